#include "values/bare_currencies.h"

#include <map>
#include <set>
#include <string>

namespace claimgraph {
namespace {

/// The codes of amounts that end in a noun, by its lemma: "crown" of "3 million Swedish crowns".
std::map<std::string, std::set<std::string>> codes_by_noun(const Document& document) {
  std::map<std::string, std::set<std::string>> codes;
  for (const QuantityMention& each : document.quantities) {
    if (each.quantity.currency.empty()) continue;
    const Token* last = document.token_over(each.amount_span.end - 1);
    const bool noun = last != nullptr && last->upos == Upos::NOUN && !last->lemma.empty();
    if (noun) codes[last->lemma].insert(each.quantity.currency);
  }
  return codes;
}

/// Takes the noun right behind the amount into it.
void take_noun(const Document& document, QuantityMention& mention, const std::string& lemma) {
  const std::uint32_t next = document.token_from(mention.amount_span.end);
  if (next >= document.tokens.size() || document.tokens[next].lemma != lemma) return;
  const std::uint32_t end = document.tokens[next].span.end;
  if (mention.span.end < end) mention.span.end = end;
  mention.amount_span.end = end;
}

/// The codes that the text's own words tell for the noun: francs, of Zurich.
std::set<std::string> codes_told(const Document& document, const QuantityWords::Names& regions) {
  std::set<std::string> codes;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    const auto region = regions.find(document.word(token));
    if (region != regions.end()) codes.insert(region->second);
  }
  return codes;
}

}  // namespace

void settle_bare_currencies(Document& document, const QuantityWords& words) {
  auto codes = codes_by_noun(document);
  for (QuantityMention& each : document.quantities) {
    Quantity& quantity = each.quantity;
    if (!quantity.currency.empty()) continue;
    const auto regions = words.bare_currencies.find(quantity.unit);
    const bool untold = regions != words.bare_currencies.end() && !codes.contains(quantity.unit);
    if (untold) codes.emplace(quantity.unit, codes_told(document, regions->second));
    const auto known = codes.find(quantity.unit);
    if (known == codes.end() || known->second.size() != 1) continue;
    take_noun(document, each, quantity.unit);
    quantity.currency = *known->second.begin();
    quantity.unit.clear();
    each.kind = QuantityKind::currency;
  }
}

}  // namespace claimgraph
