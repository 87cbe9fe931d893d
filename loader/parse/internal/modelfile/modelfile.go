// Package modelfile packs the parts of a model into one file and takes them
// out again: a magic word and version, named sections, each compressed with Zstandard, and
// a SHA-256 digest of it all. The same parts give the same bytes.
package modelfile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// Version is the layout that this package writes and reads. It also changes
// with the features that models are trained on.
const Version = 2

var magic = []byte("CHPARSE\n")

// Section is a named part of a model.
type Section struct {
	Name string
	Data []byte
}

// Pack writes sections one after the other.
func Pack(sections []Section) []byte {
	b := bytes.Clone(magic)
	b = binary.LittleEndian.AppendUint32(b, Version)
	b = binary.AppendUvarint(b, uint64(len(sections)))
	for _, s := range sections {
		b = appendBytes(appendBytes(b, []byte(s.Name)), squeeze(s.Data))
	}
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

func appendBytes(b, data []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(data))), data...)
}

func squeeze(data []byte) []byte {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // only for options that are wrong
	}
	return w.EncodeAll(data, nil)
}

// Errors that Unpack gives.
var (
	ErrNotModel = errors.New("this is not a Chancery parser model")
	ErrDamaged  = errors.New("the model is cut short or damaged: its checksum does not agree")
)

// maxSection bounds the memory that a section may ask for.
const maxSection = 256 << 20

// Unpack gives the sections by name.
func Unpack(b []byte) (map[string][]byte, error) {
	if !bytes.HasPrefix(b, magic) {
		return nil, ErrNotModel
	}
	if len(b) < len(magic)+4+sha256.Size {
		return nil, ErrDamaged
	}
	if v := binary.LittleEndian.Uint32(b[len(magic):]); v != Version {
		return nil, fmt.Errorf("the model has version %d, this program reads version %d", v, Version)
	}
	body := b[:len(b)-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], b[len(body):]) {
		return nil, ErrDamaged
	}
	return sections(body[len(magic)+4:])
}

func sections(b []byte) (map[string][]byte, error) {
	count, n := binary.Uvarint(b)
	if n <= 0 || count > 100 {
		return nil, ErrDamaged
	}
	b = b[n:]
	unzip, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxSection))
	if err != nil {
		return nil, err
	}
	defer unzip.Close()
	out := map[string][]byte{}
	for range count {
		var name, data []byte
		var ok bool
		if name, b, ok = take(b); !ok {
			return nil, ErrDamaged
		}
		if data, b, ok = take(b); !ok {
			return nil, ErrDamaged
		}
		if out[string(name)], err = unzip.DecodeAll(data, nil); err != nil {
			return nil, ErrDamaged
		}
	}
	return out, nil
}

func take(b []byte) (data, rest []byte, ok bool) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > uint64(len(b)-n) {
		return nil, nil, false
	}
	return b[n : n+int(size)], b[n+int(size):], true
}
