package connections

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"

	"handpick/model"
)

// The limits at this door. Exceeding one is an error that names it.
const (
	maxFile        = 256 << 20 // bytes of the input file
	maxInflated    = 256 << 20 // bytes of one inflated member of an archive
	maxRatio       = 100       // inflated to compressed size of a member
	maxEntries     = 1000      // members of an archive
	maxHeaderLines = 40        // physical lines searched for the header
	maxCells       = 1000      // cells in a row
	maxCell        = 64 << 10  // bytes in a cell
	maxRecord      = 1 << 20   // bytes in a row; beyond it a quote was left open
	maxResyncs     = 64        // quotes left open before the file is given up
	maxRecords     = 2_000_000 // rows; one million must work, the rest is memory's guard
	linkedInCap    = 30_000    // first-degree connections LinkedIn allows
)

// Options say what the content of an export cannot.
type Options struct {
	// Now bounds the dates: a connection made later than the day after it, which
	// time zones allow, is reported and loses its date. The zero time switches the
	// check off.
	Now time.Time
	// DateOrder is the user's answer for a file whose numeric dates can be read
	// two ways. A file that settles the question itself ignores it.
	DateOrder DateOrder
	// Progress, when set, is called now and then from the reading goroutine
	// with the share of the file that has been read, from 0 to 1.
	Progress func(share float64)
}

// Export is what one file holds.
type Export struct {
	// Contacts are in the order of the file, without numbers.
	Contacts []model.Contact
	Report   Report
}

// Read reads one export: a CSV, or LinkedIn's archive holding Connections.csv.
// The path may be a pipe such as /dev/stdin. The content decides what the file
// is. An error means that nothing could be read; it says where and what to do.
func Read(ctx context.Context, path string, opts Options) (*Export, error) {
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, err
	}
	return Parse(ctx, path, data, opts)
}

// Digest returns the SHA-256 of a file, as [Report] has it, without reading
// what it says.
func Digest(ctx context.Context, path string) ([32]byte, error) {
	data, err := readFile(ctx, path)
	return digest(data), err
}

// Parse is [Read] for bytes already in memory. The name is used in messages and
// for the date LinkedIn writes into it, and for nothing else. Data is not changed
// and not kept.
func Parse(ctx context.Context, name string, data []byte, opts Options) (*Export, error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s: %w", name, errTooLarge)
	}
	report := Report{File: name, Digest: digest(data), ExportedOn: dateInName(name)}
	var self owner
	if isZip(data) {
		found, err := openArchive(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if data, err = found.connections(maxInflated); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		self = found.owner()
		if report.ExportedOn == 0 {
			report.ExportedOn = found.writtenOn()
		}
	}
	text, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{opts: opts, self: self, report: report}
	export, err := l.load(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return export, nil
}

var errTooLarge = fmt.Errorf("larger than the limit of %d MiB; save the connections alone as CSV", maxFile>>20)

// readFile returns the content of a file or pipe. A regular file must have the
// same size and time after the read as before it.
func readFile(ctx context.Context, path string) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot open the export: %w; name the Connections.csv or the zip that LinkedIn sent", err)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot open the export: %w", err)
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("cannot read the export: %w", err)
	}
	switch {
	case before.IsDir():
		return nil, fmt.Errorf("%s: is a folder; name the Connections.csv or the zip in it", path)
	case before.Mode()&fs.ModeDevice != 0:
		return nil, fmt.Errorf("%s: is a device or a terminal; name a file, or pipe one in", path)
	case before.Size() > maxFile:
		return nil, fmt.Errorf("%s: %w", path, errTooLarge)
	}
	data, err := readPieces(io.LimitReader(&untilDone{ctx: ctx, in: f}, maxFile+1), int(before.Size()))
	if err != nil {
		if errors.Is(err, ctx.Err()) {
			return nil, fmt.Errorf("%s: reading stopped: %w", path, err)
		}
		return nil, fmt.Errorf("%s: cannot read the export: %w", path, err)
	}
	after, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("%s: cannot read the export: %w", path, err)
	}
	if before.Mode().IsRegular() && (int64(len(data)) != before.Size() || changed(before, after)) {
		return nil, fmt.Errorf("%s: changed while it was read; wait for the download to end and try again", path)
	}
	return data, nil
}

// piece is how much is read, or hashed, at a time. Touching 100 MB of fresh
// memory in one go cannot be preempted; it would hold up the garbage collector,
// and with it the screen, for half a second.
const piece = 256 << 10

// readPieces reads everything, size bytes if that is known beforehand.
func readPieces(in io.Reader, size int) ([]byte, error) {
	data := make([]byte, 0, size+1) // one more shows the end without growing
	for {
		if len(data) == cap(data) {
			data = slices.Grow(data, max(cap(data), piece))
		}
		n, err := in.Read(data[len(data):min(cap(data), len(data)+piece)])
		data = data[:len(data)+n]
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// digest returns the SHA-256 of data.
func digest(data []byte) (sum [sha256.Size]byte) {
	h := sha256.New()
	for len(data) > 0 {
		n := min(len(data), piece)
		h.Write(data[:n])
		data = data[n:]
	}
	h.Sum(sum[:0])
	return sum
}

func changed(before, after fs.FileInfo) bool {
	return before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime())
}

// untilDone is a reader that ends with the context's error once it is done.
type untilDone struct {
	ctx context.Context
	in  io.Reader
}

func (r *untilDone) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(p)
}
