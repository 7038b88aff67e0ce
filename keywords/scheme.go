package keywords

import (
	"strings"

	"github.com/zhtext/zhtext/segment"
)

const (
	longestCode = 8 // words between the quotes of a scheme
	longestHead = 6 // words after them
)

// schemeHeads end the name of a scheme that speaks of industry.
var schemeHeads = []string{
	"产业集群", "集群", "产业体系", "体系", "产业链", "产业", "产业平台", "平台", "工程", "行动", "计划", "格局", "布局", "模式", "战略", "赛道",
	"空间布局", "发展格局", "产业格局", "矩阵", "规划", "方案", "政策", "机制", "框架", "架构", "目标", "任务", "思路", "举措",
}

// industryHeads end the name of a scheme by themselves.
var industryHeads = []string{"产业集群", "集群", "产业体系", "产业", "产业平台", "产业链", "赛道"}

// schemes finds the quoted names with their heads.
func schemes(words []word) []run {
	var out []run
	for i := 0; i < len(words); i++ {
		to := quoted(words, i)
		if to == 0 {
			continue
		}
		inside := words[i+1 : to-1]
		if headed(inside, industryHeads) && hasNumeral(inside) && !isCode(inside) {
			out = append(out, run{i, to})
			i = to - 1
			continue
		}
		if end := schemeEnd(words, inside, to); end > to {
			out = append(out, run{i, end})
			i = end - 1
		}
	}
	return out
}

var quoteClosing = map[string]string{"“": "”", "「": "」", "‘": "’", `"`: `"`}

// quoted returns the end of the short quotation that word at opens; 0 where
// there is none.
func quoted(words []word, at int) int {
	closing := quoteClosing[words[at].key]
	if closing == "" {
		return 0
	}
	for i := at + 1; i < len(words) && i <= at+1+longestCode; i++ {
		if words[i].key == closing && i > at+1 {
			return i + 1
		}
	}
	return 0
}

// schemeEnd returns where the name ends that a quotation opens: with the last head among the
// nominal words after it.
func schemeEnd(words, inside []word, from int) int {
	if !isCode(inside) && !hasNumeral(inside) {
		return 0
	}
	best := 0
	for i := from; i < len(words) && i < from+longestHead; i++ {
		w := &words[i]
		if w.Kind != segment.Word && w.Kind != segment.Latin || w.Tag == segment.Function || lists().scope[w.key] {
			break
		}
		name := words[from : i+1]
		switch {
		case headed(name, industryHeads), ofIndustry(name) && headed(name, schemeHeads):
			best = i + 1
		case lists().governing[w.key]:
			return best
		}
	}
	return best
}

// ofIndustry reports whether the words speak of industry: “1+N”政策体系 structures something else.
func ofIndustry(words []word) bool {
	k := key(words)
	for _, s := range []string{"产业", "集群", "经济", "工业", "制造", "农业", "服务业"} {
		if strings.Contains(k, s) {
			return true
		}
	}
	return industrial(words)
}

func headed(words []word, list []string) bool {
	if len(words) == 0 {
		return false
	}
	k := key(words)
	for _, h := range list {
		if strings.HasSuffix(k, h) {
			return true
		}
	}
	return false
}

// isCode reports whether the words are a code: digits, Latin letters and plus signs, or Chinese
// numerals read with 加 or as 一主两副.
func isCode(words []word) bool {
	digits := false
	for _, w := range words {
		for i := range len(w.key) {
			switch c := w.key[i]; {
			case '0' <= c && c <= '9':
				digits = true
			case 'a' <= c && c <= 'z', strings.IndexByte("+-*×·/. ", c) >= 0:
			default:
				return false
			}
		}
	}
	return digits
}

func hasNumeral(words []word) bool {
	k := key(words)
	return strings.ContainsAny(k, "一二三四五六七八九十百千万亿两0123456789")
}
