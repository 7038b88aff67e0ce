package lattice

import (
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/dart"
)

const (
	size     = 384              // runes of a window
	margin   = MaxWord          // no search starts in the last runes of a window that text follows
	infinite = int32(1<<31 - 1) // no path yet
	oov      = 18 * CostUnit    // a character that no dictionary has
	atomCost = 8 * CostUnit     // a number, date or foreign word
	tailCost = 2 * CostUnit     // what follows digits in a date (2024年), so that 年度 can win
	forced   = -(1 << 20)       // for each rune of a forced word: more than any local path costs
	perWord  = 1 << 10          // for each forced word, so that fewer and longer ones win
)

// link packs the last edge of a path: length in runes, kind, class and layer.
type link uint32

func pack(runes int, k Kind, c Class, layer int) link {
	return link(runes)<<16 | link(k)<<8 | link(c)<<4 | link(layer)
}

// Window is the working memory of one search. Its zero value is ready.
type Window struct {
	n     int             // runes decoded
	count int             // edges of the path
	start int             // place of the window in the text
	off   [size + 1]int32 // of each rune, from the start of the window
	cost  [size + 1]int32 // of the cheapest path to the rune
	link  [size + 1]link  // the last edge of that path
	one   [size]dart.Char // what the base dictionary has for the rune
	two   [size]dart.Unit // and for it and the next
	path  [size]uint16    // where the edges end, last edge first
	sort  [size]sort
	Long  Kind // of the token that was too long, where Next found one
}

// Path returns where the edges that Next found end, the last edge first, to be given to Edge.
func (w *Window) Path() []uint16 { return w.path[:w.count] }

// Edge describes the edge of the path that ends at a place: the byte where it ends, and what it is. It
// begins where the edge before it ends. Loose values are cheaper here than a struct.
func (w *Window) Edge(at uint16) (end int, kind Kind, class Class, layer uint8) {
	k := w.link[at]
	return w.start + int(w.off[at]), Kind(k >> 8), Class(k >> 4 & 15), uint8(k & 15)
}

// Next finds the next words of text from the byte pos on; Path gives them. It returns the byte
// where they end. A foreign word too long for the window is not an edge: it reaches from
// end to beyond, which is otherwise equal to end; its kind is w.Long.
func (l *Lattice) Next(w *Window, text string, pos int) (end, beyond int) {
	w.start = pos
	w.decode(l.base, text[pos:])
	rest := text[pos:]
	stop := w.n
	if int(w.off[w.n]) < len(rest) {
		stop = w.n - margin
	}
	reach, cut := 0, 0
	for i := 0; ; i++ {
		if w.cost[i] == infinite {
			continue
		}
		certain := i == reach
		if certain {
			cut = i
		}
		if i >= stop {
			if cut == 0 {
				cut = i // a window without a certain cut: take the best path so far
			}
			break
		}
		if w.sort[i] > lone {
			if long := l.atoms(w, rest, i, &reach); long > 0 && certain {
				w.trace(i)
				return pos + int(w.off[i]), pos + long
			}
		}
		if w.sort[i] <= numeral { // a letter, digit or sign alone is an atom and no word
			w.alone(i, &reach)
		}
		if w.two[i] != 0 {
			l.longer(w, i, &reach)
		}
		for n := range l.layers {
			l.layer(w, rest, i, n, &reach)
		}
	}
	w.trace(cut)
	end = pos + int(w.off[cut])
	return end, end
}

// decode fills the window with the runes of text.
func (w *Window) decode(t *dart.Trie, text string) {
	n, at := 0, 0
	before := dart.Char(0)
	for n < size && at < len(text) {
		w.off[n] = int32(at)
		w.cost[n] = infinite
		var c dart.Char
		if b := text[at:]; len(b) >= 3 && 0xE4 <= b[0] && b[0] <= 0xE9 && b[1]&0xC0 == 0x80 && b[2]&0xC0 == 0x80 {
			r := rune(b[0]&0x0F)<<12 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F)
			c, w.sort[n] = t.Char(r), ideographSort(r)
			at += 3
		} else {
			r, width := utf8.DecodeRuneInString(b)
			w.sort[n] = sortOf(r)
			if r != utf8.RuneError {
				c = t.Char(r)
			}
			at += width
		}
		w.one[n] = c
		// Pairs are looked up here, ahead of the search: the processor can wait for many of them at a time.
		w.two[max(n-1, 0)] = t.Pair(before, c)
		before = c
		n++
	}
	w.two[max(n-1, 0)] = 0
	w.n = n
	w.off[n] = int32(at)
	w.cost[n] = infinite
	w.cost[0] = 0
}

// alone adds rune i as a word of its own.
func (w *Window) alone(i int, reach *int) {
	price, k := int32(oov), pack(1, Word, Other, 0)
	if v := w.one[i].Value(); v != 0 {
		price, k = cost(v), pack(1, Word, class(v), 1)
	}
	w.relax(i+1, w.cost[i]+price, k, reach)
}

// longer adds the words of the base dictionary that begin at rune i and have two runes or more.
func (l *Lattice) longer(w *Window, i int, reach *int) {
	v := w.two[i].Value()
	state := dart.After(w.one[i], w.one[i+1], w.two[i])
	for j := i + 1; ; {
		if v != 0 && !w.inside(j) {
			w.relax(j+1, w.cost[i]+cost(v), pack(j+1-i, Word, class(v), 1), reach)
		}
		if j++; j >= w.n || w.one[j] == 0 {
			return
		}
		next, value, ok := l.base.Next(state, w.one[j].Code())
		if !ok {
			return
		}
		state, v = next, value
	}
}

// layer adds the words of one further dictionary.
func (l *Lattice) layer(w *Window, text string, i, n int, reach *int) {
	t := l.layers[n].Trie
	state := t.Root()
	for j := i; j < w.n; j++ {
		r, width := utf8.DecodeRuneInString(text[w.off[j]:])
		code := t.Code(r)
		if code == 0 || (r == utf8.RuneError && width == 1) {
			return
		}
		next, v, ok := t.Next(state, code)
		if !ok {
			return
		}
		state = next
		if v == 0 || w.inside(j) {
			continue
		}
		price := w.cost[i] + cost(v)
		if l.layers[n].Forced {
			price = w.cost[i] + forced*int32(j+1-i) + perWord
		}
		w.relax(j+1, price, pack(j+1-i, Word, class(v), n+2), reach)
	}
}

// inside reports whether a word that ends with rune j would end within a foreign word or number.
func (w *Window) inside(j int) bool {
	return w.sort[j] >= digit && j+1 < w.n && w.sort[j+1] >= digit
}

func (w *Window) relax(j int, price int32, k link, reach *int) {
	if price < w.cost[j] {
		w.cost[j], w.link[j] = price, k
	}
	if j > *reach {
		*reach = j
	}
}

// trace walks the path back from rune cut.
func (w *Window) trace(cut int) {
	n := 0
	for at := cut; at > 0 && n < size; n++ {
		w.path[n] = uint16(at)
		at -= int(w.link[at] >> 16)
	}
	w.count = n
}
