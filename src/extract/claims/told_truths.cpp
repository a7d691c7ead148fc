#include "extract/claims/told_truths.h"

namespace claimgraph {

bool ToldTruths::is_judge_of_facts(std::uint32_t word) const {
  const std::string& lemma = at(word).lemma;
  return words_.is_true.contains(lemma) || words_.is_untrue.contains(lemma);
}

bool ToldTruths::is_judge(std::uint32_t word) const {
  return is_judge_of_facts(word) || words_.wrongly_told.contains(at(word).lemma);
}

std::optional<std::uint32_t> ToldTruths::judge_of(std::uint32_t clause) const {
  const std::uint32_t head = at(clause).head;
  const Deprel deprel = at(clause).deprel;
  const bool subject =
      is_a(deprel, Deprel::csubj) || (is_a(deprel, Deprel::nsubj) && at(clause).upos == Upos::VERB);
  const bool whole = subject || deprel == Deprel::ccomp || is_a(deprel, Deprel::acl);
  if (head == Token::kRoot || !whole || deprel == Deprel::acl_relcl || signs_.is_bare(clause))
    return std::nullopt;
  if (!child(tree_, document_, clause, Deprel::nsubj) &&
      !child(tree_, document_, clause, Deprel::nsubj_pass))
    return std::nullopt;
  if (is_judge_of_facts(head)) return head;
  if (at(head).upos == Upos::NOUN) return judge_of_report(head, clause);
  const std::uint32_t above = at(head).head;
  const bool tells = above != Token::kRoot && signs_.is_bare(head) && is_judge(above);
  return tells ? std::optional(above) : std::nullopt;
}

/// Of a report, claim or the like: said of it, before it, or of what it has of the truth.
std::optional<std::uint32_t> ToldTruths::judge_of_report(std::uint32_t noun,
                                                         std::uint32_t clause) const {
  const Deprel deprel = at(noun).deprel;
  const std::uint32_t above = at(noun).head;
  const bool said = is_a(deprel, Deprel::nsubj) || is_a(deprel, Deprel::nmod);
  if (above != Token::kRoot && said && is_judge(above)) return above;
  for (const std::uint32_t each : tree_.children(noun)) {
    const bool before =
        at(each).deprel == Deprel::amod && words_.is_untrue.contains(at(each).lemma);
    // "Reports that it was sold are wrong" with the reports at the top
    const bool behind = each > clause && at(each).deprel == Deprel::ccomp &&
                        child(tree_, document_, each, Deprel::cop) && is_judge(each);
    if (before || behind) return each;
  }
  return std::nullopt;
}

bool ToldTruths::calls_untrue(std::uint32_t judge) const {
  return words_.is_true.contains(at(judge).lemma) == signs_.is_negated(judge);
}

}  // namespace claimgraph
