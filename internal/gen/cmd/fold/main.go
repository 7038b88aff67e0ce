// Command fold writes the table of internal/fold.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/zhtext/zhtext/internal/gen/fold"
	"github.com/zhtext/zhtext/internal/gen/pin"
)

func main() {
	if err := run("fold.bin"); err != nil {
		log.Fatal(err)
	}
}

func run(out string) error {
	dir, err := pin.OpenCC()
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(dir, "data", "TSCharacters.txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	table, err := fold.Table(f)
	if err != nil {
		return err
	}
	return os.WriteFile(out, table, 0o644)
}
