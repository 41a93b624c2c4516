# The workshop of planforms. `make run` is all that somebody new needs; `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
TODAY ?= 2026-11-22
BASE ?= HEAD
INSTALLED := $(VENV)/.installed

.PHONY: help run test test-all check look pictures templates catalogue refusals words bench bench-readers lock install \
	system-run system-test clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 16

run: system-run $(INSTALLED) ## set everything up, and convert the examples into out/
	$(PY) -m planforms convert examples -o out --to pdf,html --today $(TODAY)
	@echo "The documents are in $(CURDIR)/out"

test: check system-test ## the linters, then the quick tests
	$(PY) -m pytest -n 2 -m "not long"

test-all: $(INSTALLED) system-test ## the long runs, which `make test` leaves out
	$(PY) -m pytest -n 2 -m long

check: $(INSTALLED) ## ruff, mypy and the floors
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

look: system-run $(INSTALLED) ## every page of the examples as a picture, before (BASE) and after a change
	$(PY) workshop/look.py --base $(BASE) --today $(TODAY)

pictures: system-run $(INSTALLED) ## the pictures in the README again
	$(PY) workshop/pictures.py

templates: $(INSTALLED) ## build the blank forms in templates/ again
	$(PY) workshop/templates.py

catalogue: $(INSTALLED) ## write the catalogue of checks again
	$(PY) workshop/catalogue.py

refusals: $(INSTALLED) ## write the page of refusals again
	$(PY) workshop/refusals.py

words: $(INSTALLED) ## the catalogues of fixed wording again, after a sentence changed
	$(PY) workshop/words.py

bench: system-test $(INSTALLED) ## seconds per plan, against LibreOffice, and per timeline; a folder and a pack, as ratios
	$(PY) benchmarks/pdf_speed.py --rounds 3 --growth --write
	$(PY) benchmarks/folder_wall.py --write
	$(PY) benchmarks/timeline_cost.py
	$(PY) benchmarks/folder_speed.py --write
	$(PY) benchmarks/pack_speed.py --write

bench-readers: system-test $(INSTALLED) ## planforms beside other readers, into docs/reading-compared.md
	@sh workshop/debian.sh pandoc
	$(PY) -m pip install --quiet --constraint requirements.lock --no-build-isolation --editable '.[bench]'
	$(PY) benchmarks/conservation.py --write

lock: $(INSTALLED) ## requirements.lock again, with the newest versions
	$(PY) workshop/lock.py

install: $(INSTALLED) ## the virtual environment alone

clean: ## take away what was made
	rm -rf out look dist $(VENV)

# Debian packages, each installed only where it is missing.
system-run:
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || sh workshop/debian.sh python3-venv
	@sh workshop/debian.sh libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

system-test: system-run
	@sh workshop/debian.sh libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils

# With everything there already, nothing is asked of the network.
$(INSTALLED): requirements.lock pyproject.toml | system-run
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --requirement requirements.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
