package model

import (
	"errors"
	"fmt"
)

// The periods after which what is held shrinks or goes. No law gives a number;
// these are this program's, and written down so that they can be shown.
const (
	// RowDays is how many days after an import rows of contacts stay that are
	// undecided or not relevant: less than the month within which whoever is kept
	// must be told (UK GDPR Art 14(3)(a)).
	RowDays = 28
	// NoticeDays is how many days ahead that is announced.
	NoticeDays = 7
	// DefaultMonths is how many months decisions and evidence stay after the last
	// contact, and consents after their withdrawal, where the user set none.
	DefaultMonths = 24

	maxMonths = 120
)

// Retention is how long a review keeps what it holds. The zero Retention has
// the default periods.
type Retention struct {
	// Months is how long decisions and evidence stay after the last contact, 0
	// for [DefaultMonths]; see [Retention.Keeps].
	Months int `json:"months,omitempty"`
	// RowsUntil puts off the day on which rows shrink, for a reason; 0 for
	// none.
	RowsUntil Date   `json:"rows_until,omitempty"`
	Why       string `json:"why,omitempty"`
}

// Keeps returns how many months decisions and evidence stay.
func (r Retention) Keeps() int {
	if r.Months > 0 {
		return r.Months
	}
	return DefaultMonths
}

// Validate reports the first thing that keeps the periods from being set.
func (r Retention) Validate() error {
	switch {
	case r.Months < 0 || r.Months > maxMonths:
		return fmt.Errorf("months: use 1 to %d, or 0 for %d", maxMonths, DefaultMonths)
	case !r.RowsUntil.valid():
		return errors.New("the day until which rows stay is no day of the calendar: write it as 2026-03-31")
	case r.RowsUntil != 0 && blank(r.Why):
		return errors.New("say why the rows must stay longer")
	case tooLong(r.Why, MaxWords):
		return fmt.Errorf("a reason is limited to %d characters", MaxWords)
	}
	return nil
}

// Shrinking says when the rows of contacts will shrink that are undecided or
// not relevant, as it was announced.
type Shrinking struct {
	On       Date `json:"on"`
	Contacts int  `json:"contacts"`
}
