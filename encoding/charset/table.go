package charset

import (
	"bytes"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// table is a charset of one and two bytes: a lead from 0x81 to 0xFE and a trail from 0x40 to 0xFE.
type table struct {
	once  sync.Once
	runes [126 << 8]rune    // 0 for no character
	more  map[uint16]string // codes that stand for two runes
}

var gbk, big5 table

// GBK returns the rune of a two-byte code of GBK, private use included; 0 if there is none.
func GBK(lead, trail byte) rune {
	gbk.once.Do(loadGBK)
	return gbk.rune(lead, trail)
}

func (t *table) rune(lead, trail byte) rune {
	if lead < 0x81 || lead > 0xFE {
		return 0
	}
	return t.runes[int(lead-0x81)<<8|int(trail)]
}

var toGBK struct {
	once  sync.Once
	codes map[rune]uint16
}

// ToGBK returns the two-byte code of a rune in GBK, false if it has none.
func ToGBK(r rune) (lead, trail byte, ok bool) {
	toGBK.once.Do(func() {
		gbk.once.Do(loadGBK)
		toGBK.codes = make(map[rune]uint16, 24000)
		for i := len(gbk.runes) - 1; i >= 0; i-- {
			if r := gbk.runes[i]; r != 0 {
				toGBK.codes[r] = uint16(i + 0x81<<8)
			}
		}
	})
	code, ok := toGBK.codes[r]
	return byte(code >> 8), byte(code), ok
}

func loadGBK() {
	gbk.load(simplifiedchinese.GB18030)
	for lead := 0xA1; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if r := privateUse(lead, trail); r != 0 && gbk.runes[(lead-0x81)<<8|trail] == 0 {
				gbk.runes[(lead-0x81)<<8|trail] = r
			}
		}
	}
}

// privateUse gives the three user-defined areas of GBK their places (GB 18030-2005, annex E).
func privateUse(lead, trail int) rune {
	switch {
	case 0xAA <= lead && lead <= 0xAF && trail >= 0xA1:
		return rune(0xE000 + (lead-0xAA)*94 + trail - 0xA1)
	case 0xF8 <= lead && trail >= 0xA1:
		return rune(0xE234 + (lead-0xF8)*94 + trail - 0xA1)
	case lead <= 0xA7 && trail <= 0xA0 && trail != 0x7F:
		if trail > 0x7F {
			trail--
		}
		return rune(0xE4C6 + (lead-0xA1)*96 + trail - 0x40)
	}
	return 0
}

func loadBig5() { big5.load(traditionalchinese.Big5) }

// load asks a decoder for every code at once, a line each.
func (t *table) load(e encoding.Encoding) {
	t.more = make(map[uint16]string)
	var in []byte
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			in = append(in, byte(lead), byte(trail), '\n')
		}
	}
	out, err := e.NewDecoder().Bytes(in)
	if err != nil {
		return // a decoder of x/text replaces what it cannot decode and has no errors
	}
	lead, trail := 0x81, 0x40
	for line := range bytes.Lines(out) {
		line = bytes.TrimSuffix(line, []byte("\n"))
		r, n := utf8.DecodeRune(line)
		switch {
		case r == utf8.RuneError || r < 0x80:
		case n < len(line) && !bytes.ContainsRune(line, utf8.RuneError):
			t.more[uint16(lead<<8|trail)] = string(line)
		case n == len(line):
			t.runes[(lead-0x81)<<8|trail] = r
		}
		if trail++; trail > 0xFE {
			lead, trail = lead+1, 0x40
		}
	}
}
