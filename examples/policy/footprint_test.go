//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/internal/testkit"
)

// What the program takes: bytes on disk when stripped, and memory and time from start to end, on the bundled page and
// on the real one where it is at hand.
func TestFootprint(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "policy")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", bin, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	info, err := os.Stat(bin)
	require.NoError(t, err)
	t.Logf("%.1f MB stripped", float64(info.Size())/1e6)
	assert.Less(t, info.Size(), int64(20e6))

	pages := []string{filepath.Join("testdata", "news.txt")}
	if testkit.HasShared(t) {
		pages = append(pages, filepath.Join(testkit.Shared(t), "seed", "page.txt"))
	}
	for _, page := range pages {
		var took []time.Duration
		var resident int64
		for range 5 {
			cmd := exec.Command(bin, "-json", page)
			start := time.Now()
			require.NoError(t, cmd.Run())
			took = append(took, time.Since(start))
			resident = cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
		}
		slices.Sort(took)
		t.Logf("%s: %v from start to end, %.1f MB resident", filepath.Base(page), took[2], float64(resident)/1e6)
		assert.Less(t, resident, int64(60e6))
	}
}
