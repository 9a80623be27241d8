package command

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"handpick/model"
)

func newEvidence(env *Env) *cobra.Command {
	var output string
	var names, replace bool
	cmd := &cobra.Command{
		Use:   "evidence [REVIEW]",
		Short: "Write the evidence pack: one file that shows why",
		Long: `Evidence writes one zip with everything that shows what was decided, when, by
whom, why and under which rules: decisions, assessment, outreach, message, policy,
objections, the log of processing, and the chain of hashes, with a report to read
and print. Anybody can check it later with handpick verify, or without handpick as
the file verify.md in it says. People are numbered, not named, unless you ask for
names. Without a name of a review it takes the only one in this folder. The pack
is a record, not legal advice.`,
		Example:           "  handpick evidence -o pack.zip\n  handpick evidence april.handpick -o pack-with-names.zip --names",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			e := s.PlanEvidence(names, env.Version)
			to := output
			if output == toStdout {
				to, output = "standard output", ""
				err = e.Write(cmd.Context(), env.Stdout)
			} else {
				err = orForce(e.WriteFile(cmd.Context(), output, replace))
			}
			if err != nil {
				return err
			}
			head := s.Head()
			if err := s.Do(e.Event(output)); err != nil {
				return fmt.Errorf("the pack is written, but the review does not know of it: %w", err)
			}
			fmt.Fprintf(env.Stderr, "handpick: evidence pack written to %s; note its head elsewhere: %s\n", model.Clean(to), head)
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&output, "output", "o", "evidence.zip", "the file to write, - for standard output")
	flags.BoolVar(&names, "names", false, "say who the numbers are, with what the evidence quotes")
	flags.BoolVar(&replace, "force", false, "replace an existing file")
	return cmd
}
