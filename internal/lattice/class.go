package lattice

// Class is the coarse part of speech that the dictionary gives a word, its most frequent one.
type Class uint8

// The classes, with the tags of the dictionary (PKU/863 style) that each stands for.
const (
	Other       Class = iota // x, w and whatever has no class
	Noun                     // n, g
	Person                   // nr
	Place                    // ns
	Org                      // nt
	Proper                   // nz, nrt
	Verb                     // v
	VerbNoun                 // vn
	Adjective                // a, ad, an, b, z
	Adverb                   // d
	Numeral                  // m, q, mq
	Pronoun                  // r
	Function                 // p, c, u, e, y, o, k, h
	TimeOrPlace              // t, f, s
	Idiom                    // i, l, j
	Foreign                  // eng
)

// ClassOf returns the class of a tag such as "n" or "ns".
func ClassOf(tag string) Class {
	switch tag {
	case "":
		return Other
	case "nr":
		return Person
	case "ns":
		return Place
	case "nt":
		return Org
	case "nz", "nrt":
		return Proper
	case "vn":
		return VerbNoun
	case "eng":
		return Foreign
	case "mq":
		return Numeral
	}
	switch tag[0] {
	case 'n', 'g', 'N':
		return Noun
	case 'v':
		return Verb
	case 'a', 'b', 'z':
		return Adjective
	case 'd':
		return Adverb
	case 'm', 'q':
		return Numeral
	case 'r':
		return Pronoun
	case 'p', 'c', 'u', 'e', 'y', 'o', 'k', 'h':
		return Function
	case 't', 'f', 's':
		return TimeOrPlace
	case 'i', 'l', 'j':
		return Idiom
	}
	return Other
}

var tags = [...]string{"x", "n", "nr", "ns", "nt", "nz", "v", "vn", "a", "d", "m", "r", "u", "t", "i", "eng"}

// String returns a tag that has the class.
func (c Class) String() string { return tags[c&15] }
