package lexicon

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/fold"
)

// Rule names what a Finding is about.
type Rule string

// The rules of Lint.
const (
	Duplicate   Rule = "duplicate"   // the same key twice among all terms and aliases
	BadTheme    Rule = "theme"       // a theme that is not one of Themes
	BadSource   Rule = "source"      // no source, or one of a form that README.md does not know
	Traditional Rule = "traditional" // a traditional character where the file is simplified
	LatinCase   Rule = "latin-case"  // a Latin word in lower case, or a full-width letter
	Space       Rule = "space"       // white space in a term, or around any column
	English     Rule = "english"     // an English name, but no official document to take it from
	Length      Rule = "length"      // a term or alias of one character, or of more than MaxLength
)

// MaxLength is the longest sensible term, in characters.
const MaxLength = 20

// Finding is one thing that Lint does not like. It is an error, so findings can be joined.
type Finding struct {
	Term   string // the text of the term concerned
	Rule   Rule
	Detail string // what is wrong and what to do
}

// Error gives the finding in one line.
func (f Finding) Error() string { return fmt.Sprintf("%s: %s: %s", f.Term, f.Rule, f.Detail) }

// Lint checks terms, which may come from several files, one by one and against each other. The
// findings are in the order of the terms; none means that all is well.
func Lint(terms []Term) []Finding {
	var found []Finding
	seen := make(map[string]string, 2*len(terms)) // key to the term that has it
	for _, t := range terms {
		found = append(found, lintColumns(t)...)
		for _, form := range append([]string{t.Text}, t.Aliases...) {
			found = append(found, lintForm(t, form)...)
			key := Key(form)
			if owner, ok := seen[key]; ok {
				found = append(found, Finding{t.Text, Duplicate, fmt.Sprintf("%q stands at %s already: keep one", form, owner)})
				continue
			}
			seen[key] = t.Text
		}
	}
	return found
}

func lintColumns(t Term) (found []Finding) {
	add := func(r Rule, detail string) { found = append(found, Finding{t.Text, r, detail}) }
	if !t.Theme.Known() {
		add(BadTheme, fmt.Sprintf("%q is not a theme", t.Theme))
	}
	kind, ok := kindOf(t.Source)
	switch {
	case t.Source == "":
		add(BadSource, "empty: write where the term comes from, or own")
	case !ok:
		add(BadSource, fmt.Sprintf("%q is of no known form", t.Source))
	}
	if t.English != "" && !kind.official {
		add(English, fmt.Sprintf("source %q has no official English: leave it blank", t.Source))
	}
	if strings.TrimSpace(t.English) != t.English {
		add(Space, "white space around the English name")
	}
	return found
}

func lintForm(t Term, form string) (found []Finding) {
	add := func(r Rule, format string) { found = append(found, Finding{t.Text, r, fmt.Sprintf(format, form)}) }
	if fold.HanString(form) != form {
		add(Traditional, "%q has a traditional character: write "+fold.HanString(form))
	}
	if lowerWord(form) || strings.ContainsFunc(form, fullWidthAlnum) {
		add(LatinCase, "%q: write Latin words as they are usually written, half-width and not all in lower case")
	}
	if strings.ContainsFunc(form, unicode.IsSpace) {
		add(Space, "%q has white space")
	}
	if n := utf8.RuneCountInString(form); n < 2 || n > MaxLength {
		add(Length, fmt.Sprintf("%%q has %d characters, want 2 to %d", n, MaxLength))
	}
	return found
}

// lowerWord reports whether s has a run of Latin letters and digits that has letters, but no
// capital: 5g, but not IPv6 or eVTOL.
func lowerWord(s string) bool {
	latin := func(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	for _, run := range strings.FieldsFunc(s, func(r rune) bool { return !latin(r) }) {
		if run == strings.ToLower(run) && run != strings.ToUpper(run) {
			return true
		}
	}
	return false
}

func fullWidthAlnum(r rune) bool {
	return r >= 0xFF10 && r <= 0xFF5A && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
