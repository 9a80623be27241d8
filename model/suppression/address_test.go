package suppression_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"handpick/model"
	"handpick/model/suppression"
)

var (
	janesProfile = suppression.Address{Profile: model.SlugKey("jane-example")}
	janesEmail   = suppression.Address{Email: "jane@example.com"}
)

func TestAnAddressIsReadAsPeopleWriteIt(t *testing.T) {
	tests := []struct {
		name, text string
		want       suppression.Address
		says       string // the error, "" for none
	}{
		{"a profile link", "https://www.linkedin.com/in/jane-example", janesProfile, ""},
		{"one without https, on another host of LinkedIn, with tracking", " uk.linkedin.com/in/Jane-Example/?trk=x ", janesProfile, ""},
		{"an e-mail address", "jane@example.com", janesEmail, ""},
		{"one with mailto", "MAILTO:jane@example.com", janesEmail, ""},
		{"a company's page", "https://www.linkedin.com/company/acme", suppression.Address{}, "not to the profile of a person"},
		{"a link by inner number", "https://www.linkedin.com/in/ACoAAB12345678", suppression.Address{}, "inner number"},
		{"a link elsewhere", "https://example.com/in/jane-example", suppression.Address{}, "neither"},
		{"an address without a domain", "jane@example", suppression.Address{}, "not a whole"},
		{"an address with two signs", "jane@x@example.com", suppression.Address{}, "not a whole"},
		{"an address with an empty part", "jane@example..com", suppression.Address{}, "not a whole"},
		{"a link with a user in it", "https://jane@example.com/", suppression.Address{}, "not a whole"},
		{"a name", "Jane Example", suppression.Address{}, "neither"},
		{"nothing", " ", suppression.Address{}, "neither"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := suppression.ParseAddress(tt.text)
			if got != tt.want || (err == nil) != (tt.says == "") {
				t.Fatalf("ParseAddress() = %+v, %v, want %+v", got, err, tt.want)
			}
			if err != nil && (!strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "jane")) {
				t.Errorf("the error is %q, want one that says %q and quotes nothing", err, tt.says)
			}
		})
	}
}

func TestAListOfAddressesIsReadLineByLine(t *testing.T) {
	link, bob := "https://www.linkedin.com/in/jane-example", suppression.Address{Email: "bob@example.com"}
	both := suppression.Address{Profile: janesProfile.Profile, Email: janesEmail.Email}
	tests := []struct {
		name, text string
		taken      []suppression.Address
		headings   int
		unread     []int
	}{
		{"one address a line, without headings", link + "\nbob@example.com\n", []suppression.Address{janesProfile, bob}, 0, nil},
		{"headings, the address last", "Name,Profile URL\nJane," + link + "\n", []suppression.Address{janesProfile}, 1, nil},
		{"link and e-mail address of one person", "jane@example.com,Jane," + link, []suppression.Address{both}, 0, nil},
		{"two e-mail addresses in a cell", "jane@example.com; bob@example.com\n", []suppression.Address{janesEmail, bob}, 0, nil},
		{"a name before the address", "\"Example, Jane <jane@example.com>\"\n", []suppression.Address{janesEmail}, 0, nil},
		{"semicolons between the cells", "Name;E-Mail\nJane, B.;jane@example.com\n", []suppression.Address{janesEmail}, 1, nil},
		{"tabs between the cells", "Jane, B.\tjane@example.com\n", []suppression.Address{janesEmail}, 0, nil},
		{"a byte order mark and lines ended by CR", "\ufeffjane@example.com\rbob@example.com\r", []suppression.Address{janesEmail, bob}, 0, nil},
		{"empty lines", "\n,,\njane@example.com\n\n", []suppression.Address{janesEmail}, 0, nil},
		{"an address within a note does not count", "talked to bob@example.com\njane@example.com\n", []suppression.Address{janesEmail}, 0, []int{1}},
		{"a row that names nobody", "jane@example.com\nBob,the baker\n", []suppression.Address{janesEmail}, 0, []int{2}},
		{"a first row that cannot be read is no heading", "mail@example\njane@example.com\n", []suppression.Address{janesEmail}, 0, []int{1}},
		{"a stray quotation mark costs no other line", "\"Jane,jane@example\nbob@example.com\n", []suppression.Address{bob}, 0, []int{1}},
		{"a line without end", strings.Repeat("x", 70_000) + "\nbob@example.com\n", []suppression.Address{bob}, 0, []int{1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := suppression.ReadAddresses(strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			var unread []int
			for _, u := range got.Unread {
				unread = append(unread, u.Line)
			}
			if fmt.Sprint(got.Taken) != fmt.Sprint(tt.taken) || got.Headings != tt.headings || fmt.Sprint(unread) != fmt.Sprint(tt.unread) {
				t.Errorf("took %v, headings on line %d, unread %v; want %v, %d, %v", got.Taken, got.Headings, unread, tt.taken, tt.headings, tt.unread)
			}
		})
	}
}

func TestAListInUTF16IsRead(t *testing.T) {
	text := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune("jane@example.com\r\n")) {
		text = append(text, byte(u), byte(u>>8))
	}
	if got, err := suppression.ReadAddresses(bytes.NewReader(text)); err != nil || len(got.Taken) != 1 || got.Taken[0] != janesEmail {
		t.Errorf("took %v, error %v", got.Taken, err)
	}
}

