package segment_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/segment"
)

func newSegmenter(t testing.TB, opts ...segment.Option) *segment.Segmenter {
	t.Helper()
	s, err := segment.New(opts...)
	require.NoError(t, err)
	return s
}

func TestWords(t *testing.T) {
	s := newSegmenter(t)
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"发展低空经济", "发展/低空/经济"},
		{"發展低空經濟", "發展/低空/經濟"},
		{"市委十四届六次全会", "市委/十四届六次/全会"},
		{"第十四屆三次會議", "第十四屆三次/會議"},
		{"2024年6月4日上午8时30分", "2024年6月4日/上午/8时30分"},
		{"二〇二四年六月三日", "二〇二四年六月三日"},
		{"2024-06-04 09:30", "2024-06-04/ /09:30"},
		{"6月3日", "6月3日"},
		{"2024年度增长12.5%", "2024/年度/增长/12.5%"},
		{"达5000亿元，共1,234,567人", "达/5000亿/元/，/共/1,234,567/人"},
		{"百分之三十", "百分之三十"},
		{"气温-3.5℃", "气温/-/3.5℃"},
		{"5G、ICT、5+X和C919", "5G/、/ICT/、/5+X/和/C919"},
		{"AT&T用C++写iPhone15", "AT&T/用/C++/写/iPhone15"},
		{"ＩＣＴ產業，５Ｇ", "ＩＣＴ/產業/，/５Ｇ"},
		{"电话0516-82345678或13775881757", "电话/0516-82345678/或/13775881757"},
		{"见https://www.a.com/b?c=1。", "见/https://www.a.com/b?c=1/。"},
		{"写信到a.b@c.com.cn吧", "写信/到/a.b@c.com.cn/吧"},
		{"好……——啊", "好/……/——/啊"},
		{"a\xff中\xe4\xb8", "a/\xff/中/\xe4/\xb8"},
		{"ひらがな と", "ひらがな/ /と"},
	} {
		assert.Equal(t, c.want, strings.Join(s.Words(c.in), "/"), c.in)
	}
}

func TestKinds(t *testing.T) {
	s := newSegmenter(t)
	text := "经济 5G 12% 2024年 a@b.cn ，"
	var kinds []string
	for tok := range s.Tokens(text) {
		if tok.Kind != segment.Space {
			kinds = append(kinds, tok.Kind.String())
		}
	}
	assert.Equal(t, []string{"word", "latin", "number", "date", "address", "symbol"}, kinds)
	assert.Equal(t, "n", s.Append(nil, "经济")[0].Tag.String())
	assert.Equal(t, segment.Base, s.Append(nil, "经济")[0].Origin)
}

func TestDictionaryWinsAtOnce(t *testing.T) {
	plain := newSegmenter(t)
	d, err := segment.NewDictionary([]segment.Entry{
		{Word: "新质生产力"}, {Word: "展低"}, {Word: "Chat GPT 5"}, {Word: "C919大型客机", Freq: 3, Tag: "nz"}, {Word: "的新"},
	})
	require.NoError(t, err)
	assert.Equal(t, 5, d.Len())
	assert.True(t, d.Has("新質生產力"))
	s, err := plain.With(segment.WithDictionary(d))
	require.NoError(t, err)
	for in, want := range map[string]string{
		"发展新质生产力":       "发展/新质生产力",
		"發展新質生產力":       "發展/新質生產力",
		"发展低空经济":        "发/展低/空/经济",
		"用Chat GPT 5写":  "用/Chat GPT 5/写",
		"用chat gpt 50写": "用/chat/ /gpt/ /50/写",
		"国产C919大型客机":    "国产/C919大型客机",
		"经济的新发展":        "经济/的新/发展",
	} {
		assert.Equal(t, want, strings.Join(s.Words(in), "/"), in)
	}
	assert.Equal(t, "发展/低空/经济", strings.Join(plain.Words("发展低空经济"), "/"), "the old value changed")
	assert.Equal(t, segment.User, s.Append(nil, "新质生产力")[0].Origin)

	again, err := segment.OpenDictionary(d.Bytes())
	require.NoError(t, err)
	assert.True(t, again.Has("chat gpt 5"))
}

func TestVocabularyCompetes(t *testing.T) {
	d, err := segment.NewDictionary([]segment.Entry{{Word: "低空经济"}, {Word: "济发"}})
	require.NoError(t, err)
	s := newSegmenter(t, segment.WithVocabulary(d))
	assert.Equal(t, "低空经济/发展", strings.Join(s.Words("低空经济发展"), "/"))
}

