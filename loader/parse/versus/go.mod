// What the analyser is compared with, apart from the program so that the
// program does not depend on it.
module github.com/chancery-kg/chancery/loader/parse/versus

go 1.26.0

require (
	github.com/chancery-kg/chancery v0.0.0
	github.com/jdkato/prose/v3 v3.2.3
)

require (
	github.com/cayleygraph/quad v1.3.0 // indirect
	github.com/klauspost/compress v1.20.3 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/chancery-kg/chancery => ../../..
