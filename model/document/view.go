package document

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// pageView is a document as the template reads it: every text cleaned.
type pageView struct {
	Title      string
	Lead, Foot []string
	Sections   []sectionView
}

type sectionView struct {
	Heading string
	Level   int
	Blocks  []blockView
}

// blockView has one of its fields set.
type blockView struct {
	Paragraph, Important string
	Ask                  *askView
	List                 []string
	Pre                  *string
	Table                *Table
	Chart                *chartView
}

type askView struct{ Label, Text string }

// view returns a block as the template reads it; nothing is set for one that
// says nothing.
func view(b Block) blockView {
	switch b := b.(type) {
	case Paragraph:
		return blockView{Paragraph: line(string(b))}
	case Important:
		return blockView{Important: line(string(b))}
	case Ask:
		return blockView{Ask: &askView{askLabel, line(string(b))}}
	case List:
		return blockView{List: filled(b)}
	case Pre:
		text := strings.Join(b.lines(), "\n")
		return blockView{Pre: &text}
	case Table:
		if t := b.normal(); len(t.Columns) > 0 {
			return blockView{Table: &t}
		}
	case Chart:
		return blockView{Chart: b.view()}
	}
	return blockView{}
}

// chartView is a chart with where everything is drawn, in units of its view box.
type chartView struct {
	No            int // from 1 in the document, for the ids of its texts
	Title         string
	Says          string // all labels and counts, for who cannot see it
	Width, Height int
	Bars          []barView
}

type barView struct {
	Label, Count                       string
	LabelY, BarY, BarW, CountX, CountY int
}

// How a chart is drawn: the label above its bar, the count behind it.
const (
	chartWidth = 640
	barsWidth  = 540 // of the longest bar; the rest is for its count
	barStep    = 44
	labelRunes = 70 // of a label that are drawn; the description has all
)

func (c Chart) view() *chartView {
	v := &chartView{Title: line(c.Title), Width: chartWidth, Height: barStep*len(c.Bars) + 4}
	most := 1
	for _, b := range c.Bars {
		most = max(most, b.Count)
	}
	var says []string
	for i, b := range c.Bars {
		label, count := line(b.Label), strconv.Itoa(b.Count)
		says = append(says, label+": "+count)
		// In floating point, where no count is too large to multiply.
		width := int(barsWidth * float64(max(b.Count, 0)) / float64(most))
		y := barStep * i
		v.Bars = append(v.Bars, barView{
			Label: shorten(label), Count: count,
			LabelY: y + 16, BarY: y + 23, BarW: width, CountX: width + 8, CountY: y + 35,
		})
	}
	v.Says = strings.Join(says, "; ")
	return v
}

// shorten cuts a label that would not fit the drawing.
func shorten(label string) string {
	if utf8.RuneCountInString(label) <= labelRunes {
		return label
	}
	return line(string([]rune(label)[:labelRunes-1]) + "…")
}
