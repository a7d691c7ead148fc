#pragma once
// Arrays that begin where a line of the cache does: vectors of 64 bytes, read out of them one after
// the other, then never lie across two lines.

#include <cstddef>
#include <new>
#include <vector>

namespace claimgraph {

template <typename Value>
struct LineAllocator {
  using value_type = Value;
  static constexpr std::align_val_t kLine{64};

  LineAllocator() = default;
  template <typename Other>
  LineAllocator(const LineAllocator<Other>&) {}

  Value* allocate(std::size_t count) {
    return static_cast<Value*>(::operator new(count * sizeof(Value), kLine));
  }
  void deallocate(Value* values, std::size_t) { ::operator delete(values, kLine); }
  /// New elements are not set, so that what is not used is not touched.
  template <typename Made>
  void construct(Made* at) {
    ::new (static_cast<void*>(at)) Made;
  }
  template <typename Made, typename... Arguments>
  void construct(Made* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) Made(static_cast<Arguments&&>(arguments)...);
  }
  bool operator==(const LineAllocator&) const = default;
};

/// Elements that come with its size are not set.
template <typename Value>
using AlignedVector = std::vector<Value, LineAllocator<Value>>;

}  // namespace claimgraph
