package dart

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Entry is a key and its value, which must not be 0.
type Entry struct {
	Key   string
	Value uint16
}

// Build returns the bytes of a trie over the entries. fold names the rune that stands for each
// rune; keys that are equal after folding are an error, as are empty keys, the value 0 and keys
// that are not UTF-8. The same entries in any order give the same bytes.
func Build(entries []Entry, fold func(rune) rune) ([]byte, error) {
	b := builder{fold: fold, code: make(map[rune]uint16)}
	if err := b.encode(entries); err != nil {
		return nil, err
	}
	b.units = make([]unit, 1, len(b.keys)*3+1)
	b.grow(1 << 16)
	b.units[0].used = true
	if err := b.place(0, 0, len(b.keys), 0); err != nil {
		return nil, err
	}
	return b.bytes(), nil
}

type codedKey struct {
	codes []uint16
	value uint16
}

// unit is a slot under construction: free slots are linked by next, in rising order.
type unit struct {
	base, check uint32
	value       uint16
	used        bool
}

type builder struct {
	fold  func(rune) rune
	code  map[rune]uint16
	keys  []codedKey
	units []unit
	first int // no free slot lies before it
	last  int // the highest used slot
}

func (b *builder) encode(entries []Entry) error {
	count := make(map[rune]int)
	for _, e := range entries {
		if e.Key == "" || e.Value == 0 || !utf8.ValidString(e.Key) {
			return fmt.Errorf("dart: key %q with value %d: want UTF-8, not empty, and a value above 0", e.Key, e.Value)
		}
		for _, r := range e.Key {
			count[b.fold(r)]++
		}
	}
	b.number(count)
	b.keys = make([]codedKey, len(entries))
	for i, e := range entries {
		codes := make([]uint16, 0, utf8.RuneCountInString(e.Key))
		for _, r := range e.Key {
			codes = append(codes, b.code[b.fold(r)])
		}
		b.keys[i] = codedKey{codes, e.Value}
	}
	slices.SortFunc(b.keys, func(x, y codedKey) int { return slices.Compare(x.codes, y.codes) })
	for i := 1; i < len(b.keys); i++ {
		if slices.Equal(b.keys[i-1].codes, b.keys[i].codes) {
			return errors.New("dart: two keys are equal after folding")
		}
	}
	return nil
}

// number gives the most frequent runes the lowest codes, which keeps their units close together.
func (b *builder) number(count map[rune]int) {
	runes := make([]rune, 0, len(count))
	for r := range count {
		runes = append(runes, r)
	}
	slices.SortFunc(runes, func(x, y rune) int {
		if count[x] != count[y] {
			return count[y] - count[x]
		}
		return int(x - y)
	})
	for i, r := range runes {
		b.code[r] = uint16(i + 1)
	}
}

// place puts the children of a state, the keys[lo:hi] that share depth codes.
func (b *builder) place(state uint32, lo, hi, depth int) error {
	for lo < hi && len(b.keys[lo].codes) == depth {
		lo++
	}
	if lo == hi {
		return nil
	}
	var labels []uint16
	var starts []int
	for i := lo; i < hi; i++ {
		if c := b.keys[i].codes[depth]; len(labels) == 0 || labels[len(labels)-1] != c {
			labels = append(labels, c)
			starts = append(starts, i)
		}
	}
	starts = append(starts, hi)
	base := b.findBase(labels)
	if base > stateMask-1<<16 {
		return errors.New("dart: more states than the format holds")
	}
	b.units[state].base = base
	for i, c := range labels {
		u := &b.units[base+uint32(c)]
		u.used, u.check = true, state
		if k := b.keys[starts[i]]; len(k.codes) == depth+1 {
			u.value = k.value
		}
		b.last = max(b.last, int(base)+int(c))
	}
	for i, c := range labels {
		if err := b.place(base+uint32(c), starts[i], starts[i+1], depth+1); err != nil {
			return err
		}
	}
	return nil
}

// findBase returns the lowest base at which all labels fall on free slots. Long searches through
// dense regions are cut short by moving first on, which wastes a few slots and saves minutes.
func (b *builder) findBase(labels []uint16) uint32 {
	low := int(labels[0])
	tries := 0
	for b.first < len(b.units) && b.units[b.first].used {
		b.first++
	}
	for at := max(b.first, low); ; at++ {
		b.grow(at + 1<<16)
		if b.units[at].used {
			continue
		}
		if tries++; tries == 1024 {
			b.first = max(b.first, at-256)
		}
		base := at - low
		if fits(b.units, base, labels[1:]) {
			return uint32(base)
		}
	}
}

func fits(units []unit, base int, labels []uint16) bool {
	for _, c := range labels {
		if units[base+int(c)].used {
			return false
		}
	}
	return true
}

func (b *builder) grow(n int) {
	if n > len(b.units) {
		b.units = append(b.units, make([]unit, n+n/4-len(b.units))...)
	}
}

func (b *builder) bytes() []byte {
	pageOf := make([]uint16, pageCount)
	codes := make([]uint16, 256) // page 0: no codes
	for r := range rune(pageCount * 256) {
		c := b.code[b.fold(r)]
		if c == 0 {
			continue
		}
		if pageOf[r>>8] == 0 {
			pageOf[r>>8] = uint16(len(codes) / 256)
			codes = append(codes, make([]uint16, 256)...)
		}
		codes[int(pageOf[r>>8])*256+int(r&0xFF)] = c
	}
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(codes)/256))
	out = binary.LittleEndian.AppendUint32(out, uint32(b.last+1))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(b.keys)))
	out = binary.LittleEndian.AppendUint32(out, 0)
	for _, p := range pageOf {
		out = binary.LittleEndian.AppendUint16(out, p)
	}
	for _, c := range codes {
		out = binary.LittleEndian.AppendUint16(out, c)
	}
	for _, u := range b.units[:b.last+1] {
		check := u.check
		if !u.used {
			check = stateMask // no state has this number
		}
		out = binary.LittleEndian.AppendUint64(out, uint64(u.base)|uint64(check)<<stateBits|uint64(u.value)<<(2*stateBits))
	}
	return out
}
