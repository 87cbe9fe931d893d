package parse

// Accurate is the parser with the best trees, however slow. No model of its
// own is part of the program yet: it is Default.
func Accurate() (*Parser, error) { return Default() }
