package encoding_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/encoding/charset"
	"github.com/zhtext/zhtext/encoding/script"
)

const prose = "海湾新城的码头今天迎来首列班列，工人们正在装卸货物。据介绍，这条线路每周开行三次，运输时间比过去缩短了两天。"

const traditional = "海灣新城的碼頭今天迎來首列班列，工人們正在裝卸貨物。據介紹，這條線路每週開行三次，運輸時間比過去縮短了兩天。"

func utf16Bytes(s string, big bool) []byte {
	out := []byte{0xFF, 0xFE}
	if big {
		out = []byte{0xFE, 0xFF}
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func must(t testing.TB) func([]byte, error) []byte {
	return func(b []byte, err error) []byte {
		require.NoError(t, err)
		return b
	}
}

func TestReadCharsets(t *testing.T) {
	ok := must(t)
	for _, c := range []struct {
		name string
		data []byte
		want string
		scr  script.Script
	}{
		{"UTF-8", []byte(prose), prose, script.Hans},
		{"UTF-8", []byte("\uFEFF" + prose), prose, script.Hans},
		{"GB18030", ok(simplifiedchinese.GBK.NewEncoder().Bytes([]byte(prose))), prose, script.Hans},
		{"GB18030", ok(simplifiedchinese.GBK.NewEncoder().Bytes([]byte(traditional))), traditional, script.Hant},
		{"GB18030", ok(simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(prose + "𠀀"))), prose + "𠀀", script.Hans},
		{"Big5", ok(traditionalchinese.Big5.NewEncoder().Bytes([]byte(traditional))), traditional, script.Hant},
		{"UTF-16LE", utf16Bytes(prose, false), prose, script.Hans},
		{"UTF-16BE", utf16Bytes(prose+"𠀀", true), prose + "𠀀", script.Hans},
		{"UTF-8", nil, "", script.Unknown},
		{"UTF-8", []byte("plain ASCII"), "plain ASCII", script.Unknown},
	} {
		text, err := encoding.Read(iotest.OneByteReader(bytes.NewReader(c.data)))
		require.NoError(t, err)
		assert.Equal(t, c.want, text.String())
		assert.Equal(t, c.name, text.Charset())
		assert.Equal(t, c.scr, text.Script())
	}
}

// Source goes back through the decoding to the bytes of the file.
func TestSourceThroughDecoding(t *testing.T) {
	long := strings.Repeat(traditional, 100)
	gbk := must(t)(simplifiedchinese.GBK.NewEncoder().Bytes([]byte(long)))
	text := encoding.Clean(gbk)
	require.Equal(t, long, text.String())
	for at := 0; ; {
		i := strings.Index(long[at:], "運輸")
		if i < 0 {
			break
		}
		at += i
		s := text.Source(encoding.Span{Start: at, End: at + len("運輸")})
		piece, err := simplifiedchinese.GBK.NewDecoder().Bytes(gbk[s.Start:s.End])
		require.NoError(t, err)
		require.Equal(t, "運輸", string(piece))
		at += len("運輸")
	}
}

func TestReadErrors(t *testing.T) {
	_, err := encoding.Read(iotest.ErrReader(errors.New("gone")))
	assert.ErrorContains(t, err, "gone")
	_, err = encoding.Read(strings.NewReader("四个字呢"), encoding.WithLimit(11))
	assert.ErrorIs(t, err, encoding.ErrTooLarge)
	_, err = encoding.Read(strings.NewReader("四个字呢"), encoding.WithLimit(12))
	assert.NoError(t, err)
	_, err = encoding.Read(strings.NewReader(""), encoding.WithLimit(0))
	assert.Error(t, err)
	_, err = encoding.Read(bytes.NewReader(bytes.Repeat([]byte{0, 1, 2, 200}, 100)))
	assert.ErrorIs(t, err, encoding.ErrBinary)
	_, err = encoding.Read(strings.NewReader(""), encoding.WithCharset("EBCDIC"))
	var unknown charset.UnknownError
	assert.ErrorAs(t, err, &unknown)
}

func TestDamagedUTF8(t *testing.T) {
	for _, bad := range []string{"\xff", "\xed\xa0\x80", "\xe4\xb8", "\x80"} { // lone surrogate, truncated, stray
		in := prose + bad
		text, err := encoding.Read(strings.NewReader(in))
		require.NoError(t, err)
		assert.Equal(t, in, text.String(), "bytes that are not UTF-8 were lost")
		assert.Equal(t, "UTF-8", text.Charset())
	}
}

func TestWithCharsetAndWithoutRepair(t *testing.T) {
	short := must(t)(simplifiedchinese.GBK.NewEncoder().Bytes([]byte("港口")))
	text, err := encoding.Read(bytes.NewReader(short), encoding.WithCharset("gbk"))
	require.NoError(t, err)
	assert.Equal(t, "港口", text.String())
	damaged := "發(fā)展經(jīng)濟"
	text, err = encoding.Read(strings.NewReader(damaged), encoding.WithoutRepair())
	require.NoError(t, err)
	assert.Equal(t, damaged, text.String())
}

func ExampleCleanString() {
	text := encoding.CleanString("搶占?xì)淠芘c儲能產(chǎn)業(yè)")
	fmt.Println(text)
	for _, e := range text.Edits() {
		fmt.Printf("%d-%d %s %q to %q\n", e.Start, e.End, e.Kind, e.Old, e.New)
	}
	i := strings.Index(text.String(), "產業")
	fmt.Println(text.Source(encoding.Span{Start: i, End: i + len("產業")}))
	// Output:
	// 搶占氫能與儲能產業
	// 6-18 shift "?xì)淠芘c" to "氫能與"
	// 27-34 pinyin "(chǎn)" to ""
	// 37-42 pinyin "(yè)" to ""
	// {24 37}
}

// Without leaves a kind of damage, and repairs the others.
func TestWithout(t *testing.T) {
	const damaged = "發(fā)展新質(zhì)生產(chǎn)力&nbsp;產(chǎn)業(yè)\u200b建設(shè)"
	for _, c := range []struct {
		off  []encoding.Kind
		want string
	}{
		{nil, "發展新質生產力 產業建設"},
		{[]encoding.Kind{encoding.Entity, encoding.Invisible}, "發展新質生產力&nbsp;產業\u200b建設"},
		{[]encoding.Kind{encoding.Pinyin}, "發(fā)展新質(zhì)生產(chǎn)力 產(chǎn)業(yè)建設(shè)"},
	} {
		text, err := encoding.Read(strings.NewReader(damaged), encoding.Without(c.off...))
		require.NoError(t, err)
		assert.Equal(t, c.want, text.String())
	}
	text, err := encoding.Read(strings.NewReader("æ\u0096°è´¨ç\u0094\u009fäº§å\u008a\u009b"), encoding.Without(encoding.Mojibake))
	require.NoError(t, err)
	assert.Empty(t, text.Edits())
}
