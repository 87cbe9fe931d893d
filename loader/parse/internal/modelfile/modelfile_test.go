package modelfile

import (
	"bytes"
	"errors"
	"testing"
)

func TestPartsComeOutAsTheyWentIn(t *testing.T) {
	b := Pack([]Section{{"one", []byte("text")}, {"empty", nil}})
	parts, err := Unpack(b)
	if err != nil || string(parts["one"]) != "text" || len(parts["empty"]) != 0 || len(parts) != 2 {
		t.Errorf("error %v, parts %q", err, parts)
	}
	if !bytes.Equal(b, Pack([]Section{{"one", []byte("text")}, {"empty", nil}})) {
		t.Error("the same parts give other bytes")
	}
}

func TestOtherFilesAreRefused(t *testing.T) {
	good := Pack([]Section{{"one", []byte("text")}})
	for n := range good {
		if _, err := Unpack(good[:n]); err == nil {
			t.Errorf("%d of %d bytes are read", n, len(good))
		}
	}
	if _, err := Unpack([]byte("#!/bin/sh\n")); !errors.Is(err, ErrNotModel) {
		t.Errorf("error %v", err)
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(Pack([]Section{{"one", []byte("text")}}))
	f.Fuzz(func(_ *testing.T, b []byte) {
		_, _ = Unpack(b)
		_, _ = sections(b)
	})
}
