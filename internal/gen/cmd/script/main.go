// Command script writes the table of encoding/script: the characters that only simplified text has.
package main

import (
	"bufio"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/zhtext/zhtext/internal/gen/pin"
)

func main() {
	if err := run("hans.txt"); err != nil {
		log.Fatal(err)
	}
}

// run takes the characters of STCharacters.txt that are not among their own traditional forms.
func run(out string) error {
	dir, err := pin.OpenCC()
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(dir, "data", "STCharacters.txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	var b strings.Builder
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		from, to, ok := strings.Cut(sc.Text(), "\t")
		if ok && !strings.HasPrefix(from, "#") && !strings.Contains(to, from) {
			b.WriteString(from)
		}
	}
	if err := sc.Err(); err != nil {
		return err
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}
