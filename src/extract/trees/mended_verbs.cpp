#include "extract/trees/mended_verbs.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void VerbMender::choose_main_verb(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token + 2 < sentence.end_token; ++token) {
    if (at(token).xpos == "VBG") plan_on_doing(token, sentence);
  }
  for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
    const bool halts = at(token).xpos == "NN" && at(token - 1).deprel == Deprel::case_ &&
                       is_known_verb(at(token).lemma, knowledge_);
    if (at(token).xpos == "VB" || halts) leave_date(token, sentence);
    if (at(token).xpos == "VB") {
      be_ordered(token, sentence);
      be_planned(token, sentence);
    }
    if (at(token).deprel == Deprel::fixed) {
      be_due(token, sentence);
      be_due_then(token, sentence);
    }
    if (at(token).deprel == Deprel::parataxis) take_behind_aside(token, sentence);
    if (at(token).upos == Upos::ADJ) be_once_due(token, sentence);
  }
  act_before_and(sentence);
  act_behind_described(sentence);
  go_on_after_aside(sentence);
  be_aside(sentence);
  act_where_nothing_else_does(sentence);
  act_at_top(sentence);
  act_on_object(sentence);
}

/// "refused on May 5 to halt sales" with the halting as a part of the date, or the day as the
/// sales': what the verb asks for stands behind the date.
void VerbMender::leave_date(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t to = infinitive - 1;
  const DateMention* date = document().date_over(at(to - 1).span);
  if (date == nullptr || !knowledge_.factuality_words.purpose_marks.contains(at(to).lemma)) return;
  const auto [first, end] = tokens_in(date->span);
  if (end != to || first < sentence.first_token + 2 || at(first - 1).upos != Upos::ADP) return;
  const std::uint32_t verb = first - 2;
  const FactualityWords& words = knowledge_.factuality_words;
  const bool asks =
      words.governors.count(at(verb).lemma) > 0 || words.implicatives.count(at(verb).lemma) > 0;
  if (at(verb).upos != Upos::VERB || !asks || at(infinitive).head == verb) return;
  const std::vector<std::uint32_t> days = outward(first, end);
  hang_loose(infinitive, verb, Deprel::xcomp);
  at(infinitive).upos = Upos::VERB;
  at(to).upos = Upos::PART;
  hang_loose(to, infinitive, Deprel::mark);
  for (const std::uint32_t day : days) hang_loose(day, verb, Deprel::obl);
  hang_loose(first - 1, days.back(), Deprel::case_);
  if (has_dependent(infinitive, Deprel::obj, sentence)) return;
  for (std::uint32_t token = infinitive + 1; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::ADP) return;
    const bool loose = is_nominal(token) && (at(token).head == verb || at(token).head < infinitive);
    if (loose) return hang_loose(token, infinitive, Deprel::obj);
  }
}

/// "plans on buying it" with the purchase as a circumstance: what is planned.
void VerbMender::plan_on_doing(std::uint32_t gerund, const Sentence& sentence) {
  const std::uint32_t mark = gerund - 1;
  const std::uint32_t verb = at(gerund).head;
  if (gerund < sentence.first_token + 2 || verb == Token::kRoot || verb + 1 != mark) return;
  if (at(verb).upos != Upos::VERB || at(mark).deprel != Deprel::mark) return;
  const auto stance = knowledge_.factuality_words.governors.find(at(verb).lemma);
  const auto& governors = knowledge_.factuality_words.governors;
  if (stance != governors.end() && stance->second == Stance::planned)
    at(gerund).deprel = Deprel::xcomp;
}

