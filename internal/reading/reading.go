// Package reading tells how Chinese characters are read, in pinyin with tone marks.
//
// Source: the readings of go-pinyin v0.21.0 (MIT), which come from the Unihan database.
package reading

import (
	_ "embed"
	"strings"
	"sync"
)

//go:generate go run ../gen/cmd/pinyin

//go:embed pinyin.txt
var data string

var table struct {
	once  sync.Once
	chars map[string][2]string // reading to the characters that are first read so, and the others
}

func lookup(reading string) [2]string {
	table.once.Do(func() {
		table.chars = make(map[string][2]string, 1600)
		for line := range strings.Lines(data) {
			r, chars, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			first, other, _ := strings.Cut(chars, "\t")
			table.chars[r] = [2]string{first, other}
		}
	})
	return table.chars[normal(reading)]
}

// Has reports whether the character has the reading.
func Has(r rune, reading string) bool {
	c := lookup(reading)
	return strings.ContainsRune(c[0], r) || strings.ContainsRune(c[1], r)
}

// IsFirst reports whether the reading is the usual one of the character.
func IsFirst(r rune, reading string) bool { return strings.ContainsRune(lookup(reading)[0], r) }

// normal undoes the look-alikes that charsets bring in.
func normal(reading string) string {
	if !strings.ContainsAny(reading, "ɑɡ") {
		return reading
	}
	return strings.NewReplacer("ɑ", "a", "ɡ", "g").Replace(reading)
}

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"

// IsToned reports whether the rune is a letter with a tone mark.
func IsToned(r rune) bool { return r >= 0x80 && strings.ContainsRune(toned, r) }

// IsLetter reports whether the rune can be part of a reading.
func IsLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || r == 'ü' || r == 'ê' || r == 'ɑ' || r == 'ɡ' || IsToned(r)
}
