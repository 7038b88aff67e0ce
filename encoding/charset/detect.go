package charset

import (
	"bytes"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/lattice"
)

// Result is what Detect found.
type Result struct {
	Charset    string
	Confidence float64 // from 0 to 1
	BOM        int     // bytes of the byte order mark that the data begins with
	Binary     bool    // the data is no text in any charset that Detect knows
}

// sample is how many bytes are judged by their words.
const sample = 32 << 10

// Detect finds the charset of data from its bytes alone. Text that is UTF-8 but for a few damaged
// bytes is UTF-8. Between GB18030 and Big5 the one decides under which the text is made of the
// likelier words.
func Detect(data []byte) Result {
	for _, b := range []struct {
		name string
		mark string
	}{{UTF8, "\xEF\xBB\xBF"}, {UTF16LE, "\xFF\xFE"}, {UTF16BE, "\xFE\xFF"}} {
		if bytes.HasPrefix(data, []byte(b.mark)) {
			return Result{Charset: b.name, Confidence: 1, BOM: len(b.mark)}
		}
	}
	if isBinary(data) {
		return Result{Charset: UTF8, Binary: true}
	}
	if utf8.Valid(data) {
		return Result{Charset: UTF8, Confidence: 1}
	}
	if c := mostlyUTF8(data); c > 0 {
		return Result{Charset: UTF8, Confidence: c}
	}
	return legacy(data)
}

// isBinary reports whether the data has more zero bytes and control characters than text has.
func isBinary(data []byte) bool {
	bad := 0
	for _, b := range data {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B {
			bad++
		}
	}
	return bad > 0 && (bad*50 > len(data) || bytes.Count(data, []byte{0})*200 > len(data))
}

// mostlyUTF8 returns the confidence that the data is UTF-8 with some damage, 0 where it is not: of
// the characters beyond ASCII at least nine in ten are whole.
func mostlyUTF8(data []byte) float64 {
	var whole, broken float64
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			whole++
		case !utf8.FullRune(data[i:]):
			n = len(data) - i // cut off at the end: no evidence
		default:
			broken++
		}
		i += n
	}
	if whole == 0 || whole < 9*broken {
		return 0
	}
	return whole / (whole + broken)
}

// legacy decides between the charsets of two bytes.
func legacy(data []byte) Result {
	data = firstLegacy(data)
	gb, big := price(GB18030, data), price(Big5, data)
	best, other, name := gb, big, GB18030
	if big < gb {
		best, other, name = big, gb, Big5
	}
	if other == 0 {
		return Result{Charset: name, Confidence: 0.5}
	}
	return Result{Charset: name, Confidence: 1 - 0.5*best/other}
}

// firstLegacy returns a sample that begins just before the first byte beyond ASCII.
func firstLegacy(data []byte) []byte {
	for i, b := range data {
		if b >= 0x80 {
			data = data[i:]
			break
		}
	}
	return data[:min(len(data), sample)]
}

// errorPrice is what a byte that is no character costs, in nats: more than the rarest word.
const errorPrice = 25

// price is what the data costs as words, decoded from the charset, in nats a byte.
func price(name string, data []byte) float64 {
	d, err := Decode(name, data)
	if err != nil || len(data) == 0 {
		return 0
	}
	base, err := lattice.Base()
	if err != nil {
		return 0
	}
	bad := 0
	for _, r := range d.Text {
		if r == utf8.RuneError {
			bad++
		}
	}
	return (lattice.New(base).Cost(d.Text) + errorPrice*float64(bad)) / float64(len(data))
}
