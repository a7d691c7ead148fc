#include "extract/trees/given_posts.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class GivenPostMender : private TreeEditor {
 public:
  GivenPostMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
      const std::uint32_t post = at(token).head;
      const bool gives = at(token).xpos == "VBN" && post != Token::kRoot && post > token &&
                         knowledge_.clause_words.appointing_verbs.contains(at(token).lemma);
      if (!gives || !is_a(at(token).deprel, Deprel::amod) || !is_nominal(post)) continue;
      // "are elected officials" has no article either.
      if (at(post).xpos == "NNS" || at(post).xpos == "NNPS") continue;
      if (is_right_behind_copula(token, post)) lead(token, post, sentence);
    }
  }

 private:
  /// With nothing but adverbs between, so that no article is: "is an elected governor".
  bool is_right_behind_copula(std::uint32_t verb, std::uint32_t post) {
    std::uint32_t token = verb - 1;
    while (token > 0 && at(token).upos == Upos::ADV && in_one_sentence(token, verb)) --token;
    return in_one_sentence(token, verb) && is_a(at(token).deprel, Deprel::cop) &&
           at(token).head == post;
  }

  void lead(std::uint32_t verb, std::uint32_t post, const Sentence& sentence) {
    take_place_of(verb, post);
    at(verb).upos = Upos::VERB;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const bool clause_wide = token < verb || at(token).deprel == Deprel::punct ||
                               at(token).deprel == Deprel::advcl ||
                               is_a(at(token).deprel, Deprel::conj);
      if (at(token).head != post || token == verb || !clause_wide) continue;
      hang(token, verb);
      if (is_a(at(token).deprel, Deprel::cop)) at(token).deprel = Deprel::aux_pass;
      if (at(token).deprel == Deprel::nsubj) at(token).deprel = Deprel::nsubj_pass;
    }
    hang_loose(post, verb, Deprel::xcomp);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_given_posts(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  GivenPostMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
