#include "extract/open/statements.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "extract/clauses/phrase_words.h"
#include "extract/clauses/standard_dates.h"
#include "extract/open/bare_verbs.h"
#include "extract/open/noun_statements.h"
#include "extract/open/relations.h"

namespace claimgraph {
namespace {

class StatementFinder {
 public:
  StatementFinder(const Reading& reading, const std::vector<Clause>& clauses)
      : reading_(reading), clauses_(clauses), bare_(reading) {}

  std::vector<Statement> run() {
    for (std::uint32_t i = 0; i < clauses_.size(); ++i) {
      const Clause& clause = clauses_[i];
      if (clause.form == ClauseForm::noun || !is_open_to_claims(clause.anchor)) continue;
      auto statement = statement_of(clause);
      if (!statement) continue;
      statement->clause = i;
      found_.push_back(std::move(*statement));
    }
    for (Statement& each : find_noun_statements(reading_)) {
      if (is_open_to_claims(each.anchor)) found_.push_back(std::move(each));
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Statement& a, const Statement& b) { return a.anchor < b.anchor; });
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }
  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  bool is_open_to_claims(std::uint32_t token) const {
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(token)];
    if (claimgraph::asks(reading_, sentence) && !is_answered(reading_, sentence)) return false;
    if (sentence.block >= reading_.document.blocks.size()) return true;
    const Block& block = reading_.document.blocks[sentence.block];
    return !block.repeated && block.role != Role::question && block.role != Role::boilerplate &&
           block.role != Role::byline;
  }

  const Clause* clause_at(std::uint32_t token) const {
    return claimgraph::clause_at(clauses_, token);
  }

  std::optional<Statement> statement_of(const Clause& clause) const {
    if (!clause.surface_subject || !asserts(clause) || trails(clause)) return std::nullopt;
    Statement statement;
    statement.anchor = clause.anchor;
    statement.subject = *clause.surface_subject;
    statement.relation = relation_of(reading_, clauses_, clause);
    if (!find_object(clause, statement)) return std::nullopt;
    if (statement.object == statement.subject) return std::nullopt;
    if (asks(statement.subject) || asks(statement.object)) return std::nullopt;
    return statement;
  }

