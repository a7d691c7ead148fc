#include "extract/trees/mended_participles.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "extract/trees/closing_participles.h"
#include "extract/trees/placed_participles.h"
#include "extract/trees/reduced_clauses.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void ParticipleMender::mend(const Sentence& sentence) {
  describe_subject_behind(sentence);
  mend_reduced_clause(document(), knowledge_, sentence);
  act_behind_reduced(sentence);
  mend_placed_participles(document(), knowledge_, sentence);
  mend_closing_participles(document(), knowledge_, sentence);
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    const Xpos& xpos = at(token).xpos;
    if (xpos == "VBN" && at(token).deprel == Deprel::amod) go_on_after_and(token);
    if (xpos == "VBN" && at(token - 1).xpos == "POS") describe_owned(token);
    if (xpos == "VBG" && at(token).deprel == Deprel::compound) be_done_to_name(token);
    if (xpos == "NN" && at(token).deprel == Deprel::compound) do_to_name(token);
    if (xpos == "VBG" && at(token).deprel == Deprel::advcl) be_field(token, sentence);
    if (xpos == "VBG" && at(token).deprel == Deprel::case_) be_no_preposition(token);
    const bool led = at(token).deprel == Deprel::acl && at(token - 1).head == token;
    if (xpos == "VBN" && (led || at(token).deprel == Deprel::advcl))
      describe_noun_before(token, sentence);
    if (xpos == "VBN") describe_given(token);
    if (xpos == "WP") hang_on_what(token, sentence);
    if (xpos == "VBN" || xpos == "VBD") describe_noun_behind(token, sentence);
    if (xpos == "VBN" || xpos == "VBD") name_noun_before(token, sentence);
    const bool bare = xpos == "VBN" && at(token).deprel == Deprel::advcl;
    if (xpos == "VBD" || bare) be_done_by(token, sentence);
    if (xpos == "VBD") describe_phrase_before(token, sentence);
    if (xpos == "VBG") introduce_means(token, sentence);
    if (xpos == "VBN" && at(token).deprel == Deprel::acl) {
      last_for_noun_before(token);
      take_phrase_behind(token);
      describe_whole(token, sentence);
    }
    if (at(token).upos == Upos::VERB) {
      speak_behind(token, sentence);
      take_object_behind(token, sentence);
    }
  }
}

/// "spent it on training Lyra" with the training as a part of the name: what a preposition
/// introduces and a name follows is done to what is named.
void ParticipleMender::do_to_name(std::uint32_t noun) {
  const std::uint32_t name = at(noun).head;
  const std::uint32_t opener = noun - 1;
  if (name != noun + 1 || at(name).upos != Upos::PROPN || is_capitalised(noun)) return;
  const bool introduced = at(opener).head == name || at(opener).head == noun;
  if (at(opener).deprel != Deprel::case_ || !introduced) return;
  const std::string lemma = verb_of_gerund(to_lower(document().word(noun)), knowledge_);
  if (lemma.empty()) return;
  at(noun).upos = Upos::VERB;
  at(noun).xpos = "VBG";
  at(noun).lemma = lemma;
  take_place_of(noun, name);
  at(noun).deprel = Deprel::advcl;
  hang_loose(name, noun, Deprel::obj);
  hang_loose(opener, noun, Deprel::mark);
}

/// "became chief executive, succeeding John Doe" with the succeeding as a preposition: few
/// participles are one.
void ParticipleMender::be_no_preposition(std::uint32_t participle) {
  const std::uint32_t object = at(participle).head;
  const std::string word = to_lower(document().word(participle));
  if (knowledge_.clause_words.participial_prepositions.contains(word)) return;
  if (at(participle - 1).xpos != "," || object == Token::kRoot || object < participle) return;
  std::uint32_t verb = at(object).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > participle) return;
  attach(participle, verb, Deprel::advcl);
  attach(object, participle, Deprel::obj);
}

