package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/keywords"
)

// document is a line of input. The id may be any JSON value and is given back as it is.
type document struct {
	ID    json.RawMessage `json:"id"`
	Title string          `json:"title"`
	Text  string          `json:"text"`
}

// answer is a line of output. Offsets are bytes of text; those of a mention in the title are bytes
// of title and stand in titleMentions.
type answer struct {
	ID       json.RawMessage `json:"id"`
	Script   string          `json:"script"`
	Repairs  []repair        `json:"repairs"`
	Keywords []lineKeyword   `json:"keywords"`
	Clusters []cluster       `json:"clusters"`
	Schemes  []scheme        `json:"schemes"`
}

type lineKeyword struct {
	keyword
	TitleMentions []keywords.Span `json:"titleMentions,omitempty"`
}

// documents answers JSON lines one by one. A bad line is reported with its number, and the rest
// are answered all the same.
func (p *program) documents(in io.Reader) error {
	r := bufio.NewReader(in)
	bad := 0
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if len(trim(line)) > 0 {
			if fault := p.document(line); fault != nil {
				fmt.Fprintf(p.errors, "policy: line %d: %v\n", n, fault)
				bad++
			}
		}
		if err != nil {
			break
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d lines failed", bad)
	}
	return nil
}

func trim(line []byte) []byte {
	for len(line) > 0 && line[len(line)-1] <= ' ' {
		line = line[:len(line)-1]
	}
	return line
}

func (p *program) document(line []byte) error {
	var d document
	if err := json.Unmarshal(line, &d); err != nil {
		return err
	}
	title, text := encoding.CleanString(d.Title), encoding.CleanString(d.Text)
	a := p.extractor.AnalyzeParts(title.String(), text.String())
	out := answer{ID: d.ID, Script: text.Script().String(), Repairs: repairs(text)}
	if out.ID == nil {
		out.ID = json.RawMessage("null")
	}
	// The parts were joined by a line break: what ends before it is in the title.
	shift := len(title.String()) + 1
	at := func(s keywords.Span) keywords.Span {
		return text.Source(keywords.Span{Start: s.Start - shift, End: s.End - shift})
	}
	for _, k := range a.Keywords {
		w := lineKeyword{}
		inTitle, inText := parted(k.Mentions, shift)
		w.TitleMentions = spans(inTitle, title.Source)
		k.Mentions = inText
		w.keyword = p.keywords(keywords.Analysis{Keywords: []keywords.Keyword{k}}, at)[0]
		out.Keywords = append(out.Keywords, w)
	}
	out.Clusters, out.Schemes = p.clusters(a, at)
	return p.write(out)
}

func parted(mentions []keywords.Span, shift int) (inTitle, inText []keywords.Span) {
	for i, m := range mentions {
		if m.Start >= shift {
			return mentions[:i], mentions[i:]
		}
	}
	return mentions, nil
}
