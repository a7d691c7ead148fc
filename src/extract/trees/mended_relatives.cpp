#include "extract/trees/mended_relatives.h"

#include "base/unicode.h"

namespace claimgraph {

void RelativeMender::mend() {
  for (const Sentence& sentence : document().sentences) {
    act_behind_phrase(sentence);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Deprel deprel = at(token).deprel;
      const bool clause = is_a(deprel, Deprel::acl) || is_a(deprel, Deprel::advcl);
      if (clause || deprel == Deprel::parataxis) tell_by_another(token, sentence);
      if (at(token).xpos == "WDT") tell_behind_aside(token, sentence);
      if (at(token).xpos == "WDT" || at(token).xpos == "WP")
        tell_behind_preposition(token, sentence);
      if (at(token).deprel != Deprel::acl_relcl || at(token).head == Token::kRoot) continue;
      if (at(token).head > token) continue;
      go_on_behind(token, sentence);
      if (at(token).deprel != Deprel::acl_relcl) continue;
      agree_with_verb(token);
      describe_what_is_new(token);
      open_in_place(token);
      describe_last(token, sentence);
      describe_no_person(token, sentence);
      describe_bought(token);
      be_done_to(token, sentence);
      describe_resident(token);
      describe(token, sentence);
    }
  }
}

/// "a model that it says was trained on chips" with the model as what is said, and nothing as what
/// was trained: where the clause behind the verb of saying has no subject, the noun is that, and
/// who says so says it in between.
void RelativeMender::tell_by_another(std::uint32_t cue, const Sentence& sentence) {
  std::uint32_t noun = at(cue).head;
  if (noun == Token::kRoot || noun > cue || cue + 1 >= sentence.end_token) return;
  // "unveiled a model in May that it said was trained": beside the unveiling
  if (!is_a(at(cue).deprel, Deprel::acl)) {
    noun = object_between(noun, noun + 1, cue);
    if (noun == Token::kRoot || at(noun).upos != Upos::NOUN) return;
  }
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0 || !is_finite(at(cue).xpos))
    return;
  std::uint32_t told = cue + 1;
  while (told < sentence.end_token && (at(told).head != cue || at(told).deprel != Deprel::ccomp))
    ++told;
  if (told == sentence.end_token || has_subject(told, sentence)) return;
  const bool right_behind = at(cue + 1).upos == Upos::AUX || told == cue + 1;
  const bool finite = is_finite(at(told).xpos) || has_dependent(told, Deprel::aux, sentence) ||
                      has_dependent(told, Deprel::aux_pass, sentence) ||
                      has_dependent(told, Deprel::cop, sentence);
  std::uint32_t pronoun = noun + 1;
  const auto opens = [&](std::uint32_t token) {
    const bool form = at(token).xpos == "WDT" || at(token).xpos == "IN";
    return form && (at(token).head == cue || at(token).head == told);
  };
  while (pronoun < cue && !opens(pronoun)) ++pronoun;
  if (!right_behind || !finite || pronoun + 1 >= cue || !has_subject(cue, sentence)) return;
  hang_loose(told, noun, Deprel::acl_relcl);
  hang_loose(cue, told, Deprel::parataxis);
  hang_loose(pronoun, told, subject_relation(told, sentence));
  at(pronoun).upos = Upos::PRON;
  at(pronoun).xpos = "WDT";
  at(pronoun).feats = "PronType=Rel";
}

