package ask

// topicOf tells how many words are what somebody spoke about: all that follow
// "about" or "on" after a word for saying, up to a time or the end.
func topicOf(before []chunk, words []word, i int, dates map[int]period) int {
	if len(before) == 0 || before[len(before)-1].class != classPrep || !speaks(before) {
		return 0
	}
	if role := prepOf(before[len(before)-1]); role != "about" && role != "on" {
		return 0
	}
	n := 0
	for i+n < len(words) {
		if _, ok := dates[i+n]; ok {
			break
		}
		n++
	}
	return n
}

func speaks(chunks []chunk) bool {
	for _, c := range chunks {
		for _, h := range c.hits {
			if len(h.senses) > 0 && h.senses[0].query == "said" {
				return true
			}
		}
	}
	return false
}

// about is a name where the words are one, else the words as they stand.
func (r *reader) about(words []word) (chunk, error) {
	for len(words) > 1 && oneOf(words[0], "the", "a", "an") {
		words = words[1:]
	}
	text := textOf(words)
	f, err := r.named(text)
	if f.name != "" && !f.absent {
		return chunk{class: className, text: text, found: f}, err
	}
	return chunk{class: classQuote, text: text}, err
}
