// Command generate writes exports of connections with invented people: the files
// in samples/ other than connections.csv, which was written by hand, and exports
// of any size to measure with.
//
//	go run ./samples/generate -samples               rewrite the files in samples/
//	go run ./samples/generate -n 30000 -o big.csv    an export of 30,000 people
//	go run ./samples/generate -n 1000 -seed 7        another one, to standard output
//
// The same flags always give the same bytes. Rows of a large export are written
// as they are made, so its size costs no memory. Nobody in any of them is real.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "generate:", err)
		}
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	n := flags.Int("n", 0, "write an export of this many `people`")
	seed := flags.Uint64("seed", 1, "which people: another `number`, other people")
	out := flags.String("o", "", "write to this `file` and not to standard output")
	samples := flags.Bool("samples", false, "rewrite the files in ./samples; run it where go.mod lies")
	if err := flags.Parse(args); err != nil {
		return err
	}
	switch {
	case flags.NArg() > 0:
		return errors.New("unexpected argument; see -help")
	case *samples && *n == 0:
		return writeSamples("samples")
	case *samples || *n < 1:
		return errors.New("give either -samples or -n with the number of people, 1 or more")
	case *out != "":
		return writeFile(*out, *n, *seed)
	}
	return writeCrowd(stdout, *n, *seed)
}

// writeSamples rewrites each derived sample below dir.
func writeSamples(dir string) error {
	files, err := sampleFiles()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(f.name)), f.content, 0o644); err != nil {
			return fmt.Errorf("cannot write a sample; run this where go.mod lies: %w", err)
		}
	}
	return nil
}

func writeFile(path string, n int, seed uint64) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("cannot write the export: %w", err)
	}
	return errors.Join(writeCrowd(f, n, seed), f.Close())
}

func writeCrowd(w io.Writer, n int, seed uint64) error {
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString(heading())
	c := newCrowd(n, seed)
	for range n {
		out.WriteByte('\n')
		out.WriteString(line(c.next().record(), ','))
	}
	// A bufio.Writer keeps its first error, so one check is enough.
	if err := out.Flush(); err != nil {
		return fmt.Errorf("cannot write the export: %w", err)
	}
	return nil
}