/// "started out in quarrying" with the quarrying as done: a field, where it is done to nothing.
void ParticipleMender::be_field(std::uint32_t gerund, const Sentence& sentence) {
  const std::uint32_t opener = gerund - 1;
  const Deprel opens = at(opener).deprel;
  if (at(opener).head != gerund || (opens != Deprel::mark && opens != Deprel::case_)) return;
  if (!knowledge_.clause_words.place_prepositions.contains(to_lower(document().word(opener))))
    return;
  for (std::uint32_t token = gerund + 1; token < sentence.end_token; ++token) {
    if (at(token).head == gerund && at(token).upos != Upos::PUNCT) return;
  }
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
  at(gerund).deprel = Deprel::obl;
  at(opener).deprel = Deprel::case_;
}

/// "into Acme's planned $5 million takeover of Beta" with the planning as a verb and the takeover
/// as its phrase: right behind an owner a participle describes what is owned.
void ParticipleMender::describe_owned(std::uint32_t participle) {
  if (at(participle).deprel == Deprel::amod || at(participle).head == Token::kRoot) return;
  const std::uint32_t owner = at(participle - 1).head;
  if (owner == Token::kRoot || owner > participle) return;
  std::uint32_t noun = participle + 1;
  while (noun < document().tokens.size() && in_one_sentence(participle, noun) &&
         at(noun).upos != Upos::NOUN && at(noun).upos != Upos::PUNCT) {
    ++noun;
  }
  const bool owned = noun < document().tokens.size() && in_one_sentence(participle, noun) &&
                     at(noun).upos == Upos::NOUN && is_below(noun, participle);
  if (!owned) return;
  const std::uint32_t above = at(participle).head;
  const std::uint32_t opener = first_of(owner);
  hang_loose(noun, above, at(above).upos == Upos::VERB ? Deprel::obl : Deprel::nmod);
  hang_loose(participle, noun, Deprel::amod);
  hang_loose(owner, noun, Deprel::nmod_poss);
  for (std::uint32_t token = participle + 1; token < noun; ++token) {
    if (at(token).head == participle) hang_loose(token, noun, Deprel::compound);
  }
  if (opener > 0 && at(opener).upos == Upos::ADP) hang_loose(opener, noun, Deprel::case_);
}

/// "spent a year on training the X1" with the training as a part of the X1: between a preposition
/// and a name that does not begin with it, a gerund is what is done to what is named.
void ParticipleMender::be_done_to_name(std::uint32_t gerund) {
  const std::uint32_t name = at(gerund).head;
  if (name == Token::kRoot || name < gerund || !is_name(name) || is_capitalised(gerund)) return;
  const std::uint32_t verb = at(name).head;
  const std::uint32_t opener = gerund - 1;
  if (verb == Token::kRoot || at(opener).upos != Upos::ADP || at(opener).head != name) return;
  if (at(name).deprel != Deprel::obl && at(name).deprel != Deprel::nmod) return;
  const bool of_verb = at(verb).upos == Upos::VERB;
  hang_loose(gerund, verb, of_verb ? Deprel::advcl : Deprel::acl);
  hang_loose(name, gerund, Deprel::obj);
  hang_loose(opener, gerund, Deprel::mark);
}

