// Package pinyin builds the table of internal/reading from the dictionary of go-pinyin, which is a
// Go source file: lines such as
//
//	0x4e2d: "zhōng,zhòng",
//
// The output is text: for each reading, sorted, a line with the reading, a tab, the characters whose
// first reading it is, a tab, and the others that have it, both sorted. Only characters of the plane 0 block from U+3400 to U+9FFF are kept.
package pinyin

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Table reads the source file and returns the table.
func Table(r io.Reader) ([]byte, error) {
	chars := make(map[string]*[2][]rune)
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		code, rest, ok := strings.Cut(strings.TrimSpace(sc.Text()), ":")
		num, isHex := strings.CutPrefix(code, "0x")
		if !ok || !isHex {
			continue
		}
		c, err := strconv.ParseUint(num, 16, 32)
		if err != nil {
			return nil, err
		}
		_, list, ok := strings.Cut(rest, `"`)
		list, _, closed := strings.Cut(list, `"`)
		if !ok || !closed {
			return nil, fmt.Errorf("%q: want a quoted list", rest)
		}
		if c < 0x3400 || c > 0x9FFF {
			continue
		}
		for i, reading := range strings.Split(list, ",") {
			if chars[reading] == nil {
				chars[reading] = new([2][]rune)
			}
			at := &chars[reading][min(i, 1)]
			*at = append(*at, rune(c))
		}
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	var out []byte
	for _, reading := range slices.Sorted(maps.Keys(chars)) {
		first, other := chars[reading][0], chars[reading][1]
		slices.Sort(first)
		slices.Sort(other)
		out = fmt.Appendf(out, "%s\t%s\t%s\n", reading, string(first), string(slices.Compact(other)))
	}
	return out, nil
}
