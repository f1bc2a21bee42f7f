# Everything a newcomer needs is make demo and make test; both set themselves up in .venv with pip.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test proof versions frozen docs docs-test check mutate-text mutate-law mutate-code break drill bench clean

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	touch $@

$(VENV)/.dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ $(VENV)/.run

demo: $(VENV)/.run  ## the example district's report
	$(BIN)/jiceng-dangjian evaluate example --year 2024 --as-of 2025-03-31

test: $(VENV)/.dev  ## the tests and doctests
	$(BIN)/python -m pytest -n auto

proof: $(VENV)/.dev  ## everything, in one table, and last-proof.md: about an hour
	$(BIN)/python tools/proof.py

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
	$(BIN)/python tools/browse_site.py $(SCREENSHOTS)

check: $(VENV)/.dev  ## linters, types, layers and generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports
	$(BIN)/jiceng-dangjian docs check
	$(BIN)/python tools/law_coverage.py check

mutate-text: $(VENV)/.dev  ## change the text or a quote: a named test must fail, each time
	$(BIN)/python tools/mutate_text.py

mutate-law: $(VENV)/.dev  ## change the encoding's data one value at a time: a case or vector must notice
	$(BIN)/python tools/mutate_law.py

mutate-code: $(VENV)/.dev  ## mutmut's mutants of evaluation and ledger: a test must fail, each time
	$(BIN)/python tools/mutate_code.py

break: $(VENV)/.dev  ## ten faults in article files: a named test must fail, each time
	$(BIN)/python tools/break_law.py

drill: $(VENV)/.dev  ## the amendment drill: 11(1) from half-yearly to quarterly, on a copy
	$(BIN)/python tools/drill.py

bench: $(VENV)/.dev  ## the benchmarks; zen-engine is installed for the comparison
	$(BIN)/python -m pip install --quiet zen-engine
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .nox
