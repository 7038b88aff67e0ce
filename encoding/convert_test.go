package encoding_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/encoding/script"
)

func converter(t testing.TB, c script.Conversion) *script.Converter {
	t.Helper()
	conv, err := script.New(c)
	require.NoError(t, err)
	return conv
}

// The way back goes through repair and conversion.
func TestConvert(t *testing.T) {
	const damaged = "我省發(fā)展新質(zhì)生產(chǎn)力,加強軟件產(chǎn)業(yè)建設(shè),推進里程碑式改革"
	text := encoding.CleanString(damaged)
	require.Equal(t, "我省發展新質生產力,加強軟件產業建設,推進里程碑式改革", text.String())
	simplified := text.Convert(converter(t, script.T2S))
	assert.Equal(t, "我省发展新质生产力,加强软件产业建设,推进里程碑式改革", simplified.String())
	at := strings.Index(simplified.String(), "生产力")
	s := simplified.Source(encoding.Span{Start: at, End: at + len("生产力")})
	assert.Equal(t, "生產(chǎn)力", damaged[s.Start:s.End])
	taiwan := text.Convert(converter(t, script.S2TWP))
	assert.Contains(t, taiwan.String(), "軟體")
	assert.Same(t, text, text.Convert(converter(t, script.S2T)), "nothing to convert")
}

// FuzzConvert holds the laws of Text for a repaired text that is converted.
func FuzzConvert(f *testing.F) {
	for _, s := range []string{"質(zhì)量里面", "占?xì)淠芘c儲能", "网络软件", "埠和乾(gān)坤", "\xff后\xe4", ""} {
		f.Add(s, uint8(0))
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, s string, n uint8) {
		conv := converter(t, script.Conversions()[int(n)%16])
		text := encoding.CleanString(s)
		out := text.Convert(conv)
		require.Equal(t, conv.String(text.String()), out.String())
		checkReplay(t, s, out)
		checkSource(t, s, out)
		checkReplay(t, s, out.Convert(converter(t, script.T2S)))
	})
}
