package repair

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/zhtext/zhtext/internal/lattice"
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

const (
	sampled   = 1200 // bytes of text that decide how it was misread
	dearCost  = 7.0  // nats a character from which a text is looked at
	usualCost = 8.0  // nats a character: Chinese prose costs about 5, characters at random 11
	leastGain = 5.0  // nats that a reading must be better than random characters
)

// Misread returns the repairs of text that was decoded with the wrong charset, once or twice. All lines that
// are hardly Chinese are read in the one way that makes a sample of them Chinese; one that cannot be stays as it is.
func Misread(text string) []Edit {
	base, err := lattice.Base()
	if err != nil {
		return nil
	}
	words := lattice.New(base)
	if !suspicious(text, words) {
		return nil
	}
	way := findWay(sample(text, words), words)
	if way == nil {
		return nil
	}
	why := make([]string, len(way))
	for i, m := range way {
		why[i] = m.was.name + " read as " + m.readAs.name
	}
	var out []Edit
	at := 0
	for l := range strings.Lines(text) {
		if strange(l, words) {
			if back, ok := along(l, way); ok && !isASCII(back.text) {
				out = appendLine(out, at, l, back, strings.Join(why, ", before that "))
			}
		}
		at += len(l)
	}
	return out
}

// appendLine appends the edits that make of a line, which begins at a place, what it was.
func appendLine(out []Edit, at int, text string, back line, why string) []Edit {
	from, to := 0, 0
	for i := range back.from {
		if old, made := text[from:back.from[i]], back.text[to:back.to[i]]; old != made {
			out = append(out, Edit{at + from, at + back.from[i], made, Mojibake, why})
		}
		from, to = back.from[i], back.to[i]
	}
	return out
}

// suspicious reports whether what stands in any of several places of a text is hardly Chinese.
func suspicious(text string, words *lattice.Lattice) bool {
	const places, size = 8, 300
	step := max(len(text)/places, size)
	for at := 0; at < len(text); at += step {
		end := min(at+size, len(text))
		for at < end && !utf8.RuneStart(text[at]) {
			at++
		}
		if strange(text[at:end], words) {
			return true
		}
	}
	return false
}

// strange reports whether a text that is not ASCII is hardly Chinese.
func strange(text string, words *lattice.Lattice) bool {
	if isASCII(text) {
		return false
	}
	han, odd, cost := costOf(text, words)
	return odd > 2 && odd > han || han > 3 && cost > dearCost*float64(han)
}

// costOf counts the Han characters of a text and those that Chinese text seldom has, and sums up what the words
// of the former cost.
func costOf(text string, words *lattice.Lattice) (han, odd int, cost float64) {
	text = withoutReadings(text)
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case r >= 0x80 && !isSign(r):
			odd++
		}
	}
	for run := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		cost += words.Cost(run)
	}
	return han, odd, cost
}

// withoutReadings returns a text without annotations, which part words and hold letters that Chinese text has not.
func withoutReadings(text string) string {
	marks := scan(text)
	if len(marks) == 0 {
		return text
	}
	edits := make([]Edit, 0, len(marks))
	for _, m := range marks {
		edits = append(edits, Edit{Start: m.start, End: m.end})
	}
	return Apply(text, edits)
}

// isSign reports whether a rune is a sign of Chinese text.
func isSign(r rune) bool {
	return 0x3000 <= r && r < 0x3018 || 0xFF01 <= r && r < 0xFF5F || 0x2010 <= r && r < 0x2027 || r == 0xB7
}

// sample returns the beginning of the first strange lines.
func sample(text string, words *lattice.Lattice) []string {
	var out []string
	size := 0
	for l := range strings.Lines(text) {
		if !strange(l[:min(len(l), sampled)], words) {
			continue
		}
		if len(l) > sampled {
			cut := sampled
			for cut > sampled-utf8.UTFMax && !utf8.RuneStart(l[cut]) {
				cut--
			}
			l = l[:cut]
		}
		out = append(out, l)
		if size += len(l); size >= sampled {
			break
		}
	}
	return out
}

// sure returns what it says by itself, in nats a character, that a text can be read this way: UTF-8 has a form
// of its own, and no language has runs of the signs and accented letters that Latin charsets give.
func (m misreading) sure() float64 {
	switch {
	case m.was.name == utf8Charset.name:
		return 3
	case m.readAs.name == latin1.name || m.readAs.name == windows1252.name:
		return 2
	}
	return 0
}

// findWay returns the steps back that make Chinese of a sample, nil for none.
func findWay(lines []string, words *lattice.Lattice) (best []misreading) {
	highest := leastGain
	try := func(lines []string, way ...misreading) (back []string) {
		back, ok := undoAll(lines, way[len(way)-1])
		if !ok {
			return nil
		}
		if gain := chinese(back, way[0], words); gain > highest {
			best, highest = append([]misreading(nil), way...), gain
		}
		return back
	}
	once := make([][]string, len(misreadings))
	for i, m := range misreadings {
		once[i] = try(lines, m)
	}
	if best != nil {
		return best
	}
	for i, m := range misreadings {
		for _, n := range misreadings {
			if once[i] != nil {
				try(once[i], m, n)
			}
		}
	}
	return best
}

// undoAll undoes a misreading of lines; ok is false where more than a tenth of them is lost.
func undoAll(lines []string, m misreading) (out []string, ok bool) {
	lost, all := 0, 0
	for _, l := range lines {
		all += len(l)
		back, ok := m.undo(l)
		// A line cut off may end within a character.
		for n := 0; !ok && n < 6 && len(l) > 8 && !strings.HasSuffix(l, "\n"); n++ {
			_, size := utf8.DecodeLastRuneInString(l)
			l = l[:len(l)-size]
			back, ok = m.undo(l)
		}
		if !ok {
			lost += len(l)
			continue
		}
		out = append(out, back.text)
	}
	return out, 10*lost <= all
}

// along takes a text back a way.
func along(text string, way []misreading) (line, bool) {
	back, ok := way[0].undo(text)
	for _, m := range way[1:] {
		if !ok {
			break
		}
		var next line
		if next, ok = m.undo(back.text); ok {
			back = back.then(next)
		}
	}
	return back, ok
}

// chinese weighs, in nats, how much more lines are Chinese than characters at random, below 0 where they have
// many characters that Chinese text has not. last is the misreading that was undone first.
func chinese(lines []string, last misreading, words *lattice.Lattice) (sum float64) {
	han, odd := 0, 0
	for _, l := range lines {
		n, bad, cost := costOf(l, words)
		han, odd = han+n, odd+bad
		sum += (usualCost+last.sure())*float64(n) - cost
	}
	if 20*odd > han || han == 0 {
		return -1
	}
	return sum
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