  /// "what", "how many chips", "whose chips", and relative pronouns that stand for nothing found.
  bool asks(std::uint32_t token) const {
    if (is_asking_word(token)) return true;
    const auto children = reading_.tree.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      const Deprel deprel = at(each).deprel;
      const bool within = is_a(deprel, Deprel::det) || deprel == Deprel::nmod_poss ||
                          is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::advmod);
      if (!within || each > token) return false;
      const auto how = dependent(each, Deprel::advmod);
      return is_asking_word(each) || (how && is_asking_word(*how));
    });
  }

  bool is_asking_word(std::uint32_t token) const {
    const std::string& feats = at(token).feats;
    return feats.find("PronType=Int") != std::string::npos ||
           feats.find("PronType=Rel") != std::string::npos;
  }

  /// "told Acme to sell": whether the act is somebody else's than the subject's of the verb above.
  bool is_told(const Clause& clause) const {
    const Clause* above = clause_at(at(clause.anchor).head);
    return above != nullptr && above->surface_subject != clause.surface_subject;
  }

  /// "unveiled the phone, powered by a new chip": behind an object a passive participle may speak
  /// of it as well as of the subject. "Compared with", "based on" stand for prepositions.
  bool trails(const Clause& clause) const {
    const auto& linking = reading_.knowledge.clause_words.linking_participles;
    const bool links = linking.contains(to_lower(reading_.document.word(clause.anchor)));
    const bool set_off = clause.anchor > 0 && at(clause.anchor - 1).xpos == ",";
    // "$2.05 a share, compared with a loss" with the comparing said of the share
    if (links && set_off && at(clause.anchor).deprel == Deprel::acl) return true;
    if (!is_a(at(clause.anchor).deprel, Deprel::advcl) || clause.finite) return false;
    if (!clause.passive) {  // "calling it a win" with the win elsewhere
      const bool names = reading_.knowledge.clause_words.naming_verbs.count(clause.lemma) > 0;
      return names && !clause.complement;
    }
    if (links) return true;
    const std::uint32_t above = at(clause.anchor).head;
    const auto object = dependent(above, Deprel::obj);
    return above < clause.anchor && object && *object < clause.anchor;
  }

  /// "Acme paid it, it emerged in May": what emerged is what was told.
  bool comes_to_light(const Clause& clause, std::uint32_t subject) const {
    return at(subject).upos == Upos::PRON && subject + 1 == clause.anchor &&
           at(subject).feats.find("Gender=Neut") != std::string::npos &&
           at(clause.anchor).head < subject &&
           reading_.knowledge.clause_words.happening_verbs.contains(clause.lemma);
  }

  /// "as the paper has it": that is who says so.
  bool says_so(const Clause& clause) const {
    const AttributionWords& words = sources();
    const auto mark = dependent(clause.anchor, Deprel::mark);
    const std::uint32_t next = clause.anchor + 1;
    return words.having_it.contains(clause.lemma) && mark &&
           words.parenthetical_marks.contains(at(*mark).lemma) && clause.object == next &&
           at(next).upos == Upos::PRON;
  }

  /// "A rumour has Acme buying Beta": neither holds the other.
  bool is_rumour(const Clause& clause) const {
    if (clause.passive || !reading_.knowledge.clause_words.perfect_helpers.contains(clause.lemma))
      return false;
    if (const auto gerund = dependent(clause.anchor, Deprel::xcomp))
      return at(*gerund).xpos == "VBG";
    // with the gerund as a clause of the name
    const auto name = dependent(clause.anchor, Deprel::obj);
    const auto clause_of_name = name && at(*name).upos == Upos::PROPN
                                    ? dependent(*name, Deprel::acl)
                                    : std::optional<std::uint32_t>();
    return clause_of_name && at(*clause_of_name).xpos == "VBG";
  }

  /// Finite verbs and copulas, and what hangs on them: infinitives, participles.
  bool asserts(const Clause& clause) const {
    const Deprel deprel = at(clause.anchor).deprel;
    if (says_so(clause)) return false;
    // "…, whichever is higher": of no one thing.
    const auto own = dependent(clause.anchor, Deprel::nsubj);
    if (deprel == Deprel::parataxis && own && at(*own).xpos.starts_with('W')) return false;
    if (deprel == Deprel::parataxis && own && comes_to_light(clause, *own)) return false;
    // "a model that it says was trained on songs": the model is nothing that is said.
    const auto thing = dependent(clause.anchor, Deprel::obj);
    const bool says = reading_.knowledge.clause_words.saying_verbs.contains(clause.lemma);
    if (says && deprel == Deprel::acl_relcl && thing && at(*thing).xpos.starts_with('W'))
      return false;
    const bool marked = dependent(clause.anchor, Deprel::mark).has_value();
    const Clause* above = deprel == Deprel::xcomp ? clause_at(at(clause.anchor).head) : nullptr;
    if (above != nullptr && is_rumour(*above)) return false;
    if (is_a(deprel, Deprel::advcl) && (at(clause.anchor).xpos == "VB" || marked)) {
      // "came to sell", "talked about selling", "without selling" do not say that they sold.
      return clause.finite;
    }
    return clause.finite || clause.passive || deprel == Deprel::xcomp || deprel == Deprel::conj ||
           deprel == Deprel::acl || is_a(deprel, Deprel::advcl);
  }

  /// Sets object, preposition, circumstances and rule. False: it says nothing of its subject.
  bool find_object(const Clause& clause, Statement& statement) const {
    statement.rule = rule_of(clause);
    std::vector<Oblique> rest = clause.obliques;
    std::erase_if(rest, [&](const Oblique& each) {
      return each.token < clause.anchor && names_teller(each.token);
    });
    if (clause.form == ClauseForm::copula) {
      if (!predicate(clause, rest, statement)) return false;
    } else if (const auto object = clause.passive ? clause.indirect : clause.object) {
      if (is_part_of_clause(clause, *object) || is_rumour(clause)) return false;
      statement.object = *object;
      if (const auto given = second_object(clause, *object)) {
        statement.circumstances.push_back({"", *object});
        statement.object = *given;
      } else if (only_addresses(clause, rest)) {
        return false;
      }
    } else if (clause.passive && clause.subject) {
      statement.object = *clause.subject;
      statement.preposition = preposition_of(reading_.document, reading_.tree, statement.object);
    } else if (const auto there = dependent(clause.anchor, Deprel::expl)) {
      exists(*there, rest, statement);
    } else if (const auto complement = complement_of(clause)) {
      statement.object = *complement;
      statement.rule = "open#complement/1";
    } else if (at(clause.anchor).deprel == Deprel::parataxis && reports(clause.anchor)) {
      statement.object = at(clause.anchor).head;
      statement.rule = "open#complement/1";
    } else if (const auto stand_in = stand_in_object(rest, clause);
               stand_in && !is_aside_of_infinitive(clause, rest[*stand_in])) {
      // "said in March", "told on a call": without what was said it says nothing.
      const bool says = reading_.knowledge.clause_words.saying_verbs.contains(clause.lemma) &&
                        !tells_of(rest[*stand_in]) && !bare_.is_reported(clause);
      // Of "is foreseen by March" that is the subject.
      const bool wanting = reports(clause.anchor) && !(clause.passive && clause.finite);
      if (says || (wanting && date_at(reading_, rest[*stand_in].token))) return false;
      take_stand_in(rest[*stand_in], statement);
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*stand_in));
      if (statement.rule == "open#svo/1") statement.rule = "open#prep/1";
    } else if (bare_.stands_alone(clause)) {
      statement.object = clause.anchor;
      statement.bare = true;
      statement.rule = "open#bare/1";
    } else {
      return false;
    }
    if (!clause.passive && clause.indirect) {
      statement.circumstances.push_back({"", *clause.indirect});
    }
    for (Oblique& each : rest) {
      if (each.token == statement.object || sources().names_source(each.preposition)) continue;
      statement.circumstances.push_back(std::move(each));
    }
    return true;
  }

  /// "in Roe's view", "by its own account": that is who says so.
  bool names_teller(std::uint32_t noun) const {
    const std::string& lemma = at(noun).lemma;
    return (sources().accounts.contains(lemma) || sources().reckonings.contains(lemma)) &&
           dependent(noun, Deprel::nmod_poss);
  }

  /// "told shareholders in June": what they were told stands elsewhere.
  bool only_addresses(const Clause& clause, const std::vector<Oblique>& rest) const {
    const bool addresses =
        !clause.passive && reading_.knowledge.clause_words.addressing_verbs.contains(clause.lemma);
    return addresses &&
           std::ranges::none_of(rest, [&](const Oblique& each) { return tells_of(each); });
  }

  /// "expects output to rise", "said a decision would be taken" with the output and the decision as
  /// objects: without what follows they are not what is expected or said.
  bool is_part_of_clause(const Clause& clause, std::uint32_t object) const {
    if (clause.passive || object < clause.anchor) return false;
    const AttributionWords& words = reading_.knowledge.attribution_words;
    const bool asks = words.act_infinitives.contains(clause.lemma);
    const auto& governors = reading_.knowledge.factuality_words.governors;
    const auto stance = governors.find(clause.lemma);
    const bool foresees =
        stance != governors.end() &&
        (stance->second == Stance::predicted || (asks && stance->second == Stance::required));
    const bool says = words.verbs.count(clause.lemma) > 0;
    if (!asks && !says && !foresees) return false;
    const auto follows = [&](std::uint32_t each) {
      if (each <= object) return false;
      const Deprel deprel = at(each).deprel;
      if (says && deprel == Deprel::ccomp) {
        const auto subject = dependent(each, Deprel::nsubj);
        return !subject && !dependent(each, Deprel::mark);
      }
      const auto mark = dependent(each, Deprel::mark);
      const bool plain = at(each).xpos == "VB" || dependent(each, Deprel::aux_pass).has_value();
      const bool infinitive = mark && at(*mark).upos == Upos::PART && plain;
      return infinitive &&
             ((asks && deprel == Deprel::xcomp) || (foresees && is_a(deprel, Deprel::advcl)));
    };
    const auto children = reading_.tree.children(clause.anchor);
    return std::any_of(children.begin(), children.end(), follows);
  }

  /// "gave the agency 90 days" with two objects side by side: the first is who gets it.
  std::optional<std::uint32_t> second_object(const Clause& clause, std::uint32_t object) const {
    if (clause.passive || clause.indirect || object < clause.anchor || !may_get(object)) {
      return std::nullopt;
    }
    const std::uint32_t end = subtree(reading_.tree, object).back() + 1;
    for (const std::uint32_t each : reading_.tree.children(clause.anchor)) {
      const bool second = at(each).deprel == Deprel::obj && at(each).upos == Upos::NOUN;
      if (!second || subtree(reading_.tree, each).front() != end) continue;
      return date_at(reading_, each) ? std::nullopt : std::optional(each);
    }
    return std::nullopt;
  }

  /// Persons and bodies.
  bool may_get(std::uint32_t token) const {
    const Upos upos = at(token).upos;
    if (upos == Upos::PRON || upos == Upos::PROPN) return true;
    const NounSense sense = reading_.knowledge.noun_senses.of(at(token).lemma);
    return upos == Upos::NOUN && (sense == NounSense::person || sense == NounSense::group);
  }

  /// "Under a deal, Acme agreed to sell", "plans to raise it, from 11 now": neither was agreed.
  bool is_aside_of_infinitive(const Clause& clause, const Oblique& phrase) const {
    const bool before = phrase.token < clause.anchor && !clause.passive;
    const bool other =
        date_at(reading_, phrase.token) || introduces_former(reading_, phrase.preposition);
    return bare_.has_infinitive(clause) && (before || other);
  }

  /// "there are plants in Ohio": where something is, hangs on the verb or on what is there.
  void exists(std::uint32_t there, const std::vector<Oblique>& phrases,
              Statement& statement) const {
    statement.rule = "open#existence/1";
    const std::uint32_t thing = statement.subject;
    for (const std::uint32_t each : reading_.tree.children(thing)) {
      std::string preposition = preposition_of(reading_.document, reading_.tree, each);
      const auto& places = reading_.knowledge.clause_words.place_prepositions;
      if (!is_a(at(each).deprel, Deprel::nmod) || !places.contains(preposition)) continue;
      statement.object = each;
      statement.preposition = std::move(preposition);
      return;
    }
    if (!phrases.empty() && !phrases.front().preposition.empty()) {
      statement.object = phrases.front().token;
      statement.preposition = phrases.front().preposition;
      return;
    }
    // "there have been eleven fires", "there is no plan": counted or denied, being there is all.
    statement.bare = quantity_at(reading_, thing) != nullptr || is_none(thing);
    if (!statement.bare) statement.subject = there;
    statement.object = statement.bare ? statement.anchor : thing;
    if (statement.bare) statement.relation.insert(statement.relation.begin(), there);
  }

  /// "no plan".
  bool is_none(std::uint32_t noun) const {
    const auto determiner = dependent(noun, Deprel::det);
    return determiner &&
           reading_.knowledge.factuality_words.negative_determiners.contains(at(*determiner).lemma);
  }

  /// "is responsible for X": the adjective belongs to the relation. "was at X": the preposition
  /// does.
  bool predicate(const Clause& clause, std::vector<Oblique>& rest, Statement& statement) const {
    statement.object = clause.anchor;
    statement.preposition = preposition_of(reading_.document, reading_.tree, clause.anchor);
    rest.erase(std::remove_if(
                   rest.begin(), rest.end(),
                   [&](const Oblique& each) { return is_a(at(each.token).deprel, Deprel::nmod); }),
               rest.end());
    const bool adverb = at(clause.anchor).upos == Upos::ADV;
    if (adverb && date_at(reading_, clause.anchor)) return false;  // "it was a decade ago"
    // "it was due to start", where the parser takes "due to" for a conjunction
    if (at(clause.anchor).deprel == Deprel::mark) return false;
    const auto acted_on = dependent(clause.anchor, Deprel::obj);
    if (at(clause.anchor).upos == Upos::VERB && acted_on) {  // "the task is to find X"
      statement.relation.push_back(clause.anchor);
      statement.object = *acted_on;
      return true;
    }
    if (at(clause.anchor).upos == Upos::VERB) return false;
    if (at(clause.anchor).upos != Upos::ADJ && !adverb) return true;
    statement.rule = "open#adjective/1";
    const auto beside = std::find_if(rest.begin(), rest.end(), [&](const Oblique& each) {
      // "is over by May": when it is.
      const bool date = adverb && date_at(reading_, each.token) != nullptr;
      return each.token > clause.anchor && !each.preposition.empty() && !date &&
             !sources().names_source(each.preposition);
    });
    if (beside == rest.end()) return !completed_by_verb(clause.anchor);
    statement.relation.push_back(clause.anchor);
    statement.object = beside->token;
    statement.preposition = beside->preposition;
    return true;
  }

  /// "is able to build": the verb has the claim.
  bool completed_by_verb(std::uint32_t adjective) const {
    const auto verb = dependent(adjective, Deprel::xcomp);
    return verb && at(*verb).upos == Upos::VERB;
  }

  /// "said that …", "remains distinct".
  std::optional<std::uint32_t> complement_of(const Clause& clause) const {
    if (!clause.complement) return std::nullopt;
    const bool content = at(*clause.complement).deprel == Deprel::ccomp;
    const Upos upos = at(*clause.complement).upos;
    const bool verb = upos == Upos::VERB || upos == Upos::AUX;
    // "AI hopeful Quillon has said" with the hopeful as what it said
    const bool behind = *clause.complement > clause.anchor;
    // "is thought to be 50%", "looks set to keep it": what it is thought or set to is told apart
    const bool apart =
        dependent(*clause.complement, Deprel::cop) || dependent(*clause.complement, Deprel::xcomp);
    return content || (!verb && behind && !apart) ? clause.complement : std::nullopt;
  }

  /// "…, officials said": the sentence is what they said.
  const AttributionWords& sources() const { return reading_.knowledge.attribution_words; }

  bool reports(std::uint32_t verb) const { return sources().verbs.count(at(verb).lemma) > 0; }

  /// "is charged with reviewing plans": of a gerund, its own object is what the claim is about.
  void take_stand_in(const Oblique& stand_in, Statement& statement) const {
    statement.object = stand_in.token;
    statement.preposition = stand_in.preposition;
    const auto acted_on =
        at(stand_in.token).xpos == "VBG" ? dependent(stand_in.token, Deprel::obj) : std::nullopt;
    const auto mark = dependent(stand_in.token, Deprel::mark);
    if (!acted_on || !mark) return;
    statement.relation.push_back(*mark);
    statement.relation.push_back(stand_in.token);
    statement.object = *acted_on;
    statement.preposition.clear();
  }

  /// The first phrase behind the verb, else before it, that tells where, when or how much.
  std::optional<std::size_t> stand_in_object(const std::vector<Oblique>& phrases,
                                             const Clause& clause) const {
    // "had known since May of the fault"
    const auto of = std::ranges::find_if(phrases, [&](const Oblique& each) {
      return reports(clause.anchor) && each.token > clause.anchor && tells_of(each);
    });
    if (of != phrases.end()) return static_cast<std::size_t>(of - phrases.begin());
    // "will be sold by 2027": nobody sells it.
    const bool done = clause.passive && bare_.stands_alone(clause);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const bool other =
          sources().names_source(phrases[i].preposition) || (done && is_deadline(phrases[i]));
      const bool unknown = done && at(phrases[i].token).upos == Upos::PRON &&
                           !entity_at(reading_.discourse, phrases[i].token);
      if (phrases[i].token > clause.anchor && !other && !unknown)
        return moved_to(reading_, phrases, i);
    }
    const WordSet& compares = reading_.knowledge.clause_words.comparing_prepositions;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const std::string& preposition = phrases[i].preposition;
      const bool other = compares.contains(preposition) || sources().names_source(preposition) ||
                         (done && is_deadline(phrases[i]));
      if (!preposition.empty() && !other) return i;
    }
    return std::nullopt;
  }

  bool tells_of(const Oblique& phrase) const {
    return reading_.knowledge.clause_words.telling_prepositions.contains(phrase.preposition);
  }

  bool is_deadline(const Oblique& phrase) const {
    return reading_.knowledge.clause_words.agent_prepositions.contains(phrase.preposition) &&
           date_at(reading_, phrase.token) != nullptr;
  }

  std::string rule_of(const Clause& clause) const {
    const Deprel deprel = at(clause.anchor).deprel;
    if (clause.form == ClauseForm::copula) return "open#copula/1";
    if (deprel == Deprel::xcomp) {
      return std::string(is_told(clause) ? kObjectControl : "open#control/1");
    }
    if (deprel == Deprel::acl) {
      return clause.passive ? "open#participle/passive" : "open#participle/active";
    }
    if (is_a(deprel, Deprel::advcl) && !clause.finite) return "open#adverbial/1";
    if (deprel == Deprel::acl_relcl) return "open#relative/1";
    if (clause.passive) return "open#passive/1";
    return "open#svo/1";
  }

  const Reading& reading_;
  const std::vector<Clause>& clauses_;
  BareVerbs bare_;
  std::vector<Statement> found_{};
};

}  // namespace

