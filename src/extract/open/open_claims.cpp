#include "extract/open/open_claims.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"

namespace claimgraph {
namespace {

const Token& token_of(const Reading& reading, std::uint32_t token) {
  return reading.document.tokens[token];
}

/// Whether a phrase names, dates or counts something that can be looked up.
bool is_checkable(const Reading& reading, std::uint32_t token) {
  return entity_at(reading.discourse, token) || date_at(reading, token) != nullptr ||
         quantity_at(reading, token) != nullptr;
}

/// "Nobody", "none of them", "no one".
bool says_nobody(const Reading& reading, std::uint32_t token) {
  const WordSet& words = reading.knowledge.factuality_words.negative_determiners;
  const auto determiner = child(reading.tree, reading.document, token, Deprel::det);
  return token_of(reading, token).feats.find("PronType=Neg") != std::string::npos ||
         words.contains(token_of(reading, token).lemma) ||
         (determiner && words.contains(token_of(reading, *determiner).lemma));
}

/// "Companies must obtain a license", "Regulators opened an inquiry": all of a sort may be told
/// what to do, and persons and bodies do things.
bool acts_as_sort(const Reading& reading, const Statement& statement, std::uint32_t subject) {
  const Token& noun = token_of(reading, subject);
  // "Judge blocks merger": headlines do without articles.
  const std::uint32_t sentence = reading.tree.sentence_of(subject);
  if (noun.xpos == "NN" && !statement.bare &&
      reading.document.is_heading(reading.document.sentences[sentence]))
    return reading.knowledge.kinds.speaks_of_agents(noun.lemma);
  if (noun.xpos != "NNS" || statement.bare) return false;
  const auto helper = child(reading.tree, reading.document, statement.anchor, Deprel::aux);
  return reading.knowledge.kinds.speaks_of_agents(noun.lemma) ||
         (helper && token_of(reading, *helper).xpos == "MD");
}

/// "Passwords were stolen": told as past, it is of some of them, and no rule for all.
bool was_done_to_some(const Reading& reading, const Statement& statement, std::uint32_t subject) {
  if (token_of(reading, subject).xpos != "NNS") return false;
  const auto helper = child(reading.tree, reading.document, statement.anchor, Deprel::aux_pass);
  return helper && token_of(reading, *helper).xpos == "VBD";
}

/// Whether the word stands for what a clause before it names: "which".
bool antecedent_is_open(const Reading& reading, std::uint32_t token) {
  return token_of(reading, token).feats.find("PronType=Rel") != std::string::npos;
}

/// A known entity, nobody, a number of something ("two of the plants"), a sum of money, what is
/// done to something ("training the X1"), or a noun that something narrows down: an article, a
/// possessor, a number, an adjective, a phrase; a bare one ("Building starts in May") where what is
/// said of it can be looked up, or was done to some ("Passwords were stolen"). Pronouns that point at nothing known are no subjects.
bool can_be_subject(const Reading& reading, const Statement& statement, std::uint32_t subject) {
  const std::uint32_t token = nameless_noun(reading.discourse, subject);
  if (entity_at(reading.discourse, token)) return true;
  const Upos upos = token_of(reading, token).upos;
  if (upos == Upos::PROPN) return true;
  if (upos == Upos::PRON) return says_nobody(reading, token);
  if (upos == Upos::SYM) return quantity_at(reading, token) != nullptr;
  if (upos == Upos::NUM) {
    // "two of them", but not "two of which"; "14 were hurt"
    const auto whole = child(reading.tree, reading.document, token, Deprel::nmod);
    if (whole) return !antecedent_is_open(reading, *whole);
    return statement.bare && quantity_at(reading, token) != nullptr;
  }
  if (token_of(reading, token).xpos == "VBG") {
    return child(reading.tree, reading.document, token, Deprel::obj) ||
           child(reading.tree, reading.document, token,
                 Deprel::obl);  // "Filling on line 2 was halted"
  }
  if (upos != Upos::NOUN) return false;
  if (reading.knowledge.clause_words.stand_ins.contains(token_of(reading, token).lemma))
    return false;
  if (acts_as_sort(reading, statement, token)) return true;
  if (was_done_to_some(reading, statement, token)) return true;
  const auto children = reading.tree.children(token);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t each) {
                       const Deprel deprel = token_of(reading, each).deprel;
                       return deprel == Deprel::det || deprel == Deprel::nmod_poss ||
                              deprel == Deprel::amod || deprel == Deprel::compound ||
                              deprel == Deprel::nummod || deprel == Deprel::nmod;
                     }) ||
         is_checkable(reading, statement.object) ||
         std::any_of(statement.circumstances.begin(), statement.circumstances.end(),
                     [&](const Oblique& each) { return is_checkable(reading, each.token); });
}

