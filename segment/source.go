package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bareSource reads a source that no label announces, from the lines about the article.
func (p *page) bareSource(r *fieldReader, states []state) {
	for i := range states {
		if l := &p.lines[i]; p.isAbout(states, i) && r.doc.Source.Text == "" && l.runes <= 80 && !l.ended {
			r.named(l)
		}
	}
	for i := range states {
		if l := &p.lines[i]; p.isAbout(states, i) && l.date && r.doc.Source.Text == "" {
			r.beside(l)
		}
	}
}

// isAbout reports whether line i speaks of the article: it stands between headline and body, or
// above the headline with a date and a label, or next to a line that is a date and no more.
func (p *page) isAbout(states []state, i int) bool {
	l := &p.lines[i]
	switch states[i] {
	case matter:
		return true
	case masthead:
		return l.date && l.meta > 0 || l.spaces == 0 && (p.isDateLine(i-1) || p.isDateLine(i+1))
	}
	return false
}

func (p *page) isDateLine(i int) bool {
	return i >= 0 && i < len(p.lines) && p.lines[i].date && p.lines[i].runes <= 20
}

// named takes the word of a line without labels that is named as media are for the source.
func (r *fieldReader) named(l *line) {
	r.load(l.start, l.end)
	for i := 0; i < len(r.rs); i++ {
		end := r.wordEnd(i)
		if isOutlet(r.rs[i:end]) {
			r.outlet(i)
			return
		}
		i = end
	}
}

// isOutlet reports whether a word ends as names of media do.
func isOutlet(word []rune) bool {
	name := string(word)
	for _, s := range [...]string{"报", "网", "社", "台", "刊", "在线", "发布", "融媒", "融媒体", "客户端", "新闻", "通讯", "传媒"} {
		if len(word) >= 3 && len(word) <= 12 && strings.HasSuffix(name, s) {
			return true
		}
	}
	return false
}

// wordEnd returns where the word at rs[i] ends: at a gap, a bar, a bracket or a comma.
func (r *fieldReader) wordEnd(i int) int {
	for i < len(r.rs) && !isGap(r.rs[i]) && !strings.ContainsRune("|丨/;,:()[]", r.rs[i]) {
		i++
	}
	return i
}

// beside takes the words next to a date for the source, those after it before those that precede
// it: 2024-06-04 09:30 徐州日报, or 徐州日报 2024-06-04.
func (r *fieldReader) beside(l *line) {
	r.load(l.start, l.end)
	d, ok := findDate(r.rs, 0)
	if !ok {
		return
	}
	i := d.end
	for i < len(r.rs) && (isGap(r.rs[i]) || isDigit(r.rs[i]) || r.rs[i] == ':' || r.rs[i] == '|') {
		i++
		if n := r.weekday(i); n > 0 {
			i += n
		}
	}
	if i > d.end {
		r.outlet(i)
	}
	if d.start > 0 && !unicode.IsLetter(r.rs[d.start-1]) && r.doc.Source.Text == "" {
		r.outlet(0)
	}
}

// weekday gives how many runes a day of the week takes at rs[i].
func (r *fieldReader) weekday(i int) int {
	for _, w := range [...]string{"星期", "周"} {
		rest, ok := strings.CutPrefix(string(r.rs[i:min(i+3, len(r.rs))]), w)
		if day, _ := utf8.DecodeRuneInString(rest); ok && strings.ContainsRune("一二三四五六日天", day) {
			return utf8.RuneCountInString(w) + 1
		}
	}
	return 0
}

// outlet takes the word at rs[i] for the source if it has 2 to 20 characters and is no label or cue.
func (r *fieldReader) outlet(i int) {
	end := i
	for stop := r.wordEnd(i); end < stop; end++ {
		if kind, _ := r.cues.label(r.rs, end); kind != noField {
			return
		}
		if cue, _ := r.cues.at(r.rs, end); cue != nil && cue.class != cueTopic {
			return
		}
		if _, ok := dateAt(r.rs, end); ok {
			break
		}
	}
	if after := skipGap(r.rs, end); after < len(r.rs) && r.rs[after] == ':' {
		return // some label that is not known
	}
	if end-i >= 2 && end-i <= 20 && unicode.IsLetter(r.rs[i]) {
		r.set(sourceField, i, end)
	}
}
