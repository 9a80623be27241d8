package document

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
)

//go:embed page.html
var pageText string

// page is never changed. What it is given is escaped for the place it stands in.
var page = template.Must(template.New("page").Parse(pageText))

// HTML writes the document as one page without script that loads nothing: its
// style stands in it and its content security policy forbids the rest. The error
// is that of w.
func (d *Document) HTML(w io.Writer) error {
	v := pageView{Title: line(d.Title), Lead: filled(d.Lead), Foot: filled(d.Foot)}
	charts := 0
	for i := range d.Sections {
		s := &d.Sections[i]
		sv := sectionView{Heading: line(s.Heading), Level: s.level()}
		for _, b := range s.Blocks {
			bv := view(b)
			if bv.Chart != nil {
				charts++
				bv.Chart.No = charts
			}
			sv.Blocks = append(sv.Blocks, bv)
		}
		v.Sections = append(v.Sections, sv)
	}
	var out bytes.Buffer
	if err := page.Execute(&out, v); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}
