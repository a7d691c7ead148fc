#include "extract/trees/misread_adverbs.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

class AdverbMender : private TreeEditor {
 public:
  AdverbMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
        if (is_object(token, sentence)) at(token).deprel = Deprel::obj;
        if (at(token).deprel == Deprel::amod && at(token).xpos == "JJR") be_adverb(token, sentence);
        if (at(token).xpos == "NNS" && token >= sentence.first_token + 3)
          do_no_longer(token, sentence);
      }
    }
  }

 private:
  /// "is no longer chair" with a longer chair, that she is not: a "no" that is no article's is the
  /// comparative's, and both tell of the verb.
  void be_adverb(std::uint32_t longer, const Sentence& sentence) {
    const std::uint32_t no = longer - 1;
    const bool denied = at(no).upos == Upos::ADV && at(no).head == at(longer).head &&
                        knowledge_.factuality_words.negative_determiners.contains(at(no).lemma);
    if (!denied || !has_dependent(at(longer).head, Deprel::cop, sentence)) return;
    at(longer).upos = Upos::ADV;
    at(longer).xpos = "RBR";
    at(longer).deprel = Deprel::advmod;
    hang_loose(no, longer, Deprel::advmod);
  }

  /// "Acme no longer ships cars" with ships that are cars: behind a name and "no longer" stands
  /// what the name does no more.
  void do_no_longer(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t object = verb + 1;
    const std::uint32_t subject = verb - 3;
    const bool no_more =
        at(verb - 1).upos == Upos::ADV && at(verb - 1).xpos == "RBR" &&
        knowledge_.factuality_words.negative_determiners.contains(at(verb - 2).lemma);
    if (!no_more || !is_nominal(subject) || object >= sentence.end_token) return;
    const std::string lemma = stem_of_third_person(to_lower(document().word(verb)));
    const bool things = at(object).xpos == "NNS" || at(object).xpos == "VBZ";
    if (!things || at(object).head != Token::kRoot || at(verb).head != object) return;
    if (!is_known_verb(lemma, knowledge_)) return;
    make_present(verb, true);
    at(verb).lemma = lemma;
    uproot(verb);
    if (at(object).xpos == "VBZ") make_plural(object);
    hang_loose(object, verb, Deprel::obj);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head == object) hang(token, verb);
    }
    hang_loose(subject, verb, Deprel::nsubj);
    hang_loose(verb - 1, verb, Deprel::advmod);
  }

  bool is_object(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t verb = at(noun).head;
    if (at(noun).upos != Upos::NOUN || at(noun).deprel != Deprel::advmod) return false;
    if (verb == Token::kRoot || verb > noun || at(verb).upos != Upos::VERB) return false;
    if (document().date_over(at(noun).span) != nullptr) return false;
    if (document().quantity_over(at(noun).span) != nullptr) return false;
    if (at(verb).xpos == "VBN" && !has_dependent(verb, Deprel::aux, sentence)) return false;
    const std::uint32_t first = first_of(noun);
    return at(first).deprel == Deprel::det && first == after_particle(verb) &&
           object_between(verb, sentence.first_token, sentence.end_token) == Token::kRoot;
  }

  std::uint32_t after_particle(std::uint32_t verb) {
    return at(verb + 1).deprel == Deprel::compound_prt ? verb + 2 : verb + 1;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_adverbs(Document& document, const Knowledge& knowledge) {
  AdverbMender(document, knowledge).mend();
}

}  // namespace claimgraph
