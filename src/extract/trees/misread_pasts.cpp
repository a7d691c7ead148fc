#include "extract/trees/misread_pasts.h"

#include <string>
#include <utility>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadPastMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    const bool noun =
        at(token).upos == Upos::NOUN || (at(token).upos == Upos::PROPN && !is_capitalised(token));
    if (noun) act_with_subject(token, sentence);
    if (at(token).xpos == "VBP" || at(token).xpos == "VBD") be_past(token);
    if (at(token).upos == Upos::VERB && token >= sentence.first_token + 3)
      multiply(token, sentence);
    if (at(token).upos == Upos::ADJ && token >= sentence.first_token + 4)
      multiply_yet(token, sentence);
    if (at(token).xpos == "VBD" || at(token).xpos == "VBN") be_plain(token, sentence);
    if (at(token).deprel == Deprel::amod) act_behind_name(token, sentence);
    if (at(token).upos == Upos::ADJ) act_on_described(token, sentence);
    if (at(token).xpos == "VBD" || at(token).xpos == "VBN") describe_in_phrase(token, sentence);
    if (at(token).xpos == "VBD" || at(token).xpos == "VBN") describe_object(token, sentence);
    if (token >= sentence.first_token + 3) act_behind_pronoun(token, sentence);
  }
  describe_opening(sentence);
  if (!ends_like_a_sentence(sentence)) return;
  rise_as_subject(sentence);
  cost_by_doing(sentence);
  act_as_change(sentence);
}

/// Whether nothing but adjectives and nouns stands between the participle and a common noun with
/// which no other verb is joined.
bool MisreadPastMender::is_described_by(std::uint32_t noun, std::uint32_t participle,
                                        const Sentence& sentence) {
  if (at(noun).upos != Upos::NOUN || in_name(noun)) return false;
  for (std::uint32_t token = participle + 1; token < noun; ++token) {
    if (at(token).upos != Upos::ADJ && at(token).upos != Upos::NOUN) return false;
  }
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    const bool joined = at(token).head == noun || at(token).head == participle;
    if (joined && at(token).deprel == Deprel::conj && at(token).upos == Upos::VERB) return false;
  }
  return true;
}

/// "Acme obtained banned software" with Acme as who banned it, "sold seized cars" with the seizing
/// as what it sold: of two pasts side by side before an object, the first is what is done, and the
/// second describes the object.
void MisreadPastMender::describe_object(std::uint32_t second, const Sentence& sentence) {
  const std::uint32_t first = second - 1;
  const bool pasts =
      at(first).upos == Upos::VERB && (at(first).xpos == "VBN" || at(first).xpos == "VBD");
  const std::uint32_t object = object_between(second, second + 1, sentence.end_token);
  if (!pasts || object == Token::kRoot || has_dependent(second, Deprel::aux, sentence)) return;
  if (!is_described_by(object, second, sentence)) return;
  const bool done_to = at(second).deprel == Deprel::xcomp && at(second).head == first;
  const std::uint32_t subject = child_before(second, Deprel::nsubj);
  // "The man accused sued Roe": behind a common noun the first one describes that.
  const bool swapped = at(first).deprel == Deprel::acl && subject != Token::kRoot &&
                       subject < first && is_below(first, subject) && in_name(first - 1);
  if (!done_to && !swapped) return;
  if (swapped) take_place_of(first, second);
  make_past(first);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == second) hang(token, first);
  }
  at(second).xpos = "VBN";
  hang_loose(second, object, Deprel::amod);
}

