package script

import (
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/zhtext/zhtext/internal/dart"
)

// part returns a part of src that is converted by itself, from i on: what decides in it stands before end,
// and it goes on to the first place from stop on where nothing is cut through. ok is false where more of
// src must come first. Without words, all of src is one part.
func (t *table) part(src []byte, i int, atEOF bool) (end, stop int, ok bool) {
	if !t.inParts() {
		return len(src), len(src), true
	}
	return line(src, i, atEOF)
}

// inParts reports whether text is converted in parts of limited size.
func (t *table) inParts() bool { return t.words != nil || t.mixed }

// reading returns the text in which phrases are looked for: src, or its simplified form, in a buffer that
// is given back by done.
func (t *table) reading(src []byte) (text string, done func()) {
	if !t.mixed {
		return view(src), func() {}
	}
	buf := foldings.Get().(*[piece + overlap]byte)
	return view(appendSimplified(buf[:0], view(src))), func() { foldings.Put(buf) }
}

// run converts as much of src as fits into dst. It returns like transform.Transformer.Transform.
func (t *table) run(dst, src []byte, atEOF bool) (n, i int, err error) {
	for i < len(src) {
		end, stop, ok := t.part(src, i, atEOF)
		if !ok {
			return n, i, transform.ErrShortSrc
		}
		m, k, err := t.runTo(dst[n:], src[i:], end-i, stop-i, atEOF || t.inParts())
		if err != nil && t.inParts() {
			return n, i, err // the part begins anew: what stands before a place decides too
		}
		n, i = n+m, i+k
		if err != nil {
			return n, i, err
		}
	}
	return n, i, nil
}

