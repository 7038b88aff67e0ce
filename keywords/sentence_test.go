package keywords_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/keywords"
)

// The sentences with human gold in testdata/clusters.tsv, all of them looked at while building.
func TestClusterSentences(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "clusters.tsv"))
	require.NoError(t, err)
	e, err := keywords.Default()
	require.NoError(t, err)
	var clusters, schemes tally
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) != 4 || fields[0] == "sentence" {
			continue
		}
		a := e.AnalyzeParts("", fields[0])
		var names, named []string
		for _, c := range a.Clusters {
			names = append(names, c.Name)
		}
		for _, s := range a.Schemes {
			named = append(named, s.Name)
		}
		clusters.add(t, fields[0], "cluster", names, split(fields[1]), nil)
		schemes.add(t, fields[0], "scheme", named, split(fields[2]), nil)
	}
	t.Logf("clusters precision %.3f recall %.3f; schemes precision %.3f recall %.3f",
		clusters.precision(), clusters.recall(), schemes.precision(), schemes.recall())
	assert.GreaterOrEqual(t, clusters.precision(), 0.85)
	assert.GreaterOrEqual(t, clusters.recall(), 0.85)
}

func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}
