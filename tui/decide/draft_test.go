package decide_test

import (
	"fmt"
	"testing"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/decide"
)

// The evidence of an invented contact. Numbers follow the order given to New.
var (
	position = model.Evidence{Rule: "position", Field: model.FieldPosition, Quote: "Head of Privacy", Says: "the position is “Head of Privacy”"}
	company  = model.Evidence{Rule: "company", Field: model.FieldCompany, Quote: "Acme Ltd", Says: "the company is “Acme Ltd”"}
	found    = model.Evidence{Rule: "words", Field: model.FieldPosition, Says: "holds your word", Relevance: model.Relevant}
	noWords  = model.Evidence{Rule: "no-words", Field: model.FieldPosition, Says: "none of your words", Relevance: model.NotRelevant, Negative: true}
	ltd      = model.Evidence{Rule: "R3", Field: model.FieldCompany, Says: "ends in Ltd", Kind: model.B2B, Strength: model.Strong}
	selfMade = model.Evidence{Rule: "R2", Field: model.FieldCompany, Says: "says self-employed", Kind: model.SoleTrader, Strength: model.Strong}
	title    = model.Evidence{Rule: "R14", Field: model.FieldPosition, Says: "a title of companies", Kind: model.B2B, Strength: model.Lean}
	memory   = model.Evidence{Rule: "memory", Field: model.FieldCompany, Says: "you marked Acme B2B", Kind: model.B2B, Strength: model.Lean}
	noForm   = model.Evidence{Rule: "R3", Field: model.FieldCompany, Says: "no legal form", Kind: model.Unknown, Negative: true}
)

var standing = [review.StandingReasons]review.Standing{
	{Words: "I know this employer", Kind: model.B2B},
	{Words: "I know this trader", Kind: model.SoleTrader},
	{Words: "I know this person"},
}

// press plays keys on a draft: r n b s u, digits, + hold, enter as "E".
func press(t *testing.T, d *decide.Draft, keys string) error {
	t.Helper()
	for _, k := range keys {
		var err error
		switch k {
		case 'r':
			d.SetRelevance(model.Relevant)
		case 'n':
			d.SetRelevance(model.NotRelevant)
		case 'b':
			d.SetKind(model.B2B)
		case 's':
			d.SetKind(model.SoleTrader)
		case 'u':
			d.SetKind(model.Unknown)
		case '+':
			d.Hold()
		case 'E':
			d.Release()
		default:
			err = d.Cite(int(k - '0'))
		}
		if err != nil {
			return fmt.Errorf("key %c: %w", k, err)
		}
	}
	return nil
}

func chips(more ...model.Evidence) []model.Evidence {
	return append([]model.Evidence{position, company}, more...)
}

func TestWhatKeysSave(t *testing.T) {
	for _, tt := range []struct {
		name  string
		chips []model.Evidence
		keys  string
		ready bool
		// the reasons stored, as the words of the chips
		relevance, kind string
	}{
		{"an honest negative completes n by itself", chips(noWords), "n", true, noWords.Says, ""},
		{"without a negative n needs one digit", chips(), "n", false, "", ""},
		{"one digit completes n", chips(), "n1", true, position.Says, ""},
		{"the digit may come first", chips(), "1n", true, position.Says, ""},
		{"a word found does not complete r: the reviewer points at it", chips(found, ltd), "rb", false, "", ltd.Says},
		{"kind evidence that agrees is cited by itself", chips(found, ltd), "r3b", true, found.Says, ltd.Says},
		{"a lean is not cited by itself", chips(found, title), "r3b", false, found.Says, ""},
		{"but a digit cites it", chips(found, title), "r3b4", true, found.Says, title.Says},
		{"what was decided about the company before is cited by itself", chips(found, memory), "r3b", true, found.Says, memory.Says},
		{"kind and relevance come in any order", chips(found, ltd), "b3r", true, found.Says, ltd.Says},
		{"the position serves relevance first", chips(ltd), "r1b", true, position.Says, ltd.Says},
		{"then the company serves the kind that is still open", chips(), "r1b2", true, position.Says, company.Says},
		{"a digit pressed before the kind serves the relevance", chips(), "r12", false, position.Says, company.Says},
		{"b first, then its reason, then r with its own", chips(), "b2r1", true, position.Says, company.Says},
		{"evidence against is not cited by itself", chips(found, ltd, selfMade), "r3s", true, found.Says, selfMade.Says},
		{"unknown rests on the absence of a form", chips(found, noForm), "r3u", true, found.Says, noForm.Says},
		{"b2b is never saved on no legal form alone", chips(found, noForm), "r3b", false, found.Says, ""},
		{"a standing reason serves its own claim", chips(found), "r3b7", true, found.Says, standing[0].Words},
		{"a standing reason for either serves what is open", chips(), "n9", true, standing[2].Words, ""},
		{"kind evidence says why somebody is not relevant", chips(selfMade), "n3", true, selfMade.Says, ""},
		{"the same digit twice takes it back", chips(), "n11", false, "", ""},
		{"hold keeps a complete decision from being saved", chips(noWords), "+n", false, noWords.Says, ""},
		{"and lets more be cited until it is released", chips(noWords), "+n1E", true, position.Says + "; " + noWords.Says, ""},
		{"r asks for a kind", chips(found), "r3", false, found.Says, ""},
		{"changing n to r drops what agreed with n", chips(noWords), "+nr", false, "", ""},
		{"changing b to s drops what agreed with b", chips(found, ltd), "r3+bs", false, found.Says, ""},
		{"a kind pressed for somebody not relevant needs a why too", chips(noWords), "bn", false, noWords.Says, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := decide.New(tt.chips, standing)
			if err := press(t, d, tt.keys); err != nil {
				t.Fatal(err)
			}
			if d.Ready() != tt.ready {
				t.Errorf("ready is %v, want %v; next: %s", d.Ready(), tt.ready, d.Next())
			}
			got := d.Decision()
			if r := got.RelevanceWhy.String(); r != tt.relevance {
				t.Errorf("relevance rests on %q, want %q", r, tt.relevance)
			}
			if k := got.KindWhy.String(); k != tt.kind && got.Kind != model.NotAsked {
				t.Errorf("kind rests on %q, want %q", k, tt.kind)
			}
			if err := got.Validate(); d.Complete() != (err == nil) {
				t.Errorf("complete is %v, but the model says: %v", d.Complete(), err)
			}
		})
	}
}

