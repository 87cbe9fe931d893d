package graph

import (
	"bytes"
	"encoding/json"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-kg/chancery/schema"
)

// maxRecord bounds what one record may unpack to.
const maxRecord = 1 << 30

// codecs are made once; EncodeAll and DecodeAll are safe to share.
var codecs = sync.OnceValue(func() (c struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
	err error
},
) {
	if c.enc, c.err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(0)); c.err == nil {
		c.dec, c.err = zstd.NewReader(nil, zstd.WithDecoderMaxMemory(maxRecord), zstd.WithDecoderConcurrency(0))
	}
	return c
})

func pack(plain []byte) ([]byte, error) {
	c := codecs()
	if c.err != nil {
		return nil, c.err
	}
	return bytes.Clone(c.enc.EncodeAll(plain, nil)), nil // the encoder takes room for all of plain
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