/// "a wholly owned subsidiary" with "subsidiary" as the participle's object: what has an article
/// before it is a noun's phrase.
void ParticipleMender::describe_noun_behind(std::uint32_t participle, const Sentence& sentence) {
  const std::uint32_t noun = object_between(participle, participle + 1, sentence.end_token);
  const std::uint32_t article = article_before(participle, sentence);
  if (noun == Token::kRoot || at(noun).upos != Upos::NOUN || article == participle) return;
  if (first_of(noun) != participle + 1) return;
  const Deprel deprel = at(participle).deprel;
  const bool clause = deprel == Deprel::advcl || deprel == Deprel::acl;
  hang(noun, at(participle).head);
  at(noun).deprel = clause ? Deprel::dep : deprel;
  const NameSpan* name = article < sentence.first_token + 2 ? nullptr : name_at(article - 2);
  const bool beside = name != nullptr && name->end_token + 1 == article;
  if (clause && beside && at(article - 1).xpos == ",") {  // "through Acme, a wholly owned unit"
    const auto heads = outward(name->first_token, name->end_token);
    if (heads.size() == 1) attach(noun, heads.front(), Deprel::appos);
  }
  hang(participle, noun);
  at(participle).deprel = Deprel::amod;
  at(participle).upos = Upos::ADJ;
  at(participle).xpos = "VBN";
  attach(article, noun, Deprel::det);
  for (std::uint32_t each = article + 1; each < participle; ++each) {
    if (at(each).upos != Upos::PUNCT) attach(each, participle, Deprel::advmod);
  }
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head != participle || at(each).deprel == Deprel::advmod) continue;
    hang(each, noun);
    // What was said of the passive is said of the noun.
    if (at(each).deprel == Deprel::aux_pass) at(each).deprel = Deprel::cop;
    if (at(each).deprel == Deprel::nsubj_pass) at(each).deprel = Deprel::nsubj;
  }
}

/// "was given a term suspended for a year" with her as suspended: right behind what somebody is
/// given, with or without a comma, a participle describes that.
void ParticipleMender::describe_given(std::uint32_t participle) {
  const std::uint32_t verb = at(participle).head;
  const Deprel deprel = at(participle).deprel;
  if (deprel != Deprel::xcomp && deprel != Deprel::advcl) return;
  if (verb == Token::kRoot || child_before(verb, Deprel::aux_pass) == Token::kRoot) return;
  const std::uint32_t noun = participle - (at(participle - 1).xpos == "," ? 2 : 1);
  const bool given = noun > verb && at(noun).head == verb && at(noun).deprel == Deprel::obj &&
                     at(noun).upos == Upos::NOUN && at(verb).xpos == "VBN" &&
                     knowledge_.clause_words.giving_verbs.contains(at(verb).lemma);
  if (given) attach(participle, noun, Deprel::acl);
}

/// The "a" of "a wholly owned"; the participle itself: none stands before it and its adverb.
std::uint32_t ParticipleMender::article_before(std::uint32_t participle, const Sentence& sentence) {
  const auto tells_how = [&](std::uint32_t token) {
    return at(token).upos == Upos::ADV || at(token).xpos == "HYPH" ||
           knowledge_.clause_words.owning_adverbs.contains(to_lower(document().word(token)));
  };
  std::uint32_t first = participle;
  while (first > sentence.first_token && tells_how(first - 1)) --first;
  const bool article = first > sentence.first_token && at(first - 1).upos == Upos::DET &&
                       at(first - 1).deprel == Deprel::det;
  return article ? first - 1 : participle;
}

/// "Acme, founded by Jane Roe in May" with Roe hung on Acme: a phrase right behind a participle is
/// its own.
void ParticipleMender::take_phrase_behind(std::uint32_t participle) {
  const std::uint32_t preposition = participle + 1;
  const std::uint32_t phrase = at(preposition).head;
  if (at(preposition).deprel != Deprel::case_ || phrase == Token::kRoot) return;
  if (phrase > preposition && is_a(at(phrase).deprel, Deprel::nmod) &&
      at(phrase).head == at(participle).head) {
    attach(phrase, participle, Deprel::obl);
  }
}

