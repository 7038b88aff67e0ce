package script

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"sync"
	"unicode/utf8"
	"unsafe"

	"github.com/zhtext/zhtext/internal/convtab"
	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/ids"
)

//go:generate go run ../../internal/gen/cmd/convert

//go:embed phrases.bin
var phraseData []byte

//go:embed convert.bin
var convertData string

// Marks on the characters of a table, in the highest byte of a root entry.
const (
	starts  = 1 << 24 // a phrase may begin with it
	crosses = 1 << 25 // a match of two stages may begin with it
	odd     = 1 << 26 // it is not of three bytes, what becomes of it is not, or it begins a description sequence
	careful = 1 << 27 // a phrase of the user may begin with it
	marks   = 0xFF << 24
)

// table is a conversion made ready: for each character of the basic plane the bytes that become of
// it, and for each phrase its value.
type table struct {
	root   *[1 << 16]uint32 // up to three bytes, the first one lowest, and marks
	odd    []oddChar
	phrase []packed // by number in the trie
	heads  filter   // the beginnings of phrases
	cross  filter   // the beginnings of matches of two stages, which are in heads too

	first, second *table // that do one stage alone, nil for a conversion of one stage
	user          *userPhrases
	words         *borders // nil: the longest match decides
	mixed         bool     // traditional characters match as their simplified forms
	record        int      // its place in the file
	choice        *choiceList
}

// packed is what becomes of a phrase: 0 for no phrase, 1 for what its characters become, and else the place
// of the value in the embedded bytes and, in the lowest byte, its length.
type packed uint32

const eachChar packed = 1

// pack packs a value, which is a part of the embedded bytes.
func pack(value string) packed {
	at := uintptr(unsafe.Pointer(unsafe.StringData(value))) - uintptr(unsafe.Pointer(unsafe.StringData(convertData)))
	return packed(at)<<8 | packed(len(value))
}

func (p packed) value() string { return convertData[p>>8:][:p&0xFF] }

// filter tells of the beginnings of phrases that they are not in a set.
type filter struct {
	words []uint64
	shift uint
}

func newFilter(data string) filter {
	f := filter{make([]uint64, len(data)/8), convtab.Shift(len(data))}
	for i := range f.words {
		f.words[i] = binary.LittleEndian.Uint64(bytesView(data[8*i:]))
	}
	return f
}

func (f *filter) hit(h uint64) bool {
	bits := convtab.Bits(h)
	return f.words[h>>(f.shift&63)]&bits == bits
}

// pair reports whether a phrase of two characters may be in the set.
func (f *filter) pair(a, b rune) bool { return f.hit(convtab.Hash(a, b)) }

// triple reports whether a longer phrase may be in the set that begins with three characters.
func (f *filter) triple(a, b, c rune) bool { return f.hit(convtab.Hash3(a, b, c)) }

// oddChar is a character of which something of another length becomes, or that is beyond the basic plane.
type oddChar struct {
	r     rune
	value string
}

// shared is what all conversions have in common.
var shared struct {
	once   sync.Once
	trie   *dart.Trie
	file   *convtab.Table
	err    error
	compat []compat // sorted

	// What the trie knows of the characters of the basic plane, in two steps that stay in the cache.
	codes *[1 << 16]uint16
	chars []dart.Char // by code

	mu     sync.Mutex
	tables []*table // by record, made at first use
}

// compat is a compatibility ideograph and the character that it is taken for.
type compat struct{ from, to rune }

func load() error {
	s := &shared
	s.once.Do(func() {
		if s.trie, s.err = dart.Open(phraseData); s.err != nil {
			return
		}
		if s.file, s.err = convtab.Open(convertData); s.err != nil {
			return
		}
		s.file.Compat(func(from, to rune) { s.compat = append(s.compat, compat{from, to}) })
		s.tables = make([]*table, s.file.Len())
		codes, chars := new([1 << 16]uint16), make([]dart.Char, 1, 1<<14)
		for r := 0; r < len(codes); r++ {
			if r&0xFF == 0 && !s.trie.HasBlock(rune(r)) {
				r |= 0xFF
				continue
			}
			c := s.trie.Char(rune(r))
			if c == 0 {
				continue
			}
			code := c.Code()
			for int(code) >= len(chars) {
				chars = append(chars, 0)
			}
			codes[r], chars[code] = uint16(code), c
		}
		s.codes, s.chars = codes, chars
	})
	return s.err
}

// tableOf returns the table of a conversion: with the mark "!" without characters that few fonts have, with
// "+" with the dictionaries of our own. Marks that do not concern the conversion are left out.
func tableOf(name, marks string) (*table, error) {
	if err := load(); err != nil {
		return nil, err
	}
	shared.mu.Lock()
	defer shared.mu.Unlock()
	for {
		if at := shared.file.Find(name + marks); at >= 0 {
			return makeTable(at)
		}
		if marks == "" {
			return nil, convtab.ErrFormat
		}
		marks = marks[1:]
	}
}

