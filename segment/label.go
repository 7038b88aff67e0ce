package segment

import (
	"strings"
	"unicode"
)

// fieldKind names a field of a Document.
type fieldKind uint8

const (
	noField   fieldKind = iota
	stopField           // no field of a Document, but its label ends the value before it
	sourceField
	editorField
	reporterField
	authorField // correspondents and authors, who are taken where no reporter is named
)

// labelList holds the words that stand before the value of a field, in folded form. Behind a loose
// one, names may follow without a colon.
var labelList = []struct {
	kind  fieldKind
	loose bool
	words string
}{
	{sourceField, true, "信息来源 消息来源 稿件来源 文章来源 新闻来源 本文来源 资料来源 内容来源 来源网站 供稿单位 来源 稿源"},
	{sourceField, false, "转自 原载 摘自 出处"},
	{editorField, true, "责任编辑 值班编辑 本期编辑 网络编辑 责编 编辑"},
	{reporterField, true, "全媒体记者 融媒体记者 融媒记者 本报记者 本网记者 本台记者 本刊记者 首席记者 特约记者 特派记者 特派员 见习记者 实习记者 文字记者 记者"},
	{authorField, true, "本报通讯员 特约通讯员 通讯员 作者 撰稿 撰文 采写 文字"},
	{authorField, false, "文"},
	{stopField, true, "实习生 摄影记者 摄影 供图 制图 摄 审核 校对 初审 终审 编审 监制 翻译 设计"},
	{stopField, false, "图 视频 时间 日期"},
}

// label is a word of labelList.
type label struct {
	word  []rune
	kind  fieldKind
	loose bool
}

func (t *cueTable) addLabel(l label) {
	list := t.labels[l.word[0]]
	at := 0
	for at < len(list) && len(list[at].word) >= len(l.word) {
		at++
	}
	list = append(list, label{})
	copy(list[at+1:], list[at:])
	list[at] = l
	t.labels[l.word[0]] = list
}

// label returns the field whose label stands at rs[i], and where its value begins.
func (t *cueTable) label(rs []rune, i int) (fieldKind, int) {
	for _, l := range t.labels[rs[i]] {
		n := l.match(rs[i:])
		if n == 0 || len(l.word) == 1 && !isStart(rs, i) {
			continue
		}
		j := skipGap(rs, i+n)
		if j < len(rs) && strings.ContainsRune(":/丨|", rs[j]) {
			j = skipGap(rs, j+1)
			if j+1 < len(rs) && strings.ContainsRune("【[(", rs[j]) {
				j++ // 编辑:【温如玉】
			}
			return l.kind, j
		}
		if l.loose && l.follows(rs, i, i+n, j) {
			return l.kind, j
		}
	}
	return noField, 0
}

// follows reports whether what stands at rs[j] can be the value of a label at rs[i:end] without a
// colon: an outlet after a gap, or names.
func (l *label) follows(rs []rune, i, end, j int) bool {
	switch {
	case j == len(rs):
		return false
	case l.kind == sourceField:
		return j > end && isStart(rs, i) && unicode.IsLetter(rs[j])
	case !isName(rs[j:]):
		return false
	}
	return j > end || isStart(rs, i) || strings.ContainsRune("报社网台刊", rs[i-1])
}

// hasLabel reports whether a label with a value stands in rs.
func (t *cueTable) hasLabel(rs []rune) bool {
	for i := range rs {
		if kind, value := t.label(rs, i); kind > stopField && value < len(rs) {
			return true
		}
	}
	return false
}

// isStart reports whether a word can begin at rs[i], as far as the rune before it says.
func isStart(rs []rune, i int) bool {
	return i == 0 || !unicode.IsLetter(rs[i-1]) && !isDigit(rs[i-1])
}

// isName reports whether rs begins as names of persons do: one to four Han characters, then a gap
// or a sign; a run that ends in 报道 may be longer.
func isName(rs []rune) bool {
	n := 0
	for n < len(rs) && (unicode.Is(unicode.Han, rs[n]) || rs[n] == '·') {
		n++
	}
	if n > 4 && n <= 9 && (rs[n-2] == '报' || isDispatch(rs[n:])) {
		return true
	}
	return n >= 1 && n <= 4 && (n == len(rs) || strings.ContainsRune(" \t\u00a0\u2003、/)]】〕|丨,;", rs[n])) || longName(rs[:n])
}

// isDispatch reports whether rs begins as 4日电 or 12日专电.
func isDispatch(rs []rune) bool {
	n := 0
	for n < len(rs) && n < 2 && isDigit(rs[n]) {
		n++
	}
	tail := string(rs[n:min(n+3, len(rs))])
	return n > 0 && (strings.HasPrefix(tail, "日电") || tail == "日专电" || tail == "日报导" || tail == "日报道")
}

// longName reports whether the run holds the dot of a transcribed name.
func longName(run []rune) bool { return len(run) <= 15 && strings.ContainsRune(string(run), '·') }

// match gives how many runes the label takes at the beginning of rs. In labels of two characters
// white space between them is passed over: 来 源.
func (l *label) match(rs []rune) int {
	if len(l.word) == 2 && rs[0] == l.word[0] {
		if j := skipGap(rs, 1); j < min(len(rs), 5) && rs[j] == l.word[1] {
			return j + 1
		}
		return 0
	}
	for i, r := range l.word {
		if i == len(rs) || rs[i] != r {
			return 0
		}
	}
	return len(l.word)
}

func skipGap(rs []rune, i int) int {
	for i < len(rs) && isGap(rs[i]) {
		i++
	}
	return i
}

func isGap(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == '\u2003' }
