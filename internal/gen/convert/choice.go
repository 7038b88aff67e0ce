package convert

import (
	"maps"
	"slices"

	"github.com/zhtext/zhtext/internal/convtab"
)

// choices returns the keys of which more than one thing can become.
func (c *Config) choices() (out []convtab.Choice) {
	keys := make(map[string]bool)
	for _, d := range append(slices.Clone(c.Stages), c.Borders) {
		for k := range d {
			keys[k] = true
		}
	}
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		if values := c.candidates(k); len(values) > 1 {
			out = append(out, convtab.Choice{Key: k, Values: values})
		}
	}
	return out
}

// candidates returns all that can become of a key, the default first: each stage takes every value
// of what it finds whole.
func (c *Config) candidates(key string) []string {
	list := []string{key}
	for _, d := range c.Stages {
		var next []string
		for _, text := range list {
			values := d[text]
			if values == nil {
				values = []string{d.replace(text)}
			}
			for _, v := range values {
				if !slices.Contains(next, v) {
					next = append(next, v)
				}
			}
		}
		list = next
	}
	return list
}
