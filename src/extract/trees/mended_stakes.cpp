#include "extract/trees/mended_stakes.h"

#include "base/unicode.h"

namespace claimgraph {

void StakeMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).xpos == "VBG") be_sold(token, sentence);
    if (at(token).xpos == "VBG" && at(token).deprel == Deprel::obj) be_holding(token, sentence);
    if (at(token).deprel == Deprel::nmod && in_share_or_sum(token))
      belong_to_stake(token, sentence);
    if (at(token).deprel == Deprel::acl_relcl) tell_of_body(token, sentence);
  }
}

/// "sold its remaining 5% holding in Acme for $3 billion" with the holding as done meanwhile:
/// behind an owner and a share it is what the verb before is done to.
void StakeMender::be_sold(std::uint32_t gerund, const Sentence& sentence) {
  const std::uint32_t share = gerund - 1;
  const std::uint32_t verb = at(gerund).head;
  const bool meanwhile = is_a(at(gerund).deprel, Deprel::advcl) && verb != Token::kRoot &&
                         verb < gerund && in_share_or_sum(share) &&
                         gerund + 1 < sentence.end_token && at(gerund + 1).upos == Upos::ADP;
  if (!meanwhile || object_between(verb, verb + 1, gerund) != Token::kRoot) return;
  bool owned = false;
  for (std::uint32_t token = verb + 1; token < share; ++token) {
    if (at(token).upos == Upos::PUNCT) return;
    owned = owned || at(token).xpos == "PRP$" || at(token).upos == Upos::DET;
  }
  if (!owned) return;
  at(gerund).deprel = Deprel::obj;
  for (const std::uint32_t each : outward(verb + 1, gerund)) hang(each, gerund);
  bool inner = true;  // "in Acme", and what stands behind is the verb's
  for (std::uint32_t token = gerund + 1; token < sentence.end_token; ++token) {
    if (at(token).head != gerund || !is_a(at(token).deprel, Deprel::obl)) continue;
    if (!inner) hang(token, verb);
    inner = false;
  }
}

/// "acquired a 25% holding in Acme" with the holding as a verb: behind a share and as an object it
/// is a noun.
void StakeMender::be_holding(std::uint32_t gerund, const Sentence& sentence) {
  const std::uint32_t share = gerund - 1;
  if (!in_share_or_sum(share) || has_dependent(gerund, Deprel::obj, sentence)) return;
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
  hang_loose(share, gerund, Deprel::compound);
  for (std::uint32_t token = gerund + 1; token < sentence.end_token; ++token) {
    if (at(token).head == gerund && is_a(at(token).deprel, Deprel::obl))
      at(token).deprel = Deprel::nmod;
  }
  const std::uint32_t article = first_of(share);
  if (at(article).deprel == Deprel::det) hang(article, gerund);
}

/// "a 15% stake in Acme, which employs 90" with the stake as what employs: what does something to a
/// thing is the body, where no "it" is given or made something ("which gives it a seat").
void StakeMender::tell_of_body(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t stake = at(verb).head;
  const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
  if (stake == Token::kRoot || stake > verb || pronoun == Token::kRoot) return;
  if (stake == sentence.first_token || pronoun == sentence.first_token) return;
  if (at(pronoun).xpos != "WDT" || at(pronoun - 1).xpos != ",") return;
  if (at(stake).upos != Upos::NOUN || !in_share_or_sum(stake - 1)) return;
  if (pronoun < stake + 4) return;
  const std::uint32_t last = pronoun - 2;
  const NameSpan* name = name_at(last);
  if (name != nullptr && name->end_token != last + 1) return;
  const auto heads = outward(name == nullptr ? last : name->first_token, last + 1);
  const bool body = heads.size() == 1 && at(heads.front()).head == stake &&
                    at(heads.front()).deprel == Deprel::nmod && is_nominal(heads.front());
  bool does = false;
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head != verb) continue;
    if (at(token).upos == Upos::PRON) return;
    does = does || at(token).deprel == Deprel::obj;
  }
  const bool costs = knowledge_.clause_words.costing_verbs.contains(at(verb).lemma);
  // A sale only did something; bodies have and make things, then and now.
  const bool lasts = at(verb).xpos == "VBZ" || at(verb).xpos == "VBP" ||
                     knowledge_.clause_words.perfect_helpers.contains(at(verb).lemma) ||
                     knowledge_.clause_words.site_verbs.contains(at(verb).lemma);
  if (body && does && lasts && !costs) hang(verb, heads.front());
}

/// "a stake of under 10 percent in Acme" with Acme as what the percents are in: it is what the
/// stake is in.
void StakeMender::belong_to_stake(std::uint32_t share, const Sentence& sentence) {
  const std::uint32_t stake = at(share).head;
  if (stake == Token::kRoot || stake > share || at(stake).upos != Upos::NOUN) return;
  for (std::uint32_t token = stake + 1; token < share; ++token) {  // "the share of women of 5%"
    if (at(token).head == stake && at(token).deprel == Deprel::nmod) return;
  }
  for (std::uint32_t token = share + 1; token < sentence.end_token; ++token) {
    const std::uint32_t above = at(token).head;
    // "a stake of $5 million, or 9%, in Acme"
    const bool beside = above != Token::kRoot && at(above).head == share && above > share &&
                        (at(above).deprel == Deprel::conj || at(above).deprel == Deprel::appos) &&
                        in_share_or_sum(above);
    const bool phrase = (above == share || beside) && at(token).deprel == Deprel::nmod &&
                        has_dependent(token, Deprel::case_, sentence) && in_name(token);
    if (!phrase) continue;
    const std::uint32_t preposition = child_before(token, Deprel::case_);
    const bool in =
        preposition != Token::kRoot &&
        knowledge_.clause_words.place_prepositions.contains(to_lower(document().word(preposition)));
    if (in) hang(token, stake);
  }
}

}  // namespace claimgraph