/// "was trained on a trillion words using 500 chips" with the words as what used them, "trained it
/// for $5 million using 500 chips" with the sum: behind a passive or a sum such a participle
/// introduces a means as "with" would.
void ParticipleMender::introduce_means(std::uint32_t participle, const Sentence& sentence) {
  const Deprel deprel = at(participle).deprel;
  std::uint32_t verb = at(participle).head;
  if (verb == Token::kRoot || verb > participle) return;
  if (!knowledge_.clause_words.means_participles.contains(at(participle).lemma)) return;
  const bool by_sum = deprel == Deprel::acl && in_share_or_sum(verb);
  if (by_sum || (deprel == Deprel::acl && is_nominal(verb))) verb = at(verb).head;
  const bool clause = deprel == Deprel::acl || deprel == Deprel::advcl;
  if (!clause || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  if (!by_sum && !has_dependent(verb, Deprel::aux_pass, sentence)) return;
  const std::uint32_t means = object_between(participle, participle + 1, sentence.end_token);
  if (means == Token::kRoot) return;
  attach(means, verb, Deprel::obl);
  at(participle).upos = Upos::ADP;
  at(participle).xpos = "IN";
  at(participle).lemma = to_lower(document().word(participle));
  attach(participle, means, Deprel::case_);
  for (std::uint32_t token = participle + 1; token < sentence.end_token; ++token) {
    if (at(token).head == participle) hang(token, verb);
  }
}

/// "Acme is a maker of pumps, founded in 1998" with the founding said of the pumps: behind a comma
/// it is said of what the sentence says somebody is.
void ParticipleMender::describe_whole(std::uint32_t participle, const Sentence& sentence) {
  std::uint32_t noun = at(participle).head;
  if (at(participle - 1).xpos != "," || noun == Token::kRoot || is_name(noun)) return;
  while (noun != Token::kRoot && is_a(at(noun).deprel, Deprel::nmod)) noun = at(noun).head;
  if (noun == Token::kRoot || noun == at(participle).head || !is_nominal(noun)) return;
  const bool person = knowledge_.kinds.speaks_of(to_lower(at(noun).lemma), "person");
  if (!person && has_dependent(noun, Deprel::cop, sentence)) hang(participle, noun);
}

/// "Founded in 1998 and based in Oslo, Acme is a maker of pumps" with the founding as what is one:
/// before a subject of its own it describes that.
void ParticipleMender::describe_subject_behind(const Sentence& sentence) {
  const std::uint32_t participle = sentence.first_token;
  if (at(participle).xpos != "VBN" || at(participle).deprel != Deprel::csubj) return;
  const std::uint32_t governor = at(participle).head;
  for (std::uint32_t each = participle + 1; each < governor; ++each) {
    const bool subject = at(each).head == governor && is_a(at(each).deprel, Deprel::nsubj);
    if (subject) at(participle).deprel = Deprel::advcl;
  }
}

/// "A person briefed on the case named Acme." with the briefing as what the person did: before a
/// second finite verb without a subject or a word that opens a clause, the first describes it.
void ParticipleMender::act_behind_reduced(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || at(root).xpos != "VBD" || at(root).upos != Upos::VERB) return;
  const std::uint32_t subject = root == sentence.first_token ? root : root - 1;
  if (at(subject).head != root || at(subject).upos != Upos::NOUN) return;
  if (!is_a(at(subject).deprel, Deprel::nsubj) || has_dependent(root, Deprel::obj, sentence))
    return;
  for (std::uint32_t verb = root + 2; verb < sentence.end_token; ++verb) {
    if (at(verb).upos == Upos::PUNCT || at(verb).upos == Upos::CCONJ) return;
    if (at(verb).upos != Upos::VERB || at(verb).head == Token::kRoot) continue;
    const bool finite =
        at(verb).head == root && at(verb).deprel == Deprel::advcl && at(verb).xpos == "VBD";
    // "briefed on the case named Acme" with the naming said of the case: a passive has no object.
    const bool acts = at(verb).deprel == Deprel::acl && at(at(verb).head).head == root &&
                      (at(verb).xpos == "VBN" || at(verb).xpos == "VBD") &&
                      has_dependent(verb, Deprel::obj, sentence) &&
                      knowledge_.clause_words.naming_verbs.count(at(verb).lemma) == 0;
    if (!finite && !acts) continue;
    if (has_subject(verb, sentence) || has_dependent(verb, Deprel::mark, sentence)) return;
    uproot(verb);
    make_past(verb);
    hang_loose(subject, verb, Deprel::nsubj);
    hang_loose(root, subject, Deprel::acl);
    at(root).xpos = "VBN";
    at(root).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
    for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
      if (at(token).head == root) hang(token, verb);
    }
    return;
  }
}

