package connections

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
)

// loader turns the records of one file into contacts and counts what became of
// each. The three slices run in parallel until the file is read: dates and
// duplicates can be judged only then.
type loader struct {
	opts   Options
	self   owner
	report Report
	tally

	contacts []model.Contact
	stamps   []stamp
	lines    []int32

	sawUTF8 bool
	packing []byte
}

// progressEvery is the number of records between two looks at the context.
const progressEvery = 4096

func (l *loader) load(ctx context.Context, text document) (*Export, error) {
	h, err := findHeader(text.data)
	if err != nil {
		return nil, err
	}
	l.describe(h, text)
	l.grow(text.data)
	in, err := newRecords(text.data, h)
	if err != nil {
		return nil, err
	}
	for {
		if l.report.Records%progressEvery == 0 {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("reading stopped: %w", err)
			}
			l.progress(0.9 * float64(in.offset()) / float64(len(text.data)))
		}
		rec, err := in.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if l.report.Records == maxRecords {
			return nil, fmt.Errorf("line %d: more than the limit of %d rows; split the file", rec.line, maxRecords)
		}
		if err := l.take(h, in, rec); err != nil {
			return nil, err
		}
	}
	l.settleDates()
	l.merge()
	return l.finish(text)
}

// grow makes room for the contacts a file of this many lines and bytes can hold.
func (l *loader) grow(data []byte) {
	n := min(bytes.Count(data, []byte{'\n'})+1, len(data)/32, maxRecords)
	l.contacts = make([]model.Contact, 0, n)
	l.stamps = make([]stamp, 0, n)
	l.lines = make([]int32, 0, n)
}

func (l *loader) progress(share float64) {
	if l.opts.Progress != nil {
		l.opts.Progress(share)
	}
}

// describe reports what is known of the file before its rows.
func (l *loader) describe(h *header, text document) {
	l.report.Shape = shapeOf(h)
	l.report.Encoding = text.encoding
	l.report.Separator = separatorName(h.separator)
	l.report.HeaderLine = h.line
	l.report.Unused = append([]string{}, h.unused...)
	l.report.Rejections = []Rejection{}
	for _, line := range h.above {
		l.report.Records++
		l.reject(line, "stands above the header")
	}
	for _, about := range [...]struct {
		warning
		holds bool
	}{
		{noLinks, !h.has(colURL)},
		{fullNames, h.has(colFull)},
		{doubleHeading, len(h.spare) > 0},
		{automated, h.automated},
		{loneCR, text.loneCR},
	} {
		if about.holds {
			l.warn(about.warning, h.line)
		}
	}
}

func (l *loader) reject(line int, cause string) {
	l.report.Rejected++
	l.report.Rejections = append(l.report.Rejections, Rejection{Line: line, Cause: cause})
}

// take counts one record and keeps it if it is a contact.
func (l *loader) take(h *header, in *records, rec record) error {
	l.report.Records++
	if l.report.Records == linkedInCap+1 {
		l.warn(aboveCap, rec.line)
	}
	if rec.cut && (rec.rejected != "" || rec.cells != nil && len(rec.cells) < len(h.columns)) {
		l.warn(cutFile, rec.line)
	}
	if rec.rejected != "" {
		l.reject(rec.line, rec.rejected)
		return nil
	}
	again, err := isHeaderAgain(h, in, rec)
	if again || err != nil {
		l.report.RepeatedHeaders++
		l.warn(repeatedHeader, rec.line)
		return err
	}
	if len(h.spare) > 0 {
		if err := fillFromSpare(h, in, &rec); err != nil {
			return err
		}
	}
	fields := l.fields(rec)
	switch {
	case fields == model.Fields{} && rec.row.Connected != "":
		l.report.Hidden++
	case fields == model.Fields{}:
		l.report.Empty++
	case fields.Name() == "" && fields.URL == "":
		l.reject(rec.line, "neither a name nor a profile link")
	default:
		l.keep(h, rec, fields)
	}
	return nil
}

// fields returns the texts of a record as they are stored, everything but link
// and e-mail judged. The date in the row is made ready to be read.
func (l *loader) fields(rec record) model.Fields {
	r := rec.row
	f := model.Fields{
		FirstName: l.text(r.First, rec.line), LastName: l.text(r.Last, rec.line), FullName: l.text(r.Full, rec.line),
		URL: l.text(r.URL, rec.line), Email: l.text(r.Email, rec.line),
		Company: oneLine(l.text(r.Company, rec.line)), Position: oneLine(l.text(r.Position, rec.line)),
	}
	r.Connected = l.text(r.Connected, rec.line)
	return f
}

