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
	if !HasShared(tb) {
		tb.Skip("the development sets are absent, which are not part of the module: go test runs this where ZHTEXT_SHARED names their folder or it is ../shared beside the module")
	}
	return sharedDir(tb)
}

// HasShared reports whether the development sets are at hand.
func HasShared(tb testing.TB) bool {
	tb.Helper()
	_, err := os.Stat(sharedDir(tb))
	return err == nil
}

func sharedDir(tb testing.TB) string {
	tb.Helper()
	if dir := os.Getenv("ZHTEXT_SHARED"); dir != "" {
		return dir
	}
	return filepath.Join(Root(tb), "..", "shared")
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
