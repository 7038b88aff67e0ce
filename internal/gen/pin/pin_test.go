package pin_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zhtext/zhtext/internal/gen/pin"
)

// Another hash than the one pinned is refused. gse is in go.mod, so the cache has it.
func TestModuleRefusesAnotherHash(t *testing.T) {
	_, err := pin.Module("github.com/go-ego/gse", "v0.80.3", "h1:no")
	assert.ErrorContains(t, err, "want h1:no")
	dir, err := pin.GSE()
	assert.NoError(t, err)
	assert.DirExists(t, dir)
}
