package script_test

import (
	"os"
	"testing"
	"unicode/utf8"
	"unsafe"

	"github.com/zhtext/zhtext/encoding/script"
)

func BenchmarkZZ(b *testing.B) {
	hans, _ := os.ReadFile("/tmp/bench/hans.txt")
	hant, _ := os.ReadFile("/tmp/bench/hant.txt")
	hans = hans[:6000000]
	hant = hant[:6000000]
	for utf8.RuneStart(hans[len(hans)-1]) == false {
		hans = hans[:len(hans)-1]
	}
	b.Run("valid", func(b *testing.B) {
		b.SetBytes(int64(len(hans)))
		for b.Loop() {
			utf8.Valid(hans)
		}
	})
	dst := make([]byte, 0, len(hans)*2)
	for _, c := range []script.Conversion{script.S2T, script.T2S, script.S2TW, script.S2TWP, script.TW2SP, script.S2HK, script.T2JP} {
		conv, _ := script.New(c)
		in := hans
		if c == script.T2S || c == script.TW2SP || c == script.T2JP {
			in = hant
		}
		s := unsafe.String(&in[0], len(in))
		b.Run(c.String(), func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				dst = conv.Append(dst[:0], s)
			}
		})
	}
}
