package convtab_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/convtab"
)

func sample(t testing.TB) []byte {
	t.Helper()
	keys := map[[3]rune]bool{{'里', '程', '碑'}: true, {'面', '条', 0}: true}
	file := convtab.File{
		Common: 2,
		Compat: [][2]rune{{0xF900, '豈'}},
		Records: []convtab.Record{
			{
				Name: "a", Whole: true, First: -1, Second: -1, Base: -1,
				Chars:   []convtab.Char{{Rune: '后', Value: "後"}, {Rune: '里', Value: "裏"}},
				Phrases: []convtab.Phrase{{ID: 1, Value: "里程碑"}},
				Starts:  convtab.Spots{First: []rune{'里', '面'}, Filter: convtab.NewFilter(keys)},
				Cross:   convtab.Spots{Filter: convtab.NewFilter(nil)},
				Choices: []convtab.Choice{{Key: "后", Values: []string{"後", "后"}}, {Key: "里", Values: []string{"裏", "里"}}},
			},
			{
				Name: "a+", First: -1, Second: -1, Base: 0,
				Chars:   []convtab.Char{{Rune: '后', Value: "后"}},
				Phrases: []convtab.Phrase{{ID: 2, Value: "麪條"}},
				Choices: []convtab.Choice{{Key: "里"}},
			},
			{
				Name: "b", First: 0, Second: 1, Base: -1,
				Starts: convtab.Spots{Filter: convtab.NewFilter(nil)}, Cross: convtab.Spots{Filter: convtab.NewFilter(nil)},
			},
		},
	}
	data, err := file.Append(nil)
	require.NoError(t, err)
	return data
}

// contents is all that a record gives, later entries over earlier ones.
type contents struct {
	common  int
	chars   map[rune]string
	phrases map[uint16]string
	starts  []rune
	choices map[string][]string
}

func read(table *convtab.Table, i int) (c contents, err error) {
	c = contents{chars: map[rune]string{}, phrases: map[uint16]string{}, choices: map[string][]string{}}
	v := convtab.Visitor{
		Common: func(n int) { c.common = n },
		Char:   func(r rune, value string) { c.chars[r] = value },
		Phrase: func(id uint16, value string) { c.phrases[id] = value },
		Start:  func(r rune) { c.starts = append(c.starts, r) },
		Cross:  func(rune) {},
	}
	if err := table.Visit(i, &v); err != nil {
		return c, err
	}
	err = table.Choices(i, func(key string, values []string) { c.choices[key] = values })
	maps.DeleteFunc(c.choices, func(_ string, values []string) bool { return values == nil })
	return c, err
}

func TestTable(t *testing.T) {
	table, err := convtab.Open(string(sample(t)))
	require.NoError(t, err)
	assert.Equal(t, 3, table.Len())
	table.Compat(func(from, to rune) { assert.Equal(t, [2]rune{0xF900, '豈'}, [2]rune{from, to}) })
	a, err := read(table, table.Find("a"))
	require.NoError(t, err)
	assert.Equal(t, contents{
		common: 2, chars: map[rune]string{'后': "後", '里': "裏"}, phrases: map[uint16]string{1: "里程碑"},
		starts: []rune{'里', '面'}, choices: map[string][]string{"后": {"後", "后"}, "里": {"裏", "里"}},
	}, a)
	variant, err := read(table, table.Find("a+"))
	require.NoError(t, err)
	assert.Equal(t, "后", variant.chars['后'])
	assert.Equal(t, map[uint16]string{1: "里程碑", 2: "麪條"}, variant.phrases)
	assert.Equal(t, map[string][]string{"后": {"後", "后"}}, variant.choices)
	first, second := table.Stages(table.Find("b"))
	assert.Equal(t, []int{0, 1}, []int{first, second})
	assert.Equal(t, -1, table.Find("c"))
}

func TestAppendRefuses(t *testing.T) {
	for _, phrases := range [][]convtab.Phrase{
		{{ID: 2}, {ID: 1}},
		{{ID: 1, Value: "\xff"}},
		{{ID: 1, Value: string(make([]byte, convtab.MaxValue+1))}},
	} {
		file := convtab.File{Records: []convtab.Record{{Base: -1, Phrases: phrases}}}
		_, err := file.Append(nil)
		require.Error(t, err)
	}
}

// FuzzOpen holds that any bytes give a table or an error, and never a panic.
func FuzzOpen(f *testing.F) {
	data := sample(f)
	f.Add(data)
	for i := 0; i < len(data); i += 7 {
		bad := append([]byte(nil), data...)
		bad[i] ^= 0x55
		f.Add(bad)
		f.Add(data[:i])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := convtab.Open(string(data))
		if err != nil {
			require.ErrorIs(t, err, convtab.ErrFormat)
			return
		}
		table.Compat(func(rune, rune) {})
		for i := range table.Len() {
			if _, err := read(table, i); err != nil {
				require.ErrorIs(t, err, convtab.ErrFormat)
			}
		}
	})
}
