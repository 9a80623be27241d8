package review

import (
	"strings"
	"testing"

	"handpick/model"
)

func (d *desk) answer(question, words string, on model.Date) {
	d.t.Helper()
	d.do(d.Answer(model.FormAnswer{Question: question, Words: words}, on))
}

// concluding returns an assessment that a person concluded from the answers.
func concluding(d *desk, outcome model.LIAState) model.Assessment {
	a := model.Assessment{
		Form: "lia/1", Outcome: outcome, Reasons: "they are there for their firms", By: "Dana Example", Role: "founder",
		ReviewOn: 20270301, Triggers: model.OnNewChannel, Channel: model.LinkedInMessage,
	}
	for _, answer := range d.Answers() {
		a.Answers = append(a.Answers, answer)
	}
	return a
}

func TestAnswersToTheAssessment(t *testing.T) {
	t.Run("the newest answer stands, with the day and the reviewer of the record", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.NameReviewer("Dana"), nil)
		d.another("kettles")
		d.answer("P1", "sell kettles", 20260301)
		d.do(d.Answer(model.FormAnswer{Question: "P1", Words: "advise on kettles", On: 20200101, By: 9}, today))
		want := model.FormAnswer{Question: "P1", Words: "advise on kettles", On: today, By: 1}
		if got := d.Answers()["P1"]; !got.Same(want) || got.On != want.On || got.By != want.By {
			t.Errorf("got %+v, want %+v", got, want)
		}
		sameAfterReload(t, d)
	})
	t.Run("an empty answer takes the earlier one back", func(t *testing.T) {
		d := newDesk(t, ann)
		d.answer("P1", "sell kettles", today)
		d.answer("P1", "", today)
		if d.Answers().Given("P1") {
			t.Error("the answer still stands")
		}
		sameAfterReload(t, d)
	})
	t.Run("they belong to the outreach, those about the house to all", func(t *testing.T) {
		d := newDesk(t, ann)
		d.another("kettles")
		d.answer("P1", "sell kettles", today)
		d.do(d.AnswerHouse(model.FormAnswer{Question: "W1", Choices: []string{"yes"}}, today))
		d.another("toasters")
		if d.Answers().Given("P1") || !d.House().Chose("W1", "yes") {
			t.Errorf("answers %v, house %v", d.Answers(), d.House())
		}
		d.choose(1)
		if !d.Answers().Given("P1") {
			t.Error("the first outreach lost its answer")
		}
		sameAfterReload(t, d)
	})
	t.Run("one that is too long is refused", func(t *testing.T) {
		d := newDesk(t, ann)
		_, err := d.Answer(model.FormAnswer{Question: "P1", Words: strings.Repeat("a", model.MaxAnswer+1)}, today)
		refused(t, err, "limited to 2000")
	})
}

func TestConcludingTheAssessment(t *testing.T) {
	t.Run("the outreach goes by the newest version, and earlier ones stay", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.another("kettles")
		d.decide(1, model.Relevant, model.B2B)
		d.answer("P1", "sell kettles", 20260301)
		d.do(d.Conclude(concluding(d, model.LIADraft), 20260302))
		d.decide(2, model.Relevant, model.B2B)
		d.do(d.Conclude(concluding(d, model.LIAPass), today))
		versions := d.Assessments()
		if len(versions) != 2 || versions[0].Outcome != model.LIADraft || versions[1].Version != 2 {
			t.Fatalf("versions %+v", versions)
		}
		if l := d.Campaign().LIA; l.Version != 2 || l.Outcome != model.LIAPass || l.On != today {
			t.Errorf("the outreach goes by %+v", l)
		}
		if v := versions[1]; v.Begun != 20260301 || v.DecidedBefore != 1 {
			t.Errorf("begun on %s after %d decisions, want 2026-03-01 and 1: what came before the first version", v.Begun, v.DecidedBefore)
		}
		sameAfterReload(t, d)
	})
	t.Run("it is refused without reasons, a name or a day of review", func(t *testing.T) {
		d := newDesk(t, ann)
		for want, leave := range map[string]func(*model.Assessment){
			"main reasons":   func(a *model.Assessment) { a.Reasons = " " },
			"name and role":  func(a *model.Assessment) { a.Role = "" },
			"to be reviewed": func(a *model.Assessment) { a.ReviewOn = 0 },
			"legitimate":     func(a *model.Assessment) { a.Outcome = model.NoLIA },
		} {
			a := concluding(d, model.LIAPass)
			leave(&a)
			_, err := d.Conclude(a, today)
			refused(t, err, want)
		}
	})
	t.Run("a version whose text was erased keeps its number, and nothing goes by it", func(t *testing.T) {
		d := newDesk(t, ann)
		d.another("kettles")
		d.do(d.Conclude(concluding(d, model.LIAPass), today))
		d.do(d.Conclude(concluding(d, model.LIAPass), today))
		d.log.events[2].Body = nil
		d.reload()
		if v := d.Assessments(); len(v) != 2 || v[0].By != "" || v[0].Version != 1 || d.Campaign().LIA.Version != 2 {
			t.Errorf("versions %+v, the outreach goes by %+v", v, d.Campaign().LIA)
		}
	})
}

func TestNoticesThatLeft(t *testing.T) {
	d := newDesk(t, ann)
	d.another("kettles")
	d.do(d.WriteNotice(model.Notice{On: 20260301, Digest: "aa"}), nil)
	d.do(d.WriteNotice(model.Notice{On: 20260302, Digest: "aa"}), nil)
	if n := d.Notice(); n.Version != 1 || n.On != 20260301 || len(d.sheet.forms.notices) != 1 {
		t.Errorf("the same text again is %+v", n)
	}
	d.do(d.WriteNotice(model.Notice{On: 20260303, Digest: "bb"}), nil)
	if n := d.Notice(); n.Version != 2 || n.String() != "notice 2 of 2026-03-03" {
		t.Errorf("another text is %+v", n)
	}
	sameAfterReload(t, d)
}

func TestSensitivityIsTrueOfThePersonInEveryOutreach(t *testing.T) {
	d := newDesk(t, ann)
	d.another("kettles")
	d.do(d.NoteSensitivity(1, model.SensitivityNote{Sensitivity: model.SpecialCategory}))
	d.another("toasters")
	if got := d.Person(1).Sensitivity; got != model.SpecialCategory {
		t.Errorf("got %q", got)
	}
	sameAfterReload(t, d)
	_, err := d.NoteSensitivity(1, model.SensitivityNote{Sensitivity: 9})
	refused(t, err, "no, special or vulnerable")
}