/// "anyone from Acme": a pronoun that a phrase of its own narrows down; or that means all or
/// nothing: "owes nothing", "denied paying anything".
bool is_narrowed(const Reading& reading, std::uint32_t pronoun) {
  if (token_of(reading, pronoun).feats.find("PronType=Neg") != std::string::npos) return true;
  if (reading.knowledge.clause_words.totals.contains(to_lower(reading.document.word(pronoun))))
    return true;
  const bool somebody = token_of(reading, pronoun).xpos == "NN";
  return somebody && (child(reading.tree, reading.document, pronoun, Deprel::nmod) ||
                      child(reading.tree, reading.document, pronoun, Deprel::acl));
}

/// No pronoun that points at nothing known, and no joining word that the parser hung there ("the
/// model that it says is faster").
bool can_be_object(const Reading& reading, std::uint32_t token) {
  switch (token_of(reading, token).upos) {
    case Upos::PRON:
      return entity_at(reading.discourse, token) || is_narrowed(reading, token);
    case Upos::ADP:
    case Upos::CCONJ:
    case Upos::PART:
    case Upos::PUNCT:
    case Upos::SCONJ:
      return false;
    case Upos::ADJ:
    case Upos::ADV:
    case Upos::AUX:
    case Upos::DET:
    case Upos::INTJ:
    case Upos::NOUN:
    case Upos::NUM:
    case Upos::PROPN:
    case Upos::SYM:
    case Upos::VERB:
    case Upos::X:
      return true;
  }
  return true;
}

/// A sentence within the sentence: its claims stand by themselves. The predicate of a copula ("said
/// the film was at fault") is such a sentence and its own object.
bool is_content(const Reading& reading, const Statement& statement) {
  const bool within = statement.object != statement.anchor;
  return (within && token_of(reading, statement.object).deprel == Deprel::ccomp) ||
         (token_of(reading, statement.anchor).deprel == Deprel::parataxis &&
          token_of(reading, statement.anchor).head == statement.object);
}

/// "told a firm to sell boats" does not say that the firm did; what "requires firms to register"
/// makes of the registering, factuality knows.
bool is_order(const Reading& reading, const Statement& statement) {
  if (statement.rule != kObjectControl) return false;
  const std::uint32_t above = token_of(reading, statement.anchor).head;
  return reading.knowledge.factuality_words.governors.count(token_of(reading, above).lemma) == 0;
}

/// "withdrew what it said about Acme": of what is so named nothing is told. "Had the roof
/// repaired": nothing is had.
bool is_of_another(const Reading& reading, const Statement& statement) {
  const Token& verb = token_of(reading, statement.anchor);
  const bool says = reading.knowledge.attribution_words.verbs.count(verb.lemma) > 0;
  if (says && is_free_relative(reading.document, statement.anchor)) return true;
  if (!reading.knowledge.clause_words.perfect_helpers.contains(verb.lemma)) return false;
  const auto done = child(reading.tree, reading.document, statement.anchor, Deprel::xcomp);
  return done && token_of(reading, *done).xpos == "VBN" && statement.object < *done;
}

/// "the quarter that ended in June", "the week in which it closed": what is told of a time there
/// says which one is meant.
bool tells_which_time(const Reading& reading, const Statement& statement) {
  return token_of(reading, statement.anchor).deprel == Deprel::acl_relcl &&
         date_at(reading, statement.subject) != nullptr;
}

/// Whether the preposition tells what was before what the statement's own tells: "from" of "from
/// May to August".
bool is_former(const Reading& reading, const Statement& statement, const std::string& preposition) {
  const ClauseWords& words = reading.knowledge.clause_words;
  return words.reaching_prepositions.contains(statement.preposition) &&
         words.change_prepositions.contains(preposition) &&
         !words.reaching_prepositions.contains(preposition);
}

