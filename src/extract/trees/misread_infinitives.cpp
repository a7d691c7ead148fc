#include "extract/trees/misread_infinitives.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

/// How far behind an infinitive the noun may stand that it was read as a part of.
constexpr std::uint32_t kFarthestObject = 3;

class MisreadInfinitiveMender : private TreeEditor {
 public:
  MisreadInfinitiveMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t word = sentence.first_token + 2; word + 1 < sentence.end_token; ++word) {
        if (is_infinitive(word)) be_infinitive(word);
        if (is_expected_of_thing(word)) be_infinitive_of(word);
      }
    }
  }

 private:
  /// Right behind a verb that asks for an infinitive and its "to", without a capital, before the
  /// capital or the article of what it is done to.
  bool is_infinitive(std::uint32_t word) {
    const std::uint32_t to = word - 1;
    const std::uint32_t verb = word - 2;
    if (at(word).xpos == "VB" && at(word).deprel == Deprel::xcomp) return false;
    if (!knowledge_.clause_words.infinitive_marks.contains(at(to).lemma) || is_capitalised(word) ||
        at(verb).upos != Upos::VERB)
      return false;
    if (knowledge_.factuality_words.governors.count(at(verb).lemma) == 0) return false;
    const std::uint32_t head = at(word).head;
    const bool asked =
        head == verb && (is_a(at(word).deprel, Deprel::obl) || at(word).deprel == Deprel::xcomp);
    // "expected to report revenue of" with a report revenue
    const bool before_name = head == word + 1 && is_capitalised(head);
    const bool plain = at(word).xpos == "VB" && head > word && head <= word + kFarthestObject;
    const bool in_name = (before_name || plain) && at(head).head == verb &&
                         (at(word).deprel == Deprel::compound || at(word).deprel == Deprel::amod);
    if (!asked && !in_name) return false;
    const bool done_to =
        is_capitalised(word + 1) || at(word + 1).upos == Upos::DET || at(word).xpos == "VB";
    return done_to && is_known_verb(to_lower(document().word(word)), knowledge_);
  }

  /// "expects sales to peak at $5 million" with the peak as a noun: what is expected of a thing,
  /// where a phrase follows.
  bool is_expected_of_thing(std::uint32_t word) {
    const std::uint32_t to = word - 1;
    const std::uint32_t verb = at(word).head;
    if (at(word).upos == Upos::VERB || verb == Token::kRoot || verb + 1 >= to) return false;
    if (!knowledge_.clause_words.infinitive_marks.contains(at(to).lemma)) return false;
    const auto stance = knowledge_.factuality_words.governors.find(at(verb).lemma);
    if (stance == knowledge_.factuality_words.governors.end() || at(verb).upos != Upos::VERB ||
        stance->second != Stance::predicted)
      return false;
    const bool loose = is_a(at(word).deprel, Deprel::obl) || at(word).deprel == Deprel::xcomp;
    const bool followed = at(word + 1).upos == Upos::ADP && !is_below(word + 1, word - 1);
    if (!loose || !followed || is_capitalised(word)) return false;
    const std::uint32_t thing = object_between(verb, verb + 1, to);
    if (thing == Token::kRoot) return false;
    for (std::uint32_t token = thing + 1; token < to; ++token) {
      if (!is_below(token, thing)) return false;
    }
    return at(to).head == word &&
           knowledge_.clause_words.expected_verbs.contains(to_lower(document().word(word)));
  }

  void be_infinitive_of(std::uint32_t word) {
    const std::uint32_t verb = at(word).head;
    make_infinitive(word);
    mark_infinitive(word - 1, word);
    hang_loose(word, verb, Deprel::xcomp);
    for (std::uint32_t token = word + 1; in_one_sentence(token, word); ++token) {
      if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl)) hang(token, word);
      if (token + 1 == document().tokens.size()) break;
    }
  }

  void be_infinitive(std::uint32_t word) {
    const std::uint32_t verb = word - 2;
    make_infinitive(word);
    mark_infinitive(word - 1, word);
    hang_loose(word, verb, Deprel::xcomp);
    free_name_behind(word);
    std::uint32_t done_to = word + 1;
    while (at(done_to).head != Token::kRoot && at(done_to).head > done_to)
      done_to = at(done_to).head;
    const bool beside = at(done_to).head == verb || at(done_to).head == word;
    if (is_nominal(done_to) && beside) hang_loose(done_to, word, Deprel::obj);
  }

  /// "sue Beta" is none, "Beta" is.
  void free_name_behind(std::uint32_t word) {
    auto& names = document().names;
    const auto name = std::ranges::lower_bound(names, word, {}, &NameSpan::first_token);
    const bool opens = name != names.end() && name->first_token == word;
    if (opens && name->end_token > word + 1) name->first_token = word + 1;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_misread_infinitives(Document& document, const Knowledge& knowledge) {
  MisreadInfinitiveMender(document, knowledge).mend();
}

}  // namespace claimgraph
