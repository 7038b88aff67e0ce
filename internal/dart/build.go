package dart

import (
	"container/heap"
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
	b.grow(1 << 16)
	b.units[0].used = true
	if err := b.place(); err != nil {
		return nil, err
	}
	return b.bytes(), nil
}

type codedKey struct {
	codes []uint16
	value uint16
}

// unit is a unit under construction. From a used one, next leads towards the next free one.
type unit struct {
	base, check, next uint32
	value             uint16
	used              bool
}

type builder struct {
	fold  func(rune) rune
	code  map[rune]uint16
	keys  []codedKey
	units []unit
	hint  [256]int // where to begin looking for room, by the number of labels
	last  int      // the highest used unit
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

// pending is a state whose children have no place yet: the keys[lo:hi] share depth codes.
type pending struct {
	state         uint32
	lo, hi, depth int
	labels        []uint16
	starts        []int // where the keys of each label begin, and the end
}

// queue gives the state with the most children first: the small ones fill the gaps at the end.
type queue []pending

func (q queue) Len() int      { return len(q) }
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q queue) Less(i, j int) bool {
	if len(q[i].labels) != len(q[j].labels) {
		return len(q[i].labels) > len(q[j].labels)
	}
	return q[i].lo < q[j].lo || q[i].lo == q[j].lo && q[i].depth < q[j].depth
}
func (q *queue) Push(x any) { *q = append(*q, x.(pending)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func (b *builder) pend(q *queue, state uint32, lo, hi, depth int) {
	for lo < hi && len(b.keys[lo].codes) == depth {
		lo++
	}
	if lo == hi {
		return
	}
	p := pending{state: state, lo: lo, hi: hi, depth: depth}
	for i := lo; i < hi; i++ {
		if c := b.keys[i].codes[depth]; len(p.labels) == 0 || p.labels[len(p.labels)-1] != c {
			p.labels = append(p.labels, c)
			p.starts = append(p.starts, i)
		}
	}
	p.starts = append(p.starts, hi)
	heap.Push(q, p)
}

// place gives every state its base and every edge its unit.
func (b *builder) place() error {
	var q queue
	b.pend(&q, 0, 0, len(b.keys), 0)
	for len(q) > 0 {
		p := heap.Pop(&q).(pending)
		base := b.findBase(p.labels)
		if base > stateMask-1<<16 {
			return errors.New("dart: more states than the format holds")
		}
		b.units[p.state].base = base
		for i, c := range p.labels {
			at := base + uint32(c)
			u := &b.units[at]
			u.used, u.check = true, p.state
			if k := b.keys[p.starts[i]]; len(k.codes) == p.depth+1 {
				u.value = k.value
			}
			b.last = max(b.last, int(at))
			b.pend(&q, at, p.starts[i], p.starts[i+1], p.depth+1)
		}
	}
	return nil
}

// findBase returns a low base at which all labels fall on free units. A search that fails too
// often starts further on the next time for as many labels: it wastes some units and saves minutes.
func (b *builder) findBase(labels []uint16) uint32 {
	low := int(labels[0])
	hint := &b.hint[min(len(labels), len(b.hint)-1)]
	at := b.free(max(*hint, low+1)) // base 0 says that a state has no children
	for tries := 1; ; tries++ {
		b.grow(at + 1<<16)
		base := at - low
		if fits(b.units, base, labels[1:]) {
			return uint32(base)
		}
		if tries%20000 == 0 {
			*hint = at
		}
		at = b.free(at + 1)
	}
}

// free returns the first free unit from i on, and shortens the way for later calls.
func (b *builder) free(i int) int {
	end := i
	for end < len(b.units) && b.units[end].used {
		end = int(b.units[end].next)
	}
	for i < end && i < len(b.units) {
		i, b.units[i].next = int(b.units[i].next), uint32(end)
	}
	b.grow(end + 1)
	return end
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
	old := len(b.units)
	if n <= old {
		return
	}
	b.units = append(b.units, make([]unit, n+n/4-old)...)
	for i := old; i < len(b.units); i++ {
		b.units[i].next = uint32(i + 1)
	}
}

func (b *builder) bytes() []byte {
	pageOf := make([]uint16, pageCount)
	chars := make([]uint64, 256) // page 0: no characters
	for r := range rune(pageCount * 256) {
		c := b.code[b.fold(r)]
		if c == 0 {
			continue
		}
		if pageOf[r>>8] == 0 {
			pageOf[r>>8] = uint16(len(chars) / 256)
			chars = append(chars, make([]uint64, 256)...)
		}
		chars[int(pageOf[r>>8])*256+int(r&0xFF)] = b.char(c)
	}
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(chars)/256))
	out = binary.LittleEndian.AppendUint32(out, uint32(b.last+1))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(b.keys)))
	out = binary.LittleEndian.AppendUint32(out, 0)
	for _, p := range pageOf {
		out = binary.LittleEndian.AppendUint16(out, p)
	}
	for _, c := range chars {
		out = binary.LittleEndian.AppendUint64(out, c)
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

// char packs a code with the base and the value of the state that it leads to from the root.
func (b *builder) char(code uint16) uint64 {
	c := uint64(code)
	if u := b.units[b.units[0].base+uint32(code)]; u.used && u.check == 0 {
		c |= uint64(u.value)<<16 | uint64(u.base)<<32
	}
	return c
}
