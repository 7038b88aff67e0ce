package segment

import "iter"

// ZoneKind says what part of a page a zone is.
type ZoneKind uint8

// The kinds of zones.
const (
	Blank     ZoneKind = iota // white space between the other zones
	Title                     // the headline and its subtitle
	Meta                      // lines with date, source, editor, reporter
	Body                      // a paragraph or a heading of the article
	Furniture                 // everything that the site puts around an article
)

var zoneNames = [...]string{"blank", "title", "meta", "body", "furniture"}

// String returns the name of the kind in lower case.
func (k ZoneKind) String() string {
	if int(k) < len(zoneNames) {
		return zoneNames[k]
	}
	return "unknown"
}

// Zone is a line of a page without the white space around it, or white space between lines.
type Zone struct {
	Kind ZoneKind
	Span Span // bytes of the text given
}

// Field is a fact about the article that the page states.
type Field struct {
	Text string // as it stands in the page; dates are normalised to YYYY-MM-DD; empty: not found
	Span Span   // where it stands in the text given, in bytes; zero when not found
}

// Document is a news page in parts. Its zones, joined, are the page.
type Document struct {
	Title    Field
	Date     Field // the day of publication
	Source   Field // the medium that is named as the source
	Editor   Field // one or more names, as the page gives them
	Reporter Field // one or more names: reporters, or the author where no reporter is named
	Zones    []Zone
}

// Body returns the paragraphs of the article in order, without the white space around them.
func (d *Document) Body() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for _, z := range d.Zones {
			if z.Kind == Body && !yield(z.Span) {
				return
			}
		}
	}
}

// Page parts a news page, as plain text in either script, into zones and reads its fields.
//
// Each line gets a score as title, meta line, paragraph and furniture from what can be counted in
// it: length, sentence punctuation, separators, numbers, cue phrases, words shared with the
// paragraphs. The best way through the order furniture, title, meta lines, body, furniture then
// decides all lines at once. A text with no furniture is all body, or title and body.
//
// Page takes any bytes, and time and memory linear in the text. Of a line of more than 512
// characters only the beginning and the end are searched for cue phrases.
func Page(text string) *Document {
	p := &page{text: text, cues: cues()}
	p.split()
	p.compare()
	states := p.decide()
	d := new(Document)
	p.zones(d, states)
	p.fields(d, states)
	return d
}

// zones fills the zones and the title. Blank zones fill the gaps between lines.
func (p *page) zones(d *Document, states []state) {
	d.Zones = make([]Zone, 0, 2*len(p.lines)+1)
	at := 0
	for i, s := range states {
		l := &p.lines[i]
		if at < l.start {
			d.Zones = append(d.Zones, Zone{Blank, Span{Start: at, End: l.start}})
		}
		kind := kindOf(l, s)
		d.Zones = append(d.Zones, Zone{kind, Span{Start: l.start, End: l.end}})
		at = l.end
		if s == headline {
			d.Title = Field{p.text[l.start:l.end], Span{Start: l.start, End: l.end}}
		}
	}
	if at < len(p.text) {
		d.Zones = append(d.Zones, Zone{Blank, Span{Start: at, End: len(p.text)}})
	}
}

func kindOf(l *line, s state) ZoneKind {
	switch {
	case s == headline, s == matter && l.dash:
		return Title
	case s == article:
		return Body
	case l.meta > l.site || l.date && l.meta >= l.site:
		return Meta
	}
	return Furniture
}
