// Package convtab holds the format of the tables of script conversion. FORMAT.md describes the bytes.
package convtab

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"unicode/utf8"
)

const magic = "zhconv1\n"

// ErrFormat says that the bytes are no table of this version.
var ErrFormat = errors.New("convtab: not a table of format zhconv1")

// File is a table to be written.
type File struct {
	Common  int       // the phrases 1 to Common belong to the records that are Whole
	Compat  [][2]rune // characters that another one stands for, sorted
	Records []Record
}

// Record is a conversion.
type Record struct {
	Name          string
	Whole         bool // it has the phrases 1 to Common, and those not listed convert character by character
	First, Second int  // the records that do one stage alone, -1 for none
	Chars         []Char
	Phrases       []Phrase // sorted by ID
	Starts        []rune   // the characters after which more than one decide, sorted
	Filter        Filter   // of the pairs with which more than one character decide
}

// Char is what becomes of a character.
type Char struct {
	Rune  rune
	Value string
}

// Phrase is what becomes of a phrase, "" for what its characters become.
type Phrase struct {
	ID    uint16
	Value string
}

// Filter tells for pairs of characters that they are not in a set: a bit for each hash.
type Filter []byte

// NewFilter returns a filter over a set of pairs, in which about one bit in twenty is set.
func NewFilter(pairs map[[2]rune]bool) Filter {
	size := 1 << bits.Len(uint(20*len(pairs)/8))
	f := make(Filter, max(size, 8))
	shift := Shift(len(f))
	for p := range pairs {
		h := Hash(p[0], p[1]) >> shift
		f[h>>3] |= 1 << (h & 7)
	}
	return f
}

// Shift is what the hash of a pair is shifted by to number its bit in a filter of so many bytes.
func Shift(size int) uint { return uint(64 - bits.Len(uint(size*8-1))) }

// Hash mixes two characters.
func Hash(a, b rune) uint64 {
	return (uint64(uint32(a))<<21 ^ uint64(uint32(b))) * 0x9E3779B97F4A7C15
}

// Append appends the bytes of the file to dst.
func (f *File) Append(dst []byte) ([]byte, error) {
	dst = append(dst, magic...)
	dst = binary.AppendUvarint(dst, uint64(f.Common))
	dst = binary.AppendUvarint(dst, uint64(len(f.Compat)))
	last := rune(0)
	for _, p := range f.Compat {
		dst = binary.AppendUvarint(dst, uint64(p[0]-last))
		dst = binary.AppendUvarint(dst, uint64(p[1]))
		last = p[0]
	}
	dst = binary.AppendUvarint(dst, uint64(len(f.Records)))
	for i := range f.Records {
		r := &f.Records[i]
		body, err := r.append(nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Name, err)
		}
		dst = appendString(dst, r.Name)
		dst = binary.AppendUvarint(dst, uint64(r.First+1))
		dst = binary.AppendUvarint(dst, uint64(r.Second+1))
		dst = binary.AppendUvarint(dst, uint64(len(body)))
		dst = append(dst, body...)
	}
	return dst, nil
}

func (r *Record) append(dst []byte) ([]byte, error) {
	whole := uint64(0)
	if r.Whole {
		whole = 1
	}
	dst = binary.AppendUvarint(dst, whole)
	dst = binary.AppendUvarint(dst, uint64(len(r.Chars)))
	last := rune(0)
	for _, c := range r.Chars {
		dst = binary.AppendUvarint(dst, uint64(c.Rune-last))
		dst = appendString(dst, c.Value)
		last = c.Rune
	}
	dst = binary.AppendUvarint(dst, uint64(len(r.Phrases)))
	id := uint16(0)
	for _, p := range r.Phrases {
		if p.ID <= id || len(p.Value) > MaxValue || !utf8.ValidString(p.Value) {
			return nil, fmt.Errorf("phrase %d to %q: want rising numbers and at most %d bytes of UTF-8", p.ID, p.Value, MaxValue)
		}
		dst = binary.AppendUvarint(dst, uint64(p.ID-id))
		dst = appendString(dst, p.Value)
		id = p.ID
	}
	dst = binary.AppendUvarint(dst, uint64(len(r.Starts)))
	last = 0
	for _, c := range r.Starts {
		dst = binary.AppendUvarint(dst, uint64(c-last))
		last = c
	}
	dst = binary.AppendUvarint(dst, uint64(len(r.Filter)))
	return append(dst, r.Filter...), nil
}

// MaxValue is the highest number of bytes of a value.
const MaxValue = 120

func appendString(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}
