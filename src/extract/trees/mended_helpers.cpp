#include "extract/trees/mended_helpers.h"

#include "base/unicode.h"

namespace claimgraph {

void HelperMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token + 2 < sentence.end_token; ++token) {
    if (at(token).upos == Upos::VERB && is_finite(at(token).xpos)) {
      be_still_to_come(token, sentence);
      help_behind_more(token, sentence);
    }
    if (is_finite(at(token).xpos)) {
      help_behind_word(token, sentence);
      help_before_plural(token, sentence);
    }
    if (at(token).xpos == "NNS") be_who_acts(token);
    if (at(token).upos == Upos::AUX) have_noun(token, sentence);
    if (at(token).upos == Upos::AUX) be_done_on_date(token, sentence);
    if (at(token).xpos == "VBG") help_before_participle(token, sentence);
    if (at(token).xpos == "VBG") be_in_phrase(token);
  }
  for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
    if (at(token).xpos == "VB") be_particle(token, sentence);
    if (at(token).xpos == "VB") be_awaited(token);
    if (at(token).upos == Upos::VERB) help_before_amount(token, sentence);
    if (at(token).xpos == "VBN" && at(token).deprel == Deprel::amod) act_on_noun(token, sentence);
    if (at(token).upos == Upos::VERB) be_done_before(token);
  }
}

/// "Roe aides acknowledged it" with Roe as who did, and the aides as a helper.
void HelperMender::be_who_acts(std::uint32_t noun) {
  const std::uint32_t verb = at(noun).head;
  const std::uint32_t name = noun - 1;
  if (at(noun).deprel != Deprel::aux || verb != noun + 1 || noun == 0) return;
  if (!is_a(at(name).deprel, Deprel::nsubj) || at(name).head != verb || !is_name(name)) return;
  hang_loose(noun, verb, at(name).deprel);
  hang_loose(name, noun, Deprel::compound);
}

/// "let 180 people go in May", "let go 180 people" with their going as what was allowed: what the
/// schema knows as a verb of two words is one.
void HelperMender::be_particle(std::uint32_t plain, const Sentence& sentence) {
  const std::uint32_t verb = at(plain).head;
  if (at(plain).deprel != Deprel::xcomp || verb == Token::kRoot || verb > plain) return;
  if (has_dependent(plain, Deprel::mark, sentence)) return;
  const Predicates& predicates = knowledge_.predicates;
  for (const auto& [number, which] : predicates.frames_of(at(verb).lemma)) {
    if (predicates.all()[number].frames[which].particle != to_lower(document().word(plain)))
      continue;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head == plain) hang(token, verb);
    }
    at(plain).deprel = Deprel::compound_prt;
    at(plain).upos = Upos::ADP;
    at(plain).xpos = "RP";
    return;
  }
}

/// "is due to begin in May" with the "to" as a part of "due to", and the beginning hung elsewhere:
/// before a plain verb it is that one's.
void HelperMender::be_awaited(std::uint32_t verb) {
  const std::uint32_t mark = verb - 1;
  const std::uint32_t due = verb - 2;
  if (at(mark).deprel != Deprel::fixed || at(mark).head != due || at(due).upos != Upos::ADJ) return;
  if (be_due(due, verb) || is_below(due, verb)) return;
  hang_loose(mark, verb, Deprel::mark);
  hang_loose(verb, due, Deprel::xcomp);
}

/// "is due to be completed" with "due to" as what introduces the completing: "due" is said of the
/// subject. Returns whether it was mended.
bool HelperMender::be_due(std::uint32_t due, std::uint32_t be) {
  const std::uint32_t verb = at(due).head;
  const std::uint32_t is = due - 1;
  const bool passive = at(be).deprel == Deprel::aux_pass && at(be).head == verb &&
                       at(due).deprel == Deprel::mark && due > 0;
  if (!passive || at(is).head != verb || !is_a(at(is).deprel, Deprel::aux)) return false;
  take_place_of(due, verb);
  hang_loose(verb, due, Deprel::xcomp);
  hang_loose(due + 1, verb, Deprel::mark);
  hang_loose(is, due, Deprel::cop);
  for (std::uint32_t token = is; token-- > 0 && in_one_sentence(token, due);) {
    if (at(token).head != verb) continue;
    const bool subject = is_a(at(token).deprel, Deprel::nsubj);
    hang_loose(token, due, subject ? Deprel::nsubj : at(token).deprel);
  }
  return true;
}