/// "Acme, called Nordlys until 2021, employs 900 people", "Acme, once valued at $4 billion, filed
/// for bankruptcy" with the calling as the main verb, or the filing as the billions': it stands
/// between commas behind the subject of the other.
void VerbMender::be_aside(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root < sentence.first_token + 2) return;
  std::uint32_t comma = root - 1;
  if (at(comma).deprel == Deprel::advmod && at(comma).head == root) --comma;  // "once valued"
  const bool past = at(root).xpos == "VBD" || at(root).xpos == "VBN";
  if (at(comma).xpos != "," || !past || has_dependent(root, Deprel::aux, sentence)) return;
  const bool own = has_subject(root, sentence);
  for (std::uint32_t verb = root + 2; verb < sentence.end_token; ++verb) {
    const bool second = at(verb).head == root && at(verb - 1).xpos == "," &&
                        (at(verb).deprel == Deprel::conj || at(verb).deprel == Deprel::parataxis);
    const bool lost = own && goes_on_as_described(verb, root, sentence);
    if (!lost && (!second || !is_finite(at(verb).xpos))) continue;
    if (own && has_subject(verb, sentence)) return;
    for (std::uint32_t subject = sentence.first_token; subject < comma; ++subject) {
      if (at(subject).head != (own ? root : verb) || !is_a(at(subject).deprel, Deprel::nsubj)) {
        continue;
      }
      hang_loose(verb, Token::kRoot, Deprel::root);
      if (lost) make_past(verb);
      if (own) attach(subject, verb, Deprel::nsubj);
      at(root).xpos = "VBN";
      return hang_loose(root, subject, Deprel::acl);
    }
  }
}

/// Whether the participle behind a comma is what the sentence says: it has a preposition that it
/// asks for or an object, and neither a helper nor who did it.
bool VerbMender::goes_on_as_described(std::uint32_t participle, std::uint32_t root,
                                      const Sentence& sentence) {
  const bool past = at(participle).xpos == "VBN" || at(participle).xpos == "VBD";
  if (!past || at(participle).deprel != Deprel::acl || at(participle - 1).xpos != ",") return false;
  if (!is_below(participle, root) || has_dependent(participle, Deprel::aux, sentence)) return false;
  if (has_dependent(participle, Deprel::aux_pass, sentence) ||
      has_dependent(participle, Deprel::obl_agent, sentence))
    return false;
  return has_its_preposition(participle, sentence) ||
         has_dependent(participle, Deprel::obj, sentence);
}

/// "plans to double its staff", "agreed in principle to sell" with the infinitive as a noun's or as
/// a purpose: what is planned is what the planning is about.
void VerbMender::be_planned(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t verb = at(infinitive).head;
  const std::uint32_t opener = first_of(infinitive);
  if (verb == Token::kRoot || verb > opener || at(verb).upos != Upos::VERB) return;
  if (at(opener).xpos != "TO" || has_dependent(verb, Deprel::aux_pass, sentence)) return;
  if (at(infinitive).deprel == Deprel::acl) at(infinitive).deprel = Deprel::xcomp;
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(verb).lemma);
  const bool goes = knowledge_.factuality_words.prospective.contains(at(verb).lemma);
  const bool plans = stance != governors.end() && stance->second == Stance::planned && !goes;
  if (!plans || at(infinitive).deprel != Deprel::advcl) return;
  if (!has_dependent(verb, Deprel::obj, sentence) &&
      !has_dependent(verb, Deprel::xcomp, sentence)) {
    at(infinitive).deprel = Deprel::xcomp;
  }
}

/// "is due to open in May" with "due to" before what is open: due is what it is.
void VerbMender::be_due(std::uint32_t to, const Sentence& sentence) {
  const std::uint32_t due = to - 1;
  const std::uint32_t verb = to + 1;
  if (at(to).head != due || at(to).deprel != Deprel::fixed || verb >= sentence.end_token) return;
  if (!knowledge_.clause_words.pending_adjectives.contains(at(due).lemma)) return;
  const bool beside = at(due).head == at(verb).head && at(due).head != Token::kRoot;
  if (at(due).head != verb && !beside) return;
  if (!has_dependent(verb, Deprel::cop, sentence)) return;
  if (is_nominal(verb)) return;  // "is due to inflation"
  if (!beside) take_place_of(due, verb);
  at(due).upos = Upos::ADJ;
  for (std::uint32_t token = sentence.first_token; token < due; ++token) {
    if (at(token).head == verb) hang(token, due);
  }
  attach(verb, due, Deprel::xcomp);
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VB";
  at(to).upos = Upos::PART;
  attach(to, verb, Deprel::mark);
}

