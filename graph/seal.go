package graph

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"
)

// A store that was closed is sealed: beside its files stands a list of those
// whose damage the database does not see by itself, with their digests. (Blocks
// of tables carry checksums; the end of a log that does not fit counts as torn
// off by a crash, and what stood there would be lost without a word.) A writer
// takes the seal off before it begins. So a store without one ended in a crash
// and is recovered from its log, and one whose seal does not fit is damaged.

var errSeal = errors.New("its files are not as they were when it was closed")

// seal lists the files as they are.
func (f *folder) seal() error {
	list, err := f.digests()
	if err != nil {
		return err
	}
	return writeWhole(f.file(sealFile), []byte(list))
}

// unseal compares the files with the list, if there is one; a writer then
// takes it away.
func (f *folder) unseal() error {
	sealed, err := os.ReadFile(f.file(sealFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	list, err := f.digests()
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(sealed)) {
		if !strings.Contains(list, line) { // what stands beside them does not matter
			return fmt.Errorf("%w: %s", errSeal, strings.Fields(line)[0])
		}
	}
	if f.opt.ReadOnly {
		return nil
	}
	return os.Remove(f.file(sealFile))
}

// digests lists the files of the database: tables by name and size, all others
// by name and digest.
func (f *folder) digests() (string, error) {
	entries, err := os.ReadDir(f.file(dataFolder))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return "", err
		}
		digest := fmt.Sprint(info.Size())
		if !strings.HasSuffix(e.Name(), ".sst") {
			text, err := os.ReadFile(f.file(dataFolder + "/" + e.Name()))
			if err != nil {
				return "", err
			}
			digest = fmt.Sprintf("%x", sha256.Sum256(text))
		}
		fmt.Fprintln(&b, e.Name(), digest)
	}
	return b.String(), nil
}
