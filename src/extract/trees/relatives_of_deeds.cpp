#include "extract/trees/relatives_of_deeds.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DeedRelativeMender : private TreeEditor {
 public:
  DeedRelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token; verb < sentence.end_token; ++verb) {
      const std::uint32_t head = at(verb).head;
      if (at(verb).deprel != Deprel::acl_relcl || head == Token::kRoot || head > verb) continue;
      if (deeds_do(verb, sentence)) tell_of_deed(verb);
      if (words_.happening_verbs.contains(at(verb).lemma)) tell_of_both(verb);
    }
  }

 private:
  /// Deeds kill, cause and begin; plants open and close.
  bool deeds_do(std::uint32_t verb, const Sentence& sentence) {
    const std::string& lemma = at(verb).lemma;
    if (words_.harm_verbs.contains(lemma) || words_.causing_verbs.contains(lemma)) return true;
    return words_.happening_verbs.contains(lemma) && !words_.site_verbs.contains(lemma) &&
           object_between(verb, verb + 1, sentence.end_token) == Token::kRoot;
  }

  /// "The blaze at the mill, which started at 6 a.m." with the mill as what started.
  void tell_of_deed(std::uint32_t verb) {
    const std::uint32_t place = at(verb).head;
    const std::uint32_t deed = at(place).head;
    const std::uint32_t preposition = child_before(place, Deprel::case_);
    const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
    if (preposition == Token::kRoot || pronoun == Token::kRoot) return;
    const bool apart = pronoun > place && at(pronoun).xpos == "WDT" && at(pronoun - 1).xpos == ",";
    const bool inside = is_a(at(place).deprel, Deprel::nmod) && deed < preposition &&
                        words_.deed_nouns.contains(at(deed).lemma);
    const bool there = words_.site_prepositions.contains(to_lower(document().word(preposition)));
    if (apart && inside && there) hang(verb, deed);
  }

  /// "Talks between Acme and Beta, which began in April" with Beta as what began: what the two do
  /// together did.
  void tell_of_both(std::uint32_t verb) {
    const std::uint32_t second = at(verb).head;
    const std::uint32_t first = at(second).head;
    const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
    if (at(second).deprel != Deprel::conj || first == Token::kRoot || first > second) return;
    if (pronoun == Token::kRoot || pronoun < second || at(pronoun).xpos != "WDT") return;
    const std::uint32_t deed = at(first).head;
    const bool told = is_a(at(first).deprel, Deprel::nmod) && deed != Token::kRoot &&
                      deed < first && at(pronoun - 1).xpos == ",";
    if (told && words_.planning_nouns.contains(at(deed).lemma)) hang(verb, deed);
  }

  const ClauseWords& words_;
};

}  // namespace

void mend_relatives_of_deeds(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence) {
  DeedRelativeMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
