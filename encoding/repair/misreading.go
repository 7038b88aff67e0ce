package repair

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// misreading is text in one charset that was decoded as another.
type misreading struct {
	was, readAs codec
}

// codec is a charset as text was written or read in it.
type codec struct {
	name           string
	encode, decode func(string) (string, error)
}

func codecOf(name string, e encoding.Encoding) codec {
	return codec{
		name,
		func(s string) (string, error) { return e.NewEncoder().String(s) },
		func(s string) (string, error) { return e.NewDecoder().String(s) },
	}
}

var (
	utf8Charset = codecOf("UTF-8", encoding.Nop)
	latin1      = codecOf("ISO-8859-1", charmap.ISO8859_1)
	windows1252 = codec{"windows-1252", encode1252, decode1252}
	gbk         = codecOf("GBK", simplifiedchinese.GBK)
	gb18030     = codecOf("GB18030", simplifiedchinese.GB18030)
	big5        = codecOf("Big5", traditionalchinese.Big5)
	eucKR       = codecOf("EUC-KR", korean.EUCKR)
	shiftJIS    = codecOf("Shift_JIS", japanese.ShiftJIS)
)

// encode1252 and decode1252 take the five bytes that windows-1252 does not define for control characters, as the
// WHATWG standard and so browsers do.
func encode1252(s string) (string, error) {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if is := undefined1252(r); !ok && !is {
			return "", errNotIn1252
		} else if is {
			b = byte(r)
		}
		out = append(out, b)
	}
	return string(out), nil
}

func decode1252(s string) (string, error) {
	out := make([]byte, 0, 2*len(s))
	for _, b := range []byte(s) {
		r := charmap.Windows1252.DecodeByte(b)
		if undefined1252(rune(b)) {
			r = rune(b)
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out), nil
}

func undefined1252(r rune) bool {
	return r == 0x81 || r == 0x8D || r == 0x8F || r == 0x90 || r == 0x9D
}

var errNotIn1252 = errors.New("repair: a character that windows-1252 does not have")

var misreadings = []misreading{
	{utf8Charset, windows1252},
	{utf8Charset, latin1},
	{utf8Charset, gbk},
	{utf8Charset, gb18030},
	{utf8Charset, big5},
	{gbk, latin1},
	{gbk, windows1252},
	{gbk, big5},
	{gbk, eucKR},
	{gbk, shiftJIS},
	{big5, latin1},
	{big5, windows1252},
	{big5, gbk},
	{big5, shiftJIS},
}

// line is a line of text on its way back to what it was: the bytes of the text as it stood and of what it
// is now at which both are cut at the same character.
type line struct {
	text     string
	from, to []int
}

// undo returns the text as it was before it was misread; ok is false where a character is lost.
func (m misreading) undo(text string) (l line, ok bool) {
	data, err := m.readAs.encode(text)
	if err != nil {
		return l, false
	}
	if back, err := m.readAs.decode(data); err != nil || back != text {
		return l, false // another text gives the same bytes
	}
	l.text, err = m.was.decode(data)
	if err != nil || !utf8.ValidString(l.text) || strings.ContainsRune(l.text, utf8.RuneError) {
		return l, false
	}
	if again, err := m.was.encode(l.text); err != nil || again != data {
		return l, false
	}
	a, b := ends(text, m.readAs), ends(l.text, m.was)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].encoded < b[j].encoded:
			i++
		case a[i].encoded > b[j].encoded:
			j++
		default:
			l.from, l.to = append(l.from, a[i].text), append(l.to, b[j].text)
			i, j = i+1, j+1
		}
	}
	return l, true
}

// end is the place behind a character, in bytes of the text and of the text encoded.
type end struct{ text, encoded int }

func ends(text string, c codec) []end {
	out := make([]end, 0, len(text)/2)
	widths := make(map[rune]int)
	at := 0
	for i, r := range text {
		w, ok := widths[r]
		if !ok {
			s, _ := c.encode(string(r))
			w = len(s)
			widths[r] = w
		}
		at += w
		out = append(out, end{i + utf8.RuneLen(r), at})
	}
	return out
}

// then joins two steps back.
func (l line) then(next line) line {
	out := line{text: next.text}
	for i, j := 0, 0; i < len(l.to) && j < len(next.from); {
		switch {
		case l.to[i] < next.from[j]:
			i++
		case l.to[i] > next.from[j]:
			j++
		default:
			out.from, out.to = append(out.from, l.from[i]), append(out.to, next.to[j])
			i, j = i+1, j+1
		}
	}
	return out
}
