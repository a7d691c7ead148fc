#include "extract/trees/early_subjects.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class EarlySubjectMender : private TreeEditor {
 public:
  EarlySubjectMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), times_(knowledge.factuality_words.time_marks) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token + 2; verb < sentence.end_token; ++verb) {
      leave_to_first(verb, sentence);
      const std::uint32_t main = at(verb).head;
      if (!is_a(at(verb).deprel, Deprel::advcl) || main == Token::kRoot || main > verb) continue;
      act_as_named(verb, main, sentence);
      const std::uint32_t subject = subject_before(main, verb, sentence);
      if (subject == Token::kRoot && acts(verb, sentence)) act_behind_opener(verb, main, sentence);
      if (subject == Token::kRoot || has_subject(main, sentence)) continue;
      const std::uint32_t actor = actor_of(verb, main);
      if (actor == Token::kRoot || !has_finite_form(main, sentence)) continue;
      hang_loose(subject, main, subject_relation(main, sentence));
      const std::uint32_t opener = child_before(actor, Deprel::case_);
      hang_loose(actor, verb, subject_relation(verb, sentence));
      hang_loose(opener, verb, Deprel::mark);
      at(opener).upos = Upos::SCONJ;
    }
  }

 private:
  /// "Acme, which bought Beta, will be sold, said the firm" with Acme, too, as who says it: of two
  /// subjects, one before and one behind a joined verb, the first is that of the verb before.
  void leave_to_first(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t first = at(verb).head;
    if (at(verb).deprel != Deprel::conj || first == Token::kRoot || first > verb) return;
    const std::uint32_t subject = subject_before(first, verb, sentence);
    if (subject == Token::kRoot || has_subject(first, sentence)) return;
    for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
      if (at(token).head != verb || !is_a(at(token).deprel, Deprel::nsubj)) continue;
      at(verb).deprel = Deprel::parataxis;
      return hang_loose(subject, first, subject_relation(first, sentence));
    }
  }

  /// Whether it is a past without subject and helper, and none that tells what was done to it.
  bool acts(std::uint32_t verb, const Sentence& sentence) {
    const bool active = at(verb).xpos == "VBD" ||
                        (at(verb).xpos == "VBN" && has_dependent(verb, Deprel::obj, sentence));
    return active && !has_subject(verb, sentence) && !has_dependent(verb, Deprel::aux, sentence) &&
           !has_dependent(verb, Deprel::aux_pass, sentence);
  }

  /// "was shut until Friday after a crane hit it" with the crane as after what it was hit: between
  /// "after" and such a verb stands who does it.
  void act_behind_opener(std::uint32_t verb, std::uint32_t main, const Sentence& sentence) {
    const std::uint32_t actor = actor_of(verb, main);
    if (actor == Token::kRoot || actor + 1 != verb || first_of(actor) < main) return;
    const std::uint32_t opener = child_before(actor, Deprel::case_);
    if (first_of(actor) != opener) return;
    hang_loose(actor, verb, subject_relation(verb, sentence));
    hang_loose(opener, verb, Deprel::mark);
    at(opener).upos = Upos::SCONJ;
    make_past(verb);
  }

  /// "weeks after Acme tore up a contract" with Acme's contract as after what it was: a name
  /// between "after" and a past does it.
  void act_as_named(std::uint32_t verb, std::uint32_t main, const Sentence& sentence) {
    const NameSpan* name = name_at(verb - 1);
    if (name == nullptr || name->end_token != verb || at(verb).xpos != "VBD") return;
    if (name->first_token < sentence.first_token + 1 || has_subject(verb, sentence)) return;
    const std::uint32_t opener = name->first_token - 1;
    if (opener < main || !times_.contains(to_lower(document().word(opener)))) return;
    const std::uint32_t actor = leader_at(verb - 1);
    const std::uint32_t object = at(actor).head;
    const bool strays = object != Token::kRoot && object > verb && at(opener).head == object &&
                        at(object).head == main;
    if (!strays) return;
    hang_loose(actor, verb, Deprel::nsubj);
    hang_loose(opener, verb, Deprel::mark);
    at(opener).upos = Upos::SCONJ;
    hang_loose(object, verb, Deprel::obj);
    for (std::uint32_t token = verb + 1; token < object; ++token) {
      const bool particle = at(token).head == object && at(token).deprel == Deprel::case_;
      if (particle) hang_loose(token, verb, Deprel::compound_prt);
    }
  }

  /// The subject of `verb` that stands before the main verb; kRoot: none.
  std::uint32_t subject_before(std::uint32_t main, std::uint32_t verb, const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token; token < main; ++token) {
      if (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj)) return token;
    }
    return Token::kRoot;
  }

  /// What stands between the two behind "after" or "when", as a phrase of the second; kRoot: none.
  std::uint32_t actor_of(std::uint32_t verb, std::uint32_t main) {
    for (std::uint32_t token = main + 1; token < verb; ++token) {
      if (at(token).head != verb || !is_a(at(token).deprel, Deprel::obl)) continue;
      if (!is_nominal(token) && at(token).upos != Upos::NUM) continue;
      const std::uint32_t opener = child_before(token, Deprel::case_);
      const bool time = opener != Token::kRoot && opener > main &&
                        times_.contains(to_lower(document().word(opener)));
      return time && document().date_over(at(token).span) == nullptr ? token : Token::kRoot;
    }
    return Token::kRoot;
  }

  const WordSet& times_;
};

}  // namespace

void mend_early_subjects(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  EarlySubjectMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
