#include "extract/trees/gapped_clauses.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// What two amounts of one verb share.
bool alike(const Quantity& a, const Quantity& b) {
  return a.currency == b.currency && a.unit == b.unit && !(a.currency.empty() && a.unit.empty());
}

/// "sold 40,000 cars and Beta 28,000": what the second amount counts is left out too.
bool counts_the_same(const QuantityMention& first, const QuantityMention& second) {
  const Quantity& a = first.quantity;
  const Quantity& b = second.quantity;
  return a.currency.empty() && !a.unit.empty() && first.kind == QuantityKind::number &&
         second.kind == QuantityKind::number && b.currency.empty() && b.unit.empty();
}

}  // namespace

/// "Acme is valued at $5 billion, and Beta at $3 billion" with both sums as Acme's: who stands
/// right before an amount, behind "and" or a comma and another such amount, is whose it is.
void GappedClauseMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    if (at(token).xpos == "POS") own_what_is_left_out(token);
    if (at(token).deprel == Deprel::conj) leave_out_helpers(token, sentence);
  }
  const QuantityMention* first = nullptr;
  auto& amounts = document().quantities;
  auto each = std::lower_bound(
      amounts.begin(), amounts.end(), sentence.span.start,
      [](const QuantityMention& a, std::uint32_t start) { return a.span.start < start; });
  for (; each != amounts.end() && each->span.start < sentence.span.end; ++each) {
    const QuantityMention* before = first;
    first = &*each;
    if (before == nullptr || pair_off(*before, *each, sentence)) continue;
    const bool bare = counts_the_same(*before, *each);
    if (!bare && !alike(before->quantity, each->quantity)) continue;
    const std::uint32_t verb = governor_of(*before, sentence);
    const std::uint32_t opener = opener_of(*each, sentence);
    if (verb == Token::kRoot || word_of(opener) != word_of(opener_of(*before, sentence))) continue;
    const bool marked = opener != Token::kRoot;
    const std::uint32_t end = marked ? opener : tokens_in(each->span).first;  // of the name
    const std::uint32_t phrase = phrase_before(end, sentence);
    if (phrase == end || !ends_behind(*each, sentence)) continue;
    join(verb, phrase, end, *each, sentence);
    if (bare) each->quantity.unit = before->quantity.unit;
  }
}

/// "Acme's value rose, while Beta's fell" with Beta as what fell: not Beta did, but what it owns.
void GappedClauseMender::own_what_is_left_out(std::uint32_t possessive) {
  const std::uint32_t owner = possessive - 1;
  const std::uint32_t verb = possessive + 1;
  const bool does = at(verb).upos == Upos::VERB && at(owner).head == verb &&
                    is_a(at(owner).deprel, Deprel::nsubj);
  if (does) at(owner).deprel = Deprel::dep;
}

/// "Two plants were closed and the third postponed" with the first two as postponed: the noun right
/// before a participle, behind "and", is what that was done to, with the helpers of the first.
void GappedClauseMender::leave_out_helpers(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const bool participle = at(verb).xpos == "VBN" || at(verb).xpos == "VBD";
  if (!participle || first == Token::kRoot || first >= verb || at(first).xpos != "VBN") return;
  if (!has_dependent(first, Deprel::aux_pass, sentence) || has_subject(verb, sentence)) return;
  std::uint32_t start = verb;
  while (start > first + 1 && stands_before_noun(start - 1)) --start;
  const bool phrase = start + 1 < verb && at(start - 1).upos == Upos::CCONJ &&
                      (is_definite_article(start) || at(start).xpos == "PRP$");
  if (!phrase || has_dependent(verb, Deprel::obj, sentence)) return;
  const std::uint32_t noun = verb - 1;
  hang_loose(noun, verb, Deprel::nsubj_pass);
  for (std::uint32_t each = start; each < noun; ++each) {
    if (at(each).head < start || at(each).head > noun) hang(each, noun);
  }
  at(verb).xpos = "VBN";
}

