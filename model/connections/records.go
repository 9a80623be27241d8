package connections

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/gocarina/gocsv"
)

// row is one record as gocsv maps it. All are strings: judging a value comes
// later, so that a bad cell never costs the row.
type row struct {
	First     string `csv:"first_name"`
	Last      string `csv:"last_name"`
	Full      string `csv:"full_name"`
	URL       string `csv:"url"`
	Email     string `csv:"email"`
	Company   string `csv:"company"`
	Position  string `csv:"position"`
	Connected string `csv:"connected_on"`
}

// cell returns the place of a column's value.
func (r *row) cell(c column) *string {
	switch c {
	case colFirst:
		return &r.First
	case colLast:
		return &r.Last
	case colFull:
		return &r.Full
	case colURL:
		return &r.URL
	case colEmail:
		return &r.Email
	case colCompany:
		return &r.Company
	case colPosition:
		return &r.Position
	}
	return &r.Connected
}

// record is one record of the file.
type record struct {
	line     int // physical line it begins on
	start    int // offset of its first byte, or of blank lines above it
	row      *row
	rejected string // why there is no row, "" when there is one
	// cells are all cells of the record when there are more or fewer than in the
	// header, else nil.
	cells []string
	raw   []byte // the record as it stands in the file
	cut   bool   // it ends at the end of the file, without a line end
}

// records reads the records below a header, one at a time. gocsv and encoding/csv
// are strict about quotes: a lenient reader swallows whole rows in silence.
type records struct {
	layout  *layout
	data    []byte
	at      int // offset of the byte the reader below began with
	line    int // physical line of that byte
	resyncs int

	prefix int // length of the canonical header the reader below begins with
	window window
	csv    *csv.Reader
	mapper *gocsv.Unmarshaller

	// A record that does not fit the header is read again, once for its cells
	// and once for its row, by readers that are given its bytes alone.
	again       *bytes.Reader
	cellReader  *csv.Reader
	raggedAgain *bytes.Reader
	raggedRows  *gocsv.Unmarshaller
}

func newRecords(data []byte, h *header) (*records, error) {
	r := &records{layout: &h.layout, data: data, again: bytes.NewReader(nil)}
	r.cellReader = r.reader(r.again)
	r.raggedAgain = bytes.NewReader([]byte(h.canonical()))
	var err error
	if r.raggedRows, err = gocsv.NewUnmarshaller(r.reader(r.raggedAgain), &row{}); err != nil {
		return nil, fmt.Errorf("line %d: cannot map the header: %w", h.line, err)
	}
	return r, r.restart(h.body, h.line+1)
}

// restart begins anew at a byte of the file, which stands on the given line.
func (r *records) restart(at, line int) error {
	r.at, r.line = at, line
	head := r.layout.canonical()
	r.prefix = len(head)
	r.window = window{data: r.data[at:]}
	in := bufio.NewReaderSize(io.MultiReader(strings.NewReader(head), &r.window), 64<<10)
	r.csv = r.reader(in)
	r.csv.FieldsPerRecord = len(r.layout.columns)
	r.csv.ReuseRecord = true
	mapper, err := gocsv.NewUnmarshaller(r.csv, &row{})
	if err != nil {
		return fmt.Errorf("line %d: cannot map the header: %w", line-1, err)
	}
	r.mapper = mapper
	return nil
}

func (r *records) reader(in io.Reader) *csv.Reader {
	c := csv.NewReader(in)
	c.Comma, c.FieldsPerRecord = r.layout.separator, -1
	return c
}

// offset returns the offset of the next byte to be read.
func (r *records) offset() int { return r.at + int(r.csv.InputOffset()) - r.prefix }

// physical turns a line of the reader below, where the canonical header is the
// first, into one of the file.
func (r *records) physical(line int) int { return r.line + line - 2 }

// next returns the next record; [io.EOF] after the last one. Another error means
// that the file is beyond a limit.
func (r *records) next() (record, error) {
	start := r.offset()
	r.window.limit, r.window.hit = start-r.at+maxRecord, false
	got, err := r.mapper.Read()
	var syntax *csv.ParseError
	switch {
	case r.window.hit:
		return r.tooLong(start)
	case err == nil:
		line, _ := r.csv.FieldPos(0)
		rec := r.record(start, r.physical(line))
		rec.row = got.(*row)
		if len(rec.raw) > maxCell {
			_, err = r.cells(rec)
		}
		return rec, err
	case errors.Is(err, csv.ErrFieldCount):
		line, _ := r.csv.FieldPos(0)
		return r.ragged(r.record(start, r.physical(line)))
	case errors.As(err, &syntax):
		rec := r.record(start, r.physical(syntax.StartLine))
		switch {
		case syntax.Line > syntax.StartLine:
			return r.resync(rec)
		case errors.Is(err, csv.ErrBareQuote):
			rec.rejected = "a quote in an unquoted cell"
		default:
			rec.rejected = "a quote is never closed, or text follows a closing quote"
		}
		return rec, nil
	}
	return record{}, err // io.EOF
}

