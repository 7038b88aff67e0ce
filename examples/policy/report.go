package main

//go:generate go run ../../internal/gen/cmd/damage testdata/news.clean.txt testdata/news.txt

import (
	"encoding/json"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/keywords"
)

// report is the JSON of a page. All offsets are bytes of the original file.
type report struct {
	Title    string    `json:"title"`
	Date     string    `json:"date"`
	Source   string    `json:"source"`
	Editor   string    `json:"editor"`
	Reporter string    `json:"reporter"`
	Charset  string    `json:"charset"`
	Script   string    `json:"script"`
	Repairs  []repair  `json:"repairs"`
	Keywords []keyword `json:"keywords"`
	Clusters []cluster `json:"clusters"`
	Schemes  []scheme  `json:"schemes"`
}

type repair struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

type keyword struct {
	Term     string          `json:"term"`
	Key      string          `json:"key"`
	Score    float64         `json:"score"`
	Count    int             `json:"count"`
	Theme    string          `json:"theme"`
	English  string          `json:"english"`
	Mentions []keywords.Span `json:"mentions"`
	Explain  string          `json:"explain,omitempty"`
}

type cluster struct {
	Name     string          `json:"name"`
	Head     string          `json:"head"`
	Mentions []keywords.Span `json:"mentions"`
	Explain  string          `json:"explain,omitempty"`
}

type scheme struct {
	Name     string          `json:"name"`
	Mentions []keywords.Span `json:"mentions"`
}

// source maps a span of the text analysed to the bytes that a reader has.
type source func(keywords.Span) keywords.Span

func (p *program) reportOn(text *encoding.Text, a keywords.Analysis) report {
	r := report{
		Title: a.Page.Title.Text, Date: a.Page.Date.Text, Source: a.Page.Source.Text,
		Editor: a.Page.Editor.Text, Reporter: a.Page.Reporter.Text,
		Charset: text.Charset(), Script: text.Script().String(), Repairs: repairs(text),
		Keywords: p.keywords(a, text.Source),
	}
	r.Clusters, r.Schemes = p.clusters(a, text.Source)
	return r
}

func repairs(text *encoding.Text) []repair {
	edits := text.Edits()
	out := make([]repair, 0, len(edits))
	for _, e := range edits {
		out = append(out, repair{string(e.Kind), e.Start, e.End, e.Old, e.New})
	}
	return out
}

func (p *program) keywords(a keywords.Analysis, at source) []keyword {
	out := make([]keyword, 0, len(a.Keywords))
	for _, k := range a.Keywords {
		w := keyword{
			Term: k.Term, Key: k.Key, Score: k.Score, Count: k.Count, Theme: string(k.Theme),
			English: k.English, Mentions: spans(k.Mentions, at),
		}
		if p.explain {
			w.Explain = k.Explain()
		}
		out = append(out, w)
	}
	return out
}

func (p *program) clusters(a keywords.Analysis, at source) ([]cluster, []scheme) {
	clusters := make([]cluster, 0, len(a.Clusters))
	for _, c := range a.Clusters {
		w := cluster{Name: c.Name, Head: c.Head, Mentions: spans(c.Mentions, at)}
		if p.explain {
			w.Explain = c.Why
		}
		clusters = append(clusters, w)
	}
	schemes := make([]scheme, 0, len(a.Schemes))
	for _, s := range a.Schemes {
		schemes = append(schemes, scheme{s.Name, spans(s.Mentions, at)})
	}
	return clusters, schemes
}

func spans(in []keywords.Span, at source) []keywords.Span {
	out := make([]keywords.Span, len(in))
	for i, s := range in {
		out[i] = at(s)
	}
	return out
}

func (p *program) write(v any) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
