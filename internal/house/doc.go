// Package house holds the rules of the house as tests: which package may
// import which, and what no file may say. It has no code of its own.
package house
