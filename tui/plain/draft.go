package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/assess/message"
	"handpick/model"
	"handpick/tui/session"
)

// message reads out the draft of the outreach, takes it in from a file, or sets
// what kind of message it is.
func (t *talk) message(ctx context.Context, typed string) error {
	word, rest := firstWord(typed)
	switch strings.ToLower(word) {
	case "":
		t.tellDraft()
		return nil
	case "from":
		return t.draftFrom(ctx, rest)
	case "kind":
		return t.setKind(ctx, rest)
	}
	return fmt.Errorf("there is no %q of the message: m alone reads it out, m from FILE takes it in, m kind says what kind it is", model.Clean(word))
}

// tellDraft reads out the draft, what it reads as, and what was found in it,
// one finding a line.
func (t *talk) tellDraft() {
	draft := t.s.Review.Campaign().Draft
	if draft == "" {
		t.out.say("There is no message yet: m from FILE takes it from a text file. {first_name}, {company}, {position} and {why} are filled in for each person.")
		return
	}
	t.tellLines("The draft:", draft)
	t.tellReading(draft)
}

// tellLines reads out a text of several lines.
func (t *talk) tellLines(lead, text string) {
	t.out.say("%s", lead)
	for line := range strings.SplitSeq(text, "\n") {
		t.out.say("%s", model.Clean(line))
	}
	t.out.say("End of the message.")
}

// tellReading says what a draft reads as, and what is in it or missing.
func (t *talk) tellReading(draft string) {
	p := t.s.Propose(draft)
	t.out.say("The draft %s: %s You decide; this is not legal advice.", readsAs(p.Nature), p.Why)
	for _, f := range message.New().Scan(draft, t.s.Message()) {
		says := f.Says
		if f.Start < f.End {
			says = "“" + model.Clean(strings.Join(strings.Fields(draft[f.Start:f.End]), " ")) + "”: " + says
		}
		if f.Line != "" {
			says += " A line for it: “" + model.Clean(f.Line) + "”"
		}
		t.out.say("%s: %s", sentence(f.Strength.String()), model.Clean(says))
	}
	t.out.say("Kind of message: %s", t.kind())
}

func readsAs(n model.Nature) string {
	if n == model.Unclear {
		return "is unclear"
	}
	return "reads as " + n.String()
}

// kind says what kind of message a person set.
func (t *talk) kind() string {
	c := t.s.Review.Campaign()
	switch {
	case c.Draft == "" && c.Nature == model.NoNature:
		return "there is no draft yet (m from FILE)."
	case c.Nature == model.NoNature:
		return "not set (m kind)."
	}
	says := c.Nature.String()
	if by := t.s.Review.Reviewer(c.NatureChosen.By); by != "" {
		says += ", set by " + by
	}
	return model.Clean(says + ": " + c.NatureChosen.Why)
}

// draftFrom takes the draft from a file. The kind that was set stays only where
// the new draft reads as the one it was said of, or where nothing is stricter.
func (t *talk) draftFrom(ctx context.Context, path string) error {
	if path == "" {
		var err error
		path, err = t.ask(ctx, "Take the message from which text file? An empty line cancels.")
		if err != nil || path == "" {
			return err
		}
	}
	draft, err := readDraft(path)
	if err != nil {
		return fmt.Errorf("not saved: %w", err)
	}
	lost := model.NoNature
	changed, err := t.state(func(c *model.Campaign) error {
		was, reads := t.s.Propose(c.Draft), t.s.Propose(draft)
		if c.Nature != model.Marketing && was.Nature != reads.Nature {
			lost = c.Nature
			c.Nature, c.NatureChosen = model.NoNature, model.Choice{}
		}
		c.Draft, c.Shape = draft, reads.Shape
		return nil
	})
	switch {
	case err != nil:
		return err
	case !changed:
		t.out.say("That is the draft already.")
		return nil
	}
	t.out.say("Saved: the draft, of %s.", session.Count(utf8.RuneCountInString(draft), "character"))
	if lost != model.NoNature {
		t.out.say("It reads differently now, so that it is no longer said to be %s.", lost)
	}
	t.tellReading(draft)
	return nil
}

