package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"time"
)

func TestVerifyNamesTheFirstBadPlace(t *testing.T) {
	tests := []struct {
		name   string
		change func(t *testing.T, m map[string]string)
		want   string
	}{
		{"an edited document", func(t *testing.T, m map[string]string) { m[houseFile] += "and more\n" },
			"house.md: it was changed: its SHA-256 is not the one in the manifest"},
		{"an edited event", func(t *testing.T, m map[string]string) {
			m[chainFile] = replaced(t, m[chainFile], 5, `"kind":2`, `"kind":1`)
		}, "chain.jsonl, line 5, event 5: its hash does not follow from it and the events before"},
		{"an event taken out", func(t *testing.T, m map[string]string) {
			lines := strings.SplitAfter(m[chainFile], "\n")
			m[chainFile] = strings.Join(append(lines[:2:2], lines[3:]...), "")
		}, "chain.jsonl, line 3, event 3: it is missing"},
		{"an edited decision", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 2, `"kind":"Sole trader"`, `"kind":"B2B"`)
		}, "decisions.jsonl, line 2, event 5: the decision is not the one in the chain"},
		{"an edited reason, which the chain does not hold", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 2, "works alone", "works for a company")
		}, "decisions.jsonl, line 2, event 5: it was changed: its SHA-256 is not the one in the manifest"},
		{"an edited sheet", func(t *testing.T, m map[string]string) {
			m[decisionsSheet] = replaced(t, m[decisionsSheet], 3, "Sole trader", "B2B")
		}, "decisions.csv, line 3, event 5: it is not what decisions.jsonl says"},
		{"a missing member", func(t *testing.T, m map[string]string) { delete(m, logFile) },
			"log.txt: it is missing; the manifest lists it"},
		{"a missing manifest", func(t *testing.T, m map[string]string) { delete(m, manifestFile) },
			"manifest.json: it is missing; a pack has it"},
		{"a member that is no pack's", func(t *testing.T, m map[string]string) { m["setup.exe"] = "" },
			`"setup.exe": it is no member of a pack`},
		{"a member that only a pack with names has", func(t *testing.T, m map[string]string) { m[bodiesFile] = "" },
			"bodies.jsonl: it is there, but the manifest does not list it"},
		{"a name in another case", func(t *testing.T, m map[string]string) { m["Manifest.json"] = "{}" },
			`"Manifest.json": its name is manifest.json in another spelling`},
		{"a name with a backslash", func(t *testing.T, m map[string]string) { m[`policy\rules.md`] = "" },
			`"policy\\rules.md": its name is policy/rules.md in another spelling`},
		{"a name that leaves the folder", func(t *testing.T, m map[string]string) { m["../../.profile"] = "x" },
			`"../../.profile": its name leads out of the folder; do not unpack this file`},
		{"a name from the root", func(t *testing.T, m map[string]string) { m["/etc/passwd"] = "x" }, "leads out of the folder"},
		{"a name of another drive", func(t *testing.T, m map[string]string) { m[`C:\x`] = "x" }, "leads out of the folder"},
		{"a folder", func(t *testing.T, m map[string]string) { m["policy/"] = "" }, "it is no member of a pack"},
		{"edited sums", func(t *testing.T, m map[string]string) { m[sumsFile] = strings.ToUpper(m[sumsFile]) },
			"SHA256SUMS, line 1: it is not the sum of the member that stands there"},
		{"an edited manifest", func(t *testing.T, m map[string]string) {
			m[manifestFile] = strings.Replace(m[manifestFile], `"review": "connections.handpick"`, `"review": "other.handpick"`, 1)
		}, "SHA256SUMS, line 17: it is not the sum of the member that stands there"},
		{"a manifest that is none", func(t *testing.T, m map[string]string) { m[manifestFile] = "[]" }, "manifest.json: it is not the manifest"},
		{"a manifest that says a thing twice", func(t *testing.T, m map[string]string) {
			m[manifestFile] = strings.Replace(m[manifestFile], "{", `{"names": true,`, 1)
		}, "manifest.json: it is not written as handpick writes it"},
		{"a pack of a newer program", func(t *testing.T, m map[string]string) {
			m[manifestFile] = strings.Replace(m[manifestFile], "evidence/1", "evidence/2", 1)
		}, "verify it with a newer handpick"},
	}
	members := unzip(t, write(t, newChain().contents(false)))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := maps.Clone(members)
			tt.change(t, changed)
			wantFault(t, rezip(t, changed), "", tt.want)
		})
	}
}

