package script

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/dart"
)

// ErrPhrase says that a phrase of the user cannot be used: it is empty or not UTF-8, another one
// differs from it only by a compatibility ideograph, or there are more than 65,535.
var ErrPhrase = errors.New("script: a phrase must be UTF-8 and not empty, and no two may be the same")

// WithPhrases adds phrases and what becomes of them. They win over everything else: no other match
// runs into one. Among themselves the longest match wins. A phrase that becomes itself stays as it is.
func WithPhrases(phrases map[string]string) Option {
	phrases = maps.Clone(phrases)
	return func(s *settings) error { s.phrases = phrases; return nil }
}

// newUserPhrases makes ready phrases that are found under the form that fold gives them.
func newUserPhrases(phrases map[string]string, fold func(rune) rune) (*userPhrases, error) {
	u := &userPhrases{values: []string{""}}
	var entries []dart.Entry
	for _, k := range slices.Sorted(maps.Keys(phrases)) {
		if !utf8.ValidString(k) || !utf8.ValidString(phrases[k]) || k == "" || len(u.values) > 1<<16-1 {
			return nil, fmt.Errorf("%w: %q to %q", ErrPhrase, k, phrases[k])
		}
		first, _ := utf8.DecodeRuneInString(k)
		u.first = append(u.first, fold(first))
		entries = append(entries, dart.Entry{Key: k, Value: uint16(len(u.values))})
		u.values = append(u.values, phrases[k])
	}
	data, err := dart.Build(entries, fold)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPhrase, err)
	}
	u.trie, err = dart.Open(data)
	return u, err
}

// userPhrases are phrases of the user.
type userPhrases struct {
	trie   *dart.Trie
	values []string
	first  []rune // the characters that they begin with
}

// match returns what becomes of the longest phrase that text begins with, and its length, 0 for none.
func (u *userPhrases) match(text string, atEOF bool) (value string, n int, more bool) {
	w := walk{trie: u.trie, state: u.trie.Root()}
	for {
		id, ok := w.next(text)
		if !ok {
			return value, n, w.short && !atEOF
		}
		if id != 0 {
			value, n = u.values[id], w.at
		}
	}
}

// with returns a copy of the table that knows the phrases.
func (t table) with(u *userPhrases) table {
	c := t
	root := *t.root
	c.root, c.user = &root, u
	for _, r := range u.first {
		c.mark(r, careful)
		for _, x := range shared.compat {
			if x.to == r {
				c.mark(x.from, careful)
			}
		}
	}
	return c
}

// before returns the length of text up to the first phrase of the user that begins behind its first character.
func (u *userPhrases) before(text string, n int, atEOF bool) (limit int, more bool) {
	for at := range text[:n] {
		if at == 0 {
			continue
		}
		if _, m, more := u.match(text[at:], atEOF); m > 0 || more {
			return at, more
		}
	}
	return n, false
}
