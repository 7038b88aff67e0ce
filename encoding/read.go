package encoding

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/zhtext/zhtext/encoding/charset"
	"github.com/zhtext/zhtext/encoding/repair"
)

// DefaultLimit is the size in bytes up to which Read reads a document.
const DefaultLimit = 64 << 20

var (
	// ErrTooLarge says that a document is larger than the limit; WithLimit raises it.
	ErrTooLarge = errors.New("encoding: document larger than the limit")
	// ErrBinary says that the data is no text: it is full of zero bytes or control characters.
	ErrBinary = errors.New("encoding: binary data, no text")
)

type settings struct {
	limit  int64
	name   string
	asIs   bool
	off    []Kind // repairs that are left
	binary bool   // take binary data as text
}

// Option changes how Read reads.
type Option func(*settings) error

// WithLimit sets the size in bytes above which Read gives up with ErrTooLarge. The error is for a
// limit below 1.
func WithLimit(bytes int64) Option {
	return func(s *settings) error {
		if bytes < 1 {
			return fmt.Errorf("encoding: limit of %d bytes: want 1 or more", bytes)
		}
		s.limit = bytes
		return nil
	}
}

// WithCharset takes the charset as known: UTF-8, GB18030, GBK, GB2312, Big5, UTF-16LE or UTF-16BE, in
// any letter case. The error is a charset.UnknownError.
func WithCharset(name string) Option {
	return func(s *settings) error {
		for _, known := range []string{charset.UTF8, charset.GB18030, charset.Big5, charset.UTF16LE, charset.UTF16BE} {
			if strings.EqualFold(name, known) {
				s.name = known
				return nil
			}
		}
		if strings.EqualFold(name, "GBK") || strings.EqualFold(name, "GB2312") {
			s.name = charset.GB18030
			return nil
		}
		return charset.UnknownError(name)
	}
}

// WithoutRepair decodes and repairs nothing.
func WithoutRepair() Option { return func(s *settings) error { s.asIs = true; return nil } }

// Without leaves damage of some kinds as it is.
func Without(kinds ...Kind) Option {
	return func(s *settings) error { s.off = append(s.off, kinds...); return nil }
}

// Read reads a whole document, finds its charset, decodes and repairs it. Errors are those of r and
// of options, ErrTooLarge and ErrBinary.
func Read(r io.Reader, opts ...Option) (*Text, error) {
	s := settings{limit: DefaultLimit}
	for _, opt := range opts {
		if err := opt(&s); err != nil {
			return nil, err
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, s.limit+1))
	if err != nil {
		return nil, fmt.Errorf("encoding: reading a document: %w", err)
	}
	if int64(len(data)) > s.limit {
		return nil, ErrTooLarge
	}
	return s.text(data)
}

// Clean is Read for bytes at hand. It answers whatever the bytes are: binary data comes back as it is.
func Clean(data []byte) *Text {
	t, err := settings{binary: true}.text(data)
	if err != nil {
		return asIs(string(data)) // not reached: a detected charset is one that can be decoded
	}
	return t
}

// CleanString repairs text that has been decoded already.
func CleanString(text string) *Text {
	return asIs(text).repaired(nil)
}

func asIs(text string) *Text { return newText(&charset.Decoded{Text: text}, charset.UTF8, nil) }

func (s settings) text(data []byte) (*Text, error) {
	found := charset.Detect(data)
	if s.name != "" && s.name != found.Charset {
		found = charset.Result{Charset: s.name}
	}
	if found.Binary {
		if !s.binary {
			return nil, ErrBinary
		}
		return asIs(string(data)), nil
	}
	d, err := charset.Decode(found.Charset, data)
	if err != nil {
		return nil, err
	}
	var edits []repair.Edit
	if found.BOM > 0 {
		edits = append(edits, repair.Edit{End: len("\uFEFF"), Kind: BOM, Why: "byte order mark"})
	}
	t := newText(d, found.Charset, edits)
	if s.asIs {
		return t, nil
	}
	return t.repaired(s.off), nil
}

// rounds bounds how often repairs are looked for anew: what one repair brings to light can need another.
const rounds = 4

// repaired returns the text with all damage undone that is found, but for some kinds.
func (t *Text) repaired(off []Kind) *Text {
	for range rounds {
		before := t
		for _, find := range []func(string) []repair.Edit{repair.Misread, repair.Characters, repair.Edits} {
			made := slices.DeleteFunc(find(t.clean), func(e repair.Edit) bool { return slices.Contains(off, e.Kind) })
			t = t.then(made)
		}
		if t == before {
			break
		}
	}
	return t
}
