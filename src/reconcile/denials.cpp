#include "reconcile/denials.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/digest.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::string_view kAnswer = "answer ~ ";
constexpr std::size_t kDigits = 16;
/// How many sentences with claims back an accusation may stand that is called one where it is
/// denied.
constexpr int kReach = 12;
/// Bytes between two sentences of one paragraph: blanks and line breaks.
constexpr std::uint32_t kWidestGap = 3;

std::string topic_of(const StoredClaim& denial) {
  return std::string(kAnswer) + sha256_hex(fold(denial.sentence)).substr(0, kDigits);
}

/// Who denies: the speaker, or else the subject.
std::string denier_of(const StoredClaim& denial) {
  if (!denial.speakers.empty()) return denial.speakers.front().entity;
  return denial.subject.entity;
}

/// Whether the claim's words speak of the entity.
bool names(const StoredClaim& stored, const std::string& entity,
           const std::vector<NamedSpan>& mentions) {
  if (stored.subject.entity == entity) return true;
  auto each = std::lower_bound(
      mentions.begin(), mentions.end(), stored.claim.span.start,
      [](const NamedSpan& mention, std::uint32_t start) { return mention.span.start < start; });
  for (; each != mentions.end() && each->span.end <= stored.claim.span.end; ++each) {
    if (each->entity == entity) return true;
  }
  return false;
}

/// Whether the claim stands in the denial's sentence or right before it.
bool stands_close_before(const StoredClaim& stored, const StoredClaim& denial) {
  const Span own = stored.claim.sentence;
  const Span sentence = denial.claim.sentence;
  if (own == sentence) return stored.claim.span.start < denial.claim.span.start;
  return own.end <= sentence.start && sentence.start - own.end <= kWidestGap;
}

/// "Acme is a maker of pumps", "Jane Roe, its chair": what a denial leaves alone.
bool describes(const StoredClaim& stored, const AgreementWords& words) {
  if (stored.claim.open && !stored.object) return false;
  const auto& past = words.past_states;
  const std::string relation = fold(stored.claim.relation);
  const bool copula = stored.claim.open && (words.states.contains(relation) ||
                                            std::ranges::find(past, relation) != past.end());
  return copula || words.descriptions.contains(stored.claim.predicate);
}

/// Whether it is told as somebody's word, and not as the denier's own.
bool is_of_another(const StoredClaim& stored, const std::string& denier) {
  return !stored.speakers.empty() && stored.speakers.front().entity != denier;
}

/// "The guild accused Acme of copying songs": the accuser's word, though the article tells it.
bool accuses(const StoredClaim& stored, const std::string& denier, const AgreementWords& words) {
  return words.accusing_predicates.contains(stored.claim.predicate) &&
         stored.subject.entity != denier;
}

/// Which accusation that is, whoever tells of it: who accuses whom; empty: not known.
std::string accusation_of(const StoredClaim& stored) {
  const bool known =
      !stored.subject.entity.empty() && stored.object && !stored.object->entity.empty();
  return known ? fmt::format("{}{} ~ {}", kAnswer, stored.subject.entity, stored.object->entity)
               : std::string();
}

/// "Acme rejected the accusation": what was told further up is meant.
bool speaks_of_accusation(const StoredClaim& denial, const AgreementWords& words) {
  return denial.object && has_words(fold(denial.object->value.text), words.accusations);
}

/// Its words but for those that name who denies.
std::string told_in(const StoredClaim& stored, const std::string& denier) {
  std::string told = stored.claim.relation;
  if (stored.subject.entity != denier) told += ' ' + stored.subject.value.text;
  if (stored.object && stored.object->entity != denier) told += ' ' + stored.object->value.text;
  return told;
}

