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
	Base          int  // the record, an earlier one, of which this one holds the changes, -1 for none
	Chars         []Char
	Phrases       []Phrase // sorted by ID
	Starts, Cross Spots    // none in a record that has a base, whose spots cover both
	Choices       []Choice // sorted by Key
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

// Choice is a character or phrase of which more than one thing can become, the default first. One without
// values takes back its base's.
type Choice struct {
	Key    string
	Values []string
}

// Spots are the places where more than one character decides. Of Starts, where a phrase begins; of Cross,
// where what two stages do to neighbours is not what they do to each.
type Spots struct {
	First  []rune // the first characters, sorted
	Filter Filter // of the first two or three
}

// Filter tells of the beginnings of keys that they are not in a set: a Bloom filter of 64-bit words, little-endian,
// of which a beginning sets two bits in one.
type Filter []byte

// NewFilter returns a filter over the beginnings of keys: their first two runes if they have no
// more, and else their first three.
func NewFilter(keys map[[3]rune]bool) Filter {
	f := make(Filter, max(8<<bits.Len(uint(len(keys)/4)), 16))
	shift := Shift(len(f))
	for k := range keys {
		h := Hash(k[0], k[1])
		if k[2] != 0 {
			h = Hash3(k[0], k[1], k[2])
		}
		word := f[h>>shift*8:]
		binary.LittleEndian.PutUint64(word, binary.LittleEndian.Uint64(word)|Bits(h))
	}
	return f
}

// Shift is what a hash is shifted by to number its word in a filter of so many bytes.
func Shift(size int) uint { return uint(64 - bits.Len(uint(size/8-1))) }

// Hash mixes two characters.
func Hash(a, b rune) uint64 {
	return (uint64(uint32(a))<<21 ^ uint64(uint32(b))) * 0x9E3779B97F4A7C15
}

// Hash3 mixes three characters.
func Hash3(a, b, c rune) uint64 {
	return (uint64(uint32(a))<<42 ^ uint64(uint32(b))<<21 ^ uint64(uint32(c))) * 0xD6E8FEB86659FD93
}

// Bits are the two bits that a hash sets in its word.
func Bits(h uint64) uint64 { return 1<<(h>>20&63) | 1<<(h>>26&63) }

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
		dst = binary.AppendUvarint(dst, uint64(r.Base+1))
		dst = binary.AppendUvarint(dst, uint64(len(body)))
		dst = append(dst, body...)
		choices := r.choices(nil)
		dst = binary.AppendUvarint(dst, uint64(len(choices)))
		dst = append(dst, choices...)
	}
	return dst, nil
}

func (r *Record) choices(dst []byte) []byte {
	for _, c := range r.Choices {
		dst = appendString(dst, c.Key)
		dst = binary.AppendUvarint(dst, uint64(len(c.Values)))
		for _, v := range c.Values {
			dst = appendString(dst, v)
		}
	}
	return dst
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
	if r.Base >= 0 {
		return dst, nil
	}
	return r.Cross.append(r.Starts.append(dst)), nil
}

func (s *Spots) append(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(s.First)))
	last := rune(0)
	for _, c := range s.First {
		dst = binary.AppendUvarint(dst, uint64(c-last))
		last = c
	}
	dst = binary.AppendUvarint(dst, uint64(len(s.Filter)))
	return append(dst, s.Filter...)
}

// MaxValue is the highest number of bytes of a value.
const MaxValue = 120

func appendString(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}
