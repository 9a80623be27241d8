package connections

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"handpick/model"
)

func isZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// archive is LinkedIn's zip. Nothing of it is ever written to disk; single
// members are read through a limit.
type archive struct{ members []*zip.File }

// openArchive reads the directory of a zip and refuses one that is not safe or
// not an archive of exports.
func openArchive(in io.ReaderAt, size int64) (*archive, error) {
	z, err := zip.NewReader(in, size)
	if err != nil {
		return nil, fmt.Errorf("the zip cannot be read; is the download complete? %w", err)
	}
	if len(z.File) > maxEntries {
		return nil, fmt.Errorf("the zip has %d entries, the limit is %d; unpack it and use Connections.csv", len(z.File), maxEntries)
	}
	a := &archive{}
	for _, f := range z.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		switch {
		case slices.Contains(strings.Split(name, "/"), "..") || strings.HasPrefix(name, "/"):
			return nil, fmt.Errorf("the zip holds an entry that leaves its folder (%q); do not unpack it, ask LinkedIn for the archive again", f.Name)
		case name == "[Content_Types].xml", name == "Index/Document.iwa", name == "Index.zip", name == "content.xml":
			return nil, errors.New("this is a document of Excel, Numbers or another office program; if it holds the connections, open it and save it as CSV UTF-8")
		case strings.HasPrefix(name, "__MACOSX/"), strings.HasPrefix(path.Base(name), "."), strings.HasSuffix(name, "/"):
			continue
		}
		a.members = append(a.members, f)
	}
	return a, nil
}

// named returns the members whose base name, in letters only and without regard
// to case, is the given one: "Connections_34875879.csv" is connections.
func (a *archive) named(letters string) []*zip.File {
	var found []*zip.File
	for _, f := range a.members {
		base, csv := strings.CutSuffix(strings.ToLower(path.Base(strings.ReplaceAll(f.Name, `\`, "/"))), ".csv")
		base = strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, base)
		if csv && base == letters {
			found = append(found, f)
		}
	}
	return found
}

// one returns the Connections.csv of the archive.
func (a *archive) one() (*zip.File, error) {
	found := a.named("connections")
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		var others []string
		for _, f := range a.members {
			if strings.HasSuffix(strings.ToLower(f.Name), ".csv") {
				others = append(others, strconv.Quote(f.Name))
			}
		}
		return nil, fmt.Errorf("no Connections.csv in the zip%s; at LinkedIn choose Settings, Data privacy, Get a copy of your data, Connections", list(" (it holds ", others, ")"))
	}
	var names []string
	for _, f := range found {
		names = append(names, strconv.Quote(f.Name))
	}
	return nil, fmt.Errorf("several Connections.csv in the zip%s; unpack it and name the one you want", list(": ", names, ""))
}

// list joins names, the first ten of them; it is empty without names.
func list(before string, names []string, after string) string {
	if len(names) == 0 {
		return ""
	}
	if more := len(names) - 10; more > 0 {
		names = append(names[:10:10], fmt.Sprintf("and %d more", more))
	}
	return before + strings.Join(names, ", ") + after
}

// connections returns the first limit bytes of the Connections.csv. A member that
// is larger than [maxInflated] is refused.
func (a *archive) connections(limit int) ([]byte, error) {
	f, err := a.one()
	if err != nil {
		return nil, err
	}
	return inflate(f, limit)
}

func inflate(f *zip.File, limit int) ([]byte, error) {
	switch {
	case !f.Mode().IsRegular() || f.Mode()&fs.ModeSymlink != 0:
		return nil, fmt.Errorf("%q in the zip is not a file; ask LinkedIn for the archive again", f.Name)
	case f.Flags&1 != 0:
		return nil, fmt.Errorf("%q in the zip is encrypted; unpack it and use Connections.csv", f.Name)
	case f.UncompressedSize64 > maxInflated:
		return nil, fmt.Errorf("%q in the zip is larger than the limit of %d MiB", f.Name, maxInflated>>20)
	case f.UncompressedSize64 > maxRatio*max(f.CompressedSize64, 1):
		return nil, fmt.Errorf("%q in the zip is packed tighter than the limit of %d to 1, as a zip bomb is", f.Name, maxRatio)
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("cannot open %q in the zip: %w", f.Name, err)
	}
	defer in.Close()
	var buf bytes.Buffer
	buf.Grow(min(int(f.UncompressedSize64), limit) + bytes.MinRead)
	if _, err := buf.ReadFrom(io.LimitReader(in, int64(limit))); err != nil {
		return nil, fmt.Errorf("cannot read %q in the zip; is the download complete? %w", f.Name, err)
	}
	return buf.Bytes(), nil
}

// writtenOn returns the day in the folder's name, else the member's own date.
func (a *archive) writtenOn() model.Date {
	f, err := a.one()
	if err != nil {
		return 0
	}
	if day := dateInName(f.Name); day != 0 {
		return day
	}
	if day := model.DateOf(f.Modified); day >= founded {
		return day
	}
	return 0
}

var exportName = regexp.MustCompile(`LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})`)

// dateInName returns the day LinkedIn writes into the name of an archive, month
// first, 0 when there is none.
func dateInName(name string) model.Date {
	all := exportName.FindAllStringSubmatch(name, -1)
	if all == nil {
		return 0
	}
	m := all[len(all)-1]
	return model.NewDate(number(m[3]), time.Month(number(m[1])), number(m[2]))
}