/// Whether a frame of the schema names the noun as what the verb is done to: "raised questions".
bool ParticipleMender::takes_noun(std::uint32_t verb, std::uint32_t noun) {
  const Predicates& predicates = knowledge_.predicates;
  const std::string lemma = to_lower(at(noun).lemma);
  const auto& uses = predicates.frames_of(at(verb).lemma);
  return std::any_of(uses.begin(), uses.end(), [&](const auto& use) {
    const Frame& frame = predicates.all()[use.first].frames[use.second];
    const auto names = [&](const std::vector<std::string>& nouns) {
      return std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
    };
    return frame.word == FrameWord::verb && (names(frame.object_nouns) || names(frame.with_object));
  });
}

/// "cut its forecast and announced 300 job cuts" with the announcing as an adjective: no adjective
/// stands before an article or a number, "raised questions" is what the schema knows, and no
/// described thing goes on, as in "suspended production of the model".
void ParticipleMender::go_on_after_and(std::uint32_t participle) {
  const Upos next = at(participle + 1).upos;
  const std::uint32_t noun = at(participle).head;
  if (at(participle - 1).upos != Upos::CCONJ || noun == Token::kRoot || noun < participle) return;
  const bool counted = next == Upos::DET || next == Upos::NUM || next == Upos::SYM;
  const std::uint32_t verb = verb_over(noun);
  if (verb == Token::kRoot || verb > participle) return;
  if (!counted && !takes_noun(participle, noun) && !ends_course(participle, noun, verb)) return;
  hang(participle, verb);
  at(participle).deprel = Deprel::conj;
  make_past(participle);
  attach(noun, participle, Deprel::obj);
  attach(participle - 1, participle, Deprel::cc);
}

/// Whether the noun is what somebody did, "production", and the participle what befell it behind
/// something else that was done.
bool ParticipleMender::ends_course(std::uint32_t participle, std::uint32_t noun,
                                   std::uint32_t verb) {
  const bool bare = noun == participle + 1 && at(noun).xpos == "NN" &&
                    knowledge_.noun_senses.of(at(noun).lemma) == NounSense::other;
  const bool past = at(verb).xpos == "VBD" || at(verb).xpos == "VBN";
  const std::uint32_t of = noun + 1;
  if (!bare || !past || of >= document().tokens.size() || at(of).head == Token::kRoot) return false;
  const bool told = at(of).deprel == Deprel::case_ && at(of).head > of &&
                    knowledge_.clause_words.owner_prepositions.contains(at(of).lemma);
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(participle).lemma);
  const bool ahead = stance != governors.end() && stance->second == Stance::planned;
  return told && !ahead && at(noun).deprel == Deprel::conj;
}

/// "cut its forecast and announced job cuts" with the cuts as a second object of the first verb:
/// what follows a verb that has none is its own.
void ParticipleMender::take_object_behind(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  if (at(verb).deprel != Deprel::conj || first == Token::kRoot || first > verb) return;
  std::uint32_t behind = Token::kRoot;
  for (std::uint32_t token = first + 1; token < sentence.end_token; ++token) {
    if (at(token).deprel != Deprel::obj) continue;
    if (at(token).head == verb) return;
    if (at(token).head == first && token > verb) behind = token;
  }
  if (behind != Token::kRoot && first_of(behind) == verb + 1) attach(behind, verb, Deprel::obj);
}

