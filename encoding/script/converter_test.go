package script_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
)

func newConverter(t testing.TB, c script.Conversion, opts ...script.Option) *script.Converter {
	t.Helper()
	conv, err := script.New(c, opts...)
	require.NoError(t, err)
	return conv
}

func ExampleNew() {
	conv, err := script.New(script.S2TWP)
	if err != nil {
		panic(err)
	}
	fmt.Println(conv.String("人工智能软件里的新质生产力"))
	// Output: 人工智慧軟體裡的新質生產力
}

func ExampleConverter_Edits() {
	conv, err := script.New(script.T2S)
	if err != nil {
		panic(err)
	}
	for _, e := range conv.Edits("低空經濟") {
		fmt.Println(e.Start, e.End, e.New)
	}
	// Output:
	// 6 9 经
	// 9 12 济
}

func ExampleConverter_Ambiguities() {
	conv, err := script.New(script.S2T)
	if err != nil {
		panic(err)
	}
	for a := range conv.Ambiguities("把面干了") {
		fmt.Println(a.Span.Start, a.Text, a.Candidates)
	}
	// Output:
	// 3 面 [面 麪]
	// 6 干了 [幹了 乾了]
}

func TestNames(t *testing.T) {
	for _, c := range script.Conversions() {
		got, err := script.ParseConversion(c.String())
		require.NoError(t, err)
		assert.Equal(t, c, got)
	}
	_, err := script.ParseConversion("s2x")
	require.ErrorIs(t, err, script.ErrConversion)
	_, err = script.New(script.Conversion(99))
	require.ErrorIs(t, err, script.ErrConversion)
}

func TestRareGlyphs(t *testing.T) {
	assert.Equal(t, "𫗦", newConverter(t, script.T2S).String("餔"))
	assert.Equal(t, "餔", newConverter(t, script.T2S, script.WithoutRareGlyphs()).String("餔"))
}

// A text that needs no change is returned itself.
func TestUnchanged(t *testing.T) {
	conv := newConverter(t, script.T2S)
	text := strings.Repeat("已经是简体的中文 with ASCII。", 50)
	assert.Zero(t, testing.AllocsPerRun(10, func() { conv.String(text) }))
	n, err := conv.Span([]byte("经濟"), true)
	assert.LessOrEqual(t, n, len("经"))
	assert.Equal(t, transform.ErrEndOfSpan, err)
}

func TestAppendAllocatesNothing(t *testing.T) {
	if testkit.Race {
		t.Skip("a count of allocations is absent under the race detector, which changes it: go test ./encoding/script without -race runs this")
	}
	for _, c := range script.Conversions() {
		conv := newConverter(t, c)
		text := strings.Repeat("参与制造业发展，網絡軟件里面的数据。", 20)
		dst := make([]byte, 0, 4*len(text))
		assert.Zero(t, testing.AllocsPerRun(10, func() { dst = conv.Append(dst[:0], text) }), c)
	}
}

func TestReader(t *testing.T) {
	text := strings.Repeat("我们发展人工智能软件，头发很长。一个中年人说：“这里面有什么？”\n", 300)
	for _, c := range script.Conversions() {
		conv := newConverter(t, c)
		got, err := io.ReadAll(conv.Reader(iotest.OneByteReader(strings.NewReader(text))))
		require.NoError(t, err)
		require.Equal(t, conv.String(text), string(got), c)
	}
}

// GBK in, traditional UTF-8 out, in one chain.
func TestChain(t *testing.T) {
	in, err := simplifiedchinese.GBK.NewEncoder().String("发展软件产业")
	require.NoError(t, err)
	chain := transform.Chain(simplifiedchinese.GBK.NewDecoder(), newConverter(t, script.S2T))
	got, _, err := transform.String(chain, in)
	require.NoError(t, err)
	assert.Equal(t, "發展軟件產業", got)
}

func TestPhrases(t *testing.T) {
	conv := newConverter(t, script.S2TWP, script.WithPhrases(map[string]string{
		"软件": "軟件", "里程": "里程（公里）", "件包": "X", "发": "髪",
	}))
	for in, want := range map[string]string{
		"软件包":   "軟件包",
		"里程碑":   "里程（公里）碑",
		"出发了":   "出髪了",
		"网络软件里": "網路軟件裡",
	} {
		assert.Equal(t, want, conv.String(in))
	}
	_, err := script.New(script.S2T, script.WithPhrases(map[string]string{"": "x"}))
	require.ErrorIs(t, err, script.ErrPhrase)
	_, err = script.New(script.S2T, script.WithPhrases(map[string]string{"\xff": "x"}))
	require.ErrorIs(t, err, script.ErrPhrase)
}

