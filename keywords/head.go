package keywords

import (
	"strings"

	"github.com/zhtext/zhtext/segment"
)

// head is a noun that makes the names before it clusters.
type head struct {
	words  int  // of the text that it takes
	bare   bool // a general word: the names must be an enumeration, and no noun may follow
	single bool // one name directly before it is enough
}

// heads are read by their keys, the longest first.
var heads = []struct {
	key          string
	bare, single bool
}{
	{"先进制造业集群", false, true}, {"战略性新兴产业集群", false, true}, {"创新型产业集群", false, true},
	{"特色产业集群", false, true}, {"优势产业集群", false, true}, {"创新产业集群", false, true},
	{"战略性新兴产业", false, false}, {"先进制造业", false, false},
	{"制造业集群", false, true}, {"产业集群", false, true}, {"产业集聚区", false, false},
	{"新兴产业", false, false}, {"未来产业", false, false}, {"支柱产业", false, false},
	{"优势产业", false, false}, {"主导产业", false, false}, {"特色产业", false, false},
	{"重点产业", false, false}, {"传统产业", false, false}, {"优势传统产业", false, false},
	{"前沿赛道", false, false}, {"未来赛道", false, false}, {"新赛道", false, false},
	{"产业链条", true, false}, {"产业链", true, true}, {"集群", false, true}, {"赛道", true, false}, {"产业", true, false},
}

// headAt returns the head that begins at word at.
func headAt(words []word, at int) *head {
	if words[at].Kind != segment.Word {
		return nil
	}
	var best *head
	most := 0
	for _, h := range heads {
		if !strings.HasPrefix(h.key, words[at].key) || len(h.key) <= most {
			continue
		}
		rest, n := h.key, 0
		for at+n < len(words) && rest != "" && strings.HasPrefix(rest, words[at+n].key) {
			rest = rest[len(words[at+n].key):]
			n++
		}
		if rest == "" {
			best, most = &head{n, h.bare, h.single}, len(h.key)
		}
	}
	return best
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
