package command

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"handpick/assess/why"
)

// pageWidth is how wide the page is written, in characters.
const pageWidth = 78

func newWhy(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "why",
		Short: "Say why it matters: fines and duties, with their sources",
		Long:  "Why prints one page on what a mistake can cost and what you owe the people on\nyour list, each line with its source and the day it was read.",
		Args:  arguments(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(env.Stdout, strings.Join(why.Lines(pageWidth), "\n")+"\n")
			return err
		},
	}
}
