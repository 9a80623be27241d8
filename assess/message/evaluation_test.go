package message

import (
	"embed"
	"strings"
	"testing"

	"handpick/model"
)

//go:embed testdata/*.txt
var testdata embed.FS

type labelled struct {
	name, draft string
	nature      model.Nature
}

func readLabelled(t *testing.T, file string) []labelled {
	t.Helper()
	data, err := testdata.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for _, part := range strings.Split(string(data), "\n== ")[1:] {
		head, draft, _ := strings.Cut(part, "\n")
		label, name, ok := strings.Cut(head, " / ")
		nature, err := model.ParseNature(label)
		if !ok || err != nil {
			t.Fatalf("%s: the heading %q has no label", file, head)
		}
		out = append(out, labelled{name, draft, nature})
	}
	return out
}

// confusion counts drafts by their label and the nature proposed.
type confusion map[[2]model.Nature]int

func confused(t *testing.T, file string) confusion {
	t.Helper()
	s, count := New(), confusion{}
	for _, d := range readLabelled(t, file) {
		findings := s.Scan(d.draft, Outreach{})
		got := Propose(findings).Nature
		count[[2]model.Nature{d.nature, got}]++
		if got != d.nature {
			t.Logf("%s: %v proposed, %v labelled, signs %v", d.name, got, d.nature, signs(findings))
		}
	}
	return count
}

// signs lists the rules that bear on the nature.
func signs(findings []Finding) []string {
	var out []string
	for _, f := range findings {
		switch f.Strength {
		case Hard, Soft, Neutral:
			out = append(out, f.Strength.String()+" "+f.Rule)
		}
	}
	return out
}

func natures() []model.Nature {
	return []model.Nature{model.Marketing, model.Unclear, model.Informational}
}

// What is required is what was reached when the tables were last changed. The
// tables and the drafts are of one hand, so this guards against change; how the
// proposal does on other texts is what the next test says.
func TestTheProposalAgreesWithTheLabelsItWasMadeFor(t *testing.T) {
	count := confused(t, "drafts.txt")
	want := map[model.Nature]struct{ labelled, found, proposed int }{
		model.Marketing:     {30, 30, 30},
		model.Unclear:       {15, 15, 16},
		model.Informational: {15, 14, 14},
	}
	for _, n := range natures() {
		labelled, proposed := 0, 0
		for _, other := range natures() {
			labelled += count[[2]model.Nature{n, other}]
			proposed += count[[2]model.Nature{other, n}]
		}
		found := count[[2]model.Nature{n, n}]
		t.Logf("%-13v precision %d of %d, recall %d of %d", n, found, proposed, found, labelled)
		if w := want[n]; labelled != w.labelled || found < w.found || proposed-found > w.proposed-w.found {
			t.Errorf("%v: %d labelled, %d found, %d proposed; want at least as good as %+v", n, labelled, found, proposed, w)
		}
	}
}

// The error that costs is a sales message proposed as informational; the one
// that annoys is a harmless message proposed as marketing.
func TestTheProposalErrsTowardsUnclear(t *testing.T) {
	tests := []struct {
		file                                  string
		sales, salesCalledMarketing           int
		salesCalledInformational              int
		harmless, harmlessCalledInformational int
	}{
		{"paraphrases.txt", 38, 26, 0, 30, 19},
		{"ordinary.txt", 15, 10, 0, 0, 0},
		{"unseen.txt", 20, 0, 1, 20, 3},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			count := confused(t, test.file)
			is := func(label, proposed model.Nature) int { return count[[2]model.Nature{label, proposed}] }
			sales, harmless := 0, 0
			for _, n := range natures() {
				sales += is(model.Marketing, n)
				harmless += is(model.Informational, n)
			}
			t.Logf("%d sales messages: %d marketing, %d unclear, %d informational", sales,
				is(model.Marketing, model.Marketing), is(model.Marketing, model.Unclear), is(model.Marketing, model.Informational))
			t.Logf("%d harmless messages: %d marketing, %d unclear, %d informational", harmless,
				is(model.Informational, model.Marketing), is(model.Informational, model.Unclear), is(model.Informational, model.Informational))
			if sales != test.sales || harmless != test.harmless {
				t.Errorf("%d sales and %d harmless messages; want %d and %d", sales, harmless, test.sales, test.harmless)
			}
			if got := is(model.Marketing, model.Informational); got > test.salesCalledInformational {
				t.Errorf("%d sales messages proposed as informational; want at most %d", got, test.salesCalledInformational)
			}
			if got := is(model.Marketing, model.Marketing); got < test.salesCalledMarketing {
				t.Errorf("%d sales messages proposed as marketing; want at least %d", got, test.salesCalledMarketing)
			}
			if got := is(model.Informational, model.Marketing); got > 0 {
				t.Errorf("%d harmless messages proposed as marketing; want none", got)
			}
			if got := is(model.Informational, model.Informational); got < test.harmlessCalledInformational {
				t.Errorf("%d harmless messages proposed as informational; want at least %d", got, test.harmlessCalledInformational)
			}
		})
	}
}
