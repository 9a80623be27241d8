package model

import (
	"testing"
	"time"
)

func TestNewDateKnowsTheCalendar(t *testing.T) {
	tests := []struct {
		name             string
		year, month, day int
		want             Date
	}{
		{"an ordinary day", 2026, 1, 7, 20260107},
		{"the leap day of a leap year", 2024, 2, 29, 20240229},
		{"the leap day of a common year does not exist", 2026, 2, 29, 0},
		{"the 31st of a short month does not exist", 2026, 4, 31, 0},
		{"month 13 does not exist", 2026, 13, 1, 0},
		{"day 0 does not exist", 2026, 5, 0, 0},
		{"year 0 is no year", 0, 1, 1, 0},
		{"the last day that fits", 9999, 12, 31, 99991231},
		{"year 10000 does not fit", 10000, 1, 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := NewDate(tt.year, time.Month(tt.month), tt.day); got != tt.want {
				t.Errorf("NewDate(%d, %d, %d) = %d, want %d", tt.year, tt.month, tt.day, got, tt.want)
			}
		})
	}
}

func TestDateIsTheDayOfItsTime(t *testing.T) {
	d := NewDate(2026, time.January, 7)
	if got := d.String(); got != "2026-01-07" {
		t.Errorf("String() = %q", got)
	}
	if got, want := d.Time(), time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("Time() = %v, want %v", got, want)
	}
	late := time.Date(2026, 1, 7, 23, 30, 0, 0, time.FixedZone("west", -5*60*60)) // the 8th in UTC
	if got := DateOf(late); got != d {
		t.Errorf("DateOf(%v) = %v, want the day in its own zone", late, got)
	}
}

func TestTheZeroDateIsUnknown(t *testing.T) {
	var d Date
	if got := d.String(); got != "" {
		t.Errorf("String() = %q, want nothing", got)
	}
	if !d.Time().IsZero() {
		t.Errorf("Time() = %v, want the zero time", d.Time())
	}
}

func TestAddDaysAndMonthsKnowTheCalendar(t *testing.T) {
	for _, tt := range []struct {
		name      string
		got, want Date
	}{
		{"a day later", Date(20260303).AddDays(1), 20260304},
		{"a day later, in the next month", Date(20260228).AddDays(1), 20260301},
		{"a day later, in a leap year", Date(20240228).AddDays(1), 20240229},
		{"a day later, in the next year", Date(20261231).AddDays(1), 20270101},
		{"no day later", Date(20260303).AddDays(0), 20260303},
		{"days earlier", Date(20260303).AddDays(-3), 20260228},
		{"a month later", Date(20260303).AddMonths(1), 20260403},
		{"a month later, in the next year", Date(20261215).AddMonths(1), 20270115},
		{"a month later, where that is shorter", Date(20260131).AddMonths(1), 20260228},
		{"a month later, in a leap year", Date(20240131).AddMonths(1), 20240229},
		{"from the last day of a short month to the same day", Date(20260228).AddMonths(1), 20260328},
		{"two years after a leap day", Date(20240229).AddMonths(24), 20260228},
		{"four years after it", Date(20240229).AddMonths(48), 20280229},
		{"a month earlier", Date(20260331).AddMonths(-1), 20260228},
		{"no month later", Date(20260331).AddMonths(0), 20260331},
		{"an unknown day stays unknown, in days", Date(0).AddDays(5), 0},
		{"and in months", Date(0).AddMonths(5), 0},
		{"there is no day after the last one", Date(99991231).AddDays(1), 0},
		{"nor a month", Date(99991231).AddMonths(1), 0},
		{"nor a day before the first", Date(10101).AddDays(-1), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %d, want %d", tt.got, tt.want)
			}
		})
	}
}

func TestADayIsReadAsPeopleWriteIt(t *testing.T) {
	const today = 20260301
	for _, tt := range []struct {
		name, typed string
		want        Date // 0 for an error
	}{
		{"nothing is today", " ", today},
		{"today in any case", "Today", today},
		{"yesterday can be of another month", "yesterday", 20260228},
		{"the form of files", " 2026-02-03 ", 20260203},
		{"the month in full", "3 February 2026", 20260203},
		{"the month cut short", "3 Feb 2026", 20260203},
		{"with dots, the day first", "03.02.2026", 20260203},
		{"a day that no calendar has", "2026-02-29", 0},
		{"slashes say nothing of the order", "03/02/2026", 0},
		{"a year 0", "0000-01-01", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseDay(tt.typed, today)
			if got != tt.want || (err == nil) != (tt.want != 0) {
				t.Errorf("%q is %s, %v", tt.typed, got, err)
			}
		})
	}
}

func TestADateIsReadInTheFormOfFilesAlone(t *testing.T) {
	if got, err := ParseDate(" 2026-02-03 "); got != 20260203 || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	for _, typed := range []string{"", "today", "3 Feb 2026", "2026-02-29", "0000-01-01", "2026-2-3"} {
		if got, err := ParseDate(typed); got != 0 || err == nil {
			t.Errorf("%q is %s", typed, got)
		}
	}
}
