package script

import (
	"encoding/binary"

	"golang.org/x/text/transform"

	"github.com/zhtext/zhtext/internal/convtab"
)

// run converts as much of src as fits into dst. It returns like transform.Transformer.Transform.
//
// A character of three bytes that stands for itself alone costs one table entry and one store of
// four bytes, of which the last is overwritten. Where more than a character may decide, the filter of pairs
// rules most places out, and step does the rest.
func (t *table) run(dst []byte, src string, atEOF bool) (n, i int, err error) {
	var buf [256]byte
	for i < len(src) {
		b := src[i]
		if b < 0x80 {
			if e := t.root[b]; e < 0x80 && n < len(dst) {
				dst[n] = b
				n++
				i++
				continue
			}
		} else if len(src)-i >= 6 && len(dst)-n >= 4 && b >= 0xE2 && b < 0xF0 {
			s := src[i : i+6]
			r, ok := three(s[0], s[1], s[2])
			e := t.root[r&0xFFFF]
			if ok && (e < starts || e < odd && t.passes(r, s)) {
				binary.LittleEndian.PutUint32(dst[n:n+4], e)
				n += 3
				i += 3
				continue
			}
		}
		out, size, err := t.step(buf[:0], src[i:], atEOF)
		if err != nil {
			return n, i, err
		}
		if len(out) > len(dst)-n {
			return n, i, transform.ErrShortDst
		}
		n += copy(dst[n:], out)
		i += size
	}
	return n, i, nil
}

// three decodes a character of three bytes; ok says that its bytes are well formed.
func three(a, b, c byte) (r rune, ok bool) {
	return rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F), b&0xC0 == 0x80 && c&0xC0 == 0x80
}

// passes reports whether the character r decides alone, with the one of three bytes behind it.
func (t *table) passes(r rune, s string) bool {
	if s[3] < 0xE2 || s[3] >= 0xF0 {
		return s[3] >= 0xC0 && s[3] < 0xE2 // no phrase holds them
	}
	next, ok := three(s[3], s[4], s[5])
	h := convtab.Hash(r, next) >> t.shift
	return ok && t.filter[h>>3]>>(h&7)&1 == 0
}

// span returns how many bytes src begins with that stay as they are; it returns like
// transform.SpanningTransformer.Span.
func (t *table) span(src string, atEOF bool) (i int, err error) {
	var buf [256]byte
	for i < len(src) {
		b := src[i]
		if b < 0x80 {
			if t.root[b] < 0x80 {
				i++
				continue
			}
		} else if len(src)-i >= 6 && b >= 0xE2 && b < 0xF0 {
			s := src[i : i+6]
			r, ok := three(s[0], s[1], s[2])
			e := t.root[r&0xFFFF]
			if ok && (e < starts || e < odd && t.passes(r, s)) {
				if e&^marks != uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16 {
					return i, transform.ErrEndOfSpan
				}
				i += 3
				continue
			}
		}
		out, size, err := t.step(buf[:0], src[i:], atEOF)
		if err != nil {
			return i, err
		}
		if string(out) != src[i:i+size] {
			return i, transform.ErrEndOfSpan
		}
		i += size
	}
	return i, nil
}
