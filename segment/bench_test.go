package segment_test

import (
	"strings"
	"testing"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/segment"
)

// corpus returns the lines of our own news corpus, and their bytes.
func corpus(b *testing.B) (lines []string, size int64) {
	b.Helper()
	news := testkit.News(b)
	for line := range strings.Lines(news) {
		lines = append(lines, line)
	}
	return lines, int64(len(news))
}

func report(b *testing.B, size int64, words int) {
	b.SetBytes(size)
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportAllocs()
}

// Ours and gse's on one corpus: go test ./segment -run '^$' -bench Segmenter -cpu 1
func BenchmarkSegmenter(b *testing.B) {
	lines, size := corpus(b)
	b.Run("zhtext/Append", func(b *testing.B) {
		s := newSegmenter(b)
		var dst []segment.Token
		n := 0
		for b.Loop() {
			n = 0
			for _, l := range lines {
				dst = s.Append(dst[:0], l)
				n += len(dst)
			}
		}
		report(b, size, n)
	})
	b.Run("zhtext/Words", func(b *testing.B) {
		s := newSegmenter(b)
		n := 0
		for b.Loop() {
			n = 0
			for _, l := range lines {
				n += len(s.Words(l))
			}
		}
		report(b, size, n)
	})
	b.Run("gse/Cut", func(b *testing.B) {
		var s gse.Segmenter
		s.SkipLog = true
		require.NoError(b, s.LoadDictEmbed())
		n := 0
		for b.Loop() {
			n = 0
			for _, l := range lines {
				n += len(s.Cut(l))
			}
		}
		report(b, size, n)
	})
}

// BenchmarkNew is what a first use costs: there is no dictionary to load.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := segment.New()
		require.NoError(b, err)
	}
}
