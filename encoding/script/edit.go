package script

import (
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/span"
)

// Span is a half-open range of bytes.
type Span = span.Span

// Edit is one change that a conversion makes.
type Edit struct {
	Start, End int    // bytes of the text, half-open
	New        string // what stands there after the conversion
}

// Edits returns the changes that a conversion makes to a text, sorted and apart from each other. Made
// to the text they give exactly what String returns. Where a phrase becomes one of as many characters,
// each of them that changes is an edit of its own.
func (c *Converter) Edits(text string) []Edit {
	var out []Edit
	var buf [256]byte
	for i := 0; i < len(text); {
		end, stop, _ := c.table.part(bytesView(text), i, true)
		part, j := text[i:end], 0
		read, done := c.table.reading(bytesView(part))
		for j < stop-i {
			if j = c.table.same(bytesView(part), j, stop-i); j >= stop-i {
				break
			}
			to, n, _ := c.table.unit(buf[:0], part, read, j, true)
			out = appendEdits(out, i+j, part[j:j+n], string(to))
			j += n
		}
		done()
		i += j
	}
	return out
}

// appendEdits appends the edits that make one text of another, which stands at a place.
func appendEdits(out []Edit, at int, from, to string) []Edit {
	if from == to {
		return out
	}
	if utf8.RuneCountInString(from) != utf8.RuneCountInString(to) {
		return append(out, Edit{at, at + len(from), to})
	}
	for i, j := 0, 0; i < len(from); {
		_, n := utf8.DecodeRuneInString(from[i:])
		_, m := utf8.DecodeRuneInString(to[j:])
		if from[i:i+n] != to[j:j+m] {
			out = append(out, Edit{at + i, at + i + n, to[j : j+m]})
		}
		i, j = i+n, j+m
	}
	return out
}

// AppendExcept is Append, but leaves ranges of bytes of the text as they are: code, names, quotations.
// The ranges are sorted and apart. What stands before one and behind it is converted as if it were a
// text of its own. What lies outside the text is ignored.
func (c *Converter) AppendExcept(dst []byte, text string, keep []Span) []byte {
	at := 0
	for _, s := range keep {
		start, end := min(max(s.Start, at), len(text)), min(max(s.End, at), len(text))
		if start >= end {
			continue
		}
		dst = c.Append(dst, text[at:start])
		dst = append(dst, text[start:end]...)
		at = end
	}
	return c.Append(dst, text[at:])
}
