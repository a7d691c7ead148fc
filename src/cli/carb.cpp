#include "cli/carb.h"

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

}  // namespace

std::string carb_lines(const Extraction& extraction) {
  std::string out;
  for (const Claim& claim : extraction.claims) {
    // Without measured precisions yet: what a typed rule found is surer than an open claim.
    out += flat(extraction.at(claim.sentence)) + '\t' + (claim.open ? "0.5" : "0.8") + '\t' +
           flat(claim.relation) + '\t' + flat(claim.subject.text);
    if (claim.object) out += '\t' + flat(claim.object->text);
    for (const Qualifier& each : claim.qualifiers) out += '\t' + flat(each.value.text);
    out += '\n';
  }
  return out;
}

}  // namespace claimgraph
