package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/decide"
	"handpick/tui/ui"
)

// scope says what a key may be pressed about.
type scope uint8

const (
	anytime   scope = iota
	onPerson        // needs a contact
	onReading       // needs a contact that was read out before the line was typed
	deciding        // onReading, and the contact may be decided about
)

// key is what one key does here.
type key struct {
	scope scope
	// text marks a key that takes the rest of its line as text.
	text bool
	do   func(t *talk, ctx context.Context, text string) error
}

// handlers returns what the line mode can do, by the actions of the full
// screen. What has no place without a screen is left out.
func handlers() map[ui.Action]key {
	m := map[ui.Action]key{
		ui.Relevant:     {scope: deciding, do: relevant(model.Relevant)},
		ui.NotRelevant:  {scope: deciding, do: relevant(model.NotRelevant)},
		ui.B2B:          {scope: deciding, do: ofKind(model.B2B)},
		ui.SoleTrader:   {scope: deciding, do: ofKind(model.SoleTrader)},
		ui.Unknown:      {scope: deciding, do: ofKind(model.Unknown)},
		ui.TypeReason:   {scope: deciding, text: true, do: (*talk).typeReason},
		ui.SameReason:   {scope: deciding, do: (*talk).repeat},
		ui.HoldSave:     {scope: deciding, do: (*talk).hold},
		ui.Later:        {scope: onReading, do: (*talk).later},
		ui.DoNotContact: {scope: onReading, text: true, do: (*talk).doNotContact},
		ui.WrittenTo:    {scope: onReading, text: true, do: (*talk).written},
		ui.Ground:       {scope: onReading, text: true, do: (*talk).known},
		ui.Enter:        {scope: anytime, do: (*talk).enter},
		ui.Back:         {scope: anytime, do: (*talk).clear},
		ui.LaterAll:     {scope: anytime, do: (*talk).laterAll},
		ui.Undo:         {scope: anytime, do: (*talk).undo},
		ui.Redo:         {scope: anytime, do: (*talk).redo},
		ui.Down:         {scope: anytime, do: move(1)},
		ui.Up:           {scope: anytime, do: move(-1)},
		ui.Search:       {scope: anytime, text: true, do: (*talk).search},
		ui.Filter:       {scope: anytime, text: true, do: (*talk).chooseFilter},
		ui.Order:        {scope: anytime, text: true, do: (*talk).chooseOrder},
		ui.Suggest:      {scope: onPerson, do: (*talk).suggest},
		ui.History:      {scope: onPerson, do: (*talk).history},
		ui.Overview:     {scope: anytime, do: func(t *talk, ctx context.Context, _ string) error { return t.overview(ctx) }},
		ui.CopyMessage:  {scope: onPerson, do: (*talk).messageFor},
		ui.Outreach:     {scope: anytime, text: true, do: (*talk).outreach},
		ui.Message:      {scope: anytime, text: true, do: (*talk).message},
		ui.Assessment:   {scope: anytime, text: true, do: (*talk).assessment},
		ui.Why:          {scope: anytime, do: (*talk).matters},
		ui.Export:       {scope: anytime, text: true, do: (*talk).export},
		ui.Help:         {scope: anytime, do: (*talk).help},
		ui.Quit:         {scope: anytime, do: func(*talk, context.Context, string) error { return errQuit }},
	}
	for digit := 1; digit <= 9; digit++ {
		m[ui.Cite1+ui.Action(digit-1)] = key{scope: deciding, do: cite(digit)}
	}
	return m
}

// keyTable returns what can be typed: the keys of the full screen under their
// names there, and a few words for keys that a line cannot hold.
func keyTable() map[string]key {
	can := handlers()
	m := map[string]key{"later": can[ui.Later], "t": can[ui.Suggest]}
	for _, b := range ui.Table() {
		if k, ok := can[b.Action]; ok {
			for _, name := range b.Keys {
				m[name] = k
			}
		}
	}
	return m
}

