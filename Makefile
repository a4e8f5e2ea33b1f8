# Two commands do all the set-up: "make demo" and "make test".
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Modules installed in place are compiled here: where Python may write nothing itself, each start would do it again.
COMPILE = $(BIN)/python -m compileall -q schemas extractor evaluation

.PHONY: demo test check gate tables clean

demo: $(VENV)/.installed
	$(BIN)/thanhtra explain examples/thanh-tra-an-toan-thuc-pham.html
	$(BIN)/thanhtra explain examples/kiem-tra-thu-tuc-hanh-chinh.txt
	$(BIN)/thanhtra audit examples --format markdown || test $$? -eq 1

test: $(VENV)/.installed-dev check
	$(BIN)/pytest
	$(MAKE) gate

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Fails where a measure fell below its committed floor.
gate: $(VENV)/.installed-dev
	$(BIN)/python -m evaluation.gate

# Writes the measured tables of the documentation anew.
tables: $(VENV)/.installed-dev
	$(BIN)/python -m evaluation.readme
	$(BIN)/python -m benchmarks

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(COMPILE)
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	$(COMPILE)
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) build *.egg-info