/// "bought Beta in a deal valued at $5 million" with the deal as what valued, or Beta or Acme as
/// what was: what a preposition leads acts in no clause beside it, and the past right behind
/// describes it.
void MisreadPastMender::describe_in_phrase(std::uint32_t past, const Sentence& sentence) {
  const std::uint32_t noun = past - 1;
  const std::uint32_t main = at(past).head;
  const bool acts = is_a(at(noun).deprel, Deprel::nsubj) && at(noun).head == past;
  const bool loose = is_a(at(past).deprel, Deprel::advcl) || at(past).deprel == Deprel::xcomp;
  const bool beside = at(noun).upos == Upos::NOUN && loose &&
                      (acts || (at(noun).deprel == Deprel::obl && at(noun).head == main));
  const std::uint32_t opener = child_before(noun, Deprel::case_);
  if (!beside || main == Token::kRoot || main > noun || opener == Token::kRoot) return;
  if (at(opener).xpos != "IN" || !document().word(past).ends_with("ed")) return;
  if (has_dependent(past, Deprel::obj, sentence)) return;
  std::uint32_t verb = opener;  // "agreed to buy Beta in a deal": the buying
  while (verb > main && at(verb).upos != Upos::VERB) --verb;
  hang_loose(noun, verb, Deprel::obl);
  hang_loose(past, noun, Deprel::acl);
  at(past).xpos = "VBN";
}

/// "Roe doubled tariffs on copper." with doubled tariffs as all that is told: what describes a noun
/// has no subject.
void MisreadPastMender::act_on_described(std::uint32_t adjective, const Sentence& sentence) {
  const std::uint32_t object = at(adjective).head;
  const std::uint32_t subject = child_before(adjective, Deprel::nsubj);
  const bool told = at(adjective).deprel == Deprel::amod && object != Token::kRoot &&
                    object > adjective && at(object).head == Token::kRoot &&
                    subject + 1 == adjective;
  if (!told || has_dependent(object, Deprel::cop, sentence)) return;
  std::string verb = verb_of_past(to_lower(document().word(adjective)), knowledge_);
  if (verb.empty()) return;
  make_past(adjective);
  at(adjective).lemma = std::move(verb);
  uproot(adjective);
  hang_loose(object, adjective, Deprel::obj);
  for (std::uint32_t token = object + 1; token < sentence.end_token; ++token) {
    if (at(token).head == object && at(token).upos == Upos::PUNCT) hang(token, adjective);
  }
}

/// "Acme shrank 4 percent" as if it did so today, "slid" as the past of a verb that nobody knows.
void MisreadPastMender::be_past(std::uint32_t verb) {
  const auto past = knowledge_.clause_words.change_pasts.find(to_lower(document().word(verb)));
  if (past == knowledge_.clause_words.change_pasts.end()) return;
  make_past(verb);
  at(verb).lemma = past->second;
}

/// "Sales will more than double", "expects sales to more than double" with more as what they will
/// be, and the double as what it is more than.
void MisreadPastMender::multiply_yet(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t than = verb - 1;
  const std::uint32_t more = verb - 2;
  const std::uint32_t helper = verb - 3;
  const ClauseWords& words = knowledge_.clause_words;
  const bool to = words.infinitive_marks.contains(to_lower(document().word(helper)));
  const bool bounded = (to || at(helper).xpos == "MD") &&
                       at(more).feats.find("Degree=Cmp") != std::string::npos &&
                       words.standards.contains(to_lower(document().word(than))) &&
                       words.multiplying_verbs.contains(to_lower(document().word(verb)));
  if (!bounded) return;
  if (is_below(verb, more)) take_place_of(verb, more);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == more && token != than) hang(token, verb);
  }
  hang_loose(more, verb, Deprel::advmod);
  hang_loose(than, more, Deprel::fixed);
  make_infinitive(verb);
  if (to) return mark_infinitive(helper, verb);
  hang_loose(helper, verb, Deprel::aux);
  const std::uint32_t above = at(verb).head;
  const bool told = above != Token::kRoot && above < verb && at(above).upos == Upos::VERB &&
                    at(verb).deprel != Deprel::conj && has_subject(verb, sentence);
  if (told) at(verb).deprel = Deprel::ccomp;
}

