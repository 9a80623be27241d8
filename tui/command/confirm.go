package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// addYes declares the flag that stands for a confirmation.
func addYes(cmd *cobra.Command, yes *bool) {
	cmd.Flags().BoolVar(yes, "yes", false, "do not ask; needed where no terminal is there to ask on")
}

// mayAsk returns a usage error where a confirmation is needed and there is nobody
// to ask.
func (env *Env) mayAsk(yes bool) error {
	if yes || env.interactive() {
		return nil
	}
	return usageError{errors.New("this cannot be undone and there is no terminal to ask on: nothing was erased, add --yes")}
}

// confirm asks for what cannot be undone, unless yes was given. It never waits
// where there is nobody to ask, see mayAsk; the error is [errSkipped] when the
// answer is another than yes.
func (env *Env) confirm(ctx context.Context, yes bool, question string) error {
	if err := env.mayAsk(yes); yes || err != nil {
		return err
	}
	fmt.Fprintf(env.Stderr, "%s This cannot be undone. Type yes to go on: ", question)
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(env.Stdin).ReadString('\n')
		answer <- line
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case line := <-answer:
		if strings.EqualFold(strings.TrimSpace(line), "yes") {
			return nil
		}
	}
	fmt.Fprintln(env.Stderr, "handpick: nothing was erased")
	return errSkipped
}
