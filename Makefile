# A thin face over CMake's presets. `make test PRESET=debug` tests with sanitizers.
PRESET ?= release
BUILD := $(if $(filter release,$(PRESET)),build,build-$(PRESET))

.PHONY: packages build demo test install clean

packages:
	@.ci/install-packages

build: packages
	@cmake --preset $(PRESET) --log-level=WARNING
	@cmake --build --preset $(PRESET)

# Reads the sample articles into a database of its own and shows what can be asked.
demo: build
	@rm -f $(BUILD)/demo.db*
	@cd data && ../$(BUILD)/claimgraph --db ../$(BUILD)/demo.db ingest samples
	@echo && $(BUILD)/claimgraph --db $(BUILD)/demo.db show deepseek
	@echo && $(BUILD)/claimgraph --db $(BUILD)/demo.db timeline nvidia
	@echo && $(BUILD)/claimgraph --db $(BUILD)/demo.db conflicts || test $$? -eq 1

install: build
	@cmake --install $(BUILD)

test: build
	@ctest --preset $(PRESET) -j 2

clean:
	@rm -rf build build-debug build-clang
