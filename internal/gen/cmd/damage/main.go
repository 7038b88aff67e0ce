// Command damage writes a damaged copy of a clean page: damage CLEAN DAMAGED.
package main

import (
	"log"
	"os"

	"github.com/zhtext/zhtext/internal/damage"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: damage CLEAN DAMAGED")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	out, n := damage.Converter{Replacement: "?", Swallow: true, Every: 4}.Text(string(data))
	if n == 0 {
		log.Fatalf("%s holds characters that GBK does not have, or none to annotate", os.Args[1])
	}
	if err := os.WriteFile(os.Args[2], []byte(out), 0o644); err != nil {
		log.Fatal(err)
	}
}
