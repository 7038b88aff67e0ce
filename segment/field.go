package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fieldKind names a field of a Document.
type fieldKind uint8

const (
	noField   fieldKind = iota
	stopField           // no field of a Document, but its label ends the value before it
	dateField
	sourceField
	editorField
	reporterField
	authorField
)

// label is a word that stands before the value of a field, in folded form.
type label struct {
	word  string
	kind  fieldKind
	loose bool // a space, a slash or nothing may stand in place of the colon
}

// labels are searched in this order: the longer ones first.
var labels = [...]label{
	{"信息来源", sourceField, false},
	{"消息来源", sourceField, false},
	{"稿件来源", sourceField, false},
	{"文章来源", sourceField, false},
	{"新闻来源", sourceField, false},
	{"来源", sourceField, false},
	{"稿源", sourceField, false},
	{"责任编辑", editorField, true},
	{"值班编辑", editorField, true},
	{"责编", editorField, true},
	{"编辑", editorField, true},
	{"全媒体记者", reporterField, true},
	{"融媒体记者", reporterField, true},
	{"融媒记者", reporterField, true},
	{"本报记者", reporterField, true},
	{"本网记者", reporterField, true},
	{"首席记者", reporterField, true},
	{"特约记者", reporterField, true},
	{"见习记者", reporterField, true},
	{"实习记者", reporterField, true},
	{"摄影记者", stopField, true},
	{"文字记者", reporterField, true},
	{"本报通讯员", authorField, true},
	{"实习生", stopField, true},
	{"摄影", stopField, true},
	{"供图", stopField, true},
	{"制图", stopField, true},
	{"审核", stopField, true},
	{"校对", stopField, true},
	{"记者", reporterField, true},
	{"通讯员", authorField, true},
	{"作者", authorField, false},
	{"撰稿", authorField, false},
	{"文", authorField, false},
}

// fields reads the fields from the lines around the body, those before it first, and then from the
// brackets at both ends of the body.
func (p *page) fields(d *Document, states []state) {
	r := fieldReader{page: p, doc: d}
	var first, last *line
	for i, s := range states {
		if s == article {
			if first == nil {
				first = &p.lines[i]
			}
			last = &p.lines[i]
		}
	}
	for _, s := range [...]state{matter, masthead, footer} {
		for i := range states {
			if l := &p.lines[i]; states[i] == s && l.runes <= 2*window && (l.meta > 0 || l.date) {
				r.line(l, s)
			}
		}
	}
	if first == nil {
		return
	}
	r.brackets(first.start, first.end, false)
	r.brackets(last.start, last.end, true)
}

// fieldReader fills the fields of a document; the first value found for a field stays.
type fieldReader struct {
	*page
	doc     *Document
	rs      []rune // the piece looked at, folded
	at      []int  // the byte offset of each rune of it, and of its end
	general bool   // the reporter found is an author or a correspondent
}

func (r *fieldReader) load(start, end int) {
	r.rs = r.fold(r.text[start:end], 2*window)
	r.at = r.at[:0]
	for i := range r.text[start:end] {
		if len(r.at) == len(r.rs) {
			end = start + i
			break
		}
		r.at = append(r.at, start+i)
	}
	r.at = append(r.at, end)
}

// line reads a meta line: its labels, its date, and the source that stands beside a date alone.
func (r *fieldReader) line(l *line, s state) {
	r.load(l.start, l.end)
	found := r.labelled(0, len(r.rs))
	d, ok := findDate(r.rs, 0)
	if !ok {
		return
	}
	if r.doc.Date.Text == "" {
		r.doc.Date = Field{d.String(), Span{Start: r.at[d.start], End: r.at[d.end]}}
	}
	if !found && s == matter && r.doc.Source.Text == "" {
		r.beside(d)
	}
}

// labelled reads the values that stand behind labels in rs[from:to].
func (r *fieldReader) labelled(from, to int) bool {
	found := false
	for i := from; i < to; {
		kind, value := labelAt(r.rs[:to], i)
		if kind == noField {
			i++
			continue
		}
		found = true
		end := r.valueEnd(value, to, kind)
		r.set(kind, value, end)
		i = max(end, value)
	}
	return found
}

// labelAt returns the field whose label stands at rs[i], and where its value begins.
func labelAt(rs []rune, i int) (fieldKind, int) {
	for k := range labels {
		l := &labels[k]
		n := matchLoosely(rs[i:], l.word)
		if n == 0 {
			continue
		}
		j, spaces := i+n, 0
		for j < len(rs) && isGap(rs[j]) {
			j++
			spaces++
		}
		switch {
		case j < len(rs) && (rs[j] == ':' || rs[j] == '/' || rs[j] == '丨' || rs[j] == '|'):
			if l.word == "文" && i > 0 && unicode.Is(unicode.Han, rs[i-1]) && rs[i-1] != '图' {
				return noField, 0
			}
			j++
		case !l.loose || spaces == 0:
			continue
		}
		for j < len(rs) && isGap(rs[j]) {
			j++
		}
		return l.kind, j
	}
	return noField, 0
}

