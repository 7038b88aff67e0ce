package script_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding/script"
)

// The strings of OpenCC's issue 1497, which its longest match breaks.
func TestWordsIssue1497(t *testing.T) {
	conv := newConverter(t, script.S2TWP)
	for in, want := range map[string]string{
		"改变量子比特": "改變量子位元", "少数组织": "少數組織", "聚集成群": "聚集成群",
		"被发明": "被發明", "被发掘": "被發掘", "展示了如何": "展示了如何",
		"学习了如何": "學習了如何", "了解了如何": "瞭解了如何", "参与制造": "參與製造",
	} {
		assert.Equal(t, want, conv.String(in))
	}
}

// Sentences of our own in which a phrase of the dictionaries lies across a border of words. The lines with
// test were never looked at to make the conversion better.
func TestWordsBorders(t *testing.T) {
	data, err := os.ReadFile("testdata/borders.tsv")
	require.NoError(t, err)
	words := newConverter(t, script.S2TW)
	longest := newConverter(t, script.S2TW, script.WithMode(script.OpenCC))
	all, right, plain := make(map[string]int), make(map[string]int), make(map[string]int)
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, f, 4, line)
		split, text, want := f[0], f[1], f[2]
		all[split]++
		if got := words.String(text); got == want {
			right[split]++
		} else if split == "dev" {
			t.Logf("%s: got %s, want %s", f[3], got, want)
		}
		if longest.String(text) == want {
			plain[split]++
		}
	}
	for _, split := range []string{"dev", "test"} {
		t.Logf("%s: %d of %d right, %d by the longest match", split, right[split], all[split], plain[split])
		assert.GreaterOrEqual(t, float64(right[split]), .99*float64(all[split]), split)
	}
}

// What OpenCC leaves: 著 that is 着 on the mainland, 乾 in names.
func TestNorms(t *testing.T) {
	for in, want := range map[string]string{
		"著力推進，沿著道路":     "着力推进，沿着道路",
		"他的著作權、顯著成效、名著": "他的著作权、显著成效、名著",
		"魯迅著《吶喊》":       "鲁迅著《呐喊》",
		"配合著改革，討論著問題":   "配合着改革，讨论着问题",
		"明顯著力，意味著有用":    "明显着力，意味着有用",
		"王乾說天氣乾燥":       "王乾说天气干燥",
		"王乾脆不說":         "王干脆不说",
		"乾縣、乾隆、餅乾":      "乾县、乾隆、饼干",
	} {
		for _, c := range []script.Conversion{script.T2S, script.TW2S, script.HK2S, script.TW2SP} {
			assert.Equal(t, want, newConverter(t, c).String(in), c)
			assert.Equal(t, want, newConverter(t, c, script.WithoutRareGlyphs()).String(in), c)
		}
	}
	assert.Equal(t, "政府幹的實事，江干區", newConverter(t, script.S2T).String("政府干的实事，江干区"))
	assert.Equal(t, "著力", newConverter(t, script.T2S, script.WithMode(script.OpenCC)).String("著力"))
}
