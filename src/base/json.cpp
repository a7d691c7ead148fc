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
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace claimgraph
