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
      if (at(noun).deprel != Deprel::appos || at(noun).upos != Upos::NOUN) continue;
      if (at(noun).head == Token::kRoot || at(noun).head > noun) continue;
      const bool person = kinds_.speaks_of(to_lower(at(noun).lemma), "person");
      const std::uint32_t first = first_of(noun);
      if (!person || first < sentence.first_token + 2) continue;
      const std::uint32_t comma = at(first).xpos == "," ? first : first - 1;
      if (at(comma).xpos != ",") continue;
      describe(noun, comma);
    }
  }

 private:
  void describe(std::uint32_t noun, std::uint32_t comma) {
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
