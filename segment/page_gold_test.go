package segment_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/segment"
)

// pageGold is what a person found in a page.
type pageGold struct {
	Title, Date, Source, Editor, Reporter string

	BodyFirst string   `json:"body_first"`         // how the body begins
	BodyLast  string   `json:"body_last"`          // how it ends
	Furniture []string `json:"furniture"`          // pieces that are no part of it
	Starts    []string `json:"boilerplate_starts"` // the same in the gold of the seed
	Split     string

	// Author is a named author, where the page names nobody as a reporter: either answer is right.
	Author string `json:"optional_reporter"`
}

func readGold(t *testing.T, path string) (g pageGold) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &g))
	g.Furniture = append(g.Furniture, g.Starts...)
	return g
}

func (g pageGold) check(t *testing.T, text string) {
	d := segment.Page(text)
	if g.Reporter == "" && d.Reporter.Text == g.Author {
		g.Reporter = g.Author
	}
	for _, f := range []struct {
		name, want string
		got        segment.Field
	}{
		{"title", g.Title, d.Title},
		{"date", g.Date, d.Date},
		{"source", g.Source, d.Source},
		{"editor", g.Editor, d.Editor},
		{"reporter", g.Reporter, d.Reporter},
	} {
		assert.Equal(t, f.want, f.got.Text, f.name)
		if f.name != "date" {
			assert.Equal(t, f.got.Text, text[f.got.Span.Start:f.got.Span.End], "span of %s", f.name)
		}
	}
	body := bodyText(d, text)
	assert.True(t, strings.HasPrefix(body, g.BodyFirst), "body begins %.90q", body)
	assert.True(t, strings.HasSuffix(body, g.BodyLast), "body ends %q", body[max(0, len(body)-90):])
	for _, f := range g.Furniture {
		assert.Contains(t, text, f, "the gold names what the page lacks")
		assert.NotContains(t, body, f)
		assert.NotContains(t, d.Title.Text, f)
	}
}

func bodyText(d *segment.Document, text string) string {
	var body []string
	for s := range d.Body() {
		body = append(body, text[s.Start:s.End])
	}
	return strings.Join(body, "\n")
}

// TestPageGold holds Page against pages with human gold. The rules were tuned on the split dev alone.
func TestPageGold(t *testing.T) {
	dir := filepath.Join(testkit.Root(t), "examples", "policy", "testdata", "pages")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	require.NoError(t, err)
	for _, f := range files {
		g := readGold(t, f)
		t.Run(g.Split+"/"+filepath.Base(f), func(t *testing.T) {
			text, err := os.ReadFile(strings.TrimSuffix(f, ".json") + ".txt")
			require.NoError(t, err)
			g.check(t, string(text))
		})
	}
}

func TestPageSeed(t *testing.T) {
	dir := filepath.Join(testkit.Shared(t), "seed")
	text, err := os.ReadFile(filepath.Join(dir, "clean.hant.txt"))
	require.NoError(t, err)
	readGold(t, filepath.Join(dir, "gold.json")).check(t, string(text))
}
