package pack

import (
	"archive/zip"
	_ "embed"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"handpick/model"
	"handpick/model/document"
)

// verifyText is docs/verify.md, which goes with every pack.
//
//go:embed verify.md
var verifyText string

// writer writes one pack and counts what it writes.
type writer struct {
	archive
	*Contents
	counts Counts
	head   Head
	roster *roster // nil with names
	// days counts all decisions made by their day, rules and policies those in
	// force by what their verdict rests on.
	days            map[model.Date]int
	rules, policies map[string]int64
	// due are how many rows the chain calls for.
	dueDecisions, dueContacts int64
}

// Write writes the pack to w, as a stream: of the sequences it holds nothing in
// memory but, without names, a few hashes for everybody listed. It refuses a chain
// that does not hold, and rows that are not those of the chain's decisions and
// contact log. Errors of w and of the sequences are wrapped with the name of the
// member.
func Write(w io.Writer, c Contents) error {
	p := &writer{
		archive:  archive{zip: zip.NewWriter(w), made: c.Made.UTC().Truncate(time.Second)},
		Contents: &c,
		counts:   Counts{Verdicts: map[string]int64{}},
		days:     map[model.Date]int{}, rules: map[string]int64{}, policies: map[string]int64{},
	}
	if !c.Names {
		p.hide()
	}
	members := p.writers()
	for _, name := range memberNames(c.Names) {
		if err := p.add(name, members[name]); err != nil {
			return err
		}
	}
	manifest := p.manifest()
	text, err := manifest.encode()
	if err != nil {
		return fmt.Errorf("pack: %s: %w", manifestFile, err)
	}
	if err := p.add(manifestFile, fixed(string(text))); err != nil {
		return err
	}
	if err := p.add(sumsFile, fixed(string(sums(p.members)))); err != nil {
		return err
	}
	if err := p.zip.Close(); err != nil {
		return fmt.Errorf("pack: %w", err)
	}
	return nil
}

// hide replaces the names of everybody on the list in what was typed about the
// outreach.
func (p *writer) hide() {
	may := []string{p.Reviewer}
	for i := range p.Outreaches {
		o := &p.Outreaches[i]
		may = append(may, o.Sender, o.Organisation, o.ReplyAddress, o.PrivacyLink, o.LIA.By)
	}
	p.roster = newRoster(p.Listed, may)
	p.Outreaches = slices.Clone(p.Outreaches)
	for i := range p.Outreaches {
		o := &p.Outreaches[i]
		for _, s := range [...]*string{&o.Purpose, &o.Draft, &o.PolicyChosen.Why, &o.NatureChosen.Why, &o.LIA.Title} {
			*s = p.roster.mask(*s)
		}
		for _, list := range [...]*[]string{&o.Words, &o.LIA.Conditions} {
			*list = slices.Clone(*list)
			for j, s := range *list {
				(*list)[j] = p.roster.mask(s)
			}
		}
	}
	p.Retention.Why = p.roster.mask(p.Retention.Why)
	for _, d := range [...]*document.Document{&p.Assessment, &p.Notice, &p.Record, &p.House} {
		*d = d.Map(p.roster.mask)
	}
}

// writers returns what writes each member.
func (p *writer) writers() map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{
		chainFile:       p.writeChain,
		decisionsFile:   p.writeDecisions,
		decisionsSheet:  p.writeDecisionsSheet,
		contactsSheet:   p.writeContacts,
		complaintsSheet: p.writeComplaints,
		logFile:         p.writeLog,
		outreachFile:    p.writeOutreaches,
		draftFile:       fixed(p.outreach().Draft),
		assessmentFile:  markdown("Assessment", &p.Assessment),
		assessmentPage:  page("Assessment", &p.Assessment),
		noticeFile:      markdown("Privacy notice", &p.Notice),
		recordFile:      markdown("Record of processing", &p.Record),
		houseFile:       markdown("Own house", &p.House),
		rulesFile:       fixed(p.Rules),
		verifyFile:      fixed(verifyText),
		bodiesFile:      p.writeBodies,
		peopleFile:      p.writePeople,
		reportPage:      p.writeReport,
	}
}

func (p *writer) manifest() *Manifest {
	return &Manifest{
		Format: formatName + formatVersion, Made: p.made.Format(time.RFC3339), Program: valid(p.Program),
		Review: valid(p.Review), Reviewer: valid(p.Reviewer), Names: p.Names,
		Head: p.head, Counts: p.counts, Held: p.Held, Members: p.members,
	}
}

// outreach returns the current outreach, the zero one when there is none.
func (p *writer) outreach() *model.Campaign {
	for i := range p.Outreaches {
		if p.Outreaches[i].No == p.Outreach {
			return &p.Outreaches[i]
		}
	}
	return &model.Campaign{}
}

// fixed returns the writer of a member whose text is known.
func fixed(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// markdown returns the writer of a document.
func markdown(title string, d *document.Document) func(io.Writer) error {
	return orAbsent(title, d).Markdown
}

// page is markdown for HTML.
func page(title string, d *document.Document) func(io.Writer) error {
	return orAbsent(title, d).HTML
}

// orAbsent returns the document, one that says there was none for a zero one: a
// pack always has the same members.
func orAbsent(title string, d *document.Document) *document.Document {
	if d.Title != "" {
		return d
	}
	return &document.Document{Title: title, Lead: []string{"There was none when this pack was made."}}
}

// each calls fn for every item, until one of them or the sequence fails.
func each[T any](items iter.Seq2[T, error], fn func(T) error) error {
	if items == nil {
		return nil
	}
	for item, err := range items {
		if err == nil {
			err = fn(item)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
