#include "extract/claims/skip_ledger.h"

#include <algorithm>
#include <span>
#include <string>

#include "extract/open/statements.h"

namespace claimgraph {
namespace {

bool has_name(const Reading& reading, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (i < reading.discourse.inside.size() && reading.discourse.inside[i] != Discourse::kNone) {
      return true;
    }
  }
  return false;
}

/// The clauses anchored in the sentence.
std::span<const Clause> clauses_in(const std::vector<Clause>& clauses, const Sentence& sentence) {
  const auto before = [](const Clause& each, std::uint32_t token) { return each.anchor < token; };
  const auto first = std::lower_bound(clauses.begin(), clauses.end(), sentence.first_token, before);
  const auto end = std::lower_bound(first, clauses.end(), sentence.end_token, before);
  return {first, end};
}

bool is_typed(const Reading& reading, const Clause& clause) {
  return clause.form == ClauseForm::verb &&
         !reading.knowledge.predicates.frames_of(clause.lemma).empty();
}

/// Why nothing in the sentence's place counts; empty: it would.
std::string reason_of_place(const Reading& reading, const Sentence& sentence) {
  if (sentence.block < reading.document.blocks.size()) {
    const Block& block = reading.document.blocks[sentence.block];
    if (block.repeated) return "repeated pull quote";
    if (block.role == Role::boilerplate) return "boilerplate";
    if (block.role == Role::byline) return "byline";
    if (block.role == Role::question) return "question";
  }
  if (reading.document.at(sentence.span).ends_with('?')) return "question";
  return may_mock(reading, sentence) ? "opens like mockery" : "";
}

/// How far a clause came: the later, the nearer it was to a claim.
enum class Lack : std::uint8_t {
  finite_verb,
  subject,
  antecedent,
  definite_subject,
  object,
  kinds
};

Lack lack_of(const Reading& reading, const Clause& clause) {
  if (!clause.finite) return Lack::finite_verb;
  if (!clause.surface_subject) return Lack::subject;
  const std::uint32_t subject = *clause.surface_subject;
  const bool known = entity_at(reading.discourse, subject).has_value();
  const Upos upos = reading.document.tokens[subject].upos;
  if (!known && upos == Upos::PRON) return Lack::antecedent;
  const bool object = clause.object || clause.complement || !clause.obliques.empty();
  if (!object) return Lack::object;
  if (is_typed(reading, clause)) return Lack::kinds;
  return known || upos == Upos::PROPN ? Lack::object : Lack::definite_subject;
}

std::string reason_of(const Reading& reading, const Sentence& sentence,
                      std::span<const Clause> clauses) {
  std::string reason = reason_of_place(reading, sentence);
  if (!reason.empty()) return reason;
  Lack best = Lack::finite_verb;
  const Clause* nearest = nullptr;
  for (const Clause& clause : clauses) {
    if (clause.form == ClauseForm::noun) continue;
    const Lack lack = lack_of(reading, clause);
    if (nearest != nullptr && lack <= best) continue;
    best = lack;
    nearest = &clause;
  }
  switch (best) {
    case Lack::finite_verb:
      return "fragment without finite verb";
    case Lack::subject:
      return "no subject found";
    case Lack::antecedent:
      return "subject is a pronoun that points at nothing known";
    case Lack::definite_subject:
      return "subject is a noun that nothing narrows down";
    case Lack::object:
      return "no object, or one that points at nothing known";
    case Lack::kinds:
      return "arguments do not fit any predicate of '" + nearest->lemma + "'";
  }
  return "no predicate fits";
}

}  // namespace

std::vector<Skip> skip_ledger(const Reading& reading, const std::vector<Clause>& clauses,
                              const std::vector<Candidate>& claims) {
  const Document& document = reading.document;
  std::vector<bool> served(document.sentences.size(), false);
  for (const Candidate& each : claims) served[reading.tree.sentence_of(each.anchor)] = true;
  std::vector<Skip> skipped;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (served[s] || !has_name(reading, sentence)) continue;
    const std::span<const Clause> own = clauses_in(clauses, sentence);
    const bool checkable = document.date_over(sentence.span) ||
                           document.quantity_over(sentence.span) ||
                           std::any_of(own.begin(), own.end(),
                                       [&](const Clause& each) { return is_typed(reading, each); });
    if (checkable) skipped.push_back({sentence.span, reason_of(reading, sentence, own)});
  }
  return skipped;
}

}  // namespace claimgraph
