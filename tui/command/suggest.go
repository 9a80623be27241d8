package command

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/connections"
	"handpick/model/shortlist"
	"handpick/tui/card"
)

func newSuggest(env *Env) *cobra.Command {
	var asJSON, asCSV bool
	cmd := &cobra.Command{
		Use:   "suggest FILE",
		Short: "Print what each contact's own fields point to: company, sole trader or cannot tell",
		Long: `Suggest prints the suggestion and its evidence for every contact of an export,
one line a contact, in the order of the file. It decides nothing and keeps
nothing. With --json each line is a JSON object; kind is b2b, sole_trader or
unknown, and strength none, lean or strong. Where the export has one column for
the whole name, first_name holds it.`,
		Example:           "  handpick suggest Connections.csv\n  handpick suggest Connections.csv --json | grep sole_trader",
		Args:              arguments(cobra.ExactArgs(1)),
		ValidArgsFunction: complete("csv", "zip"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if asJSON && asCSV {
				return usageError{errors.New("--json or --csv, not both")}
			}
			export, err := connections.Read(cmd.Context(), args[0], connections.Options{Now: env.Clock.Now()})
			if err != nil {
				return err
			}
			out := bufio.NewWriter(env.Stdout)
			write := textLine(out)
			switch {
			case asJSON:
				write = jsonLine(out)
			case asCSV:
				write = csvLine(out)
			}
			if err := suggest(cmd.Context(), export.Contacts, write); err != nil {
				return err
			}
			if err := out.Flush(); err != nil {
				return err
			}
			if n := export.Report.Rejected; n > 0 {
				fmt.Fprintf(env.Stderr, "handpick: %s: rows that could not be read: %d; handpick check tells which\n", model.Clean(args[0]), n)
				return errSkipped
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines")
	cmd.Flags().BoolVar(&asCSV, "csv", false, "CSV")
	return cmd
}

// suggestion is one line of the output.
type suggestion struct {
	Key       model.Key `json:"key"`
	FirstName string    `json:"first_name"`
	LastName  string    `json:"last_name"`
	Company   string    `json:"company"`
	Position  string    `json:"position"`
	Kind      string    `json:"kind"`
	Detail    string    `json:"detail"`
	Strength  string    `json:"strength"`
	Mailbox   string    `json:"mailbox"`
	Evidence  []fact    `json:"evidence"`
	Against   []fact    `json:"against"`
	Ask       string    `json:"ask"`
}

// fact is a piece of evidence for programs: where in the record it stands, in
// bytes, and what it says.
type fact struct {
	Rule  string `json:"rule"`
	Field string `json:"field"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
	Says  string `json:"says"`
}

// checkEvery is how many contacts pass between two looks at the context.
const checkEvery = 1024

func suggest(ctx context.Context, contacts []model.Contact, write func(*model.Contact, model.Suggestion) error) error {
	rules := subscriber.New()
	for i := range contacts {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		c := &contacts[i]
		if err := write(c, rules.Suggest(&c.Fields)); err != nil {
			return err
		}
	}
	return nil
}

func suggestionOf(c *model.Contact, s model.Suggestion) suggestion {
	first := c.FirstName
	if c.FullName != "" {
		first = c.FullName
	}
	return suggestion{
		Key: c.Key, FirstName: first, LastName: c.LastName, Company: c.Company, Position: c.Position,
		Kind: kindWord(s.Kind), Detail: s.Detail, Strength: s.Strength.String(), Mailbox: s.Mailbox.String(),
		Evidence: facts(s.For), Against: facts(s.Against), Ask: s.Ask,
	}
}

// kindWord names a kind for programs.
func kindWord(k model.Kind) string {
	switch k {
	case model.B2B:
		return "b2b"
	case model.SoleTrader:
		return "sole_trader"
	}
	return "unknown"
}

func facts(evidence []model.Evidence) []fact {
	out := make([]fact, len(evidence))
	for i, e := range evidence {
		out[i] = fact{e.Rule, e.Field.String(), e.Start, e.End, e.Quote, e.Says}
	}
	return out
}

func jsonLine(w io.Writer) func(*model.Contact, model.Suggestion) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return func(c *model.Contact, s model.Suggestion) error { return e.Encode(suggestionOf(c, s)) }
}

// csvLine writes cells that a spreadsheet does not run; evidence is one cell of
// sentences.
func csvLine(w io.Writer) func(*model.Contact, model.Suggestion) error {
	out := csv.NewWriter(w)
	// An error of the header comes back from every later write.
	out.Write([]string{"key", "first_name", "last_name", "company", "position", "kind", "detail", "strength", "mailbox", "evidence", "against", "ask"})
	return func(c *model.Contact, s model.Suggestion) error {
		v := suggestionOf(c, s)
		row := []string{
			string(v.Key), v.FirstName, v.LastName, v.Company, v.Position, v.Kind, v.Detail, v.Strength, v.Mailbox,
			model.Justification{Cited: s.For}.String(), model.Justification{Cited: s.Against}.String(), v.Ask,
		}
		for i := range row {
			row[i] = shortlist.Escape(row[i])
		}
		out.Write(row)
		out.Flush()
		return out.Error()
	}
}

func textLine(w io.Writer) func(*model.Contact, model.Suggestion) error {
	return func(c *model.Contact, s model.Suggestion) error {
		f := c.Shown()
		parts := []string{f.Name(), f.Position, f.Company}
		line := strings.Join(parts, ", ") + ": " + card.Suggests(s)
		if why := (model.Justification{Cited: s.For}).String(); why != "" {
			line += "; for: " + why
		}
		if but := (model.Justification{Cited: s.Against}).String(); but != "" {
			line += "; against: " + but
		}
		if s.Ask != "" {
			line += "; ask: " + s.Ask
		}
		_, err := fmt.Fprintln(w, model.Clean(line))
		return err
	}
}
