// Package arc parses sentences into dependency trees with the arc-hybrid
// transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): words are
// shifted onto a stack, attached to the next word of the buffer or to the word
// below them. The root stands at the end of the buffer and takes one word
// only, so every result is one tree without cycles. A linear classifier
// chooses among transitions and labels at once.
//
// A [Committee] of parsers, some with a beam, some reading backward, votes.
//
// In: tokens with forms and tags. Out: Head and DepRel of each. Trees are
// projective; of trees that are not, training lifts the crossing arcs to the
// nearest ancestor that crosses none. A [Parser] is read-only and safe for
// concurrent use.
package arc
