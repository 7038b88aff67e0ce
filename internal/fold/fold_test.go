package fold_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/zhtext/zhtext/internal/fold"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"新質生產力", "新质生产力"},
		{"新质生产力", "新质生产力"},
		{"ＩＣＴ產業　5Ｇ", "ict产业 5g"},
		{"質\xff量\xe4\xb8", "质\xff量\xe4\xb8"},
		{"質\uFFFD量", "质\uFFFD量"},
		{"后制于", "后制于"},
	} {
		assert.Equal(t, c.want, fold.String(c.in))
	}
	assert.Equal(t, "ICT产业", fold.HanString("ICT產業"))
}

// Folding keeps the number of runes and is idempotent.
func FuzzString(f *testing.F) {
	f.Add("新質生產力ＡＢＣ\xff")
	f.Fuzz(func(t *testing.T, s string) {
		k := fold.String(s)
		assert.Equal(t, utf8.RuneCountInString(s), utf8.RuneCountInString(k))
		assert.Equal(t, k, fold.String(k))
	})
}
