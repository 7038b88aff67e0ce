package repair

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
)

func newsLines(t testing.TB) (out []string) {
	t.Helper()
	for l := range strings.Lines(testkit.News(t)) {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// misread reads a text the wrong way; ok is false where that loses something.
func (m misreading) misread(text string) (wrong string, ok bool) {
	data, err := m.was.encode(text)
	if err != nil {
		return "", false
	}
	wrong, err = m.readAs.decode(data)
	back, ok := m.undo(wrong)
	return wrong, err == nil && ok && back.text == text
}

// Whatever lost nothing comes back, whole lines and, but for one in a hundred, their first twelve characters.
func TestMisread(t *testing.T) {
	simplified := newsLines(t)
	conv, err := script.New(script.S2TW)
	require.NoError(t, err)
	for _, m := range misreadings {
		lines, right, short, rightShort := 0, 0, 0, 0
		for _, l := range simplified {
			if m.was.name == big5.name {
				l = conv.String(l)
			}
			if wrong, ok := m.misread(l); ok {
				lines++
				if Apply(wrong, Misread(wrong)) == l {
					right++
				}
			}
			l = string([]rune(l)[:min(12, utf8.RuneCountInString(l))])
			if wrong, ok := m.misread(l); ok {
				short++
				if Apply(wrong, Misread(wrong)) == l {
					rightShort++
				}
			}
		}
		t.Logf("%s read as %s: %d of %d lines, %d of %d beginnings", m.was.name, m.readAs.name, right, lines, rightShort, short)
		assert.Equal(t, lines, right, "%s read as %s", m.was.name, m.readAs.name)
		assert.GreaterOrEqual(t, 100*rightShort, 98*short)
	}
}

// Text misread twice, the second time as the first or in another way.
func TestMisreadTwice(t *testing.T) {
	all, right := 0, 0
	for _, l := range newsLines(t)[:40] {
		for _, m := range misreadings {
			for _, n := range misreadings {
				wrong, ok := m.misread(l)
				if !ok {
					continue
				}
				if wrong, ok = n.misread(wrong); !ok {
					continue
				}
				all++
				if Apply(wrong, Misread(wrong)) == l {
					right++
				}
			}
		}
	}
	t.Logf("%d of %d", right, all)
	assert.GreaterOrEqual(t, 100*right, 99*all)
}

// Text in order stays, in any language.
func TestMisreadNothing(t *testing.T) {
	lines := newsLines(t)
	files := []string{"rashomon", "unsu-joh-eun-nal", "candide", "sunzi-bingfa-simplified", "sunzi-bingfa-traditional"}
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/text").Output()
	require.NoError(t, err)
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "encoding", "testdata", f+"-utf-8.txt"))
		require.NoError(t, err)
		lines = append(lines, strings.SplitAfter(string(data), "\n")...)
		assert.Empty(t, Misread(string(data)), f)
	}
	for _, l := range lines {
		assert.Empty(t, Misread(l), l)
	}
	for _, s := range []string{"Ça va très bien, naïve façade, déjà vu — “où”", "Übergrößenträger", "1÷2×3±4°", "¿Qué? ¡Señor!", "\u0080\u0081\u0082", "Привет, мир"} {
		assert.Empty(t, Misread(s), s)
	}
	t.Logf("%d lines", len(lines))
}

// The development sets, line by line.
func TestMisreadNothingShared(t *testing.T) {
	dir := testkit.Shared(t)
	n := 0
	for _, f := range []string{"gsdsimp-dev.gold", "pud-trad.gold"} {
		data, err := os.ReadFile(filepath.Join(dir, "data", "ud", f))
		require.NoError(t, err)
		for l := range strings.Lines(strings.ReplaceAll(string(data), " ", "")) {
			n++
			assert.Empty(t, Misread(l), l)
		}
	}
	t.Logf("%d sentences", n)
}

// FuzzMisread holds that the edits are sorted, apart and within the text, and make valid text of it.
func FuzzMisread(f *testing.F) {
	for _, m := range misreadings {
		wrong, _ := m.misread("我们发展新质生产力")
		f.Add(wrong)
	}
	f.Add("\xffä¸\xe4")
	f.Add(strings.Repeat("\x8f", 2700))
	f.Add(strings.Repeat("å\u008a\u009b", 2700))
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, e := range Misread(text) {
			require.True(t, at <= e.Start && e.Start < e.End && e.End <= len(text))
			require.True(t, utf8.ValidString(e.New))
			at = e.End
		}
	})
}
