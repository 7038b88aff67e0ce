package keywords

import (
	"slices"
	"sync"

	"github.com/zhtext/zhtext/internal/span"
	"github.com/zhtext/zhtext/keywords/corpus"
	"github.com/zhtext/zhtext/keywords/lexicon"
	"github.com/zhtext/zhtext/segment"
)

// Span is a half-open range of bytes of the text given.
type Span = span.Span

// Keyword is a term of a text.
type Keyword struct {
	Term     string        // as the text first writes it
	Key      string        // simplified, half-width, lower case: the same for all forms of the term
	Score    float64       // the product of Factors; comparable within a text
	Count    int           // mentions
	Theme    lexicon.Theme // of the policy lexicon; empty for a term that it does not have
	English  string        // official name, where the lexicon has one
	Mentions []Span        // where the term stands, sorted
	Factors  Factors
}

// Analysis is what Analyze found in a text.
type Analysis struct {
	Page     *segment.Document
	Keywords []Keyword // by falling score
	Clusters []Cluster // by first mention
	Schemes  []Scheme  // by first mention
}

// Extractor finds keywords. It is immutable and safe for concurrent use.
type Extractor struct {
	seg     *segment.Segmenter // with lexicon and user dictionary
	plain   *segment.Segmenter // the base dictionary alone
	docs    *corpus.DocFreq
	user    *segment.Dictionary
	options Options
}

// Options says how to extract. Zero values mean the default.
type Options struct {
	Max      int // the most keywords to give; 0: 20, below 0: all
	MinCount int // the fewest mentions of a keyword; 0: 1
}

const defaultMax = 20

// Option adds something to an Extractor that is being made.
type Option func(*Extractor) error

// WithOptions sets the options.
func WithOptions(o Options) Option {
	return func(e *Extractor) error { e.options = o; return nil }
}

// WithDictionary adds a user's dictionary: its words are cut whole wherever they stand, and are
// keywords whatever their length and class.
func WithDictionary(d *segment.Dictionary) Option {
	return func(e *Extractor) error { e.user = d; return nil }
}

// New returns an Extractor. The error is that of an option or of a damaged table.
func New(opts ...Option) (*Extractor, error) {
	docs, err := corpus.Builtin()
	if err != nil {
		return nil, err
	}
	e := &Extractor{docs: docs}
	for _, opt := range opts {
		if err := opt(e); err != nil {
			return nil, err
		}
	}
	terms, err := vocabulary()
	if err != nil {
		return nil, err
	}
	if e.plain, err = segment.New(); err != nil {
		return nil, err
	}
	more := []segment.Option{segment.WithVocabulary(terms)}
	if e.user != nil {
		more = append(more, segment.WithDictionary(e.user))
	}
	e.seg, err = segment.New(more...)
	return e, err
}

// vocabulary returns the lexicon's terms and aliases as a dictionary. Its frequency makes a term
// cheaper than its parts, and still lets a longer word win.
func vocabulary() (*segment.Dictionary, error) {
	var entries []segment.Entry
	for _, t := range lexicon.Builtin() {
		entries = append(entries, segment.Entry{Word: t.Text, Tag: "n"})
		for _, a := range t.Aliases {
			entries = append(entries, segment.Entry{Word: a, Tag: "n"})
		}
	}
	return segment.NewDictionary(entries)
}

// The places of the dictionaries in the segmenter of New.
const (
	fromLexicon = segment.User
	fromUser    = segment.User + 1
)

var builtin struct {
	once sync.Once
	e    *Extractor
	err  error
}

// Default returns the Extractor without options, made at the first call.
func Default() (*Extractor, error) {
	builtin.once.Do(func() { builtin.e, builtin.err = New() })
	return builtin.e, builtin.err
}

// Extract returns the 20 best keywords of a text, a news page or plain prose, by falling score. It
// answers nil if the embedded tables are damaged, which Default reports.
func Extract(text string) []Keyword {
	e, err := Default()
	if err != nil {
		return nil
	}
	return e.Extract(text)
}

// Extract returns the keywords of a text by falling score.
func (e *Extractor) Extract(text string) []Keyword { return e.Analyze(text).Keywords }

// Analyze returns the zones, keywords, clusters and schemes of a text.
func (e *Extractor) Analyze(text string) Analysis {
	page := segment.Page(text)
	d := e.read(text, page)
	a := e.analyze(d)
	a.Page = page
	return a
}

// AnalyzeParts is Analyze for a text whose title is known: all of text is body, a paragraph a line.
// Offsets are bytes of title + "\n" + text. Page is nil.
func (e *Extractor) AnalyzeParts(title, text string) Analysis {
	return e.analyze(e.readParts(title, text))
}

func (e *Extractor) analyze(d *document) (a Analysis) {
	a.Clusters, a.Schemes = e.clusters(d)
	a.Keywords = e.rank(d, a.Clusters)
	return a
}

func (e *Extractor) rank(d *document, clusters []Cluster) []Keyword {
	all := e.score(d, clusters)
	slices.SortFunc(all, compare)
	limit := e.options.Max
	if limit == 0 {
		limit = defaultMax
	}
	if limit > 0 && len(all) > limit {
		all = all[:limit]
	}
	return all
}

// compare orders by falling score, then by first mention, then by key.
func compare(a, b Keyword) int {
	switch {
	case a.Score > b.Score:
		return -1
	case a.Score < b.Score:
		return 1
	case a.Mentions[0] != b.Mentions[0]:
		return a.Mentions[0].Start - b.Mentions[0].Start
	}
	return a.Mentions[0].End - b.Mentions[0].End
}
