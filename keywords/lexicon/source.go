package lexicon

import "strings"

// sourceKind is a kind of source: the form of what stands after its colon, and whether the
// document has an official English version.
type sourceKind struct {
	value    func(string) bool // nil: no colon, no value
	official bool
}

// kindOf reads a source such as "gwr:2024"; README.md says what each kind means. It reports
// false where the kind is unknown or its value has the wrong form.
func kindOf(source string) (sourceKind, bool) {
	name, value, colon := strings.Cut(source, ":")
	kind, ok := kindNamed(name)
	switch {
	case !ok:
		return sourceKind{}, false
	case kind.value == nil:
		return kind, !colon
	}
	return kind, kind.value(value)
}

func kindNamed(name string) (sourceKind, bool) {
	switch name {
	case "own":
		return sourceKind{}, true
	case "gwr":
		return sourceKind{value: isYear, official: true}, true
	case "gbt4754":
		return sourceKind{value: isGBT4754}, true
	case "sei2018":
		return sourceKind{value: isSEI2018}, true
	}
	return sourceKind{}, false
}

// isYear: the work reports begin in 1954.
func isYear(s string) bool { return len(s) == 4 && digits(s) && s >= "1954" && s < "2100" }

// isGBT4754: a section letter, and up to four digits.
func isGBT4754(s string) bool {
	return len(s) >= 1 && len(s) <= 5 && 'A' <= s[0] && s[0] <= 'T' && digits(s[1:])
}

// isSEI2018: a chapter, and at most one division.
func isSEI2018(s string) bool {
	chapter, division, dotted := strings.Cut(s, ".")
	return len(chapter) == 1 && digits(chapter) && (!dotted || len(division) == 1 && digits(division))
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
