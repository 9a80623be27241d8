package review

import (
	"testing"

	"handpick/model"
)

func TestComplaints(t *testing.T) {
	const today = 20260303
	note := func(d *desk, c model.Complaint) {
		d.t.Helper()
		c.How = "by mail"
		d.do(d.NoteComplaint(c, today))
	}
	t.Run("are numbered, and stated anew under their number", func(t *testing.T) {
		d := newDesk(t, ann)
		note(d, model.Complaint{Received: 20260201, Contact: 1})
		note(d, model.Complaint{Received: 20260202})
		note(d, model.Complaint{No: 1, Received: 20260201, Acknowledged: 20260203})
		got := d.Complaints()
		if len(got) != 2 || got[0].Acknowledged != 20260203 || got[0].Contact != 1 || got[1].No != 2 || d.NextComplaint() != 3 {
			t.Errorf("complaints %+v", got)
		}
		sameAfterReload(t, d)
		if _, err := d.NoteComplaint(model.Complaint{No: 9, Received: 20260201, How: "x"}, today); err == nil {
			t.Error("a complaint nobody noted was stated anew")
		}
	})
	t.Run("call for a review of every assessment that names them as a trigger", func(t *testing.T) {
		d := newDesk(t, ann)
		pass := model.Assessment{Outcome: model.LIAPass, Reasons: "fair", By: "Robin", Role: "founder", ReviewOn: 20270101, Triggers: model.OnComplaint}
		d.another("kettles")
		d.do(d.Conclude(pass, today))
		d.another("pots")
		quiet := pass
		quiet.Triggers = 0
		d.do(d.Conclude(quiet, today))
		note(d, model.Complaint{Received: 20260201, Contact: 1})
		note(d, model.Complaint{Received: 20260101})
		due := func() (days []model.Date) {
			for _, c := range d.Campaigns() {
				days = append(days, c.LIA.Complaint)
			}
			return days
		}
		if got := due(); got[0] != 20260201 || got[1] != 0 {
			t.Errorf("complaints that call for a review: %v", got)
		}
		d.eraseNo(1)
		if got := due(); got[0] != 20260201 {
			t.Errorf("after the erasure %v", got)
		}
		sameAfterReload(t, d)
		d.do(d.ChooseCampaign(1))
		d.do(d.Conclude(pass, today))
		note(d, model.Complaint{No: 2, Received: 20260101, Acknowledged: 20260102})
		if got := due(); got[0] != 0 {
			t.Errorf("a version concluded since then: %v", got)
		}
		c := d.Campaign()
		c.Purpose = "more kettles"
		note(d, model.Complaint{Received: 20260220})
		d.do(d.SetCampaign(c), nil) // from before the complaint was noted
		if got := due(); got[0] != 20260220 {
			t.Errorf("lost with a change of the outreach: %v", got)
		}
		sameAfterReload(t, d)
	})
}
