package keywords

import (
	"slices"
	"unicode/utf8"

	"github.com/zhtext/zhtext/keywords/lexicon"
	"github.com/zhtext/zhtext/segment"
)

// candidate is a term that may become a keyword.
type candidate struct {
	key      string
	words    []word // of the first mention
	mentions []Span
	weight   float64 // of all mentions, by field
	first    int     // runes before the first mention
	runes    int
	class    float64
	term     lexicon.Term
	known    bool // in the lexicon
	own      bool // in the user's dictionary
}

const longestPhrase = 4 // words

var fieldWeight = [...]float64{title: 4, lead: 1.5, body: 1}

// candidates gathers words, lexicon terms and phrases, in the order of first mention.
func (e *Extractor) candidates(d *document) []*candidate {
	g := gatherer{e: e, text: d.text, byKey: make(map[string]*candidate), inner: make(map[string][]mention)}
	for i := range d.sections {
		g.section(&d.sections[i])
	}
	for _, k := range g.within {
		if g.byKey[k] == nil {
			g.addNested(k)
		}
	}
	for _, c := range g.list {
		for _, m := range g.inner[c.key] {
			c.mentions = append(c.mentions, m.at)
			c.weight += fieldWeight[m.field]
		}
		slices.SortFunc(c.mentions, func(a, b Span) int { return a.Start - b.Start })
	}
	return resolve(g.list)
}

type gatherer struct {
	e      *Extractor
	text   string
	byKey  map[string]*candidate
	list   []*candidate
	inner  map[string][]mention // of lexicon terms within longer ones
	within []string             // their keys, in the order of first mention
	parts  []segment.Token
}

// mention is a place, its field and the runes before it.
type mention struct {
	at    Span
	field field
	runes int
}

// nestedClass is the class of a term that stands only within longer ones: it ranks behind them.
const nestedClass = 0.6

// addNested adds a term of the lexicon that stands only within longer ones. Its mentions come later.
func (g *gatherer) addNested(k string) {
	c := &candidate{key: k, first: g.inner[k][0].runes, runes: utf8.RuneCountInString(k), class: nestedClass}
	c.term, c.known = lexicon.Find(k)
	g.byKey[k] = c
	g.list = append(g.list, c)
}

func (g *gatherer) section(s *section) {
	at := s.at
	for i := range s.words {
		if c := g.e.class(&s.words[i]); c > 0 && !givenName(s.words, i) {
			g.add(s, s.words[i:i+1], at, c)
		}
		if s.words[i].Origin == fromLexicon {
			g.nested(s, &s.words[i], at)
		}
		for n := 2; n <= longestPhrase && i+n <= len(s.words) && inPhrase(&s.words[i+n-1]); n++ {
			if w := s.words[i : i+n]; startsPhrase(&w[0]) && endsPhrase(&w[n-1]) {
				g.add(s, w, at, 1)
			}
		}
		at += s.words[i].runes
	}
}

func (g *gatherer) add(s *section, words []word, at int, class float64) {
	k := key(words)
	c := g.byKey[k]
	if c == nil {
		c = &candidate{key: k, words: words, first: at, class: class}
		for _, w := range words {
			c.runes += w.runes
		}
		c.term, c.known = lexicon.Find(k)
		c.own = g.e.user != nil && g.e.user.Has(k)
		g.byKey[k] = c
		g.list = append(g.list, c)
	}
	c.mentions = append(c.mentions, spanOf(words))
	c.weight += fieldWeight[s.field]
}

// nested notes the terms of the lexicon within a longer one: 產業集群 in 創新產業集群.
func (g *gatherer) nested(s *section, w *word, at int) {
	if w.runes <= 4 {
		return
	}
	g.parts = g.e.plain.Append(g.parts[:0], w.key)
	text := g.text[w.Start:w.End]
	for i := range g.parts {
		for j := len(g.parts); j > i; j-- {
			if i == 0 && j == len(g.parts) {
				continue
			}
			k := w.key[g.parts[i].Start:g.parts[j-1].End]
			if utf8.RuneCountInString(k) < 4 {
				break
			}
			if _, ok := lexicon.Find(k); ok {
				before := utf8.RuneCountInString(w.key[:g.parts[i].Start])
				if g.inner[k] == nil {
					g.within = append(g.within, k)
				}
				place := within(text, w.Start, before, utf8.RuneCountInString(k))
				g.inner[k] = append(g.inner[k], mention{place, s.field, at + before})
			}
		}
	}
}

