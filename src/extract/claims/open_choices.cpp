#include "extract/claims/open_choices.h"

#include <optional>

namespace claimgraph {
namespace {

class OpenChoice {
 public:
  OpenChoice(const Reading& reading, const Candidate& candidate)
      : reading_(reading), candidate_(candidate) {}

  bool is_open() const {
    const Claim& claim = candidate_.claim;
    if (claim.polarity == Polarity::negative) return false;
    return is_perhaps() || is_of_two(claim.subject) || (claim.object && is_of_two(*claim.object));
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  bool is_foreseen() const { return candidate_.claim.modality == Modality::predicted; }

  /// "Perhaps Acme will buy Beta".
  bool is_perhaps() const {
    const auto& modifiers = reading_.knowledge.factuality_words.modifiers;
    for (const std::uint32_t each : reading_.tree.children(candidate_.anchor)) {
      if (!is_foreseen() || !is_a(at(each).deprel, Deprel::advmod)) continue;
      const auto stance = modifiers.find(at(each).lemma);
      if (stance != modifiers.end() && stance->second == Stance::possible) return true;
    }
    return false;
  }

  /// "either Acme or Beta"; of what is foreseen, "Acme or Beta" as well.
  bool is_of_two(const Argument& argument) const {
    const bool plain = argument.date.empty() && !argument.quantity;
    const auto head = plain ? head_of(reading_, argument) : std::nullopt;
    if (!head) return false;
    const bool later = at(*head).deprel == Deprel::conj && at(*head).head != Token::kRoot;
    const std::uint32_t first = later ? at(*head).head : *head;
    bool either = false;
    bool joined = false;
    for (const std::uint32_t each : reading_.tree.children(first)) {
      if (each < first && is_a(at(each).deprel, Deprel::cc)) either = true;
      if (at(each).deprel == Deprel::conj && at(each).upos != Upos::VERB) joined |= has_or(each);
    }
    return joined && (either || (argument.entity && is_foreseen()));
  }

  bool has_or(std::uint32_t conjunct) const {
    const auto joint = child(reading_.tree, reading_.document, conjunct, Deprel::cc);
    return joint && reading_.knowledge.factuality_words.shares_negation.contains(at(*joint).lemma);
  }

  const Reading& reading_;
  const Candidate& candidate_;
};

}  // namespace

void leave_choice_open(const Reading& reading, Candidate& candidate) {
  if (!OpenChoice(reading, candidate).is_open()) return;
  Claim& claim = candidate.claim;
  switch (claim.factuality) {
    case Factuality::certain_plus:
    case Factuality::probable_plus:
      claim.modality = Modality::possible;
      claim.factuality = Factuality::possible_plus;
      return;
    case Factuality::possible_plus:
    case Factuality::certain_minus:
    case Factuality::probable_minus:
    case Factuality::possible_minus:
    case Factuality::unknown:
      return;
  }
}

}  // namespace claimgraph
