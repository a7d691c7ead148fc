#include "read/formats.h"

namespace claimgraph {

Article read_markdown(std::string_view text, const ReadingWords&) {
  return read_plain(std::string(text));
}

}  // namespace claimgraph