// within returns where the runes from a number on stand, in a text that begins at a byte.
func within(text string, start, from, n int) (s Span) {
	i := 0
	for at, r := range text {
		if i == from {
			s.Start = start + at
		}
		if i++; i == from+n {
			s.End = start + at + utf8.RuneLen(r)
		}
	}
	return s
}

// class returns how much a word's part of speech speaks for it as a keyword; 0 rules it out.
func (e *Extractor) class(w *word) float64 {
	if w.Origin == fromUser || w.Origin == fromLexicon {
		return 1
	}
	if w.Kind == segment.Latin || w.Kind == segment.Number {
		if _, ok := lexicon.Find(w.key); ok {
			return 1 // 5G and 十四五 are found by rule before the lexicon is asked
		}
	}
	switch {
	case w.Kind == segment.Latin && w.runes > 2 && w.runes <= 30:
		return 0.8
	case w.Kind != segment.Word || w.runes < 2 || isStop(w.key):
		return 0
	}
	return classWeight[w.Tag]
}

var classWeight = [16]float64{
	segment.Noun: 1, segment.Proper: 1.1, segment.Org: 1.1, segment.Place: 0.8, segment.Person: 0.7,
	segment.VerbNoun: 0.8, segment.Verb: 0.4, segment.Adjective: 0.3, segment.Idiom: 0.6,
	segment.Foreign: 0.8, segment.Other: 0.5,
}

// A phrase is a run of nominal words: it neither begins nor ends with a single character or a stop
// word, and ends with a noun.
func inPhrase(w *word) bool {
	if w.Origin >= segment.User {
		return true
	}
	if w.Kind == segment.Latin {
		return w.runes > 1
	}
	return w.Kind == segment.Word && !isStop(w.key) && nominal[w.Tag]
}

func startsPhrase(w *word) bool { return inPhrase(w) && (w.runes > 1 || w.Tag == segment.Adjective) }

func endsPhrase(w *word) bool {
	return w.Origin >= segment.User || w.Kind == segment.Word && (w.Tag == segment.Noun || w.Tag == segment.VerbNoun)
}

var nominal = [16]bool{
	segment.Noun: true, segment.Proper: true, segment.VerbNoun: true, segment.Org: true,
	segment.Adjective: true, segment.Foreign: true, segment.Place: true,
}

// resolve drops phrases that the text does not repeat, and terms that only ever stand inside one
// longer candidate. Terms of the lexicon and of the user stay.
func resolve(list []*candidate) []*candidate {
	phrases := make(map[string][]*candidate) // by the key of a word inside
	var kept []*candidate
	for _, c := range list {
		if len(c.words) > 1 && len(c.mentions) < 2 && !c.known && !c.own {
			if !compact(c) {
				continue
			}
			c.class = onceClass
			kept = append(kept, c)
			continue
		}
		kept = append(kept, c)
		if len(c.words) > 1 {
			for i := range c.words {
				for n := 1; i+n <= len(c.words) && n < len(c.words); n++ {
					k := key(c.words[i : i+n])
					phrases[k] = append(phrases[k], c)
				}
			}
		}
	}
	out := kept[:0]
	for _, c := range kept {
		if c.known || c.own || !absorbed(c, phrases[c.key]) {
			out = append(out, c)
		}
	}
	return out
}

// onceClass is the class of a phrase that the text has once.
const onceClass = 0.6

// compact reports whether a phrase that the text has once is one noun in two words: 离岸风电.
func compact(c *candidate) bool {
	return len(c.words) == 2 && c.runes <= 5 && c.words[0].Tag != segment.Place && c.words[0].Tag != segment.Person &&
		c.words[1].runes > 1 && c.words[0].Kind == segment.Word
}

// absorbed reports whether every mention of c, but for a fifth of them, is within one longer candidate.
func absorbed(c *candidate, longer []*candidate) bool {
	for _, p := range longer {
		if 5*len(p.mentions) >= 4*len(c.mentions) {
			return true
		}
	}
	return false
}
