#include "extract/trees/reported_deeds.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

class ReportedDeedMender : private TreeEditor {
 public:
  ReportedDeedMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t verb = sentence_.first_token + 4; verb < sentence_.end_token; ++verb) {
      const bool says = at(verb).upos == Upos::VERB && is_finite(at(verb).xpos) &&
                        knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
      if (says) tell(verb);
    }
  }

 private:
  void tell(std::uint32_t report) {
    const std::uint32_t speaker = child_before(report, Deprel::nsubj);
    if (speaker == Token::kRoot || first_of(speaker) <= sentence_.first_token + 2) return;
    comma_ = comma_of(speaker);
    if (at(comma_).xpos != ",") return;
    const std::uint32_t noun = noun_beside(speaker, report);
    if (noun == Token::kRoot) return;
    const std::uint32_t told = told_by(report);
    if (told == Token::kRoot) return be_told(noun, report);
    const bool free =
        told < noun && first_of(noun) == told + 1 && !has_dependent(told, Deprel::obj, sentence_);
    if (free) hang_loose(noun, told, Deprel::obj);
  }

  /// The one before the phrase of the speaker; what stands there as his other name is not his.
  std::uint32_t comma_of(std::uint32_t speaker) {
    std::uint32_t first = speaker;
    while (first > sentence_.first_token && at(first - 1).xpos != ",") --first;
    return first > sentence_.first_token ? first - 1 : first;
  }

  /// The noun before the comma that says so, too, or is beside who does; kRoot: none.
  std::uint32_t noun_beside(std::uint32_t speaker, std::uint32_t report) {
    for (std::uint32_t token = sentence_.first_token; token < comma_; ++token) {
      const bool says = at(token).head == report && is_a(at(token).deprel, Deprel::nsubj);
      const bool beside = at(token).head == speaker && at(token).deprel == Deprel::appos;
      if ((says || beside) && is_nominal(token)) return token;
    }
    return Token::kRoot;
  }

  /// The verb before the comma that the report tells; kRoot: none.
  std::uint32_t told_by(std::uint32_t report) {
    for (std::uint32_t token = sentence_.first_token; token < comma_; ++token) {
      if (at(token).upos == Upos::VERB && at(token).head == report) return token;
    }
    return Token::kRoot;
  }

  /// Makes a verb of a word in the phrase of the noun, if there is no other.
  void be_told(std::uint32_t noun, std::uint32_t report) {
    for (std::uint32_t token = sentence_.first_token; token < comma_; ++token) {
      if (is_finite(at(token).xpos)) return;
    }
    for (std::uint32_t token = sentence_.first_token + 1; token < noun; ++token) {
      if (may_be_past(token, noun)) return act_on(token, noun, report);
    }
    for (std::uint32_t token = noun + 1; token + 1 < comma_; ++token) {
      if (may_be_present(token, noun)) return act_as(token, noun, report);
    }
  }

  /// "Acme booked charges", "a blackout cut power": between two nouns, before the second.
  bool may_be_past(std::uint32_t word, std::uint32_t noun) {
    const bool participle = at(word).xpos == "VBN" && at(word).deprel == Deprel::amod;
    const bool plain =
        at(word).xpos == "NN" && is_one_of(word, knowledge_.clause_words.unchanged_pasts);
    return (participle || plain) && at(word).head == noun && is_nominal(word - 1) &&
           at(word - 1).head == noun && !in_name(word);
  }

  void act_on(std::uint32_t deed, std::uint32_t noun, std::uint32_t report) {
    for (std::uint32_t token = sentence_.first_token; token + 1 < deed; ++token) {
      if (at(token).head == noun) hang_loose(token, deed - 1, at(token).deprel);
    }
    make_past(deed);
    hang_loose(deed, report, Deprel::ccomp);
    hang_loose(deed - 1, deed, Deprel::nsubj);
    hang_loose(noun, deed, Deprel::obj);
  }

  /// "The stake in Acme amounts to 14 percent": a plural behind the phrase of one thing, before a
  /// preposition.
  bool may_be_present(std::uint32_t word, std::uint32_t noun) {
    const std::string form = to_lower(document().word(word));
    const bool one = at(noun).xpos == "NN" || at(noun).xpos == "NNP";
    return one && at(word).xpos == "NNS" && form.ends_with('s') && !in_name(word) &&
           at(word).head == noun && at(word + 1).upos == Upos::ADP &&
           is_known_verb(stem_of_third_person(form), knowledge_);
  }

  void act_as(std::uint32_t deed, std::uint32_t noun, std::uint32_t report) {
    for (std::uint32_t token = noun + 1; token < comma_; ++token) {
      const bool before = at(token).head == deed && token < deed;
      if (before && at(token).deprel == Deprel::case_) hang(token, deed - 1);
      if (before && is_nominal(token)) hang_loose(token, noun, Deprel::nmod);
      if (at(token).head == noun && token > deed) hang_loose(token, deed, Deprel::obl);
    }
    make_third_person(deed);
    hang_loose(deed, report, Deprel::ccomp);
    hang_loose(noun, deed, Deprel::nsubj);
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
  std::uint32_t comma_ = 0;
};

}  // namespace

void mend_reported_deeds(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  ReportedDeedMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
