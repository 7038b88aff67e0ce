// Package lexicon is the policy lexicon: terms that an analyst of Chinese policy and economic
// news wants whole, each with a theme, its variants, an English name where there is an official
// one, and where the term comes from.
//
// The terms are in simplified script, in one TSV file for each theme; README.md in this folder
// says how they were chosen and what the columns mean. Lookup is by folded key, so traditional
// characters, full-width forms and either letter case find the same term:
//
//	term, ok := lexicon.Find("低空經濟") // 低空经济, Industry, "low-altitude economy"
//
// Laws: Builtin passes Lint without a finding; every term and alias is found by Find; Parse
// never panics, and an error names the line.
//
// Limits: the lexicon knows names, not contexts. A term that is part of a longer term (新能源 in
// 新能源汽车) is a matter for the caller, who should take the longest.
package lexicon
