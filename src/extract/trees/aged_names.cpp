#include "extract/trees/aged_names.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AgedNameMender : private TreeEditor {
 public:
  AgedNameMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    const std::vector<NameSpan>& names = document().names;
    auto name = std::partition_point(names.begin(), names.end(), [&](const NameSpan& each) {
      return each.first_token < sentence_.first_token;
    });
    for (; name != names.end() && name->end_token <= sentence_.end_token; ++name) {
      const auto heads = outward(name->first_token, name->end_token);
      if (name->label != NameLabel::person || heads.size() != 1 || !has_age(name->end_token))
        continue;
      tell_age(heads.front(), name->end_token + 1);
      live_at(heads.front(), name->end_token + 3);
      do_what_is_told(heads.front(), name->end_token + 3);
    }
  }

 private:
  /// ", 44,"
  bool has_age(std::uint32_t comma) {
    if (comma + 2 >= sentence_.end_token || at(comma).xpos != "," || at(comma + 2).xpos != ",")
      return false;
    const std::string_view age = document().word(comma + 1);
    return age.size() == 2 &&
           std::all_of(age.begin(), age.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// "Jane Roe, 44, and John Doe, 20, were charged" with the 44 as charged, too.
  void tell_age(std::uint32_t person, std::uint32_t age) {
    if (at(age).head == person && at(age).deprel == Deprel::conj) at(age).deprel = Deprel::appos;
  }

  /// "Jane Roe, 44, of Mill Lane, Derby, denies it" with Derby as who denies it: what stands behind
  /// "of" until the comma before the verb is where she lives.
  void live_at(std::uint32_t person, std::uint32_t of) {
    if (of + 3 >= sentence_.end_token || at(of).upos != Upos::ADP ||
        !knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(of))))
      return;
    std::vector<std::uint32_t> places;
    std::uint32_t token = of + 1;
    while (token < sentence_.end_token && is_capitalised(token)) {
      const std::uint32_t first = token;
      while (token < sentence_.end_token && is_capitalised(token)) ++token;
      if (token >= sentence_.end_token || at(token).xpos != ",") return;
      give_one_head(first, token, Deprel::flat);
      places.push_back(outward(first, token).front());
      ++token;
    }
    if (places.empty() || token >= sentence_.end_token) return;
    std::uint32_t verb = token;
    while (verb + 1 < sentence_.end_token && at(verb).upos == Upos::AUX) ++verb;
    const bool acts = at(verb).upos == Upos::VERB && has_finite_form(verb, sentence_);
    if (!acts) return;
    if (at(person).head != verb) hang_loose(person, verb, subject_relation(verb, sentence_));
    for (const std::uint32_t each : places)
      hang_loose(each, each == places.front() ? person : places.front(),
                 each == places.front() ? Deprel::nmod : Deprel::appos);
    hang_loose(of, places.front(), Deprel::case_);
    for (NameSpan& name : document().names) {
      const bool place = name.first_token > of && name.end_token < token;
      // "of Derby, Kansas"; "52, of Labour," says what the name says
      if (place && places.size() > 1) name.label = NameLabel::place;
    }
    if (verb + 1 < sentence_.end_token && at(verb + 1).deprel == Deprel::list)
      at(verb + 1).deprel = Deprel::obj;
  }

  /// "Police said Jane Roe, 44, surrendered and was charged" with Roe as what police said, and them
  /// as charged: nobody says a person, so what stands behind the age is what she did.
  void do_what_is_told(std::uint32_t person, std::uint32_t verb) {
    const std::uint32_t cue = at(person).head;
    if (cue == Token::kRoot || cue > person || verb + 1 >= sentence_.end_token) return;
    if (!knowledge_.clause_words.saying_verbs.contains(at(cue).lemma) &&
        knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0)
      return;
    const bool past = at(verb).xpos == "VBN" || at(verb).xpos == "VBD";
    const bool told = at(verb).head == person && past && at(verb + 1).upos != Upos::ADP;
    if (!told || first_of(person) != cue + 1) return;
    make_past(verb);
    hang_loose(verb, cue, Deprel::ccomp);
    hang_loose(person, verb, Deprel::nsubj);
    for (std::uint32_t next = verb + 2; next < sentence_.end_token; ++next) {
      const bool joined = at(next).head == cue && at(next).deprel == Deprel::conj &&
                          child_before(next, Deprel::cc) != Token::kRoot;
      if (joined && !has_subject(next, sentence_)) hang_loose(next, verb, Deprel::conj);
    }
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_aged_names(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  AgedNameMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
