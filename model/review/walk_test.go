package review

import (
	"context"
	"encoding/hex"
	"fmt"
	"math/rand/v2"

	"handpick/model"
)

// randomExport returns some of a few people, now and then changed, without
// links or with a namesake.
func randomExport(rng *rand.Rand) []model.Contact {
	var export []model.Contact
	links := rng.IntN(3)
	for _, i := range rng.Perm(12) {
		if rng.IntN(5) == 0 {
			continue
		}
		company := fmt.Sprintf("Company %d", rng.IntN(20)/18)
		c := person(fmt.Sprintf("p%d", i), fmt.Sprintf("Name%d", i/2), company, fmt.Sprintf("Role %d", rng.IntN(20)/19))
		c.ConnectedOn = model.Date(20200101 + rng.IntN(2))
		if links == 0 || links == 1 && rng.IntN(4) == 0 {
			c = unlinked(c)
		}
		export = append(export, c)
	}
	return export
}

// act does one random thing that the program would allow.
func act(d *desk, rng *rand.Rand) {
	d.t.Helper()
	attempt := func(e model.Event, err error) {
		d.t.Helper()
		if err == nil {
			d.do(e, nil)
		}
	}
	if d.Len() == 0 {
		d.take(randomExport(rng)...)
		return
	}
	no := 1 + rng.IntN(d.Len())
	if rng.IntN(4) == 0 {
		exercise(d, rng, no)
		return
	}
	switch rng.IntN(24) {
	case 0, 1, 2, 3:
		attempt(d.Decide(no, saying(model.Relevant, model.Kind(1+rng.IntN(3)))))
	case 4:
		attempt(d.Decide(no, saying(model.NotRelevant, model.NotAsked)))
	case 5:
		attempt(d.PutOff(no))
	case 6:
		attempt(d.PutOff(no, 1+rng.IntN(d.Len()), no))
	case 7, 8, 9:
		e, _, err := d.Undo()
		attempt(e, err)
	case 10, 11:
		e, _, err := d.Redo()
		attempt(e, err)
	case 12:
		attempt(d.Object(no, model.Objection{How: "told me"}))
	case 13:
		attempt(d.Lift(no, "a mistake"))
	case 14:
		d.MarkPossible(no)
		if rng.IntN(2) == 0 && d.State(no).Held() {
			d.do(d.Dismiss(no), nil)
		}
	case 15:
		d.take(randomExport(rng)...)
		d.do(d.SetCampaign(model.Campaign{Purpose: "tea", Words: []string{"buyer"}[:rng.IntN(2)]}), nil)
		d.do(d.NameReviewer(fmt.Sprintf("Reviewer %d", rng.IntN(3))), nil)
		attempt(d.KeepReason(rng.IntN(StandingReasons), Standing{Words: "met at the fair"}))
		d.do(d.Export(ExportBody{Format: "csv"}), nil)
	case 16, 17:
		d.do(d.SetCampaign(model.Campaign{No: 1 + rng.IntN(3), Purpose: fmt.Sprintf("tea %d", rng.IntN(9))}), nil)
	case 18, 19:
		attempt(d.ChooseCampaign(1 + rng.IntN(3)))
	case 20:
		attempt(d.Object(no, model.Objection{How: "the office called", Scope: model.ByCompany}))
	case 21:
		late(d, rng, no)
	default:
		know(d, rng, no)
	}
}

// late decides and takes back while a change of outreach is being saved, so
// that the events are about the outreach before.
func late(d *desk, rng *rand.Rand, no int) {
	d.t.Helper()
	e, err := d.Decide(no, saying(model.Relevant, model.Kind(1+rng.IntN(3))))
	if rng.IntN(2) == 0 {
		e, _, err = d.Undo()
	}
	turn, chosen := d.ChooseCampaign(1 + rng.IntN(3))
	if chosen == nil {
		d.do(turn, nil)
	}
	if err == nil {
		d.do(e, nil)
	}
}

