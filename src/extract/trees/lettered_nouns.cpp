#include "extract/trees/lettered_nouns.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class LetteredNounMender : private TreeEditor {
 public:
  LetteredNounMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
        if (is_lettered(token)) lead(token, sentence);
      }
    }
  }

 private:
  bool is_lettered(std::uint32_t noun) {
    const std::uint32_t letter = noun + 1;
    return document().word(letter).size() == 1 && is_capitalised(letter) && is_capitalised(noun) &&
           words_.lettered_nouns.contains(to_lower(document().word(noun)));
  }

  /// "raised it in a Series A round led by Beta" with the A as an article, or the round as how it
  /// was led.
  void lead(std::uint32_t first, const Sentence& sentence) {
    const std::uint32_t letter = first + 1;
    at(first).lemma = to_lower(document().word(first));
    make_noun(letter);
    at(letter).lemma = document().word(letter);
    const bool led = letter + 1 < sentence.end_token && may_lead(letter + 1);
    const std::uint32_t noun = led ? letter + 1 : first;
    const std::uint32_t end = (led ? noun : letter) + 1;
    take_outer_place(noun, first, end);
    if (led) make_noun(noun);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const bool inside = token >= first && token < end;
      const bool part = at(token).head == first || at(token).head == letter;
      if (!inside && part) hang(token, noun);
    }
    for (std::uint32_t token = first; token < end; ++token) {
      if (token != noun) hang_loose(token, noun, token > noun ? Deprel::flat : Deprel::compound);
    }
    describe(noun, end, sentence);
  }

  /// Hangs the noun where the first of [first, end) hung that hangs outside, or their root.
  void take_outer_place(std::uint32_t noun, std::uint32_t first, std::uint32_t end) {
    const std::vector<std::uint32_t> heads = outward(first, end);
    std::uint32_t outer = heads.front();
    for (const std::uint32_t each : heads) {
      if (at(each).head == Token::kRoot) outer = each;
    }
    if (outer != noun) take_place_of(noun, outer);
    if (at(noun).deprel == Deprel::advmod || at(noun).deprel == Deprel::det)
      at(noun).deprel = Deprel::obj;
  }

  bool may_lead(std::uint32_t noun) {
    if (document().date_over(at(noun).span) != nullptr) return false;  // "its Series A yesterday"
    return at(noun).xpos == "NN" ||
           words_.nouns_like_adverbs.contains(to_lower(document().word(noun)));
  }

  /// "a round led by Beta" with the leading beside the verb: it tells of the round.
  void describe(std::uint32_t noun, std::uint32_t participle, const Sentence& sentence) {
    if (participle >= sentence.end_token || at(participle).xpos != "VBN") return;
    const Deprel deprel = at(participle).deprel;
    if (deprel == Deprel::advcl || deprel == Deprel::appos) attach(participle, noun, Deprel::acl);
  }

  const ClauseWords& words_;
};

}  // namespace

void mend_lettered_nouns(Document& document, const Knowledge& knowledge) {
  LetteredNounMender(document, knowledge).mend();
}

}  // namespace claimgraph
