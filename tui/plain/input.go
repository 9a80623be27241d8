package plain

import (
	"bufio"
	"context"
	"fmt"
	"io"
)

// maxLine is the longest line taken from the input, in bytes. It leaves ample
// room for the longest reason.
const maxLine = 64 << 10

// input hands out lines and can be given up on: a read of a terminal cannot be
// interrupted, so it happens on a goroutine of its own.
type input struct {
	lines chan string
	err   error // why lines was closed; read after that only
}

// newInput starts reading. The goroutine ends with the input, or with the
// context; one that waits in a read stays until the read returns.
func newInput(ctx context.Context, r io.Reader) *input {
	in := &input{lines: make(chan string)}
	go func() {
		defer close(in.lines)
		scan := bufio.NewScanner(r)
		scan.Buffer(nil, maxLine)
		for scan.Scan() {
			select {
			case in.lines <- scan.Text():
			case <-ctx.Done():
				return
			}
		}
		if err := scan.Err(); err != nil {
			in.err = fmt.Errorf("cannot read the answers: %w", err)
		}
	}()
	return in
}

// next returns the next line without its end, [io.EOF] after the last.
func (in *input) next(ctx context.Context) (string, error) {
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case line, ok := <-in.lines:
		switch {
		case ok:
			return line, nil
		case ctx.Err() != nil:
			return "", ctx.Err()
		case in.err != nil:
			return "", in.err
		}
		return "", io.EOF
	}
}
