package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
)

func main() {
	rs, rep, err := loader.Load(context.Background(), os.Args[1:], loader.Options{})
	fmt.Fprintln(os.Stderr, rep.Articles, rep.Failures, err)
	g := resolve.Merge(rs)
	enc := json.NewEncoder(os.Stdout)
	for i := range g.Claims {
		enc.Encode(&g.Claims[i])
	}
}
