// Package segment cuts Chinese text into words, and news pages into zones.
//
// A Segmenter lays the words of its dictionaries over the text and takes the most probable way
// through them. One dictionary serves simplified and traditional text. Numbers, dates, foreign
// words, URLs and mixed forms such as C919 or 5+X stay whole.
//
// Laws, each held by a fuzz test:
//
//   - Any bytes give an answer and never a panic.
//   - Tokens joined are the input, byte for byte; offsets are bytes, half-open, into the text given.
//   - A Segmenter never changes; With makes a new one. The same text always gives the same tokens.
//   - Traditional and simplified forms of one text are cut at the same characters.
//   - A word that the user added wins at once.
//
// Limits: words outside the dictionary, personal names above all, come out as single characters.
// Part of speech is the dictionary's most frequent one. A window of 384 characters that has no
// certain place to cut is cut at the best path so far.
package segment
