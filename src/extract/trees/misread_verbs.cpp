#include "extract/trees/misread_verbs.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadVerbMender::make_verbs(const Sentence& sentence) {
  act_behind_adverb(sentence);
  if (!ends_like_a_sentence(sentence)) return;
  act_at_root(sentence);
  act_as_tagged(sentence);
  act_before_plural(sentence);
  act_before_number(sentence);
  act_before_gerund(sentence);
}

void MisreadVerbMender::make_verb_where_none_is(const Sentence& sentence) {
  act_before_amount(sentence);
  act_before_share(sentence);
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !ends_like_a_sentence(sentence)) return;
  if (at(root).xpos != "NNS" || root == sentence.first_token) return;
  // "The rule bars Acme": a name right behind it is the verb's object.
  const bool takes_name = names_behind(root, sentence);
  if (takes_name) name_before(root);
  const auto subject = lone_subject(root, takes_name, sentence);
  if (!subject) return;
  const bool named = at(*subject).upos == Upos::PROPN || in_name(*subject) ||
                     (*subject > sentence.first_token && is_capitalised(*subject));
  if (!named && !takes_name) return;
  const std::string form = to_lower(document().word(root));
  if (!form.ends_with('s')) return;
  const std::string lemma = stem_of_third_person(form);
  if (!is_known_verb(lemma, knowledge_) && !takes_share(root, sentence)) return;
  make_present(root, true);
  at(root).lemma = lemma;
  at(*subject).deprel = Deprel::nsubj;
  share_between(root, *subject, takes_name, sentence);
  for (std::uint32_t token = root + 1; token < sentence.end_token; ++token) {  // "90 transistors"
    const bool counted = at(token).head == root && at(token).deprel == Deprel::appos &&
                         has_dependent(token, Deprel::nummod, sentence);
    if (counted) at(token).deprel = Deprel::obj;
  }
}

/// "The ruling bars Acme" with the ruling as what describes the bars: between an article and what
/// is a verb a gerund is a noun.
void MisreadVerbMender::name_before(std::uint32_t verb) {
  const std::uint32_t gerund = verb - 1;
  if (at(gerund).xpos != "VBG" || at(gerund).head != verb || gerund == 0) return;
  if (at(gerund - 1).upos != Upos::DET || at(gerund - 1).head != verb) return;
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
  at(gerund).deprel = Deprel::compound;
  hang(gerund - 1, gerund);
}

/// "Norway accounts for 60% of it": whether "for" and a share stand right behind.
bool MisreadVerbMender::takes_share(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 2 >= sentence.end_token) return false;
  const WordSet& openers = knowledge_.clause_words.price_prepositions;
  const QuantityMention* share = document().quantity_over(at(noun + 2).span);
  return openers.contains(to_lower(document().word(noun + 1))) && share != nullptr &&
         share->kind == QuantityKind::percentage;
}

/// "The mine accounts for 60% of it, a report shows" with the accounts as what is shown beside the
/// report: before "for" and a share they are what the noun before does.
void MisreadVerbMender::act_before_share(const Sentence& sentence) {
  for (std::uint32_t verb = sentence.first_token + 1; verb < sentence.end_token; ++verb) {
    if (at(verb).xpos != "NNS" || !is_a(at(verb).deprel, Deprel::nsubj)) continue;
    const std::uint32_t subject = verb - 1;
    const std::uint32_t cue = at(verb).head;
    const bool told = is_nominal(subject) && at(subject).head == verb && cue > verb &&
                      knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
    if (!told || is_capitalised(verb) || !takes_share(verb, sentence)) continue;
    const std::uint32_t share = at(verb + 1).head;
    make_third_person(verb);
    at(verb).deprel = Deprel::ccomp;
    at(subject).deprel = Deprel::nsubj;
    if (share != Token::kRoot && share > verb) hang_loose(share, verb, Deprel::obl);
    return;
  }
}

/// The nominal before a noun at the top that would be its subject were it a verb; none where the
/// sentence asserts something already or the noun has words of its own.
std::optional<std::uint32_t> MisreadVerbMender::lone_subject(std::uint32_t root, bool takes_name,
                                                             const Sentence& sentence) {
  std::optional<std::uint32_t> subject;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (asserts(token, root, sentence)) return std::nullopt;
    if (at(token).head != root) continue;
    const bool qualifies = at(token).deprel == Deprel::amod || at(token).deprel == Deprel::det;
    if (qualifies && !takes_name) return std::nullopt;
    if (token < root && is_nominal(token)) subject = token;
  }
  return subject;
}

