package convert

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/convtab"
)

// spots are the places where more than one character decides.
type spots struct {
	begins map[rune]bool
	keys   map[[3]rune]bool
}

func newSpots() *spots {
	return &spots{begins: make(map[rune]bool), keys: make(map[[3]rune]bool)}
}

func (s *spots) add(other *spots) {
	maps.Copy(s.begins, other.begins)
	maps.Copy(s.keys, other.keys)
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
