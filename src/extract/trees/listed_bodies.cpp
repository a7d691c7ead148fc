#include "extract/trees/listed_bodies.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ListedBodyMender : private TreeEditor {
 public:
  ListedBodyMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 3; token < sentence.end_token; ++token) {
      if (!words_.list_nouns.contains(at(token).lemma) || !is_nominal(token)) continue;
      const std::uint32_t verb = verb_that_lists(token);
      if (verb == Token::kRoot) continue;
      if (at(token).head != verb) attach(token, verb, Deprel::obl);
      if (at(token).head == verb) give_reason(token, verb, sentence);
    }
  }

 private:
  /// The verb with an object before the list's preposition that the list is below; kRoot: none.
  std::uint32_t verb_that_lists(std::uint32_t list) {
    const std::uint32_t opener = child_before(list, Deprel::case_);
    if (opener == Token::kRoot || !words_.listing_prepositions.contains(at(opener).lemma))
      return Token::kRoot;
    std::uint32_t verb = at(list).head;
    while (verb != Token::kRoot && verb < opener && !words_.listing_verbs.contains(at(verb).lemma))
      verb = at(verb).head;
    if (verb == Token::kRoot || verb > opener || at(verb).upos != Upos::VERB) return Token::kRoot;
    const std::uint32_t object = object_between(verb, verb + 1, opener);
    const bool between = object != Token::kRoot || at(list).head == verb;
    return between ? verb : Token::kRoot;
  }

  /// "to the list for supporting an army" with the supporting as the list's.
  void give_reason(std::uint32_t list, std::uint32_t verb, const Sentence& sentence) {
    for (std::uint32_t gerund = list + 2; gerund < sentence.end_token; ++gerund) {
      const bool reason =
          at(gerund).head == list && at(gerund).xpos == "VBG" && at(gerund).deprel == Deprel::acl;
      if (!reason || child_before(gerund, Deprel::mark) != list + 1) continue;
      return attach(gerund, verb, Deprel::advcl);
    }
  }

  const ClauseWords& words_;
};

}  // namespace

void mend_listed_bodies(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  ListedBodyMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
