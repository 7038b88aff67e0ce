package keywords

import (
	"embed"
	"strings"
	"sync"
)

// wordFiles are our own lists, simplified and in lower case; each file says what it holds.
//
//go:embed words/*.txt
var wordFiles embed.FS

// wordLists are the lists by name.
type wordLists struct {
	stop, size, modifier, governing, scope, general, surname, leading, terrain, deverbal, holder map[string]bool
}

var words struct {
	once  sync.Once
	lists wordLists
}

func lists() *wordLists {
	words.once.Do(func() {
		l := &words.lists
		for name, to := range map[string]*map[string]bool{
			"stop": &l.stop, "size": &l.size, "modifier": &l.modifier, "governing": &l.governing,
			"scope": &l.scope, "general": &l.general, "surname": &l.surname,
			"leading": &l.leading, "terrain": &l.terrain, "deverbal": &l.deverbal, "holder": &l.holder,
		} {
			*to = readWords(name)
		}
	})
	return &words.lists
}

// readWords reads a list: words parted by white space, # before a comment. A list that is not there is empty,
// which the tests would notice.
func readWords(name string) map[string]bool {
	list := make(map[string]bool)
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		return list
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			list[w] = true
		}
	}
	return list
}

// isStop reports whether a word, by its key, is never a keyword by itself and never part of a phrase.
func isStop(key string) bool { return lists().stop[key] }
