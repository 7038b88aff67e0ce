package convert

import (
	"fmt"
	"maps"
	"slices"
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
	b := builder{id: make(map[string]uint16), at: make(map[string]int)}
	if err := b.collect(full, safe); err != nil {
		return nil, err
	}
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
	list   []job
	at     map[string]int    // places in the list by name
	id     map[string]uint16 // of each key of more than one rune
	common int               // keys with the ids 1 to common are those of s2t
}

// job is a conversion to write. One of two stages names those that do a stage alone.
type job struct {
	name          string
	config        *Config
	first, second int // places in the list, -1 for none
	base          int // the place of the one that this one is a variant of, -1 for none
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
	number(b.config("s2t").Stages)
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
	before := b.config("s2t").Before
	return dart.Build(entries, func(r rune) rune {
		if v, ok := before[string(r)]; ok {
			r, _ = utf8.DecodeRuneInString(v[0])
		}
		return r
	})
}

func (b *builder) table() ([]byte, error) {
	f := convtab.File{Common: b.common}
	for k, v := range b.config("s2t").Before {
		from, n := utf8.DecodeRuneInString(k)
		to, m := utf8.DecodeRuneInString(v[0])
		if n != len(k) || m != len(v[0]) {
			return nil, fmt.Errorf("normalization %q: want one character for one", k)
		}
		f.Compat = append(f.Compat, [2]rune{from, to})
	}
	slices.SortFunc(f.Compat, func(x, y [2]rune) int { return int(x[0] - y[0]) })
	drafts := make([]*draft, len(b.list))
	for i := range b.list {
		drafts[i] = b.draft(&b.list[i])
		if base := b.list[i].base; base >= 0 {
			drafts[i].over(drafts[base])
		}
	}
	for _, d := range drafts {
		if d.Base < 0 {
			d.Starts, d.Cross = d.starts.spots(), d.cross.spots()
		}
		f.Records = append(f.Records, d.Record)
	}
	return f.Append(nil)
}

// draft is a record of which the spots can still grow.
type draft struct {
	convtab.Record
	starts, cross *spots
}

// draft makes the tables of a conversion.
func (b *builder) draft(j *job) *draft {
	c := j.config
	r := &draft{starts: newSpots(), cross: newSpots()}
	r.Name, r.First, r.Second, r.Base = j.name, j.first, j.second, j.base
	chars := c.chars()
	for _, ch := range slices.Sorted(maps.Keys(chars)) {
		r.Chars = append(r.Chars, convtab.Char{Rune: ch, Value: chars[ch]})
	}
	hard := c.Borders // what a phrase is in a text of several segments
	if hard == nil {
		hard = c.Stages[0]
	}
	r.Whole = hard.hasPhrases(b.config("s2t").Stages[0])
	for k := range hard {
		if oneRune(k) {
			continue
		}
		r.starts.phrase(k)
		v := c.Convert(k)
		if v == each(chars, k) {
			v = ""
		}
		if id := b.id[k]; v != "" || !r.Whole || int(id) > b.common {
			r.Phrases = append(r.Phrases, convtab.Phrase{ID: id, Value: v})
		}
	}
	slices.SortFunc(r.Phrases, func(x, y convtab.Phrase) int { return int(x.ID) - int(y.ID) })
	if len(c.Stages) == 2 {
		r.cross.across(between(c.Stages[0], c.Borders), c.Stages[1])
		maps.Copy(r.starts.keys, r.cross.keys)
	}
	r.Choices = c.choices()
	return r
}

// over leaves of a variant what is not in its base, and has the base's spots cover both.
func (d *draft) over(base *draft) {
	base.starts.add(d.starts)
	base.cross.add(d.cross)
	d.Chars = changed(d.Chars, base.Chars, func(c convtab.Char) int { return int(c.Rune) },
		func(c convtab.Char) convtab.Char { c.Value = string(c.Rune); return c })
	d.Phrases = changed(d.Phrases, base.Phrases, func(p convtab.Phrase) int { return int(p.ID) },
		func(p convtab.Phrase) convtab.Phrase { p.Value = ""; return p })
	d.Choices = changedChoices(d.Choices, base.Choices)
	d.Whole = false
}

// changed returns what of a sorted list is not in its base, and what the base alone has as gone makes it.
func changed[T comparable](list, base []T, key func(T) int, gone func(T) T) (out []T) {
	for i, j := 0, 0; i < len(list) || j < len(base); {
		switch {
		case j == len(base) || i < len(list) && key(list[i]) < key(base[j]):
			out = append(out, list[i])
			i++
		case i == len(list) || key(list[i]) > key(base[j]):
			out = append(out, gone(base[j]))
			j++
		default:
			if list[i] != base[j] {
				out = append(out, list[i])
			}
			i, j = i+1, j+1
		}
	}
	return out
}

// changedChoices returns the choices that are not in the base, and of those that the base alone has the keys.
func changedChoices(list, base []convtab.Choice) (out []convtab.Choice) {
	have := make(map[string][]string)
	for _, c := range base {
		have[c.Key] = c.Values
	}
	for _, c := range list {
		if !slices.Equal(have[c.Key], c.Values) {
			out = append(out, c)
		}
		delete(have, c.Key)
	}
	for _, k := range slices.Sorted(maps.Keys(have)) {
		out = append(out, convtab.Choice{Key: k})
	}
	return out
}

// chars returns what becomes of each character that does not stay as it is.
func (c *Config) chars() map[rune]string {
	out := make(map[rune]string)
	for _, d := range append(slices.Clone(c.Stages), c.Borders) {
		for k := range d {
			if v := c.Convert(k); oneRune(k) && v != k {
				ch, _ := utf8.DecodeRuneInString(k)
				out[ch] = v
			}
		}
	}
	return out
}

// hasPhrases reports whether a dictionary has all phrases of another one.
func (d Dict) hasPhrases(other Dict) bool {
	for k := range other {
		if _, ok := d[k]; !ok && !oneRune(k) {
			return false
		}
	}
	return true
}
