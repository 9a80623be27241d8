package command

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/tui/session"
)

func newLog(env *Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "log [REVIEW]",
		Short: "Say in plain words all that happened in a review",
		Long: `Log prints every entry of a review, oldest first, one line each: its number, when
(UTC), who, what. People are numbers, never names, and what was typed stays out;
handpick contact show tells all about one of them. Without a name it takes the
only review in this folder. It is a record, not legal advice.`,
		Example:           "  handpick log | tail\n  handpick log april.handpick --json",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			s, err := env.openReview(cmd.Context(), args)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.Close()) }()
			out := bufio.NewWriter(env.Stdout)
			write := func(l session.LogLine) error {
				_, err := fmt.Fprintf(out, "%6d  %s  %s: %s\n", l.Seq, l.At.Format("2006-01-02 15:04"), model.Clean(l.By), model.Clean(l.Says))
				return err
			}
			if asJSON {
				encoder := json.NewEncoder(out)
				encoder.SetEscapeHTML(false)
				write = func(l session.LogLine) error { return encoder.Encode(l) }
			}
			return errors.Join(s.Log()(cmd.Context(), write), out.Flush())
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document a line")
	return cmd
}
