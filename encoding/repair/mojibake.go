package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/lattice"
)

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
