// Package dart is a charwise double-array trie that is read in place from its bytes.
//
// Keys are strings of runes. A table gives each rune a code, and runes that fold onto each other
// share one, so a single trie serves simplified and traditional text, full-width and half-width
// forms, upper and lower case, and the text looked up is never converted. FORMAT.md describes the bytes.
package dart

import (
	"encoding/binary"
	"errors"
	"unicode/utf8"
)

const (
	magic      = "zhdart2\n"
	headerSize = 24
	pageCount  = 0x30000 / 256
	unitSize   = 8
	charPage   = 256 * unitSize
	stateBits  = 24
	stateMask  = 1<<stateBits - 1
)

// ErrFormat says that the bytes are no trie of this version.
var ErrFormat = errors.New("dart: not a trie of format zhdart2")

// State is a place in the trie: the number of its unit and the base of its children.
type State struct{ at, base uint32 }

// Trie is a read-only view of its bytes and safe for concurrent use. The zero value has no keys.
type Trie struct {
	pages []byte // for each block of 256 runes, the number of its page in codes
	chars []byte // pages of 256 characters
	units []byte
	root  uint32 // the base of the root
	keys  int
}

// Open returns the trie in data, which it reads in place and which must not change. It checks the
// sizes and not the content: damaged content can give wrong answers and no panic.
func Open(data []byte) (*Trie, error) {
	if len(data) < headerSize+2*pageCount || string(data[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	charPages := int(binary.LittleEndian.Uint32(data[8:]))
	units := int(binary.LittleEndian.Uint32(data[12:]))
	keys := int(binary.LittleEndian.Uint32(data[16:]))
	charsAt := headerSize + 2*pageCount
	unitsAt := charsAt + charPages*charPage
	if charPages < 1 || charPages > pageCount+1 || units < 1 || len(data) != unitsAt+units*unitSize {
		return nil, ErrFormat
	}
	root := uint32(binary.LittleEndian.Uint64(data[unitsAt:])) & stateMask
	return &Trie{data[headerSize:charsAt], data[charsAt:unitsAt], data[unitsAt:], root, keys}, nil
}

// Len is the number of keys.
func (t *Trie) Len() int { return t.keys }

// Char is what the trie knows of a rune: its code, and what Unit knows of the state it leads to from
// the root. It is 0 for a rune that no key has.
type Char uint64

// HasBlock reports whether a key may have a rune of the 256 that begin with r&^0xFF.
func (t *Trie) HasBlock(r rune) bool {
	block := int(uint32(r) >> 8 << 1)
	return block < len(t.pages) && binary.LittleEndian.Uint16(t.pages[block:]) != 0
}

// Code returns the code of the rune.
func (c Char) Code() uint32 { return uint32(c & 0xFFFF) }

// Value returns the value of the key that is the rune alone, 0 for none.
func (c Char) Value() uint16 { return uint16(c >> 16) }

// Char looks up a rune.
func (t *Trie) Char(r rune) Char {
	block := int(uint32(r) >> 8 << 1)
	if block >= len(t.pages) {
		return 0
	}
	page := int(binary.LittleEndian.Uint16(t.pages[block:]))
	at := page*charPage + int(r&0xFF)*unitSize
	if at+unitSize > len(t.chars) {
		return 0
	}
	return Char(binary.LittleEndian.Uint64(t.chars[at:]))
}

// Code returns the code of a rune, and 0 for a rune that no key has.
func (t *Trie) Code(r rune) uint32 { return t.Char(r).Code() }

// Root returns the state in which every key begins.
func (t *Trie) Root() State { return State{0, t.root} }

// Next follows one rune by its code, which must not be 0. It returns the state reached and the
// value of the key that ends there, 0 where none does.
func (t *Trie) Next(s State, code uint32) (next State, value uint16, ok bool) {
	to := s.base + code
	i := int(to) * unitSize
	if s.base == 0 || i+unitSize > len(t.units) {
		return State{}, 0, false
	}
	u := binary.LittleEndian.Uint64(t.units[i:])
	if uint32(u>>stateBits)&stateMask != s.at {
		return State{}, 0, false
	}
	return State{to, uint32(u) & stateMask}, uint16(u >> (2 * stateBits)), true
}

// Unit is what the trie holds for a state: 0, or where it leads and the value of its key.
type Unit uint64

// Value returns the value of the key that ends in the state, 0 where none does.
func (u Unit) Value() uint16 { return uint16(u >> (2 * stateBits)) }

// Pair follows two characters from the root: it returns the unit that they lead to, 0 where no key
// begins so.
func (t *Trie) Pair(c, next Char) Unit {
	base := uint32(c >> 32)
	i := int(base+next.Code()) * unitSize
	if base == 0 || next == 0 || i+unitSize > len(t.units) {
		return 0
	}
	u := binary.LittleEndian.Uint64(t.units[i:])
	if uint32(u>>stateBits)&stateMask != t.root+c.Code() {
		return 0
	}
	return Unit(u)
}

// After returns the state of the unit that Pair reached by c and next.
func After(c, next Char, u Unit) State {
	return State{uint32(c>>32) + next.Code(), uint32(u) & stateMask}
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
	s := t.Root()
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

// Leaf reports whether no key goes on from the state.
func (s State) Leaf() bool { return s.base == 0 }
