#include "extract/claims/factuality.h"

#include <algorithm>
#include <optional>

#include "extract/claims/clause_signs.h"
#include "extract/claims/contrasted_parts.h"
#include "extract/claims/deeds_of_infinitives.h"
#include "extract/claims/event_amounts.h"
#include "extract/claims/modalities.h"
#include "extract/claims/noun_governors.h"
#include "extract/claims/scheduled.h"
#include "extract/claims/told_truths.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// Reads the tree around one anchor: its own clause first, then upwards.
class Judge {
 public:
  Judge(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document),
        tree_(tree),
        knowledge_(knowledge),
        words_(knowledge.factuality_words),
        signs_(document, tree, words_),
        truths_(document, tree, words_, signs_),
        nouns_(document, tree, words_, knowledge.noun_senses, signs_) {}

  void judge(std::uint32_t anchor, Claim& claim) {
    if (signs_.happened_after_all(anchor)) {
      claim.relation = without_negators(claim.relation, words_);
      return conclude(claim);
    }
    if (signs_.is_prospective(anchor)) weaken(Modality::predicted);
    read_clause(anchor);
    if (signs_.is_argued_against(anchor)) weaken(Modality::possible);
    const bool negated = signs_.is_negated(anchor);
    if (negated ? is_set_against(document_, tree_, words_, claim, anchor)
                : has_denied_part(document_, tree_, words_, claim, anchor))
      negative_ = !negative_;
    if (claim.open) read_outlook(anchor);
    if (is_scheduled({document_, tree_, words_, signs_}, anchor, claim)) weaken(Modality::planned);
    climb(anchor);
    if (const auto verb = verb_over_measured(document_, anchor, claim)) {
      read_surely(*verb);
      climb(*verb);
      negative_ = false;  // who refuses to build a 300-megawatt plant does not make it smaller
    }
    if (negative_ && measures_event(document_, anchor, claim)) {
      negative_ = false;  // a $5 million purchase that was blocked would have cost that
      weaken(Modality::possible);
    }
    conclude(claim);
  }

 private:
  void conclude(Claim& claim) const {
    claim.polarity = negative_ ? Polarity::negative : Polarity::positive;
    claim.modality = modality_;
    claim.factuality =
        unknown_ ? Factuality::unknown : factuality_of(modality_, negative_, probable_);
  }

  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  static std::optional<Stance> find(const FactualityWords::Stances& stances, const Token& token) {
    const auto found = stances.find(token.lemma);
    return found == stances.end() ? std::nullopt : std::optional(found->second);
  }

  /// What a word says of what stands below it; "an arrest for selling it" nothing, as a noun.
  std::optional<Stance> governor_of(std::uint32_t token) const {
    const bool noun = at(token).upos == Upos::NOUN && has(words_.verbs_only, token);
    const bool verb = at(token).upos == Upos::VERB && has(words_.nouns_only, token);
    return noun || verb ? std::nullopt : find(words_.governors, at(token));
  }

  bool has(const WordSet& set, std::uint32_t token) const {
    return set.count(at(token).lemma) != 0;
  }

  void take(Stance stance) {
    if (took_place_ && (stance == Stance::denied || stance == Stance::doubted)) return;
    switch (stance) {
      case Stance::certain:
        return;
      case Stance::negative:
        negative_ = !negative_;
        return;
      case Stance::denied:
        negative_ = !negative_;
        return weaken(Modality::denied);
      case Stance::doubted:
        negative_ = !negative_;
        probable_ = true;
        return weaken(Modality::possible);
      case Stance::possible:
        return weaken(Modality::possible);
      case Stance::probable:
        probable_ = true;
        return weaken(Modality::possible);
      case Stance::planned:
        return weaken(Modality::planned);
      case Stance::predicted:
        return weaken(Modality::predicted);
      case Stance::estimated:
        return weaken(Modality::estimated);
      case Stance::required:
        return weaken(Modality::required);
      case Stance::permitted:
        return weaken(Modality::permitted);
      case Stance::hypothetical:
        return weaken(Modality::hypothetical);
    }
  }

  void weaken(Modality modality) {
    if (outranks(modality, modality_)) modality_ = modality;
  }