/// "put out a model which, by its own account, cost $5 million" with the costing beside the putting
/// and the model as what was cost: behind an aside between commas goes on what the pronoun opens.
void RelativeMender::tell_behind_aside(std::uint32_t pronoun, const Sentence& sentence) {
  if (pronoun < sentence.first_token + 2 || pronoun + 4 >= sentence.end_token) return;
  const std::uint32_t noun = pronoun - 1;
  if (!is_nominal(noun) || at(pronoun + 1).xpos != ",") return;
  std::uint32_t comma = pronoun + 2;
  while (comma + 1 < sentence.end_token && at(comma).xpos != ",") ++comma;
  const std::uint32_t verb = at(pronoun).head;
  if (comma + 1 >= sentence.end_token || verb <= comma || at(verb).head == Token::kRoot) return;
  for (std::uint32_t token = comma + 1; token < verb; ++token) {
    if (at(token).head != verb || !is_a(at(token).deprel, Deprel::aux)) return;
  }
  if (!is_finite(at(verb).xpos) && verb == comma + 1) return;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool subject = at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj);
    if (subject && token != pronoun) return;
  }
  hang_loose(verb, leader_at(noun), Deprel::acl_relcl);
  at(pronoun).deprel = Deprel::nsubj;
  for (std::uint32_t token = pronoun + 2; token < comma; ++token) {
    if (at(token).head < pronoun) attach(token, verb, at(token).deprel);
  }
}

/// "married Jane Roe, with whom he has a son" with the having as when he married: what a
/// preposition and such a pronoun open describes the noun before them.
void RelativeMender::tell_behind_preposition(std::uint32_t pronoun, const Sentence& sentence) {
  if (pronoun < sentence.first_token + 3 || at(pronoun).feats != "PronType=Rel") return;
  const std::uint32_t verb = at(pronoun).head;
  const std::uint32_t preposition = pronoun - 1;
  if (verb == Token::kRoot || verb < pronoun || at(preposition).head != pronoun) return;
  const Deprel deprel = at(verb).deprel;
  const bool beside = is_a(deprel, Deprel::advcl) || deprel == Deprel::parataxis;
  if (!beside || at(preposition).deprel != Deprel::case_ || at(preposition - 1).xpos != ",") return;
  const std::uint32_t noun = preposition - 2;
  if (is_nominal(noun) && at(verb).head < noun) attach(verb, leader_at(noun), Deprel::acl_relcl);
}

/// "On a call with analysts, Jane Roe, who runs Acme, raised it" with Roe as another name of the
/// analysts and the call as what raised: behind the opening phrase and its comma, who "who" tells
/// of acts.
void RelativeMender::act_behind_phrase(const Sentence& sentence) {
  constexpr std::uint32_t kShortest = 8;  // "In it, Roe, who ran, left."
  const std::uint32_t opener = sentence.first_token;
  if (sentence.end_token < opener + kShortest) return;
  const std::uint32_t phrase = at(opener).head;
  if (phrase == Token::kRoot || at(opener).deprel != Deprel::case_) return;
  std::uint32_t comma = opener;
  while (comma + 4 < sentence.end_token && at(comma).xpos != ",") ++comma;
  std::uint32_t end = comma + 1;  // of the name
  while (end + 2 < sentence.end_token && at(end).upos == Upos::PROPN && is_capitalised(end)) ++end;
  if (phrase > comma || at(end).xpos != "," || at(end + 1).xpos != "WP") return;
  const std::vector<std::uint32_t> heads = outward(comma + 1, end);
  if (heads.size() != 1) return;
  const std::uint32_t leader = heads.front();
  std::uint32_t verb = end + 2;  // behind the comma that ends the aside
  while (verb < sentence.end_token &&
         !(at(verb - 1).xpos == "," && at(verb).upos == Upos::VERB && is_finite(at(verb).xpos)))
    ++verb;
  const bool renames = at(leader).deprel == Deprel::appos && at(leader).head < comma;
  if (!renames || verb == sentence.end_token) return;
  const bool top = at(phrase).head == Token::kRoot;
  if (!top && at(phrase).head != verb) return;
  for (std::uint32_t token = opener; token < verb; ++token) {
    const bool subject = at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj);
    if (subject && token != phrase) return;  // it has one
  }
  if (top) hang_loose(verb, Token::kRoot, Deprel::root);
  hang_loose(phrase, verb, Deprel::obl);
  hang_loose(leader, verb, Deprel::nsubj);
  for (std::uint32_t token = end; token < verb; ++token) {
    if (at(token).head < comma && at(token).deprel == Deprel::acl_relcl) hang(token, leader);
  }
}

