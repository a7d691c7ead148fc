#include "extract/trees/mended_headlines.h"

#include <algorithm>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void HeadlineMender::mend(const Sentence& sentence) {
  if (ends_like_a_sentence(sentence)) return;
  leave_label(sentence);
  intend(sentence);
  be_accused(root_of(sentence), sentence);
  for (std::uint32_t token = sentence.first_token + 1; token + 2 < sentence.end_token; ++token)
    if (at(token).upos == Upos::SYM) describe_behind(token, sentence);
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token)
    be_object(token, sentence);
}

/// "Company news: Acme sues Beta" with the news as what sues: the name of a column before a colon
/// has no part in what follows.
void HeadlineMender::leave_label(const Sentence& sentence) {
  constexpr std::uint32_t kLongest = 4;
  const std::uint32_t end = std::min(sentence.end_token, sentence.first_token + kLongest + 1);
  std::uint32_t colon = sentence.first_token + 1;
  while (colon < end && document().word(colon) != ":") ++colon;
  const std::uint32_t last = colon - 1;
  if (colon >= end || !labels_.contains(to_lower(document().word(last)))) return;
  const auto tells = [&](std::uint32_t token) {
    return at(token).upos == Upos::VERB && is_finite(at(token).xpos);
  };
  const std::uint32_t root = root_of(sentence);
  std::uint32_t verb = root > colon ? root : colon + 2;
  while (root < colon && verb < sentence.end_token && !tells(verb)) ++verb;
  if (root == Token::kRoot || verb >= sentence.end_token || !tells(verb)) return;
  uproot(verb);
  for (const std::uint32_t each : outward(sentence.first_token, colon))
    hang_loose(each, verb, Deprel::dep);
  for (std::uint32_t token = colon; token < sentence.end_token; ++token)
    if (at(token).head < colon && token != verb) hang_loose(token, verb, at(token).deprel);
  at(last).upos = Upos::NOUN;
  at(last).xpos = "NN";
  const bool named = is_nominal(verb - 1) && verb - 1 > colon && !has_subject(verb, sentence);
  if (named && leader_at(verb - 1) > colon) hang_loose(leader_at(verb - 1), verb, Deprel::nsubj);
}

/// "Acme Software to cut 900 jobs", "Acme supplier Beta to build it", "Acme to cut 900 jobs, chief
/// Roe to step down" with the cut as what the software is like, and Roe as another name of the
/// jobs: where nothing else asserts, the infinitive behind a name is its plan.
void HeadlineMender::intend(const Sentence& sentence) {
  if (!asserts_nothing(sentence)) return;
  std::uint32_t main = Token::kRoot;
  for (std::uint32_t to = sentence.first_token + 1; to + 1 < sentence.end_token; ++to) {
    const std::uint32_t verb = to + 1;
    const std::uint32_t who = who_intends(to, sentence);
    if (who == Token::kRoot) continue;
    if (main == Token::kRoot) {
      lead(verb, who, sentence);
      main = verb;
    } else {
      hang_loose(verb, main, Deprel::parataxis);
    }
    hang_loose(who, verb, Deprel::nsubj);
  }
}

/// Makes the verb the sentence's root; what led it, unless that is who does it, stands beside it.
void HeadlineMender::lead(std::uint32_t verb, std::uint32_t who, const Sentence& sentence) {
  const std::uint32_t before = root_of(sentence);
  uproot(verb);
  if (before != verb && before != who) hang_loose(before, verb, Deprel::parataxis);
}

/// The head of the phrase that a name ends right before the "to" of an infinitive that says
/// something ("Firms to Watch" do not), at the start or behind a comma; kRoot: none.
std::uint32_t HeadlineMender::who_intends(std::uint32_t to, const Sentence& sentence) {
  const std::uint32_t name = to - 1;
  const std::uint32_t verb = to + 1;
  const bool named = at(name).xpos == "NNP" || in_name(name);
  if (at(to).xpos != "TO" || at(verb).xpos != "VB" || !named) return Token::kRoot;
  if (!has_dependent(verb, Deprel::obj, sentence) && !has_dependent(verb, Deprel::obl, sentence) &&
      !has_dependent(verb, Deprel::compound_prt, sentence))
    return Token::kRoot;
  std::uint32_t first = name;
  while (first > sentence.first_token && (is_nominal(first - 1) || at(first - 1).upos == Upos::ADJ))
    --first;
  const bool opens = first == sentence.first_token || at(first - 1).xpos == ",";
  const auto heads = outward(first, to);
  return opens && !heads.empty() ? heads.back() : Token::kRoot;
}

/// "Acme sued over leak" with Acme as who sues: headlines tell what somebody does in the present,
/// so a past without an object is what was done to him.
void HeadlineMender::be_accused(std::uint32_t verb, const Sentence& sentence) {
  if (verb == Token::kRoot || verb + 1 >= sentence.end_token || at(verb).xpos != "VBD" ||
      !accusing_.contains(at(verb).lemma))
    return;
  const std::uint32_t subject = child_before(verb, Deprel::nsubj);
  if (subject == Token::kRoot || has_dependent(verb, Deprel::obj, sentence) ||
      has_dependent(verb, Deprel::aux, sentence) || has_dependent(verb, Deprel::ccomp, sentence) ||
      has_dependent(verb, Deprel::xcomp, sentence) || at(verb + 1).upos != Upos::ADP)
    return;
  at(verb).xpos = "VBN";
  at(verb).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
  at(subject).deprel = Deprel::nsubj_pass;
}

/// "Council approves £62m bridge plan" with the plan as another name of the pounds: what stands
/// right behind a sum without a comma is what it is the sum of.
void HeadlineMender::describe_behind(std::uint32_t sign, const Sentence& sentence) {
  std::uint32_t noun = sign + 1;
  while (noun < sentence.end_token && at(noun).upos == Upos::NUM) ++noun;
  const std::uint32_t first = noun;
  while (noun < sentence.end_token && at(noun).upos == Upos::NOUN &&
         !(at(noun).head == sign && at(noun).deprel == Deprel::appos))
    ++noun;
  const bool beside = first > sign + 1 && noun < sentence.end_token &&
                      at(noun).upos == Upos::NOUN && at(noun).head == sign;
  if (!beside) return;
  take_place_of(noun, sign);
  hang_loose(sign, noun, Deprel::compound);
  for (std::uint32_t token = first; token < noun; ++token)
    hang_loose(token, noun, Deprel::compound);
  for (std::uint32_t token = first - 1; token > sign; --token) {
    if (at(token).head >= first) hang_loose(token, sign, Deprel::nummod);
  }
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
