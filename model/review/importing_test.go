package review

import (
	"fmt"
	"slices"
	"testing"

	"handpick/model"
)

// on returns a contact without a link that was connected on a day.
func on(c model.Contact, day model.Date) model.Contact {
	c.ConnectedOn = day
	return unlinked(c)
}

func TestLaterExport(t *testing.T) {
	moved := person("ann", "Ann", "New Employer", "Director")
	tests := []struct {
		name    string
		review  []model.Contact
		export  []model.Contact
		summary ImportSummary // V and Digest are not compared
		found   []int         // what each record is recognised as
	}{
		{
			name:   "the same export again changes nothing",
			review: []model.Contact{ann, ben, cyd}, export: []model.Contact{ann, ben, cyd},
			found: []int{1, 2, 3},
		},
		{
			name:   "the same export without links again changes nothing",
			review: []model.Contact{unlinked(ann), unlinked(ben)}, export: []model.Contact{unlinked(ann), unlinked(ben)},
			found: []int{1, 2},
		},
		{
			name:   "an export in another order changes nothing",
			review: []model.Contact{ann, ben, cyd}, export: []model.Contact{cyd, ann, ben},
			found: []int{3, 1, 2},
		},
		{
			name:   "somebody new is added after those known",
			review: []model.Contact{ann}, export: []model.Contact{ben, ann},
			summary: ImportSummary{Added: 1}, found: []int{unknown, 1},
		},
		{
			name:   "a changed record keeps its number",
			review: []model.Contact{ann, ben}, export: []model.Contact{moved, ben},
			summary: ImportSummary{Changed: 1}, found: []int{1, 2},
		},
		{
			name:   "somebody missing is gone, not dropped",
			review: []model.Contact{ann, ben}, export: []model.Contact{ben},
			summary: ImportSummary{Gone: 1}, found: []int{2},
		},
		{
			name:   "a changed slug is somebody new, for two people can share a name",
			review: []model.Contact{ann}, export: []model.Contact{person("ann-2", "Ann", "Acme", "Head of Purchasing")},
			summary: ImportSummary{Added: 1, Gone: 1}, found: []int{unknown},
		},
		{
			name:   "an export without links meets a review with links by name and company",
			review: []model.Contact{ann, ben}, export: []model.Contact{unlinked(ben), unlinked(ann)},
			summary: ImportSummary{Matched: 2}, found: []int{2, 1},
		},
		{
			name:   "an export with links gives them to a review without",
			review: []model.Contact{unlinked(ann), unlinked(ben)}, export: []model.Contact{ann, ben},
			summary: ImportSummary{Matched: 2, Changed: 2}, found: []int{1, 2},
		},
		{
			name:   "case and accents typed differently are the same name",
			review: []model.Contact{person("zoe", "Zoë", "ACME", "Buyer")}, export: []model.Contact{unlinked(person("", "Zoe", "Acme", "Buyer"))},
			summary: ImportSummary{Matched: 1, Changed: 1}, found: []int{1},
		},
		{
			name:   "namesakes at one company are told apart by the day they connected",
			review: []model.Contact{on(ann, 20200101), on(ann, 20210101)}, export: []model.Contact{on(promoted(ann), 20210101), on(ann, 20200101)},
			summary: ImportSummary{Changed: 1}, found: []int{2, 1},
		},
		{
			name:   "namesakes nothing tells apart are not mixed up",
			review: []model.Contact{on(ann, 20200101), on(ann, 20210101)}, export: []model.Contact{on(promoted(ann), 20220101)},
			summary: ImportSummary{Added: 1, Gone: 2}, found: []int{unknown},
		},
		{
			name:   "two records without a link do not both become the one with a link",
			review: []model.Contact{ann}, export: []model.Contact{on(ann, 20200101), on(ann, 20210101)},
			summary: ImportSummary{Added: 2, Gone: 1}, found: []int{unknown, unknown},
		},
		{
			name:   "a day nobody knows tells no namesakes apart",
			review: []model.Contact{on(ann, 0), on(ann, 20200101)}, export: []model.Contact{on(promoted(ann), 0), on(promoted(ann), 20210101)},
			summary: ImportSummary{Added: 2, Gone: 2}, found: []int{unknown, unknown},
		},
		{
			name:   "two links of one name stay two people beside a record without one",
			review: []model.Contact{ann, ben, unlinked(cyd)}, export: []model.Contact{person("ann-2", "Ann", "Acme", "Buyer"), unlinked(ben), cyd},
			summary: ImportSummary{Added: 1, Changed: 1, Gone: 1, Matched: 2}, found: []int{unknown, 2, 3},
		},
		{
			name:   "records alike in everything stay as many as they are",
			review: []model.Contact{unlinked(ann), unlinked(ann)}, export: []model.Contact{unlinked(ann), unlinked(ann)},
			found: []int{1, 2},
		},
		{
			name:   "a profile link twice in one export is one person",
			review: []model.Contact{ben}, export: []model.Contact{ann, moved, ben, ben},
			summary: ImportSummary{Added: 1, Repeated: 2}, found: []int{unknown, repeated, 1, repeated},
		},
		{
			name:   "an unknown date does not replace a known one",
			review: []model.Contact{ann}, export: []model.Contact{undated(ann)},
			found: []int{1},
		},
		{
			name:   "an export that has only full names changes no names",
			review: []model.Contact{ann}, export: []model.Contact{fullName(ann)},
			found: []int{1},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, tt.review...)
			im := d.Plan(tt.export, Source{})
			if wantEmpty := tt.summary.Added+tt.summary.Changed+tt.summary.Gone == 0; im.Empty() != wantEmpty {
				t.Errorf("empty is %v, want %v", im.Empty(), wantEmpty)
			}
			if found := d.match(tt.export, nil); !slices.Equal(found, tt.found) {
				t.Errorf("recognised as %v, want %v", found, tt.found)
			}
			got := d.take(tt.export...)
			got.V, got.Digest = 0, ""
			if got != tt.summary {
				t.Errorf("summary %+v, want %+v", got, tt.summary)
			}
			if again := d.Plan(tt.export, Source{}); !again.Empty() {
				t.Errorf("once more would change %+v", again.ImportSummary)
			}
			sameAfterReload(t, d)
		})
	}
}

