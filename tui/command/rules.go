package command

import (
	"io"

	"github.com/spf13/cobra"

	"handpick/assess/verdict"
)

// ruleList is the list of rules as one document.
type ruleList struct {
	Version string `json:"version"` // the day the sources were last read
	// Conditions go with every message that is neither asked for nor a service
	// message.
	Conditions []string       `json:"conditions"`
	Rules      []verdict.Rule `json:"rules"` // in the order they are read
}

func newRules(env *Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "Print the rules that say whether you may write to somebody",
		Long:    "Rules prints the whole list in the order it is read: when a rule holds, what\nfollows under both policies, what would change it, and what it rests on.",
		Example: "  handpick rules | less\n  handpick rules --json",
		Args:    arguments(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return indented(env.Stdout, ruleList{verdict.Version, verdict.StandingConditions(), verdict.Rules()})
			}
			_, err := io.WriteString(env.Stdout, verdict.Document())
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON document")
	return cmd
}