/// "have more than tripled" with the more as what they have.
void HelperMender::help_behind_more(std::uint32_t helper, const Sentence& sentence) {
  const std::uint32_t verb = helper + 3;
  if (verb >= sentence.end_token || at(verb).xpos != "VBN") return;
  if (at(verb).head != helper && at(verb).head != helper + 1) return;
  const bool more = at(helper + 1).xpos == "JJR" || at(helper + 1).xpos == "RBR";
  const WordSet& standards = knowledge_.clause_words.standards;
  if (!more || !standards.contains(to_lower(document().word(helper + 2)))) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma)) return;
  help(helper, verb, sentence);
  hang_loose(helper + 1, verb, Deprel::advmod);
  hang_loose(helper + 2, helper + 1, Deprel::fixed);
}

/// "Acme and Beta have each received a letter", "its debts have meanwhile risen", "it has since
/// risen to 325" with that as what they have.
void HelperMender::help_behind_word(std::uint32_t helper, const Sentence& sentence) {
  const std::uint32_t word = helper + 1;
  const std::uint32_t verb = helper + 2;
  if (verb >= sentence.end_token || at(verb).head != helper || at(word).head != verb) return;
  const bool each = at(word).upos == Upos::DET && at(verb).xpos == "VBN";
  const bool done = at(verb).deprel == Deprel::xcomp || at(verb).deprel == Deprel::obj;
  const bool adverb = at(word).upos == Upos::ADV && at(verb).upos == Upos::VERB && done &&
                      (at(verb).xpos == "VBN" || at(verb).xpos == "VBD");
  if (!each && !adverb) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma)) return;
  help(helper, verb, sentence);
  hang_loose(word, verb, Deprel::advmod);
}

/// "denied having used its data" with used data as what it had: right behind the helper's gerund a
/// participle is what was done.
void HelperMender::help_before_participle(std::uint32_t helper, const Sentence& sentence) {
  const std::uint32_t verb = helper + 1;
  if (at(verb).xpos != "VBN") return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma)) return;
  if (at(helper).head == verb) return take_from_helper(helper, verb, sentence);
  if (at(helper).head == at(verb).head && at(verb).deprel == Deprel::xcomp) {
    hang_loose(helper, verb, Deprel::aux);
    at(helper).upos = Upos::AUX;
    return;
  }
  if (at(verb).deprel != Deprel::amod) return;
  const std::uint32_t noun = at(verb).head;
  if (noun == Token::kRoot || at(noun).head != helper || at(noun).deprel != Deprel::obj) return;
  const std::uint32_t cue = at(helper).head;
  const bool told = cue != Token::kRoot && cue + 1 == helper &&
                    at(helper).deprel == Deprel::advcl &&
                    knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
  if (told) at(helper).deprel = Deprel::xcomp;
  hang_loose(verb, helper, Deprel::dep);
  help(helper, verb, sentence);
  at(verb).upos = Upos::VERB;
}

/// The same with the helper below the verb: what hangs on it is the verb's.
void HelperMender::take_from_helper(std::uint32_t helper, std::uint32_t verb,
                                    const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == helper) hang(token, verb);
  }
  at(helper).upos = Upos::AUX;
  at(helper).deprel = Deprel::aux;
}