func promoted(c model.Contact) model.Contact { c.Position = "Director"; return c }

func undated(c model.Contact) model.Contact { c.ConnectedOn = 0; return c }

func fullName(c model.Contact) model.Contact {
	c.FullName, c.FirstName, c.LastName = c.Name(), "", ""
	return c
}

func TestChangedContact(t *testing.T) {
	second := person("ann", "Ann", "Second", "Director")
	third := person("ann", "Ann", "Third", "Director")
	t.Run("keeps the one value before the last change", func(t *testing.T) {
		d := newDesk(t, ann)
		d.take(second)
		d.take(third)
		d.take(third)
		d.reload()
		c := d.Contact(1)
		if c.Company != "Third" || c.Earlier == nil || c.Earlier.Company != "Second" {
			t.Errorf("company %q, earlier %+v", c.Company, c.Earlier)
		}
	})
	t.Run("that gained a link keeps the value before the change", func(t *testing.T) {
		d := newDesk(t, unlinked(ann))
		d.take(promoted(unlinked(ann)))
		d.take(promoted(ann))
		d.reload()
		if c := d.Contact(1); c.Key != ann.Key || c.Earlier.Position != ann.Position {
			t.Errorf("key %q, earlier %+v", c.Key, c.Earlier)
		}
	})
	t.Run("without a decision asks nothing", func(t *testing.T) {
		d := newDesk(t, ann)
		d.take(second)
		if d.State(1).LookAgain {
			t.Error("asks")
		}
	})
	t.Run("asks to look again at a decision, until it is made anew", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		if im := d.take(second, ben); im.LookAgain != 1 {
			t.Errorf("summary %+v", im)
		}
		d.reload()
		if !d.State(1).LookAgain || d.State(2).LookAgain || d.State(1).HeldBack() {
			t.Errorf("states %+v and %+v", d.State(1), d.State(2))
		}
		d.decide(1, model.Relevant, model.B2B)
		if d.State(1).LookAgain {
			t.Error("still asks")
		}
		d.undo()
		if !d.State(1).LookAgain {
			t.Error("does not ask for the decision before")
		}
	})
	t.Run("asks nothing when it only gained its link", func(t *testing.T) {
		d := newDesk(t, unlinked(ann))
		d.decide(1, model.Relevant, model.B2B)
		if im := d.take(ann); im.LookAgain != 0 || d.State(1).LookAgain {
			t.Errorf("summary %+v, state %+v", im, d.State(1))
		}
		if no, ok := d.Find(ann.Key); no != 1 || !ok {
			t.Errorf("found %d by its link", no)
		}
		if _, ok := d.Find(unlinked(ann).Key); ok {
			t.Error("found by the key it had")
		}
	})
	t.Run("asks when a decision from before comes back by redo", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.undo()
		d.take(second)
		d.redo()
		if !d.State(1).LookAgain {
			t.Error("does not ask")
		}
	})
	t.Run("leaves the contacts handed out before as they were", func(t *testing.T) {
		d := newDesk(t, ann)
		before := d.Contacts()
		d.take(second)
		if before[0].Company != "Acme" {
			t.Error("changed under the reader")
		}
	})
}