// record returns the record that was read from start to here.
func (r *records) record(start, line int) record {
	end := r.offset()
	return record{line: line, start: start, raw: r.data[start:end], cut: end == len(r.data) && r.data[end-1] != '\n'}
}

// cells returns every cell of a record and checks them against the limits.
func (r *records) cells(rec record) ([]string, error) {
	r.again.Reset(rec.raw)
	cells, err := r.cellReader.Read()
	if err != nil {
		return nil, fmt.Errorf("line %d: cannot read the record again: %w", rec.line, err)
	}
	if len(cells) > maxCells {
		return nil, errManyCells(rec.line)
	}
	for _, cell := range cells {
		if len(cell) > maxCell {
			return nil, errLongCell(rec.line)
		}
	}
	return cells, nil
}

func errManyCells(line int) error {
	return fmt.Errorf("line %d: more than the limit of %d cells in a row; mend the file or export it again", line, maxCells)
}

func errLongCell(line int) error {
	return fmt.Errorf("line %d: a cell longer than the limit of %d KiB; mend the file or export it again", line, maxCell>>10)
}

// ragged maps a record that has more or fewer cells than the header. Cells are
// never shifted: missing ones are empty, extra ones are not read.
func (r *records) ragged(rec record) (record, error) {
	cells, err := r.cells(rec)
	if err != nil {
		return rec, err
	}
	rec.cells = cells
	r.raggedAgain.Reset(rec.raw)
	got, err := r.raggedRows.Read()
	if err != nil {
		return rec, fmt.Errorf("line %d: cannot map the record: %w", rec.line, err)
	}
	rec.row = got.(*row)
	return rec, nil
}

// resync gives up the first physical line of a record whose quote was left open
// and goes on with the line after it.
func (r *records) resync(rec record) (record, error) {
	r.resyncs++
	if r.resyncs > maxResyncs {
		return rec, fmt.Errorf("line %d: more than the limit of %d quotes left open; mend the file or export it again", rec.line, maxResyncs)
	}
	rec.rejected = "a quote is opened and never closed"
	start := rec.start + blank(r.data[rec.start:])
	end := len(r.data)
	if n := bytes.IndexByte(r.data[start:], '\n'); n >= 0 {
		end = start + n + 1
	}
	rec.raw = r.data[start:end]
	rec.cut = end == len(r.data) && r.data[end-1] != '\n'
	return rec, r.restart(end, rec.line+1)
}

// tooLong handles a record that passes the window: many blank lines, one line
// that is too long, or a quote left open.
func (r *records) tooLong(start int) (record, error) {
	line := r.line + bytes.Count(r.data[r.at:start], []byte{'\n'})
	if n := blank(r.data[start:]); n > 0 {
		line += bytes.Count(r.data[start:start+n], []byte{'\n'})
		if err := r.restart(start+n, line); err != nil {
			return record{}, err
		}
		return r.next()
	}
	n := bytes.IndexByte(r.data[start:], '\n')
	if n < 0 || n >= maxRecord {
		if cells := splitLine(r.data[start:start+maxRecord], r.layout.separator); len(cells) > maxCells {
			return record{}, errManyCells(line)
		}
		return record{}, errLongCell(line)
	}
	return r.resync(record{line: line, start: start})
}

// blank returns the length of the blank lines data begins with; the CSV reader
// passes over them without a word.
func blank(data []byte) int {
	n := 0
	for {
		switch rest := data[n:]; {
		case bytes.HasPrefix(rest, []byte("\n")):
			n++
		case bytes.HasPrefix(rest, []byte("\r\n")):
			n += 2
		default:
			return n
		}
	}
}

// window hands bytes to the CSV reader and stops short of its limit, so that one
// open quote cannot make it read the rest of the file again and again.
type window struct {
	data      []byte
	at, limit int
	hit       bool // something beyond the limit was asked for
}

var errWindow = errors.New("the record is too long")

func (w *window) Read(p []byte) (int, error) {
	switch {
	case w.at >= len(w.data):
		return 0, io.EOF
	case w.at >= w.limit:
		w.hit = true
		return 0, errWindow
	}
	n := copy(p, w.data[w.at:min(w.limit, len(w.data))])
	w.at += n
	return n, nil
}
