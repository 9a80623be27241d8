package review

import (
	"cmp"
	"maps"
	"slices"

	"handpick/model"
)

// forms holds what was answered about one outreach.
type forms struct {
	answers  model.FormAnswers
	versions []model.Assessment
	notices  []model.Notice
}

// Answers returns what was answered so far in the assessment of the current
// outreach. The map is the caller's.
func (r *Review) Answers() model.FormAnswers { return maps.Clone(r.sheet.forms.answers) }

// Answer returns the event that keeps an answer in the assessment of the current
// outreach; an empty one takes an earlier one back. The day is today's and the
// reviewer the current one, whatever the answer says of itself.
func (r *Review) Answer(a model.FormAnswer, today model.Date) (model.Event, error) {
	e, err := r.answered(model.AssessmentAnswered, a, today)
	return r.on(e), err
}

// House returns what was answered about how the user handles such data. The map
// is the caller's.
func (r *Review) House() model.FormAnswers { return maps.Clone(r.house) }

// AnswerHouse returns the event that keeps such an answer, as [Review.Answer]
// does. It belongs to no outreach.
func (r *Review) AnswerHouse(a model.FormAnswer, today model.Date) (model.Event, error) {
	return r.answered(model.HouseAnswered, a, today)
}

func (r *Review) answered(t model.EventType, a model.FormAnswer, today model.Date) (model.Event, error) {
	if err := a.Validate(); err != nil {
		return model.Event{}, err
	}
	a.On, a.By = today, r.Current()
	return r.event(t, 0, factBody[model.FormAnswer]{bodyVersion, a}), nil
}

// Assessments returns the concluded versions of the assessment of the current
// outreach, oldest first. Of one whose text was erased only the number is left.
func (r *Review) Assessments() []model.Assessment { return slices.Clone(r.sheet.forms.versions) }

// Conclude returns the event that concludes the next version of the assessment
// of the current outreach. The outreach goes by it from then on.
func (r *Review) Conclude(a model.Assessment, today model.Date) (model.Event, error) {
	f := &r.sheet.forms
	a.Version, a.On, a.Begun = len(f.versions)+1, today, today
	for _, answer := range a.Answers {
		if answer.On != 0 {
			a.Begun = min(a.Begun, answer.On)
		}
	}
	a.DecidedBefore = r.Tally().Decided
	if len(f.versions) > 0 {
		a.DecidedBefore = f.versions[0].DecidedBefore
	}
	if err := a.Validate(today); err != nil {
		return model.Event{}, err
	}
	return r.on(r.event(model.AssessmentConcluded, 0, factBody[model.Assessment]{bodyVersion, a})), nil
}

// Notice returns the newest version of the privacy notice of the current outreach
// that left, the zero Notice when none did yet.
func (r *Review) Notice() model.Notice {
	if n := len(r.sheet.forms.notices); n > 0 {
		return r.sheet.forms.notices[n-1]
	}
	return model.Notice{}
}

// VersionNotice returns a privacy notice with the version that it is: that of
// the newest, and of its day, where the text is the same, else the next.
func (r *Review) VersionNotice(n model.Notice) model.Notice {
	newest := r.Notice()
	n.Version = newest.Version + 1
	if newest.Version > 0 && newest.Digest == n.Digest {
		n.Version, n.On = newest.Version, newest.On
	}
	return n
}

// WriteNotice returns the event that records that a privacy notice left, of the
// version that [Review.VersionNotice] gives it.
func (r *Review) WriteNotice(n model.Notice) model.Event {
	return r.on(r.event(model.NoticeWritten, 0, factBody[model.Notice]{bodyVersion, r.VersionNotice(n)}))
}

// NoteSensitivity returns the event that says whether anything held about a
// contact rules out legitimate interests for them.
func (r *Review) NoteSensitivity(no int, n model.SensitivityNote) (model.Event, error) {
	return fact(r, model.SensitivityNoted, no, 0, n, n.Validate())
}

// applyForm folds an event about a form.
func (r *Review) applyForm(e model.Event) error {
	on := r.sheets[cmp.Or(e.Campaign, r.current)]
	if on == nil {
		return damaged("it is about outreach %d, which nothing started", e.Campaign)
	}
	f := &on.forms
	switch e.Type {
	case model.AssessmentAnswered:
		return r.applyAnswer(e, &f.answers)
	case model.HouseAnswered:
		return r.applyAnswer(e, &r.house)
	case model.AssessmentConcluded:
		return r.applyConcluded(e, on)
	}
	var b factBody[model.Notice]
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if n := len(f.notices); n == 0 || f.notices[n-1].Version != b.Fact.Version {
		f.notices = append(f.notices, b.Fact)
	}
	return nil
}

// applyConcluded keeps a concluded assessment, and where it stands among the
// events. Of a version whose text was erased its number remains; the outreach
// never goes by one of these.
func (r *Review) applyConcluded(e model.Event, on *sheet) error {
	var b factBody[model.Assessment]
	found, err := decode(e, r.body, &b)
	if err != nil {
		return err
	}
	b.Fact.Version = len(on.forms.versions) + 1
	on.forms.versions = append(on.forms.versions, b.Fact)
	on.concluded = append(on.concluded, e.Seq)
	if found {
		on.campaign.LIA, on.assessed = b.Fact.LIA(), e.Seq
	}
	return nil
}

// applyAnswer keeps an answer among the others, or takes one back.
func (r *Review) applyAnswer(e model.Event, answers *model.FormAnswers) error {
	var b factBody[model.FormAnswer]
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if b.Fact.Empty() {
		delete(*answers, b.Fact.Question)
		return nil
	}
	if *answers == nil {
		*answers = make(model.FormAnswers)
	}
	(*answers)[b.Fact.Question] = b.Fact
	return nil
}
