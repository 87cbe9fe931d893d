# The vocabulary of the house: CI calls these targets and nothing else.
GO          ?= go
BIN         ?= bin
FUZZTIME    ?= 15s
BENCHTIME   ?= 3x
GOLANGCI    ?= golangci-lint
GOFUMPT     ?= gofumpt

.PHONY: all build test race vet fmt lint fuzz bench bench-store bench-serve eval eval-code eval-parse e2e notebooks picture explorer golden clean

all: build test lint

build: ## the command, in bin/
	$(GO) build -trimpath -o $(BIN)/chancery ./cmd/chancery

test: ## every test; those that need the corpora skip without CHANCERY_CORPORA
	$(GO) test ./...

race: ## the same under the race detector
	$(GO) test -race -short ./...

vet:
	$(GO) vet ./...

fmt: ## rewrite the code in the house's layout
	$(GOFUMPT) -w .

lint: vet ## layout and static checks
	@out="$$($(GOFUMPT) -l .)"; if [ -n "$$out" ]; then echo "not formatted:"; echo "$$out"; exit 1; fi
	$(GOLANGCI) run ./...

fuzz: ## every fuzz target in turn, FUZZTIME each
	@set -e; for pkg in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
	    echo "$$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x $$pkg; \
	  done; done

bench: ## every benchmark, briefly, and the analyser beside another library
	$(GO) test -run '^$$' -bench . -benchtime $(BENCHTIME) -benchmem ./...
	cd loader/parse/versus && GOMAXPROCS=1 $(GO) test -run '^$$' -bench . -benchtime $(BENCHTIME) .

QUADS ?= 1000000
bench-store: ## the store beside Cayley's own over LevelDB, in turns
	$(GO) run ./cmd/chancery-bench-store -quads $(QUADS)

bench-serve: ## the HTTP server on a large store: one view, and many clients beside a build
	$(GO) run ./cmd/chancery-bench-serve -quads $(QUADS)

e2e: ## the command line from outside: scenarios, README, samples
	$(GO) test -count=1 ./cmd/... ./internal/...

eval: build ## scores against the gold facts of the corpora
	.ci/eval $(BIN)/chancery
	.ci/eval-code $(BIN)/chancery

eval-code: build ## scores of event coding alone
	.ci/eval-code $(BIN)/chancery

UD = $(CHANCERY_CORPORA)/data/ud
eval-parse: ## scores of the English analyser on the dev sections of its treebanks
	@test -n "$(CHANCERY_CORPORA)" || { echo "CHANCERY_CORPORA is not set: nothing to score on"; exit 1; }
	$(GO) run ./cmd/chancery-train -score -dev $(UD)/en_ewt-ud-dev.conllu,$(UD)/en_gum_open-ud-dev.conllu -names $(CHANCERY_CORPORA)/data/ner/uner_ewt-dev.iob2
	$(GO) run ./cmd/chancery-train -score -accurate -dev $(UD)/en_ewt-ud-dev.conllu,$(UD)/en_gum_open-ud-dev.conllu

notebooks: build ## run the notebooks and keep their outputs
	.ci/notebooks

picture: build ## the graph drawn in the README
	.ci/picture $(BIN)/chancery

explorer: ## the page that serve shows, built anew from its sources; needs node and npm
	cd cmd/chancery/explorer && npm ci --no-audit --no-fund --silent && npm run --silent build

golden: build ## write anew what tests compare with: README, scenarios, notebooks, picture
	UPDATE_GOLDEN=1 $(GO) test -count=1 -run 'Readme|Sample|TestScripts$$' ./cmd/chancery
	UPDATE_GOLDEN=1 $(GO) test -count=1 -run 'Documented|ThePageOf' ./graph ./cmd/chancery/vocabulary
	.ci/notebooks
	command -v dot >/dev/null && .ci/picture $(BIN)/chancery || echo "no Graphviz: docs/graph.svg is left as it is"

clean:
	rm -rf $(BIN)
