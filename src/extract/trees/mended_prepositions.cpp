#include "extract/trees/mended_prepositions.h"

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void PrepositionMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 3; token < sentence.end_token; ++token) {
    if (is_finite(at(token).xpos)) belong_to_noun_before(token, sentence);
    if (at(token).xpos == "VBN" || at(token).xpos == "VBD") describe_source(token);
  }
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (is_a(at(token).deprel, Deprel::nsubj)) act_behind_comma(token, sentence);
    if (at(token).deprel == Deprel::obl) be_in_behind_adverb(token, sentence);
    if (at(token).deprel == Deprel::nmod && is_nominal(token)) act_behind_place(token, sentence);
    if (at(token).deprel == Deprel::nmod && is_nominal(token)) act_behind_phrase(token, sentence);
    if (at(token).deprel == Deprel::nmod && is_nominal(token)) be_post_of_newcomer(token);
    if (at(token).deprel == Deprel::nmod && in_name(token)) be_taken_from(token);
    if (at(token).deprel == Deprel::case_) lead_second(token);
    if (at(token).deprel == Deprel::case_) lead_nothing(token, sentence);
  }
}

void PrepositionMender::belong_to_asking_nouns(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).deprel != Deprel::case_ || at(token).head == Token::kRoot) continue;
    const std::uint32_t phrase = at(token).head;
    const std::uint32_t noun = token - 1;
    if (phrase < token || at(phrase).deprel != Deprel::obl || !is_nominal(noun)) continue;
    if (!asks_for(at(noun).lemma, document().word(token)) || tells_how_often(phrase)) continue;
    if (at(noun).head == at(phrase).head && !is_a(at(noun).deprel, Deprel::nsubj))
      attach(phrase, noun, Deprel::nmod);
  }
}

/// "cut its outlook for the second time".
bool PrepositionMender::tells_how_often(std::uint32_t noun) {
  const std::uint32_t ordinal = child_before(noun, Deprel::amod);
  return knowledge_.clause_words.repeated_times.contains(at(noun).lemma) &&
         ordinal != Token::kRoot && at(ordinal).feats.find("NumType=Ord") != std::string::npos;
}

bool PrepositionMender::asks_for(const std::string& noun, std::string_view preposition) const {
  const auto& asking = knowledge_.clause_words.noun_prepositions;
  const auto nouns = asking.find(preposition);
  return nouns != asking.end() && nouns->second.count(noun) > 0;
}

/// "Norway voted against; Sweden, whose mills need it, abstained" with Sweden as whom Norway voted
/// against: what stands right before a semicolon introduces nothing.
void PrepositionMender::lead_nothing(std::uint32_t preposition, const Sentence& sentence) {
  const std::uint32_t noun = at(preposition).head;
  if (noun == Token::kRoot || noun < preposition + 2 || at(preposition + 1).xpos != ":") return;
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb > preposition) return;
  hang_loose(preposition, verb, Deprel::advmod);
  at(noun).deprel = Deprel::parataxis;
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    const bool past = at(token).xpos == "VBN";
    const bool behind = token == noun + 1 || at(token - 1).xpos == ",";
    if (at(token).upos != Upos::VERB || !behind || !(past || is_finite(at(token).xpos))) continue;
    if (has_subject(token, sentence)) continue;
    for (std::uint32_t each = noun + 1; each < token; ++each) {
      if (at(each).head == verb && at(each).upos == Upos::VERB)
        hang_loose(each, noun, Deprel::acl_relcl);
    }
    if (past) make_past(token);
    hang_loose(token, verb, Deprel::parataxis);
    hang_loose(noun, token, Deprel::nsubj);
    return;
  }
}

/// "overturned on the A4 near Lund" with both prepositions at Lund, and the A4 as a part of it:
/// what stands before the second is what the first one leads.
void PrepositionMender::lead_second(std::uint32_t second) {
  const std::uint32_t place = at(second).head;
  const std::uint32_t road = second - 1;
  if (place == Token::kRoot || place < second || !is_nominal(road) || at(road).head != place)
    return;
  if (!is_a(at(road).deprel, Deprel::compound)) return;
  if (const std::uint32_t own = child_before(road, Deprel::case_); own != Token::kRoot)
    return stand_alone(road, own, place);
  std::uint32_t opener = road;
  while (opener > 0 && in_one_sentence(opener - 1, road) && at(opener - 1).head == place &&
         at(opener - 1).deprel != Deprel::case_ && at(opener - 1).upos != Upos::PUNCT)
    --opener;
  const bool led = opener > 0 && in_one_sentence(opener - 1, road) &&
                   at(opener - 1).deprel == Deprel::case_ && at(opener - 1).head == place;
  if (!led) return;
  take_place_of(road, place);
  hang_loose(place, road, Deprel::nmod);
  for (std::uint32_t token = opener - 1; token < road; ++token) {
    if (at(token).head == place) hang(token, road);
  }
}

