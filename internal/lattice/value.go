package lattice

import "math"

// A dictionary value is 16 bits: the class in the upper four, the cost in the lower twelve.
const (
	costBits = 12
	maxCost  = 1<<costBits - 1
	// CostUnit is one nat: costs are -ln(probability) in steps of 1/200.
	CostUnit = 200
)

// Value packs the class and the cost of a word that occurs freq times in total.
func Value(c Class, freq, total float64) uint16 {
	cost := math.Round(-math.Log(freq/total) * CostUnit)
	return uint16(c)<<costBits | uint16(min(max(cost, 1), maxCost))
}

func cost(v uint16) int32  { return int32(v & maxCost) }
func class(v uint16) Class { return Class(v >> costBits) }
