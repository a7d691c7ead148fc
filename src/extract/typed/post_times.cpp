#include "extract/typed/post_times.h"

#include <algorithm>

#include "base/unicode.h"
#include "core/date.h"
#include "extract/clauses/qualifiers.h"

namespace claimgraph {
namespace {

constexpr const char* kSomeTime = "PAST_REF";  // the article's day is not known

/// The word before the noun that is of `set`: in the title, or before the name of whose it is, as
/// in "former Acme Industries chief executive".
std::optional<std::uint32_t> word_before(const RelationWords& words, const Relation& relation,
                                         const WordSet& set) {
  std::uint32_t first = relation.first;
  // "former Acme Industries chief", "former Norwegian president", "former state party chair"
  const auto owns = [&](std::uint32_t token) {
    const Deprel deprel = words.at(token).deprel;
    const bool modifies = is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::amod);
    const std::uint32_t head = words.at(token).head;
    return words.is_inside_name(token) || words.at(token).xpos == "POS" ||
           words.is_demonym(token) ||
           (modifies && head != Token::kRoot && head > token && head <= relation.noun &&
            !set.contains(words.word_of(token)));
  };
  while (!words.starts_sentence(first) && owns(first - 1)) --first;
  // "previously a vice-president", "formerly its head"
  for (int i = 0; i < 2 && !words.starts_sentence(first); ++i) {
    --first;
    const Deprel deprel = words.at(first).deprel;
    if (deprel != Deprel::det && deprel != Deprel::nmod_poss && words.word_of(first) != "-") break;
  }
  for (std::uint32_t token = first; token < relation.noun; ++token) {
    if (words.is_inside_name(token)) continue;
    if (set.contains(words.word_of(token))) return token;
    const bool joined = token + 2 <= relation.noun && words.at(token + 1).xpos == "HYPH";
    if (joined && set.contains(words.word_of(token) + "-" + words.word_of(token + 2))) return token;
  }
  return std::nullopt;
}

/// "until now head of finance", "until recently the head": the "until" before an adverb.
std::optional<std::uint32_t> until_before(const RelationWords& words, const Relation& relation,
                                          const WordSet& until_then) {
  std::uint32_t token = relation.first;
  while (!words.starts_sentence(token)) {
    --token;
    const Deprel deprel = words.at(token).deprel;
    if (deprel != Deprel::det && deprel != Deprel::nmod_poss) break;
  }
  if (words.at(token).upos != Upos::ADV || words.starts_sentence(token)) return std::nullopt;
  return until_then.contains(words.word_of(token - 1)) ? std::optional(token - 1) : std::nullopt;
}

/// "a former governor and senator": said of both, where nothing stands before the second.
std::optional<std::uint32_t> word_before_first(const RelationWords& words, const Relation& relation,
                                               const WordSet& set) {
  const Token& noun = words.at(relation.noun);
  const bool bare = noun.deprel == Deprel::conj && noun.head != Token::kRoot &&
                    noun.head < relation.noun && relation.first == relation.noun &&
                    relation.first > 0 && words.at(relation.first - 1).deprel == Deprel::cc;
  if (!bare || words.is_inside_name(noun.head)) return std::nullopt;
  Relation first = relation;
  first.noun = first.first = noun.head;
  return word_before(words, first, set);
}

/// "Jane Roe served as chief of Acme", where nothing dates it: she does no more.
bool is_past_service(const Reading& reading, std::uint32_t verb, const Claim& claim) {
  const Token& served = reading.document.tokens[verb];
  const bool dated = std::ranges::any_of(
      claim.qualifiers, [](const Qualifier& each) { return each.role == kTimeRole; });
  const WordSet& verbs = reading.knowledge.discourse_words.served;
  return served.xpos == "VBD" && !dated && verbs.contains(served.lemma);
}

void end_by(const Reading& reading, std::uint32_t former, Claim& claim) {
  add_qualifier(claim, std::string(kTimeRole), until_article(reading, former));
}

}  // namespace

Argument until_article(const Reading& reading, std::uint32_t token) {
  const std::string& published = reading.document.provenance.published;
  Argument until;
  until.span = reading.document.tokens[token].span;
  until.text = reading.document.word(token);
  until.date = days_of(published) ? std::string(kUntil) + published : kSomeTime;
  return until;
}

void end_post(const RelationWords& words, const Relation& relation, Claim& claim) {
  const Reading& reading = words.reading();
  const WordSet& over = reading.knowledge.discourse_words.former;
  auto former = word_before(words, relation, over);
  if (!former) former = word_before_first(words, relation, over);
  if (!former) former = until_before(words, relation, reading.knowledge.clause_words.until_then);
  if (former) return end_by(reading, *former, claim);
  if (relation.verb && is_past_service(reading, *relation.verb, claim))
    end_by(reading, *relation.verb, claim);
}

void end_state(const Reading& reading, std::uint32_t anchor, Claim& claim) {
  const DiscourseWords& words = reading.knowledge.discourse_words;
  const auto& tokens = reading.document.tokens;
  const Deprel deprel = tokens[anchor].deprel;
  const bool noun =
      tokens[anchor].upos == Upos::NOUN && (deprel == Deprel::obj || deprel == Deprel::obl);
  const std::uint32_t verb = noun ? tokens[anchor].head : anchor;
  const Xpos& xpos = tokens[verb].xpos;
  const bool held = words.held.contains(tokens[verb].lemma) && (xpos == "VBD" || xpos == "VBN");
  if (!held && !words.settled.contains(to_lower(reading.document.word(verb)))) return;
  for (const std::uint32_t each : reading.tree.children(verb)) {
    const bool adverb = is_a(tokens[each].deprel, Deprel::advmod);
    if (adverb && words.former_adverbs.contains(to_lower(reading.document.word(each))))
      return end_by(reading, each, claim);
  }
  if (noun && is_past_service(reading, verb, claim)) end_by(reading, verb, claim);
}

bool is_to_come(const RelationWords& words, const Relation& relation) {
  const WordSet& coming = words.reading().knowledge.discourse_words.coming;
  return word_before(words, relation, coming).has_value();
}

}  // namespace claimgraph
