package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/zhtext/zhtext/encoding/charset"
	"github.com/zhtext/zhtext/encoding/script"
)

// charsets are what the input is in and what the output shall be in; nil for UTF-8, whose bytes stay.
type charsets struct {
	from, to encoding.Encoding
	auto     bool // from is found for each file
}

func newCharsets(from, to string) (c charsets, err error) {
	if c.auto = strings.EqualFold(from, "auto"); !c.auto {
		if c.from, err = byName(from); err != nil {
			return c, err
		}
	}
	c.to, err = byName(to)
	return c, err
}

// byName returns a charset by its WHATWG name, nil for UTF-8.
func byName(name string) (encoding.Encoding, error) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("charset %q: want a WHATWG name such as utf-8, gbk or big5", name)
	}
	if e == unicode.UTF8 {
		return nil, nil
	}
	return e, nil
}

// peeked is how many bytes at the beginning show the charset.
const peeked = 1 << 16

func (c charsets) reader(r io.Reader) (io.Reader, error) {
	from := c.from
	if c.auto {
		buf := bufio.NewReaderSize(r, peeked)
		head, err := buf.Peek(peeked)
		if err != nil && err != io.EOF {
			return nil, err
		}
		if from, err = byName(charset.Detect(head).Charset); err != nil {
			return nil, err
		}
		r = buf
	}
	if from == nil {
		return r, nil
	}
	return from.NewDecoder().Reader(r), nil
}

// convert converts one text.
func (j *job) convert(dst io.Writer, src io.Reader) error {
	in, err := j.charsets.reader(src)
	if err != nil {
		return err
	}
	if j.charsets.to == nil {
		return j.write(dst, in, j.conv)
	}
	w := j.charsets.to.NewEncoder().Writer(dst)
	if err := j.write(w, in, j.conv); err != nil {
		return err
	}
	if c, ok := w.(io.Closer); ok {
		return c.Close()
	}
	return nil
}

// file converts a file to dst.
func (j *job) file(dst io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return j.convert(dst, f)
}

// replace converts a file in place: into a new file beside it, which takes its name when all is written.
func (j *job) replace(name string) (err error) {
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	out := bufio.NewWriter(f)
	if err = errors.Join(j.file(out, name), out.Flush(), f.Chmod(info.Mode().Perm()), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// plain writes the converted text.
func plain(dst io.Writer, src io.Reader, conv *script.Converter) error {
	_, err := io.Copy(dst, conv.Reader(src))
	return err
}

// edit is an edit in the output of inspect.
type edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

// inspect writes a JSON line for each line that changes.
func inspect(dst io.Writer, src io.Reader, conv *script.Converter) error {
	enc := json.NewEncoder(dst)
	return lines(src, func(n, at int, line string) error {
		var edits []edit
		for _, e := range conv.Edits(line) {
			edits = append(edits, edit{at + e.Start, at + e.End, line[e.Start:e.End], e.New})
		}
		if edits == nil {
			return nil
		}
		return enc.Encode(struct {
			Line   int    `json:"line"`
			Text   string `json:"text"`
			Result string `json:"result"`
			Edits  []edit `json:"edits"`
		}{n, strings.TrimRight(line, "\r\n"), strings.TrimRight(conv.String(line), "\r\n"), edits})
	})
}

// ambiguities writes a JSON line for each place of which more than one thing can become.
func ambiguities(dst io.Writer, src io.Reader, conv *script.Converter) error {
	enc := json.NewEncoder(dst)
	return lines(src, func(n, at int, line string) error {
		for a := range conv.Ambiguities(line) {
			err := enc.Encode(struct {
				Line       int      `json:"line"`
				Start      int      `json:"start"`
				End        int      `json:"end"`
				Text       string   `json:"text"`
				Candidates []string `json:"candidates"`
			}{n, at + a.Span.Start, at + a.Span.End, a.Text, a.Candidates})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// lines calls do for each line, with its number from 1 and the byte at which it begins.
func lines(src io.Reader, do func(n, at int, line string) error) error {
	r := bufio.NewReader(src)
	for n, at := 1, 0; ; n++ {
		line, err := r.ReadString('\n')
		if line != "" {
			if err := do(n, at, line); err != nil {
				return err
			}
		}
		at += len(line)
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// readPhrases reads a file of phrases: phrase, tab, what becomes of it. Lines that begin with # are comments.
func readPhrases(name string) (map[string]string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string)
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if line = strings.TrimRight(line, "\r\n"); line == "" || line[0] == '#' {
			continue
		}
		phrase, value, ok := strings.Cut(line, "\t")
		if !ok || phrase == "" {
			return nil, fmt.Errorf("%s:%d: want a phrase, a tab and what becomes of it: %q", name, n, line)
		}
		out[phrase] = value
	}
	return out, nil
}
