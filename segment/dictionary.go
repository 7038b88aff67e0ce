package segment

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/dart"
	"github.com/zhtext/zhtext/internal/fold"
	"github.com/zhtext/zhtext/internal/lattice"
)

// ErrTooMany says that a Segmenter has all the dictionaries it can hold; join some into one.
var ErrTooMany = errors.New("segment: more than 13 dictionaries added")

// Entry is a word of a dictionary.
type Entry struct {
	Word string  // letters, digits, spaces and signs are allowed; at most 64 runes
	Freq float64 // occurrences in 60 million words of the base dictionary; 0: a common word
	Tag  string  // part of speech in PKU/863 tags, such as "n"; empty: none
}

// Dictionary is a set of words, immutable and safe for concurrent use. Simplified and traditional,
// half-width and full-width, upper-case and lower-case forms of a word are the same word.
type Dictionary struct {
	trie *dart.Trie
	data []byte
}

// Len is the number of words.
func (d *Dictionary) Len() int { return d.trie.Len() }

// Bytes returns the dictionary in the compiled form that OpenDictionary reads.
func (d *Dictionary) Bytes() []byte { return slices.Clone(d.data) }

// Has reports whether the word is in the dictionary, in any of its forms.
func (d *Dictionary) Has(word string) bool { return d.trie.Lookup(word) != 0 }

// A DictionaryError says which line of a dictionary is bad, and why.
type DictionaryError struct {
	Line int // counted from 1; the number of the entry for NewDictionary
	Err  error
}

// Error names the line and the fault.
func (e *DictionaryError) Error() string { return fmt.Sprintf("dictionary line %d: %v", e.Line, e.Err) }

// Unwrap returns the fault.
func (e *DictionaryError) Unwrap() error { return e.Err }

// The faults of a dictionary entry.
var (
	ErrWord      = errors.New("want a word of 1 to 64 characters in UTF-8")
	ErrFrequency = errors.New("want a frequency that is a number of 0 or more")
)

const (
	total  = 60e6 // the words counted for the base dictionary
	common = 2000 // the frequency of an entry that gives none
)

// NewDictionary returns a dictionary of the entries. Of entries for the same word the last one
// counts. The error is a *DictionaryError.
func NewDictionary(entries []Entry) (*Dictionary, error) {
	last := make(map[string]uint16, len(entries))
	for i, e := range entries {
		if err := e.check(); err != nil {
			return nil, &DictionaryError{i + 1, err}
		}
		freq := e.Freq
		if freq == 0 {
			freq = common
		}
		last[fold.String(e.Word)] = lattice.Value(lattice.ClassOf(e.Tag), freq, total)
	}
	keys := make([]dart.Entry, 0, len(last))
	for k, v := range last {
		keys = append(keys, dart.Entry{Key: k, Value: v})
	}
	data, err := dart.Build(keys, fold.Rune)
	if err != nil {
		return nil, err
	}
	return OpenDictionary(data)
}

func (e Entry) check() error {
	if n := utf8.RuneCountInString(e.Word); n == 0 || n > lattice.MaxWord || !utf8.ValidString(e.Word) {
		return ErrWord
	}
	if !(e.Freq >= 0) {
		return ErrFrequency
	}
	return nil
}

// OpenDictionary returns a dictionary that Bytes gave. It reads the bytes in place; they must not change.
func OpenDictionary(data []byte) (*Dictionary, error) {
	t, err := dart.Open(data)
	if err != nil {
		return nil, err
	}
	return &Dictionary{t, data}, nil
}

// ReadDictionary reads a dictionary in the text format of jieba and gse: a line holds a word, and
// after white space, as you like, its frequency and its tag. Words may hold spaces: what precedes
// the last number is the word, and a line with a tab is split at tabs alone. Empty lines and lines
// that begin with "# " are passed over. Errors are those of r, or a *DictionaryError with the line.
func ReadDictionary(r io.Reader) (*Dictionary, error) {
	var entries []Entry
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(sc.Text(), "\uFEFF"))
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		e, err := parseEntry(line)
		if err == nil {
			err = e.check()
		}
		if err != nil {
			return nil, &DictionaryError{n, err}
		}
		entries = append(entries, e)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("reading a dictionary: %w", err)
	}
	return NewDictionary(entries)
}

func parseEntry(line string) (Entry, error) {
	if strings.Contains(line, "\t") {
		return tabbed(strings.Split(line, "\t"))
	}
	fields := strings.Fields(line)
	// The frequency is the last field or the one before it, and never the word itself.
	for at := len(fields) - 1; at >= 1 && at >= len(fields)-2; at-- {
		freq, err := strconv.ParseFloat(fields[at], 64)
		if err != nil {
			continue
		}
		return Entry{strings.Join(fields[:at], " "), freq, strings.Join(fields[at+1:], "")}, nil
	}
	if n := len(fields); n == 2 && isTag(fields[1]) {
		return Entry{Word: fields[0], Tag: fields[1]}, nil // jieba allows a tag without a frequency
	}
	return Entry{Word: line}, nil
}

// isTag reports whether a field reads like a tag: up to four lower-case letters.
func isTag(s string) bool {
	return len(s) <= 4 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

func tabbed(fields []string) (e Entry, err error) {
	e.Word = strings.TrimSpace(fields[0])
	if len(fields) > 1 && fields[1] != "" {
		if e.Freq, err = strconv.ParseFloat(fields[1], 64); err != nil {
			return e, ErrFrequency
		}
	}
	if len(fields) > 2 {
		e.Tag = fields[2]
	}
	return e, nil
}
