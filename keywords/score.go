package keywords

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zhtext/zhtext/keywords/lexicon"
)

// Factors are what a score is made of: their product.
type Factors struct {
	Frequency float64 // log2(1 + mentions), where a mention counts 4 in the title, 1.5 in the first paragraph
	IDF       float64 // ln(documents / documents with the term)
	Position  float64 // 1.3 for a term at the very beginning, falling to 1 at the end
	Length    float64 // 1 for two characters, up to 1.5 for six and more
	Class     float64 // by part of speech: 1 for nouns, 0.4 for verbs
	Lexicon   float64 // for a policy term by its theme, from 0.8 for slogans to 1.6; 2 for a term of the user
	Head      float64 // 1.3 for the head of an enumeration of clusters, 1 otherwise
	Combined  bool    // the IDF was put together from those of the term's words
}

// Score is the product of the factors.
func (f Factors) Score() float64 {
	return f.Frequency * f.IDF * f.Position * f.Length * f.Class * f.Lexicon * f.Head
}

// Explain says in one line how the score came about.
func (k Keyword) Explain() string {
	f := k.Factors
	from := "table"
	if f.Combined {
		from = "combined from its words"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %.2f = frequency %.2f × IDF %.2f (%s) × position %.2f × length %.2f × class %.2f × lexicon %.2f × head %.2f; %d mentions",
		k.Term, k.Score, f.Frequency, f.IDF, from, f.Position, f.Length, f.Class, f.Lexicon, f.Head, k.Count)
	if k.Theme != "" {
		fmt.Fprintf(&b, "; theme %s", k.Theme)
	}
	return b.String()
}

// leastIDF keeps a term that nearly every document has above 0.
const leastIDF = 0.1

func (e *Extractor) score(d *document, clusters []Cluster) []Keyword {
	list := e.candidates(d)
	out := make([]Keyword, 0, len(list))
	for _, c := range list {
		if len(c.mentions) < e.options.MinCount {
			continue
		}
		f := e.factors(c, d.runes)
		if heads(clusters, c.key) {
			f.Head = headFactor
		}
		out = append(out, Keyword{
			Term: d.text[c.mentions[0].Start:c.mentions[0].End], Key: c.key, Score: f.Score(),
			Count: len(c.mentions), Theme: c.term.Theme, English: c.term.English,
			Mentions: c.mentions, Factors: f,
		})
	}
	return out
}

func (e *Extractor) factors(c *candidate, total int) Factors {
	f := Factors{
		Frequency: math.Log2(1 + c.weight),
		Position:  1.3 - 0.3*float64(c.first)/float64(max(total, 1)),
		Length:    min(1+0.05*float64(max(c.runes-2, 0)), 1.2),
		Class:     c.class,
		Lexicon:   1,
		Head:      1,
	}
	if c.known {
		f.Lexicon = themeWeight(c.term.Theme)
	}
	if c.own {
		f.Lexicon, f.Class = 2, 1
	}
	f.IDF, f.Combined = e.idf(c)
	return f
}

const headFactor = 1.7

// heads reports whether a term is what the text calls some of its clusters.
func heads(clusters []Cluster, key string) bool {
	return slices.ContainsFunc(clusters, func(c Cluster) bool { return c.headKey == key })
}

// themeWeight is how much more a policy term says than a plain noun. Slogans stand in every report.
func themeWeight(t lexicon.Theme) float64 {
	switch t {
	case lexicon.Strategy, lexicon.Industry, lexicon.Technology:
		return 1.6
	case lexicon.Goal, lexicon.Instrument:
		return 1.4
	case lexicon.Spatial, lexicon.Entity:
		return 1.3
	}
	return 0.8
}

// idf looks a term up, and puts the value together from its words where the table does not have it.
func (e *Extractor) idf(c *candidate) (idf float64, combined bool) {
	if v, ok := e.docs.IDF(c.key); ok {
		return max(v, leastIDF), false
	}
	var parts []float64
	for t := range e.plain.Tokens(c.key) {
		v, _ := e.docs.IDF(t.Text(c.key))
		parts = append(parts, v)
	}
	return max(e.docs.Combine(parts), leastIDF), true
}
