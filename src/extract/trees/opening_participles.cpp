#include "extract/trees/opening_participles.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class OpeningParticiple : private TreeEditor {
 public:
  explicit OpeningParticiple(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    const std::uint32_t helper = sentence.first_token;
    const std::uint32_t verb = at(helper).head;
    const bool opens = at(helper).upos == Upos::AUX && at(helper).xpos == "VBG" &&
                       verb != Token::kRoot && at(verb).head == Token::kRoot &&
                       at(verb).upos == Upos::VERB && !has_subject(verb, sentence);
    if (!opens) return;
    for (std::uint32_t main = verb + 1; main < sentence.end_token; ++main) {
      const bool beside = at(main).head == verb && at(main).upos == Upos::VERB &&
                          (at(main).deprel == Deprel::parataxis ||
                           at(main).deprel == Deprel::ccomp || at(main).deprel == Deprel::conj);
      if (!beside || !has_subject(main, sentence)) continue;
      uproot(main);
      hang_loose(verb, main, Deprel::advcl);
      return;
    }
  }

  /// "Founded by Jane Roe, a former Beta engineer, the company makes pumps" with the engineer as a
  /// second subject, or a second agent: she is one.
  void join_description(const Sentence& sentence) {
    const std::uint32_t opener = sentence.first_token;
    const std::uint32_t main = at(opener).head;
    if (at(opener).xpos != "VBN" || main == Token::kRoot || main < opener) return;
    std::uint32_t agent = Token::kRoot;
    for (std::uint32_t token = opener + 1; token < main; ++token) {
      const bool beside = at(token).head == opener && at(token).deprel != Deprel::obl;
      if (beside && agent == Token::kRoot && at(token).deprel == Deprel::obl_agent) {
        agent = token;
        continue;
      }
      if (agent == Token::kRoot || at(token).upos != Upos::NOUN || !in_commas(token)) continue;
      const bool subject = at(token).head == main && is_a(at(token).deprel, Deprel::nsubj) &&
                           has_second_subject(main, token);
      if (subject || beside) return attach(token, agent, Deprel::appos);
    }
  }

 private:
  bool has_second_subject(std::uint32_t verb, std::uint32_t first) {
    for (std::uint32_t token = first + 1; token < verb; ++token) {
      if (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj)) return true;
    }
    return false;
  }

  /// Whether a comma stands before the phrase, and one right behind its noun.
  bool in_commas(std::uint32_t noun) {
    const std::uint32_t first = first_of(noun);
    return first > 0 && at(first - 1).xpos == "," && noun + 1 < document().tokens.size() &&
           at(noun + 1).xpos == ",";
  }
};

}  // namespace

void mend_opening_participle(Document& document, const Sentence& sentence) {
  OpeningParticiple participle(document);
  participle.mend(sentence);
  participle.join_description(sentence);
}

}  // namespace claimgraph
