#include "extract/trees/mended_arguments.h"

#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void ArgumentMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const Deprel deprel = at(token).deprel;
    if (at(token).head == Token::kRoot) continue;
    if (deprel == Deprel::nsubj_pass) be_active(token, sentence);
    if (deprel == Deprel::expl) speak(token, sentence);
    if (deprel == Deprel::nmod) be_worth(token);
    if (deprel == Deprel::obl || deprel == Deprel::obl_unmarked) be_object(token, sentence);
    if (deprel == Deprel::advmod && at(token).xpos == "JJ") be_so(token);
    if (deprel == Deprel::mark) introduce_phrase(token, sentence);
    if (deprel == Deprel::conj) join_name(token);
    if (deprel == Deprel::conj) join_verb(token, sentence);
    if (deprel == Deprel::obl_unmarked) measure_change(token);
    if (deprel == Deprel::acl && at(token).xpos == "VB") foresee(token, sentence);
    if (deprel == Deprel::obl || deprel == Deprel::nmod) date_verb(token);
    if (deprel == Deprel::nmod || deprel == Deprel::compound || deprel == Deprel::obl)
      own(token, sentence);
    if (deprel == Deprel::compound) count_whole(token, sentence);
    const bool noun = at(token).xpos == "NN";
    if (noun && (deprel == Deprel::xcomp || deprel == Deprel::obj)) be_adjective(token);
    if (deprel == Deprel::nsubj_pass) act_behind_participle(token, sentence);
    if (deprel == Deprel::case_) introduce_noun(token, sentence);
    if (deprel == Deprel::obl) describe_subject(token, sentence);
    if (deprel == Deprel::obj) stay_in_aside(token);
    if (deprel == Deprel::obj) be_called_before(token, sentence);
    if (deprel == Deprel::obj || deprel == Deprel::parataxis) be_told_of_name(token, sentence);
    if (deprel == Deprel::amod && at(token).xpos == "VB") do_as_is_pressed(token);
    if (at(token).xpos == "WP") describe_person(token, sentence);
    if (is_a(deprel, Deprel::nsubj)) say_behind_content(token, sentence);
    if (deprel == Deprel::nsubj && is_date(token)) date_relative(token, sentence);
    if (deprel == Deprel::appos) measure(token, sentence);
    if (deprel == Deprel::nmod_poss) own_what_follows(token, sentence);
    if (at(token).deprel == Deprel::nmod_poss) stand_between_owner_and_owned(token);
  }
}

/// "The bank, whose shares fell 4%, cuts 300 jobs" with the 4% as what it cuts: what stands within
/// an aside, before the comma that ends it, belongs to the aside's verb.
void ArgumentMender::stay_in_aside(std::uint32_t thing) {
  const std::uint32_t verb = at(thing).head;
  if (verb == Token::kRoot || verb < thing + 2 || at(thing + 1).xpos != ",") return;
  for (std::uint32_t inner = thing; inner-- > 0 && in_one_sentence(inner, verb);) {
    if (at(inner).upos != Upos::VERB) continue;
    const std::uint32_t told = at(inner).head;
    const bool aside = is_a(at(inner).deprel, Deprel::acl) && told != Token::kRoot &&
                       told < inner && at(told).head == verb;
    if (aside && object_between(inner, inner + 1, thing) == Token::kRoot)
      attach(thing, inner, Deprel::obj);
    return;
  }
}

/// "Prices rose by 12 percent" with the prices as what is risen: without a helper a past does it.
void ArgumentMender::be_active(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t verb = at(subject).head;
  const bool finite = is_finite(at(verb).xpos) && at(verb).upos == Upos::VERB;
  if (finite && !has_dependent(verb, Deprel::aux_pass, sentence))
    at(subject).deprel = Deprel::nsubj;
}

