package convert

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// Config is a conversion of OpenCC as its configuration file states it.
type Config struct {
	Name    string
	Before  Dict   // maps characters before everything else
	Borders Dict   // the phrases that part the text; nil: the text is one segment
	Stages  []Dict // one after the other, within each segment
}

// configs are OpenCC's conversions.
var configs = []string{
	"s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "s2hkp", "hk2sp",
	"t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t",
}

// node is a dictionary or a group of them in a configuration file.
type node struct {
	Type   string `json:"type"`
	File   string `json:"file"`
	Policy string `json:"match_policy"`
	Tofu   bool   `json:"may_output_tofu"`
	Dicts  []node `json:"dicts"`
}

type file struct {
	Normalization []struct{ Dict node } `json:"normalization"`
	Segmentation  *struct {
		Type string `json:"type"`
		Dict node   `json:"dict"`
	} `json:"segmentation"`
	Chain []struct{ Dict node } `json:"conversion_chain"`
}

// Read returns the conversions of the package in a folder. Without tofu, dictionaries whose
// characters few fonts have are left out.
func Read(dir string, tofu bool) (map[string]*Config, error) {
	r := reader{dir: filepath.Join(dir, "data"), tofu: tofu, dicts: make(map[string]Dict)}
	out := make(map[string]*Config)
	for _, name := range configs {
		c, err := r.config(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = c
	}
	return out, nil
}

type reader struct {
	dir   string
	tofu  bool
	dicts map[string]Dict
}

func (r *reader) config(name string) (*Config, error) {
	data, err := os.ReadFile(filepath.Join(r.dir, "config", name+".json"))
	if err != nil {
		return nil, err
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, err
	}
	if len(f.Normalization) != 1 || len(f.Chain) < 1 || len(f.Chain) > 2 || f.Segmentation != nil && f.Segmentation.Type != "mmseg" {
		return nil, fmt.Errorf("a form of configuration that is not known")
	}
	c := &Config{Name: name}
	if c.Before, err = r.dict(f.Normalization[0].Dict); err != nil {
		return nil, err
	}
	if f.Segmentation != nil {
		if c.Borders, err = r.dict(f.Segmentation.Dict); err != nil {
			return nil, err
		}
	}
	for _, s := range f.Chain {
		d, err := r.dict(s.Dict)
		if err != nil {
			return nil, err
		}
		c.Stages = append(c.Stages, d)
	}
	return c, nil
}

func (r *reader) dict(n node) (Dict, error) {
	if n.Type != "group" {
		if n.Type != "text" {
			return nil, fmt.Errorf("a dictionary of type %q", n.Type)
		}
		if d, ok := r.dicts[n.File]; ok {
			return d, nil
		}
		d, err := ReadDict(filepath.Join(r.dir, filepath.Base(n.File)))
		r.dicts[n.File] = d
		return d, err
	}
	var list []Dict
	for _, sub := range n.Dicts {
		if sub.Tofu && !r.tofu {
			continue
		}
		d, err := r.dict(sub)
		if err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	switch n.Policy {
	case "union":
		return Union(list...), nil
	case "short_circuit":
		return Layered(list...), nil
	}
	return nil, fmt.Errorf("a group of policy %q", n.Policy)
}
