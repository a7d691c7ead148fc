#include "extract/claims/clause_signs.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "extract/clauses/phrase_words.h"

namespace claimgraph {

bool ClauseSigns::has_child(std::uint32_t clause, Deprel deprel) const {
  return child(tree_, document_, clause, deprel).has_value();
}

bool ClauseSigns::has_mark(std::uint32_t clause, const WordSet& marks) const {
  const auto children = tree_.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const bool opens = at(each).deprel == Deprel::mark || is_a(at(each).deprel, Deprel::advmod);
    return opens && each < clause && has(marks, each);
  });
}

bool ClauseSigns::has_negative_determiner(std::uint32_t token) const {
  // "nothing but praise" is praise; "said no" was said.
  const bool cancelled = at(token).upos == Upos::PRON && token + 1 < document_.tokens.size() &&
                         has(words_.cancels_negation, token + 1);
  if (cancelled || at(token).upos == Upos::INTJ) return false;
  // "not all investors", "not everyone"
  const auto partly = [&](std::uint32_t each) {
    return each > 0 && has(words_.quantifiers, each) && has(words_.negators, each - 1);
  };
  if (has(words_.negative_determiners, token) || partly(token) || is_not_one(token)) return true;
  const auto children = tree_.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const Deprel deprel = at(each).deprel;
    if (is_a(deprel, Deprel::compound) && each < token) {  // "no [location data]"
      const auto article = child(tree_, document_, each, Deprel::det);
      if (article && has(words_.negative_determiners, *article)) return true;
    }
    const bool determines = is_a(deprel, Deprel::det) || is_a(deprel, Deprel::amod);
    // "no small feat" is a feat
    const bool understates = each + 1 < token && has(words_.understated, each + 1) &&
                             words_.understated_nouns.contains(at(token).lemma);
    return determines && ((has(words_.negative_determiners, each) && !understates) || partly(each));
  });
}

/// "not a wafer", "not one machine", "not a single chip": none of them, unless another thing is
/// named instead ("not a wafer but a chip").
bool ClauseSigns::is_not_one(std::uint32_t noun) const {
  if (!is_a(at(noun).deprel, Deprel::nsubj) || child(tree_, document_, noun, Deprel::conj))
    return false;
  const bool itself = at(noun).upos == Upos::NUM && has(words_.single_ones, noun) && noun > 0;
  if (itself && has(words_.negators, noun - 1)) return true;  // "not one of them"
  for (const std::uint32_t each : tree_.children(noun)) {
    if (each > noun || each == 0 || !has(words_.negators, each - 1)) continue;
    const bool one = has(words_.single_ones, each);
    if (one && (at(each - 1).head == noun || at(each - 1).head == each)) return true;
  }
  return false;
}

bool ClauseSigns::is_negator(std::uint32_t token) const {
  const Deprel deprel = at(token).deprel;
  if (document_.date_over(at(token).span) != nullptr) return false;  // "no later than June 30"
  const bool adverb = is_a(deprel, Deprel::advmod);
  // "is no longer chairman" with the "longer" as what describes the chairman
  const bool describing = deprel == Deprel::amod && at(token).upos == Upos::ADV;
  if ((adverb || describing) && at(token).upos == Upos::ADV) {
    // "no longer": the "no" hangs on the adverb, or beside it.
    const bool no = token > 0 && has(words_.negative_determiners, token - 1) &&
                    (at(token - 1).head == token || at(token - 1).head == at(token).head);
    // "leases rather than sells it"
    const bool set_apart = at(token).feats == "Polarity=Neg" && !has(words_.negators, token);
    if (no || set_apart) return true;
  }
  // "has yet to vote": the mended tree has the "to" for a helper.
  const bool pending = adverb && token + 1 < document_.tokens.size() &&
                       at(token + 1).xpos == "TO" && is_a(at(token + 1).deprel, Deprel::aux) &&
                       at(token + 1).head == at(token).head;
  if (pending) return true;
  if (!has(words_.negators, token)) return false;
  if (tells_degree(document_, words_, token)) return false;
  if (token > 0 && has(words_.contrasts_with_not, token - 1))
    return false;  // "more likely than not"
  if (!adverb && deprel != Deprel::cc_preconj && deprel != Deprel::cc) return false;
  return token + 1 >= document_.tokens.size() || !has(words_.cancels_negation, token + 1);
}

