package gsetoken

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/lattice"
	"github.com/zhtext/zhtext/segment"
)

// reach is how many runes of the text may be missing between two words of gse.
const reach = 64

// aligner lays words along a text. Everything before at has its tokens.
type aligner struct {
	dst  []segment.Token
	text string
	base int // where the text begins, for the offsets of the tokens
	at   int
}

// origin is where gse has a word from.
type origin struct {
	class lattice.Class
	from  segment.Origin
}

// word finds the next place, within reach, where the word stands in any case, and makes a token of
// it. A word that is not found is left out; its text becomes tokens by rule.
func (a *aligner) word(w string, o origin) {
	if w == "" {
		return
	}
	from := a.at
	for range reach {
		if from >= len(a.text) {
			return
		}
		if n := match(a.text[from:], w); n > 0 {
			a.fill(from)
			a.emit(from+n, kindOf(a.text[from:from+n]), o)
			return
		}
		_, size := utf8.DecodeRuneInString(a.text[from:])
		from += size
	}
}

// match returns how many bytes of text the word takes. Upper case in the text may be lower case in
// the word, and a bad byte may be U+FFFD there.
func match(text, w string) int {
	if strings.HasPrefix(text, w) {
		return len(w)
	}
	at := 0
	for i := 0; i < len(w); {
		r, n := utf8.DecodeRuneInString(w[i:])
		t, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || r != t && r != unicode.ToLower(t) {
			return 0
		}
		i += n
		at += size
	}
	return at
}

// finish makes tokens of the rest and returns all of them.
func (a *aligner) finish() []segment.Token {
	a.fill(len(a.text))
	return a.dst
}

// fill makes tokens by rule up to end: runs of white space, of digits, of letters other than Han;
// everything else is a token by itself.
func (a *aligner) fill(end int) {
	for a.at < end {
		r, next := utf8.DecodeRuneInString(a.text[a.at:])
		kind := runeKind(r)
		next += a.at
		for next < end && kind != segment.Word && kind != segment.Symbol {
			r, size := utf8.DecodeRuneInString(a.text[next:])
			if runeKind(r) != kind {
				break
			}
			next += size
		}
		a.emit(min(next, end), kind, origin{class: lattice.ClassOf("x")})
	}
}

func (a *aligner) emit(end int, kind segment.Kind, o origin) {
	a.dst = append(a.dst, segment.Token{
		Start: a.base + a.at, End: a.base + end, Kind: kind, Tag: segment.Tag(o.class), Origin: o.from,
	})
	a.at = end
}

// kindOf judges a word by its runes: one Han character makes it a word, else a letter makes it
// Latin, else a digit makes it a number.
func kindOf(w string) segment.Kind {
	kind := segment.Space
	for _, r := range w {
		switch k := runeKind(r); {
		case k == segment.Word:
			return k
		case k == segment.Latin || kind == segment.Space:
			kind = k
		case k == segment.Number && kind == segment.Symbol:
			kind = k
		case k == segment.Space:
		}
	}
	return kind
}

func runeKind(r rune) segment.Kind {
	switch {
	case unicode.Is(unicode.Han, r):
		return segment.Word
	case unicode.IsSpace(r):
		return segment.Space
	case unicode.IsNumber(r):
		return segment.Number
	case unicode.IsLetter(r):
		return segment.Latin
	}
	return segment.Symbol
}
