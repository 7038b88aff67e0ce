package convtab

import "encoding/binary"

// Table is a file that is read in place.
type Table struct {
	common  int
	compat  reader
	entries []entry
}

type entry struct {
	name          string
	first, second int
	base          int
	body          string
	choices       string
}

// Open reads the head of a table. The records are read by Visit.
func Open(data string) (*Table, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	r := reader{data: data[len(magic):]}
	t := &Table{common: r.int()}
	t.compat = r
	for range r.int() {
		r.int()
		r.int()
	}
	for range min(r.int(), len(r.data)) {
		e := entry{name: r.string(), first: r.int() - 1, second: r.int() - 1, base: r.int() - 1}
		e.body, e.choices = r.string(), r.string()
		t.entries = append(t.entries, e)
	}
	for i, e := range t.entries {
		if e.first >= i || e.second >= i || e.base >= i {
			r.bad = true
		}
	}
	if r.bad || len(t.entries) == 0 {
		return nil, ErrFormat
	}
	return t, nil
}

// Len is the number of records.
func (t *Table) Len() int { return len(t.entries) }

// Find returns the place of a record by its name, -1 for none.
func (t *Table) Find(name string) int {
	for i := range t.entries {
		if t.entries[i].name == name {
			return i
		}
	}
	return -1
}

// Stages returns the records that do one stage of a record alone, -1 for none.
func (t *Table) Stages(i int) (first, second int) { return t.entries[i].first, t.entries[i].second }

// Compat calls yield for each character that another one stands for.
func (t *Table) Compat(yield func(from, to rune)) {
	r, from := t.compat, rune(0)
	for range r.int() {
		from += rune(r.int())
		yield(from, rune(r.int()))
	}
}

// Visitor takes the parts of a record.
type Visitor struct {
	Common func(n int) // the phrases 1 to n are in the record, and convert character by character
	Char   func(r rune, value string)
	Phrase func(id uint16, value string)
	Start  func(r rune) // a character with which phrases begin
	Cross  func(r rune) // a character with which matches of two stages begin

	Starts, Crosses string // the filters of their pairs
}

// Visit reads a record, behind its base if it has one. It calls Common first, if at all, and sets the filters.
func (t *Table) Visit(i int, v *Visitor) error {
	base := t.entries[i].base
	if base >= 0 {
		if err := t.Visit(base, v); err != nil {
			return err
		}
	}
	r := reader{data: t.entries[i].body}
	if r.int() == 1 {
		v.Common(t.common)
	}
	c := rune(0)
	for range r.int() {
		c += rune(r.int())
		v.Char(c, r.string())
		if r.bad {
			return ErrFormat
		}
	}
	id := 0
	for range r.int() {
		id += r.int()
		v.Phrase(uint16(id), r.string())
		if r.bad || id > 1<<16-1 {
			return ErrFormat
		}
	}
	if base < 0 {
		v.Starts = r.spots(v.Start)
		v.Crosses = r.spots(v.Cross)
	}
	if r.bad {
		return ErrFormat
	}
	return nil
}

// Choices calls yield for each character or phrase of a record of which more than one thing can become,
// those of its base first. One without values takes back the base's.
func (t *Table) Choices(i int, yield func(key string, values []string)) error {
	if base := t.entries[i].base; base >= 0 {
		if err := t.Choices(base, yield); err != nil {
			return err
		}
	}
	r := reader{data: t.entries[i].choices}
	for r.data != "" {
		key := r.string()
		var values []string
		for range min(r.int(), len(r.data)) {
			values = append(values, r.string())
		}
		if r.bad {
			return ErrFormat
		}
		yield(key, values)
	}
	return nil
}

// spots reads characters and the filter of their pairs.
func (r *reader) spots(yield func(rune)) (filter string) {
	c := rune(0)
	for range r.int() {
		c += rune(r.int())
		if r.bad {
			return ""
		}
		yield(c)
	}
	filter = r.string()
	if n := len(filter); n == 0 || n&(n-1) != 0 {
		r.bad = true
	}
	return filter
}

// reader takes numbers and strings from the front of data.
type reader struct {
	data string
	bad  bool
}

func (r *reader) int() int {
	var x uint64
	for i := 0; i < len(r.data) && i < binary.MaxVarintLen32; i++ {
		b := r.data[i]
		x |= uint64(b&0x7F) << (7 * i)
		if b < 0x80 {
			r.data = r.data[i+1:]
			return int(x)
		}
	}
	r.bad, r.data = true, ""
	return 0
}

func (r *reader) string() string {
	n := r.int()
	if n > len(r.data) {
		r.bad, r.data = true, ""
		return ""
	}
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}
