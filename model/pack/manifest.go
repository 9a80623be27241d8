package pack

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"handpick/model"
)

// formatName and formatVersion say how a pack is written. A change that an older
// program cannot verify raises the version.
const (
	formatName    = "handpick.evidence/"
	formatVersion = "1"
)

// Manifest says what a pack holds.
type Manifest struct {
	Format   string `json:"format"`
	Made     string `json:"made"`    // RFC 3339
	Program  string `json:"program"` // version of the program that made it
	Review   string `json:"review"`
	Reviewer string `json:"reviewer"`
	Names    bool   `json:"names"`
	Head     Head   `json:"head"`
	Counts   Counts `json:"counts"`
	// Held is as the program said when the pack was made: nothing in the pack
	// shows it.
	Held    Held     `json:"held"`
	Members []Member `json:"members"` // all but the manifest and the sums
}

// Member is a file of a pack.
type Member struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"` // bytes
	SHA256 Digest `json:"sha256"`
}

// Counts are what can be counted in the members.
type Counts struct {
	Events    int64 `json:"events"`
	Decisions int64 `json:"decisions"` // all that were ever made
	// InForce counts the decisions that nothing superseded; what follows is
	// about them.
	InForce     int64 `json:"in_force"`
	Relevant    int64 `json:"relevant"`
	NotRelevant int64 `json:"not_relevant"`
	B2B         int64 `json:"b2b"`
	SoleTrader  int64 `json:"sole_trader"`
	Unknown     int64 `json:"unknown"`
	NotAsked    int64 `json:"not_asked"`
	// Verdicts counts by the word of the outcome, "" for a decision of which
	// nothing but its numbers is left.
	Verdicts   map[string]int64 `json:"verdicts"`
	Objections int64            `json:"objections"`
	Consents   int64            `json:"consents"`
	Sent       int64            `json:"sent"`
	Received   int64            `json:"received"`
	Complaints int64            `json:"complaints"`
	Log        int64            `json:"log"`    // lines
	Bodies     int64            `json:"bodies"` // with names only
	People     int64            `json:"people"` // with names only
}

// addDecision counts a row of decisions.jsonl.
func (c *Counts) addDecision(e *model.Event, row *decisionRow) {
	c.Decisions++
	if row.SupersededBy != 0 {
		return
	}
	c.InForce++
	c.Verdicts[row.Verdict]++
	switch e.Relevance {
	case model.Relevant:
		c.Relevant++
	case model.NotRelevant:
		c.NotRelevant++
	}
	switch e.Kind {
	case model.B2B:
		c.B2B++
	case model.SoleTrader:
		c.SoleTrader++
	case model.Unknown:
		c.Unknown++
	default:
		c.NotAsked++
	}
}

// addContact counts a row of contacts.csv by its cell for what it is, unless the
// event was taken back.
func (c *Counts) addContact(what string, takenBack bool) {
	if takenBack {
		return
	}
	switch what {
	case saysObjection:
		c.Objections++
	case saysConsent:
		c.Consents++
	case saysSent:
		c.Sent++
	case saysReceived:
		c.Received++
	}
}

// encode returns the manifest as it stands in the pack.
func (m *Manifest) encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m)
	return b.Bytes(), err
}

// decodeManifest reads what encode wrote and nothing else.
func decodeManifest(text []byte) (Manifest, error) {
	var m Manifest
	err := json.Unmarshal(text, &m)
	if version, ok := strings.CutPrefix(m.Format, formatName); ok && version != formatVersion {
		return m, errors.New("it is of a format this program does not know: verify it with a newer handpick")
	}
	if err != nil || m.Format == "" {
		return m, errors.New("it is not the manifest of an evidence pack")
	}
	again, err := m.encode()
	if err != nil || !bytes.Equal(again, text) {
		return m, errors.New("it is not written as handpick writes it")
	}
	want := memberNames(m.Names)
	for i, member := range m.Members {
		if i >= len(want) || member.Name != want[i] {
			return m, fmt.Errorf("member %d of its list is not the one a pack has there", i+1)
		}
	}
	if len(m.Members) < len(want) {
		return m, fmt.Errorf("it does not list %s", want[len(m.Members)])
	}
	return m, nil
}

// sums returns SHA256SUMS: the members and the manifest, in their order.
func sums(members []Member) []byte {
	var b bytes.Buffer
	for _, m := range members {
		fmt.Fprintf(&b, "%x  %s\n", m.SHA256, m.Name)
	}
	return b.Bytes()
}
