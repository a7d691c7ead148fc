#include "extract/trees/misread_infinitives.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

class MisreadInfinitiveMender : private TreeEditor {
 public:
  MisreadInfinitiveMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t word = sentence.first_token + 2; word + 1 < sentence.end_token; ++word) {
        if (is_infinitive(word)) be_infinitive(word);
      }
    }
  }

 private:
  /// Right behind a verb that asks for an infinitive and its "to", without a capital, before the
  /// capital or the article of what it is done to.
  bool is_infinitive(std::uint32_t word) {
    const std::uint32_t to = word - 1;
    const std::uint32_t verb = word - 2;
    if (at(word).xpos == "VB" && at(word).deprel == Deprel::xcomp) return false;
    if (!knowledge_.clause_words.infinitive_marks.contains(at(to).lemma) || is_capitalised(word) ||
        at(verb).upos != Upos::VERB)
      return false;
    if (knowledge_.factuality_words.governors.count(at(verb).lemma) == 0) return false;
    const std::uint32_t head = at(word).head;
    const bool asked =
        head == verb && (is_a(at(word).deprel, Deprel::obl) || at(word).deprel == Deprel::xcomp);
    const bool in_name = head == word + 1 && at(head).head == verb && is_capitalised(head) &&
                         (at(word).deprel == Deprel::compound || at(word).deprel == Deprel::amod);
    if (!asked && !in_name) return false;
    const bool done_to =
        is_capitalised(word + 1) || at(word + 1).upos == Upos::DET || at(word).xpos == "VB";
    return done_to && is_known_verb(to_lower(document().word(word)), knowledge_);
  }

  void be_infinitive(std::uint32_t word) {
    const std::uint32_t verb = word - 2;
    make_infinitive(word);
    mark_infinitive(word - 1, word);
    hang_loose(word, verb, Deprel::xcomp);
    free_name_behind(word);
    std::uint32_t done_to = word + 1;
    while (at(done_to).head != Token::kRoot && at(done_to).head > done_to)
      done_to = at(done_to).head;
    const bool beside = at(done_to).head == verb || at(done_to).head == word;
    if (is_nominal(done_to) && beside) hang_loose(done_to, word, Deprel::obj);
  }

  /// "sue Beta" is none, "Beta" is.
  void free_name_behind(std::uint32_t word) {
    auto& names = document().names;
    const auto name = std::ranges::lower_bound(names, word, {}, &NameSpan::first_token);
    const bool opens = name != names.end() && name->first_token == word;
    if (opens && name->end_token > word + 1) name->first_token = word + 1;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_misread_infinitives(Document& document, const Knowledge& knowledge) {
  MisreadInfinitiveMender(document, knowledge).mend();
}

}  // namespace claimgraph
