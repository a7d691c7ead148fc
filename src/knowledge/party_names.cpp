#include "knowledge/party_names.h"

#include <string>

namespace claimgraph {
namespace {

/// "Party" of "party": the kind's nouns are written in ASCII.
std::string to_title(std::string noun) {
  if (!noun.empty() && noun[0] >= 'a' && noun[0] <= 'z')
    noun[0] = static_cast<char>(noun[0] - 'a' + 'A');
  return noun;
}

}  // namespace

const GazetteerEntry* party_called(const Knowledge& knowledge, std::string_view words) {
  for (const std::string& noun : knowledge.kinds.nouns_of(kPartyKind)) {
    const GazetteerEntry* entry =
        knowledge.gazetteer.find(std::string(words) + ' ' + to_title(noun));
    if (entry != nullptr && entry->kind == kPartyKind) return entry;
  }
  return nullptr;
}

}  // namespace claimgraph