void RelativeMender::describe(std::uint32_t verb, const Sentence& sentence) {
  const auto pronoun = pronoun_of(verb, sentence);
  if (!pronoun || *pronoun < sentence.first_token + 2) return;
  std::uint32_t noun = at(verb).head;
  // "Jane Roe, who runs it" with the running as that of "Roe" alone
  if (leader_at(noun) != noun) {
    hang(verb, leader_at(noun));
    noun = at(verb).head;
  }
  const bool apart = at(*pronoun - 1).xpos == ",";
  const std::uint32_t nearest = apart ? *pronoun - 2 : *pronoun - 1;
  if (noun >= *pronoun || !is_nominal(nearest)) return;
  // "the opening of a plant by Jane Roe, who runs it" with the running as the opening's
  const NameSpan* name = name_at(nearest);
  const bool person = at(*pronoun).xpos == "WP" && apart && name != nullptr &&
                      name->label == NameLabel::person && !is_person(noun);
  if (person) return attach(verb, leader_at(nearest), Deprel::acl_relcl);
  // "is a setback for Acme, which had argued" with the arguing as the setback's: names say things.
  const bool says = at(*pronoun).xpos == "WDT" && apart && name != nullptr &&
                    name->label != NameLabel::place && name_at(noun) == nullptr &&
                    !knowledge_.kinds.speaks_of_agents(to_lower(at(noun).lemma)) &&
                    knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
  if (says) return attach(verb, leader_at(nearest), Deprel::acl_relcl);
  const Number number = number_of_verb(verb, sentence);
  if (number == Number::singular) return describe_one(verb, *pronoun, nearest);
  // "the servicing of older machines, which account for a fifth" with the servicing as that
  const Xpos& xpos = at(nearest).xpos;
  const bool several = number == Number::plural && at(noun).xpos == "NN" &&
                       (xpos == "NNS" || xpos == "NNPS") && nearest != noun &&
                       is_below(nearest, noun) && !is_list(noun, *pronoun);
  if (several) attach(verb, nearest, Deprel::acl_relcl);
}

/// "a venture with Acme, Beta and Gamma that is due in May" with all three as due: what is one is
/// the venture, for a "that" without a comma tells no names apart.
void RelativeMender::describe_one(std::uint32_t verb, std::uint32_t pronoun,
                                  std::uint32_t nearest) {
  const std::uint32_t noun = at(verb).head;
  const bool apart = at(pronoun - 1).xpos == ",";
  if (apart && at(noun).xpos == "NNS") {  // "shares in Acme, which is based in Oslo"
    const bool one = at(nearest).xpos == "NNP" || at(nearest).xpos == "NN";
    if (one && is_below(nearest, noun)) hang(verb, leader_at(nearest));
    return;
  }
  const std::uint32_t above = at(noun).head;
  const bool within = !apart && is_name(noun) && is_list(noun, pronoun) && above != Token::kRoot &&
                      above < noun && is_a(at(noun).deprel, Deprel::nmod);
  if (within && at(above).xpos == "NN") attach(verb, above, Deprel::acl_relcl);
}

/// The "who", "which" or "that" which is the verb's subject.
std::optional<std::uint32_t> RelativeMender::pronoun_of(std::uint32_t verb,
                                                        const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    const bool relative = at(token).xpos == "WDT" || at(token).xpos == "WP";
    const bool subject = at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj);
    if (relative && subject) return token;
  }
  return std::nullopt;
}

/// Whether something is joined to the noun before `end`.
bool RelativeMender::is_list(std::uint32_t noun, std::uint32_t end) {
  for (std::uint32_t token = noun + 1; token < end; ++token) {
    if (at(token).head == noun && at(token).deprel == Deprel::conj) return true;
  }
  return false;
}

bool RelativeMender::is_person(std::uint32_t noun) {
  const NameSpan* name = name_at(noun);
  if (name != nullptr) return name->label == NameLabel::person;
  return knowledge_.kinds.speaks_of(to_lower(at(noun).lemma), "person");
}

