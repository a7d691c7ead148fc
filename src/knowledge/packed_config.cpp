#include "knowledge/packed_config.h"

#include <bit>
#include <cassert>
#include <cstring>
#include <type_traits>

namespace claimgraph {
namespace {

// A node is its type (the place in ConfigNode::Value), its line, and its value; numbers are written
// seven bits a byte, the lowest first, all but the last byte with the eighth bit set (LEB128).

class Packer {
 public:
  void node(const ConfigNode& each) {
    number(each.value().index());
    number(each.line());
    std::visit([this](const auto& value) { put(value); }, each.value());
  }

  std::string take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
  }

  void put(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  void put(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
  void put(double value) { number(std::bit_cast<std::uint64_t>(value)); }
  void put(bool value) { number(value ? 1 : 0); }
  void put(const ConfigNode::Array& items) {
    number(items.size());
    for (const ConfigNode& each : items) node(each);
  }
  void put(const ConfigNode::Table& members) {
    number(members.size());
    for (const auto& [key, each] : members) {
      put(key);
      node(each);
    }
  }

  std::string bytes_;
};

class Unpacker {
 public:
  Unpacker(std::string_view path, std::string_view bytes)
      : file_(std::make_shared<const std::string>(path)), bytes_(bytes) {}

  ConfigNode node() {
    const std::uint64_t type = number();
    const auto line = static_cast<std::uint32_t>(number());
    return {file_, line, value_of(type)};
  }

 private:
  ConfigNode::Value value_of(std::uint64_t type) {
    switch (type) {
      case 0:
        return std::string(text());
      case 1:
        return static_cast<std::int64_t>(number());
      case 2:
        return std::bit_cast<double>(number());
      case 3:
        return number() != 0;
      case 4:
        return items();
      default:
        return members();
    }
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      assert(at_ < bytes_.size());
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return value;
    }
  }

  std::string_view text() {
    const std::size_t size = number();
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }

  ConfigNode::Array items() {
    ConfigNode::Array items;
    std::size_t left = number();
    items.reserve(left);
    for (; left > 0; --left) items.push_back(node());
    return items;
  }

  ConfigNode::Table members() {
    ConfigNode::Table members;
    std::size_t left = number();
    members.reserve(left);
    for (; left > 0; --left) {
      const std::string_view key = text();
      members.emplace_back(key, node());
    }
    return members;
  }

  std::shared_ptr<const std::string> file_;
  std::string_view bytes_;
  std::size_t at_ = 0;
};

static_assert(
    std::is_same_v<ConfigNode::Value, std::variant<std::string, std::int64_t, double, bool,
                                                   ConfigNode::Array, ConfigNode::Table>>,
    "Unpacker::value_of reads these types in this order");

}  // namespace

std::string pack_config(const ConfigNode& node) {
  Packer packer;
  packer.node(node);
  return packer.take();
}

ConfigNode unpack_config(std::string_view path, std::string_view packed) {
  return Unpacker(path, packed).node();
}

}  // namespace claimgraph