func TestVerifySeesThroughSumsThatWereMadeAnew(t *testing.T) {
	tests := []struct {
		name     string
		change   func(t *testing.T, m map[string]string)
		manifest func(*Manifest)
		want     string
	}{
		{"an edited event", func(t *testing.T, m map[string]string) {
			m[chainFile] = replaced(t, m[chainFile], 11, `"contact":3`, `"contact":2`)
		}, nil, "chain.jsonl, line 11, event 11: its hash"},
		{"an event written in another way", func(t *testing.T, m map[string]string) {
			m[chainFile] = replaced(t, m[chainFile], 2, `"seq":2`, `"seq": 2`)
		}, nil, "chain.jsonl, line 2, event 2: it is not written as handpick writes an event"},
		{"an event with a second meaning", func(t *testing.T, m map[string]string) {
			m[chainFile] = replaced(t, m[chainFile], 2, `{"seq":2`, `{"SEQ":1,"seq":2`)
		}, nil, "chain.jsonl, line 2, event 2: it is not written as handpick writes an event"},
		{"the end of the chain dropped", func(t *testing.T, m map[string]string) {
			m[chainFile] = m[chainFile][:strings.LastIndex(m[chainFile], `{"seq":11`)]
		}, nil, `manifest.json, line 9: it is not what the members say: "seq": 10,`},
		{"a decision left out", func(t *testing.T, m map[string]string) {
			_, m[decisionsFile], _ = strings.Cut(m[decisionsFile], "\n")
		}, nil, "decisions.jsonl, line 1, event 4: there is no row for this decision of the chain, or it stands elsewhere"},
		{"the last decision left out", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = m[decisionsFile][:strings.LastIndex(m[decisionsFile], `{"seq":7`)]
		}, nil, "decisions.jsonl, line 4, event 7: there is no row for this decision of the chain"},
		{"a decision added", func(t *testing.T, m map[string]string) { m[decisionsFile] += "{}\n" }, nil,
			"decisions.jsonl, line 5: it belongs to no event of the chain"},
		{"another contact", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `"contact":1`, `"contact":2`)
		}, nil, "decisions.jsonl, line 1, event 4: the contact is not the one in the chain"},
		{"another time", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `.123Z`, `.124Z`)
		}, nil, "decisions.jsonl, line 1, event 4: the time is not the one in the chain"},
		{"another reviewer", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `"reviewer":1`, `"reviewer":2`)
		}, nil, "decisions.jsonl, line 1, event 4: the outreach or the reviewer"},
		{"another relevance", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `"relevance":"Relevant"`, `"relevance":"Not relevant"`)
		}, nil, "decisions.jsonl, line 1, event 4: the decision is not the one in the chain"},
		{"a decision superseded by an earlier one", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `"superseded_by":7`, `"superseded_by":3`)
		}, nil, "decisions.jsonl, line 1, event 4: it is superseded by"},
		{"a verdict that no rule gives", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `"may_with_conditions"`, `"may"`)
		}, nil, "decisions.jsonl, line 1, event 4: the verdict is none that the rules give"},
		{"a row that is no decision", func(t *testing.T, m map[string]string) {
			m[decisionsFile] = replaced(t, m[decisionsFile], 1, `{"seq":4`, `{"extra":1,"seq":4`)
		}, nil, "decisions.jsonl, line 1, event 4: it is not written as handpick writes a decision"},
		{"headings of another sheet", func(t *testing.T, m map[string]string) {
			m[decisionsSheet] = replaced(t, m[decisionsSheet], 1, "Kind Why", "Why")
		}, nil, "decisions.csv, line 1: the headings are not those of a pack"},
		{"a sheet with a row more", func(t *testing.T, m map[string]string) { m[decisionsSheet] += "12\n" }, nil,
			"decisions.csv, line 6: it belongs to no event of the chain"},
		{"an objection that is none", func(t *testing.T, m map[string]string) {
			m[contactsSheet] = replaced(t, m[contactsSheet], 2, "do not contact", "consent")
		}, nil, "contacts.csv, line 2, event 8: there is no row for this event of the chain"},
		{"an objection left out", func(t *testing.T, m map[string]string) {
			lines := strings.SplitAfter(m[contactsSheet], "\n")
			m[contactsSheet] = strings.Join(append(lines[:1:1], lines[2:]...), "")
		}, nil, "contacts.csv, line 2, event 8: there is no row for this event of the chain"},
		{"a consent more", func(t *testing.T, m map[string]string) { m[contactsSheet] += "12,1,consent,2026-01-01,\n" }, nil,
			"contacts.csv, line 5: it belongs to no event of the chain"},
		{"an edited body", func(t *testing.T, m map[string]string) {
			m[bodiesFile] = replaced(t, m[bodiesFile], 2, `"body":"eyJ2`, `"body":"eyJ3`)
		}, nil, "bodies.jsonl, line 2, event 5: the body is not the one that the event commits to"},
		{"a body of no event", func(t *testing.T, m map[string]string) {
			m[bodiesFile] += `{"seq":99,"salt":"","body":""}` + "\n"
		}, nil, "bodies.jsonl, line 5, event 99: it belongs to no event of the chain"},
		{"bodies in another order", func(t *testing.T, m map[string]string) {
			m[bodiesFile] += strings.SplitAfter(m[bodiesFile], "\n")[0]
		}, nil, "bodies.jsonl, line 5, event 4: it is no body of an event, or it stands elsewhere"},
		{"a count that is not so", func(*testing.T, map[string]string) {}, func(m *Manifest) { m.Counts.Relevant++ },
			`manifest.json, line 16: it is not what the members say: "relevant": 1,`},
		{"another head", func(*testing.T, map[string]string) {}, func(m *Manifest) { m.Head.Hash[0]++ },
			`manifest.json, line 10: it is not what the members say: "hash": "`},
		{"a complaint more", func(t *testing.T, m map[string]string) { m[complaintsSheet] += "2,,,,,,,,\n" }, nil,
			`it is not what the members say: "complaints": 2,`},
		{"a step of the log less", func(t *testing.T, m map[string]string) { _, m[logFile], _ = strings.Cut(m[logFile], "\n") }, nil,
			`it is not what the members say: "log": 10,`},
		{"a list of other members", func(*testing.T, map[string]string) {}, func(m *Manifest) { m.Members = m.Members[1:] },
			"manifest.json: member 1 of its list is not the one a pack has there"},
		{"a shorter list", func(*testing.T, map[string]string) {}, func(m *Manifest) { m.Members = m.Members[:3] },
			"manifest.json: it does not list contacts.csv"},
	}
	members := unzip(t, write(t, newChain().contents(true)))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := maps.Clone(members)
			tt.change(t, changed)
			resign(t, changed, tt.manifest)
			wantFault(t, rezip(t, changed), "", tt.want)
		})
	}
}

