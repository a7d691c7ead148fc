#include "extract/trees/misread_gerunds.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadGerundMender::make_presents(const Sentence& sentence) {
  for (std::uint32_t verb = sentence.first_token + 1; verb < sentence.end_token; ++verb) {
    if (at(verb).xpos != "VBG") continue;
    const std::string form = to_lower(document().word(verb));
    const std::string stem = stem_of_third_person(form);
    if (form.ends_with("ing") || !form.ends_with('s') || !is_known_verb(stem, knowledge_)) continue;
    make_present(verb, true);
    at(verb).lemma = stem;
  }
}

/// "killed nine in neighbouring Norway" with Norway as what neighbours: behind a preposition and
/// before a place it says where that lies.
void MisreadGerundMender::border(std::uint32_t gerund) {
  const std::uint32_t opener = gerund - 1;
  const std::uint32_t place = gerund + 1;
  const bool led = at(opener).upos == Upos::ADP && at(opener).head == gerund;
  const bool before = at(place).head == gerund && at(place).deprel == Deprel::obj && is_name(place);
  if (!led || !before || at(gerund).head == Token::kRoot) return;
  if (!knowledge_.clause_words.bordering.contains(to_lower(document().word(gerund)))) return;
  const bool of_noun = is_a(at(gerund).deprel, Deprel::acl);
  take_place_of(place, gerund);
  at(place).deprel = of_noun ? Deprel::nmod : Deprel::obl;
  at(gerund).upos = Upos::ADJ;
  at(gerund).xpos = "JJ";
  hang_loose(gerund, place, Deprel::amod);
  hang_loose(opener, place, Deprel::case_);
}

void MisreadGerundMender::mend(const Sentence& sentence) {
  be_what_did_it(sentence);
  for (std::uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    const std::uint32_t noun = token + 1;
    const bool beside = at(token).deprel == Deprel::advcl || at(token).deprel == Deprel::parataxis;
    if (beside) be_denied(token);
    if (at(token).deprel == Deprel::acl) be_begun(token);
    if (at(token).deprel == Deprel::nmod) be_intended(token);
    if (at(token).upos == Upos::ADJ) be_what_follows(token, sentence);
    if (at(token).xpos == "VBG" && token > sentence.first_token) be_owned(token, sentence);
    if (at(token).xpos == "VBG" && token > sentence.first_token) border(token);
    if (at(token).xpos != "VBG" || at(noun).upos != Upos::NOUN) continue;
    const auto nouns =
        knowledge_.clause_words.gerund_compounds.find(to_lower(document().word(token)));
    if (nouns == knowledge_.clause_words.gerund_compounds.end() ||
        nouns->second.count(at(noun).lemma) == 0) {
      continue;
    }
    if (at(noun).head == token && !acts(token, sentence)) be_noun(token, noun, sentence);
  }
}

/// "Training the X1 took 90 days" with the training as a circumstance, or as a noun: what opens a
/// sentence and stands without a comma before a verb that nothing else does is what does it.
void MisreadGerundMender::be_what_did_it(const Sentence& sentence) {
  const std::uint32_t gerund = sentence.first_token;
  const std::uint32_t verb = at(gerund).head;
  if (at(gerund).xpos != "VBG" || verb == Token::kRoot || !is_finite(at(verb).xpos)) return;
  if (at(gerund).deprel == Deprel::nsubj) {
    if (has_dependent(gerund, Deprel::obj, sentence)) at(gerund).deprel = Deprel::csubj;
    return;
  }
  if (at(gerund).deprel != Deprel::advcl || has_subject(verb, sentence)) return;
  for (std::uint32_t token = gerund + 1; token < verb; ++token) {
    if (at(token).upos == Upos::PUNCT) return;
  }
  at(gerund).deprel = Deprel::csubj;
}

/// "fell to $9 million, missing estimates of $10 million" with missing estimates as what fell: of a
/// verb that does nothing to anything, what stands behind a comma is what came of it.
void MisreadGerundMender::be_what_follows(std::uint32_t adjective, const Sentence& sentence) {
  const std::string form = to_lower(document().word(adjective));
  const std::uint32_t thing = at(adjective).head;
  if (adjective < sentence.first_token + 2 || thing != adjective + 1 || !form.ends_with("ing"))
    return;
  const std::uint32_t verb = at(thing).head;
  const bool follows = at(adjective).deprel == Deprel::amod && at(adjective - 1).xpos == "," &&
                       at(thing).deprel == Deprel::obj && verb != Token::kRoot && verb < adjective;
  if (!follows || !knowledge_.clause_words.change_verbs.contains(at(verb).lemma)) return;
  const std::string stem = verb_of_gerund(form, knowledge_);
  if (stem.empty()) return;
  at(adjective).upos = Upos::VERB;
  at(adjective).xpos = "VBG";
  at(adjective).feats = "VerbForm=Ger";
  at(adjective).lemma = stem;
  hang_loose(adjective, verb, Deprel::advcl);
  hang_loose(thing, adjective, Deprel::obj);
}

