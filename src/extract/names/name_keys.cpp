#include "extract/names/name_keys.h"

#include <string>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool is_initial(std::string_view word) { return word.size() == 2 && word.back() == '.'; }

/// "C.C." of "C.C. Wang", whom others write "CC Wang".
std::string without_stops(std::string_view word) {
  std::string key = fold(word);
  const bool initials = word.size() >= 4 && word.size() % 2 == 0 && word[1] == '.' &&
                        word[word.size() - 1] == '.' && word[word.size() - 3] == '.';
  if (initials) std::erase(key, '.');
  return key;
}

std::string without_initials(const Document& document, std::uint32_t first, std::uint32_t end) {
  std::string key = without_stops(document.word(first));
  for (std::uint32_t token = first + 1; token < end; ++token) {
    const std::string_view word = document.word(token);
    const bool joined = document.tokens[token - 1].span.end == document.tokens[token].span.start;
    // "Marius B." is not Marius K.
    const bool middle = is_initial(word) && token + 1 < end;
    if (!middle) key += (joined ? "" : " ") + fold(word);
  }
  return key;
}

}  // namespace

std::string name_key(const Document& document, const FoundName& name, const EntityKinds& kinds) {
  std::uint32_t first = name.first;
  std::uint32_t end = name.end;
  if (end - first > 1 && document.tokens[first].upos == Upos::DET) ++first;
  while (end - first > 1 && name.entry == nullptr && is_legal_form(document, end - 1, kinds)) --end;
  if (end - first > 1 && name.kind == "person") return without_initials(document, first, end);
  return fold(document.at(document.span_of(first, end)));
}

std::string without_middle(const std::string& key) {
  const std::size_t first = key.find(' ');
  const std::size_t last = key.rfind(' ');
  return first == last ? key : key.substr(0, first) + key.substr(last);
}

void know_without_form(const Document& document, const Knowledge& knowledge, FoundName& name) {
  std::uint32_t end = name.end;
  // "Oracle Labs", "Apple Bank": a word of trade makes another firm.
  const auto& trades = knowledge.agreement_words.trade_words;
  while (end - name.first > 1 && is_legal_form(document, end - 1, knowledge.kinds) &&
         !trades.contains(to_lower(document.word(end - 1))))
    --end;
  if (name.entry != nullptr || end == name.end) return;
  const auto* entry = knowledge.gazetteer.find(document.at(document.span_of(name.first, end)));
  if (entry == nullptr || knowledge.kinds.find(entry->kind)->label != NameLabel::organization)
    return;
  name.entry = entry;
  name.kind = entry->kind;
  name.sure_kind = true;
}

bool is_legal_form(const Document& document, std::uint32_t token, const EntityKinds& kinds) {
  const std::string_view word = document.word(token);
  const std::size_t letters = word.size() - (word.ends_with('.') ? 1 : 0);
  return word == "," || (letters <= 4 && kinds.kind_of_ending(word) == "company");
}

}  // namespace claimgraph
