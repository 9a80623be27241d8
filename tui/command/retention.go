package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

type retentionFlags struct {
	months            int
	keepUntil, reason string
	asJSON            bool
}

func newRetention(env *Env) *cobra.Command {
	f := &retentionFlags{}
	cmd := &cobra.Command{
		Use:   "retention [REVIEW]",
		Short: "Show or set how long a review keeps what it holds",
		Long: `Retention shows how long a review keeps what it holds, and what goes next.
With --months it sets how long decisions, reasons and what was recorded stay
after the last of them, and the hash of whoever shrank after that; consents stay
while they are in force. With --keep-until it puts off the day on which the
records of undecided and not relevant contacts shrink, for a reason that can be
shown; "none" takes that back. No law gives a period, but you must have one (UK
GDPR Art 5(1)(e)). It is not legal advice.`,
		Example: `  handpick retention
  handpick retention --months 12
  handpick retention --keep-until 2026-05-01 --reason "on leave until April"`,
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			if err := f.set(cmd, s); err != nil {
				return err
			}
			k := keepingOf(s)
			if f.asJSON {
				return indented(env.Stdout, k)
			}
			var b strings.Builder
			k.write(&b)
			b.WriteString("No law gives a period. This is not legal advice.\n")
			_, err = fmt.Fprint(env.Stdout, b.String())
			return err
		},
	}
	cmd.Flags().IntVar(&f.months, "months", 0, fmt.Sprintf("how many months what was recorded stays, 0 for %d", model.DefaultMonths))
	cmd.Flags().StringVar(&f.keepUntil, "keep-until", "", "the first day on which records may shrink, as 2026-05-01, or none")
	cmd.Flags().StringVar(&f.reason, "reason", "", "why they must stay that long")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "one JSON document")
	return cmd
}

// set sets what the flags say.
func (f *retentionFlags) set(cmd *cobra.Command, s *session.Session) error {
	r := s.Review.Retention()
	months, until := cmd.Flags().Changed("months"), cmd.Flags().Changed("keep-until")
	switch {
	case !until && f.reason != "":
		return usageError{errors.New("--reason: it is the reason for --keep-until, say that too")}
	case !months && !until:
		return nil
	}
	if months {
		r.Months = f.months
	}
	if until {
		var err error
		if r.RowsUntil, r.Why = 0, f.reason; f.keepUntil != "none" {
			if r.RowsUntil, err = model.ParseDay(f.keepUntil, s.Today()); err != nil {
				return usageError{fmt.Errorf("--keep-until: %w", err)}
			}
			if r.RowsUntil <= s.Today() {
				return usageError{errors.New("--keep-until: name a later day than today")}
			}
		}
	}
	e, err := s.Review.SetRetention(r)
	if err != nil {
		return usageError{err}
	}
	return errors.Join(s.Do(e), s.Reannounce(cmd.Context()))
}

// keeping is how long a review keeps what it holds. Days are 2006-01-02.
type keeping struct {
	Months    int    `json:"months"` // after the last of what was recorded
	RowDays   int    `json:"record_days"`
	RowsUntil string `json:"records_until,omitempty"`
	Why       string `json:"records_why,omitempty"`
	// ShrinkOn is the day on which records next shrink, "" when none is to,
	// ShrinkDays how many days that is away, Shrinks of how many contacts.
	ShrinkOn   string `json:"shrink_on"`
	ShrinkDays int    `json:"shrink_days"`
	Shrinks    int    `json:"shrinks"`
	Announced  bool   `json:"announced"`
	// Says is what was announced, in words.
	Says string `json:"says"`
}

func keepingOf(s *session.Session) keeping {
	r := s.Review.Retention()
	on, contacts := s.NextShrink()
	k := keeping{
		Months: r.Keeps(), RowDays: model.RowDays, RowsUntil: r.RowsUntil.String(), Why: r.Why,
		ShrinkOn: on.String(), Shrinks: contacts, Announced: s.Review.Announced().On != 0, Says: s.Ahead(),
	}
	k.ShrinkDays = max(0, on.DaysSince(s.Today()))
	return k
}

func (k *keeping) write(b *strings.Builder) {
	fmt.Fprintf(b, "%9d months what was recorded stays, after the last of it\n", k.Months)
	fmt.Fprintf(b, "%9d days after their import undecided and not relevant contacts shrink to a hash\n", k.RowDays)
	if k.RowsUntil != "" {
		fmt.Fprintf(b, "not before %s: %s\n", k.RowsUntil, model.Clean(k.Why))
	}
	k.next(b)
}

// next says what goes next.
func (k *keeping) next(b *strings.Builder) {
	switch {
	case k.Says != "":
		fmt.Fprintf(b, "announced: %s\n", k.Says)
	case k.ShrinkOn != "":
		fmt.Fprintf(b, "to shrink next: on %s, in %s, %s, as things stand\n", k.ShrinkOn, session.Count(k.ShrinkDays, "day"), session.Count(k.Shrinks, "contact"))
	}
}
