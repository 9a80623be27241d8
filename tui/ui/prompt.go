package ui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

const (
	fieldLines      = 4 // lines of text a field shows at once
	suggestionLines = 3 // completions shown below a field
)

// Words is the answer of a Prompt: the text of each field, as typed, without
// the spaces around it.
type Words []string

// PromptField is one line to fill in.
type PromptField struct {
	// Label stands above the field; it may be empty when there is only one.
	Label string
	// Value is what stands in the field at first.
	Value string
	// Limit is the longest text in characters, 0 for no limit.
	Limit int
	// Required is what to say when the field is left empty. Without it the field
	// may be.
	Required string
	// Suggest are the texts offered to complete what was typed. They are cleaned
	// for display and entered as given.
	Suggest []string
	// Warn returns a warning about the text typed so far, or "". It is shown as
	// the text is typed and must be accepted by a second enter.
	Warn func(string) string
}

// Prompt asks for one or more lines of text.
type Prompt struct {
	title, help string
	fields      []PromptField
	text        []field
	current     int
	suggestion  int    // which of the suggestions is marked
	complaint   string // why enter did nothing
	accepted    string // the text whose warning was accepted
}

// NewPrompt returns a prompt for at least one field. The help line stands below the title, for what
// the reader should know before typing, as who may read it.
func NewPrompt(title, help string, fields ...PromptField) *Prompt {
	p := &Prompt{title: title, help: help, fields: fields, text: make([]field, len(fields))}
	for i, f := range fields {
		p.text[i].limit = f.Limit
		p.text[i].set(f.Value)
	}
	return p
}

// From makes the prompt begin in field i, for one whose other fields are
// filled in well enough. Enter still answers from the last.
func (p *Prompt) From(i int) *Prompt {
	p.focus(i)
	return p
}

// Update edits the current field. Enter goes to the next field and answers from
// the last, tab completes, esc cancels and hands back the draft.
func (p *Prompt) Update(msg tea.Msg) (Result, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		p.edited(func() { p.text[p.current].insert(msg.Content) })
	case tea.KeyPressMsg:
		return p.key(msg), nil
	}
	return Result{}, nil
}

func (p *Prompt) key(msg tea.KeyPressMsg) Result {
	suggestions := p.suggestions()
	switch KeyName(msg) {
	case "esc":
		return Result{Cancelled, p.words()}
	case "enter":
		return p.enter()
	case "tab":
		if len(suggestions) > 0 {
			p.edited(func() { p.text[p.current].set(suggestions[p.suggestion]) })
			break
		}
		p.focus(p.current + 1)
	case "shift+tab":
		p.focus(p.current - 1)
	case "down":
		if len(suggestions) > 0 {
			p.suggestion = (p.suggestion + 1) % len(suggestions)
			break
		}
		p.focus(p.current + 1)
	case "up":
		if len(suggestions) > 0 {
			p.suggestion = (p.suggestion + len(suggestions) - 1) % len(suggestions)
			break
		}
		p.focus(p.current - 1)
	default:
		p.edited(func() { p.text[p.current].key(msg) })
	}
	return Result{}
}

// edited runs a change of the text and forgets what was said about the old.
func (p *Prompt) edited(change func()) {
	before := p.text[p.current].value()
	change()
	if p.text[p.current].value() != before {
		p.suggestion, p.complaint = 0, ""
	}
}

func (p *Prompt) focus(i int) {
	p.current = (i + len(p.fields)) % len(p.fields)
	p.suggestion, p.complaint = 0, ""
}

// enter leaves the current field, if nothing stands against it.
func (p *Prompt) enter() Result {
	for i := range p.fields[:p.current+1] {
		f, text := p.fields[i], p.words()[i]
		if text == "" && f.Required != "" {
			p.focus(i)
			p.complaint = f.Required
			return Result{}
		}
	}
	if text := p.text[p.current].value(); p.warning() != "" && p.accepted != text {
		p.accepted = text
		p.complaint = "enter again keeps it as it is"
		return Result{}
	}
	if p.current < len(p.fields)-1 {
		p.focus(p.current + 1)
		return Result{}
	}
	return Result{Answered, p.words()}
}

