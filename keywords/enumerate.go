package keywords

import (
	"slices"
	"strings"

	"github.com/zhtext/zhtext/keywords/lexicon"
	"github.com/zhtext/zhtext/segment"
)

const (
	longestName = 20 // runes of a name
	longestList = 30 // names of an enumeration
)

// enumeration returns the names that end before word end, from left to right. With 、 between them
// each name but the first is what stands between two signs; the first begins after the verb or
// the function word that governs the list.
func (p *parser) enumeration(end int) []run {
	var list []run
	for len(list) < longestList {
		if len(list) > 0 {
			end = p.unsized(end)
		}
		r, from := p.item(end)
		if r.from == r.to {
			break
		}
		list = append(list, r)
		if end = p.listed(from); end == 0 {
			break
		}
	}
	slices.Reverse(list)
	return list
}

// item returns the name that ends before word end, and where what belongs to it begins: a name in
// quotes without them (“机器狗”), a name with its abbreviation in brackets (虚拟现实（VR）).
func (p *parser) item(end int) (r run, from int) {
	switch open := p.opening(end); {
	case open < 0:
		from = p.name(end)
		return run{from, end}, from
	case quoteClosing[p.words[open].key] != "":
		if p.inScheme(open) {
			from = p.name(end)
			return run{from, end}, from
		}
		return run{open + 1, end - 1}, open
	default:
		if from = p.name(open); from == open {
			return run{end, end}, end
		}
		return run{from, end}, from
	}
}

// unsized returns the end of a name without the size that follows it in a list (新材料千亿级、).
func (p *parser) unsized(end int) int {
	at := end
	for at > 1 && (p.words[at-1].Kind == segment.Number || lists().size[p.words[at-1].key]) {
		at--
	}
	if at == end || lists().size[p.words[at].key] || lists().size[p.words[end-1].key] {
		return at
	}
	return end
}

// opening returns the quote or bracket that the one before word end closes, -1 where there is none.
func (p *parser) opening(end int) int {
	for i := end - 3; i >= 0 && i >= end-longestCode; i-- {
		k, last := p.words[i].key, p.words[end-1].key
		if quoteClosing[k] == last || bracketClosing[k] == last {
			return i
		}
	}
	return -1
}

var bracketClosing = map[string]string{"(": ")", "（": "）"}

// name returns where the name begins that ends before word end.
func (p *parser) name(end int) (from int) {
	if r := p.schemeEnding(end); r.to > 0 {
		return r.from
	}
	from = end
	runes := 0
	for from > 0 && runes < longestName && p.absorbs(from-1, end) {
		from--
		runes += p.words[from].runes
	}
	for from < end && p.cannotBegin(from, end) {
		from++
	}
	if p.listed(from) == 0 {
		from = p.filled(from)
	}
	if p.listed(from) == 0 && p.governs(from, end) {
		from++
	}
	return from
}

// governs reports whether word i is a verb that the list does not know and that governs the name
// behind it: one that begins a clause or follows an adverb, before a noun that the lexicon knows
// without it (劃設氫能).
func (p *parser) governs(i, end int) bool {
	w := &p.words[i]
	if i+1 >= end || w.Tag != segment.Verb || w.runes < 2 || w.Origin >= segment.User || lists().deverbal[w.key] {
		return false
	}
	if i > 0 {
		before := &p.words[i-1]
		if before.Kind == segment.Word && before.Tag != segment.Adverb && before.Tag != segment.Function && !lists().governing[before.key] {
			return false
		}
	}
	next := p.words[i+1 : i+2]
	return industrial(next) && !industrial(p.words[i : i+2][:1]) && !known(p.words[i:i+2])
}

// filled takes a name that stops short a few characters behind 、 on to it: between two signs of a
// list everything is the name, whatever the dictionary takes it for (充换电).
func (p *parser) filled(from int) int {
	runes := 0
	for i := from - 1; i > 0 && runes <= 4; i-- {
		w := &p.words[i]
		if w.key == "、" {
			return i + 1
		}
		if w.Kind == segment.Word && w.runes == 1 && !isJoiner(w) && p.words[i-1].key == "、" {
			return i // 干 细胞与基因治疗
		}
		if w.Kind != segment.Word || w.Tag == segment.Function && w.runes > 1 || isJoiner(w) || lists().governing[w.key] || lists().scope[w.key] || w.Tag == segment.Place {
			break
		}
		runes += w.runes
	}
	return from
}

