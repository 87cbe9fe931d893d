package schema

// Term is a term of the vocabulary as an absolute IRI.
type Term = IRI

// Terms of other vocabularies that fit.
const (
	RDFType       Term = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
	OWLSameAs     Term = "http://www.w3.org/2002/07/owl#sameAs"
	SKOSPrefLabel Term = "http://www.w3.org/2004/02/skos/core#prefLabel"
	SKOSAltLabel  Term = "http://www.w3.org/2004/02/skos/core#altLabel"

	SchemaPerson    Term = "https://schema.org/Person"
	SchemaCountry   Term = "https://schema.org/Country"
	SchemaPlace     Term = "https://schema.org/Place"
	SchemaEvent     Term = "https://schema.org/Event"
	SchemaArticle   Term = "https://schema.org/NewsArticle"
	SchemaHeadline  Term = "https://schema.org/headline"
	SchemaDate      Term = "https://schema.org/datePublished"
	SchemaURL       Term = "https://schema.org/url"
	SchemaSHA256    Term = "https://schema.org/sha256"
	SchemaPublisher Term = "https://schema.org/publisher"
	SchemaSameAs    Term = "https://schema.org/sameAs" // entity → page that tells which one it is
	OrgOrganization Term = "http://www.w3.org/ns/org#Organization"
	OrgPost         Term = "http://www.w3.org/ns/org#Post"
	DCSource        Term = "http://purl.org/dc/terms/source"     // article → path or id by which a user names it
	DCIdentifier    Term = "http://purl.org/dc/terms/identifier" // article → id its input gave

	ProvPrimarySource Term = "http://www.w3.org/ns/prov#hadPrimarySource" // claim → article
	NIFPhrase         Term = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Phrase"
	NIFAnchorOf       Term = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf"
	ITSTermIdent      Term = "http://www.w3.org/2005/11/its/rdf#taIdentRef" // mention → entity
)

// Terms of the Web Annotation Vocabulary (W3C Recommendation of 23 February
// 2017), which say where in an article a sentence stands.
const (
	OAHasSource        Term = "http://www.w3.org/ns/oa#hasSource"   // evidence → article
	OAHasSelector      Term = "http://www.w3.org/ns/oa#hasSelector" // evidence → both of its selectors
	OAQuoteSelector    Term = "http://www.w3.org/ns/oa#TextQuoteSelector"
	OAExact            Term = "http://www.w3.org/ns/oa#exact"
	OAPrefix           Term = "http://www.w3.org/ns/oa#prefix"
	OASuffix           Term = "http://www.w3.org/ns/oa#suffix"
	OAPositionSelector Term = "http://www.w3.org/ns/oa#TextPositionSelector"
	OAStart            Term = "http://www.w3.org/ns/oa#start" // in characters
	OAEnd              Term = "http://www.w3.org/ns/oa#end"
)

// Classes of our own.
const (
	ClassClaim     Term = TermNS + "Claim"
	ClassEvidence  Term = TermNS + "Evidence"
	ClassStatement Term = TermNS + "Statement"
	ClassAgreement Term = TermNS + "Accord" // the thing agreed; ch:Agreement is the claim type
	ClassEntity    Term = TermNS + "Entity"
	ClassMerge     Term = TermNS + "Merge"

	// Classes of the values of controlled lists.
	ClassClaimType Term = TermNS + "ClaimType"
	ClassStage     Term = TermNS + "Stage"
	ClassChange    Term = TermNS + "Change"
	ClassStatus    Term = TermNS + "Status"
)

// Properties of claims, evidence and statements.
const (
	PropClaimType  Term = TermNS + "claim_type" // claim → ch:HoldsOffice …
	PropStage      Term = TermNS + "stage"
	PropChange     Term = TermNS + "change"
	PropFormer     Term = TermNS + "former" // xsd:boolean
	PropStatus     Term = TermNS + "status"
	PropActor      Term = TermNS + "actor"
	PropTarget     Term = TermNS + "target"
	PropObject     Term = TermNS + "object"       // claim → entity
	PropObjectText Term = TermNS + "object_label" // claim → words of the text
	PropPlace      Term = TermNS + "place"
	PropPlaceText  Term = TermNS + "place_label"
	PropDate       Term = TermNS + "date"     // xsd:date, xsd:gYearMonth, xsd:gYear, xsd:gMonthDay, xsd:gMonth
	PropDateEnd    Term = TermNS + "date_end" // likewise
	PropYear       Term = TermNS + "year"     // xsd:gYear of date
	PropSpeaker    Term = TermNS + "speaker"
	PropPlover     Term = TermNS + "plover"     // PLOVER root code
	PropConfidence Term = TermNS + "confidence" // xsd:decimal
	PropEvidence   Term = TermNS + "evidence"   // claim → evidence
	PropSentence   Term = TermNS + "sentence"   // evidence → number of the sentence
	PropStart      Term = TermNS + "byte_start"
	PropEnd        Term = TermNS + "byte_end"
	PropRule       Term = TermNS + "rule"
	PropMention    Term = TermNS + "mention"  // evidence → mention
	PropNote       Term = TermNS + "note"     // how a mention or date was resolved
	PropContent    Term = TermNS + "content"  // statement → words said
	PropQuoted     Term = TermNS + "quoted"   // xsd:boolean
	PropVerb       Term = TermNS + "verb"     // statement → lemma of the reporting verb
	PropMentions   Term = TermNS + "mentions" // entity → how often the labelling article names it
	PropInto       Term = TermNS + "into"     // merge → entity or claim it went into
	PropFrom       Term = TermNS + "from"     // merge → what was taken for it
	PropEdge       Term = TermNS + "edge"     // what all direct edges are; no quad has it
)
