package lexicon

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/testkit"
)

// A gwr source is the first year whose government work report has the term; see README.md.
func TestWorkReportYears(t *testing.T) {
	reports := workReports(t)
	for _, term := range Builtin() {
		year, ok := strings.CutPrefix(term.Source, "gwr:")
		if !ok {
			continue
		}
		assert.True(t, strings.Contains(reports[year], term.Text), "%s is not in the report of %s", term.Text, year)
		for other, text := range reports {
			if other < year {
				assert.False(t, strings.Contains(text, term.Text), "%s stands in the report of %s, not first in %s", term.Text, other, year)
			}
		}
	}
}

func workReports(t *testing.T) map[string]string {
	t.Helper()
	byYear := map[string]string{}
	for _, doc := range testkit.Reports(t) {
		byYear[doc.Date] = doc.Text
	}
	return byYear
}

// A class source names a class whose name has the term.
func TestClassificationCodes(t *testing.T) {
	names := map[string]string{}
	for kind, file := range map[string]string{"gbt4754": "gbt4754_2017.tsv", "sei2018": "sei2018_two_level.tsv"} {
		lines := bufio.NewScanner(open(t, "data", "industry", file))
		for lines.Scan() {
			code, class, _ := strings.Cut(lines.Text(), "\t")
			names[kind+":"+code] = class
		}
		require.NoError(t, lines.Err())
	}
	for _, term := range Builtin() {
		if kind, _, _ := strings.Cut(term.Source, ":"); kind == "gbt4754" || kind == "sei2018" {
			assert.Contains(t, names[term.Source], term.Text, term.Source)
		}
	}
}

func open(t *testing.T, path ...string) *os.File {
	t.Helper()
	file, err := os.Open(filepath.Join(append([]string{testkit.Shared(t)}, path...)...))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, file.Close()) })
	return file
}
