package schema

import (
	"slices"
	"strings"
)

// TermKind says whether a term of the vocabulary is a class, a property or a
// value of a controlled list.
type TermKind string

// The kinds of term.
const (
	Class    TermKind = "class"
	Property TermKind = "property"
	Value    TermKind = "value"
)

// TermDef documents one term. Domain and Range are classes or datatypes, ""
// where the term is not a property or takes any; a value's Domain is the
// property it is a value of.
type TermDef struct {
	Term    Term
	Kind    TermKind
	Label   string
	Comment string
	Domain  Term
	Range   Term
}

// XSDString is the datatype of plain literals.
const XSDString Term = "http://www.w3.org/2001/XMLSchema#string"

var classDefs = []TermDef{
	{Term: ClassClaim, Comment: "one fact as articles state it, with its participants, time and status"},
	{Term: ClassEvidence, Comment: "one sentence of an article on which a claim rests"},
	{Term: ClassStatement, Comment: "an act of saying: who said it and the words the text gives"},
	{Term: ClassAgreement, Comment: "a treaty, pact, memorandum or other thing agreed between parties"},
	{Term: ClassEntity, Comment: "something that takes part in claims and is none of the more special classes"},
	{Term: ClassMerge, Comment: "why two names, or two reports, were taken for one"},
	{Term: SchemaArticle, Comment: "a published text, the source of claims"},
	{Term: SchemaPerson, Comment: "a person"},
	{Term: SchemaCountry, Comment: "a state"},
	{Term: SchemaPlace, Comment: "a place that is no state"},
	{Term: SchemaEvent, Comment: "a conference, summit or other event with a name"},
	{Term: OrgOrganization, Comment: "a body that acts: a ministry, party, company, alliance"},
	{Term: OrgPost, Comment: "an office that a person holds"},
	{Term: NIFPhrase, Comment: "a phrase of an article that stands for an entity"},
}

var propertyDefs = []TermDef{
	{Term: PropClaimType, Comment: "what kind of fact it is", Domain: ClassClaim},
	{Term: PropStage, Comment: "how far the agreement has come", Domain: ClassClaim},
	{Term: PropChange, Comment: "how a membership or sanction changes", Domain: ClassClaim},
	{Term: PropFormer, Comment: "the office or membership is over", Domain: ClassClaim, Range: XSDBoolean},
	{Term: PropStatus, Comment: "whether it has happened, is planned, possible or denied", Domain: ClassClaim},
	{Term: PropActor, Comment: "who does it, holds it or is party to it", Domain: ClassClaim},
	{Term: PropTarget, Comment: "to, with, against or of whom", Domain: ClassClaim},
	{Term: PropObject, Comment: "the agreement, office, proposal or event it is about", Domain: ClassClaim},
	{Term: PropObjectText, Comment: "the words for what it is about", Domain: ClassClaim, Range: XSDString},
	{Term: PropPlace, Comment: "where", Domain: ClassClaim},
	{Term: PropPlaceText, Comment: "the words for where", Domain: ClassClaim, Range: XSDString},
	{Term: PropDate, Comment: "when it happened, or when it begins, as precisely as known; on evidence, the date as that sentence gives it"},
	{Term: PropDateEnd, Comment: "when it ended", Domain: ClassClaim},
	{Term: PropYear, Comment: "the year of its date", Domain: ClassClaim, Range: XSDYear},
	{Term: PropSpeaker, Comment: "who says so; absent where the article asserts it itself"},
	{Term: PropPlover, Comment: "PLOVER root code", Domain: ClassClaim, Range: XSDString},
	{Term: PropConfidence, Comment: "how sure the reading is, from 0 to 1", Domain: ClassClaim, Range: XSDDecimal},
	{Term: PropEvidence, Comment: "a sentence it rests on", Range: ClassEvidence},
	{Term: PropSentence, Comment: "number of the sentence in its article, from 0", Domain: ClassEvidence, Range: XSDInteger},
	{Term: PropStart, Comment: "first byte of the article's text", Range: XSDInteger},
	{Term: PropEnd, Comment: "byte of the article's text after the last", Range: XSDInteger},
	{Term: PropRule, Comment: "the rule that made the claim of this sentence", Domain: ClassEvidence, Range: XSDString},
	{Term: PropMention, Comment: "a phrase that fills a role", Domain: ClassEvidence, Range: NIFPhrase},
	{Term: PropMentions, Comment: "how often the article of this graph names it", Range: XSDInteger},
	{Term: PropNote, Comment: "how a name or date was resolved", Range: XSDString},
	{Term: PropContent, Comment: "the words said, as in the text", Domain: ClassStatement, Range: XSDString},
	{Term: PropQuoted, Comment: "the words stand in quotation marks", Domain: ClassStatement, Range: XSDBoolean},
	{Term: PropVerb, Comment: "the reporting verb, in its basic form", Domain: ClassStatement, Range: XSDString},
	{Term: PropInto, Comment: "what the other was taken for", Domain: ClassMerge},
	{Term: PropFrom, Comment: "what was taken for it", Domain: ClassMerge, Range: XSDString},

	{Term: ProvPrimarySource, Comment: "an article that gives the claim", Domain: ClassClaim, Range: SchemaArticle},
	{Term: OAHasSource, Comment: "the article the sentence stands in", Domain: ClassEvidence, Range: SchemaArticle},
	{Term: OAExact, Comment: "the bytes of the article, as they are", Domain: ClassEvidence, Range: XSDString},
	{Term: NIFAnchorOf, Comment: "the bytes of the phrase", Domain: NIFPhrase, Range: XSDString},
	{Term: ITSTermIdent, Comment: "the entity the phrase stands for", Domain: NIFPhrase},
	{Term: SKOSPrefLabel, Comment: "the preferred name", Range: XSDString},
	{Term: SKOSAltLabel, Comment: "another name", Range: XSDString},
	{Term: OWLSameAs, Comment: "the same thing elsewhere"},
	{Term: RDFType, Comment: "class"},
	{Term: SchemaHeadline, Comment: "title", Domain: SchemaArticle, Range: XSDString},
	{Term: SchemaURL, Comment: "where it was published", Domain: SchemaArticle, Range: XSDString},
	{Term: SchemaDate, Comment: "when it was published", Domain: SchemaArticle},
	{Term: SchemaSHA256, Comment: "digest of its text", Domain: SchemaArticle, Range: XSDString},
	{Term: DCPublisher, Comment: "who published it", Domain: SchemaArticle, Range: XSDString},
	{Term: DCSource, Comment: "path or id by which the reader gave it", Domain: SchemaArticle, Range: XSDString},
	{Term: DCIdentifier, Comment: "id its input gave it", Domain: SchemaArticle, Range: XSDString},
}

