package encoding

import (
	"sort"

	"github.com/zhtext/zhtext/encoding/charset"
	"github.com/zhtext/zhtext/encoding/repair"
	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/span"
)

// Span is a half-open range of bytes.
type Span = span.Span

// Kind names a kind of edit.
type Kind = repair.Kind

// The kinds of edits.
const (
	BOM       Kind = "bom" // a byte order mark, removed
	Pinyin         = repair.Pinyin
	Shift          = repair.Shift
	Mojibake       = repair.Mojibake
	Entity         = repair.Entity
	Invisible      = repair.Invisible

	Script Kind = "script" // a conversion between scripts or regions
)

// Edit is one change that was made to the text.
type Edit struct {
	Start, End int    // bytes of the original, half-open
	Old, New   string // what stood there, decoded, and what replaced it
	Kind       Kind
	Why        string // the evidence, for a reader
}

// Text is clean text that knows where it came from. It is immutable and safe for concurrent use.
type Text struct {
	clean   string
	charset string
	decoded *charset.Decoded
	edits   []change // sorted and apart
}

// change is an edit with its places in the text as decoded and in the clean text.
type change struct {
	repair.Edit
	cleanStart, cleanEnd int
}

func newText(d *charset.Decoded, name string, edits []repair.Edit) *Text {
	t := &Text{clean: repair.Apply(d.Text, edits), charset: name, decoded: d}
	shift := 0
	for _, e := range edits {
		at := e.Start + shift
		t.edits = append(t.edits, change{e, at, at + len(e.New)})
		shift += len(e.New) - (e.End - e.Start)
	}
	return t
}

// String returns the clean text.
func (t *Text) String() string { return t.clean }

// Charset returns the IANA name of the charset that the original was in.
func (t *Text) Charset() string { return t.charset }

// Script tells simplified from traditional text, by the characters that only one of them has.
func (t *Text) Script() script.Script { return script.Of(t.clean) }

// Edits returns the changes that were made, sorted and apart from each other. Made to an original
// in UTF-8 they give exactly the clean text.
func (t *Text) Edits() []Edit {
	out := make([]Edit, len(t.edits))
	for i, e := range t.edits {
		out[i] = Edit{
			t.decoded.Source(e.Start), t.decoded.Source(e.End),
			t.decoded.Text[e.Start:e.End], e.New, e.Kind, e.Why,
		}
	}
	return out
}

// Source returns the bytes of the original that a range of bytes of the clean text came from. Where
// something was deleted right at an end of the range, it is left out. Places outside the text count as its
// ends; an empty range gives an empty range.
func (t *Text) Source(s Span) Span {
	start := t.decoded.Source(t.before(s.Start))
	if s.End <= s.Start {
		return Span{Start: start, End: start}
	}
	return Span{Start: start, End: t.decoded.Source(t.after(s.End))}
}

// before maps the start of a range to the decoded text: it binds to what follows.
func (t *Text) before(p int) int {
	p = min(max(p, 0), len(t.clean))
	n := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].cleanEnd > p })
	if n < len(t.edits) && t.edits[n].cleanStart < p {
		return t.edits[n].Start // within a replacement: all that it replaced
	}
	return t.moved(n, p)
}

// after maps the end of a range: it binds to what precedes.
func (t *Text) after(p int) int {
	p = min(max(p, 0), len(t.clean))
	n := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].cleanStart >= p })
	if n > 0 && t.edits[n-1].cleanEnd > p {
		return t.edits[n-1].End
	}
	return t.moved(n, p)
}

// moved undoes the first n edits for a place behind them.
func (t *Text) moved(n, p int) int {
	if n == 0 {
		return p
	}
	e := t.edits[n-1]
	return e.End + p - e.cleanEnd
}