/// "puts the speed at 12 knots and the number of injured at 44" with the number beside the knots:
/// what stands between "and" and the same preposition stands beside the object, and the second
/// amount is its own. Returns whether it is so.
bool GappedClauseMender::pair_off(const QuantityMention& first, const QuantityMention& second,
                                  const Sentence& sentence) {
  const std::uint32_t opener = opener_of(second, sentence);
  const std::uint32_t first_opener = opener_of(first, sentence);
  const std::uint32_t joint = tokens_in(first.span).second;
  if (opener == Token::kRoot || first_opener == Token::kRoot || joint + 1 >= opener ||
      word_of(opener) != word_of(first_opener) || at(joint).upos != Upos::CCONJ)
    return false;
  const std::uint32_t verb = governor_of_pair(first);
  const std::uint32_t object =
      verb == Token::kRoot ? verb : object_between(verb, verb + 1, first_opener);
  const std::vector<std::uint32_t> heads = outward(joint + 1, opener);
  const std::uint32_t amount = leader_of(second);
  if (object == Token::kRoot || amount == Token::kRoot || heads.size() != 1 ||
      !is_measured(heads.front()))
    return false;
  for (std::uint32_t token = joint + 1; token < opener; ++token) {
    if (is_finite(at(token).xpos)) return false;
  }
  hang_loose(heads.front(), object, Deprel::conj);
  hang_loose(joint, heads.front(), Deprel::cc);
  hang_loose(amount, heads.front(), Deprel::nmod);
  hang_loose(opener, amount, Deprel::case_);
  return true;
}

/// "the cost", and not "organisers", "the army": who gives another figure.
bool GappedClauseMender::is_measured(std::uint32_t noun) {
  const NounSense sense = senses_.of(at(noun).lemma);
  const bool somebody = sense == NounSense::person || sense == NounSense::group;
  const bool marked = child_before(noun, Deprel::det) != Token::kRoot ||
                      child_before(noun, Deprel::nmod_poss) != Token::kRoot;
  return at(noun).upos == Upos::NOUN && marked && !somebody;
}

/// The verb that the amount hangs on, or the object of which it does; kRoot: none.
std::uint32_t GappedClauseMender::governor_of_pair(const QuantityMention& first) {
  const std::uint32_t amount = leader_of(first);
  std::uint32_t verb = amount == Token::kRoot ? amount : at(amount).head;
  if (verb != Token::kRoot && at(verb).deprel == Deprel::obj) verb = at(verb).head;
  const bool before = verb != Token::kRoot && verb < amount && at(verb).upos == Upos::VERB;
  return before ? verb : Token::kRoot;
}

/// Makes what stands in [first, end) a conjunct of the verb, and the amount its orphan.
void GappedClauseMender::join(std::uint32_t verb, std::uint32_t first, std::uint32_t end,
                              const QuantityMention& second, const Sentence& sentence) {
  const NameSpan* name = name_at(end - 1);
  if (name != nullptr && name->end_token > end) {  // "Acme 28"
    std::vector<NameSpan>& names = document().names;
    names[static_cast<std::size_t>(name - names.data())].end_token = end;
  }
  const std::uint32_t subject = outward(name == nullptr ? end - 1 : name->first_token, end).back();
  const std::uint32_t amount = leader_of(second);
  hang_loose(subject, verb, Deprel::conj);
  for (const std::uint32_t part : outward(first, end)) {
    const bool article = at(part).upos == Upos::DET || at(part).upos == Upos::PRON;
    if (part != subject) hang_loose(part, subject, article ? at(part).deprel : Deprel::compound);
  }
  hang_loose(amount, subject, Deprel::orphan);
  const std::uint32_t opener = opener_of(second, sentence);
  if (opener != Token::kRoot) hang_loose(opener, amount, Deprel::case_);
  take_date_behind(second, subject, sentence);
  if (first > verb && at(first - 1).upos == Upos::CCONJ) {
    hang_loose(first - 1, subject, Deprel::cc);
  }
}

/// The preposition right before the amount; kRoot: none.
std::uint32_t GappedClauseMender::opener_of(const QuantityMention& amount,
                                            const Sentence& sentence) {
  const std::uint32_t first = tokens_in(amount.span).first;
  const bool marked = first > sentence.first_token && at(first - 1).upos == Upos::ADP;
  return marked ? first - 1 : Token::kRoot;
}

std::string GappedClauseMender::word_of(std::uint32_t token) const {
  return token == Token::kRoot ? "" : to_lower(document().word(token));
}

/// Whether nothing but a mark, an "and", a preposition or a date stands behind the amount.
bool GappedClauseMender::ends_behind(const QuantityMention& second, const Sentence& sentence) {
  if (leader_of(second) == Token::kRoot) return false;
  const std::uint32_t behind = tokens_in(second.span).second;
  if (behind >= sentence.end_token) return true;
  const Upos upos = at(behind).upos;
  return upos == Upos::PUNCT || upos == Upos::CCONJ || upos == Upos::ADP ||
         date_from(behind, sentence) != nullptr;
}

