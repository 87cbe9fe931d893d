// Package linear holds sparse linear classifiers: each feature, a 32-bit hash,
// has a short row of weights for a few classes, and a class scores the sum of
// its weights.
//
// [Trainer] learns rows by perceptron updates and averages them; [Model] is
// the read-only result with weights of eight bits, safe for concurrent use.
// The same updates in the same order give the same bytes. Two features with
// the same hash share a row; with a million features that is one in four
// thousand.
package linear

// MaxClasses is how many classes a model can tell apart.
const MaxClasses = 256

// Seed begins a hash of feature template n.
func Seed(n int) uint32 { return uint32(n+1) * 0x9E3779B1 }

// Mix adds a value to a hash.
func Mix(h, v uint32) uint32 {
	h ^= v
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	return h ^ h>>16
}

// Hash is the FNV-1a hash of s.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// home is where a key is looked for first in a table of 1<<bits slots.
func home(key uint32, bits int) uint32 { return key * 0x9E3779B1 >> (32 - bits) }
