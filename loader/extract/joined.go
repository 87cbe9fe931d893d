package extract

import "github.com/chancery-kg/chancery/schema"

// Words that a hyphen makes one.

func mendHyphens(tokens []schema.Token, names []schema.Name) {
	hyphenedNames(tokens)
	joinedNames(tokens, names)
}

// hyphenedNames makes a name tied by a hyphen to the participle after it part
// of that: in "Iran-backed militias attacked" Iran attacks nobody.
func hyphenedNames(tokens []schema.Token) {
	for i := range tokens[:max(len(tokens)-2, 0)] {
		part := i + 2
		if tokens[i+1].Form != "-" || tokens[part].XPOS != "VBN" || !isCapitalised(tokens[i].Form) {
			continue
		}
		if tokens[i].Head == part || tokens[part].Head > part {
			tokens[i].Head, tokens[i].DepRel = part, "compound"
		}
	}
}

// joinedNames makes two names with a hyphen between them modifiers of the noun
// that follows: "[Sino-Indian] talks", "[UK-France] co-operation".
func joinedNames(tokens []schema.Token, names []schema.Name) {
	states := map[int]schema.Name{} // by their first token
	for _, n := range names {
		if n.Type == schema.Country {
			states[n.First] = n
		}
	}
	for _, one := range names {
		other, ok := states[one.Last+1]
		if ok && one.Type == schema.Country && tokens[one.Last].Form == "-" && touches(tokens, one.Last-1) {
			joinNames(tokens, one.Last-1, other.Last-1)
		}
	}
}

func joinNames(tokens []schema.Token, one, other int) {
	if hangsFrom(tokens, other, one) {
		tokens[other].Head, tokens[other].DepRel = tokens[one].Head, tokens[one].DepRel
	}
	noun := possessed(tokens, other)
	if noun >= 0 && !hangsFrom(tokens, other, noun) {
		if hangsFrom(tokens, noun, other) || hangsFrom(tokens, noun, one) {
			tokens[noun].Head, tokens[noun].DepRel = tokens[other].Head, tokens[other].DepRel
		}
		tokens[other].Head, tokens[other].DepRel = noun, "amod"
	}
	tokens[one].Head, tokens[one].DepRel = other, "compound"
}
