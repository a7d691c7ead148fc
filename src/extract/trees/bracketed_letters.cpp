#include "extract/trees/bracketed_letters.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class BracketMender : private TreeEditor {
 public:
  explicit BracketMender(Document& document) : TreeEditor(document) {}

  void mend() {
    const auto size = static_cast<std::uint32_t>(document().tokens.size());
    for (std::uint32_t open = 2; open + 3 < size; ++open) {
      const bool brackets = at(open).xpos == "-LRB-" && at(open + 2).xpos == "-RRB-";
      if (brackets && in_one_sentence(open - 2, open + 3) && stand_for_words(open + 1))
        describe_behind(open);
    }
  }

 private:
  /// Whether the letters are the first ones of the words before the bracket: "(AI)".
  bool stand_for_words(std::uint32_t letters) const {
    const std::string small = to_lower(document().word(letters));
    if (small.size() < 2 || small.size() + 1 > letters || small == document().word(letters))
      return false;
    std::uint32_t word = letters - 1;  // the bracket
    for (std::size_t left = small.size(); left-- > 0;) {
      --word;
      if (to_lower(document().word(word)).front() != small[left]) return false;
    }
    return true;
  }

  /// "an artificial intelligence (AI) start-up", "(AI) company Acme": what follows is described by
  /// the words, and what it leads hangs where they did.
  void describe_behind(std::uint32_t open) {
    const std::uint32_t words = open - 1;  // their head stands last
    const std::uint32_t noun = open + 3;
    if (at(words).upos != Upos::NOUN || at(noun).upos != Upos::NOUN) return;
    if (is_capitalised(words)) return;  // a name: "Beta Solutions (BS) division"
    const std::uint32_t leader = leader_of(noun);
    const bool alike = leader != noun ? child_before(leader, Deprel::case_) == Token::kRoot
                                      : at(words).deprel == at(noun).deprel;
    const bool two = at(words).head == at(leader).head && alike;
    if (at(leader).head != words && !two) return;
    take_place_of(leader, words);
    hang_loose(words, noun, Deprel::compound);
    const auto letters = static_cast<std::uint32_t>(document().word(open + 1).size());
    for (std::uint32_t token = words; token-- > 0 && in_one_sentence(token, words);) {
      const Deprel deprel = at(token).deprel;
      const bool whole = deprel == Deprel::det || deprel == Deprel::case_ || token + letters < open;
      if (whole && at(token).head == words) hang(token, leader);
    }
  }

  /// "Acme" of "company Acme", "up" of "start-up".
  std::uint32_t leader_of(std::uint32_t noun) {
    std::uint32_t leader = noun;
    while (at(leader).head != Token::kRoot && at(leader).head > leader &&
           (is_a(at(leader).deprel, Deprel::compound) || at(leader).deprel == Deprel::nmod_desc))
      leader = at(leader).head;
    return leader;
  }
};

}  // namespace

void mend_bracketed_letters(Document& document) { BracketMender(document).mend(); }

}  // namespace claimgraph
