// Package gsetoken puts a segmenter of github.com/go-ego/gse behind the tokens of package segment,
// for services that have tuned a gse dictionary.
//
// Laws, each held by a fuzz test: any bytes give tokens and never a panic; tokens joined are the
// text, byte for byte. gse itself gives lower-cased words, replaces bytes that are not UTF-8, and
// in its HMM mode may drop white space: the words are laid along the text again, and what they
// leave out becomes tokens by rule.
//
// A text goes to gse line by line. Its search modes give words that overlap and are not offered.
// Only a program that imports this package links gse and its dictionaries.
package gsetoken

import (
	"iter"
	"strings"

	"github.com/go-ego/gse"
	"github.com/zhtext/zhtext/internal/lattice"
	"github.com/zhtext/zhtext/segment"
)

// Mode says which of gse's ways to cut is used.
type Mode uint8

// The modes.
const (
	ShortestPath Mode = iota // Segment, which is also Cut(s)
	DAG                      // Cut(s, false)
	HMM                      // Cut(s, true)
)

// Options of a Segmenter. The zero value is the default.
type Options struct {
	Mode Mode
}

// Segmenter cuts text with a gse segmenter. It is safe for concurrent use as long as nobody changes
// the dictionary of the gse segmenter.
type Segmenter struct {
	seg  *gse.Segmenter
	mode Mode
}

// New returns a Segmenter that cuts with seg, whose dictionary must be loaded. With a nil seg, or one
// without a dictionary, all tokens are found by rule.
func New(seg *gse.Segmenter, opts Options) *Segmenter {
	return &Segmenter{seg: seg, mode: opts.Mode}
}

// Append appends the tokens of text to dst. Joined they are the text, byte for byte.
func (s *Segmenter) Append(dst []segment.Token, text string) []segment.Token {
	at := 0
	for line := range strings.Lines(text) {
		dst = s.line(dst, line, at)
		at += len(line)
	}
	return dst
}

// Tokens returns the tokens of text one by one.
func (s *Segmenter) Tokens(text string) iter.Seq[segment.Token] {
	return func(yield func(segment.Token) bool) {
		var buf []segment.Token
		at := 0
		for line := range strings.Lines(text) {
			buf = s.line(buf[:0], line, at)
			for _, t := range buf {
				if !yield(t) {
					return
				}
			}
			at += len(line)
		}
	}
}

// Words returns the tokens of text as strings, which share the memory of text.
func (s *Segmenter) Words(text string) []string {
	tokens := s.Append(nil, text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text(text)
	}
	return words
}

// line appends the tokens of a line that stands at byte base of the text.
func (s *Segmenter) line(dst []segment.Token, line string, base int) []segment.Token {
	a := aligner{dst: dst, text: line, base: base}
	if s.seg == nil || s.seg.Dict == nil {
		return a.finish()
	}
	if s.mode == ShortestPath {
		s.path(&a)
	} else {
		s.cut(&a)
	}
	return a.finish()
}

// path lays the segments of gse's shortest path along the line. Their offsets are right as long as
// every word of the dictionary was split as the line is; each word is checked all the same.
func (s *Segmenter) path(a *aligner) {
	for _, g := range guarded(func() []gse.Segment { return s.seg.Segment([]byte(a.text)) }) {
		t := g.Token()
		o := origin{class: lattice.ClassOf(t.Pos())}
		if t.Pos() != "x" {
			o.from = segment.Base
		}
		a.word(t.Text(), o)
	}
}

// cut lays the words of gse's DAG or HMM along the line.
func (s *Segmenter) cut(a *aligner) {
	for _, w := range guarded(func() []string { return s.seg.Cut(a.text, s.mode == HMM) }) {
		freq, pos, ok := s.seg.Find(w)
		o := origin{class: lattice.ClassOf("x")}
		if ok && freq > 0 {
			o = origin{lattice.ClassOf(pos), segment.Base}
		}
		a.word(w, o)
	}
}

// guarded calls gse. A dictionary that was loaded under other settings than the segmenter now has
// makes gse index out of range; the line is then cut by rule.
func guarded[T any](cut func() []T) (found []T) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	return cut()
}
