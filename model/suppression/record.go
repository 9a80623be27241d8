package suppression

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// record is one line of the file.
type record struct {
	Version int    `json:"v"`
	Key     string `json:"key"` // which secret made the hashes
	Action  string `json:"action"`
	Date    string `json:"date"` // the day it was received or lifted, 2006-01-02
	Scope   string `json:"scope"`
	ids
	How    string `json:"how,omitempty"`    // how an objection was received
	Reason string `json:"reason,omitempty"` // why it was lifted
}

const (
	version      = 1
	actionObject = "object"
	actionLift   = "lift"
	scopePerson  = "person" // every channel, this person
)

// readRecords reads the lines of the file, none when it does not exist.
func readRecords(path string) ([]record, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	records, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s %w", path, err)
	}
	return records, nil
}

// parse reads the lines. A line that ends too early is what a crash leaves of a
// write that was never acknowledged, perhaps filled with zeros; it is passed
// over wherever it stands, since later lines are appended after it. One that
// lost no more than its end may be followed by the next on the same line.
func parse(data []byte) ([]record, error) {
	var records []record
	no := 0
	for line := range bytes.Lines(data) {
		no++
		entries := json.NewDecoder(bytes.NewReader(bytes.TrimRight(line, "\r\n\x00")))
		for {
			var r record
			err := entries.Decode(&r)
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				break
			}
			if err != nil {
				// The error itself may quote the line.
				err = errUnreadable
			} else {
				err = r.check()
			}
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", no, err)
			}
			records = append(records, r)
		}
	}
	return records, nil
}

var errUnreadable = errors.New("this is no entry, restore the file from a backup")

// check returns an error for an entry that this version cannot act on.
func (r *record) check() error {
	switch {
	case r.Version > version:
		return errors.New("written by a newer handpick, use that version")
	case r.Version != version, r.Scope != scopePerson, r.ids == ids{},
		r.Action != actionObject && r.Action != actionLift:
		return errUnreadable
	}
	return nil
}

// appendRecords adds lines in a single write at the end of the file, whoever
// else writes, and syncs them.
func appendRecords(path string, records []record) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	torn, err := endsInsideLine(f)
	if err != nil {
		return err
	}
	var lines bytes.Buffer
	if torn {
		lines.WriteByte('\n')
	}
	encoder := json.NewEncoder(&lines)
	for i := range records {
		if err := encoder.Encode(&records[i]); err != nil {
			return err
		}
	}
	if _, err := f.Write(lines.Bytes()); err != nil {
		return err
	}
	return f.Sync()
}

func endsInsideLine(f *os.File) (bool, error) {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false, err
	}
	var last [1]byte
	if _, err := f.ReadAt(last[:], info.Size()-1); err != nil {
		return false, err
	}
	return last[0] != '\n', nil
}
