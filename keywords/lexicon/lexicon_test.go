package lexicon

import (
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFindEveryForm(t *testing.T) {
	for _, term := range Builtin() {
		for _, form := range append([]string{term.Text}, term.Aliases...) {
			got, ok := Find(form)
			require.True(t, ok, form)
			require.Equal(t, term, got, form)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ key, want string }{
		{"新质生产力", "新质生产力"},
		{"新質生產力", "新质生产力"},
		{"低空經濟", "低空经济"},
		{"產業集群", "产业集群"},
		{"未來產業", "未来产业"},
		{"强链补链", "强链补链延链"},
		{" 強鏈補鏈延鏈\n", "强链补链延链"},
		{"智改數轉網聯", "智改数转网联"},
		{"双碳", "碳达峰碳中和"},
		{"ai", "人工智能"},
		{"５ｇ", "5G"},
		{"制造業強市", "制造强市"},
		{"人工智能＋", "人工智能+"},
	} {
		got, ok := Find(c.key)
		assert.True(t, ok, c.key)
		assert.Equal(t, c.want, got.Text, c.key)
	}
	for _, key := range []string{"", "发展", "工作", "建设", "经济", "企业", "\xff", "新质生产力的"} {
		_, ok := Find(key)
		assert.False(t, ok, key)
	}
}

func TestBuiltinIsTheCallersOwn(t *testing.T) {
	first := Builtin()[0]
	Builtin()[0] = Term{}
	assert.Equal(t, first, Builtin()[0])
}

func TestParse(t *testing.T) {
	const text = "\uFEFF# a note\r\n" + Header + "\r\n\r\n低空经济\tindustry\t甲;乙\tlow-altitude economy\tgwr:2024\r\n# another\n氢能\ttechnology\t\t\town"
	terms, err := Parse(strings.NewReader(text))
	require.NoError(t, err)
	assert.Equal(t, []Term{
		{Text: "低空经济", Theme: Industry, Aliases: []string{"甲", "乙"}, English: "low-altitude economy", Source: "gwr:2024"},
		{Text: "氢能", Theme: Technology, Source: "own"},
	}, terms)
}

type named struct {
	io.Reader
	name string
}

func (n named) Name() string { return n.name }

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		name, text string
		line       int
		reason     string
	}{
		{"empty", "", 1, "no header"},
		{"notes only", "# a\n# b\n", 1, "no header"},
		{"other header", "a\tb\n", 1, "header"},
		{"too few", Header + "\n氢能\ttechnology\n", 2, "2 columns"},
		{"too many", Header + "\n#\n氢能\ttechnology\t\t\town\t\n", 3, "more than 5"},
		{"no term", Header + "\n\ttechnology\t\t\town\n", 2, "no term"},
		{"not UTF-8", Header + "\n\xb5\xcd\ttechnology\t\t\town\n", 2, "UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(named{strings.NewReader(c.text), "my.tsv"})
			var bad *ParseError
			require.ErrorAs(t, err, &bad)
			assert.Equal(t, "my.tsv", bad.File)
			assert.Equal(t, c.line, bad.Line)
			assert.Contains(t, bad.Reason, c.reason)
			assert.Contains(t, bad.Error(), "my.tsv:")
		})
	}
}

func TestParseReaderError(t *testing.T) {
	broken := errors.New("broken pipe")
	_, err := Parse(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "lexicon: cannot be read: broken pipe", err.Error())
}

func FuzzParse(f *testing.F) {
	f.Add(Header + "\n氢能\ttechnology\t甲;乙\t\town\n")
	f.Add("\uFEFF" + Header + "\r\n#\r\n\t\t\t\t")
	f.Fuzz(func(t *testing.T, text string) {
		terms, err := Parse(strings.NewReader(text))
		if err != nil {
			var bad *ParseError
			require.ErrorAs(t, err, &bad)
			return
		}
		Lint(terms)
	})
}

// BenchmarkLoad parses all built-in files and builds the index: the cost of the first call.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		builtin.once, builtin.terms = sync.Once{}, nil
		index.once, index.terms = sync.Once{}, nil
		Find("新质生产力")
	}
}

func BenchmarkFind(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Find("新質生產力")
	}
}
