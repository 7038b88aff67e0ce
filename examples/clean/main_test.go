package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func call(stdin string, args ...string) (status int, out, errs string) {
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(stdin), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestClean(t *testing.T) {
	status, out, _ := call("發(fā)展新質(zhì)生產(chǎn)力\n")
	assert.Zero(t, status)
	assert.Equal(t, "發展新質生產力\n", out)

	status, out, _ = call("搶占?xì)淠芘c新型儲能", "-explain")
	assert.Zero(t, status)
	assert.Contains(t, out, "6-18\tshift\t\"?xì)淠芘c\"\t\"氫能與\"")

	status, out, _ = call("", "testdata/article.txt")
	assert.Zero(t, status)
	assert.Contains(t, out, "(")
}

func TestCharsets(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(strings.Repeat("加快发展新质生产力和低空经济。", 5))
	require.NoError(t, err)
	status, out, _ := call(gbk, "-detect")
	assert.Zero(t, status)
	assert.Regexp(t, `^-\tGB18030\t(0\.[5-9]|1\.0)`, out)
	status, out, _ = call(gbk[:4], "-charset", "gbk")
	assert.Zero(t, status)
	assert.Equal(t, "加快", out)
	status, _, errs := call("", "-charset", "koi8")
	assert.Equal(t, 2, status)
	assert.Contains(t, errs, "koi8")
}

func TestCheck(t *testing.T) {
	status, out, _ := call("发展新质生产力", "-check")
	assert.Zero(t, status)
	assert.Empty(t, out)
	status, out, _ = call("æ\u0096°è´¨ç\u0094\u009fäº§å\u008a\u009b", "-check")
	assert.Equal(t, 1, status)
	assert.Equal(t, "-\n", out)
	status, out, _ = call("æ\u0096°è´¨ç\u0094\u009fäº§å\u008a\u009b\n新&nbsp;质")
	assert.Zero(t, status)
	assert.Equal(t, "新质生产力\n新 质", out)
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
	status, _, errs = call(strings.Repeat("\x00", 100))
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "binary")
}
