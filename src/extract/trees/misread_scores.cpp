#include "extract/trees/misread_scores.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadScoreMender::mend(const Sentence& sentence) {
  if (!ends_like_a_sentence(sentence)) return;
  const bool verbless = asserts_nothing(sentence);
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    const QuantityMention* amount = document().quantity_over(at(token + 1).span);
    if (amount == nullptr || amount->span.start != at(token + 1).span.start) continue;
    if (may_count(token, sentence)) return count(token, *amount);
    if (verbless && has_article(token, sentence)) return score_with_article(token, *amount);
    if (verbless && token > sentence.first_token + 1 && follows_version(token) &&
        opens_clause(token - 2, sentence))
      return score(token, *amount, sentence);
  }
}

/// The "scores" of "Lyra 2 scores": a plural that may be a verb, behind a name's number.
bool MisreadScoreMender::follows_version(std::uint32_t token) {
  const std::string form = to_lower(document().word(token));
  return at(token).xpos == "NNS" && !is_capitalised(token) && form.ends_with('s') &&
         is_known_verb(stem_of_third_person(form), knowledge_) && at(token - 1).upos == Upos::NUM &&
         is_capitalised(token - 2);
}

/// "The Lyra 2 model scores 71 on the Odd Test." with the scores as the thing: behind one thing
/// with an article, with an amount right behind it and no verb, a plural is one.
bool MisreadScoreMender::has_article(std::uint32_t token, const Sentence& sentence) {
  const std::string form = to_lower(document().word(token));
  const bool thing = at(token - 1).xpos == "NN" && at(token - 1).head == token;
  return at(token).xpos == "NNS" && at(token).head == Token::kRoot && !is_capitalised(token) &&
         form.ends_with('s') && is_known_verb(stem_of_third_person(form), knowledge_) && thing &&
         at(sentence.first_token).upos == Upos::DET && at(sentence.first_token).head == token;
}

void MisreadScoreMender::score_with_article(std::uint32_t verb, const QuantityMention& amount) {
  const std::uint32_t thing = verb - 1;
  make_third_person(verb);
  hang_loose(thing, verb, Deprel::nsubj);
  const auto [begin, end] = tokens_in(amount.span);
  give_one_head(begin, end, Deprel::nummod);
  for (const std::uint32_t each : outward(begin, end)) hang_loose(each, verb, Deprel::obj);
  for (std::uint32_t token = verb; token-- > 0 && in_one_sentence(token, verb);) {
    if (at(token).head == verb && token < thing) hang(token, thing);
  }
  for (std::uint32_t token = end; in_one_sentence(token, verb); ++token) {
    if (at(token).head == verb && at(token).deprel == Deprel::nmod) at(token).deprel = Deprel::obl;
    if (token + 1 == document().tokens.size()) break;
  }
}

/// Whether what stands before the name is introduced: "On the Odd Test, Lyra".
bool MisreadScoreMender::opens_clause(std::uint32_t name, const Sentence& sentence) {
  if (name == sentence.first_token) return true;
  if (at(name - 1).xpos != ",") return false;
  const auto introduced = [&](std::uint32_t each) {
    return at(each).upos == Upos::PUNCT || has_dependent(each, Deprel::case_, sentence);
  };
  return std::ranges::all_of(outward(sentence.first_token, name), introduced);
}

void MisreadScoreMender::score(std::uint32_t verb, const QuantityMention& amount,
                               const Sentence& sentence) {
  const std::uint32_t name = verb - 2;
  make_third_person(verb);
  hang_loose(verb, Token::kRoot, Deprel::root);
  if (at(name).upos != Upos::PROPN) make_proper(name);
  hang_loose(name, verb, Deprel::nsubj);
  hang_loose(verb - 1, name, Deprel::flat);
  const auto share = [&](std::uint32_t first, std::uint32_t end) {
    for (const std::uint32_t each : outward(first, end)) {
      const bool introduced = has_dependent(each, Deprel::case_, sentence);
      hang_loose(each, verb, introduced ? Deprel::obl : at(each).deprel);
    }
  };
  share(sentence.first_token, name);
  const auto [begin, end] = tokens_in(amount.span);
  give_one_head(begin, end, Deprel::nummod);
  for (const std::uint32_t each : outward(begin, end)) hang_loose(each, verb, Deprel::obj);
  share(end, sentence.end_token);
}

/// "The staff now number 500." with the number as what the staff is: what has a subject, no "is"
/// and an amount right behind it is a verb.
bool MisreadScoreMender::may_count(std::uint32_t noun, const Sentence& sentence) {
  return at(noun).xpos == "NN" && !is_capitalised(noun) &&
         is_known_verb(to_lower(document().word(noun)), knowledge_) &&
         has_subject(noun, sentence) && !has_dependent(noun, Deprel::cop, sentence) &&
         !has_dependent(noun, Deprel::det, sentence);
}

void MisreadScoreMender::count(std::uint32_t noun, const QuantityMention& amount) {
  make_present(noun, false);
  const auto [begin, end] = tokens_in(amount.span);
  for (const std::uint32_t each : outward(begin, end)) hang_loose(each, noun, Deprel::obj);
}

}  // namespace claimgraph
