package script_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
)

type corpus struct{ name, text string }

var modes = []string{script.Words: "words", script.OpenCC: "opencc"}

// corpora are simplified texts to measure on: our own news, and fifty years of reports where they are at hand.
func corpora(b *testing.B) []corpus {
	news := testkit.News(b)
	out := []corpus{{"news", strings.Repeat(news, 1+1_000_000/len(news))}}
	if testkit.HasShared(b) {
		var text strings.Builder
		for _, doc := range testkit.Reports(b) {
			text.WriteString(doc.Text + "\n")
		}
		out = append(out, corpus{"reports", text.String()})
	}
	return out
}

// BenchmarkConvert measures conversions beside utf8.Valid on the same text.
func BenchmarkConvert(b *testing.B) {
	for _, in := range corpora(b) {
		simplified := in.text
		traditional := newConverter(b, script.S2T).String(simplified)
		b.Run(in.name+"/valid", func(b *testing.B) {
			b.SetBytes(int64(len(simplified)))
			for b.Loop() {
				if !utf8.ValidString(simplified) {
					b.Fatal("not UTF-8")
				}
			}
		})
		for _, c := range []script.Conversion{script.S2T, script.T2S, script.S2TW, script.S2TWP, script.TW2SP} {
			for mode, name := range modes {
				conv, text := newConverter(b, c, script.WithMode(script.Mode(mode))), simplified
				if c == script.T2S || c == script.TW2SP {
					text = traditional
				}
				dst := make([]byte, 0, 2*len(text))
				b.Run(in.name+"/"+c.String()+"/"+name, func(b *testing.B) {
					b.SetBytes(int64(len(text)))
					b.ReportAllocs()
					for b.Loop() {
						dst = conv.Append(dst[:0], text)
					}
				})
			}
		}
	}
}
