#include "reconcile/told_things.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/unicode.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

struct Named {
  std::set<std::string> stems{};
  std::set<std::string> apart{};  // words that set things apart
};

Named named_by(std::string text, const AgreementWords& words) {
  Named named;
  std::ranges::replace(text, '-', ' ');  // "second-largest"
  for (const std::string& word : words_in(text)) {
    if (words.phrase_openers.contains(word) && !named.stems.empty()) break;
    if (words.setting_apart.contains(word)) named.apart.insert(word);
    for (const std::string& stem : words.matters.stems_of(word)) named.stems.insert(stem);
  }
  return named;
}

bool gives_figure(const std::string& text) {
  return text.find_first_of("0123456789") != std::string::npos;
}

/// Whether a number or a date is what the objects say: "5%", and not "rose", by 5%.
bool is_told_by_value(const Proposition& left, const Proposition& right) {
  const bool measured = left.quantity && right.quantity &&
                        left.quantity->unit == right.quantity->unit &&
                        gives_figure(left.object_text) && gives_figure(right.object_text);
  return measured || !left.object_date.empty() || !right.object_date.empty() ||
         left.object_text.empty() || right.object_text.empty();
}

/// Stems of what somebody does, without what he does it to.
std::set<std::string> act_of(const Proposition& p, const AgreementWords& words) {
  std::set<std::string> act(p.words.begin(), p.words.end());
  for (const std::string& stem : words.matters.stems_of(p.object_text)) act.erase(stem);
  return act;
}

std::string_view first_word(const std::string& text) {
  return std::string_view(text).substr(0, text.find(' '));
}

/// "Went on sale" and "were sold in 13 countries" name things of other sorts; of verbs that say
/// little, "agreed to buy", the object must begin alike.
bool are_one_act(const Proposition& left, const Proposition& right, const AgreementWords& words) {
  if (left.predicate != kOpen || right.predicate != kOpen) return left.predicate == right.predicate;
  const std::set<std::string> act = act_of(left, words);
  const bool told = !act.empty() || first_word(left.object_text) == first_word(right.object_text);
  return told && act == act_of(right, words);
}

}  // namespace

bool tell_of_other_things(const Proposition& left, const Proposition& right,
                          const AgreementWords& words) {
  if (is_told_by_value(left, right) || !are_one_act(left, right, words)) return false;
  const Named one = named_by(left.object_text, words);
  const Named other = named_by(right.object_text, words);
  const bool entities = !left.object_entity.empty() && !right.object_entity.empty();
  const bool within = entities || std::ranges::includes(one.stems, other.stems) ||
                      std::ranges::includes(other.stems, one.stems);
  return !within || one.apart != other.apart;
}

}  // namespace claimgraph
