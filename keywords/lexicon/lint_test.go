package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLint is the linter of the built-in files: go test -run TestLint ./keywords/lexicon
func TestLint(t *testing.T) {
	for _, f := range Lint(Builtin()) {
		t.Error(f)
	}
}

func TestBuiltinIsBroad(t *testing.T) {
	count := map[Theme]int{}
	for _, term := range Builtin() {
		count[term.Theme]++
	}
	assert.GreaterOrEqual(t, len(Builtin()), 600)
	for _, theme := range Themes() {
		assert.GreaterOrEqual(t, count[theme], 30, theme)
	}
	assert.Len(t, count, len(Themes()))
}

// Each file must parse and hold its own theme only; Builtin itself passes over a bad file.
func TestFilesHoldTheirTheme(t *testing.T) {
	entries, err := files.ReadDir(".")
	require.NoError(t, err)
	require.Len(t, entries, len(Themes()))
	for _, entry := range entries {
		f, err := files.Open(entry.Name())
		require.NoError(t, err)
		terms, err := Parse(f)
		require.NoError(t, err, entry.Name())
		for _, term := range terms {
			assert.Equal(t, entry.Name(), string(term.Theme)+".tsv", term.Text)
		}
	}
}

func TestLintRules(t *testing.T) {
	good := Term{Text: "低空经济", Theme: Industry, English: "low-altitude economy", Source: "gwr:2024"}
	with := func(change func(*Term)) []Term {
		bad := good
		change(&bad)
		return []Term{bad}
	}
	cases := []struct {
		name  string
		terms []Term
		rule  Rule
	}{
		{"same term twice", []Term{good, good}, Duplicate},
		{"alias is the term", with(func(t *Term) { t.Aliases = []string{"低空经济"} }), Duplicate},
		{"same but for case", with(func(t *Term) { t.Aliases = []string{"LNG船", "Lng船"} }), Duplicate},
		{"unknown theme", with(func(t *Term) { t.Theme = "animals" }), BadTheme},
		{"no theme", with(func(t *Term) { t.Theme = "" }), BadTheme},
		{"no source", with(func(t *Term) { t.Source, t.English = "", "" }), BadSource},
		{"unknown source", with(func(t *Term) { t.Source, t.English = "heard", "" }), BadSource},
		{"source without year", with(func(t *Term) { t.Source, t.English = "gwr", "" }), BadSource},
		{"own with a value", with(func(t *Term) { t.Source, t.English = "own:2024", "" }), BadSource},
		{"bad class code", with(func(t *Term) { t.Source, t.English = "gbt4754:39C", "" }), BadSource},
		{"traditional", with(func(t *Term) { t.Text = "低空經濟" }), Traditional},
		{"traditional alias", with(func(t *Term) { t.Aliases = []string{"低空產業"} }), Traditional},
		{"lower case", with(func(t *Term) { t.Text = "5g基站" }), LatinCase},
		{"full width", with(func(t *Term) { t.Text = "５Ｇ基站" }), LatinCase},
		{"space inside", with(func(t *Term) { t.Text = "低空 经济" }), Space},
		{"ideographic space", with(func(t *Term) { t.Text = "低空经济\u3000" }), Space},
		{"space around English", with(func(t *Term) { t.English += " " }), Space},
		{"English of our own", with(func(t *Term) { t.Source = "own" }), English},
		{"one character", with(func(t *Term) { t.Text = "铁" }), Length},
		{"empty alias", with(func(t *Term) { t.Aliases = []string{""} }), Length},
		{"too long", with(func(t *Term) { t.Text = "一二三四五六七八九十一二三四五六七八九十甲" }), Length},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found := Lint(c.terms)
			require.NotEmpty(t, found)
			rules := map[Rule]bool{}
			for _, f := range found {
				rules[f.Rule] = true
				assert.NotEmpty(t, f.Error())
			}
			assert.Contains(t, rules, c.rule)
		})
	}
	assert.Empty(t, Lint([]Term{good, {Text: "IPv6", Theme: Technology, Aliases: []string{"eVTOL"}, Source: "own"}}))
}