func TestReadDictionary(t *testing.T) {
	d, err := segment.ReadDictionary(strings.NewReader("\uFEFF# comment\n新质生产力 10 n\n云计算\n韩玉鉴赏 nz\nChat GPT 5 n\n\n大 语言 模型\t\tn\n蓝色 经济 7\n"))
	require.NoError(t, err)
	for _, w := range []string{"新质生产力", "云计算", "韩玉鉴赏", "Chat GPT", "大 语言 模型", "蓝色 经济"} {
		assert.True(t, d.Has(w), w)
	}
	for in, line := range map[string]int{
		"好 1 n\n坏 -1 n": 2, "好\n\n坏\tx": 3, "\xff 1 n": 1, strings.Repeat("长", 65): 1, "坏 NaN n": 1,
	} {
		_, err := segment.ReadDictionary(strings.NewReader(in))
		var bad *segment.DictionaryError
		require.ErrorAs(t, err, &bad, in)
		assert.Equal(t, line, bad.Line, in)
	}
}

func TestTooManyDictionaries(t *testing.T) {
	d, err := segment.NewDictionary([]segment.Entry{{Word: "词"}})
	require.NoError(t, err)
	s := newSegmenter(t)
	for range 13 {
		s, err = s.With(segment.WithDictionary(d))
		require.NoError(t, err)
	}
	_, err = s.With(segment.WithDictionary(d))
	assert.ErrorIs(t, err, segment.ErrTooMany)
}

// Long input of every sort is cut in time proportional to its length, and joins to the input.
func TestLongInput(t *testing.T) {
	s := newSegmenter(t)
	for _, unit := range []string{"a", "一", "国", "1", "，", " ", "\xff", "-", "人民", "http://a", "a@", "a.b@c.d", "第一", "1年"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		check(t, text, s.Append(nil, text))
	}
}

func check(t *testing.T, text string, tokens []segment.Token) {
	t.Helper()
	at := 0
	for _, tok := range tokens {
		if tok.Start != at || tok.End <= tok.Start {
			t.Fatalf("token %v does not begin at %d", tok, at)
		}
		at = tok.End
	}
	if at != len(text) {
		t.Fatalf("the tokens end at %d of %d", at, len(text))
	}
}

// Tokens joined are the input; Append, Tokens and Words agree; folding the text changes no cut.
func FuzzSegmenter(f *testing.F) {
	for _, s := range []string{"发展新质生产力", "十四届六次2024年5+X", "\xff\xfe中", "https://a.b/c，a@b.cc", "Chat GPT 5 一一", strings.Repeat("一国", 400)} {
		f.Add(s)
	}
	d, err := segment.NewDictionary([]segment.Entry{{Word: "展新"}, {Word: "GPT 5"}, {Word: "一国一"}})
	require.NoError(f, err)
	plain := newSegmenter(f)
	user := newSegmenter(f, segment.WithDictionary(d))
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []*segment.Segmenter{plain, user} {
			tokens := s.Append(nil, text)
			check(t, text, tokens)
			words := s.Words(text)
			require.Len(t, words, len(tokens))
			n := 0
			for tok := range s.Tokens(text) {
				require.Equal(t, tokens[n], tok)
				n++
			}
			folded := fold.HanString(text)
			same := s.Append(nil, folded)
			require.Len(t, same, len(tokens), "the simplified form is cut elsewhere")
			for i, tok := range same {
				require.Equal(t, fold.HanString(words[i]), tok.Text(folded))
			}
		}
	})
}

func TestConcurrentUse(t *testing.T) {
	s := newSegmenter(t)
	text := strings.Repeat("加快发展新质生产力，做强低空经济。", 50)
	want := s.Words(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			d, err := segment.NewDictionary([]segment.Entry{{Word: "新质"}})
			assert.NoError(t, err)
			_, err = s.With(segment.WithDictionary(d))
			assert.NoError(t, err)
			assert.Equal(t, want, s.Words(text))
		})
	}
	wg.Wait()
}

func TestAppendAllocatesNothing(t *testing.T) {
	s := newSegmenter(t)
	text := strings.Repeat("加快发展新质生产力，2024年做强5G。https://a.b/c ", 50)
	dst := s.Append(nil, text)
	assert.Zero(t, testing.AllocsPerRun(10, func() { dst = s.Append(dst[:0], text) }))
}
