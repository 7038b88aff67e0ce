// Package docfreq builds the document-frequency table of keywords/corpus from a list of words and
// their inverse document frequencies, in the text format of jieba and gse.
//
// Words are folded; of those that meet, the lowest value counts, since their documents add up.
// Words at the highest value, seen in a single document, are left out: they are what the table
// says of a word that it does not have. The output is a trie (internal/dart/FORMAT.md) whose values are
// Scale times the natural logarithm; the highest value stands under the key corpus.MaxKey.
package docfreq

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/fold"
)

// Scale is the number of steps of a nat; MaxKey is the key of the highest value.
const (
	Scale  = 4000
	MaxKey = "\x00max"
)

// Table reads the list and returns the bytes of the trie.
func Table(r io.Reader) ([]byte, error) {
	idf := make(map[string]float64)
	top := 0.0
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		word, num, ok := strings.Cut(strings.TrimSpace(sc.Text()), " ")
		if !ok {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(num), 64)
		if err != nil || v <= 0 {
			return nil, fmt.Errorf("line %d: %q: want a number above 0", n, num)
		}
		top = max(top, v)
		if key := fold.String(word); idf[key] == 0 || v < idf[key] {
			idf[key] = v
		}
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	entries := []dart.Entry{{Key: MaxKey, Value: value(top)}}
	for key, v := range idf {
		if v < top-1e-6 {
			entries = append(entries, dart.Entry{Key: key, Value: value(v)})
		}
	}
	return dart.Build(entries, fold.Rune)
}

func value(v float64) uint16 { return uint16(min(math.Round(v*Scale), math.MaxUint16)) }
