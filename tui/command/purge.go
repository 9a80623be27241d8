package command

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

func newPurge(env *Env) *cobra.Command {
	var dry, yes bool
	cmd := &cobra.Command{
		Use:   "purge [REVIEW]",
		Short: "Erase at once what is no longer needed",
		Long: `Purge does at once what a review otherwise announces a week ahead and does at
an opening. Of contacts who are undecided or not relevant, 28 days after their
import, it leaves a hash and your answer, and a later export brings them back.
What was recorded it erases when nothing happened for as long as handpick
retention says. It names who goes and why; with --dry-run it goes no further.
These periods are this program's; no law gives one. It is not legal advice.`,
		Example:           "  handpick purge --dry-run\n  handpick purge april.handpick --yes",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			due, err := s.Due(cmd.Context(), model.DateOf(env.Clock.Now()))
			if err != nil {
				return err
			}
			if err := writeDue(env.Stdout, s, &due); err != nil || dry || due.Empty() {
				return err
			}
			if err := env.confirm(cmd.Context(), yes, "Erase this for good?"); err != nil {
				return err
			}
			done, err := s.Purge(cmd.Context(), due)
			left := done.Left
			done.Left = nil
			if says := done.String(); says != "" {
				fmt.Fprintln(env.Stdout, says)
			}
			return errors.Join(err, remains(env, left))
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "only say who would go and why")
	addYes(cmd, &yes)
	return cmd
}

// writeDue names who goes and why, and counts them.
func writeDue(w io.Writer, s *session.Session, due *session.Due) error {
	var b strings.Builder
	who := func(no int, why string) {
		name := s.Review.Contact(no).Shown().Name()
		if s.Review.State(no).Shrunk {
			name = "shrunk to a hash"
		}
		fmt.Fprintf(&b, "%d  %s: %s\n", no, name, why)
	}
	for _, no := range due.Shrink {
		answer := "undecided"
		if s.Review.State(no).Relevance == model.NotRelevant {
			answer = "not relevant"
		}
		imported := model.DateOf(s.Review.ImportedAt(s.Review.ImportOf(no)).UTC())
		who(no, fmt.Sprintf("%s, imported on %s; a hash is left", answer, imported))
	}
	for _, no := range due.Erase {
		who(no, fmt.Sprintf("nothing recorded for %d months; erased", s.Review.Retention().Keeps()))
	}
	fmt.Fprintf(&b, "%9d contacts to shrink to a hash\n%9d contacts to erase\n%9d records of old consents and assessments to erase\n",
		len(due.Shrink), len(due.Erase), len(due.Bodies))
	_, err := io.WriteString(w, b.String())
	return err
}
