package lattice

import "unicode/utf8"

// atoms adds what begins at rune i and is found by rule. A foreign word longer than MaxWord runes
// is not added; its length in bytes from the start of text is returned.
func (l *Lattice) atoms(w *Window, text string, i int, reach *int) (long int) {
	at := int(w.off[i])
	switch w.sort[i] {
	case numeral:
		return w.addNumeral(text, i, reach)
	case blank:
		return w.add(text, i, scanSort(text, at, blank), Space, reach)
	case letter:
		return w.add(text, i, scanSort(text, at, letter), Latin, reach)
	case sign:
		if r, _ := utf8.DecodeRuneInString(text[at:]); !repeats(r) {
			w.relax(i+1, w.cost[i]+atomCost, pack(1, Symbol, Other, 0), reach)
			return 0
		}
		return w.add(text, i, scanSame(text, at), Symbol, reach)
	}
	return w.addMixed(text, i, reach)
}

// add adds an edge from rune i to the byte end.
func (w *Window) add(text string, i, end int, k Kind, reach *int) (long int) {
	return w.addCost(text, i, end, k, atomCost, reach)
}

func (w *Window) addCost(text string, i, end int, k Kind, price int32, reach *int) (long int) {
	runes := utf8.RuneCountInString(text[w.off[i]:min(end, int(w.off[i])+4*MaxWord+4)])
	if runes <= MaxWord && i+runes <= w.n && int(w.off[i+runes]) == end {
		w.relax(i+runes, w.cost[i]+price, pack(runes, k, kindClass(k), 0), reach)
		return 0
	}
	// Too long to be an edge. Part of it is, for when no certain cut lies before it.
	runes = min(MaxWord, w.n-i)
	w.relax(i+runes, w.cost[i]+price, pack(runes, k, kindClass(k), 0), reach)
	w.Long = k
	return end
}

func kindClass(k Kind) Class {
	switch k {
	case Number:
		return Numeral
	case Date:
		return TimeOrPlace
	case Latin, Address:
		return Foreign
	}
	return Other
}

// addMixed adds the numbers, dates, addresses and foreign words that begin with an ASCII letter or digit.
func (w *Window) addMixed(text string, i int, reach *int) (long int) {
	at := int(w.off[i])
	if end := address(text, at); end > 0 {
		return w.add(text, i, end, Address, reach)
	}
	end, kind := mixed(text, at)
	long = w.add(text, i, end, kind, reach)
	if kind == Number {
		if far, k := numberTail(text, at, end); far > end {
			price := int32(atomCost)
			if k == Date {
				price += tailCost
			}
			w.addCost(text, i, far, k, price, reach)
		}
	}
	return long
}

// addNumeral adds Chinese numbers of two runes and more, dates and sessions (十四届六次).
func (w *Window) addNumeral(text string, i int, reach *int) (long int) {
	at := int(w.off[i])
	if w.numberFrom(text, i) {
		if end, kind := numeralEnd(text, at); end > 0 && end-at <= 4*MaxWord {
			w.add(text, i, end, kind, reach)
		}
	}
	// The rune alone is a word of the dictionary, or stands by itself.
	w.relax(i+1, w.cost[i]+oov, pack(1, Word, Numeral, 0), reach)
	return 0
}

// numberFrom reports whether what follows the numeral at rune i can make a longer token of it. Most
// numerals stand alone (一些, 第三 apart), and a look at the next rune spares the search.
func (w *Window) numberFrom(text string, i int) bool {
	if i+1 >= w.n || w.sort[i+1] == numeral {
		return true
	}
	switch r, _ := utf8.DecodeRuneInString(text[w.off[i+1]:]); r {
	case '年', '月', '届', '屆', '分', '时', '時', '点', '點':
		return true
	}
	return false
}

// scanSort returns the end of the runes of one sort from the byte at on.
func scanSort(text string, at int, s sort) int {
	for at < len(text) {
		r, width := utf8.DecodeRuneInString(text[at:])
		if sortOf(r) != s || (r == utf8.RuneError && width == 1) {
			break
		}
		at += width
	}
	return at
}

// scanSame returns the end of a sign and its repetitions (……, ——, ----), all of them one token.
func scanSame(text string, at int) int {
	first, width := utf8.DecodeRuneInString(text[at:])
	at += width
	for at < len(text) {
		r, width := utf8.DecodeRuneInString(text[at:])
		if r != first {
			break
		}
		at += width
	}
	return at
}

func repeats(r rune) bool {
	switch r {
	case '…', '—', '-', '.', '*', '=', '_', '~', '·', '─':
		return true
	}
	return false
}
