package gazetteer
import "testing"
func TestT(t *testing.T){ Default() }
