#include "read/formats.h"

namespace claimgraph {

Article read_html(std::string_view text, const ReadingWords&) {
  return read_plain(std::string(text));
}

std::string_view declared_encoding(std::string_view) { return {}; }

}  // namespace claimgraph