bool ClauseSigns::denies_degree(std::uint32_t clause, std::uint32_t adverb) const {
  return at(clause).xpos == "JJR" && adverb + 1 == clause && !is_negator(adverb) &&
         at(adverb).deprel == Deprel::advmod && has(words_.negative_determiners, adverb);
}

bool ClauseSigns::falls_short(std::uint32_t clause, std::uint32_t adverb) const {
  return is_a(at(adverb).deprel, Deprel::advmod) && adverb + 1 == clause &&
         has(words_.falling_short, adverb) && at(clause).upos == Upos::VERB &&
         words_.of_degree.count(at(clause).lemma) == 0;
}

bool ClauseSigns::is_negated(std::uint32_t clause) const {
  bool negated = has_negative_determiner(clause);
  for (const std::uint32_t each : tree_.children(clause)) {
    const Deprel deprel = at(each).deprel;
    if (is_negator(each)) negated = !negated;
    if (denies_degree(clause, each) || falls_short(clause, each)) negated = !negated;
    const bool argument = is_a(deprel, Deprel::nsubj) || deprel == Deprel::obj || turns_verb(each);
    if (argument && has_negative_determiner(each)) negated = !negated;
    const bool marks = is_a(deprel, Deprel::case_) || deprel == Deprel::mark;
    if (marks && has(words_.negative_prepositions, each)) negated = !negated;
  }
  return negated != is_argued_against(clause);
}

bool ClauseSigns::entails(const std::string& word, std::uint32_t clause,
                          Entailment entailment) const {
  const auto found = words_.implicatives.find(word);
  return found != words_.implicatives.end() && found->second.negated == entailment &&
         is_negated(clause);
}

bool ClauseSigns::leaves_open(std::uint32_t clause) const {
  return entails(phrasal_lemma(clause).value_or(at(clause).lemma), clause, Entailment::none);
}

/// "knows of no plan", "is aware of no plan"; "spoke to no other bidder"; "at no time did it sell".
bool ClauseSigns::turns_verb(std::uint32_t noun) const {
  if (!is_a(at(noun).deprel, Deprel::obl)) return false;
  const std::uint32_t verb = at(noun).head;
  const auto preposition = child(tree_, document_, noun, Deprel::case_);
  if (preposition && has(words_.of_none, *preposition) && verb + 1 == *preposition) return true;
  const auto besides = child(tree_, document_, noun, Deprel::amod);
  if (besides && preposition && *besides == *preposition + 2 && has(words_.none_besides, *besides))
    return true;
  const auto helper = child(tree_, document_, verb, Deprel::aux);
  const auto subject = child(tree_, document_, verb, Deprel::nsubj);
  return helper && subject && noun + 1 == *helper && *helper < *subject;
}

bool ClauseSigns::is_argued_against(std::uint32_t clause) const {
  return at(clause).xpos == "VBG" && has_mark(clause, words_.negative_before_gerunds);
}

bool ClauseSigns::is_caused(std::uint32_t clause, std::uint32_t verb) const {
  if (!has(words_.causatives, verb) || is_negated(verb)) return false;
  const auto who = child(tree_, document_, verb, Deprel::obj);
  const bool named = who && (at(*who).upos == Upos::PROPN || at(*who).upos == Upos::PRON);
  return named || (who && !has_child(clause, Deprel::obj));
}

bool ClauseSigns::is_awaited(std::uint32_t clause) const {
  if (at(clause).xpos != "VBN" || !is_a(at(clause).deprel, Deprel::advcl)) return false;
  const std::uint32_t main = at(clause).head;
  // "Once convicted of fraud, Jane Roe now runs a bank": she has been.
  if (!is_to_come(main) || has_child(clause, Deprel::aux) || has_child(clause, Deprel::nsubj))
    return false;
  return std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
    const bool opens = at(each).deprel == Deprel::mark || is_a(at(each).deprel, Deprel::advmod);
    return opens && each < clause && has(words_.time_marks, each);
  });
}

