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

// A character that its list undercounts is raised to what the other characters of its frequency have.
func TestWeigh(t *testing.T) {
	l := words.NewList()
	require.NoError(t, l.Read(strings.NewReader("天 1000 n\n地 1000 n\n里 1 f\n里面 7 f\n"), false))
	require.NoError(t, l.Weigh(strings.NewReader("天 4.0\n地 4.0\n里 4.0\n鏈 1.0\n里面 1.0\n")))
	trie, err := l.Trie()
	require.NoError(t, err)
	opened, err := dart.Open(trie)
	require.NoError(t, err)
	assert.Equal(t, opened.Lookup("天")&0xFFF, opened.Lookup("里")&0xFFF)
	assert.Equal(t, lattice.Value(lattice.ClassOf("f"), 7, 2008), opened.Lookup("里面"))
	require.Error(t, l.Weigh(strings.NewReader("天 x\n")))
}