  void read_auxiliaries(std::uint32_t clause) {
    if (signs_.is_unreal_past(clause)) return weaken(Modality::hypothetical);
    if (signs_.is_command(clause) || signs_.is_subjunctive(clause)) weaken(Modality::required);
    // A headline's "Acme to sell its plant"; "the plant, which is to be sold"
    const Deprel deprel = at(clause).deprel;
    const auto helper = child(tree_, document_, clause, Deprel::aux_pass);
    const bool top = deprel == Deprel::root || deprel == Deprel::parataxis ||
                     (deprel == Deprel::acl_relcl && helper && at(*helper).xpos != "VB");
    // "All they have to do is sell it."
    const bool done = at(clause).xpos == "VB" && child(tree_, document_, clause, Deprel::cop) &&
                      !child(tree_, document_, clause, Deprel::aux);
    if ((top && signs_.is_infinitive(clause)) || done) weaken(Modality::planned);
    for (const std::uint32_t each : tree_.children(clause)) {
      if (!is_a(at(each).deprel, Deprel::aux)) continue;
      const auto stance = find(words_.auxiliaries, at(each));
      const bool ruled_out = signs_.entails(at(each).lemma, clause, Entailment::negative);
      if (!stance || ruled_out || only_polite(each, clause)) continue;  // "could not sell"
      const bool granted = has(words_.granting, each) && signs_.is_bounded(clause);
      // "may have sold", "must have sold": guesses at what is past.
      const bool guess = signs_.is_perfect(clause) && *stance != Stance::predicted;
      take(granted ? Stance::permitted : guess ? Stance::probable : *stance);
    }
  }

  /// "would like to sell": the wish is there; "would not say": and so is the silence.
  bool only_polite(std::uint32_t auxiliary, std::uint32_t clause) const {
    return has(words_.unreal, auxiliary) && (has(words_.wishes, clause) || is_kept_silent(clause));
  }

  /// "would not say who had sold it": who is asked and does not tell has done so.
  bool is_kept_silent(std::uint32_t clause) const {
    return has(knowledge_.attribution_words.telling_more, clause) && signs_.is_negated(clause) &&
           !signs_.is_perfect(clause) && at(clause).deprel != Deprel::ccomp &&
           !child(tree_, document_, clause, Deprel::advcl);
  }

  /// What stands in the clause itself: negation, auxiliaries, adverbs, conditions.
  void read_clause(std::uint32_t clause) {
    if (signs_.is_negated(clause)) negative_ = !negative_;
    read_surely(clause);
  }

  /// The same but for negation.
  void read_surely(std::uint32_t clause) {
    read_auxiliaries(clause);
    bool unreal = false;
    bool conditioned = false;
    for (const std::uint32_t each : tree_.children(clause)) {
      const Token& token = at(each);
      if (is_a(token.deprel, Deprel::advmod) || token.deprel == Deprel::amod) {
        if (const auto stance = find(words_.modifiers, token)) take(*stance);
      }
      // "if it sells", "whatever it sells"
      if (each < clause && has(words_.condition_marks, each)) weaken(Modality::hypothetical);
      if (is_a(token.deprel, Deprel::aux) && has(words_.unreal, each)) unreal = true;
      if (token.deprel == Deprel::advcl && signs_.is_condition(each)) conditioned = true;
      if (signs_.comes_once(each, clause)) weaken(Modality::planned);
    }
    // "Acme said no if he asked": what is past is not conditional.
    if (conditioned && !unreal && signs_.is_past(clause)) return;
    if (conditioned) weaken(unreal ? Modality::hypothetical : Modality::conditional);
  }

  /// "The sale is planned for May", "is expected in May": what is said is that it will be so.
  void read_outlook(std::uint32_t verb) {
    // "a model promised for the autumn"
    const bool participle = at(verb).deprel == Deprel::acl && at(verb).xpos == "VBN";
    const bool passive = participle || child(tree_, document_, verb, Deprel::aux_pass);
    if (at(verb).upos != Upos::VERB || !passive) return;
    if (child(tree_, document_, verb, Deprel::xcomp)) return;
    const auto stance = find(words_.objects, at(verb));
    if (stance == Stance::planned || stance == Stance::predicted) take(*stance);
  }

  void join(std::uint32_t clause, std::uint32_t first) {
    if (!signs_.leans_on_first(clause)) return;
    read_auxiliaries(first);
    if (signs_.shares_negation(clause) && signs_.is_negated(first)) negative_ = !negative_;
  }

