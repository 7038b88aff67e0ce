package pinyin_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/gen/pinyin"
)

func TestTable(t *testing.T) {
	got, err := pinyin.Table(strings.NewReader("package x\n\t0x4e2d: \"zhōng,zhòng\",\n\t0x5fe0: \"zhōng\",\n\t0x20000: \"hē\",\n"))
	require.NoError(t, err)
	assert.Equal(t, "zhòng\t\t中\nzhōng\t中忠\t\n", string(got))
	_, err = pinyin.Table(strings.NewReader("0x4e2d: zhōng,\n"))
	assert.Error(t, err)
}
