package schema

import (
	"strings"
	"unicode"
)

// ValueIRI names a value of a controlled list in the graph: its words joined
// in CamelCase in the term namespace, so that the status "actual" is ch:Actual
// and the type "holds_office" ch:HoldsOffice. It is "" for "".
func ValueIRI[T ClaimType | Stage | Change | Status](v T) IRI {
	if v == "" {
		return ""
	}
	var b strings.Builder
	for _, word := range strings.Split(string(v), "_") {
		for i, r := range word {
			if i == 0 {
				r = unicode.ToUpper(r)
			}
			b.WriteRune(r)
		}
	}
	return TermNS + IRI(escapePath(b.String()))
}

var (
	typeOfIRI   = byIRI(ClaimTypes)
	stageOfIRI  = byIRI(Stages)
	changeOfIRI = byIRI(Changes)
	statusOfIRI = byIRI(Statuses)
)

func byIRI[T ClaimType | Stage | Change | Status](values []T) map[IRI]T {
	out := make(map[IRI]T, len(values))
	for _, v := range values {
		out[ValueIRI(v)] = v
	}
	return out
}

// entityClasses gives each entity type its class. The two directions are one
// table: no class stands for two types.
var entityClasses = map[EntityType]Term{
	Person:       SchemaPerson,
	Country:      SchemaCountry,
	Organization: OrgOrganization,
	Place:        SchemaPlace,
	Office:       OrgPost,
	Agreement:    ClassAgreement,
	Event:        SchemaEvent,
	Other:        ClassEntity,
}

// Class is the class of entities of this type in the graph; ch:Entity for a
// type that is not listed.
func (t EntityType) Class() Term {
	if c, ok := entityClasses[t]; ok {
		return c
	}
	return ClassEntity
}

func typeOfClass(class IRI) (EntityType, bool) {
	for _, t := range EntityTypes {
		if entityClasses[t] == class {
			return t, true
		}
	}
	return "", false
}
