package script

import (
	"iter"
	"sync"
)

// Ambiguity is a place where the dictionaries allow more than one result.
type Ambiguity struct {
	Span       Span     `json:"span"`       // bytes of the text
	Text       string   `json:"text"`       // the character or phrase that stands there
	Candidates []string `json:"candidates"` // what can become of it; the first one is the default
}

// Ambiguities returns the places of a text, in order, at which the dictionaries allow more than
// one result for the character or phrase that was matched. Where a longer phrase decides there is none.
func (c *Converter) Ambiguities(text string) iter.Seq[Ambiguity] {
	return func(yield func(Ambiguity) bool) {
		choices := c.table.choices()
		var buf [256]byte
		for i := 0; i < len(text); {
			end, stop, _ := c.table.part(bytesView(text), i, true)
			part, j := text[i:end], 0
			read, done := c.table.reading(bytesView(part))
			for j < stop-i {
				_, n, _ := c.table.step(buf[:0], read, j, true)
				if list := choices[read[j:j+n]]; list != nil && !yield(Ambiguity{Span{Start: i + j, End: i + j + n}, part[j : j+n], list}) {
					done()
					return
				}
				j += n
			}
			done()
			i += j
		}
	}
}

// choices returns all that can become of the characters and phrases of which more than one thing can.
func (t *table) choices() map[string][]string {
	t.choice.once.Do(func() {
		t.choice.list = make(map[string][]string)
		// The file was read before; what is damaged in it has no choices.
		_ = shared.file.Choices(t.record, func(key string, values []string) {
			if t.choice.list[key] = values; values == nil {
				delete(t.choice.list, key)
			}
		})
	})
	return t.choice.list
}

// choiceList is read at first use.
type choiceList struct {
	once sync.Once
	list map[string][]string
}