/// "cut the fine for Acme to $5 million" with Acme as a part of the sum: behind a preposition of
/// its own it belongs to the noun before that, or to the verb.
void PrepositionMender::stand_alone(std::uint32_t name, std::uint32_t preposition,
                                    std::uint32_t next) {
  const bool behind_noun = preposition > 0 && is_nominal(preposition - 1) &&
                           in_one_sentence(preposition - 1, name) &&
                           !is_below(preposition - 1, name);
  if (behind_noun) return hang_loose(name, preposition - 1, Deprel::nmod);
  if (at(next).head != Token::kRoot) hang_loose(name, at(next).head, Deprel::obl);
}

/// "is no longer in talks to buy it" with "longer" as what it is, and the talks as where: what the
/// helper hangs on is the sentence.
void PrepositionMender::be_in_behind_adverb(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t adverb = at(noun).head;
  if (adverb == Token::kRoot || adverb > noun || at(adverb).upos != Upos::ADV) return;
  const std::uint32_t helper = child_before(noun, Deprel::cop);
  if (helper == Token::kRoot || helper > adverb || !has_subject(noun, sentence)) return;
  take_place_of(noun, adverb);
  hang_loose(adverb, noun, Deprel::advmod);
}

/// "Its stake in Acme rose to 9%" with the preposition, and Acme as a part of the verb's name: a
/// finite verb is no noun, and what stands before it belongs to the noun before the preposition.
void PrepositionMender::belong_to_noun_before(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t thing = verb - 1;
  const std::uint32_t preposition = child_before(verb, Deprel::case_);
  if (at(thing).head != verb || at(thing).deprel != Deprel::compound || !is_nominal(thing)) return;
  if (preposition == Token::kRoot || preposition <= sentence.first_token) return;
  const std::uint32_t noun = preposition - 1;
  if (!is_nominal(noun) || at(preposition).upos != Upos::ADP) return;
  for (std::uint32_t token = preposition; token < thing; ++token) {
    if (at(token).head == verb) hang(token, thing);
  }
  hang_loose(thing, noun, Deprel::nmod);
}

/// "It fell, according to people briefed on it." with the people as briefed, and the briefing as a
/// clause that "according" opens: a preposition introduces whom the participle describes.
void PrepositionMender::describe_source(std::uint32_t participle) {
  const std::uint32_t mark = child_before(participle, Deprel::mark);
  const std::uint32_t source = child_before(participle, Deprel::nsubj);
  if (at(participle).deprel != Deprel::advcl || mark == Token::kRoot || source == Token::kRoot)
    return;
  const WordSet& prepositions = knowledge_.clause_words.participial_prepositions;
  if (mark > source || !prepositions.contains(to_lower(document().word(mark)))) return;
  take_place_of(source, participle);
  at(source).deprel = Deprel::obl;
  hang_loose(mark, source, Deprel::case_);
  hang_loose(participle, source, Deprel::acl);
  at(participle).xpos = "VBN";
}

/// "was sued in a court in Texas by Acme, which says S" with Acme as Texas's, and the court as who
/// says so: what is done at a place is done by whom "by" introduces behind it.
void PrepositionMender::act_behind_place(std::uint32_t doer, const Sentence& sentence) {
  const std::uint32_t place = at(doer).head;
  const NameSpan* name = place == Token::kRoot || place > doer ? nullptr : name_at(place);
  if (name == nullptr) return;
  const ClauseWords& words = knowledge_.clause_words;
  // "the Federal Court in Texas"
  const bool inside = place > name->first_token &&
                      words.place_prepositions.contains(to_lower(document().word(place - 1)));
  if (name->label != NameLabel::place && !inside) return;
  const std::uint32_t by = child_before(doer, Deprel::case_);
  const WordSet& agents = words.agent_prepositions;
  if (by != name->end_token || !agents.contains(to_lower(document().word(by)))) return;
  std::uint32_t verb = place;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > place || !has_dependent(verb, Deprel::aux_pass, sentence))
    return;
  if (has_dependent(verb, Deprel::obl_agent, sentence)) return;
  hang_loose(doer, verb, Deprel::obl_agent);
  if (doer + 1 >= sentence.end_token || at(doer + 1).xpos != ",") return;
  for (std::uint32_t clause = doer + 2; clause < sentence.end_token; ++clause) {
    const bool relative = at(clause).deprel == Deprel::acl_relcl && at(clause).head < by;
    if (relative && at(clause).head > verb && first_of(clause) <= doer + 2) hang(clause, doer);
  }
}

