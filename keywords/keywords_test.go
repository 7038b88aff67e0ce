package keywords_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/keywords"
	"github.com/zhtext/zhtext/keywords/lexicon"
	"github.com/zhtext/zhtext/segment"
)

func newExtractor(t testing.TB, opts ...keywords.Option) *keywords.Extractor {
	t.Helper()
	e, err := keywords.New(opts...)
	require.NoError(t, err)
	return e
}

// Every page and its simplified form have the same keys and scores, in the same order.
func TestScriptsAgree(t *testing.T) {
	e := newExtractor(t)
	for _, g := range goldPages(t) {
		a, b := e.Analyze(g.text), e.Analyze(fold.HanString(g.text))
		require.Len(t, b.Keywords, len(a.Keywords), g.name)
		for i, k := range a.Keywords {
			other := b.Keywords[i]
			assert.Equal(t, k.Key, other.Key, g.name)
			assert.InDelta(t, k.Score, other.Score, 1e-9, g.name)
			assert.Equal(t, k.Theme, other.Theme)
			assert.Equal(t, k.Mentions, other.Mentions)
		}
		require.Len(t, b.Clusters, len(a.Clusters), g.name)
		for i, c := range a.Clusters {
			assert.Equal(t, c.Key, b.Clusters[i].Key)
		}
	}
}

// Terms of the lexicon come out whole from running text, as keywords.
func TestLexiconTermsStayWhole(t *testing.T) {
	e := newExtractor(t, keywords.WithOptions(keywords.Options{Max: -1}))
	var cut []string
	terms := lexicon.Builtin()
	for _, term := range terms {
		text := "会上介绍了" + term.Text + "，大家对此作了讨论。"
		if !slices.ContainsFunc(e.Extract(text), func(k keywords.Keyword) bool { return k.Key == lexicon.Key(term.Text) }) {
			cut = append(cut, term.Text)
		}
	}
	whole := 1 - float64(len(cut))/float64(len(terms))
	t.Logf("%d of %d terms whole (%.1f%%); cut: %s", len(terms)-len(cut), len(terms), 100*whole, strings.Join(cut, " "))
	assert.GreaterOrEqual(t, whole, 0.95)
	for _, must := range []string{"新质生产力", "低空经济", "产业集群"} {
		assert.NotContains(t, cut, must)
	}
}

// A term of the user is cut whole and is a keyword, whatever the other dictionaries say.
func TestUserTermWins(t *testing.T) {
	text := "昨天，市里讨论了海绵智慧校园的建设。低空经济发展很快。"
	own := newExtractor(t)
	assert.False(t, has(own.Extract(text), "海绵智慧校园"))
	d, err := segment.NewDictionary([]segment.Entry{{Word: "海绵智慧校园"}, {Word: "空经"}})
	require.NoError(t, err)
	e := newExtractor(t, keywords.WithDictionary(d))
	for _, in := range []string{text, "昨天，市裏討論了海綿智慧校園的建設。"} {
		got := e.Extract(in)
		require.True(t, has(got, "海绵智慧校园"), in)
		for _, k := range got {
			if k.Key == "海绵智慧校园" {
				assert.Positive(t, k.Score)
			}
		}
	}
	assert.True(t, has(e.Extract(text), "空经"))
}

func has(list []keywords.Keyword, key string) bool {
	return slices.ContainsFunc(list, func(k keywords.Keyword) bool { return k.Key == key })
}

func TestFactorsMakeTheScore(t *testing.T) {
	for _, g := range goldPages(t) {
		for _, k := range newExtractor(t).Extract(g.text) {
			assert.InDelta(t, k.Score, k.Factors.Score(), 1e-9)
			assert.Positive(t, k.Score)
			assert.Contains(t, k.Explain(), k.Term)
			assert.Len(t, k.Mentions, k.Count)
			for _, m := range k.Mentions {
				assert.Equal(t, k.Key, fold.String(g.text[m.Start:m.End]))
			}
		}
	}
}

func TestOptions(t *testing.T) {
	text := goldPages(t)[0].text
	assert.Len(t, newExtractor(t, keywords.WithOptions(keywords.Options{Max: 3})).Extract(text), 3)
	for _, k := range newExtractor(t, keywords.WithOptions(keywords.Options{Max: -1, MinCount: 3})).Extract(text) {
		assert.GreaterOrEqual(t, k.Count, 3)
	}
}

func TestAnalyzeParts(t *testing.T) {
	a := newExtractor(t).AnalyzeParts("低空经济起飞", "各地发展低空经济。\n做强航空材料、通用航空等产业集群。")
	require.NotEmpty(t, a.Keywords)
	k := a.Keywords[0]
	assert.Equal(t, "低空经济", k.Term)
	assert.Equal(t, 2, k.Count)
	assert.Len(t, a.Clusters, 2)
}

func TestConcurrentUse(t *testing.T) {
	e := newExtractor(t)
	text := goldPages(t)[0].text
	want := e.Analyze(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { assert.Equal(t, want.Keywords, e.Analyze(text).Keywords) })
	}
	wg.Wait()
}

// The terms of the real page, when the development sets are there.
func TestSeedPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(testkit.Shared(t), "seed", "page.txt"))
	require.NoError(t, err)
	a := newExtractor(t).Analyze(encoding.Clean(page).String())
	for _, key := range []string{"新质生产力", "低空经济", "产业集群", "未来产业"} {
		assert.True(t, has(a.Keywords[:10], key), key)
	}
	assert.Len(t, a.Clusters, 12)
	assert.Len(t, a.Schemes, 2)
}

// Any string is answered; mentions are sorted and in range; the answer is always the same.
func FuzzAnalyze(f *testing.F) {
	e := newExtractor(f)
	for _, s := range []string{"", "“3+X”产业集群", "、、等产业集群", "等等产业链", "\xff产业", "三大产业", "“”‘’「」产业集群", "A和B两大产业集群"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := e.Analyze(text)
		require.Equal(t, a.Keywords, e.Analyze(text).Keywords)
		for _, k := range a.Keywords {
			require.NotEmpty(t, k.Mentions)
			require.Equal(t, text[k.Mentions[0].Start:k.Mentions[0].End], k.Term)
			require.True(t, slices.IsSortedFunc(k.Mentions, func(x, y keywords.Span) int { return x.Start - y.Start }))
		}
		for _, c := range a.Clusters {
			require.Equal(t, text[c.Mentions[0].Start:c.Mentions[0].End], c.Name)
		}
	})
}

func ExampleExtract() {
	text := encoding.CleanString("加快發(fā)展低空經(jīng)濟,做強工程機械、集成電路等產(chǎn)業(yè)集群。低空經(jīng)濟前景廣闊。")
	for _, k := range keywords.Extract(text.String())[:2] {
		fmt.Println(k.Term, k.Key, k.Theme, k.Count)
		for _, m := range k.Mentions {
			fmt.Println(text.Source(m))
		}
	}
	// Output:
	// 低空經濟 低空经济 industry 2
	// {17 36}
	// {100 119}
	// 產業集群 产业集群 spatial 1
	// {73 97}
}

func BenchmarkAnalyze(b *testing.B) {
	e := newExtractor(b)
	pages := goldPages(b)
	size := 0
	for _, g := range pages {
		size += len(g.text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, g := range pages {
			e.Analyze(g.text)
		}
	}
}
