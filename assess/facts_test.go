package assess

import (
	"reflect"
	"testing"

	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/review"
)

const today model.Date = 20260303

// known returns somebody of whom everything is in order.
func known() Known {
	return Known{
		State:  review.State{Seq: 5, Relevance: model.Relevant, Kind: model.B2B, KindSeq: 5},
		Source: model.OwnExport,
		Campaign: &model.Campaign{
			No: 1, Organisation: "Kettle Works", Channel: model.WorkEmail, Country: model.UnitedKingdom,
			Nature: model.Informational, LIA: model.LIA{Outcome: model.LIAPass, ReviewOn: 20270101},
		},
		Draft: model.HasAll, Today: today,
	}
}

func sensitive() *model.Fields {
	return &model.Fields{Position: "Union rep", Company: "Kettle Buyers Ltd"}
}

func TestFacts(t *testing.T) {
	whole := model.Consent{Sender: "Kettle Works", Channel: model.WorkEmail, On: 20260101, How: "on a form", Wording: "Yes"}
	tests := []struct {
		name   string
		change func(*Known)
		want   func(*verdict.Facts)
	}{
		{"everything in order is passed on as it is", func(*Known) {}, func(*verdict.Facts) {}},
		{"the policy and the readings are the outreach's",
			func(k *Known) {
				k.Campaign.Policy, k.Campaign.PageInvites, k.Campaign.Shape, k.Campaign.IntervalDays = model.Standard, model.PageInvitesMarketing, model.PageInvite, 30
			},
			func(f *verdict.Facts) {
				f.Policy, f.PageInvites, f.Shape, f.Interval = model.Standard, model.PageInvitesMarketing, model.PageInvite, 30
			}},
		{"a draft without the privacy link gives no notice",
			func(k *Known) { k.Draft = model.HasIdentity },
			func(f *verdict.Facts) { f.Draft, f.Notice = model.HasIdentity, model.NoticeMissing }},

		{"an answered country goes before the usual one",
			func(k *Known) { k.Note.Country.Country, k.Note.Answered = "DE", true },
			func(f *verdict.Facts) { f.Country = "DE" }},
		{"somebody who looked and could not tell leaves it unknown",
			func(k *Known) { k.Note.Answered = true },
			func(f *verdict.Facts) { f.Country = "" }},
		{"a sign of another country makes it unknown",
			func(k *Known) { k.Suggestion.Country = "DE" },
			func(f *verdict.Facts) { f.Country = "" }},
		{"until it is answered",
			func(k *Known) {
				k.Suggestion.Country, k.Note.Country.Country, k.Note.Answered = "DE", model.UnitedKingdom, true
			},
			func(*verdict.Facts) {}},
		{"a sign of the usual country changes nothing",
			func(k *Known) { k.Suggestion.Country = "GB" },
			func(*verdict.Facts) {}},
		{"a sign sets no country where none is usual",
			func(k *Known) { k.Suggestion.Country, k.Campaign.Country = "GB", "" },
			func(f *verdict.Facts) { f.Country = "" }},

		{"work e-mail to a personal mailbox is personal",
			func(k *Known) { k.Suggestion.Mailbox = model.MailboxIndividual },
			func(f *verdict.Facts) { f.Channel = model.PersonalEmail }},
		{"personal e-mail stays so whatever the mailbox",
			func(k *Known) {
				k.Campaign.Channel, k.Suggestion.Mailbox = model.PersonalEmail, model.MailboxCorporate
			},
			func(f *verdict.Facts) { f.Channel = model.PersonalEmail }},
		{"the mailbox says nothing about LinkedIn",
			func(k *Known) {
				k.Campaign.Channel, k.Suggestion.Mailbox = model.LinkedInMessage, model.MailboxIndividual
			},
			func(f *verdict.Facts) { f.Channel = model.LinkedInMessage }},
		{"consent for this sender and channel is valid",
			func(k *Known) { k.Person.Consents = []model.Consent{whole} },
			func(f *verdict.Facts) { f.Consent = model.ConsentValid }},
		{"consent to work e-mail does not carry to a personal mailbox",
			func(k *Known) {
				k.Person.Consents, k.Suggestion.Mailbox = []model.Consent{whole}, model.MailboxIndividual
			},
			func(f *verdict.Facts) { f.Channel, f.Consent = model.PersonalEmail, model.ConsentOther }},
		{"a withdrawal goes before all consents",
			func(k *Known) {
				k.Person.Consents, k.Person.Withdrawn = []model.Consent{whole}, &model.Withdrawal{}
			},
			func(f *verdict.Facts) { f.Consent = model.ConsentWithdrawn }},
		{"the soft opt-in is the person's",
			func(k *Known) { k.Person.SoftOptIn.Answers = model.AllFour(model.Yes) },
			func(f *verdict.Facts) { f.SoftOptIn = model.AllFour(model.Yes) }},

		{"a note on this person goes before the outreach's kind of message",
			func(k *Known) { k.Note.Nature.Nature = model.Solicited },
			func(f *verdict.Facts) { f.Nature = model.Solicited }},
		{"a suggestion confirms no kind",
			func(k *Known) { k.State.Kind, k.Suggestion.Kind = model.Unknown, model.B2B },
			func(f *verdict.Facts) { f.Kind, f.LooksB2B = model.Unknown, true }},
		{"nobody decided yet",
			func(k *Known) { k.State = review.State{} },
			func(f *verdict.Facts) { f.Kind, f.Relevance = model.NotAsked, model.RelevanceNotRecorded }},
		{"not relevant has no reason to be written to",
			func(k *Known) { k.State.Relevance = model.NotRelevant },
			func(f *verdict.Facts) { f.Relevance = model.RelevanceNone }},
		{"a record that changed since makes the reason weak",
			func(k *Known) { k.State.LookAgain = true },
			func(f *verdict.Facts) { f.Relevance = model.RelevanceWeak }},

		{"the person's objection",
			func(k *Known) { k.Person.Objection, k.State.Objected = &model.Objection{}, true },
			func(f *verdict.Facts) { f.Objection = model.ByPerson }},
		{"the objection of a company, recorded at another contact",
			func(k *Known) { k.Person.Through, k.State.Objected = 7, true },
			func(f *verdict.Facts) { f.Objection = model.ByCompany }},
		{"a possible match counts until somebody says",
			func(k *Known) { k.State.MaybeObjected = true },
			func(f *verdict.Facts) { f.Objection = model.ByPerson }},

		{"written to ten days ago without an answer",
			func(k *Known) { k.Contacted = review.Contacted{LastOut: 20260221, Unanswered: 1} },
			func(f *verdict.Facts) { f.LastContactDays, f.Unanswered = 10, 1 }},
		{"they answered",
			func(k *Known) { k.Contacted = review.Contacted{LastOut: 20260221, LastIn: 20260222, Here: true} },
			func(f *verdict.Facts) { f.LastContactDays, f.Answered, f.SameCampaignSent = 10, true, true }},
		{"they wrote and nobody wrote back",
			func(k *Known) { k.Contacted = review.Contacted{LastIn: 20260222} },
			func(*verdict.Facts) {}},
		{"a day to come counts as today, not as never",
			func(k *Known) { k.Contacted = review.Contacted{LastOut: 20260304, Unanswered: 1} },
			func(f *verdict.Facts) { f.LastContactDays, f.Unanswered = 0, 1 }},
		{"the outreach's own number of unanswered messages",
			func(k *Known) {
				k.Contacted, k.Campaign.MaxUnanswered = review.Contacted{LastOut: 20250101, Unanswered: 1}, 1
			},
			func(f *verdict.Facts) { f.LastContactDays, f.Unanswered, f.MaxUnanswered = 426, 1, 1 }},
		{"two are not where it allows three",
			func(k *Known) {
				k.Contacted, k.Campaign.MaxUnanswered = review.Contacted{LastOut: 20250101, Unanswered: 2}, 3
			},
			func(f *verdict.Facts) { f.LastContactDays, f.Unanswered, f.MaxUnanswered = 426, 2, 3 }},

		{"an assessment whose review is over is overdue",
			func(k *Known) { k.Campaign.LIA.ReviewOn = 20260302 },
			func(f *verdict.Facts) {
				f.LIA, f.LIADue = model.LIAReviewOverdue, "the day of its review, 2026-03-02, is over"
			}},
		{"the channel assessed is the outreach's, whatever the mailbox of one contact",
			func(k *Known) {
				k.Campaign.LIA.Triggers, k.Campaign.LIA.Channel = model.OnNewChannel, model.WorkEmail
				k.Suggestion.Mailbox = model.MailboxIndividual
			},
			func(f *verdict.Facts) { f.Channel = model.PersonalEmail }},
		{"what an assessment was passed under goes along, and which version it is",
			func(k *Known) {
				k.Campaign.LIA = model.LIA{Version: 2, Title: "assessment, version 2", On: 20260201, Outcome: model.LIAPassWithConditions, Conditions: []string{"once a year"}}
			},
			func(f *verdict.Facts) {
				f.LIA, f.LIAConditions, f.LIAVersion = model.LIAPassWithConditions, []string{"once a year"}, "assessment, version 2 of 2026-02-01"
			}},
		{"one made elsewhere, on no day, is named by its title",
			func(k *Known) { k.Campaign.LIA = model.LIA{Title: "Kettles", Outcome: model.LIAPass} },
			func(f *verdict.Facts) { f.LIAVersion = "Kettles" }},
		{"the newest privacy notice is named",
			func(k *Known) { k.Privacy = model.Notice{Version: 3, On: 20260202} },
			func(f *verdict.Facts) { f.NoticeVersion = "notice 3 of 2026-02-02" }},

		{"an assessment whose first questions are not all answered is none",
			func(k *Known) { k.Campaign.LIA = model.LIA{} },
			func(f *verdict.Facts) { f.LIA = model.NoLIA }},
		{"so is a draft that lies elsewhere",
			func(k *Known) { k.Campaign.LIA = model.LIA{Title: "Kettles", Outcome: model.LIADraft} },
			func(f *verdict.Facts) { f.LIA, f.LIAVersion = model.NoLIA, "Kettles" }},
		{"once they are it waits for its outcome",
			func(k *Known) { k.Campaign.LIA, k.FirstDone = model.LIA{}, true },
			func(f *verdict.Facts) { f.LIA = model.LIADraft }},
		{"so does one that was to be screened first",
			func(k *Known) { k.Campaign.LIA.Outcome, k.FirstDone = model.LIADraft, true },
			func(f *verdict.Facts) { f.LIA = model.LIADraft }},
		{"answers given anew leave an outcome in force",
			func(k *Known) { k.FirstDone = true },
			func(*verdict.Facts) {}},
		{"an answer stops before there is an outcome",
			func(k *Known) { k.Campaign.LIA, k.Stops = model.LIA{}, model.StopNoOptOut },
			func(f *verdict.Facts) { f.LIA, f.Stops = model.NoLIA, model.StopNoOptOut }},
		{"what was noted about a person is passed on",
			func(k *Known) { k.Person.Sensitivity = model.Vulnerable },
			func(f *verdict.Facts) { f.Sensitivity = model.Vulnerable }},
		{"the record is read once there is special data",
			func(k *Known) { k.Record, k.Stops = sensitive(), model.StopSpecial },
			func(f *verdict.Facts) { f.Stops, f.LooksSpecial = model.StopSpecial, true }},
		{"an ordinary record stays one",
			func(k *Known) { k.Record, k.Stops = &model.Fields{Position: "Buyer"}, model.StopSpecial },
			func(f *verdict.Facts) { f.Stops = model.StopSpecial }},
		{"the record is not read where there is none",
			func(k *Known) { k.Record = sensitive() },
			func(*verdict.Facts) {}},
		{"nor once somebody has looked",
			func(k *Known) {
				k.Record, k.Stops, k.Person.Sensitivity = sensitive(), model.StopSpecial, model.NotSensitive
			},
			func(f *verdict.Facts) { f.Stops, f.Sensitivity = model.StopSpecial, model.NotSensitive }},
		{"nobody has said whose list it is",
			func(k *Known) { k.Source = model.NoSource },
			func(f *verdict.Facts) { f.Source = model.NoSource }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := known()
			tt.change(&k)
			want := verdict.Facts{
				Channel: model.WorkEmail, Nature: model.Informational, Draft: model.HasAll,
				Country: model.UnitedKingdom, Kind: model.B2B, Source: model.OwnExport,
				Relevance: model.RelevanceClear, Notice: model.NoticeInMessage,
				LastContactDays: model.Never, Interval: model.DefaultInterval, MaxUnanswered: model.DefaultUnanswered, LIA: model.LIAPass,
			}
			tt.want(&want)
			before := *k.Campaign
			if got := Facts(k); !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			if k.Campaign.Channel != before.Channel {
				t.Error("the outreach was changed")
			}
		})
	}
}

