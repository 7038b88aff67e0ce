package repair

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/internal/lattice"
	"github.com/zhtext/zhtext/internal/reading"
)

// fits reports whether a character, or its simplified form, has the reading.
func fits(r rune, read string) bool {
	return reading.Has(r, read) || reading.Has(fold.Han(r), read)
}

// evidence is what speaks for a damaged page in the annotations of one character.
type evidence struct {
	reading string
	count   int  // annotations
	bare    int  // occurrences without one
	inside  bool // an annotation stands within a word
	varied  bool // it has been annotated with two readings
}

// The weights of evidence, one sum for each character that is annotated. A converter annotates
// common traditional characters, in the middle of words, every time and always alike. A writer
// glosses rare characters and unusual readings, once, after the word.
const (
	traditional = 1.2  // a common traditional character
	rare        = 0.6  // a rare one
	shared      = -1.5 // a character that simplified text has too
	within      = 1.0  // the annotation splits a word
	usual       = 0.4  // the usual reading, which no reader needs
	unusual     = -0.5
	mostlyBare  = -1.5 // the character stands unannotated at least as often
	readings    = -2.0 // two readings for one character
	glossed     = -0.5 // each gloss of more than one syllable
	enough      = 2.5
)

// pinyin removes the annotations of a page that has been through the converter.
func pinyin(text string, marks []mark) []Edit {
	chars, glosses := gather(text, marks)
	if weigh(chars, glosses) < enough {
		return nil
	}
	var edits []Edit
	for _, m := range marks {
		if c := chars[m.before]; m.gloss || c == nil || c.reading != m.reading || !m.open {
			continue
		}
		edits = append(edits, Edit{
			m.start, m.end, "", Pinyin,
			fmt.Sprintf("%c is read %s and annotated %d times", m.before, m.reading, chars[m.before].count),
		})
	}
	return edits
}

func gather(text string, marks []mark) (chars map[rune]*evidence, glosses int) {
	chars = make(map[rune]*evidence)
	for _, m := range marks {
		if m.gloss {
			glosses++
			continue
		}
		if !unicode.Is(unicode.Han, m.before) {
			continue
		}
		c := chars[m.before]
		if c == nil {
			c = &evidence{reading: m.reading, inside: splits(text, m)}
			chars[m.before] = c
		}
		c.count++
		c.varied = c.varied || c.reading != m.reading
	}
	for _, r := range text {
		if r >= 0x3400 {
			if c := chars[r]; c != nil {
				c.bare++
			}
		}
	}
	for _, c := range chars {
		c.bare -= c.count
	}
	return chars, glosses
}

func weigh(chars map[rune]*evidence, glosses int) float64 {
	sum := glossed * float64(glosses)
	for r, c := range chars {
		switch {
		case fold.Han(r) == r:
			sum += shared
		case isCommon(r):
			sum += traditional
		default:
			sum += rare
		}
		if c.inside {
			sum += within
		}
		if reading.IsFirst(r, c.reading) || reading.IsFirst(fold.Han(r), c.reading) {
			sum += usual
		} else {
			sum += unusual
		}
		if c.bare >= c.count {
			sum += mostlyBare
		}
		if c.varied {
			sum += readings
		}
	}
	return sum
}

// commonCost is what a common character costs at most in the base dictionary, in nats.
const commonCost = 13

func isCommon(r rune) bool {
	base, err := lattice.Base()
	return err == nil && lattice.CostOf(base, string(r)) < commonCost
}

// splits reports whether the annotation stands between two characters of one word.
func splits(text string, m mark) bool {
	base, err := lattice.Base()
	if err != nil {
		return false
	}
	_, n := utf8.DecodeLastRuneInString(text[:m.start])
	after := text[m.end:]
	next, size := utf8.DecodeRuneInString(after)
	if !unicode.Is(unicode.Han, next) {
		return false
	}
	word := text[m.start-n:m.start] + after[:size]
	before, _ := utf8.DecodeLastRuneInString(text[:m.start-n])
	if base.Lookup(word) != 0 {
		return true
	}
	return unicode.Is(unicode.Han, before) && base.Lookup(string(before)+word) != 0
}
