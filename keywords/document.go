package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/keywords/lexicon"
	"github.com/zhtext/zhtext/segment"
)

// field is the part of the page that a word stands in.
type field uint8

const (
	title field = iota
	lead        // the first paragraph of the body
	body
)

// word is a token with the key under which its forms meet.
type word struct {
	segment.Token
	key   string
	runes int
}

// section is a title or a paragraph.
type section struct {
	field field
	at    int // runes of the title and body before it
	words []word
}

// document is a page as words: title first, then the paragraphs of the body.
type document struct {
	text     string
	sections []section
	runes    int
}

func (e *Extractor) read(text string, page *segment.Document) *document {
	d := &document{text: text}
	if page.Title.Text != "" {
		e.section(d, title, page.Title.Span)
	}
	kind := lead
	for p := range page.Body() {
		e.section(d, kind, p)
		kind = body
	}
	return d
}

func (e *Extractor) readParts(head, text string) *document {
	d := &document{text: head + "\n" + text}
	if head != "" {
		e.section(d, title, Span{Start: 0, End: len(head)})
	}
	kind, at := lead, len(head)+1
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			e.section(d, kind, Span{Start: at, End: at + len(line)})
			kind = body
		}
		at += len(line)
	}
	return d
}

func (e *Extractor) section(d *document, f field, at Span) {
	text := d.text[at.Start:at.End]
	s := section{field: f, at: d.runes, words: make([]word, 0, len(text)/5+1)}
	for t := range e.seg.Tokens(text) {
		piece := t.Text(text)
		t.Start += at.Start
		t.End += at.Start
		w := word{Token: t, key: fold.String(piece), runes: utf8.RuneCountInString(piece)}
		d.runes += w.runes
		if size, core, ok := parted(d.text, w); ok {
			s.words = append(s.words, size, core)
			continue
		}
		s.words = append(s.words, w)
	}
	d.sections = append(d.sections, s)
}

// parted takes the size off a term of the lexicon: 千亿级产业集群 says 产业集群.
func parted(text string, w word) (size, core word, ok bool) {
	if w.Origin != fromLexicon {
		return size, core, false
	}
	n := 0
	for n < len(w.key) {
		more := sizeLength(w.key[n:])
		if more == 0 {
			break
		}
		n += more
	}
	if _, known := lexicon.Find(w.key[n:]); n == 0 || !known {
		return size, core, false
	}
	runes := utf8.RuneCountInString(w.key[:n])
	at := within(text[w.Start:w.End], w.Start, 0, runes).End
	size, core = w, w
	size.End, size.key, size.runes, size.Tag, size.Origin = at, w.key[:n], runes, segment.Adjective, segment.Base
	core.Start, core.key, core.runes = at, w.key[n:], w.runes-runes
	return size, core, true
}

// sizeLength returns the length of the longest size that a key begins with.
func sizeLength(key string) int {
	for n := len(key); n > 0; n-- {
		if lists().size[key[:n]] {
			return n
		}
	}
	return 0
}

// key returns the joined keys of words.
func key(words []word) string {
	if len(words) == 1 {
		return words[0].key
	}
	var b []byte
	for _, w := range words {
		b = append(b, w.key...)
	}
	return string(b)
}

func spanOf(words []word) Span {
	return Span{Start: words[0].Start, End: words[len(words)-1].End}
}
