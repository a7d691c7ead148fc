#include "extract/trees/placed_participles.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class PlacedParticipleMender : private TreeEditor {
 public:
  PlacedParticipleMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
      const bool deed = at(token).xpos == "VBG" && at(token - 1).xpos == "," &&
                        at(token).deprel == Deprel::acl &&
                        knowledge_.clause_words.deed_verbs.contains(at(token).lemma);
      if (!deed || !is_where(at(token).head, sentence)) continue;
      const std::uint32_t verb = verb_over(at(token).head);
      if (verb != Token::kRoot && verb < token && has_subject(verb, sentence))
        attach(token, verb, Deprel::advcl);
    }
  }

 private:
  /// A place behind a preposition.
  bool is_where(std::uint32_t noun, const Sentence& sentence) {
    if (noun == Token::kRoot || !has_dependent(noun, Deprel::case_, sentence)) return false;
    const NameSpan* name = name_at(noun);
    if (name != nullptr) return name->label == NameLabel::place;
    return knowledge_.noun_senses.of(at(noun).lemma) == NounSense::location ||
           knowledge_.kinds.speaks_of(at(noun).lemma, "place") ||
           knowledge_.kinds.speaks_of(at(noun).lemma, "facility");
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_placed_participles(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence) {
  PlacedParticipleMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
