package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/connections"
	"handpick/tui"
	"handpick/tui/session"
)

const rootLong = `handpick is where you go through your own LinkedIn connections, one by one,
before you write to any of them. It works offline and never sends anything.

Name the export (Connections.csv, or LinkedIn's archive as it is) to begin or to
go on; the review is kept beside it in a file of its own, NAME.handpick. Without
a name it offers what it finds here and in your Downloads folder. Where there is
no terminal, and with --plain, the same review goes as questions and answers. It
helps you think and keeps the record; it is not legal advice.`

const rootExample = `  handpick Connections.csv
  handpick Connections.csv --purpose "ask for advice on pricing" --words founder,cfo
  handpick export -o shortlist.csv`

const exitCodes = `
Exit codes:
  0    done
  1    it failed
  2    wrong arguments, or no terminal and no file to work on
  3    done, but something was skipped
  130  interrupted
`

// rootFlags are the flags of a review.
type rootFlags struct {
	review, name, purpose, words, dateOrder  string
	startNew, plain, ascii, noMouse, noColor bool
}

func newRoot(env *Env) *cobra.Command {
	f := &rootFlags{}
	cmd := &cobra.Command{
		Use:               "handpick [EXPORT|REVIEW]",
		Short:             "Review your own connections before you write to them",
		Long:              rootLong,
		Example:           rootExample,
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("csv", "zip", "handpick"),
		Version:           env.Version,
		SilenceErrors:     true,
		SilenceUsage:      true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.run(cmd, env, args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.review, "review", "", "keep the review of the export in this file")
	flags.BoolVar(&f.startNew, "new", false, "begin a review of its own, even where another holds the same people")
	flags.StringVar(&f.name, "name", "", "your name in the record (default: your login)")
	flags.StringVar(&f.purpose, "purpose", "", "what this outreach is for")
	flags.StringVar(&f.words, "words", "", "words that mark a fitting role, with commas between")
	flags.StringVar(&f.dateOrder, "date-order", "", "how to read dates such as 03/04/2024: dmy or mdy")
	flags.BoolVar(&f.plain, "plain", false, "questions and answers instead of a screen")
	flags.BoolVar(&f.ascii, "ascii", false, "draw with plain characters only")
	flags.BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	flags.BoolVar(&f.noColor, "no-color", false, "no colours (as does NO_COLOR)")
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w: %s --help lists the flags", err, cmd.CommandPath())}
	})
	cmd.SetHelpTemplate(cmd.HelpTemplate() + exitCodes)
	cmd.AddCommand(newCheck(env), newComplaint(env), newContact(env), newDnc(env), newEvidence(env), newExport(env), newHouse(env), newLia(env), newLog(env),
		newNotice(env), newPurge(env), newRetention(env), newRules(env), newStatus(env), newSuggest(env), newVerdict(env), newVerify(env), newVersion(env), newWhy(env))
	return cmd
}

func (f *rootFlags) run(cmd *cobra.Command, env *Env, args []string) error {
	r, err := f.request(env, args)
	if err != nil {
		return err
	}
	if f.plain || env.getenv("TERM") == "dumb" || !env.interactive() {
		return env.runPlain(cmd.Context(), r)
	}
	return env.Screen(cmd.Context(), tui.Options{
		Journals: env.Journals, Request: r, Folders: env.folders(), Sample: env.Sample, Version: env.Version,
		Input: env.Stdin, Output: env.Stdout, Env: env.Environ, Clock: env.Clock,
		ASCII: f.ascii, NoMouse: f.noMouse, NoColor: f.noColor || env.getenv("NO_COLOR") != "",
		Goodbye: env.Stderr,
	})
}

func (f *rootFlags) request(env *Env, args []string) (session.Request, error) {
	r, err := env.request()
	if err != nil {
		return r, err
	}
	r.DateOrder, err = dateOrder(f.dateOrder)
	if err != nil {
		return r, err
	}
	r.Review, r.New, r.KeepUp = f.review, f.startNew, true
	r.Name, r.Purpose, r.Words = f.name, f.purpose, session.Words(f.words)
	if f.review != "" && !session.IsReview(f.review) {
		return r, usageError{fmt.Errorf("--review %s: the name of a review ends in %s", f.review, session.Extension)}
	}
	r.Path = f.review // continue it, when that is all that was named
	if len(args) > 0 {
		r.Path = args[0]
	}
	if r.Path == "" {
		return r, nil
	}
	if _, err := os.Stat(r.Path); errors.Is(err, fs.ErrNotExist) {
		return r, fmt.Errorf("%s: no such file, and no such command: handpick --help lists both", r.Path)
	}
	return r, nil
}

// dateOrder reads the flag of that name.
func dateOrder(s string) (connections.DateOrder, error) {
	switch s {
	case "":
		return connections.DateOrderUnset, nil
	case "dmy":
		return connections.DayFirst, nil
	case "mdy":
		return connections.MonthFirst, nil
	}
	return 0, usageError{fmt.Errorf("--date-order %s: it is dmy or mdy", model.Clean(s))}
}

// folders returns where files are looked for when none was named.
func (env *Env) folders() []string {
	folders := []string{"."}
	home := env.getenv("HOME")
	if home == "" {
		home = env.getenv("USERPROFILE")
	}
	if home != "" {
		folders = append(folders, filepath.Join(home, "Downloads"))
	}
	return folders
}