/// "is due in May" with "due in" before what is May: due is what it is.
void VerbMender::be_due_then(std::uint32_t preposition, const Sentence& sentence) {
  const std::uint32_t due = preposition - 1;
  const std::uint32_t day = at(due).head;
  if (at(preposition).head != due || day == Token::kRoot || day <= preposition) return;
  if (at(preposition).upos != Upos::ADP || at(due).deprel != Deprel::case_) return;
  if (!knowledge_.clause_words.pending_adjectives.contains(at(due).lemma)) return;
  if (document().date_over(at(day).span) == nullptr) return;
  take_place_of(due, day);
  for (std::uint32_t token = sentence.first_token; token < due; ++token) {
    if (at(token).head == day) hang(token, due);
  }
  at(due).upos = Upos::ADJ;
  hang_loose(day, due, Deprel::obl);
  hang_loose(preposition, day, Deprel::case_);
}

/// "The sale, once due in May, is expected in June" with May as when it is expected: between commas
/// behind a noun such an adjective and its phrase describe it.
void VerbMender::be_once_due(std::uint32_t adjective, const Sentence& sentence) {
  const std::uint32_t first = at(adjective - 1).upos == Upos::ADV ? adjective - 1 : adjective;
  if (first < sentence.first_token + 2 || at(first - 1).xpos != "," || !is_nominal(first - 2))
    return;
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(adjective).lemma);
  if (stance == governors.end() || stance->second != Stance::planned) return;
  std::uint32_t comma = adjective + 2;
  while (comma < sentence.end_token && at(comma).xpos != ",") ++comma;
  if (comma + 1 >= sentence.end_token || at(comma + 1).upos != Upos::AUX) return;
  const std::uint32_t preposition = adjective + 1;
  const bool infinitive = at(preposition).xpos == "TO";  // "due to be completed in May"
  for (const std::uint32_t head : outward(preposition, comma)) {
    if (infinitive && at(head).upos == Upos::VERB) hang_loose(head, adjective, Deprel::xcomp);
    if (infinitive || !is_nominal(head)) continue;
    hang_loose(head, adjective, Deprel::obl);
    if (at(preposition).upos == Upos::ADP) hang_loose(preposition, head, Deprel::case_);
  }
  hang_loose(adjective, first - 2, Deprel::acl);
  if (first < adjective) hang_loose(first, adjective, Deprel::advmod);
}

/// "requires Acme to sell its stake" with the selling as the requirement's purpose, or Acme's: what
/// is asked of somebody is what the asking is about.
void VerbMender::be_ordered(std::uint32_t infinitive, const Sentence& sentence) {
  const Deprel deprel = at(infinitive).deprel;
  if (deprel != Deprel::advcl && deprel != Deprel::acl) return;
  const std::uint32_t opener = first_of(infinitive);
  if (opener <= sentence.first_token || at(opener).xpos != "TO") return;
  std::uint32_t verb = at(infinitive).head;
  if (deprel == Deprel::acl && verb != Token::kRoot) verb = at(verb).head;
  if (verb == Token::kRoot || verb > opener || at(verb).upos != Upos::VERB) return;
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(verb).lemma);
  // "expects the recall to cost $5 million": of anything something may be expected.
  const bool foresees = stance != governors.end() && stance->second == Stance::predicted;
  if (!foresees && !knowledge_.clause_words.ordering_verbs.contains(at(verb).lemma)) return;
  // "pushed a plan to sell Beta" is the plan's, "expects the deal to close" is not.
  const bool noun = deprel == Deprel::acl && governors.count(at(at(infinitive).head).lemma) > 0;
  if (noun && (!foresees || !is_definite(at(infinitive).head))) return;
  std::uint32_t asked = object_between(verb, verb + 1, opener);
  if (asked == Token::kRoot && at(opener - 1).deprel == Deprel::iobj &&
      at(opener - 1).head == verb) {
    asked = opener - 1;
    at(asked).deprel = Deprel::obj;
  }
  if (asked == Token::kRoot || (!foresees && !may_act(asked))) return;
  // Right behind whom it is asked of, but for a phrase of his own.
  const bool beside = opener - 1 == asked || is_below(opener - 1, asked);
  if (beside) attach(infinitive, verb, Deprel::xcomp);
}

/// Persons and bodies: "orders firms to register", not "orders chips to train its models".
bool VerbMender::may_act(std::uint32_t noun) {
  return at(noun).upos == Upos::PRON || is_name(noun) ||
         knowledge_.kinds.speaks_of_agents(to_lower(at(noun).lemma));
}