// know records one random fact about a contact.
func know(d *desk, rng *rand.Rand, no int) {
	d.t.Helper()
	day := model.NewDate(2026, 2, 1+rng.IntN(28))
	const today = 20260303
	var e model.Event
	var err error
	switch rng.IntN(8) {
	case 0:
		e, err = d.RecordConsent(no, model.Consent{On: day, How: "on a form", Channel: model.WorkEmail}, today)
	case 1:
		e, err = d.EndConsent(no, model.Withdrawal{On: day, How: "by mail"}, today)
	case 2:
		e, err = d.AnswerSoftOptIn(no, model.SoftOptInRecord{On: day, Answers: model.AllFour(model.Answer(rng.IntN(4))), How: "invoice 12"}, today)
	case 3:
		e, err = d.WriteTo(no, model.Written{On: day, Direction: model.Direction(rng.IntN(2))}, today)
	case 4:
		e, err = d.NoteNature(no, model.NatureNote{Nature: model.Solicited, On: day, Words: "wanted the list"}, today)
	case 5:
		e, err = d.AnswerCountry(no, model.CountryAnswer{Country: []model.Country{"", "GB", "DE"}[rng.IntN(3)]})
	case 6:
		e, err = d.WriteLine(no, "we met in Leeds")
	case 7:
		e, err = d.StateSource(1+rng.IntN(len(d.Imports())), model.OwnExport, "")
	}
	if err == nil {
		d.do(e, nil)
	}
}

// exercise does one random thing about a person's rights, or lets time do it.
func exercise(d *desk, rng *rand.Rand, no int) {
	d.t.Helper()
	ctx := context.Background()
	const today = 20260801
	attempt := func(x model.Erasing, err error) {
		d.t.Helper()
		if err == nil {
			d.erase(x, nil)
		}
	}
	do := func(e model.Event, err error) {
		d.t.Helper()
		if err == nil {
			d.do(e, nil)
		}
	}
	switch rng.IntN(10) {
	case 0:
		e := model.Erasure{How: "they wrote"}
		if sum, ok := hash(d.Exported(no)); ok && rng.IntN(2) == 0 {
			e.Suppressed, e.Hashes = true, []string{hex.EncodeToString(sum[:])}
		}
		attempt(d.PlanErase(ctx, d.log, no, e))
	case 1, 2:
		due := d.DueToShrink(today)
		attempt(d.PlanShrink(ctx, d.log, due[rng.IntN(len(due)+1):], hash, "key"))
	case 3, 4:
		field := []model.Field{model.FieldFirstName, model.FieldCompany, model.FieldPosition, model.FieldEmail}[rng.IntN(4)]
		do(d.Correct(no, model.Correction{Field: field, Now: fmt.Sprintf("Company %d", rng.IntN(3)), How: "they wrote"}))
	case 5, 6:
		s := d.State(no)
		claim := model.RelevanceClaim
		if rng.IntN(2) == 0 {
			s.Seq, claim = s.KindSeq, model.KindClaim
		}
		if !s.Erased {
			attempt(d.Redact(ctx, d.log, no, s.Seq, claim))
		}
	case 7:
		c := model.Complaint{No: rng.IntN(d.NextComplaint() + 1), Received: 20260201, How: "by mail", Contact: no * rng.IntN(2)}
		c.Received += model.Date(rng.IntN(20))
		do(d.NoteComplaint(c, today))
	case 8:
		c := d.Campaign()
		c.LIA = model.LIA{Title: fmt.Sprint("paper ", rng.IntN(2)), Outcome: model.LIADraft, Triggers: model.OnComplaint}
		if d.current != 0 {
			d.do(d.SetCampaign(c), nil)
		}
		do(d.Conclude(model.Assessment{
			Outcome: model.LIAPass, Reasons: "fair", By: "Robin", Role: "founder", ReviewOn: 20271231,
			Triggers: model.Triggers(rng.IntN(2)) * model.OnComplaint,
		}, today))
		do(d.SetRetention(model.Retention{Months: rng.IntN(9)}))
		d.do(d.AnnounceShrink(model.Shrinking{On: today, Contacts: 1}), nil)
	case 9:
		if d.State(no).Held() {
			d.do(d.GiveAccess(no, model.Access{Paths: []string{"copy.json"}}), nil)
		}
		contacts, bodies, err := d.DueToExpire(ctx, d.log, 20260801+model.Date(rng.IntN(3)*10000))
		if err != nil {
			d.t.Fatal(err)
		}
		attempt(d.PlanExpire(bodies))
		attempt(d.PlanErasures(ctx, d.log, contacts[:min(len(contacts), rng.IntN(4))], model.Erasure{Cause: model.ErasedByTime}))
	}
}
