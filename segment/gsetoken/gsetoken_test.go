package gsetoken_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/quick"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/zhtext/zhtext/segment"
	"github.com/zhtext/zhtext/segment/gsetoken"
)

// small returns a gse segmenter with a dictionary of a few words.
func small(tb testing.TB) *gse.Segmenter {
	tb.Helper()
	seg := &gse.Segmenter{SkipLog: true}
	seg.Dict = gse.NewDict()
	seg.Init()
	for word, freq := range map[string]float64{"低空": 20, "经济": 100, "低空经济": 50, "发展": 80, "at&t": 3, "的": 900} {
		require.NoError(tb, seg.AddToken(word, freq, "n"))
	}
	seg.CalcToken()
	return seg
}

var modes = map[string]gsetoken.Mode{"path": gsetoken.ShortestPath, "dag": gsetoken.DAG, "hmm": gsetoken.HMM}

func TestWords(t *testing.T) {
	seg := small(t)
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"发展低空经济", "发展|低空经济"},
		{"发展 的 经济\n发展", "发展| |的| |经济|\n|发展"},
		{"Hello经济", "Hello|经济"},
		{"经济\xff发展\xe4\xb8", "经济|\xff|发展|\xe4|\xb8"},
		{"İK经济", "İK|经济"},
	} {
		s := gsetoken.New(seg, gsetoken.Options{})
		assert.Equal(t, c.want, strings.Join(s.Words(c.in), "|"), c.in)
		for name, m := range modes {
			got := strings.Join(gsetoken.New(seg, gsetoken.Options{Mode: m}).Words(c.in), "")
			assert.Equal(t, c.in, got, name)
		}
	}
}

func TestKinds(t *testing.T) {
	text := "经济 Abc 12，"
	var got []string
	for tok := range gsetoken.New(small(t), gsetoken.Options{}).Tokens(text) {
		got = append(got, tok.Kind.String()+"/"+tok.Tag.String())
	}
	assert.Equal(t, []string{"word/n", "space/x", "latin/x", "space/x", "number/x", "symbol/x"}, got)
}

func TestNoDictionary(t *testing.T) {
	want := []string{"低", "空", " ", "abc", "12", "!"}
	assert.Equal(t, want, gsetoken.New(nil, gsetoken.Options{}).Words("低空 abc12!"))
	assert.Equal(t, want, gsetoken.New(new(gse.Segmenter), gsetoken.Options{}).Words("低空 abc12!"))
}

// A segmenter whose settings changed after loading makes gse panic inside; the tokens still join.
func TestChangedSettings(t *testing.T) {
	seg := small(t)
	seg.AlphaNum = true
	text := "AT&T发展at&t"
	assert.Equal(t, text, strings.Join(gsetoken.New(seg, gsetoken.Options{}).Words(text), ""))
}

func TestFullDictionary(t *testing.T) {
	if testing.Short() {
		t.Skip("-short is set: loading the dictionary of gse takes seconds; go test ./... without it runs this")
	}
	var seg gse.Segmenter
	seg.SkipLog = true
	require.NoError(t, seg.LoadDictEmbed())
	text := "市长王先生说：“AT&T 与 iPhone15 在２０２４年，增长12.5%。”\n\t發展低空經濟　ΑΒΓ\U0001F600"
	for name, m := range modes {
		s := gsetoken.New(&seg, gsetoken.Options{Mode: m})
		words := s.Words(text)
		assert.Equal(t, text, strings.Join(words, ""), name)
		assert.Contains(t, words, "增长", name)
		assert.NoError(t, quick.Check(func(b []byte) bool { return strings.Join(s.Words(string(b)), "") == string(b) }, nil))
	}
	assert.Equal(t, seg.Cut("王先生发展经济"), gsetoken.New(&seg, gsetoken.Options{}).Words("王先生发展经济"))
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"发展低空经济", "AT&T İK\xff\xe4经 济", "1.5%\r\n\u2028的", "\xed\xa0\x80a"} {
		f.Add(s)
	}
	seg := small(f)
	f.Fuzz(func(t *testing.T, text string) {
		for name, m := range modes {
			s := gsetoken.New(seg, gsetoken.Options{Mode: m})
			at := 0
			for _, tok := range s.Append(nil, text) {
				if tok.Start != at || tok.End <= at {
					t.Fatalf("%s: token %v does not follow %d", name, tok, at)
				}
				at = tok.End
			}
			if at != len(text) {
				t.Fatalf("%s: tokens end at %d of %d", name, at, len(text))
			}
		}
	})
}

func ExampleNew() {
	var seg gse.Segmenter
	seg.SkipLog = true
	seg.Dict = gse.NewDict()
	seg.Init()
	_ = seg.AddToken("低空经济", 100, "n")
	_ = seg.AddToken("iphone", 10, "nz")
	seg.CalcToken()

	text := "iPhone 与低空经济"
	var s interface {
		Append(dst []segment.Token, text string) []segment.Token
	} = gsetoken.New(&seg, gsetoken.Options{})
	for _, t := range s.Append(nil, text) {
		fmt.Printf("%d-%d %q %v\n", t.Start, t.End, t.Text(text), t.Kind)
	}
	// Output:
	// 0-6 "iPhone" latin
	// 6-7 " " space
	// 7-10 "与" word
	// 10-22 "低空经济" word
}
