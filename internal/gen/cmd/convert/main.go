// Command convert writes the tables of encoding/script.
package main

import (
	"log"
	"os"

	"github.com/zhtext/zhtext/internal/gen/convert"
	"github.com/zhtext/zhtext/internal/gen/pin"
)

func main() {
	if err := run("phrases.bin", "convert.bin"); err != nil {
		log.Fatal(err)
	}
}

func run(phrases, table string) error {
	dir, err := pin.OpenCC()
	if err != nil {
		return err
	}
	t, err := convert.Build(dir)
	if err != nil {
		return err
	}
	if err := os.WriteFile(phrases, t.Phrases, 0o644); err != nil {
		return err
	}
	return os.WriteFile(table, t.Table, 0o644)
}
