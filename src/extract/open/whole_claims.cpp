#include "extract/open/whole_claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/clauses/phrase_words.h"

namespace claimgraph {
namespace {

class WholeClaims {
 public:
  explicit WholeClaims(const Reading& reading) : reading_(reading) {}

  std::vector<Candidate> run(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) {
      if (statement.bare) continue;  // the form has three places
      for (const auto& [subject, object] : pairs_of(reading_, statement)) {
        add(statement, subject, object);
      }
    }
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  /// What is said, thought or hoped is told in full.
  Extent extent_of(const Statement& statement, std::uint32_t object) const {
    if (object == statement.anchor) return Extent::one;
    const Upos upos = at(object).upos;
    const bool content = at(object).deprel == Deprel::ccomp || upos == Upos::VERB;
    return content ? Extent::clause : Extent::one;
  }

  Argument argument(std::uint32_t token, Extent extent,
                    const std::vector<std::uint32_t>& without) const {
    Argument made;
    made.text = words_at(reading_.document, whole_phrase(reading_, token, extent, without));
    made.span = at(token).span;
    return made;
  }

  void add(const Statement& statement, std::uint32_t subject, std::uint32_t object) {
    Candidate candidate;
    candidate.anchor = statement.anchor;
    Claim& claim = candidate.claim;
    claim.open = true;
    claim.predicate = "open";
    claim.relation = relation_words(reading_, statement, Adverbs::with);
    claim.subject = argument(subject, Extent::one, {statement.anchor, object});
    claim.object = argument(object, extent_of(statement, object), {statement.anchor, subject});
    for (const Oblique& each : statement.circumstances) {
      Argument value = argument(each.token, Extent::all, {statement.anchor});
      if (!each.preposition.empty()) value.text = each.preposition + ' ' + value.text;
      claim.qualifiers.push_back({each.preposition, std::move(value)});
    }
    claim.span = hull(at(statement.anchor).span, at(subject).span);
    claim.sentence = reading_.document.sentences[reading_.tree.sentence_of(statement.anchor)].span;
    claim.rule = statement.rule;
    found_.push_back(std::move(candidate));
  }

  const Reading& reading_;
  std::vector<Candidate> found_{};
};

}  // namespace

std::vector<Candidate> whole_claims(const Reading& reading,
                                    const std::vector<Statement>& statements) {
  return WholeClaims(reading).run(statements);
}

}  // namespace claimgraph
