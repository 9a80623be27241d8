package plain_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handpick/model"
)

// stated says of the outreach all that the rules ask, but the message.
var stated = []string{
	"c country uk", "c channel linkedin_message", "c sender Rosa Invented", "c organisation Kettle Works",
	"c reply rosa@kettle.example", "c privacy https://kettle.example/privacy",
}

const draft = `Dear {first_name},

for a research project on bakeries I ask how people who work as {position} came to it. The answers are used for the report alone.

I have your details from our LinkedIn connection.
How I use your details: https://kettle.example/privacy
You can also reach me at rosa@kettle.example.
If you do not want to hear from me about this, answer “no” and I will not write again.

Rosa Invented
Kettle Works
`

// file writes a text file and returns its path.
func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "draft.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// conversation is what is typed and what is said in answer.
type conversation struct {
	name  string
	lines []string
	want  []string // in this order
	not   string
}

func hold(t *testing.T, conversations []conversation) {
	t.Helper()
	for _, tt := range conversations {
		t.Run(tt.name, func(t *testing.T) {
			said := newDesk(t, people).talk(tt.lines...)
			wantInOrder(t, said, tt.want...)
			if tt.not != "" && strings.Contains(said, tt.not) {
				t.Errorf("says %q:\n%s", tt.not, said)
			}
		})
	}
}

func TestAFreshExportComesToAContactThatIsReady(t *testing.T) {
	d := newDesk(t, people)
	d.request.Purpose, d.request.Words = "", nil
	said := d.talk(lines(
		[]string{"a paper on ovens", "founder", "rb3", "f relevant", "c"}, stated[:1], []string{"c"}, stated[1:],
		[]string{"m from " + file(t, draft), "m kind informational because it asks three questions and sells nothing", "y", "Y"},
		five, outcome, []string{"y", "c", "Y", "w", "Y", "c"})...)
	wantInOrder(t, said,
		"What is this outreach for?", "Which words mark a fitting role?", "Saved: Cleo Marsh, Relevant, B2B.",
		"May you write? Not yet: confirm the country (c country).",
		"purpose (what it is for): a paper on ovens", "country (where most of these people are): not said yet", "Ready to write to: 0 of 1.", "Next, ",
		"Saved: country (where most of these people are): UK", "Next, ", "Saved: channel (the way the message takes): LinkedIn message",
		"Saved: the draft, of ", "Kind of message: not set (m kind).",
		"Saved: kind of message: informational, set by Ada: it asks three questions and sells nothing",
		"It may not go to Cleo Marsh: answer five questions: why it is fair to write (a).",
		"Saved: version 1", "Ready to write to: 1 of 1.\nNext: r relevant",
		"The message for Cleo Marsh:\nDear Cleo,\n\nfor a research project on bakeries I ask how people who work as Founder came to it.", "Rosa Invented\nKettle Works\nEnd of the message.", "w notes that you wrote.",
		"Saved: Cleo Marsh, written to on 2026-03-03.", "It may not go to Cleo Marsh: ", "Ready to write to: 0 of 1.\nWhat the others wait for is told with each of them")
	for line := range strings.SplitSeq(said, "\n") {
		if (strings.HasPrefix(line, "Next, ") || strings.HasPrefix(line, "May you write? Not yet: ")) && !strings.Contains(line, " (") {
			t.Errorf("does not say what to type: %s", line)
		}
	}
}

func TestAPurposeThatIsTooLongIsAskedForAnewWithC(t *testing.T) {
	d := newDesk(t, people)
	d.request.Purpose, d.request.Words = "", nil
	said := d.talk(strings.Repeat("a", model.MaxWords+1), "founder", "c purpose advice", "c words founder")
	wantInOrder(t, said, "Not saved: a text about the outreach is limited to 500 characters. c sets it.", "Contact 1 of 4", "): advice", "): founder")
}

func TestOneOfSeveralOutreachesIsSaidToBeThat(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.state(model.Campaign{No: 2, Purpose: "kettles"})
	d.request.Purpose, d.request.Words = "", nil
	wantInOrder(t, d.talk("", "c"), "This is outreach 2 of 2; the full screen", "purpose (what it is for): kettles")
}

func TestASettingThatCannotBeSavedIsNotSaidToBe(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.journal.full = 2
	said := d.talk("c country uk", "c list given_by_person", "c")
	wantInOrder(t, said, "NOT saved: the disk is full.", "NOT saved: the disk is full.", "list (whose list this is): your own export", "people are): not said yet")
}