/// "Roe denies having sold it", "denies selling it" with the selling as a circumstance of the
/// denial: what stands right behind such a verb is what it denies.
void MisreadGerundMender::be_denied(std::uint32_t gerund) {
  const std::uint32_t verb = at(gerund).head;
  if (verb == Token::kRoot || verb >= gerund || at(verb).upos != Upos::VERB) return;
  const auto stance = knowledge_.factuality_words.governors.find(at(verb).lemma);
  const bool denies = stance != knowledge_.factuality_words.governors.end() &&
                      stance->second == Stance::denied && at(verb + 1).xpos == "VBG";
  const bool told = verb + 1 == gerund || at(verb + 1).head == gerund;
  if (denies && told) at(gerund).deprel = Deprel::xcomp;
}

/// "starts making chips" with the making as what describes the starts: right behind a verb a gerund
/// is what the verb is about.
void MisreadGerundMender::be_begun(std::uint32_t gerund) {
  const std::uint32_t verb = gerund - 1;
  if (at(gerund).xpos != "VBG" || at(gerund).head != verb || at(verb).upos != Upos::VERB) return;
  if (is_finite(at(verb).xpos)) at(gerund).deprel = Deprel::xcomp;
}

/// "no intention of resigning" with the resigning as a noun: alone behind what is planned it is
/// what somebody would do.
void MisreadGerundMender::be_intended(std::uint32_t noun) {
  const std::uint32_t plan = at(noun).head;
  if (plan == Token::kRoot || noun < plan + 2 || at(noun).xpos != "NN") return;
  const std::uint32_t opener = noun - 1;
  const bool planned = knowledge_.clause_words.planning_nouns.contains(at(plan).lemma) &&
                       at(opener).head == noun && at(opener).deprel == Deprel::case_;
  const std::string form = to_lower(document().word(noun));
  if (!planned || !form.ends_with("ing")) return;
  const std::string verb = verb_of_gerund(form, knowledge_);
  if (verb.empty()) return;
  at(noun).upos = Upos::VERB;
  at(noun).xpos = "VBG";
  at(noun).lemma = verb;
  at(noun).deprel = Deprel::acl;
  at(opener).upos = Upos::SCONJ;
  at(opener).deprel = Deprel::mark;
}

/// "cut Acme's rating two notches" with what is rating as what was cut: right behind an owner it is
/// a noun, where somebody does something to it.
void MisreadGerundMender::be_owned(std::uint32_t gerund, const Sentence& sentence) {
  const bool owned =
      at(gerund - 1).xpos == "POS" && at(gerund).deprel == Deprel::obj &&
      knowledge_.clause_words.gerund_nouns.contains(to_lower(document().word(gerund)));
  if (!owned) return;
  make_noun(gerund);
  at(gerund).lemma = to_lower(document().word(gerund));
  for (std::uint32_t token = gerund + 1; token < sentence.end_token; ++token) {
    if (at(token).head == gerund && at(token).deprel == Deprel::obj)
      hang_loose(token, at(gerund).head, Deprel::obl_unmarked);
  }
}

/// "enough computing power" with "computing" read as a verb: some gerunds belong to the noun that
/// follows.
void MisreadGerundMender::be_noun(std::uint32_t gerund, std::uint32_t noun,
                                  const Sentence& sentence) {
  hang(noun, at(gerund).head);
  at(noun).deprel = at(gerund).deprel == Deprel::xcomp ? Deprel::obj : at(gerund).deprel;
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head != gerund || each == noun) continue;
    hang(each, noun);
    if (each < gerund && is_nominal(each)) at(each).deprel = Deprel::compound;
  }
  at(gerund).upos = Upos::NOUN;
  at(gerund).xpos = "NN";
  at(gerund).lemma = to_lower(document().word(gerund));
  hang(gerund, noun);
  at(gerund).deprel = Deprel::compound;
}

/// Whether a gerund is a verb here: "was building sites", "by training teachers".
bool MisreadGerundMender::acts(std::uint32_t gerund, const Sentence& sentence) {
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head != gerund) continue;
    const Deprel deprel = at(each).deprel;
    if (is_a(deprel, Deprel::aux) || deprel == Deprel::mark || deprel == Deprel::case_) return true;
    if (is_a(deprel, Deprel::nsubj) && at(gerund).deprel != Deprel::xcomp) return true;
  }
  return at(gerund).head == Token::kRoot;
}

}  // namespace claimgraph
