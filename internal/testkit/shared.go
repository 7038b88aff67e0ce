// Package testkit holds what the tests of several packages need.
package testkit

import (
	"os"
	"path/filepath"
	"testing"
)

// Shared returns the folder of the development sets, which are not part of the module:
// $ZHTEXT_SHARED, or the folder "shared" beside the module. The test is skipped where there is none.
func Shared(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv("ZHTEXT_SHARED")
	if dir == "" {
		dir = filepath.Join(Root(tb), "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		tb.Skip("development sets are absent: set ZHTEXT_SHARED or put them in ../shared beside the module")
	}
	return dir
}

// Root returns the folder of the module's go.mod.
func Root(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			tb.Fatal("no go.mod above the test's folder")
		}
		dir = up
	}
}
