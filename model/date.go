package model

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Date is a calendar day without zone, written as the number yyyymmdd so that
// dates compare as numbers. The zero Date means unknown.
type Date int32

// NewDate returns the date of a calendar day, or 0 when there is no such day.
func NewDate(year int, month time.Month, day int) Date {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Day() != day || t.Month() != month {
		return 0
	}
	return Date(year*10000 + int(month)*100 + day)
}

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date { return NewDate(t.Year(), t.Month(), t.Day()) }

// ParseDate reads a day of the calendar written as 2026-03-31, with white space
// around it or not. The error does not repeat what was typed.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, strings.TrimSpace(s))
	if d := DateOf(t); err == nil && d != 0 {
		return d, nil
	}
	return 0, errors.New("that is no day of the calendar: write it as 2026-03-31")
}

// ParseDay reads a day as people write it: today, which nothing means too,
// yesterday, 2026-03-01, 1 March 2026, 1 Mar 2026 or 01.03.2026. The error does
// not repeat what was typed.
func ParseDay(s string, today Date) (Date, error) {
	switch s = strings.TrimSpace(s); strings.ToLower(s) {
	case "today", "":
		return today, nil
	case "yesterday":
		return today.AddDays(-1), nil
	}
	for _, layout := range [...]string{time.DateOnly, "2 January 2006", "2 Jan 2006", "02.01.2006"} {
		if t, err := time.Parse(layout, s); err == nil && DateOf(t) != 0 {
			return DateOf(t), nil
		}
	}
	return 0, errors.New("write the day as 2026-03-01 or 1 March 2026, or today")
}

// Time returns midnight UTC of the day, the zero time when unknown.
func (d Date) Time() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Date(int(d)/10000, time.Month(int(d)/100%100), int(d)%100, 0, 0, 0, 0, time.UTC)
}

// valid reports whether d is a day of the calendar or unknown.
func (d Date) valid() bool {
	return d == 0 || d > 0 && d == NewDate(int(d)/10000, time.Month(int(d)/100%100), int(d)%100)
}

// DaysSince returns how many days lie between an earlier day and d, negative
// when the other day is the later one, 0 when either is unknown.
func (d Date) DaysSince(earlier Date) int {
	if d == 0 || earlier == 0 {
		return 0
	}
	return int(d.Time().Sub(earlier.Time()).Hours() / 24)
}

// AddDays returns the day n days later, earlier when n is negative; 0 when the
// day is unknown or no calendar has it.
func (d Date) AddDays(n int) Date {
	if d == 0 {
		return 0
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// AddMonths returns the same day n months later, the last day of that month
// where it is shorter; 0 when the day is unknown or no calendar has it.
func (d Date) AddMonths(n int) Date {
	if d == 0 {
		return 0
	}
	t := d.Time()
	first := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
	last := first.AddDate(0, 1, -1).Day()
	return NewDate(first.Year(), first.Month(), min(t.Day(), last))
}

// String returns the day as 2006-01-02, "" when unknown.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", int(d)/10000, int(d)/100%100, int(d)%100)
}
