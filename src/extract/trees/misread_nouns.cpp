#include "extract/trees/misread_nouns.h"

#include <string>
#include <utility>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadNounMender::mend(const Sentence& sentence) {
  be_measure(sentence);
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::VERB) be_currency(token, sentence);
    if (at(token).upos == Upos::ADJ || at(token).upos == Upos::ADV) be_measured(token, sentence);
    if (at(token).xpos == "VBZ") be_counted(token, sentence);
    if (at(token).xpos == "VBZ") be_object(token, sentence);
    if (at(token).xpos == "VBZ") be_object_behind(token, sentence);
    if (at(token).xpos == "VB") leave_verb(token, sentence);
    if (at(token).xpos == "VB") stand_behind_preposition(token, sentence);
    if (at(token).xpos == "VBN" || at(token).xpos == "VBD") be_owned(token, sentence);
    if (at(token).xpos == "VBN") be_described(token, sentence);
    if (at(token).deprel == Deprel::xcomp) be_thing_told(token, sentence);
    if (at(token).upos == Upos::VERB) be_subject(token, sentence);
    if (at(token).upos == Upos::VERB) end_name(token);
    if (at(token).upos == Upos::VERB) be_first_half(token);
    if (at(token).xpos == "VB" || at(token).xpos == "VBP") be_in_share(token, sentence);
    if (at(token).upos == Upos::VERB) be_body(token, sentence);
    if (at(token).upos == Upos::VERB || at(token).xpos == "NN") be_activity(token, sentence);
  }
}

/// "Output rose to 500 tonnes" with the output as a name: alone at the start of a sentence, what is
/// measured has a capital as any word there.
void MisreadNounMender::be_measure(const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  if (first + 1 >= sentence.end_token || at(first).xpos != "NNP" || in_name(first)) return;
  if (is_capitalised(first + 1) || at(first + 1).xpos == "POS") return;
  std::string lemma = to_lower(document().word(first));
  if (knowledge_.predicates.measures_of(lemma).empty()) return;
  make_noun(first);
  at(first).lemma = std::move(lemma);
}

/// "want a 7 percent pay rise" with the percent as what they want to pay: between an article with a
/// share and a noun stands no verb.
void MisreadNounMender::be_in_share(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t noun = verb + 1;
  const std::uint32_t main = at(verb).head;
  const QuantityMention* share = document().quantity_over(at(verb - 1).span);
  if (share == nullptr || share->kind != QuantityKind::percentage || main == Token::kRoot) return;
  const auto [first, end] = tokens_in(share->span);
  if (end != verb || first == sentence.first_token || main >= first) return;
  const std::uint32_t article = first - 1;
  const bool inside = at(article).upos == Upos::DET && noun < sentence.end_token &&
                      at(noun).upos == Upos::NOUN && at(noun).head == verb;
  if (!inside || at(main).upos != Upos::VERB) return;
  make_noun(verb);
  hang_loose(noun, main, Deprel::obj);
  for (std::uint32_t token = article; token < sentence.end_token; ++token) {
    if (at(token).head != verb) continue;
    const bool share_itself = token >= first && token < end;
    hang_loose(token, noun, share_itself ? Deprel::compound : at(token).deprel);
  }
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    const bool joined = at(token).head == noun && has_dependent(token, Deprel::cc, sentence);
    if (joined && is_nominal(token)) at(token).deprel = Deprel::conj;
  }
  hang_loose(verb, noun, Deprel::compound);
  hang_loose(article, noun, Deprel::det);
}

/// "Norway test flew its jet", "test-fired" with Norway's test as what flew: such a noun between a
/// name and a past is the verb's own.
void MisreadNounMender::be_first_half(std::uint32_t verb) {
  if (at(verb).xpos != "VBD" && at(verb).xpos != "VBN") return;
  const bool hyphened = verb > 1 && at(verb - 1).upos == Upos::PUNCT &&
                        at(verb - 1).span.end == at(verb).span.start &&
                        at(verb - 1).span.start == at(verb - 2).span.end;
  const std::uint32_t half = verb - (hyphened ? 2 : 1);
  if (half == 0 || !in_one_sentence(half - 1, verb) || !in_name(half - 1) || in_name(half)) return;
  const bool opens = knowledge_.clause_words.verb_openers.contains(to_lower(document().word(half)));
  const bool strays = is_a(at(half).deprel, Deprel::nsubj) || at(half).deprel == Deprel::compound;
  if (!opens || at(half).head != verb || !strays) return;
  const std::uint32_t name = name_at(half - 1)->first_token;
  for (const std::uint32_t each : outward(name, half)) hang_loose(each, verb, Deprel::nsubj);
  hang_loose(half, verb, Deprel::compound);
}

