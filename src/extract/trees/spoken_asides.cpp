#include "extract/trees/spoken_asides.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SpokenAsideMender : private TreeEditor {
 public:
  SpokenAsideMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t cue = sentence_.first_token; cue < sentence_.end_token; ++cue) {
      if (at(cue).upos != Upos::VERB || !is_finite(at(cue).xpos)) continue;
      if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) continue;
      answer(cue);
      go_on_behind(cue);
      help_across(cue);
      say_around(cue);
    }
  }

 private:
  /// "Asked about the plant, Roe said S" with the asking as what she said: a participle that opens
  /// the sentence tells when.
  void answer(std::uint32_t cue) {
    const std::uint32_t first = sentence_.first_token;
    const bool opens = at(first).head == cue && at(first).deprel == Deprel::ccomp &&
                       (at(first).xpos.starts_with("VB") && at(first).xpos != "VB");
    if (!opens || has_subject(first, sentence_)) return;
    for (std::uint32_t token = cue + 1; token < sentence_.end_token; ++token) {
      const bool content = at(token).head == cue && at(token).deprel == Deprel::ccomp;
      if (content) at(first).deprel = Deprel::advcl;
    }
  }

  /// "Beta closed its plant, Roe told the court, and lost $4 million" with the loss as hers: behind
  /// the comma that ends the aside the sentence goes on.
  void go_on_behind(std::uint32_t cue) {
    const std::uint32_t content = at(cue).head;
    if (at(cue).deprel != Deprel::parataxis || content == Token::kRoot || content > cue) return;
    for (std::uint32_t verb = cue + 3; verb < sentence_.end_token; ++verb) {
      if (at(verb).head != cue || at(verb).deprel != Deprel::conj) continue;
      const std::uint32_t joint = child_before(verb, Deprel::cc);
      const bool apart = joint != Token::kRoot && joint > cue + 1 && at(joint - 1).xpos == ",";
      if (apart && at(verb).upos == Upos::VERB && !has_subject(verb, sentence_))
        hang_loose(verb, content, Deprel::conj);
    }
  }

  /// "Beta had, Roe conceded, lost $4 million" with the having as the verb, and the loss as hers.
  void help_across(std::uint32_t cue) {
    const std::uint32_t verb = cue + 2;
    const std::uint32_t helper = at(cue).head;
    if (helper == Token::kRoot || helper > cue || verb >= sentence_.end_token) return;
    const bool helps = knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma) &&
                       at(helper + 1).xpos == "," && at(cue + 1).xpos == ",";
    const bool past = at(verb).xpos == "VBN" || at(verb).xpos == "VBD";
    if (!helps || !past || at(verb).head != cue) return;
    take_place_of(verb, helper);
    for (std::uint32_t token = sentence_.first_token; token < sentence_.end_token; ++token) {
      if (at(token).head == helper) hang(token, verb);
    }
    hang_loose(helper, verb, Deprel::aux);
    hang_loose(cue, verb, Deprel::parataxis);
    at(helper).upos = Upos::AUX;
    at(verb).xpos = "VBN";
  }

  /// "“Beta Systems,” Roe said, “lost $4 million”" with two things that she said: the first is what
  /// did the second.
  void say_around(std::uint32_t cue) {
    const std::uint32_t subject = child_before(cue, Deprel::ccomp);
    if (subject == Token::kRoot || !is_nominal(subject) || has_subject(subject, sentence_)) return;
    if (has_dependent(subject, Deprel::cop, sentence_)) return;
    const std::uint32_t mark = cue + 2;  // behind the comma
    if (mark >= sentence_.end_token || at(cue + 1).xpos != ",") return;
    if (!knowledge_.attribution_words.quotes_open.contains(document().word(mark))) return;
    for (std::uint32_t verb = mark + 1; verb < sentence_.end_token; ++verb) {
      if (at(verb).head != cue || at(verb).deprel != Deprel::ccomp) continue;
      if (has_finite_form(verb, sentence_) && !has_subject(verb, sentence_))
        attach(subject, verb, Deprel::nsubj);
      return;
    }
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_spoken_asides(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  SpokenAsideMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
