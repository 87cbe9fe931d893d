package schema

// Phrase is a noun phrase of a sentence that fills a role: the tokens
// [First, Last) with their syntactic head. Type is what kind of thing the
// phrase looks like where it stands, "" where nothing tells.
type Phrase struct {
	Sentence    int
	First, Last int
	Head        int // index of the head token
	Type        EntityType
}

// Tense is the time of a clause relative to its writing, read off its verbs.
type Tense string

// The tenses that dates are resolved against.
const (
	NoTense      Tense = ""
	PastTense    Tense = "past"
	PresentTense Tense = "present"
	FutureTense  Tense = "future"
)

// Candidate is what one rule saw in one sentence, before its phrases are
// resolved to entities and its time expressions to dates.
type Candidate struct {
	Rule     string // id of the frame or grammar rule
	Sentence int
	Trigger  int // token index of the word that evokes it
	Type     ClaimType
	Stage    Stage
	Change   Change
	Former   bool
	Actors   []Phrase
	Targets  []Phrase
	Object   *Phrase // agreement, office, proposal, aid, demand; may be a clause's tokens
	Places   []Phrase
	Times    []Phrase // time expressions that modify the event itself
	Tense    Tense
	Status   Status
	Speaker  *Phrase // to whom the text attributes it; nil where the article asserts it
	Plover   string
	// Confidence is how sure the rule is, 0..1, before corroboration.
	Confidence float64
}

// Saying is an act of reporting or quoting that extraction found.
type Saying struct {
	Sentence int // where the reporting verb stands
	Speaker  Phrase
	Verb     string // lemma
	Content  Span   // the words said, without quotation marks
	Quoted   bool
	Times    []Phrase
	Tense    Tense
}

// Extraction is all that extraction found in one document.
type Extraction struct {
	Candidates []Candidate
	Sayings    []Saying
}