// Vocabulary lists every term that the graph uses, sorted by kind (classes,
// properties, values) and term: the classes and properties above, the
// predicates of direct edges, and the values of the controlled lists. The
// predicates of offices, one for each office, have "{office}" in their name.
func Vocabulary() []TermDef {
	out := slices.Concat(labelledAs(Class, classDefs), labelledAs(Property, propertyDefs),
		labelledAs(Property, edgeDefs()), labelledAs(Value, valueDefs()))
	slices.SortStableFunc(out, func(a, b TermDef) int {
		return strings.Compare(string(a.Kind)+" "+string(a.Term), string(b.Kind)+" "+string(b.Term))
	})
	return slices.CompactFunc(out, func(a, b TermDef) bool { return a.Term == b.Term && a.Kind == b.Kind })
}

func labelledAs(kind TermKind, defs []TermDef) []TermDef {
	out := slices.Clone(defs)
	for i := range out {
		name := Namespaces.Compact(out[i].Term)
		_, local, _ := strings.Cut(name, ":")
		out[i].Kind, out[i].Label = kind, strings.ReplaceAll(local, "_", " ")
	}
	return out
}

func edgeDefs() []TermDef {
	var out []TermDef
	for _, r := range EdgeRules {
		out = append(out, TermDef{Term: TermNS + Term(r.Predicate), Comment: "direct edge: " + r.Comment})
	}
	return out
}

func valueDefs() []TermDef {
	var out []TermDef
	for _, r := range ClaimRules {
		out = append(out, TermDef{Term: ValueIRI(r.Type), Domain: PropClaimType, Comment: r.Comment})
	}
	out = append(out, values(PropStage, Stages, stageComments)...)
	out = append(out, values(PropChange, Changes, changeComments)...)
	return append(out, values(PropStatus, Statuses, statusComments)...)
}

func values[T Stage | Change | Status](of Term, list []T, comments map[T]string) []TermDef {
	var out []TermDef
	for _, v := range list {
		out = append(out, TermDef{Term: ValueIRI(v), Domain: of, Comment: comments[v]})
	}
	return out
}

var stageComments = map[Stage]string{
	Proposed:    "somebody suggested the agreement",
	Negotiating: "the parties are negotiating it",
	Drafted:     "its text has been drafted",
	Agreed:      "the parties agreed on it",
	Signed:      "it was signed",
	Approved:    "a body approved it",
	Ratified:    "it was ratified",
	InForce:     "it is in force",
	Rejected:    "it was rejected",
	Suspended:   "it is suspended",
	Withdrawn:   "a party left it",
	Violated:    "a party broke it",
}

var changeComments = map[Change]string{
	Join:    "became a member",
	Leave:   "ceased to be a member",
	Apply:   "asked to become a member",
	Accept:  "was accepted as a member",
	Suspend: "its membership was suspended",
	Lift:    "the sanctions were lifted",
}

var statusComments = map[Status]string{
	Actual:   "it has happened, or is the case",
	Planned:  "it is announced, intended, expected or scheduled",
	Possible: "it may happen, on conditions or by hearsay",
	Denied:   "it is said not to be the case, was refused or did not happen",
}
