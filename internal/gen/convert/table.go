package convert

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/convtab"
	"github.com/zhtext/zhtext/internal/dart"
)

// Tables are the bytes of the two files that encoding/script embeds.
type Tables struct {
	Phrases []byte // a trie: the keys of more than one rune of all conversions
	Table   []byte // in the format of internal/convtab
}

// Build makes the tables from the package in a folder.
func Build(dir string) (*Tables, error) {
	full, err := Read(dir, true)
	if err != nil {
		return nil, err
	}
	safe, err := Read(dir, false)
	if err != nil {
		return nil, err
	}
	b := builder{full: full, safe: safe, id: make(map[string]uint16)}
	b.collect()
	trie, err := b.trie()
	if err != nil {
		return nil, err
	}
	table, err := b.table()
	if err != nil {
		return nil, err
	}
	return &Tables{trie, table}, nil
}

type builder struct {
	full, safe map[string]*Config
	list       []job
	id         map[string]uint16 // of each key of more than one rune
	common     int               // keys with the ids 1 to common are those of s2t
}

// job is a conversion to write. One of two stages names those that do a stage alone.
type job struct {
	name          string
	config        *Config
	first, second int // places in the list, -1 for none
}

// collect lists the conversions, the single stages first.
func (b *builder) collect() {
	add := func(name string, c *Config, first, second int) int {
		b.list = append(b.list, job{name, c, first, second})
		return len(b.list) - 1
	}
	stage := func(name, of string, n int) int {
		c := b.full[of]
		return add(name, &Config{Name: name, Before: c.Before, Stages: c.Stages[n : n+1]}, -1, -1)
	}
	at := make(map[string]int)
	for _, name := range []string{"s2t", "t2s", "t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t"} {
		at[name] = add(name, b.full[name], -1, -1)
	}
	at["t2s!"] = add("t2s!", b.safe["t2s"], -1, -1)
	at["t2twp"] = stage("", "s2twp", 1)
	at["t2hkp"] = stage("", "s2hkp", 1)
	at["twp2t"] = stage("", "tw2sp", 0)
	at["hkp2t"] = stage("", "hk2sp", 0)
	for _, name := range []string{"tw", "hk", "twp", "hkp"} {
		add("s2"+name, b.full["s2"+name], at["s2t"], at["t2"+name])
		from := name[:2] + "2s" + name[2:]
		add(from, b.full[from], at[name+"2t"], at["t2s"])
		add(from+"!", b.safe[from], at[name+"2t"], at["t2s!"])
	}
}

// trie numbers the keys, those of s2t first, and returns the trie over them.
func (b *builder) trie() ([]byte, error) {
	number := func(list []Dict) {
		var keys []string
		for _, d := range list {
			for k := range d {
				if utf8.RuneCountInString(k) > 1 && b.id[k] == 0 {
					b.id[k] = 1
					keys = append(keys, k)
				}
			}
		}
		slices.Sort(keys)
		from := len(b.id) - len(keys)
		for i, k := range keys {
			b.id[k] = uint16(from + i + 1)
		}
	}
	number(b.full["s2t"].Stages)
	b.common = len(b.id)
	for _, j := range b.list {
		number(append(slices.Clone(j.config.Stages), j.config.Borders))
	}
	if len(b.id) > 1<<16-1 {
		return nil, fmt.Errorf("%d phrases are more than the format holds", len(b.id))
	}
	entries := make([]dart.Entry, 0, len(b.id))
	for k, id := range b.id {
		entries = append(entries, dart.Entry{Key: k, Value: id})
	}
	before := b.full["s2t"].Before
	return dart.Build(entries, func(r rune) rune {
		if v, ok := before[string(r)]; ok {
			r, _ = utf8.DecodeRuneInString(v[0])
		}
		return r
	})
}

func (b *builder) table() ([]byte, error) {
	f := convtab.File{Common: b.common}
	for k, v := range b.full["s2t"].Before {
		from, n := utf8.DecodeRuneInString(k)
		to, m := utf8.DecodeRuneInString(v[0])
		if n != len(k) || m != len(v[0]) {
			return nil, fmt.Errorf("normalization %q: want one character for one", k)
		}
		f.Compat = append(f.Compat, [2]rune{from, to})
	}
	slices.SortFunc(f.Compat, func(x, y [2]rune) int { return int(x[0] - y[0]) })
	for i := range b.list {
		f.Records = append(f.Records, b.record(&b.list[i]))
	}
	return f.Append(nil)
}

