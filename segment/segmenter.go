package segment

import (
	"iter"
	"slices"

	"github.com/zhtext/zhtext/internal/lattice"
)

// Segmenter cuts text into tokens. It is immutable and safe for concurrent use.
type Segmenter struct {
	lattice *lattice.Lattice
	layers  []lattice.Layer
}

// Option adds something to a Segmenter that is being made.
type Option func(*Segmenter) error

// WithDictionary adds a dictionary whose words win over every other way to cut.
// The error is ErrTooMany beyond 13 dictionaries.
func WithDictionary(d *Dictionary) Option {
	return func(s *Segmenter) error { return s.add(lattice.Layer{Trie: d.trie, Forced: true}) }
}

// WithVocabulary adds a dictionary whose words compete with those of the base dictionary by their
// frequency. The error is ErrTooMany beyond 13 dictionaries.
func WithVocabulary(d *Dictionary) Option {
	return func(s *Segmenter) error { return s.add(lattice.Layer{Trie: d.trie}) }
}

func (s *Segmenter) add(l lattice.Layer) error {
	if len(s.layers) == 13 {
		return ErrTooMany
	}
	s.layers = append(s.layers[:len(s.layers):len(s.layers)], l)
	return nil
}

// New returns a Segmenter over the base dictionary and what the options add.
func New(opts ...Option) (*Segmenter, error) { return new(Segmenter).With(opts...) }

// With returns a new Segmenter that has what s has and what the options add; s stays as it is.
func (s *Segmenter) With(opts ...Option) (*Segmenter, error) {
	base, err := lattice.Base()
	if err != nil {
		return nil, err
	}
	n := &Segmenter{layers: s.layers}
	for _, opt := range opts {
		if err := opt(n); err != nil {
			return nil, err
		}
	}
	n.lattice = lattice.New(base, n.layers...)
	return n, nil
}

// Append appends the tokens of text to dst. Joined they are the text, byte for byte. It allocates
// nothing when dst has room.
func (s *Segmenter) Append(dst []Token, text string) []Token {
	w := s.lattice.Window()
	defer s.lattice.Free(w)
	for pos := 0; pos < len(text); {
		end, beyond := s.lattice.Next(w, text, pos)
		path := w.Path()
		dst = slices.Grow(dst, len(path)+1)
		dst = dst[:len(dst)+len(path)]
		out := dst[len(dst)-len(path):]
		for i := range out {
			t := &out[i] // written field by field: a copied struct stalls the processor
			to, kind, class, layer := w.Edge(path[len(path)-1-i])
			t.Start, t.End = pos, to
			t.Kind, t.Tag, t.Origin = Kind(kind), Tag(class), Origin(layer)
			pos = to
		}
		if beyond > end {
			dst = append(dst, Token{Start: end, End: beyond, Kind: Kind(w.Long)})
		}
		pos = beyond
	}
	return dst
}

// Tokens returns the tokens of text one by one, in memory that does not grow with the text.
func (s *Segmenter) Tokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		w := s.lattice.Window()
		defer s.lattice.Free(w)
		for pos := 0; pos < len(text); {
			end, beyond := s.lattice.Next(w, text, pos)
			path := w.Path()
			for i := len(path) - 1; i >= 0; i-- {
				to, kind, class, layer := w.Edge(path[i])
				if !yield(Token{pos, to, Kind(kind), Tag(class), Origin(layer)}) {
					return
				}
				pos = to
			}
			if beyond > end && !yield(Token{Start: end, End: beyond, Kind: Kind(w.Long)}) {
				return
			}
			pos = beyond
		}
	}
}

// Words returns the tokens of text as strings, which share the memory of text.
func (s *Segmenter) Words(text string) []string {
	w := s.lattice.Window()
	defer s.lattice.Free(w)
	words := make([]string, 0, len(text)/4+1)
	for pos := 0; pos < len(text); {
		end, beyond := s.lattice.Next(w, text, pos)
		path := w.Path()
		words = slices.Grow(words, len(path))
		for i := len(path) - 1; i >= 0; i-- {
			to, _, _, _ := w.Edge(path[i])
			words = append(words, text[pos:to])
			pos = to
		}
		if beyond > end {
			words = append(words, text[end:beyond])
		}
		pos = beyond
	}
	return words
}
