// Package corpus holds what is counted over collections of documents: so far, in how many
// documents a word occurs.
package corpus

import (
	_ "embed"
	"sync"

	"github.com/zhtext/zhtext/internal/dart"
)

//go:generate go run ../../internal/gen/cmd/docfreq

//go:embed docfreq.bin
var builtinData []byte

var builtin struct {
	once  sync.Once
	table *DocFreq
	err   error
}

const (
	scale  = 4000 // steps of a nat in the table's values
	maxKey = "\x00max"
)

// DocFreq is a table of inverse document frequencies: ln(N/df) of a word that df of N documents
// have. Keys meet in their folded form, so both scripts share a value. It is immutable and safe
// for concurrent use.
type DocFreq struct {
	trie *dart.Trie
	max  float64
}

// Builtin returns the embedded table, which comes from the idf.txt of gse v0.80.3. The error is
// that of a damaged table.
func Builtin() (*DocFreq, error) {
	builtin.once.Do(func() {
		var t *dart.Trie
		if t, builtin.err = dart.Open(builtinData); builtin.err == nil {
			builtin.table = &DocFreq{t, float64(t.Lookup(maxKey)) / scale}
		}
	})
	return builtin.table, builtin.err
}

// Max is the value of a word that one document has.
func (d *DocFreq) Max() float64 { return d.max }

// IDF returns the value of a word. A word that the table does not have gets Max and false: a word
// never counted is taken as seen once.
func (d *DocFreq) IDF(word string) (idf float64, known bool) {
	if v := d.trie.Lookup(word); v != 0 {
		return float64(v) / scale, true
	}
	return d.max, false
}

// Combine returns the value of a term that the table does not have, from those of its words. Were
// the words independent, the values would add up; were they always together, the term would have the highest
// of them. The term gets the higher third between the two, and never more than Max.
func (d *DocFreq) Combine(words []float64) float64 {
	var sum, top float64
	for _, w := range words {
		sum += w
		top = max(top, w)
	}
	return (top + 2*min(sum, d.max)) / 3
}
