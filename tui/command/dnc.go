package command

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/safefile"
	"handpick/model/shortlist"
	"handpick/model/suppression"
)

func newDnc(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dnc",
		Short: "Add to your do-not-contact list, or look at it",
		Long: `Dnc keeps your own do-not-contact list: who asked not to be written to,
remembered outside every review. A review marks whoever is on it at its next
opening. Only keyed hashes are kept, never a link, an address or a name. To lift
an entry, press ! on that contact in a review.`,
		Example: `  handpick dnc add https://www.linkedin.com/in/NAME --how "wrote back: please stop"
  handpick dnc import unsubscribed.csv`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newDncAdd(env), newDncExport(env), newDncImport(env), newDncList(env))
	return cmd
}

// doNotContact opens the user's list.
func (env *Env) doNotContact() (*suppression.List, error) {
	dir, err := suppression.Dir(env.getenv)
	if err != nil {
		return nil, err
	}
	return suppression.Open(dir)
}

// addHow declares the flag that says how a wish was received.
func addHow(cmd *cobra.Command, how *string, otherwise string) {
	cmd.Flags().StringVar(how, "how", otherwise, "how and when the wish reached you; they may ask to read this")
}

// objection checks the text of that flag.
func objection(how string) (model.Objection, error) {
	how = strings.TrimSpace(how)
	switch {
	case how == "":
		return model.Objection{}, usageError{errors.New("--how is empty: say how the wish reached you, or leave the flag out")}
	case utf8.RuneCountInString(how) > model.MaxWords:
		return model.Objection{}, usageError{fmt.Errorf("--how is longer than %d characters", model.MaxWords)}
	}
	return model.Objection{How: how}, nil
}

func newDncAdd(env *Env) *cobra.Command {
	var how string
	cmd := &cobra.Command{
		Use:   "add URL|EMAIL",
		Short: "Put one person on the list",
		Long: `Add puts one person on the list, by the link to their LinkedIn profile or by an
e-mail address. Take the link where you have it: most exports hold no e-mail
addresses.`,
		Example:           "  handpick dnc add https://www.linkedin.com/in/NAME --how \"told me by phone on 3 March\"",
		Args:              arguments(cobra.ExactArgs(1)),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			received, err := objection(how)
			if err != nil {
				return err
			}
			address, err := suppression.ParseAddress(args[0])
			if err != nil {
				return usageError{fmt.Errorf("what to add is %w", err)}
			}
			list, err := env.doNotContact()
			if err != nil {
				return err
			}
			added, err := list.AddAddresses([]suppression.Address{address}, received, env.Clock.Now())
			if err != nil {
				return err
			}
			says := "Added. Each review marks them at its next opening."
			if added == 0 {
				says = "On the list already. Nothing was changed."
			}
			_, err = fmt.Fprintln(env.Stdout, says)
			return err
		},
	}
	addHow(cmd, &how, "added with handpick dnc add")
	return cmd
}

func newDncImport(env *Env) *cobra.Command {
	var how string
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Put everybody of a CSV file on the list",
		Long: `Import puts everybody of a CSV file on the list: one person a row, with a link
to their LinkedIn profile or an e-mail address, or both, in any column. Rows
without either are reported and passed over.`,
		Example:           "  handpick dnc import unsubscribed.csv --how \"left the newsletter\"",
		Args:              arguments(cobra.ExactArgs(1)),
		ValidArgsFunction: complete("csv", "txt"),
		RunE: func(_ *cobra.Command, args []string) error {
			received, err := objection(how)
			if err != nil {
				return err
			}
			return env.importWishes(args[0], received)
		},
	}
	addHow(cmd, &how, "added with handpick dnc import")
	return cmd
}

func (env *Env) importWishes(path string, received model.Objection) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	read, err := suppression.ReadAddresses(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if len(read.Taken) == 0 {
		return fmt.Errorf("%s: no row holds a profile link or an e-mail address, nothing was added", path)
	}
	list, err := env.doNotContact()
	if err != nil {
		return err
	}
	added, err := list.AddAddresses(read.Taken, received, env.Clock.Now())
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Stdout)
	fmt.Fprintf(out, "%9d added\n%9d on the list already\n%9d rows that could not be read\n", added, len(read.Taken)-added, len(read.Unread))
	if read.Headings > 0 {
		fmt.Fprintf(out, "headings on line %d\n", read.Headings)
	}
	for _, u := range read.Unread {
		fmt.Fprintf(out, "  line %d: %s\n", u.Line, u.Cause)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if len(read.Unread) > 0 {
		return errSkipped
	}
	return nil
}