// makeTable is called with the lock held.
func makeTable(at int) (*table, error) {
	if t := shared.tables[at]; t != nil {
		return t, nil
	}
	t := &table{root: new([1 << 16]uint32), phrase: make([]packed, shared.trie.Len()+1), record: at, choice: new(choiceList)}
	if err := t.read(at); err != nil {
		return nil, err
	}
	if first, second := shared.file.Stages(at); first >= 0 && second >= 0 {
		var err error
		if t.first, err = makeTable(first); err != nil {
			return nil, err
		}
		if t.second, err = makeTable(second); err != nil {
			return nil, err
		}
	}
	shared.tables[at] = t
	return t, nil
}

func (t *table) read(at int) error {
	for r := range 0x800 {
		t.root[r] = bytesOf(rune(r)) | odd
	}
	for r := 0x800; r < len(t.root); r += 0x40 { // of which all but the last byte are the same
		e := bytesOf(rune(r))
		for i := range 0x40 {
			t.root[r+i] = e + uint32(i)<<16
		}
	}
	v := convtab.Visitor{
		Char: t.setChar,
		Phrase: func(id uint16, value string) {
			if int(id) >= len(t.phrase) {
				return
			}
			if t.phrase[id] = eachChar; value != "" {
				t.phrase[id] = pack(value)
			}
		},
		Start: func(r rune) { t.mark(r, starts) },
		Cross: func(r rune) { t.mark(r, crosses) },
		Common: func(n int) {
			for i := 1; i <= n && i < len(t.phrase); i++ {
				t.phrase[i] = eachChar
			}
		},
	}
	if err := shared.file.Visit(at, &v); err != nil {
		return err
	}
	t.heads, t.cross = newFilter(v.Starts), newFilter(v.Crosses)
	for r := rune(0x2FF0); ids.IsOperator(r); r++ {
		t.root[r] |= odd
	}
	for _, c := range shared.compat {
		switch {
		case c.from >= 1<<16:
		case c.to >= 1<<16:
			t.root[c.from] |= odd
		default:
			t.root[c.from] = t.root[c.to]
		}
	}
	return nil
}

func (t *table) mark(r rune, m uint32) {
	if int(r) < len(t.root) {
		t.root[r] |= m
	}
}

// bytesOf returns the UTF-8 bytes of a rune of the basic plane, the first one lowest. A
// surrogate has the bytes that it would have.
func bytesOf(r rune) uint32 {
	switch {
	case r < 0x80:
		return uint32(r)
	case r < 0x800:
		return uint32(0xC0|r>>6) | uint32(0x80|r&0x3F)<<8
	}
	return uint32(0xE0|r>>12) | uint32(0x80|r>>6&0x3F)<<8 | uint32(0x80|r&0x3F)<<16
}

// setChar sets what becomes of a character; the last one counts.
func (t *table) setChar(r rune, value string) {
	if to, n := utf8.DecodeRuneInString(value); n == len(value) && n == 3 && r >= 0x800 && int(r) < len(t.root) {
		t.root[r] = t.root[r]&(marks&^odd) | bytesOf(to)
		return
	}
	t.mark(r, odd)
	at, is := t.oddChar(r)
	if is {
		t.odd[at].value = value
		return
	}
	t.odd = slices.Insert(t.odd, at, oddChar{r, value})
}

// oddChar returns the place of a character in the list of odd ones.
func (t *table) oddChar(r rune) (at int, is bool) {
	if n := len(t.odd); n > 0 && t.odd[n-1].r < r {
		return n, false // as while they are read, in order
	}
	return slices.BinarySearchFunc(t.odd, r, func(c oddChar, r rune) int { return int(c.r - r) })
}

// compatible returns the character that a compatibility ideograph is taken for, and any other as it is.
func compatible(r rune) rune {
	if r < 0xF900 {
		return r
	}
	i, ok := slices.BinarySearchFunc(shared.compat, r, func(c compat, r rune) int { return int(c.from - r) })
	if !ok {
		return r
	}
	return shared.compat[i].to
}

// appendChar appends what becomes of a character that is not part of anything longer. text is the
// character as it stands.
func (t *table) appendChar(dst []byte, r rune, text string) []byte {
	if r == utf8.RuneError && len(text) == 1 {
		return append(dst, text...)
	}
	n := compatible(r)
	if int(n) < len(t.root) {
		if e := t.root[n]; e&odd == 0 {
			return append(dst, byte(e), byte(e>>8), byte(e>>16))
		}
	}
	if i, ok := t.oddChar(n); ok {
		return append(dst, t.odd[i].value...)
	}
	if n != r {
		return utf8.AppendRune(dst, n)
	}
	return append(dst, text...)
}