// runTo converts src up to the first place from stop on where nothing is cut through.
func (t *table) runTo(dst, src []byte, end, stop int, atEOF bool) (n, i int, err error) {
	var buf [256]byte
	read, done := t.reading(src[:end])
	defer done()
	for i < stop {
		if n, i = t.fast(dst, src, n, i, stop); i >= stop {
			break
		}
		out, size, err := t.unit(buf[:0], view(src[:end]), read, i, atEOF)
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

// fast converts from src[i] on, up to stop, to dst[n] on and ends where it takes more care: at characters of other than
// three bytes but ASCII, near the end of src or dst, at matches across stages.
func (t *table) fast(dst, src []byte, n, i, stop int) (int, int) {
	root, heads := t.root, t.heads
	if t.mixed {
		return n, i // every character is compared with its simplified form
	}
	for limit := min(stop, len(src)-11); i < limit && len(dst)-n >= 8; {
		x := binary.LittleEndian.Uint64(src[i:])
		if !isThree(x) {
			if b := byte(x); b >= 0x80 || root[b] != uint32(b)|odd {
				return n, i
			}
			dst[n] = byte(x)
			n++
			i++
			continue
		}
		r := decode(x)
		e := root[r]
		if e < starts {
			if isThree(x>>24) && i+3 < limit { // most often the next one is as simple
				if e2 := root[decode(x>>24)]; e2 < starts {
					binary.LittleEndian.PutUint64(dst[n:], uint64(e)|uint64(e2)<<24)
					n += 6
					i += 6
					continue
				}
			}
		} else {
			if e >= odd {
				return n, i
			}
			next := decode(x >> 24)
			third := binary.LittleEndian.Uint64(src[i+4:]) >> 16
			if !isThree(x>>24) || !isThree(third) {
				if !t.plain(x>>24, third, r) {
					return n, i
				}
			} else if heads.pair(r, next) || heads.triple(r, next, decode(third)) {
				id, size := t.phraseAt(src[i:], r, next)
				if size < 0 {
					return n, i
				}
				if id != 0 && t.words != nil {
					id, size = t.choose(view(src), i, id, size)
				}
				if id != 0 {
					m := t.putPhrase(dst[n:], src[i:i+size], id)
					if m < 0 {
						return n, i
					}
					n += m
					i += size
					continue
				}
				if e >= crosses && (t.cross.pair(r, next) || t.cross.triple(r, next, decode(third))) {
					return n, i
				}
			}
		}
		binary.LittleEndian.PutUint32(dst[n:], e)
		n += 3
		i += 3
	}
	return n, i
}

// plain reports whether no phrase begins with a character that is followed by the two in next and
// third, one of which is not of three bytes.
func (t *table) plain(next, third uint64, r rune) bool {
	if !isThree(next) {
		return alone(byte(next))
	}
	return alone(byte(third)) && !t.heads.pair(r, decode(next))
}

// isThree reports whether the low bytes of x are a character of three bytes.
func isThree(x uint64) bool { return x&0xC0C0F0 == 0x8080E0 }

// decode decodes the character of three bytes in x.
func decode(x uint64) rune { return rune(x&0x0F<<12 | x>>8&0x3F<<6 | x>>16&0x3F) }

// alone reports whether a byte is an ASCII character that no phrase has.
func alone(b byte) bool { return b < 0x80 && shared.codes[b] == 0 }

// phraseAt returns the number and the length of the longest phrase that src begins with, of which the first two
// characters are given. The length is below 0 where src ends or something else comes in before that is known.
func (t *table) phraseAt(src []byte, first, second rune) (id uint16, size int) {
	trie, codes := shared.trie, shared.codes
	a, b := shared.chars[codes[first&0xFFFF]], dart.Char(codes[second&0xFFFF])
	u := trie.Pair(a, b)
	if u == 0 {
		return 0, 0
	}
	state, v := dart.After(a, b, u), u.Value()
	for at := 6; ; at += 3 {
		if t.user != nil {
			return 0, -1 // a phrase of the user may begin inside
		}
		if v != 0 && t.phrase[v] != 0 {
			id, size = v, at
		}
		if state.Leaf() {
			return id, size
		}
		if len(src)-at < 4 {
			return 0, -1
		}
		x := uint64(binary.LittleEndian.Uint32(src[at:]))
		if !isThree(x) {
			if alone(byte(x)) {
				return id, size
			}
			return 0, -1
		}
		var ok bool
		code := uint32(codes[decode(x)&0xFFFF])
		if code == 0 {
			return id, size
		}
		if state, v, ok = trie.Next(state, code); !ok {
			return id, size
		}
	}
}

// putPhrase writes what becomes of a phrase, and returns how many bytes that takes, or -1 where dst has too few.
func (t *table) putPhrase(dst, text []byte, id uint16) int {
	if v := t.phrase[id]; v > eachChar {
		value := v.value()
		if len(value) > len(dst) {
			return -1
		}
		return copy(dst, value)
	}
	if len(dst) <= len(text) {
		return -1
	}
	n := 0
	for ; len(text)-n >= 4; n += 3 {
		e := t.root[decode(uint64(binary.LittleEndian.Uint32(text[n:])))]
		if e >= odd {
			return -1
		}
		binary.LittleEndian.PutUint32(dst[n:], e)
	}
	r, _ := utf8.DecodeRune(text[n:])
	e := t.root[r]
	if e >= odd {
		return -1
	}
	dst[n], dst[n+1], dst[n+2] = byte(e), byte(e>>8), byte(e>>16)
	return n + 3
}

// span returns how many bytes src begins with that stay as they are; it returns like
// transform.SpanningTransformer.Span.
func (t *table) span(src []byte, atEOF bool) (i int, err error) {
	for i < len(src) {
		end, stop, ok := t.part(src, i, atEOF)
		if !ok {
			return i, transform.ErrShortSrc
		}
		k, err := t.spanTo(src[i:], 0, end-i, stop-i, atEOF || t.inParts())
		if err != nil && t.inParts() {
			return i, err
		}
		i += k
		if err != nil {
			return i, err
		}
	}
	return i, nil
}

// spanTo passes over what stays as it is from src[i] on.
func (t *table) spanTo(src []byte, i, end, stop int, atEOF bool) (int, error) {
	var buf [256]byte
	read, done := t.reading(src[:end])
	defer done()
	for i < stop {
		if i = t.same(src, i, stop); i >= stop {
			break
		}
		out, size, err := t.unit(buf[:0], view(src[:end]), read, i, atEOF)
		if err != nil {
			return i, err
		}
		if string(out) != string(src[i:i+size]) {
			return i, transform.ErrEndOfSpan
		}
		i += size
	}
	return i, nil
}

// same passes over characters that stay as they are from src[i] on, as far as each decides alone.
func (t *table) same(src []byte, i, stop int) int {
	if t.mixed {
		return i
	}
	for limit := min(stop, len(src)-11); i < limit; {
		x := binary.LittleEndian.Uint64(src[i:])
		if !isThree(x) {
			if b := byte(x); b >= 0x80 || t.root[b] != uint32(b)|odd {
				return i
			}
			i++
			continue
		}
		r := decode(x)
		e := t.root[r]
		if e >= starts && (e >= odd || !t.decides(src[i:], r)) {
			return i
		}
		if e&^marks != uint32(x&0xFFFFFF) {
			return i
		}
		i += 3
	}
	return i
}

// decides reports whether the first character of src, which is r, decides alone.
func (t *table) decides(src []byte, r rune) bool {
	x := binary.LittleEndian.Uint64(src[3:])
	next, third := decode(x), x>>24
	if !isThree(x) || !isThree(third) {
		return t.plain(x, third, r)
	}
	return !t.heads.pair(r, next) && !t.heads.triple(r, next, decode(third))
}