std::vector<Statement> find_statements(const Reading& reading, const std::vector<Clause>& clauses) {
  return StatementFinder(reading, clauses).run();
}

bool asks(const Reading& reading, const Sentence& sentence) {
  return reading.document.at(sentence.span).ends_with('?');
}

bool is_answered(const Reading& reading, const Sentence& question) {
  const Document& document = reading.document;
  const std::uint32_t next = question.end_token;
  if (next >= document.tokens.size() || document.tokens[question.first_token].upos != Upos::AUX)
    return false;
  const Sentence& answer = document.sentences[reading.tree.sentence_of(next)];
  if (answer.block != question.block) return false;
  const AnswerWords& words = reading.knowledge.attribution_words.answers;
  for (std::uint32_t token = answer.first_token; token < answer.end_token; ++token) {
    const std::string& lemma = document.tokens[token].lemma;
    if (words.denying.contains(lemma) || words.confirming.contains(lemma)) return true;
  }
  return false;
}

bool may_mock(const Reading& reading, const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  if (first + 1 >= sentence.end_token) return false;
  const Document& document = reading.document;
  if (!reading.knowledge.clause_words.mocking.contains(to_lower(document.word(first))))
    return false;
  return document.tokens[first].upos == Upos::INTJ || document.tokens[first + 1].xpos == ",";
}

}  // namespace claimgraph
