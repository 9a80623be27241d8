//go:build linux || darwin

package command_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"handpick/model/connections"
	"handpick/tui/session"
)

// emptyProgram is the least a Bubble Tea program can be: the floor to measure
// against.
const emptyProgram = `package main

import tea "charm.land/bubbletea/v2"

type empty struct{}

func (e empty) Init() tea.Cmd { return nil }
func (e empty) View() tea.View { return tea.View{Content: "hello", AltScreen: true} }

func (e empty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		return e, tea.Quit
	}
	return e, nil
}

func main() { tea.NewProgram(empty{}, tea.WithFPS(120)).Run() }
`

// programs builds the program and the empty one and returns their paths.
func programs(b *testing.B) (handpick, empty string) {
	b.Helper()
	dir := b.TempDir()
	handpick, empty = filepath.Join(dir, "handpick"), filepath.Join(dir, "empty")
	source := filepath.Join(dir, "empty.go")
	if err := os.WriteFile(source, []byte(emptyProgram), 0o600); err != nil {
		b.Fatal(err)
	}
	run(b, "go", "build", "-buildvcs=false", "-o", handpick, "handpick")
	run(b, "go", "build", "-buildvcs=false", "-o", empty, source)
	return handpick, empty
}

// terminal is a program in a pseudo-terminal of 120 by 40.
type terminal struct {
	b       *testing.B
	pty     *os.File
	cmd     *exec.Cmd
	started time.Time

	mu     sync.Mutex
	text   []byte    // written since the last clear
	last   time.Time // of the newest output
	first  time.Time // of the oldest output since the last clear
	closed bool
}

func start(b *testing.B, program string, args ...string) *terminal {
	b.Helper()
	t := &terminal{b: b, cmd: exec.Command(program, args...)}
	t.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=", "HANDPICK_DATA="+b.TempDir())
	t.started = time.Now()
	var err error
	if t.pty, err = pty.StartWithSize(t.cmd, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		b.Skipf("no terminal to be had: %v", err)
	}
	go t.read()
	return t
}

// primaryAttributes is what a program asks a terminal to learn that it answers.
var primaryAttributes = []byte("\x1b[c")

func (t *terminal) read() {
	chunk := make([]byte, 64<<10)
	for {
		n, err := t.pty.Read(chunk)
		now := time.Now()
		t.mu.Lock()
		if err != nil {
			t.closed = true
			t.mu.Unlock()
			return
		}
		if len(t.text) == 0 {
			t.first = now
		}
		t.text, t.last = append(t.text, chunk[:n]...), now
		t.mu.Unlock()
		if bytes.Contains(chunk[:n], primaryAttributes) {
			t.pty.WriteString("\x1b[?62;22c")
		}
	}
}

// press types keys and forgets what was written before.
func (t *terminal) press(keys string) time.Time {
	t.mu.Lock()
	t.text = t.text[:0]
	t.mu.Unlock()
	now := time.Now()
	if _, err := t.pty.WriteString(keys); err != nil {
		t.b.Fatal(err)
	}
	return now
}

// wait returns when the text was written. A key that redraws the screen may be
// pressed meanwhile, for output is cells that changed and not whole words.
func (t *terminal) wait(text, redraw string, every time.Duration) time.Time {
	t.b.Helper()
	deadline, next := time.Now().Add(time.Minute), time.Now().Add(every)
	for time.Now().Before(deadline) {
		t.mu.Lock()
		found, at, closed := bytes.Contains(t.text, []byte(text)), t.last, t.closed
		t.mu.Unlock()
		if found {
			return at
		}
		if closed {
			break
		}
		if redraw != "" && time.Now().After(next) {
			t.press(redraw)
			next = time.Now().Add(every)
		}
		time.Sleep(200 * time.Microsecond)
	}
	t.b.Fatalf("%q was not written", text)
	return time.Time{}
}

// settle waits until something and then nothing more was written for a while,
// and returns the times of the oldest and the newest output since the last key.
func (t *terminal) settle(quiet time.Duration) (first, last time.Time) {
	t.b.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		time.Sleep(quiet / 8)
		t.mu.Lock()
		first, last = t.first, t.last
		written := len(t.text) > 0
		t.mu.Unlock()
		if written && time.Since(last) > quiet {
			return first, last
		}
	}
	t.b.Fatal("a key changed nothing")
	return first, last
}