/// "It says that Roe left", "it intends to return money" with "it" as nobody: what says or wants
/// something is somebody or something.
void ArgumentMender::speak(std::uint32_t pronoun, const Sentence& sentence) {
  const std::uint32_t verb = at(pronoun).head;
  const AttributionWords& words = knowledge_.attribution_words;
  const std::string& lemma = at(verb).lemma;
  const bool wants =
      words.act_infinitives.contains(lemma) && has_dependent(verb, Deprel::xcomp, sentence);
  const bool says =
      pronoun < verb && at(verb).upos == Upos::VERB &&
      (wants || (words.verbs.count(lemma) > 0 && has_dependent(verb, Deprel::ccomp, sentence)));
  if (says && !has_dependent(verb, Deprel::aux_pass, sentence) && !has_subject(verb, sentence))
    at(pronoun).deprel = Deprel::nsubj;
}

/// "values the firm at $5 million" with the sum as the firm's: it is what the firm is valued at.
void ArgumentMender::be_worth(std::uint32_t sum) {
  const std::uint32_t object = at(sum).head;
  const std::uint32_t opener = object + 1;
  if (object > sum || at(object).deprel != Deprel::obj || at(opener).head != sum) return;
  const bool at_sum =
      knowledge_.clause_words.worth_prepositions.contains(to_lower(document().word(opener)));
  const QuantityMention* amount = document().quantity_over(at(sum).span);
  if (!at_sum || amount == nullptr || amount->quantity.currency.empty()) return;
  const std::uint32_t verb = at(object).head;
  if (verb != Token::kRoot && verb < object) attach(sum, verb, Deprel::obl);
}

/// "called off the summit", "fell 17 percent" with the summit and the share as circumstances: what
/// stands bare behind a verb, or its particle, and is no date is its object; so is how long
/// something lasts.
void ArgumentMender::be_object(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  if (verb > noun || at(verb).upos != Upos::VERB) return;
  const bool lasts = knowledge_.clause_words.lasting_verbs.contains(at(verb).lemma);
  if (is_date(noun) && !lasts) return;
  if (!is_nominal(noun) && !in_share_or_sum(noun)) return;
  const std::uint32_t first = first_of(noun);
  const bool beside =
      first == verb + 1 || (first == verb + 2 && at(verb + 1).deprel == Deprel::compound_prt);
  if (!beside || has_dependent(noun, Deprel::case_, sentence)) return;
  if (at(noun).deprel == Deprel::obl_unmarked && !in_share_or_sum(noun) && !lasts) return;
  for (const Deprel other : {Deprel::obj, Deprel::ccomp, Deprel::aux_pass}) {
    if (has_dependent(verb, other, sentence)) return;
  }
  at(noun).deprel = Deprel::obj;
}

/// "expects demand to recover" with a demand that it recover: a bare noun has no such aim.
void ArgumentMender::foresee(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t noun = at(infinitive).head;
  if (noun == Token::kRoot || noun + 2 != infinitive || at(noun).deprel != Deprel::obj) return;
  const std::uint32_t verb = at(noun).head;
  const auto& governors = knowledge_.factuality_words.governors;
  // "expects approval to build it"
  if (verb == Token::kRoot || governors.count(at(noun).lemma) != 0) return;
  const auto stance = governors.find(at(verb).lemma);
  const bool foresees = stance != governors.end() && stance->second == Stance::predicted;
  const bool bare = !has_dependent(noun, Deprel::det, sentence) &&
                    !has_dependent(noun, Deprel::nmod_poss, sentence);
  if (foresees && bare && at(verb).upos == Upos::VERB) attach(infinitive, verb, Deprel::xcomp);
}

/// "Spending will stay high" with "high" as how it stays: what it stays.
void ArgumentMender::be_so(std::uint32_t adjective) {
  const std::uint32_t verb = at(adjective).head;
  const bool beside = verb + 1 == adjective && at(verb).upos == Upos::VERB;
  if (beside && knowledge_.clause_words.staying_verbs.contains(at(verb).lemma))
    at(adjective).deprel = Deprel::xcomp;
}

