# What people and machines do with this project. `make help` tells.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test check format lock vendor twins translations bench bench-reading learn screenshots clean

help: ## Show what can be done
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.installed-run ## Start everything on this machine, with an example meeting the first time
	@$(BIN)/followup up

test: $(VENV)/.installed-dev ## Run all tests, on SQLite and PostgreSQL
	$(BIN)/pytest -n auto

check: $(VENV)/.installed-dev ## Look for mistakes without running anything: style, types, imports, templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet templates

format: $(VENV)/.installed-dev ## Put code and templates in their usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --reformat --quiet templates

lock: ## Choose new versions of all dependencies (needs uv)
	uv pip compile pyproject.toml --group build --upgrade --generate-hashes --no-strip-extras --no-annotate --no-header \
	  --no-emit-index-url --no-emit-find-links --python-version 3.11 --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --upgrade --generate-hashes --no-strip-extras --no-annotate --no-header \
	  --no-emit-index-url --no-emit-find-links --python-version 3.11 --quiet -o requirements-dev.lock
	uv pip compile pyproject.toml --group learning --upgrade --generate-hashes --no-strip-extras --no-annotate --no-header \
	  --no-emit-index-url --no-emit-find-links --python-version 3.11 --quiet -c requirements-dev.lock -o requirements-learning.lock

vendor: $(VENV)/.installed-dev ## Fetch the front-end files others make, at the versions of package-lock.json (needs npm)
	npm ci --ignore-scripts
	$(BIN)/python tools/vendor.py
	@$(MAKE) --no-print-directory twins

twins: $(VENV)/.installed-dev ## Write the .gz twins of the style sheets, scripts and pictures, after a change
	$(BIN)/python -c "from followup.web.static_files import compress_all; compress_all()"

translations: $(VENV)/.installed-dev ## Gather the words to translate into nb and nn, and compile the catalogues
	$(BIN)/python -m tools.translations

bench: $(VENV)/.installed-dev ## Measure pages and a Monday's run, beside the least they could cost
	$(BIN)/python -m tests.bench

bench-reading: $(VENV)/.installed-dev ## Measure how well documents are read, and how fast (SHOW=1: what went wrong)
	$(BIN)/python -m tests.bench.reading $(if $(SHOW),--show)

learn: $(VENV)/.installed-dev ## Learn anew from the labelled documents and cards what the signs of statements speak for
	$(INSTALL) --require-hashes -r requirements-learning.lock
	$(BIN)/python -m tools.learn_weights

screenshots: $(VENV)/.installed-dev ## Take the README's pictures again (needs Chromium)
	$(BIN)/python -m tools.screenshots

clean: ## Remove what was built; the data folder stays
	rm -rf $(VENV) dist .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed-run: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements-dev.lock
	$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@ $(VENV)/.installed-run
