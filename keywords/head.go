package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/segment"
)

// head is a noun that makes the names before it clusters.
type head struct {
	words  int  // of the text that it takes
	cut    int  // runes of the last word that are not part of it
	bare   bool // a general word: the names must be an enumeration, and no noun may follow
	single bool // one name directly before it is enough
	held   bool // the last word goes on to what holds such industries: 未来 产业研究院
}

// heads are read by their keys, the longest first.
var headList = []struct {
	key          string
	bare, single bool
}{
	{"先进制造业集群", false, true},
	{"战略性新兴产业集群", false, true},
	{"创新型产业集群", false, true},
	{"特色产业集群", false, true},
	{"优势产业集群", false, true},
	{"创新产业集群", false, true},
	{"战略性新兴产业", false, false},
	{"先进制造业", false, false},
	{"制造业集群", false, true},
	{"产业集群", false, true},
	{"产业集聚区", false, true},
	{"产业聚落", false, true},
	{"聚落", true, true},
	{"产业带", false, false},
	{"新兴产业", false, false},
	{"未来产业", false, false},
	{"支柱产业", false, false},
	{"优势产业", false, false},
	{"主导产业", false, false},
	{"特色产业", false, false},
	{"重点产业", false, false},
	{"传统产业", false, false},
	{"优势传统产业", false, false},
	{"前沿赛道", false, false},
	{"未来赛道", false, false},
	{"新赛道", false, false},
	{"产业链条", true, false},
	{"产业链", false, true},
	{"集群", false, true},
	{"赛道", false, true},
	{"产业", true, false},
}

// headAt returns the head that begins at word at, with the modifiers that one word can hold along
// with it (千亿级产业集群, 传统优势产业).
func headAt(words []word, at int) *head {
	if words[at].Kind != segment.Word {
		return nil
	}
	var best *head
	most := 0
	for first := words[at].key; first != ""; {
		for _, h := range headList {
			if len(h.key) <= most {
				continue
			}
			if n, cut := matches(words[at:], first, h.key); n > 0 && !(h.bare && cut > 0) {
				best, most = &head{n, cut, h.bare, h.single, cut > 0 && holds(&words[at+n-1], cut)}, len(h.key)
			}
		}
		size := modifierLength(first)
		if size == 0 {
			break
		}
		first = first[size:]
	}
	return best
}

// matches returns how many words, the first one as given without its modifiers, are together the
// key of a head, and how many runes of the last word go beyond it (传统 产业数字化).
func matches(words []word, first, rest string) (n, cut int) {
	if !strings.HasPrefix(rest, first) {
		return 0, 0
	}
	rest = rest[len(first):]
	for n = 1; rest != "" && n < len(words) && strings.HasPrefix(rest, words[n].key); n++ {
		rest = rest[len(words[n].key):]
	}
	if rest == "" {
		return n, 0
	}
	if n < len(words) && strings.HasPrefix(words[n].key, rest) {
		return n + 1, utf8.RuneCountInString(words[n].key[len(rest):])
	}
	return 0, 0
}

// holds reports whether the last runes of a word are what holds industries, such as a park.
func holds(w *word, runes int) bool {
	return lists().holder[lastRunes(w.key, runes)]
}

// modifierLength returns the length of the longest modifier that a key begins with.
func modifierLength(key string) int {
	for n := min(len(key), 5*3); n > 0; n -= 3 {
		if k := key[:n]; lists().modifier[k] || lists().size[k] {
			return n
		}
	}
	return 0
}

// continues reports whether a word makes a longer noun of the one before it.
func continues(w *word) bool {
	switch {
	case w.Kind == segment.Latin:
		return true
	case w.Kind != segment.Word:
		return false
	}
	return w.Tag == segment.Noun || w.Tag == segment.VerbNoun || w.Tag == segment.Proper
}

// counted returns the number that a word such as 三大 or 5大 states, 0 for none.
func counted(key string) int {
	for _, unit := range []string{"大类", "大", "条", "个", ""} {
		num, ok := strings.CutSuffix(key, unit)
		if !ok || num == "" {
			continue
		}
		if i := strings.Index("一二三四五六七八九十", num); i >= 0 && len(num) == 3 {
			return i/3 + 1
		}
		if num == "两" {
			return 2
		}
		if len(num) == 1 && num[0] >= '2' && num[0] <= '9' {
			return int(num[0] - '0')
		}
	}
	return 0
}