func TestWhatCannotBeCited(t *testing.T) {
	for _, tt := range []struct {
		name  string
		chips []model.Evidence
		keys  string
	}{
		{"a number that is not on the card", chips(), "r6"},
		{"absence of a form for B2B", chips(noForm), "b3"},
		{"evidence of a sole trader for B2B", chips(selfMade), "b3"},
		{"a standing reason for another kind", chips(), "b8"},
		{"the honest negative for relevant", chips(noWords), "r3"},
		{"a word found for not relevant", chips(found), "n3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := press(t, decide.New(tt.chips, standing), tt.keys); err == nil {
				t.Error("it was cited")
			}
		})
	}
}

func TestEveryOutcomeCostsTheSameOnTheSameEvidence(t *testing.T) {
	// Agreeing and disagreeing with a company by its form: three keys each once
	// a reason is at hand.
	for _, keys := range []string{"r1b", "r1s8", "n1"} {
		d := decide.New(chips(ltd), standing)
		if err := press(t, d, keys); err != nil || !d.Ready() {
			t.Errorf("%s does not save: %v", keys, err)
		}
	}
}

func TestTypedWordsJustify(t *testing.T) {
	d := decide.New(chips(), standing)
	d.SetRelevance(model.Relevant)
	d.Say(model.RelevanceClaim, "  asked me for a demo ")
	d.SetKind(model.B2B)
	if d.Open() != model.KindClaim {
		t.Fatalf("open is %v, want kind", d.Open())
	}
	d.Say(model.KindClaim, "their contract names a limited company")
	if !d.Ready() {
		t.Fatalf("not ready: %s", d.Next())
	}
	if got := d.Decision().RelevanceWhy.Words; got != "asked me for a demo" {
		t.Errorf("words are %q", got)
	}
}

func TestRepeatTakesTheLastReasonOnlyWhereItHolds(t *testing.T) {
	first := decide.New(chips(ltd), standing)
	if err := press(t, first, "n2"); err != nil {
		t.Fatal(err)
	}
	last := first.Decision()

	colleague := decide.New(chips(ltd), standing)
	colleague.SetRelevance(model.NotRelevant)
	if err := colleague.Repeat(last); err != nil || !colleague.Ready() {
		t.Errorf("the company is the same, yet: %v", err)
	}

	other := company
	other.Quote, other.Says = "Globex", "the company is “Globex”"
	stranger := decide.New([]model.Evidence{position, other}, standing)
	stranger.SetRelevance(model.NotRelevant)
	if err := stranger.Repeat(last); err == nil {
		t.Error("the company is another, yet the reason was repeated")
	}
	opposite := decide.New(chips(ltd), standing)
	opposite.SetRelevance(model.Relevant)
	if err := opposite.Repeat(last); err == nil {
		t.Error("the reason for one answer was repeated for the other")
	}
}

func TestNextNamesTheMissingKey(t *testing.T) {
	for _, tt := range []struct{ keys, want string }{
		{"", "r relevant, or n not relevant"},
		{"r", "why relevant? a number cites a chip, e types a reason"},
		{"r1", "b B2B, s sole trader, or u unknown?"},
		{"r1b", "why B2B? a number cites a chip, e types a reason"},
		{"b", "why B2B? a number cites a chip, e types a reason"},
		{"b2", "r relevant, or n not relevant?"},
		{"+n1", "held: cite more, enter saves"},
		{"n1", ""},
	} {
		d := decide.New(chips(), standing)
		if err := press(t, d, tt.keys); err != nil {
			t.Fatal(err)
		}
		if got := d.Next(); got != tt.want {
			t.Errorf("after %q: %q, want %q", tt.keys, got, tt.want)
		}
	}
}
