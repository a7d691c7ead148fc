#include "extract/names/antecedent_speech.h"

namespace claimgraph {

std::uint32_t SpeechBonds::cue_over(const Phrase& phrase) const {
  const bool it = phrase.form == PhraseForm::it && phrase.role == PhraseRole::subject;
  const std::uint32_t clause =
      it && !phrase.quoted ? document_.tokens[phrase.token].head : Token::kRoot;
  return clause == Token::kRoot ? Token::kRoot : document_.tokens[clause].head;
}

bool SpeechBonds::reports(const Phrase& phrase, const Phrase& other) const {
  std::uint32_t cue = cue_over(phrase);
  if (cue == Token::kRoot || other.form != PhraseForm::name) return false;
  const std::uint32_t clause = document_.tokens[phrase.token].head;
  const Deprel deprel = document_.tokens[clause].deprel;
  const bool told = deprel == Deprel::acl && child(tree_, document_, clause, Deprel::mark);
  if (told && document_.tokens[cue].deprel == Deprel::obj) cue = document_.tokens[cue].head;
  const Token& verb = document_.tokens[cue];
  const bool alleges =
      is_a(verb.deprel, Deprel::advcl) && verb.xpos == "VBG" && verb.head != Token::kRoot &&
      knowledge_.attribution_words.answers.accusing.contains(document_.tokens[verb.head].lemma);
  if (alleges) {
    return deprel == Deprel::ccomp && other.role == PhraseRole::object &&
           document_.tokens[other.token].head == verb.head;
  }
  const bool speaks =
      told ? other.role == PhraseRole::subject : other.speaks && deprel == Deprel::ccomp;
  return speaks && cue == document_.tokens[other.token].head;
}

std::uint32_t SpeechBonds::body_of(const Phrase& phrase) const {
  const std::uint32_t cue = cue_over(phrase);
  if (cue == Token::kRoot) return Phrase::kNone;
  const std::uint32_t clause = document_.tokens[phrase.token].head;
  const std::string& lemma = document_.tokens[cue].lemma;
  const AnswerWords& answers = knowledge_.attribution_words.answers;
  const bool of_itself = knowledge_.clause_words.saying_verbs.contains(lemma) ||
                         answers.confirming.contains(lemma) || answers.denying.contains(lemma);
  if (!of_itself || document_.tokens[clause].deprel != Deprel::ccomp) return Phrase::kNone;
  const auto speaker = child(tree_, document_, cue, Deprel::nsubj);
  if (!speaker || document_.tokens[*speaker].xpos != "NN") return Phrase::kNone;
  const std::string& noun = document_.tokens[*speaker].lemma;
  const auto& kinds = knowledge_.attribution_words.speaker_nouns;
  const auto kind = kinds.find(noun);
  const bool body = (kind != kinds.end() && kind->second == SpeakerKind::body) ||
                    knowledge_.kinds.speaks_of_body(noun);
  return body ? *speaker : Phrase::kNone;
}

bool SpeechBonds::is_reported_by(const Phrase& phrase, const Phrase& other) const {
  const bool speaker = phrase.form == PhraseForm::definite && phrase.role == PhraseRole::subject &&
                       other.form == PhraseForm::name && other.role == PhraseRole::subject;
  if (!speaker || !phrase.speaks || phrase.token < other.token) return false;
  const std::uint32_t cue = document_.tokens[phrase.token].head;
  const std::uint32_t content = document_.tokens[other.token].head;
  if (cue == Token::kRoot || content == Token::kRoot || content > phrase.token) return false;
  const Token& verb = document_.tokens[content];
  const Token& says = document_.tokens[cue];
  return (verb.head == cue && verb.deprel == Deprel::ccomp) ||
         (says.head == content && says.deprel == Deprel::parataxis);
}

}  // namespace claimgraph