/// "Hong Kong conglomerate Acme has raised its stake" with the conglomerate as what Hong Kong does:
/// between a place and a name that does something such a noun describes the name.
void MisreadNounMender::be_body(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t next = noun + 1;
  if (next >= sentence.end_token || is_capitalised(noun) || at(noun).head != Token::kRoot) return;
  const NameSpan* place = name_at(noun - 1);
  const NameSpan* name = name_at(next);
  if (place == nullptr || name == nullptr || place->label != NameLabel::place) return;
  if (!knowledge_.kinds.speaks_of_body(to_lower(document().word(noun)))) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || !is_a(at(heads.front()).deprel, Deprel::nsubj)) return;
  const std::uint32_t verb = at(heads.front()).head;
  if (verb == Token::kRoot || at(verb).head != noun || verb < next) return;
  uproot(verb);
  make_noun(noun);
  at(noun).lemma = to_lower(document().word(noun));
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == noun && token > noun) hang(token, verb);
  }
  hang_loose(noun, heads.front(), Deprel::nmod_desc);
  for (const std::uint32_t each : outward(place->first_token, place->end_token))
    hang_loose(each, noun, Deprel::compound);
}

/// "A power cut in Oslo took it offline", "Acme shares fell" with the cutting and the sharing as
/// what did it: a subject is a noun, and the noun before it its own, with its article.
void MisreadNounMender::be_subject(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t modifier = verb - 1;
  if (at(verb).deprel != Deprel::nsubj || at(verb).head == Token::kRoot || at(verb).head < verb)
    return;
  if (!is_nominal(modifier) || at(modifier).head != verb) return;
  if (!is_a(at(modifier).deprel, Deprel::nsubj)) return;
  const bool determined = modifier > sentence.first_token && at(modifier - 1).upos == Upos::DET;
  const bool several = at(verb).xpos == "VBZ" && to_lower(document().word(verb)).ends_with('s') &&
                       at(at(verb).head).xpos != "VBZ";
  if (!determined && !several) return;
  if (several) {
    make_plural(verb);
  } else {
    make_noun(verb);
  }
  at(modifier).deprel = Deprel::compound;
  if (determined) attach(modifier - 1, verb, Deprel::det);
  const std::uint32_t behind = verb + 1;  // "Roe Pumps Trading"
  const bool named = at(behind).head == verb && at(behind).upos == Upos::PROPN &&
                     is_capitalised(verb) && is_capitalised(behind);
  if (named) at(behind).deprel = Deprel::flat;
  for (std::uint32_t token = verb + 1; token < at(verb).head; ++token) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl))
      at(token).deprel = Deprel::nmod;
  }
}

/// "convicted of money laundering", "at a level crossing near Oslo" with the money as the charge,
/// and the level as what crosses, "cut its profit forecast" with the profit as what is cut: behind
/// such a noun the participle is one, too, and leads.
void MisreadNounMender::be_activity(std::uint32_t gerund, const Sentence& sentence) {
  const auto known =
      knowledge_.clause_words.nouns_like_participles.find(to_lower(document().word(gerund)));
  const std::uint32_t first = gerund - 1;
  if (known == knowledge_.clause_words.nouns_like_participles.end()) return;
  if (!known->second.contains(at(first).lemma) || at(first).upos != Upos::NOUN) return;
  if (at(first).head == gerund && at(first).deprel == Deprel::compound) return;
  if (has_dependent(gerund, Deprel::obj, sentence) || at(first).head == Token::kRoot) return;
  const bool subject = at(first).head == gerund;
  if (!subject) take_place_of(gerund, first);
  if (subject && is_a(at(gerund).deprel, Deprel::advcl)) at(gerund).deprel = Deprel::obl;
  hang_loose(first, gerund, Deprel::compound);
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == first) hang(token, gerund);
    if (at(token).head != gerund) continue;
    if (at(token).deprel == Deprel::mark) at(token).deprel = Deprel::case_;
    if (is_a(at(token).deprel, Deprel::obl)) at(token).deprel = Deprel::nmod;
  }
}

