// Package pin fetches the pinned inputs of the generators: Go modules and npm packages, by
// name, version and hash. A second run finds them in the caches and needs no network.
package pin

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Module returns the folder of a Go module, downloaded by the go command. sum is the module's
// h1: hash as it stands in go.sum; another hash is an error.
func Module(path, version, sum string) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", path+"@"+version)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go mod download %s@%s: %w", path, version, err)
	}
	var m struct{ Dir, Sum, Error string }
	if err := json.Unmarshal(out, &m); err != nil {
		return "", err
	}
	if m.Error != "" {
		return "", errors.New(m.Error)
	}
	if m.Sum != sum {
		return "", fmt.Errorf("%s@%s has the hash %s, want %s", path, version, m.Sum, sum)
	}
	return m.Dir, nil
}

// NPM returns the folder of an unpacked npm package, fetched by the npm command and kept in the
// user's cache folder. sum is the SHA-256 of the packed file in hexadecimal.
func NPM(name, version, sum string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "zhtext-gen", name+"-"+version)
	tgz := dir + ".tgz"
	packed, err := os.ReadFile(tgz)
	if errors.Is(err, os.ErrNotExist) {
		packed, err = pack(name+"@"+version, tgz)
	}
	if err != nil {
		return "", err
	}
	if h := sha256.Sum256(packed); hex.EncodeToString(h[:]) != sum {
		return "", fmt.Errorf("%s has the SHA-256 %x, want %s: remove it and run again", tgz, h, sum)
	}
	return filepath.Join(dir, "package"), unpack(packed, dir)
}

func pack(spec, tgz string) ([]byte, error) {
	tmp, err := os.MkdirTemp("", "zhtext-gen")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	cmd := exec.Command("npm", "pack", "--silent", "--pack-destination", tmp, spec)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("npm pack %s: %w", spec, err)
	}
	files, err := filepath.Glob(filepath.Join(tmp, "*.tgz"))
	if err != nil || len(files) != 1 {
		return nil, fmt.Errorf("npm pack %s left %d files: %w", spec, len(files), err)
	}
	packed, err := os.ReadFile(files[0])
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(tgz), 0o755); err != nil {
		return nil, err
	}
	return packed, os.WriteFile(tgz, packed, 0o644)
}

func unpack(packed []byte, dir string) error {
	zr, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return err
	}
	for tr := tar.NewReader(zr); ; {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if !filepath.IsLocal(h.Name) || strings.Contains(h.Name, `\`) {
			return fmt.Errorf("package file outside its folder: %q", h.Name)
		}
		file := filepath.Join(dir, h.Name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		data, err := io.ReadAll(tr)
		if err != nil {
			return err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return err
		}
	}
}
