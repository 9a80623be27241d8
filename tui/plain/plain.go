package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"handpick/model"
	"handpick/tui/card"
	"handpick/tui/session"
)

// Options say what to review and with whom to talk.
type Options struct {
	Journals session.Journals
	// Request says what to open. With an empty Path the conversation begins with
	// the files found in Folders, and Sample, an invented export to try.
	Request session.Request
	Folders []string
	Sample  []byte

	Input  io.Reader
	Output io.Writer
	Now    func() time.Time
}

// ErrNoFile is returned when the input ended before a file was chosen.
var ErrNoFile = errors.New("no file named: handpick FILE reviews an export or continues a review")

// errQuit ends the conversation as the end of the input does.
var errQuit = errors.New("quit")

// talk is one conversation.
type talk struct {
	Options
	in  *input
	out *printer
	s   *session.Session

	keys   map[string]key
	queue  *queue
	now    current
	turned bool           // whether a contact was read out since the line was typed
	last   model.Decision // saved last, for "."
	saved  int            // decisions saved in this conversation
	begun  bool           // whether a card was ever answered, now or before
}

// Run holds the conversation. It ends with the input or when the user quits,
// and then returns nil; with the context's error when the context is done; and
// with an error when the review cannot be opened. All that was said to be saved
// is saved in every case.
func Run(ctx context.Context, o Options) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	t := &talk{Options: o, in: newInput(reading, o.Input), out: &printer{w: o.Output}, keys: keyTable()}
	err := t.open(ctx)
	switch {
	case errors.Is(err, errQuit):
		return nil
	case err != nil:
		return err
	}
	return errors.Join(ended(t.converse(ctx)), t.close())
}

// ended returns nil for the ways in which a conversation is meant to end.
func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, errQuit) {
		return nil
	}
	return err
}

// pick lets the user choose among the files found and the sample.
func (t *talk) pick(ctx context.Context) error {
	found := session.Discover(t.Folders...)
	if len(found) == 0 {
		t.out.say("No export and no review found here or in your Downloads folder.")
		t.out.say("%s", session.HowToExport)
	}
	for i, f := range found {
		what := "an export"
		if f.Review {
			what = "a review"
		}
		t.out.say("%d: %s, %s of %s", i+1, model.Clean(f.Path), what, card.Day(f.Modified.In(t.Now().Location())))
	}
	t.out.say("s: try the sample, invented people")
	for {
		answer, err := t.ask(ctx, "Which one? Type its number or letter, or q to quit.")
		n, _ := strconv.Atoi(answer)
		switch {
		case answer == "q":
			return errQuit
		case errors.Is(err, io.EOF):
			return ErrNoFile
		case err != nil:
			return err
		case answer == "s":
			return t.useSample()
		case n >= 1 && n <= len(found):
			t.Request.Path = found[n-1].Path
			return nil
		}
		t.out.say("There is no such number or letter.")
	}
}

// useSample writes the sample to a folder of its own, for the review of it is
// kept beside it.
func (t *talk) useSample() error {
	path, err := session.WriteSample(t.Sample)
	t.Request.Path = path
	return err
}

// open opens the review. It asks which, where no file was named or another
// review holds the same people.
func (t *talk) open(ctx context.Context) (err error) {
	if t.Request.Path == "" {
		if err := t.pick(ctx); err != nil {
			return err
		}
	}
	t.out.say("Reading %s.", model.Clean(filepath.Base(t.Request.Path)))
	t.s, err = session.Open(ctx, t.Journals, t.Request, session.Hooks{})
	var other *session.AskError
	if errors.As(err, &other) {
		if err := t.chooseReview(ctx, other); err != nil {
			return err
		}
		t.s, err = session.Open(ctx, t.Journals, t.Request, session.Hooks{})
	}
	return err
}

// chooseReview asks whether to continue a review that holds the same people.
func (t *talk) chooseReview(ctx context.Context, other *session.AskError) error {
	t.out.say("Another review here holds many of the same people.")
	for i, r := range other.Reviews {
		t.out.say("%d: %s, %d of the same people, %d decided", i+1, model.Clean(r.Path), r.Shared, r.Tally.Decided)
	}
	for {
		answer, err := t.ask(ctx, "Type a number to continue that review, n for a new one, or q to quit.")
		n, _ := strconv.Atoi(answer)
		switch {
		case answer == "q":
			return errQuit
		case errors.Is(err, io.EOF):
			return other
		case err != nil:
			return err
		case answer == "n":
			t.Request.New = true
			return nil
		case n >= 1 && n <= len(other.Reviews):
			t.Request.Review = other.Reviews[n-1].Path
			return nil
		}
	}
}

// converse reads contacts out and takes answers until there is a reason to end.
func (t *talk) converse(ctx context.Context) error {
	place := t.s.Place()
	t.begun = place.Begun
	if err := t.begin(ctx); err != nil {
		return err
	}
	t.queue = newQueue(t.s.Review, place, t.s.Assessor().Words())
	t.show()
	for t.out.err == nil {
		line, err := t.in.next(ctx)
		if err != nil {
			return err
		}
		t.begun = true
		if err := t.take(ctx, line); err != nil {
			return err
		}
	}
	return t.out.err
}

// ask asks a question and returns the answer without the spaces around it.
func (t *talk) ask(ctx context.Context, question string) (string, error) {
	t.out.say("%s", question)
	if t.out.err != nil {
		return "", t.out.err
	}
	line, err := t.in.next(ctx)
	return strings.TrimSpace(strings.ToValidUTF8(line, "\uFFFD")), err
}

// do commits an event and applies it.
func (t *talk) do(e model.Event) error {
	e.At = t.Now()
	return t.s.Do(e)
}

// close keeps the place, releases the review and says how to come back.
func (t *talk) close() error {
	place := t.s.Place()
	if t.begun && t.queue != nil {
		place = t.queue.place()
	}
	err := t.s.Rest(place)
	t.out.say("%s", t.s.Farewell(t.saved))
	if err := t.s.Close(); err != nil {
		return err // what kept the place from being saved is the same, and this says more
	}
	return err
}

// printer writes lines and remembers the first failure.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) say(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}
