package connections

import (
	"errors"
	"fmt"

	"handpick/model"
)

// merge builds the contacts, each person once, in the order of the file.
//
// The same profile link is the same person. The same name and company without a
// link is the same person too, unless they connected on different days: that is
// somebody else of that name, and the later one's key carries the day, so that it
// is found again in the next export.
func (l *loader) merge() {
	at := make(map[model.Key]int, len(l.contacts))
	kept := l.contacts[:0]
	for i, c := range l.contacts {
		if i%progressEvery == 0 {
			l.progress(0.9 + 0.1*float64(i)/float64(len(l.contacts)))
		}
		j, again := at[c.Key]
		if again && c.Key.Weak() && otherDay(c.ConnectedOn, kept[j].ConnectedOn) {
			l.warn(sameNameTwice, int(l.lines[i]))
			if c.ConnectedOn < kept[j].ConnectedOn {
				delete(at, c.Key)
				kept[j].Key = withDay(kept[j])
				at[kept[j].Key] = j
			} else {
				c.Key = withDay(c)
			}
			j, again = at[c.Key]
		}
		if !again {
			at[c.Key] = len(kept)
			kept = append(kept, model.NewContact(0, c.Key, c.Fields))
			continue
		}
		l.report.Merged++
		l.countDifferences(&kept[j].Fields, &c.Fields, int(l.lines[i]))
		if c.ConnectedOn > kept[j].ConnectedOn {
			kept[j] = model.NewContact(0, c.Key, c.Fields)
		}
	}
	clear(l.contacts[len(kept):])
	l.contacts = kept
	l.report.Kept = len(kept)
}

func otherDay(a, b model.Date) bool { return a != 0 && b != 0 && a != b }

func withDay(c model.Contact) model.Key { return c.Key + "|" + model.Key(c.ConnectedOn.String()) }

func (l *loader) countDifferences(a, b *model.Fields, line int) {
	for field := model.FieldFirstName; field <= model.FieldConnectedOn; field++ {
		if a.Text(field) != b.Text(field) {
			l.warn(changedDuplicate, line)
		}
	}
}

// finish completes the report. A file without a single contact is an error that
// says what there was instead.
func (l *loader) finish(text document) (*Export, error) {
	r := &l.report
	if r.Records == 0 {
		return nil, errors.New("no connections in it, only a header; ask LinkedIn for the export again")
	}
	if r.Kept == 0 {
		return nil, fmt.Errorf("no connections in it: of %d records %d are hidden members, %d empty, %d repeated headers, %d yourself and %d rejected (the first on line %d)",
			r.Records, r.Hidden, r.Empty, r.RepeatedHeaders, r.Self, r.Rejected, firstLine(r.Rejections))
	}
	if l.tally[decodedANSI].count > 0 {
		r.Encoding = "windows-1252"
		if l.sawUTF8 {
			r.Encoding = "UTF-8 mixed with windows-1252"
		}
	}
	r.Warnings = l.list()
	l.progress(1)
	return &Export{Contacts: l.contacts, Report: *r}, nil
}

func firstLine(rejections []Rejection) int {
	if len(rejections) == 0 {
		return 0
	}
	return rejections[0].Line
}