  /// Goes up as long as what stands above decides whether this is so. Heads form a tree, so the
  /// walk ends at the root.
  void climb(std::uint32_t token) {
    const std::uint32_t anchor = token;
    while (at(token).head != Token::kRoot) {
      const std::uint32_t head = at(token).head;
      const Deprel deprel = at(token).deprel;
      if (const auto judge = truths_.judge_of(token)) {
        const bool untrue = truths_.calls_untrue(*judge);
        if (untrue && took_place_) return;
        if (untrue) negative_ = !negative_;
        read_surely(*judge);
        if (truths_.is_opinion(*judge)) return weaken(Modality::denied);
        if (*judge != head) return;
        token = head;
        continue;
      }
      if (const auto denier = truths_.denier_of(token))
        return truths_.leaves_open(head, *denier) ? weaken(Modality::possible)
                                                  : take(Stance::denied);
      if (signs_.describes(token, head)) {  // "no deal signed by Acme was found"
        if (signs_.has_negative_determiner(head)) negative_ = !negative_;
        return;
      }
      if (signs_.is_undoubted(token, head)) return;
      const auto permit = token == anchor ? nouns_.permit_of(token) : std::nullopt;
      if (permit) return govern_permitted(*permit);
      if (deprel == Deprel::acl_relcl && signs_.is_generic(head))
        return weaken(Modality::hypothetical);
      if (deprel == Deprel::conj) {
        if (signs_.goes_on_by_itself(token, head)) return;
        join(token, head);
      } else if (deprel == Deprel::xcomp || deprel == Deprel::acl ||
                 (token == anchor && nouns_.governs(head, token))) {
        govern(token, head);
      } else if (deprel == Deprel::ccomp || is_a(deprel, Deprel::csubj)) {  // "not clear that"
        // "Placing it there would hurt": where that comes about
        if (at(token).xpos == "VBG" && deprel != Deprel::ccomp) read_auxiliaries(head);
        if (!signs_.is_bare(token) || signs_.is_command(token)) return govern_clause(token, head);
        govern(token, head);
      } else if (is_a(deprel, Deprel::advcl)) {
        if (!lean_on_main_clause(token, head)) return;
      } else if (token == anchor && nouns_.goes_with_measure(token, head)) {
        // "a profit on sales of": as sure as that
      } else {
        if (takes_part(token)) govern_noun(token, head);
        return;
      }
      token = head;
    }
  }

  bool takes_part(std::uint32_t noun) const {
    const Deprel deprel = at(noun).deprel;
    return (at(noun).upos == Upos::NOUN || at(noun).upos == Upos::SYM) &&
           (deprel == Deprel::obj || deprel == Deprel::obl || is_a(deprel, Deprel::nsubj) ||
            nouns_.is_sold_off(noun));
  }

  /// "is to cut costs after recalling cars in March": what has a day that is over has happened.
  bool is_over(std::uint32_t clause) const {
    const auto written = days_of(document_.provenance.published);
    const auto mark = child(tree_, document_, clause, Deprel::mark);
    if (at(clause).xpos != "VBG" || !written || !mark || !has(words_.time_marks, *mark))
      return false;
    return std::ranges::any_of(tree_.children(clause), [&](std::uint32_t each) {
      const DateMention* date = document_.date_over(at(each).span);
      const auto days = date == nullptr ? std::nullopt : days_of(date->value);
      return days && days->last <= written->first;
    });
  }

  /// Conditions, purposes, times. Returns whether what stands above the main clause counts too.
  bool lean_on_main_clause(std::uint32_t token, std::uint32_t head) {
    if (signs_.is_condition(token) || signs_.is_awaited(token)) {
      weaken(Modality::hypothetical);
      return false;
    }
    if (signs_.is_conceded(token) || is_over(token)) return false;
    const bool ruled = governor_of(head) || implicative_of(head, token) != nullptr;
    if (ruled && (signs_.is_prepositional_gerund(token) || signs_.is_object_gerund(token, head))) {
      govern(token, head);
      return true;
    }
    if (signs_.is_infinitive(token)) {
      const ClauseReading reading{document_, tree_, words_, signs_};
      if (is_done_with(reading, token, head) || signs_.is_left_undone(token, head)) {
        read_clause(head);
        return true;
      }
      // Under "going", "set" and the like parsers attach the infinitive as an adverbial.
      const bool moved = at(head).upos == Upos::ADJ && has(words_.factives, head);
      const bool governed = moved || signs_.is_caused(token, head) ||
                            (ruled && (at(head).upos != Upos::VERB || governor_of(head)));
      if (!governed) {
        weaken(signs_.is_licensed(token, head) ? Modality::permitted : Modality::planned);
        return false;
      }
      govern(token, head);
      return true;
    }
    if (!signs_.shares_main_clause(token) || signs_.is_past_of_future(token, head)) return false;
    // "Denied that it knew of the fault when it sold the pumps": sold them all the same.
    took_place_ = signs_.is_past(token) && at(token).xpos != "VBG";
    read_auxiliaries(head);
    // "is foreseen for May, once the court has approved it"
    if (at(token).xpos != "VBD") read_outlook(head);
    return true;
  }

