package keywords

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/segment"
)

// Cluster is an industry that the text names as a cluster, chain, track or pillar.
type Cluster struct {
	Name     string // as the text first writes it, without the head
	Key      string // simplified
	Head     string // what the text calls it: 產業集群, 前沿賽道
	Mentions []Span // of the name in these enumerations, sorted
	Why      string // the pattern that found it

	headKey string
}

// Scheme is a named programme: a quoted name with the head that it qualifies, such as
// “343”創新產業集群.
type Scheme struct {
	Name     string // as the text first writes it, quotes and head included
	Key      string // simplified
	Mentions []Span // sorted
}

// clusters reads the clusters and schemes of a page.
func (e *Extractor) clusters(d *document) ([]Cluster, []Scheme) {
	var c clusterSet
	var s schemeSet
	for i := range d.sections {
		words := d.sections[i].words
		named := schemes(words)
		for _, r := range named {
			s.add(d.text, words[r.from:r.to])
		}
		p := parser{words: words, named: named}
		for at := 0; at < len(words); {
			list, next := p.members(at)
			for _, m := range list {
				c.add(d.text, m)
			}
			at = next
		}
	}
	return c.list, s.list
}

type clusterSet struct{ list []Cluster }

func (c *clusterSet) add(text string, m member) {
	k, at := key(m.name), spanOf(m.name)
	i := slices.IndexFunc(c.list, func(x Cluster) bool { return x.Key == k })
	if i < 0 {
		c.list = append(c.list, Cluster{
			Name: text[at.Start:at.End], Key: k, Head: m.headText(text),
			Mentions: []Span{at}, Why: m.why, headKey: fold.String(m.headText(text)),
		})
		return
	}
	if !slices.Contains(c.list[i].Mentions, at) {
		c.list[i].Mentions = append(c.list[i].Mentions, at)
	}
}

type schemeSet struct{ list []Scheme }

func (s *schemeSet) add(text string, words []word) {
	k, at := key(words), spanOf(words)
	i := slices.IndexFunc(s.list, func(x Scheme) bool { return x.Key == k })
	if i < 0 {
		s.list = append(s.list, Scheme{Name: text[at.Start:at.End], Key: k, Mentions: []Span{at}})
		return
	}
	s.list[i].Mentions = append(s.list[i].Mentions, at)
}

// member is one name of an enumeration, with the head that calls it a cluster.
type member struct {
	name, head []word
	cut        int // runes of the last word that are not part of the head
	why        string
}

func (m member) headText(text string) string {
	s := spanOf(m.head)
	s.End -= len(lastRunes(text[s.Start:s.End], m.cut))
	return text[s.Start:s.End]
}

// lastRunes returns the last n runes of a text.
func lastRunes(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// run is a half-open range of words.
type run struct{ from, to int }

func (r run) has(i int) bool { return r.from <= i && i < r.to }

// parser reads the clusters of one paragraph.
type parser struct {
	words []word
	named []run // schemes, whose words are no cluster
}

// members returns the names of the enumeration whose head begins at word at, and the word at which
// to look for the next head.
func (p *parser) members(at int) (list []member, next int) {
	h := headAt(p.words, at)
	if h == nil || p.inScheme(at) {
		return nil, at + 1
	}
	next = at + h.words
	if h.bare && next < len(p.words) && continues(&p.words[next]) {
		return nil, at + 1 // 产业项目: the head is another
	}
	if held := h.held || next < len(p.words) && lists().holder[p.words[next].key]; held && !p.closed(at) {
		if !h.single { // 新兴产业园区, but not 等新兴产业园区
			return nil, at + 1
		}
		if list = p.names(at, h); len(list) > 1 { // A、B产业链研究院, but not A产业链企业
			return nil, next
		}
		return list, next
	}
	list = p.names(at, h)
	if behind, end := p.behind(at, h); list == nil && behind != nil {
		return behind, end
	}
	return list, next
}

// behind returns the names of an enumeration that a colon announces after a head (四大未来产业：A、B), and the word where it ends.
func (p *parser) behind(at int, h *head) (list []member, end int) {
	from := at + h.words
	if h.cut > 0 || from >= len(p.words) || p.words[from].key != "：" && p.words[from].key != ":" {
		return nil, from
	}
	from++
	for end = from; end < len(p.words) && !endsList[p.words[end].key]; end++ {
	}
	_, count := p.modifiers(at)
	runs := p.split(p.enumeration(end), count)
	if len(runs) < 2 || runs[0].from != from || !p.plausible(runs, h, count > 0) && len(runs) != count {
		return nil, from
	}
	for _, r := range runs {
		list = append(list, member{p.words[r.from:r.to], p.words[at : at+h.words], 0, "enumeration after a head and a colon"})
	}
	return list, end
}

var endsList = map[string]bool{"。": true, "；": true, "，": true, ";": true, ",": true, ".": true, "！": true, "\n": true, "等": true, "等等": true}

// names returns the names before a head.
func (p *parser) names(at int, h *head) []member {
	to := at + h.words
	end, count := p.modifiers(at)
	if end == 0 {
		return nil
	}
	end = p.without(end, "的", "在内")
	etc := isEtc(&p.words[end-1])
	if etc {
		end--
	}
	list := p.enumeration(end)
	list = p.split(list, count)
	if count > 1 && len(list) == 1 && !etc {
		return nil // 聚焦 四大未来产业
	}
	if !p.plausible(list, h, etc || count > 0) && (count < 2 || len(list) != count) {
		return nil
	}
	why := "name before a head"
	switch {
	case etc:
		why = "enumeration before 等 and a head"
	case count > 0:
		why = "enumeration before a number and a head"
	case len(list) > 1:
		why = "enumeration before a head"
	}
	out := make([]member, 0, len(list))
	for _, r := range list {
		if !p.inScheme(r.from) {
			out = append(out, member{p.words[r.from:r.to], p.words[at:to], h.cut, why})
		}
	}
	return out
}

// without returns the end of a run of words without words that end it: 在内的.
func (p *parser) without(end int, last ...string) int {
	at := end
	for _, k := range last {
		if at < 2 || p.words[at-1].key != k {
			return end
		}
		at--
	}
	return at
}

func (p *parser) inScheme(at int) bool {
	return slices.ContainsFunc(p.named, func(r run) bool { return r.has(at) })
}

// modifiers passes over what stands between the names and the head — 三大, 千亿级, 优势, 新 — and
// returns where it begins and the number of names that it states, 0 for none.
func (p *parser) modifiers(at int) (begin, count int) {
	for at > 0 {
		w := &p.words[at-1]
		if n := counted(w.key); n > 0 {
			count = n
		} else if !isModifier(w) && !p.counts(at-2, w) {
			break
		}
		at--
	}
	return at, count
}

// counts reports whether word i is a number of things that a noun behind it qualifies: 三大 乡村 主导产业.
func (p *parser) counts(i int, noun *word) bool {
	if i < 1 || noun.runes != 2 || noun.Tag != segment.Noun {
		return false
	}
	num, ok := strings.CutSuffix(p.words[i].key, "大")
	if num == "" {
		num = p.words[i-1].key
	}
	return ok && counted(num) > 1
}

// closed reports whether 等 stands before the head and what qualifies it.
func (p *parser) closed(at int) bool {
	begin, _ := p.modifiers(at)
	return begin > 0 && isEtc(&p.words[begin-1])
}

func isEtc(w *word) bool { return w.key == "等" || w.key == "等等" }

func isModifier(w *word) bool {
	return w.Kind == segment.Number || lists().size[w.key] || lists().modifier[w.key]
}