// hasLabel reports whether a label with a value stands in rs.
func hasLabel(rs []rune) bool {
	for i := range rs {
		if kind, value := labelAt(rs, i); kind != noField && value < len(rs) {
			return true
		}
	}
	return false
}

// matchLoosely gives how many runes word takes at the beginning of rs. In words of two characters
// white space between them is passed over: 来 源.
func matchLoosely(rs []rune, word string) int {
	n, spread := 0, len(word) == len("来源")
	for k, w := range word {
		for spread && k > 0 && n < len(rs) && isGap(rs[n]) && n < 4 {
			n++
		}
		if n == len(rs) || rs[n] != w {
			return 0
		}
		n++
	}
	return n
}

func isGap(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == '\u2003' }

// valueEnd returns where the value that begins at rs[i] ends: at a separator, at a bracket, at
// another label, at a date, and at white space that what follows does not continue.
func (r *fieldReader) valueEnd(i, to int, kind fieldKind) int {
	people := kind != sourceField
	for j := i; j < to; j++ {
		c := r.rs[j]
		if strings.ContainsRune("|;,)]】〕([【〔丨│。", c) || c == '/' && people {
			return j
		}
		if c == ':' {
			return j
		}
		if j > i {
			if k, _ := labelAt(r.rs[:to], j); k != noField {
				return j
			}
			if cue, _ := r.cues.at(r.rs[:to], j); cue != nil && cue.weight >= 2 && cue.class != cueLegal {
				return j
			}
			if _, ok := dateAt(r.rs[:to], j); ok {
				return j
			}
		}
		if isGap(c) && !r.continues(j, to, people) {
			return j
		}
	}
	return to
}

// continues reports whether the value goes on behind the white space at rs[j]: names stand side by
// side with one space, and a name of two characters may have one inside it.
func (r *fieldReader) continues(j, to int, people bool) bool {
	k := j
	for k < to && isGap(r.rs[k]) {
		k++
	}
	if !people || k-j > 2 {
		return false
	}
	n := 0
	for k+n < to && unicode.Is(unicode.Han, r.rs[k+n]) {
		if cue, _ := r.cues.at(r.rs[:to], k+n); cue != nil {
			return false
		}
		if kind, _ := labelAt(r.rs[:to], k+n); kind != noField {
			return false
		}
		n++
	}
	return n >= 1 && n <= 4
}

func (r *fieldReader) set(kind fieldKind, from, to int) {
	start, end := trim(r.text, r.at[from], r.at[max(from, to)])
	value := Field{r.text[start:end], Span{Start: start, End: end}}
	if n := utf8.RuneCountInString(value.Text); n == 0 || n > 40 || kind != sourceField && n > 24 {
		return
	}
	switch kind {
	case sourceField:
		keep(&r.doc.Source, value)
	case editorField:
		keep(&r.doc.Editor, value)
	case authorField:
		if r.doc.Reporter.Text == "" {
			r.doc.Reporter, r.general = value, true
		}
	case reporterField:
		if r.doc.Reporter.Text == "" || r.general {
			r.doc.Reporter, r.general = value, false
		}
	}
}

func keep(f *Field, value Field) {
	if f.Text == "" {
		*f = value
	}
}

// beside takes the words after a date, or else before it, for the source: 2024-06-04 徐州日报.
func (r *fieldReader) beside(d day) {
	i := d.end
	for i < len(r.rs) && (isGap(r.rs[i]) || isDigit(r.rs[i]) || r.rs[i] == ':' || r.rs[i] == '|') {
		i++
	}
	end := i
	for end < len(r.rs) && !isGap(r.rs[end]) && !strings.ContainsRune("|:;,()[]", r.rs[end]) {
		if cue, _ := r.cues.at(r.rs, end); cue != nil && cue.class != cueLegal {
			break
		}
		end++
	}
	if name := string(r.rs[i:end]); end-i >= 2 && end-i <= 20 && !strings.HasPrefix(name, "星期") && !strings.HasPrefix(name, "周") {
		r.set(sourceField, i, end)
	}
}

// brackets reads labels in the brackets near the beginning of a paragraph, or near its end.
func (r *fieldReader) brackets(start, end int, last bool) {
	if last {
		start = end - len(lastRunes(r.text[start:end], 80))
	}
	r.load(start, end)
	limit := len(r.rs)
	if !last {
		limit = min(limit, 80)
	}
	for i := 0; i < limit; i++ {
		if !strings.ContainsRune("([【〔", r.rs[i]) {
			continue
		}
		for j := i + 1; j < len(r.rs) && j < i+60; j++ {
			if strings.ContainsRune(")]】〕", r.rs[j]) {
				r.labelled(i+1, j)
				i = j
				break
			}
		}
	}
}
