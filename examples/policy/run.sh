#!/bin/sh
# Runs the example on its own data, from the module's root.
set -e
go run ./examples/policy examples/policy/testdata/news.txt
go run ./examples/policy -json examples/policy/testdata/news.txt
go run ./examples/policy -lines <<'END'
{"id": 1, "title": "发展低空经济", "text": "加快培育新质生产力，做强工程机械、集成电路等产业集群。"}
END
