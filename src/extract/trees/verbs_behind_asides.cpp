#include "extract/trees/verbs_behind_asides.h"

#include <vector>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AsideVerbMender : private TreeEditor {
 public:
  explicit AsideVerbMender(Document& document) : TreeEditor(document) {}

  /// "The law, passed in 2019, limits donations to $500." with the verb read as a noun: what stands
  /// right behind a singular subject's aside, looks plural and is followed by a phrase, where
  /// nothing else outside of the aside is finite.
  void mend(const Sentence& sentence) {
    if (!ends_like_a_sentence(sentence)) return;
    std::uint32_t comma = sentence.first_token;
    while (comma < sentence.end_token && at(comma).xpos != ",") {
      if (is_finite(at(comma).xpos) || at(comma).upos == Upos::AUX) return;
      ++comma;
    }
    const auto heads = outward(sentence.first_token, comma);
    if (comma + 3 >= sentence.end_token || heads.size() != 1) return;
    const std::uint32_t subject = heads.front();
    if (at(subject).xpos != "NN" && at(subject).xpos != "NNP") return;
    for (std::uint32_t verb = comma + 3; verb + 2 < sentence.end_token; ++verb) {
      if (at(verb - 1).xpos != "," || at(verb).xpos != "NNS" || !starts_phrase(verb + 1)) continue;
      if (asserts_from(verb + 1, sentence)) return;
      return make_verb_behind({subject, comma + 1, verb}, sentence);
    }
  }

 private:
  struct BehindAside {
    std::uint32_t subject;
    std::uint32_t aside;  ///< its first token
    std::uint32_t verb;
  };

  /// Whether the token may open what a verb is done to.
  bool starts_phrase(std::uint32_t token) {
    const Upos upos = at(token).upos;
    return is_nominal(token) || upos == Upos::NUM || upos == Upos::DET || upos == Upos::ADJ ||
           upos == Upos::SYM || at(token).xpos == "PRP$";
  }

  bool asserts_from(std::uint32_t first, const Sentence& sentence) {
    for (std::uint32_t token = first; token < sentence.end_token; ++token) {
      if (at(token).upos == Upos::AUX || is_finite(at(token).xpos)) return true;
    }
    return false;
  }

  /// Three stretches become subject, aside and predicate; what hung across their borders hangs on
  /// the subject or the verb.
  void make_verb_behind(const BehindAside& found, const Sentence& sentence) {
    const auto [subject, aside, verb] = found;
    const std::vector<std::uint32_t> described = outward(aside, verb);
    const std::vector<std::uint32_t> behind = outward(verb + 1, sentence.end_token);
    make_third_person(verb);
    uproot(verb);
    uproot(subject);  // for a moment, so that nothing hangs in a circle
    for (const std::uint32_t each : described) {
      const bool clause = at(each).upos == Upos::VERB;
      const Deprel deprel = at(each).deprel == Deprel::acl_relcl ? Deprel::acl_relcl
                            : clause                             ? Deprel::acl
                                                                 : Deprel::appos;
      const bool mark = at(each).upos == Upos::PUNCT;
      hang_loose(each, subject, mark ? Deprel::punct : deprel);
    }
    bool done = false;
    for (const std::uint32_t each : behind) {
      const bool bare = is_nominal(each) || is_number_or_sign(each);
      const bool marked = has_dependent(each, Deprel::case_, sentence);
      Deprel deprel = at(each).deprel;
      if (bare) deprel = marked || done ? Deprel::obl : Deprel::obj;
      done = done || deprel == Deprel::obj;
      hang_loose(each, verb, deprel);
    }
    hang_loose(subject, verb, Deprel::nsubj);
  }
};

}  // namespace

void mend_verb_behind_aside(Document& document, const Sentence& sentence) {
  AsideVerbMender(document).mend(sentence);
}

}  // namespace claimgraph
