package command

import (
	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/document"
	"handpick/tui/session"
)

func newLia(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lia",
		Short: "Write out the assessment: why it is fair to write",
		Long: `Lia is about the legitimate interests assessment of an outreach: why it is fair
to write to these people. You answer it in the review, with the key a.`,
		Example: "  handpick lia export -o assessment.html",
		Args:    arguments(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newLiaExport(env))
	return cmd
}

func newLiaExport(env *Env) *cobra.Command {
	f := &paperFlags{}
	cmd := &cobra.Command{
		Use:   "export [REVIEW]",
		Short: "Write the assessment as Markdown or HTML",
		Long: `Export writes every question of the assessment with your answer, who gave it and
when, what speaks against it, the outcome, and what changed from version to
version. Without a name it takes the only review in this folder. It is a record
of what you decided, not legal advice.`,
		Example:           "  handpick lia export -o assessment.html\n  handpick lia export april.handpick -o - | less",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.paper(f, args, cmd, func(s *session.Session) (document.Document, string, model.Event) {
				return s.AssessmentPaper(), "the assessment", s.PaperLeft("assessment", f.path())
			})
		},
	}
	f.add(cmd, "assessment.md")
	return cmd
}
