#!/bin/sh
# Runs the example on its own data, from the module's root.
set -e
go run ./examples/segment examples/segment/testdata/*.txt
echo 加快發展新質生產力 | go run ./examples/segment -json
