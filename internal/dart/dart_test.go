package dart_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/fold"
)

func build(t testing.TB, entries ...dart.Entry) *dart.Trie {
	t.Helper()
	data, err := dart.Build(entries, fold.Rune)
	require.NoError(t, err)
	trie, err := dart.Open(data)
	require.NoError(t, err)
	return trie
}

func TestLookupFolds(t *testing.T) {
	trie := build(t, dart.Entry{"产业", 1}, dart.Entry{"产业集群", 2}, dart.Entry{"5g", 3}, dart.Entry{"云 计算", 4})
	assert.Equal(t, 4, trie.Len())
	for key, want := range map[string]uint16{
		"产业": 1, "產業": 1, "產業集群": 2, "产業集": 0, "5G": 3, "５Ｇ": 3, "雲 計算": 4, "": 0, "x": 0, "产业\xff": 0,
	} {
		assert.Equal(t, want, trie.Lookup(key), key)
	}
	n, v := trie.Prefix("產業集中")
	assert.Equal(t, len("產業"), n)
	assert.Equal(t, uint16(1), v)
}

func TestBuildRefuses(t *testing.T) {
	for _, entries := range [][]dart.Entry{
		{{"", 1}}, {{"a", 0}}, {{"\xff", 1}}, {{"a", 1}, {"A", 2}}, {{"產", 1}, {"产", 1}},
	} {
		_, err := dart.Build(entries, fold.Rune)
		assert.Error(t, err, entries)
	}
}

func TestBuildIsDeterministicAndComplete(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	want := map[string]uint16{}
	for len(want) < 5000 {
		key := make([]rune, 1+rng.IntN(5))
		for i := range key {
			key[i] = '一' + rune(rng.IntN(300))
		}
		want[fold.String(string(key))] = uint16(1 + rng.IntN(65535))
	}
	var entries []dart.Entry
	for k, v := range want {
		entries = append(entries, dart.Entry{k, v})
	}
	a, err := dart.Build(entries, fold.Rune)
	require.NoError(t, err)
	rng.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	b, err := dart.Build(entries, fold.Rune)
	require.NoError(t, err)
	assert.True(t, string(a) == string(b), "order of the entries changed the bytes")
	trie, err := dart.Open(a)
	require.NoError(t, err)
	for k, v := range want {
		require.Equal(t, v, trie.Lookup(k), k)
		if _, ok := want[k+"一"]; !ok {
			require.Zero(t, trie.Lookup(k+"一"))
		}
	}
}

func TestEmptyTrie(t *testing.T) {
	trie := build(t)
	assert.Zero(t, trie.Lookup("产业"))
	assert.Zero(t, new(dart.Trie).Lookup("产业"))
}

// Damaged bytes give an error or wrong answers, never a panic.
func FuzzOpen(f *testing.F) {
	data, err := dart.Build([]dart.Entry{{"产业", 1}, {"产业集群", 2}}, fold.Rune)
	require.NoError(f, err)
	f.Add(data, "产业集群")
	f.Add(data[:100], "")
	f.Fuzz(func(t *testing.T, data []byte, key string) {
		trie, err := dart.Open(data)
		if err != nil {
			return
		}
		_ = fmt.Sprint(trie.Lookup(key))
	})
}