/// "a fire on the pad which destroyed a crane" with the pad as what destroyed it: of the two, a
/// clause without a comma tells of what is new, not of where that is.
void RelativeMender::describe_what_is_new(std::uint32_t verb) {
  const std::uint32_t place = at(verb).head;
  const std::uint32_t preposition = child_before(place, Deprel::case_);
  if (preposition == Token::kRoot || preposition == 0) return;
  // The place may hang on the thing, or beside it on what happened to it.
  const bool inside = is_a(at(place).deprel, Deprel::nmod);
  const std::uint32_t thing = inside ? at(place).head : preposition - 1;
  if (thing == Token::kRoot || thing > place || at(thing).upos != Upos::NOUN) return;
  if (!inside && (at(place).deprel != Deprel::obl || at(thing).head != at(place).head)) return;
  const std::uint32_t opener = child_before(thing, Deprel::det);
  if (opener == Token::kRoot) return;
  // Beside the place, only what happens there: "ended in a fire on the pad which …"
  if (!inside && knowledge_.noun_senses.of(at(thing).lemma) != NounSense::event) return;
  const bool parted = at(place + 1).upos == Upos::PUNCT;
  const bool there =
      knowledge_.clause_words.site_prepositions.contains(to_lower(document().word(preposition)));
  const bool known = is_definite(place);
  const bool fresh = at(opener).feats.find("Definite=Ind") != std::string::npos;
  if (parted || !there || !known || !fresh) return;
  attach(place, thing, Deprel::nmod);
  hang(verb, thing);
}

/// "a model with 40 layers that beats it", "that it says beats it" with the layers as what beats
/// it: one thing does, not several.
void RelativeMender::agree_with_verb(std::uint32_t verb) {
  const std::uint32_t several = at(verb).head;
  const bool deed = knowledge_.clause_words.harm_verbs.contains(at(verb).lemma) &&
                    at(several).upos == Upos::NOUN && !acts_by_itself(several);
  if (at(several).xpos != "NNS" && !deed) return;
  const std::uint32_t pronoun = several + 1;
  if (at(pronoun).xpos != "WDT") return;
  // Behind "it says" stands what the thing does.
  const bool told = knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0 &&
                    at(verb + 1).head == verb && at(verb + 1).deprel == Deprel::ccomp;
  const std::uint32_t acts = told ? verb + 1 : verb;
  const bool own = told || (at(pronoun).head == verb && is_a(at(pronoun).deprel, Deprel::nsubj));
  const bool agrees = at(several).xpos == "NNS" && at(acts).xpos == "VBZ";
  if (!own || (!deed && !agrees)) return;
  const std::uint32_t preposition = child_before(several, Deprel::case_);
  const std::uint32_t one = preposition == 0 ? Token::kRoot : preposition - 1;
  if (preposition == Token::kRoot || one == Token::kRoot || at(one).xpos != "NN") return;
  if (!in_one_sentence(one, verb)) return;
  // "the bombing of a clinic that killed an officer": the bombing did.
  if (!agrees && !knowledge_.clause_words.deed_nouns.contains(at(one).lemma)) return;
  attach(several, one, Deprel::nmod);
  hang(verb, one);
}

/// People, and bodies but for what is done to them: "the bombing of a court".
bool RelativeMender::acts_by_itself(std::uint32_t noun) {
  const std::string& lemma = at(noun).lemma;
  if (!knowledge_.kinds.speaks_of_agents(lemma)) return false;
  const std::uint32_t preposition = child_before(noun, Deprel::case_);
  const bool of =
      preposition != Token::kRoot &&
      knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(preposition)));
  return !of || knowledge_.kinds.speaks_of(lemma, "person");
}

bool RelativeMender::is_site(std::uint32_t token) {
  return at(token).upos == Upos::NOUN &&
         (knowledge_.clause_words.site_nouns.contains(at(token).lemma) ||
          knowledge_.kinds.speaks_of(at(token).lemma, "facility"));
}