/// "Workers at the plant demand a raise" with "at" and the plant each by itself at the verb: they
/// are one phrase, and say which workers.
void ArgumentMender::introduce_noun(std::uint32_t preposition, const Sentence& sentence) {
  const std::uint32_t verb = at(preposition).head;
  if (verb < preposition + 2 || at(verb).upos != Upos::VERB || !is_finite(at(verb).xpos)) return;
  const std::uint32_t noun = verb - 1;
  if (!is_nominal(noun) || at(noun).head != verb) return;
  std::uint32_t subject = Token::kRoot;
  for (std::uint32_t token = sentence.first_token; token < preposition; ++token) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj)) subject = token;
  }
  if (subject == Token::kRoot) return;
  attach(noun, subject, Deprel::nmod);
  attach(preposition, noun, Deprel::case_);
  for (std::uint32_t token = preposition + 1; token < noun; ++token) {
    if (at(token).head == verb) hang(token, noun);
  }
}

/// "Exports of pumps fell" with "of" as if it opened a clause, "though that figure excludes it"
/// with two such words: before a noun without a verb it is a preposition, behind another one a
/// pointer.
void ArgumentMender::introduce_phrase(std::uint32_t opener, const Sentence& sentence) {
  const std::uint32_t noun = at(opener).head;
  if (noun < opener) return;
  const bool owner =
      knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(opener)));
  if (owner && at(noun).upos == Upos::NOUN && noun == opener + 1 &&
      !has_dependent(noun, Deprel::cop, sentence)) {
    at(opener).deprel = Deprel::case_;
    return;
  }
  const std::uint32_t next = opener + 1;
  const bool second = opener > sentence.first_token && at(opener - 1).deprel == Deprel::mark &&
                      at(opener - 1).head == noun && next < noun && is_nominal(next) &&
                      at(next).head == noun &&
                      knowledge_.attribution_words.that.contains(to_lower(document().word(opener)));
  if (second) attach(opener, next, Deprel::det);
}

/// "Jane Roe and John Doe settled it" with Doe joined to the "Roe": to the name.
void ArgumentMender::join_name(std::uint32_t second) {
  std::uint32_t first = at(second).head;
  if (first > second) return;
  while (at(first).deprel == Deprel::flat && at(first).head != Token::kRoot &&
         at(first).head < first)
    first = at(first).head;
  if (first != at(second).head) attach(second, first, Deprel::conj);
}

/// "a 300-megawatt power station" with the megawatts as the power's: what is counted is the whole.
void ArgumentMender::count_whole(std::uint32_t unit, const Sentence& sentence) {
  const std::uint32_t noun = at(unit).head;
  if (noun != unit + 1 || at(unit).upos != Upos::NOUN || at(noun).deprel != Deprel::compound)
    return;
  const std::uint32_t whole = at(noun).head;
  if (whole != Token::kRoot && whole > noun && has_dependent(unit, Deprel::nummod, sentence))
    attach(unit, whole, Deprel::compound);
}

/// "found him guilty of fraud" with the guilty as a thing: of what belongs to the finding.
void ArgumentMender::be_adjective(std::uint32_t noun) {
  if (!knowledge_.clause_words.verdict_adjectives.contains(at(noun).lemma)) return;
  make_adjective(noun);
  if (at(noun).deprel == Deprel::obj && at(noun - 1).head == noun && is_nominal(noun - 1)) {
    hang_loose(noun - 1, at(noun).head, Deprel::obj);  // "found Jane Roe guilty", as if of one name
    at(noun).deprel = Deprel::xcomp;
    for (std::uint32_t token = noun - 1; token-- > 0 && in_one_sentence(token, noun);) {
      if (at(token).head == noun) hang(token, noun - 1);
    }
  }
  for (std::uint32_t token = noun + 1;
       token < document().tokens.size() && in_one_sentence(noun, token); ++token) {
    const bool phrase = at(token).deprel == Deprel::obl || at(token).deprel == Deprel::nmod;
    if (at(token).head == noun && phrase) attach(token, at(noun).head, Deprel::obl);
  }
}

