package schema

import (
	"slices"
	"strings"
)

// TermKind says what kind of thing a term of the vocabulary names.
type TermKind string

// The kinds of term.
const (
	Class      TermKind = "class"
	Property   TermKind = "property"
	DirectEdge TermKind = "edge"  // property from entity to entity, of what is actual
	Value      TermKind = "value" // of a controlled list
)

// TermDef documents one term. Domain and Range are the classes or datatypes of
// which its subjects and its objects each have one; nil is any, or that the
// term is no property. The Domain of a value is the class of its list.
type TermDef struct {
	Term    Term
	Kind    TermKind
	Label   string
	Comment string
	Domain  []Term
	Range   []Term
}

// Ours reports whether the term is of our own namespace.
func (d *TermDef) Ours() bool { return strings.HasPrefix(string(d.Term), TermNS) }

// Literal reports whether the objects of the property are literals.
func (d *TermDef) Literal() bool {
	return len(d.Range) > 0 && (d.Range[0] == RDFSLiteral || strings.HasPrefix(string(d.Range[0]), xsdNS))
}

// Vocabulary lists every term that the graph uses, each once: classes,
// properties, direct edges and the values of the controlled lists; each part
// in the order of its table. The edges of offices, one for each office, have
// "{office}" in their name.
func Vocabulary() []TermDef {
	return slices.Concat(labelledAs(Class, classDefs), labelledAs(Property, propertyDefs),
		labelledAs(DirectEdge, edgeDefs()), labelledAs(Value, valueDefs()))
}

func labelledAs(kind TermKind, defs []TermDef) []TermDef {
	out := slices.Clone(defs)
	for i := range out {
		_, local, _ := strings.Cut(Namespaces.Compact(out[i].Term), ":")
		out[i].Kind, out[i].Label = kind, strings.ReplaceAll(local, "_", " ")
	}
	return out
}

// edgeDefs are the direct edges. Where several claim types give one, it runs
// between the classes of all of them.
func edgeDefs() []TermDef {
	var out []TermDef
	for i := range EdgeRules {
		r := &EdgeRules[i]
		term := TermNS + Term(r.Predicate)
		at := slices.IndexFunc(out, func(d TermDef) bool { return d.Term == term })
		if at < 0 {
			out = append(out, TermDef{Term: term, Comment: r.Comment, Domain: r.classes(r.From), Range: r.classes(r.To)})
			continue
		}
		out[at].Domain = either(out[at].Domain, r.classes(r.From))
		out[at].Range = either(out[at].Range, r.classes(r.To))
	}
	return out
}

// classes are those of the entities in a role.
func (r *EdgeRule) classes(role Role) (classes []Term) {
	types := map[Role][]EntityType{
		ActorRole: r.Type.Rule().Actor.Types, TargetRole: r.Type.Rule().Target.Types, ObjectRole: r.Type.Rule().Object.Types,
	}[role]
	if types == nil {
		return slices.Clone(anEntity)
	}
	for _, t := range types {
		classes = append(classes, t.Class())
	}
	return classes
}

func either(a, b []Term) []Term {
	for _, class := range b {
		if !slices.Contains(a, class) {
			a = append(a, class)
		}
	}
	return a
}

func valueDefs() []TermDef {
	var out []TermDef
	for _, r := range ClaimRules {
		out = append(out, TermDef{Term: ValueIRI(r.Type), Domain: []Term{ClassClaimType}, Comment: r.Comment})
	}
	out = append(out, values(ClassStage, Stages, stageComments)...)
	out = append(out, values(ClassChange, Changes, changeComments)...)
	return append(out, values(ClassStatus, Statuses, statusComments)...)
}

func values[T Stage | Change | Status](of Term, list []T, comments map[T]string) []TermDef {
	var out []TermDef
	for _, v := range list {
		out = append(out, TermDef{Term: ValueIRI(v), Domain: []Term{of}, Comment: comments[v]})
	}
	return out
}
