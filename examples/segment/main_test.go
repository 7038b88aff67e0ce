package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func call(stdin string, args ...string) (status int, out, errs string) {
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(stdin), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestSegment(t *testing.T) {
	status, out, _ := call("加快 发展低空经济\r\n\n2024年5G")
	assert.Zero(t, status)
	assert.Equal(t, "加快 发展 低空 经济\n\n2024年 5G\n", out)

	status, out, _ = call("发展经济\n", "-sep", "|")
	assert.Zero(t, status)
	assert.Equal(t, "发展|经济\n", out)

	status, out, _ = call("發展\n", "-json")
	assert.Zero(t, status)
	assert.Equal(t, `{"tokens":[{"text":"發展","start":0,"end":6,"kind":"word","tag":"vn"}]}`+"\n", out)
}

func TestUserDictionary(t *testing.T) {
	dict := filepath.Join(t.TempDir(), "words.txt")
	require.NoError(t, os.WriteFile(dict, []byte("低空经济 10 n\n"), 0o644))
	status, out, _ := call("发展低空經濟\n", "-user", dict)
	assert.Zero(t, status)
	assert.Equal(t, "发展 低空經濟\n", out)
	require.NoError(t, os.WriteFile(dict, []byte("坏 -1 n\n"), 0o644))
	status, _, errs := call("", "-user", dict)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "line 1")
}

func TestUsage(t *testing.T) {
	status, out, _ := call("", "-h")
	assert.Zero(t, status)
	assert.Contains(t, out, "用法")
	status, _, _ = call("", "-x")
	assert.Equal(t, 2, status)
	status, _, errs := call("", "no-such-file")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-file")
}