/// "an investigation into Acme's planned $8 billion takeover", "owned by Acme's Beta" with Acme
/// beside the takeover, or as a part of its name.
void ArgumentMender::own(std::uint32_t owner, const Sentence& sentence) {
  std::uint32_t mark = owner + 1;
  while (mark < sentence.end_token && at(mark).deprel == Deprel::flat && at(mark).head == owner)
    ++mark;  // "Abu Dhabi's"
  if (mark >= sentence.end_token || at(mark).xpos != "POS" || at(mark).head != owner) return;
  if (at(owner).head > mark) {
    at(owner).deprel = Deprel::nmod_poss;
    return;
  }
  for (std::uint32_t owned = mark + 1; owned < sentence.end_token; ++owned) {
    if (at(owned).upos == Upos::PUNCT || at(owned).upos == Upos::ADP) return;
    const bool phrase = at(owned).deprel == Deprel::nmod || is_a(at(owned).deprel, Deprel::obl);
    if (phrase && at(owned).head == at(owner).head) return attach(owner, owned, Deprel::nmod_poss);
  }
}

/// "exports of pumps fell in May" with May as the pumps': what the verb between them does.
/// "the attorney general's office" with the general as the attorney's owner: an owner stands before
/// what he owns.
void ArgumentMender::own_what_follows(std::uint32_t owner, const Sentence& sentence) {
  const std::uint32_t owned = owner + 2;
  if (owner == sentence.first_token || owned >= sentence.end_token) return;
  const std::uint32_t first = owner - 1;
  if (at(owner + 1).xpos != "POS" || !is_nominal(owned) || !is_nominal(first)) return;
  // "the attorney general's office" with the office as another name of the attorney
  const bool renames =
      at(owner).head == owned && at(owned).head == first && at(owned).deprel == Deprel::appos;
  const bool loose =
      at(owner).head == first && at(owned).head != Token::kRoot && at(owned).head == at(first).head;
  if (!loose && !renames) return;
  if (renames) take_place_of(owned, first);
  hang_loose(owner, owned, Deprel::nmod_poss);
  hang_loose(first, owner, Deprel::compound);
  for (std::uint32_t token = sentence.first_token; token < first; ++token) {
    if (at(token).head == first) hang(token, owner);
  }
}

/// "pushed back the opening of its plant to 2029" with the year as the plant's, "cut jobs, or a
/// tenth of those it has, by June" with June as when it has them: behind a noun without a verb, or
/// a relative clause and a comma, a date is when the verb above is done.
void ArgumentMender::date_verb(std::uint32_t date) {
  const std::uint32_t first = first_of(date);
  std::uint32_t verb = at(date).head;
  if (verb > date || !is_date(date) || at(first).deprel != Deprel::case_) return;
  if (is_nominal(verb)) {
    for (std::uint32_t between = verb + 1; between < first; ++between) {
      const bool finite = at(between).upos == Upos::VERB && is_finite(at(between).xpos);
      if (finite) return attach(date, between, Deprel::obl);
    }
  }
  if (at(date).deprel != Deprel::obl) return;
  const bool noun = at(verb).upos == Upos::NOUN || at(verb).xpos == "JJR";  // "closed lower in May"
  const bool parted = at(verb).deprel == Deprel::acl_relcl && at(first - 1).xpos == ",";
  if (!noun && !parted) return;
  verb = at(verb).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb != Token::kRoot && verb < date) attach(date, verb, Deprel::obl);
}

/// "puts the cost at $4 million and promises jobs" with the promise joined to the sum: a verb is
/// joined to a verb.
void ArgumentMender::join_verb(std::uint32_t second, const Sentence& sentence) {
  std::uint32_t first = at(second).head;
  const bool verb = at(second).upos == Upos::VERB && is_finite(at(second).xpos);
  if (!verb || first > second || at(first).upos == Upos::VERB || has_subject(second, sentence))
    return;
  if (!has_dependent(second, Deprel::cc, sentence) || has_dependent(first, Deprel::cop, sentence))
    return;
  while (first != Token::kRoot && at(first).upos != Upos::VERB) first = at(first).head;
  if (first != Token::kRoot && first < second && is_finite(at(first).xpos))
    attach(second, first, Deprel::conj);
}

