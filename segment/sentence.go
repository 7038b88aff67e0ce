package segment

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of text one by one. Joined they are the text, byte for byte:
// white space and line breaks belong to the sentence before them, those at the beginning of the
// text to the first one.
//
// A sentence ends after 。！？…… ; or their half-width forms, after the quotes and brackets that
// close behind them, and at a line break. An English full stop ends a sentence only before white
// space and what is not a lower-case letter, and not after an initial or a common abbreviation.
// A terminator inside quotes does not end the sentence when the text goes on with a comma.
func Sentences(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for at := 0; at < len(text); {
			end := sentenceEnd(text, at)
			if !yield(Span{Start: at, End: end}) {
				return
			}
			at = end
		}
	}
}

// sentenceEnd returns where the sentence that begins at text[at] ends.
func sentenceEnd(text string, at int) int {
	i := skipBlank(text, at)
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next := i + size
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return skipBlank(text, next)
		case isTerminal(r) || r == '；' || r == '.' && endsEnglish(text, i):
			end, goesOn := closeSentence(text, next)
			if !goesOn {
				return skipBlank(text, end)
			}
			next = end
		}
		i = next
	}
	return len(text)
}

// closeSentence passes over further terminators and over closing quotes and brackets. The sentence
// goes on when what follows them cannot begin one.
func closeSentence(text string, i int) (end int, goesOn bool) {
	closed := false
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isTerminal(r) && !isCloser(r) {
			return i, strings.ContainsRune("，、：；,", r) && (closed || r != '；')
		}
		closed = closed || isCloser(r)
		i += size
	}
	return i, false
}

func skipBlank(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// isTerminal reports whether the rune ends a sentence whatever follows. The full stop is not here.
func isTerminal(r rune) bool {
	switch r {
	case '。', '！', '？', '…', '!', '?', '｡', '．', '‼', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

// isCloser reports whether the rune closes a quotation or a bracket.
func isCloser(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', ']', '】', '〕', '》', '〉', '"', '\'', '］', '｝', '}', '〗':
		return true
	}
	return false
}

// abbreviations are words before a full stop that does not end a sentence, in lower case.
const abbreviations = " mr mrs ms dr prof st no vs etc e.g i.e u.s u.k u.n co inc ltd corp jr sr fig al vol pp p ed "

// endsEnglish reports whether the full stop at text[i] ends a sentence.
func endsEnglish(text string, i int) bool {
	rest := text[i+1:]
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case size == 0 || isCloser(r):
		return true
	case r == '.':
		return false // the last dot of an ellipsis decides
	case r > unicode.MaxASCII && unicode.Is(unicode.Han, r):
		return !isNumberBefore(text, i)
	case !unicode.IsSpace(r):
		return false
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[:min(len(rest), 64)], " \t")); unicode.IsLower(r) {
		return false
	}
	word := lastWord(text, i)
	if len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z' {
		return false
	}
	return word == "" || !strings.Contains(abbreviations, " "+strings.ToLower(word)+" ")
}

func isNumberBefore(text string, i int) bool {
	return i == 0 || '0' <= text[i-1] && text[i-1] <= '9' // 1.总则 numbers a heading
}

// lastWord returns the ASCII word, with dots inside, that ends at text[i]; at most 8 bytes of it.
func lastWord(text string, i int) string {
	from := i
	for from > 0 && i-from < 8 {
		c := text[from-1] | 0x20
		if (c < 'a' || c > 'z') && text[from-1] != '.' {
			break
		}
		from--
	}
	return text[from:i]
}
