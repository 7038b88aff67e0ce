package script_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
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

// Traditional text made character by character becomes what someone who knew would have written.
func TestMixedScripts(t *testing.T) {
	for in, want := range map[string]string{
		"經濟發展后，制造業干部在面條里": "經濟發展後，製造業幹部在麪條裏",
		"皇后于右任，公里":        "皇后于右任，公里",
		"頭發、關系、系統、范圍、余額":  "頭髮、關係、系統、範圍、餘額",
		"采取、准備、只有一只鳥":     "採取、準備、只有一隻鳥",
		"復興、重復、複雜、征求、特征":  "復興、重複、複雜、徵求、特徵",
		"新质生产力和新質生產力":     "新質生產力和新質生產力",
	} {
		assert.Equal(t, want, newConverter(t, script.S2T, script.WithMixedScripts()).String(in))
	}
	assert.Equal(t, "軟體裡的網路", newConverter(t, script.S2TWP, script.WithMixedScripts()).String("軟件裏的網絡"))
	assert.Equal(t, "軟件X", newConverter(t, script.S2TWP, script.WithMixedScripts(),
		script.WithPhrases(map[string]string{"软件": "軟件X"})).String("軟件"))
	assert.Equal(t, "制造", newConverter(t, script.T2TW, script.WithMixedScripts()).String("制造"), "not from simplified")
}

// The clean text of the real page keeps what it says and has no character left for another.
func TestMixedSeedPage(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(testkit.Shared(t), "seed", "clean.hant.txt"))
	require.NoError(t, err)
	got := newConverter(t, script.S2T, script.WithMixedScripts()).String(string(data))
	back := newConverter(t, script.T2S)
	assert.Equal(t, back.String(string(data)), back.String(got))
	assert.NotEqual(t, string(data), got)
	for _, s := range []string{"制造", "關于", "聯系", "匯報后", "搶占"} {
		assert.Contains(t, string(data), s)
		assert.NotContains(t, got, s)
	}
}
