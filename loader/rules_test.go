package loader

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
)

func TestEveryFrameHoldsInItsSentenceAndNotInTheOther(t *testing.T) {
	for _, err := range CheckFrames(extract.Default(), extract.Default().Frames()) {
		t.Error(err)
	}
}

const ownFrames = `
- id: meet
  type: meet
  verbs: parley
  actor: subj + with + obj
  needs: two
  reason: An override.
  match: The envoy parleyed with President Banda.
  not: The envoy met President Banda.
- id: twin-towns
  type: cooperate
  plover: COOPERATE
  verbs: twin
  actor: subj + with
  needs: two
  reason: Towns that are twinned work together.
  match: Ghana twinned with Togo.
  not: Ghana met Togo.
`

func TestFramesOfAUserAddToTheEmbeddedOnesAndTakeTheirPlace(t *testing.T) {
	book, err := extract.Default().With("my.yaml", []byte(ownFrames))
	if err != nil {
		t.Fatal(err)
	}
	if errs := CheckFrames(book, book.Own()); errs != nil {
		t.Error(errs)
	}
	if got, want := len(book.Frames()), len(extract.Default().Frames())+1; got != want {
		t.Errorf("%d frames, want %d", got, want)
	}
	if book.Digest() == "" || extract.Default().Digest() != "" {
		t.Error("codebooks are not told apart")
	}
}

func TestAFrameThatDoesNotKeepItsWordIsToldWithFileAndLine(t *testing.T) {
	swapped := strings.NewReplacer("match:", "not:", "not:", "match:").Replace(ownFrames)
	book, err := extract.Default().With("my.yaml", []byte(swapped))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, err := range CheckFrames(book, book.Own()) {
		got = append(got, err.Error())
	}
	for i, want := range []string{
		`my.yaml:2: frame meet does not hold in its sentence "The envoy met President Banda."`,
		`my.yaml:2: frame meet holds in "The envoy parleyed with President Banda."`,
		`my.yaml:10: frame twin-towns does not hold in its sentence "Ghana met Togo."`,
		`my.yaml:10: frame twin-towns holds in "Ghana twinned with Togo."`,
	} {
		if i >= len(got) || got[i] != want {
			t.Fatalf("got %q, want %q at %d", got, want, i)
		}
	}
}
