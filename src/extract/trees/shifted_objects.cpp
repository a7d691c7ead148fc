#include "extract/trees/shifted_objects.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ShiftedObjects : private TreeEditor {
 public:
  ShiftedObjects(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), words_(knowledge.clause_words), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t verb = sentence_.first_token; verb + 4 < sentence_.end_token; ++verb) {
      const bool judges = at(verb).upos == Upos::VERB &&
                          words_.judging_verbs.contains(at(verb).lemma) &&
                          words_.judging_marks.contains(to_lower(document().word(verb + 1)));
      if (judges) mend(verb);
    }
  }

 private:
  void mend(std::uint32_t verb) {
    const std::uint32_t start = object_start(verb + 2);
    if (start == Token::kRoot) return;
    const std::uint32_t object = noun_of_phrase(start, sentence_.end_token);
    if (object == Token::kRoot) return;
    std::uint32_t judgement = start - 1;
    while (judgement > verb + 2 && at(judgement).upos == Upos::PUNCT) --judgement;
    hang_loose(judgement, verb, Deprel::obl);
    hang_loose(verb + 1, judgement, Deprel::case_);
    hang_loose(object, verb, Deprel::obj);
    for (std::uint32_t token = start; token < object; ++token) {
      if (!is_below(token, object)) hang_loose(token, object, at(token).deprel);
    }
    take_clause(object);
  }

  /// Behind the judgement: an article, or what follows a closing quotation mark; kRoot: none.
  std::uint32_t object_start(std::uint32_t first) {
    const auto is_mark = [&](std::uint32_t token) {
      return at(token).xpos == "``" || at(token).xpos == "''" || document().word(token) == "\"";
    };
    if (is_mark(first)) {
      for (std::uint32_t token = first + 1; token + 1 < sentence_.end_token; ++token) {
        if (is_mark(token)) return token + 1;
      }
      return Token::kRoot;
    }
    const bool plain = at(first).upos == Upos::ADJ || at(first).upos == Upos::NOUN;
    const bool behind = first + 2 < sentence_.end_token && at(first + 1).upos == Upos::DET;
    return plain && behind ? first + 1 : Token::kRoot;
  }

  /// "… a report on the website that it had sold it": the clause hangs on what says so.
  void take_clause(std::uint32_t object) {
    for (std::uint32_t token = object + 1; token < sentence_.end_token; ++token) {
      if (at(token).upos == Upos::VERB || at(token).upos == Upos::AUX) return;
      if (at(token).upos != Upos::SCONJ || at(token).deprel != Deprel::mark) continue;
      const std::uint32_t clause = at(token).head;
      if (clause != Token::kRoot && clause > token) hang_loose(clause, object, Deprel::acl);
      return;
    }
  }

  const ClauseWords& words_;
  const Sentence& sentence_;
};

}  // namespace

void mend_shifted_objects(Document& document, const Knowledge& knowledge,
                          const Sentence& sentence) {
  ShiftedObjects(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
