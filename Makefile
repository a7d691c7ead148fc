# A thin face over CMake's presets. `make test PRESET=debug` tests with sanitizers.
PRESET ?= release
BUILD := $(if $(filter release,$(PRESET)),build,build-$(PRESET))

.PHONY: packages build demo test bench install format clean

packages:
	@.ci/install-packages

build: packages
	@cmake --preset $(PRESET) --log-level=WARNING
	@cmake --build --preset $(PRESET)

test: build
	@ctest --preset $(PRESET) -j 2

clean:
	@rm -rf build build-debug build-clang