  void govern(std::uint32_t clause, std::uint32_t head) {
    if (signs_.is_left_undone(clause, head)) return read_clause(head);
    if (is_foreseen(clause, head)) weaken(Modality::predicted);
    auto stance = governor_of(head);
    if (came_about(clause, head, stance)) return read_surely(head);
    const bool owns = has(words_.light_verbs, head) && child(tree_, document_, head, Deprel::obj);
    if (owns && signs_.is_infinitive(clause)) stance.reset();  // "has capacity to make it"
    if (stance == Stance::possible && signs_.came_to_nothing(head)) return take(Stance::negative);
    if (const Implicative* implicative = implicative_of(head, clause)) {
      follow(*implicative, head, stance);
      if (signs_.leaves_open(head)) return;  // "would not rule out selling": perhaps
      return read_surely(head);
    }
    // "knows how to sell", "would like to sell", "was thinking of selling": nothing was sold yet.
    const bool bare = signs_.is_bare(clause);
    const bool wanted = bare && signs_.is_wished(head);
    const bool open =
        stance == Stance::certain &&
        (bare ? signs_.asks_how(clause) || wanted
              : at(head).upos == Upos::VERB && signs_.is_prepositional_gerund(clause));
    if (open) {
      weaken(wanted ? Modality::planned : Modality::possible);
    } else if (stance) {
      take(*stance);
    } else if (bare && !has(words_.performed, clause)) {
      // "prefers to sell": it may not be done. A headline's "Acme to sell it" has Acme at the top.
      const bool nominal = at(head).upos == Upos::PROPN || at(head).upos == Upos::NOUN;
      const bool headline = nominal && at(head).head == Token::kRoot &&
                            !child(tree_, document_, head, Deprel::cop);  // "is in talks to sell"
      weaken(headline ? Modality::planned : Modality::possible);
    }
    read_clause(head);
  }

  /// "is seen reporting a profit"; who was seen leaving had left.
  bool is_foreseen(std::uint32_t clause, std::uint32_t head) const {
    const auto helper = child(tree_, document_, head, Deprel::aux_pass);
    return at(clause).xpos == "VBG" && helper && at(*helper).xpos != "VBD" &&
           has(knowledge_.clause_words.foreseeing_verbs, head);
  }

  /// "had to sell", "was able to sell", "had it mended", "it took years to build", "was glad to
  /// hear": that it happened follows from the word above, its tense, or the shape below it.
  bool came_about(std::uint32_t clause, std::uint32_t head, std::optional<Stance> stance) const {
    if (signs_.is_negated(head)) return false;
    const bool past = signs_.is_past(head);
    if (past && has(words_.past_implicatives, head)) return true;
    if (signs_.is_voted(clause, head)) return true;
    if (!signs_.is_infinitive(clause)) {
      // "had it mended"; not "an order forcing Acme to mend it"
      return stance == Stance::required && signs_.is_participle(clause) &&
             at(head).upos == Upos::VERB;
    }
    if (past && at(head).upos == Upos::ADJ && has(words_.factives, head)) return true;
    // "It took a year to build" it; not "it was illegal to build".
    return past && !stance && is_a(at(clause).deprel, Deprel::csubj) &&
           at(head).upos == Upos::VERB && implicative_of(head, clause) == nullptr;
  }

  /// What follows for `clause` from the word over it; null: nothing ("a failure affecting it").
  /// With a particle or a preposition ("kept Acme from selling") a verb is another word.
  const Implicative* implicative_of(std::uint32_t head, std::uint32_t clause) const {
    const auto mark = child(tree_, document_, clause, Deprel::mark);
    auto found = words_.implicatives.end();
    if (!mark && at(head).upos == Upos::NOUN && at(clause).xpos == "VBG") return nullptr;
    if (mark) found = words_.implicatives.find(at(head).lemma + ' ' + at(*mark).lemma);
    if (found == words_.implicatives.end())
      found = words_.implicatives.find(signs_.phrasal_lemma(head).value_or(at(head).lemma));
    return found == words_.implicatives.end() ? nullptr : &found->second;
  }

  /// "managed to", "did not manage to", "failed to": what follows, with the head's own negation.
  void follow(const Implicative& implicative, std::uint32_t head, std::optional<Stance> stance) {
    const bool negated = signs_.is_negated(head);
    switch (negated ? implicative.negated : implicative.affirmed) {
      case Entailment::positive:
        if (signs_.is_decreed(head)) weaken(Modality::required);
        return;
      case Entailment::negative:
        if (!took_place_) negative_ = !negative_;  // "avoided a tax when it sold Beta": sold it
        return;
      case Entailment::none:
        take(stance.value_or(Stance::possible));
        return;
    }
  }

