# What people do with a clone. Every target makes its own .venv; nothing else is installed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Twice as many as cores: tests of a browser wait for more than half of their time.
WORKERS := --numprocesses=3 --dist=loadfile --no-loadscope-reorder

.PHONY: demo lab test test-oldest check bench soak clean

demo: $(VENV)/.kit  ## build two finished example workshops, demo/he and demo/en
	$(BIN)/jmkit demo demo --replace

lab: $(VENV)/.kit  ## open JupyterLab on the Hebrew example
	test -f demo/he/workshop.toml || $(BIN)/jmkit demo demo --replace
	$(BIN)/jmkit start demo/he

test: $(VENV)/.developer  ## unit, property, notebook and real-browser tests, and the page's code in Node
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python scripts/get_checkers.py pages
	$(BIN)/python scripts/check_javascript.py test
	@echo "Left out here, and run by make soak: the cases marked soak"
	$(BIN)/python -m pytest -m "not soak" $(WORKERS)

test-oldest:  ## the unit tests with the oldest packages allowed: weekly, in an environment of its own
	$(PYTHON) scripts/oldest.py .venv-oldest --numprocesses=2

check: $(VENV)/.developer  ## format, lint, types, import layers; the page's code: format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_layers.py
	$(BIN)/python scripts/check_javascript.py

bench: $(VENV)/.developer  ## the figures of speed and size
	$(BIN)/python benchmarks/run.py

soak: $(VENV)/.developer  ## kill -9 a thousand times while saving; a day of twelve people; every shortcut on every control; what make test leaves out
	$(BIN)/python tests/soak/kill_nine.py 1000
	$(BIN)/python tests/soak/kill_nine.py calls
	$(BIN)/python tests/soak/day.py 3000
	$(BIN)/python tests/soak/all_keys.py
	JMKIT_TYPIST=200 $(BIN)/python -m pytest -q tests/browser/test_forms_typist.py
	$(BIN)/python benchmarks/run.py bounds
	$(BIN)/python -m pytest -m soak $(WORKERS)

clean:  ## what the other targets made
	rm -rf $(VENV) .venv-oldest demo dist build

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jmkit needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.kit: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --disable-pip-version-check --editable .
	touch $@

$(VENV)/.developer: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test,check]"
	touch $@ $(VENV)/.kit
