package lexicon

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Header is the first line of a lexicon file.
const Header = "term\ttheme\taliases\tenglish\tsource"

const columns = 5

// ParseError is a lexicon file that cannot be read.
type ParseError struct {
	File   string // the reader's name where it has one (a file), else empty
	Line   int    // counted from 1; 0 where the reader itself failed
	Reason string // what is wrong and what to write instead
	Err    error  // the reader's error, nil for bad data
}

// Error says where the file is wrong and why.
func (e *ParseError) Error() string {
	file := e.File
	if file == "" {
		file = "lexicon"
	}
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", file, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", file, e.Line, e.Reason)
}

// Unwrap returns the reader's error, if that was the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// Parse reads a lexicon file: Header, then a line for each term with five columns separated by
// tabs, aliases separated by ";". Empty lines and lines that begin with "#" are left out, a byte
// order mark and CRLF line ends are accepted. The whole input is read into memory.
//
// The error is a *ParseError. Parse looks at the form only: whether the terms are any good, and
// whether they agree with other files, is what Lint finds.
func Parse(r io.Reader) ([]Term, error) {
	file := name(r)
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, &ParseError{File: file, Reason: "cannot be read: " + err.Error(), Err: err}
	}
	return parse(file, string(data))
}

func name(r io.Reader) string {
	if f, ok := r.(interface{ Name() string }); ok {
		return f.Name()
	}
	return ""
}

func parse(file, text string) ([]Term, error) {
	terms := make([]Term, 0, strings.Count(text, "\n"))
	text = strings.TrimPrefix(text, "\uFEFF")
	headed := false
	for line := 1; text != ""; line++ {
		var row string
		row, text, _ = strings.Cut(text, "\n")
		row = strings.TrimSuffix(row, "\r")
		if row == "" || row[0] == '#' {
			continue
		}
		if !headed {
			if row != Header {
				return nil, &ParseError{File: file, Line: line, Reason: fmt.Sprintf("the first line must be the header %q", Header)}
			}
			headed = true
			continue
		}
		term, reason := parseRow(row)
		if reason != "" {
			return nil, &ParseError{File: file, Line: line, Reason: reason}
		}
		terms = append(terms, term)
	}
	if !headed {
		return nil, &ParseError{File: file, Line: 1, Reason: fmt.Sprintf("no header: the first line must be %q", Header)}
	}
	return terms, nil
}

// parseRow gives the reason for a bad row, else "".
func parseRow(row string) (t Term, reason string) {
	if !utf8.ValidString(row) {
		return t, "not UTF-8: save the file as UTF-8"
	}
	var col [columns]string
	rest, more := row, true
	for i := range col {
		if !more {
			return t, fmt.Sprintf("%d columns, want %d separated by tabs", i, columns)
		}
		col[i], rest, more = strings.Cut(rest, "\t")
	}
	if more {
		return t, fmt.Sprintf("more than %d columns: remove the tabs after the source", columns)
	}
	if col[0] == "" {
		return t, "no term in the first column"
	}
	t = Term{Text: col[0], Theme: Theme(col[1]), English: col[3], Source: col[4]}
	if col[2] != "" {
		t.Aliases = strings.Split(col[2], ";")
	}
	return t, ""
}
