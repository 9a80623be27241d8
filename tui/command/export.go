package command

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"handpick/model/shortlist"
	"handpick/tui/session"
)

// toStdout is the output name that stands for standard output.
const toStdout = "-"

type exportFlags struct {
	output, format             string
	all, email, exact, replace bool
}

func newExport(env *Env) *cobra.Command {
	f := &exportFlags{}
	cmd := &cobra.Command{
		Use:   "export [REVIEW|EXPORT]",
		Short: "Write the shortlist: the relevant contacts, who may be written to first",
		Long: `Export writes the contacts you found relevant: whether you may write to them and
what is still missing, kind, reasons, reviewer and day, and the verdict with its
rules. Those ready stand first; the others are named without the link to their
profile and without an e-mail address, so that no mail merge reaches them. Those
marked do not contact are left out, as are those missing from the newest export
until you look at them again. Without a name it takes the only review in this
folder.`,
		Example: `  handpick export
  handpick export april.handpick -o shortlist.json --format json
  handpick export -o - --all | less`,
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick", "csv", "zip"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.run(cmd, env, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "shortlist.csv", "the file to write, - for standard output")
	flags.StringVar(&f.format, "format", "", "csv, json or md (default: by the name of the file)")
	flags.BoolVar(&f.all, "all", false, "also those you found not relevant")
	flags.BoolVar(&f.email, "with-email", false, "with the e-mail addresses of those who are ready")
	flags.BoolVar(&f.exact, "exact", false, "cells as they are, even those a spreadsheet would run")
	flags.BoolVar(&f.replace, "force", false, "replace an existing file")
	return cmd
}

func (f *exportFlags) run(cmd *cobra.Command, env *Env, args []string) (err error) {
	format := session.FormatOf(f.output)
	if f.format != "" {
		if format, err = shortlist.ParseFormat(f.format); err != nil {
			return usageError{fmt.Errorf("--format: %w", err)}
		}
	}
	s, err := env.openReview(cmd.Context(), args)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	p := s.PlanExport(shortlist.Options{Format: format, WithEmail: f.email, Exact: f.exact}, f.all)
	if err := f.write(env, p); err != nil {
		return err
	}
	if err := s.Do(p.Event()); err != nil {
		return fmt.Errorf("the shortlist is written, but the review does not know of it: %w", err)
	}
	to := f.output
	if to == toStdout {
		to = "standard output"
	}
	fmt.Fprintf(env.Stderr, "handpick: %s\n", p.Written(to))
	return nil
}

func (f *exportFlags) write(env *Env, p *session.ExportPlan) error {
	if f.output == toStdout {
		return p.Write(env.Stdout)
	}
	return orForce(p.WriteFile(f.output, f.replace))
}
