// Package keywords says what a Chinese news or policy page is about: its terms by TF-IDF, the
// policy themes they belong to, the industry clusters and the named schemes.
//
//	for _, k := range keywords.Extract(text) {
//		fmt.Println(k.Term, k.Theme, k.Score, k.Mentions)
//	}
//
// Terms come from the title and the body of the page; website furniture is left out. A term is a
// word, a term of the policy lexicon, or a phrase that the page repeats. Its score is
//
//	frequency × IDF × position × length × class × lexicon × head
//
// and Keyword.Factors holds every factor. Terms meet under their simplified key, so the two scripts
// give the same terms and scores.
//
// Laws, held by fuzz and property tests: any bytes give an answer and never a panic; the same text
// gives the same answer in the same order; mentions are bytes of the text given, half-open, sorted;
// a term of the user's dictionary is always a candidate and never scores 0.
//
// Limits: personal names and other words that neither dictionary nor lexicon has are found only
// as part of phrases. Clusters are read from enumerations before a head such as 产业集群 and from
// quoted schemes; a cluster that the text only describes is not found.
package keywords
