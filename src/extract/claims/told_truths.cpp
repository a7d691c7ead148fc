#include "extract/claims/told_truths.h"

namespace claimgraph {
namespace {

/// How far before its noun "contrary" stands: "contrary to reports".
constexpr std::uint32_t kContrary = 2;

}  // namespace

bool ToldTruths::is_judge_of_facts(std::uint32_t word) const {
  const std::string& lemma = at(word).lemma;
  return words_.is_true.contains(lemma) || words_.is_untrue.contains(lemma);
}

bool ToldTruths::is_judge(std::uint32_t word) const {
  return is_judge_of_facts(word) || words_.wrongly_told.contains(at(word).lemma);
}

std::optional<std::uint32_t> ToldTruths::judge_of(std::uint32_t clause) const {
  if (const auto adverb = adverb_of_untruth(clause)) return adverb;
  const std::uint32_t head = at(clause).head;
  const Deprel deprel = at(clause).deprel;
  const bool subject =
      is_a(deprel, Deprel::csubj) || (is_a(deprel, Deprel::nsubj) && at(clause).upos == Upos::VERB);
  const bool whole = subject || deprel == Deprel::ccomp || is_a(deprel, Deprel::acl);
  // "It is untrue that Acme is to close it" tells of no bare infinitive.
  const bool bare = signs_.is_bare(clause) && !child(tree_, document_, clause, Deprel::cop);
  if (head == Token::kRoot || !whole || deprel == Deprel::acl_relcl || bare) return std::nullopt;
  if (!child(tree_, document_, clause, Deprel::nsubj) &&
      !child(tree_, document_, clause, Deprel::nsubj_pass))
    return std::nullopt;
  if (is_judge_of_facts(head)) return head;
  if (at(head).upos == Upos::NOUN) return judge_of_report(head, clause);
  const std::uint32_t above = at(head).head;
  const bool tells = above != Token::kRoot && signs_.is_bare(head) && is_judge(above);
  return tells ? std::optional(above) : std::nullopt;
}

/// "wrongly reported that it was sold", "was falsely said to have been sold"; not "accused of
/// falsely claiming", "if it falsely claimed", "may have wrongly reported", which nobody says was.
std::optional<std::uint32_t> ToldTruths::adverb_of_untruth(std::uint32_t clause) const {
  const std::uint32_t verb = at(clause).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB) return std::nullopt;
  const bool told = at(clause).deprel == Deprel::ccomp ||
                    (at(clause).deprel == Deprel::xcomp && signs_.is_bare(clause));
  if (!told || !words_.telling.contains(at(verb).lemma) || !is_plainly_done(verb))
    return std::nullopt;
  for (const std::uint32_t each : tree_.children(verb)) {
    if (is_a(at(each).deprel, Deprel::advmod) && words_.falsely.contains(at(each).lemma))
      return each;
  }
  return std::nullopt;
}

/// Whether a verb is told as done: finite, and neither denied nor helped by "may", nor an "if".
bool ToldTruths::is_plainly_done(std::uint32_t verb) const {
  if (signs_.is_negated(verb) || signs_.is_condition(verb) || at(verb).xpos == "VBG") return false;
  for (const std::uint32_t each : tree_.children(verb)) {
    if (is_a(at(each).deprel, Deprel::aux) && (at(each).xpos == "MD" || at(each).xpos == "VBG"))
      return false;
  }
  return true;
}

/// Of a report, claim or the like: said of it, before it, or of what it has of the truth.
std::optional<std::uint32_t> ToldTruths::judge_of_report(std::uint32_t noun,
                                                         std::uint32_t clause) const {
  const Deprel deprel = at(noun).deprel;
  const std::uint32_t above = at(noun).head;
  const bool said = is_a(deprel, Deprel::nsubj) || is_a(deprel, Deprel::nmod);
  if (above != Token::kRoot && said && is_judge(above)) return above;
  if (is_contrary_to(noun)) return noun - kContrary;
  if (const auto judge = complement_of_report(noun)) return judge;
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

/// "Contrary to reports that it was sold".
bool ToldTruths::is_contrary_to(std::uint32_t noun) const {
  const std::uint32_t first = document_.sentences[tree_.sentence_of(noun)].first_token;
  return noun >= first + kContrary && words_.contrary.contains(at(noun - kContrary).lemma);
}

/// "The rumour that it was sold proved false", "called reports that it was sold untrue", "described
/// as false a report that it was sold".
std::optional<std::uint32_t> ToldTruths::complement_of_report(std::uint32_t noun) const {
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB || signs_.is_negated(verb))
    return std::nullopt;
  if (!is_a(at(noun).deprel, Deprel::nsubj) && at(noun).deprel != Deprel::obj) return std::nullopt;
  for (const std::uint32_t each : tree_.children(verb)) {
    const bool complement = at(each).deprel == Deprel::xcomp || at(each).deprel == Deprel::obl;
    if (complement && is_judge(each)) return each;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ToldTruths::denier_of(std::uint32_t clause) const {
  const Deprel deprel = at(clause).deprel;
  const std::uint32_t noun = at(clause).head;
  if ((deprel != Deprel::acl && deprel != Deprel::ccomp) || noun == Token::kRoot)
    return std::nullopt;
  const bool whole = child(tree_, document_, clause, Deprel::mark) && !signs_.is_bare(clause) &&
                     !signs_.is_subjunctive(clause);
  const std::uint32_t verb = at(noun).head;
  if (at(noun).upos != Upos::NOUN || !whole || verb == Token::kRoot) return std::nullopt;
  if (at(noun).deprel != Deprel::obj && at(noun).deprel != Deprel::nsubj_pass) return std::nullopt;
  const auto stance = words_.governors.find(signs_.phrasal_lemma(verb).value_or(at(verb).lemma));
  const bool denies = stance != words_.governors.end() && stance->second == Stance::denied;
  return denies && at(verb).upos == Upos::VERB ? std::optional(verb) : std::nullopt;
}

bool ToldTruths::leaves_open(std::uint32_t report, std::uint32_t denier) const {
  if (signs_.is_negated(denier)) return true;
  return at(report).deprel == Deprel::nsubj_pass &&
         child(tree_, document_, report, Deprel::nmod_poss) &&
         !child(tree_, document_, denier, Deprel::obl_agent);
}

bool ToldTruths::is_opinion(std::uint32_t judge) const {
  if (!calls_untrue(judge)) return false;
  const Deprel deprel = at(judge).deprel;
  const std::uint32_t verb = at(judge).head;
  return (deprel == Deprel::xcomp || deprel == Deprel::obl) && verb != Token::kRoot &&
         !signs_.is_negated(verb) && child(tree_, document_, verb, Deprel::obj) &&
         child(tree_, document_, verb, Deprel::nsubj);
}

bool ToldTruths::calls_untrue(std::uint32_t judge) const {
  return words_.is_true.contains(at(judge).lemma) == signs_.is_negated(judge);
}

}  // namespace claimgraph
