# `make help` says what there is. Nothing here needs more than Rust: what else is missing, .ci/prepare installs after
# asking (YES=1 answers for you).

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo run test check bench format lint doc deny architecture

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1 /p' Makefile | while read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

demo: ## Bonafide, a sample application and a sample service, ready to sign in to
	@.ci/prepare database
	@.ci/demo

run: ## Bonafide alone, built for release
	@if [ -n "$$DATABASE_URL$$BONAFIDE_DATABASE__URL$$BONAFIDE_DATABASE__URL_FILE" ]; \
		then .ci/prepare; else .ci/prepare database; fi
	@cargo run --release --locked --bin bonafide -- serve

test: ## everything the pipeline runs
	@.ci/prepare database browser deny
	@$(MAKE) --no-print-directory format lint doc deny
	@.ci/tests

check: ## the quick part of it: formatting, lints, docs, dependencies, architecture
	@.ci/prepare deny
	@$(MAKE) --no-print-directory format lint doc deny architecture

bench: ## how fast, how small (takes minutes)
	@.ci/prepare database
	@cargo bench --locked --bench '*'

format:
	cargo fmt --check

lint:
	cargo clippy --locked --all-targets -- -D warnings

doc:
	RUSTDOCFLAGS="$$RUSTDOCFLAGS -D warnings" cargo doc --locked --no-deps --document-private-items

deny:
	@.ci/deny

architecture:
	cargo test --locked --test architecture
