// Package words builds the base dictionary of internal/lattice from word lists in the text format
// of gse and jieba: word, frequency, part of speech, separated by spaces.
//
// All lists are folded into one: a word that folds onto one already there adds nothing but keeps
// the higher frequency. The output is a trie (see internal/dart/FORMAT.md) whose values are
// lattice.Value: class and cost.
package words

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/internal/lattice"
)

type word struct {
	freq float64
	tag  string
}

// List gathers words; the zero value is not usable, NewList is.
type List struct {
	words map[string]word
	total float64 // of the frequencies that were counted
}

// NewList returns a list without words.
func NewList() *List { return &List{words: make(map[string]word)} }

// Read adds the words of one list. A word that an earlier list had under the same folded key is
// left as it is when keep is true, so that the first list decides.
func (l *List) Read(r io.Reader, keep bool) error {
	before := make(map[string]bool, len(l.words))
	if keep {
		for w := range l.words {
			before[w] = true
		}
	}
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		fields := strings.Fields(sc.Text())
		if len(fields) < 3 {
			continue // a word without frequency and tag carries no evidence
		}
		k := len(fields)
		freq, err := strconv.ParseFloat(fields[k-2], 64)
		if err != nil || freq <= 0 {
			return fmt.Errorf("line %d: frequency %q: want a number above 0", n, fields[k-2])
		}
		key := fold.String(strings.Join(fields[:k-2], " "))
		if before[key] {
			continue
		}
		if old, ok := l.words[key]; !ok || freq > old.freq {
			l.total += freq - old.freq
			l.words[key] = word{freq, fields[k-1]}
		}
	}
	return sc.Err()
}

// Weigh raises the frequency of single characters to what a list of their inverse document frequencies
// (character, idf) lets expect. The simplified list has many common characters, such as 里 and 过, with
// almost none, because it was counted on text in another script. The total stays what was counted, so that
// what other words cost does not change.
func (l *List) Weigh(r io.Reader) error {
	idf := make(map[string]float64)
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		word, value, ok := strings.Cut(sc.Text(), " ")
		if utf8.RuneCountInString(word) != 1 {
			continue
		}
		x, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return fmt.Errorf("line %d: want a word and a number", n)
		}
		if l.words[word].freq > 0 { // not a traditional one, which is there under its folded form
			idf[word] = x
		}
	}
	// ln f = c - idf for most characters; c is the median.
	var sums []float64
	for w, x := range idf {
		sums = append(sums, math.Log(l.words[w].freq)+x)
	}
	if len(sums) == 0 {
		return sc.Err()
	}
	slices.Sort(sums)
	c := sums[len(sums)/2]
	for key, x := range idf {
		w := l.words[key]
		w.freq = max(w.freq, math.Round(math.Exp(c-x)))
		l.words[key] = w
	}
	return sc.Err()
}

// Trie returns the bytes of the dictionary.
func (l *List) Trie() ([]byte, error) {
	entries := make([]dart.Entry, 0, len(l.words))
	for key, w := range l.words {
		entries = append(entries, dart.Entry{Key: key, Value: lattice.Value(lattice.ClassOf(w.tag), w.freq, l.total)})
	}
	return dart.Build(entries, fold.Rune)
}
