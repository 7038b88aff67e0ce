package script

import (
	"sync"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
)

// WithMixedScripts is for text in which some characters are traditional and others are not, as where
// traditional text was made character by character and 后, 里 and 制 stayed. Phrases match in whichever
// script they stand, and what is traditional already stays so, in the region's form. It concerns the
// conversions from simplified; others do without it.
func WithMixedScripts() Option {
	return func(s *settings) error { s.mixed = true; return nil }
}

// simplified returns the simplified form of a character.
func simplified(r rune) rune { return fold.Han(compatible(r)) }

var foldings = sync.Pool{New: func() any { return new([piece + overlap]byte) }}

// appendSimplified appends a text character by character in simplified form where that takes as many bytes, so
// that offsets stay.
func appendSimplified(dst []byte, text string) []byte {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if s := simplified(r); utf8.RuneLen(s) == n {
			dst = utf8.AppendRune(dst, s)
		} else {
			dst = append(dst, text[i:i+n]...)
		}
		i += n
	}
	return dst
}

// unit is step on text, which is src or, where scripts are mixed, src in simplified form.
func (t *table) unit(dst []byte, src, text string, at int, atEOF bool) ([]byte, int, error) {
	from := len(dst)
	dst, n, err := t.step(dst, text, at, atEOF)
	if err != nil || !t.mixed || src[at:at+n] == text[at:at+n] {
		return dst, n, err
	}
	if t.user != nil {
		if _, m, _ := t.user.match(text[at:], atEOF); m > 0 {
			return dst, n, nil
		}
	}
	var buf [256]byte
	out := append(buf[:0], dst[from:]...)
	return t.appendKept(dst[:from], src[at:at+n], view(out)), n, nil
}

// usual reports whether a character is what becomes of its simplified form alone. It proves nothing then: text
// made character by character has 重復 and 頭發.
func (t *table) usual(simplified, r rune) bool {
	if t.first != nil {
		t = t.first
	}
	var buf [utf8.UTFMax]byte
	got, _ := utf8.DecodeRune(t.appendChar(buf[:0], simplified, string(simplified)))
	return got == r
}

// appendKept appends what became of the simplified form of a text, but a character as it stands that only
// someone who knew can have written, unless the phrase gave another word.
func (t *table) appendKept(dst []byte, text, out string) []byte {
	from := len(dst)
	for i, j := 0, 0; i < len(text) || j < len(out); {
		r, n := utf8.DecodeRuneInString(text[i:])
		to, m := utf8.DecodeRuneInString(out[j:])
		switch s := simplified(r); {
		case n == 0 || m == 0 || simplified(to) != s:
			return append(dst[:from], out...)
		case s == r || t.usual(s, r):
			dst = append(dst, out[j:j+m]...)
		case t.second != nil:
			dst = t.second.appendChar(dst, r, text[i:i+n])
		default:
			dst = append(dst, text[i:i+n]...)
		}
		i, j = i+n, j+m
	}
	return dst
}
