package lattice

import "unicode"

// sort is what a rune can begin.
type sort uint8

const (
	han     sort = iota // a character
	lone                // no more than this: the rune is looked up and stands alone otherwise
	numeral             // a Chinese numeral or 第
	sign                // punctuation, symbols, invalid bytes
	blank
	letter // not Han and not ASCII
	digit  // ASCII or full-width
	alpha  // ASCII or full-width
)

var asciiSort = func() (t [128]sort) {
	for c := range t {
		switch {
		case c == ' ' || '\t' <= c && c <= '\r':
			t[c] = blank
		case '0' <= c && c <= '9':
			t[c] = digit
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[c] = alpha
		default:
			t[c] = sign
		}
	}
	return t
}()

func sortOf(r rune) sort {
	switch {
	case r < 0x80:
		return asciiSort[r]
	case 0x4E00 <= r && r <= 0x9FFF:
		if isNumeral(r) {
			return numeral
		}
		return han
	case 0xFF01 <= r && r <= 0xFF5E:
		return asciiSort[r-0xFEE0]
	case 0x3000 <= r && r <= 0x303F:
		switch r {
		case 0x3000:
			return blank
		case 0x3005:
			return han // 々 repeats a character
		case 0x3007:
			return numeral
		}
		return sign
	}
	return rareSort(r)
}

func rareSort(r rune) sort {
	switch {
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	case unicode.IsSpace(r):
		return blank
	}
	return sign
}

func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '零', '十', '百', '千', '万', '亿',
		'两', '第', '萬', '億', '兩':
		return true
	}
	return false
}
