package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
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
