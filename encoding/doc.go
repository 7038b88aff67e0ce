// Package encoding turns the bytes of a Chinese page into clean text and remembers the way back.
//
//	text, err := encoding.Read(f)
//	fmt.Println(text.String())
//	at := text.Source(encoding.Span{Start: 30, End: 42}) // bytes of the file
//
// Read finds the charset (UTF-8, GB18030 with GBK and GB2312, Big5, UTF-16 with a byte order mark),
// decodes, and repairs damage: pinyin put after characters, as in 質(zhì), GBK read one byte out of
// step after such pinyin, as in 占?xì)淠芘c for 占氫能與, text decoded with the wrong charset, once or twice,
// HTML entities and invisible characters between Chinese ones. Without leaves a kind as it is.
//
// Laws, each held by a fuzz or property test:
//
//   - Any bytes give an answer and never a panic; errors come from reading and from options.
//   - The edits, made to the text as decoded, give exactly the clean text.
//   - Clean text passes unchanged, and repairing twice is repairing once.
//   - Source is monotone and stays within the original.
//
// Limits: a document is read whole, up to a limit. A charset is guessed from the bytes alone.
// Bytes that are not UTF-8 in a UTF-8 page stay as they are; in other charsets they become U+FFFD.
package encoding
