#include "extract/trees/parted_helpers.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestSaying = 14;  // words between the commas

class PartedHelperMender : private TreeEditor {
 public:
  PartedHelperMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.attribution_words) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t helper = sentence.first_token + 1; helper + 4 < sentence.end_token;
         ++helper) {
      if (!leads_alone(helper)) continue;
      const std::uint32_t verb = verb_behind(helper, sentence);
      if (verb == Token::kRoot) continue;
      lead(verb, helper, sentence);
      return;
    }
  }

 private:
  /// Whether "had", "will" stands before an aside that names who says so, and is a verb by itself,
  /// or has a subject.
  bool leads_alone(std::uint32_t helper) {
    const bool may_help = at(helper).xpos == "MD" || at(helper).lemma == "have";
    const bool helps = is_a(at(helper).deprel, Deprel::aux) || at(helper).deprel == Deprel::cop;
    const bool leads = !helps || child_before(helper, Deprel::nsubj) != Token::kRoot;
    return may_help && leads && at(helper + 1).xpos == "," &&
           words_.prepositions.contains(to_lower(document().word(helper + 2)));
  }

  /// The verb right behind the comma that closes the aside; kRoot: none.
  std::uint32_t verb_behind(std::uint32_t helper, const Sentence& sentence) {
    std::uint32_t comma = helper + 3;
    while (comma < sentence.end_token && at(comma).xpos != ",") ++comma;
    if (comma + 1 >= sentence.end_token || comma > helper + kLongestSaying) return Token::kRoot;
    std::uint32_t verb = comma + 1;
    while (verb + 1 < sentence.end_token && at(verb).upos == Upos::AUX) ++verb;
    const bool modal = at(helper).xpos == "MD";
    const Xpos& xpos = at(verb).xpos;
    const bool helped = verb > comma + 1;  // "been drifting"
    if (helped) return xpos == "VBG" || xpos == "VBN" ? verb : Token::kRoot;
    if (!modal) return xpos == "VBN" || xpos == "VBD" || xpos == "VB" ? verb : Token::kRoot;
    // "will, …, close four plants" with the closing as an adjective
    const bool plain = xpos == "VB" || xpos == "VBP" || xpos == "JJ" || xpos == "NN";
    const bool followed = verb + 1 < sentence.end_token && at(verb + 1).upos != Upos::PUNCT;
    return plain && followed ? verb : Token::kRoot;
  }

  void lead(std::uint32_t verb, std::uint32_t helper, const Sentence& sentence) {
    const bool modal = at(helper).xpos == "MD";
    const bool bare = at(verb - 1).xpos == ",";
    const std::uint32_t first = bare ? verb : verb_start(verb);
    if (at(helper).head != verb) hang_loose(verb, at(helper).head, at(helper).deprel);
    for (const std::uint32_t each : outward(verb + 1, sentence.end_token)) {
      if (at(each).head == verb) continue;
      const bool thing =
          bare && is_nominal(each) && child_before(each, Deprel::case_) == Token::kRoot;
      hang_loose(each, verb, thing ? Deprel::obj : at(each).deprel);
    }
    for (std::uint32_t token = sentence.first_token; token < first; ++token) {
      if (at(token).head == helper) hang_loose(token, verb, at(token).deprel);
    }
    for (std::uint32_t token = first; token < verb; ++token)
      hang_loose(token, verb,
                 at(verb).xpos == "VBN" && token + 1 == verb ? Deprel::aux_pass : Deprel::aux);
    hang_loose(helper, verb, Deprel::aux);
    at(helper).upos = Upos::AUX;
    at(verb).upos = Upos::VERB;
    if (modal && bare) make_infinitive(verb);
    if (!modal && bare) at(verb).xpos = "VBN";
    settle_subject(verb, sentence);
  }

  std::uint32_t verb_start(std::uint32_t verb) {
    while (at(verb - 1).upos == Upos::AUX) --verb;
    return verb;
  }

  void settle_subject(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t subject = child_before(verb, Deprel::nsubj);
    if (subject != Token::kRoot) at(subject).deprel = subject_relation(verb, sentence);
  }

  const AttributionWords& words_;
};

}  // namespace

void mend_parted_helpers(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  PartedHelperMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
