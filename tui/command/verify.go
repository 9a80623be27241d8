package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/pack"
	"handpick/tui/session"
	"handpick/tui/ui"
)

func newVerify(env *Env) *cobra.Command {
	var noted string
	cmd := &cobra.Command{
		Use:   "verify PACK|REVIEW",
		Short: "Check that an evidence pack or a review was not changed",
		Long: `Verify checks an evidence pack (a zip): that its members are unchanged, that the
chain of hashes holds entry by entry, that decisions and counts are those of the
chain. Of a review it checks the chain and every text that was not erased. It names
the first bad place, and says what this can and cannot show. With --head it also
checks that the entry you noted earlier is still there as it was.`,
		Example:           "  handpick verify evidence.zip\n  handpick verify april.handpick --head 1204-0123456789abcdef",
		Args:              arguments(cobra.ExactArgs(1)),
		ValidArgsFunction: complete("zip", "handpick"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if noted != "" {
				if _, err := pack.ParseNoted(noted); err != nil {
					return usageError{fmt.Errorf("--head: %w", err)}
				}
			}
			if session.IsReview(args[0]) {
				return env.verifyReview(cmd.Context(), args, noted)
			}
			return env.verifyPack(args[0], noted)
		},
	}
	cmd.Flags().StringVar(&noted, "head", "", "a head of the chain that was noted earlier, as 1204-0123456789abcdef")
	return cmd
}

func (env *Env) verifyPack(path, noted string) (err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file: name an evidence pack (a zip) or a review", path)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return fmt.Errorf("%s is a folder: name an evidence pack (a zip) or a review", path)
	}
	report, err := pack.Verify(f, info.Size(), noted)
	if err != nil {
		return fmt.Errorf("%s does not hold: %w", path, err)
	}
	return verified(env.Stdout, path, report.Checked, pack.Shows(), pack.ShowsNot())
}

func (env *Env) verifyReview(ctx context.Context, args []string, noted string) (err error) {
	s, err := env.openReview(ctx, args)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	checked, err := s.Check(ctx, noted)
	if err != nil {
		return err
	}
	return verified(env.Stdout, s.Path(), checked, session.ChainShows(), session.ChainShowsNot())
}

// verified writes what was checked and what that means.
func verified(w io.Writer, path string, checked, shows, showsNot []string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s holds.\n", model.Clean(path))
	for _, part := range []struct {
		title string
		lines []string
	}{{"Checked:", checked}, {"That shows:", shows}, {"It cannot show:", showsNot}} {
		b.WriteString("\n" + part.title + "\n")
		for _, line := range part.lines {
			for i, text := range ui.Wrap(line, pageWidth-4) {
				lead := "  - "
				if i > 0 {
					lead = "    "
				}
				b.WriteString(lead + text + "\n")
			}
		}
	}
	b.WriteString("\n" + noAdvice + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}
