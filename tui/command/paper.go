package command

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/document"
	"handpick/tui/session"
)

// noAdvice closes what a command prints about what may or must be done.
const noAdvice = "This is a record to think with, not legal advice."

// paperFlags say where a document goes and in which form.
type paperFlags struct {
	output, format string
	replace        bool
}

// add declares the flags; the document goes to otherwise unless a user says
// where.
func (f *paperFlags) add(cmd *cobra.Command, otherwise string) {
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", otherwise, "the file to write, - for standard output")
	flags.StringVar(&f.format, "format", "", "md or html (default: by the name of the file)")
	flags.BoolVar(&f.replace, "force", false, "replace an existing file")
}

// write writes a document.
func (f *paperFlags) write(env *Env, d *document.Document) error {
	format := session.PaperFormatOf(f.output)
	if f.format != "" {
		var err error
		if format, err = session.ParsePaperFormat(f.format); err != nil {
			return usageError{fmt.Errorf("--format: %w", err)}
		}
	}
	if f.output == toStdout {
		return format.Write(env.Stdout, d)
	}
	return orForce(format.WriteFile(f.output, f.replace, d))
}

// path returns where the document went, "" for standard output.
func (f *paperFlags) path() string {
	if f.output == toStdout {
		return ""
	}
	return f.output
}

// written says on standard error what was written where.
func (f *paperFlags) written(env *Env, what string) {
	to := model.Clean(f.output)
	if f.output == toStdout {
		to = "standard output"
	}
	fmt.Fprintf(env.Stderr, "handpick: %s written to %s\n", what, to)
}

// orForce adds to the error about an existing file how to replace it.
func orForce(err error) error {
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w: name another with -o, or replace it with --force", err)
	}
	return err
}

// paper is the command that writes a document of a review and records that it
// left, by the event that make returns; one without a type records nothing.
func (env *Env) paper(f *paperFlags, args []string, cmd *cobra.Command,
	make func(*session.Session) (document.Document, string, model.Event)) (err error) {
	s, err := env.openReview(cmd.Context(), args)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	d, what, e := make(s)
	if err := f.write(env, &d); err != nil {
		return err
	}
	if e.Type != 0 {
		if err := s.Do(e); err != nil {
			return fmt.Errorf("%s is written, but the review does not know of it: %w", what, err)
		}
	}
	if n := d.Open(); n > 0 {
		what += fmt.Sprintf(" (%d for you to fill in)", n)
	}
	f.written(env, what)
	return nil
}