/// Where the phrase starts that ends there behind "and" or a comma, of who has the amount: a name,
/// alone or with where it is from and what it is ("and Norway's Acme", ", Oslo-based Acme", "and
/// its rival Acme"), or a noun that the text has told of ("and the second reactor"). `end`: none
/// does.
std::uint32_t GappedClauseMender::phrase_before(std::uint32_t end, const Sentence& sentence) {
  constexpr std::uint32_t kLongest = 5;
  if (end <= sentence.first_token + 1) return end;
  const NameSpan* name = name_at(end - 1);
  std::uint32_t first = name == nullptr ? end : name->first_token;
  while (first > sentence.first_token && stands_before_noun(first - 1)) --first;
  if (first <= sentence.first_token || first == end || end - first > kLongest) return end;
  const bool joined = at(first - 1).upos == Upos::CCONJ || at(first - 1).xpos == ",";
  const bool told_of = is_definite_article(first) || at(first).xpos == "PRP$";
  const bool dated = document().date_over(at(end - 1).span) != nullptr;
  const bool named = name != nullptr || is_capitalised(end - 1);
  return joined && !dated && (named || told_of) ? first : end;
}

bool GappedClauseMender::stands_before_noun(std::uint32_t token) const {
  const Token& each = document().tokens[token];
  return in_name(token) || each.xpos == "POS" || each.xpos == "HYPH" || each.xpos == "VBN" ||
         each.xpos == "PRP$" || each.upos == Upos::DET || each.upos == Upos::ADJ ||
         each.upos == Upos::NOUN || each.upos == Upos::PROPN;
}

/// The date that begins there, or behind a preposition there; null: none.
const DateMention* GappedClauseMender::date_from(std::uint32_t token, const Sentence& sentence) {
  if (token < sentence.end_token && at(token).upos == Upos::ADP) ++token;
  return token < sentence.end_token ? document().date_over(at(token).span) : nullptr;
}

/// "and Beta at $3 billion in 2024": the date is of what is left out.
void GappedClauseMender::take_date_behind(const QuantityMention& second, std::uint32_t subject,
                                          const Sentence& sentence) {
  const std::uint32_t behind = tokens_in(second.span).second;
  const DateMention* date = date_from(behind, sentence);
  if (date == nullptr) return;
  const auto [first, end] = tokens_in(date->span);
  if (first >= end || !in_one_sentence(behind, end - 1)) return;
  for (const std::uint32_t each : outward(first, end)) hang_loose(each, subject, Deprel::obl);
  if (behind + 1 == first) hang_loose(behind, outward(first, end).back(), Deprel::case_);
}

/// The verb or adjective that the amount hangs on, with nothing that it is done to before the
/// amount: of "fined Acme $5 million and Beta $3 million" nobody is left out. kRoot: none.
std::uint32_t GappedClauseMender::governor_of(const QuantityMention& first,
                                              const Sentence& sentence) {
  std::uint32_t amount = leader_of(first);
  if (amount == Token::kRoot) return Token::kRoot;
  if (is_a(at(amount).deprel, Deprel::nummod) && at(amount).head > amount &&
      at(amount).head != Token::kRoot)
    amount = at(amount).head;  // what is counted
  const std::uint32_t verb = at(amount).head;
  if (at(amount).deprel == Deprel::orphan) return verb == Token::kRoot ? verb : at(verb).head;
  if (verb == Token::kRoot || verb > amount) return Token::kRoot;
  const bool says = at(verb).upos == Upos::VERB || has_dependent(verb, Deprel::cop, sentence);
  for (std::uint32_t token = verb + 1; token < amount; ++token) {
    const Deprel deprel = at(token).deprel;
    const bool done_to = deprel == Deprel::obj || is_a(deprel, Deprel::iobj);
    if (at(token).head == verb && done_to) return Token::kRoot;
  }
  return says && has_subject(verb, sentence) ? verb : Token::kRoot;
}

/// The token that leads the amount; kRoot: none does.
std::uint32_t GappedClauseMender::leader_of(const QuantityMention& amount) {
  const auto [first, end] = tokens_in(amount.amount_span);
  if (first >= end || !in_one_sentence(first, end - 1)) return Token::kRoot;
  const std::vector<std::uint32_t> heads = outward(first, end);
  return heads.size() == 1 ? heads.front() : Token::kRoot;
}

}  // namespace claimgraph
