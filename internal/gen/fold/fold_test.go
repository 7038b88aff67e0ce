package fold_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/gen/fold"
)

func TestTable(t *testing.T) {
	got, err := fold.Table(strings.NewReader("# note\n\n質\t质\n乾\t干 乾\n后\t后\n一\t一\n"))
	require.NoError(t, err)
	assert.Equal(t, []byte{
		0x7E, 0x4E, 0, 0, 0x72, 0x5E, 0, 0, // 乾 to 干
		0xEA, 0x8C, 0, 0, 0x28, 0x8D, 0, 0, // 質 to 质
	}, got)
	_, err = fold.Table(strings.NewReader("質量\t质\n"))
	assert.ErrorContains(t, err, "line 1")
}
