// Command clean reads Chinese text in any charset, repairs it and writes UTF-8.
//
//	go run ./examples/clean page.txt > clean.txt
//	go run ./examples/clean -explain page.txt
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/zhtext/zhtext/encoding"
)

const usage = `clean: damaged Chinese text in, repaired UTF-8 out
Usage: clean [-explain] [FILE ...]
With no FILE, or with -, it reads standard input. The charset is found from the bytes.

  -explain  print each fix in place of the text: bytes of the original, kind, old, new, why

Exit status: 0 all done, 1 a file failed, 2 wrong usage.

用法：clean [-explain] [文件 ...]
读取任意编码、可能受损的中文文本，修复后以 UTF-8 输出。不给文件名或文件名为 - 时读标准输入。

  -explain  不输出正文，逐条输出修复：原文件字节位置、类型、原文、改为、理由

退出码：0 成功，1 有文件失败，2 用法错误。
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings handed in; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("clean", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	explain := flags.Bool("explain", false, "")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return 0
	} else if err != nil {
		fmt.Fprint(stderr, usage)
		return 2
	}
	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	out := bufio.NewWriter(stdout)
	status := 0
	for _, name := range names {
		if err := clean(out, name, stdin, *explain); err != nil {
			fmt.Fprintf(stderr, "clean: %s: %v\n", name, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "clean:", err)
		return 1
	}
	return status
}

func clean(out *bufio.Writer, name string, stdin io.Reader, explain bool) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	text, err := encoding.Read(in)
	if err != nil {
		return err
	}
	if !explain {
		_, err = out.WriteString(text.String())
		return err
	}
	fmt.Fprintf(out, "%s: %s, %d fixes\n", name, text.Charset(), len(text.Edits()))
	for _, e := range text.Edits() {
		fmt.Fprintf(out, "%d-%d\t%s\t%q\t%q\t%s\n", e.Start, e.End, e.Kind, e.Old, e.New, e.Why)
	}
	return nil
}
