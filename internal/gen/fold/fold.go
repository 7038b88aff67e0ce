// Package fold writes the table of internal/fold from OpenCC's TSCharacters.txt.
//
// Format: pairs of little-endian uint32, the traditional rune and the first simplified form that
// the table gives it, sorted by the traditional rune. Pairs that map a rune to itself are left out.
package fold

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Table reads TSCharacters.txt and returns the bytes of the table.
func Table(r io.Reader) ([]byte, error) {
	var pairs [][2]rune
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		from, to, ok := strings.Cut(line, "\t")
		to, _, _ = strings.Cut(to, " ")
		if !ok || utf8.RuneCountInString(from) != 1 || utf8.RuneCountInString(to) != 1 {
			return nil, fmt.Errorf("line %d: want one rune, a tab, and runes: %q", n, line)
		}
		f, _ := utf8.DecodeRuneInString(from)
		t, _ := utf8.DecodeRuneInString(to)
		if f != t {
			pairs = append(pairs, [2]rune{f, t})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	var out []byte
	for _, p := range pairs {
		out = binary.LittleEndian.AppendUint32(out, uint32(p[0]))
		out = binary.LittleEndian.AppendUint32(out, uint32(p[1]))
	}
	return out, sc.Err()
}
