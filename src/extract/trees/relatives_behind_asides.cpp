#include "extract/trees/relatives_behind_asides.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AsideRelativeMender : private TreeEditor {
 public:
  AsideRelativeMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), kinds_(knowledge.kinds), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t pronoun = sentence_.first_token + 4; pronoun < sentence_.end_token;
         ++pronoun) {
      const bool opens = at(pronoun).xpos == "WDT" || at(pronoun).xpos == "WP";
      const std::uint32_t place = pronoun - 2;
      if (!opens || at(pronoun - 1).xpos != "," || !is_nominal(place)) continue;
      // "dignitaries, including Jane Roe, who signed it": she did.
      const bool person =
          at(pronoun).xpos == "WP" && in_name(place) && name_at(place)->label == NameLabel::person;
      if (person) continue;
      const std::uint32_t told_of = noun_before_aside(place);
      if (told_of != Token::kRoot) tell_of(told_of, pronoun);
    }
  }

 private:
  /// The noun that an aside between commas, which ends at `place`, tells of; kRoot: it ends none.
  std::uint32_t noun_before_aside(std::uint32_t place) {
    give_to_noun_before(place);
    const std::uint32_t top = aside_of(place);
    if (top == Token::kRoot) return top;
    // "Acme, owned by Norlake, which makes": of a body more is told as a rule.
    const bool of_body = (in_name(place) && name_at(place)->label != NameLabel::place) ||
                         stands_below_agent(place, top);
    return of_body && at(top).deprel == Deprel::acl ? Token::kRoot : at(top).head;
  }

  /// "made by a firm", "made by a firm in Basel"
  bool stands_below_agent(std::uint32_t place, std::uint32_t top) {
    for (std::uint32_t token = place; token != top && token != Token::kRoot; token = at(token).head)
      if (at(token).deprel == Deprel::obl_agent) return true;
    return false;
  }

  /// "Jane Roe, from Oslo, who" with Oslo as where she does what the sentence goes on to tell.
  void give_to_noun_before(std::uint32_t place) {
    const std::uint32_t first = first_of(place);
    const bool ahead = is_a(at(place).deprel, Deprel::obl) && at(place).head != Token::kRoot &&
                       at(place).head > place && child_before(place, Deprel::case_) == first;
    if (!ahead || first < sentence_.first_token + 2 || at(first - 1).xpos != ",") return;
    if (is_nominal(first - 2) && is_a(at(first - 2).deprel, Deprel::nsubj))
      attach(place, first - 2, Deprel::nmod);
  }

  /// What heads the aside: the first word above `place` that hangs on a noun before the comma.
  std::uint32_t aside_of(std::uint32_t place) {
    for (std::uint32_t top = place; at(top).head < top; top = at(top).head) {
      const std::uint32_t first = first_of(top);
      const std::uint32_t noun = at(top).head;
      const bool apart = first > sentence_.first_token + 1 && at(first - 1).xpos == "," &&
                         noun < first - 1 && is_nominal(noun);
      if (!apart) continue;
      const bool names_some = at(first).xpos == "VBG";  // "debts, including bank loans, which"
      const bool phrase = at(top).deprel == Deprel::nmod && !names_some &&
                          child_before(top, Deprel::case_) == first;
      const bool participle =
          at(top).deprel == Deprel::acl && at(top).xpos == "VBN" && first == top;
      return phrase || participle ? top : Token::kRoot;
    }
    return Token::kRoot;
  }

  void tell_of(std::uint32_t noun, std::uint32_t pronoun) {
    for (std::uint32_t verb = pronoun + 1; verb < sentence_.end_token; ++verb) {
      const std::uint32_t head = at(verb).head;
      const bool of_aside = head > noun && head < pronoun;
      const bool one = in_name(noun) || at(noun).xpos == "NN";
      const bool fits = !one || number_of_verb(verb, sentence_) != Number::plural;
      if (of_aside && at(verb).deprel == Deprel::acl_relcl && fits && !says_what_place_is(verb))
        hang(verb, noun);
    }
  }

  /// "Lyon, which is the third city of France".
  bool says_what_place_is(std::uint32_t told) {
    return at(told).upos == Upos::NOUN && child_before(told, Deprel::cop) != Token::kRoot &&
           kinds_.speaks_of(at(told).lemma, kinds_.default_kind(NameLabel::place));
  }

  const EntityKinds& kinds_;
  const Sentence& sentence_;
};

}  // namespace

void mend_relatives_behind_asides(Document& document, const Knowledge& knowledge,
                                  const Sentence& sentence) {
  AsideRelativeMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