func wantFault(t *testing.T, pack []byte, noted, want string) {
	t.Helper()
	_, err := check(pack, noted)
	var fault *Fault
	if !errors.As(err, &fault) || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want a fault with %q", err, want)
	}
}

func TestVerifyRefusesAZipThatIsNotSafe(t *testing.T) {
	good := write(t, newChain().contents(false))
	entry := func(h zip.FileHeader, text string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.CreateHeader(&h)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, text)
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	t.Run("cut off", func(t *testing.T) {
		for _, n := range []int{0, 1, len(good) / 2, len(good) - 1} {
			wantFault(t, good[:n], "", "its end is missing")
		}
	})
	t.Run("another file", func(t *testing.T) { wantFault(t, []byte("First Name,Last Name\n"), "", "this is no zip") })
	t.Run("locked with a password", func(t *testing.T) {
		wantFault(t, entry(zip.FileHeader{Name: chainFile, Flags: 1}, "x"), "", "chain.jsonl: it is locked with a password")
	})
	t.Run("a link in place of a file", func(t *testing.T) {
		h := zip.FileHeader{Name: chainFile}
		h.SetMode(0o777 | fs.ModeSymlink)
		wantFault(t, entry(h, "/etc/passwd"), "", "chain.jsonl: it is not a file")
	})
	t.Run("a member twice", func(t *testing.T) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for range 2 {
			z.Create(logFile)
		}
		z.Close()
		wantFault(t, b.Bytes(), "", "log.txt: it is there twice")
	})
	t.Run("too many entries", func(t *testing.T) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i := range maxEntries + 1 {
			z.Create(fmt.Sprint(i))
		}
		z.Close()
		wantFault(t, b.Bytes(), "", "the limit is 1000")
	})
	t.Run("a bomb", func(t *testing.T) {
		wantFault(t, entry(zip.FileHeader{Name: logFile, Method: zip.Deflate}, strings.Repeat("0", ratioFloor+1)), "",
			"log.txt: it is packed tighter than the limit of 100 to 1")
	})
	t.Run("members too large together", func(t *testing.T) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, name := range []string{logFile, chainFile} {
			z.CreateRaw(&zip.FileHeader{Name: name, UncompressedSize64: maxInflated - 1, CompressedSize64: maxInflated / 2})
		}
		z.Close()
		wantFault(t, b.Bytes(), "", "chain.jsonl: with it the members are larger than the limit of 2048 MiB")
	})
	t.Run("a line without end", func(t *testing.T) {
		members := unzip(t, good)
		members[logFile] = strings.Repeat("0123456789abcdef", maxLine/16+1)
		resign(t, members, nil)
		wantFault(t, rezip(t, members), "", "log.txt, line 1: it is longer than a line of a pack")
	})
}

