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

func asciiSort(r rune) sort {
	switch {
	case r == ' ' || '\t' <= r && r <= '\r':
		return blank
	case '0' <= r && r <= '9':
		return digit
	case 'a' <= r|0x20 && r|0x20 <= 'z':
		return alpha
	}
	return sign
}

// ideographSort is sortOf for runes from U+4000 to U+9FFF.
func ideographSort(r rune) sort {
	if r < 0x4E00 {
		return rareSort(r)
	}
	if isNumeral(r) {
		return numeral
	}
	return han
}

func sortOf(r rune) sort {
	switch {
	case r < 0x80:
		return asciiSort(r)
	case 0x4E00 <= r && r <= 0x9FFF:
		return ideographSort(r)
	case 0xFF01 <= r && r <= 0xFF5E:
		return asciiSort(r - 0xFEE0)
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

// numeralBits has a bit for the low six bits of each numeral: most characters are told from it alone.
const numeralBits = 1<<('一'&63) | 1<<('二'&63) | 1<<('三'&63) | 1<<('四'&63) | 1<<('五'&63) | 1<<('六'&63) |
	1<<('七'&63) | 1<<('八'&63) | 1<<('九'&63) | 1<<('零'&63) | 1<<('十'&63) | 1<<('百'&63) | 1<<('千'&63) |
	1<<('万'&63) | 1<<('亿'&63) | 1<<('两'&63) | 1<<('第'&63) | 1<<('萬'&63) | 1<<('億'&63) | 1<<('兩'&63)

func isNumeral(r rune) bool {
	if uint64(numeralBits)>>(r&63)&1 == 0 {
		return false
	}
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '零', '十', '百', '千', '万', '亿',
		'两', '第', '萬', '億', '兩':
		return true
	}
	return false
}
