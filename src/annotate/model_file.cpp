#include "annotate/model_file.h"

#include "base/error.h"

namespace claimgraph {
namespace {

constexpr std::string_view kMagic = "CGRAPHMD";
constexpr std::size_t kHeaderSize = 32;  // magic, kind, version, zero, checksum

/// Four multiply-and-rotate lanes over 8-byte words, as in xxHash: damage is to be noticed at
/// gigabytes a second, so that opening the models is not the longest part of a short run.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x9E3779B185EBCA87;
  std::uint64_t lanes[4] = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, bytes.data() + at, sizeof words);
    for (int lane = 0; lane < 4; ++lane)
      lanes[lane] = std::rotl((lanes[lane] ^ words[lane]) * kPrime, 31);
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = std::rotl((sum ^ lane) * kPrime, 27);
  for (; at < bytes.size(); ++at) {
    sum = std::rotl((sum ^ static_cast<unsigned char>(bytes[at])) * kPrime, 11);
  }
  return sum ^ (sum >> 32);
}

template <typename T>
void append(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

void ModelWriter::number(std::uint64_t value) { append(payload_, value); }

void ModelWriter::text(std::string_view value) {
  number(value.size());
  payload_ += value;
}

std::string ModelWriter::finish(std::string_view kind) const {
  std::string file(kMagic);
  file += kind;
  file.resize(16);
  append(file, kModelVersion);
  append(file, std::uint32_t{0});
  append(file, checksum(payload_));
  return file + payload_;
}

ModelReader::ModelReader(std::string_view path, std::string_view file, std::string_view kind)
    : path_(path) {
  if (file.size() < kHeaderSize || file.substr(0, 8) != kMagic) fail("is not a model file");
  std::string wanted(kind);
  wanted.resize(8);
  if (file.substr(8, 8) != wanted) fail("is not a model of kind '" + std::string(kind) + "'");
  std::uint32_t version = 0;
  std::uint64_t sum = 0;
  std::memcpy(&version, file.data() + 16, sizeof version);
  std::memcpy(&sum, file.data() + 24, sizeof sum);
  if (version != kModelVersion) {
    fail("has model version " + std::to_string(version));
  }
  rest_ = file.substr(kHeaderSize);
  if (checksum(rest_) != sum) fail("is damaged");
}

std::uint64_t ModelReader::number() {
  std::uint64_t value = 0;
  std::memcpy(&value, take(sizeof value).data(), sizeof value);
  return value;
}

std::uint64_t ModelReader::number_below(std::uint64_t limit) {
  const std::uint64_t value = number();
  if (value >= limit) fail("is damaged");
  return value;
}

std::string ModelReader::text() { return std::string(take(number())); }

std::span<const std::int8_t> ModelReader::in_place() {
  const std::string_view bytes = take(number());
  return {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
}

std::string_view ModelReader::take(std::uint64_t size) {
  if (size > rest_.size()) fail("is damaged");
  const std::string_view bytes = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return bytes;
}

void ModelReader::fail(std::string_view what) const {
  throw Failure(path_ + " " + std::string(what) + " (wanted: version " +
                std::to_string(kModelVersion) + ")");
}

}  // namespace claimgraph