func TestVerifyComparesAHeadThatWasNoted(t *testing.T) {
	b := newChain()
	pack := write(t, b.contents(false))
	seventh := Head{7, b.links[6].Hash}
	tests := []struct{ name, noted, want string }{
		{"the head of an earlier export", seventh.String(), ""},
		{"in capitals, with all of the hash", fmt.Sprintf(" 7-%X\n", seventh.Hash), ""},
		{"another hash", "7-0123456789abcdef", "chain.jsonl, line 7, event 7: it has another hash than the head that was noted"},
		{"an event the chain does not have", "12-0123456789abcdef", "event 12: it was noted as head, and the chain ends before it"},
		{"too few digits", seventh.String()[:10], "at least 16 hexadecimal digits"},
		{"no number", "x-0123456789abcdef", "not of the form"},
		{"digits that are none", "7-0123456789abcdeg", "not of the form"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report, err := check(pack, tt.noted)
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want == "" && !strings.Contains(report.Checked[len(report.Checked)-1], "Event 7 has the hash that was noted"):
				t.Errorf("checked %q", report.Checked)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestAReviewWrittenAnewIsFoundByTheHeadThatWasNoted(t *testing.T) {
	before := newChain()
	head := Head{11, before.links[10].Hash}
	anew := newChain()
	var prev [32]byte
	for i := range anew.links {
		anew.links[i].Event.At = anew.links[i].Event.At.Add(-time.Hour)
		anew.links[i].Hash = anew.links[i].Chain(prev)
		prev = anew.links[i].Hash
	}
	for i := range anew.decisions {
		anew.decisions[i].Event.At = anew.decisions[i].Event.At.Add(-time.Hour)
	}
	pack := write(t, anew.contents(false))
	if _, err := check(pack, ""); err != nil {
		t.Errorf("without the head: %v", err)
	}
	wantFault(t, pack, head.String(), "event 11: it has another hash than the head that was noted")
}
