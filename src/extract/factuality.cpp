#include "extract/factuality.h"

#include <algorithm>
#include <array>
#include <optional>

namespace claimgraph {
namespace {

constexpr std::array kRanks = {Modality::hypothetical, Modality::conditional, Modality::required,
                               Modality::permitted,    Modality::denied,      Modality::planned,
                               Modality::predicted,    Modality::estimated,   Modality::possible,
                               Modality::claimed,      Modality::reported,    Modality::asserted};

/// Reads the tree around one anchor: its own clause first, then upwards.
class Judge {
 public:
  Judge(const Document& document, const Tree& tree, const FactualityWords& words)
      : document_(document), tree_(tree), words_(words) {}

  void judge(std::uint32_t anchor, Claim& claim) {
    read_clause(anchor);
    climb(anchor);
    claim.polarity = negative_ ? Polarity::negative : Polarity::positive;
    claim.modality = modality_;
    claim.factuality = factuality();
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  static std::optional<Stance> find(const FactualityWords::Stances& stances, const Token& token) {
    const auto found = stances.find(token.lemma);
    if (found == stances.end()) return std::nullopt;
    return found->second;
  }

  bool has(const WordSet& set, std::uint32_t token) const {
    return set.count(at(token).lemma) != 0;
  }

  bool is_negator(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    if (!has(words_.negators, token)) return false;
    if (!is_a(deprel, Deprel::advmod) && deprel != Deprel::cc_preconj && deprel != Deprel::cc) {
      return false;
    }
    return token + 1 >= document_.tokens.size() || !has(words_.cancels_negation, token + 1);
  }

  bool has_negative_determiner(std::uint32_t token) const {
    if (has(words_.negative_determiners, token)) return true;
    const auto children = tree_.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return is_a(at(each).deprel, Deprel::det) && has(words_.negative_determiners, each);
    });
  }

  bool is_argument(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    return is_a(deprel, Deprel::nsubj) || deprel == Deprel::obj;
  }

  /// Whether a negator, or "no" on an argument, turns the clause around; two of them cancel out.
  bool is_negated(std::uint32_t clause) const {
    bool negated = has_negative_determiner(clause);
    for (const std::uint32_t each : tree_.children(clause)) {
      const Deprel deprel = at(each).deprel;
      if (is_negator(each)) negated = !negated;
      if (is_argument(each) && has_negative_determiner(each)) negated = !negated;
      const bool marks = is_a(deprel, Deprel::case_) || deprel == Deprel::mark;
      if (marks && has(words_.negative_prepositions, each)) negated = !negated;
    }
    return negated;
  }

  void take(Stance stance) {
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
    for (const std::uint32_t each : tree_.children(clause)) {
      if (!is_a(at(each).deprel, Deprel::aux)) continue;
      if (const auto stance = find(words_.auxiliaries, at(each))) take(*stance);
    }
  }

  /// What stands in the clause itself: negation, auxiliaries, adverbs, conditions.
  void read_clause(std::uint32_t clause) {
    if (is_negated(clause)) negative_ = !negative_;
    read_auxiliaries(clause);
    bool unreal = false;
    bool conditioned = false;
    for (const std::uint32_t each : tree_.children(clause)) {
      const Token& token = at(each);
      if (is_a(token.deprel, Deprel::advmod) || token.deprel == Deprel::amod) {
        if (const auto stance = find(words_.modifiers, token)) take(*stance);
      }
      if (token.deprel == Deprel::mark && has(words_.condition_marks, each)) {
        weaken(Modality::hypothetical);
      }
      if (is_a(token.deprel, Deprel::aux) && has(words_.unreal, each)) unreal = true;
      if (token.deprel == Deprel::advcl && is_condition(each)) conditioned = true;
    }
    if (unreal && conditioned) weaken(Modality::hypothetical);
  }

  /// "if …", or the inverted "had it …" whose auxiliary stands before its subject.
  bool is_condition(std::uint32_t clause) const {
    std::optional<std::uint32_t> aux;
    for (const std::uint32_t each : tree_.children(clause)) {
      if (at(each).deprel == Deprel::mark && has(words_.condition_marks, each)) return true;
      if (is_a(at(each).deprel, Deprel::aux) && !aux) aux = each;
      if (is_a(at(each).deprel, Deprel::nsubj)) return aux && *aux < each;
    }
    return false;
  }

