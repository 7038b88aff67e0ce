package script

import (
	"errors"
	"fmt"
	"io"
	"unsafe"

	"golang.org/x/text/transform"
)

// Conversion is one of the conversions of OpenCC, under its names.
type Conversion uint8

// The conversions. S is simplified, T traditional in OpenCC's standard, TW and HK traditional as written in
// Taiwan and Hong Kong, P with the words used there, JP Japanese kanji of today.
const (
	S2T   Conversion = iota // simplified to traditional
	T2S                     // traditional to simplified
	S2TW                    // simplified to Taiwan
	TW2S                    // Taiwan to simplified
	S2HK                    // simplified to Hong Kong
	HK2S                    // Hong Kong to simplified
	S2TWP                   // simplified to Taiwan, with its words: 軟體 for 软件
	TW2SP                   // Taiwan to simplified, with the mainland's words
	S2HKP                   // simplified to Hong Kong, with its words
	HK2SP                   // Hong Kong to simplified, with the mainland's words
	T2TW                    // traditional to Taiwan
	TW2T                    // Taiwan to traditional
	T2HK                    // traditional to Hong Kong
	HK2T                    // Hong Kong to traditional
	T2JP                    // old kanji to new
	JP2T                    // new kanji to old
)

var conversionNames = [...]string{
	"s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "s2hkp", "hk2sp",
	"t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t",
}

// ErrConversion says that there is no conversion of a name or number.
var ErrConversion = errors.New("script: no such conversion; the names are those of OpenCC, such as s2t or tw2sp")

// String returns OpenCC's name of the conversion, such as s2twp.
func (c Conversion) String() string {
	if int(c) < len(conversionNames) {
		return conversionNames[c]
	}
	return fmt.Sprintf("Conversion(%d)", uint8(c))
}

// ParseConversion returns the conversion of a name such as s2twp. The error is ErrConversion.
func ParseConversion(name string) (Conversion, error) {
	for i, n := range conversionNames {
		if n == name {
			return Conversion(i), nil
		}
	}
	return 0, fmt.Errorf("%w: %q", ErrConversion, name)
}

// Conversions returns all conversions.
func Conversions() []Conversion {
	out := make([]Conversion, len(conversionNames))
	for i := range out {
		out[i] = Conversion(i)
	}
	return out
}

// Converter converts text from one script or region to another. It is immutable, safe for
// concurrent use, and a transform.SpanningTransformer.
type Converter struct {
	table *table
}

// Mode says how a Converter decides where phrases of the dictionaries overlap.
type Mode uint8

// The modes.
const (
	Words  Mode = iota // by words: a phrase matches only where it does not cut through a word
	OpenCC             // by the longest phrase from left to right, byte for byte as OpenCC does
)

// WithMode sets how a Converter decides. Words is the default.
func WithMode(m Mode) Option {
	return func(s *settings) error { s.mode = m; return nil }
}

// Option changes how a Converter decides.
type Option func(*settings) error

type settings struct {
	mode    Mode
	safe    bool // without characters that few fonts have
	mixed   bool // traditional characters match as their simplified forms
	phrases map[string]string
}

// WithoutRareGlyphs keeps a traditional character where its simplified form is one that few fonts
// have and readers would see a box. It is OpenCC's option of tofu risk.
func WithoutRareGlyphs() Option {
	return func(s *settings) error { s.safe = true; return nil }
}

// New returns a Converter. The error is ErrConversion for a number that is none.
func New(c Conversion, opts ...Option) (*Converter, error) {
	if int(c) >= len(conversionNames) {
		return nil, fmt.Errorf("%w: %v", ErrConversion, c)
	}
	var s settings
	for _, opt := range opts {
		if err := opt(&s); err != nil {
			return nil, err
		}
	}
	marks := ""
	if s.safe {
		marks += "!"
	}
	if s.mode == Words {
		marks += "+"
	}
	t, err := tableOf(c.String(), marks)
	if err != nil {
		return nil, err
	}
	made := *t
	made.mixed = s.mixed && c.fromSimplified()
	if s.mode == Words {
		if made.words, err = wordBorders(); err != nil {
			return nil, err
		}
	}
	if len(s.phrases) > 0 {
		fold := compatible
		if made.mixed {
			fold = simplified
		}
		user, err := newUserPhrases(s.phrases, fold)
		if err != nil {
			return nil, err
		}
		made = made.with(user)
	}
	return &Converter{&made}, nil
}

func (c Conversion) fromSimplified() bool {
	switch c {
	case S2T, S2TW, S2HK, S2TWP, S2HKP:
		return true
	}
	return false
}

// String converts a text. A text that stays as it is is returned itself, without a copy.
func (c *Converter) String(text string) string {
	n, err := c.table.span(bytesView(text), true)
	if err == nil {
		return text
	}
	dst := make([]byte, n, len(text)+len(text)/16+16)
	copy(dst, text)
	dst = c.Append(dst, text[n:])
	return view(dst) // which has no other owner
}

// view returns bytes as a string without a copy; the bytes must not change while it is in use.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// bytesView returns a string as bytes without a copy; they must not be written to.
func bytesView(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// Append appends what becomes of a text to dst. It allocates nothing when dst has room for 4 bytes
// more than the result.
func (c *Converter) Append(dst []byte, text string) []byte {
	for {
		if cap(dst)-len(dst) < 64 {
			dst = append(dst, make([]byte, len(text)+len(text)/16+64)...)[:len(dst)]
		}
		n, i, err := c.table.run(dst[len(dst):cap(dst)], bytesView(text), true)
		dst, text = dst[:len(dst)+n], text[i:]
		if err == nil {
			return dst
		}
		dst = append(dst, make([]byte, len(text)+len(text)/16+256)...)[:len(dst)]
	}
}

// Transform implements transform.Transformer. Its result is the same however the text is cut into
// pieces: where a longer match could still come it waits for more.
func (c *Converter) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	return c.table.run(dst, src, atEOF)
}

// Span implements transform.SpanningTransformer.
func (c *Converter) Span(src []byte, atEOF bool) (n int, err error) {
	return c.table.span(src, atEOF)
}

// Reset implements transform.Transformer. A Converter keeps nothing between calls.
func (c *Converter) Reset() {}

// Reader returns a reader of what becomes of the text that r gives.
func (c *Converter) Reader(r io.Reader) io.Reader { return transform.NewReader(r, c) }

var _ transform.SpanningTransformer = (*Converter)(nil)