func newDncExport(env *Env) *cobra.Command {
	var output string
	var replace bool
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the list to a file: hashes, dates, how each wish came",
		Long: `Export writes the list as CSV: the hashes with date, scope and how the wish was
received. It cannot give back who they are, and no other handpick can use it: to
move the list to another machine, copy the folder that handpick dnc list names.`,
		Example: "  handpick dnc export -o do-not-contact.csv",
		Args:    arguments(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			list, err := env.doNotContact()
			if err != nil {
				return err
			}
			entries := list.Entries()
			write := func(w io.Writer) error { return writeHashes(w, entries) }
			if output == toStdout {
				return write(env.Stdout)
			}
			err = safefile.Write(output, replace, write)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("%w: name another with -o, or replace it with --force", err)
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(env.Stderr, "handpick: %d entries written to %s\n", len(entries), model.Clean(output))
			return err
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "do-not-contact.csv", "the file to write, - for standard output")
	cmd.Flags().BoolVar(&replace, "force", false, "replace an existing file")
	return cmd
}

// writeHashes writes cells that a spreadsheet does not run.
func writeHashes(w io.Writer, entries []suppression.Entry) error {
	out := csv.NewWriter(w)
	// An error of a row comes back from Error.
	out.Write([]string{"date", "scope", "how", "profile_hash", "email_hash", "name_and_company_hash"})
	for _, e := range entries {
		out.Write([]string{e.Date, e.Scope, shortlist.Escape(e.How), e.Profile, e.Email, e.Name})
	}
	out.Flush()
	return out.Error()
}

// wishes is the list as it is shown.
type wishes struct {
	Folder  string `json:"folder"` // where it is kept
	Count   int    `json:"count"`
	Entries []wish `json:"entries"`
}

type wish struct {
	Date  string `json:"date"` // the day it was received, 2006-01-02
	Scope string `json:"scope"`
	How   string `json:"how"`
	// KnownBy says of which details there is a hash.
	KnownBy []string `json:"known_by"`
}

func newDncList(env *Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "Say what is on the list: date, scope, known by what, how it came",
		Long:    "List says of each entry when and how the wish was received, whom it covers, and\nby which details the person is recognised. Who they are is not kept.",
		Example: "  handpick dnc list\n  handpick dnc list --json",
		Args:    arguments(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			w, err := env.wishes()
			if err != nil {
				return err
			}
			if asJSON {
				return indented(env.Stdout, w)
			}
			return w.write(env.Stdout)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	return cmd
}

func (env *Env) wishes() (wishes, error) {
	list, err := env.doNotContact()
	if err != nil {
		return wishes{}, err
	}
	entries := list.Entries()
	w := wishes{Folder: list.Folder(), Count: len(entries), Entries: make([]wish, len(entries))}
	for i, e := range entries {
		w.Entries[i] = wish{e.Date, e.Scope, e.How, knownBy(e)}
	}
	return w, nil
}

// The details a person can be known by.
const (
	byProfile = "profile"
	byEmail   = "e-mail"
	byName    = "name and company"
)

func knownBy(e suppression.Entry) []string {
	var details []string
	for _, d := range []struct{ hash, name string }{{e.Profile, byProfile}, {e.Email, byEmail}, {e.Name, byName}} {
		if d.hash != "" {
			details = append(details, d.name)
		}
	}
	return details
}

func (w *wishes) write(to io.Writer) error {
	out := bufio.NewWriter(to)
	known := map[string]int{}
	for _, e := range w.Entries {
		fmt.Fprintf(out, "%s  %s  known by %s: %s\n", e.Date, e.Scope, strings.Join(e.KnownBy, ", "), model.Clean(e.How))
		for _, detail := range e.KnownBy {
			known[detail]++
		}
	}
	fmt.Fprintf(out, "%9d on the do-not-contact list\n", w.Count)
	for _, detail := range [...]string{byProfile, byEmail, byName} {
		fmt.Fprintf(out, "%9d known by %s\n", known[detail], detail)
	}
	fmt.Fprintf(out, "kept in %s\n", model.Clean(w.Folder))
	return out.Flush()
}