/// "would have cost $5 million", "is thought to have cost $5 million" with the cost as what it had,
/// be that a noun or an infinitive: before an amount such a word, which has no form of its own for
/// the past, is what was done.
void HelperMender::help_before_amount(std::uint32_t helper, const Sentence& sentence) {
  const std::uint32_t verb = helper + 1;
  if (verb + 1 >= sentence.end_token) return;
  if (at(verb).upos != Upos::NOUN && at(verb).xpos != "VB") return;
  const bool below = at(helper).head == verb && at(verb).deprel == Deprel::acl_relcl;
  if (at(verb).head != helper && !below) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma)) return;
  if (!knowledge_.clause_words.unchanged_pasts.contains(to_lower(document().word(verb)))) return;
  std::uint32_t sum = verb + 1;
  while (below && sum + 1 < sentence.end_token && at(sum).upos == Upos::PROPN) ++sum;
  while (sum + 1 < sentence.end_token && document().quantity_over(at(sum).span) == nullptr &&
         (at(sum).xpos == "JJR" || at(sum).upos == Upos::ADP || at(sum).upos == Upos::ADV))
    ++sum;  // "more than", "about"
  if (document().quantity_over(at(sum).span) == nullptr) return;
  if (below) {
    take_from_helper(helper, verb, sentence);
  } else {
    help(helper, verb, sentence);
  }
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VBN";
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head != verb || at(token).upos == Upos::PUNCT) continue;
    if (is_number_or_sign(token)) at(token).deprel = Deprel::obj;
    break;
  }
}

/// "Norway has restricted exports" with restricted exports as what is told of Norway: what a finite
/// helper helps describes nothing.
void HelperMender::act_on_noun(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t noun = at(verb).head;
  if (noun == Token::kRoot || noun < verb || !is_nominal(noun)) return;
  bool helped = false;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    helped = helped || (at(token).head == verb && is_finite(at(token).xpos) &&
                        knowledge_.clause_words.perfect_helpers.contains(at(token).lemma));
  }
  if (!helped) return;
  take_place_of(verb, noun);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool own = token < verb || at(token).upos == Upos::PUNCT;
    if (at(token).head == noun && own) hang(token, verb);
  }
  at(verb).upos = Upos::VERB;
  hang_loose(noun, verb, Deprel::obj);
}

/// "have both cut prices", "have each received prizes" with prices that were cut as what they have:
/// between a helper and a plural without an article of its own, such a word is what was done.
void HelperMender::help_before_plural(std::uint32_t helper, const Sentence& sentence) {
  std::uint32_t verb = helper + 1;
  if (at(verb).upos == Upos::DET || at(verb).upos == Upos::ADV) ++verb;
  const std::uint32_t noun = verb + 1;
  if (noun >= sentence.end_token || at(noun).xpos != "NNS" || at(verb).head != noun) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma)) return;
  const std::string form = to_lower(document().word(verb));
  const bool unchanged = knowledge_.clause_words.unchanged_pasts.contains(form);
  const bool of_each = at(helper + 1).upos == Upos::DET && at(verb).xpos == "VBN";
  if (!unchanged && !of_each) return;
  if (at(noun).head != helper || at(noun).deprel != Deprel::obj) return;
  hang_loose(verb, helper, Deprel::dep);
  help(helper, verb, sentence);
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VBN";
  if (unchanged) at(verb).lemma = form;
  hang_loose(noun, verb, Deprel::obj);
  if (verb == helper + 2) hang_loose(helper + 1, verb, Deprel::advmod);
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    const bool dated = at(token).head == noun && document().date_over(at(token).span) != nullptr;
    if (dated) hang_loose(token, verb, Deprel::obl_unmarked);  // "prices this year"
  }
}

/// "Acme has contracts for 40 shops" with the having as a helper of the contracts: what has no form
/// of a verb is what it has.
void HelperMender::have_noun(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t noun = at(verb).head;
  if (noun == Token::kRoot || noun < verb || at(verb).deprel != Deprel::aux) return;
  if (!is_finite(at(verb).xpos) || at(noun).xpos != "NNS" || first_of(noun) > verb) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(verb).lemma)) return;
  for (std::uint32_t token = verb + 1; token < noun; ++token) {
    const Upos upos = at(token).upos;
    if (at(token).head != noun || (upos != Upos::ADJ && upos != Upos::NUM && upos != Upos::DET))
      return;
  }
  take_place_of(verb, noun);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool own = token < verb || at(token).deprel == Deprel::punct;
    if (at(token).head == noun && own) hang(token, verb);
  }
  at(verb).upos = Upos::VERB;
  hang_loose(noun, verb, Deprel::obj);
}

