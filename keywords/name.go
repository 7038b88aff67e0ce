package keywords

import "github.com/zhtext/zhtext/segment"

// givenName reports whether word i is the given name of a person: it follows a surname that is a
// word by itself, and neither lexicon nor user knows it. Names are no terms.
func givenName(words []word, i int) bool {
	w := &words[i]
	if i == 0 || w.Kind != segment.Word || w.Origin >= segment.User || w.runes > 2 {
		return false
	}
	return words[i-1].runes == 1 && lists().surname[words[i-1].key]
}
