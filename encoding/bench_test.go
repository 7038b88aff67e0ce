package encoding_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/testkit"
)

// BenchmarkCleanText measures repair of text that needs none beside utf8.Valid on the same text.
func BenchmarkCleanText(b *testing.B) {
	news, err := os.ReadFile(filepath.Join(testkit.Root(b), "internal", "testkit", "corpus", "news.txt"))
	require.NoError(b, err)
	text := strings.Repeat(string(news), 25)
	b.Run("valid", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if !utf8.ValidString(text) {
				b.Fatal("not UTF-8")
			}
		}
	})
	b.Run("CleanString", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if len(encoding.CleanString(text).Edits()) > 0 {
				b.Fatal("clean text was changed")
			}
		}
	})
}
