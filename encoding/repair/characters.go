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

// unseen are the characters that text has by mistake only. Joiners, which other scripts need, are not among them.
var unseen = []string{"\u200b", "\u2060", "\ufeff", "\u00ad"}

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

// nextInvisible returns the place of the next such character, the end of the text for none.
func nextInvisible(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch b := text[i]; {
		case b >= 0x20 && b != 0x7F && b != 0xC2 && b != 0xE2 && b != 0xEF:
		case b < 0x20 && b != '\t' && b != '\n' && b != '\r' || b == 0x7F:
			return i
		case b >= 0x80:
			for _, s := range unseen {
				if strings.HasPrefix(text[i:], s) {
					return i
				}
			}
		}
	}
	return len(text)
}
