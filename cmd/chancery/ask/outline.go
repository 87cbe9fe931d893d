package ask

import "slices"

// outline reads what a question says beside names, nouns and verbs: the form of
// the answer, times, status and stage.
func outline(chunks []chunk) (Asked, error) {
	asked := Asked{Form: formOf(chunks), Params: map[string]string{}, words: map[string]string{}}
	var times period
	for i, c := range chunks {
		var err error
		switch c.class {
		case classDate:
			times, err = times.and(c)
		case classModal:
			err = asked.modal(c)
		case classStatus, classStage, classFormer:
			h, _ := c.as(c.class)
			err = asked.set(string(c.class), h.value, c.text)
		case classFirst:
			err = asked.set("limit", "1", c.text)
		case classThing:
			err = askedThing(chunks, i, asked.Form)
		case classAnd, classPrep:
			err = joins(chunks, i)
		}
		if err != nil {
			return Asked{}, err
		}
	}
	times.set(asked.Params)
	return asked, nil
}

func formOf(chunks []chunk) Form {
	for _, c := range chunks {
		switch c.class {
		case classCount:
			return Count
		case classWh:
			h, _ := c.as(classWh)
			return map[string]Form{"when": When, "where": Where}[h.value].or(List)
		}
	}
	switch at(chunks, neighbour(chunks, -1, +1)).class {
	case classBe, classAux, classModal:
		return Whether
	}
	return List
}

func (f Form) or(other Form) Form {
	if f == "" {
		return other
	}
	return f
}

func (a *Asked) set(param, value, text string) error {
	if before, ok := a.Params[param]; ok && before != value {
		return decline(text, "the question says %s as well", before)
	}
	a.Params[param], a.words[param] = value, text
	return nil
}

// modal reads "will" and "may". Whether something will happen nobody can tell;
// what is said to be planned can be listed.
func (a *Asked) modal(c chunk) error {
	h, _ := c.as(classModal)
	if a.Form == Whether || a.Form == When {
		return decline(c.text, `the graph holds no forecasts; ask what is "planned" or "possible"`)
	}
	return a.set("status", h.value, c.text)
}

// and joins the bounds of two time expressions: "since 2019 and before 2021".
func (p period) and(c chunk) (period, error) {
	if p.from != "" && c.from != "" || p.to != "" && c.to != "" {
		return p, decline(c.period.text(), "the question names another time as well")
	}
	return period{from: p.from + c.from, to: p.to + c.to}, nil
}

func (p period) text() string {
	if p.from == p.to || p.to == "" {
		return p.from
	}
	return p.from + " to " + p.to
}

func (p period) set(params map[string]string) {
	if p.from == p.to && len(p.from) == len("2021") {
		params["year"] = p.from
		return
	}
	if p.from != "" {
		params["from"] = p.from
	}
	if p.to != "" {
		params["to"] = p.to
	}
}

// askedThing declines a word for people or places that is not what is asked
// for: "visits by politicians"; and their number, since rows are claims.
func askedThing(chunks []chunk, i int, form Form) error {
	c := chunks[i]
	before := neighbour(chunks, i, -1)
	p := at(chunks, before)
	switch {
	case form == Count && c.low() != "times" && p.class == classCount:
		return decline(c.text, "claims can be counted, not those who have a part in them; ask which they are")
	case p.class == "", p.class == classWh, p.class == classCount, p.class == classCommand, p.class == classThing:
		return nil
	case p.class == classAnd && before > 0 && chunks[before-1].class == classThing:
		return nil
	}
	return decline(c.text, "it can be asked for, but not be one of the conditions")
}

// joins declines "and" and prepositions that join nothing understood.
func joins(chunks []chunk, i int) error {
	next := at(chunks, neighbour(chunks, i, +1))
	if chunks[i].class == classPrep {
		return nil
	}
	before := at(chunks, neighbour(chunks, i, -1))
	if before.class == next.class && slices.Contains([]class{className, classDate, classThing, classTopic}, next.class) {
		return nil
	}
	if next.class == classDate || before.class == className && next.class == className {
		return nil
	}
	return decline(chunks[i].text+" "+next.text, "one thing at a time can be asked for")
}
