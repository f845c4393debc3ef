# Everything from nothing: Python 3.11 or later and make are enough.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench words clean

demo: $(READY)
	@$(BIN)/python tools/words.py compile
	@$(BIN)/kiosk demo

test: $(READY)
	$(BIN)/pytest -n auto

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/words.py check

bench: $(READY)
	$(BIN)/python tools/words.py compile
	$(BIN)/python -m bench

# New sentences of the code go into the catalogue; those without French are listed.
words: $(READY)
	$(BIN)/python tools/words.py add

clean:
	rm -rf $(VENV) build dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .grimp_cache .import_linter_cache
	rm -f snapshot_report.html kiosk/locale/*/LC_MESSAGES/*.mo
	find kiosk screens tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed." if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python lacks venv (on Debian: apt install python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
