package convert

import (
	"strings"
	"unicode/utf8"

	"github.com/zhtext/zhtext/internal/ids"
)

// Convert is the conversion as the configuration states it, step by step: slow, and simple enough
// to be right. Bytes that are no UTF-8 stay.
func (c *Config) Convert(text string) string {
	text = c.Before.replace(text)
	if c.Borders == nil {
		return c.chain(text)
	}
	var out strings.Builder
	from := 0
	for i := 0; i < len(text); {
		key := c.Borders.Longest(text[i:])
		if key == "" {
			i += unmatched(text[i:])
			continue
		}
		out.WriteString(c.chain(text[from:i]))
		out.WriteString(c.chain(key))
		i += len(key)
		from = i
	}
	out.WriteString(c.chain(text[from:]))
	return out.String()
}

func (c *Config) chain(segment string) string {
	for _, d := range c.Stages {
		segment = d.replace(segment)
	}
	return segment
}

// replace puts the default value for each longest key, from left to right.
func (d Dict) replace(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); {
		if key := d.Longest(text[i:]); key != "" {
			out.WriteString(d[key][0])
			i += len(key)
			continue
		}
		n := unmatched(text[i:])
		out.WriteString(text[i : i+n])
		i += n
	}
	return out.String()
}

// unmatched is the length of what stays where no key matches: an ideographic description sequence
// or a character.
func unmatched(text string) int {
	if n, _ := ids.Length(text, true); n > 0 {
		return n
	}
	_, n := utf8.DecodeRuneInString(text)
	return n
}
