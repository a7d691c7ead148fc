#include "extract/claims/counted_subjects.h"

#include <optional>
#include <string>

#include "core/tree.h"

namespace claimgraph {
namespace {

bool is_many(const Token& noun) { return noun.upos == Upos::NOUN && noun.xpos == "NNS"; }

/// What the subject of the verb counts; empty: nothing, or one thing.
std::string counted_by(const Reading& reading, std::uint32_t verb) {
  const auto& [document, tree, discourse, knowledge] = reading;
  auto noun = child(tree, document, verb, Deprel::nsubj);
  if (!noun) return "";
  if (knowledge.clause_words.counting_nouns.contains(document.tokens[*noun].lemma))
    noun = child(tree, document, *noun, Deprel::nmod);
  return noun && is_many(document.tokens[*noun]) ? document.tokens[*noun].lemma : "";
}

bool is_bare(const std::optional<Argument>& object) {
  return object && object->quantity && object->quantity->unit.empty() &&
         object->quantity->currency.empty();
}

}  // namespace

void count_subjects(const Reading& reading, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    if (!candidate.claim.open || !is_bare(candidate.claim.object)) continue;
    const Token& verb = reading.document.tokens[candidate.anchor];
    const ClauseWords& words = reading.knowledge.clause_words;
    const bool counts =
        words.changing_verbs.contains(verb.lemma) || words.standing_verbs.contains(verb.lemma);
    if (verb.upos != Upos::VERB || !counts) continue;
    const std::string unit = counted_by(reading, candidate.anchor);
    if (!unit.empty()) candidate.claim.object->quantity->unit = unit;
  }
}

}  // namespace claimgraph
