package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/gen/words"
	"github.com/zhtext/zhtext/internal/lattice"
)

func TestList(t *testing.T) {
	list := words.NewList()
	require.NoError(t, list.Read(strings.NewReader("经济 60 n\n4S店 10 n\n4s店 20 n\n坏\n"), true))
	require.NoError(t, list.Read(strings.NewReader("經濟 5 v\n低空 10 f\n"), true))
	data, err := list.Trie()
	require.NoError(t, err)
	trie, err := dart.Open(data)
	require.NoError(t, err)
	assert.Equal(t, 3, trie.Len())
	assert.Equal(t, lattice.Value(lattice.Noun, 60, 90), trie.Lookup("經濟"), "the first list decides")
	assert.Equal(t, lattice.Value(lattice.Noun, 20, 90), trie.Lookup("4S店"), "the higher frequency counts")
	assert.ErrorContains(t, list.Read(strings.NewReader("好 1 n\n坏 x n\n"), false), "line 2")
}