  /// A full clause keeps its own polarity under a negated verb of saying or thinking; it is then
  /// not known to hold, unless the verb presupposes it.
  /// Of what is past one may rather be sure: "the figures suggest that Acme sold it".
  void govern_clause(std::uint32_t clause, std::uint32_t head) {
    const bool past_within = signs_.is_past(clause) && !signs_.is_condition(clause);
    // "insists that it has no plan" says so, "insists that it sell" wants it.
    const bool says = has(words_.insisting, head) && !signs_.is_subjunctive(clause);
    const auto stance = says ? Stance::certain : governor_of(head);
    const bool negated = signs_.is_negated(head);
    if (signs_.is_withheld(head)) return weaken(Modality::hypothetical);
    if (has(words_.hearsay, head)) return take(Stance::possible);
    if (stance) take(stance == Stance::possible && past_within ? Stance::probable : *stance);
    if (!negated || has(words_.factives, head)) return;
    if (has(words_.raising, head)) {
      negative_ = !negative_;
      probable_ = true;
      return;
    }
    const bool turns = stance && (*stance == Stance::denied || *stance == Stance::negative ||
                                  *stance == Stance::doubted);
    if (turns) {
      negative_ = !negative_;
      if (modality_ == Modality::denied) modality_ = Modality::asserted;
    } else {
      unknown_ = true;  // "never said it would sell": no forecast either
      weaken(outranks(modality_, Modality::possible) ? Modality::hypothetical : Modality::possible);
    }
  }

  /// "had a loss", "did not post a loss": the noun is as sure as the verb, but not "took it back".
  bool is_carried(std::uint32_t noun, std::uint32_t verb) const {
    const bool told = has(words_.booking_verbs, verb) && !signs_.is_definite(noun);
    return (told || has(words_.light_verbs, verb)) && !nouns_.over(noun);
  }

  void govern_noun(std::uint32_t noun, std::uint32_t head) {
    if (is_carried(noun, head)) {
      // "no" on the noun was counted with the noun itself.
      for (const std::uint32_t each : tree_.children(head)) {
        if (signs_.is_negator(each)) negative_ = !negative_;
      }
      read_auxiliaries(head);
      return climb(head);  // "is forecast to post a loss"
    }
    if (nouns_.ends_state(noun)) {
      if (is_certain(head)) negative_ = !negative_;
      return;
    }
    const auto stance = nouns_.over(noun);
    if (!stance) return;
    if (has(words_.requests, noun)) return weaken(Modality::possible);
    take(*stance == Stance::negative && !is_certain(head) ? Stance::possible : *stance);
  }

  /// "received approval for its takeover": it may go on, where that has come.
  void govern_permitted(std::uint32_t permit) {
    const std::uint32_t verb = at(permit).head;
    const bool object = at(permit).deprel == Deprel::obj || at(permit).deprel == Deprel::nsubj_pass;
    if (!object) return weaken(Modality::permitted);
    if (nouns_.needs(verb)) return weaken(Modality::possible);
    const Judge above = judge_above(verb);
    if (above.negative_) negative_ = !negative_;
    weaken(above.modality_ == Modality::asserted ? Modality::permitted : above.modality_);
  }

  /// Whether what a verb tells has been done: "blocked it", and not "sued to block it", which
  /// leaves open what is to be blocked.
  bool is_certain(std::uint32_t verb) const {
    const Judge above = judge_above(verb);
    return above.modality_ == Modality::asserted && !above.negative_ && !above.probable_;
  }

  Judge judge_above(std::uint32_t verb) const {
    Judge above(document_, tree_, knowledge_);
    above.read_clause(verb);
    above.climb(verb);
    return above;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const FactualityWords& words_;
  const ClauseSigns signs_;
  const ToldTruths truths_;
  const NounGovernors nouns_;
  bool negative_ = false;
  bool probable_ = false;
  bool unknown_ = false;
  bool took_place_ = false;  // whatever is said of what came with it
  Modality modality_ = Modality::asserted;
};

}  // namespace

void judge_factuality(const Document& document, const Tree& tree, const Knowledge& knowledge,
                      Candidate& candidate) {
  Judge(document, tree, knowledge).judge(candidate.anchor, candidate.claim);
}

}  // namespace claimgraph
