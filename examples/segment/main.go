// Command segment cuts lines of text into words.
//
//	echo 加快发展新质生产力 | go run ./examples/segment
//	go run ./examples/segment -sep ' / ' -user words.txt news.txt
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/zhtext/zhtext/segment"
)

const usage = `segment: Chinese lines in, words out
Usage: segment [-sep STRING | -json] [-user FILE] [FILE ...]
With no FILE, or with -, it reads standard input. Text is UTF-8; bytes that are not stay as they are.

  -sep STRING  what to print between words (default one space); white space of the line is dropped
  -json        one JSON object a line: {"tokens":[{"text","start","end","kind","tag"}]}, bytes of the line
  -user FILE   a dictionary in the format of jieba and gse: word, frequency, tag

Exit status: 0 all done, 1 a file failed, 2 wrong usage.

用法：segment [-sep 分隔符 | -json] [-user 词典] [文件 ...]
按行分词。不给文件名或文件名为 - 时读标准输入；文本为 UTF-8。

  -sep 分隔符  词与词之间的字符串（默认一个空格）；行内空白不输出
  -json        每行输出一个 JSON 对象，偏移量为该行的字节位置
  -user 词典   jieba 或 gse 格式的用户词典：词、词频、词性

退出码：0 成功，1 有文件失败，2 用法错误。
`

type token struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
	Tag   string `json:"tag"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main with its surroundings handed in; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("segment", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	sep := flags.String("sep", " ", "")
	asJSON := flags.Bool("json", false, "")
	user := flags.String("user", "", "")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return 0
	} else if err != nil {
		fmt.Fprint(stderr, usage)
		return 2
	}
	s, err := segmenter(*user)
	if err != nil {
		fmt.Fprintln(stderr, "segment:", err)
		return 1
	}
	out := bufio.NewWriter(stdout)
	print := func(line string) error { return words(out, s, line, *sep) }
	if *asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		print = func(line string) error { return tokens(enc, s, line) }
	}
	status := 0
	for _, name := range inputs(flags.Args()) {
		if err := lines(name, stdin, print); err != nil {
			fmt.Fprintf(stderr, "segment: %s: %v\n", name, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "segment:", err)
		return 1
	}
	return status
}

func inputs(names []string) []string {
	if len(names) == 0 {
		return []string{"-"}
	}
	return names
}

func segmenter(user string) (*segment.Segmenter, error) {
	if user == "" {
		return segment.New()
	}
	f, err := os.Open(user)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := segment.ReadDictionary(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", user, err)
	}
	return segment.New(segment.WithDictionary(d))
}

// lines calls print for each line of a file, without its end.
func lines(name string, stdin io.Reader, print func(string) error) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	r := bufio.NewReader(in)
	for {
		line, err := r.ReadString('\n')
		if line != "" {
			if err := print(strings.TrimRight(line, "\r\n")); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func words(out *bufio.Writer, s *segment.Segmenter, line, sep string) error {
	between := ""
	for t := range s.Tokens(line) {
		if t.Kind == segment.Space {
			continue
		}
		out.WriteString(between)
		out.WriteString(t.Text(line))
		between = sep
	}
	return out.WriteByte('\n')
}

func tokens(enc *json.Encoder, s *segment.Segmenter, line string) error {
	list := []token{}
	for t := range s.Tokens(line) {
		list = append(list, token{t.Text(line), t.Start, t.End, t.Kind.String(), t.Tag.String()})
	}
	return enc.Encode(map[string][]token{"tokens": list})
}
