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
	magic      = "zhdart1\n"
	headerSize = 24
	pageCount  = 0x30000 / 256
	unitSize   = 8
	stateBits  = 24
	stateMask  = 1<<stateBits - 1
)

// ErrFormat says that the bytes are no trie of this version.
var ErrFormat = errors.New("dart: not a trie of format zhdart1")

// State is a place in the trie: the number of its unit and the base of its children.
type State struct{ at, base uint32 }

// Trie is a read-only view of its bytes and safe for concurrent use. The zero value has no keys.
type Trie struct {
	pages []byte // for each block of 256 runes, the number of its page in codes
	codes []byte // pages of 256 codes
	units []byte
	keys  int
}

// Open returns the trie in data, which it reads in place and which must not change. It checks the
// sizes and not the content: damaged content can give wrong answers and no panic.
func Open(data []byte) (*Trie, error) {
	if len(data) < headerSize+2*pageCount || string(data[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	codePages := int(binary.LittleEndian.Uint32(data[8:]))
	units := int(binary.LittleEndian.Uint32(data[12:]))
	keys := int(binary.LittleEndian.Uint32(data[16:]))
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
	block := int(uint32(r) >> 8 << 1)
	if block >= len(t.pages) {
		return 0
	}
	page := int(binary.LittleEndian.Uint16(t.pages[block:]))
	at := page<<9 | int(r&0xFF)<<1
	if at+1 >= len(t.codes) {
		return 0
	}
	return uint32(binary.LittleEndian.Uint16(t.codes[at:]))
}

// Root returns the state in which every key begins.
func (t *Trie) Root() State {
	if len(t.units) < unitSize {
		return State{}
	}
	return State{0, uint32(binary.LittleEndian.Uint64(t.units)) & stateMask}
}

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

// Pairs follows every code, and every code and the one after it, from the root: one[i] and two[i]
// are the units reached from codes[i] on, 0 where no key begins so. It does many walks at once
// because a processor can then wait for many places of a large trie together.
func (t *Trie) Pairs(codes []uint16, one, two []Unit) {
	if len(codes) == 0 {
		return
	}
	root := t.Root()
	for i, c := range codes {
		one[i] = t.follow(root.base, 0, c)
	}
	last := len(codes) - 1
	for i, c := range codes[1:] {
		two[i] = 0
		if u := one[i]; u != 0 {
			two[i] = t.follow(uint32(u)&stateMask, root.base+uint32(codes[i]), c)
		}
	}
	two[last] = 0
}

func (t *Trie) follow(base, from uint32, code uint16) Unit {
	i := int(base+uint32(code)) * unitSize
	if base == 0 || code == 0 || i+unitSize > len(t.units) {
		return 0
	}
	u := binary.LittleEndian.Uint64(t.units[i:])
	if uint32(u>>stateBits)&stateMask != from {
		return 0
	}
	return Unit(u)
}

// After returns the state that Pairs reached by two codes with the unit u, the first of which led to one.
func After(one, u Unit, code uint16) State {
	return State{uint32(one)&stateMask + uint32(code), uint32(u) & stateMask}
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
