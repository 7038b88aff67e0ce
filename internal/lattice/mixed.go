package lattice

import (
	"strings"
	"unicode/utf8"
)

// ascii returns the ASCII value of the character at a byte, full-width forms included, and its width.
// c is 0 for anything else and at the end of the text.
func ascii(text string, at int) (c byte, width int) {
	if at >= len(text) {
		return 0, 0
	}
	if b := text[at]; b < 0x80 {
		return b, 1
	}
	if text[at] != 0xEF { // the lead byte of U+FF01 to U+FF5E
		return 0, 0
	}
	r, width := utf8.DecodeRuneInString(text[at:])
	if 0xFF01 <= r && r <= 0xFF5E {
		return byte(r - 0xFEE0), width
	}
	return 0, 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isAlnum(c byte) bool { return isDigit(c) || isAlpha(c) }

// mixed returns the end and the kind of the number or foreign word at a byte: letters and digits,
// joined by single signs where the signs join (3.14, 1,000, 0516-82345678, GB/T, 5+X, AT&T, 09:30).
func mixed(text string, at int) (end int, k Kind) {
	k = Number
	var last byte
	for end = at; ; {
		c, width := ascii(text, end)
		if isAlnum(c) {
			if isAlpha(c) {
				k = Latin
			}
			last, end = c, end+width
			continue
		}
		next, nextWidth := ascii(text, end+width)
		if c == 0 || !isAlnum(next) || !joins(c, last, next) {
			break
		}
		if c == ',' && !(k == Number && thousand(text, end+width)) {
			break
		}
		if k == Number && (c == ':' || (c == '-' || c == '/') && isYear(text[at:end])) {
			k = Date
		}
		last, end = next, end+width+nextWidth
		if isAlpha(next) {
			k = Latin
		}
	}
	return suffix(text, end, k), k
}

// isYear reports whether digits can be the year that opens a date such as 2024-06-04.
func isYear(s string) bool { return len(s) == 4 && (s[0] == '1' || s[0] == '2') }

func joins(c, last, next byte) bool {
	switch c {
	case '-', '/', '+', '_', '&':
		return true
	case '.':
		return isDigit(last) == isDigit(next)
	case ',', ':':
		return isDigit(last) && isDigit(next)
	case '\'':
		return isAlpha(last) && isAlpha(next)
	}
	return false
}

// thousand reports whether exactly three digits stand at the byte.
func thousand(text string, at int) bool {
	for n := 0; ; n++ {
		c, width := ascii(text, at)
		if !isDigit(c) {
			return n == 3
		}
		at += width
	}
}

// suffix takes in what belongs to the token before it: % ‰ ℃ after a number, + # after letters (C++, A+).
func suffix(text string, end int, k Kind) int {
	if k == Number {
		if c, width := ascii(text, end); c == '%' {
			return end + width
		}
		for _, s := range []string{"‰", "℃"} {
			if strings.HasPrefix(text[end:], s) {
				return end + len(s)
			}
		}
		return end
	}
	for k == Latin {
		c, width := ascii(text, end)
		if c != '+' && c != '#' {
			break
		}
		end += width
	}
	return end
}

// address returns the end of the URL or e-mail address at a byte, 0 where there is none.
func address(text string, at int) int {
	if c := text[at] | 0x20; c != 'h' && c != 'f' && c != 'w' {
		return email(text, at)
	}
	for _, scheme := range []string{"http://", "https://", "ftp://", "www."} {
		if len(text)-at > len(scheme) && strings.EqualFold(text[at:at+len(scheme)], scheme) {
			end := at + len(scheme)
			for end < len(text) && '!' <= text[end] && text[end] <= '~' && !strings.ContainsRune("<>\"`{}|\\^", rune(text[end])) {
				end++
			}
			for end > at && strings.IndexByte(".,;:!?)'", text[end-1]) >= 0 {
				end--
			}
			if end > at+len(scheme) {
				return end
			}
		}
	}
	return email(text, at)
}

func email(text string, at int) int {
	end := at
	for end < len(text) && end-at < MaxWord && (isAlnum(text[end]) || strings.IndexByte("._%+-", text[end]) >= 0) {
		end++
	}
	if end == at || end == len(text) || text[end] != '@' {
		return 0
	}
	host := end + 1
	dot := 0
	for end = host; end < len(text) && end-host < 4*MaxWord && (isAlnum(text[end]) || text[end] == '.' || text[end] == '-'); end++ {
		if text[end] == '.' {
			dot = end
		}
	}
	for end > host && !isAlnum(text[end-1]) {
		end--
	}
	if dot <= host || end-dot < 3 {
		return 0
	}
	return end
}
