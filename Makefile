# Two commands matter: make run, make test. Both set everything up by themselves (make help lists the rest).
PYTHON ?= python3
T ?=

# One process from here to the portal: a signal that make passes on meets nobody else.
WITH := $(PYTHON) bayarea/local/bootstrap.py
WITH_DEV := $(PYTHON) bayarea/local/bootstrap.py dev

.DEFAULT_GOAL := help
.PHONY: help run test fresh setup lint types check docs messages design bench doctor

help: ## List the targets
	@echo "make TARGET [PORT=8000] [DATA_DIR=folder] [DATABASE_URL=...] [REDIS_URL=...] [DEMO_PASSWORD=...]"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 14

run: ## Set up, start the whole portal on this machine and say where it is
	@$(WITH) -m bayarea.local.supervisor

test: ## Set up and run the whole suite; T=path runs a part of it
	@$(WITH_DEV) -m bayarea.local.testing $(T)

fresh: ## Ask, then wipe the data folder
	@$(WITH) -m bayarea.local.fresh

setup: ## Only install: the private environment with the tools of the tests
	@$(WITH_DEV)

lint: ## Check style and formatting
	@$(WITH_DEV) -m bayarea.local.checking lint

types: ## Check the types
	@$(WITH_DEV) -m bayarea.local.checking types

check: ## Everything that CI checks besides the tests
	@$(WITH_DEV) -m bayarea.local.checking

docs: ## Write the generated pages of docs/ again
	@$(WITH_DEV) -m bayarea.local.checking write-docs

messages: ## Collect new texts for the translators and compile the translations
	@$(WITH_DEV) -m bayarea.local.checking write-messages

design: ## Compile the design system again (needs Node; the results are committed)
	@cd design && npm ci --no-audit --no-fund && npm run build

bench: ## Measure speeds; one JSON line each
	@$(WITH_DEV) -m bench

doctor: ## Tell what is wrong with the settings and services, and the mend
	@$(WITH) manage.py doctor
