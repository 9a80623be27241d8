package review

import (
	"context"
	"testing"

	"handpick/model"
)

// FuzzBodies folds events with any body into a review of two outreaches. Whatever
// it takes must load again to the same.
func FuzzBodies(f *testing.F) {
	f.Add(uint8(model.CampaignSet), 0, 3, []byte(`{"v":1,"purpose":"pots","lia":{"on":20260101}}`))
	f.Add(uint8(model.CampaignSet), 0, -1, []byte(`{}`))
	f.Add(uint8(model.CampaignChosen), 0, 1, []byte(nil))
	f.Add(uint8(model.Decided), 1, 1, []byte(`{"v":1}`))
	f.Add(uint8(model.PutOff), 0, 2, []byte(`{"v":1,"contacts":[1,2,2]}`))
	f.Add(uint8(model.Undone), 1, 1, []byte(nil))
	f.Add(uint8(model.Objected), 1, 0, []byte(`{"how":"by phone","scope":2,"company":"Acme"}`))
	f.Add(uint8(model.ConsentRecorded), 1, 0, []byte(`{"fact":{"sender":"Kettle Works","channel":3,"on":20260101}}`))
	f.Add(uint8(model.ConsentEnded), 1, 0, []byte(`{"fact":{}}`))
	f.Add(uint8(model.SoftOptInAnswered), 2, 0, []byte(`{"fact":{"answers":[1,1,1,1]}}`))
	f.Add(uint8(model.WrittenTo), 1, 2, []byte(`{"fact":{"on":-1,"direction":1}}`))
	f.Add(uint8(model.NatureNoted), 1, 1, []byte(`{"fact":{"nature":1}}`))
	f.Add(uint8(model.CountryAnswered), 1, 1, []byte(`{"fact":{"country":"DE"}}`))
	f.Add(uint8(model.LineWritten), 1, 2, []byte(`{"fact":"we met"}`))
	f.Add(uint8(model.SourceStated), 0, 0, []byte(`{"import":1,"source":1}`))
	f.Fuzz(func(t *testing.T, typ uint8, contact, campaign int, body []byte) {
		d := newDesk(t, ann, ben)
		d.another("kettles")
		d.decide(1, model.Relevant, model.B2B)
		d.another("pots")
		e := model.Event{Type: model.EventType(typ), Contact: contact, Campaign: campaign, Relevance: model.Relevant, Body: body}
		if e.Type == model.Imported || e.Type == model.ReviewerNamed {
			return // their numbers are the importer's and the reviewer's
		}
		e = d.log.append(e)
		if err := d.Apply(e); err != nil {
			if _, err := Load(context.Background(), d.log); err == nil {
				t.Error("refused at first, and loaded later")
			}
			return
		}
		sameAfterReload(t, d)
	})
}
