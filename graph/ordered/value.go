package ordered

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/cayleygraph/quad"
)

// Kinds of values, in the order of the dictionary.
const (
	blankKind byte = 1 + iota
	iriKind
	stringKind
	languageKind
	typedKind
	intKind
	floatKind
	boolKind
	timeKind
)

var errNoValue = errors.New("not the bytes of a value")

// appendValue encodes a value so that the bytes of two values of one kind (for
// literals with a language or type, of the same one) are in the order of the
// values. Two values have the same bytes only if they are the same.
func appendValue(b []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.BNode:
		return append(append(b, blankKind), v...), nil
	case quad.IRI:
		return append(append(b, iriKind), v...), nil
	case quad.String:
		return append(append(b, stringKind), v...), nil
	case quad.LangString:
		return append(appendText(append(b, languageKind), v.Lang), v.Value...), nil
	case quad.TypedString:
		return append(appendText(append(b, typedKind), string(v.Type)), v.Value...), nil
	case quad.Int:
		return binary.BigEndian.AppendUint64(append(b, intKind), uint64(v)^1<<63), nil
	case quad.Float:
		return binary.BigEndian.AppendUint64(append(b, floatKind), orderedBits(float64(v))), nil
	case quad.Bool:
		if v {
			return append(b, boolKind, 1), nil
		}
		return append(b, boolKind, 0), nil
	case quad.Time:
		t := time.Time(v)
		b = binary.BigEndian.AppendUint64(append(b, timeKind), uint64(t.Unix())^1<<63)
		return binary.BigEndian.AppendUint32(b, uint32(t.Nanosecond())), nil
	}
	return nil, fmt.Errorf("values of type %T are not supported", v)
}

// appendText writes a text that something follows.
func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// orderedBits has the order of the numbers themselves.
func orderedBits(f float64) uint64 {
	bits := math.Float64bits(f)
	if bits>>63 == 1 {
		return ^bits
	}
	return bits | 1<<63
}

func fromOrderedBits(bits uint64) float64 {
	if bits>>63 == 1 {
		return math.Float64frombits(bits &^ (1 << 63))
	}
	return math.Float64frombits(^bits)
}

// decodeValue is the value of these bytes; times come back in UTC.
func decodeValue(b []byte) (quad.Value, error) {
	if len(b) == 0 {
		return nil, errNoValue
	}
	kind, rest := b[0], b[1:]
	switch kind {
	case blankKind:
		return quad.BNode(rest), nil
	case iriKind:
		return quad.IRI(rest), nil
	case stringKind:
		return quad.String(rest), nil
	case languageKind, typedKind:
		return decodeTagged(kind, rest)
	}
	return decodeNative(kind, rest)
}

func decodeTagged(kind byte, b []byte) (quad.Value, error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return nil, errNoValue
	}
	tag, text := string(b[size:size+int(n)]), quad.String(b[size+int(n):])
	if kind == languageKind {
		return quad.LangString{Value: text, Lang: tag}, nil
	}
	return quad.TypedString{Value: text, Type: quad.IRI(tag)}, nil
}

func decodeNative(kind byte, b []byte) (quad.Value, error) {
	switch {
	case kind == intKind && len(b) == 8:
		return quad.Int(binary.BigEndian.Uint64(b) ^ 1<<63), nil
	case kind == floatKind && len(b) == 8:
		return quad.Float(fromOrderedBits(binary.BigEndian.Uint64(b))), nil
	case kind == boolKind && len(b) == 1:
		return quad.Bool(b[0] == 1), nil
	case kind == timeKind && len(b) == 12:
		seconds, nanos := int64(binary.BigEndian.Uint64(b)^1<<63), binary.BigEndian.Uint32(b[8:])
		return quad.Time(time.Unix(seconds, int64(nanos)).UTC()), nil
	}
	return nil, errNoValue
}
