package charset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/zhtext/zhtext/encoding/charset"
)

// Where x/text has a character our table has the same one, and the way back leads to a code for it.
func TestGBKAgainstXText(t *testing.T) {
	private := 0
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			r := charset.GBK(byte(lead), byte(trail))
			want, err := simplifiedchinese.GB18030.NewDecoder().Bytes([]byte{byte(lead), byte(trail)})
			require.NoError(t, err)
			if s := []rune(string(want)); len(s) == 1 && s[0] != '\uFFFD' {
				require.Equal(t, s[0], r, "%X%X", lead, trail)
			}
			if 0xE000 <= r && r < 0xE766 {
				private++
			}
			if r != 0 {
				l, tr, ok := charset.ToGBK(r)
				require.True(t, ok)
				require.Equal(t, r, charset.GBK(l, tr))
			}
		}
	}
	assert.Equal(t, 6*94+7*94+7*96-1, private, "the user-defined areas, but for A3A0, which is U+3000 in the WHATWG index")
}

func TestDetect(t *testing.T) {
	gb, err := simplifiedchinese.GBK.NewEncoder().String("今天上午，港口迎来新航线。")
	require.NoError(t, err)
	big, err := traditionalchinese.Big5.NewEncoder().String("今天上午，港口迎來新航線。")
	require.NoError(t, err)
	for in, want := range map[string]string{
		"": "UTF-8", "ascii": "UTF-8", "今天": "UTF-8", "今天上午港口迎来\xe4\xbb": "UTF-8",
		gb: "GB18030", big: "Big5", "\xFF\xFEa\x00": "UTF-16LE", "\xFE\xFF\x00a": "UTF-16BE",
	} {
		got := charset.Detect([]byte(in))
		assert.Equal(t, want, got.Charset, "%q", in)
		assert.Positive(t, got.Confidence)
	}
	assert.True(t, charset.Detect([]byte{0, 1, 0, 2, 0, 3}).Binary)
}

// Source leads back to the first byte of each character, in all charsets.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xB8\xDB\xBF\xDA\x81\x30\x81\x30a\x80\xFF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{charset.UTF8, charset.GB18030, charset.Big5, charset.UTF16LE, charset.UTF16BE} {
			d, err := charset.Decode(name, data)
			require.NoError(t, err)
			last := 0
			for i := range d.Text {
				at := d.Source(i)
				require.True(t, last <= at && at < len(data))
				last = at
			}
			require.Equal(t, len(data), d.Source(len(d.Text)))
		}
	})
}

func BenchmarkDecodeGBK(b *testing.B) {
	text := ""
	for range 1000 {
		text += "今天上午，港口迎来新航线。"
	}
	data, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	require.NoError(b, err)
	b.Run("zhtext", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			_, err := charset.Decode(charset.GB18030, data)
			require.NoError(b, err)
		}
	})
	b.Run("x/text", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			_, err := simplifiedchinese.GBK.NewDecoder().Bytes(data)
			require.NoError(b, err)
		}
	})
}
