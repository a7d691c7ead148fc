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
    for (std::uint32_t verb = sentence.first_token; verb + 2 < sentence.end_token; ++verb) {
      if (at(verb).upos == Upos::VERB) describe_name_behind(verb, sentence);
    }
  }

 private:
  /// A common noun of one thing behind its verb.
  bool is_object(std::uint32_t noun) {
    return at(noun).upos == Upos::NOUN && at(noun).deprel == Deprel::obj &&
           at(noun).head != Token::kRoot && at(noun).head < noun && !in_name(noun);
  }

  /// "bought Turkish lender Acme", "bought British chip designer Acme" with the lender, or the
  /// Turkish or the chip, as another thing bought: bare words between a verb and a name tell what
  /// that is.
  void describe_name_behind(std::uint32_t verb, const Sentence& sentence) {
    constexpr std::uint32_t kMostWords = 4;
    std::uint32_t name = verb + 1;
    const auto describes = [&](std::uint32_t token) {
      const bool word = at(token).upos == Upos::ADJ || (at(token).xpos == "NN" && !in_name(token));
      return word && at(token).head != Token::kRoot && at(token).head >= verb &&
             at(token).head < sentence.end_token;
    };
    while (name + 1 < sentence.end_token && name <= verb + kMostWords && describes(name)) ++name;
    const std::uint32_t noun = name - 1;
    if (noun == verb || at(noun).xpos != "NN" || !in_name(name)) return;
    const std::uint32_t thing = leader_at(name);
    if (at(thing).head != verb || at(thing).deprel != Deprel::obj) return;
    bool split = false;
    for (std::uint32_t token = verb + 1; token < name; ++token) {
      split = split || at(token).head == verb;
    }
    if (!split) return;
    hang_loose(noun, thing, Deprel::nmod_desc);
    for (std::uint32_t token = verb + 1; token < noun; ++token) {
      const bool adjective = at(token).upos == Upos::ADJ;
      if (at(token).head == verb || at(token).head == thing)
        hang_loose(token, noun, adjective ? Deprel::amod : Deprel::compound);
    }
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
