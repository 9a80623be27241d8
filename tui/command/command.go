package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"handpick/model"
	"handpick/model/suppression"
	"handpick/tui"
	"handpick/tui/plain"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// The exit codes.
const (
	exitOK          = 0
	exitFailure     = 1
	exitUsage       = 2 // wrong arguments, or nothing to ask on
	exitSkipped     = 3 // done, but something was skipped
	exitInterrupted = 130
)

// Env is everything the program takes from around it.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Environ        []string // as os.Environ has it
	Journals       session.Journals
	// Screen runs the full screen. It is called only when a terminal is there.
	Screen func(context.Context, tui.Options) error
	Clock  ui.Clock
	// Sample is an invented export to try the program on.
	Sample  []byte
	Version string
}

// getenv returns a variable of the environment, "" when it is not set.
func (env *Env) getenv(name string) string {
	for _, v := range slices.Backward(env.Environ) { // the last one counts
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// usageError is a mistake on the command line.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// errSkipped is returned by a command that did its work but left something out,
// and has said so itself.
var errSkipped = errors.New("something was skipped")

// Run runs the program and returns its exit code.
func Run(ctx context.Context, env Env) (code int) {
	defer func() {
		if v := recover(); v != nil {
			fmt.Fprintf(env.Stderr, "handpick: internal error: %s: all that was said to be saved is saved; please report this:\n%s", harmless(v), debug.Stack())
			code = exitFailure
		}
	}()
	cmd := newRoot(&env)
	cmd.SetArgs(env.Args)
	cmd.SetIn(env.Stdin)
	cmd.SetOut(env.Stdout)
	cmd.SetErr(env.Stderr)
	err := cmd.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errSkipped):
		return exitSkipped
	case ctx.Err() != nil, errors.Is(err, tui.ErrInterrupted):
		fmt.Fprintln(env.Stderr, "handpick: interrupted")
		return exitInterrupted
	}
	fmt.Fprintf(env.Stderr, "handpick: %s\n", model.Clean(err.Error()))
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailure
}

// harmless describes what was panicked with. Only the runtime's own errors are
// given in words: others might quote a contact.
func harmless(v any) string {
	if err, ok := v.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("panic with %T", v)
}

// request returns what a session needs to know besides the file.
func (env *Env) request() (session.Request, error) {
	dir, err := suppression.Dir(env.getenv)
	return session.Request{Wishes: dir, Login: env.login(), Now: env.Clock.Now}, err
}

// login returns the user's name on this machine, "" when nobody tells.
func (env *Env) login() string {
	for _, name := range [...]string{"USER", "LOGNAME", "USERNAME"} {
		if v := env.getenv(name); v != "" {
			return v
		}
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

// interactive reports whether a person sits at both ends.
func (env *Env) interactive() bool { return isTerminal(env.Stdin) && isTerminal(env.Stdout) }

func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}

// arguments returns an argument check that answers with a usage error.
func arguments(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{fmt.Errorf("%w: %s --help shows what it takes", err, cmd.CommandPath())}
		}
		return nil
	}
}

// complete offers files of some kinds to a shell.
func complete(extensions ...string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}

// runPlain holds the review as questions and answers.
func (env *Env) runPlain(ctx context.Context, r session.Request) error {
	err := plain.Run(ctx, plain.Options{
		Journals: env.Journals, Request: r, Folders: env.folders(), Sample: env.Sample,
		Input: env.Stdin, Output: env.Stdout, Now: env.Clock.Now,
	})
	if errors.Is(err, plain.ErrNoFile) {
		return usageError{err}
	}
	return err
}