/// "closed 3% lower" with the share as how much lower: by how much it fell.
void ArgumentMender::measure_change(std::uint32_t share) {
  const std::uint32_t adverb = at(share).head;
  const Deprel how = at(adverb).deprel;
  const bool compared = adverb == share + 1 && (how == Deprel::advmod || how == Deprel::xcomp) &&
                        (at(adverb).xpos == "JJR" || at(adverb).xpos == "RBR");
  if (!compared || !in_share_or_sum(share)) return;
  const std::uint32_t verb = at(adverb).head;
  if (verb != Token::kRoot && verb < share && at(verb).upos == Upos::VERB)
    attach(share, verb, Deprel::obj);
}

/// "Founded in Oslo by Jane Roe and two researchers, Acme sells it" with the researchers as what
/// was founded, and Roe hung on Oslo: who follows "by" did it, and whom "and" joins too.
void ArgumentMender::act_behind_participle(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  if (verb > noun || at(verb).xpos != "VBN" || !has_dependent(noun, Deprel::cc, sentence)) return;
  for (std::uint32_t first = first_of(noun); first-- > verb + 1;) {
    const std::uint32_t opener = first_of(first);
    const bool agent =
        is_nominal(first) && at(first).head < opener && opener > verb &&
        at(opener).deprel == Deprel::case_ &&
        knowledge_.clause_words.agent_prepositions.contains(to_lower(document().word(opener)));
    if (!agent) continue;
    attach(first, verb, Deprel::obl_agent);
    return hang_loose(noun, first, Deprel::conj);
  }
}

/// "A fire at the plant injured nine" with the plant as where they were injured: between a subject
/// and its verb, without a comma, a phrase says of the subject where it is, unless it is a date.
void ArgumentMender::describe_subject(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t verb = at(phrase).head;
  const std::uint32_t opener = first_of(phrase);
  if (verb != phrase + 1 || opener == sentence.first_token || is_date(phrase)) return;
  if (at(opener).deprel != Deprel::case_ || at(opener).head != phrase) return;
  if (at(verb).upos != Upos::VERB || at(verb).xpos == "VBG") return;
  std::uint32_t subject = opener - 1;
  if (!is_nominal(subject)) return;
  while (at(subject).head != Token::kRoot && at(subject).head < verb && is_nominal(subject) &&
         !is_a(at(subject).deprel, Deprel::nsubj)) {
    subject = at(subject).head;
  }
  if (at(subject).head == verb && is_a(at(subject).deprel, Deprel::nsubj))
    attach(phrase, subject, Deprel::nmod);
}

/// "said Jane Roe, who runs Acme" with the running as what is said: behind a comma and a name "who"
/// is somebody.
void ArgumentMender::describe_person(std::uint32_t pronoun, const Sentence& sentence) {
  const std::uint32_t verb = at(pronoun).head;
  if (pronoun < sentence.first_token + 2 || at(pronoun - 1).xpos != "," || verb < pronoun) return;
  const bool teller = at(verb).head > pronoun && at(verb).head < verb;  // "who officials say left"
  const bool told = at(verb).deprel == Deprel::ccomp && is_a(at(pronoun).deprel, Deprel::nsubj);
  std::uint32_t person = pronoun - 2;
  if (teller || !told || at(person).upos != Upos::PROPN) return;
  while (at(person).head != Token::kRoot && at(at(person).head).upos == Upos::PROPN)
    person = at(person).head;
  attach(verb, person, Deprel::acl_relcl);
}

