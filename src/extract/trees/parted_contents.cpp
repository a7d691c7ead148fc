#include "extract/trees/parted_contents.h"

#include <optional>
#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class PartedContents : private TreeEditor {
 public:
  PartedContents(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        that_(knowledge.attribution_words.that),
        conditions_(knowledge.factuality_words.condition_marks) {}

  /// "an inquiry into whether the bank, which was fined, had broken the law" with the breaking
  /// beside the inquiry: a subject right behind such a word acts in what the noun tells.
  void mend(const Sentence& sentence) {
    for (std::uint32_t subject = sentence.first_token + 2; subject < sentence.end_token;
         ++subject) {
      const std::uint32_t verb = at(subject).head;
      const bool acts = is_a(at(subject).deprel, Deprel::nsubj) && verb != Token::kRoot &&
                        verb > subject && is_astray(verb);
      if (!acts || !is_parted(subject, verb)) continue;
      const std::uint32_t mark = mark_before(subject, sentence);
      if (mark != Token::kRoot) tell(verb, mark);
    }
  }

 private:
  bool is_astray(std::uint32_t verb) {
    const Deprel deprel = at(verb).deprel;
    return deprel == Deprel::conj || deprel == Deprel::parataxis;
  }

  bool is_parted(std::uint32_t subject, std::uint32_t verb) {
    return at(subject + 1).xpos == "," && subject + 2 < verb &&
           child_before(verb, Deprel::cc) == Token::kRoot;
  }

  /// The word that opens the clause right before the subject's own words; kRoot: none.
  std::uint32_t mark_before(std::uint32_t subject, const Sentence& sentence) {
    for (std::uint32_t token = subject; token-- > sentence.first_token + 1;) {
      if (at(token).upos == Upos::SCONJ) return noun_before(token) ? token : Token::kRoot;
      if (!is_below(token, subject)) break;
    }
    return Token::kRoot;
  }

  /// "contention that", "inquiry into whether"
  std::optional<std::uint32_t> noun_before(std::uint32_t mark) {
    const std::string word = to_lower(document().word(mark));
    const bool behind = conditions_.contains(word) && mark > 1 && at(mark - 1).xpos == "IN";
    if (!behind && !that_.contains(word)) return std::nullopt;
    const std::uint32_t noun = behind ? mark - 2 : mark - 1;
    return at(noun).upos == Upos::NOUN ? std::optional(noun) : std::nullopt;
  }

  void tell(std::uint32_t verb, std::uint32_t mark) {
    const std::uint32_t noun = *noun_before(mark);
    if (is_below(noun, verb) || at(verb).head > noun) return;
    hang_loose(verb, noun, Deprel::acl);
    for (std::uint32_t token = noun + 1; token <= mark; ++token) {
      hang_loose(token, verb, Deprel::mark);
      at(token).upos = Upos::SCONJ;
    }
  }

  const WordSet& that_;
  const WordSet& conditions_;
};

}  // namespace

void mend_parted_contents(Document& document, const Knowledge& knowledge,
                          const Sentence& sentence) {
  PartedContents(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
