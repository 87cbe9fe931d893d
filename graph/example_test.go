package graph_test

import (
	"context"
	"fmt"
	"os"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/schema"
)

// A store in memory takes the reading of one article, draws it and forgets it
// again. The merge is the loader's; here each article is its own graph.
func Example() {
	ctx := context.Background()
	store, err := graph.Open(ctx, graph.Memory, graph.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()

	article := schema.Article{ID: "n1", Source: "n1.txt", Text: "Aland signed the river treaty."}
	reading := schema.Reading{Article: article, Claims: []schema.Claim{{
		Type: schema.AgreementClaim, Stage: schema.Signed, Status: schema.Actual, Confidence: 1,
		Actors:   []schema.Participant{{ID: "aland", Label: "Aland", Type: schema.Country}},
		Object:   &schema.Thing{ID: "river-treaty", Label: "river treaty"},
		Evidence: []schema.Evidence{{Article: article.IRI(), End: len(article.Text), Quote: article.Text, Rule: "example"}},
	}}}
	merge := func(readings []schema.Reading) (g schema.Graph) {
		for _, r := range readings {
			g.Articles = append(g.Articles, r.Article)
			g.Claims = append(g.Claims, r.Claims...)
		}
		return g
	}
	if _, err := store.Add(ctx, []schema.Reading{reading}, merge); err != nil {
		fmt.Println(err)
	}
	if err := store.Export(ctx, os.Stdout, "dot", graph.ExportOptions{}); err != nil {
		fmt.Println(err)
	}
	change, err := store.Remove(ctx, []string{"n1.txt"}, merge)
	fmt.Println(change.Removed, err)

	// Output:
	// digraph chancery {
	//   rankdir=LR;
	//   "aland" [label="Aland", shape=box];
	//   "river-treaty" [label="river treaty", shape=note];
	//   "aland" -> "river-treaty" [label="signed"];
	// }
	// [https://chancery-kg.github.io/id/article/n1] <nil>
}
