#include "extract/trees/misread_plans.h"

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadPlanMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    if (at(token).xpos != "NNS" || at(token + 1).xpos != "TO") continue;
    const std::uint32_t infinitive = at(token + 1).head;
    if (infinitive == Token::kRoot || at(infinitive).head != token) continue;
    if (knowledge_.factuality_words.governors.count(at(token).lemma) == 0) continue;
    plan_behind_opening(token, sentence);
    plan_before_saying(token, sentence);
    plan_with_subject(token, sentence);
    plan_in_content(token, sentence);
    plan_behind_aside(token, sentence);
    plan_behind_name(token, sentence);
    plan_beside_count(token, sentence);
  }
}

/// "Varn plans to sell it" with a verb of which nobody has heard, and the plans as its object: what
/// opens a sentence and is no verb is a name.
void MisreadPlanMender::plan_behind_opening(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t name = noun - 1;
  const bool opens = name == sentence.first_token && at(noun).head == name &&
                     at(noun).deprel == Deprel::obj && at(name).upos == Upos::VERB;
  if (!opens || is_known_verb(to_lower(document().word(name)), knowledge_)) return;
  make_proper(name);
  take_place_of(noun, name);
  hang_loose(name, noun, Deprel::nsubj);
  plan(noun, name);
}

/// "Acme plans to sell it, an aide said." with the plans as who said it, too: of two the one right
/// before the saying speaks, and what stands behind a name is done by it.
void MisreadPlanMender::plan_before_saying(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t planner = noun - 1;
  const std::uint32_t cue = at(noun).head;
  const bool named = at(planner).upos == Upos::PROPN && at(planner).head == noun &&
                     at(planner).deprel == Deprel::compound;
  if (!named || cue == Token::kRoot || cue < noun || !is_a(at(noun).deprel, Deprel::nsubj)) return;
  for (std::uint32_t token = noun + 1; token < cue && token < sentence.end_token; ++token) {
    const bool speaks = at(token).head == cue && is_a(at(token).deprel, Deprel::nsubj);
    // "people briefed on it said", with the people as who briefed
    const bool phrase = at(token).xpos == "," && noun_of_phrase(token + 1, cue) != Token::kRoot;
    if (!speaks && !phrase) continue;
    at(noun).deprel = Deprel::ccomp;
    return plan(noun, planner);
  }
}

/// "said that Acme, a maker of pumps, plans to sell it" with the plans as what was said: what has a
/// subject and no "is" is done.
void MisreadPlanMender::plan_with_subject(std::uint32_t noun, const Sentence& sentence) {
  const bool content = at(noun).deprel == Deprel::obj || at(noun).deprel == Deprel::ccomp;
  if (!content || has_dependent(noun, Deprel::cop, sentence)) return;
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head != noun || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    at(noun).deprel = Deprel::ccomp;
    return plan(noun, token);
  }
}

/// "An aide said Jane Roe, the head of Acme, plans to sell it." with Roe, too, as who said it: of
/// two the one between the saying and the plans has these.
void MisreadPlanMender::plan_in_content(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t cue = at(noun).head;
  if (at(noun).deprel != Deprel::ccomp || cue == Token::kRoot || cue > noun) return;
  std::uint32_t planner = Token::kRoot;
  bool said = false;
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head != cue || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    said = said || token < cue;
    if (token > cue) planner = token;
  }
  if (!said || planner == Token::kRoot) return;
  hang_loose(planner, noun, Deprel::nsubj);
  plan(noun, planner);
}

/// "Acme, backed by Beta, plans to sell it." with the plans beside Acme: what stands behind a comma
/// is done by whom the sentence opens with.
void MisreadPlanMender::plan_behind_aside(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root >= noun || !is_nominal(root)) return;
  if (at(noun - 1).xpos != "," || !is_only_verb(noun, sentence)) return;
  uproot(noun);
  hang(root, noun);
  plan(noun, root);
}

/// "Despite the delay, Quillon still plans to ship them." with the plans at the top: what stands
/// behind a word with a capital is done by whom it names; one that opens the sentence is a name if
/// it is no noun.
void MisreadPlanMender::plan_behind_name(std::uint32_t noun, const Sentence& sentence) {
  std::uint32_t name = noun - 1;
  if (at(name).upos == Upos::ADV && !is_capitalised(name) && name > 0) --name;
  if (name < sentence.first_token || !is_capitalised(name) || at(name).head != noun) return;
  const std::string word = to_lower(document().word(name));
  if (name == sentence.first_token && knowledge_.noun_senses.knows(word)) return;
  if (at(noun).head != Token::kRoot || !is_only_verb(noun, sentence)) return;
  make_proper(name);
  plan(noun, name);
}

/// "has 210 employees and plans to open an office" with the plans as something it has: bare plans
/// behind what is counted are made.
void MisreadPlanMender::plan_beside_count(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t counted = at(noun).head;
  if (at(noun).deprel != Deprel::conj || counted == Token::kRoot || counted > noun) return;
  const std::uint32_t verb = at(counted).head;
  const bool beside = at(noun - 1).upos == Upos::CCONJ && at(counted).deprel == Deprel::obj &&
                      verb != Token::kRoot && at(verb).xpos == "VBZ" &&
                      has_dependent(counted, Deprel::nummod, sentence);
  if (!beside) return;
  attach(noun, verb, Deprel::conj);
  plan(noun);
}

void MisreadPlanMender::plan(std::uint32_t noun, std::uint32_t subject) {
  at(subject).deprel = Deprel::nsubj;
  plan(noun);
}

void MisreadPlanMender::plan(std::uint32_t noun) {
  make_present(noun, true);
  at(at(noun + 1).head).deprel = Deprel::xcomp;
}

bool MisreadPlanMender::is_only_verb(std::uint32_t noun, const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool finite = is_finite(at(token).xpos) || at(token).xpos == "MD";
    // "Acme, which employs 900 people, plans to sell it"
    const bool aside = token < noun && at(token).deprel == Deprel::acl_relcl;
    if (finite && !aside && (token < noun || !is_below(token, noun))) return false;
  }
  return true;
}

}  // namespace claimgraph
