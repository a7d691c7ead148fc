#include "extract/trees/mended_asides.h"

#include <string>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void AsideMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 2; token + 1 < sentence.end_token; ++token) {
    tell_of_some(token);
    name_one_of_them(token);
    if (at(token).upos == Upos::NUM && at(token).deprel == Deprel::appos) be_age(token);
    if (is_nominal(token) && at(token + 1).upos != Upos::PROPN) interrupt(token, sentence);
    be_whose_child(token, sentence);
    hold_before(token, sentence);
    if (is_a(at(token).deprel, Deprel::obl)) be_so_since(token, sentence);
    if (at(token).deprel == Deprel::appos) describe_subject_behind(token);
    if (at(token).xpos == "NN" && at(token).deprel == Deprel::obj) describe_person(token);
    if (at(token).xpos != "VBN" || !tells_of_body(token, sentence)) continue;
    std::uint32_t comma = token - 1;
    // "recently", "once"
    while (comma > sentence.first_token && at(comma).deprel == Deprel::advmod) --comma;
    if (comma == sentence.first_token || at(comma).xpos != ",") continue;
    const std::uint32_t body = body_before(comma);
    const std::uint32_t verb = at(token).head;
    if (body == Token::kRoot || verb == body || verb == Token::kRoot || verb >= body) continue;
    if (is_below(body, verb)) hang_loose(token, body, Deprel::acl);
  }
}

/// "Roe, 47, of Acme and Doe, 48," with 48 as Roe's: it is told of the name right before the comma.
void AsideMender::be_age(std::uint32_t number) {
  const NameSpan* name = at(number - 1).xpos == "," ? name_at(number - 2) : nullptr;
  const std::uint32_t head = at(number).head;
  if (name == nullptr || name->label != NameLabel::person || head >= name->first_token) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1) attach(number, heads.front(), Deprel::appos);
}

/// "has 900 employees, none of them in Oslo" with none as a second object, so that it has none: how
/// many of them are so is told of the first.
void AsideMender::tell_of_some(std::uint32_t some) {
  const std::uint32_t head = at(some).head;
  if (head == Token::kRoot || head > some || at(some - 1).xpos != ",") return;
  const bool of_them = some + 2 < document().tokens.size() && at(some + 1).upos == Upos::ADP &&
                       at(some + 2).upos == Upos::PRON && is_below(some + 2, some);
  if (!of_them) return;
  const Deprel deprel = at(some).deprel;
  if (deprel == Deprel::conj) at(some).deprel = Deprel::appos;
  const bool object = deprel == Deprel::obj || deprel == Deprel::obl_unmarked;
  const std::uint32_t all = object ? object_between(head, head + 1, some - 1) : Token::kRoot;
  if (all != Token::kRoot) attach(some, all, Deprel::appos);
}

/// "Six people, among them the mayor, were arrested" with "among them" as a part of the six:
/// between commas, before a noun with an article, it belongs to that one, who is one of the six.
void AsideMender::name_one_of_them(std::uint32_t preposition) {
  const std::uint32_t them = preposition + 1;
  const std::uint32_t article = preposition + 2;
  if (at(preposition).upos != Upos::ADP || at(preposition - 1).xpos != ",") return;
  if (article >= document().tokens.size() || !in_one_sentence(preposition, article)) return;
  const std::uint32_t all = at(them).head;
  const std::uint32_t one = at(article).head;
  const bool aside = at(them).xpos == "PRP" && at(preposition).head == them &&
                     is_a(at(them).deprel, Deprel::nmod) && all != Token::kRoot &&
                     all < preposition && at(article).deprel == Deprel::det &&
                     one != Token::kRoot && one > article && first_of(one) == article;
  if (aside && at(one).head == at(all).head && at(one).deprel == at(all).deprel)
    hang_loose(them, one, Deprel::nmod);
}

/// "Jane Roe, until now head of finance, took over", "Jane Roe, previously its treasurer, runs it"
/// with the head as something of the taking over: a post between commas behind a person's name,
/// opened by such an adverb, is who that was.
void AsideMender::hold_before(std::uint32_t post, const Sentence& sentence) {
  if (at(post).upos != Upos::NOUN || at(post).deprel == Deprel::appos) return;
  if (!knowledge_.discourse_words.insiders.contains(at(post).lemma)) return;
  const std::uint32_t first = first_of(post);
  if (first < 2 || at(first - 1).xpos != ",") return;
  const NameSpan* name = name_at(first - 2);
  if (name == nullptr || name->end_token != first - 1 || name->label != NameLabel::person) return;
  const bool until = knowledge_.clause_words.until_then.contains(to_lower(document().word(first)));
  const std::uint32_t adverb = until ? first + 1 : first;
  const bool former = knowledge_.discourse_words.former.contains(to_lower(document().word(first)));
  if (!(until || former) || at(adverb).upos != Upos::ADV || adverb >= post) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || comma_behind(post, sentence) == Token::kRoot) return;
  hang_loose(post, heads.front(), Deprel::appos);
  hang_loose(adverb, post, Deprel::advmod);
  if (until) hang_loose(first, adverb, Deprel::case_);
}

