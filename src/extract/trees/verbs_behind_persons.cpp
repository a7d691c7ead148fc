#include "extract/trees/verbs_behind_persons.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

class PersonVerbMender : private TreeEditor {
 public:
  PersonVerbMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    if (!ends_like_a_sentence(sentence_)) return;
    for (std::uint32_t token = sentence_.first_token + 1; token + 1 < sentence_.end_token;
         ++token) {
      if (!may_be_verb(token)) continue;
      if (tells_alone(token) || tells_first(token)) return;
    }
  }

 private:
  /// A bare "lives" behind a person's name or a comma.
  bool may_be_verb(std::uint32_t plural) {
    if (at(plural).xpos != "NNS" || is_capitalised(plural)) return false;
    const NameSpan* name = name_at(plural - 1);
    const bool named = name != nullptr && name->label == NameLabel::person;
    if (!named && at(plural - 1).xpos != ",") return false;
    const std::string form = to_lower(document().word(plural));
    if (!form.ends_with('s') || !is_known_verb(stem_of_third_person(form), knowledge_))
      return false;
    for (const Deprel own : {Deprel::det, Deprel::amod, Deprel::nummod, Deprel::nmod_poss}) {
      if (has_dependent(plural, own, sentence_)) return false;
    }
    return true;
  }

  /// "Jane Roe, a widow, lives in Oslo" with Roe, a widow and lives as one: where nothing else
  /// tells what she does, and a preposition follows.
  bool tells_alone(std::uint32_t plural) {
    const std::uint32_t root = root_of(sentence_);
    if (root == Token::kRoot || root >= plural || at(plural + 1).upos != Upos::ADP) return false;
    if (at(plural).deprel != Deprel::appos || !is_nominal(root) || !asserts_nothing(sentence_))
      return false;
    const bool closed = at(plural - 1).xpos == ",";
    const bool person = closed ? names_person(root) : names_person(plural - 1);
    if (!person || (closed && name_at(root)->end_token + 2 > plural)) return false;
    be_verb(plural, root);
    return true;
  }

  /// "Jane Roe lives and works in Oslo" with the lives as a part of her name.
  bool tells_first(std::uint32_t plural) {
    const std::uint32_t second = plural + 2;
    if (at(plural + 1).upos != Upos::CCONJ || second >= sentence_.end_token) return false;
    if (at(second).xpos != "VBZ" || at(plural).head == Token::kRoot) return false;
    const std::uint32_t subject = at(plural).head;
    const bool person = names_person(subject) && name_at(subject)->end_token <= plural &&
                        at(subject).head == second && is_a(at(subject).deprel, Deprel::nsubj);
    if (!person) return false;
    be_verb(plural, second);
    hang_loose(second, plural, Deprel::conj);
    hang_loose(subject, plural, Deprel::nsubj);
    hang_loose(plural + 1, second, Deprel::cc);
    return true;
  }

  /// Takes the place of `above`, which becomes its subject, and whatever stands behind it.
  void be_verb(std::uint32_t plural, std::uint32_t above) {
    const std::string lemma = stem_of_third_person(to_lower(document().word(plural)));
    take_place_of(plural, above);
    make_present(plural, true);
    at(plural).lemma = lemma;
    hang_loose(above, plural, Deprel::nsubj);
    for (std::uint32_t token = plural + 1; token < sentence_.end_token; ++token) {
      if (at(token).head == above) hang(token, plural);
      if (at(token).head == plural && is_a(at(token).deprel, Deprel::nmod))
        at(token).deprel = Deprel::obl;
    }
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_verb_behind_person(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence) {
  PersonVerbMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
