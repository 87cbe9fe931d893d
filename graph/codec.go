package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/klauspost/compress/zstd"

	"github.com/chancery-kg/chancery/schema"
)

// maxRecord bounds what one record may unpack to.
const maxRecord = 1 << 30

// quadsPerRecord is how many quads a record of a list of quads holds.
const quadsPerRecord = 20000

// codecs are made once; EncodeAll and DecodeAll are safe to share.
var codecs = sync.OnceValue(func() (c struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
	err error
},
) {
	if c.enc, c.err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1)); c.err == nil {
		c.dec, c.err = zstd.NewReader(nil, zstd.WithDecoderMaxMemory(maxRecord), zstd.WithDecoderConcurrency(1))
	}
	return c
})

func pack(plain []byte) ([]byte, error) {
	c := codecs()
	if c.err != nil {
		return nil, c.err
	}
	return c.enc.EncodeAll(plain, nil), nil
}

func unpack(packed []byte) ([]byte, error) {
	c := codecs()
	if c.err != nil {
		return nil, c.err
	}
	return c.dec.DecodeAll(packed, nil)
}

func decodeReading(packed []byte) (r schema.Reading, err error) {
	plain, err := unpack(packed)
	if err == nil {
		err = json.Unmarshal(plain, &r)
	}
	return r, err
}

// quadRecords makes the records of a list out of sorted quads, and their
// fingerprint. Records of the list beyond these, of which there were old, are
// removed.
func quadRecords(list string, quads []quad.Quad, old int) ([]change, string, error) {
	var out []change
	sum := sha256.New()
	for len(quads) > 0 {
		n := min(quadsPerRecord, len(quads))
		text := appendNQuads(nil, quads[:n])
		sum.Write(text)
		packed, err := pack(text)
		if err != nil {
			return nil, "", err
		}
		out = append(out, change{list, recordKey(len(out)), packed})
		quads = quads[n:]
	}
	for i := len(out); i < old; i++ {
		out = append(out, change{list: list, key: recordKey(i)})
	}
	return out, hex.EncodeToString(sum.Sum(nil)), nil
}

func recordKey(i int) string { return fmt.Sprintf("%08d", i) }

// readQuads reads a list of quads back, and how many records it has.
func readQuads(r records, list string) (quads []quad.Quad, n int, err error) {
	err = r.each(list, func(key string, packed []byte) error {
		n++
		text, err := unpack(packed)
		if err != nil {
			return fmt.Errorf("%s %s: %w", list, key, err)
		}
		for q, err := range ReadNQuads(bytes.NewReader(text)) {
			if err != nil {
				return fmt.Errorf("%s %s: %w", list, key, err)
			}
			quads = append(quads, q)
		}
		return nil
	})
	return quads, n, err
}