/// "its office in Toronto, which opened in May" with Toronto as what opened: sites do that, towns
/// do not.
void RelativeMender::open_in_place(std::uint32_t verb) {
  const std::uint32_t place = at(verb).head;
  if (at(place + 1).xpos != ",") return;
  if (!knowledge_.clause_words.site_verbs.contains(at(verb).lemma)) return;
  if (!knowledge_.name_words.is_place(document().at(at(place).span))) return;
  const std::uint32_t preposition = child_before(place, Deprel::case_);
  if (preposition == Token::kRoot || preposition == 0) return;
  std::uint32_t site = preposition - 1;
  // "a data centre of 60 megawatts in Oslo, which": what the number is of
  const std::uint32_t above = at(site).head;
  if (!is_site(site) && is_a(at(site).deprel, Deprel::nmod) && above < site) site = above;
  if (!is_site(site) || !in_one_sentence(site, verb)) return;
  attach(place, site, Deprel::nmod);
  hang(verb, site);
}

/// "include Acme, Beta and Gamma, which is valued at $4 billion" with Beta as what is: behind a
/// list and a comma a clause of one thing tells of the last.
void RelativeMender::describe_last(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t listed = at(verb).head;
  const auto pronoun = pronoun_of(verb, sentence);
  if (!pronoun || *pronoun < listed + 3 || at(*pronoun - 1).xpos != ",") return;
  if (number_of_verb(verb, sentence) != Number::singular) return;
  const std::uint32_t last = leader_at(*pronoun - 2);
  const bool first = at(listed).deprel != Deprel::conj;
  const std::uint32_t list = first ? listed : at(listed).head;
  const bool ends_list = at(last).upos == Upos::PROPN && at(last).deprel == Deprel::conj &&
                         at(last).head == list && last > listed;
  if (ends_list) hang(verb, last);
}

/// "Jane Roe, an analyst at Acme, which owns 2% of Beta" with the analyst as who owns: behind a
/// comma "which" tells of no person, but of the body named right before it.
void RelativeMender::describe_no_person(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t noun = at(verb).head;
  const auto pronoun = pronoun_of(verb, sentence);
  if (!pronoun || *pronoun < noun + 2 || at(*pronoun).xpos != "WDT") return;
  if (at(*pronoun - 1).xpos != "," || at(noun).upos != Upos::NOUN) return;
  const std::uint32_t last = *pronoun - 2;
  const NameSpan* name = name_at(last);
  const bool body = at(last).upos == Upos::PROPN && last > noun &&
                    (name == nullptr || name->label != NameLabel::person);
  const bool person = knowledge_.kinds.speaks_of(to_lower(at(noun).lemma), "person") &&
                      !knowledge_.kinds.speaks_of_body(at(noun).lemma);
  if (body && person) hang(verb, leader_at(last));
}

/// "the failure of Acme, which Beta bought in 2021" with the failure as bought: who is named right
/// before the comma is what changes hands.
void RelativeMender::describe_bought(std::uint32_t verb) {
  const std::uint32_t noun = at(verb).head;
  if (!knowledge_.discourse_words.holding_verbs.contains(at(verb).lemma)) return;
  const std::uint32_t subject = child_before(verb, Deprel::nsubj);
  // but its patents may be what Beta bought
  const bool act = knowledge_.discourse_words.fates.contains(at(noun).lemma) ||
                   knowledge_.factuality_words.undertakings.contains(at(noun).lemma);
  if (subject == Token::kRoot || at(noun).upos != Upos::NOUN || !act) return;
  std::uint32_t pronoun = noun + 3;
  while (pronoun < subject && at(pronoun).xpos != "WDT") ++pronoun;
  if (pronoun >= subject || at(pronoun).head != verb || at(pronoun - 1).xpos != ",") return;
  const NameSpan* name = name_at(pronoun - 2);
  const bool body = name != nullptr && name->label != NameLabel::person &&
                    name->label != NameLabel::place && name->end_token == pronoun - 1;
  const bool done_to = is_a(at(pronoun).deprel, Deprel::obj);
  if (body && done_to && is_below(pronoun - 2, noun)) hang(verb, leader_at(pronoun - 2));
}

/// "injured nine workers", whatever the workers hang on.
bool RelativeMender::stands_before_object(std::uint32_t verb, const Sentence& sentence) {
  if (verb + 1 >= sentence.end_token) return false;
  const Upos next = at(verb + 1).upos;
  return has_dependent(verb, Deprel::obj, sentence) || next == Upos::NUM || next == Upos::DET;
}

