package journal

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"

	"handpick/model"
)

// The test binary runs itself with these set to be the other process of a test.
const (
	childRole = "HANDPICK_JOURNAL_TEST_ROLE"
	childPath = "HANDPICK_JOURNAL_TEST_PATH"
)

func TestMain(m *testing.M) {
	role := os.Getenv(childRole)
	if role == "" {
		os.Exit(m.Run())
	}
	if err := runChild(role, os.Getenv(childPath)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// runChild does its part until it is killed or its input ends.
func runChild(role, path string) error {
	j, err := Open(path)
	if err != nil {
		return err
	}
	defer j.Close()
	switch role {
	case "hold":
		fmt.Println("HELD")
	case "append":
		return appendForever(j)
	case "erase":
		if err := eraseAll(j); err != nil {
			return err
		}
	case "acknowledge too early":
		seq, _ := j.Head()
		fmt.Println("ACK", seq+1)
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// appendForever prints a line for each event once it is saved, and for each
// import, and brings everything into the main file now and then.
func appendForever(j *Journal) error {
	for {
		next, _ := j.Head()
		next++
		e := decided(int(next))
		var err error
		switch {
		case next%7 == 0:
			e, err = j.AppendRows(e, invented(40))
		default:
			e, err = j.Append(e)
		}
		if err != nil {
			return err
		}
		fmt.Println("ACK", e.Seq)
		if next%50 == 0 {
			if err := j.Checkpoint(); err != nil {
				return err
			}
		}
	}
}

// eraseAll prints a line for each ten contacts once they are erased, in the order
// of their numbers, till there are none.
func eraseAll(j *Journal) error {
	for first := 1; ; first += 10 {
		row, err := j.LatestRow(first)
		switch {
		case err != nil:
			return err
		case row.Contact == 0:
			return nil
		case row.Body == nil:
			continue
		}
		x := model.Erasing{Event: model.Event{Type: model.Erased, Contact: first}}
		for contact := first; contact < first+10; contact++ {
			x.Contacts = append(x.Contacts, contact)
		}
		e, err := j.Erase(x)
		if err != nil {
			return err
		}
		fmt.Println("ACK", e.Seq)
	}
}

// child is another process that works on a review.
type child struct {
	cmd   *exec.Cmd
	stdin io.Closer
	lines *bufio.Scanner
}

func startChild(tb testing.TB, role, path string) *child {
	tb.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childPath+"="+path)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { cmd.Process.Kill() })
	return &child{cmd, stdin, bufio.NewScanner(stdout)}
}

// line returns the next line the child prints, "" at its end.
func (c *child) line() string {
	c.lines.Scan()
	return c.lines.Text()
}

// kill ends the child at once and returns the lines it had printed till then.
func (c *child) kill() (lines []string) {
	c.cmd.Process.Kill()
	for c.lines.Scan() {
		lines = append(lines, c.lines.Text())
	}
	c.cmd.Wait()
	return lines
}

// ack returns the number of the event that a line acknowledges, 0 for another.
func ack(line string) (seq int64) {
	fmt.Sscanf(line, "ACK %d", &seq)
	return seq
}
