package convert

import (
	"bytes"
	_ "embed"
	"slices"
	"strings"
)

// The dictionaries of our own, in OpenCC's format.
var (
	//go:embed norms/ts.txt
	toSimplified []byte
	//go:embed norms/st.txt
	toTraditional []byte
)

// withNorms returns a conversion as it is with our own dictionaries, nil where they do not concern it.
func (c *Config) withNorms() (*Config, error) {
	first := strings.HasPrefix(c.Name, "s2")
	if !first && !simplifies(c.Name) {
		return nil, nil
	}
	own := toSimplified
	if first {
		own = toTraditional
	}
	norms, err := readDict(bytes.NewReader(own), "norms")
	if err != nil {
		return nil, err
	}
	n := &Config{Name: c.Name, Before: c.Before, Borders: c.Borders, Stages: slices.Clone(c.Stages)}
	at := len(n.Stages) - 1
	if first {
		at = 0
	}
	n.Stages[at] = Union(norms, n.Stages[at])
	if n.Borders != nil {
		n.Borders = Union(norms.phrases(), n.Borders)
	}
	if !first && at > 0 {
		n.Stages[0] = n.Stages[0].without(norms)
	}
	return n, nil
}

// phrases returns the entries of more than one character.
func (d Dict) phrases() Dict {
	out := make(Dict)
	for k, v := range d {
		if !oneRune(k) {
			out[k] = v
		}
	}
	return out
}

// without returns the dictionary in which the characters of another one stay, so that a later stage finds them.
func (d Dict) without(other Dict) Dict {
	out := make(Dict, len(d))
	for k, v := range d {
		if oneRune(k) && other[k] != nil {
			v = []string{k}
		}
		out[k] = v
	}
	return out
}
