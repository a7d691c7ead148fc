#include "extract/trees/split_objects.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SplitObjects : private TreeEditor {
 public:
  explicit SplitObjects(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t noun = sentence.first_token + 1; noun + 1 < sentence.end_token; ++noun) {
      if (is_object(noun) && is_object(noun + 1) && at(noun).head == at(noun + 1).head)
        join(noun, noun + 1, sentence);
    }
  }

 private:
  /// A common noun of one thing behind its verb.
  bool is_object(std::uint32_t noun) {
    return at(noun).upos == Upos::NOUN && at(noun).deprel == Deprel::obj &&
           at(noun).head != Token::kRoot && at(noun).head < noun && !in_name(noun);
  }

  void join(std::uint32_t part, std::uint32_t noun, const Sentence& sentence) {
    if (at(part).xpos != "NN") return;  // "gave workers shares"
    hang_loose(part, noun, Deprel::compound);
    for (std::uint32_t token = sentence.first_token; token < part; ++token) {
      if (at(token).head == part) hang(token, noun);
    }
  }
};

}  // namespace

void mend_split_objects(Document& document, const Sentence& sentence) {
  SplitObjects(document).mend(sentence);
}

}  // namespace claimgraph
