#include "extract/trees/near_appositions.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class NearAppositionMender : private TreeEditor {
 public:
  NearAppositionMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), kinds_(knowledge.kinds) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t noun = sentence.first_token + 3; noun < sentence.end_token; ++noun) {
      if (at(noun).deprel == Deprel::appos) give_back(noun, sentence);
      if (at(noun).upos != Upos::NOUN || at(noun).head == Token::kRoot) continue;
      const bool beside = at(noun).deprel == Deprel::appos || at(noun).deprel == Deprel::obj;
      if (beside && at(noun).head + 1 == noun) lead(noun, sentence);
      if (at(noun).deprel != Deprel::appos || at(noun).head > noun) continue;
      const bool person = kinds_.speaks_of(to_lower(at(noun).lemma), "person");
      const std::uint32_t first = first_of(noun);
      if (!person || first < sentence.first_token + 2) continue;
      const std::uint32_t comma = at(first).xpos == "," ? first : first - 1;
      if (at(comma).xpos != ",") continue;
      describe_person(noun, comma);
    }
  }

 private:
  /// "through its unit, Acme Bank" with "through its" as the bank's: what stands before the first
  /// noun is that one's.
  void give_back(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t first = at(noun).head;
    for (std::uint32_t token = sentence.first_token; token < first; ++token) {
      if (at(token).head == noun) hang(token, first);
    }
  }

  /// "17 new measles cases" with the cases as another name or an object of the measles: of two
  /// counted nouns with nothing between them the first describes the second.
  void lead(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t first = noun - 1;
    if (at(first).upos != Upos::NOUN || in_name(first) || in_name(noun)) return;
    const std::uint32_t number = child_before(first, Deprel::nummod);
    if (number == Token::kRoot || at(noun).xpos != "NNS") return;
    take_place_of(noun, first);
    describe(first, noun, sentence);
  }

  /// Makes the first noun, and what hangs on it, the second one's.
  void describe(std::uint32_t first, std::uint32_t noun, const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head == first && token != noun) hang(token, noun);
    }
    hang_loose(first, noun, Deprel::compound);
  }

  void describe_person(std::uint32_t noun, std::uint32_t comma) {
    const NameSpan* name = name_at(comma - 1);
    const bool near = name != nullptr && name->label == NameLabel::person &&
                      name->end_token == comma && at(noun).head < name->first_token;
    if (!near) return;
    const auto heads = outward(name->first_token, name->end_token);
    // "Jane Roe and John Doe, teachers": both
    const bool joined = heads.size() != 1 || at(heads.front()).deprel == Deprel::conj ||
                        at(noun).xpos == "NNS" || is_below(heads.front(), noun);
    if (!joined) attach(noun, heads.front(), Deprel::appos);
  }

  const EntityKinds& kinds_;
};

}  // namespace

void mend_near_appositions(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence) {
  NearAppositionMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
