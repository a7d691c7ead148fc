#include "reconcile/told_things.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "reconcile/kinship.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

/// How much of the shorter object's words the other must have.
constexpr double kAlikeObjects = 0.5;

struct Named {
  std::set<std::string> stems{};
  std::set<std::string> apart{};  // words that set things apart
};

Named named_by(std::string text, const AgreementWords& words) {
  std::ranges::replace(text, '-', ' ');  // "second-largest"
  Named named;
  std::string first;  // "to buy 40%" of "to buy 40% of Beta"
  for (const std::string& word : words_in(text)) {
    const bool opens = words.phrase_openers.contains(word);
    if (opens && !first.empty()) break;
    if (words.setting_apart.contains(word)) named.apart.insert(word);
    if (!opens) first += (first.empty() ? "" : " ") + word;
  }
  for (std::string& stem : words.matters.stems_of(first)) named.stems.insert(std::move(stem));
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

/// "Went on sale" and "were sold in 13 countries" name things of other sorts.
bool are_one_act(const Proposition& left, const Proposition& right) {
  if (left.predicate != kOpen || right.predicate != kOpen) return left.predicate == right.predicate;
  return act_in(left.topic) == act_in(right.topic);
}

/// "A drone hit the plant", "a missile hit the plant"; but who fined it $14 million, be it called
/// regulator or watchdog, is one.
bool are_other_doers(const Proposition& left, const Proposition& right) {
  if (gives_figure(left.scope) || left.quantity) return false;
  if (!left.entity.empty() || !right.entity.empty() || left.about.empty() || right.about.empty())
    return false;
  return overlap(words_in(left.about), words_in(right.about)) == 0;
}

/// The words with a capital, without the owner's "s".
std::set<std::string> names_in(const std::string& text) {
  std::set<std::string> names;
  for (const std::string& word : words_in(text)) {
    const std::string bare = fold(word);  // "Acme's"
    if (is_upper(code_point_at(word, 0).value)) names.insert(bare.substr(0, bare.find('\'')));
  }
  return names;
}

/// "The sale of chips to Iran", "the sale of machines to Iran": each has one word of its own among
/// several that both have.
bool are_one_word_apart(const std::vector<std::string>& left,
                        const std::vector<std::string>& right) {
  std::vector<std::string> shared;
  std::ranges::set_intersection(left, right, std::back_inserter(shared));
  return shared.size() > 1 && left.size() == shared.size() + 1 && right.size() == left.size();
}

}  // namespace

std::string_view act_in(std::string_view topic) {
  const std::size_t start = topic.find(kTopicSign);
  if (start == std::string_view::npos) return {};
  topic.remove_prefix(start + kTopicSign.size());
  return topic.substr(0, topic.find(kTopicSign));
}

std::vector<std::string> object_words(const Proposition& each, const Matters& matters) {
  std::vector<std::string> stems = matters.stems_of(each.object_text);
  std::ranges::sort(stems);
  return stems;
}

bool name_other_things(const Proposition& left, const Proposition& right) {
  const auto one = names_in(left.object_text);
  const auto other = names_in(right.object_text);
  return !std::ranges::includes(one, other) && !std::ranges::includes(other, one);
}

bool speak_of_other_things(const Proposition& left, const Proposition& right,
                           const AgreementWords& words) {
  const bool figures = left.quantity || right.quantity;
  const bool one_entity = !left.object_entity.empty() && left.object_entity == right.object_entity;
  const auto one = object_words(left, words.matters);
  const auto other = object_words(right, words.matters);
  const bool told = !one.empty() && !other.empty() && !figures && !one_entity;
  if (told && (overlap(one, other) < kAlikeObjects || are_one_word_apart(one, other))) return true;
  if (!left.entity.empty() || !right.entity.empty()) return false;
  const auto subject = sorted_words(left.about);
  const auto beside = sorted_words(right.about);
  return !std::ranges::includes(subject, beside) && !std::ranges::includes(beside, subject);
}

bool tell_of_other_things(const Proposition& left, const Proposition& right,
                          const AgreementWords& words) {
  if (is_told_by_value(left, right)) return false;
  if (!are_one_act(left, right)) return false;
  if (are_other_doers(left, right)) return true;
  const Named one = named_by(left.object_text, words);
  const Named other = named_by(right.object_text, words);
  const bool entities = !left.object_entity.empty() && !right.object_entity.empty();
  const bool within = entities || std::ranges::includes(one.stems, other.stems) ||
                      std::ranges::includes(other.stems, one.stems);
  return !within || one.apart != other.apart;
}

}  // namespace claimgraph
