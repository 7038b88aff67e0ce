package script_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zhtext/zhtext/encoding/script"
	"github.com/zhtext/zhtext/internal/testkit"
)

// What the first Converter costs: time, and memory beyond the embedded bytes. Each is made in a process of its own.
func TestStartup(t *testing.T) {
	if testkit.Race {
		t.Skip("time and memory are absent under the race detector, which changes them: go test ./encoding/script without -race runs this")
	}
	if name := os.Getenv("ZHTEXT_STARTUP"); name != "" {
		startup(t, name)
		return
	}
	for _, c := range []script.Conversion{script.S2T, script.T2S, script.S2TWP, script.TW2SP} {
		for mode, name := range modes {
			var took []time.Duration
			var heap uint64
			for range 5 {
				cmd := exec.Command(os.Args[0], "-test.run", "^TestStartup$", "-test.v")
				cmd.Env = append(os.Environ(), fmt.Sprintf("ZHTEXT_STARTUP=%d %d", c, mode))
				out, err := cmd.Output()
				require.NoError(t, err)
				var d time.Duration
				for line := range strings.Lines(string(out)) {
					if _, err := fmt.Sscanf(line, "startup %d %d", &d, &heap); err == nil {
						took = append(took, d)
					}
				}
			}
			require.Len(t, took, 5)
			slices.Sort(took)
			t.Logf("%v %s: %v, %.2f MB", c, name, took[2], float64(heap)/1e6)
			assert.Less(t, float64(heap), 4e6)
			assert.Less(t, took[0], 20*time.Millisecond) // a loaded machine is slow; the log has the figure
		}
	}
}

func startup(t *testing.T, name string) {
	var c, mode uint8
	_, err := fmt.Sscanf(name, "%d %d", &c, &mode)
	require.NoError(t, err)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	conv, err := script.New(script.Conversion(c), script.WithMode(script.Mode(mode)))
	require.NoError(t, err)
	conv.String("软件里的參與")
	took := time.Since(start)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Printf("startup %d %d\n", took, after.HeapAlloc-min(before.HeapAlloc, after.HeapAlloc))
	runtime.KeepAlive(conv)
}

// The tables of all conversions.
func TestSize(t *testing.T) {
	var sum int64
	for _, name := range []string{"phrases.bin", "convert.bin"} {
		info, err := os.Stat(filepath.Join(testkit.Root(t), "encoding", "script", name))
		require.NoError(t, err)
		sum += info.Size()
	}
	t.Logf("%.2f MB", float64(sum)/1e6)
	assert.Less(t, sum, int64(6e6))
}
