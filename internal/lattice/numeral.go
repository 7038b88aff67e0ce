package lattice

import (
	"strings"
	"unicode/utf8"
)

// numberTail extends a number in digits: 5000亿, 2024年6月4日, 8时30分, 14届6次.
func numberTail(text string, at, end int) (int, Kind) {
	if far := date(text, at, end); far > end {
		return far, Date
	}
	if far := session(text, end); far > end {
		return far, Number
	}
	far := end
	for {
		r, width := utf8.DecodeRuneInString(text[far:])
		if !isMagnitude(r) {
			return far, Number
		}
		far += width
	}
}

func isMagnitude(r rune) bool {
	switch r {
	case '十', '百', '千', '万', '亿', '萬', '億', '兆':
		return true
	}
	return false
}

// date returns the end of the calendar date or clock time whose first number is text[at:end], or
// end where there is none. A lone number before 日 or 年 is a span of time, not a date, unless a year.
func date(text string, at, end int) int {
	digits := utf8.RuneCountInString(text[at:end])
	if after := afterUnit(text, end, "年"); after > end {
		month := number(text, after)
		if month > after {
			if day := afterUnit(text, month, "月"); day > month {
				return dayOf(text, day)
			}
		}
		if digits == 4 {
			return after
		}
		return end
	}
	if after := afterUnit(text, end, "月"); after > end && digits <= 2 {
		return dayOf(text, after)
	}
	for _, hour := range []string{"时", "時", "点", "點"} {
		if after := afterUnit(text, end, hour); after > end && digits <= 2 {
			if minute := number(text, after); minute > after {
				if done := afterUnit(text, minute, "分"); done > minute {
					return done
				}
			}
		}
	}
	return end
}

// dayOf returns the end of the day that may follow a month.
func dayOf(text string, at int) int {
	if day := number(text, at); day > at {
		for _, unit := range []string{"日", "号", "號"} {
			if done := afterUnit(text, day, unit); done > day {
				return done
			}
		}
	}
	return at
}

func afterUnit(text string, at int, unit string) int {
	if strings.HasPrefix(text[at:], unit) {
		return at + len(unit)
	}
	return at
}

// number returns the end of a short number in digits or in Chinese numerals.
func number(text string, at int) int {
	end := at
	for n := 0; n < 3; n++ {
		c, width := ascii(text, end)
		if !isDigit(c) {
			break
		}
		end += width
	}
	if end > at {
		return end
	}
	return numerals(text, at, 3)
}

// session returns the end of 届 and the 次 that may follow a number, or end where there is none.
func session(text string, end int) int {
	for _, unit := range []string{"届", "屆"} {
		if after := afterUnit(text, end, unit); after > end {
			if n := number(text, after); n > after {
				if done := afterUnit(text, n, "次"); done > n {
					return done
				}
			}
			return after
		}
	}
	return end
}

// numeralEnd returns the end of a number in Chinese numerals of at least two runes, with the
// date or session that it begins; 0 where there is none.
func numeralEnd(text string, at int) (end int, k Kind) {
	from := afterUnit(text, at, "第")
	end = numerals(text, from, MaxWord/2)
	if end == from {
		return 0, Number
	}
	if from == at {
		if far := percent(text, at, end); far > end {
			return far, Number
		}
		if far := date(text, at, end); far > end {
			return far, Date
		}
	}
	if far := session(text, end); far > end {
		return far, Number
	}
	if utf8.RuneCountInString(text[at:end]) < 2 {
		return 0, Number
	}
	return end, Number
}

// percent returns the end of 百分之三十 and 千分之五.
func percent(text string, at, end int) int {
	if head := text[at:end]; head != "百" && head != "千" && head != "万" {
		return end
	}
	after := afterUnit(text, end, "分之")
	if after == end {
		return end
	}
	if done, k := mixed(text, after); done > after && k == Number {
		return done
	}
	if done := numerals(text, after, MaxWord/2); done > after {
		return done
	}
	return end
}

// numerals returns the end of at most limit Chinese numerals: plain digits read one by one, or
// digits that alternate with powers of ten.
func numerals(text string, at, limit int) int {
	end, last := at, rune(0)
	for n := 0; n < limit; n++ {
		r, width := utf8.DecodeRuneInString(text[end:])
		if r == '第' || !(isNumeral(r) || r == '〇') {
			break
		}
		if n > 0 && isMagnitude(last) && isMagnitude(r) && last == r {
			break
		}
		last = r
		end += width
	}
	return end
}
