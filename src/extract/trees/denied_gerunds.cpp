#include "extract/trees/denied_gerunds.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

class DeniedGerunds : private TreeEditor {
 public:
  DeniedGerunds(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t gerund = sentence_.first_token + 1; gerund + 1 < sentence_.end_token;
         ++gerund) {
      const std::uint32_t verb = gerund - 1;
      if (!denies(verb)) continue;
      do_to_object(gerund, verb);
      if (at(gerund).xpos != "VBG") continue;
      const bool perfect = knowledge_.clause_words.perfect_helpers.contains(at(gerund).lemma) &&
                           at(gerund + 1).xpos == "VBN";
      const std::uint32_t deed = perfect ? gerund + 1 : gerund;
      if (perfect) take_object(deed, gerund, verb);
      if (perfect) help(gerund, deed);
      // "denied growing concerns", "denied being in talks"
      if (!perfect && (at(gerund).deprel == Deprel::amod || at(gerund).upos == Upos::AUX)) continue;
      if (!is_below(verb, deed)) hang_loose(deed, verb, Deprel::xcomp);
    }
  }

 private:
  bool denies(std::uint32_t verb) {
    const FactualityWords::Stances& objects = knowledge_.factuality_words.objects;
    const auto stance = objects.find(at(verb).lemma);
    return at(verb).upos == Upos::VERB && stance != objects.end() &&
           stance->second == Stance::denied;
  }

  /// "denied sharing data with advertisers" with the sharing as a part or a quality of the data,
  /// which are denied: right behind such a verb stands what was not done to them; but not "denied
  /// growing concerns", "denied planning permission".
  void do_to_object(std::uint32_t gerund, std::uint32_t verb) {
    const std::uint32_t object = at(gerund).head;
    const Deprel deprel = at(gerund).deprel;
    const bool part = deprel == Deprel::amod || deprel == Deprel::compound;
    if (!part || object == Token::kRoot || object < gerund || in_name(gerund)) return;
    const std::string form = to_lower(document().word(gerund));
    const bool verbal = at(gerund).xpos == "VBG" && at(gerund).upos == Upos::VERB;
    const std::string lemma = verbal ? at(gerund).lemma : verb_of_gerund(form, knowledge_);
    const std::uint32_t noun = leader_of(object, verb);
    if (lemma.empty() || noun == Token::kRoot || at(noun).deprel != Deprel::obj) return;
    const ClauseWords& words = knowledge_.clause_words;
    const bool describes =
        words.describing_gerunds.contains(lemma) || words.leave_nouns.contains(at(noun).lemma);
    // "denied smuggling charges"
    const bool said = knowledge_.attribution_words.nouns.contains(at(noun).lemma) ||
                      knowledge_.factuality_words.governors.contains(at(noun).lemma);
    if (describes || said) return;
    at(gerund).upos = Upos::VERB;
    at(gerund).xpos = "VBG";
    at(gerund).lemma = lemma;
    at(gerund).feats = "VerbForm=Ger";
    hang_loose(gerund, verb, Deprel::xcomp);
    hang_loose(noun, gerund, Deprel::obj);
    for (std::uint32_t token = noun + 1; token < sentence_.end_token; ++token) {
      if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl)) hang(token, gerund);
    }
  }

  /// The noun below the verb that the phrase of `part` hangs on; kRoot: none.
  std::uint32_t leader_of(std::uint32_t part, std::uint32_t verb) {
    while (at(part).head != Token::kRoot && at(part).head > verb) part = at(part).head;
    return at(part).head == verb ? part : Token::kRoot;
  }

  /// "denies having broken EU rules" with broken rules as had or denied: what is broken was.
  void take_object(std::uint32_t deed, std::uint32_t gerund, std::uint32_t verb) {
    const std::uint32_t object = at(deed).head;
    const bool describes =
        (at(deed).deprel == Deprel::amod || at(deed).deprel == Deprel::compound) &&
        object != Token::kRoot && object > deed;
    if (!describes || (at(object).head != gerund && at(object).head != verb)) return;
    hang_loose(deed, verb, Deprel::xcomp);
    hang_loose(object, deed, Deprel::obj);
  }

  void help(std::uint32_t having, std::uint32_t deed) {
    for (std::uint32_t token = deed + 1; token < sentence_.end_token; ++token)
      if (at(token).head == having) hang(token, deed);
    if (at(deed).head == having) take_place_of(deed, having);
    hang_loose(having, deed, Deprel::aux);
    at(having).upos = Upos::AUX;
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_denied_gerunds(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  DeniedGerunds(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
