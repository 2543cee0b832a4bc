# `make help` says what there is.

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

bin := .venv/bin
locks := packaging/requirements
benchmarks := $(wildcard benchmarks)

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' \
		$(MAKEFILE_LIST)

.PHONY: run
run: ## set up and start Fantom; ARGS="..." for its arguments
	@packaging/setup.sh run
	@$(bin)/fantom $(ARGS)

.PHONY: setup
setup:
	@packaging/setup.sh test

# Tests that want a real display start one of their own.
.PHONY: test
test: setup ## set up and run all tests; ARGS="..." for pytest's arguments
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} \
		$(bin)/pytest -n auto --dist worksteal $(ARGS)

.PHONY: lint
lint: setup ## style (ruff)
	@$(bin)/ruff check
	@$(bin)/ruff format --check

.PHONY: types
types: setup ## types (mypy)
	@$(bin)/mypy fantom $(benchmarks)

.PHONY: contracts
contracts: setup ## who may know whom (import-linter)
	@$(bin)/lint-imports --no-logo

.PHONY: check
check: lint types contracts test ## all of these

.PHONY: fuzz
fuzz: setup ## search with atheris; SECONDS=30 each, TARGETS="..." for some
	@QT_QPA_PLATFORM=offscreen $(bin)/python -m tests.fuzz $(or $(SECONDS),30) $(TARGETS)

.PHONY: bench
bench: setup ## print every figure; FIGURES="..." for some
	@$(bin)/python -m benchmarks $(FIGURES)

.PHONY: package
package: setup ## build dist/fantom, which needs no Python, and try it
	@packaging/package.sh

.PHONY: translations
translations: setup ## take up the texts of the code into fantom/i18n/*.ts
	@$(bin)/python packaging/translations.py update

.PHONY: screenshots
screenshots: setup ## take the pictures in docs/ anew
	@packaging/screenshots.sh

.PHONY: gallery
gallery: setup ## every widget in every state, as pictures; ARGS="FOLDER ..."
	@QT_QPA_PLATFORM=offscreen $(bin)/python -m tests.gallery.gallery \
		$(or $(ARGS),build/gallery)

# The locks hold versions and hashes, and no addresses.
uv := .venv-lock/bin/uv
compile = UV_CUSTOM_COMPILE_COMMAND="make lock" $(uv) pip compile --quiet \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	pyproject.toml

.PHONY: lock
lock: setup $(uv) ## renew the lock files; ARGS="--upgrade" for newer versions
	@$(compile) $(ARGS) $(locks).in -o $(locks).txt
	@$(compile) $(ARGS) --extra dev $(locks)-dev.in -o $(locks)-dev.txt
	@$(compile) $(ARGS) $(locks)-package.in -o $(locks)-package.txt

$(uv):
	@$(bin)/python -m venv .venv-lock
	@.venv-lock/bin/pip install --quiet uv

.PHONY: clean
clean: ## remove everything that was made here, .venv too
	@rm -rf .venv .venv.lock .venv-lock .venv-package build dist fuzz-found htmlcov .coverage .coverage.* \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache \
		fantom/i18n/*.qm
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