/// "Received any such report", or a word of what was said: "passing on a single pump" of pumps that
/// were sold.
bool points_back(const StoredClaim& denial, const StoredClaim& stored, const std::string& denier,
                 const AgreementWords& words) {
  const std::string denied = told_in(denial, denier);
  if (has_words(fold(denied), words.pointing_back)) return true;
  if (accuses(stored, denier, words) && has_words(fold(denied), words.accusations)) return true;
  const std::vector<std::string> own = words.matters.stems_of(denied);
  const std::vector<std::string> other = words.matters.stems_of(told_in(stored, denier));
  return std::any_of(own.begin(), own.end(), [&](const std::string& stem) {
    return std::ranges::find(other, stem) != other.end();
  });
}

bool answers(const StoredClaim& denial, const StoredClaim& stored,
             const std::vector<NamedSpan>& mentions, const AgreementWords& words) {
  const std::string denier = denier_of(denial);
  return !denier.empty() && stored.claim.polarity == Polarity::positive &&
         (is_of_another(stored, denier) || accuses(stored, denier, words)) &&
         names(stored, denier, mentions) && !describes(stored, words) &&
         !is_denial(stored, words) && points_back(denial, stored, denier, words);
}

using ClaimsByStart = std::map<std::uint32_t, std::vector<const StoredClaim*>>;

/// What the denial answers in its own sentence, or else in the one right before it, or else the
/// accusation nearest before that.
std::vector<const StoredClaim*> answered_by(const StoredClaim& denial,
                                            const ClaimsByStart& by_start,
                                            const std::vector<NamedSpan>& mentions,
                                            const AgreementWords& words) {
  const std::string denier = denier_of(denial);
  const bool reaches_back = speaks_of_accusation(denial, words);
  std::vector<const StoredClaim*> found;
  auto here = std::next(by_start.find(denial.claim.sentence.start));
  for (int steps = 0; found.empty() && here != by_start.begin() && steps <= kReach; ++steps) {
    --here;
    for (const StoredClaim* each : here->second) {
      const bool close = stands_close_before(*each, denial);
      const bool meant = close || (reaches_back && steps > 0 && accuses(*each, denier, words));
      if (meant && answers(denial, *each, mentions, words)) found.push_back(each);
    }
    if (steps > 0 && !reaches_back) break;
  }
  return found;
}

}  // namespace

bool is_denial(const StoredClaim& stored, const AgreementWords& words) {
  if (stored.claim.polarity == Polarity::negative) {
    return stored.claim.modality == Modality::denied &&
           !has_words(fold(stored.claim.relation), words.inability);
  }
  if (!stored.claim.open) return words.denial_predicates.contains(stored.claim.predicate);
  return words.denials.contains(fold(stored.claim.relation));
}

AnswerTopics answered_in(const std::vector<StoredClaim>& claims,
                         const std::vector<NamedSpan>& mentions, const AgreementWords& words) {
  AnswerTopics found;
  ClaimsByStart by_start;
  for (const StoredClaim& each : claims) by_start[each.claim.sentence.start].push_back(&each);
  for (const StoredClaim& each : claims) {
    if (!words.accusing_predicates.contains(each.claim.predicate)) continue;
    const std::string topic = accusation_of(each);
    if (!topic.empty()) found[each.claim.id].push_back(topic);
  }
  for (const StoredClaim& denial : claims) {
    if (!is_denial(denial, words)) continue;
    for (const StoredClaim* each : answered_by(denial, by_start, mentions, words)) {
      const bool accused = accuses(*each, denier_of(denial), words);
      const std::string accusation = accused ? accusation_of(*each) : std::string();
      const std::string topic = accusation.empty() ? topic_of(denial) : accusation;
      found[each->claim.id].push_back(topic);
      found[denial.claim.id].push_back(topic);
    }
  }
  for (auto& [claim, topics] : found) {
    std::ranges::sort(topics);
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
  }
  return found;
}

bool is_answered(const Proposition& left, const Proposition& right) {
  return std::any_of(left.topics.begin(), left.topics.end(), [&](const std::string& each) {
    return each.starts_with(kAnswer) && std::ranges::binary_search(right.topics, each);
  });
}

}  // namespace claimgraph