/// "Acme, which makes chips, saw its sales fall": a finite verb right behind the aside, without
/// subject of its own, is what the noun before the aside does.
void VerbMender::go_on_after_aside(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !is_nominal(root) || has_subject(root, sentence)) return;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == root && at(token).deprel == Deprel::cop) return;
  }
  bool opened = false;
  for (std::uint32_t token = root + 1; token + 1 < sentence.end_token; ++token) {
    if (!is_break(token)) continue;
    std::uint32_t verb = token + 1;  // "…, will not be finished in May"
    while (verb + 1 < sentence.end_token && at(verb).head != Token::kRoot && at(verb).head > verb &&
           (is_a(at(verb).deprel, Deprel::aux) || at(verb).deprel == Deprel::advmod)) {
      ++verb;
    }
    if (opened && may_go_on(verb, sentence)) return make_main(verb, root, sentence);
    opened = true;
  }
}

bool VerbMender::is_break(std::uint32_t token) {
  return at(token).upos == Upos::PUNCT && (at(token).xpos == "," || at(token).xpos == ":" ||
                                           at(token).xpos == "-RRB-" || at(token).xpos == "HYPH");
}

bool VerbMender::may_go_on(std::uint32_t verb, const Sentence& sentence) {
  if (at(verb).upos != Upos::VERB || starts_coordination(verb)) return false;
  const Deprel deprel = at(verb).deprel;
  const bool loose = deprel == Deprel::acl_relcl || deprel == Deprel::conj ||
                     deprel == Deprel::parataxis || deprel == Deprel::advcl;
  // "…, raised $5 million", "…, left in March", "…, collapsed on Friday."
  const bool by_itself =
      ends_like_a_sentence(sentence) && at(verb - 1).xpos == "," &&
      !knowledge_.clause_words.showing_verbs.contains(at(verb).lemma) &&
      !has_dependent(verb, Deprel::obl_agent, sentence) &&
      !knowledge_.clause_words.linking_participles.contains(to_lower(document().word(verb)));
  const bool described = deprel == Deprel::acl || deprel == Deprel::conj;
  const bool acts = described && (has_dependent(verb, Deprel::obj, sentence) ||
                                  is_finite(at(verb).xpos) || by_itself);
  if (!loose && !acts) return false;
  if (at(verb).xpos == "VBN" && deprel != Deprel::acl_relcl && !acts) return false;
  return !has_subject(verb, sentence);
}

bool VerbMender::starts_coordination(std::uint32_t verb) {
  if (at(verb - 1).upos == Upos::CCONJ || at(verb).xpos == "VBG") return true;
  // "Roe and his wife, Jane, live in Oslo" has the verb's plain form, the infinitive has "to".
  const bool plain =
      at(verb).xpos == "VB" && at(verb).deprel == Deprel::conj && at(verb - 1).xpos == ",";
  return at(verb).xpos == "VB" && !plain;
}

/// "Acme invested in Beta.", "Jane Roe, its chair, called for talks to begin." read as a noun with
/// a participle: where a sentence has no other verb but what hangs below it, and the participle no
/// agent, the noun does it.
void VerbMender::act_where_nothing_else_does(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !ends_like_a_sentence(sentence)) return;
  if (!is_nominal(root)) return;
  std::uint32_t participle = Token::kRoot;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const Upos upos = at(token).upos;
    if (participle != Token::kRoot && is_below(token, participle)) {
      if (at(token).deprel == Deprel::obl_agent && at(token).head == participle) return;
      continue;
    }
    const std::uint32_t noun = at(token).head;
    const bool here = at(token).deprel == Deprel::acl &&
                      (is_or_describes(noun, root) ||
                       (is_below(noun, root) && (changes_by(token, sentence) || happens(token))));
    if (upos == Upos::AUX || at(token).deprel == Deprel::obl_agent) return;
    if (upos != Upos::VERB || at(token).deprel == Deprel::amod) continue;
    if (!here || at(token).xpos != "VBN" || participle != Token::kRoot) return;
    participle = token;
  }
  if (participle == Token::kRoot || participle < root) return;
  if (has_its_preposition(participle, sentence)) make_main(participle, root, sentence);
}