/// "The blast that shook the plant injured nine, police said" with the injuring as told of the
/// blast, too, and the police as the workers: behind the clause that a pronoun opens the noun acts,
/// and who stands before the verb of saying says so.
void RelativeMender::go_on_behind(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t noun = at(verb).head;
  const std::uint32_t says = at(noun).head;
  const bool speaks = says != Token::kRoot && says > verb && is_a(at(noun).deprel, Deprel::nsubj) &&
                      knowledge_.attribution_words.verbs.count(at(says).lemma) > 0;
  if (!speaks) return;
  const std::uint32_t opener = child_before(verb, Deprel::nsubj);
  if (opener == Token::kRoot || (at(opener).xpos != "WDT" && at(opener).xpos != "WP")) return;
  const auto goes_on = [&](std::uint32_t token) {
    const bool past = at(token).xpos == "VBD" || at(token).xpos == "VBN";
    const bool loose = at(token).head == verb && at(token).deprel == Deprel::advcl && past &&
                       child_before(token, Deprel::mark) == Token::kRoot;
    const bool told = at(token).head == noun && is_a(at(token).deprel, Deprel::acl);
    return (told || loose) && at(token).upos == Upos::VERB &&
           (has_finite_form(token, sentence) || stands_before_object(token, sentence)) &&
           !has_subject(token, sentence) && child_before(token, Deprel::cc) == Token::kRoot;
  };
  std::uint32_t main = verb + 1;
  while (main < says && !goes_on(main)) ++main;
  std::uint32_t comma = says;
  while (comma > main && at(comma).xpos != ",") --comma;
  if (main >= says || comma <= main) return;
  const std::uint32_t speaker = noun_of_phrase(comma + 1, says);
  if (speaker == Token::kRoot) return;
  if (at(main).xpos == "VBN" && !has_finite_form(main, sentence)) make_past(main);
  hang_loose(main, says, Deprel::ccomp);
  hang_loose(noun, main, Deprel::nsubj);
  hang_loose(speaker, says, Deprel::nsubj);
  for (std::uint32_t token = main + 1; token < comma; ++token) {
    if (at(token).head == verb) hang(token, main);
  }
}

/// "processors, which data centre operators have shunned" with the "which" as the operators' own:
/// where the verb has no object, it is what stands before the comma.
void RelativeMender::be_done_to(std::uint32_t verb, const Sentence& sentence) {
  if (has_dependent(verb, Deprel::obj, sentence)) return;
  const std::uint32_t subject = child_before(verb, Deprel::nsubj);
  if (subject == Token::kRoot || subject == sentence.first_token) return;
  for (std::uint32_t which = at(verb).head + 1; which < subject; ++which) {
    const bool opens = at(which).xpos == "WDT" && at(which).deprel == Deprel::det &&
                       at(which).head == subject && at(which - 1).xpos == ",";
    if (!opens) continue;
    at(which).upos = Upos::PRON;
    at(which).feats = "PronType=Rel";
    return hang_loose(which, verb, Deprel::obj);
  }
}

/// "Acme, based in Lund, which bought its rival" with Lund as who bought: who is based there did.
void RelativeMender::describe_resident(std::uint32_t verb) {
  const std::uint32_t place = at(verb).head;
  const NameSpan* name = name_at(place);
  const std::uint32_t based = at(place).head;
  if (name == nullptr || name->label != NameLabel::place || based == Token::kRoot) return;
  const std::uint32_t body = at(based).head;
  if (at(based).deprel != Deprel::acl || body > based) return;
  const DiscourseWords& words = knowledge_.discourse_words;
  if (!words.settled.contains(to_lower(document().word(based)))) return;
  const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
  if (pronoun == Token::kRoot || pronoun <= place) return;
  if (at(pronoun).xpos != "WDT" || at(pronoun - 1).xpos != ",") return;
  if (words.agent_verbs.contains(at(verb).lemma) || words.company_verbs.contains(at(verb).lemma))
    hang(verb, body);
}

}  // namespace claimgraph