/// Whether a token is a verb of the sentence's own: no infinitive, gerund or "backed by Beta". Of
/// "lives and works in Oslo" the second verb is as little one as the first.
bool MisreadVerbMender::asserts(std::uint32_t token, std::uint32_t root, const Sentence& sentence) {
  if (at(token).upos == Upos::AUX) return at(token).xpos != "VBG";  // "denies having known"
  const Xpos& xpos = at(token).xpos;
  if (at(token).upos != Upos::VERB || xpos == "VB" || xpos == "VBG") return false;
  // "plans to cut jobs after profit fell"
  const bool subordinate = is_a(at(token).deprel, Deprel::advcl) && token > root &&
                           has_dependent(token, Deprel::mark, sentence);
  if (subordinate) return false;
  const bool described = xpos == "VBN" && at(token).deprel == Deprel::acl;
  const bool joined = at(token).head == root && at(token).deprel == Deprel::conj && xpos == "VBZ" &&
                      !has_subject(token, sentence);
  return !described && !joined;
}

/// What hung on the noun belongs to its subject where it stands before it, to the verb else.
void MisreadVerbMender::share_between(std::uint32_t verb, std::uint32_t subject, bool takes_name,
                                      const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < subject; ++token) {
    const bool qualifies = at(token).deprel == Deprel::amod || at(token).deprel == Deprel::det;
    if (at(token).head == verb && qualifies) hang(token, subject);
  }
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    const bool kept = at(token).xpos == "VBG" && at(token).deprel == Deprel::advcl;
    if (takes_name && kept && at(token).head > verb && at(at(token).head).head == verb)
      hang(token, verb);  // "bars Acme from selling"
    if (at(token).head != verb) continue;
    Deprel& deprel = at(token).deprel;
    if (deprel == Deprel::nmod_unmarked) {
      deprel = Deprel::obj;  // "owns 40% of Acme"
    } else if (is_a(deprel, Deprel::nmod)) {
      deprel = Deprel::obl;
    }
    const bool amount = in_share_or_sum(token);  // "owns 60% of Acme"
    if ((takes_name || amount) && deprel == Deprel::appos) deprel = Deprel::obj;
    if (takes_name && at(token).xpos == "VBG") deprel = Deprel::advcl;
    const bool bare = at(token).xpos == "VB" || has_dependent(token, Deprel::aux, sentence);
    if (deprel == Deprel::acl && bare) {
      deprel = Deprel::xcomp;  // "Acme plans to buy"
    }
  }
}

/// Whether a name that starts right behind the noun is its apposition.
bool MisreadVerbMender::names_behind(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 1 >= sentence.end_token) return false;
  const NameSpan* name = name_at(noun + 1);
  if (name == nullptr || name->first_token != noun + 1) return false;
  if (name->end_token > sentence.end_token || at(noun + 1).upos != Upos::PROPN) return false;
  const auto heads = outward(name->first_token, name->end_token);
  return heads.size() == 1 && at(heads.front()).head == noun &&
         at(heads.front()).deprel == Deprel::appos;
}

/// "A fire at the plant injured nine workers and shut it." with "injured" as an adjective: none
/// stands before a number.
void MisreadVerbMender::act_before_number(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !is_nominal(root) || !ends_like_a_sentence(sentence)) return;
  if (has_subject(root, sentence) || has_dependent(root, Deprel::cop, sentence)) return;
  for (std::uint32_t token = root + 1; token + 2 < sentence.end_token; ++token) {
    const std::string form = to_lower(document().word(token));
    const std::uint32_t noun = at(token).head;
    const bool participle = at(token).upos == Upos::ADJ || at(token).xpos == "VBN";
    const bool before = participle && at(token).deprel == Deprel::amod && form.ends_with("ed") &&
                        at(token + 1).deprel == Deprel::nummod && noun != Token::kRoot &&
                        noun > token + 1 && at(token + 1).head == noun;
    if (!before) continue;
    const std::string bare = form.substr(0, form.size() - 2);
    const std::string lemma = is_known_verb(bare, knowledge_) ? bare : bare + "e";
    if (!is_known_verb(lemma, knowledge_)) return;
    at(token).lemma = lemma;
    make_past(token);
    hang_loose(token, Token::kRoot, Deprel::root);
    hang_loose(noun, token, Deprel::obj);
    hang_loose(root, token, Deprel::nsubj);
    give_back(root, token, noun);
    for (std::uint32_t each = token + 1; each < sentence.end_token; ++each) {
      if (at(each).head == root && each != noun) hang(each, token);
    }
    return;
  }
}

