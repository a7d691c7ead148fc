#include "query/candidates.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "reconcile/entities.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostBearers = 8;
constexpr std::size_t kShortestWord = 3;

/// REQUIRES: folded.
std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : name + " ") {
    if (c != ' ' && c != '-' && c != '.' && c != ',') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string initials_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const std::string& word : words) letters += word.front();
  return letters;
}

/// How much of the longer name the shorter one covers, by whole words; 0 where it is no part of it.
double covered(const std::set<std::string>& shorter, const std::set<std::string>& longer) {
  if (!std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end())) return 0;
  return static_cast<double>(shorter.size()) / static_cast<double>(longer.size());
}

struct NamedEntity {
  const GraphEntity* entity = nullptr;
  std::set<std::string> words{};
  std::string initials{};
};

/// Why the two may be one; nothing where names give no reason.
std::pair<double, std::string> likeness(const NamedEntity& a, const NamedEntity& b) {
  if (a.words == b.words) return {0.9, "the same name, taken for different kinds"};
  const bool a_shorter = a.words.size() < b.words.size();
  const NamedEntity& shorter = a_shorter ? a : b;
  const NamedEntity& longer = a_shorter ? b : a;
  const double part = covered(shorter.words, longer.words);
  if (part > 0) return {0.8 * part, "one name is part of the other"};
  const bool letters = shorter.words.size() == 1 && longer.initials.size() >= kShortestWord &&
                       *shorter.words.begin() == longer.initials;
  if (letters) return {0.7, "one name is the other's initials"};
  return {0, ""};
}

std::set<std::pair<std::string, std::string>> decided(const Store& store) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const StoredDecision& each : store.decisions()) {
    if (each.withdrawn.empty()) pairs.emplace(each.decision.a, each.decision.b);
  }
  return pairs;
}

/// What joining the articles' names left open. Notes the pairs, by index, in `seen`.
std::vector<CandidatePair> undecided_by_names(
    const Store& store, const std::vector<GraphEntity>& entities,
    const std::set<std::pair<std::string, std::string>>& known,
    std::set<std::pair<std::size_t, std::size_t>>& seen) {
  std::map<std::string_view, std::size_t> number;
  for (std::size_t i = 0; i < entities.size(); ++i) number.emplace(entities[i].id, i);
  std::vector<CandidatePair> found;
  for (const EntityCandidate& each : store.entity_candidates()) {
    const auto one = number.find(each.entity);
    const auto other = number.find(each.other);
    if (one == number.end() || other == number.end() || one->second == other->second) continue;
    const auto [first, second] = std::minmax(one->second, other->second);
    const GraphEntity& a = entities[first];
    const GraphEntity& b = entities[second];
    const bool is_known = known.count({a.id, b.id}) != 0 || known.count({b.id, a.id}) != 0;
    if (is_known || !seen.emplace(first, second).second) continue;
    found.push_back({a, b, each.reason, each.score});
  }
  return found;
}

}  // namespace

std::vector<CandidatePair> entity_candidates(const Store& store, const Ontology& ontology) {
  const std::vector<GraphEntity> entities = store.entities();
  const auto known = decided(store);
  std::vector<NamedEntity> named;
  std::map<std::string, std::vector<std::size_t>> bearers;  // word or initials → who has it
  for (const GraphEntity& each : entities) {
    const std::vector<std::string> words =
        words_of(name_key(each.name, ontology.kinds, ontology.agreement_words));
    named.push_back({&each, {words.begin(), words.end()}, initials_of(words)});
    std::set<std::string> keys(words.begin(), words.end());
    if (words.size() >= kShortestWord) keys.insert(named.back().initials);
    for (const std::string& key : keys) {
      if (key.size() >= kShortestWord) bearers[key].push_back(named.size() - 1);
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> seen;
  std::vector<CandidatePair> found = undecided_by_names(store, entities, known, seen);
  for (const auto& [word, who] : bearers) {
    const std::size_t most = std::min(who.size(), kMostBearers);
    for (std::size_t i = 0; i < most; ++i) {
      for (std::size_t j = i + 1; j < most; ++j) {
        if (!seen.emplace(who[i], who[j]).second) continue;
        const NamedEntity& a = named[who[i]];
        const NamedEntity& b = named[who[j]];
        if (known.count({a.entity->id, b.entity->id}) != 0) continue;
        auto [score, reason] = likeness(a, b);
        if (score > 0) found.push_back({*a.entity, *b.entity, std::move(reason), score});
      }
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const CandidatePair& x, const CandidatePair& y) {
    if (x.score > y.score || x.score < y.score) return x.score > y.score;
    return std::pair{x.a.id, x.b.id} < std::pair{y.a.id, y.b.id};
  });
  return found;
}

}  // namespace claimgraph
