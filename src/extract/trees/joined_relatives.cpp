#include "extract/trees/joined_relatives.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class JoinedRelatives : private TreeEditor {
 public:
  JoinedRelatives(Document& document, const Sentence& sentence)
      : TreeEditor(document), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t token = sentence_.first_token + 2; token + 2 < sentence_.end_token;
         ++token) {
      const bool opens = at(token).xpos == "WDT" || at(token).xpos == "WP";
      const std::uint32_t verb = at(token).head;
      const bool tells = opens && at(token - 1).xpos == "," && verb != Token::kRoot &&
                         verb > token && at(verb).deprel == Deprel::acl_relcl &&
                         is_a(at(token).deprel, Deprel::nsubj);
      if (tells) go_on(verb);
    }
  }

 private:
  /// "Acme sold the plant, which opened in 1999 and was closed in 2023" with Acme as closed: a
  /// clause that a comma opens goes on until another one ends it.
  void go_on(std::uint32_t verb) {
    for (std::uint32_t other = verb + 1;
         other < sentence_.end_token && at(other).upos != Upos::PUNCT; ++other) {
      const std::uint32_t main = at(other).head;
      const bool joined = at(other).deprel == Deprel::conj && main != Token::kRoot && main < verb &&
                          is_below(verb, main) &&
                          (at(other).upos == Upos::VERB || at(other).upos == Upos::AUX);
      const bool same = joined && has_finite_form(other, sentence_) &&
                        has_finite_form(verb, sentence_) && !has_subject(other, sentence_);
      if (same) hang(other, verb);
    }
  }

  const Sentence& sentence_;
};

}  // namespace

void mend_joined_relatives(Document& document, const Sentence& sentence) {
  JoinedRelatives(document, sentence).mend();
}

}  // namespace claimgraph