/// "will open", "to be sold", "can be sold"
bool ClauseSigns::is_to_come(std::uint32_t clause) const {
  return at(clause).xpos == "VB" ||
         std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
           return helps(each) && (at(each).xpos == "MD" || at(each).xpos == "VB");
         });
}

bool ClauseSigns::is_condition(std::uint32_t clause) const {
  std::optional<std::uint32_t> aux;
  for (const std::uint32_t each : tree_.children(clause)) {
    if (at(each).deprel == Deprel::mark && has(words_.condition_marks, each)) return true;
    if (is_a(at(each).deprel, Deprel::aux) && !aux) aux = each;
    if (is_a(at(each).deprel, Deprel::nsubj)) return aux && *aux < each;
  }
  return false;
}

bool ClauseSigns::describes(std::uint32_t clause, std::uint32_t noun) const {
  const Upos upos = at(noun).upos;
  if (at(clause).deprel != Deprel::acl || (upos != Upos::NOUN && upos != Upos::PROPN)) return false;
  if (at(clause).xpos == "VBN" && !child(tree_, document_, clause, Deprel::aux)) {
    // "proposed a fund managed by Acme": of a thing that is not there yet, nothing is certain.
    const bool aside = clause > 0 && at(clause - 1).xpos == ",";
    return aside || is_definite(noun) || has_negative_determiner(noun);
  }
  const auto object = child(tree_, document_, clause, Deprel::obj);
  return object && *object < clause && *object == noun + 1;  // "that"
}

bool ClauseSigns::is_infinitive(std::uint32_t clause) const {
  return has_mark(clause, words_.purpose_marks);
}

bool ClauseSigns::is_prepositional_gerund(std::uint32_t clause) const {
  const auto mark = child(tree_, document_, clause, Deprel::mark);
  const auto helper = child(tree_, document_, clause, Deprel::aux);  // "for having sold it"
  const bool gerund = at(clause).xpos == "VBG" || (helper && at(*helper).xpos == "VBG");
  return mark && gerund && at(*mark).xpos == "IN" && !has(words_.time_marks, *mark) &&
         !has(words_.negative_prepositions, *mark);
}

bool ClauseSigns::is_conceded(std::uint32_t clause) const {
  const auto mark = child(tree_, document_, clause, Deprel::mark);
  return mark && (has(words_.conceding, *mark) || is_atoned(clause, *mark));
}

bool ClauseSigns::is_licensed(std::uint32_t infinitive, std::uint32_t verb) const {
  const auto begun = child(tree_, document_, verb, Deprel::xcomp);  // "began issuing licences"
  const std::uint32_t giving = begun && *begun < infinitive ? *begun : verb;
  const auto leave = child(tree_, document_, giving, Deprel::obj);
  if (!leave || *leave > infinitive || at(*leave).upos != Upos::NOUN) return false;
  const auto stance = words_.governors.find(at(*leave).lemma);
  return stance != words_.governors.end() && stance->second == Stance::permitted;
}

bool ClauseSigns::is_decreed(std::uint32_t verb) const {
  const std::uint32_t noun = at(verb).head;
  return is_a(at(verb).deprel, Deprel::acl) && has(words_.decrees, noun) && !is_past(verb);
}

/// "agreed to pay a fine for selling it": sold it has.
bool ClauseSigns::is_atoned(std::uint32_t clause, std::uint32_t mark) const {
  const std::uint32_t verb = at(clause).head;
  const auto penalty = child(tree_, document_, verb, Deprel::obj);
  if (at(clause).xpos != "VBG" || !has(words_.atoning, mark) || !penalty) return false;
  const auto helper = child(tree_, document_, verb, Deprel::aux);  // "may face a fine for selling"
  return has(words_.atonements, *penalty) && (!helper || at(*helper).xpos != "MD");
}

bool ClauseSigns::is_generic(std::uint32_t noun) const {
  const auto determiner = child(tree_, document_, noun, Deprel::det);
  return has(words_.generic, noun) || (determiner && has(words_.generic, *determiner));
}

bool ClauseSigns::is_left_undone(std::uint32_t infinitive, std::uint32_t verb) const {
  const auto step = child(tree_, document_, verb, Deprel::obj);
  return step && *step < infinitive && has(words_.steps, *step) && has_negative_determiner(*step);
}

