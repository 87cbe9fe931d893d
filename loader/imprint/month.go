package imprint

import "strings"

// months holds the English names of the months and the abbreviations that
// style guides of agencies and papers use.
var months = map[string]int{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "febr": 2, "march": 3, "mar": 3,
	"april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
	"november": 11, "nov": 11, "december": 12, "dec": 12,
}

func month(word string) int {
	if len(word) < 3 || len(word) > 9 {
		return 0
	}
	return months[strings.ToLower(word)]
}
