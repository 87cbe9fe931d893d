// Command chancery-bench-store compares the store with Cayley's own over
// LevelDB: it makes a graph as news makes them, loads it into both, each in a
// process of its own, asks both the same, and prints a table. It is for makers;
// "make bench-store" runs it.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"text/tabwriter"
)

func main() {
	quads := flag.Int("quads", 1_000_000, "size of the graph")
	engine := flag.String("engine", "", "measure this engine alone, in this process, and print JSON")
	only := flag.String("only", "", "leave the other engine out: ours or cayley")
	dir := flag.String("dir", "", "working folder (default: a temporary one, removed at the end)")
	flag.Parse()
	if err := run(*quads, *engine, *only, *dir); err != nil {
		fmt.Fprintln(os.Stderr, "chancery-bench-store:", err)
		os.Exit(1)
	}
}

func run(quads int, engine, only, dir string) error {
	if dir == "" {
		made, err := os.MkdirTemp("", "chancery-bench-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(made) //nolint:errcheck // a temporary folder
		dir = made
	}
	file := filepath.Join(dir, "graph.nq")
	if engine != "" {
		m, err := measure(engine, file, filepath.Join(dir, engine+".db"))
		if err != nil {
			return err
		}
		return json.NewEncoder(os.Stdout).Encode(m)
	}
	if err := writeGraph(file, quads); err != nil {
		return err
	}
	var results []measures
	for _, e := range []string{"cayley", "ours"} {
		if only != "" && only != e {
			continue
		}
		m, err := inProcess(e, dir)
		if err != nil {
			return fmt.Errorf("%s: %w", e, err)
		}
		results = append(results, m)
	}
	return table(results)
}

// inProcess measures an engine in a process of its own, for its memory.
func inProcess(engine, dir string) (m measures, err error) {
	self, err := os.Executable()
	if err != nil {
		return m, err
	}
	cmd := exec.Command(self, "-engine", engine, "-dir", dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(out, &m)
}

// table prints what was measured, an engine a column.
func table(results []measures) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for i := range rows(&results[0]) {
		for n := range results {
			r := rows(&results[n])[i]
			if n == 0 {
				fmt.Fprint(w, r.name)
			}
			fmt.Fprint(w, "\t", r.text)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func writeGraph(name string, quads int) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	generate(w, quads)
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
