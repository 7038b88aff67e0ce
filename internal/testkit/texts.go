package testkit

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// News returns our own news corpus: simplified, an article a paragraph.
func News(tb testing.TB) string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(Root(tb), "internal", "testkit", "corpus", "news.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// Document is a text of the development sets.
type Document struct{ Date, Title, Text string }

// Reports returns the government work reports. The test is skipped where the development sets are absent.
func Reports(tb testing.TB) []Document { return documents(tb, "gwr", "reports.jsonl") }

// Abstracts returns the abstracts of papers. The test is skipped where the development sets are absent.
func Abstracts(tb testing.TB) []Document { return documents(tb, "keywords", "csl_dev.jsonl") }

func documents(tb testing.TB, path ...string) (out []Document) {
	tb.Helper()
	f, err := os.Open(filepath.Join(Shared(tb), "data", filepath.Join(path...)))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(f); ; {
		var doc struct {
			Document
			Body string // what Text is called in the abstracts
		}
		if err := d.Decode(&doc); err == io.EOF {
			return out
		} else if err != nil {
			tb.Fatal(err)
		}
		doc.Text += doc.Body
		out = append(out, doc.Document)
	}
}