/// "said its profit more than doubled" with the profit as what was said, "Profit more than
/// doubled." with it at the top, and the doubling as what it was more than: such a verb needs no
/// helper.
void MisreadPastMender::multiply(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t than = verb - 1;
  const std::uint32_t more = verb - 2;
  const ClauseWords& words = knowledge_.clause_words;
  const bool bounded = words.standards.contains(to_lower(document().word(than))) &&
                       words.multiplying_verbs.contains(at(verb).lemma) && at(than).head == verb &&
                       at(verb).head == more;
  std::uint32_t subject = verb - 3;
  if (!bounded || !is_nominal(subject)) return;
  const auto is_part = [&](std::uint32_t token) {
    const std::uint32_t head = at(token).head;
    // "had a good year: sales …": no part of the year
    const bool apart = at(token).deprel == Deprel::appos || at(token).deprel == Deprel::parataxis;
    return !apart && head != Token::kRoot && head < more && is_nominal(head);
  };
  while (is_part(subject)) subject = at(subject).head;
  take_place_of(verb, is_below(more, subject) ? subject : more);
  hang_loose(more, verb, Deprel::advmod);
  hang_loose(than, more, Deprel::fixed);
  make_past(verb);
  if (has_subject(verb, sentence)) return;
  const std::uint32_t above = at(subject).head;
  const std::uint32_t cue = above == more ? at(verb).head : above;
  if (cue != Token::kRoot && cue != verb) {
    for (std::uint32_t token = verb + 1; token < sentence.end_token && cue < verb; ++token) {
      if (at(token).head == cue && is_a(at(token).deprel, Deprel::obl)) hang(token, verb);
    }
    hang_loose(verb, cue, Deprel::ccomp);
  }
  hang_loose(subject, verb, Deprel::nsubj);
}

/// "will close the line and cut jobs": what a plain form is joined to is one, where its past looks
/// the same.
bool MisreadPastMender::goes_on_plainly(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const bool joined = at(verb).deprel == Deprel::conj && first != Token::kRoot && first < verb &&
                      at(first).xpos == "VB" && at(verb).lemma == to_lower(document().word(verb));
  return joined && !has_subject(verb, sentence) && !has_dependent(verb, Deprel::aux, sentence);
}

/// "helped found Acme", "plans to found Acme", "did not found it" with the founding as a finding of
/// the past: right behind such a verb, "to" or "did" stands the plain form.
void MisreadPastMender::be_plain(std::uint32_t verb, const Sentence& sentence) {
  const bool helps = at(verb).deprel == Deprel::xcomp && at(verb).head == verb - 1 &&
                     knowledge_.clause_words.helping_verbs.contains(at(verb - 1).lemma);
  const std::uint32_t before =
      at(verb - 1).xpos == "RB" && verb >= sentence.first_token + 2 ? verb - 2 : verb - 1;
  const bool to = before == verb - 1 && at(before).xpos == "TO" && at(before).head == verb;
  const bool modal = at(before).xpos == "MD" && at(before).head == verb;
  const bool did = at(before).head == verb && is_a(at(before).deprel, Deprel::aux) &&
                   knowledge_.clause_words.plain_helpers.contains(at(before).lemma);
  const std::string form = to_lower(document().word(verb));
  const bool goes_on = goes_on_plainly(verb, sentence);
  if ((!helps && !to && !modal && !did && !goes_on) || !is_known_verb(form, knowledge_)) return;
  make_infinitive(verb);
}

/// "after the ferry Tarn Star struck rocks" with struck rocks, after the ferry: what has a subject
/// describes no noun.
void MisreadPastMender::act_behind_name(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t object = at(verb).head;
  const std::uint32_t name = verb - 1;
  const bool acts = at(verb).upos == Upos::VERB && at(verb).xpos != "VBG" &&
                    object != Token::kRoot && object > verb && at(name).head == verb &&
                    is_a(at(name).deprel, Deprel::nsubj) && at(name).upos == Upos::PROPN;
  if (!acts) return;
  const std::uint32_t first = first_of(name);
  const std::uint32_t noun = first > sentence.first_token ? first - 1 : first;
  const std::uint32_t mark = child_before(noun, Deprel::case_);
  const bool led = noun < first && at(noun).upos == Upos::NOUN && mark != Token::kRoot &&
                   at(noun).head != Token::kRoot &&
                   knowledge_.factuality_words.time_marks.contains(to_lower(document().word(mark)));
  if (led) {
    hang_loose(verb, at(noun).head, Deprel::advcl);
    hang_loose(noun, name, Deprel::nmod_desc);
    hang_loose(mark, verb, Deprel::mark);
    at(mark).upos = Upos::SCONJ;
  } else {
    take_place_of(verb, object);
    be_asked(verb, first, object, sentence);
  }
  make_past(verb);
  hang_loose(object, verb, Deprel::obj);
}

