package repair

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/encoding/charset"
	"github.com/zhtext/zhtext/internal/lattice"
	"github.com/zhtext/zhtext/internal/reading"
)

const (
	longestRun  = 200 // bytes of GBK that are read out of step
	farthest    = 400 // bytes in which a parenthesis is looked for that closes a lost one
	context     = 12  // runes around a run that help to judge it
	improvement = 6.0 // nats by which the repaired text must be likelier than the damaged one
)

// shifts repairs the runs that follow an annotation put between the two bytes of a character.
//
// The converter looked at the bytes of GBK without regard to where characters begin. In X1 X2 Y1 Y2
// it took X2 Y1 for a character and wrote X1 X2 Y1 "(xì)" Y2. A decoder finds no character in Y1 "(",
// prints ? or U+FFFD and may swallow the parenthesis; from Y2 on it pairs each second byte with the
// first byte of the next character, until a second byte in the range of ASCII puts it in step again.
// So Y1 is such that X2 Y1 has the reading, and what follows is read again one byte earlier.
func shifts(text string, marks []mark) []Edit {
	base, err := lattice.Base()
	if err != nil {
		return nil
	}
	l := lattice.New(base)
	var edits []Edit
	end := 0
	for _, m := range marks {
		if unicode.Is(unicode.Han, m.before) || m.start < end {
			continue
		}
		if e, ok := shift(l, text, m); ok {
			edits = append(edits, e)
			end = e.End
		}
	}
	return edits
}

func shift(l *lattice.Lattice, text string, m mark) (Edit, bool) {
	start := m.start - utf8.RuneLen(m.before)
	last, _ := utf8.DecodeLastRuneInString(text[:start])
	_, hidden, ok := charset.ToGBK(last)
	if !ok {
		return Edit{}, false
	}
	r, ok := readRun(text, m.end)
	if !ok {
		return Edit{}, false
	}
	before, after := around(text, start, r.end)
	swallowed := ""
	if r.lost && unopened(text[r.end:min(len(text), r.end+farthest)]) {
		swallowed = "(" // the decoder took the parenthesis behind the broken character with it
	}
	best, found := l.Cost(before+text[start:r.end]+after)-improvement, ""
	for lead := 0x81; lead <= 0xFE; lead++ {
		if t := charset.GBK(hidden, byte(lead)); t == 0 || !fits(t, m.reading) {
			continue
		}
		for _, run := range r.candidates(byte(lead)) {
			if cost := l.Cost(before + run + swallowed + after); cost < best {
				best, found = cost, run+swallowed
			}
		}
	}
	if found == "" {
		return Edit{}, false
	}
	return Edit{
		start, r.end + r.following(text, found), found, Shift,
		fmt.Sprintf("GBK read one byte out of step after an annotation (%s) inside a character", m.reading),
	}, true
}

// unopened reports whether the line goes on to a closing parenthesis that nothing opens, but for
// readings.
func unopened(text string) bool {
	depth := 0
	for i, r := range text {
		switch r {
		case '\n':
			return false
		case '(':
			depth++
		case ')':
			if m, ok := markAt(text, i); ok && !m.open {
				continue // of an annotation that lost its own
			}
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return false
}

// around returns the text near a run, within its line.
func around(text string, start, end int) (before, after string) {
	from := start
	for n := 0; n < context && from > 0; n++ {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if r == '\n' {
			break
		}
		from -= size
	}
	to := end
	for n := 0; n < context && to < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[to:])
		if r == '\n' {
			break
		}
		to += size
	}
	return text[from:start], text[end:to]
}

// run is text that was read one byte out of step, as bytes of GBK.
type run struct {
	bytes []byte
	end   int  // byte of the text after it
	lost  bool // the last byte of the run's last character became ? or U+FFFD
}

// readRun takes the bytes of the text from start on, up to where the decoder was in step again: after a
// second byte in the range of ASCII, or where a first byte found no mate.
func readRun(text string, start int) (r run, ok bool) {
	for at := start; at < len(text) && len(r.bytes) < longestRun; {
		c, n := utf8.DecodeRuneInString(text[at:])
		if c == '(' {
			if n = annotation(text[at:]); n == 0 {
				return r, false
			}
			at += n // the converter annotated a character that only it saw
			continue
		}
		at += n
		switch {
		case 0x40 <= c && c <= 0x7E:
			r.bytes = append(r.bytes, byte(c))
			r.end = at
			return r, true
		case c == '?' || c == utf8.RuneError:
			r.end, r.lost = at, true
			return r, true
		}
		lead, trail, ok := charset.ToGBK(c)
		if !ok {
			return r, false
		}
		r.bytes = append(r.bytes, lead, trail)
	}
	return r, false
}

// annotation returns the length of the reading in parentheses that text begins with, 0 if none.
func annotation(text string) int {
	i := strings.IndexByte(text[:min(len(text), 3*longestReading)], ')')
	if i < 0 || text[0] != '(' {
		return 0
	}
	for _, r := range text[1:i] {
		if !reading.IsLetter(r) {
			return 0
		}
	}
	return i + 1
}

// following returns the length of the annotation behind the run, if it is one of the character that
// the run turned out to end with. Where that character was broken, the parenthesis can be gone.
func (r run) following(text, repaired string) int {
	rest := text[r.end:]
	head := ""
	if r.lost && !strings.HasPrefix(rest, "(") {
		head = "("
	}
	n := annotation(head + rest[:min(len(rest), 3*longestReading)])
	if n == 0 {
		return 0
	}
	n -= len(head)
	last, _ := utf8.DecodeLastRuneInString(repaired)
	if !fits(last, strings.Trim(rest[:n], "()")) {
		return 0
	}
	return n
}

// candidates returns what the run can have been if its first byte was lead.
func (r run) candidates(lead byte) []string {
	stream := append([]byte{lead}, r.bytes...)
	if !r.lost {
		if s, ok := decode(stream); ok {
			return []string{s}
		}
		return nil
	}
	var out []string
	last := stream[len(stream)-1]
	for _, trail := range lostTrails(last) {
		if c := charset.GBK(last, trail); unicode.Is(unicode.Han, c) && !isCommon(c) {
			continue // a guess among rare characters would be no better than none
		}
		if s, ok := decode(append(stream, trail)); ok {
			out = append(out, s)
		}
	}
	return out
}

// lostTrails returns the second bytes to try after a first one: those of the usual punctuation, the
// most frequent first, or all there are.
func lostTrails(lead byte) []byte {
	switch lead {
	case 0xA1:
		return []byte("\xA3\xA2\xB1\xB7\xB0\xAD\xAA") // 。、”》“…—
	case 0xA3:
		return []byte("\xAC\xBA\xBB\xA9\xBF\xA1\xA8") // ，：；）？！（
	}
	all := make([]byte, 0, 0xFF-0x80)
	for b := byte(0x80); b < 0xFF; b++ {
		all = append(all, b)
	}
	return all
}

func decode(stream []byte) (string, bool) {
	if len(stream)%2 != 0 {
		return "", false
	}
	var b strings.Builder
	for i := 0; i < len(stream); i += 2 {
		r := charset.GBK(stream[i], stream[i+1])
		if r == 0 {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), true
}
