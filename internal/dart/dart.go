// Package dart is a charwise double-array trie that is read in place from its bytes.
//
// Keys are strings of runes. A table gives each rune a code, and runes that fold onto each other
// share one, so a single trie serves simplified and traditional text, full-width and half-width
// forms, upper and lower case, and the text looked up is never converted. FORMAT.md describes the bytes.
package dart

import (
	"errors"
	"unicode/utf8"
)

const (
	magic      = "zhdart1\n"
	headerSize = 24
	pageCount  = 0x30000 / 256
	unitSize   = 8
	stateBits  = 24
	stateMask  = 1<<stateBits - 1
)

// ErrFormat says that the bytes are no trie of this version.
var ErrFormat = errors.New("dart: not a trie of format zhdart1")

// State is a place in the trie; Root is where every key begins.
type State uint32

// Root is the state of the empty key.
const Root State = 0

// Trie is a read-only view of its bytes and safe for concurrent use. The zero value has no keys.
type Trie struct {
	pages string // for each block of 256 runes, the number of its page in codes
	codes string // pages of 256 codes
	units string
	keys  int
}

// Open returns the trie in data, which it reads in place and never copies. It checks the sizes and
// not the content: damaged content can give wrong answers and no panic.
func Open(data string) (*Trie, error) {
	if len(data) < headerSize+2*pageCount || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	codePages := int(le32(data, 8))
	units := int(le32(data, 12))
	keys := int(le32(data, 16))
	codesAt := headerSize + 2*pageCount
	unitsAt := codesAt + codePages*512
	if codePages < 1 || codePages > pageCount+1 || units < 1 || len(data) != unitsAt+units*unitSize {
		return nil, ErrFormat
	}
	return &Trie{data[headerSize:codesAt], data[codesAt:unitsAt], data[unitsAt:], keys}, nil
}

// Len is the number of keys.
func (t *Trie) Len() int { return t.keys }

// Code returns the code of a rune, and 0 for a rune that no key has.
func (t *Trie) Code(r rune) uint32 {
	block := uint(r) >> 8 << 1
	if block+1 >= uint(len(t.pages)) {
		return 0
	}
	page := uint(t.pages[block]) | uint(t.pages[block+1])<<8
	at := page<<9 | uint(r&0xFF)<<1
	if at+1 >= uint(len(t.codes)) {
		return 0
	}
	return uint32(t.codes[at]) | uint32(t.codes[at+1])<<8
}

// Next follows one rune by its code, which must not be 0. It returns the state reached and the
// value of the key that ends there, 0 where none does.
func (t *Trie) Next(s State, code uint32) (next State, value uint16, ok bool) {
	u, ok := t.unit(uint(s))
	if !ok {
		return 0, 0, false
	}
	to := uint(u&stateMask) + uint(code)
	v, ok := t.unit(to)
	if !ok || State(v>>stateBits&stateMask) != s || to == 0 {
		return 0, 0, false
	}
	return State(to), uint16(v >> (2 * stateBits)), true
}

func (t *Trie) unit(i uint) (uint64, bool) {
	i *= unitSize
	if i+unitSize > uint(len(t.units)) {
		return 0, false
	}
	b := t.units[i : i+unitSize]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56, true
}

// Lookup returns the value of a whole key, 0 where it is not in the trie.
func (t *Trie) Lookup(key string) uint16 {
	n, v := t.Prefix(key)
	if n != len(key) {
		return 0
	}
	return v
}

// Prefix returns the length in bytes and the value of the longest key that text begins with.
func (t *Trie) Prefix(text string) (length int, value uint16) {
	s := Root
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		code := t.Code(r)
		if code == 0 || (r == utf8.RuneError && size == 1) {
			break
		}
		next, v, ok := t.Next(s, code)
		if !ok {
			break
		}
		s = next
		i += size
		if v != 0 {
			length, value = i, v
		}
	}
	return length, value
}

func le32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}
