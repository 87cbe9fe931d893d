package spill

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// run reads a sorted file.
type run struct {
	in  *bufio.Reader
	key []byte
}

// next reads a key; more is false at the end.
func (r *run) next() (more bool, err error) {
	size, err := binary.ReadUvarint(r.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if uint64(cap(r.key)) < size {
		r.key = make([]byte, size)
	}
	r.key = r.key[:size]
	_, err = io.ReadFull(r.in, r.key)
	return err == nil, err
}

// runs is a heap: the one with the smallest key is first.
type runs []*run

func (h runs) Len() int           { return len(h) }
func (h runs) Less(i, j int) bool { return bytes.Compare(h[i].key, h[j].key) < 0 }
func (h runs) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runs) Push(x any)        { *h = append(*h, x.(*run)) }

func (h *runs) Pop() any {
	last := len(*h) - 1
	r := (*h)[last]
	*h = (*h)[:last]
	return r
}

// merge gives the keys of all files in order, each once, until yield has
// enough.
func merge(files []*os.File, yield func([]byte, error) bool) error {
	var open runs
	for _, file := range files {
		r := &run{in: bufio.NewReaderSize(file, 1<<17)}
		more, err := r.next()
		if err != nil {
			return err
		}
		if more {
			open = append(open, r)
		}
	}
	heap.Init(&open)
	var last []byte
	for first := true; len(open) > 0; first = false {
		r := open[0]
		if first || !bytes.Equal(r.key, last) {
			if last = append(last[:0], r.key...); !yield(last, nil) {
				return nil
			}
		}
		more, err := r.next()
		if err != nil {
			return err
		}
		if !more {
			heap.Pop(&open)
			continue
		}
		heap.Fix(&open, 0)
	}
	return nil
}