// record makes the tables of a conversion.
func (b *builder) record(j *job) convtab.Record {
	c := j.config
	r := convtab.Record{Name: j.name, First: j.first, Second: j.second}
	chars := make(map[rune]string)
	hard := c.Borders // what a phrase is in a text of several segments
	if hard == nil {
		hard = c.Stages[0]
	}
	for _, d := range append(slices.Clone(c.Stages), c.Borders) {
		for k := range d {
			ch, n := utf8.DecodeRuneInString(k)
			if v := c.Convert(k); n == len(k) && v != k {
				chars[ch] = v
			}
		}
	}
	for ch, v := range chars {
		r.Chars = append(r.Chars, convtab.Char{Rune: ch, Value: v})
	}
	slices.SortFunc(r.Chars, func(x, y convtab.Char) int { return int(x.Rune - y.Rune) })

	s, cross := newSpots(), newSpots()
	r.Whole = hard.sameKeys(b.full["s2t"].Stages[0])
	for k := range hard {
		if utf8.RuneCountInString(k) == 1 {
			continue
		}
		s.phrase(k)
		v := c.Convert(k)
		if v == each(chars, k) {
			v = ""
		}
		if v != "" || !r.Whole {
			r.Phrases = append(r.Phrases, convtab.Phrase{ID: b.id[k], Value: v})
		}
	}
	slices.SortFunc(r.Phrases, func(x, y convtab.Phrase) int { return int(x.ID) - int(y.ID) })
	if len(c.Stages) == 2 {
		cross.across(between(c.Stages[0], c.Borders), c.Stages[1])
		maps.Copy(s.keys, cross.keys)
	}
	r.Starts, r.Cross = s.spots(), cross.spots()
	r.Choices = c.choices()
	return r
}

// sameKeys reports whether two dictionaries have the same keys of more than one rune.
func (d Dict) sameKeys(e Dict) bool {
	for _, p := range [][2]Dict{{d, e}, {e, d}} {
		for k := range p[0] {
			if _, ok := p[1][k]; !ok && utf8.RuneCountInString(k) > 1 {
				return false
			}
		}
	}
	return true
}

// spots are the places where more than one character decides.
type spots struct {
	begins map[rune]bool
	keys   map[[3]rune]bool
}

func newSpots() *spots {
	return &spots{begins: make(map[rune]bool), keys: make(map[[3]rune]bool)}
}

func (s *spots) spots() convtab.Spots {
	out := convtab.Spots{Filter: convtab.NewFilter(s.keys)}
	for ch := range s.begins {
		out.First = append(out.First, ch)
	}
	slices.Sort(out.First)
	return out
}

// phrase notes how a key begins.
func (s *spots) phrase(key string) {
	var head [3]rune
	copy(head[:], []rune(key))
	s.begins[head[0]] = true
	s.keys[head] = true
}

// each converts a key character by character.
func each(chars map[rune]string, key string) string {
	var out []byte
	for _, r := range key {
		if v, ok := chars[r]; ok {
			out = append(out, v...)
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}

// across notes where a phrase of the first stage begins between the borders, and where what the
// first stage makes of neighbours can be in one phrase of the second.
func (s *spots) across(first, second Dict) {
	begins := make(map[rune][]rune) // the characters of which the first stage makes something with this beginning
	oneByOne := true                // the first stage makes one character of each
	for k, v := range first {
		ch, n := utf8.DecodeRuneInString(k)
		to, _ := utf8.DecodeRuneInString(v[0])
		begins[to] = append(begins[to], ch)
		if n < len(k) {
			s.pair(k)
		}
		oneByOne = oneByOne && n == len(k) && utf8.RuneCountInString(v[0]) == 1
	}
	for k := range second {
		for _, r := range k {
			if _, ok := first[string(r)]; !ok && !slices.Contains(begins[r], r) {
				begins[r] = append(begins[r], r)
			}
		}
	}
	for k := range second {
		for end := range k {
			if end == 0 {
				continue
			}
			rest := []rune(k[end:])
			thirds := []rune{0}
			if len(rest) > 1 && oneByOne {
				thirds = begins[rest[1]]
			}
			for _, a := range sources(first, k[:end]) {
				s.begins[a] = true
				for _, b := range begins[rest[0]] {
					for _, c := range thirds {
						s.keys[[3]rune{a, b, c}] = true
					}
				}
			}
		}
	}
}

// pair notes the first two characters of a key.
func (s *spots) pair(key string) {
	first, n := utf8.DecodeRuneInString(key)
	second, _ := utf8.DecodeRuneInString(key[n:])
	s.begins[first] = true
	s.keys[[3]rune{first, second}] = true
}

// between returns what a stage may match where none of the borders begins.
func between(stage, borders Dict) Dict {
	out := make(Dict, len(stage))
	for k, v := range stage {
		if borders.Longest(k) == "" {
			out[k] = v
		}
	}
	return out
}

// sources returns the characters of which a stage makes something that ends with a text.
func sources(d Dict, text string) (list []rune) {
	ch, n := utf8.DecodeRuneInString(text)
	if _, ok := d[text]; n == len(text) && !ok {
		list = append(list, ch) // it stays
	}
	for k, v := range d {
		if ch, n := utf8.DecodeRuneInString(k); n == len(k) && strings.HasSuffix(v[0], text) {
			list = append(list, ch)
		}
	}
	return list
}
