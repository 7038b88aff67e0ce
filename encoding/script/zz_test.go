package script_test

import (
	"encoding/json"
	"math/rand"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/gen/convert"
	"github.com/zhtext/zhtext/internal/gen/pin"
)

func TestPairs(t *testing.T) {
	dir, err := pin.OpenCC()
	if err != nil {
		t.Skip(err)
	}
	for _, f := range []string{dir + "/test-data/testcases.json", "/work/shared/data/opencc/testcases.json"} {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		data = regexp.MustCompile(`,(\s*[}\]])`).ReplaceAll(data, []byte("$1"))
		var x struct {
			Cases []struct {
				ID, Input string
				Expected  map[string]string
			}
		}
		if err := json.Unmarshal(data, &x); err != nil {
			t.Fatal(err)
		}
		n, ok := 0, 0
		for _, c := range x.Cases {
			for name, want := range c.Expected {
				n++
				cc, err := script.ParseConversion(name)
				if err != nil {
					t.Log(err)
					continue
				}
				conv, _ := script.New(cc)
				if got := conv.String(c.Input); got == want {
					ok++
				} else {
					t.Logf("%s %s %s got %s want %s", c.ID, name, c.Input, got, want)
				}
			}
		}
		t.Log(f, ok, n)
	}
}

func TestRand(t *testing.T) {
	dir, err := pin.OpenCC()
	if err != nil {
		t.Skip(err)
	}
	rng := rand.New(rand.NewSource(1))
	for _, tofu := range []bool{true, false} {
		ref, err := convert.Read(dir, tofu)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range script.Conversions() {
			cfg := ref[c.String()]
			var keys []string
			add := func(d convert.Dict) {
				for k, v := range d {
					keys = append(keys, k, v[0])
				}
			}
			for _, d := range cfg.Stages {
				for range 1 {
					add(d)
				}
			}
			if cfg.Borders != nil {
				add(cfg.Borders)
			}
			var small []string
			if len(cfg.Stages) > 1 {
				for _, d := range cfg.Stages {
					if len(d) < 5000 {
						for k, v := range d {
							small = append(small, k, v[0])
						}
					}
				}
			}
			slices.Sort(small)
			slices.Sort(keys)
			var opts []script.Option
			if !tofu {
				opts = append(opts, script.WithoutRareGlyphs())
			}
			conv, err := script.New(c, opts...)
			if err != nil {
				t.Fatal(err)
			}
			bad := 0
			for range 30000 {
				var b strings.Builder
				for range 1 + rng.Intn(12) {
					k := keys[rng.Intn(len(keys))]
					if len(small) > 0 && rng.Intn(2) == 0 {
						k = small[rng.Intn(len(small))]
					}
					// piece
					switch rng.Intn(6) {
					case 0:
						_, n := utf8.DecodeRuneInString(k)
						k = k[:n]
					case 1:
						_, n := utf8.DecodeLastRuneInString(k)
						k = k[len(k)-n:]
					case 2:
						_, n := utf8.DecodeRuneInString(k)
						k = k[n:]
					case 3:
						if rng.Intn(10) == 0 {
							k = []string{"\u2ff0", "a", "\xe4", "\xe4\xb8", "。", "豈", "U", "\u2ff0木后", "é", "𠀀", "\xff"}[rng.Intn(11)]
						}
					}
					b.WriteString(k)
				}
				s := b.String()
				if got, want := conv.String(s), cfg.Convert(s); got != want {
					bad++
					if bad < 4 {
						t.Errorf("%v\n%q\n%q\n%q", c, s, got, want)
					}
				}
				// chunks
				var out []byte
				cut := 1 + rng.Intn(9)
				src := []byte(s)
				from, to := 0, 0
				buf := make([]byte, 300)
				for from < len(src) || to < len(src) {
					to = min(to+cut, len(src))
					n, m, err := conv.Transform(buf, src[from:to], to == len(src))
					_ = err
					out = append(out, buf[:n]...)
					from += m
					if to == len(src) && from == len(src) {
						break
					}
				}
				if string(out) != conv.String(s) {
					t.Fatalf("%v chunk %d %q: %q", c, cut, s, out)
				}
			}
		}
	}
}
