package read

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// peekSize is how much of a stream may be looked at before it is read.
const peekSize = 64 << 10

// file reads one file.
func (r *reader) file(p string) {
	f, err := os.Open(p)
	if err != nil {
		r.fail(p, "", cause(err))
		return
	}
	defer f.Close()
	r.stream(p, ending(p), f)
}

// named reads one stream.
func (r *reader) named(s Stream) {
	if r.done() {
		return
	}
	in, err := s.Open()
	if err != nil {
		r.fail(s.Name, "", cause(err))
		return
	}
	defer in.Close()
	r.stream(s.Name, ending(s.Name), in)
}

// stdin reads standard input through a pipe, so that the end of ctx also ends
// a read that waits for somebody to type.
func (r *reader) stdin() {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, r.opt.Stdin)
		in.CloseWithError(err)
	}()
	stop := context.AfterFunc(r.ctx, func() { out.CloseWithError(r.ctx.Err()) })
	defer stop()
	defer out.Close()
	r.stream("-", "", out)
}

// stream decompresses what in holds, finds out its format and reads it.
func (r *reader) stream(source, ext string, in io.Reader) {
	plain, closing, err := decompress(&interruptible{r.ctx, in})
	if err != nil {
		r.fail(source, "", err)
		return
	}
	defer closing()
	if err := r.format(source, ext, plain); err != nil {
		r.fail(source, "", err)
	}
}

// interruptible is a reader that ends with its context.
type interruptible struct {
	ctx context.Context
	in  io.Reader
}

func (i *interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.in.Read(p)
}

var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// maxWindow bounds the history that a zstd stream may ask to be kept.
const maxWindow = 128 << 20

// decompress reads in as it is, or expanded where it begins as gzip or zstd do.
func decompress(in io.Reader) (*bufio.Reader, func(), error) {
	packed := &counter{in: in}
	buffered := bufio.NewReaderSize(packed, peekSize)
	head, err := buffered.Peek(len(zstdMagic))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, cause(err)
	}
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, nil, fmt.Errorf("gzip: %w", err)
		}
		return bufio.NewReaderSize(&guard{in: z, packed: packed, kind: "gzip"}, peekSize), func() { _ = z.Close() }, nil
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(buffered, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, fmt.Errorf("zstd: %w", err)
		}
		return bufio.NewReaderSize(&guard{in: z, packed: packed, kind: "zstd"}, peekSize), z.Close, nil
	}
	return buffered, func() {}, nil
}

// counter counts the bytes that pass.
type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// News text shrinks to a third or a tenth; a stream that grows by more than
// bombRatio after its first bombFree bytes is made to exhaust its reader.
const (
	bombFree  = 64 << 20
	bombRatio = 200
)

// guard ends a decompressed stream that grows out of proportion.
type guard struct {
	in     io.Reader
	packed *counter
	kind   string
	n      int64
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.in.Read(p)
	g.n += int64(n)
	if g.n > bombFree && g.n > bombRatio*g.packed.n {
		return n, fmt.Errorf("%s data %w (%d bytes from %d)", g.kind, ErrBomb, g.n, g.packed.n)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%s: %w", g.kind, err)
	}
	return n, err
}
