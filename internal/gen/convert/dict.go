// Package convert writes the tables of encoding/script from the dictionaries and configurations of
// OpenCC, and holds a plain reading of both against which the tables are tested.
package convert

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Dict maps each key to its values, the default first.
type Dict map[string][]string

// ReadDict reads a dictionary of OpenCC: a key, a tab, and values separated by spaces.
func ReadDict(file string) (Dict, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readDict(f, filepath.Base(file))
}

func readDict(r io.Reader, name string) (Dict, error) {
	d := make(Dict)
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		key, values, ok := strings.Cut(line, "\t")
		if list := strings.Fields(values); ok && key != "" && len(list) > 0 && utf8.ValidString(line) {
			d[key] = list
			continue
		}
		return nil, fmt.Errorf("%s:%d: want a key, a tab and values: %q", name, n, line)
	}
	return d, sc.Err()
}

// Longest returns the longest key that text begins with, "" for none.
func (d Dict) Longest(text string) string {
	best := ""
	for i, n := 0, 0; i < len(text) && n < longestKey; n++ {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if _, ok := d[text[:i]]; ok {
			best = text[:i]
		}
	}
	return best
}

// longestKey is the number of runes of the longest key that a dictionary may have.
const longestKey = 16

// Layered joins dictionaries of which the first one that matches decides, however short its
// match, into one dictionary in which the longest match decides. A key that begins with a key of an
// earlier dictionary can never be reached.
func Layered(dicts ...Dict) Dict {
	out := make(Dict)
	for _, d := range dicts {
		earlier := out
		next := make(Dict, len(out)+len(d))
		for k, v := range out {
			next[k] = v
		}
		for k, v := range d {
			if earlier.Longest(k) == "" {
				next[k] = v
			}
		}
		out = next
	}
	return out
}

// Union joins dictionaries of which the longest match decides, and the first one between equals.
func Union(dicts ...Dict) Dict {
	out := make(Dict)
	for _, d := range dicts {
		for k, v := range d {
			if _, ok := out[k]; !ok {
				out[k] = v
			}
		}
	}
	return out
}

// oneRune reports whether a key is one character.
func oneRune(k string) bool {
	_, n := utf8.DecodeRuneInString(k)
	return n == len(k)
}