/// "machines already installed will remain legal" with the installing as the main verb: right
/// before a helper, what stands behind a noun describes it, with what it is taken for ("feared
/// dead"). Not "what Roe said could follow".
void VerbMender::act_behind_described(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root + 2 >= sentence.end_token) return;
  const bool past = at(root).xpos == "VBD" || at(root).xpos == "VBN";
  const bool taken =
      at(root + 1).upos == Upos::ADJ && at(root + 1).head == root && at(root + 2).upos == Upos::AUX;
  const std::uint32_t helper = taken ? root + 2 : root + 1;
  const std::uint32_t verb = at(helper).head;
  const bool helps = taken || at(helper).xpos == "MD";
  if (!past || !helps || verb == Token::kRoot || verb < helper || at(verb).head != root) return;
  if (!taken && knowledge_.attribution_words.verbs.count(at(root).lemma) > 0) return;
  std::uint32_t noun = root;
  while (noun > sentence.first_token && at(noun - 1).upos == Upos::ADV) --noun;
  if (noun == sentence.first_token || !is_nominal(noun - 1) || has_subject(verb, sentence)) return;
  --noun;
  if (!is_a(at(helper).deprel, Deprel::aux) || has_dependent(root, Deprel::aux_pass, sentence))
    return;
  uproot(verb);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == root && (token < noun + 1 || token > verb)) hang(token, verb);
  }
  if (at(helper).deprel == Deprel::aux_pass && at(noun).head == verb)
    at(noun).deprel = Deprel::nsubj_pass;
  at(root).xpos = "VBN";
  if (taken) at(root + 1).deprel = Deprel::xcomp;
  hang_loose(root, noun, Deprel::acl);
}

/// "Voters rejected, by 58 percent to 42, a plan to raise it" with the plan beside the rejecting:
/// behind an aside of the verb's stands its object.
void VerbMender::take_behind_aside(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  const std::uint32_t opener = first_of(noun);
  if (verb == Token::kRoot || opener < verb + 4 || at(verb).upos != Upos::VERB) return;
  const bool aside = at(verb + 1).xpos == "," && at(opener - 1).xpos == "," &&
                     at(verb + 2).deprel == Deprel::case_ && at(opener).deprel == Deprel::det;
  if (!aside || !is_nominal(noun) || has_dependent(verb, Deprel::obj, sentence)) return;
  for (std::uint32_t token = verb + 2; token + 1 < opener; ++token) {
    if (!is_below(token, verb) || is_below(token, noun) || at(token).xpos == ",") return;
  }
  at(noun).deprel = Deprel::obj;
}

/// "The union called for a vote and demanded that it be held" with the union as what was called and
/// demands: before "and" and the main verb a participle without an agent is what was done first.
void VerbMender::act_before_and(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || at(root).xpos != "VBD") return;
  const std::uint32_t conjunction = child_before(root, Deprel::cc);
  const std::uint32_t subject = child_before(root, Deprel::nsubj);
  if (conjunction == Token::kRoot || conjunction + 1 != root || subject == Token::kRoot) return;
  for (std::uint32_t verb = subject + 1; verb < conjunction; ++verb) {
    if (at(verb).head != subject || at(verb).deprel != Deprel::acl || at(verb).xpos != "VBN")
      continue;
    if (verb != subject + 1 || has_dependent(verb, Deprel::obl_agent, sentence)) return;
    take_place_of(verb, root);
    make_past(verb);
    hang_loose(subject, verb, Deprel::nsubj);
    hang_loose(root, verb, Deprel::conj);
    return;
  }
}

/// "Acme's shares closed at $5." with the shares as what was closed: without a helper, a participle
/// at the top with a preposition that its verb asks for is a past.
void VerbMender::act_at_top(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || at(root).xpos != "VBN" || !ends_like_a_sentence(sentence)) return;
  for (const Deprel helper : {Deprel::aux, Deprel::aux_pass, Deprel::obj, Deprel::obl_agent}) {
    if (has_dependent(root, helper, sentence)) return;
  }
  if (!has_its_preposition(root, sentence)) return;
  for (std::uint32_t token = sentence.first_token; token < root; ++token) {
    if (at(token).head != root || at(token).deprel != Deprel::nsubj_pass) continue;
    at(token).deprel = Deprel::nsubj;
    return make_past(root);
  }
}

