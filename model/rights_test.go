package model

import (
	"fmt"
	"strings"
	"testing"
)

func TestCorrectionValidate(t *testing.T) {
	good := Correction{Field: FieldCompany, Was: "Kettle Buyers Ltd", Now: "Kettle Buyers LLP", How: "they wrote on 1 March"}
	for _, tt := range []struct {
		name   string
		change func(*Correction)
		want   string
	}{
		{"a field put right is valid", func(*Correction) {}, ""},
		{"a field may be emptied", func(c *Correction) { c.Now = "" }, ""},
		{"a link is LinkedIn's to correct", func(c *Correction) { c.Field = FieldURL }, "LinkedIn's to correct"},
		{"so is no field at all", func(c *Correction) { c.Field = 99 }, "LinkedIn's to correct"},
		{"nothing changed is no correction", func(c *Correction) { c.Now = c.Was }, "says already"},
		{"a long field is refused", func(c *Correction) { c.Now = strings.Repeat("é", MaxWords+1) }, "a field is limited"},
		{"who asked is needed", func(c *Correction) { c.How = " " }, "who asked for the correction"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := good
			tt.change(&c)
			wantError(t, c.Validate(), tt.want)
		})
	}
}

func TestErasureValidate(t *testing.T) {
	for _, tt := range []struct {
		name string
		give Erasure
		want string
	}{
		{"somebody asked, and how", Erasure{How: "by e-mail on 1 March"}, ""},
		{"how they asked is needed", Erasure{}, "how they asked"},
		{"time asks nobody", Erasure{Cause: ErasedByTime}, ""},
		{"a cause that does not exist is refused", Erasure{Cause: ErasedByTime + 1, How: "by e-mail"}, "not on offer"},
		{"a long text is refused", Erasure{How: strings.Repeat("x", MaxWords+1)}, "500 characters"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(), tt.want) })
	}
}

func TestComplaintValidate(t *testing.T) {
	good := Complaint{No: 1, Received: 20260201, How: "by e-mail: wants no more messages"}
	for _, tt := range []struct {
		name   string
		change func(*Complaint)
		want   string
	}{
		{"one that came in is valid", func(*Complaint) {}, ""},
		{"one that came today and was closed today is valid", func(c *Complaint) {
			c.Received, c.Acknowledged, c.Closed, c.Outcome = aDay, aDay, aDay, "left out"
		}, ""},
		{"the day is needed", func(c *Complaint) { c.Received = 0 }, "on which day"},
		{"it is no day to come", func(c *Complaint) { c.Received = aDay + 1 }, "the complaint cannot be of 2026-03-04"},
		{"nor is the acknowledgement's", func(c *Complaint) { c.Acknowledged = aDay + 1 }, "the acknowledgement cannot be of"},
		{"nor is the outcome's", func(c *Complaint) { c.Closed, c.Outcome = aDay+1, "left out" }, "the outcome cannot be of"},
		{"it is a day of the calendar", func(c *Complaint) { c.Received = 20260230 }, "no day of the calendar"},
		{"nothing is acknowledged before it came", func(c *Complaint) { c.Acknowledged = 20260131 }, "check the dates"},
		{"nor closed", func(c *Complaint) { c.Closed, c.Outcome = 20260131, "left out" }, "check the dates"},
		{"what came of it is needed", func(c *Complaint) { c.Closed = aDay }, "what came of the complaint"},
		{"a long outcome is refused", func(c *Complaint) { c.Outcome = strings.Repeat("x", MaxWords+1) }, "an outcome is limited"},
		{"what it is about is needed", func(c *Complaint) { c.How = "" }, "what it is about"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := good
			tt.change(&c)
			wantError(t, c.Validate(aDay), tt.want)
		})
	}
}

func TestAComplaintIsOverdueOnceThirtyDaysAreOver(t *testing.T) {
	for _, tt := range []struct {
		name     string
		received Date
		answered Date
		due      Date
		want     bool
	}{
		{"on the last day it is not", 20260201, 0, 20260303, false},
		{"a day later it is", 20260131, 0, 20260302, true},
		{"an acknowledgement ends that", 20260131, 20260301, 20260302, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Complaint{Received: tt.received, Acknowledged: tt.answered}
			if c.Due() != tt.due || c.Overdue(aDay) != tt.want {
				t.Errorf("due %s, overdue %t; want %s, %t", c.Due(), c.Overdue(aDay), tt.due, tt.want)
			}
		})
	}
}

func TestRightsSayThemselvesInPlainWords(t *testing.T) {
	complaint := Complaint{No: 3, Received: 20260201, How: "by phone"}
	acknowledged, closed := complaint, complaint
	acknowledged.Acknowledged = 20260202
	closed.Closed, closed.Outcome = 20260204, "left out"
	for _, tt := range []struct {
		name string
		give fmt.Stringer
		want string
	}{
		{"a correction", Correction{Field: FieldCompany, Was: "A", Now: "B", How: "they wrote"}, `company corrected from "A" to "B": they wrote`},
		{"an access, without the place", Access{Paths: []string{"/home/rosa/ann.md"}}, "a copy of all that is held about them was made"},
		{"an erasure they asked for", Erasure{How: "by e-mail"}, "erased because they asked: by e-mail"},
		{"an erasure that keeps a hash", Erasure{How: "by e-mail", Suppressed: true}, "erased because they asked: by e-mail; hashes are kept so that they are not taken in again"},
		{"an erasure by time", Erasure{Cause: ErasedByTime}, "erased because the time for keeping the record was over"},
		{"a complaint that waits", complaint, "complaint 3 of 2026-02-01: by phone; to be acknowledged by 2026-03-03"},
		{"one that was acknowledged", acknowledged, "complaint 3 of 2026-02-01: by phone; acknowledged on 2026-02-02"},
		{"one that is closed", closed, "complaint 3 of 2026-02-01: by phone; closed on 2026-02-04: left out"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.give.String(); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
