package schema

// The tables of [Vocabulary] that no other table gives.

const (
	xsdNS = "http://www.w3.org/2001/XMLSchema#"

	// XSDString is the datatype of plain literals.
	XSDString Term = xsdNS + "string"
	// RDFSLiteral is the class of all literals: the range of dates, whose
	// datatype is their precision.
	RDFSLiteral Term = "http://www.w3.org/2000/01/rdf-schema#Literal"
)

var classDefs = []TermDef{
	{Term: ClassClaim, Comment: "one fact as articles state it, with its participants, time, status and evidence"},
	{Term: ClassEvidence, Comment: "one sentence of one article on which a claim or statement rests"},
	{Term: ClassStatement, Comment: "an act of saying: who said it and the words the text gives; not a claim about the world"},
	{Term: ClassAgreement, Comment: "a treaty, pact, memorandum or other thing agreed between parties, signed or not"},
	{Term: ClassEntity, Comment: "something that takes part in claims and is none of the more special classes"},
	{Term: ClassMerge, Comment: "why two names, or two reports, were taken for one"},
	{Term: ClassClaimType, Comment: "the controlled list of claim types"},
	{Term: ClassStage, Comment: "the controlled list of stages of an agreement"},
	{Term: ClassChange, Comment: "the controlled list of changes of a membership or a sanction"},
	{Term: ClassStatus, Comment: "the controlled list of statuses"},
	{Term: SchemaArticle, Comment: "a published text, the source of claims"},
	{Term: SchemaPerson, Comment: "a person"},
	{Term: SchemaCountry, Comment: "a state"},
	{Term: SchemaPlace, Comment: "a place that is no state"},
	{Term: SchemaEvent, Comment: "a conference, summit or other event with a name"},
	{Term: OrgOrganization, Comment: "a body that acts: a ministry, party, company, alliance"},
	{Term: OrgPost, Comment: "an office that a person holds"},
	{Term: NIFPhrase, Comment: "a phrase of an article that stands for an entity"},
	{Term: OAQuoteSelector, Comment: "finds a sentence by its words and what stands around them"},
	{Term: OAPositionSelector, Comment: "finds a sentence by the characters of the article's text, as Unicode counts them"},
}

// What several terms have as domain or range.
var (
	aClaim       = []Term{ClassClaim}
	ofEvidence   = []Term{ClassEvidence}
	aStatement   = []Term{ClassStatement}
	aMerge       = []Term{ClassMerge}
	anArticle    = []Term{SchemaArticle}
	aPhrase      = []Term{NIFPhrase}
	aQuote       = []Term{OAQuoteSelector}
	aPosition    = []Term{OAPositionSelector}
	actorClasses = []Term{SchemaPerson, SchemaCountry, OrgOrganization, ClassEntity}
	anEntity     = []Term{SchemaPerson, SchemaCountry, OrgOrganization, SchemaPlace, OrgPost, ClassAgreement, SchemaEvent, ClassEntity}
	dated        = []Term{ClassClaim, ClassEvidence, ClassStatement}
	aString      = []Term{XSDString}
	aNumber      = []Term{XSDInteger}
	aNatural     = []Term{XSDNatural}
	aBoolean     = []Term{XSDBoolean}
	aDate        = []Term{RDFSLiteral}
)

