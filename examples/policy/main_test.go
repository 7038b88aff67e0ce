package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// call runs the program and returns its exit status and what it printed.
func call(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(stdin), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return data
}

// The bundled page against its human gold; its repairs give the clean page.
func TestNews(t *testing.T) {
	status, out, errs := call(t, "", "-json", filepath.Join("testdata", "news.txt"))
	require.Zero(t, status, errs)
	var doc report
	require.NoError(t, json.Unmarshal([]byte(out), &doc))
	var gold struct {
		Title, Date, Source, Editor, Reporter string
		Clusters, Schemes                     []string
		Optional                              []string
		Top10                                 []string `json:"top10_must"`
	}
	require.NoError(t, json.Unmarshal(readFile(t, "news.json"), &gold))
	assert.Equal(t, []string{gold.Title, gold.Date, gold.Source, gold.Editor, gold.Reporter},
		[]string{doc.Title, doc.Date, doc.Source, doc.Editor, doc.Reporter})
	assert.Equal(t, "UTF-8", doc.Charset)
	assert.Equal(t, "Hant", doc.Script)

	page := readFile(t, "news.txt")
	var clean strings.Builder
	at := 0
	for _, r := range doc.Repairs {
		assert.Equal(t, r.Old, string(page[r.Start:r.End]))
		clean.Write(page[at:r.Start])
		clean.WriteString(r.New)
		at = r.End
	}
	clean.Write(page[at:])
	assert.Equal(t, string(readFile(t, "news.clean.txt")), clean.String())

	var terms, clusters, schemes []string
	for _, k := range doc.Keywords[:10] {
		terms = append(terms, k.Term)
	}
	for _, c := range doc.Clusters {
		clusters = append(clusters, c.Name)
	}
	for _, s := range doc.Schemes {
		schemes = append(schemes, s.Name)
	}
	assert.Subset(t, terms, gold.Top10)
	assert.Subset(t, append(gold.Clusters, gold.Optional...), clusters, "a false cluster")
	assert.GreaterOrEqual(t, len(clusters), len(gold.Clusters))
	assert.Equal(t, gold.Schemes, schemes)
}

func TestTable(t *testing.T) {
	status, out, errs := call(t, "", "-n", "5", "-explain", filepath.Join("testdata", "news.txt"))
	require.Zero(t, status, errs)
	for _, want := range []string{"title", "repaired", "pinyin", "shift", "keyword", "frequency", "clusters", "schemes", "low-altitude economy"} {
		assert.Contains(t, out, want)
	}
}

func TestLines(t *testing.T) {
	status, out, errs := call(t, `{"id":7,"title":"发展低空经济","text":"各地做强工程机械、集成电路等产业集群，低空经济起步。"}
not json
{"id":"b","text":"發(fā)展新質(zhì)生產(chǎn)力。"}
`, "-lines")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "line 2")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 2)
	var first, second answer
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &first))
	require.NoError(t, json.Unmarshal([]byte(lines[1]), &second))
	assert.Equal(t, "7", string(first.ID))
	assert.Equal(t, "低空经济", first.Keywords[0].Term)
	assert.Len(t, first.Keywords[0].TitleMentions, 1)
	assert.Len(t, first.Keywords[0].Mentions, 1)
	assert.Len(t, first.Clusters, 2)
	assert.Equal(t, `"b"`, string(second.ID))
	assert.Len(t, second.Repairs, 3)
	assert.Equal(t, "新质生产力", second.Keywords[0].Key)
}

func TestUsage(t *testing.T) {
	status, out, _ := call(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, out, "Usage")
	assert.Contains(t, out, "用法")
	for _, args := range [][]string{{"-x"}, {"-n", "0"}, {"-json", "-lines"}} {
		status, _, errs := call(t, "", args...)
		assert.Equal(t, 2, status, args)
		assert.Contains(t, errs, "Usage")
	}
	status, _, errs := call(t, "", "no-such-file")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-file")
}

func TestBadInput(t *testing.T) {
	for name, in := range map[string]string{
		"empty":     "",
		"truncated": "发展低空经济\xe4\xbd",
		"surrogate": "发展\xed\xa0\x80低空经济",
		"UTF-16":    "\xff\xfe\xd1\x53\x55\x5c",
		"one line":  strings.Repeat("发展低空经济，", 10<<20/21),
	} {
		status, out, errs := call(t, in, "-json")
		assert.Zero(t, status, name+errs)
		assert.True(t, json.Valid([]byte(out)), name)
	}
	status, _, errs := call(t, strings.Repeat("\x00\x01\x02\xfe", 100), "-json")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "binary")
}