/// "looking into whether Acme misled investors" with the whether as the investors': what stands
/// before the subject of a clause opens it.
void MisreadPastMender::be_asked(std::uint32_t verb, std::uint32_t subject, std::uint32_t object,
                                 const Sentence& sentence) {
  if (subject <= sentence.first_token || at(subject - 1).upos != Upos::SCONJ ||
      at(subject - 1).deprel != Deprel::det)
    return;
  bool led = false;
  for (std::uint32_t token = sentence.first_token; token < subject; ++token) {
    if (at(token).head != object) continue;
    led = led || at(token).upos == Upos::ADP;
    hang_loose(token, verb, Deprel::mark);
  }
  at(verb).deprel = led ? Deprel::advcl : Deprel::ccomp;
}

/// "found it misled investors" with the investors as misled, or it as found to be so: a past that
/// has an object, right behind such a verb and a pronoun, is what that did.
void MisreadPastMender::act_behind_pronoun(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t pronoun = verb - 1;
  const std::uint32_t that = at(verb - 2).upos == Upos::SCONJ ? verb - 2 : Token::kRoot;
  const std::uint32_t cue = that == Token::kRoot ? verb - 2 : verb - 3;  // "denied that it planned"
  const bool past = at(verb).xpos == "VBN" || at(verb).xpos == "VBD";
  if (!past || at(pronoun).xpos != "PRP" || at(cue).upos != Upos::VERB) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const bool describes = at(verb).deprel == Deprel::amod && at(verb).head > verb;
  const bool found_so = at(verb).deprel == Deprel::xcomp && at(verb).head == cue;
  if (!describes && !found_so) return;
  std::uint32_t object = describes ? at(verb).head : Token::kRoot;
  for (std::uint32_t token = verb + 1; token < sentence.end_token && object == Token::kRoot;
       ++token) {
    const std::uint32_t head = at(token).head;
    const bool near = head == verb || head == pronoun || head == cue;
    if (near && at(token).deprel == Deprel::obj) object = token;
  }
  if (object == Token::kRoot) return;
  make_past(verb);
  hang_loose(verb, cue, Deprel::ccomp);
  hang_loose(pronoun, verb, Deprel::nsubj);
  if (that != Token::kRoot) hang_loose(that, verb, Deprel::mark);
  hang_loose(object, verb, Deprel::obj);
}

/// "Profit rose 12%, the firm said" with the rose as a noun that the profit is: what has a subject
/// and no "is" is a verb.
void MisreadPastMender::act_with_subject(std::uint32_t noun, const Sentence& sentence) {
  if (at(noun).deprel != Deprel::ccomp && at(noun).head != Token::kRoot) return;
  const std::string* lemma = lemma_of_past(noun);
  if (lemma == nullptr || !has_subject(noun, sentence)) return;
  if (has_dependent(noun, Deprel::cop, sentence) || has_dependent(noun, Deprel::det, sentence))
    return;
  make_past(noun);
  at(noun).lemma = *lemma;
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    if (at(token).head == noun && is_a(at(token).deprel, Deprel::nmod)) {
      at(token).deprel = Deprel::obl;
    }
  }
  be_done(noun, sentence);
}

