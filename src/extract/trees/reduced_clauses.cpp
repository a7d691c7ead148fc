#include "extract/trees/reduced_clauses.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ReducedClauseMender : private TreeEditor {
 public:
  ReducedClauseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t past = sentence.first_token + 1; past + 3 < sentence.end_token; ++past) {
      if (at(past).upos == Upos::PUNCT) return;
      if (!may_describe(past, sentence)) continue;
      const std::uint32_t helper = helper_behind(past, sentence);
      if (helper != Token::kRoot) describe(past, helper, sentence);
      return;
    }
  }

 private:
  /// A past right behind its noun and before a preposition, or of a verb that gives: "investors
  /// owed $30 million have sued".
  bool may_describe(std::uint32_t past, const Sentence& sentence) {
    const bool adjective = at(past).xpos == "JJ" && document().word(past).ends_with("ed");
    const bool form = at(past).xpos == "VBD" || at(past).xpos == "VBN" || adjective;
    const std::uint32_t noun = past - 1;
    const bool acts = form && at(noun).upos == Upos::NOUN && at(noun).head == past &&
                      is_a(at(noun).deprel, Deprel::nsubj) &&
                      !has_dependent(past, Deprel::aux, sentence);
    if (!acts || gives(past)) return acts;
    return at(past + 1).upos == Upos::ADP && at(past + 1).deprel == Deprel::case_ &&
           !has_dependent(past, Deprel::obj, sentence);
  }

  bool gives(std::uint32_t verb) {
    return knowledge_.clause_words.giving_verbs.contains(at(verb).lemma);
  }

  /// The finite helper or verb behind the past, with nothing that opens a clause between; kRoot:
  /// none.
  std::uint32_t helper_behind(std::uint32_t past, const Sentence& sentence) {
    for (std::uint32_t token = past + 2; token < sentence.end_token; ++token) {
      const Upos upos = at(token).upos;
      const bool acts = upos == Upos::AUX || upos == Upos::VERB;
      if (acts && is_finite(at(token).xpos)) return token;
      const bool goes_on = upos == Upos::ADP || upos == Upos::DET || upos == Upos::ADJ ||
                           upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::NUM ||
                           upos == Upos::SYM;
      if (!goes_on) return Token::kRoot;
    }
    return Token::kRoot;
  }

  void describe(std::uint32_t past, std::uint32_t helper, const Sentence& sentence) {
    const std::uint32_t noun = past - 1;
    const std::uint32_t main = at(helper).upos == Upos::VERB ? helper : at(helper).head;
    if (main == Token::kRoot || main < helper) return;
    std::uint32_t subject = child_before(main, Deprel::nsubj);
    if (subject == Token::kRoot) subject = child_before(main, Deprel::csubj);
    // "… in May is worth $5 million" with nobody as what is worth it
    const bool nobody =
        subject == Token::kRoot && at(main).head == past &&
        (at(main).deprel == Deprel::advcl || (gives(past) && at(main).deprel == Deprel::ccomp)) &&
        !has_dependent(main, Deprel::mark, sentence);
    const bool itself = nobody || subject == past;
    if (!itself && (subject == Token::kRoot || subject < past)) return;
    const std::uint32_t preposition = itself ? past : child_before(subject, Deprel::case_);
    if (preposition == Token::kRoot || preposition < past) return;
    if (is_below(main, past)) take_place_of(main, past);
    for (std::uint32_t token = helper + 1; token < sentence.end_token; ++token) {
      if (at(token).head == past && token != main) hang(token, main);
    }
    for (std::uint32_t token = past + 1; token < helper; ++token) {
      if (at(token).head == main && is_a(at(token).deprel, Deprel::obl)) hang(token, past);
    }
    if (!itself) {
      const bool agent = knowledge_.clause_words.agent_prepositions.contains(
          to_lower(document().word(preposition)));
      hang_loose(subject, past, agent ? Deprel::obl_agent : Deprel::obl);
    }
    hang_loose(noun, main, subject_relation(main, sentence));
    hang_loose(past, noun, Deprel::acl);
    at(past).upos = Upos::VERB;
    at(past).xpos = "VBN";
    at(past).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_reduced_clause(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  ReducedClauseMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
