#include "cli/carb.h"

#include <fmt/format.h>

#include <algorithm>

namespace claimgraph {
namespace {

/// On one line: the format's separators give way to blanks.
std::string flat(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return out;
}

std::string confidence(const Measured& measured) {
  const double share = measured.of == 0
                           ? 0.5
                           : static_cast<double>(measured.right) / static_cast<double>(measured.of);
  return fmt::format("{:.3f}", share);
}

}  // namespace

std::string carb_lines(const Extraction& extraction, const MeasuredOf& measured_of) {
  std::string out;
  for (const Claim& claim : extraction.claims) {
    out += flat(extraction.at(claim.sentence)) + '\t' + confidence(measured_of(claim.rule)) + '\t' +
           flat(claim.relation) + '\t' + flat(claim.subject.text);
    if (claim.object) out += '\t' + flat(claim.object->text);
    for (const Qualifier& each : claim.qualifiers) out += '\t' + flat(each.value.text);
    out += '\n';
  }
  return out;
}

}  // namespace claimgraph
