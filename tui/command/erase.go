package command

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

type eraseFlags struct {
	how             string
	keep, drop, yes bool
}

func newContactErase(env *Env) *cobra.Command {
	f := &eraseFlags{}
	cmd := keyed(&cobra.Command{
		Use:   "erase KEY [REVIEW]",
		Short: "Erase all that is held about somebody",
		Long: `Erase ends all that is held about a contact (UK GDPR Art 17): record, decisions,
reasons, notes, days; also in the copies that handpick made beside the review. A
number and the day stay, so that the log can still be checked. It names the files
that left earlier and what was written about others, where they are still named.

Say what is to stand in their place: --keep puts hashes on your do-not-contact
list, so that imports leave them out and nobody writes to them; --drop keeps
nothing, and then the next import that holds them brings them back as somebody
new. The export of LinkedIn itself is yours to delete. It is not legal advice.`,
		Example: `  handpick contact erase 12 --how "in a message" --keep
  handpick contact erase cleo-marsh april.handpick --how "by e-mail" --drop --yes`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.keep == f.drop {
				return usageError{errors.New("say --keep, to keep hashes so that they are never written to, or --drop, to keep nothing")}
			}
			return env.about(cmd, args[0], args[1:], func(s *session.Session, no int) error { return f.erase(cmd, env, s, no) })
		},
	}, 2)
	cmd.Flags().StringVar(&f.how, "how", "", "how they asked, without their name")
	cmd.Flags().BoolVar(&f.keep, "keep", false, "keep hashes: they stay out, in every review")
	cmd.Flags().BoolVar(&f.drop, "drop", false, "keep nothing: the next import brings them back")
	addYes(cmd, &f.yes)
	return cmd
}

// erase says what still names somebody, asks, and erases them.
func (f *eraseFlags) erase(cmd *cobra.Command, env *Env, s *session.Session, no int) error {
	if err := env.mayAsk(f.yes); err != nil {
		return err
	}
	ctx := cmd.Context()
	x, err := s.PlanErase(ctx, no, model.Erasure{How: f.how, Suppressed: f.keep})
	if err != nil {
		return err
	}
	named, err := s.Named(ctx, no)
	if err != nil {
		return err
	}
	var b strings.Builder
	lines(&b, "These files name them, or may; they are yours to delete:", named.Files)
	lines(&b, "What was written elsewhere in this review names them:", named.Events)
	b.WriteString("\nCopies that you made are not known here. This is not legal advice.\n")
	if _, err := io.WriteString(env.Stdout, b.String()); err != nil {
		return err
	}
	if err := env.confirm(ctx, f.yes, fmt.Sprintf("Erase contact %d for good?", no)); err != nil {
		return err
	}
	if err := s.DoErasing(x); err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.Stdout, "\nContact %d is erased.\n%s\n", no, strings.Join(x.Said, "\n"))
	return errors.Join(err, remains(env, x.Left))
}

// remains says what is left to do after an erasing.
func remains(env *Env, left []string) error {
	for _, says := range left {
		fmt.Fprintf(env.Stderr, "handpick: %s\n", model.Clean(says))
	}
	if len(left) > 0 {
		return errSkipped
	}
	return nil
}

func newContactRedact(env *Env) *cobra.Command {
	var claim string
	var yes bool
	claims := map[string]model.Claim{"relevance": model.RelevanceClaim, "kind": model.KindClaim}
	cmd := keyed(&cobra.Command{
		Use:   "redact KEY EVENT [REVIEW]",
		Short: "Remove the words typed for one reason",
		Long: `Redact removes the words that were typed for one half of a decision about a
contact, for good. The answer stays, and the evidence that was cited. EVENT is
the number of the decision, as handpick log prints it.`,
		Example: "  handpick contact redact cleo-marsh 40 --claim relevance",
		RunE: func(cmd *cobra.Command, args []string) error {
			half, known := claims[claim]
			if !known {
				return usageError{errors.New("--claim: say relevance or kind")}
			}
			seq, err := strconv.ParseInt(args[1], 10, 64)
			if err != nil {
				return usageError{errors.New("EVENT is the number of a decision: handpick log prints it")}
			}
			return env.about(cmd, args[0], args[2:], func(s *session.Session, no int) error {
				x, err := s.PlanRedact(cmd.Context(), no, seq, half)
				if err != nil {
					return err
				}
				if err := env.confirm(cmd.Context(), yes, fmt.Sprintf("Remove the words of event %d?", seq)); err != nil {
					return err
				}
				if err := s.DoErasing(x); err != nil {
					return err
				}
				_, err = fmt.Fprintf(env.Stdout, "The words are removed; event %d says so.\n", x.Event.Seq)
				return errors.Join(err, remains(env, x.Left))
			})
		},
	}, 3)
	cmd.Flags().StringVar(&claim, "claim", "", "whose words go: relevance or kind")
	addYes(cmd, &yes)
	return cmd
}