/// "a department, which since May has reviewed sales" with May as what reviews: a date behind
/// "which" and a preposition says when.
void ArgumentMender::date_relative(std::uint32_t date, const Sentence& sentence) {
  const std::uint32_t verb = at(date).head;
  const std::uint32_t opener = date - 1;
  const std::uint32_t pronoun = date - 2;
  if (verb < date || date < sentence.first_token + 4) return;
  const bool relative = at(pronoun).head == verb && is_a(at(pronoun).deprel, Deprel::nsubj) &&
                        at(pronoun).xpos == "WDT" && at(pronoun - 1).xpos == ",";
  if (!relative || at(opener).head != verb) return;
  at(date).deprel = Deprel::obl;
  hang_loose(opener, date, Deprel::case_);
  at(opener).upos = Upos::ADP;
  const std::uint32_t noun = pronoun - 2;
  if (at(verb).deprel == Deprel::advcl && is_nominal(noun)) attach(verb, noun, Deprel::acl_relcl);
}

/// "spent on its predecessor, Lyra 1, she added" with Lyra as what was added: a name between commas
/// before who says so is another name of what stands before it.
void ArgumentMender::be_called_before(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t cue = at(name).head;
  if (cue == Token::kRoot || cue < name || at(name).upos != Upos::PROPN) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const std::uint32_t first = first_of(name);
  if (first < sentence.first_token + 2 || at(first - 1).xpos != "," || !is_nominal(first - 2))
    return;
  const bool spoken = has_subject(cue, sentence) && at(first - 2).head != cue;
  if (spoken) attach(name, first - 2, Deprel::appos);
}

/// "released Lyra 2, a language model" with the model released, too: a new thing right behind a
/// name and a comma tells what that is.
void ArgumentMender::be_told_of_name(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  const std::uint32_t first = first_of(noun);
  if (verb == Token::kRoot || verb > first || first < sentence.first_token + 2) return;
  if (at(first - 1).xpos != "," || at(noun).upos != Upos::NOUN) return;
  if (at(first).feats.find("Definite=Ind") == std::string::npos) return;
  std::uint32_t last = first - 2;
  const auto numbers = [&](std::uint32_t token) {  // "Lyra 2"
    return at(token).upos == Upos::NUM && at(token).deprel == Deprel::flat;
  };
  while (last > sentence.first_token && numbers(last)) --last;
  const NameSpan* name = name_at(last);
  if (name == nullptr ? at(last).upos != Upos::PROPN : name->end_token != last + 1) return;
  const std::vector<std::uint32_t> heads =
      name == nullptr ? std::vector{last} : outward(name->first_token, name->end_token);
  const bool beside = heads.size() == 1 && at(heads.front()).head == verb &&
                      at(heads.front()).deprel == Deprel::obj;
  if (beside) attach(noun, heads.front(), Deprel::appos);
}

/// "pressed Norway to tighten controls" with tight controls as a circumstance: behind an object and
/// "to" stands what it was to do.
void ArgumentMender::do_as_is_pressed(std::uint32_t infinitive) {
  const std::uint32_t thing = at(infinitive).head;
  const std::uint32_t to = infinitive - 1;
  if (thing == Token::kRoot || thing < infinitive || infinitive < 3) return;
  if (at(to).xpos != "TO" || at(to).head != infinitive || !is_nominal(thing)) return;
  const std::uint32_t verb = at(thing).head;
  const std::uint32_t object = to - 1;
  if (verb == Token::kRoot || verb > object || at(object).head != verb) return;
  if (at(object).deprel != Deprel::obj) return;
  take_place_of(infinitive, thing);
  at(infinitive).deprel = Deprel::xcomp;
  hang_loose(thing, infinitive, Deprel::obj);
}

