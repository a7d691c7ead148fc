#include "base/json.h"

namespace claimgraph {
namespace {

constexpr int kMaxDepth = 64;

}  // namespace

Result<Json> parse_json(std::string_view text) {
  bool too_deep = false;
  const auto watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    if (depth > kMaxDepth) too_deep = true;
    return depth <= kMaxDepth;
  };
  try {
    Json value = Json::parse(text.begin(), text.end(), watch_depth);
    if (too_deep) return Error{"JSON nested deeper than 64 levels", ""};
    return value;
  } catch (const Json::parse_error& error) {
    return Error{"malformed JSON at byte " + std::to_string(error.byte), ""};
  } catch (const Json::exception&) {
    return Error{"JSON number out of range", ""};
  }
}

std::string print_json(const Json& value) {
  const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  // The library leaves DEL and the C1 controls as they are; a terminal would obey them. They can
  // only stand inside strings.
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (byte == 0x7F) {
      out += "\\u007f";
    } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      constexpr std::string_view kHex = "0123456789abcdef";
      out += {'\\', 'u', '0', '0', kHex[next >> 4U], kHex[next & 15U]};
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace claimgraph
