#!/bin/sh
# Runs the example on its own data, from the module's root.
set -e
go run ./examples/convert -c s2twp examples/convert/testdata/news.txt
go run ./examples/convert -c s2t -mode opencc examples/convert/testdata/news.txt | go run ./examples/convert -c t2s
go run ./examples/convert -c s2t -to big5 examples/convert/testdata/news.txt | go run ./examples/convert -c t2s -from auto
go run ./examples/convert -inspect examples/convert/testdata/news.txt
go run ./examples/convert -ambiguities examples/convert/testdata/news.txt