/// "A rival called Acme has ten plants" with the rival as who calls, and the having as what it
/// calls Acme: between a noun and a finite verb a name and such a verb tell how the noun is called.
void ParticipleMender::name_noun_before(std::uint32_t verb, const Sentence& sentence) {
  const NameSpan* name = name_at(verb + 1);
  if (name == nullptr || !knowledge_.clause_words.naming_verbs.contains(at(verb).lemma)) return;
  const std::uint32_t noun = verb - 1;
  if (at(verb).deprel == Deprel::acl) {
    at(verb).xpos = "VBN";
    return;
  }
  const bool subject = at(noun).head == verb && is_a(at(noun).deprel, Deprel::nsubj);
  if (!subject || at(noun).upos != Upos::NOUN || name->end_token >= sentence.end_token) return;
  std::uint32_t main = name->end_token;
  if (!is_finite(at(main).xpos) && at(main).xpos != "MD") return;
  while (main != Token::kRoot && at(main).head != verb) main = at(main).head;
  if (main == Token::kRoot || main < name->end_token) return;
  take_place_of(main, verb);
  at(verb).xpos = "VBN";
  hang_loose(noun, main, Deprel::nsubj);
  hang_loose(verb, noun, Deprel::acl);
}

/// "less than what others have spent" with the clause hung on a noun before: it is what tells what.
void ParticipleMender::hang_on_what(std::uint32_t pronoun, const Sentence& sentence) {
  for (std::uint32_t verb = pronoun + 1; verb < sentence.end_token; ++verb) {
    if (at(verb).deprel != Deprel::acl_relcl || first_of(verb) != pronoun + 1) continue;
    if (at(verb).head < pronoun) attach(verb, pronoun, Deprel::acl_relcl);
    return;
  }
}

/// "…, two officials briefed on the plan said." with the officials as the subject of the
/// participle: a verb of saying without a speaker takes whom the words between the comma and itself
/// are about.
void ParticipleMender::speak_behind(std::uint32_t cue, const Sentence& sentence) {
  if (!is_finite(at(cue).xpos) || knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0)
    return;
  if (has_subject(cue, sentence) || at(cue).deprel == Deprel::conj) return;
  std::uint32_t comma = cue;
  while (comma > sentence.first_token && at(comma).xpos != ",") --comma;
  for (std::uint32_t verb = comma + 1; verb < cue; ++verb) {
    const bool participle = at(verb).xpos == "VBD" || at(verb).xpos == "VBN";
    if (!participle) continue;
    const std::uint32_t noun = verb - 1;
    if (at(noun).upos != Upos::NOUN || at(noun).head != verb ||
        !is_a(at(noun).deprel, Deprel::nsubj)) {
      continue;
    }
    attach(noun, cue, Deprel::nsubj);
    attach(verb, noun, Deprel::acl);
    at(verb).xpos = "VBN";
    at(verb).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
    return;
  }
}

/// "agreed to buy Acme in a deal valued at $5 million" with the buying valued, or by the deal:
/// right behind a noun, and before a preposition, a participle describes it.
void ParticipleMender::describe_noun_before(std::uint32_t participle, const Sentence& sentence) {
  const std::uint32_t noun = participle - 1;
  if (at(noun).upos != Upos::NOUN || in_name(noun)) return;
  const Token& next = at(participle + 1);
  const bool goes_on = next.xpos == "VBN" && next.head == participle;  // "a car reported stolen"
  if (next.upos != Upos::ADP && !goes_on) return;
  const std::uint32_t opener = child_before(noun, Deprel::case_);
  if (at(noun).head == participle && opener != Token::kRoot && at(opener).xpos == "IN") {
    take_place_of(noun, participle);
    at(noun).deprel = Deprel::obl;
    attach(participle, noun, Deprel::acl);
    // "announced a recall of 900 cars sold in May"
    const WordSet& owners = knowledge_.clause_words.owner_prepositions;
    const bool owned = opener > sentence.first_token && is_nominal(opener - 1) &&
                       owners.contains(to_lower(document().word(opener)));
    return owned ? attach(noun, opener - 1, Deprel::nmod) : void();
  }
  for (const Deprel deprel : {Deprel::mark, Deprel::nsubj, Deprel::aux, Deprel::obj}) {
    if (has_dependent(participle, deprel, sentence)) return;
  }
  const bool beside = at(noun).head == at(participle).head && at(noun).deprel != Deprel::nsubj;
  const bool within = goes_on && at(participle).head < noun && is_below(noun, at(participle).head);
  if (beside || within) attach(participle, noun, Deprel::acl);
}