/// "Jane Roe, head of finance since 2019, sold it" with the sale since 2019: a date right before
/// the comma that closes an aside is told of what stands in the aside.
void AsideMender::be_so_since(std::uint32_t date, const Sentence& sentence) {
  const std::uint32_t verb = at(date).head;
  if (verb == Token::kRoot || verb <= date || document().date_over(at(date).span) == nullptr)
    return;
  if (!has_dependent(date, Deprel::case_, sentence) || at(date + 1).xpos != ",") return;
  std::uint32_t comma = date;
  while (comma > sentence.first_token && at(comma).xpos != ",") --comma;
  for (std::uint32_t noun = comma + 1; noun < first_of(date); ++noun) {
    const bool aside = at(noun).deprel == Deprel::appos && at(noun).head < comma;
    if (aside && is_nominal(noun)) return hang_loose(date, noun, Deprel::nmod);
  }
}

/// "named Jane Roe, a former Acme executive, to its board", "charged Jane Roe, its treasurer, with
/// fraud" with the executive as what she was made, or the fraud as the treasurer's: between commas
/// behind a name that something is done to stands who that is, and behind them what is done.
void AsideMender::interrupt(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = first_of(noun);
  if (at(noun).upos != Upos::NOUN || first < 2 || at(first - 1).xpos != ",") return;
  if (at(first).deprel != Deprel::det && at(first).deprel != Deprel::nmod_poss) return;
  const NameSpan* name = name_at(first - 2);
  if (name == nullptr || name->end_token != first - 1) return;
  const auto heads = outward(name->first_token, name->end_token);
  const std::uint32_t verb = heads.size() == 1 ? at(heads.front()).head : Token::kRoot;
  const std::uint32_t close = comma_behind(noun, sentence);
  if (verb == Token::kRoot || close == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const bool done_to = verb < name->first_token && is_a(at(heads.front()).deprel, Deprel::obj);
  const Deprel deprel = at(noun).deprel;
  const bool listed = at(close + 1).upos == Upos::CCONJ;  // "met Acme, its rival, and Beta"
  const bool beside = deprel == Deprel::xcomp || deprel == Deprel::obj || deprel == Deprel::appos ||
                      (deprel == Deprel::conj && !listed);
  if (!done_to || !beside || (at(noun).head != verb && at(noun).head != heads.front())) return;
  attach(noun, heads.front(), Deprel::appos);
  go_on_behind(close, verb, name->first_token, sentence);
}

/// The comma behind the noun and what is told of it; kRoot: none.
std::uint32_t AsideMender::comma_behind(std::uint32_t noun, const Sentence& sentence) {
  for (std::uint32_t token = noun + 1; token + 1 < sentence.end_token; ++token) {
    if (at(token).xpos == ",") return token;
    if (!is_below(token, noun)) return Token::kRoot;
  }
  return Token::kRoot;
}

/// What stands right behind the comma is the verb's, by its preposition, or as the sum that
/// somebody pays or is given.
void AsideMender::go_on_behind(std::uint32_t comma, std::uint32_t verb, std::uint32_t first,
                               const Sentence& sentence) {
  for (std::uint32_t token = comma + 1; token < sentence.end_token; ++token) {
    const std::uint32_t head = at(token).head;
    if (head == Token::kRoot || head < first || head > comma) continue;
    if (first_of(token) != comma + 1) return;
    const bool marked = child_before(token, Deprel::case_) == comma + 1;
    const QuantityMention* sum = document().quantity_over(at(token).span);
    const bool paid = sum != nullptr && sum->kind == QuantityKind::currency &&
                      sum->span.start == at(comma + 1).span.start;
    if (marked) return hang_loose(token, verb, Deprel::obl);
    if (!paid) return;
    hang_loose(token, verb, Deprel::obj);
    return;
  }
}

/// "was born in Lund, the son of John Roe" with the son as Lund, or beside the birth: whose child
/// somebody is, is told of who was born.
void AsideMender::be_whose_child(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = first_of(noun);
  const DiscourseWords& words = knowledge_.discourse_words;
  if (at(noun).upos != Upos::NOUN || first == 0 || at(first - 1).xpos != ",") return;
  if (!words.people.contains(at(noun).lemma)) return;
  std::uint32_t verb = at(noun).head;
  if (verb != Token::kRoot && is_a(at(verb).deprel, Deprel::obl)) verb = at(verb).head;
  if (verb == Token::kRoot || verb > noun || !words.births.contains(at(verb).lemma)) return;
  std::uint32_t born = child_before(verb, Deprel::nsubj);
  if (born == Token::kRoot && at(verb).deprel == Deprel::advcl)  // "Born in Lund, the son of …,"
    born = child_before(at(verb).head, Deprel::nsubj);
  if (born != Token::kRoot && has_dependent(noun, Deprel::nmod, sentence))
    attach(noun, born, Deprel::appos);
}

/// "After talks in Vienna, supermarket chain Acme sold it" with the chain as Vienna: without an
/// article it describes the name right behind it that does something.
void AsideMender::describe_subject_behind(std::uint32_t noun) {
  const NameSpan* name = name_at(noun + 1);
  const std::uint32_t first = first_of(noun);
  if (at(noun).xpos != "NN" || name == nullptr || name->first_token != noun + 1 || first == 0)
    return;
  if (at(first - 1).xpos != "," || at(noun).head >= first || at(first).upos == Upos::DET) return;
  if (at(first).deprel == Deprel::nmod_poss || !knowledge_.kinds.speaks_of_agents(at(noun).lemma))
    return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || !is_a(at(heads.front()).deprel, Deprel::nsubj)) return;
  hang_loose(noun, heads.front(), Deprel::nmod_desc);
}