/// What stands between a subject and its verb and hung on the verb or its object is the phrase
/// before the verb: "a fire at the plant".
void MisreadVerbMender::give_back(std::uint32_t subject, std::uint32_t verb, std::uint32_t object) {
  const std::uint32_t last = verb - 1;
  const auto strays = [&](std::uint32_t token) {
    return (at(token).head == verb || at(token).head == object) && at(token).upos != Upos::PUNCT;
  };
  if (last == subject || !is_nominal(last) || !strays(last)) return;
  attach(last, subject, Deprel::nmod);
  for (std::uint32_t token = subject + 1; token < last; ++token) {
    if (strays(token)) hang(token, last);
  }
}

/// "Jane Roe established Acme as a school." with a participle at the top: behind a name and before
/// its object it is what the name did, where nothing else is finite.
void MisreadVerbMender::act_at_root(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root == sentence.first_token || at(root).xpos != "VBN") return;
  const NameSpan* name = name_at(root - 1);
  if (name == nullptr || name->first_token != sentence.first_token || !asserts_nothing(sentence)) {
    return;
  }
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || at(heads.front()).head != root) return;
  const std::uint32_t object = object_between(root, root + 1, sentence.end_token);
  if (object == Token::kRoot) return;
  if (document().quantity_over(at(object).span) != nullptr) return;  // "Acme fined $5 million."
  make_past(root);
  at(heads.front()).deprel = Deprel::nsubj;
}

/// "In March a judge rejected Acme's motion." with the rejecting as an adjective of the motion,
/// though tagged as what was done: the noun right before did it.
void MisreadVerbMender::act_as_tagged(const Sentence& sentence) {
  for (std::uint32_t verb = sentence.first_token + 1; verb + 1 < sentence.end_token; ++verb) {
    const std::uint32_t object = at(verb).head;
    const std::uint32_t subject = verb - 1;
    const bool adjective = at(verb).xpos == "VBD" && at(verb).deprel == Deprel::amod;
    if (!adjective || object == Token::kRoot || object < verb || at(object).head != Token::kRoot)
      continue;
    if (!is_nominal(subject) || is_below(subject, verb)) continue;
    if (has_subject(object, sentence) || has_dependent(object, Deprel::cop, sentence)) continue;
    at(verb).upos = Upos::VERB;
    hang_loose(verb, Token::kRoot, Deprel::root);
    hang_loose(object, verb, Deprel::obj);
    for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
      if (at(token).head == object) hang(token, verb);
    }
    const bool introduced = at(sentence.first_token).deprel == Deprel::case_;
    hang_loose(subject, verb, Deprel::nsubj);
    if (introduced) part_opening(subject, verb, sentence);
    return;
  }
}

/// The "In March" before a subject, with its preposition at the subject and the month below it.
void MisreadVerbMender::part_opening(std::uint32_t subject, std::uint32_t verb,
                                     const Sentence& sentence) {
  const std::uint32_t opener = sentence.first_token;
  const std::uint32_t noun = opener + 1;
  if (noun >= subject || document().date_over(at(noun).span) == nullptr) return;
  hang_loose(noun, verb, Deprel::obl);
  hang_loose(opener, noun, Deprel::case_);
}

/// "Lyra 2 costs $5 a unit.", "The ferry cost $5 million." with the cost as a noun: right before a
/// sum of money, in a sentence without any finite verb, what may be a verb is one.
void MisreadVerbMender::act_before_amount(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !ends_like_a_sentence(sentence)) return;
  if (root == sentence.first_token || root + 1 >= sentence.end_token) return;
  const QuantityMention* sum = document().quantity_over(at(root + 1).span);
  if (sum == nullptr || sum->quantity.currency.empty() || !asserts_nothing(sentence)) return;
  const std::string form = to_lower(document().word(root));
  const bool present = at(root).xpos == "NNS" && form.ends_with('s') &&
                       is_known_verb(stem_of_third_person(form), knowledge_);
  const bool past = at(root).xpos == "NN" && knowledge_.clause_words.unchanged_pasts.contains(form);
  if (!present && !past) return;
  const std::vector<std::uint32_t> before = outward(sentence.first_token, root);
  if (before.empty()) return;
  const std::uint32_t subject = before.back();
  if (!is_nominal(subject) && at(subject).upos != Upos::ADJ && at(subject).upos != Upos::NUM)
    return;
  const bool article = before.size() == 2 && at(before.front()).deprel == Deprel::det;
  if (before.size() > 1 && !article) return;
  if (at(subject).upos == Upos::ADJ) {  // a name that the tagger does not know
    make_proper(subject);
  }
  if (present) {
    make_present(root, true);
    at(root).lemma = stem_of_third_person(form);
  } else {
    make_past(root);
  }
  at(subject).deprel = Deprel::nsubj;
  if (article) hang(before.front(), subject);
  for (std::uint32_t token = root + 1; token < sentence.end_token; ++token) {
    if (at(token).head != root) continue;
    const bool amount = sum->span.contains(at(token).span);
    if (amount) at(token).deprel = Deprel::obj;
    if (is_a(at(token).deprel, Deprel::nmod)) at(token).deprel = Deprel::obl;
    if (at(token).deprel == Deprel::acl) at(token).deprel = Deprel::advcl;
  }
}