/// "fined Navra 48 billion won over a leak" with the billions as who won: behind a sum such a word
/// is its currency, and what the verb above did, it did to that sum.
void MisreadNounMender::be_currency(std::uint32_t word, const Sentence& sentence) {
  const QuantityMention* sum = document().quantity_over(at(word).span);
  const bool currency = sum != nullptr && !sum->quantity.currency.empty() &&
                        sum->amount_span.end == at(word).span.end && at(word - 1).upos == Upos::NUM;
  if (!currency) return;
  make_noun(word);
  at(word).lemma = to_lower(document().word(word));
  const std::uint32_t first = tokens_in(sum->amount_span).first;
  const std::uint32_t end = tokens_in(sum->span).second;
  while (at(word).head != Token::kRoot && at(word).head >= first && at(word).head < word)
    take_place_of(word, at(word).head);
  lead_back(word, sentence, sum->amount_span);
  for (const std::uint32_t number : outward(first, word))
    hang_loose(number, word, number + 1 == word ? Deprel::nummod : Deprel::compound);
  if (word + 1 < end) {  // "1,500 won a share"
    for (const std::uint32_t each : outward(word + 1, end))
      hang_loose(each, word, Deprel::nmod_unmarked);
  }
  std::uint32_t verb = at(word).head;
  while (verb < first && at(verb).upos == Upos::NOUN) verb = at(verb).head;  // "a fine of"
  if (verb == Token::kRoot || verb > first || at(verb).upos != Upos::VERB) return;
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head != word || (token >= first && token < end)) continue;
    const bool done_to = token < first && is_a(at(token).deprel, Deprel::nsubj);
    const std::uint32_t object = done_to ? object_between(verb, verb + 1, token) : Token::kRoot;
    if (object == Token::kRoot) {
      hang_loose(token, verb, done_to ? Deprel::obj : at(token).deprel);
    } else {
      hang_loose(token, object, Deprel::appos);  // "the search company Navra"
    }
  }
  at(word).deprel = Deprel::obj;
  be_introduced(word, *sum);
}

/// "Its loss widened to 3 billion won" with a widened loss as what won: the verb that the number
/// hung on takes the place of what it was taken to describe.
void MisreadNounMender::lead_back(std::uint32_t word, const Sentence& sentence, Span amount) {
  const auto [first, end] = tokens_in(amount);
  for (const std::uint32_t number : outward(first, word)) {
    const std::uint32_t verb = at(number).head;
    if (verb == Token::kRoot || verb >= first || at(verb).upos != Upos::VERB) continue;
    if (!is_below(verb, word)) continue;
    take_place_of(verb, word);
    if (!has_dependent(verb, Deprel::aux, sentence)) make_past(verb);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head == word && (token < first || token >= end)) hang(token, verb);
    }
    return hang_loose(word, verb, Deprel::obl);
  }
}

/// "a profit of 8 trillion won", "has fallen to 3 billion won" with the preposition as what opens
/// the winning.
void MisreadNounMender::be_introduced(std::uint32_t currency, const QuantityMention& sum) {
  std::uint32_t opener = tokens_in(sum.span).first;
  if (opener > 1 && at(opener - 1).upos == Upos::DET) --opener;  // "above the 8 trillion won"
  if (opener == 0 || at(opener - 1).upos != Upos::ADP) return;
  if (!in_one_sentence(opener - 1, currency) || at(currency).head == Token::kRoot) return;
  hang_loose(opener - 1, currency, Deprel::case_);
  at(currency).deprel = at(at(currency).head).upos == Upos::VERB ? Deprel::obl : Deprel::nmod;
}

/// The sum right before the word, or before brackets there; null: none.
const QuantityMention* MisreadNounMender::sum_before(std::uint32_t word, const Sentence& sentence) {
  constexpr int kLongest = 8;  // "(about £35m)"
  std::uint32_t last = word - 1;
  if (at(last).xpos == "-RRB-") {
    for (int i = 0; i < kLongest && last > sentence.first_token && at(last).xpos != "-LRB-"; ++i)
      --last;
    if (at(last).xpos != "-LRB-" || last == sentence.first_token) return nullptr;
    --last;
  }
  const QuantityMention* sum = document().quantity_over(at(last).span);
  if (sum == nullptr || sum->quantity.currency.empty()) return nullptr;
  const auto [first, end] = tokens_in(sum->span);
  return end == last + 1 && first > sentence.first_token ? sum : nullptr;
}