func TestAppendExcept(t *testing.T) {
	conv := newConverter(t, script.S2T)
	text := "他说“后来”，后来又说"
	at := strings.Index(text, "后来")
	keep := []script.Span{{Start: at, End: at + 6}, {Start: 900, End: 1000}}
	assert.Equal(t, "他說“后来”，後來又說", string(conv.AppendExcept(nil, text, keep)))
}

// FuzzTransform holds that every way to cut a text into pieces, and every size of the destination, gives
// what String gives, and that the edits give it too.
func FuzzTransform(f *testing.F) {
	m := []string{"里程碑式发展", "一个中年人参与制造", "⿰木后网络", "埠口數據庫裏", "B超软件\xe4\xb8", "𠀀豈\xff了解了如何"}
	for i, s := range m {
		f.Add(s, uint8(i), uint8(1))
		f.Add(s, uint8(i+6), uint8(4))
		f.Add(s, uint8(2*i+128), uint8(130))
	}
	f.Fuzz(func(t *testing.T, text string, n, cut uint8) {
		var opts []script.Option
		if n >= 128 {
			opts = append(opts, script.WithPhrases(map[string]string{"后网": "後-網", "发": "髪", "面": "面"}))
		}
		if n&64 != 0 {
			opts = append(opts, script.WithMode(script.OpenCC))
		}
		mixed := cut >= 128
		if mixed {
			opts = append(opts, script.WithMixedScripts())
		}
		conv := newConverter(t, script.Conversions()[n%16], opts...)
		want := conv.String(text)
		require.Equal(t, want, inPieces(t, conv, text, 1+int(cut%16), 4096))
		if n&64 != 0 && !mixed { // which needs room for a part
			require.Equal(t, want, inPieces(t, conv, text, 1+int(cut%16), 64))
		}
		var b strings.Builder
		at := 0
		for _, e := range conv.Edits(text) {
			require.GreaterOrEqual(t, e.Start, at)
			b.WriteString(text[at:e.Start])
			b.WriteString(e.New)
			at = e.End
		}
		require.Equal(t, want, b.String()+text[at:])
	})
}

// inPieces converts a text of which cut more bytes come in each time, into a destination of a size.
func inPieces(t testing.TB, conv *script.Converter, text string, cut, size int) string {
	t.Helper()
	var out bytes.Buffer
	dst := make([]byte, size)
	from, to := 0, 0
	for {
		n, m, err := conv.Transform(dst, []byte(text[from:to]), to == len(text))
		out.Write(dst[:n])
		from += m
		switch {
		case err == transform.ErrShortDst && n > 0:
		case to < len(text):
			to = min(to+cut, len(text))
		default:
			require.NoError(t, err)
			require.Equal(t, len(text), from)
			return out.String()
		}
	}
}

// Every conversion, every place to cut the text in two, and lines about as long as the parts that are
// converted together.
func TestEverySplit(t *testing.T) {
	short := "一个中年人参与制造，里程碑式发展后，⿰木后网络软件\xe4\xb8里面条，B超𠀀豈\n頭發著力乾坤餘干"
	long := strings.Repeat("被发明家发展了如何参与制造后里面", 25)
	for _, c := range script.Conversions() {
		for _, opts := range [][]script.Option{nil, {script.WithMode(script.OpenCC)}, {script.WithMixedScripts()}} {
			conv := newConverter(t, c, opts...)
			want := conv.String(short)
			for cut := range len(short) {
				require.Equal(t, want, inTwo(t, conv, short, cut), "%v at %d", c, cut)
			}
			for n := 980; n < 1120; n += 7 {
				text := long[:n]
				require.Equal(t, conv.String(text), inPieces(t, conv, text, 333, 4096), "%v of %d", c, n)
			}
		}
	}
}

// inTwo converts a text that comes in two pieces.
func inTwo(t testing.TB, conv *script.Converter, text string, cut int) string {
	t.Helper()
	dst := make([]byte, 4096)
	n, from, err := conv.Transform(dst, []byte(text[:cut]), false)
	if err != nil {
		require.Equal(t, transform.ErrShortSrc, err)
	}
	m, _, err := conv.Transform(dst[n:], []byte(text[from:]), true)
	require.NoError(t, err)
	return string(dst[:n+m])
}