// readDraft reads a message from a text file. Its errors say what to do and
// never what the file holds.
func readDraft(path string) (string, error) {
	name := model.Clean(path)
	text, err := readText(path, utf8.UTFMax*model.MaxDraft)
	var at *fs.PathError
	if errors.As(err, &at) { // it names the path as it was typed
		return "", fmt.Errorf("%s cannot be read: %w; name a text file that holds the message", name, at.Err)
	}
	if err != nil {
		return "", fmt.Errorf("%s cannot be read: %w", name, err)
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	control := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
	switch {
	case !utf8.ValidString(text) || strings.ContainsFunc(text, control):
		return "", fmt.Errorf("%s is no plain text in UTF-8: save it as that", name)
	case text == "":
		return "", fmt.Errorf("%s is empty: write the message there first", name)
	case utf8.RuneCountInString(text) > model.MaxDraft:
		return "", fmt.Errorf("%s is too long: a message is limited to %d characters", name, model.MaxDraft)
	}
	return text, nil
}

// readText reads a file of at most so many bytes, one more for one that is
// longer.
func readText(path string, most int64) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for a writer
		return "", errors.New("it is no file; name a text file that holds the message")
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most+1))
	return string(b), err
}

// setKind sets what kind of message the draft is. A person says so, with a
// reason; that nothing is promoted is asked once more.
func (t *talk) setKind(ctx context.Context, typed string) error {
	draft := t.s.Review.Campaign().Draft
	if draft == "" {
		return errors.New("the draft comes first (m from FILE): its kind follows from what it says")
	}
	if typed == "" {
		var err error
		t.out.say("The draft %s. What counts is what it is for, not its words. This is not legal advice.", readsAs(t.s.Propose(draft).Nature))
		typed, err = t.ask(ctx, "Type marketing, informational or unclear, then because, and your reason. An empty line leaves it as it is, - takes it back.")
		if err != nil || typed == "" {
			return err
		}
	}
	word, why := because(typed)
	nature := model.NoNature
	if word != "-" {
		var err error
		if nature, err = model.ParseNature(word); err != nil {
			return fmt.Errorf("not saved: %w", err)
		}
	}
	if nature == model.Informational && why != "" {
		sure, err := t.yes(ctx, "Do you confirm that no part of it promotes a product, a service, your organisation or its aims, now or as a way to it?")
		if err != nil {
			return err
		}
		if !sure {
			t.out.say("Not saved: informational is only what promotes nothing.")
			return nil
		}
	}
	changed, err := t.state(func(c *model.Campaign) error {
		c.Nature, c.NatureChosen.Why = nature, why
		if nature == model.NoNature {
			c.NatureChosen = model.Choice{}
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case !changed:
		t.out.say("That stands already.")
		return nil
	}
	t.out.say("Saved: kind of message: %s", t.kind())
	return nil
}

// messageFor reads out the message as it goes to the contact, where it may go.
func (t *talk) messageFor(context.Context, string) error {
	if t.s.Review.Campaign().Draft == "" {
		return errors.New("there is no message yet: m from FILE takes it in")
	}
	v := t.s.Verdict(t.now.no, t.today())
	if why := t.s.Missing(t.now.no, &v, t.today()); why != "" {
		return fmt.Errorf("it may not go to %s: %s%s", t.name(t.now.no), why, typing(why))
	}
	t.tellLines("The message for "+t.name(t.now.no)+":", t.s.MessageFor(t.now.no))
	for _, condition := range v.Conditions {
		t.out.say("Condition: %s", condition)
	}
	t.out.say("w notes that you wrote.")
	return nil
}
