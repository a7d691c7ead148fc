#include "values/numbered_names.h"

#include <cstdint>

#include "base/unicode.h"

namespace claimgraph {

NumberedNames numbered_names(const Document& document, std::size_t most_digits) {
  NumberedNames met, names;
  for (std::uint32_t at = 1; at < document.tokens.size(); ++at) {
    const std::string_view number = document.word(at);
    const std::string_view name = document.word(at - 1);
    if (number.size() > most_digits || name.empty() ||
        number.find_first_not_of("0123456789") != std::string_view::npos ||
        !is_upper(code_point_at(name, 0).value)) {
      continue;
    }
    const std::string_view both = document.at(document.span_of(at - 1, at + 1));
    if (!met.insert(both).second) names.insert(both);
  }
  return names;
}

}  // namespace claimgraph
