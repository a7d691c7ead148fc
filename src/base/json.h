#pragma once
// The one door to the JSON library: keys keep their order, parsing is bounded in depth, and
// printing never throws on bad UTF-8.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.h"

namespace claimgraph {

using Json = nlohmann::ordered_json;

/// Parses one JSON text. Nesting deeper than 64 levels is refused (the library prints recursively,
/// so a deeper value could not be written again). Errors give the byte at which parsing stopped.
Result<Json> parse_json(std::string_view text);

/// Compact JSON on one line; invalid UTF-8 is replaced by U+FFFD, and no control character stands
/// raw in it.
std::string print_json(const Json& value);

}  // namespace claimgraph
