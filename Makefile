# make run    serve the portal on this machine (PORT=8000), with a demonstration of two councils
# make setup  everything but serving
# make test   all tests; with DATABASE_URL and REDIS_URL set, on PostgreSQL and Redis
# make lint   style and import order

PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(VENV)/bin/pip --disable-pip-version-check --quiet
#: Browser journeys: "if-possible", "required" (fail without a browser) or "none".
JOURNEYS ?= if-possible

.PHONY: run setup test test-journeys lint

run: $(VENV)/.installed
	@$(PY) -m councilcomms.serve

setup: $(VENV)/.installed
	@$(PY) -m councilcomms.serve prepare

test: $(VENV)/.tests-installed
	@mkdir -m 700 -p var
	$(PY) -m pytest -p no:playwright $(ARGS)
	@$(MAKE) --no-print-directory test-journeys

test-journeys: $(VENV)/.tests-installed
	@mkdir -m 700 -p var
	@if [ "$(JOURNEYS)" = none ]; then \
	  echo "Browser journeys were not asked for."; \
	elif command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then \
	  echo "$(PY) -m pytest tests/journeys" && $(PY) -m pytest tests/journeys; \
	else \
	  echo "Browser journeys were skipped: no Chromium found"; [ "$(JOURNEYS)" != required ]; \
	fi

lint: $(VENV)/.tests-installed
	$(VENV)/bin/ruff check .
	$(VENV)/bin/lint-imports

$(VENV)/.installed: requirements.txt .constraints.txt
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "Python 3.11 is missing. On Debian: apt install python3.11 python3.11-venv"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
	  echo "councilcomms needs Python 3.11; $(PYTHON) is $$("$(PYTHON)" --version 2>&1). Name another: make PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing. On Debian: apt install python3.11-venv"; exit 1; }
	@echo "Installing what councilcomms runs on into $(VENV) (once)."
	@$(PY) -c '' 2>/dev/null || "$(PYTHON)" -m venv --clear $(VENV)
	@$(PIP) install -r requirements.txt
	@touch $@

$(VENV)/.tests-installed: $(VENV)/.installed tests/requirements.txt
	@echo "Installing what the tests need into $(VENV) (once)."
	@$(PIP) install -r requirements.txt -r tests/requirements.txt
	@touch $@
