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
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func call(stdin string, args ...string) (status int, out, errs string) {
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(stdin), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestConvert(t *testing.T) {
	for _, c := range []struct{ in, want, args string }{
		{"参与制造软件\n", "參與製造軟件\n", ""},
		{"参与制造软件", "參與製造軟體", "-c s2twp"},
		{"被发明", "被髮明", "-mode opencc"},
		{"被发明\xff", "被發明\xff", "-mode words"},
		{"經濟發展后", "經濟發展後", "-mixed"},
		{"餔", "餔", "-c t2s -common"},
		{"", "", "-c hk2sp"},
	} {
		status, out, errs := call(c.in, strings.Fields(c.args)...)
		assert.Zero(t, status, errs)
		assert.Equal(t, c.want, out, c.args)
	}
}

func TestCharsets(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(strings.Repeat("发展软件产业，参与制造。", 20))
	require.NoError(t, err)
	big5, err := traditionalchinese.Big5.NewEncoder().String(strings.Repeat("發展軟件產業，參與製造。", 20))
	require.NoError(t, err)
	status, out, errs := call(gbk, "-from", "gbk", "-to", "big5")
	assert.Zero(t, status, errs)
	assert.Equal(t, big5, out)
	status, out, errs = call(gbk, "-from", "auto")
	assert.Zero(t, status, errs)
	assert.Equal(t, strings.Repeat("發展軟件產業，參與製造。", 20), out)
	status, _, errs = call("里程", "-to", "shift_jis2")
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "shift_jis2")
}

// A file of any size is the text converted whole.
func TestStream(t *testing.T) {
	text := strings.Repeat("我们参与制造的软件，一个中年人。", 200_000)
	status, out, _ := call(text, "-c", "s2twp")
	assert.Zero(t, status)
	assert.Equal(t, strings.Repeat("我們參與製造的軟體，一個中年人。", 200_000), out)
}

func TestInPlace(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(name, []byte("发展"), 0o640))
	require.NoError(t, os.Symlink(name, link))
	status, out, errs := call("", "-i", link)
	assert.Zero(t, status, errs)
	assert.Empty(t, out)
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "發展", string(data))
	info, err := os.Lstat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode())

	// What cannot be written in the charset leaves the file as it was, and nothing beside it.
	status, _, errs = call("", "-i", "-to", "gb2312", "-c", "t2tw", "-from", "utf-8", link)
	assert.Zero(t, status, errs)
	require.NoError(t, os.WriteFile(name, []byte("𠀀发展"), 0o640))
	status, _, _ = call("", "-i", "-to", "big5", name)
	assert.Equal(t, 1, status)
	data, err = os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "𠀀发展", string(data))
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, list, 2)
}

func TestLines(t *testing.T) {
	const text = "已經\n把面干了，发展\r\n"
	status, out, _ := call(text, "-inspect")
	assert.Zero(t, status)
	assert.Equal(t, 1, strings.Count(out, "\n"))
	var got struct {
		Line         int
		Text, Result string
		Edits        []edit
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Equal(t, 2, got.Line)
	assert.Equal(t, "把面幹了，發展", got.Result)
	for _, e := range got.Edits {
		assert.Equal(t, e.Old, text[e.Start:e.End])
	}
	status, out, _ = call(text, "-ambiguities")
	assert.Zero(t, status)
	assert.Equal(t, `{"line":2,"start":10,"end":13,"text":"面","candidates":["面","麪"]}
{"line":2,"start":13,"end":19,"text":"干了","candidates":["幹了","乾了"]}
`, out)
}

func TestPhrases(t *testing.T) {
	name := filepath.Join(t.TempDir(), "phrases.txt")
	require.NoError(t, os.WriteFile(name, []byte("# ours\n软件\t軟體\r\n"), 0o600))
	status, out, errs := call("软件发展", "-phrases", name)
	assert.Zero(t, status, errs)
	assert.Equal(t, "軟體發展", out)
	require.NoError(t, os.WriteFile(name, []byte("软件 軟體\n"), 0o600))
	status, _, errs = call("软件发展", "-phrases", name)
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "phrases.txt:1:")
}

func TestUsage(t *testing.T) {
	status, out, _ := call("", "-h")
	assert.Zero(t, status)
	assert.Contains(t, out, "用法")
	for _, args := range []string{"-x", "-c s2x", "-mode x", "-from x", "-i -inspect"} {
		status, _, errs := call("", strings.Fields(args)...)
		assert.Equal(t, 2, status, args)
		assert.Contains(t, errs, "Usage")
	}
	status, _, errs := call("", "no-such-file")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-file")
	status, _, errs = call("", "-i", "no-such-file")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "no-such-file")
}
