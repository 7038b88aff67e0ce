// Command policy reads Chinese news or policy pages as they come — any charset, either script,
// damaged or not — and prints their fields, repairs, keywords, clusters and schemes.
//
//	go run ./examples/policy examples/policy/testdata/news.txt
//	go run ./examples/policy -json page.txt
//	go run ./examples/policy -lines < documents.jsonl
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/zhtext/zhtext/encoding"
	"github.com/zhtext/zhtext/keywords"
)

const usage = `policy: the policy terms, industry clusters and schemes of Chinese pages
Usage: policy [-json | -lines] [-explain] [-n N] [FILE ...]
With no FILE, or with -, it reads standard input.

  -json     one JSON object a page; offsets are bytes of the original file
  -lines    the input is JSON lines {id, title, text}; one JSON object a line, offsets in text
  -explain  print the factors of each score and the pattern of each cluster
  -n N      at most N keywords (default 30)

Exit status: 0 all done, 1 a file or line failed, 2 wrong usage.

用法：policy [-json | -lines] [-explain] [-n 个数] [文件 ...]
读取任意编码、简体或繁体、可能受损的中文网页正文，输出标题、日期、来源、编辑、记者，修复之处，
政策关键词及其主题，产业集群与命名方案。不给文件名或文件名为 - 时读标准输入。

  -json     每页输出一个 JSON 对象，偏移量为原文件的字节位置
  -lines    输入为 JSON 行 {id, title, text}，每行输出一个 JSON 对象，偏移量为 text 的字节位置
  -explain  输出每个得分的因子和每个集群的判定模式
  -n 个数   最多输出几个关键词（默认 30）

退出码：0 成功，1 有文件或行失败，2 用法错误。
`

type config struct {
	json, lines, explain bool
	max                  int
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings handed in; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c config
	flags := flag.NewFlagSet("policy", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	flags.BoolVar(&c.json, "json", false, "")
	flags.BoolVar(&c.lines, "lines", false, "")
	flags.BoolVar(&c.explain, "explain", false, "")
	flags.IntVar(&c.max, "n", 30, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return 0
	case err != nil || c.max < 1 || c.json && c.lines:
		if err == nil {
			fmt.Fprintln(stderr, "policy: -n wants a number of 1 or more, and -json and -lines exclude each other")
		}
		fmt.Fprint(stderr, usage)
		return 2
	}
	extractor, err := keywords.New(keywords.WithOptions(keywords.Options{Max: c.max}))
	if err != nil {
		fmt.Fprintln(stderr, "policy:", err)
		return 1
	}
	out := bufio.NewWriter(stdout)
	p := program{config: c, extractor: extractor, out: out, errors: stderr}
	status := p.files(flags.Args(), stdin)
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "policy:", err)
		return 1
	}
	return status
}

type program struct {
	config
	extractor *keywords.Extractor
	out       *bufio.Writer
	errors    io.Writer
}

func (p *program) files(names []string, stdin io.Reader) int {
	if len(names) == 0 {
		names = []string{"-"}
	}
	status := 0
	for i, name := range names {
		if err := p.file(name, i, stdin); err != nil {
			fmt.Fprintf(p.errors, "policy: %s: %v\n", name, err)
			status = 1
		}
	}
	return status
}

func (p *program) file(name string, i int, stdin io.Reader) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	if p.lines {
		return p.documents(in)
	}
	text, err := encoding.Read(in)
	if err != nil {
		return err
	}
	analysis := p.extractor.Analyze(text.String())
	if p.json {
		return p.write(p.reportOn(text, analysis))
	}
	if i > 0 {
		fmt.Fprintln(p.out)
	}
	p.table(name, text, analysis)
	return nil
}
