package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
)

// window is how many runes at either end of a long line are searched for cues.
const window = 256

// page is the working state of Page.
type page struct {
	text  string
	cues  *cueTable
	lines []line
	runes []rune // scratch: the folded runes of the window looked at
}

// line is a line that is not blank, and what was counted in it.
type line struct {
	start, end int // bytes, without the white space around

	// Counts are 32 bits wide, because a page may have millions of lines.
	runes  int32
	stops  int32 // 。！？；
	commas int32 // ，、
	marks  int32 // > » | between items, as breadcrumbs and menus have them
	spaces int32

	meta  float32 // weight of the cues for date, source, people
	site  float32 // weight of the cues for furniture
	tail  bool    // has a cue that stands after an article
	share float32 // how many of its character pairs the paragraphs have too; short lines prove less

	ended   bool // ends as a sentence does
	asks    bool // ends with a mark of question or exclamation, which headlines may have
	date    bool // holds a full date
	contact bool // holds a URL, an e-mail address or a phone number
	bullet  bool // begins with a sign of a list
	heading bool // begins with the number of a section
	dash    bool // begins with a dash, as subtitles do
	boxed   bool // stands wholly in brackets
}

// split finds the lines that are not blank and counts what is in them.
func (p *page) split() {
	for at := 0; at < len(p.text); {
		end := strings.IndexAny(p.text[at:], "\n\r\v\f\u0085\u2028\u2029")
		if end < 0 {
			end = len(p.text)
		} else {
			end += at
		}
		if start, stop := trim(p.text, at, end); start < stop {
			p.lines = append(p.lines, line{start: start, end: stop})
			p.measure(&p.lines[len(p.lines)-1])
		}
		at = end
		if at < len(p.text) {
			_, size := utf8.DecodeRuneInString(p.text[at:])
			at += size
		}
	}
}

// trim takes white space and invisible characters from both ends of text[start:end].
func trim(text string, start, end int) (int, int) {
	s := strings.TrimLeftFunc(text[start:end], isBlank)
	start = end - len(s)
	return start, start + len(strings.TrimRightFunc(s, isBlank))
}

func isBlank(r rune) bool {
	return r <= ' ' || r > 0x7f && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r))
}

func (p *page) measure(l *line) {
	text := p.text[l.start:l.end]
	var last rune
	for _, r := range text {
		l.runes++
		switch r {
		case '。', '！', '？', '；', '!', '?', ';':
			l.stops++
		case '，', '、', ',':
			l.commas++
		case '>', '»', '|', '›', '＞', '｜', '丨', '┊', '│', '→':
			l.marks++
		case '／':
			l.marks++
		case '/':
			if isGap(last) {
				l.marks++ // 首页 / 新闻, but not 2024/8/22 or 文/某某
			}
		case ' ', '\t', '\u3000', '\u00a0':
			l.spaces++
		}
		last = r
	}
	l.ended = isEnded(text)
	head := p.fold(text, 2*window)
	l.shape(head)
	if l.runes <= 60 && !l.ended && p.cues.hasLabel(head) {
		l.meta = 2.5
	}
	p.weigh(l, head)
	if l.runes > 2*window {
		p.weigh(l, p.fold(lastRunes(text, window), window))
	}
}

// fold gives the first n runes of text folded. The slice is good until the next call.
func (p *page) fold(text string, n int) []rune {
	p.runes = p.runes[:0]
	for _, r := range text {
		if len(p.runes) == n {
			break
		}
		p.runes = append(p.runes, fold.Rune(r))
	}
	return p.runes
}

func lastRunes(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// isEnded reports whether a line ends as a sentence does, closing quotes and brackets set aside.
func isEnded(text string) bool {
	for {
		r, size := utf8.DecodeLastRuneInString(text)
		switch {
		case size == 0:
			return false
		case isTerminal(r) || r == '.' || r == ';' || r == ':' || r == '；' || r == '：':
			return true
		case !isCloser(r):
			return false
		}
		text = text[:len(text)-size]
	}
}

// shape notes how the line begins and whether it stands in brackets.
func (l *line) shape(rs []rune) {
	first, last := rs[0], rs[len(rs)-1]
	l.bullet = strings.ContainsRune("•·●■▲►▶◆◇○□★☆※*", first)
	l.dash = len(rs) > 2 && (first == '—' || first == '-' || first == '―') && rs[1] == first
	l.boxed = strings.ContainsRune("([【〔", first) && strings.ContainsRune(")]】〕", last)
	l.heading = isHeading(rs)
	l.date = hasDate(rs)
	l.asks = l.ended && strings.ContainsRune("?!？！", last)
}

// isHeading finds 一、 （一） 1. 第一章 at the beginning.
func isHeading(rs []rune) bool {
	i := 0
	if rs[i] == '(' || rs[i] == '第' {
		i++
	}
	from := i
	for i < len(rs) && i < from+3 && (isDigit(rs[i]) || chineseDigit(rs[i]) >= 0 || rs[i] == '十') {
		i++
	}
	return i > from && i < len(rs) && strings.ContainsRune("、.．)章节条条部", rs[i]) &&
		(i+1 == len(rs) || !isDigit(rs[i+1]))
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// compare gives each line that could be a headline the part of its character pairs that the
// paragraphs have too. The first 4000 characters of paragraphs are enough to know the subject.
func (p *page) compare() {
	pairs := make(map[[2]rune]struct{})
	for i, budget := 0, 4000; i < len(p.lines) && budget > 0; i++ {
		if l := &p.lines[i]; l.isParagraph() {
			rs := p.fold(p.text[l.start:l.end], budget)
			budget -= len(rs)
			for j := 1; j < len(rs); j++ {
				pairs[[2]rune{rs[j-1], rs[j]}] = struct{}{}
			}
		}
	}
	for i := range p.lines {
		l := &p.lines[i]
		if len(pairs) == 0 || l.runes < 4 || l.runes > maxTitle || l.isParagraph() {
			continue
		}
		rs, hits := p.fold(p.text[l.start:l.end], maxTitle), 0
		for j := 1; j < len(rs); j++ {
			if _, ok := pairs[[2]rune{rs[j-1], rs[j]}]; ok {
				hits++
			}
		}
		l.share = float32(hits) / float32(len(rs)+8)
	}
}

// isParagraph reports whether the line by itself reads as running text of an article.
func (l *line) isParagraph() bool {
	return l.ended && l.stops > 0 && l.runes >= 20 && l.site < 2 && l.meta < 2
}
