// Command docfreq writes the document-frequency table of keywords/corpus.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/zhtext/zhtext/internal/gen/docfreq"
	"github.com/zhtext/zhtext/internal/gen/pin"
)

func main() {
	if err := run("docfreq.bin"); err != nil {
		log.Fatal(err)
	}
}

func run(out string) error {
	dir, err := pin.GSE()
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(dir, "data", "dict", "zh", "idf.txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := docfreq.Table(f)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