/// "found former nurse Jane Roe guilty" with the nurse and Roe as found: one person.
void AsideMender::describe_person(std::uint32_t noun) {
  const NameSpan* name = name_at(noun + 1);
  if (name == nullptr || name->first_token != noun + 1) return;
  const std::string& lemma = at(noun).lemma;
  const bool person = knowledge_.discourse_words.people.contains(lemma) ||
                      knowledge_.kinds.speaks_of(lemma, "person");
  const auto heads = outward(name->first_token, name->end_token);
  if (!person || name->label != NameLabel::person || heads.size() != 1) return;
  const Token& head = at(heads.front());
  const bool twice = head.head == at(noun).head && head.deprel == Deprel::obj;
  if (twice) hang_loose(noun, heads.front(), Deprel::nmod_desc);
}

/// Whether it is hung as a clause of something before, and says by whom or where.
bool AsideMender::tells_of_body(std::uint32_t participle, const Sentence& sentence) {
  const ClauseWords& words = knowledge_.clause_words;
  const Deprel deprel = at(participle).deprel;
  const bool clause = deprel == Deprel::advcl || deprel == Deprel::conj ||
                      deprel == Deprel::parataxis || deprel == Deprel::xcomp;
  if (!clause || !words.aside_participles.contains(at(participle).lemma)) return false;
  if (has_dependent(participle, Deprel::aux_pass, sentence) ||
      has_dependent(participle, Deprel::aux, sentence) || has_subject(participle, sentence))
    return false;
  const std::string next = to_lower(document().word(participle + 1));
  return words.agent_prepositions.contains(next) || words.place_prepositions.contains(next);
}

/// The head of the body's name, or of a noun of bodies, that ends right before the comma; kRoot:
/// something else does, or the sentence's own subject.
std::uint32_t AsideMender::body_before(std::uint32_t comma) {
  const std::uint32_t last = comma - 1;
  const NameSpan* name = name_at(last);
  if (name == nullptr) {
    const bool body = at(last).xpos == "NN" && knowledge_.kinds.speaks_of_body(at(last).lemma);
    const bool unknown = at(last).xpos == "NNP" && is_a(at(last).deprel, Deprel::obj);
    return body || unknown ? last : Token::kRoot;
  }
  const bool other = name->label == NameLabel::person || name->label == NameLabel::place;
  const bool ends_as_body = !knowledge_.kinds.kind_of_ending(document().word(last)).empty();
  if (name->end_token != comma || (other && !ends_as_body)) return Token::kRoot;
  const auto heads = outward(name->first_token, name->end_token);
  const bool subject = heads.empty() || is_a(at(heads.front()).deprel, Deprel::nsubj);
  return subject ? Token::kRoot : heads.front();
}

}  // namespace claimgraph