func (p *Prompt) words() Words {
	words := make(Words, len(p.text))
	for i := range p.text {
		words[i] = strings.TrimSpace(p.text[i].value())
	}
	return words
}

func (p *Prompt) warning() string {
	if warn := p.fields[p.current].Warn; warn != nil {
		return warn(p.text[p.current].value())
	}
	return ""
}

// suggestions returns the completions of the current field: those that begin
// with what was typed, or all while nothing was.
func (p *Prompt) suggestions() []string {
	typed := p.text[p.current].value()
	var found []string
	for _, s := range p.fields[p.current].Suggest {
		if s != typed && strings.HasPrefix(model.Fold(s), model.Fold(typed)) {
			found = append(found, s)
		}
		if len(found) == suggestionLines {
			break
		}
	}
	return found
}

// Keys returns the keys of the prompt.
func (p *Prompt) Keys() []Hint {
	keys := []Hint{{Key: "enter", Label: "save"}, {Key: "esc", Label: "cancel"}}
	if len(p.suggestions()) > 0 {
		return append(keys, Hint{Key: "tab", Label: "complete"}, Hint{Key: "up/down", Label: "choose"})
	}
	if len(p.fields) > 1 {
		keys = append(keys, Hint{Key: "tab", Label: "next field"})
	}
	return keys
}

// View draws the prompt. The field being typed in never leaves a low window:
// what stands above it goes first.
func (p *Prompt) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	lines := []string{t.Strong.Render(Truncate(p.title, inner, t.Ellipsis))}
	for _, line := range wrapAll(p.help, inner) {
		lines = append(lines, t.Dim.Render(line))
	}
	var cursor *tea.Cursor
	for i := range p.fields {
		if label := p.fields[i].Label; label != "" {
			lines = append(lines, t.Dim.Render(Truncate(label, inner, t.Ellipsis)))
		}
		if i != p.current {
			lines = append(lines, "  "+Truncate(model.Clean(p.text[i].value()), inner-2, t.Ellipsis))
			continue
		}
		text, x, y := p.text[i].view(inner-2, fieldLines)
		cursor = tea.NewCursor(panelLeft+2+x, len(lines)+y)
		for _, line := range text {
			lines = append(lines, t.Accent.Render(t.Marker)+" "+line)
		}
		lines = append(lines, p.below(t, inner)...)
	}
	cut := min(max(0, len(lines)-room), cursor.Y)
	cursor.Y += panelTop - cut
	lines = lines[cut:min(len(lines), cut+room)]
	return panel(t, lines, inner), cursor
}

// below returns what is said under the current field.
func (p *Prompt) below(t *Theme, inner int) []string {
	var lines []string
	for i, s := range p.suggestions() {
		lead := "      "
		if i == p.suggestion {
			lead = "  tab " // the key that takes it says which one is marked
		}
		lines = append(lines, t.Dim.Render(Truncate(lead+model.Clean(s), inner, t.Ellipsis)))
	}
	if f := p.text[p.current]; f.limit > 0 {
		if n := utf8.RuneCountInString(f.value()); n > f.limit*3/4 {
			lines = append(lines, t.Dim.Render(fmt.Sprintf("  %d of %d characters", n, f.limit)))
		}
	}
	if warning := p.warning(); warning != "" {
		for _, line := range wrapAll("! "+warning, inner) {
			lines = append(lines, t.Warn.Render(line))
		}
	}
	if p.complaint != "" {
		lines = append(lines, t.Bad.Render(Truncate(p.complaint, inner, t.Ellipsis)))
	}
	return lines
}

// wrapAll wraps text that may be empty.
func wrapAll(s string, w int) []string {
	if s == "" {
		return nil
	}
	return Wrap(s, w)
}
