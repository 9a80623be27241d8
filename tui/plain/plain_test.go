package plain_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"handpick/model"
	"handpick/tui/plain"
	"handpick/tui/session"
)

// people is an export of four invented people.
const people = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bo,Quill,https://www.linkedin.com/in/bo-quill,bo@quill.example,Quillworks,Copywriter,12 Feb 2025
Cleo,Marsh,https://www.linkedin.com/in/cleo-marsh,,Marsh & Fen Ltd,Founder,11 Feb 2025
Dora,Vale,https://www.linkedin.com/in/dora-vale,,Vale School,Teacher,10 Feb 2025
Emil,Oak,https://www.linkedin.com/in/emil-oak,,Self-employed,Illustrator,09 Feb 2025
`

// desk is one review that several conversations are held about.
type desk struct {
	t       testing.TB
	journal *memory
	request session.Request
}

func newDesk(t testing.TB, export string) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "connections.csv")
	if err := os.WriteFile(path, []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	return &desk{t, &memory{}, session.Request{
		Path: path, Wishes: t.TempDir(), Now: now, Name: "Ada", Purpose: "advice", Words: []string{"founder"},
	}}
}

func now() time.Time { return time.Date(2026, 3, 3, 10, 0, 0, 0, time.UTC) }

func (d *desk) options(in io.Reader, out io.Writer) plain.Options {
	return plain.Options{Journals: d.journal.journals(), Request: d.request, Input: in, Output: out, Now: now}
}

// talk answers with some lines, one by one, and returns what was said.
func (d *desk) talk(lines ...string) string {
	d.t.Helper()
	var out strings.Builder
	input := strings.NewReader(strings.Join(lines, "\n") + "\n")
	if len(lines) == 0 {
		input = strings.NewReader("")
	}
	if err := plain.Run(context.Background(), d.options(input, &out)); err != nil {
		d.t.Fatalf("the conversation ended with %v after\n%s", err, out.String())
	}
	return out.String()
}

func TestAnswers(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  []string // in this order
		not   string
	}{
		{"letters are taken in turn", []string{"rb3"}, []string{"Saved: Cleo Marsh, Relevant, B2B."}, ""},
		{"letters on lines of their own do the same", []string{"r", "b", "3"},
			[]string{"So far: Relevant, kind open.", "Next: why relevant?", "So far: Relevant, B2B because of 4.", "Saved: Cleo Marsh, Relevant, B2B."}, ""},
		{"the order of the answers does not matter", []string{"3br"}, []string{"Saved: Cleo Marsh, Relevant, B2B."}, ""},
		{"spaces between letters mean nothing", []string{"r b 3"}, []string{"Saved: Cleo Marsh, Relevant, B2B."}, ""},
		{"what the number cites is said", []string{"r1"}, []string{"So far: Relevant because of 1, kind open.", "Next: b B2B, s sole trader, or u unknown?"}, "Saved"},
		{"a reason is typed behind its key", []string{"rb", "e met at a fair"}, []string{"The person may ask to read this.", "Saved: Cleo Marsh, Relevant, B2B."}, ""},
		{"or on the next line", []string{"rbe", "met at a fair"}, []string{"Type the reason. The person may ask to read this.", "Saved: Cleo Marsh"}, ""},
		{"an empty reason is none", []string{"rbe", ""}, []string{"Type the reason.", "Next: why relevant?"}, "Saved"},
		{"too long a reason is refused", []string{"rb", "e " + strings.Repeat("a", model.MaxWords+1)}, []string{"limited to 500 characters, this has 501.", "Next: why relevant?"}, "Saved"},
		{"words about health are asked about", []string{"rb", "e was ill last spring", "n"}, []string{"health", "Keep it all the same? y or n", "Next: why relevant?"}, "Saved"},
		{"and kept when that is confirmed", []string{"rb", "e was ill last spring", "y"}, []string{"Keep it all the same?", "Saved: Cleo Marsh"}, ""},
		{"held answers wait for an empty line", []string{"+rb3", "1", ""},
			[]string{"Held: cite as much as you like", "Next: held: cite more, enter saves", "B2B because of 1 and 4.", "Saved: Cleo Marsh"}, ""},
		{"the last reason serves again where it holds", []string{"rb3", "n", "z", "z", "rb."}, []string{"Taken back: Cleo Marsh", "does not hold here", "Next: why relevant?"}, ""},
		{"a letter typed before the card was read out is not taken", []string{"rb3r"}, []string{"Saved: Cleo Marsh", "Contact 1 of 3", "That was typed before this contact was read out."}, "So far: Relevant, kind open."},
		{"but moving on is", []string{"jj"}, []string{"Name: Cleo Marsh", "Name: Bo Quill", "Name: Dora Vale"}, ""},
		{"an unknown letter is explained", []string{"rvb"}, []string{"There is no key “v” here. The rest of the line, “b”, was not taken. ? lists the keys.", "So far: Relevant, kind open."}, ""},
		{"a number without evidence is explained", []string{"6r"}, []string{"There is no 6 on this card. The rest of the line, “r”, was not taken."}, "So far: Relevant"},
		{"evidence for the other answer is refused", []string{"s4"}, []string{"That points to B2B, not to Sole trader", "So far: relevance open, Sole trader."}, ""},
		{"the honest negative is reason enough not to fit", []string{"j", "n"}, []string{"3 none of your words in the position", "Saved: Bo Quill, Not relevant."}, ""},
		{"escape clears", []string{"rb", "esc"}, []string{"So far: Relevant, B2B", "Cleared.", "Name: Cleo Marsh", "Next: r relevant, or n not relevant"}, "Saved"},
		{"an empty line reads the card again", []string{""}, []string{"Name: Cleo Marsh", "Name: Cleo Marsh"}, ""},
		{"later puts off", []string{"later", "space", " "}, []string{"Put off: Cleo Marsh.", "Put off: Bo Quill.", "Put off: Dora Vale."}, ""},
		{"everything left is put off in one step", []string{"L", "y", "z"}, []string{"Put off all 4 left here?", "Put off: 4.", "Nobody here: undecided.", "4 put off: f later lists them.", "Taken back: 4 put off.", "Contact 1 of 4"}, ""},
		{"everything left is not put off without a yes", []string{"L", "no"}, []string{"Put off all 4 left here?", "Next: r relevant"}, "Put off: 4"},
		{"undo and redo name what they did", []string{"rb3", "z", "Z", "Z"}, []string{"Taken back: Cleo Marsh, Relevant, B2B. Z brings it back.", "Brought back: Cleo Marsh, Relevant, B2B.", "Nothing to undo or redo."}, ""},
		{"the ends of the list are said", []string{"k"}, []string{"Nobody further that way."}, ""},
		{"a search reads who is found and ends with its key", []string{"/ fen", "/"}, []string{"Contact 1 of 1, found by “fen”.", "Contact 1 of 4, undecided"}, ""},
		{"a search may find nobody", []string{"/", "zebra", "r"}, []string{"Search names", "Nobody here: found by “zebra”.", "Nobody is here to decide about"}, ""},
		{"a list is chosen by number or name", []string{"f2", "f RELEVANT", "f", "1", "f nonsense"},
			[]string{"Contact 1 of 4, all.", "Nobody here: relevant.", "Which list? 1 undecided, 2 all", "Contact 1 of 4, undecided", "There is no \"nonsense\" to choose"}, ""},
		{"a list is chosen by how its name begins, where one name does", []string{"f Gone", "f 2", "f do"}, []string{"Nobody here: gone from the newest export.", "Contact 1 of 4, all.", "There is no \"do\" to choose"}, ""},
		{"an order is chosen", []string{"o as imported", "k"}, []string{"Contact 2 of 4, undecided", "Name: Bo Quill"}, ""},
		{"the suggestion is told on request", []string{"t", "tab", "\t"}, []string{"Suggestion: ", "Suggestion: ", "Suggestion: looks like B2B", "For: ", "Here because the position holds your words."}, ""},
		{"the history is told", []string{"h", "rb3", "z", "!told me on 2 March", "f all", "k", "h"},
			[]string{"Nothing was said about this contact yet.", "3 March 2026, 10:00: Ada: Relevant, B2B.", "3 March 2026, 10:00: Ada: taken back", "3 March 2026, 10:00: Ada: do not contact: told me on 2 March"}, ""},
		{"a mark is lifted with a reason only", []string{"! wrote to me", "f do not contact", "!", "", "! asked me to write again", "f all"},
			[]string{"Do not contact, here and in every other review: Cleo Marsh.", "No decision is needed", "Why may they be contacted again?", "May be contacted again: Cleo Marsh."}, ""},
		{"the overview is told", []string{"d"}, []string{"To review: 4 contacts.", "To review: 4 contacts.", "Looking self-employed: 1."}, ""},
		{"help tells the keys and the standing reasons", []string{"?"}, []string{"Decide:", "r: relevant for this outreach", "3 or 4 or 5 or 6: cite the evidence", "7: your reason “I know this employer is a registered company”"}, "ctrl+"},
		{"quitting ends it", []string{"q", "rb3"}, []string{"Next: r relevant", "0 decisions saved in this sitting"}, "Saved"},
		{"the end of the input within a question ends it", []string{"rbe"}, []string{"Type the reason.", "0 decisions saved in this sitting"}, "Saved"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			said := newDesk(t, people).talk(tt.lines...)
			rest := said
			for _, want := range tt.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("does not say %q in its place:\n%s", want, said)
				}
				rest = after
			}
			if tt.not != "" && strings.Contains(said, tt.not) {
				t.Errorf("says %q:\n%s", tt.not, said)
			}
		})
	}
}

func TestAnswersThatCannotBeSavedAreKept(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.journal.full = 2
	said := d.talk("rb3", "", "")
	if got := strings.Count(said, "NOT saved; your answer is kept and an empty line tries again: the disk is full."); got != 2 {
		t.Errorf("says %d times that nothing was saved, want 2:\n%s", got, said)
	}
	if !strings.Contains(said, "So far: Relevant because of 3, B2B because of 4.") {
		t.Errorf("the answer is not kept:\n%s", said)
	}
	if !strings.Contains(said, "Saved: Cleo Marsh, Relevant, B2B.") {
		t.Errorf("the answer is not saved once there is room:\n%s", said)
	}
}

func TestWhatWasOnScreenIsStoredWithTheDecision(t *testing.T) {
	d := newDesk(t, people)
	d.talk("trb3")
	body := string(d.journal.events[len(d.journal.events)-1].Body)
	for _, want := range []string{`"on_screen":[`, `"suggestion_seen":true`, `"quote":"Ltd"`, `"verdict":{"verdict":"cannot_decide","rules":["G6"]`} {
		if !strings.Contains(body, want) {
			t.Errorf("the decision lacks %s: %s", want, body)
		}
	}
}

func TestAReviewGoesOnWhereItStood(t *testing.T) {
	d := newDesk(t, people)
	d.talk("o as imported", "n1", "n", "f all", "j")
	said := d.talk()
	if !strings.Contains(said, "Going on: 2 of 4 decided") || !strings.Contains(said, ", all. Decided 2 of 4") {
		t.Errorf("the place is lost:\n%s", said)
	}
}

// cancelling is an output that ends a context once a text was said.
type cancelling struct {
	strings.Builder
	at     string
	cancel context.CancelFunc
}

func (c *cancelling) Write(p []byte) (int, error) {
	if strings.Contains(string(p), c.at) {
		c.cancel()
	}
	return c.Builder.Write(p)
}

func TestTheContextEndsTheConversation(t *testing.T) {
	d := newDesk(t, people)
	ctx, cancel := context.WithCancel(context.Background())
	in, answers := io.Pipe()
	defer answers.Close()
	go io.WriteString(answers, "rb3\n")
	out := &cancelling{at: "Saved:", cancel: cancel}
	if err := plain.Run(ctx, d.options(in, out)); !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if !strings.Contains(out.String(), "1 decision saved in this sitting") {
		t.Errorf("no closing line:\n%s", out.String())
	}
}

func TestALineBeyondTheLimitIsAnError(t *testing.T) {
	d := newDesk(t, people)
	err := plain.Run(context.Background(), d.options(strings.NewReader(strings.Repeat("a", 70_000)), io.Discard))
	if err == nil || !strings.Contains(err.Error(), "cannot read the answers") {
		t.Errorf("got %v", err)
	}
}

// closedPipe is an output nobody reads.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestAnOutputNobodyReadsEndsTheConversation(t *testing.T) {
	d := newDesk(t, people)
	endless := io.MultiReader(strings.NewReader(strings.Repeat("j\n", 10)), neverEnding{})
	if err := plain.Run(context.Background(), d.options(endless, closedPipe{})); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}

type neverEnding struct{}

func (neverEnding) Read(p []byte) (int, error) { return copy(p, "j\n"), nil }

func TestNothingSaidMovesTheCursor(t *testing.T) {
	t.Chdir(t.TempDir()) // one of the answers is the name of a file
	hostile := "First Name,Last Name,Company,Position\n" +
		"\x1b[2JEve,\u202eMallory,\"Bell\aworks\",\"Head\u200bof\r\nnothing\"\n"
	said := newDesk(t, hostile).talk("t", "h", "?", "r1", "e \x1b[1mbold", "f all", "x\x1b",
		"c\x1b", "c purpose \x1b[1m\u202eboats", "c", "m from \x1b[2J", "m\x1b", "p\x1b", "p line \x1b[1m\u202eboats", "w they", "p", "w \x1b",
		"a\x1b", "a P1", "sell \x1b[1m\u202eboats", "a O7b", "\x1b", "stop", "a OH2", "\aEve", "a show")
	for i, r := range said {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("says %U at byte %d:\n%q", r, i, said)
		}
	}
	if !strings.Contains(said, "Hidden characters:") {
		t.Errorf("does not warn of hidden characters:\n%s", said)
	}
}

// FuzzAnswers types anything: the conversation must end, and with its closing
// line. Exporting is left out, for it would write files anywhere.
func FuzzAnswers(f *testing.F) {
	for _, seed := range []string{"rb3\nn\nz\nZ\n", "+r1b4\n\nL\ny\n", "e\nx\n", "f2\n/ fen\nh\nt\n?\n", "! told me\nf12\n!\nagain\n", "o2\nesc\n\xff\n \n",
		"a\nsell boats\n2\nfew\n2\n\n1\n-\nstop\na\n", "a outcome\n2\none\x1b; two\ny\nAda\ny\nfounder\n\n2026-09-01\n1,3\ny\n", "a house\nyes\n\nstop\na h3\ny\na show\nW\n",
		"c\nc country uk\nc reply\nrosa\nc policy standard because \x1b\nc list own_e\x1b\nc elsewhere pass\nIt\nAda\n2026-02-01\n\nc words\n-\n",
		"m\nm from nowhere\nm kind\nY\nw\nw they 2026-03-02\np\np asked a quote\n\np consent by phone\n\nall\nwork_email\n9\n\np bought\ny\nn\nu\ny\n\n\np sensitive no\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, answers string) {
		if strings.Contains(answers, "x") {
			t.Skip("may write files")
		}
		d := newDesk(t, people)
		var out strings.Builder
		err := plain.Run(context.Background(), d.options(strings.NewReader(answers), &out))
		if err != nil && !strings.Contains(err.Error(), "cannot read the answers") {
			t.Fatalf("ended with %v", err)
		}
		if !strings.Contains(out.String(), "go on with: handpick") {
			t.Fatalf("no closing line:\n%s", out.String())
		}
		if strings.ContainsRune(out.String(), 0x1b) {
			t.Fatalf("says an escape: %q", out.String())
		}
	})
}
