// Package spill sorts byte strings in bounded memory.
//
// Keys go in, in any order; they come out in byte order, each once. What is
// more than the memory given is sorted in portions, which lie in temporary
// files until they are merged; less than that never touches the disk.
package spill

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
)

// Sorter takes keys and gives them back sorted. It must be closed. Nobody may
// use it from several goroutines at once.
type Sorter struct {
	limit int
	text  []byte // the keys of the portion, one after another
	keys  []key
	runs  []*os.File
}

// key is where in the text a key stands.
type key struct{ begin, end int }

// keyCost is what a key costs in memory besides its bytes.
const keyCost = 16

// New is an empty sorter that holds about so many bytes in memory.
func New(limit int) *Sorter { return &Sorter{limit: limit} }

// Add takes a copy of a key.
func (s *Sorter) Add(k []byte) error {
	if used := len(s.text) + keyCost*len(s.keys); len(s.keys) > 0 && used+len(k)+keyCost > s.limit {
		if err := s.spill(); err != nil {
			return err
		}
	}
	begin := len(s.text)
	s.text = append(s.text, k...)
	s.keys = append(s.keys, key{begin, len(s.text)})
	return nil
}

func (s *Sorter) bytes(k key) []byte { return s.text[k.begin:k.end:k.end] }

func (s *Sorter) sort() {
	slices.SortFunc(s.keys, func(a, b key) int { return bytes.Compare(s.bytes(a), s.bytes(b)) })
	s.keys = slices.CompactFunc(s.keys, func(a, b key) bool { return bytes.Equal(s.bytes(a), s.bytes(b)) })
}

// spill writes the portion to a file of its own and begins the next.
func (s *Sorter) spill() error {
	file, err := os.CreateTemp("", "chancery-sort-*")
	if err != nil {
		return err
	}
	s.runs = append(s.runs, file)
	s.sort()
	w := bufio.NewWriterSize(file, 1<<16)
	var size [binary.MaxVarintLen64]byte
	for _, k := range s.keys {
		_, err1 := w.Write(size[:binary.PutUvarint(size[:], uint64(k.end-k.begin))])
		_, err2 := w.Write(s.bytes(k))
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	s.keys, s.text = s.keys[:0], s.text[:0]
	return nil
}

// Sorted gives the keys in byte order, each once; a key may be used until the
// next is asked for. It can be asked for again, but not while it is under way,
// and nothing may be added then. After an error it stops.
func (s *Sorter) Sorted() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if len(s.runs) == 0 {
			s.sort()
			for _, k := range s.keys {
				if !yield(s.bytes(k), nil) {
					return
				}
			}
			return
		}
		if err := s.rewind(); err != nil {
			yield(nil, err)
			return
		}
		if err := merge(s.runs, yield); err != nil {
			yield(nil, err)
		}
	}
}

// rewind writes the last portion too, and goes to the front of all files.
func (s *Sorter) rewind() error {
	if len(s.keys) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
		s.keys, s.text = nil, nil
	}
	for _, file := range s.runs {
		if _, err := file.Seek(0, io.SeekStart); err != nil {
			return err
		}
	}
	return nil
}

// Close takes the temporary files away.
func (s *Sorter) Close() error {
	var errs []error
	for _, file := range s.runs {
		errs = append(errs, file.Close(), os.Remove(file.Name()))
	}
	s.runs, s.keys, s.text = nil, nil, nil
	return errors.Join(errs...)
}
