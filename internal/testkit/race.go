//go:build race

package testkit

// Race says that the race detector is on, under which pools forget at random and counts of allocations say nothing.
const Race = true