/// "was paid a $4 million fine", "Norway's €40m (£35m) fine" with the fine as how it was paid: what
/// an amount with an article or an owner ends before is a noun.
void MisreadNounMender::be_measured(std::uint32_t word, const Sentence& sentence) {
  const QuantityMention* sum = sum_before(word, sentence);
  if (sum == nullptr || is_capitalised(word)) return;
  const std::uint32_t first = tokens_in(sum->span).first;
  const bool article = at(first - 1).feats.find("Definite=Ind") != std::string::npos;
  const bool owned = at(first - 1).xpos == "POS" || at(first - 1).xpos == "PRP$";
  const Upos next = word + 1 < sentence.end_token ? at(word + 1).upos : Upos::PUNCT;
  const bool ends = next == Upos::PUNCT || next == Upos::ADP || next == Upos::AUX ||
                    next == Upos::CCONJ || next == Upos::PART;
  if (!ends || (!article && !owned)) return;
  make_noun(word);
  at(word).lemma = to_lower(document().word(word));
  lead_sum(word, first, sentence);
}

/// Makes the noun lead the sum before it, which starts at `first`, and all that hung on that.
void MisreadNounMender::lead_sum(std::uint32_t noun, std::uint32_t first,
                                 const Sentence& sentence) {
  const std::vector<std::uint32_t> heads = outward(first, noun + 1);
  const std::uint32_t above = at(first).head;
  if (above == Token::kRoot || above < first || above > noun) {
    take_place_of(noun, first);
  } else if (at(noun).deprel == Deprel::advmod || at(noun).deprel == Deprel::xcomp) {
    at(noun).deprel = Deprel::obj;
  }
  for (const std::uint32_t each : heads) {
    if (each != noun) hang_loose(each, noun, Deprel::compound);
  }
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool outside = token < first || token > noun;
    const std::uint32_t head = at(token).head;
    const bool of_sum = head != Token::kRoot && head >= first && head < noun;
    if (outside && of_sum) hang(token, noun);
    const bool phrase = token > noun && at(token).head == noun;
    if (phrase && is_a(at(token).deprel, Deprel::obl)) at(token).deprel = Deprel::nmod;
  }
}

/// "is putting on hold its plan" with the plan as what is held: behind a preposition stands no
/// plain verb.
void MisreadNounMender::stand_behind_preposition(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t opener = verb - 1;
  const std::uint32_t above = at(verb).head;
  const bool led = at(opener).xpos == "IN" && at(opener).head == verb &&
                   at(opener).deprel == Deprel::case_ && above != Token::kRoot;
  if (!led || above > opener || at(verb).deprel != Deprel::xcomp) return;
  make_noun(verb);
  at(verb).deprel = Deprel::obl;
  const std::uint32_t object = object_between(verb, verb + 1, sentence.end_token);
  if (object != Token::kRoot) hang(object, above);
}

/// "can process 40,000 wafers a month" with the wafers as what the processing does: behind a helper
/// stands the verb.
void MisreadNounMender::leave_verb(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t thing = at(verb).head;
  if (thing == Token::kRoot || thing < verb || !is_a(at(verb).deprel, Deprel::nsubj)) return;
  const bool plural = to_lower(document().word(thing)).ends_with('s') &&
                      (at(thing).xpos == "VBZ" || at(thing).xpos == "NNS");
  if (!plural || !has_dependent(verb, Deprel::aux, sentence)) return;
  make_plural(thing);
  take_place_of(verb, thing);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == thing && (token < verb || at(token).upos == Upos::PUNCT))
      hang(token, verb);
  }
  hang_loose(thing, verb, Deprel::obj);
}

/// "raised its spending forecast" with the forecasting as done: what somebody owns, and a noun
/// describes, is a noun.
void MisreadNounMender::be_owned(std::uint32_t verb, const Sentence& sentence) {
  if (at(verb).deprel != Deprel::obj && !is_a(at(verb).deprel, Deprel::nsubj)) return;
  const std::uint32_t before = verb - 1;
  if (at(before).head != verb || at(before).deprel != Deprel::compound) return;
  bool owned = false;
  for (std::uint32_t token = sentence.first_token; token < before; ++token) {
    const bool opens = is_a(at(token).deprel, Deprel::det) || at(token).deprel == Deprel::nmod_poss;
    if (!opens || (at(token).head != verb && at(token).head != before)) continue;
    hang(token, verb);
    owned = true;
  }
  if (!owned) return;
  make_noun(verb);
  at(verb).lemma = to_lower(document().word(verb));
}