  /// A second verb without a tense or subject of its own leans on the first one's auxiliaries.
  bool leans_on_first(std::uint32_t clause) const {
    if (at(clause).xpos == "VBD" || at(clause).xpos == "VBZ" || at(clause).xpos == "VBP") {
      return false;
    }
    const auto children = tree_.children(clause);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return is_a(at(each).deprel, Deprel::aux) || is_a(at(each).deprel, Deprel::nsubj);
    });
  }

  void join(std::uint32_t clause, std::uint32_t first) {
    if (!leans_on_first(clause)) return;
    read_auxiliaries(first);
    const auto children = tree_.children(clause);
    const bool shared = std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return at(each).deprel == Deprel::cc && has(words_.shares_negation, each) &&
             !has(words_.negators, each);
    });
    if (shared && is_negated(first)) negative_ = !negative_;
  }

  /// Goes up as long as what stands above decides whether this is so. Heads form a tree, so the
  /// walk ends at the root.
  void climb(std::uint32_t token) {
    while (at(token).head != Token::kRoot) {
      const std::uint32_t head = at(token).head;
      const Deprel deprel = at(token).deprel;
      if (deprel == Deprel::conj) {
        join(token, head);
      } else if (deprel == Deprel::xcomp || deprel == Deprel::acl || is_a(deprel, Deprel::csubj)) {
        govern(head);
      } else if (deprel == Deprel::ccomp) {
        govern_clause(head);
        return;
      } else if (is_a(deprel, Deprel::advcl)) {
        if (is_condition(token)) return weaken(Modality::hypothetical);
        // Under "going", "set" and the like parsers attach the infinitive as an adverbial.
        if (!is_infinitive(token)) return;
        if (find(words_.governors, at(head))) {
          govern(head);
        } else {
          return weaken(Modality::planned);
        }
      } else if (at(token).upos == Upos::NOUN &&
                 (deprel == Deprel::obj || deprel == Deprel::obl || is_a(deprel, Deprel::nsubj))) {
        return govern_noun(head, deprel);
      } else {
        return;
      }
      token = head;
    }
  }

  bool is_infinitive(std::uint32_t clause) const {
    const auto children = tree_.children(clause);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return at(each).deprel == Deprel::mark && has(words_.purpose_marks, each);
    });
  }

  void govern(std::uint32_t head) {
    if (const auto stance = find(words_.governors, at(head))) take(*stance);
    read_clause(head);
  }

  /// A full clause keeps its own polarity under a negated verb of saying or thinking; it is then
  /// not known to hold.
  void govern_clause(std::uint32_t head) {
    const auto stance = find(words_.governors, at(head));
    const bool negated = is_negated(head);
    if (stance) take(*stance);
    if (!negated) return;
    const bool turns = stance && (*stance == Stance::denied || *stance == Stance::negative ||
                                  *stance == Stance::doubted);
    if (turns) {
      negative_ = !negative_;
      if (modality_ == Modality::denied) modality_ = Modality::asserted;
    } else if (!stance || *stance != Stance::certain) {
      unknown_ = true;
    }
  }

  void govern_noun(std::uint32_t head, Deprel deprel) {
    if (has(words_.light_verbs, head)) {
      // "no" on the noun was counted with the noun itself.
      for (const std::uint32_t each : tree_.children(head)) {
        if (is_negator(each)) negative_ = !negative_;
      }
      read_auxiliaries(head);
      return;
    }
    if (deprel == Deprel::obl) return;
    const auto stance = find(words_.objects, at(head));
    const bool passive = at(head).upos == Upos::VERB && deprel == Deprel::nsubj_pass;
    if (stance && (deprel == Deprel::obj || passive)) take(*stance);
  }

  Factuality factuality() const {
    if (unknown_) return Factuality::unknown;
    switch (modality_) {
      case Modality::asserted:
      case Modality::reported:
      case Modality::claimed:
      case Modality::denied:
        return negative_ ? Factuality::certain_minus : Factuality::certain_plus;
      case Modality::estimated:
      case Modality::planned:
      case Modality::predicted:
        return negative_ ? Factuality::probable_minus : Factuality::probable_plus;
      case Modality::possible:
        if (probable_) return negative_ ? Factuality::probable_minus : Factuality::probable_plus;
        return negative_ ? Factuality::possible_minus : Factuality::possible_plus;
      case Modality::conditional:
      case Modality::hypothetical:
      case Modality::required:
      case Modality::permitted:
        return Factuality::unknown;
    }
    return Factuality::unknown;
  }

  const Document& document_;
  const Tree& tree_;
  const FactualityWords& words_;
  bool negative_ = false;
  bool probable_ = false;
  bool unknown_ = false;
  Modality modality_ = Modality::asserted;
};

}  // namespace

bool outranks(Modality left, Modality right) {
  return std::find(kRanks.begin(), kRanks.end(), left) <
         std::find(kRanks.begin(), kRanks.end(), right);
}

void judge_factuality(const Document& document, const Tree& tree, const Knowledge& knowledge,
                      Candidate& candidate) {
  Judge(document, tree, knowledge.factuality_words).judge(candidate.anchor, candidate.claim);
}

}  // namespace claimgraph
