# What a person types. `make run` and `make test` need Swift 6.3 and nothing else: what is missing
# is installed first (by apt, when root) or named.

swift := swift
scenario := scenarios/channels-vs-douyin.yaml
sources := $(wildcard Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources)

# The machine's own vector width: the figures do not depend on it, only the time does. What is said
# to the C compiler holds for Swift too, which asks it for its target.
ifeq ($(shell uname -m),x86_64)
vectors := -Xcc -march=native -Xcc -ffp-contract=off
endif

# The command carries its standard library along; tests cannot, because Testing has no static form.
# Each has a folder of its own, so that neither build undoes the other's.
release := -c release --product ogive --static-swift-stdlib $(vectors)
testing := -c release --scratch-path .build-test --disable-xctest -Xswiftc -enable-testing
benchmarks := -c release --package-path Benchmarks
ogive := .build/release/ogive
formats := .build-formats

# The shell that installs packages of Debian: by apt, when root; otherwise they are named.
define install
if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then \
  echo "ogive needs the packages $(1): please install them, then run make again" >&2; \
  echo "on Debian or Ubuntu: sudo apt-get install $(1)" >&2; \
  exit 1; \
fi; \
echo "installing $(1)" >&2; \
export DEBIAN_FRONTEND=noninteractive; \
apt-get update -qq >&2 && \
apt-get install -qq -y --no-install-recommends $(1) </dev/null >/dev/null 2>&1 || { \
  echo "apt-get could not install $(1)" >&2; exit 1; };
endef

.PHONY: run build test test-browser test-formats bench results certify schema format lint clean needs

run: build
	@$(ogive) run $(scenario)

build: needs
	@$(swift) build $(release) 1>&2

test: needs
	@$(swift) test $(testing)

# The programs that people read the results with: a browser, Jupyter, and what validates charts and
# scenario files. Neither target skips where a tool is missing: it is installed, or that fails.
test-browser: build
	@command -v chromium >/dev/null && command -v python3 >/dev/null || { \
	  $(call install,chromium python3 fonts-wqy-microhei) }
	@python3 -B Tests/Browser/browser.py $(pictures)

test-formats:
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { $(call install,python3 python3-venv) }
	@python3 -m venv $(formats)
	@$(formats)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --requirement Tests/Formats/requirements.txt
	@$(formats)/bin/python -B Tests/Formats/formats.py

# Two builds: one for the machine's vectors, which is measured, and one for the narrowest, whose bits
# must be the same.
bench: build
	@$(swift) build $(benchmarks) --scratch-path Benchmarks/.build-narrow --product bits 1>&2
	@$(swift) build $(benchmarks) --product bench $(vectors) 1>&2
	@Benchmarks/.build/release/bench $(only)

results: schema
	@$(ogive) run --all --quiet

# Takes minutes: every certified answer, reference fit, sparse window and calibration again.
certify: $(ogive)
	@$(ogive) certify --markdown > results/certify.md

schema: $(ogive)
	@mkdir -p schema && $(ogive) schema > schema/ogive-1.json

# The files' dates say whether to compile: to ask SwiftPM takes three seconds.
$(ogive): $(shell find Package.swift Sources -type f)
	@$(MAKE) --no-print-directory build
	@touch $@

format:
	@$(swift) format format --in-place --parallel --recursive $(sources)

lint:
	@$(swift) format lint --strict --parallel --recursive $(sources)

clean:
	@rm -rf .build .build-test $(formats) Benchmarks/.build .ogive

# GSL, cmark and the tool that says where they are. SwiftPM remembers a failed look-up, so its plans
# are dropped after an installation.
needs:
	@pkg-config --exists gsl libcmark-gfm 2>/dev/null || { \
	  $(call install,libgsl-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config) \
	  rm -f .build*/*.yaml .build*/*/*/description.json; \
	}
