#pragma once
// The models' file format: a header that names kind and version and guards against damage, then
// plain little-endian numbers, read in place.

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

/// Version of the format and of the features that the weights belong to. A model of another version
/// is refused: its weights would be read as those of other features.
inline constexpr std::uint32_t kModelVersion = 3;

/// Writes a model's payload; `finish` puts the header before it.
class ModelWriter {
 public:
  void number(std::uint64_t value);
  void text(std::string_view value);
  template <typename T>
  void array(std::span<const T> values) {
    number(values.size());
    payload_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  /// Puts another's payload behind its own.
  void append_payload(const ModelWriter& other) { payload_ += other.payload_; }
  /// The whole file. `kind` has at most 8 characters.
  std::string finish(std::string_view kind) const;

 private:
  std::string payload_;
};

/// Reads what ModelWriter wrote. Throws Failure naming the file where it is not of this kind and
/// version, damaged or cut short. REQUIRES: the file's bytes outlive what in_place() gives.
class ModelReader {
 public:
  ModelReader(std::string_view path, std::string_view file, std::string_view kind);

  std::uint64_t number();
  /// A number that must be below `limit`.
  std::uint64_t number_below(std::uint64_t limit);
  std::string text();
  template <typename T>
  std::vector<T> array() {
    const std::uint64_t count = number();
    if (count > rest_.size() / sizeof(T)) fail("is damaged");
    const std::string_view bytes = take(count * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  /// Bytes written as an array, not copied.
  std::span<const std::int8_t> in_place();

  [[noreturn]] void fail(std::string_view what) const;

 private:
  std::string_view take(std::uint64_t size);

  std::string path_;
  std::string_view rest_;
};

}  // namespace claimgraph
