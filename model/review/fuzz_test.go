package review

import (
	"context"
	"fmt"
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
	f.Add(uint8(model.Corrected), 1, 0, []byte(`{"fact":{"field":6,"was":"Acme","now":"Bolt"}}`))
	f.Add(uint8(model.Corrected), 1, 0, []byte(`{"fact":{"field":8}}`))
	f.Add(uint8(model.Redacted), 1, 1, []byte(`{"v":1,"restates":3}`))
	f.Add(uint8(model.Erased), 1, 0, []byte(`{"cause":1,"hashes":["00"],"complaints":[{"no":2}],"company":"Acme"}`))
	f.Add(uint8(model.Shrunk), 0, 0, []byte(`{"contacts":"1-2"}`))
	f.Add(uint8(model.RetentionSet), 0, 0, []byte(`{"fact":{"months":-1,"rows_until":20261301}}`))
	f.Add(uint8(model.ComplaintNoted), 1, 0, []byte(`{"fact":{"no":3,"received":1}}`))
	f.Add(uint8(model.Expired), 0, 0, []byte(`{"bodies":[1,-1]}`))
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
		if e.Type == model.Erased {
			d.log.wipe(e.Contact)
		}
		if err := d.Apply(e); err != nil {
			if _, err := Load(context.Background(), d.log); err == nil {
				t.Error("refused at first, and loaded later")
			}
			return
		}
		sameAfterReload(t, d)
	})
}

// FuzzErasedRows loads a review whose rows were erased in any order: three bytes
// a step, what happens, to whom, and whether the row is erased. What loads holds
// nobody whose row is missing without an event that says why.
func FuzzErasedRows(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 1, 0})
	f.Add([]byte{0, 1, 1, 1, 1, 1, 3, 1, 0, 1, 1, 0, 2, 1, 0})
	f.Add([]byte{0, 1, 0, 0, 2, 1, 0, 1, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		log := &memLog{}
		ops := []operation{opAdded, opShrunk, 0, opBrought, opGone, opChanged}
		for ; len(data) >= 3; data = data[3:] {
			step, no := int(data[0])%len(ops), int(data[1]%4)
			c := person(fmt.Sprint("p", no), "Pat", fmt.Sprint("Company ", data[2]), "Buyer")
			row := model.Row{Contact: no, Body: encodeRow(ops[step], &c)}
			if ops[step] == opShrunk {
				row.Body = encodeShrunk([32]byte{data[1]})
			}
			if data[2]&1 != 0 {
				row.Body = nil
			}
			switch step {
			case 1:
				log.append(model.Event{Type: model.Shrunk}, row)
			case 2:
				log.append(model.Event{Type: model.Erased, Contact: no})
			default:
				log.append(model.Event{Type: model.Imported}, row)
			}
		}
		r, err := Load(context.Background(), log)
		if err != nil {
			return
		}
		consistent(t, r)
		explained := map[int]int64{}
		for i, e := range log.events {
			if e.Type == model.Erased {
				explained[e.Contact] = int64(i + 1)
			}
		}
		for _, row := range log.rows {
			if log.events[row.seq-1].Type == model.Shrunk && row.Body != nil {
				explained[row.Contact] = max(explained[row.Contact], row.seq)
			}
		}
		for _, row := range log.rows {
			if row.Body == nil && explained[row.Contact] < row.seq {
				t.Errorf("contact %d lost a row at event %d, and nothing says why", row.Contact, row.seq)
			}
		}
	})
}
