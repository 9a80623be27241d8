package pack

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Limits on a pack that is verified. They keep a file made to exhaust memory or
// time from doing so; a pack of a million decisions is within them.
const (
	maxEntries  = 1000
	maxInflated = 2 << 30 // bytes, of all members together
	maxRatio    = 100     // of a member, above ratioFloor
	ratioFloor  = 16 << 20
	maxManifest = 1 << 20
	maxLine     = 8 << 20 // bytes, of the members made of lines
)

// opened is a pack whose directory was read and found fit to be read on.
type opened map[string]*zip.File

// openPack reads the directory of a pack and refuses one that is not safe, or
// holds something that no pack holds. Nothing is inflated yet.
func openPack(r io.ReaderAt, size int64) (opened, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Fault{What: "this is no zip, or its end is missing; was it copied whole?"}
	}
	if len(z.File) > maxEntries {
		return nil, &Fault{What: fmt.Sprintf("the zip has %d entries, the limit is %d", len(z.File), maxEntries)}
	}
	known := append(memberNames(true), manifestFile, sumsFile)
	files := opened{}
	var inflated uint64
	for _, f := range z.File {
		if what := strange(f, known); what != "" {
			return nil, &Fault{Member: shownName(f.Name, known), What: what}
		}
		if files[f.Name] != nil {
			return nil, &Fault{Member: f.Name, What: "it is there twice"}
		}
		files[f.Name] = f
		inflated += min(f.UncompressedSize64, maxInflated+1)
		if inflated > maxInflated {
			return nil, &Fault{Member: f.Name, What: fmt.Sprintf("with it the members are larger than the limit of %d MiB", maxInflated>>20)}
		}
	}
	for _, name := range []string{manifestFile, sumsFile} {
		if files[name] == nil {
			return nil, &Fault{Member: name, What: "it is missing; a pack has it"}
		}
	}
	return files, nil
}

// strange says why an entry is none that a pack has, "" for one that it may have.
func strange(f *zip.File, known []string) string {
	name := strings.ReplaceAll(f.Name, `\`, "/")
	switch {
	case strings.HasPrefix(name, "/") || strings.Contains(name, ":") || slices.Contains(strings.Split(name, "/"), ".."):
		return "its name leads out of the folder; do not unpack this file"
	case !slices.Contains(known, f.Name):
		if i := slices.IndexFunc(known, func(k string) bool { return strings.EqualFold(k, name) }); i >= 0 {
			return "its name is " + known[i] + " in another spelling"
		}
		return "it is no member of a pack"
	case !f.Mode().IsRegular():
		return "it is not a file"
	case f.Flags&(1|1<<6|1<<13) != 0:
		return "it is locked with a password; ask for the pack as it was made"
	case f.Method != zip.Deflate && f.Method != zip.Store:
		return "it is packed in a way that a pack is not"
	case f.UncompressedSize64 > ratioFloor && f.UncompressedSize64/maxRatio > f.CompressedSize64:
		return fmt.Sprintf("it is packed tighter than the limit of %d to 1, as a zip bomb is", maxRatio)
	}
	return ""
}

// shownName returns the name of an entry as an error may show it.
func shownName(name string, known []string) string {
	const most = 60
	if slices.Contains(known, name) {
		return name
	}
	if len(name) > most {
		name = name[:most] + "…"
	}
	return strconv.QuoteToASCII(name)
}

// read returns the whole of a small member.
func (o opened) read(name string) ([]byte, error) {
	if o[name].UncompressedSize64 > maxManifest {
		return nil, &Fault{Member: name, What: "it is larger than a pack has it"}
	}
	in, err := o[name].Open()
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return text, nil
}

// unreadable returns the fault of a member that cannot be inflated.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, zip.ErrChecksum):
		return &Fault{Member: name, What: "its content is not what its checksum in the zip says"}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Fault{Member: name, What: "its end is missing; was the pack copied whole?"}
	}
	return &Fault{Member: name, What: "it cannot be read; the zip is damaged"}
}
