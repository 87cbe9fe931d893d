package parse

import (
	_ "embed"
	"sync"
)

//go:embed model/accurate.bin
var accurate []byte

var loadAccurate = sync.OnceValues(func() (*Parser, error) { return Load(english, accurate) })

// Accurate is the parser with the best trees: Default's, and two that search
// with a beam, one of which reads backward, vote on each tree. It is several
// times slower. Like Default it is loaded once, with an error only where the
// binary is damaged.
func Accurate() (*Parser, error) { return loadAccurate() }
