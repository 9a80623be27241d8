package model

import (
	"strings"
	"testing"
)

func TestRetentionValidate(t *testing.T) {
	for _, tt := range []struct {
		name string
		give Retention
		want string
	}{
		{"nothing said means the usual periods", Retention{}, ""},
		{"the longest period", Retention{Months: 120}, ""},
		{"a longer one is refused", Retention{Months: 121}, "use 1 to 120, or 0 for 24"},
		{"so is a negative one", Retention{Months: -1}, "use 1 to 120"},
		{"rows may stay longer for a reason", Retention{RowsUntil: 20260601, Why: "the fair is in May"}, ""},
		{"without a reason they may not", Retention{RowsUntil: 20260601, Why: " "}, "say why the rows must stay longer"},
		{"not until a day the calendar has not", Retention{RowsUntil: 20260631, Why: "the fair is in May"}, "no day of the calendar"},
		{"a long reason is refused", Retention{Why: strings.Repeat("é", MaxWords+1)}, "500 characters"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(), tt.want) })
	}
}

func TestRetentionKeepsTwoYearsUnlessSomebodySaidOtherwise(t *testing.T) {
	for give, want := range map[int]int{0: 24, 1: 1, 24: 24, 120: 120} {
		if got := (Retention{Months: give}).Keeps(); got != want {
			t.Errorf("%d months set: keeps %d, want %d", give, got, want)
		}
	}
}

func TestRowsGoBeforeTheMonthIsOverAndAreAnnouncedInTime(t *testing.T) {
	for _, imported := range []Date{20260101, 20260201, 20240229, 20261231} {
		if goes := imported.AddDays(RowDays); goes > imported.AddMonths(1) || goes.AddDays(-NoticeDays) <= imported {
			t.Errorf("imported %s: the rows go on %s", imported, goes)
		}
	}
}
