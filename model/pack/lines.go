package pack

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines reads a member line by line.
type lines struct {
	name    string
	file    io.Closer
	scanner *bufio.Scanner
	no      int // of the line read last
}

// lines opens a member to be read line by line.
func (o opened) lines(name string) (*lines, error) {
	in, err := o[name].Open()
	if err != nil {
		return nil, unreadable(name, err)
	}
	l := &lines{name: name, file: in, scanner: bufio.NewScanner(in)}
	l.scanner.Buffer(make([]byte, 1<<16), maxLine)
	l.scanner.Split(splitLines)
	return l, nil
}

// splitLines splits after each line feed and keeps everything before it.
func splitLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// next returns the next line without its line feed, nil at the end. The line
// holds until the next call.
func (l *lines) next() ([]byte, error) {
	l.no++
	if l.scanner.Scan() {
		return l.scanner.Bytes(), nil // never nil here
	}
	if err := l.scanner.Err(); errors.Is(err, bufio.ErrTooLong) {
		return nil, l.fault(0, "it is longer than a line of a pack")
	} else if err != nil {
		return nil, unreadable(l.name, err)
	}
	return nil, nil
}

// end returns a fault unless all lines were read.
func (l *lines) end(what string) error {
	if line, err := l.next(); err != nil || line == nil {
		return err
	}
	return l.fault(0, what)
}

// fault returns a fault at the line read last.
func (l *lines) fault(event int64, what string) error {
	return &Fault{Member: l.name, Line: l.no, Event: event, What: what}
}

// count returns how many lines are left.
func (l *lines) count() (n int64, err error) {
	for {
		line, err := l.next()
		if line == nil || err != nil {
			return n, err
		}
		n++
	}
}
