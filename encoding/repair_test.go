package encoding_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/internal/damage"
	"github.com/zhtext/zhtext/internal/testkit"
)

// What is not changed.
func TestCleanTextStays(t *testing.T) {
	for _, text := range []string{
		"", "漢字（hànzì）是文字。", "重庆(chóngqìng)的早晨", "他叫李婠(wān)，住在城南。",
		"長(cháng)城很長，孩子長(zhǎng)大了。", "銀行的行讀作háng(háng)，行走的行讀作xíng(xíng)。",
		"“行”(xíng)和“长”(cháng)是多音字。", "你吃了吗?(好的)", "f(x)=y, g(a)", "好(hǎo)", "什麼?ā)",
		"质(zhì)量和数(shù)量，都是汉字注音。",
		traditional, prose,
	} {
		got := encoding.CleanString(text)
		assert.Equal(t, text, got.String())
		assert.Empty(t, got.Edits())
	}
}

func TestRepairs(t *testing.T) {
	for in, want := range map[string]string{
		"推動低空經(jīng)濟":                        "推動低空經濟",
		"經(jīng)濟發(fā)展":                      "經濟發展",
		"新質(zhì)生產(chǎn)力":                    "新質生產力",
		"搶占?xì)淠芘c新型儲能":                       "搶占氫能與新型儲能",
		"搶占?(xì)淠芘c新型儲能":                      "搶占氫能與新型儲能",
		"搶占\uFFFDxì)淠芘c新型儲能":                  "搶占氫能與新型儲能",
		"搶占\uFFFD(xì)淠芘c新型儲能":                 "搶占氫能與新型儲能",
		"重庆(chóngqìng)的產(chǎn)業(yè)和經(jīng)濟": "重庆(chóngqìng)的產業和經濟",
	} {
		assert.Equal(t, want, encoding.CleanString(in).String(), in)
	}
}

// pages returns the clean pages of examples/policy.
func pages(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testkit.Root(t), "examples", "policy", "testdata", "pages", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	out := make(map[string]string)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		out[filepath.Base(f)] = string(data)
	}
	return out
}

func converters() []damage.Converter {
	return []damage.Converter{
		{Replacement: "?", Swallow: true},
		{Replacement: "?", Every: 3},
		{Replacement: "\uFFFD", Swallow: true, Every: 2},
		{Replacement: "\uFFFD", Every: 5},
	}
}

// What the simulated converter does to the traditional pages is undone, byte for byte, and clean pages stay.
func TestSimulatedDamage(t *testing.T) {
	var exact, lines, annotations, shifted int
	for name, clean := range pages(t) {
		assert.Empty(t, encoding.CleanString(clean).Edits(), name)
		for _, c := range converters() {
			damaged, n := c.Text(clean)
			if n < 3 {
				continue // a simplified page, or one with characters that GBK does not have
			}
			text := encoding.CleanString(damaged)
			checkLaws(t, damaged, text)
			got, want := strings.Split(text.String(), "\n"), strings.Split(clean, "\n")
			require.Len(t, got, len(want), name)
			for i := range want {
				if got[i] == want[i] {
					exact++
				} else {
					t.Logf("%s: %q, want %q", name, got[i], want[i])
				}
			}
			lines += len(want)
			annotations += n
			for _, e := range text.Edits() {
				if e.Kind == encoding.Shift {
					shifted++
				}
			}
		}
	}
	t.Logf("%d annotations, %d of them in byte-shifted runs; %d of %d lines exact", annotations, shifted, exact, lines)
	assert.GreaterOrEqual(t, float64(exact)/float64(lines), 0.99)
	assert.Positive(t, shifted)
}

func checkLaws(t testing.TB, original string, text *encoding.Text) {
	t.Helper()
	clean := text.String()
	checkReplay(t, original, text)
	require.Equal(t, clean, encoding.CleanString(clean).String(), "repairing twice is not repairing once")
	checkSource(t, original, text)
}