/// "approved the stadium permit by nine votes" with the stadium as what was approved, and
/// permitted: a plain form is no participle, so behind an article and a noun it is the noun of
/// both.
void MisreadNounMender::be_described(std::uint32_t verb, const Sentence& sentence) {
  const std::string form = to_lower(document().word(verb));
  const std::uint32_t noun = verb - 1;
  const std::uint32_t governor = at(verb).head;
  const bool plain = form == to_lower(at(verb).lemma) && form == document().word(verb) &&
                     !knowledge_.clause_words.plain_participles.contains(form);
  if (!plain || governor == Token::kRoot || governor > noun || noun == sentence.first_token) return;
  const bool object = at(noun).xpos == "NN" && at(noun).head == governor &&
                      at(noun).deprel == Deprel::obj && at(noun - 1).head == noun &&
                      at(noun - 1).deprel == Deprel::det;
  if (!object || has_subject(verb, sentence) || has_dependent(verb, Deprel::obj, sentence)) return;
  make_noun(verb);
  at(verb).deprel = Deprel::obj;
  attach(noun, verb, Deprel::compound);
  hang(noun - 1, verb);
}

/// "beat a rival bid from Acme" with the rival as who bid: what looks like its verb's plain form,
/// behind an article and a noun and before a preposition, is a noun.
void MisreadNounMender::be_thing_told(std::uint32_t verb, const Sentence& sentence) {
  const std::string form = to_lower(document().word(verb));
  const std::uint32_t noun = verb - 1;
  const std::uint32_t governor = at(verb).head;
  const bool plain = form == to_lower(at(verb).lemma) && knowledge_.noun_senses.knows(form);
  if (!plain || governor == Token::kRoot || governor + 2 != noun) return;
  if (knowledge_.clause_words.letting_verbs.contains(at(governor).lemma)) return;
  const bool told = at(noun).xpos == "NN" && at(noun).head == verb &&
                    is_a(at(noun).deprel, Deprel::nsubj) && at(noun - 1).upos == Upos::DET &&
                    verb + 1 < sentence.end_token && at(verb + 1).upos == Upos::ADP;
  if (!told || has_dependent(verb, Deprel::obj, sentence)) return;
  make_noun(verb);
  at(verb).deprel = Deprel::obj;
  at(noun).deprel = Deprel::compound;
  hang(noun - 1, verb);
  for (std::uint32_t token = verb + 1; token < sentence.end_token && at(token).xpos != ",";
       ++token) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl))
      at(token).deprel = Deprel::nmod;
  }
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl)) hang(token, governor);
  }
}

/// "bought Kestrel Seeds in May" with the seeding as what Kestrel does: with a capital, behind a
/// name's word, where a thing must stand, it is the rest of the name.
void MisreadNounMender::end_name(std::uint32_t verb) {
  const std::uint32_t name = verb - 1;
  const std::uint32_t governor = at(verb).head;
  const Deprel deprel = at(verb).deprel;
  const bool thing = deprel == Deprel::obj || deprel == Deprel::iobj || deprel == Deprel::obl ||
                     is_a(deprel, Deprel::nmod);
  if (!thing || governor == Token::kRoot || governor >= name) return;
  if (!is_capitalised(verb) || !is_capitalised(name) || at(name).upos != Upos::PROPN) return;
  if (at(name).head != verb && at(name).head != governor) return;
  make_proper(verb);
  attach(name, verb, Deprel::compound);
  for (std::uint32_t token = verb + 1;
       token < document().tokens.size() && in_one_sentence(verb, token); ++token) {
    if (at(token).head == verb) hang(token, governor);
  }
}