func TestTheOutreach(t *testing.T) {
	hold(t, []conversation{
		{"the key alone reads out what stands, under the words that set it", []string{"c"},
			[]string{"purpose (what it is for): advice\nwords (words of fitting roles): founder\n", "sender (your real name): not said yet\n", "policy (which side to take where the sources differ): cautious\n",
				"interval (days between two messages to one person): 90\n", "Why it is fair to write: Nothing is concluded yet. This is not legal advice.", "Nobody to write to yet"}, ""},
		{"a word with a value sets it, and says so once it is saved", []string{"c sender Rosa Invented", "c"}, []string{"Saved: sender (your real name): Rosa Invented\nNext: r relevant", "sender (your real name): Rosa Invented"}, "Not saved"},
		{"a word alone is asked for", []string{"c channel", "work_email"}, []string{"channel (the way the message takes): not said yet\nType linkedin_message, linkedin_invite, work_email or personal_email. An empty line leaves it as it is, - takes it back.", "Saved: channel (the way the message takes): work e-mail"}, ""},
		{"an empty answer leaves it as it is", []string{"c purpose", "", "c"}, []string{"Say in one sentence", "purpose (what it is for): advice"}, "Saved"},
		{"a dash takes it back", []string{"c purpose -", "c policy standard because we asked", "c policy -"}, []string{"Saved: purpose (what it is for): not said yet", "standard, chosen by Ada: we asked", "differ): cautious"}, ""},
		{"a word may be shortened where one begins so", []string{"c cou de", "c p x"}, []string{"Saved: country (where most of these people are): DE", "There is no \"p\" to set"}, ""},
		{"the same again saves nothing", []string{"c interval 30", "c interval 30"}, []string{"Saved: interval (days between two messages to one person): 30", "That stands already."}, ""},
		{"what there is no word for is explained", []string{"c zebra 3"}, []string{"There is no \"zebra\" to set: c alone reads out what there is."}, "Saved"},
		{"a value that is not on offer is refused with those that are", []string{"c channel pigeon", "c country Atlantis", "c pages no", "c basis vital interests", "c basis luck", "c list stolen", "c goal many"},
			[]string{"Not saved: unknown channel: use linkedin_message", "Not saved: unknown country code", "Not saved: use informational or marketing.", "Not saved: no outreach can rest on vital interests",
				"Not saved: unknown basis", "Not saved: unknown source: use own_export", "Not saved: write a whole number"}, "Saved:"},
		{"a reason stays until another is given, or the policy is the usual one again", []string{"c policy standard because we asked", "c policy standard", "c policy cautious", "c policy standard"},
			[]string{"standard, chosen by Ada: we asked", "That stands already.", "differ): cautious", "Not saved: policy: say why"}, ""},
		{"whose list it is need not be said twice", []string{"c list own_export", "c list -"}, []string{"That stands already.", "Not saved: whose list this is can be said anew, not taken back."}, "Saved:"},
		{"the rules of the outreach are set", []string{"c pages marketing", "c unanswered 1", "c basis Legitimate interests", "c review 2026-09-01", "c goal 5", "c list given_by_person"},
			[]string{"): marketing\n", "left alone): 1\n", "basis): legitimate interests\n", "look at it again): 2026-09-01\n", "sitting): 5\n", "list this is): given by the person\n"}, "ot saved"},
		{"what an outreach must not be is refused in its own words", []string{"c interval 9999", "c policy standard", "c review 2026-03-01", "c sender " + strings.Repeat("a", model.MaxWords+1)},
			[]string{"Not saved: days between two messages: use 1 to 3650", "Not saved: policy: say why the cautious one does not fit.", "Not saved: that day is over", "Not saved: a text about the outreach is limited to 500 characters."}, "Saved:"},
		{"a country without rules is saved and said to have none", []string{"c country JP"}, []string{"JP, there are no rules for it here: nobody there gets a yes"}, ""},
		{"an address or a link that is none is saved with a doubt", []string{"c reply rosa", "c privacy kettle.example", "c reply rosa@kettle.example", "c"},
			[]string{"But: this is no e-mail address", "But: this is no link", "refusal reaches you): rosa@kettle.example\nNext: r"}, ""},
		{"other words of fitting roles bring the evidence anew", []string{"c words teacher, copywriter"}, []string{"Saved: words (words of fitting roles): teacher, copywriter", "Contact 3 of 4", "3 none of your words"}, ""},
		{"an assessment made elsewhere is asked for and tells its day", []string{"c elsewhere pass_with_conditions", "Ovens", "Ada", "1 Feb", "2026-02-01", "", "owners only; once", "a"},
			[]string{"Its title", "Who made it?", "That is no day of the calendar", "Under which conditions", "Saved: elsewhere (an assessment made elsewhere): Ovens, pass with conditions", "In force is an assessment made elsewhere: Ovens"}, ""},
		{"and is refused where it contradicts itself", []string{"c elsewhere pass", "Ovens", "Ada", "2026-05-01", ""}, []string{"Not saved: assessment: it cannot be finished on 2026-05-01"}, "Saved:"},
		{"a version concluded here is not taken back with it", lines(five, outcome, []string{"y", "c elsewhere -"}), []string{"Saved: version 1", "Not saved: in force is a version concluded here"}, ""},
	})
}