// listed returns the end of the name before the one that begins at word from, 0 where 、 does not
// stand between them. A place before a name (武汉光电子信息、襄阳新能源汽车) is passed over.
func (p *parser) listed(from int) (end int) {
	for from > 0 && (p.words[from-1].Tag == segment.Place || p.words[from-1].Kind == segment.Number || lists().size[p.words[from-1].key]) {
		from--
	}
	switch {
	case from > 0 && p.words[from-1].key == "、":
		return from - 1
	case from > 2 && quoteClosing[p.words[from].key] == p.words[from-1].key:
		return from // “AI眼镜”“机器狗”
	}
	return 0
}

func (p *parser) schemeEnding(end int) run {
	for _, r := range p.named {
		if r.to == end {
			return r
		}
	}
	return run{}
}

// absorbs reports whether word i can belong to a name that goes on to the word before end.
func (p *parser) absorbs(i, end int) bool {
	w := &p.words[i]
	if strings.HasSuffix(w.key, "集群") || strings.HasSuffix(w.key, "产业链") || strings.HasSuffix(w.key, "赛道") {
		return false // the head of another name
	}
	if w.Origin >= segment.User && !lists().governing[w.key] {
		return true
	}
	if isJoiner(w) {
		return i+1 < end && i > 0 && p.absorbs(i-1, i)
	}
	switch w.Kind {
	case segment.Latin:
		return true
	case segment.Space: // Micro LED
		return i > 0 && i+1 < end && p.words[i-1].Kind == segment.Latin && p.words[i+1].Kind == segment.Latin
	case segment.Word:
	default:
		return false
	}
	if w.runes == 1 && w.Tag == segment.Verb && i+1 < end {
		return false
	}
	if (governing(w.key) || lists().scope[w.key]) && (i+1 < end || w.runes == 1) {
		return false // at the very end of a name such a word is part of it: 深海空天开发
	}
	if w.Tag == segment.Place && i+1 < end && p.words[i+1].runes > 1 {
		return lists().terrain[w.key]
	}
	return partOfName[w.Tag] || w.Tag == segment.Numeral && !strings.ContainsAny(w.key, "一二三四五六七八九十百千万亿两几数") ||
		w.Tag == segment.Adverb && w.runes == 1 && i+1 == end // 零部件, 封测, 航太
}

// governing reports whether a word governs a list, by itself or as two such words in one: 发展壮大.
func governing(key string) bool {
	if lists().governing[key] {
		return true
	}
	return len(key) == 12 && lists().governing[key[:6]] && lists().governing[key[6:]]
}

var partOfName = [16]bool{
	segment.Noun: true, segment.Proper: true, segment.Verb: true, segment.VerbNoun: true, segment.Org: true, segment.Adjective: true,
	segment.Idiom: true, segment.Foreign: true, segment.TimeOrPlace: true, segment.Other: true, segment.Place: true, segment.Person: true,
}

// cannotBegin reports whether a name that goes on to the word before end cannot begin with word i:
// a conjunction, a general attribute, or the second half of a verb such as 做精 or 建好.
func (p *parser) cannotBegin(i, end int) bool {
	w := &p.words[i]
	if w.Origin >= segment.User {
		return false
	}
	if i > 0 && w.runes == 1 && p.words[i-1].runes == 1 && p.words[i-1].Tag == segment.Verb {
		return true
	}
	return isJoiner(w) || (lists().leading[w.key] || lists().size[w.key]) && i+1 < end
}

func isJoiner(w *word) bool {
	switch w.key {
	case "及", "与", "和", "以及", "及其":
		return true
	}
	return false
}

