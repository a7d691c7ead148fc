# A thin face over CMake's presets. `make test PRESET=debug` tests with sanitizers.
PRESET ?= release
BUILD := $(if $(filter release,$(PRESET)),build,build-$(PRESET))
# Beside data/, so that articles go by the addresses, and claims by the ids, that README.md shows.
DEMO := $(BUILD)/claimgraph --db demo.db
SOURCES = $(shell git ls-files '*.cpp' '*.h')

.PHONY: packages build demo test bench install format lint clean

packages:
	@.ci/install-packages

build: packages
	@cmake --preset $(PRESET) --log-level=WARNING
	@cmake --build --preset $(PRESET)

# Reads the sample articles into a database of its own and shows what can be asked.
demo: build
	@rm -f demo.db*
	@$(DEMO) ingest data/samples
	@echo && $(DEMO) show deepseek
	@echo && $(DEMO) timeline nvidia
	@echo && $(DEMO) conflicts

test: build
	@ctest --preset $(PRESET) -j 2

# CLAIMGRAPH_BENCH_TEXT=FILE measures on a text of your own.
bench: packages
	@cmake --preset $(PRESET) --log-level=WARNING -DCLAIMGRAPH_BENCH=ON
	@cmake --build --preset $(PRESET) --target claimgraph_bench
	@$(BUILD)/bench/claimgraph_bench

install: build
	@cmake --install $(BUILD)

# The next two need clang-format and clang-tidy, which a build does not.
format:
	@command -v clang-format >/dev/null || { echo "clang-format is missing: apt install clang-format"; exit 1; }
	@clang-format -i $(SOURCES)

lint: packages
	@command -v clang-tidy >/dev/null || { echo "clang-tidy is missing: apt install clang-tidy"; exit 1; }
	@cmake --preset release -B $(BUILD)-lint -DCMAKE_UNITY_BUILD=OFF --log-level=WARNING
	@printf '%s\n' $(filter src/%.cpp,$(SOURCES)) | xargs -P 2 -n 4 clang-tidy --quiet -p $(BUILD)-lint --extra-arg=-Wno-unknown-warning-option

clean:
	@rm -rf build build-debug build-clang build-lint
	@rm -f demo.db*
