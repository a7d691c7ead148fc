#include "extract/clauses/standard_dates.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool comes_to_amount(const Reading& reading, std::uint32_t verb) {
  const auto children = reading.tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const Upos upos = reading.document.tokens[each].upos;
    return (upos == Upos::SYM || upos == Upos::NUM) && quantity_at(reading, each) != nullptr;
  });
}

/// "down from 108,900 at the end of 2024": when it was what it no longer is. `preposition`: the
/// word before the date.
bool dates_former_amount(const Reading& reading, std::uint32_t preposition) {
  if (preposition == 0) return false;
  const auto& tokens = reading.document.tokens;
  const QuantityMention* amount = reading.document.quantity_over(tokens[preposition - 1].span);
  if (amount == nullptr) return false;
  const std::uint32_t first = reading.document.token_from(amount->span.start);
  if (first == 0) return false;
  // "was $27 billion, against $22 billion in 2024"
  const std::string opener = to_lower(reading.document.word(first - 1));
  const bool compared = first > 1 && tokens[first - 1].upos == Upos::ADP &&
                        reading.knowledge.clause_words.linking_participles.contains(
                            to_lower(reading.document.word(first - 2)));
  return introduces_former(reading, opener) || compared ||
         reading.knowledge.agreement_words.old_values.contains(opener);
}

/// "was moved from May to August": the day that it was to be.
bool is_left_for_another(const Reading& reading, const DateMention& date) {
  const auto& tokens = reading.document.tokens;
  const std::uint32_t first = reading.document.token_from(date.span.start);
  const std::uint32_t behind = reading.document.token_from(date.span.end);
  if (first == 0 || behind + 1 >= tokens.size()) return false;
  const WordSet& reaching = reading.knowledge.clause_words.reaching_prepositions;
  return introduces_former(reading, to_lower(reading.document.word(first - 1))) &&
         reaching.contains(to_lower(reading.document.word(behind))) &&
         reading.document.date_over(tokens[behind + 1].span) != nullptr;
}

}  // namespace

bool dates_a_claim(const DateMention& date) {
  const bool point = date.type == DateType::date || date.type == DateType::time;
  const bool any_day = date.value.starts_with("T") || date.value.starts_with("../T");
  return point && !any_day && !date.value.empty() && !date.value.ends_with("_REF");
}

bool introduces_former(const Reading& reading, std::string_view preposition) {
  const ClauseWords& words = reading.knowledge.clause_words;
  const std::string_view last = preposition.substr(preposition.rfind(' ') + 1);
  return words.change_prepositions.contains(last) && !words.reaching_prepositions.contains(last);
}

bool is_standard(const Reading& reading, const DateMention& date) {
  const std::string_view text = reading.document.at(date.span);
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  const ClauseWords& words = reading.knowledge.clause_words;
  const std::uint32_t first = reading.document.token_from(date.span.start);
  if (first < 2) return false;
  if (is_left_for_another(reading, date)) return true;
  const std::string before = to_lower(reading.document.word(first - 1));
  // "five fewer than in 2022"
  const bool marked = reading.document.tokens[first - 1].upos == Upos::ADP;
  if (marked && words.standards.contains(to_lower(reading.document.word(first - 2)))) return true;
  if (marked && dates_former_amount(reading, first - 1)) return true;
  // "up 22% from 2024"
  const QuantityMention* share =
      reading.document.quantity_over(reading.document.tokens[first - 2].span);
  const bool change = share != nullptr && share->kind == QuantityKind::percentage;
  if (marked && change && introduces_former(reading, before)) return true;
  // "fell 7% from July": what it is set against.
  const Token& token = reading.document.tokens[first];
  const bool changed =
      marked && token.head != Token::kRoot && date.value.find('/') == std::string::npos &&
      words.change_verbs.contains(reading.document.tokens[token.head].lemma) &&
      reading.document.tokens[token.head].xpos == "VBD" && comes_to_amount(reading, token.head);
  if (changed && introduces_former(reading, before)) return true;
  if (!words.standard_dates.contains(to_lower(last))) return false;
  return words.change_prepositions.contains(before) || words.standards.contains(before);
}

}  // namespace claimgraph
