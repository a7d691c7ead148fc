#include "knowledge/party_names.h"

#include <string>

#include "base/unicode.h"

namespace claimgraph {

const GazetteerEntry* party_called(const Knowledge& knowledge, std::string_view words) {
  for (const std::string& noun : knowledge.kinds.nouns_of(kPartyKind)) {
    const GazetteerEntry* entry =
        knowledge.gazetteer.find(std::string(words) + ' ' + with_capital(noun));
    if (entry != nullptr && entry->kind == kPartyKind) return entry;
  }
  return nullptr;
}

}  // namespace claimgraph
