package repair

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters returns the repairs of single characters beside Chinese ones: HTML entities that were never
// resolved, and characters that nobody sees. Neither is touched in other text.
func Characters(text string) []Edit {
	entities, unseen := entities(text), invisible(text)
	if len(unseen) == 0 {
		return entities
	}
	out := make([]Edit, 0, len(entities)+len(unseen))
	for len(entities) > 0 || len(unseen) > 0 {
		if len(unseen) == 0 || len(entities) > 0 && entities[0].Start < unseen[0].Start {
			out, entities = append(out, entities[0]), entities[1:]
		} else {
			out, unseen = append(out, unseen[0]), unseen[1:]
		}
	}
	return out
}

// named are the entities that Chinese pages have, and what they stand for.
var named = map[string]string{
	"nbsp": " ", "ensp": " ", "emsp": "\u3000", "thinsp": " ", "zwnj": "", "zwj": "",
	"ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "quot": "\"", "apos": "'",
	"hellip": "…", "mdash": "—", "ndash": "–", "middot": "·", "bull": "•",
	"amp": "&", "lt": "<", "gt": ">", "times": "×", "divide": "÷", "deg": "°", "yen": "¥",
	"laquo": "«", "raquo": "»", "copy": "©", "reg": "®",
}

const longestEntity = 10 // bytes between & and ;

// entities finds runs of entities, which stand or fall together.
func entities(text string) (out []Edit) {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '&')
		if i < 0 {
			return out
		}
		start := at + i
		first, chinese := len(out), false
		for at = start; at < len(text) && text[at] == '&'; {
			value, end, ok := entity(text, at)
			if !ok {
				break
			}
			chinese = chinese || isChinese(value)
			out = append(out, Edit{at, end, value, Entity, "HTML entity that was not resolved"})
			at = end
		}
		if !chinese && !besideChinese(text, start, at) {
			out = out[:first]
		}
		at = max(at, start+1)
	}
}

// entity reads the entity at a place, which may have been escaped again and again: &amp;amp;nbsp;.
func entity(text string, start int) (value string, end int, ok bool) {
	at := start + 1
	for strings.HasPrefix(text[at:], "amp;") {
		at += len("amp;")
	}
	if body := text[at:min(at+longestEntity, len(text))]; body != "" {
		if n := strings.IndexByte(body, ';'); n > 0 {
			if value, ok = resolve(body[:n]); ok {
				return value, at + n + 1, true
			}
		}
	}
	return "&", at, at > start+1
}

func resolve(name string) (string, bool) {
	digits, ok := strings.CutPrefix(name, "#")
	if !ok {
		value, ok := named[name]
		return value, ok
	}
	base := 10
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if err != nil || !utf8.ValidRune(rune(n)) || n < 0x20 || n == '&' || 0x7F <= n && n < 0xA0 {
		return "", false
	}
	return string(rune(n)), true
}

// besideChinese reports whether a Chinese character or sign stands before or behind a range.
func besideChinese(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	behind, _ := utf8.DecodeRuneInString(text[end:])
	return isChinese(string(before)) || isChinese(string(behind))
}

func isChinese(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r) || 0x3000 <= r && r < 0x3018 || 0xFF01 <= r && r < 0xFF5F
}

// invisible finds unseen characters and control characters between Chinese ones.
func invisible(text string) (out []Edit) {
	for at := nextInvisible(text, 0); at < len(text); {
		end := at
		for next := at; next == end && next < len(text); next = nextInvisible(text, end) {
			_, n := utf8.DecodeRuneInString(text[next:])
			end = next + n
		}
		if at > 0 && besideChinese(text, at, end) {
			out = append(out, Edit{at, end, "", Invisible, "characters that nobody sees"})
		}
		at = nextInvisible(text, end)
	}
	return out
}

// nextInvisible returns the place of the next such character, the end of the text for none: a control character, or
// U+200B, U+2060, U+FEFF or U+00AD, which text has by mistake only. Joiners, which other scripts need, are not among them.
func nextInvisible(text string, from int) int {
	for i := from; i < len(text); i++ {
		if !mayBeInvisible[text[i]] {
			continue
		}
		switch rest := text[i:]; rest[0] {
		case 0xC2:
			if len(rest) > 1 && rest[1] == 0xAD {
				return i
			}
		case 0xE2:
			if len(rest) > 2 && (rest[1] == 0x80 && rest[2] == 0x8B || rest[1] == 0x81 && rest[2] == 0xA0) {
				return i
			}
		case 0xEF:
			if len(rest) > 2 && rest[1] == 0xBB && rest[2] == 0xBF {
				return i
			}
		default:
			return i
		}
	}
	return len(text)
}

// mayBeInvisible are the control characters and the first bytes of the others.
var mayBeInvisible = func() (set [256]bool) {
	for b := range 0x20 {
		set[b] = true
	}
	set['\t'], set['\n'], set['\r'] = false, false, false
	set[0x7F], set[0xC2], set[0xE2], set[0xEF] = true, true, true, true
	return set
}()
