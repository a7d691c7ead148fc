#include "extract/open_claims.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "extract/qualifiers.h"

namespace claimgraph {
namespace {

const Token& token_of(const Reading& reading, std::uint32_t token) {
  return reading.document.tokens[token];
}

bool is_open_to_claims(const Reading& reading, std::uint32_t token) {
  const Sentence& sentence = reading.document.sentences[reading.tree.sentence_of(token)];
  if (reading.document.at(sentence.span).ends_with('?')) return false;
  if (sentence.block >= reading.document.blocks.size()) return true;
  const Block& block = reading.document.blocks[sentence.block];
  return !block.repeated && block.role != Role::question && block.role != Role::boilerplate &&
         block.role != Role::byline;
}

/// A known entity, or a noun that something narrows down: an article, a possessor, a number, an
/// adjective. Pronouns that point at nothing known are no subjects.
bool can_be_subject(const Reading& reading, std::uint32_t token) {
  if (entity_at(reading.discourse, token)) return true;
  const Upos upos = token_of(reading, token).upos;
  if (upos == Upos::PROPN) return true;
  if (upos != Upos::NOUN) return false;
  const auto children = reading.tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const Deprel deprel = token_of(reading, each).deprel;
    return deprel == Deprel::det || deprel == Deprel::nmod_poss || deprel == Deprel::amod ||
           deprel == Deprel::compound || deprel == Deprel::nummod;
  });
}

bool can_be_object(const Reading& reading, std::uint32_t token) {
  const Upos upos = token_of(reading, token).upos;
  return upos != Upos::PRON || entity_at(reading.discourse, token).has_value();
}

/// How many verbs deep a relation reads: "appeared to try to sell".
constexpr int kDeepestRelation = 3;

/// The verb with its helpers, and the verbs that govern it: "has been", "appeared to develop".
std::string words_of_relation(const Reading& reading, const Clause& clause) {
  std::vector<std::uint32_t> words;
  std::uint32_t verb = clause.anchor;
  for (int depth = 0; depth < kDeepestRelation; ++depth) {
    const bool copula = verb == clause.anchor && clause.form == ClauseForm::copula;
    if (!copula) words.push_back(verb);
    for (const std::uint32_t each : reading.tree.children(verb)) {
      const Deprel deprel = token_of(reading, each).deprel;
      const bool infinitive = deprel == Deprel::mark && token_of(reading, each).upos == Upos::PART;
      if (is_a(deprel, Deprel::aux) || is_a(deprel, Deprel::cop) ||
          deprel == Deprel::compound_prt || (infinitive && each + 1 == verb) ||
          (deprel == Deprel::advmod && token_of(reading, each).upos == Upos::PART)) {
        words.push_back(each);
      }
    }
    if (token_of(reading, verb).deprel != Deprel::xcomp) break;
    verb = token_of(reading, verb).head;
  }
  std::sort(words.begin(), words.end());
  std::string relation;
  for (const std::uint32_t each : words) {
    if (!relation.empty()) relation += ' ';
    relation += reading.document.word(each);
  }
  return relation;
}

std::optional<std::uint32_t> object_of(const Clause& clause) {
  if (clause.passive) return clause.indirect;
  return clause.object;
}

/// The first prepositional phrase that is neither time nor without preposition stands in for a
/// missing object: "called for".
const Oblique* stand_in_object(const Reading& reading, const Clause& clause) {
  for (const Oblique& each : clause.obliques) {
    if (each.preposition.empty() || date_at(reading, each.token) != nullptr) continue;
    if (can_be_object(reading, each.token)) return &each;
  }
  return nullptr;
}

/// What else the clause says, by its prepositions: "with fewer chips", "for research".
void add_circumstances(const Reading& reading, const Clause& clause, const Oblique* stand_in,
                       Claim& claim) {
  for (const Oblique& each : clause.obliques) {
    const bool taken = stand_in != nullptr && each.token == stand_in->token;
    if (taken || each.preposition.empty() || date_at(reading, each.token) != nullptr) continue;
    if (clause.passive && clause.subject == each.token) continue;
    Argument value = argument_at(reading, each.token);
    const bool placed =
        std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                    [&](const Qualifier& known) { return known.value.span == value.span; });
    if (!placed) add_qualifier(claim, each.preposition, std::move(value));
  }
}

std::string rule_of(const Clause& clause, const Oblique* stand_in) {
  if (clause.form == ClauseForm::copula) return "open#copula/1";
  if (clause.passive) return "open#passive/1";
  if (!clause.finite) return "open#control/1";
  return stand_in == nullptr ? "open#svo/1" : "open#prep/1";
}

std::optional<Candidate> claim_of(const Reading& reading, const Clause& clause) {
  if (clause.form == ClauseForm::noun || !clause.surface_subject) return std::nullopt;
  const bool infinitive = token_of(reading, clause.anchor).deprel == Deprel::xcomp;
  if (!clause.finite && !infinitive && !clause.passive) return std::nullopt;
  if (!is_open_to_claims(reading, clause.anchor)) return std::nullopt;
  const std::uint32_t subject = *clause.surface_subject;
  if (!can_be_subject(reading, subject)) return std::nullopt;

  Candidate candidate;
  candidate.anchor = clause.anchor;
  Claim& claim = candidate.claim;
  claim.open = true;
  claim.predicate = "open";
  claim.relation = words_of_relation(reading, clause);
  claim.subject = argument_at(reading, referents_of(reading, subject).front());
  auto object = object_of(clause);
  const Oblique* stand_in = nullptr;
  if (!object && clause.passive && clause.subject) {
    object = clause.subject;
    claim.relation += ' ' + preposition_of(reading.document, reading.tree, *object);
  }
  if (!object) {
    stand_in = stand_in_object(reading, clause);
    if (stand_in == nullptr) return std::nullopt;
    object = stand_in->token;
    claim.relation += ' ' + stand_in->preposition;
  }
  if (*object == subject || !can_be_object(reading, *object)) return std::nullopt;
  claim.object = argument_at(reading, *object);
  if (claim.subject.entity && claim.subject.entity == claim.object->entity) return std::nullopt;
  add_qualifiers(reading, clause, {}, claim);
  add_circumstances(reading, clause, stand_in, claim);
  claim.span =
      hull(reading.document.tokens[clause.anchor].span, reading.document.tokens[subject].span);
  claim.span = hull(claim.span, reading.document.tokens[*object].span);
  if (claim.object->span) claim.span = hull(claim.span, *claim.object->span);
  claim.sentence = reading.document.sentences[reading.tree.sentence_of(clause.anchor)].span;
  claim.rule = rule_of(clause, stand_in);
  return candidate;
}

}  // namespace

std::vector<Candidate> open_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                   const std::vector<Candidate>& typed) {
  std::unordered_set<std::uint32_t> taken;
  for (const Candidate& each : typed) taken.insert(each.anchor);
  std::vector<Candidate> found;
  for (const Clause& clause : clauses) {
    if (taken.count(clause.anchor) != 0) continue;
    if (auto candidate = claim_of(reading, clause)) found.push_back(std::move(*candidate));
  }
  return found;
}

}  // namespace claimgraph