bool ClauseSigns::is_voted(std::uint32_t infinitive, std::uint32_t verb) const {
  return has(words_.voting, verb) && has(words_.voted, infinitive) && is_past(verb) &&
         !is_negated(verb) && is_done_by_body(verb);
}

/// "The board voted", "Norway's Senate voted": one member's vote decides nothing.
bool ClauseSigns::is_done_by_body(std::uint32_t verb) const {
  const auto subject = child(tree_, document_, verb, Deprel::nsubj);
  if (!subject) return false;
  const NameSpan* name = document_.name_at(*subject);
  const std::uint32_t last = name == nullptr ? *subject : name->end_token - 1;
  return words_.voting_bodies.contains(to_lower(document_.word(last)));
}

bool ClauseSigns::is_object_gerund(std::uint32_t clause, std::uint32_t verb) const {
  if (at(clause).xpos != "VBG" || clause <= verb || has_child(clause, Deprel::mark)) return false;
  for (std::uint32_t token = verb + 1; token < clause; ++token) {
    const bool particle = is_a(at(token).deprel, Deprel::compound) && at(token).head == verb;
    const bool mark =
        at(token).xpos == "''" || at(token).xpos == "``";  // "“would rule out” selling"
    if (!particle && !mark && at(token).upos != Upos::ADV) return false;
  }
  return at(verb).upos == Upos::VERB;
}

bool ClauseSigns::came_to_nothing(std::uint32_t attempt) const {
  const auto children = tree_.children(attempt);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    if (at(each).deprel != Deprel::conj || has_child(each, Deprel::xcomp)) return false;
    const auto found = words_.implicatives.find(at(each).lemma);
    return found != words_.implicatives.end() && !is_negated(each) &&
           found->second.affirmed == Entailment::negative &&
           found->second.negated == Entailment::positive;
  });
}

bool ClauseSigns::is_undoubted(std::uint32_t clause, std::uint32_t noun) const {
  return at(clause).xpos != "VBG" && !is_bare(clause) && has(words_.undoubted, noun) &&
         has_negative_determiner(noun);
}

bool ClauseSigns::is_bare(std::uint32_t clause) const {
  if (is_infinitive(clause)) return true;
  return at(clause).xpos == "VB" && !has_child(clause, Deprel::aux);
}

bool ClauseSigns::is_command(std::uint32_t clause) const {
  const Token& verb = at(clause);
  if (verb.xpos != "VB" || is_infinitive(clause) || has_child(clause, Deprel::nsubj)) return false;
  if (verb.deprel != Deprel::root && verb.deprel != Deprel::parataxis &&
      verb.deprel != Deprel::ccomp) {
    return false;
  }
  const auto children = tree_.children(clause);
  return std::none_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const bool helps = is_a(at(each).deprel, Deprel::aux) && at(each).xpos == "MD";
    return helps || at(each).deprel == Deprel::mark;
  });
}

bool ClauseSigns::is_subjunctive(std::uint32_t clause) const {
  const Deprel deprel = at(clause).deprel;
  if (deprel != Deprel::ccomp && deprel != Deprel::acl) return false;
  if (!has_child(clause, Deprel::mark) || !has_child(clause, Deprel::nsubj)) return false;
  if (is_infinitive(clause)) return false;
  // "moved that the deal be ended"
  const auto helper = child(tree_, document_, clause, Deprel::aux);
  const bool passive = helper && at(clause).xpos == "VBN" && at(*helper).xpos == "VB" &&
                       at(*helper).deprel == Deprel::aux_pass;
  if (passive || (at(clause).xpos == "VB" && !helper)) return true;
  // "insisted that the union agree", read as what several do
  const std::uint32_t head = at(clause).head;
  const auto subject = child(tree_, document_, clause, Deprel::nsubj);
  const bool one = at(*subject).xpos == "NN" || at(*subject).xpos == "NNP";
  return at(clause).xpos == "VBP" && !helper && one && head != Token::kRoot &&
         has(words_.insisting, head);
}

bool ClauseSigns::shares_main_clause(std::uint32_t clause) const {
  if (has_mark(clause, words_.time_marks)) return true;
  return at(clause).xpos == "VBG" && !has_child(clause, Deprel::aux);
}

