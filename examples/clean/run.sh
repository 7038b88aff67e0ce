#!/bin/sh
# Runs the example on its own data, from the module's root.
set -e
go run ./examples/clean examples/policy/testdata/news.txt
go run ./examples/clean -explain examples/policy/testdata/news.txt
go run ./examples/clean -detect examples/policy/testdata/news.txt