// text returns one cell as it is stored and counts what was done to it.
func (l *loader) text(cell string, line int) string {
	if cell == "" {
		return ""
	}
	s, m := stored(cell)
	if m == 0 {
		return s
	}
	l.sawUTF8 = l.sawUTF8 || m&wasUTF8 != 0
	for _, x := range [...]struct {
		mark marks
		warning
	}{{wasANSI, decodedANSI}, {repaired, repairedText}, {damaged, damagedText}} {
		if m&x.mark != 0 {
			l.warn(x.warning, line)
		}
	}
	return s
}

// keep judges the values of a contact and stores it in one allocation.
func (l *loader) keep(h *header, rec record, f model.Fields) {
	l.judgeShape(h, rec, &f)
	key, clean, said := model.Key(""), "", noWarning
	if f.URL != "" {
		key, clean, said = link(f.URL)
		l.warn(said, rec.line)
	}
	f.URL = clean
	f.Email, said = address(f.Email)
	l.warn(said, rec.line)
	switch {
	case l.self.is(key, f.Email):
		l.report.Self++
		return
	case key == "" && f.Name() == "":
		l.reject(rec.line, "no name, and the link is not to a LinkedIn profile")
		return
	case key == "":
		key = model.NameKey(f.Name(), f.Company)
	}
	l.pack(&key, &f)
	l.contacts = append(l.contacts, model.Contact{Key: key, Fields: f})
	l.stamps = append(l.stamps, readDate(rec.row.Connected))
	l.lines = append(l.lines, int32(min(rec.line, math.MaxInt32)))
}

// judgeShape warns of what is unusual about a kept record as a whole.
func (l *loader) judgeShape(h *header, rec record, f *model.Fields) {
	if n := len(rec.cells); n > 0 && n < len(h.columns) {
		l.warn(shortRow, rec.line)
	} else if n > 0 && strings.TrimSpace(strings.Join(rec.cells[len(h.columns):], "")) != "" {
		l.warn(longRow, rec.line)
	}
	if f.FullName == "" && (oneLetter(f.FirstName) || oneLetter(f.LastName)) {
		l.warn(partialName, rec.line)
	}
	if len(f.Company) >= 100 && utf8.RuneCountInString(f.Company) == 100 {
		l.warn(cutCompany, rec.line)
	}
	if strings.Contains(f.FirstName, "??") || strings.Contains(f.LastName, "??") || strings.Contains(f.FullName, "??") {
		l.warn(damagedText, rec.line)
	}
}

// oneLetter reports whether a part of a name is missing or cut to a letter, as
// LinkedIn's privacy setting does. One Chinese character is a whole name.
func oneLetter(name string) bool {
	r, n := utf8.DecodeRuneInString(name)
	return name == "" || strings.TrimSuffix(name[n:], ".") == "" && unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek)
}

// pack moves the strings of a contact into one allocation of its own, so that
// none of them holds the whole record in memory.
func (l *loader) pack(key *model.Key, f *model.Fields) {
	k := string(*key)
	all := [...]*string{&k, &f.FirstName, &f.LastName, &f.FullName, &f.URL, &f.Email, &f.Company, &f.Position}
	l.packing = l.packing[:0]
	for _, s := range all {
		l.packing = append(l.packing, *s...)
	}
	rest := string(l.packing)
	for _, s := range all {
		*s, rest = rest[:len(*s)], rest[len(*s):]
	}
	*key = model.Key(k)
}

// isHeaderAgain recognises the header, or LinkedIn's preamble, pasted in between.
// Another header than the first is an error: its columns mean something else.
func isHeaderAgain(h *header, in *records, rec record) (bool, error) {
	cells := rec.cells
	if cells == nil {
		if strings.ContainsFunc(rec.row.Connected, unicode.IsDigit) || strings.Contains(rec.row.URL, "://") {
			return false, nil
		}
		if _, known := aliases[strings.ReplaceAll(plain(firstFilled(rec.row)), " ", "")]; !known && !isPreamble(firstFilled(rec.row)) {
			return false, nil
		}
		var err error
		if cells, err = in.cells(rec); err != nil {
			return false, err
		}
	}
	if isPreamble(cells[0]) {
		return true, nil
	}
	second := layoutOf(cells, h.separator)
	switch {
	case second == nil:
		return false, nil
	case second.same(&h.layout):
		return true, nil
	}
	return true, fmt.Errorf("line %d: a second header that differs from the one on line %d; read the two exports one by one", rec.line, h.line)
}

func firstFilled(r *row) string {
	for _, s := range []string{r.First, r.Last, r.Full, r.URL, r.Email, r.Company, r.Position} {
		if s != "" {
			return s
		}
	}
	return ""
}

// fillFromSpare fills empty values from a second column that means the same.
func fillFromSpare(h *header, in *records, rec *record) error {
	cells := rec.cells
	if cells == nil {
		var err error
		if cells, err = in.cells(*rec); err != nil {
			return err
		}
	}
	for col, at := range h.spare {
		if value := rec.row.cell(col); at < len(cells) && trim(toUTF8(*value)) == "" {
			*value = cells[at]
		}
	}
	return nil
}
