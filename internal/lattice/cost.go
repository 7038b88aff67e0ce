package lattice

import (
	"math"

	"github.com/zhtext/zhtext/internal/dart"
)

// Cost returns what the best path through the text costs, in nats: how unlikely its words are.
func (l *Lattice) Cost(text string) float64 {
	w := l.Window()
	defer l.Free(w)
	var total float64
	for pos := 0; pos < len(text); {
		_, pos = l.Next(w, text, pos)
		if path := w.Path(); len(path) > 0 {
			total += float64(w.cost[path[0]])
		}
	}
	return total / CostUnit
}

// CostOf returns what a word costs in a dictionary, in nats; infinite for a word that it does not have.
func CostOf(t *dart.Trie, word string) float64 {
	v := t.Lookup(word)
	if v == 0 {
		return math.Inf(1)
	}
	return CostOfValue(v)
}

// CostOfValue returns the cost that a dictionary's value holds, in nats.
func CostOfValue(v uint16) float64 { return float64(cost(v)) / CostUnit }