var propertyDefs = []TermDef{
	{Term: PropClaimType, Comment: "what kind of fact it is", Domain: aClaim, Range: []Term{ClassClaimType}},
	{Term: PropStage, Comment: "how far the agreement has come", Domain: aClaim, Range: []Term{ClassStage}},
	{Term: PropChange, Comment: "how a membership or sanction changes", Domain: aClaim, Range: []Term{ClassChange}},
	{Term: PropFormer, Comment: "the office or membership is said to be over", Domain: aClaim, Range: aBoolean},
	{Term: PropStatus, Comment: "whether it has happened, is planned, possible or denied", Domain: aClaim, Range: []Term{ClassStatus}},
	{Term: PropActor, Comment: "who does it, holds it or is party to it; all parties of a symmetric act", Domain: aClaim, Range: actorClasses},
	{Term: PropTarget, Comment: "to, with, against or of whom", Domain: aClaim, Range: anEntity},
	{Term: PropObject, Comment: "the agreement, office, proposal or event it is about, where it is an entity", Domain: aClaim, Range: anEntity},
	{Term: PropObjectText, Comment: "the words of the text for what it is about", Domain: aClaim, Range: aString},
	{Term: PropPlace, Comment: "where, where the place is an entity", Domain: aClaim, Range: anEntity},
	{Term: PropPlaceText, Comment: "the words of the text for where", Domain: aClaim, Range: aString},
	{Term: PropDate, Comment: "when it happened, or when it begins, as precisely as known: xsd:date, xsd:gYearMonth or xsd:gYear, without a year xsd:gMonthDay or xsd:gMonth; on evidence, the date as that sentence gives it", Domain: dated, Range: aDate},
	{Term: PropDateEnd, Comment: "when it ended, as precisely as known", Domain: aClaim, Range: aDate},
	{Term: PropYear, Comment: "the year of its date", Domain: aClaim, Range: []Term{XSDYear}},
	{Term: PropSpeaker, Comment: "who says so; absent where the article asserts it itself", Domain: []Term{ClassClaim, ClassStatement}, Range: actorClasses},
	{Term: PropPlover, Comment: "PLOVER root code", Domain: aClaim, Range: aString},
	{Term: PropConfidence, Comment: "how sure the reading is, from 0 to 1", Domain: aClaim, Range: []Term{XSDDecimal}},
	{Term: PropEvidence, Comment: "a sentence it rests on", Domain: []Term{ClassClaim, ClassStatement}, Range: ofEvidence},
	{Term: PropSentence, Comment: "number of the sentence in its article, from 0", Domain: ofEvidence, Range: aNumber},
	{Term: PropStart, Comment: "first byte, in the article's text as UTF-8", Domain: []Term{ClassEvidence, NIFPhrase}, Range: aNumber},
	{Term: PropEnd, Comment: "the byte after the last, in the article's text as UTF-8", Domain: []Term{ClassEvidence, NIFPhrase}, Range: aNumber},
	{Term: PropRule, Comment: "the rule that made the claim of this sentence", Domain: ofEvidence, Range: aString},
	{Term: PropMention, Comment: "a phrase that fills a role", Domain: ofEvidence, Range: aPhrase},
	{Term: PropMentions, Comment: "how often the article of this graph names it", Domain: anEntity, Range: aNumber},
	{Term: PropNote, Comment: "how a name or date was resolved, or why two things were taken for one", Domain: []Term{ClassEvidence, NIFPhrase, ClassMerge}, Range: aString},
	{Term: PropContent, Comment: "the words said, as in the text", Domain: aStatement, Range: aString},
	{Term: PropQuoted, Comment: "the words stand in quotation marks", Domain: aStatement, Range: aBoolean},
	{Term: PropVerb, Comment: "the reporting verb, in its basic form", Domain: aStatement, Range: aString},
	{Term: PropInto, Comment: "what the other was taken for", Domain: aMerge, Range: append([]Term{ClassClaim}, anEntity...)},
	{Term: PropFrom, Comment: "what was taken for it", Domain: aMerge, Range: aString},
	{Term: PropEdge, Comment: "a direct edge between two entities, for what is actual; those there are are its sub-properties", Domain: anEntity, Range: anEntity},

	{Term: ProvPrimarySource, Comment: "an article that gives the claim", Domain: aClaim, Range: anArticle},
	{Term: OAHasSource, Comment: "the article the sentence stands in", Domain: ofEvidence, Range: anArticle},
	{Term: OAHasSelector, Comment: "where in the article it stands: by its words, and by its characters", Domain: ofEvidence, Range: []Term{OAQuoteSelector, OAPositionSelector}},
	{Term: OAExact, Comment: "the words, as they are in the article", Domain: aQuote, Range: aString},
	{Term: OAPrefix, Comment: "at most 32 characters before them", Domain: aQuote, Range: aString},
	{Term: OASuffix, Comment: "at most 32 characters after them", Domain: aQuote, Range: aString},
	{Term: OAStart, Comment: "how many characters (Unicode code points) of the article's text stand before it", Domain: aPosition, Range: aNatural},
	{Term: OAEnd, Comment: "the same of its end", Domain: aPosition, Range: aNatural},
	{Term: NIFAnchorOf, Comment: "the words of the phrase", Domain: aPhrase, Range: aString},
	{Term: ITSTermIdent, Comment: "the entity the phrase stands for", Domain: aPhrase, Range: anEntity},
	{Term: SKOSPrefLabel, Comment: "the preferred name", Domain: anEntity, Range: aString},
	{Term: SKOSAltLabel, Comment: "another name", Domain: anEntity, Range: aString},
	{Term: OWLSameAs, Comment: "the same thing elsewhere", Domain: anEntity, Range: nil},
	{Term: SchemaSameAs, Comment: "a page that tells which thing it is: of a state, ISO's of its country code", Domain: anEntity, Range: nil},
	{Term: RDFType, Comment: "class"},
	{Term: SchemaHeadline, Comment: "title", Domain: anArticle, Range: aString},
	{Term: SchemaURL, Comment: "where it was published", Domain: anArticle, Range: aString},
	{Term: SchemaDate, Comment: "when it was published, as precisely as known", Domain: anArticle, Range: aDate},
	{Term: SchemaPublisher, Comment: "who published it, by name", Domain: anArticle, Range: aString},
	{Term: SchemaSHA256, Comment: "digest of its text", Domain: anArticle, Range: aString},
	{Term: DCSource, Comment: "path or id by which the reader gave it", Domain: anArticle, Range: aString},
	{Term: DCIdentifier, Comment: "id its input gave it", Domain: anArticle, Range: aString},
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