// split decides for each name that holds 及, 与 or 和 whether it is one name or two. Within a list
// with 、 a conjunction that is not before the last name can only be part of a name. Before the
// last one it parts two names, if each side is known or the number that the text states says so.
func (p *parser) split(list []run, count int) []run {
	var out []run
	for i, r := range list {
		at := p.joint(r)
		last := i == len(list)-1
		if at < 0 || !p.parts(r, at, last, len(list), count) {
			out = append(out, r)
			continue
		}
		out = append(out, run{r.from, at}, run{at + 1, r.to})
	}
	return out
}

// joint returns the last conjunction of a name, -1 where there is none.
func (p *parser) joint(r run) int {
	for i := r.to - 2; i > r.from; i-- {
		if isJoiner(&p.words[i]) {
			return i
		}
	}
	return -1
}

func (p *parser) parts(r run, at int, last bool, n, count int) bool {
	if _, ok := lexicon.Find(key(p.words[r.from:r.to])); ok {
		return false
	}
	switch {
	case count > 0 && n == count:
		return false
	case count > 0 && n+1 == count && last:
		return true
	case !last:
		return false
	}
	// 和 and 以及 belong to the list, where 及 and 与 join a name.
	if joint := p.words[at].key; joint != "和" && joint != "以及" {
		return false
	}
	left, right := p.words[r.from:at], p.words[at+1:r.to]
	if n == 1 {
		return known(left) && known(right)
	}
	return runesOf(left) > 2
}

func known(words []word) bool {
	_, ok := lexicon.Find(key(words))
	return ok || len(words) == 1 && words[0].runes > 1 && words[0].Origin == segment.Base && words[0].Tag == segment.Noun
}

func runesOf(words []word) (n int) {
	for _, w := range words {
		n += w.runes
	}
	return n
}

// plausible reports whether a list can be one of industries: no name is too short or too long, a
// person, a place or a general word; a single one before a head that allows no single name is none.
// Names must hold a term of industry: half of them before a general head, all without 等 or a number,
// but for heads that say cluster by themselves.
func (p *parser) plausible(list []run, h *head, marked bool) bool {
	if len(list) == 0 || len(list) == 1 && !marked && !h.single {
		return false
	}
	names, known, people := 0, 0, 0
	for _, r := range list {
		if p.inScheme(r.from) {
			continue
		}
		name := p.words[r.from:r.to]
		n := runesOf(name)
		if n < 2 && (len(list) == 1 || name[0].Tag != segment.Noun) || n > longestName || !nameable(name) {
			return false
		}
		names++
		if len(name) == 1 && name[0].Tag == segment.Person && name[0].Origin < segment.User {
			people++
		}
		if industrial(name) {
			known++
		}
	}
	switch {
	case people == names && names > 0:
		return false
	case !marked && len(list) == 1 && known == 0:
		return nounPhrase(p.words[list[0].from:list[0].to])
	case !marked && (h.bare || !h.single):
		return known == names
	case h.bare:
		return 2*known >= names
	}
	return true
}

// nameable rules out places and words that say nothing by themselves.
func nameable(name []word) bool {
	content := false
	for i := range name {
		w := &name[i]
		if w.Tag != segment.Place && !isModifier(w) && !isJoiner(w) && !lists().scope[w.key] &&
			!lists().governing[w.key] && !lists().general[w.key] {
			content = true
		}
	}
	return content
}

// nounPhrase reports whether a name that the lexicon knows nothing of has the form of one: it
// neither begins nor ends with a verb, and a noun of two characters is in it.
func nounPhrase(name []word) bool {
	last := name[len(name)-1]
	switch {
	case name[0].Tag == segment.Verb:
		return false
	case lists().deverbal[last.key]:
		return len(name) > 1
	case last.Tag != segment.Noun && last.Tag != segment.VerbNoun && last.Tag != segment.Proper && last.Tag != segment.Idiom:
		return false
	}
	for i := range name {
		if name[i].Tag == segment.Noun && name[i].runes > 1 {
			return true
		}
	}
	return false
}

// industrial reports whether a name has a term of industry or technology in it.
func industrial(name []word) bool {
	for i := range name {
		for n := len(name); n > i; n-- {
			if t, ok := lexicon.Find(key(name[i:n])); ok && (t.Theme == lexicon.Industry || t.Theme == lexicon.Technology) {
				return true
			}
		}
	}
	return false
}