/// "to ship the first lenses", "to close Tarn works", "is recalling 900 garden pumps" with the
/// lenses, the works and the pumps as verbs: what has an article or a name of its own is a noun,
/// and so is what a verb that tells no clauses would tell of one bare noun.
void MisreadNounMender::be_object(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t governor = at(verb).head;
  const std::string form = to_lower(document().word(verb));
  if (governor == Token::kRoot || governor > verb || at(governor).upos != Upos::VERB) return;
  const bool content = at(verb).deprel == Deprel::ccomp || at(verb).deprel == Deprel::xcomp;
  if (!content || !form.ends_with('s')) return;
  const std::uint32_t before = verb - 1;
  const bool bare = is_nominal(before) && at(before).xpos != "NNS" && at(before).head == verb &&
                    is_a(at(before).deprel, Deprel::nsubj) &&
                    stands_alone(governor, verb, sentence);
  const bool own =
      has_dependent(verb, Deprel::det, sentence) || has_dependent(verb, Deprel::compound, sentence);
  if (!bare && (!own || has_subject(verb, sentence))) return;
  if (has_dependent(governor, Deprel::obj, sentence)) return;
  make_plural(verb);
  at(verb).deprel = Deprel::obj;
  if (bare) {
    at(before).deprel = Deprel::compound;
    if (at(governor + 1).deprel == Deprel::nummod) hang(governor + 1, verb);
  }
  for (std::uint32_t token = governor + 1; token < sentence.end_token; ++token) {
    if (token > verb && at(token).head == verb) hang(token, governor);
    if (bare && at(token).head == before) hang(token, verb);
  }
}

/// "Nvidia anticipates delays" with the anticipating as what is said of the delaying, or with
/// Nvidia as what delays: of two such words side by side, the first is the verb.
void MisreadNounMender::be_object_behind(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t verb = plural - 1;
  const std::uint32_t above = at(verb).head;
  if (at(verb).xpos != "VBZ" || at(plural).head == verb || above == Token::kRoot) return;
  if (!to_lower(document().word(plural)).ends_with('s')) return;
  const bool told =
      above == plural && has_subject(verb, sentence) && !has_subject(plural, sentence);
  const bool shared = above < verb && at(above).head == plural &&
                      is_a(at(above).deprel, Deprel::nsubj) && at(verb).deprel == Deprel::conj;
  if ((!told && !shared) || has_dependent(verb, Deprel::obj, sentence)) return;
  make_plural(plural);
  take_place_of(verb, plural);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool joined = at(token).deprel == Deprel::conj && at(token).upos == Upos::VERB;
    const bool clause = token < verb || joined || at(token).upos == Upos::PUNCT;
    if (at(token).head == plural && clause) hang(token, verb);
  }
  hang_loose(plural, verb, Deprel::obj);
}

/// Whether nothing but the noun, its own words and numbers stands between a verb and what was taken
/// for the verb of its clause, without an object, where no such clause can be: the verb above tells
/// none, or a number stands before a singular.
bool MisreadNounMender::stands_alone(std::uint32_t governor, std::uint32_t verb,
                                     const Sentence& sentence) {
  const bool tells = knowledge_.attribution_words.verbs.count(at(governor).lemma) > 0 ||
                     knowledge_.clause_words.clause_verbs.contains(at(governor).lemma);
  if (tells && at(governor + 1).upos != Upos::NUM) return false;
  if (has_dependent(verb, Deprel::obj, sentence)) return false;
  for (std::uint32_t token = governor + 1; token < verb; ++token) {
    if (!is_below(token, verb) || (!is_nominal(token) && at(token).upos != Upos::NUM)) return false;
  }
  return true;
}

/// "can process 40,000 wafers a month" with the wafers as a verb beside the processing: right
/// behind a number that is a verb's object stands what is counted.
void MisreadNounMender::be_counted(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t number = verb - 1;
  const std::string form = to_lower(document().word(verb));
  if (at(number).upos != Upos::NUM || !form.ends_with('s') || at(verb).head == Token::kRoot) return;
  // The number may hang on the verb before, or on the noun already.
  const bool own = at(number).head == verb;
  const std::uint32_t governor = own ? at(verb).head : at(number).head;
  if (governor == Token::kRoot || governor > number || at(governor).upos != Upos::VERB) return;
  const bool beside = own || (at(number).deprel == Deprel::obj &&
                              (at(verb).head == governor || at(verb).head == at(governor).head));
  const Deprel deprel = at(verb).deprel;
  const bool loose = deprel == Deprel::conj || deprel == Deprel::parataxis ||
                     deprel == Deprel::obl_unmarked;  // "pumps 300 litres an hour"
  if (!beside || !loose || has_subject(verb, sentence)) return;
  if (has_dependent(verb, Deprel::obj, sentence)) return;
  make_plural(verb);
  attach(verb, governor, Deprel::obj);
  attach(number, verb, Deprel::nummod);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == verb && token != number) hang(token, governor);
  }
}

}  // namespace claimgraph