/// "Roe denies having bought it.", "accounts which it denies having opened" with "denies" as the
/// noun that bought or opened: before a helper's gerund stands the verb.
void MisreadVerbMender::act_before_gerund(const Sentence& sentence) {
  if (!ends_like_a_sentence(sentence)) return;
  for (std::uint32_t token = sentence.first_token + 1; token + 2 < sentence.end_token; ++token) {
    const std::uint32_t done = at(token + 1).head;
    const bool helped = done != Token::kRoot && done > token + 1 && at(done).xpos == "VBN" &&
                        is_a(at(token + 1).deprel, Deprel::aux) && at(token + 1).xpos == "VBG";
    if (!helped) continue;
    if (at(token).xpos == "VBZ" && !is_below(done, token))
      return tell_of_gerund(token, done, sentence);
    if (at(token).xpos != "NNS" || at(token).head != done) continue;
    const std::string lemma = stem_of_third_person(to_lower(document().word(token)));
    const bool named = is_nominal(token - 1) && at(token - 1).head == token;
    if (!named || !is_known_verb(lemma, knowledge_)) return;
    make_present(token, true);
    at(token).lemma = lemma;
    hang_loose(token, at(done).head, at(done).deprel);
    hang_loose(done, token, Deprel::xcomp);
    for (std::uint32_t each = sentence.first_token; each + 1 < token; ++each) {
      if (at(each).head == token) hang(each, token - 1);
    }
    hang_loose(token - 1, token, Deprel::nsubj);
    return;
  }
}

/// The same with the verb below what it tells of: it takes that one's place and subject.
void MisreadVerbMender::tell_of_gerund(std::uint32_t verb, std::uint32_t done,
                                       const Sentence& sentence) {
  take_place_of(verb, done);
  hang_loose(done, verb, Deprel::xcomp);
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    if (at(token).head == done && is_a(at(token).deprel, Deprel::nsubj)) hang(token, verb);
  }
}

/// "Analysts at Acme doubt the schedule." with the verb read as a noun: in a sentence without any
/// finite verb, a word that may be one, behind a subject that it agrees with, and before another
/// noun's article or the object that the parser gave it.
void MisreadVerbMender::make_verb_before_object(const Sentence& sentence) {
  if (root_of(sentence) == Token::kRoot || !ends_like_a_sentence(sentence)) return;
  if (!asserts_nothing(sentence)) return;
  for (std::uint32_t token = sentence.first_token + 1; token + 2 < sentence.end_token; ++token) {
    const auto object = object_behind(token, sentence);
    if (!object) continue;
    const auto subject = subject_before(token, sentence);
    if (subject) return make_verb(token, *subject, *object, sentence);
  }
}

/// The bare noun phrase right behind a noun that may be a verb.
std::optional<std::uint32_t> MisreadVerbMender::object_behind(std::uint32_t verb,
                                                              const Sentence& sentence) {
  if (at(verb).upos != Upos::NOUN) return std::nullopt;
  const std::uint32_t next = verb + 1;
  const bool article = at(next).deprel == Deprel::det || at(next).deprel == Deprel::nmod_poss;
  if (const NameSpan* name = article ? nullptr : name_at(next)) {  // "owns Acme Industries"
    const auto heads = outward(name->first_token, name->end_token);
    const bool behind = name->first_token == next && heads.size() == 1 &&
                        at(heads.front()).head == verb && at(verb).xpos == "NNS";
    return behind ? std::optional(heads.front()) : std::nullopt;
  }
  const std::uint32_t object = article ? at(next).head : Token::kRoot;
  if (object == Token::kRoot || object < next || first_of(object) != next) return std::nullopt;
  const bool bare = at(object).head == verb && is_nominal(object) &&
                    !has_dependent(object, Deprel::case_, sentence);
  return bare ? std::optional(object) : std::nullopt;
}