// checkReplay holds that the edits, made to the original, give the clean text.
func checkReplay(t testing.TB, original string, text *encoding.Text) {
	t.Helper()
	var b strings.Builder
	at := 0
	for _, e := range text.Edits() {
		require.GreaterOrEqual(t, e.Start, at, "edits overlap")
		require.Equal(t, original[e.Start:e.End], e.Old)
		b.WriteString(original[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(original[at:])
	require.Equal(t, text.String(), b.String(), "the edits do not give the clean text")
}

// checkSource holds that ranges come back in order, in range, and with their own text where nothing was replaced.
func checkSource(t testing.TB, original string, text *encoding.Text) {
	t.Helper()
	clean, edits := text.String(), text.Edits()
	last := 0
	for i := 0; i < len(clean); {
		_, n := utf8.DecodeRuneInString(clean[i:])
		s := text.Source(encoding.Span{Start: i, End: i + n})
		require.True(t, last <= s.Start || insideEdit(edits, s), "source goes back at %d", i)
		require.True(t, s.Start <= s.End && s.End <= len(original))
		if !insideEdit(edits, s) {
			require.Equal(t, clean[i:i+n], original[s.Start:s.End])
		}
		last = max(last, s.Start)
		i += n
	}
}

func insideEdit(edits []encoding.Edit, s encoding.Span) bool {
	for _, e := range edits {
		if e.New != "" && s.Start < e.End && e.Start < s.End {
			return true
		}
	}
	return false
}

func TestSeedPage(t *testing.T) {
	dir := filepath.Join(testkit.Shared(t), "seed")
	page, err := os.ReadFile(filepath.Join(dir, "page.txt"))
	require.NoError(t, err)
	clean, err := os.ReadFile(filepath.Join(dir, "clean.hant.txt"))
	require.NoError(t, err)
	text := encoding.Clean(page)
	assert.Equal(t, strings.TrimSpace(string(clean)), strings.TrimSpace(text.String()))
	assert.Len(t, text.Edits(), 170)
	checkLaws(t, string(page), text)
}

// longest is how many bytes of an input are checked one by one.
const longest = 2000

// Any string is answered, and the laws hold for it.
func FuzzCleanString(f *testing.F) {
	for _, s := range []string{"", "質(zhì)量經(jīng)濟", "占?xì)淠芘c", "占\uFFFD(xì)淠芘c", "\xff(zhì)", "?ā)", "經(jīng)濟(jīng)(jīng)", "占?xì)", "占?xì)淠?"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := encoding.CleanString(s)
		if !utf8.ValidString(s) || len(s) > longest {
			return
		}
		checkLaws(t, s, text)
	})
}

// Any bytes are answered, whatever they are, and Source stays within them.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "\x00\x01", "\xFF\xFEa", "\xFE\xFF\xD8\x00", "\xB8\xDB\xBF\xDA", "\xEF\xBB\xBFx", "\xA4\xA4\xA4\xE5", "\x81\x30\x81\x30"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text := encoding.Clean(data)
		_, err := encoding.Read(strings.NewReader(string(data)))
		if err != nil {
			require.ErrorIs(t, err, encoding.ErrBinary)
		}
		last := 0
		for i := 0; i <= min(len(text.String()), longest); i++ {
			s := text.Source(encoding.Span{Start: i, End: i})
			require.True(t, last <= s.Start && s.Start <= s.End && s.End <= len(data))
			last = s.Start
		}
	})
}

// Text decoded with the wrong charset comes back, with annotations in it, and knows where it came from.
func TestMojibake(t *testing.T) {
	const clean = "我省發展新質生產力，加強軟件產業建設。"
	wrong, err := charmap.ISO8859_1.NewDecoder().String(clean)
	require.NoError(t, err)
	text := encoding.CleanString("News: " + wrong + "\nplain")
	require.Equal(t, "News: "+clean+"\nplain", text.String())
	at := strings.Index(text.String(), "產業")
	s := text.Source(encoding.Span{Start: at, End: at + len("產業")})
	back, err := charmap.ISO8859_1.NewEncoder().String(("News: " + wrong)[s.Start:s.End])
	require.NoError(t, err)
	assert.Equal(t, "產業", back)
	require.NotEmpty(t, text.Edits())
	assert.Equal(t, encoding.Mojibake, text.Edits()[0].Kind)
	assert.Contains(t, text.Edits()[0].Why, "UTF-8 read as")

	wrong, err = charmap.ISO8859_1.NewDecoder().String("我省發(fā)展新質(zhì)生產(chǎn)力,加強軟件產(chǎn)業(yè)建設(shè)。")
	require.NoError(t, err)
	text = encoding.CleanString(wrong)
	assert.Equal(t, "我省發展新質生產力,加強軟件產業建設。", text.String())
	checkReplay(t, wrong, text)
}
