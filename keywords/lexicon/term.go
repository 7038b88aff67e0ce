package lexicon

// Theme is what kind of thing a term names.
type Theme string

// The themes of the built-in lexicon, one file each.
const (
	Strategy   Theme = "strategy"   // national strategies and the concepts behind them
	Industry   Theme = "industry"   // industries, sectors and their products
	Technology Theme = "technology" // technologies, research and its facilities
	Entity     Theme = "entity"     // kinds of companies, organisations and people
	Instrument Theme = "instrument" // policies, taxes, funds, markets, rules and programmes
	Goal       Theme = "goal"       // aims and the figures by which they are measured
	Slogan     Theme = "slogan"     // set phrases of policy language
	Spatial    Theme = "spatial"    // clusters, parks, zones, regions and corridors
)

// Themes returns all themes, in the order in which the built-in files are read.
func Themes() []Theme {
	return []Theme{Strategy, Industry, Technology, Entity, Instrument, Goal, Slogan, Spatial}
}

// Known reports whether t is one of Themes.
func (t Theme) Known() bool {
	switch t {
	case Strategy, Industry, Technology, Entity, Instrument, Goal, Slogan, Spatial:
		return true
	}
	return false
}

// Term is one entry of a lexicon.
type Term struct {
	Text    string   // the term as it stands in the file, in simplified script
	Theme   Theme    // what kind of thing it names
	Aliases []string // other names of the same thing, nil where there are none
	English string   // the official English name, empty where there is none that was checked
	Source  string   // where the term comes from, for example "gwr:2024"; see README.md
}
