#include "train/name_columns.h"

namespace claimgraph {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

void put_name(std::vector<NameState>& states, std::size_t begin, std::size_t end, NameLabel label) {
  if (end == begin + 1) {
    states[begin] = name_state(label, NamePart::single);
    return;
  }
  for (std::size_t at = begin; at < end; ++at) states[at] = name_state(label, NamePart::inside);
  states[begin] = name_state(label, NamePart::begin);
  states[end - 1] = name_state(label, NamePart::end);
}

}  // namespace claimgraph
