package model

import "testing"

func TestNameIsWrittenFirstNameFirst(t *testing.T) {
	tests := []struct {
		name   string
		fields Fields
		want   string
	}{
		{"both names", Fields{FirstName: "Jane", LastName: "Example"}, "Jane Example"},
		{"no last name", Fields{FirstName: "Jane"}, "Jane"},
		{"no first name", Fields{LastName: "Example"}, "Example"},
		{"one column for both", Fields{FullName: "Example, Jane"}, "Example, Jane"},
		{"no name", Fields{Company: "Acme"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.fields.Name(); got != tt.want {
				t.Errorf("Name() = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestARecordIsBareWithoutCompanyAndPosition(t *testing.T) {
	for _, tt := range []struct {
		name   string
		fields Fields
		want   bool
	}{
		{"a name alone", Fields{FirstName: "Ada", Email: "ada@example.com"}, true},
		{"a company", Fields{Company: "Acme"}, false},
		{"a position", Fields{Position: "Gardener"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.fields.Bare(); got != tt.want {
				t.Errorf("Bare() = %v", got)
			}
		})
	}
}

func TestTextReturnsEachField(t *testing.T) {
	f := Fields{
		FirstName: "a", LastName: "b", FullName: "c", URL: "d", Email: "e", Company: "f", Position: "g",
		ConnectedOn: 20260107,
	}
	want := map[Field]string{
		FieldFirstName: "a", FieldLastName: "b", FieldFullName: "c", FieldURL: "d", FieldEmail: "e",
		FieldCompany: "f", FieldPosition: "g", FieldConnectedOn: "2026-01-07",
	}
	for field := FieldNone; field <= FieldConnectedOn+1; field++ {
		if got := f.Text(field); got != want[field] {
			t.Errorf("Text(%v) = %q, want %q", field, got, want[field])
		}
		if named := field.String() != ""; named != (want[field] != "") {
			t.Errorf("field %d is called %q", field, field)
		}
	}
}

func TestNewContactKeepsWhatWasExportedAndShowsWhatIsSafe(t *testing.T) {
	original := Fields{FirstName: "Jane\x1b[2J", LastName: "Example", Company: "Acme\u202e", Email: "jane@example.com"}
	c := NewContact(7, SlugKey("jane-example"), original)
	if c.No != 7 || c.Key != "in:jane-example" || c.Fields != original {
		t.Errorf("the contact is %+v", c)
	}
	want := Fields{FirstName: "Jane␛[2J", LastName: "Example", Company: "Acme\uFFFD", Email: "jane@example.com"}
	if got := *c.Shown(); got != want {
		t.Errorf("Shown() = %+q, want %+q", got, want)
	}
	if !c.HiddenCharacters() {
		t.Error("HiddenCharacters() = false for a record that holds an escape sequence")
	}
}

func TestShownIsTheRecordItselfWhenNothingIsHidden(t *testing.T) {
	c := NewContact(1, "", Fields{FirstName: "Zoë", Position: "CEO 🚀"})
	if c.Shown() != &c.Fields {
		t.Error("Shown() is a copy")
	}
	if c.HiddenCharacters() {
		t.Error("HiddenCharacters() = true")
	}
}

func TestKeysOfEachForm(t *testing.T) {
	tests := []struct {
		name string
		key  Key
		slug string
		weak bool
	}{
		{"a public profile has a slug", SlugKey("jane-example"), "jane-example", false},
		{"another identifier has none", "id:ACoAA", "", false},
		{"name and company make a weak key", NameKey("Jane Example", "Acme"), "", true},
		{"the zero key is nobody's", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.key.Slug(); got != tt.slug {
				t.Errorf("Slug() = %q, want %q", got, tt.slug)
			}
			if got := tt.key.Weak(); got != tt.weak {
				t.Errorf("Weak() = %v, want %v", got, tt.weak)
			}
		})
	}
}

func TestNameKeyPassesOverCaseAccentsAndSpace(t *testing.T) {
	if a, b := NameKey("José  Example", "ACME Ltd "), NameKey("jose example", "Acme LTD"); a != b {
		t.Errorf("%q and %q differ", a, b)
	}
	if a, b := NameKey("Jane Example", "Acme"), NameKey("Jane Example", "Other"); a == b {
		t.Errorf("two companies share %q", a)
	}
}
