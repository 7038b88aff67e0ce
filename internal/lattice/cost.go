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
		n, _, beyond := l.Next(w, text, pos)
		if n > 0 {
			total += float64(w.cost[w.path[0]])
		}
		if beyond > pos {
			pos = beyond
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
	return float64(cost(v)) / CostUnit
}