func TestEverythingInOrderIsReady(t *testing.T) {
	if v := verdict.Of(Facts(known())); !v.Ready() {
		t.Errorf("%+v", v)
	}
}

// A kind decided before the record changed is looked at through a review, which
// alone knows when that was.
func TestAStaleKindConfirmsNoCompany(t *testing.T) {
	for kind, want := range map[model.Kind]model.Kind{
		model.B2B: model.Unknown, model.SoleTrader: model.SoleTrader, model.Unknown: model.Unknown,
	} {
		t.Run(kind.String(), func(t *testing.T) {
			k := known()
			k.State = stale(t, kind)
			if got := Facts(k).Kind; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// stale returns the state of a contact whose company changed after a decision.
func stale(t *testing.T, kind model.Kind) review.State {
	t.Helper()
	r := review.New()
	seq := int64(0)
	take := func(company string) {
		c := model.NewContact(0, model.SlugKey("ann"), model.Fields{FirstName: "Ann", LastName: "Example", Company: company})
		im := r.Plan([]model.Contact{c}, review.Source{})
		e := r.ImportEvent(im)
		seq++
		e.Seq = seq
		if err := r.ApplyImport(e, im); err != nil {
			t.Fatal(err)
		}
	}
	take("Acme Ltd")
	why := model.Justification{Words: "as I know"}
	e, err := r.Decide(1, model.Decision{Relevance: model.Relevant, RelevanceWhy: why, Kind: kind, KindWhy: why})
	if err != nil {
		t.Fatal(err)
	}
	seq++
	e.Seq = seq
	if err := r.Apply(e); err != nil {
		t.Fatal(err)
	}
	take("Bolt Works")
	return r.State(1)
}

func TestFourAnswersOfFiveAreNoBetterThanNone(t *testing.T) {
	answers := model.FormAnswers{}
	for _, id := range []string{"P1", "P5", "B1", "B2", "S1"} {
		if got := LIAState(&model.Campaign{}, answers, today); got != model.NoLIA {
			t.Errorf("with %d answers: %s", len(answers), got)
		}
		answers[id] = model.FormAnswer{Question: id, Words: "as it is"}
	}
	if got := LIAState(&model.Campaign{}, answers, today); got != model.LIADraft {
		t.Errorf("with all five: %s", got)
	}
	if got := LIAState(known().Campaign, nil, today); got != model.LIAPass {
		t.Errorf("one made elsewhere: %s", got)
	}
}