/// "puts the cost at $5 million and the price at $2": what hangs on a second object by the same
/// preposition stands in place of the first one's.
std::optional<std::uint32_t> own_of_object(const Reading& reading, const Statement& statement,
                                           std::uint32_t object, const Oblique& circumstance) {
  if (object == statement.object || quantity_at(reading, circumstance.token) == nullptr)
    return std::nullopt;
  for (const std::uint32_t each : reading.tree.children(object)) {
    const bool own = each > object && is_a(token_of(reading, each).deprel, Deprel::nmod) &&
                     quantity_at(reading, each) != nullptr;
    if (own && preposition_of(reading.document, reading.tree, each) == circumstance.preposition)
      return each;
  }
  return std::nullopt;
}

/// Gives the claim's object its own circumstances, which end its phrase.
Oblique with_own(const Reading& reading, const Statement& statement, std::uint32_t object,
                 Oblique each, Claim& claim) {
  const auto own = own_of_object(reading, statement, object, each);
  if (!own) return each;
  const auto opener = child(reading.tree, reading.document, *own, Deprel::case_);
  if (opener && *opener > object && claim.object && claim.object->span) {
    claim.object->span->end = token_of(reading, *opener - 1).span.end;
    claim.object->text = std::string(reading.document.at(*claim.object->span));
  }
  each.token = *own;
  return each;
}

/// What else the clause says, by its prepositions: "with fewer chips", "for research".
void add_circumstances(const Reading& reading, const Statement& statement, std::uint32_t object,
                       Claim& claim) {
  for (const Oblique& told : statement.circumstances) {
    const Oblique each = with_own(reading, statement, object, told, claim);
    const bool receives = is_a(token_of(reading, each.token).deprel, Deprel::iobj);
    if (receives) add_qualifier(claim, "recipient", argument_at(reading, each.token));
    const DateMention* date = date_at(reading, each.token);
    // "was moved from May to August": when it was to be before
    const bool left = claim.object && !claim.object->date.empty() &&
                      is_former(reading, statement, each.preposition);
    const bool when = date != nullptr && date->type != DateType::duration && !left;
    if (each.preposition.empty() || when) continue;
    Argument value = argument_at(reading, each.token);
    const bool placed =
        std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), [&](const Qualifier& known) {
          return known.value.span && value.span && known.value.span->contains(*value.span);
        });
    if (!placed) add_qualifier(claim, each.preposition, std::move(value));
  }
}

/// For each block, whether it names, dates or counts anything. One that does not, a verse or a
/// motto, claims nothing that could be looked up.
std::vector<bool> checkable_blocks(const Reading& reading) {
  const Document& document = reading.document;
  std::vector<bool> checkable(document.blocks.size(), false);
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block >= checkable.size() || checkable[sentence.block]) continue;
    bool found = document.date_over(sentence.span) || document.quantity_over(sentence.span);
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token && !found; ++i) {
      found = reading.discourse.inside[i] != Discourse::kNone || entity_at(reading.discourse, i);
    }
    checkable[sentence.block] = found;
  }
  return checkable;
}

void place(const Reading& reading, const Statement& statement, Claim& claim) {
  claim.span = token_of(reading, statement.anchor).span;
  claim.sentence = reading.document.sentences[reading.tree.sentence_of(statement.anchor)].span;
  const auto widen = [&](const std::optional<Span>& span) {
    if (span && claim.sentence.contains(*span)) claim.span = hull(claim.span, *span);
  };
  widen(claim.subject.span);
  if (claim.object) widen(claim.object->span);
}

/// "called the price fair", "requires firms to register": what the object is held to be, or to do,
/// belongs to it.
Argument judged_object(const Reading& reading, const Clause* clause, std::uint32_t object) {
  Argument made = argument_at(reading, object);
  if (clause == nullptr || clause->object != object || !clause->complement || !made.span)
    return made;
  const std::uint32_t complement = *clause->complement;
  const Upos upos = token_of(reading, complement).upos;
  const bool verb = upos == Upos::VERB || upos == Upos::AUX;
  if (complement < object || (verb && !orders_object(reading, *clause))) return made;
  Argument whole;
  whole.span = hull(*made.span, phrase_of(reading, complement));
  // "left them unable to pay"
  const auto further = child(reading.tree, reading.document, complement, Deprel::xcomp);
  if (further && *further > complement)
    whole.span = hull(*whole.span, phrase_of(reading, *further));
  whole.text = std::string(reading.document.at(*whole.span));
  return whole;
}

