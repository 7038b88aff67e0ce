// Command pinyin writes the table of internal/reading.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/zhtext/zhtext/internal/gen/pin"
	"github.com/zhtext/zhtext/internal/gen/pinyin"
)

func main() {
	if err := run("pinyin.txt"); err != nil {
		log.Fatal(err)
	}
}

func run(out string) error {
	dir, err := pin.Pinyin()
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(dir, "pinyin_dict.go"))
	if err != nil {
		return err
	}
	defer f.Close()
	table, err := pinyin.Table(f)
	if err != nil {
		return err
	}
	return os.WriteFile(out, table, 0o644)
}
