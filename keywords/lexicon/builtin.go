package lexicon

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/zhtext/zhtext/internal/fold"
)

//go:embed *.tsv
var files embed.FS

var builtin struct {
	once  sync.Once
	terms []Term
}

var index struct {
	once  sync.Once
	terms map[string]int32 // folded text or alias to position in builtin.terms
}

// Builtin returns the terms of the built-in lexicon, theme by theme in the order of Themes, each
// theme in the order of its file. The slice is the caller's own; the Aliases are shared and must
// not be changed. The files are parsed at the first call.
func Builtin() []Term { return slices.Clone(load()) }

func load() []Term {
	builtin.once.Do(func() {
		for _, theme := range Themes() {
			file := string(theme) + ".tsv"
			data, err := files.ReadFile(file)
			if err != nil {
				continue // a file missing or bad is found by the tests, before anybody can build it in
			}
			terms, err := parse(file, string(data))
			if err != nil {
				continue
			}
			builtin.terms = append(builtin.terms, terms...)
		}
	})
	return builtin.terms
}

// Find returns the built-in term with this text or alias. Script, width and letter case do not
// matter. No search inside text is done: key is the whole term.
func Find(key string) (Term, bool) {
	terms := load()
	index.once.Do(func() {
		index.terms = make(map[string]int32, 2*len(terms))
		for i, t := range terms {
			index.terms[Key(t.Text)] = int32(i)
			for _, alias := range t.Aliases {
				index.terms[Key(alias)] = int32(i)
			}
		}
	})
	i, ok := index.terms[Key(key)]
	if !ok {
		return Term{}, false
	}
	return terms[i], true
}

// Key returns what all written forms of a term have in common: simplified, half-width and
// lower-case, without white space around it.
func Key(s string) string { return fold.String(strings.TrimSpace(s)) }
