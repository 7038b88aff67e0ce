// Command words writes the base dictionary of internal/lattice.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/zhtext/zhtext/internal/gen/pin"
	"github.com/zhtext/zhtext/internal/gen/words"
)

func main() {
	if err := run("base.bin"); err != nil {
		log.Fatal(err)
	}
}

func run(out string) error {
	dir, err := pin.GSE()
	if err != nil {
		return err
	}
	list := words.NewList()
	for _, name := range []string{"s_1.txt", "t_1.txt"} {
		f, err := os.Open(filepath.Join(dir, "data", "dict", "zh", name))
		if err != nil {
			return err
		}
		err = list.Read(f, true)
		f.Close()
		if err != nil {
			return err
		}
	}
	f, err := os.Open(filepath.Join(dir, "data", "dict", "zh", "idf.txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	if err := list.Weigh(f); err != nil {
		return err
	}
	data, err := list.Trie()
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
