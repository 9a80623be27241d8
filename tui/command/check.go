package command

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"handpick/model/connections"
)

func newCheck(env *Env) *cobra.Command {
	var asJSON bool
	var order string
	cmd := &cobra.Command{
		Use:               "check FILE",
		Short:             "Say what is in an export, row by row where it cannot be read",
		Long:              "Check reads an export and reports on every record of it. Nothing is kept.",
		Example:           "  handpick check Connections.csv\n  handpick check archive.zip --json",
		Args:              arguments(cobra.ExactArgs(1)),
		ValidArgsFunction: complete("csv", "zip"),
		RunE: func(cmd *cobra.Command, args []string) error {
			dates, err := dateOrder(order)
			if err != nil {
				return err
			}
			export, err := connections.Read(cmd.Context(), args[0], connections.Options{Now: env.Clock.Now(), DateOrder: dates})
			if err != nil {
				return err
			}
			write := export.Report.WriteText
			if asJSON {
				write = func(w io.Writer) error { return indented(w, export.Report) }
			}
			if err := write(env.Stdout); err != nil {
				return err
			}
			if export.Report.Rejected > 0 {
				return errSkipped
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	cmd.Flags().StringVar(&order, "date-order", "", "how to read dates such as 03/04/2024: dmy or mdy")
	return cmd
}

// indented writes one JSON document for people and programs.
func indented(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