func TestGoneContact(t *testing.T) {
	t.Run("is held back from the shortlist until looked at", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.take(ben)
		d.reload()
		if s := d.State(1); !s.Gone || !s.LookAgain || !s.HeldBack() || d.Tally().HeldBack != 1 {
			t.Errorf("state %+v, tally %+v", s, d.Tally())
		}
		d.decide(1, model.Relevant, model.B2B)
		if s := d.State(1); !s.Gone || s.HeldBack() {
			t.Errorf("state %+v after looking", s)
		}
		d.take(ben)
		if d.State(1).HeldBack() {
			t.Error("held back again by the next export that lacks them")
		}
	})
	t.Run("is held back when the decision comes back by redo", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.undo()
		d.take(ben)
		d.redo()
		if !d.State(1).HeldBack() {
			t.Error("on the shortlist")
		}
	})
	t.Run("that comes back keeps number and decision", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.take(ben)
		if im := d.take(ann, ben); im.Back != 1 || im.Changed != 0 || im.Added != 0 {
			t.Errorf("summary %+v", im)
		}
		if s := d.State(1); s.Gone || s.HeldBack() || !s.LookAgain || s.Relevance != model.Relevant {
			t.Errorf("state %+v", s)
		}
	})
	t.Run("undecided needs no decision", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.take(ben)
		if got := d.Select([]int32{1, 2}, FilterUndecided); !slices.Equal(got, []int32{2}) {
			t.Errorf("undecided: %v", got)
		}
	})
}

func TestFindAmongNamesakesWithoutLinks(t *testing.T) {
	names := []model.Contact{on(ann, 20200101), on(ann, 20210101)}
	linked := []model.Contact{person("ann", "Ann", "Acme", "Buyer"), person("ann-2", "Ann", "Acme", "Buyer")}
	for i := range linked {
		linked[i].ConnectedOn = names[i].ConnectedOn
	}
	weak := names[0].Key
	for _, first := range []int{0, 1} {
		t.Run(fmt.Sprintf("gives the other once number %d has a link, then nobody", first+1), func(t *testing.T) {
			d := newDesk(t, names...)
			export := slices.Clone(names)
			export[first] = linked[first]
			d.take(export...)
			if no, ok := d.Find(weak); !ok || no != 2-first {
				t.Errorf("found %d, want %d", no, 2-first)
			}
			d.take(linked...)
			if no, ok := d.Find(weak); ok {
				t.Errorf("found %d, want nobody", no)
			}
			sameAfterReload(t, d)
		})
	}
}

func TestImportEventRefusesAStalePlan(t *testing.T) {
	d := newDesk(t)
	stale := d.Plan([]model.Contact{ben}, Source{})
	d.take(ann)
	defer func() {
		if recover() == nil {
			t.Error("a plan from before another import was accepted")
		}
	}()
	d.ImportEvent(stale)
}
