package encoding

import (
	"strings"

	"github.com/zhtext/zhtext/encoding/repair"
	"github.com/zhtext/zhtext/encoding/script"
)

// Convert returns the text in another script or region. Its edits are those of t and of the conversion
// together, so it still knows where everything came from.
func (t *Text) Convert(c *script.Converter) *Text {
	made := c.Edits(t.clean)
	edits := make([]repair.Edit, len(made))
	for i, e := range made {
		edits[i] = repair.Edit{Start: e.Start, End: e.End, New: e.New, Kind: Script, Why: "conversion"}
	}
	return t.then(edits)
}

// then returns the text with more edits, which are made to the clean text. Where they meet those that were made
// before, they become one.
func (t *Text) then(made []repair.Edit) *Text {
	if len(made) == 0 {
		return t
	}
	edits := make([]repair.Edit, 0, len(t.edits)+len(made))
	for i, j := 0, 0; i < len(t.edits) || j < len(made); {
		g := group{t: t, made: made, i: i, j: j}
		g.grow()
		edits = append(edits, g.edit())
		i, j = g.toI, g.toJ
	}
	return newText(t.decoded, t.charset, edits)
}

// group is a run of edits, t's from i to toI and later ones from j to toJ, that touch the same characters.
type group struct {
	t          *Text
	made       []repair.Edit
	i, toI     int
	j, toJ     int
	start, end int // of the clean text
}

// grow takes the next edit of either list and all that overlap with it.
func (g *group) grow() {
	g.toI, g.toJ = g.i, g.j
	if g.j == len(g.made) || g.i < len(g.t.edits) && g.t.edits[g.i].cleanStart <= g.made[g.j].Start {
		e := g.t.edits[g.i]
		g.start, g.end, g.toI = e.cleanStart, e.cleanEnd, g.i+1
	} else {
		e := g.made[g.j]
		g.start, g.end, g.toJ = e.Start, e.End, g.j+1
	}
	for more := true; more; {
		more = false
		for g.toI < len(g.t.edits) && g.t.edits[g.toI].cleanStart < g.end {
			g.end = max(g.end, g.t.edits[g.toI].cleanEnd)
			g.toI++
			more = true
		}
		for g.toJ < len(g.made) && g.made[g.toJ].Start < g.end {
			g.end = max(g.end, g.made[g.toJ].End)
			g.toJ++
			more = true
		}
	}
}

// edit is the group as one edit of the decoded text.
func (g *group) edit() repair.Edit {
	var e repair.Edit
	if g.toI > g.i {
		first, last := g.t.edits[g.i], g.t.edits[g.toI-1]
		e.Start = first.Start - (first.cleanStart - g.start)
		e.End = last.End + (g.end - last.cleanEnd)
		e.Kind, e.Why = first.Kind, first.Why
	} else {
		e = g.made[g.j]
		e.Start = g.t.moved(g.i, g.start)
		e.End = e.Start + g.end - g.start
	}
	var b strings.Builder
	at := g.start
	for _, m := range g.made[g.j:g.toJ] {
		b.WriteString(g.t.clean[at:m.Start])
		b.WriteString(m.New)
		at = m.End
	}
	b.WriteString(g.t.clean[at:g.end])
	e.New = b.String()
	return e
}
