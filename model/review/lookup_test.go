package review

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"handpick/model"
)

func TestLookup(t *testing.T) {
	d := newDesk(t, person("ann-example", "Ann", "Acme", "Buyer"), person("anna-example", "Anna", "Acme", "Buyer"),
		person("zoë", "Zoë", "Acme", "Buyer"), person("ann-example-4711", "Ann", "Acme", "Buyer"), unlinked(ben), person("x", "X", "Y", "Z"))
	d.eraseNo(6)
	tests := []struct {
		name, key string
		no        int
		near      []int
	}{
		{"finds a number", " 2 ", 2, nil},
		{"finds the number of somebody erased", "6", 6, nil},
		{"finds a slug in any case", "Ann-EXAMPLE", 1, nil},
		{"finds a slug beyond ASCII", "Zoe\u0308", 3, nil},
		{"finds a link", "http://uk.linkedin.com/in/anna-example/?trk=x", 2, nil},
		{"finds a slug with percent signs, as it stands in a link", "zo%C3%AB", 3, nil},
		{"finds the end of a link", "in/anna-example", 2, nil},
		{"names near ones for a slug typed without accents", "zoe", 0, []int{3}},
		{"finds a link with percent signs", "linkedin.com/in/zo%C3%AB", 3, nil},
		{"names near ones, nearest first", "anne-example", 0, []int{1, 2, 4}},
		{"names those whose slug is begun by the key", "ann", 0, []int{1, 2, 4}},
		{"names near ones for a name, with a number behind it or not", "Ann Exampel", 0, []int{1, 4}},
		{"names near ones for a part of the name", "xample", 0, []int{1, 2, 4}},
		{"names nobody for what is like nothing", "nobody-like-this", 0, nil},
		{"names nobody for a number that is nobody's", "4712", 0, nil},
		{"names nobody for nothing", "  ", 0, nil},
		{"names nobody for a link to something else", "https://example.org/in/ann-example", 0, nil},
		{"does not know whose slug went", "x", 0, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			no, near := d.Lookup(tt.key)
			if no != tt.no || !slices.Equal(near, tt.near) {
				t.Errorf("got %d near %v, want %d near %v", no, near, tt.no, tt.near)
			}
		})
	}
}

func FuzzLookup(f *testing.F) {
	for _, key := range []string{"1", "ann", "https://linkedin.com/in/%zz", "é", "-"} {
		f.Add(key)
	}
	d := newDesk(f, ann, ben, cyd)
	f.Fuzz(func(t *testing.T, key string) {
		no, near := d.Lookup(key)
		if no < 0 || no > d.Len() || no != 0 && near != nil || len(near) > nearest {
			t.Errorf("got %d near %v", no, near)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	for _, n := range sizes {
		d := newDesk(b, network(n)...)
		for _, key := range []string{"first-name-0000077", "first-name-000007", "f", "nobody-like-this"} {
			b.Run(fmt.Sprintf("%d/%s", n, key), func(b *testing.B) {
				for b.Loop() {
					d.Lookup(key)
				}
			})
		}
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct {
		name string
		nos  []int
		want Numbers
	}{
		{"none", nil, ""},
		{"one", []int{9}, "9"},
		{"runs as their ends", []int{1, 2, 3, 4, 5, 9}, "1-5,9"},
		{"a run of two", []int{2, 3}, "2-3"},
		{"any order, twice", []int{9, 2, 1, 2}, "1-2,9"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := NumbersOf(tt.nos)
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			n := 0
			for no := range 12 {
				has, sure := got.Has(no)
				if has != slices.Contains(tt.nos, no) || !sure {
					t.Errorf("%d: %v, %v", no, has, sure)
				}
				if has {
					n++
				}
			}
			if got.Len() != n {
				t.Errorf("it holds %d, and says %d", n, got.Len())
			}
		})
	}
	for _, text := range []Numbers{"x", "1,", ",1", "2-1", "3-3", "1-2-3", "5,4", "1-5,3", "0", "-1", "01", "1 ,2", "9999999999999999999"} {
		t.Run(fmt.Sprintf("is not sure of %q", text), func(t *testing.T) {
			if _, sure := text.Has(77); sure {
				t.Error("sure")
			}
		})
	}
}

func FuzzNumbers(f *testing.F) {
	f.Add("1-5,9", 3)
	f.Add("", 1)
	f.Add("1,,2", 2)
	f.Fuzz(func(t *testing.T, text string, no int) {
		has, sure := Numbers(text).Has(no)
		if has && no < 1 {
			t.Errorf("%q has %d", text, no)
		}
		if !sure || len(text) > 20 {
			return
		}
		var all []int
		for n := 1; n < 1000; n++ {
			if has, _ := Numbers(text).Has(n); has {
				all = append(all, n)
			}
		}
		for _, n := range all {
			if has, sure := NumbersOf(all).Has(n); !has || !sure {
				t.Errorf("%q written again lacks %d", text, n)
			}
		}
	})
}

func TestExportsOf(t *testing.T) {
	d := newDesk(t, ann, ben)
	d.do(d.Export(ExportBody{Format: "csv", Rows: 2}), nil) // from a version that did not say whom
	d.do(d.Export(ExportBody{Format: "json"}), nil)         // names nobody
	d.do(d.Export(ExportBody{Format: "csv", Path: "all.csv", Rows: 2, Contacts: NumbersOf([]int{1, 2})}), nil)
	d.do(d.Export(ExportBody{Format: "csv", Path: "ben.csv", Rows: 1, Contacts: NumbersOf([]int{2})}), nil)
	d.do(d.Export(ExportBody{Format: "csv", Path: "odd.csv", Rows: 1, Contacts: "2-"}), nil)
	d.do(d.GiveAccess(1, model.Access{Paths: []string{"ann.json", "ann.html"}}), nil)
	d.take(ann, ben, cyd)
	tests := []struct {
		name string
		no   int
		want []string
	}{
		{"names those that hold the contact, and those that may", 1, []string{"may ", "all.csv", "may odd.csv", "ann.json", "ann.html"}},
		{"leaves out access copies of others", 2, []string{"may ", "all.csv", "ben.csv", "may odd.csv"}},
		{"leaves out what left before the contact came", 3, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			left, err := d.ExportsOf(tt.no)(context.Background(), d.log)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range left {
				if l.At.Before(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)) {
					t.Errorf("left at %v", l.At)
				}
				name := l.Path
				if !l.Sure {
					name = "may " + name
				}
				got = append(got, name)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
