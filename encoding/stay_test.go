package encoding_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/testkit"
)

// Sentences of corpora in both scripts that nothing is wrong with stay as they are, each by itself.
func TestCorporaStay(t *testing.T) {
	data := filepath.Join(testkit.Shared(t), "data")
	var lines []string
	for _, name := range []string{"ud/gsdsimp-dev.gold", "ud/pud-trad.gold"} {
		text, err := os.ReadFile(filepath.Join(data, name))
		require.NoError(t, err)
		lines = append(lines, strings.Split(strings.ReplaceAll(string(text), " ", ""), "\n")...)
	}
	for _, doc := range append(testkit.Reports(t), testkit.Abstracts(t)...) {
		for line := range strings.Lines(doc.Text) {
			lines = append(lines, strings.SplitAfter(line, "。")...)
		}
	}
	altered := 0
	for _, s := range lines {
		if got := encoding.CleanString(s); got.String() != s {
			altered++
			t.Logf("%q: %v", s, got.Edits())
		}
	}
	t.Logf("%d of %d sentences altered", altered, len(lines))
	assert.Zero(t, altered)
}
