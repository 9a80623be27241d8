package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"
)

// archive is LinkedIn's small archive. Its owner, Robin Ashcombe, is nobody
// either. The members are stored, not compressed: a compressor of another Go
// release may give other bytes.
func archive() ([]byte, error) {
	members := []file{
		{"Connections.csv", asToday(stoodIn(2026, time.November, 13))},
		{"Email Addresses.csv", []byte(document([][]string{
			{"Email Address", "Confirmed", "Primary", "Updated On"},
			{"robin.ashcombe@quietharbour.example", "Yes", "Yes", "3/14/24, 9:26 AM"},
			{"robin.ashcombe.4100@gmail.com", "Yes", "No", "2/6/12, 7:15 PM"},
		}, ',', "\n"))},
		{"Invitations.csv", []byte(document(invitations(), ',', "\n"))},
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, m := range members {
		member, err := w.CreateHeader(&zip.FileHeader{
			Name:     m.name,
			Method:   zip.Store,
			Modified: time.Date(2026, time.November, 14, 9, 12, 0, 0, time.UTC),
		})
		if err != nil {
			return nil, fmt.Errorf("cannot make the archive: %w", err)
		}
		if _, err := member.Write(m.content); err != nil {
			return nil, fmt.Errorf("cannot make the archive: %w", err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("cannot make the archive: %w", err)
	}
	return out.Bytes(), nil
}

func invitations() [][]string {
	const owner, ownerLink = "Robin Ashcombe", "https://www.linkedin.com/in/robin-ashcombe-00004100"
	records := [][]string{{"From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"}}
	for i, p := range stoodIn(2026, time.November, 13)[:6] {
		sent := p.on.Add(-26 * time.Hour).Format("1/2/06, 3:04 PM")
		name := p.first + " " + p.last
		switch i % 3 {
		case 0:
			records = append(records, []string{owner, name, sent, "Good to meet you at the Westmarch breakfast, " + p.first + ".", "OUTGOING", ownerLink, p.link()})
		case 1:
			records = append(records, []string{name, owner, sent, "", "INCOMING", p.link(), ownerLink})
		default:
			records = append(records, []string{owner, name, sent, "", "OUTGOING", ownerLink, p.link()})
		}
	}
	return records
}