func TestTheMessage(t *testing.T) {
	path := file(t, draft)
	hold(t, []conversation{
		{"while there is none, it is said how to bring it", []string{"m", "m kind", "Y"}, []string{"There is no message yet: m from FILE", "The draft comes first", "There is no message yet"}, ""},
		{"it is taken in from a text file and read out with what it lacks", lines(stated, []string{"m from " + path, "m"}),
			[]string{"Saved: the draft, of ", "The draft reads as informational: ", "this is not legal advice", "The draft:\nDear {first_name},\n", "End of the message.", "Kind of message: not set (m kind)."}, "Missing:"},
		{"what is missing is said, with a line for it where there is one", []string{"c reply rosa@kettle.example", "m from " + file(t, "Hello {first_name}, all our kettles are 20% off for new customers.")},
			[]string{"reads as marketing: ", "Hard: “", "Missing: ", "A line for it: “You can also reach me at rosa@kettle.example.”"}, ""},
		{"the file may be named in answer", []string{"m from", path}, []string{"Take the message from which text file?", "Saved: the draft"}, ""},
		{"a file that is not there is explained", []string{"m from " + path + ".not"}, []string{"Not saved: ", "cannot be read: no such file", "name a text file"}, "Saved:"},
		{"a folder is no file", []string{"m from " + filepath.Dir(path)}, []string{"cannot be read: it is no file"}, "Saved:"},
		{"so is a file that is no text", []string{"m from " + file(t, "PK\x03\x04\xff"), "m from " + file(t, "caf\xe9")}, []string{"is no plain text in UTF-8: save it as that", "is no plain text"}, "Saved:"},
		{"an empty one holds no message", []string{"m from " + file(t, " \n")}, []string{"is empty: write the message there first"}, "Saved:"},
		{"one that is too long is refused, and a long one that fits is not", []string{"m from " + file(t, strings.Repeat("é", model.MaxDraft+1)), "m from " + file(t, strings.Repeat("a", 5*model.MaxDraft)), "m from " + file(t, strings.Repeat("語", model.MaxDraft))},
			[]string{"is too long: a message is limited to 10000 characters", "is too long", "Saved: the draft, of 10000 characters."}, ""},
		{"marks and line ends of another system are taken off", []string{"m from " + file(t, "\ufeffDear {first_name},\r\n\r\nthank you.\r\n"), "m"}, []string{"The draft:\nDear {first_name},\n\nthank you.\nEnd of the message."}, ""},
		{"the kind needs a reason", []string{"m from " + path, "m kind marketing", "m kind marketing because it names kettles"}, []string{"Not saved: kind of message: say why", "Saved: kind of message: marketing, set by Ada: it names kettles"}, ""},
		{"that nothing is promoted is to be confirmed", []string{"m from " + path, "m kind informational because it asks", "n"}, []string{"Do you confirm that no part of it promotes", "Not saved: informational is only what promotes nothing."}, "Saved: kind"},
		{"what is true of one person is no kind of a draft", []string{"m from " + path, "m kind service because they buy", "m kind pigeon because"}, []string{"true of one person; note it on each contact", "Not saved: unknown kind of message"}, "Saved: kind"},
		{"the kind is asked for, and taken back", []string{"m from " + path, "m kind", "unclear because I cannot tell", "m kind -"}, []string{"The draft reads as informational. What counts is what it is for", "Saved: kind of message: unclear", "Saved: kind of message: not set (m kind)."}, ""},
		{"a kind does not outlive the draft it was said of", []string{"m from " + path, "m kind informational because it asks", "y", "m from " + file(t, "All our kettles are 20% off for new customers."), "m"},
			[]string{"Saved: kind of message: informational", "It reads differently now, so that it is no longer said to be informational.", "Kind of message: not set (m kind)."}, ""},
		{"but marketing does, for nothing is stricter", []string{"m from " + path, "m kind marketing because it sells", "m from " + file(t, "All our kettles are 20% off for new customers.")}, []string{"Kind of message: marketing"}, "no longer"},
		{"the same draft again saves nothing", []string{"m from " + path, "m from " + path}, []string{"Saved: the draft", "That is the draft already."}, ""},
		{"what the message has no word for is explained", []string{"m zebra"}, []string{"There is no \"zebra\" of the message: m alone reads it out"}, ""},
	})
}

func TestWhatADraftAsksForIsKeptWithIt(t *testing.T) {
	d := newDesk(t, people)
	d.talk("m from " + file(t, "Hi {first_name}, would you like to receive our monthly newsletter?"))
	body := string(d.journal.events[len(d.journal.events)-1].Body)
	if !strings.Contains(body, fmt.Sprintf(`"shape":%d`, model.ConsentRequest)) {
		t.Errorf("the outreach does not say that its message asks for consent: %s", body)
	}
}
