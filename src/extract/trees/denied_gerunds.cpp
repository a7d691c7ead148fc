#include "extract/trees/denied_gerunds.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DeniedGerunds : private TreeEditor {
 public:
  DeniedGerunds(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document),
        objects_(knowledge.factuality_words.objects),
        perfect_(knowledge.clause_words.perfect_helpers),
        sentence_(sentence) {}

  void mend() {
    for (std::uint32_t gerund = sentence_.first_token + 1; gerund + 1 < sentence_.end_token;
         ++gerund) {
      const std::uint32_t verb = gerund - 1;
      if (at(gerund).xpos != "VBG" || !denies(verb)) continue;
      const bool perfect = perfect_.contains(at(gerund).lemma) && at(gerund + 1).xpos == "VBN";
      const std::uint32_t deed = perfect ? gerund + 1 : gerund;
      if (perfect) take_object(deed, gerund, verb);
      if (perfect) help(gerund, deed);
      // "denied growing concerns", "denied being in talks"
      if (!perfect && (at(gerund).deprel == Deprel::amod || at(gerund).upos == Upos::AUX)) continue;
      if (!is_below(verb, deed)) hang_loose(deed, verb, Deprel::xcomp);
    }
  }

 private:
  bool denies(std::uint32_t verb) {
    const auto stance = objects_.find(at(verb).lemma);
    return at(verb).upos == Upos::VERB && stance != objects_.end() &&
           stance->second == Stance::denied;
  }

  /// "denies having broken EU rules" with broken rules as had or denied: what is broken was.
  void take_object(std::uint32_t deed, std::uint32_t gerund, std::uint32_t verb) {
    const std::uint32_t object = at(deed).head;
    const bool describes =
        (at(deed).deprel == Deprel::amod || at(deed).deprel == Deprel::compound) &&
        object != Token::kRoot && object > deed;
    if (!describes || (at(object).head != gerund && at(object).head != verb)) return;
    hang_loose(deed, verb, Deprel::xcomp);
    hang_loose(object, deed, Deprel::obj);
  }

  void help(std::uint32_t having, std::uint32_t deed) {
    for (std::uint32_t token = deed + 1; token < sentence_.end_token; ++token)
      if (at(token).head == having) hang(token, deed);
    if (at(deed).head == having) take_place_of(deed, having);
    hang_loose(having, deed, Deprel::aux);
    at(having).upos = Upos::AUX;
  }

  const FactualityWords::Stances& objects_;
  const WordSet& perfect_;
  const Sentence& sentence_;
};

}  // namespace

void mend_denied_gerunds(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  DeniedGerunds(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