// end waits until the program is gone and returns its peak memory in MB.
func (t *terminal) end() float64 {
	t.b.Helper()
	if err := t.cmd.Wait(); err != nil && t.cmd.ProcessState.ExitCode() != 130 {
		t.b.Fatal(err)
	}
	t.pty.Close()
	peak := float64(t.cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS == "darwin" {
		peak /= 1024 // bytes there, kilobytes elsewhere
	}
	return peak / 1024
}

const ctrlC, ctrlL, enter, escape, backspace = "\x03", "\x0c", "\r", "\x1b", "\x7f"

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// quantile returns the value below which a share of the durations lie.
func quantile(all []time.Duration, share float64) float64 {
	all = slices.Sorted(slices.Values(all))
	return milliseconds(all[min(int(share*float64(len(all))), len(all)-1)])
}

func removeReview(b *testing.B, export string) {
	b.Helper()
	beside, err := filepath.Glob(session.ReviewPath(export) + "*")
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range beside {
		if err := os.Remove(path); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFirstContact starts the empty program and the real one in turn, on a
// new review each time, and reports when their first text stood on the screen:
// medians, and ratios to the empty program. Run it with -benchtime 25x or more.
func BenchmarkFirstContact(b *testing.B) {
	handpick, empty := programs(b)
	exports := make([]string, len(sizes))
	names := make([]string, len(sizes))
	for i, n := range sizes {
		exports[i] = crowd(b, n)
		c, ok := connections.Peek(exports[i])
		if !ok {
			b.Fatal("no first contact")
		}
		names[i] = c.LastName
	}
	var floor []time.Duration
	took := make([][]time.Duration, len(sizes))
	for b.Loop() {
		t := start(b, empty)
		floor = append(floor, t.wait("hello", "", 0).Sub(t.started))
		t.press("q")
		t.end()
		for i := range sizes {
			removeReview(b, exports[i])
			t := start(b, handpick, exports[i])
			took[i] = append(took[i], t.wait(names[i], "", 0).Sub(t.started))
			t.press(ctrlC)
			t.end()
		}
	}
	b.ReportMetric(quantile(floor, 0.5), "empty-ms")
	for i, n := range sizes {
		b.ReportMetric(quantile(took[i], 0.5), fmt.Sprintf("%d-ms", n))
		b.ReportMetric(quantile(took[i], 0.5)/quantile(floor, 0.5), fmt.Sprintf("%d-x", n))
	}
}

// overview starts the program on a new review, waits until all is loaded, and
// returns how long that took.
func overview(b *testing.B, program, export string) (*terminal, time.Duration) {
	b.Helper()
	removeReview(b, export)
	t := start(b, program, export, "--purpose", "to measure", "--words", "founder,head of")
	loaded := t.wait("begin", ctrlL, 20*time.Millisecond).Sub(t.started)
	t.settle(300 * time.Millisecond)
	return t, loaded
}

// measure presses keys one by one, at moments unrelated to the frame clock, and
// returns how long each took to its first and to its last change of the screen,
// after which nothing changed for a while.
func (t *terminal) measure(quiet time.Duration, keys ...string) (first, last []time.Duration) {
	t.b.Helper()
	for _, key := range keys {
		time.Sleep(rand.N(20 * time.Millisecond))
		pressed := t.press(key)
		one, other := t.settle(quiet)
		first, last = append(first, one.Sub(pressed)), append(last, other.Sub(pressed))
	}
	return first, last
}

// decide decides about n contacts, and returns how long each took from the key
// that completes the decision to the next contact. In between it is committed.
func (t *terminal) decide(n int) []time.Duration {
	t.b.Helper()
	took := make([]time.Duration, 0, n)
	for range n {
		first, _ := t.measure(60*time.Millisecond, "n", "1")
		took = append(took, first[1])
	}
	return took
}

// BenchmarkKeysOnTerminal reports in milliseconds how long keys take to show: j,
// the last key of a decision (committed to disk), the rows that a letter of
// a search finds, and 2,000 j at once.
func BenchmarkKeysOnTerminal(b *testing.B) {
	handpick, _ := programs(b)
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			export := crowd(b, n)
			t, _ := overview(b, handpick, export)
			t.press(enter)
			t.settle(300 * time.Millisecond)
			var move, decide, search, burst []time.Duration
			for b.Loop() {
				moved, _ := t.measure(60*time.Millisecond, slices.Repeat([]string{"j"}, 50)...)
				move = append(move, moved...)
				decide = append(decide, t.decide(20)...)
				pressed := t.press(string(bytes.Repeat([]byte("j"), 2000)))
				_, last := t.settle(250 * time.Millisecond)
				burst = append(burst, last.Sub(pressed))
				t.measure(2*time.Second, "/", "x", backspace) // the first search makes the index
				_, found := t.measure(300*time.Millisecond, "s", "t", "o", "n", "e", "w", "o", "r", backspace, backspace)
				search = append(search, found...)
				t.press(escape)
				t.settle(300 * time.Millisecond)
			}
			t.press(ctrlC)
			t.end()
			for name, took := range map[string][]time.Duration{"j": move, "decide": decide, "search": search} {
				b.ReportMetric(quantile(took, 0.5), name+"-p50")
				b.ReportMetric(quantile(took, 0.99), name+"-p99")
			}
			b.ReportMetric(quantile(burst, 0.5), "2000j-p50")
		})
	}
}

// BenchmarkWholeWay opens an export in a new review, decides ten contacts and
// leaves, writes the shortlist and opens the review again. It reports seconds
// and the peak resident memory of the first sitting in MB.
func BenchmarkWholeWay(b *testing.B) {
	handpick, _ := programs(b)
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			export := crowd(b, n)
			var opening, exporting, again []time.Duration
			var peak float64
			for b.Loop() {
				t, took := overview(b, handpick, export)
				opening = append(opening, took)
				t.press(enter)
				t.settle(300 * time.Millisecond)
				t.decide(10)
				t.press("q")
				peak = max(peak, t.end())

				began := time.Now()
				run(b, handpick, "export", session.ReviewPath(export), "--all", "--force", "-o", filepath.Join(b.TempDir(), "shortlist.csv"))
				exporting = append(exporting, time.Since(began))

				t = start(b, handpick, export)
				again = append(again, t.wait("later", ctrlL, 20*time.Millisecond).Sub(t.started))
				t.press("q")
				t.end()
			}
			b.ReportMetric(quantile(opening, 0.5)/1000, "open-s")
			b.ReportMetric(quantile(exporting, 0.5)/1000, "export-s")
			b.ReportMetric(quantile(again, 0.5)/1000, "reopen-s")
			b.ReportMetric(peak, "peak-MB")
		})
	}
}
