package score

// FigureNames are the names of the figures in the order of documentation.
var FigureNames = []string{
	"docs", "gold", "claims", "strict", "precision", "recall", "f1", "relaxed_recall",
	"status_accuracy", "date_accuracy", "speaker_accuracy", "false_actual",
}

// Figures gives all figures of the result by name. false_actual is the number
// of facts wrongly given as actual.
func (r Result) Figures() map[string]float64 {
	return map[string]float64{
		"docs": float64(r.Docs), "gold": float64(r.Gold), "claims": float64(r.Tally.Claims), "strict": float64(r.Strict),
		"precision": r.Precision(), "recall": r.Recall(), "f1": r.F1(), "relaxed_recall": r.RelaxedRecall(),
		"status_accuracy": r.Status.Share(), "date_accuracy": r.Date.Share(), "speaker_accuracy": r.Speaker.Share(),
		"false_actual": float64(r.FalseActual.Right),
	}
}
