// Command convert converts text between simplified and traditional Chinese, of any size and in any charset.
//
//	go run ./examples/convert -c s2twp examples/convert/testdata/news.txt
//	go run ./examples/convert -c t2s -from big5 -i page.txt
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/zhtext/zhtext/encoding/script"
)

const usage = `convert: simplified to traditional Chinese and back
Usage: convert [-c CONVERSION] [-mode words|opencc] [-from CHARSET] [-to CHARSET] [-i] [FILE ...]
With no FILE, or with -, it reads standard input.

  -c            conversion by OpenCC's name, s2t by default: s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp
                s2hkp hk2sp t2tw tw2t t2hk hk2t t2jp jp2t
  -mode         words (default): a phrase matches where it cuts through no word;
                opencc: the longest phrase matches, byte for byte as in OpenCC
  -mixed        traditional text in which 后, 里, 制 stayed: bring it to proper traditional
  -common       no characters that few fonts have
  -phrases      file of phrases that win: phrase, tab, what becomes of it
  -from, -to    charset by its WHATWG name, utf-8 by default; -from auto finds it
  -i            change the files in place
  -inspect      JSON lines in place of text: each line that changes, with its edits
  -ambiguities  JSON lines in place of text: each place of which more than one thing can become

Offsets are bytes of the input, as UTF-8. Exit status: 0 all done, 1 a file failed, 2 wrong usage.

用法：convert [-c 转换] [-mode words|opencc] [-from 编码] [-to 编码] [-i] [文件 ...]
简繁转换，文件大小不限。不给文件名或文件名为 - 时读标准输入。

  -c            转换方式，用 OpenCC 的名称，默认 s2t
  -mode         words（默认）：词组不切断词语时才匹配；opencc：最长匹配，与 OpenCC 逐字节一致
  -mixed        逐字转换的繁体文本（后、里、制等未转）：改为规范繁体
  -common       不用多数字体没有的字
  -phrases      优先词组文件：词组、制表符、结果
  -from, -to    编码，用 WHATWG 名称，默认 utf-8；-from auto 自动识别
  -i            原地修改文件
  -inspect      输出 JSON 行：每个有改动的行及其改动
  -ambiguities  输出 JSON 行：每处可有多种结果的位置

偏移为输入（以 UTF-8 计）的字节。退出码：0 成功，1 有文件失败，2 用法错误。
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// job is what the command line asks for.
type job struct {
	conv     *script.Converter
	charsets charsets
	inPlace  bool
	write    func(dst io.Writer, src io.Reader, conv *script.Converter) error
}

// run is main with its surroundings handed in; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	j, names, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return 0
	} else if err != nil {
		fmt.Fprintf(stderr, "convert: %v\n\n%s", err, usage)
		return 2
	}
	out := bufio.NewWriter(stdout)
	status := 0
	for _, name := range names {
		switch {
		case name == "-":
			err = j.convert(out, stdin)
		case j.inPlace:
			err = j.replace(name)
		default:
			err = j.file(out, name)
		}
		if err != nil {
			fmt.Fprintf(stderr, "convert: %s: %v\n", name, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		return 1
	}
	return status
}

// parse reads the command line.
func parse(args []string) (*job, []string, error) {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var (
		name      = flags.String("c", "s2t", "")
		mode      = flags.String("mode", "words", "")
		mixed     = flags.Bool("mixed", false, "")
		common    = flags.Bool("common", false, "")
		phrases   = flags.String("phrases", "", "")
		from      = flags.String("from", "utf-8", "")
		to        = flags.String("to", "utf-8", "")
		inPlace   = flags.Bool("i", false, "")
		inspected = flags.Bool("inspect", false, "")
		ambiguous = flags.Bool("ambiguities", false, "")
	)
	if err := flags.Parse(args); err != nil {
		return nil, nil, err
	}
	j := &job{inPlace: *inPlace, write: plain}
	var opts []script.Option
	switch *mode {
	case "words":
	case "opencc":
		opts = append(opts, script.WithMode(script.OpenCC))
	default:
		return nil, nil, fmt.Errorf("-mode %s: want words or opencc", *mode)
	}
	if *mixed {
		opts = append(opts, script.WithMixedScripts())
	}
	if *common {
		opts = append(opts, script.WithoutRareGlyphs())
	}
	if *phrases != "" {
		list, err := readPhrases(*phrases)
		if err != nil {
			return nil, nil, err
		}
		opts = append(opts, script.WithPhrases(list))
	}
	if *inspected {
		j.write = inspect
	}
	if *ambiguous {
		j.write = ambiguities
	}
	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	return j, names, j.setUp(*name, opts, *from, *to, *inspected || *ambiguous)
}

// setUp makes the converter and the charsets, and refuses what does not go together.
func (j *job) setUp(name string, opts []script.Option, from, to string, lines bool) error {
	if j.inPlace && lines {
		return errors.New("-i writes text: leave -inspect and -ambiguities")
	}
	c, err := script.ParseConversion(name)
	if err != nil {
		return err
	}
	if j.conv, err = script.New(c, opts...); err != nil {
		return err
	}
	j.charsets, err = newCharsets(from, to)
	return err
}
