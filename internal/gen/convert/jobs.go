package convert

import "strings"

// The marks of the variants in the names of records.
const (
	safeMark  = "!" // without characters that few fonts have
	normsMark = "+" // with our own dictionaries
)

// collect lists the conversions with their variants, those that do a single stage first.
func (b *builder) collect(full, safe map[string]*Config) error {
	configs := make(map[string]*Config) // by name and marks
	for name, c := range full {
		for mark, c := range map[string]*Config{"": c, safeMark: safe[name]} {
			if mark != "" && !simplifies(name) {
				continue
			}
			configs[name+mark] = c
			norms, err := c.withNorms()
			if err != nil {
				return err
			}
			if norms != nil {
				configs[name+mark+normsMark] = norms
			}
		}
	}
	for _, name := range []string{"s2t", "t2s", "t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t"} {
		b.variants(configs, name, "", "")
	}
	for _, region := range []string{"tw", "hk", "twp", "hkp"} {
		to, from := "s2"+region, region[:2]+"2s"+region[2:]
		b.stage(configs[to], "t2"+region, 1)
		b.stage(configs[from], region+"2t", 0)
		b.stage(configs[from+normsMark], region+"2t"+normsMark, 0)
		b.variants(configs, to, "s2t", "t2"+region)
		b.variants(configs, from, region+"2t", "t2s")
	}
	return nil
}

func simplifies(name string) bool { return strings.HasSuffix(strings.TrimSuffix(name, "p"), "2s") }

// variants adds a conversion and what variants of it there are. Each stands on the same variants of its stages.
func (b *builder) variants(configs map[string]*Config, name, first, second string) {
	for _, mark := range []string{"", safeMark, normsMark, safeMark + normsMark} {
		if c := configs[name+mark]; c != nil {
			b.add(name+mark, c, b.find(first, mark), b.find(second, mark))
		}
	}
}

// stage adds what does one stage of a conversion alone, if it is not there yet.
func (b *builder) stage(c *Config, name string, n int) {
	if _, ok := b.at[name]; !ok {
		b.add(name, &Config{Name: name, Before: c.Before, Stages: c.Stages[n : n+1]}, -1, -1)
	}
}

func (b *builder) add(name string, c *Config, first, second int) {
	j := job{name: name, config: c, first: first, second: second, base: -1}
	if base := strings.TrimRight(name, safeMark+normsMark); base != name {
		j.base = b.at[base]
	}
	b.at[name] = len(b.list)
	b.list = append(b.list, j)
}

// find returns the place of a variant, of the one with fewer marks where there is none, and -1 for no name.
func (b *builder) find(name, mark string) int {
	for {
		if at, ok := b.at[name+mark]; ok {
			return at
		}
		if mark == "" {
			return -1
		}
		mark = mark[1:]
	}
}

func (b *builder) config(name string) *Config { return b.list[b.at[name]].config }
