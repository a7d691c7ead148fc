#include "extract/trees/appositions_of_acts.h"

#include <algorithm>
#include <string>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ActAppositions : private TreeEditor {
 public:
  ActAppositions(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t noun = sentence_.first_token + 3; noun < sentence_.end_token; ++noun) {
      if (at(noun).upos != Upos::NOUN || !is_act(noun) || !is_told_behind_comma(noun)) continue;
      const std::uint32_t beside = at(noun).head;
      if (beside == Token::kRoot || beside > noun) continue;
      if (at(noun).deprel == Deprel::appos && in_name(beside) && !may_be_called(beside, noun))
        stand_beside_act(noun, beside);
      if (at(noun).deprel == Deprel::obj) stand_beside_object(noun, beside);
    }
  }

 private:
  /// Neither a thing nor anybody: a plan, a deal, a step.
  bool is_act(std::uint32_t noun) const {
    const std::string& lemma = document().tokens[noun].lemma;
    const NounSense sense = knowledge_.noun_senses.of(lemma);
    const bool act = sense == NounSense::event || sense == NounSense::communication ||
                     (sense == NounSense::other && knowledge_.noun_senses.knows(lemma));
    return act && !knowledge_.kinds.speaks_of_agents(lemma);
  }

  /// "Lidra, a scheme that pays farmers", which things are called so.
  bool may_be_called(std::uint32_t name, std::uint32_t noun) {
    const NameLabel label = name_at(name)->label;
    return label == NameLabel::miscellaneous ||
           std::ranges::any_of(knowledge_.kinds.kinds_of_noun(at(noun).lemma),
                               [&](const std::string& kind) {
                                 return knowledge_.kinds.find(kind)->label == label;
                               });
  }

  /// ", a plan that …", ", a deal announced in May".
  bool is_told_behind_comma(std::uint32_t noun) {
    const std::uint32_t first = first_of(noun);
    if (first <= sentence_.first_token || at(first - 1).xpos != ",") return false;
    if (at(first).feats.find("Definite=Ind") == std::string::npos) return false;
    const bool clause = noun + 1 < sentence_.end_token && at(noun + 1).upos == Upos::SCONJ;
    return clause || has_dependent(noun, Deprel::acl, sentence_);
  }

  /// "proposed a merger with Acme, a plan that it later dropped" with Acme as the plan.
  void stand_beside_act(std::uint32_t noun, std::uint32_t name) {
    std::uint32_t above = at(name).head;
    while (above != Token::kRoot && above < name && is_nominal(above)) {
      if (at(above).upos == Upos::NOUN && is_act(above)) return attach(noun, above, Deprel::appos);
      above = at(above).head;
    }
    if (above != Token::kRoot && above < name) attach(noun, above, Deprel::parataxis);
  }

  /// The same with the plan as proposed beside the merger.
  void stand_beside_object(std::uint32_t noun, std::uint32_t verb) {
    const std::uint32_t object = object_between(verb, verb + 1, first_of(noun));
    if (object == Token::kRoot) return;
    const bool act = at(object).upos == Upos::NOUN && is_act(object);
    attach(noun, act ? object : verb, act ? Deprel::appos : Deprel::parataxis);
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_appositions_of_acts(Document& document, const Knowledge& knowledge,
                              const Sentence& sentence) {
  ActAppositions(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
