package segment_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/zhtext/zhtext/segment"
)

func sentences(text string) []string {
	var out []string
	for s := range segment.Sentences(text) {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"none", "没有句号", "没有句号"},
		{"stops", "一。二！三？四；五", "一。|二！|三？|四；|五"},
		{"closing quote", "他说：“好。”然后走了。", "他说：“好。”|然后走了。"},
		{"corner quotes", "他問：「好嗎？」「好。」", "他問：「好嗎？」|「好。」"},
		{"bracket", "（见附件。）下一句。", "（见附件。）|下一句。"},
		{"goes on", "“好吗？”，他问。", "“好吗？”，他问。"},
		{"list of cries", "“来！”、“去！”，都喊。", "“来！”、“去！”，都喊。"},
		{"runs of marks", "什么？！真的……好吧。", "什么？！|真的……|好吧。"},
		{"lines", "标题\n\n正文一。\r\n正文二", "标题\n\n|正文一。\r\n|正文二"},
		{"white space", "  一。 二。\u3000", "  一。 |二。\u3000"},
		{"decimal", "增长3.5%，达1.2万亿。", "增长3.5%，达1.2万亿。"},
		{"English", "He left. She stayed. OK", "He left. |She stayed. |OK"},
		{"abbreviations", "Dr. Li of ABC Co. Ltd. met J. Smith, e.g. in the U.S. Army.", "Dr. Li of ABC Co. Ltd. met J. Smith, e.g. in the U.S. Army."},
		{"address", "见www.a.com.cn和v1.2版。", "见www.a.com.cn和v1.2版。"},
		{"numbered", "1.总则适用。2.附则另订。", "1.总则适用。|2.附则另订。"},
		{"full-width stop", "一．二", "一．|二"},
		{"bad bytes", "\xff。\xe4\xb8", "\xff。|\xe4\xb8"},
	} {
		assert.Equal(t, c.want, strings.Join(sentences(c.in), "|"), c.name)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"一。二！", "“a.”\n b. C", "\xff\xe3\x80", "......。”）\r\n", "1. 2.a.A."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for s := range segment.Sentences(text) {
			if s.Start != at || s.End <= at {
				t.Fatalf("%v does not follow %d", s, at)
			}
			at = s.End
		}
		if at != len(text) {
			t.Fatalf("sentences end at %d of %d", at, len(text))
		}
	})
}

// Time is linear: ten times the text may take at most forty times as long.
func TestSentencesLinear(t *testing.T) {
	for _, unit := range []string{"。", ".", ". ", "\"", "”，", "a", " ", "\n", "\xff"} {
		took := func(n int) time.Duration {
			start := time.Now()
			for range segment.Sentences(strings.Repeat(unit, n)) {
			}
			return time.Since(start)
		}
		took(1000)
		small, large := took(20_000), took(200_000)
		assert.Less(t, large, 40*small+20*time.Millisecond, "%q", unit)
	}
}

func ExampleSentences() {
	text := "增长3.5%。他说：“好！”\n完"
	for s := range segment.Sentences(text) {
		fmt.Printf("%d-%d %q\n", s.Start, s.End, text[s.Start:s.End])
	}
	// Output:
	// 0-13 "增长3.5%。"
	// 13-35 "他说：“好！”\n"
	// 35-38 "完"
}
