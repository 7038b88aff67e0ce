package script_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
	"github.com/zhtext/zhtext/segment"
)

// Simplified sentences to traditional and back: how many return exactly, and each kind of exception. A sentence
// with traditional characters is none.
func TestRoundTrip(t *testing.T) {
	to, back := newConverter(t, script.S2T), newConverter(t, script.T2S)
	all, exact := 0, 0
	kinds := make(map[string]int)
	for _, text := range simplifiedTexts(t) {
		for s := range segment.Sentences(text) {
			sentence := text[s.Start:s.End]
			if back.String(sentence) != sentence {
				continue
			}
			got := back.String(to.String(sentence))
			if all++; got == sentence {
				exact++
				continue
			}
			for _, kind := range differences(sentence, got) {
				kinds[kind]++
			}
		}
	}
	t.Logf("%d of %d sentences return exactly (%.4f%%)", exact, all, 100*float64(exact)/float64(all))
	names := slices.SortedFunc(maps.Keys(kinds), func(a, b string) int { return kinds[b] - kinds[a] })
	for _, k := range names {
		t.Logf("%s: %d", k, kinds[k])
	}
	assert.Greater(t, float64(exact), .999*float64(all))
}

// simplifiedTexts are the reports and abstracts of the development sets and our own news.
func simplifiedTexts(t *testing.T) []string {
	out := []string{testkit.News(t)}
	for _, doc := range append(testkit.Reports(t), testkit.Abstracts(t)...) {
		if text := doc.Title + "\n" + doc.Text; script.Of(text) == script.Hans { // some reports are traditional
			out = append(out, text)
		}
	}
	return out
}

// differences names the characters that came back as others, with the character before and behind.
func differences(from, to string) (out []string) {
	a, b := []rune(from), []rune(to)
	if len(a) != len(b) {
		return []string{"another length: " + from}
	}
	for i := range a {
		if a[i] != b[i] {
			out = append(out, fmt.Sprintf("%c to %c", a[i], b[i]))
		}
	}
	return out
}
