package connections

import (
	"time"

	"handpick/model"
)

// founded is the day LinkedIn opened; no connection is older.
const founded = model.Date(20030505)

// settleDates decides once for the whole file how its numeric dates are read and
// writes the dates into the contacts. LinkedIn lists the newest connection first
// without exception, so the file's own order is the best witness.
func (l *loader) settleDates() {
	var seen [styles]int
	for _, s := range l.stamps {
		seen[s.style]++
	}
	order := DateOrderUnset
	if seen[styleNumeric] > 0 {
		order = l.dateOrder()
	}
	serials := seen[styleSerial] == len(l.stamps)-seen[styleNone]
	kinds := 0
	for s := styleNamed; s < styles; s++ {
		if seen[s] > 0 {
			kinds++
		}
	}
	if kinds > 1 {
		l.warn(mixedDates, l.firstOfAnotherStyle())
	}
	var latest model.Date
	if !l.opts.Now.IsZero() {
		// LinkedIn's day may already be the next one.
		latest = model.DateOf(l.opts.Now.AddDate(0, 0, 1))
	}
	for i, s := range l.stamps {
		day, understood := s.date(order, serials)
		switch {
		case s.style == styleNone:
		case s.style == styleNumeric && order == DateOrderUnset && s.a <= 12 && s.b <= 12:
			l.warn(ambiguousDate, int(l.lines[i]))
		case !understood:
			l.warn(badDate, int(l.lines[i]))
		case day < founded || latest != 0 && day > latest:
			l.warn(impossibleDate, int(l.lines[i]))
		default:
			l.contacts[i].ConnectedOn = day
		}
	}
	l.checkOrder()
}

// date returns the day, and whether the cell was understood.
func (s stamp) date(order DateOrder, serials bool) (model.Date, bool) {
	day := s.day
	switch s.style {
	case styleNone, styleUnread:
		return 0, false
	case styleSerial:
		if !serials {
			return 0, false
		}
		// Spreadsheets count from 30 December 1899.
		day = model.DateOf(time.Date(1899, 12, 30+int(s.day), 0, 0, 0, 0, time.UTC))
	case styleNumeric:
		a, b := int(s.a), int(s.b)
		if s.monthFirst(order) {
			a, b = b, a
		}
		day = model.NewDate(int(s.year), time.Month(b), a)
	}
	return day, day != 0
}

// monthFirst reports how one numeric date is read: a number above twelve says so
// itself, the file's order says so for the others.
func (s stamp) monthFirst(order DateOrder) bool {
	return s.b > 12 || s.a <= 12 && order == MonthFirst
}

// dateOrder decides between day first and month first: a number above twelve,
// then the newest-first order, then dots, then the user's answer.
func (l *loader) dateOrder() DateOrder {
	var dayFirst, monthFirst, undotted bool
	for i, s := range l.stamps {
		if s.style != styleNumeric {
			continue
		}
		if s.a > 12 && monthFirst || s.b > 12 && dayFirst {
			l.warn(mixedDates, int(l.lines[i]))
		}
		dayFirst = dayFirst || s.a > 12
		monthFirst = monthFirst || s.b > 12
		undotted = undotted || !s.dots
	}
	switch {
	case dayFirst && !monthFirst:
		return DayFirst
	case monthFirst && !dayFirst:
		return MonthFirst
	case dayFirst: // both, so the others cannot be told
		return l.opts.DateOrder
	}
	d, m := l.disorder(DayFirst), l.disorder(MonthFirst)
	switch {
	case d == 0 && m > 0:
		return DayFirst
	case m == 0 && d > 0:
		return MonthFirst
	case !undotted:
		return DayFirst
	}
	return l.opts.DateOrder
}

// disorder counts the rows newer than the one before when numeric dates are read
// in the given order.
func (l *loader) disorder(order DateOrder) int {
	var before model.Date
	count := 0
	for _, s := range l.stamps {
		day, ok := s.date(order, false)
		if !ok {
			continue
		}
		if before != 0 && day > before {
			count++
		}
		before = day
	}
	return count
}

func (l *loader) firstOfAnotherStyle() int {
	first := styleNone
	for i, s := range l.stamps {
		switch {
		case s.style <= styleUnread || s.style == first:
		case first == styleNone:
			first = s.style
		default:
			return int(l.lines[i])
		}
	}
	return 0
}

// checkOrder notes a file that is no longer in LinkedIn's order.
func (l *loader) checkOrder() {
	var before model.Date
	for i := range l.contacts {
		day := l.contacts[i].ConnectedOn
		if day == 0 {
			continue
		}
		if before != 0 && day > before {
			l.warn(notNewestFirst, int(l.lines[i]))
		}
		before = day
	}
}
