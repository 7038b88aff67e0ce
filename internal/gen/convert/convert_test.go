package convert

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/convtab"
)

func TestReadDict(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(name, []byte("# comment\n后\t後 后\n\n里程\t里程\n"), 0o600))
	d, err := ReadDict(name)
	require.NoError(t, err)
	assert.Equal(t, Dict{"后": {"後", "后"}, "里程": {"里程"}}, d)
	for _, bad := range []string{"后", "\t後", "后\t", "后\t\xff"} {
		_, err := readDict(strings.NewReader("里\t裏\n"+bad+"\n"), "x")
		require.ErrorContains(t, err, "x:2:")
	}
}

// In a union the longest match decides; in layers the first dictionary that matches at all.
func TestGroups(t *testing.T) {
	a, b := Dict{"里": {"裡"}, "面条": {"麵條"}}, Dict{"里程": {"里程"}, "面": {"面"}, "里": {"裏"}}
	assert.Equal(t, "里程麵條", Union(a, b).replace("里程面条"))
	assert.Equal(t, "裡程麵條面", Layered(a, b).replace("里程面条面"))
}

// What the second stage makes does not reach over a border.
func TestConvertBorders(t *testing.T) {
	c := &Config{
		Before: Dict{"\uf9d3": {"陸"}}, Borders: Dict{"网络": {"網絡"}},
		Stages: []Dict{{"网络": {"網絡"}, "程": {"程"}, "里": {"裏"}}, {"網絡": {"網路"}, "絡裏": {"X"}}},
	}
	assert.Equal(t, "網路裏程陸⿰里里\xff", c.Convert("网络里程\uf9d3⿰里里\xff"))
	c.Borders = nil
	assert.Equal(t, "網路裏", c.Convert("网络里"))
}

func TestChoices(t *testing.T) {
	c := &Config{Stages: []Dict{{"干": {"幹", "乾"}, "后": {"後"}}, {"乾": {"干", "漧"}}}}
	assert.Equal(t, []convtab.Choice{{Key: "乾", Values: []string{"干", "漧"}}, {Key: "干", Values: []string{"幹", "干", "漧"}}}, c.choices())
}

// Our own dictionaries say what becomes of a key; no key is in them twice, and each changes something.
func TestNorms(t *testing.T) {
	for _, data := range [][]byte{toSimplified, toTraditional} {
		seen := make(map[string]bool)
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			key, _, _ := strings.Cut(line, "\t")
			assert.False(t, seen[key], key)
			seen[key] = true
		}
	}
	base := &Config{Name: "tw2s", Borders: Dict{}, Stages: []Dict{{"著": {"着"}}, {"經": {"经"}}}}
	norms, err := base.withNorms()
	require.NoError(t, err)
	assert.Equal(t, "经着力著名", norms.Convert("經著力著名"))
	assert.Equal(t, "经着力着名", base.Convert("經著力著名"), "the base stays")
	none, err := (&Config{Name: "t2jp"}).withNorms()
	require.NoError(t, err)
	assert.Nil(t, none)
}

func TestChanged(t *testing.T) {
	key := func(p convtab.Phrase) int { return int(p.ID) }
	gone := func(p convtab.Phrase) convtab.Phrase { p.Value = ""; return p }
	base := []convtab.Phrase{{ID: 1, Value: "a"}, {ID: 2, Value: "b"}, {ID: 4, Value: "d"}}
	list := []convtab.Phrase{{ID: 2, Value: "B"}, {ID: 3, Value: "c"}, {ID: 4, Value: "d"}}
	assert.Equal(t, []convtab.Phrase{{ID: 1}, {ID: 2, Value: "B"}, {ID: 3, Value: "c"}}, changed(list, base, key, gone))
}
