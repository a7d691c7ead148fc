#include "extract/trees/misread_adverbs.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AdverbMender : private TreeEditor {
 public:
  explicit AdverbMender(Document& document) : TreeEditor(document) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
        if (is_object(token, sentence)) at(token).deprel = Deprel::obj;
      }
    }
  }

 private:
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
};

}  // namespace

void mend_adverbs(Document& document) { AdverbMender(document).mend(); }

}  // namespace claimgraph