/// "a fire at a plant run by Acme" with the fire as what is run: a state is of the noun right
/// before it.
void ParticipleMender::last_for_noun_before(std::uint32_t participle) {
  const std::uint32_t noun = participle - 1;
  const std::uint32_t head = at(participle).head;
  const bool lasts =
      knowledge_.clause_words.lasting_participles.contains(to_lower(document().word(participle)));
  const bool share = document().quantity_over(at(noun).span) != nullptr;  // "70 percent owned"
  const bool before = at(noun).upos == Upos::NOUN && !share && !in_name(noun) &&
                      head != Token::kRoot && head < noun;
  if (!lasts || !before || (at(noun).head != participle && !is_below(noun, head))) return;
  if (at(noun).head == participle) hang_loose(noun, head, Deprel::nmod);
  attach(participle, noun, Deprel::acl);
}

/// "announced the recall of 900 heaters sold in May" with the selling as what was announced: a past
/// without a subject, right behind a noun with its preposition, describes it.
void ParticipleMender::describe_phrase_before(std::uint32_t past, const Sentence& sentence) {
  const std::uint32_t noun = past - 1;
  const std::uint32_t verb = at(past).head;
  if (at(past).deprel != Deprel::ccomp || verb == Token::kRoot || verb > noun) return;
  if (at(noun).upos != Upos::NOUN || in_name(noun) || at(past + 1).upos != Upos::ADP) return;
  if (child_before(noun, Deprel::case_) == Token::kRoot || !is_below(noun, verb)) return;
  for (const Deprel deprel : {Deprel::mark, Deprel::nsubj, Deprel::aux, Deprel::obj}) {
    if (has_dependent(past, deprel, sentence)) return;
  }
  at(past).xpos = "VBN";
  at(past).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
  attach(past, noun, Deprel::acl);
}

/// "when a ferry run by Acme hit a pier" with the ferry as what runs, "The fine levied on Acme came
/// to $5 million" with the fine as what levied: before an agent, or a phrase where it has no
/// object, a verb below a past without a subject tells what is done to its noun, which does what is
/// above.
void ParticipleMender::be_done_by(std::uint32_t participle, const Sentence& sentence) {
  const std::uint32_t verb = at(participle).head;
  const std::uint32_t subject = participle - 1;
  if (verb == Token::kRoot || verb < participle || at(verb).xpos != "VBD") return;
  if (at(subject).head != participle || !is_a(at(subject).deprel, Deprel::nsubj)) return;
  const bool common = at(subject).upos == Upos::NOUN || at(subject).upos == Upos::ADJ;
  const bool bare = common && at(participle).deprel == Deprel::advcl &&
                    at(participle + 1).upos == Upos::ADP &&
                    !has_dependent(participle, Deprel::obj, sentence) &&
                    !has_dependent(participle, Deprel::mark, sentence);
  if (!bare && !has_dependent(participle, Deprel::obl_agent, sentence)) return;
  if (has_subject(verb, sentence)) return;
  if (at(subject).upos == Upos::ADJ) make_noun(subject);
  attach(subject, verb, Deprel::nsubj);
  at(participle).xpos = "VBN";
  attach(participle, subject, Deprel::acl);
  if (at(verb).deprel != Deprel::conj) return;
  for (std::uint32_t token = sentence.first_token; token < subject; ++token) {
    if (at(token).head == verb && at(token).xpos == "WRB") at(verb).deprel = Deprel::advcl;
  }
}

}  // namespace claimgraph
