package charset

import (
	"fmt"
	"sort"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// The charsets that Decode knows, by their IANA names.
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
	GB18030 = "GB18030"
	Big5    = "Big5"
)

// UnknownError is the name of a charset that Decode does not know.
type UnknownError string

// Error names the charset and those there are.
func (e UnknownError) Error() string {
	return fmt.Sprintf("unknown charset %q: want %s, %s, %s, %s or %s", string(e), UTF8, GB18030, Big5, UTF16LE, UTF16BE)
}

// Decoded is text with the way back to the bytes it came from.
type Decoded struct {
	Text  string
	data  []byte
	step  step // nil: the text is the data
	marks []mark
}

// mark says that the text from one offset on came from the bytes from another on. There is one for
// each markEvery bytes of data, so that the memory they take is small.
type mark struct{ text, data int }

const markEvery = 2048

// step reads one character: it appends its UTF-8 to dst and returns how many bytes it took, at
// least one of those that there are.
type step func(dst, src []byte) ([]byte, int)

// Decode decodes data. The error is an UnknownError.
func Decode(name string, data []byte) (*Decoded, error) {
	s, err := stepOf(name)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return &Decoded{Text: string(data)}, nil
	}
	d := &Decoded{data: data, step: s}
	out := make([]byte, 0, len(data)+len(data)/2)
	next := 0
	for at := 0; at < len(data); {
		if at >= next {
			d.marks = append(d.marks, mark{len(out), at})
			next = at + markEvery
		}
		var n int
		out, n = s(out, data[at:])
		at += n
	}
	d.Text = string(out)
	return d, nil
}

func stepOf(name string) (step, error) {
	switch name {
	case UTF8:
		return nil, nil
	case GB18030:
		gbk.once.Do(loadGBK)
		return stepGB18030, nil
	case Big5:
		big5.once.Do(loadBig5)
		return stepBig5, nil
	case UTF16LE:
		return func(dst, src []byte) ([]byte, int) { return stepUTF16(dst, src, 0) }, nil
	case UTF16BE:
		return func(dst, src []byte) ([]byte, int) { return stepUTF16(dst, src, 1) }, nil
	}
	return nil, UnknownError(name)
}

// Source returns the byte of the data from which the character at a byte offset of the text came.
// Within a character it is the character's first byte; beyond the text, the end of the data.
func (d *Decoded) Source(offset int) int {
	if d.step == nil {
		return min(max(offset, 0), len(d.Text))
	}
	if offset >= len(d.Text) {
		return len(d.data)
	}
	i := sort.Search(len(d.marks), func(i int) bool { return d.marks[i].text > offset }) - 1
	if i < 0 {
		return 0
	}
	text, at := d.marks[i].text, d.marks[i].data
	var buf [16]byte
	for at < len(d.data) {
		out, n := d.step(buf[:0], d.data[at:])
		if text += len(out); text > offset {
			break
		}
		at += n
	}
	return at
}

func stepGB18030(dst, src []byte) ([]byte, int) {
	lead := src[0]
	if lead < 0x80 {
		return append(dst, lead), 1
	}
	if len(src) == 1 {
		return utf8.AppendRune(dst, utf8.RuneError), 1
	}
	if r := gbk.rune(lead, src[1]); r != 0 {
		return utf8.AppendRune(dst, r), 2
	}
	if len(src) >= 4 && '0' <= src[1] && src[1] <= '9' && src[2] >= 0x81 && '0' <= src[3] && src[3] <= '9' {
		var buf [8]byte
		n, _, err := simplifiedchinese.GB18030.NewDecoder().Transform(buf[:], src[:4], true)
		if r, size := utf8.DecodeRune(buf[:n]); err == nil && size == n && r != utf8.RuneError {
			return utf8.AppendRune(dst, r), 4
		}
	}
	return failed(dst, src)
}

func stepBig5(dst, src []byte) ([]byte, int) {
	lead := src[0]
	if lead < 0x80 {
		return append(dst, lead), 1
	}
	if len(src) == 1 {
		return utf8.AppendRune(dst, utf8.RuneError), 1
	}
	if r := big5.rune(lead, src[1]); r != 0 {
		return utf8.AppendRune(dst, r), 2
	}
	if pair, ok := big5.more[uint16(lead)<<8|uint16(src[1])]; ok {
		return append(dst, pair...), 2
	}
	return failed(dst, src)
}

// failed stands for a code without a character: an ASCII second byte is read again by itself.
func failed(dst, src []byte) ([]byte, int) {
	dst = utf8.AppendRune(dst, utf8.RuneError)
	if src[1] < 0x80 {
		return dst, 1
	}
	return dst, 2
}

// stepUTF16 reads a unit whose high byte is src[1-big]. A surrogate without its mate is an error.
func stepUTF16(dst, src []byte, big int) ([]byte, int) {
	if len(src) < 2 {
		return utf8.AppendRune(dst, utf8.RuneError), 1
	}
	r := rune(src[1-big])<<8 | rune(src[big])
	if !utf16.IsSurrogate(r) {
		return utf8.AppendRune(dst, r), 2
	}
	if len(src) >= 4 {
		low := rune(src[3-big])<<8 | rune(src[2+big])
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return utf8.AppendRune(dst, both), 4
		}
	}
	return utf8.AppendRune(dst, utf8.RuneError), 2
}
