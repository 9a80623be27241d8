package command

import (
	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/document"
	"handpick/tui/session"
)

func newNotice(env *Env) *cobra.Command {
	f := &paperFlags{}
	cmd := &cobra.Command{
		Use:   "notice [REVIEW]",
		Short: "Write the privacy notice for the people you write to",
		Long: `Notice writes the privacy notice of an outreach from what the review knows: who
writes and why, on which ground, where the data comes from, how long it stays, and
the rights of whoever reads it. What it cannot know is marked for you to fill in.
Each new text is a new version; the answer "may I write?" names the version it was
given under. Put the notice where your privacy link leads. Without a name it takes
the only review in this folder. It is a draft to check, not legal advice.`,
		Example:           "  handpick notice -o privacy.html\n  handpick notice april.handpick -o -",
		Args:              arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: complete("handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return env.paper(f, args, cmd, func(s *session.Session) (document.Document, string, model.Event) {
				d, n := s.NoticePaper()
				return d, n.String(), s.Review.WriteNotice(n)
			})
		},
	}
	f.add(cmd, "privacy-notice.md")
	return cmd
}
