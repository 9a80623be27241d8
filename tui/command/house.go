package command

import (
	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/document"
	"handpick/tui/session"
)

func newHouse(env *Env) *cobra.Command {
	f := &paperFlags{}
	cmd := &cobra.Command{
		Use:   "house [REVIEW]",
		Short: "Write the checklist on how your own house keeps such data",
		Long: `House writes the short checklist on your own house: whether a written policy
covers downloaded contacts, who may open the file, where it lies, who answers an
objection. You answer it in the review, with the key a, below the assessment. It
is part of the evidence pack. Without a name it takes the only review in this
folder. It is not legal advice.`,
		Example:           "  handpick house -o -\n  handpick house april.handpick -o house.html",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.paper(f, args, cmd, func(s *session.Session) (document.Document, string, model.Event) {
				return s.HousePaper(), "the checklist", model.Event{}
			})
		},
	}
	f.add(cmd, toStdout)
	return cmd
}
