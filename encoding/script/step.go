package script

import (
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/ids"
)

// step converts what must be seen as one at src[at:] — a phrase, a character, a description
// sequence — and appends it to dst. It returns how many bytes of src that takes. The error is
// transform.ErrShortSrc where src ends too early to decide, which it never does at its end.
func (t *table) step(dst []byte, src string, at int, atEOF bool) ([]byte, int, error) {
	text := src[at:]
	r, size := utf8.DecodeRuneInString(text)
	if r == utf8.RuneError && size == 1 {
		if !atEOF && !utf8.FullRuneInString(text) {
			return dst, 0, transform.ErrShortSrc
		}
		return append(dst, text[0]), 1, nil
	}
	n, more := ids.Length(text, atEOF)
	if more {
		return dst, 0, transform.ErrShortSrc
	}
	if n > 0 {
		return append(dst, text[:n]...), n, nil
	}
	if t.user != nil {
		value, n, more := t.user.match(text, atEOF)
		if more {
			return dst, 0, transform.ErrShortSrc
		}
		if n > 0 {
			return append(dst, value...), n, nil
		}
	}
	id, n, more := t.longest(text, atEOF)
	if more {
		return dst, 0, transform.ErrShortSrc
	}
	if t.words != nil {
		id, n = t.choose(src, at, id, n)
	}
	if id != 0 {
		return t.appendPhrase(dst, id, text[:n]), n, nil
	}
	if c := compatible(r); t.second != nil && (int(c) >= len(t.root) || t.root[c]&crosses != 0) {
		out, n, err := t.between(dst, text, atEOF)
		if t.words == nil || err != nil || n <= size || t.isEach(out[len(dst):], text[:n]) || !t.words.cutBy(src, at, at+n) {
			return out, n, err
		}
	}
	return t.appendChar(dst, r, text[:size]), size, nil
}

// walk goes down a trie along a text.
type walk struct {
	trie  *dart.Trie
	state dart.State
	at    int  // bytes of the text that were passed
	short bool // the text ended where keys go on
}

// next passes a character and returns the number of the key that ends there; ok is false where no key goes on.
func (w *walk) next(text string) (id uint16, ok bool) {
	if w.at > 0 && w.state.Leaf() {
		return 0, false
	}
	rest := text[w.at:]
	r, size := utf8.DecodeRuneInString(rest)
	if r == utf8.RuneError && size <= 1 {
		w.short = !utf8.FullRuneInString(rest)
		return 0, false
	}
	code := w.trie.Code(r)
	if code == 0 {
		return 0, false
	}
	if w.state, id, ok = w.trie.Next(w.state, code); ok {
		w.at += size
	}
	return id, ok
}

// longest returns the number and the length of the longest phrase that text begins with, 0 for none.
func (t *table) longest(text string, atEOF bool) (id uint16, n int, more bool) {
	w := walk{trie: shared.trie, state: shared.trie.Root()}
	for {
		v, ok := w.next(text)
		if !ok {
			break
		}
		if v != 0 && t.phrase[v] != 0 {
			id, n = v, w.at
		}
	}
	if w.short && !atEOF {
		return 0, 0, true
	}
	if t.user != nil && n > 0 {
		limit, more := t.user.before(text, n, atEOF)
		if more {
			return 0, 0, true
		}
		if limit < n {
			return t.longest(text[:limit], true)
		}
	}
	return id, n, false
}

// appendPhrase appends what becomes of a phrase.
func (t *table) appendPhrase(dst []byte, id uint16, text string) []byte {
	if v := t.phrase[id]; v > eachChar {
		return append(dst, v.value()...)
	}
	return t.appendEach(dst, text)
}

// isEach reports whether out is what becomes of the characters of a text one by one.
func (t *table) isEach(out []byte, text string) bool {
	var buf [128]byte
	return string(t.appendEach(buf[:0], text)) == string(out)
}

// appendEach appends what becomes of the characters of a text one by one.
func (t *table) appendEach(dst []byte, text string) []byte {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		dst = t.appendChar(dst, r, text[i:i+size])
		i += size
	}
	return dst
}

// between converts text in which no phrase of the borders begins, by both stages one after the
// other, up to the first place where a match of both ends.
func (t *table) between(dst []byte, text string, atEOF bool) ([]byte, int, error) {
	var buf [128]byte
	out := buf[:0] // what the first stage made
	from := len(dst)
	w := stretch{t: t, text: text, atEOF: atEOF}
	for done := 0; ; {
		id, n, more := t.second.longest(view(out[done:]), w.ended)
		if more {
			var ok bool
			if out, ok = w.pull(out); !ok {
				return dst[:from], 0, transform.ErrShortSrc
			}
			continue
		}
		rest := view(out[done:])
		if id != 0 {
			dst = t.second.appendPhrase(dst, id, rest[:n])
		} else if n, _ = ids.Length(rest, true); n > 0 {
			dst = append(dst, rest[:n]...)
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(rest)
			dst = t.second.appendChar(dst, r, rest[:n])
		}
		if done += n; done == len(out) {
			return dst, w.in, nil
		}
	}
}

// border reports whether something begins with text that the stages must not run into.
func (t *table) border(text string, atEOF bool) (is, more bool) {
	if t.user != nil {
		if _, n, more := t.user.match(text, atEOF); n > 0 || more {
			return n > 0 && !more, more
		}
	}
	id, _, more := t.longest(text, atEOF)
	return id != 0 && !more, more
}

// stretch is the text up to the next border, which the first stage reads match by match.
type stretch struct {
	t     *table
	text  string
	atEOF bool

	in    int  // bytes of text that were read
	ended bool // a border or the end of the text follows
}

// pull appends to out what the first stage makes of its next match. It returns false where the text
// ends too early.
func (w *stretch) pull(out []byte) ([]byte, bool) {
	rest := w.text[w.in:]
	if rest == "" {
		w.ended = w.atEOF
		return out, w.ended
	}
	if w.in > 0 {
		if is, more := w.t.border(rest, w.atEOF); more || is {
			w.ended = is
			return out, is
		}
	}
	n, more := ids.Length(rest, w.atEOF)
	if more {
		return out, false
	}
	if n > 0 {
		w.in += n
		return append(out, rest[:n]...), true
	}
	return w.match(out, rest)
}

// match makes the longest match of the first stage that ends before the next border.
func (w *stretch) match(out []byte, rest string) ([]byte, bool) {
	first := w.t.first
	id, n, more := first.longest(rest, w.atEOF)
	if more {
		return out, false
	}
	for at := 0; at < n; {
		_, size := utf8.DecodeRuneInString(rest[at:])
		if at += size; at >= n {
			break
		}
		is, more := w.t.border(rest[at:], w.atEOF)
		if more {
			return out, false
		}
		if is {
			id, n, _ = first.longest(rest[:at], true)
			break
		}
	}
	if id != 0 {
		w.in += n
		return first.appendPhrase(out, id, rest[:n]), true
	}
	r, size := utf8.DecodeRuneInString(rest)
	if r == utf8.RuneError && size == 1 && !w.atEOF && !utf8.FullRuneInString(rest) {
		return out, false
	}
	w.in += size
	return first.appendChar(out, r, rest[:size]), true
}
