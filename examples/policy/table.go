package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/keywords"
)

// table prints a page for a reader.
func (p *program) table(name string, text *encoding.Text, a keywords.Analysis) {
	fmt.Fprintf(p.out, "%s  (%s, %s)\n", name, text.Charset(), scriptName(text))
	for _, f := range []struct{ label, value string }{
		{"title", a.Page.Title.Text},
		{"date", a.Page.Date.Text},
		{"source", a.Page.Source.Text},
		{"editor", a.Page.Editor.Text},
		{"reporter", a.Page.Reporter.Text},
	} {
		if f.value != "" {
			fmt.Fprintf(p.out, "  %-9s %s\n", f.label, f.value)
		}
	}
	p.repairs(text.Edits())
	if len(a.Keywords) > 0 {
		fmt.Fprintf(p.out, "\n  %s  score  count  %s  English, bytes of the first mention\n", pad("keyword", 20), pad("theme", 10))
	}
	for _, k := range a.Keywords {
		at := text.Source(k.Mentions[0])
		note := fmt.Sprintf("%d-%d", at.Start, at.End)
		if k.English != "" {
			note = k.English + ", " + note
		}
		fmt.Fprintf(p.out, "  %s %6.1f %6d  %s  %s\n", pad(k.Term, 20), k.Score, k.Count, pad(string(k.Theme), 10), note)
		if p.explain {
			fmt.Fprintf(p.out, "      %s\n", k.Explain())
		}
	}
	p.names(text, a)
}

func scriptName(text *encoding.Text) string {
	switch s := text.Script().String(); s {
	case "Hans":
		return "simplified"
	case "Hant":
		return "traditional"
	case "":
		return "no Chinese script"
	default:
		return s
	}
}

const shownRepairs = 3

// repairs prints how many repairs of each kind there were, and the first few.
func (p *program) repairs(edits []encoding.Edit) {
	var kinds []encoding.Kind
	byKind := make(map[encoding.Kind][]encoding.Edit)
	for _, e := range edits {
		if byKind[e.Kind] == nil {
			kinds = append(kinds, e.Kind)
		}
		byKind[e.Kind] = append(byKind[e.Kind], e)
	}
	for i, k := range kinds {
		label := ""
		if i == 0 {
			label = "repaired"
		}
		var shown []string
		for _, e := range byKind[k][:min(shownRepairs, len(byKind[k]))] {
			shown = append(shown, fmt.Sprintf("%q→%q", e.Old, e.New))
		}
		fmt.Fprintf(p.out, "  %-9s %s: %d (%s)\n", label, k, len(byKind[k]), strings.Join(shown, ", "))
	}
}

func (p *program) names(text *encoding.Text, a keywords.Analysis) {
	if len(a.Clusters) > 0 {
		fmt.Fprintln(p.out, "\n  clusters")
	}
	for _, c := range a.Clusters {
		at := text.Source(c.Mentions[0])
		fmt.Fprintf(p.out, "  %s  %s  %d-%d\n", pad(c.Name, 20), pad(c.Head, 20), at.Start, at.End)
		if p.explain {
			fmt.Fprintf(p.out, "      %s\n", c.Why)
		}
	}
	if len(a.Schemes) > 0 {
		fmt.Fprintln(p.out, "\n  schemes")
	}
	for _, s := range a.Schemes {
		at := text.Source(s.Mentions[0])
		fmt.Fprintf(p.out, "  %s  %s  %d-%d\n", pad(s.Name, 20), pad("", 20), at.Start, at.End)
	}
}

// pad fills a string with blanks to a width in columns; a character beyond Latin takes two.
func pad(s string, width int) string {
	n := 0
	for _, r := range s {
		n++
		if utf8.RuneLen(r) >= 3 && r != '“' && r != '”' {
			n++
		}
	}
	return s + strings.Repeat(" ", max(width-n, 0))
}
