// Package lattice cuts text into words: it lays every word of its dictionaries and every number,
// date and foreign word over the text and takes the cheapest path through them (unigram Viterbi).
//
// A place that no word spans is a certain cut: the search goes on from there afresh, so its
// memory is a window of fixed size, however long the text is.
package lattice

import (
	_ "embed"
	"sync"

	"github.com/zhtext/zhtext/internal/dart"
)

//go:generate go run ../gen/cmd/words

//go:embed base.bin
var baseData []byte

var base struct {
	once sync.Once
	trie *dart.Trie
	err  error
}

// Base returns the embedded base dictionary. The error is that of dart.Open.
func Base() (*dart.Trie, error) {
	base.once.Do(func() { base.trie, base.err = dart.Open(baseData) })
	return base.trie, base.err
}

// MaxWord is the length in runes of the longest word that a dictionary may hold.
const MaxWord = 64

// Layer is a dictionary in the lattice. A word of a Forced layer beats every path that cuts
// through it; otherwise its cost competes with that of the words of other layers.
type Layer struct {
	Trie   *dart.Trie
	Forced bool
}

// Lattice is an ordered set of dictionaries, immutable and safe for concurrent use.
type Lattice struct {
	base   *dart.Trie
	layers []Layer // beyond the base
	free   sync.Pool
}

// New returns a lattice over the base dictionary and at most 14 further layers.
func New(base *dart.Trie, layers ...Layer) *Lattice {
	l := &Lattice{base: base, layers: layers}
	l.free.New = func() any { return new(Window) }
	return l
}

// Window returns a window to search with, to be given back by Free. Clearing a new one would cost
// more than cutting a short sentence.
func (l *Lattice) Window() *Window { return l.free.Get().(*Window) }

// Free takes back a window.
func (l *Lattice) Free(w *Window) { l.free.Put(w) }

// Kind says what sort of token an edge is.
type Kind uint8

// The kinds of edges. A layer of 0 says that no dictionary has the edge, 1 the base dictionary, 2 and
// up the further layers in order.
const (
	Word    Kind = iota // a word of a dictionary, or a character that is in none
	Number              // digits or Chinese numerals, with decimals, percent and 万 or 亿
	Date                // a calendar date, a year, a clock time
	Latin               // letters other than Han, and mixed forms such as 5G and C919
	Address             // a URL or an e-mail address
	Symbol              // punctuation and other signs
	Space               // white space
)
