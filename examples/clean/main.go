// Command clean reads Chinese text in any charset, repairs it and writes UTF-8.
//
//	go run ./examples/clean page.txt > clean.txt
//	go run ./examples/clean -explain page.txt
//	go run ./examples/clean -detect *.txt
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/encoding/charset"
)

const usage = `clean: damaged Chinese text in, repaired UTF-8 out
Usage: clean [-charset NAME] [-explain | -detect | -check] [FILE ...]
With no FILE, or with -, it reads standard input. The charset is found from the bytes.

  -charset NAME  the charset, where it is known: utf-8, gb18030, gbk, gb2312, big5, utf-16le, utf-16be
  -explain       print each fix in place of the text: bytes of the original, kind, old, new, why
  -detect        print a line a file in place of the text: name, tab, charset, tab, confidence from 0 to 1
  -check         print the names of files that would change; exit status 1 if there are any

Exit status: 0 all done, 1 a file failed or would change, 2 wrong usage.

用法：clean [-charset 编码] [-explain | -detect | -check] [文件 ...]
读取任意编码、可能受损的中文文本，修复后以 UTF-8 输出。不给文件名或文件名为 - 时读标准输入。

  -charset 编码  已知的编码：utf-8、gb18030、gbk、gb2312、big5、utf-16le、utf-16be
  -explain       不输出正文，逐条输出修复：原文件字节位置、类型、原文、改为、理由
  -detect        不输出正文，每个文件一行：文件名、制表符、编码、制表符、置信度（0 到 1）
  -check         只列出会被修改的文件，有则退出码为 1

退出码：0 成功，1 有文件失败或会被修改，2 用法错误。
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings handed in; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("clean", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	var c cleaner
	name := flags.String("charset", "", "")
	flags.BoolVar(&c.explain, "explain", false, "")
	flags.BoolVar(&c.detect, "detect", false, "")
	flags.BoolVar(&c.check, "check", false, "")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return 0
	} else if err != nil {
		fmt.Fprint(stderr, usage)
		return 2
	}
	if *name != "" {
		c.opts = append(c.opts, encoding.WithCharset(*name))
		if _, err := encoding.Read(strings.NewReader(""), c.opts...); err != nil {
			fmt.Fprintf(stderr, "clean: %v\n\n%s", err, usage)
			return 2
		}
	}
	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	out := bufio.NewWriter(stdout)
	status := 0
	for _, name := range names {
		if err := c.clean(out, name, stdin); err != nil {
			fmt.Fprintf(stderr, "clean: %s: %v\n", name, err)
			status = 1
		}
	}
	if c.changes {
		status = 1
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "clean:", err)
		return 1
	}
	return status
}

// cleaner does with each file what the command line asks for.
type cleaner struct {
	opts                   []encoding.Option
	explain, detect, check bool
	changes                bool // check found a file that would change
}

func (c *cleaner) clean(out *bufio.Writer, name string, stdin io.Reader) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	if c.detect {
		data, err := io.ReadAll(io.LimitReader(in, encoding.DefaultLimit))
		if err != nil {
			return err
		}
		found := charset.Detect(data)
		if found.Binary {
			return encoding.ErrBinary
		}
		fmt.Fprintf(out, "%s\t%s\t%.2f\n", name, found.Charset, found.Confidence)
		return nil
	}
	text, err := encoding.Read(in, c.opts...)
	if err != nil {
		return err
	}
	switch {
	case c.check:
		if len(text.Edits()) > 0 {
			c.changes = true
			fmt.Fprintln(out, name)
		}
	case c.explain:
		fmt.Fprintf(out, "%s: %s, %d fixes\n", name, text.Charset(), len(text.Edits()))
		for _, e := range text.Edits() {
			fmt.Fprintf(out, "%d-%d\t%s\t%q\t%q\t%s\n", e.Start, e.End, e.Kind, e.Old, e.New, e.Why)
		}
	default:
		_, err = out.WriteString(text.String())
	}
	return err
}
