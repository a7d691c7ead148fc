#include "extract/trees/denied_relatives.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DeniedRelativeMender : private TreeEditor {
 public:
  DeniedRelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), answers_(knowledge.attribution_words.answers) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token + 2; verb < sentence.end_token; ++verb) {
      const std::uint32_t thing = at(verb).head;
      if (at(verb).deprel != Deprel::acl_relcl || thing == Token::kRoot || thing > verb) continue;
      const bool answers =
          answers_.denying.contains(at(verb).lemma) || answers_.confirming.contains(at(verb).lemma);
      if (!answers || !is_set_off(verb, thing)) continue;
      std::uint32_t deed = deed_over(thing);
      if (deed == Token::kRoot) deed = deed_of(thing, verb);
      if (deed != Token::kRoot) attach(verb, deed, Deprel::acl_relcl);
    }
  }

 private:
  /// ", which Acme denies": a comma before the pronoun that is denied.
  bool is_set_off(std::uint32_t verb, std::uint32_t thing) {
    for (std::uint32_t token = thing + 1; token + 1 < verb; ++token) {
      const Token& pronoun = at(token + 1);
      if (at(token).xpos == "," && pronoun.xpos == "WDT")
        return pronoun.head == verb && !is_a(pronoun.deprel, Deprel::nsubj);
    }
    return false;
  }

  bool is_deed(std::uint32_t verb) {
    const std::uint32_t opener = child_before(verb, Deprel::mark);
    return at(verb).xpos == "VBG" && opener != Token::kRoot && at(opener).xpos == "IN";
  }

  /// The gerund between the two that tells what somebody did: "accuse Acme of paying bribes";
  /// kRoot: none.
  std::uint32_t deed_of(std::uint32_t somebody, std::uint32_t verb) {
    for (std::uint32_t token = somebody + 1; token < verb; ++token) {
      const bool beside = at(token).head == somebody || at(token).head == at(somebody).head;
      if (beside && is_deed(token)) return token;
    }
    return Token::kRoot;
  }

  /// The gerund behind a preposition whose object the thing is, or is a part of; kRoot: none.
  std::uint32_t deed_over(std::uint32_t thing) {
    while (is_a(at(thing).deprel, Deprel::nmod) && at(thing).head != Token::kRoot)
      thing = at(thing).head;
    const std::uint32_t deed = at(thing).head;
    const bool done_to = at(thing).deprel == Deprel::obj || is_a(at(thing).deprel, Deprel::obl);
    return done_to && deed != Token::kRoot && is_deed(deed) ? deed : Token::kRoot;
  }

  const AnswerWords& answers_;
};

}  // namespace

void mend_denied_relatives(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence) {
  DeniedRelativeMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
