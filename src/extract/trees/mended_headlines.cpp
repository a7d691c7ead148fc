#include "extract/trees/mended_headlines.h"

#include "core/tags.h"

namespace claimgraph {

void HeadlineMender::mend(const Sentence& sentence) {
  if (ends_like_a_sentence(sentence)) return;
  intend(sentence);
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token)
    be_object(token, sentence);
}

/// "Acme Software to cut 900 jobs", "Acme supplier Beta to build it" with the cut as what the
/// software is like: where nothing else asserts, the infinitive behind a name is its plan.
void HeadlineMender::intend(const Sentence& sentence) {
  const std::uint32_t top = root_of(sentence);
  if (top == Token::kRoot || !is_nominal(top) || !asserts_nothing(sentence)) return;
  std::uint32_t to = top + 1;
  while (to < sentence.end_token && is_below(to, top) && is_nominal(to)) ++to;
  const std::uint32_t name = to - 1;
  const std::uint32_t verb = to + 1;
  if (verb >= sentence.end_token || at(to).xpos != "TO" || at(verb).xpos != "VB") return;
  if (at(verb).head != name || !is_a(at(verb).deprel, Deprel::acl) || at(name).xpos != "NNP")
    return;
  if (!has_dependent(verb, Deprel::obj, sentence) && !has_dependent(verb, Deprel::obl, sentence))
    return;  // "Firms to Watch"
  uproot(verb);
  hang_loose(top, verb, Deprel::nsubj);
}

/// "Judge blocks Ohio law", "Acme raises forecast" with the law listed behind the blocking and the
/// forecast as what raises: what stands right behind a verb in -s without an object is its object.
void HeadlineMender::be_object(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb > noun || at(verb).xpos != "VBZ") return;
  const Deprel deprel = at(noun).deprel;
  const bool participle = at(noun).xpos == "VBN" && deprel == Deprel::acl && noun == verb + 1;
  const bool loose = deprel == Deprel::list || deprel == Deprel::parataxis ||
                     deprel == Deprel::appos || deprel == Deprel::dep ||
                     deprel == Deprel::obl_unmarked || is_a(deprel, Deprel::nsubj);
  if (!participle && !(loose && is_nominal(noun))) return;
  if (first_of(noun) != verb + 1 || document().date_over(at(noun).span) != nullptr) return;
  bool subject = false;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token)
    subject = subject || (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj));
  if (!subject) return;
  if (has_dependent(verb, Deprel::obj, sentence) || has_dependent(verb, Deprel::ccomp, sentence))
    return;
  if (participle) make_noun(noun);
  at(noun).deprel = Deprel::obj;
}

}  // namespace claimgraph