/// The head of the phrase before it, at the start of the sentence, where it agrees in number.
std::optional<std::uint32_t> MisreadVerbMender::subject_before(std::uint32_t verb,
                                                               const Sentence& sentence) {
  const bool third_singular = at(verb).xpos == "NNS";
  std::string lemma = to_lower(document().word(verb));
  if (third_singular && lemma.ends_with('s')) lemma = stem_of_third_person(lemma);
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::CCONJ) return std::nullopt;
    if (!is_nominal(token)) continue;
    const bool within = at(token).deprel == Deprel::compound && at(token).head == token + 1;
    if (within && token + 1 != verb) continue;
    const bool plural = at(token).xpos == "NNS" || at(token).xpos == "NNPS";
    const bool beside = token + 1 == verb;
    // Farther off, the verb must be known as one: "Workers at the plant demand a raise."
    if (plural == third_singular || (!beside && !is_known_verb(lemma, knowledge_)))
      return std::nullopt;
    return token;
  }
  return std::nullopt;
}

/// Makes the noun the sentence's verb. What hung on it before the subject's own words end is the
/// subject's.
void MisreadVerbMender::make_verb(std::uint32_t noun, std::uint32_t subject, std::uint32_t object,
                                  const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  make_present(noun, at(noun).xpos == "NNS");
  std::uint32_t last = noun - 1;  // of the subject's phrase
  while (last > subject && !is_nominal(last)) --last;
  uproot(noun);
  if (root != noun) hang(root, noun);
  if (subject != root) hang(subject, noun);
  if (last != subject && at(last).head == noun) attach(last, subject, Deprel::nmod);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head != noun || token == subject) continue;
    const bool owned = token < noun && at(token).upos != Upos::PUNCT;
    if (owned && at(token).deprel != Deprel::advmod) {
      hang(token, token < subject ? subject : last);
    } else if (token > object && is_a(at(token).deprel, Deprel::nmod)) {
      at(token).deprel = Deprel::obl;
    }
  }
  at(subject).deprel = Deprel::nsubj;
  at(object).deprel = Deprel::obj;
}

/// "who founded the firm and still owns 14% of it" with the owning as another thing founded: no
/// noun stands behind such an adverb.
void MisreadVerbMender::act_behind_adverb(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 2; token + 1 < sentence.end_token; ++token) {
    const std::uint32_t noun = at(token).head;
    if (at(token).xpos != "NNS" || at(token).deprel != Deprel::conj || noun == Token::kRoot)
      continue;
    const bool adverb = at(token - 1).upos == Upos::ADV && at(token - 1).head == token &&
                        at(token - 2).deprel == Deprel::cc;
    const std::string form = to_lower(document().word(token));
    if (!adverb || !form.ends_with('s')) continue;
    const std::string lemma = stem_of_third_person(form);
    const std::uint32_t verb = at(noun).head;
    if (!is_known_verb(lemma, knowledge_) || verb == Token::kRoot || at(verb).upos != Upos::VERB)
      continue;
    make_present(token, true);
    at(token).lemma = lemma;
    attach(token, verb, Deprel::conj);
    for (std::uint32_t each = token + 1; each < sentence.end_token; ++each) {
      if (at(each).head == token && is_a(at(each).deprel, Deprel::nmod)) {
        at(each).deprel = has_dependent(each, Deprel::case_, sentence) ? Deprel::obl : Deprel::obj;
      }
    }
  }
}

/// "Acme yesterday denied reports that it had left" with the reports as a verb: what the participle
/// before it was read to describe, Acme did.
void MisreadVerbMender::act_before_plural(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root < sentence.first_token + 2 || at(root).xpos != "VBZ") return;
  const std::uint32_t verb = root - 1;
  const bool participle =
      (at(verb).xpos == "VBN" || at(verb).xpos == "VBD") && at(verb).deprel == Deprel::amod;
  const std::string form = to_lower(document().word(root));
  if (!participle || !form.ends_with('s') || has_dependent(root, Deprel::obj, sentence)) return;
  if (!is_known_verb(at(verb).lemma, knowledge_)) return;
  std::uint32_t subject = Token::kRoot;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    const bool does = is_nominal(token) && (at(token).head == root || at(token).head == verb);
    if (does && document().date_over(at(token).span) == nullptr) subject = token;
  }
  if (subject == Token::kRoot) return;
  make_past(verb);
  hang_loose(verb, Token::kRoot, Deprel::root);
  make_plural(root);
  hang_loose(root, verb, Deprel::obj);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head != root || token == subject) continue;
    if (at(token).deprel == Deprel::ccomp) at(token).deprel = Deprel::acl;
    if (token < verb || at(token).upos == Upos::PUNCT) hang(token, verb);
  }
  hang_loose(subject, verb, Deprel::nsubj);
}

}  // namespace claimgraph