/// "Ten of the rafts sank, the chief executive said" with the chief as another who sank: who stands
/// behind the verb, a comma and before a verb of saying without a subject says so.
void ArgumentMender::say_behind_content(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t content = at(subject).head;
  if (content > subject) return;
  const std::uint32_t cue = cue_behind(subject, content, sentence);
  if (cue == Token::kRoot) return;
  const std::uint32_t first = first_of(subject);
  bool own = false;  // the content has a subject of its own
  bool parted = false;
  for (std::uint32_t token = sentence.first_token; token < first; ++token) {
    own = own ||
          (at(token).head == content && is_a(at(token).deprel, Deprel::nsubj) && token < content);
    parted = parted || (token > content && at(token).xpos == ",");
  }
  if (!own) return;
  for (std::uint32_t token = first; token <= subject; ++token)
    parted = parted || (at(token).xpos == "," && at(token).head == subject);
  if (!parted) return;
  if (at(cue).head == content) {
    take_place_of(cue, content);
    attach(content, cue, Deprel::ccomp);
  }
  attach(subject, cue, Deprel::nsubj);
  if (at(content).deprel == Deprel::advcl) at(content).deprel = Deprel::ccomp;
}

/// The verb of saying behind `subject`, above the content, hung on it or joined to it; kRoot: none.
std::uint32_t ArgumentMender::cue_behind(std::uint32_t subject, std::uint32_t content,
                                         const Sentence& sentence) {
  for (std::uint32_t cue = subject + 1; cue < sentence.end_token; ++cue) {
    const bool hung = at(cue).deprel == Deprel::ccomp ||
                      (at(cue).deprel == Deprel::conj && !has_dependent(cue, Deprel::cc, sentence));
    const bool below = at(cue).head == content && hung && is_finite(at(cue).xpos);
    if (at(content).head != cue && !below) continue;
    const bool says = knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
    return says && !has_subject(cue, sentence) ? cue : Token::kRoot;
  }
  return Token::kRoot;
}

/// "Beta, 70 percent owned by Acme" with the share as another word for Beta: right before a
/// participle a share says to what part.
void ArgumentMender::measure(std::uint32_t share, const Sentence& sentence) {
  const std::uint32_t verb = share + 1;
  if (verb >= sentence.end_token || at(verb).xpos != "VBN" || !in_share_or_sum(share)) return;
  if (at(verb).head == at(share).head) attach(share, verb, Deprel::obl_unmarked);
}

/// "Acme's planned $8 billion takeover" with the plan and the sum as what hangs elsewhere: what
/// stands between an owner and what he owns belongs to that.
void ArgumentMender::stand_between_owner_and_owned(std::uint32_t owner) {
  const std::uint32_t owned = at(owner).head;
  if (owned < owner + 2 || at(owner + 1).xpos != "POS" || !is_nominal(owned)) return;
  const std::vector<std::uint32_t> strays = outward(owner + 2, owned);
  for (const std::uint32_t stray : strays) {
    if (at(stray).head == owned || at(stray).upos == Upos::PUNCT) continue;
    const bool above = at(owned).head == stray;
    if (above) take_place_of(owned, stray);
    const Deprel deprel = at(stray).upos == Upos::VERB || at(stray).upos == Upos::ADJ
                              ? Deprel::amod
                              : Deprel::compound;
    hang_loose(stray, owned, deprel);
  }
  for (std::uint32_t token = owner + 2; token < owned; ++token) {
    const bool of_sum = at(token).deprel == Deprel::amod && in_share_or_sum(at(token).head);
    if (of_sum) attach(token, owned, Deprel::amod);  // "planned $8 billion"
  }
  const std::uint32_t opener = owner > 0 ? owner - 1 : owner;
  const bool introduced = at(opener).deprel == Deprel::case_ && at(opener).head == owned;
  const std::uint32_t noun = opener > 0 ? opener - 1 : opener;
  const std::uint32_t verb = at(owned).head;
  if (!strays.empty() && introduced && verb != Token::kRoot && is_nominal(noun) &&
      at(noun).head == verb && at(noun).deprel == Deprel::obj)
    attach(owned, noun, Deprel::nmod);  // "an investigation into Acme's takeover"
}

}  // namespace claimgraph
