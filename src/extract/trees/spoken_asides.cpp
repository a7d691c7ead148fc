#include "extract/trees/spoken_asides.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SpokenAsideMender : private TreeEditor {
 public:
  SpokenAsideMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t cue = sentence_.first_token; cue < sentence_.end_token; ++cue) {
      name_source(cue);
      if (at(cue).upos != Upos::VERB) continue;
      if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) continue;
      if (at(cue).xpos == "VBG") say_in_passing(cue);
      if (!is_finite(at(cue).xpos)) continue;
      answer(cue);
      say_between(cue);
      say_so(cue);
      go_on_behind(cue);
      help_across(cue);
      say_around(cue);
    }
  }

 private:
  /// "The pump, according to Roe, cost $4 million" with a pump according to her: between commas she
  /// tells of all of it.
  void name_source(std::uint32_t first) {
    const auto& prepositions = knowledge_.attribution_words.prepositions;
    const std::uint32_t noun = at(first).head;
    if (first <= sentence_.first_token || noun == Token::kRoot || noun < first) return;
    if (prepositions.count(to_lower(document().word(first))) == 0 || at(first - 1).xpos != ",")
      return;
    const std::uint32_t subject = at(noun).head;
    if (!is_a(at(noun).deprel, Deprel::nmod) || subject == Token::kRoot) return;
    const std::uint32_t verb = at(subject).head;
    const bool does = is_a(at(subject).deprel, Deprel::nsubj) && verb != Token::kRoot;
    if (does && noun < verb && at(noun + 1).xpos == ",") hang_loose(noun, verb, Deprel::obl);
  }

  /// "The plant, says the union, will close" with the plant as who says so, too.
  void say_between(std::uint32_t cue) {
    if (cue < sentence_.first_token + 2 || at(cue - 1).xpos != ",") return;
    const std::uint32_t subject = child_before(cue, Deprel::nsubj);
    if (subject == Token::kRoot || at(subject).xpos.starts_with("W")) return;
    std::uint32_t speaker = cue + 1;
    while (speaker < sentence_.end_token &&
           !(at(speaker).head == cue && is_a(at(speaker).deprel, Deprel::nsubj)))
      ++speaker;
    for (std::uint32_t verb = speaker + 2; verb < sentence_.end_token; ++verb) {
      if (at(verb).head != cue || at(verb).deprel != Deprel::ccomp) continue;
      const bool apart = at(first_of(verb) - 1).xpos == ",";
      const bool does = has_finite_form(verb, sentence_) && !has_subject(verb, sentence_);
      if (apart && does) attach(subject, verb, Deprel::nsubj);
      return;
    }
  }

  /// "It lost $4 million, or so Roe claims" with the claiming beside the loss.
  void say_so(std::uint32_t cue) {
    const std::uint32_t so = child_before(cue, Deprel::advmod);
    const std::uint32_t joint = child_before(cue, Deprel::cc);
    if (at(cue).deprel != Deprel::conj || so == Token::kRoot || joint == Token::kRoot) return;
    const bool points_back = knowledge_.attribution_words.saying_so.contains(at(so).lemma);
    if (points_back && joint + 1 == so && at(joint - 1).xpos == ",")
      at(cue).deprel = Deprel::parataxis;
  }

  /// "Confirming that it lost money, Roe resigned" and "Roe, confirming that it lost money,
  /// resigned" with the confirming as the main verb: behind the comma and without an "and" stands
  /// what she did.
  void say_in_passing(std::uint32_t cue) {
    const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
    const bool opens = cue == sentence_.first_token;
    if (at(cue).head != Token::kRoot ||
        (!opens && (speaker == Token::kRoot || at(cue - 1).xpos != ",")))
      return;
    for (std::uint32_t verb = cue + 3; verb < sentence_.end_token; ++verb) {
      const std::uint32_t content = at(verb).head;
      const bool told = content != Token::kRoot && content > cue && at(content).head == cue &&
                        at(content).deprel == Deprel::ccomp && at(verb).deprel == Deprel::conj;
      if (!told || child_before(verb, Deprel::cc) != Token::kRoot) continue;
      if (at(first_of(verb) - 1).xpos != "," || has_subject(verb, sentence_) != opens) continue;
      uproot(verb);
      if (opens) return hang_loose(cue, verb, Deprel::advcl);
      hang_loose(speaker, verb, Deprel::nsubj);
      return hang_loose(cue, speaker, Deprel::acl);
    }
  }

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
      if (at(verb).head != cue) continue;
      go_on_in_time(cue, content, verb);
      if (at(verb).deprel != Deprel::conj) continue;
      const std::uint32_t joint = child_before(verb, Deprel::cc);
      const bool apart = joint != Token::kRoot && joint > cue + 1 && at(joint - 1).xpos == ",";
      if (apart && at(verb).upos == Upos::VERB && !has_subject(verb, sentence_))
        hang_loose(verb, content, Deprel::conj);
    }
  }

  /// "It was a giant, Roe said, until it went bankrupt" with the bankruptcy as when she said so.
  void go_on_in_time(std::uint32_t cue, std::uint32_t content, std::uint32_t verb) {
    if (!is_a(at(verb).deprel, Deprel::advcl) || at(verb).xpos == "VBG") return;
    const std::uint32_t mark = child_before(verb, Deprel::mark);
    const bool opens = mark != Token::kRoot && mark == cue + 2 && at(cue + 1).xpos == ",";
    if (opens && has_subject(verb, sentence_)) hang_loose(verb, content, Deprel::advcl);
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