// take acts on one line and asks for what is still missing. A line may be the
// name of a key, as "later" or "tab", or letters and digits taken in turn. What
// follows a mistake is not taken: it may have been meant for something else.
func (t *talk) take(ctx context.Context, line string) error {
	t.turned = false
	name := strings.TrimSpace(line)
	switch {
	case line == "":
		name = "enter"
	case name == "" && strings.Contains(line, "\t"):
		name = "tab"
	case name == "":
		name = "space"
	}
	if k, ok := t.keys[name]; ok {
		if _, err := t.press(ctx, k, "", ""); err != nil {
			return err
		}
	} else if err := t.takeLetters(ctx, name); err != nil {
		return err
	}
	if !t.turned {
		t.prompt()
	}
	return nil
}

func (t *talk) takeLetters(ctx context.Context, letters string) error {
	for rest := letters; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		name, after := string(r), strings.TrimSpace(rest[size:])
		k, ok := t.keys[name]
		if !ok {
			t.out.say("There is no key “%s” here.%s ? lists the keys.", model.Clean(name), notTaken(after))
			return nil
		}
		text := ""
		if k.text {
			text, after = strings.ToValidUTF8(after, "\uFFFD"), ""
		}
		if ok, err := t.press(ctx, k, text, after); err != nil || !ok {
			return err
		}
		rest = after
	}
	return nil
}

// notTaken says that the rest of a line was dropped, when there is one.
func notTaken(rest string) string {
	if rest == "" {
		return ""
	}
	return fmt.Sprintf(" The rest of the line, “%s”, was not taken.", model.Clean(rest))
}

// press acts on one key and reports whether that went well. A mistake is
// explained; the error returned is one that ends the conversation.
func (t *talk) press(ctx context.Context, k key, text, rest string) (ok bool, err error) {
	err = t.allowed(k)
	if err == nil {
		err = k.do(t, ctx, text)
	}
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, io.EOF), errors.Is(err, errQuit), ctx.Err() != nil:
		return false, err
	}
	t.out.say("%s.%s", strings.TrimSuffix(sentence(err.Error()), "."), notTaken(rest))
	return false, nil
}

// sentence begins a message with a capital.
func sentence(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

// allowed reports why a key cannot be pressed now. A contact is decided only
// after it was read out: letters typed before that were meant for another.
func (t *talk) allowed(k key) error {
	switch {
	case k.scope == anytime:
		return nil
	case t.now.no == 0:
		return errors.New("nobody is here to decide about: f chooses another list")
	case k.scope != onPerson && t.turned:
		return errors.New("that was typed before this contact was read out")
	case k.scope == deciding && t.s.Review.State(t.now.no).Objected:
		return review.ErrObjected
	}
	return nil
}

// help lists the keys by group, and the standing reasons.
func (t *talk) help(context.Context, string) error {
	can, table := handlers(), ui.Table()
	group, names := "", []string(nil)
	for i, b := range table {
		if _, ok := can[b.Action]; !ok {
			continue
		}
		if b.Group != group {
			group = b.Group
			t.out.say("%s:", group)
		}
		names = append(names, b.Keys...)
		if i+1 < len(table) && table[i+1].Long == b.Long {
			continue // said once for keys that do the same
		}
		t.out.say("%s: %s", strings.Join(names, " or "), b.Long)
		names = nil
	}
	for i, s := range t.s.Review.Standing() {
		if s.Words != "" {
			t.out.say("%d: your reason “%s”", decide.FirstStanding+i, model.Clean(s.Words))
		}
	}
	t.out.say("Several letters on one line are taken in turn: rb1 is relevant, B2B, because of the position.")
	t.out.say("a asks what is open in the assessment, a rest what may be left out, a outcome for the outcome, a screening and a house the other two lists; a P7 asks one question, a show tells all.")
	t.out.say("c alone reads out this outreach, c and a word asks for one thing of it, c country UK sets it; - takes a thing back.")
	t.out.say("m alone reads out the message and what it reads as, m from FILE takes it from a text file, m kind says what kind it is; Y reads it out as it goes to this contact.")
	t.out.say("p alone tells what was noted about this contact and what can be; w: you wrote to them today, w 2026-03-31 on that day, w they 2026-03-31: they wrote to you.")
	t.out.say("A line with the word later puts off, t or tab tells what the evidence suggests, esc clears, an empty line saves what was held.")
	return nil
}
