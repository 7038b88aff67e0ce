package segment

// state is a place in the order of a page.
type state uint8

const (
	masthead state = iota // furniture before the headline
	headline
	matter  // meta lines and furniture between headline and body
	article // the body
	inset   // furniture inside the body
	footer  // furniture after the body
	states
)

const (
	maxTitle = 80 // characters of the longest headline looked for
	never    = -1e6
)

// moves is the price of going from one place to the next. Insets are dear, because a body is
// rarely broken; a footer has no way back.
var moves = [states][states]float32{
	masthead: {masthead: 0, headline: 0, matter: -1.5, article: -1.5, inset: never, footer: never},
	headline: {masthead: never, headline: never, matter: 0.7, article: 0, inset: never, footer: never},
	matter:   {masthead: never, headline: never, matter: 0, article: 0.3, inset: never, footer: never},
	article:  {masthead: never, headline: never, matter: never, article: 0, inset: -2, footer: 0},
	inset:    {masthead: never, headline: never, matter: never, article: -2, inset: 0, footer: never},
	footer:   {masthead: never, headline: never, matter: never, article: never, inset: never, footer: 0},
}

var (
	opening = [states]float32{masthead: 0, headline: 0, matter: -1, article: -0.5, inset: never, footer: never}
	closing = [states]float32{masthead: -2, headline: never, matter: -4, article: 0, inset: never, footer: 0}
)

// decide returns the state of each line on the best path. It is Viterbi's algorithm.
func (p *page) decide() []state {
	n := len(p.lines)
	if n == 0 {
		return nil
	}
	around := p.survey()
	back := make([][states]state, n)
	score := opening
	for i := range p.lines {
		here := p.lines[i].scores(around)
		if i > 0 {
			var entry float32
			if around.running && !p.lines[i].ended {
				entry = -1 // a body seldom begins with a line that is no sentence
			}
			score, back[i] = step(score, entry)
		}
		for s := range score {
			score[s] += here[s]
		}
	}
	best := masthead
	for s := range states {
		score[s] += closing[s]
		if score[s] > score[best] {
			best = s
		}
	}
	path := make([]state, n)
	for i := n - 1; i >= 0; i-- {
		path[i] = best
		best = back[i][best]
	}
	return path
}

// survey is what all lines together say about lines that say nothing by themselves.
type survey struct {
	running bool // the page has running text: lines without sentence punctuation are less likely to be it
	alone   bool // the page has one line
	tailed  bool // furniture follows the last paragraph: so plain lines there are likely part of it
}

func (p *page) survey() (s survey) {
	s.alone = len(p.lines) == 1
	for i := range p.lines {
		l := &p.lines[i]
		if l.isParagraph() {
			s.running, s.tailed = true, false
		}
		s.tailed = s.tailed || l.tail || l.site >= 2
	}
	return s
}

// step moves on by one line. entry is what it costs to begin the body there.
func step(old [states]float32, entry float32) (score [states]float32, from [states]state) {
	for to := range states {
		score[to] = 2 * never
		for s := range states {
			v := old[s] + moves[s][to]
			if to == article && s < article {
				v += entry
			}
			if v > score[to] {
				score[to], from[to] = v, s
			}
		}
	}
	return score, from
}

// scores says how well the line fits each place.
func (l *line) scores(around survey) (v [states]float32) {
	prose, site := l.prose(), l.furniture()
	head := max(site, l.matter())
	plain := l.isPlain()
	if around.alone && l.ended {
		prose += 2 // a sentence by itself is more often text than part of a site
	}
	against := max(0, prose-1) // running text is a loss outside the body

	v[masthead] = head - against
	v[headline] = l.headline()
	v[matter] = head - against
	v[article] = prose - site
	v[inset] = site - against
	v[footer] = head - against
	if l.dash && l.runes <= maxTitle {
		v[masthead]--
		v[matter] += 1.5 // a subtitle
	}
	if l.tail {
		v[inset] -= 3
	}
	if !plain {
		if l.meta > 0 && !(l.ended && l.runes > 60) {
			v[article] -= l.meta
		}
		return v
	}
	switch {
	case !around.running:
		v[article]++
	case l.heading:
		v[masthead] -= 1
	default:
		v[masthead] += 0.4
		v[footer] += 0.4
	}
	if around.running && !around.tailed {
		v[footer] -= 1.5
	}
	v[matter] -= 0.4
	v[inset] -= 1
	return v
}

// isPlain reports whether nothing speaks for or against the line: short, no sentence, no cue.
func (l *line) isPlain() bool {
	return !l.ended && l.stops == 0 && l.meta == 0 && l.site == 0 && !l.date && !l.contact && l.marks == 0
}

// prose is how much the line reads like running text.
func (l *line) prose() float32 {
	v := float32(-0.7)
	if l.ended {
		v = 1.5
	}
	v += 0.5 * float32(min(l.stops, 3))
	v += 0.2 * float32(min(l.commas, 5))
	if l.runes >= 40 {
		v++
	}
	if l.runes >= 100 {
		v++
	}
	if l.heading {
		v += 0.5
	}
	return v
}

// furniture is how much the line looks like a part of the site.
func (l *line) furniture() float32 {
	v := l.site
	if l.contact && l.runes < 200 {
		v += 1.5
	}
	if l.marks >= 2 && l.runes < 40*l.marks {
		v += 3
	} else if l.marks == 1 && l.runes < 60 {
		v++
	}
	if l.bullet {
		v += 0.7
	}
	if !l.ended && l.spaces >= 4 && l.runes < 8*l.spaces {
		v++ // a menu
	}
	if v > 0 {
		return v
	}
	return 0
}

// matter is how much the line looks like a line of date, source and people.
func (l *line) matter() float32 {
	if l.ended && l.runes > 60 {
		return 0
	}
	v := l.meta
	if l.date && l.runes < 100 {
		v += 2.5
		if l.runes > 50 && l.commas > 1 {
			v -= 2
		}
	}
	return v
}

// headline is how much the line looks like a headline.
func (l *line) headline() float32 {
	switch {
	case l.runes < 4 || l.runes > maxTitle:
		return -6
	case l.dash:
		return -3
	}
	v := 0.6 + 6*l.share - l.furniture() - l.matter()
	if l.runes >= 8 && l.runes <= 45 {
		v++
	}
	switch {
	case l.asks:
		v -= 0.5
	case l.ended:
		v -= 3
	}
	if l.heading || l.boxed {
		v -= 2
	}
	return v
}
