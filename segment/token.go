package segment

import (
	"github.com/zhtext/zhtext/internal/lattice"
	"github.com/zhtext/zhtext/internal/span"
)

// Span is a half-open range of bytes of the text given.
type Span = span.Span

// Kind says what sort of token it is.
type Kind uint8

// The kinds of tokens.
const (
	Word    Kind = iota // a word of a dictionary, or a character that is in none
	Number              // digits or Chinese numerals, with decimals, percent, 万 and 亿, phone numbers
	Date                // a calendar date, a year, a clock time
	Latin               // letters other than Han, and mixed forms: 5G, C919, 5+X
	Address             // a URL or an e-mail address
	Symbol              // punctuation, other signs, bytes that are not UTF-8
	Space               // white space
)

var kindNames = [...]string{"word", "number", "date", "latin", "address", "symbol", "space"}

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Tag is the part of speech that the dictionary gives a word: the most frequent one, with no look
// at the context.
type Tag uint8

// The tags, as groups of the PKU/863 tags of the base dictionary.
const (
	Other       = Tag(lattice.Other)       // x: no class
	Noun        = Tag(lattice.Noun)        // n
	Person      = Tag(lattice.Person)      // nr
	Place       = Tag(lattice.Place)       // ns
	Org         = Tag(lattice.Org)         // nt
	Proper      = Tag(lattice.Proper)      // nz
	Verb        = Tag(lattice.Verb)        // v
	VerbNoun    = Tag(lattice.VerbNoun)    // vn
	Adjective   = Tag(lattice.Adjective)   // a, b, z
	Adverb      = Tag(lattice.Adverb)      // d
	Numeral     = Tag(lattice.Numeral)     // m, q
	Pronoun     = Tag(lattice.Pronoun)     // r
	Function    = Tag(lattice.Function)    // p, c, u, e, y, o, k, h
	TimeOrPlace = Tag(lattice.TimeOrPlace) // t, f, s
	Idiom       = Tag(lattice.Idiom)       // i, l, j
	Foreign     = Tag(lattice.Foreign)     // eng
)

// String returns the PKU/863 tag that stands for the group, such as "n".
func (t Tag) String() string { return lattice.Class(t).String() }

// Origin says which dictionary a token comes from.
type Origin uint8

// The origins. Dictionaries that were added have the numbers from User on, in the order of adding.
const (
	Rule Origin = iota // no dictionary: found by rule, or a character that is in none
	Base               // the base dictionary
	User               // the first dictionary that was added
)

// Token is a piece of the text.
type Token struct {
	Start, End int // bytes, half-open, into the text given
	Kind       Kind
	Tag        Tag
	Origin     Origin
}

// Span returns where the token stands.
func (t Token) Span() Span { return Span{Start: t.Start, End: t.End} }

// Text returns the token's piece of the text that was segmented.
func (t Token) Text(text string) string { return text[t.Start:t.End] }