func TestAFileThatIsNoTextIsRefused(t *testing.T) {
	if _, err := suppression.ReadAddresses(strings.NewReader("PK\x03\x04\x00\x00jane@example.com\n")); err == nil {
		t.Error("an archive was read as a list")
	}
}

func TestWhoIsAddedByAddressIsRecognised(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	add := func(want int, addresses ...suppression.Address) {
		t.Helper()
		if got, err := l.AddAddresses(addresses, byPhone, day); err != nil || got != want {
			t.Fatalf("AddAddresses() = %d, %v, want %d", got, err, want)
		}
	}
	bob := suppression.Address{Email: "Bob@Example.com"}
	add(2, janesProfile, bob, bob)
	add(0, janesProfile, suppression.Address{Email: "bob@example.com"})
	add(1, suppression.Address{Profile: janesProfile.Profile, Email: "j@example.net"})
	for where, list := range map[string]*suppression.List{"at once": l, "after opening it again": open(t, dir)} {
		for _, tt := range []struct {
			name string
			who  *model.Contact
			want suppression.Match
		}{
			{"the profile, whatever else is known", jane, suppression.Certain},
			{"the address in another case", contact("bob", "bob@example.COM", "Bob", ""), suppression.Certain},
			{"the address that was added to a known profile", contact("", "j@example.net", "J", ""), suppression.Certain},
			{"somebody else", contact("john", "john@example.com", "John", ""), suppression.None},
		} {
			t.Run(tt.name+" "+where, func(t *testing.T) {
				if got := list.Match(tt.who); got != tt.want {
					t.Errorf("Match() = %v, want %v", got, tt.want)
				}
			})
		}
	}
	lift(t, l, jane)
	if got := l.Match(jane); got != suppression.None {
		t.Errorf("lifted in a review, Match() = %v", got)
	}
}

func TestAnAddressOfNobodyIsRefusedAndNothingIsWritten(t *testing.T) {
	l := open(t, t.TempDir())
	if _, err := l.AddAddresses([]suppression.Address{janesEmail, {}}, byPhone, day); err == nil || l.Len() != 0 {
		t.Errorf("error %v, %d entries", err, l.Len())
	}
	if _, err := l.AddAddresses([]suppression.Address{{Profile: model.NameKey("Jane Example", "Acme")}}, byPhone, day); err == nil {
		t.Error("a name passed for a profile")
	}
}

func TestEntriesAreWhatIsInForceInTheOrderReceived(t *testing.T) {
	l := open(t, t.TempDir())
	if got := l.Entries(); len(got) != 0 {
		t.Fatalf("an empty list has %d entries", len(got))
	}
	john := contact("john-sample", "", "John Sample", "")
	later := day.AddDate(0, 0, 1)
	for _, step := range []error{
		l.Add(john, model.Objection{How: "lifted below"}, day),
		l.Add(jane, byPhone, day),
		l.Add(jane, model.Objection{How: "said it again"}, later),
		l.Lift(john, "wrote back", later),
	} {
		if step != nil {
			t.Fatal(step)
		}
	}
	if _, err := l.AddAddresses([]suppression.Address{{Email: "bob@example.com"}}, model.Objection{}, later); err != nil {
		t.Fatal(err)
	}
	got := l.Entries()
	if len(got) != 2 || len(got) != l.Len() {
		t.Fatalf("%d entries, want 2", len(got))
	}
	if e := got[0]; e.Date != "2026-03-03" || e.How != byPhone.How || e.Scope != "person" || e.Profile == "" || e.Email == "" || e.Name == "" {
		t.Errorf("the first is %+v", e)
	}
	if e := got[1]; e.Date != "2026-03-04" || e.How != "" || e.Profile != "" || len(e.Email) != 64 || e.Name != "" {
		t.Errorf("the second is %+v", e)
	}
	if strings.Contains(fmt.Sprint(got), "jane") {
		t.Error("an entry holds a name")
	}
}

func FuzzReadAddresses(f *testing.F) {
	f.Add([]byte("Name,E-Mail\nJane,jane@example.com\n"))
	f.Add([]byte("https://www.linkedin.com/in/jane-example;\"Jane <jane@example.com>\"\r\r\n\"x"))
	f.Add([]byte("\xff\xfej\x00@\x00x\x00.\x00y\x00"))
	f.Add([]byte("linkedin.com/in/%ff\tmailto:a@b.c, d@e.f\n\x85"))
	l, err := suppression.Open(filepath.Join(f.TempDir(), "list"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := suppression.ReadAddresses(bytes.NewReader(data))
		if err != nil {
			return
		}
		line := 0
		for _, u := range list.Unread {
			if u.Line <= line || u.Line == list.Headings || u.Cause == "" {
				t.Fatalf("line %d is reported after line %d: %q", u.Line, line, u.Cause)
			}
			line = u.Line
		}
		if _, err := l.AddAddresses(list.Taken, byPhone, day); err != nil {
			t.Fatal(err)
		}
		for _, a := range list.Taken {
			if l.Match(&model.Contact{Key: a.Profile, Fields: model.Fields{Email: a.Email}}) != suppression.Certain {
				t.Fatal("an address that was taken is not recognised")
			}
		}
	})
}