/// "Only three of the five bidders made an offer." with the making said of the five: a past with an
/// object that is no sum ("Acme fined $5 million") is what the whole did, where nothing else is
/// finite.
void VerbMender::act_on_object(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || !ends_like_a_sentence(sentence)) return;
  if (!is_nominal(root) && at(root).upos != Upos::NUM) return;
  std::uint32_t verb = root + 1;
  while (verb < sentence.end_token && at(verb).xpos != "VBD" && at(verb).xpos != "VBN") ++verb;
  if (verb >= sentence.end_token || at(verb).deprel != Deprel::acl) return;
  const std::uint32_t object = object_between(verb, verb + 1, sentence.end_token);
  if (object == Token::kRoot || at(object).upos == Upos::SYM) return;
  if (at(verb).xpos == "VBN" && !is_name(object)) return;  // "Acme, given notice"
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool finite = is_finite(at(token).xpos) || at(token).xpos == "MD";
    if (finite && token != verb && !is_below(token, verb)) return;
  }
  make_main(verb, root, sentence);
}

/// "Jane Roe, its chair": the noun itself or an apposition of it.
bool VerbMender::is_or_describes(std::uint32_t noun, std::uint32_t root) {
  return noun == root ||
         (noun != Token::kRoot && at(noun).head == root && at(noun).deprel == Deprel::appos);
}

/// "invested in", "called for": what a frame wants behind the active verb. A participle alone is
/// as likely passive ("Acme fined $5 million").
bool VerbMender::has_its_preposition(std::uint32_t verb, const Sentence& sentence) {
  for (const auto& [number, which] : knowledge_.predicates.frames_of(at(verb).lemma)) {
    const Frame& frame = knowledge_.predicates.all()[number].frames[which];
    const bool acts =
        frame.subject.place == Slot::Place::subject || frame.subject.place == Slot::Place::owner;
    if (!acts) continue;
    for (std::uint32_t each = verb + 1; each + 1 < sentence.end_token; ++each) {
      if (at(each).deprel != Deprel::case_ || at(at(each).head).head != verb) continue;
      const std::string word = to_lower(document().word(each));
      const auto& wanted = frame.object.prepositions;
      if (word == frame.particle || std::count(wanted.begin(), wanted.end(), word) > 0) return true;
    }
  }
  if (changes_by(verb, sentence) || happens(verb)) return true;
  // "called on": what somebody speaks of.
  const auto cues = knowledge_.attribution_words.act_phrases.find(
      verb + 1 < sentence.end_token ? to_lower(document().word(verb + 1)) : std::string());
  return cues != knowledge_.attribution_words.act_phrases.end() &&
         cues->second.contains(at(verb).lemma);
}

/// "Talks between Acme and Beta collapsed": nothing is done to what collapses.
bool VerbMender::happens(std::uint32_t verb) {
  return knowledge_.clause_words.intransitive_verbs.contains(at(verb).lemma);
}

/// "doubled to $5 million", "fell by 3%": what a change comes to, or how large it is.
bool VerbMender::changes_by(std::uint32_t verb, const Sentence& sentence) {
  const ClauseWords& changes = knowledge_.clause_words;
  const bool changing = changes.change_verbs.contains(at(verb).lemma);
  for (std::uint32_t each = verb + 1; changing && each < sentence.end_token; ++each) {
    if (at(each).deprel != Deprel::case_ || at(at(each).head).head != verb) continue;
    const std::string preposition = to_lower(document().word(each));
    if (changes.change_prepositions.contains(preposition)) return true;
    const bool by = changes.agent_prepositions.contains(preposition);
    if (by && in_share_or_sum(at(each).head)) return true;
  }
  return false;
}

void VerbMender::make_main(std::uint32_t verb, std::uint32_t root, const Sentence& sentence) {
  uproot(verb);
  const bool helped = child_before(verb, Deprel::aux) != Token::kRoot;
  if (at(verb).xpos == "VBN" && !helped) make_past(verb);
  if (at(verb).xpos == "VB" && !helped) make_present(verb, false);
  hang(root, verb);
  at(root).deprel = subject_relation(verb, sentence);
  take_what_follows(verb, root);
}

/// Behind the main verb stand its objects and phrases, not its subject's.
void VerbMender::take_what_follows(std::uint32_t verb, std::uint32_t subject) {
  for (std::uint32_t token = verb + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(verb, token)) return;
    if (at(token).head != subject) continue;
    hang(token, verb);
    if (at(token).deprel == Deprel::nmod) at(token).deprel = Deprel::obl;
    if (at(token).deprel == Deprel::nmod_unmarked) at(token).deprel = Deprel::obj;
  }
}

}  // namespace claimgraph
