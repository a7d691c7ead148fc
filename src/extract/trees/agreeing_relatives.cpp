#include "extract/trees/agreeing_relatives.h"

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AgreeingRelativeMender : private TreeEditor {
 public:
  explicit AgreeingRelativeMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token + 1 < sentence.end_token; ++token) {
      if (at(token).xpos == "WDT") tell_of_one(token, sentence);
      if (at(token).xpos == "WDT") tell_of_described(token, sentence);
      if (at(token).deprel == Deprel::fixed) be_examples_of_several(token - 1);
    }
  }

 private:
  /// "the closure of the mill on small islands, which was approved" with the islands as what was:
  /// behind a comma one thing is told of the first noun of the phrase that is one, or else of what
  /// happened.
  void tell_of_one(std::uint32_t pronoun, const Sentence& sentence) {
    const std::uint32_t verb = at(pronoun).head;
    const bool subject = verb != Token::kRoot && verb > pronoun &&
                         is_a(at(pronoun).deprel, Deprel::nsubj) &&
                         at(verb).deprel == Deprel::acl_relcl;
    const std::uint32_t several = subject ? at(verb).head : Token::kRoot;
    if (several != pronoun - 2 || at(pronoun - 1).xpos != ",") return;
    if (at(several).xpos != "NNS" || in_name(several)) return;
    if (number_of_verb(verb, sentence) != Number::singular) return;
    std::uint32_t one = Token::kRoot;
    std::uint32_t noun = several;
    while (is_a(at(noun).deprel, Deprel::nmod) && at(noun).head < noun) {
      noun = at(noun).head;
      if (at(noun).xpos == "NN") one = noun;
    }
    const bool found = one != Token::kRoot;
    const std::uint32_t above = found ? one : verb_over(several);
    if (above != Token::kRoot && above < several)
      attach(verb, above, found ? Deprel::acl_relcl : Deprel::advcl_relcl);
  }

  /// "a charity based in Oslo that employs 900" with the employing as told of its being based
  /// there: what one thing does is told of what the participle describes.
  void tell_of_described(std::uint32_t pronoun, const Sentence& sentence) {
    const std::uint32_t verb = at(pronoun).head;
    if (verb == Token::kRoot || at(verb).deprel != Deprel::advcl_relcl || verb < pronoun) return;
    const std::uint32_t participle = at(verb).head;
    const bool describes = at(participle).xpos == "VBN" && at(participle).deprel == Deprel::acl &&
                           is_a(at(pronoun).deprel, Deprel::nsubj) && participle < pronoun;
    const std::uint32_t noun = describes ? at(participle).head : Token::kRoot;
    if (noun == Token::kRoot || at(noun).xpos != "NN" || at(pronoun - 1).xpos == ",") return;
    if (number_of_verb(verb, sentence) == Number::singular) attach(verb, noun, Deprel::acl_relcl);
  }

  /// "towns that need no permit, such as Lund": one thing has no examples, and what is told of
  /// several may.
  void be_examples_of_several(std::uint32_t such) {
    const std::uint32_t example = at(such).head;
    if (at(such).xpos != "JJ" || at(such).deprel != Deprel::case_ || at(such - 1).xpos != ",")
      return;
    const std::uint32_t one = example == Token::kRoot ? example : at(example).head;
    if (one != such - 2 || at(one).xpos != "NN" || at(example).deprel != Deprel::nmod) return;
    if (child_before(one, Deprel::det) == Token::kRoot) return;
    std::uint32_t clause = one;
    while (clause != Token::kRoot && at(clause).deprel != Deprel::acl_relcl)
      clause = at(clause).head;
    const std::uint32_t several = clause == Token::kRoot ? clause : at(clause).head;
    if (several != Token::kRoot && several < one && at(several).xpos == "NNS")
      attach(example, several, Deprel::nmod);
  }
};

}  // namespace

void mend_agreeing_relatives(Document& document, const Sentence& sentence) {
  AgreeingRelativeMender(document).mend(sentence);
}

}  // namespace claimgraph
