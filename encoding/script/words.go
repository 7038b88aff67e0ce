package script

import (
	"bytes"
	"encoding/binary"
	"sync"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/lattice"
)

// borders knows where words begin and end.
type borders struct {
	base    *dart.Trie
	lattice *lattice.Lattice
}

var wordBorders = sync.OnceValues(func() (*borders, error) {
	base, err := lattice.Base()
	if err != nil {
		return nil, err
	}
	return &borders{base, lattice.New(base)}, nil
})

const (
	context  = 12   // characters on either side of a phrase that are cut into words
	reach    = 6    // characters of the longest word that is looked for across a border
	compound = 16   // characters of the longest word that is looked into
	piece    = 1000 // bytes of a line that are converted together
	overlap  = 100  // bytes behind them that are looked at
)

// line returns where the line ends that begins at src[i], and its next piece if it is long. Up to end
// all that decides on a phrase is known, so the result does not depend on how the text comes in.
func line(src []byte, i int, atEOF bool) (end, stop int, ok bool) {
	if at := bytes.IndexByte(src[i:min(len(src), i+piece)], '\n'); at >= 0 {
		return i + at + 1, i + at + 1, true
	}
	if len(src)-i >= piece+overlap {
		return i + piece + overlap, i + piece, true
	}
	return len(src), len(src), atEOF
}

// choose returns the longest phrase at text[i:] that does not cut through a word, given the longest of all; 0 for none.
func (t *table) choose(text string, i int, id uint16, n int) (uint16, int) {
	for id != 0 && t.contested(text, i, id, n) && t.words.cutBy(text, i, i+n) {
		_, last := utf8.DecodeLastRuneInString(text[i : i+n])
		id, n, _ = t.longest(text[i:i+n-last], true)
	}
	return id, n
}

// contested reports whether it makes a difference that a phrase matches: it becomes something else than
// its characters, or it keeps a phrase that does from matching.
func (t *table) contested(text string, i int, id uint16, n int) bool {
	if t.phrase[id] > eachChar {
		return true
	}
	for at := range text[i : i+n] {
		if at == 0 || !t.mayBegin(text[i+at:]) {
			continue
		}
		if other, m, _ := t.longest(text[i+at:], true); other != 0 && at+m > n && t.phrase[other] > eachChar {
			return true
		}
	}
	return false
}

// mayBegin reports whether a phrase may begin with text.
func (t *table) mayBegin(text string) bool {
	if len(text) < 12 {
		return true
	}
	x := binary.LittleEndian.Uint64(bytesView(text))
	third := binary.LittleEndian.Uint64(bytesView(text[4:])) >> 16
	if !isThree(x) || !isThree(x>>24) || !isThree(third) {
		return true
	}
	r, next := decode(x), decode(x>>24)
	return t.root[r] >= starts && (t.heads.pair(r, next) || t.heads.triple(r, next, decode(third)))
}

// cutBy reports whether the best way to cut the text around text[from:to] into words has a word
// that is partly in it and partly not.
func (b *borders) cutBy(text string, from, to int) bool {
	start, end := surroundings(text, from, to)
	if !b.crossed(text, start, from, to, end) {
		return false
	}
	w := b.lattice.Window()
	defer b.lattice.Free(w)
	text = text[:end]
	for pos := start; pos < to; {
		_, next := b.lattice.Next(w, text, pos)
		path := w.Path()
		for k := len(path) - 1; k >= 0; k-- {
			stop, _, _, _ := w.Edge(path[k])
			if cutting(pos, stop, from, to) || around(pos, stop, from, to) && b.cutInside(text[pos:stop], from-pos, to-pos) {
				return true
			}
			pos = stop
		}
		pos = next
	}
	return false
}

// cutting reports whether a word is partly in a range and partly not.
func cutting(word, end, from, to int) bool {
	return word < from && from < end && end < to || from < word && word < to && to < end
}

// around reports whether a range is inside a word, at neither end of it.
func around(word, end, from, to int) bool { return word < from && to < end }

// cutInside reports whether the best way to make a word of shorter ones has one that is partly in word[from:to].
func (b *borders) cutInside(word string, from, to int) bool {
	type place struct {
		cost float64 // of the best way to get there
		back int     // where its last word begins
	}
	var places [4*compound + 1]place
	if len(word) >= len(places) {
		return false
	}
	for at := range word {
		if at > 0 && places[at].cost == 0 {
			continue // no words end here
		}
		w := walk{trie: b.base, state: b.base.Root()}
		for {
			value, ok := w.next(word[at:])
			if !ok {
				break
			}
			if end := at + w.at; value != 0 && end-at < len(word) {
				cost := places[at].cost + lattice.CostOfValue(value)
				if p := &places[end]; p.cost == 0 || cost < p.cost {
					*p = place{cost, at}
				}
			}
		}
	}
	for end := len(word); end > 0 && places[end].cost > 0; end = places[end].back {
		if cutting(places[end].back, end, from, to) {
			return true
		}
	}
	return false
}

// surroundings returns the range of Han characters around text[from:to].
func surroundings(text string, from, to int) (start, end int) {
	start, end = from, to
	for range context {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !isHan(r) {
			break
		}
		start -= n
	}
	for range context {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !isHan(r) {
			break
		}
		end += n
	}
	return start, end
}

func isHan(r rune) bool { return 0x3400 <= r && r <= 0x9FFF || r >= 0x20000 && r < 0x40000 }

// crossed reports whether the dictionary has a word in text[start:end] that is partly in
// text[from:to] and partly not.
func (b *borders) crossed(text string, start, from, to, end int) bool {
	for back, n := from, 1; back > start; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:back])
		if back -= size; n == reach-1 {
			start = back
		}
	}
	for at := start; at < to; {
		_, size := utf8.DecodeRuneInString(text[at:])
		w := walk{trie: b.base, state: b.base.Root()}
		for {
			id, ok := w.next(text[at:end])
			if !ok {
				break
			}
			if stop := at + w.at; id != 0 && (cutting(at, stop, from, to) || around(at, stop, from, to)) {
				return true
			}
		}
		at += size
	}
	return false
}
