#include <algorithm>
#include <set>

#include "extract/clauses/phrase_words.h"
#include "extract/open/statements.h"

namespace claimgraph {
namespace {

using Tokens = std::vector<std::uint32_t>;

/// Of two long lists not each with each: no sentence says so much.
constexpr std::size_t kMostPairs = 64;

/// "X is the leader and Y follows": what has a subject or a copula of its own is no conjunct of a
/// phrase.
bool is_clause(const Reading& reading, std::uint32_t token) {
  return reading.document.tokens[token].upos == Upos::VERB ||
         child(reading.tree, reading.document, token, Deprel::nsubj) ||
         child(reading.tree, reading.document, token, Deprel::cop);
}

/// The conjuncts that each have a claim of their own. Coordinated verbs are clauses by themselves,
/// and "Smith and Sons" is one name.
Tokens distributed(const Reading& reading, std::uint32_t token) {
  if (reading.document.tokens[token].upos == Upos::VERB) return {token};
  const auto& inside = reading.discourse.inside;
  Tokens found = conjuncts_of(reading.document, reading.tree, token);
  found.erase(std::remove_if(found.begin() + 1, found.end(),
                             [&](std::uint32_t each) { return is_clause(reading, each); }),
              found.end());
  const auto name_of = [&](std::uint32_t each) {
    return each < inside.size() ? inside[each] : Discourse::kNone;
  };
  std::set<std::uint32_t> names;
  std::erase_if(found, [&](std::uint32_t each) {
    const std::uint32_t name = name_of(each);
    return name != Discourse::kNone && !names.insert(name).second;
  });
  return found;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Reading& reading,
                                                              const Statement& statement) {
  const Tokens subjects = statement.rule == kTitle ? Tokens{statement.subject}
                                                   : distributed(reading, statement.subject);
  const Tokens objects = distributed(reading, statement.object);
  const bool even = subjects.size() == objects.size() && subjects.size() > 1;
  const bool paired = even && pairs_off(reading, statement.anchor);
  // "Sales at Acme and Beta rose 3% and 2% respectively": they rose by neither.
  const bool lone =
      subjects.size() == 1 && objects.size() > 1 &&
      std::ranges::all_of(
          objects, [&](std::uint32_t each) { return quantity_at(reading, each) != nullptr; }) &&
      pairs_off(reading, statement.anchor);
  if (lone) return {};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    for (std::size_t o = 0; o < objects.size(); ++o) {
      const bool told = !paired || s == o;
      if (told && found.size() < kMostPairs) found.emplace_back(subjects[s], objects[o]);
    }
  }
  return found;
}

}  // namespace claimgraph