/// "was replaced as chief executive by Roe", "was fined for the second time by Norway" with the
/// executive as Roe's and the time as Norway's: who gives somebody a post, or has it after him, and
/// who does something once more, does so.
void PrepositionMender::act_behind_phrase(std::uint32_t doer, const Sentence& sentence) {
  const std::uint32_t post = at(doer).head;
  const std::uint32_t verb = post == Token::kRoot || post > doer ? Token::kRoot : at(post).head;
  const std::uint32_t by = child_before(doer, Deprel::case_);
  if (verb == Token::kRoot || verb > post || by == Token::kRoot || by < post) return;
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t as = child_before(post, Deprel::case_);
  const bool told = as != Token::kRoot && is_a(at(post).deprel, Deprel::obl);
  const bool given = told && words.post_prepositions.contains(to_lower(document().word(as))) &&
                     knowledge_.kinds.speaks_of(at(post).lemma, "person");
  const bool again = told && words.repeated_times.contains(at(post).lemma);
  if ((!given && !again) || !words.agent_prepositions.contains(to_lower(document().word(by))))
    return;
  if (!has_dependent(verb, Deprel::aux_pass, sentence)) return;
  if (!has_dependent(verb, Deprel::obl_agent, sentence)) hang_loose(doer, verb, Deprel::obl_agent);
}

/// "stole passwords from Acme" with the passwords as Acme's: it is whom they were taken from.
void PrepositionMender::be_taken_from(std::uint32_t name) {
  const std::uint32_t taken = at(name).head;
  const std::uint32_t from = child_before(name, Deprel::case_);
  if (taken == Token::kRoot || taken > name || from == Token::kRoot || from < taken) return;
  const std::uint32_t verb = at(taken).head;
  const bool takes = at(taken).deprel == Deprel::obj && verb < taken &&
                     knowledge_.clause_words.taking_from_verbs.contains(at(verb).lemma);
  if (takes && is_one_of(from, knowledge_.discourse_words.origin_prepositions))
    hang_loose(name, verb, Deprel::obl);
}

/// "has joined the company as finance chief" with the chief as the company's: it is what the
/// newcomer is.
void PrepositionMender::be_post_of_newcomer(std::uint32_t post) {
  const std::uint32_t body = at(post).head;
  const std::uint32_t verb = body == Token::kRoot || body > post ? Token::kRoot : at(body).head;
  const std::uint32_t as = child_before(post, Deprel::case_);
  if (verb == Token::kRoot || verb > body || as == Token::kRoot || as < body) return;
  const ClauseWords& words = knowledge_.clause_words;
  const bool joins =
      at(body).deprel == Deprel::obj && words.departing_verbs.contains(at(verb).lemma);
  if (joins && words.post_prepositions.contains(to_lower(document().word(as))) &&
      knowledge_.kinds.speaks_of(to_lower(at(post).lemma), "person"))
    hang_loose(post, verb, Deprel::obl);
}

/// "According to the firm, Acme's share fell" with the firm as what fell, and the share as another
/// name of it: no subject has a preposition, and it stands behind the comma.
void PrepositionMender::act_behind_comma(std::uint32_t source, const Sentence& sentence) {
  const std::uint32_t verb = at(source).head;
  const std::uint32_t opener = sentence.first_token;
  if (verb == Token::kRoot || verb < source || at(opener).head != source) return;
  if (at(opener).deprel != Deprel::case_) return;
  std::uint32_t comma = source;
  while (comma < verb && at(comma).xpos != ",") ++comma;
  for (std::uint32_t token = comma + 1; token < verb; ++token) {
    const bool renames = at(token).deprel == Deprel::appos && at(token).head < comma;
    if (!renames || first_of(token) != comma + 1) continue;
    const Deprel relation = at(source).deprel;
    at(source).deprel = Deprel::obl;
    return hang_loose(token, verb, relation);
  }
}

}  // namespace claimgraph
