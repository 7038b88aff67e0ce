// Package repair undoes damage in decoded text. Each kind of damage has a file of its own, with
// the evidence it asks for; clean text passes through unchanged.
//
// What is not changed: a gloss of a whole word (漢字（hànzì）, 重庆(chóngqìng)), readings in teaching
// texts and dictionaries, and any annotation in full-width parentheses.
package repair

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/reading"
)

// Kind names a kind of damage.
type Kind string

// The kinds.
const (
	Pinyin Kind = "pinyin" // a reading put after a character: 質(zhì)
	Shift  Kind = "shift"  // GBK read one byte out of step after such a reading: 占?xì)淠芘c

	Mojibake  Kind = "mojibake"  // text decoded with the wrong charset: æ–°è´¨ for 新质
	Entity    Kind = "entity"    // an HTML entity that was not resolved: 新质&nbsp;生产力
	Invisible Kind = "invisible" // characters that nobody sees between Chinese ones: zero-width, control
)

// Edit replaces the bytes from Start to End of the text by New.
type Edit struct {
	Start, End int
	New        string
	Kind       Kind
	Why        string
}

// Edits returns the repairs of a text, sorted and apart from each other. The text is scanned once for
// closing parentheses; without readings before them nothing more is done.
func Edits(text string) []Edit {
	marks := scan(text)
	if len(marks) == 0 {
		return nil
	}
	edits := append(pinyin(text, marks), shifts(text, marks)...)
	slices.SortFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	out := edits[:0]
	end := 0
	for _, e := range edits {
		if e.Start >= end { // what a byte-shifted run spans is no annotation of its own
			out = append(out, e)
			end = e.End
		}
	}
	return out
}

// Apply returns the text with the edits made.
func Apply(text string, edits []Edit) string {
	if len(edits) == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// mark is a reading in parentheses, or what is left of one.
type mark struct {
	before     rune // the character it follows: Han, '?' or U+FFFD
	start, end int  // bytes, from the opening parenthesis, where there is one, to after the closing one
	reading    string
	open       bool // the opening parenthesis is there
	gloss      bool // more than one syllable: no annotation, but evidence of glosses
}

const longestReading = 7 // letters: "zhuāng"

// scan finds the readings with tone marks, and those without that the character before them has.
func scan(text string) []mark {
	var marks []mark
	for at := 0; ; {
		i := strings.IndexByte(text[at:], ')')
		if i < 0 {
			return marks
		}
		at += i + 1
		if m, ok := markAt(text, at-1); ok {
			marks = append(marks, m)
		}
	}
}

func markAt(text string, closing int) (m mark, ok bool) {
	from, letters, toned := closing, 0, false
	for from > 0 && letters <= 3*longestReading {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !reading.IsLetter(r) {
			break
		}
		toned = toned || reading.IsToned(r)
		letters++
		from -= n
	}
	if letters == 0 {
		return m, false
	}
	m = mark{start: from, end: closing + 1, reading: text[from:closing]}
	if from > 0 && text[from-1] == '(' {
		m.open = true
		m.start--
	}
	var width int
	m.before, width = utf8.DecodeLastRuneInString(text[:m.start])
	if unicode.Is(unicode.Han, m.before) {
		m.gloss = letters > longestReading || toned && !fits(m.before, m.reading)
		return m, m.open && (toned || fits(m.before, m.reading))
	}
	return m, toned && letters <= longestReading && (m.before == '?' || m.before == utf8.RuneError && width > 1)
}
