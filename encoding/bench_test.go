package encoding_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/testkit"
)

// BenchmarkCleanText measures repair of text that needs none beside utf8.Valid on the same text.
func BenchmarkCleanText(b *testing.B) {
	text := strings.Repeat(testkit.News(b), 25)
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