bool ClauseSigns::comes_once(std::uint32_t clause, std::uint32_t main) const {
  const auto subject = child(tree_, document_, main, Deprel::nsubj);
  return is_a(at(clause).deprel, Deprel::advcl) && has_mark(clause, words_.once_marks) &&
         !is_past(clause) && is_present(main) && !has_child(main, Deprel::aux) && subject &&
         is_definite(*subject);
}

bool ClauseSigns::is_bounded(std::uint32_t clause) const {
  const auto helper = child(tree_, document_, clause, Deprel::aux_pass);
  bool apart = false;
  for (const std::uint32_t each : tree_.children(clause)) {
    const bool adverb = is_a(at(each).deprel, Deprel::advmod) && has(words_.bounds, each);
    if (adverb || has_bound(each)) return true;
    const auto preposition = child(tree_, document_, each, Deprel::case_);
    if (!preposition || !is_a(at(each).deprel, Deprel::obl)) continue;
    const bool dated = document_.date_over(at(each).span) != nullptr;
    const bool opened = dated && has(words_.bound_openings, *preposition);
    apart = apart || opened || has(words_.negative_prepositions, *preposition);
  }
  // "can be filed from 1 July", "may not be sold without a licence": of what is done to a thing
  return apart && helper;
}

/// "only under a licence", "for no more than 200 hours".
bool ClauseSigns::has_bound(std::uint32_t phrase) const {
  if (!is_a(at(phrase).deprel, Deprel::obl)) return false;
  const auto adverb = child(tree_, document_, phrase, Deprel::advmod);
  if (adverb && has(words_.bounds, *adverb)) return true;
  const QuantityMention* amount = document_.quantity_over(at(phrase).span);
  if (amount == nullptr) return false;
  const Bound bound = amount->quantity.bound;
  return bound == Bound::at_most || bound == Bound::up_to || bound == Bound::less_than;
}

bool ClauseSigns::is_past_of_future(std::uint32_t clause, std::uint32_t main) const {
  const auto below = tree_.children(clause);
  while (at(main).deprel == Deprel::xcomp && is_infinitive(main)) main = at(main).head;  // "has to"
  const auto above = tree_.children(main);
  const bool past = at(clause).xpos == "VBD" || std::ranges::any_of(below, [&](std::uint32_t each) {
                      return helps(each) && at(each).xpos == "VBD";
                    });
  // "imposes a levy, replacing one that lapses, after Acme backed it"
  if (past && (is_present(main) || at(main).xpos == "VBG")) return true;
  return past && std::ranges::any_of(above, [&](std::uint32_t each) {
           return helps(each) && at(each).xpos == "MD" && !has(words_.unreal, each);
         });
}

bool ClauseSigns::is_past(std::uint32_t clause) const {
  bool past = at(clause).xpos == "VBD";
  for (const std::uint32_t each : tree_.children(clause)) {
    if (!helps(each)) continue;
    if (at(each).xpos == "MD") return false;
    // "has sold", "has been able": the participle is what is past.
    past = past || at(each).xpos == "VBD" || at(each).xpos == "VBN" ||
           (at(each).deprel == Deprel::aux && at(clause).xpos == "VBN");
  }
  return past;
}

bool ClauseSigns::is_perfect(std::uint32_t clause) const {
  return std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
    return at(each).deprel == Deprel::aux && at(each).xpos == "VB" &&
           (at(clause).xpos == "VBN" || has_child(clause, Deprel::cop));
  });
}

bool ClauseSigns::is_participle(std::uint32_t clause) const {
  const bool participle = at(clause).xpos == "VBN" || at(clause).xpos == "VBG";
  return participle && !has_child(clause, Deprel::mark) && !has_child(clause, Deprel::aux);
}

bool ClauseSigns::is_prospective(std::uint32_t clause) const {
  if (at(clause).xpos != "VBG" || !has(words_.prospective, clause)) return false;
  return std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
    const auto preposition = child(tree_, document_, each, Deprel::case_);
    const bool there = at(each).deprel == Deprel::obl && preposition &&
                       has(words_.purpose_marks, *preposition) && has_child(clause, Deprel::aux);
    return there || (at(each).deprel == Deprel::xcomp && is_infinitive(each));
  });
}

