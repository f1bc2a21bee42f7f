# Everything a newcomer needs is make demo and make test; both set themselves up in .venv with pip.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test proof versions frozen docs docs-test check mutants drill bench clean

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	touch $@

$(VENV)/.dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ $(VENV)/.run $(VENV)/.tests

$(VENV)/.tests: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[tests]"
	touch $@ $(VENV)/.run

demo: $(VENV)/.run  ## the example district's report
	$(BIN)/jiceng-dangjian evaluate example --year 2024 --as-of 2025-04-10

test: $(VENV)/.tests  ## the tests and doctests
	$(BIN)/python -m pytest -n auto

proof: $(VENV)/.dev  ## everything, in parts, and last-proof.md: an hour and more the first time, then what changed; PART=…
	$(BIN)/python -m tests.proof $(PART)

versions: $(VENV)/.dev  ## the tests under every Python from 3.11 that is there, with the oldest and newest packages
	$(BIN)/python -m nox

frozen: $(VENV)/.dev  ## the command as a PyInstaller folder: the same bytes; needs a Python with a shared library
	$(BIN)/python -m nox --session frozen

$(VENV)/.docs: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]"
	touch $@

docs: $(VENV)/.docs  ## write the generated pages, build the site in both languages, check its links
	$(BIN)/jiceng-dangjian docs write
	$(BIN)/python tools/law_coverage.py write
	$(BIN)/python tools/build_site.py

docs-test: docs  ## the built site in a headless Chromium (chromium and chromedriver must be there), from file://
	$(BIN)/python -m nox --session site -- $(SCREENSHOTS)

check: $(VENV)/.dev  ## linters, types, layers and generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports
	$(BIN)/jiceng-dangjian docs check
	$(BIN)/python tools/law_coverage.py check

mutants: $(VENV)/.dev  ## the text and the encoding changed one thing at a time: a named test must notice, each time
	$(BIN)/python -m pytest -n auto -m "text_mutants or law_mutants or faults" tests/proof

drill: $(VENV)/.dev  ## what a stranger would change, on copies: an amendment, a kind, a reading, a relation, a format, a law
	$(BIN)/python -m pytest -m drills tests/proof

bench: $(VENV)/.dev  ## the benchmarks; zen-engine is installed for the comparison
	$(BIN)/python -m pip install --quiet zen-engine
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/operations.py
	$(BIN)/python benchmarks/office.py
	$(BIN)/python benchmarks/province.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .nox