/// "led to a fine of $5 million": what no predicate knows is the fine, whatever it comes to.
void name_sum(const Reading& reading, std::uint32_t object, Argument& argument) {
  if (!argument.quantity || argument.quantity->currency.empty() || !argument.span) return;
  const Token& noun = token_of(reading, object);
  if (noun.upos != Upos::NOUN || argument.span->contains(noun.span)) return;
  argument.span = phrase_of(reading, object);
  argument.text = std::string(reading.document.at(*argument.span));
}

/// "will close this year": a date without a preposition is when, not what.
bool is_when(const Reading& reading, const Statement& statement, std::uint32_t object) {
  return statement.preposition.empty() && date_at(reading, object) != nullptr &&
         is_a(token_of(reading, object).deprel, Deprel::obl) && !statement.relation.empty();
}

/// "Jane Roe" with Roe as an apposition of Jane: no part of a name is said of the other.
bool in_one_name(const Reading& reading, std::uint32_t one, std::uint32_t other) {
  const auto& inside = reading.discourse.inside;
  return one != other && one < inside.size() && other < inside.size() &&
         inside[one] != Discourse::kNone && inside[one] == inside[other];
}

/// "Acme did so in 2019": says what was told before, and nothing by itself.
bool does_so(const Reading& reading, std::uint32_t verb) {
  const Knowledge& knowledge = reading.knowledge;
  if (!knowledge.clause_words.plain_helpers.contains(token_of(reading, verb).lemma)) return false;
  const auto children = reading.tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return knowledge.attribution_words.saying_so.contains(token_of(reading, each).lemma);
  });
}

std::optional<Candidate> claim_of(const Reading& reading, const std::vector<Clause>& clauses,
                                  const Statement& statement, std::uint32_t subject,
                                  std::uint32_t object) {
  if (!can_be_subject(reading, statement, subject) || !can_be_object(reading, object) ||
      in_one_name(reading, subject, object) || does_so(reading, statement.anchor)) {
    return std::nullopt;
  }
  const Clause* clause = statement.clause ? &clauses[*statement.clause] : nullptr;
  // "allowed Acme and Beta to sell it" is said of both at once.
  const bool orders = clause != nullptr && orders_object(reading, *clause);
  const bool told = orders && clause->complement;
  if (told && object > *clause->object && object < *clause->complement) return std::nullopt;
  Candidate candidate;
  candidate.anchor = statement.anchor;
  Claim& claim = candidate.claim;
  claim.open = true;
  claim.predicate = "open";
  claim.relation = relation_words(reading, statement, Adverbs::without);
  claim.subject = argument_at(reading, referents_of(reading, subject).front());
  if (!statement.bare && !is_when(reading, statement, object)) {
    claim.object = judged_object(reading, clause, object);
    name_sum(reading, object, *claim.object);
    if (claim.subject.entity && claim.subject.entity == claim.object->entity) return std::nullopt;
  }
  // "the fund Al Rawda" is that fund by its name alone.
  const bool within = claim.object && claim.object->span && claim.subject.span &&
                      claim.subject.span->contains(*claim.object->span);
  if (within && claim.relation == reading.knowledge.clause_words.copula) return std::nullopt;
  // "in Germany, chiefly at two plants": no place is called chiefly.
  if (!statement.preposition.empty() && token_of(reading, object).upos == Upos::ADV)
    return std::nullopt;
  if (clause != nullptr) add_qualifiers(reading, *clause, {}, claim);
  add_circumstances(reading, statement, object, claim);
  place(reading, statement, claim);
  claim.rule = statement.rule;
  return candidate;
}

bool overlap(const std::optional<Span>& a, const std::optional<Span>& b) {
  return a && b && (a->contains(*b) || b->contains(*a));
}

/// "put the number of dead at 31": whether the typed claim is of that number alone.
bool counts_the_same(const Claim& typed, const Claim& open) {
  if (typed.object || !typed.subject.quantity) return false;
  const auto is_count = [&](const Argument& argument) {
    return argument.span && typed.subject.span && argument.span->contains(*typed.subject.span);
  };
  return (open.object && is_count(*open.object)) ||
         std::any_of(open.qualifiers.begin(), open.qualifiers.end(),
                     [&](const Qualifier& each) { return is_count(each.value); });
}