/// "was on Monday elected mayor", "was last week named chair" with Monday's elected mayor, or a
/// week, as what somebody was: a participle right behind a date behind "was" is what was done.
void HelperMender::be_done_on_date(std::uint32_t helper, const Sentence& sentence) {
  const bool perfect = knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma);
  if (!is_finite(at(helper).xpos) || at(helper).xpos == "MD" || perfect) return;
  const bool marked = at(helper + 1).upos == Upos::ADP;
  const std::uint32_t first = marked ? helper + 2 : helper + 1;
  const DateMention* date = document().date_over(at(first).span);
  if (date == nullptr || date->span.start != at(first).span.start) return;
  const std::uint32_t verb = tokens_in(date->span).second;
  if (verb + 1 >= sentence.end_token || !in_one_sentence(helper, verb)) return;
  const std::uint32_t above = at(helper).head;
  const std::uint32_t subject = above == Token::kRoot ? above : child_before(above, Deprel::nsubj);
  if ((at(verb).xpos != "VBN" && at(verb).xpos != "VBD") || subject == Token::kRoot) return;
  if (subject > helper || above < first) return;
  if (above == verb && at(first).upos == Upos::ADV) return;  // "is now called Acme"
  if (above != verb) take_place_of(verb, above);
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VBN";
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool own = token < first || above < verb || at(token).upos == Upos::PUNCT;
    if (at(token).head == above && token != verb && own) hang(token, verb);
  }
  if (above > verb) hang_loose(above, verb, Deprel::xcomp);
  for (const std::uint32_t day : outward(first, verb)) {
    hang_loose(day, verb, marked ? Deprel::obl : Deprel::obl_unmarked);
    if (marked) hang_loose(helper + 1, day, Deprel::case_);
  }
  hang_loose(subject, verb, Deprel::nsubj_pass);
  hang_loose(helper, verb, Deprel::aux_pass);
}

/// "denied being in talks" with the talks as where it denied: the being is in them.
void HelperMender::be_in_phrase(std::uint32_t being) {
  const std::uint32_t verb = at(being).head;
  const bool object = at(being).upos == Upos::AUX && at(being).deprel == Deprel::xcomp;
  if (!object || verb == Token::kRoot || verb + 1 != being || at(being + 1).upos != Upos::ADP)
    return;
  const std::uint32_t noun = at(being + 1).head;
  if (noun == Token::kRoot || noun < being || at(noun).head != verb) return;
  if (!is_a(at(noun).deprel, Deprel::obl)) return;
  hang_loose(noun, verb, Deprel::xcomp);
  hang_loose(being, noun, Deprel::cop);
}

/// The verb takes its helper's place and what hung on it.
void HelperMender::help(std::uint32_t helper, std::uint32_t verb, const Sentence& sentence) {
  take_place_of(verb, helper);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == helper) hang(token, verb);
  }
  at(helper).upos = Upos::AUX;
  hang_loose(helper, verb, Deprel::aux);
}

/// "Acme has yet to vote on it" with the having as the verb: Acme has not voted.
void HelperMender::be_still_to_come(std::uint32_t helper, const Sentence& sentence) {
  const std::uint32_t adverb = helper + 1;
  const ClauseWords& words = knowledge_.clause_words;
  if (!words.pending_helpers.contains(at(helper).lemma)) return;
  if (!words.pending_adverbs.contains(to_lower(document().word(adverb)))) return;
  const std::uint32_t verb = at(adverb + 1).xpos == "TO" ? at(adverb + 1).head : Token::kRoot;
  if (verb == Token::kRoot || at(verb).head != helper) return;
  help(helper, verb, sentence);
  attach(adverb, verb, Deprel::advmod);
  at(adverb + 1).deprel = Deprel::aux;  // by which factuality knows it
}

/// "would have cost it" with the plain form of the verb: behind "have" the same word is a
/// participle.
void HelperMender::be_done_before(std::uint32_t verb) {
  const std::uint32_t helper = verb - 1;
  const bool helped = at(helper).head == verb && is_a(at(helper).deprel, Deprel::aux) &&
                      knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma);
  if (helped && (at(verb).xpos == "VB" || at(verb).xpos == "VBP")) at(verb).xpos = "VBN";
}

}  // namespace claimgraph
