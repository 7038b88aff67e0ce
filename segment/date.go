package segment

import "fmt"

// day is a calendar date in a line; start and end are runes of the folded line.
type day struct {
	year, month, day int
	start, end       int
}

// String returns the date as YYYY-MM-DD.
func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

func hasDate(rs []rune) bool {
	_, ok := findDate(rs, 0)
	return ok
}

// findDate finds the first full date at or after rs[from]: 2024-06-04, 2024/6/4, 2024.6.4,
// 2024年6月4日, 二〇二四年六月四日.
func findDate(rs []rune, from int) (day, bool) {
	for i := from; i < len(rs); i++ {
		if i > 0 && (isDigit(rs[i-1]) || chineseDigit(rs[i-1]) >= 0) {
			continue
		}
		if d, ok := dateAt(rs, i); ok {
			return d, true
		}
	}
	return day{}, false
}

func dateAt(rs []rune, at int) (day, bool) {
	d := day{start: at}
	i := d.takeYear(rs)
	if d.year < 1900 || d.year > 2099 || i >= len(rs) {
		return d, false
	}
	sep, n := separator(rs, i, "-/.年")
	if n == 0 && rs[i] == ' ' {
		sep, n = '/', 1 // 2024 06/04
	}
	if n == 0 {
		return d, false
	}
	i += n
	d.month, n = small(rs, i)
	i += n
	want := string(sep)
	if sep == '年' {
		want = "月"
	}
	if _, m := separator(rs, i, want); n == 0 || m == 0 {
		return d, false
	} else {
		i += m
	}
	d.day, n = small(rs, i)
	d.end = i + n
	if n == 0 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return d, false
	}
	if d.end < len(rs) && (rs[d.end] == '日' || rs[d.end] == '号') {
		d.end++
	} else if sep == '年' {
		return d, false
	}
	return d, true
}

// takeYear reads four digits, or the years of the Republic behind 民国, and returns where they end.
func (d *day) takeYear(rs []rune) int {
	i, want := d.start, 4
	if i+2 < len(rs) && rs[i] == '民' && rs[i+1] == '国' {
		i, want, d.year = i+2, 3, 0
	}
	for n := 0; n < want; n++ {
		if i >= len(rs) || digitOf(rs[i]) < 0 {
			break
		}
		d.year = d.year*10 + digitOf(rs[i])
		i++
	}
	if want == 3 && d.year > 0 {
		d.year += 1911
	}
	return i
}

// separator passes over one of the signs in set, with a space on either side allowed.
func separator(rs []rune, i int, set string) (rune, int) {
	n := 0
	if i < len(rs) && rs[i] == ' ' {
		n++
	}
	if i+n >= len(rs) {
		return 0, 0
	}
	r := rs[i+n]
	for _, s := range set {
		if r == s {
			n++
			if i+n < len(rs) && rs[i+n] == ' ' && (s == '年' || s == '月') {
				n++
			}
			return r, n
		}
	}
	return 0, 0
}

// small reads a number of 1 to 99 in one or two digits, or in Chinese up to three characters.
func small(rs []rune, i int) (value, n int) {
	for n < 2 && i+n < len(rs) && isDigit(rs[i+n]) {
		value = value*10 + int(rs[i+n]-'0')
		n++
	}
	if n > 0 {
		if i+n < len(rs) && isDigit(rs[i+n]) {
			return 0, 0
		}
		return value, n
	}
	tens := 0
	for n < 3 && i+n < len(rs) {
		if r := rs[i+n]; r == '十' {
			tens, value = max(value, 1), 0
		} else if v := chineseDigit(r); v >= 0 {
			value = v
		} else {
			break
		}
		n++
	}
	return tens*10 + value, n
}

func digitOf(r rune) int {
	if isDigit(r) {
		return int(r - '0')
	}
	return chineseDigit(r)
}

func chineseDigit(r rune) int {
	for i, d := range [...]rune{'〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'} {
		if r == d {
			return i
		}
	}
	if r == '零' || r == '○' {
		return 0
	}
	return -1
}
