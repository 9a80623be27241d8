package suppression

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"strings"

	"handpick/model"
	"handpick/model/safefile"
)

// ids are the keyed hashes by which a person is recognised, in hexadecimal. An
// empty one means the contact did not have that detail.
type ids struct {
	Profile string `json:"profile,omitempty"`
	Email   string `json:"email,omitempty"`
	Name    string `json:"name,omitempty"` // name and company together
}

// hasher makes the keyed hashes. It reuses its buffers: an import of a large
// list makes two or three hashes for every contact.
type hasher struct {
	mac  hash.Hash
	text []byte
	sum  []byte
}

func newHasher(secret []byte) *hasher { return &hasher{mac: hmac.New(sha256.New, secret)} }

// identify hashes what is known of the contact.
func (h *hasher) identify(c *model.Contact) ids {
	var id ids
	if c.Key != "" && !c.Key.Weak() {
		id.Profile = h.digest("profile", string(c.Key))
	}
	if email := strings.ToLower(strings.TrimSpace(c.Email)); email != "" {
		id.Email = h.digest("email", email)
	}
	// A company alone is nobody: without a name the key starts with the bar.
	if key := string(model.NameKey(c.Name(), c.Company)); !strings.HasPrefix(key, "name:|") {
		id.Name = h.digest("name", key)
	}
	return id
}

// digest hashes a value under the label of its kind, so that no two kinds can
// collide.
func (h *hasher) digest(label, value string) string {
	h.text = append(append(append(h.text[:0], label...), 0), value...)
	h.mac.Reset()
	h.mac.Write(h.text)
	h.sum = h.mac.Sum(h.sum[:0])
	return hex.EncodeToString(h.sum)
}

// keyID names the secret without giving it away. It stands in every line, so
// that a list read with another secret is noticed instead of matching nobody.
func (h *hasher) keyID() string { return h.digest("key", "")[:16] }

const secretSize = 32 // bytes

// readSecret reads a secret; the error wraps [fs.ErrNotExist] when there is no
// such file.
func readSecret(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	secret, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(secret) != secretSize {
		return nil, fmt.Errorf("%s: not a secret of %d hexadecimal bytes", path, secretSize)
	}
	return secret, nil
}

// ensureSecret makes a secret at path or returns the one that is there, which
// another process may have made in the meantime.
func ensureSecret(path string) ([]byte, error) {
	err := safefile.Write(path, false, func(w io.Writer) error {
		secret := make([]byte, secretSize)
		rand.Read(secret) // never fails
		_, err := fmt.Fprintf(w, "%x\n", secret)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return readSecret(path)
}
