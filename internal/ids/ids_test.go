package ids_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/ids"
)

func TestLength(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"⿰木后了", "⿰木后"},
		{"⿲木后了，", "⿲木后了"},
		{"⿱⿰木木火人", "⿱⿰木木火"},
		{"⿾后人", "⿾后"},
		{"后⿰木木", ""},
		{"⿰木", ""},
		{"⿰木\xff", ""},
		{strings.Repeat("⿰", 100) + strings.Repeat("木", 200), ""},
		{"", ""},
	} {
		n, more := ids.Length(c.text, true)
		assert.Equal(t, c.want, c.text[:n])
		assert.False(t, more)
	}
	_, more := ids.Length("⿰木", false)
	assert.True(t, more)
	_, more = ids.Length("⿰木\xe5\x90", false)
	assert.True(t, more)
}

// FuzzLength holds that what is decided before the end of the text stays so when more comes.
func FuzzLength(f *testing.F) {
	f.Add("⿰木后", "人")
	f.Add("⿱⿰木木", "火人")
	f.Add("⿰\xe5", "\x90\x8e木")
	f.Fuzz(func(t *testing.T, text, more string) {
		n, wait := ids.Length(text, false)
		require.LessOrEqual(t, n, min(len(text), ids.MaxLen))
		require.False(t, wait && n > 0)
		whole, short := ids.Length(text+more, true)
		require.False(t, short)
		if !wait && utf8.FullRuneInString(text) { // the callers look at the first character themselves
			require.Equal(t, n, whole)
		}
		require.True(t, n == 0 || utf8.ValidString(text[:n]))
	})
}
