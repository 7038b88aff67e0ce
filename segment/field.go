package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
				r.line(l)
			}
		}
	}
	p.bareSource(&r, states)
	if first == nil {
		return
	}
	r.brackets(first.start, first.end, false)
	if r.doc.Reporter.Text == "" || r.general {
		r.dateline()
	}
	r.brackets(last.start, last.end, true)
}

// fieldReader fills the fields of a document; the first value found for a field stays.
type fieldReader struct {
	*page
	doc     *Document
	rs      []rune // the piece looked at, folded
	at      []int  // the byte offset of each rune of it, and of its end
	general bool   // the reporter found is an author or a correspondent

	otherDay bool // the date found is not that of publication
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

// line reads the labels and the date of a meta line.
func (r *fieldReader) line(l *line) {
	r.load(l.start, l.end)
	r.labelled(0, len(r.rs))
	if d, ok := findDate(r.rs, 0); ok {
		value := Field{d.String(), Span{Start: r.at[d.start], End: r.at[min(d.end, len(r.at)-1)]}}
		if other := isOtherDay(r.rs[:d.start]); r.doc.Date.Text == "" || r.otherDay && !other {
			r.doc.Date, r.otherDay = value, other
		}
	}
}

// isOtherDay reports whether a label before a date says that it is not the day of publication: 成文日期.
func isOtherDay(before []rune) bool {
	label := lastRunes(string(before), 8)
	for _, s := range [...]string{"成文", "签发", "签署", "制定", "施行", "实施", "生效", "废止", "有效期", "截止"} {
		if strings.Contains(label, s) {
			return true
		}
	}
	return false
}

// labelled reads the values that stand behind labels in rs[from:to].
func (r *fieldReader) labelled(from, to int) {
	for i := from; i < to; {
		kind, value := r.cues.label(r.rs[:to], i)
		if kind == noField {
			i++
			continue
		}
		end := r.valueEnd(value, to, kind)
		if kind != sourceField {
			r.set(kind, value, r.name(value, end))
		} else {
			r.set(kind, value, end)
		}
		i = max(end, value, i+1)
	}
}

// name returns where the names in rs[from:to] end when the word of reporting or the day of a dispatch
// is cut off, with the place of two characters before it: 王小明台北報導, 王小明台北4日电.
func (r *fieldReader) name(from, to int) int {
	end := from
	for end < to && unicode.IsLetter(r.rs[end]) {
		end++
	}
	switch {
	case end < to && isDispatch(r.rs[end:to]):
	case end == to && to-from >= 4 && isReport(r.rs[from:to]):
		end -= 2
	default:
		return to
	}
	if end-from >= 4 {
		end -= 2
	}
	return end
}

// isReport reports whether the run ends in the word of reporting.
func isReport(run []rune) bool {
	n := len(run)
	return n >= 2 && run[n-2] == '报' && (run[n-1] == '导' || run[n-1] == '道')
}

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
			if k, _ := r.cues.label(r.rs[:to], j); k != noField {
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
		if kind, _ := r.cues.label(r.rs[:to], k+n); kind != noField {
			return false
		}
		n++
	}
	if n < 1 || n > 4 || isReport(r.rs[k:k+n]) {
		return false
	}
	after := skipGap(r.rs[:to], k+n)
	return after == to || r.rs[after] != ':' && r.rs[after] != '/' // some label that is not known
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
				r.unlabelled(i, j)
				i = j
				break
			}
		}
	}
}

// dateline reads the reporter at the beginning of the paragraph that was loaded, where no brackets
// stand around the name and a word of reporting behind it: 城东报记者白小满报道.
func (r *fieldReader) dateline() {
	for i := range min(30, len(r.rs)) {
		kind, value := r.cues.label(r.rs, i)
		if kind != reporterField {
			continue
		}
		end := r.valueEnd(value, len(r.rs), kind)
		if cut := r.name(value, end); cut < end {
			r.set(kind, value, cut)
		}
		return
	}
}

// unlabelled takes names in the brackets rs[i] and rs[j] for the reporter when they stand directly
// behind the word of a dispatch: 6月4日电（白小满）.
func (r *fieldReader) unlabelled(i, j int) {
	k := i
	for k > 0 && isGap(r.rs[k-1]) {
		k--
	}
	if k > 0 && strings.ContainsRune("电讯", r.rs[k-1]) && r.doc.Reporter.Text == "" && isName(r.rs[i+1:j]) {
		r.set(authorField, i+1, r.valueEnd(i+1, j, authorField))
	}
}
