// Package charset finds out which charset Chinese text is in, and decodes it with a way back.
//
//	name := charset.Detect(data).Charset
//	d, err := charset.Decode(name, data)
//	at := d.Source(offset) // bytes of data
//
// Charsets are named as IANA names them: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5. GB2312 and GBK
// are subsets of GB18030 and reported under its name; so are Big5-HKSCS and CP950 under Big5.
//
// The two-byte tables come from golang.org/x/text, with the user-defined areas of GBK at their
// places in the private use area, which x/text gives up.
//
// Laws, held by fuzz tests: any bytes give an answer and never a panic; the places that Source
// gives rise with the offsets and lie in the data.
//
// Limits: bytes that are no character become U+FFFD, one for each error of the WHATWG standard. A
// few dozen bytes of Chinese can fit several charsets; see Result.Confidence.
package charset
