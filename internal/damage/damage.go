// Package damage is a test kit: it does to clean text what a certain converter does to pages.
//
// The converter works on the bytes of GBK. After each character of its list it writes the reading
// in parentheses, and it does not mind where characters begin, so it also finds characters that are made of
// the second byte of one and the first byte of the next. What a decoder makes of that is the
// damaged page. Converter's list and repairer's table of readings are apart, as they are in life.
package damage

import (
	_ "embed"
	"strings"

	"github.com/zhtext/zhtext/encoding/charset"
)

// listFile is our own choice of common traditional characters with their usual reading.
//
//go:embed list.txt
var listFile string

// Converter is a damaging converter and the decoder that reads its output.
type Converter struct {
	Replacement string // what the decoder prints for bytes that are no character: "?" or "\uFFFD"
	Swallow     bool   // the decoder takes the parenthesis after a broken first byte with it
	Every       int    // leave out every n-th character of the list; 0: none
}

func (c Converter) list() map[[2]byte]string {
	list := make(map[[2]byte]string)
	n := 0
	for _, entry := range strings.Fields(listFile) {
		char, reading := entry[:3], entry[3:]
		if n++; c.Every > 0 && n%c.Every == 0 {
			continue
		}
		if b, ok := gbk(char); ok {
			list[[2]byte(b)] = reading
		}
	}
	return list
}

// Text returns the damaged text and how many annotations it has. Text that GBK does not hold comes back unchanged.
func (c Converter) Text(text string) (damaged string, annotations int) {
	in, ok := gbk(text)
	if !ok {
		return text, 0
	}
	list := c.list()
	var out []byte
	for i := 0; i < len(in); {
		if i+1 < len(in) {
			if reading, ok := list[[2]byte(in[i:i+2])]; ok {
				b, _ := gbk("(" + reading + ")")
				out = append(append(out, in[i:i+2]...), b...)
				i += 2
				annotations++
				continue
			}
		}
		out = append(out, in[i])
		i++
	}
	return c.decode(out), annotations
}

// gbk encodes text, false where GBK has no code.
func gbk(text string) (out []byte, ok bool) {
	for _, r := range text {
		if r < 0x80 {
			out = append(out, byte(r))
			continue
		}
		lead, trail, ok := charset.ToGBK(r)
		if !ok {
			return nil, false
		}
		out = append(out, lead, trail)
	}
	return out, true
}

func (c Converter) decode(in []byte) string {
	var b strings.Builder
	for i := 0; i < len(in); {
		if in[i] < 0x80 {
			b.WriteByte(in[i])
			i++
			continue
		}
		var r rune
		if i+1 < len(in) {
			r = charset.GBK(in[i], in[i+1])
		}
		if r != 0 {
			b.WriteRune(r)
			i += 2
			continue
		}
		b.WriteString(c.Replacement)
		i++
		if c.Swallow && i < len(in) && in[i] == '(' {
			i++
		}
	}
	return b.String()
}
