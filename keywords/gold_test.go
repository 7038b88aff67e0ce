package keywords_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/keywords"
)

// gold is what a person reads out of a page; examples/policy/testdata/pages/README.md says how.
type gold struct {
	name, text   string
	KeywordsMust []string `json:"keywords_must"`
	Top10Must    []string `json:"top10_must"`
	Clusters     []string `json:"clusters"`
	Schemes      []string `json:"schemes"`
	Optional     []string `json:"optional"`
	Split        string   `json:"split"`
}

func goldPages(t testing.TB) []gold {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testkit.Root(t), "examples", "policy", "testdata", "pages", "*.json"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 12)
	var out []gold
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		text, err := os.ReadFile(strings.TrimSuffix(f, ".json") + ".txt")
		require.NoError(t, err)
		g := gold{name: filepath.Base(f), text: string(text)}
		require.NoError(t, json.Unmarshal(data, &g), f)
		out = append(out, g)
	}
	return out
}

// tally counts what was found of what is right.
type tally struct {
	found, right, wanted, answered int

	quiet bool // of the test split only the figures are shown
}

func (c *tally) add(t testing.TB, name, what string, got, want, optional []string) {
	for _, w := range want {
		c.wanted++
		if slices.Contains(got, w) {
			c.found++
		} else {
			c.log(t, "%s: %s %s not found", name, what, w)
		}
	}
	for _, g := range got {
		if slices.Contains(optional, g) {
			continue
		}
		c.answered++
		if slices.Contains(want, g) {
			c.right++
		} else {
			c.log(t, "%s: %s %s is false", name, what, g)
		}
	}
}

func (c *tally) log(t testing.TB, format string, args ...any) {
	if !c.quiet {
		t.Logf(format, args...)
	}
}

func (c tally) recall() float64    { return share(c.found, c.wanted) }
func (c tally) precision() float64 { return share(c.right, c.answered) }

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// The figures on the pages with human gold: dev was looked at while building, test is the figure.
func TestGoldPages(t *testing.T) {
	e := newExtractor(t, keywords.WithOptions(keywords.Options{Max: -1}))
	for _, split := range []string{"dev", "test"} {
		t.Run(split, func(t *testing.T) {
			quiet := tally{quiet: split == "test"}
			clusters, schemes, must, top, whole := quiet, quiet, quiet, quiet, quiet
			for _, g := range goldPages(t) {
				if g.Split != split {
					continue
				}
				a := e.Analyze(encoding.CleanString(g.text).String())
				var terms, names, named []string
				for _, k := range a.Keywords {
					terms = append(terms, k.Term)
				}
				whole.add(t, g.name, "keyword", terms, g.KeywordsMust, terms)
				terms = terms[:min(30, len(terms))]
				for _, c := range a.Clusters {
					names = append(names, c.Name)
				}
				for _, s := range a.Schemes {
					named = append(named, s.Name)
				}
				clusters.add(t, g.name, "cluster", names, g.Clusters, g.Optional)
				schemes.add(t, g.name, "scheme", named, g.Schemes, g.Optional)
				must.add(t, g.name, "keyword", terms, g.KeywordsMust, terms)
				for _, w := range g.Top10Must { // a longer term that contains one counts
					top.wanted++
					if slices.ContainsFunc(terms[:min(10, len(terms))], func(k string) bool { return strings.Contains(k, w) }) {
						top.found++
					} else {
						top.log(t, "%s: %s not in the top ten", g.name, w)
					}
				}
			}
			t.Logf("%s: clusters precision %.3f recall %.3f; schemes precision %.3f recall %.3f; keywords whole: %.3f; in 30: %.3f; in 10: %.3f",
				split, clusters.precision(), clusters.recall(), schemes.precision(), schemes.recall(), whole.recall(), must.recall(), top.recall())
			assert.GreaterOrEqual(t, clusters.precision(), 0.75)
			assert.GreaterOrEqual(t, clusters.recall(), 0.75)
			assert.GreaterOrEqual(t, must.recall(), map[string]float64{"dev": 0.70, "test": 0.40}[split]) // what was reached
		})
	}
}
