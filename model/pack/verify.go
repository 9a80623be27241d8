package pack

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Report is what the verification of a pack found.
type Report struct {
	Manifest Manifest // the zero one when it could not be read
	// Checked says what was checked and holds, one sentence each, in the order it
	// was checked.
	Checked []string
}

// Verify checks a pack of size bytes, without writing anything and within fixed
// limits of memory: that its members are those the manifest lists, unchanged,
// that the chain holds event by event, that decisions and contact log are those
// of the chain, and that the counts are right. noted is a head of the chain as
// somebody noted it before, in the form of [Head.String], or "" for none: then
// the event of that number must have that hash.
//
// The error is a [*Fault] at the first bad place; where both a sum and a line of
// the same member are wrong, it names the line. [Shows] and [ShowsNot] say what
// it means that there is none.
func Verify(r io.ReaderAt, size int64, noted string) (Report, error) {
	v := &verifier{}
	if noted != "" {
		n, err := ParseNoted(noted)
		if err != nil {
			return v.Report, err
		}
		v.noted = &n
	}
	files, err := openPack(r, size)
	if err != nil {
		return v.Report, err
	}
	v.files = files
	if err := v.readManifest(); err != nil {
		return v.Report, err
	}
	err = first(v.checkSums(), v.checkRows())
	return v.Report, err
}

// first returns which of the errors of sums and of rows names the place: a sum
// says which member was changed, a row may say where.
func first(sumErr, rowErr error) error {
	var sum, row *Fault
	switch {
	case sumErr == nil:
		return rowErr
	case !errors.As(sumErr, &sum) || !errors.As(rowErr, &row):
		return sumErr
	case row.Member == sum.Member:
		return rowErr
	case sum.Member == decisionsFile && row.Member == decisionsSheet:
		// The sheet is held against the rows, and it is the rows that changed.
		sum.Line, sum.Event = row.Line-1, row.Event
	}
	return sumErr
}

// verifier is a verification under way.
type verifier struct {
	Report
	files    opened
	manifest []byte // as it stands in the pack
	noted    *Noted
}

func (v *verifier) holds(format string, args ...any) {
	v.Checked = append(v.Checked, fmt.Sprintf(format, args...))
}

// readManifest reads the manifest and makes sure that the zip holds its members
// and no others.
func (v *verifier) readManifest() error {
	text, err := v.files.read(manifestFile)
	if err != nil {
		return err
	}
	m, err := decodeManifest(text)
	if err != nil {
		return &Fault{Member: manifestFile, What: err.Error()}
	}
	for _, member := range m.Members {
		if v.files[member.Name] == nil {
			return &Fault{Member: member.Name, What: "it is missing; the manifest lists it"}
		}
	}
	for _, name := range memberNames(true) {
		listed := slices.Contains(memberNames(m.Names), name)
		if v.files[name] != nil && !listed {
			return &Fault{Member: name, What: "it is there, but the manifest does not list it"}
		}
	}
	v.Manifest, v.manifest = m, text
	v.holds("The pack holds the %d members that its manifest lists and no others.", len(m.Members))
	return nil
}

// checkSums checks the size and SHA-256 of every member, and SHA256SUMS.
func (v *verifier) checkSums() error {
	for _, m := range v.Manifest.Members {
		got, err := v.files.sum(m.Name)
		if err != nil {
			return err
		}
		if got.Size != m.Size || got.SHA256 != m.SHA256 {
			return &Fault{Member: m.Name, What: "it was changed: its SHA-256 is not the one in the manifest"}
		}
	}
	text, err := v.files.read(sumsFile)
	if err != nil {
		return err
	}
	all := append(slices.Clone(v.Manifest.Members), Member{Name: manifestFile, SHA256: sha256.Sum256(v.manifest)})
	if n := differs(text, sums(all)); n > 0 {
		return &Fault{Member: sumsFile, Line: n, What: "it is not the sum of the member that stands there"}
	}
	v.holds("Size and SHA-256 of every member are those of the manifest and of %s.", sumsFile)
	return nil
}

// sum returns the size and SHA-256 of a member.
func (o opened) sum(name string) (Member, error) {
	in, err := o[name].Open()
	if err != nil {
		return Member{}, unreadable(name, err)
	}
	defer in.Close()
	h := sha256.New()
	n, err := io.Copy(h, in)
	if err != nil {
		return Member{}, unreadable(name, err)
	}
	return Member{Name: name, Size: n, SHA256: Digest(h.Sum(nil))}, nil
}

// differs returns the number of the first line in which two texts differ, 0 when
// they are the same.
func differs(a, b []byte) int {
	if bytes.Equal(a, b) {
		return 0
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return bytes.Count(a[:n], []byte("\n")) + 1
}
