package pack

import (
	"flag"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/verify.md")

func TestThePageInEveryPackIsTheOneInTheDocs(t *testing.T) {
	const page = "../../docs/verify.md"
	if *update {
		if err := os.WriteFile(page, []byte(verifyText), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != verifyText {
		t.Errorf("%s is not model/pack/verify.md; write it with: go test ./model/pack -update", page)
	}
	for _, name := range append(memberNames(true), manifestFile, sumsFile) {
		if !strings.Contains(verifyText, name) && name != verifyFile {
			t.Errorf("it does not tell what %s is", name)
		}
	}
	if got := strings.Count(verifyText, "legal advice"); got != 1 {
		t.Errorf("it says %d times that it is no legal advice", got)
	}
}

// TestTheScriptOfTheDocsChecksAPack runs what a third party would run.
func TestTheScriptOfTheDocsChecksAPack(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("NO PYTHON 3 HERE: THE SCRIPT IN docs/verify.md IS NOT TESTED")
	}
	_, script, _ := strings.Cut(verifyText, "```python\n")
	script, _, _ = strings.Cut(script, "```")
	b := newChain()
	members := unzip(t, write(t, b.contents(false)))
	noted := Head{7, b.links[6].Hash}.String()
	head := Head{11, b.links[10].Hash}.String()
	tests := []struct {
		name, noted, member, from, to string
		want                          string // "" for a pack that is as it was
	}{
		{name: "a pack as it was made"},
		{name: "with a head that was noted", noted: noted},
		{name: "with another head than the one noted", noted: "7-0123456789abcdef", want: "the head that was noted is not in the chain"},
		{name: "with a head beyond its end", noted: "12-0123456789abcdef", want: "the head that was noted is not in the chain"},
		{name: "with an event changed", member: chainFile, from: `"kind":2`, to: `"kind":1`, want: "event 5 was changed"},
		{name: "with an event missing", member: chainFile, from: `{"seq":3,`, to: `{"seq":4,`, want: "event 3 is missing"},
		{name: "with a decision changed", member: decisionsFile, from: `"Sole trader"`, to: `"B2B"`, want: "decisions.jsonl does not say what event 5 says"},
		{name: "with a decision missing", member: decisionsFile, from: `{"seq":7,`, to: `{"seq":12,`, want: "decisions.jsonl does not say what event 7 says"},
		{name: "with another head in the manifest", member: manifestFile, from: `"seq": 11`, to: `"seq": 10`, want: "the head is not the one in manifest.json"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := maps.Clone(members)
			if tt.member != "" {
				if !strings.Contains(changed[tt.member], tt.from) {
					t.Fatalf("%s does not hold %s", tt.member, tt.from)
				}
				changed[tt.member] = strings.Replace(changed[tt.member], tt.from, tt.to, 1)
			}
			dir := t.TempDir()
			for name, text := range changed {
				if strings.Contains(name, "/") {
					continue
				}
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			args := []string{"-c", script}
			if tt.noted != "" {
				args = append(args, tt.noted)
			}
			cmd := exec.CommandContext(t.Context(), python, args...)
			cmd.Dir = dir
			out, err := cmd.CombinedOutput()
			switch {
			case tt.want == "" && (err != nil || !strings.Contains(string(out), "11 events, the chain holds, head "+head)):
				t.Errorf("%v: %s", err, out)
			case tt.want != "" && (err == nil || !strings.Contains(string(out), "FAILED: "+tt.want)):
				t.Errorf("%v: %s; want %q", err, out, tt.want)
			}
		})
	}
}

// TestTheSumsAreThoseOfSha256sum runs sha256sum where there is one.
func TestTheSumsAreThoseOfSha256sum(t *testing.T) {
	sha256sum, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("NO sha256sum HERE: SHA256SUMS IS NOT TESTED")
	}
	dir := t.TempDir()
	for name, text := range unzip(t, write(t, newChain().contents(true))) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), sha256sum, "-c", sumsFile)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil || strings.Count(string(out), ": OK\n") != len(memberNames(true))+1 {
		t.Errorf("%v: %s", err, out)
	}
}
