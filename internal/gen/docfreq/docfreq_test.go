package docfreq_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/gen/docfreq"
)

func TestTable(t *testing.T) {
	data, err := docfreq.Table(strings.NewReader("经济 3.5\n經濟 5\n罕见 13.9\n"))
	require.NoError(t, err)
	trie, err := dart.Open(data)
	require.NoError(t, err)
	assert.Equal(t, uint16(3.5*docfreq.Scale), trie.Lookup("經濟"))
	assert.Zero(t, trie.Lookup("罕见"), "a word of one document is what the table says of others")
	assert.Equal(t, uint16(13.9*docfreq.Scale), trie.Lookup(docfreq.MaxKey))
	_, err = docfreq.Table(strings.NewReader("经济 x\n"))
	assert.ErrorContains(t, err, "line 1")
}
