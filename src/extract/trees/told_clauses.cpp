#include "extract/trees/told_clauses.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ToldClauseMender : private TreeEditor {
 public:
  ToldClauseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.attribution_words) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 1; token + 2 < sentence.end_token; ++token) {
      if (!words_.that.contains(to_lower(document().word(token)))) continue;
      say_behind_phrase(token, sentence);
      be_what_is_told(token, sentence);
    }
  }

 private:
  /// "said on Monday that the X1 outperforms the X2" with Monday as what outperforms, and the X2 as
  /// another name of it: behind when or where it was said, "that" and a noun before a finite verb
  /// open what was said.
  void say_behind_phrase(std::uint32_t that, const Sentence& sentence) {
    const std::uint32_t last = that - 1;
    std::uint32_t phrase = last;
    while (at(phrase).head != Token::kRoot && at(phrase).head < that &&
           !is_a(at(phrase).deprel, Deprel::obl)) {
      phrase = at(phrase).head;
    }
    const std::uint32_t cue = at(phrase).head;
    if (!is_a(at(phrase).deprel, Deprel::obl) || cue == Token::kRoot || cue > phrase) return;
    if (words_.verbs.count(at(cue).lemma) == 0) return;
    std::uint32_t verb = that + 1;
    const auto parts = [&](std::uint32_t token) {
      return at(token).upos == Upos::PUNCT && at(token).xpos != "HYPH";
    };
    while (verb < sentence.end_token && at(verb).upos != Upos::VERB && !parts(verb)) ++verb;
    const auto hung = [&](std::uint32_t token) {
      const std::uint32_t head = at(token).head;
      return head != Token::kRoot && head < token && head > cue;
    };
    if (verb == sentence.end_token || at(verb).xpos != "VBZ" || !hung(verb)) return;
    const Deprel deprel = at(verb).deprel;
    if (deprel != Deprel::parataxis && deprel != Deprel::acl_relcl) return;
    const auto heads = outward(that + 1, verb);
    const bool own = has_dependent(cue, Deprel::obj, sentence) || has_subject(verb, sentence);
    if (heads.size() != 1 || !is_nominal(heads.front()) || own) return;
    const std::uint32_t subject = heads.front();
    hang_loose(verb, cue, Deprel::ccomp);
    hang_loose(subject, verb, Deprel::nsubj);
    mark(that, verb);
    for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
      const bool loose = at(token).head == subject || at(token).head == phrase;
      const bool bare = is_nominal(token) && !has_dependent(token, Deprel::case_, sentence);
      if (loose && bare) return hang_loose(token, verb, Deprel::obj);
    }
  }

  /// "told Acme that exports of its chips will need a permit" with "exports" as the verb, and the
  /// need beside the telling: before a preposition such a word is a noun, and what has a helper is
  /// the verb.
  void be_what_is_told(std::uint32_t that, const Sentence& sentence) {
    const std::uint32_t noun = that + 1;
    const std::uint32_t cue = at(noun).head;
    const bool read = at(noun).xpos == "VBZ" && at(noun).deprel == Deprel::ccomp &&
                      at(that).head == noun && document().word(noun).ends_with('s');
    if (!read || cue == Token::kRoot || cue > that || noun + 1 >= sentence.end_token ||
        at(noun + 1).upos != Upos::ADP)
      return;
    std::uint32_t verb = noun + 2;
    const auto goes_on = [&](std::uint32_t token) {
      const bool beside = at(token).head == cue || at(token).head == noun;
      const bool hung = at(token).deprel == Deprel::conj || at(token).deprel == Deprel::ccomp;
      return beside && hung && at(token).upos == Upos::VERB && has_finite_form(token, sentence) &&
             !has_subject(token, sentence);
    };
    while (verb < sentence.end_token && !goes_on(verb)) ++verb;
    if (verb == sentence.end_token) return;
    for (std::uint32_t token = noun + 1; token < verb; ++token) {
      if (at(token).head != noun || at(token).upos == Upos::PUNCT) continue;
      if (is_a(at(token).deprel, Deprel::obl)) at(token).deprel = Deprel::nmod;
      const std::uint32_t first = first_of(token);
      const std::uint32_t before = at(first - 1).xpos == "," ? first - 2 : first - 1;
      if (at(token).deprel == Deprel::conj && is_nominal(before)) hang(token, before);
    }
    make_plural(noun);
    make_noun(noun);
    at(noun).xpos = "NNS";
    hang_loose(verb, cue, Deprel::ccomp);
    hang_loose(noun, verb, subject_relation(verb, sentence));
    mark(that, verb);
  }

  void mark(std::uint32_t that, std::uint32_t verb) {
    hang_loose(that, verb, Deprel::mark);
    at(that).upos = Upos::SCONJ;
    at(that).xpos = "IN";
    at(that).feats.clear();
  }

  const AttributionWords& words_;
};

}  // namespace

void mend_told_clauses(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  ToldClauseMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
