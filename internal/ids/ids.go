// Package ids reads ideographic description sequences (Unicode standard, section 18.2), which
// describe a character by its parts and are kept whole.
package ids

import "unicode/utf8"

// The limits of OpenCC, which keep a long run of operators from costing quadratic time.
const (
	maxDepth = 16
	maxRunes = 64
)

// MaxLen is the highest number of bytes that a sequence can have.
const MaxLen = maxRunes * utf8.UTFMax

// IsOperator reports whether a rune begins a sequence.
func IsOperator(r rune) bool { return 0x2FF0 <= r && r <= 0x2FFF }

// Length returns the number of bytes of the sequence that text begins with, 0 where it begins with
// none that is complete. more says that text ends too early to know, which is never so at its end.
func Length(text string, atEOF bool) (n int, more bool) {
	if r, _ := utf8.DecodeRuneInString(text); !IsOperator(r) {
		return 0, false
	}
	p := parser{text: text}
	if !p.part(maxDepth) {
		return 0, p.short && !atEOF
	}
	return p.at, false
}

type parser struct {
	text  string
	at    int
	runes int
	short bool // the text ended
}

// part reads a character or a sequence of its own.
func (p *parser) part(depth int) bool {
	if p.at == len(p.text) {
		p.short = true
		return false
	}
	if depth == 0 || p.runes >= maxRunes {
		return false
	}
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	if r == utf8.RuneError && size == 1 {
		p.short = !utf8.FullRuneInString(p.text[p.at:])
		return false
	}
	p.runes++
	p.at += size
	for range operands(r) {
		if !p.part(depth - 1) {
			return false
		}
	}
	return true
}

// operands is the number of parts that an operator joins, 0 for other runes.
func operands(r rune) int {
	switch {
	case !IsOperator(r):
		return 0
	case r == 0x2FF2 || r == 0x2FF3:
		return 3
	case r >= 0x2FFE:
		return 1
	}
	return 2
}