bool ClauseSigns::asks_how(std::uint32_t clause) const {
  const auto asks = [&](std::uint32_t each) {
    return each <= clause && (at(each).xpos == "WRB" || at(each).xpos == "WP");
  };
  const auto children = tree_.children(clause);
  return asks(clause) || std::any_of(children.begin(), children.end(), asks);
}

bool ClauseSigns::is_wished(std::uint32_t clause) const {
  const auto children = tree_.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return is_a(at(each).deprel, Deprel::aux) && has(words_.unreal, each);
  });
}

bool ClauseSigns::is_unreal_past(std::uint32_t clause) const {
  if (!is_perfect(clause)) return false;
  const bool was_to = is_infinitive(clause);  // "was to have opened in May"
  return std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
    return is_a(at(each).deprel, Deprel::aux) &&
           (has(words_.unreal, each) || (was_to && at(each).xpos == "VBD"));
  });
}

bool ClauseSigns::happened_after_all(std::uint32_t clause) const {
  const std::uint32_t main = at(clause).head;
  const bool leans = at(clause).deprel == Deprel::advcl && main != Token::kRoot;
  if (!leans || at(clause).xpos != "VBN" || !is_condition(clause) || !is_negated(clause))
    return false;
  const auto helper = child(tree_, document_, clause, Deprel::aux);
  return helper && at(*helper).xpos == "VBD" && is_unreal_past(main);
}

std::optional<std::string> ClauseSigns::phrasal_lemma(std::uint32_t verb) const {
  const auto particle = child(tree_, document_, verb, Deprel::compound_prt);
  if (!particle) return std::nullopt;
  return at(verb).lemma + ' ' + at(*particle).lemma;
}

bool ClauseSigns::is_withheld(std::uint32_t verb) const {
  const Deprel deprel = at(verb).deprel;
  const std::uint32_t above = at(verb).head;
  const auto joint = child(tree_, document_, verb, Deprel::cc);
  if (deprel == Deprel::conj && joint && has(words_.negators, *joint)) return true;
  if ((deprel != Deprel::xcomp && !is_a(deprel, Deprel::advcl)) || above == Token::kRoot)
    return false;
  if (!is_infinitive(verb) && !is_prepositional_gerund(verb)) return false;
  const auto found = words_.implicatives.find(at(above).lemma);
  return found != words_.implicatives.end() && !is_negated(above) &&
         found->second.affirmed == Entailment::negative &&
         found->second.negated == Entailment::none;  // what one forgot to say is so
}

std::string without_negators(const std::string& relation, const FactualityWords& words) {
  std::string kept;
  for (const std::string& word : words_in(relation)) {
    if (!words.negators.contains(word)) kept += (kept.empty() ? "" : " ") + word;
  }
  return kept;
}

bool ClauseSigns::is_definite(std::uint32_t noun) const {
  if (at(noun).upos == Upos::PROPN || has_child(noun, Deprel::nmod_poss)) return true;
  const auto determiner = child(tree_, document_, noun, Deprel::det);
  return determiner && at(*determiner).feats.find("Definite=Def") != std::string::npos;
}

bool ClauseSigns::leans_on_first(std::uint32_t clause) const {
  if (is_finite(at(clause).xpos) || has_child(clause, Deprel::nsubj)) return false;
  for (const std::uint32_t each : tree_.children(clause)) {
    // "would leave and be replaced": a bare helper has its tense from the first verb
    const bool helper = at(each).deprel == Deprel::aux || at(each).deprel == Deprel::aux_pass;
    if (helper && at(each).xpos != "VB") return false;
  }
  return true;
}

bool ClauseSigns::goes_on_by_itself(std::uint32_t clause, std::uint32_t first) const {
  const bool acts = has_child(clause, Deprel::nsubj) || has_child(clause, Deprel::nsubj_pass);
  const bool tensed = is_finite(at(clause).xpos) || has_child(clause, Deprel::aux) ||
                      has_child(clause, Deprel::aux_pass);
  return acts && tensed && is_infinitive(first);
}

bool ClauseSigns::shares_negation(std::uint32_t clause) const {
  const auto children = tree_.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return at(each).deprel == Deprel::cc && has(words_.shares_negation, each) &&
           !has(words_.negators, each);
  });
}

}  // namespace claimgraph