/// "Training the X1 cost $6 million, Acme said" with the cost as what is trained, and the X1 as
/// what cost: what a gerund is done to stands behind it.
void MisreadPastMender::be_done(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  const bool noun = at(first).head == verb && at(first).deprel == Deprel::compound &&
                    !verb_of_gerund(to_lower(document().word(first)), knowledge_).empty();
  const std::uint32_t gerund = noun ? first : at(verb).head;
  if (gerund == Token::kRoot || gerund > verb || (!noun && at(gerund).xpos != "VBG")) return;
  if (has_subject(gerund, sentence) || has_dependent(gerund, Deprel::obj, sentence)) return;
  for (std::uint32_t token = gerund + 1; token < verb; ++token) {
    if (at(token).head != verb || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    if (!noun) take_place_of(verb, gerund);
    if (noun) make_gerund(gerund);
    hang_loose(gerund, verb, Deprel::csubj);
    return hang_loose(token, gerund, Deprel::obj);
  }
}

/// "Privately held Acme was valued at $5 billion" with the holding as the main verb: before a name
/// and its own verb, what opens the sentence describes the name.
void MisreadPastMender::describe_opening(const Sentence& sentence) {
  std::uint32_t participle = sentence.first_token;
  if (at(participle).upos == Upos::ADV) ++participle;
  const std::uint32_t first = participle + 1;
  if (first >= sentence.end_token) return;
  const NameSpan* name = name_at(first);
  const bool past = at(participle).xpos == "VBN" || at(participle).xpos == "VBD";
  const bool named = name != nullptr && name->first_token == first;
  const std::uint32_t end = named ? name->end_token : first + 1;
  if (!past || (!named && at(first).xpos != "NNP") || end >= sentence.end_token) return;
  const std::uint32_t main = at(end).upos == Upos::AUX ? at(end).head : end;
  if (main == Token::kRoot || main < end) return;
  const bool finite = is_finite(at(end).xpos) || at(end).xpos == "MD";
  const bool below = at(main).head == participle && at(participle).head == Token::kRoot;
  const bool above = at(participle).head == main && at(participle).deprel == Deprel::csubj;
  if (!finite || (!below && !above) || has_subject(participle, sentence)) return;
  if (below) hang_loose(main, Token::kRoot, Deprel::root);
  at(participle).xpos = "VBN";
  const auto heads = outward(first, end);
  for (const std::uint32_t each : heads) hang_loose(each, heads.back(), Deprel::flat);
  hang_loose(heads.back(), main, subject_relation(main, sentence));
  hang_loose(participle, heads.back(), Deprel::amod);
  for (std::uint32_t token = main; token < sentence.end_token; ++token) {
    if (at(token).head == participle) hang(token, main);
  }
}

/// Reads a noun as the verb's form that it looks like.
void MisreadPastMender::make_gerund(std::uint32_t noun) {
  at(noun).upos = Upos::VERB;
  at(noun).xpos = "VBG";
  at(noun).lemma = verb_of_gerund(to_lower(document().word(noun)), knowledge_);
}

/// "Training the X1 cost Acme $6 million" with the cost as what is trained: before a sum, behind a
/// gerund with its object, it is what the doing cost.
void MisreadPastMender::cost_by_doing(const Sentence& sentence) {
  const std::uint32_t gerund = sentence.first_token;
  const bool top = at(gerund).xpos == "VBG" && at(gerund).head == Token::kRoot;
  const bool noun = !verb_of_gerund(to_lower(document().word(gerund)), knowledge_).empty();
  if (!top && !noun) return;
  for (std::uint32_t verb = gerund + 2; verb + 1 < sentence.end_token; ++verb) {
    const std::string* lemma = lemma_of_past(verb);
    const bool below = top && at(verb).head == gerund;
    const bool above = at(verb).head == Token::kRoot && at(gerund).head == verb;
    if (lemma == nullptr || at(verb).upos != Upos::NOUN || (!below && !above)) continue;
    std::uint32_t sum = verb + 1;
    while (sum < sentence.end_token && is_capitalised(sum)) ++sum;  // whom it cost that
    const QuantityMention* amount =
        sum < sentence.end_token ? document().quantity_over(at(sum).span) : nullptr;
    const std::uint32_t object = verb - 1;
    if (amount == nullptr || amount->quantity.currency.empty() || !is_nominal(object)) return;
    if (above) make_gerund(gerund);
    make_past(verb);
    at(verb).lemma = *lemma;
    uproot(verb);
    for (std::uint32_t token = gerund + 1; token < verb; ++token) {
      if (at(token).head == verb && token != object) hang(token, object);
    }
    hang_loose(object, gerund, Deprel::obj);
    hang_loose(gerund, verb, Deprel::csubj);
    give_one_head(verb + 1, sum, Deprel::flat);
    const auto payers = outward(verb + 1, sum);
    for (const std::uint32_t payer : payers) hang_loose(payer, verb, Deprel::iobj);
    const auto [first, end] = tokens_in(amount->span);
    for (const std::uint32_t head : outward(first, end)) hang_loose(head, verb, Deprel::obj);
    return;
  }
}

/// "Spending on roads rose, she said" with who said it as who spends, and the rising below: a
/// gerund that opens a sentence is what the past behind it is said of, unless a comma parts them.
void MisreadPastMender::rise_as_subject(const Sentence& sentence) {
  const std::uint32_t gerund = sentence.first_token;
  if (at(gerund).xpos != "VBG") return;
  std::uint32_t verb = gerund + 1;
  while (verb < sentence.end_token && at(verb).upos != Upos::VERB && at(verb).upos != Upos::PUNCT)
    ++verb;
  const bool below = verb < sentence.end_token && at(verb).xpos == "VBD" && at(verb).head == gerund;
  if (!below || has_subject(verb, sentence) || has_dependent(verb, Deprel::mark, sentence)) return;
  take_place_of(verb, gerund);
  if (is_a(at(verb).deprel, Deprel::advcl)) at(verb).deprel = Deprel::ccomp;
  for (std::uint32_t token = gerund + 1; token < sentence.end_token; ++token) {
    if (at(token).head != gerund) continue;
    if (token > verb) hang(token, verb);
    if (token < verb && is_a(at(token).deprel, Deprel::obl)) at(token).deprel = Deprel::nmod;
  }
  hang_loose(gerund, verb, Deprel::nsubj);
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
}

/// What it is the past of; null where no list has it.
const std::string* MisreadPastMender::lemma_of_past(std::uint32_t token) {
  const std::string form = to_lower(document().word(token));
  const auto irregular = knowledge_.clause_words.change_pasts.find(form);
  if (irregular != knowledge_.clause_words.change_pasts.end()) return &irregular->second;
  const auto same = knowledge_.clause_words.unchanged_pasts.find(form);
  return same == knowledge_.clause_words.unchanged_pasts.end() ? nullptr : &*same;
}

/// "Net income slid to $5 million from $9 million", "Shares in Acme slid 6%" with the past of a
/// verb of change as another part of speech: before "to", "by" or "from", or a share, in a sentence
/// without a finite verb, it is one.
void MisreadPastMender::act_as_change(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !is_nominal(root) || !asserts_nothing(sentence)) return;
  for (std::uint32_t token = root + 1; token + 1 < sentence.end_token; ++token) {
    const auto lemma = knowledge_.clause_words.change_pasts.find(to_lower(document().word(token)));
    if (lemma == knowledge_.clause_words.change_pasts.end()) continue;
    const std::string next = to_lower(document().word(token + 1));
    const bool by_so_much = in_share_or_sum(token + 1) && root < token;
    if (!by_so_much && !knowledge_.clause_words.change_prepositions.contains(next)) continue;
    make_past(token);
    at(token).lemma = lemma->second;
    hang_loose(token, Token::kRoot, Deprel::root);
    hang_loose(root, token, Deprel::nsubj);
    for (std::uint32_t each = token + 1; each < sentence.end_token; ++each) {
      if (at(each).upos != Upos::ADP || at(each).deprel != Deprel::case_) continue;
      const std::uint32_t phrase = at(each).head;
      if (phrase > each && at(phrase).head != Token::kRoot && at(phrase).head < each) {
        attach(phrase, token, Deprel::obl);
      }
    }
    return;
  }
}

}  // namespace claimgraph