/// Whether a typed claim says the same: of the same subject, with the same object, from the words
/// of the same clause. "Acme had sales of $5 million" is its revenue and no second claim.
bool says_the_same(const Claim& typed, const Claim& open) {
  if (counts_the_same(typed, open)) return true;
  if (!open.object || !typed.object || !overlap(typed.object->span, open.object->span))
    return false;
  const bool same_entity = open.subject.entity && open.subject.entity == typed.subject.entity;
  return (same_entity || overlap(typed.subject.span, open.subject.span)) &&
         overlap(typed.span, open.span);
}

/// What the schema's predicates said already.
class TypedClaims {
 public:
  explicit TypedClaims(const std::vector<Candidate>& typed) {
    for (const Candidate& each : typed) {
      by_sentence_[each.claim.sentence.start].push_back(&each.claim);
      by_anchor_[each.anchor].push_back(&each.claim);
    }
  }

  /// Where a typed claim took the anchor, only conjuncts of its object are left: of "makes pumps
  /// and valves" the valves, if the schema knew the pumps alone. Of "managed to train the model
  /// with fewer chips", where it knew model and chips, who trained it is left, if known by name.
  void keep_untyped(const Reading& reading, std::uint32_t anchor,
                    std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) const {
    const auto taken = by_anchor_.find(anchor);
    if (taken == by_anchor_.end()) return;
    const auto any_claim = [&](const auto& holds) {
      return std::any_of(taken->second.begin(), taken->second.end(), holds);
    };
    const auto leaves_out = [&](const auto& pair) {
      const auto entity = entity_at(reading.discourse, pair.first);
      return entity && !any_claim([&](const Claim* each) { return names(*each, *entity); });
    };
    if (std::all_of(pairs.begin(), pairs.end(), leaves_out)) return;
    // "was founded in 2023 by three engineers", where it knew the year alone
    const bool others =
        std::all_of(taken->second.begin(), taken->second.end(),
                    [](const Claim* each) { return each->object && !each->object->date.empty(); });
    const auto acts = [&](const auto& pair) {
      return is_a(token_of(reading, pair.second).deprel, Deprel::obl_agent);
    };
    if (others && std::all_of(pairs.begin(), pairs.end(), acts)) return;
    const auto is_typed = [&](const auto& pair) {
      const Span object = token_of(reading, pair.second).span;
      return any_claim([&](const Claim* each) {
        return each->object && each->object->span && each->object->span->contains(object);
      });
    };
    const bool some = std::any_of(pairs.begin(), pairs.end(), is_typed);
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                               [&](const auto& pair) { return !some || is_typed(pair); }),
                pairs.end());
  }

  bool say(const Claim& open) const {
    const auto here = by_sentence_.find(open.sentence.start);
    return here != by_sentence_.end() &&
           std::any_of(here->second.begin(), here->second.end(),
                       [&](const Claim* each) { return says_the_same(*each, open); });
  }

 private:
  /// Whether the entity is its subject, its object, or a qualifier of it.
  static bool names(const Claim& claim, EntityId entity) {
    return claim.subject.entity == entity || (claim.object && claim.object->entity == entity) ||
           std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                       [&](const Qualifier& each) { return each.value.entity == entity; });
  }

  std::unordered_map<std::uint32_t, std::vector<const Claim*>> by_anchor_{};
  std::unordered_map<std::size_t, std::vector<const Claim*>> by_sentence_{};
};

}  // namespace

std::vector<Candidate> open_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                   const std::vector<Statement>& statements,
                                   const std::vector<Candidate>& typed) {
  const TypedClaims said(typed);
  std::vector<Candidate> found;
  const std::vector<bool> checkable = checkable_blocks(reading);
  for (const Statement& statement : statements) {
    const Sentence& sentence =
        reading.document.sentences[reading.tree.sentence_of(statement.anchor)];
    if (sentence.block < checkable.size() && !checkable[sentence.block]) continue;
    if (is_content(reading, statement) || is_order(reading, statement) ||
        is_of_another(reading, statement) || tells_which_time(reading, statement))
      continue;
    auto pairs = pairs_of(reading, statement);
    said.keep_untyped(reading, statement.anchor, pairs);
    for (const auto& [subject, object] : pairs) {
      auto candidate = claim_of(reading, clauses, statement, subject, object);
      if (candidate && !said.say(candidate->claim)) found.push_back(std::move(*candidate));
    }
  }
  return found;
}

}  // namespace claimgraph
