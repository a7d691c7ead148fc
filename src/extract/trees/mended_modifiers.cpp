#include "extract/trees/mended_modifiers.h"

#include <vector>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void ModifierMender::mend() {
  const auto tokens = static_cast<std::uint32_t>(document().tokens.size());
  for (std::uint32_t token = 0; token + 1 < tokens; ++token) {
    const Deprel deprel = at(token).deprel;
    if (deprel == Deprel::det || deprel == Deprel::nmod_poss) lead_places(token);
    if (at(token).xpos == "JJS") be_some(token);
    if (token >= 2 && at(token).upos == Upos::NOUN) be_one_noun(token);
    if (token >= 2 && is_nominal(token)) be_one_post(token);
    if (token >= 4 && at(token).xpos == "NNS") be_of_both(token);
    if (token >= 2 && at(token).xpos == "VBN") be_one_participle(token);
    if (token >= 2 && at(token).xpos == "POS") own_what_follows(token);
    if (token >= 1 && (deprel == Deprel::advmod || at(token).upos == Upos::ADV))
      be_noun_behind(token);
    if (token >= 1 && deprel == Deprel::case_) stand_below(token);
    if (token >= 1 && deprel == Deprel::ccomp && at(token).upos == Upos::ADJ)
      describe_speaker(token);
    if (deprel == Deprel::advcl && at(token).xpos == "VBG") describe_object(token);
    if (deprel == Deprel::advcl && at(token).xpos == "VBN") describe_dated(token);
    if (is_a(deprel, Deprel::obl)) be_where_it_happens(token);
    if (deprel == Deprel::obj) be_one_object(token);
  }
  for (const NameSpan& name : document().names) {
    join_owned(name);
    be_born_as(name);
  }
}

/// "a force of U.S. and Norwegian officials" with a force of the U.S. and the officials beside it:
/// what two peoples describe is of both.
void ModifierMender::be_of_both(std::uint32_t several) {
  const std::uint32_t people = several - 1;
  const std::uint32_t place = several - 3;
  const std::uint32_t force = at(place).head;
  const bool joined = at(several).deprel == Deprel::conj && at(several).head == force &&
                      at(people).head == several && at(several - 2).upos == Upos::CCONJ;
  if (!joined || force == Token::kRoot || force > place || !is_a(at(place).deprel, Deprel::nmod))
    return;
  const bool of =
      at(place - 1).deprel == Deprel::case_ && at(place - 1).head == place &&
      knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(place - 1)));
  const auto is_people = [&](std::uint32_t token) {
    const std::string_view word = document().word(token);
    return !knowledge_.demonyms.country_of(word).empty() || knowledge_.name_words.is_place(word);
  };
  if (!of || !is_people(people) || !is_people(place)) return;
  hang_loose(several, force, Deprel::nmod);
  hang_loose(place - 1, several, Deprel::case_);
  hang_loose(place, several, Deprel::compound);
  hang_loose(several - 2, place, Deprel::cc);
}

/// "the under secretary of commerce" with a preposition behind the article: it is of the post.
void ModifierMender::stand_below(std::uint32_t word) {
  const std::uint32_t post = word + 1;
  const bool within = at(word).upos == Upos::ADP && at(word).head == post &&
                      at(word - 1).upos == Upos::DET && at(word - 1).head == post;
  if (!within || !knowledge_.kinds.speaks_of(to_lower(at(post).lemma), "person")) return;
  at(word).upos = Upos::ADJ;
  at(word).xpos = "JJ";
  at(word).deprel = Deprel::amod;
}

/// "Two people close to Acme said it" with the closeness as what was said: right behind a noun, and
/// without a helper, such an adjective describes who said it.
void ModifierMender::describe_speaker(std::uint32_t adjective) {
  const std::uint32_t noun = adjective - 1;
  const std::uint32_t verb = at(adjective).head;
  const bool misread = at(noun).upos == Upos::NOUN && at(noun).head == adjective &&
                       is_a(at(noun).deprel, Deprel::nsubj) && verb != Token::kRoot &&
                       verb > adjective && at(verb).upos == Upos::VERB;
  if (!misread || at(adjective + 1).upos != Upos::ADP) return;
  if (child_before(verb, Deprel::nsubj) != Token::kRoot) return;
  for (std::uint32_t token = adjective + 1; token < verb; ++token) {
    if (at(token).xpos == "," || is_a(at(token).deprel, Deprel::cop)) return;
  }
  hang_loose(noun, verb, Deprel::nsubj);
  hang_loose(adjective, noun, Deprel::amod);
}

/// "is among the highest in Europe" as if it were the highest: behind a preposition and an article
/// it stands for things.
void ModifierMender::be_some(std::uint32_t adjective) {
  const bool alone = child_before(adjective, Deprel::case_) != Token::kRoot &&
                     child_before(adjective, Deprel::det) != Token::kRoot;
  if (alone) make_noun(adjective);
}

/// "broke export rules" with both nouns as objects: of two that stand side by side, a first one in
/// the singular without an article describes the second.
void ModifierMender::be_one_object(std::uint32_t first) {
  const std::uint32_t second = first + 1;
  const std::uint32_t verb = at(first).head;
  const bool both = at(second).deprel == Deprel::obj && at(second).head == verb && verb < first;
  if (!both || at(first).xpos != "NN" || at(second).upos != Upos::NOUN) return;
  if (verb + 1 == first) attach(first, second, Deprel::compound);
}

/// "was made available in Norway in May" with both as phrases of what it was made: where and when
/// are the verb's.
void ModifierMender::be_where_it_happens(std::uint32_t phrase) {
  const std::uint32_t result = at(phrase).head;
  if (result == Token::kRoot || result > phrase || at(result).upos != Upos::ADJ) return;
  const std::uint32_t verb = at(result).head;
  if (at(result).deprel != Deprel::xcomp || at(verb).upos != Upos::VERB) return;
  const NameSpan* name = name_at(phrase);
  const bool place = name != nullptr &&
                     (name->label == NameLabel::place ||
                      knowledge_.name_words.is_place(
                          document().at(document().span_of(name->first_token, name->end_token))));
  if (place || document().date_over(at(phrase).span) != nullptr) hang(phrase, verb);
}

/// "lost a rocket carrying four satellites", "in a hall holding 900 cells" with the loser as who
/// carries them: right behind a thing that is new a participle tells of that.
void ModifierMender::describe_object(std::uint32_t participle) {
  const std::uint32_t thing = participle - 1;
  const bool holds = participle > 0 && at(thing).deprel == Deprel::obl &&
                     knowledge_.clause_words.holding_verbs.contains(at(participle).lemma);
  const bool object = participle > 0 && (at(thing).deprel == Deprel::obj || holds) &&
                      at(thing).head == at(participle).head && at(thing).upos == Upos::NOUN;
  const std::uint32_t opener = object ? child_before(thing, Deprel::det) : Token::kRoot;
  if (opener == Token::kRoot || document().date_over(at(thing).span) != nullptr) return;
  if (at(opener).feats.find("Definite=Ind") == std::string::npos) return;
  attach(participle, thing, Deprel::acl);
}

/// "the director-general" with a general beside the director: the two are one post.
void ModifierMender::be_one_post(std::uint32_t last) {
  const std::uint32_t hyphen = last - 1;
  const std::uint32_t first = last - 2;
  const bool joined = at(hyphen).xpos == "HYPH" && at(first).span.end == at(hyphen).span.start &&
                      at(hyphen).span.end == at(last).span.start && is_nominal(first);
  const auto is_post = [&](std::uint32_t token) {
    return knowledge_.kinds.speaks_of(to_lower(document().word(token)), "person");
  };
  const std::string lemma =
      joined ? to_lower(document().word(first)) + "-" + to_lower(document().word(last)) : "";
  if (!joined || !is_post(first) || !is_post(last)) return;
  if (!knowledge_.kinds.speaks_of(lemma, "person")) return;
  if (is_below(last, first)) take_place_of(last, first);
  make_noun(last);
  at(last).lemma = lemma;
  for (std::uint32_t token = first; token-- > 0 && in_one_sentence(token, first);) {
    if (at(token).head == first) hang(token, last);
  }
  for (std::uint32_t token = last + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(last, token)) break;
    if (at(token).head == first) hang(token, last);
  }
  hang_loose(first, last, Deprel::goeswith);
  hang_loose(hyphen, last, Deprel::punct);
}

/// "The start-up raised funds" with what is up as what raised them: the noun is the whole word.
void ModifierMender::be_one_noun(std::uint32_t particle) {
  const std::uint32_t hyphen = particle - 1;
  const std::uint32_t verb = particle - 2;
  const bool joined = at(hyphen).xpos == "HYPH" && at(verb).span.end == at(hyphen).span.start &&
                      at(hyphen).span.end == at(particle).span.start && at(verb).head == particle;
  const std::string form = to_lower(document().word(particle));
  if (!joined || !knowledge_.clause_words.verb_particles.contains(form)) return;
  at(particle).lemma = to_lower(document().word(verb)) + "-" + form;
  at(verb).deprel = Deprel::goeswith;
}

/// "is majority-owned by Acme" with the majority as what is owned, or as what Beta is: what a
/// hyphen joins to a participle says how.
void ModifierMender::be_one_participle(std::uint32_t participle) {
  const std::uint32_t noun = participle - 2;
  const bool joined = document().word(participle - 1) == "-" &&
                      at(noun).span.end == at(participle - 1).span.start &&
                      at(participle - 1).span.end == at(participle).span.start;
  if (!joined || at(noun).upos != Upos::NOUN) return;
  if (at(participle).head == noun) {
    take_place_of(participle, noun);
    const auto take = [&](std::uint32_t token) {
      if (at(token).head != noun) return;
      if (is_a(at(token).deprel, Deprel::nsubj)) at(token).deprel = Deprel::nsubj_pass;
      if (at(token).deprel == Deprel::cop) at(token).deprel = Deprel::aux_pass;
      hang(token, participle);
    };
    for (std::uint32_t token = noun; token-- > 0 && in_one_sentence(token, noun);) take(token);
    const auto tokens = static_cast<std::uint32_t>(document().tokens.size());
    for (std::uint32_t token = participle + 1; token < tokens && in_one_sentence(token, noun);)
      take(token++);
  } else if (at(noun).head != participle || !is_a(at(noun).deprel, Deprel::nsubj)) {
    return;
  }
  hang_loose(noun, participle, Deprel::compound);
}

/// "closed a funding round", "a funding round worth $3 billion" with the round as how it was closed
/// or worth: behind another noun it is one, and leads.
void ModifierMender::be_noun_behind(std::uint32_t adverb) {
  const std::uint32_t before = adverb - 1;
  const auto& nouns = knowledge_.clause_words.nouns_like_adverbs;
  const auto known = nouns.find(to_lower(document().word(adverb)));
  if (known == nouns.end() || known->second.count(at(before).lemma) == 0) return;
  if (at(before).upos != Upos::NOUN || !in_one_sentence(before, adverb)) return;
  if (at(before).head == Token::kRoot) return;
  if (at(before).head != adverb) {
    take_place_of(adverb, before);
  } else if (at(adverb).deprel == Deprel::advmod) {
    at(adverb).deprel = Deprel::obj;
  }
  make_noun(adverb);
  for (std::uint32_t token = before; token-- > 0 && in_one_sentence(token, before);) {
    if (at(token).head == before) hang(token, adverb);
  }
  hang_loose(before, adverb, Deprel::compound);
}

/// "a round in 2022 led by Beta" with what had the round as what was led: right behind a thing and
/// its date a participle tells of the thing.
void ModifierMender::describe_dated(std::uint32_t participle) {
  if (participle < 3) return;
  const DateMention* date = document().date_over(at(participle - 1).span);
  if (date == nullptr || child_before(participle, Deprel::mark) != Token::kRoot) return;
  const auto [first, end] = tokens_in(date->span);
  if (end != participle || first < 2 || at(first - 1).deprel != Deprel::case_) return;
  const std::uint32_t thing = first - 2;
  const std::uint32_t opener =
      at(thing).upos == Upos::NOUN ? child_before(thing, Deprel::det) : Token::kRoot;
  if (opener == Token::kRoot || !in_one_sentence(opener, participle)) return;
  if (at(opener).feats.find("Definite=Ind") != std::string::npos)
    attach(participle, thing, Deprel::acl);
}

/// "its Mesa, Arizona, packaging plant" with the plant beside Mesa: a town that has an owner or an
/// article, and its region between commas, tell where the noun behind them is.
void ModifierMender::lead_places(std::uint32_t opener) {
  const std::uint32_t town_end = end_of_name(opener + 1);
  const std::uint32_t region = town_end + 1;
  if (town_end == opener + 1 || !is_comma(town_end, opener)) return;
  const std::uint32_t region_end = end_of_name(region);
  if (region_end == region || !is_comma(region_end, opener)) return;
  if (!knowledge_.name_words.is_place(document().at(document().span_of(region, region_end))))
    return;
  const std::uint32_t noun = noun_from(region_end + 1);
  const std::vector<std::uint32_t> heads = outward(opener + 1, town_end);
  if (noun == Token::kRoot || heads.size() != 1) return;
  const Deprel owns = at(opener).deprel;
  lead(noun, heads.front());
  attach(opener, noun, owns);
  for (const std::uint32_t each : outward(region, region_end)) {
    attach(each, noun, Deprel::compound);
  }
  for (const std::uint32_t comma : {town_end, region_end}) hang(comma, noun);
}

/// One past the proper nouns that stand together from `first` on.
std::uint32_t ModifierMender::end_of_name(std::uint32_t first) {
  std::uint32_t end = first;
  const auto proper = [&](std::uint32_t token) {
    return at(token).upos == Upos::PROPN || (in_name(token) && is_capitalised(token));
  };
  while (end < document().tokens.size() && proper(end) && in_one_sentence(first, end)) {
    ++end;
  }
  return end;
}

bool ModifierMender::is_comma(std::uint32_t token, std::uint32_t before) {
  return token + 1 < document().tokens.size() && at(token).xpos == "," &&
         in_one_sentence(before, token);
}

/// "expects its Mesa plant to open", "will finish the Mesa plant by June" with the town and the
/// plant as two objects: a place has no owner and no article, so they are those of the noun right
/// behind it.
void ModifierMender::join_owned(const NameSpan& name) {
  if (name.end_token >= document().tokens.size()) return;
  const std::vector<std::uint32_t> heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1 || !in_one_sentence(name.first_token, name.end_token)) return;
  const std::uint32_t head = heads.front();
  const std::uint32_t noun = noun_from(name.end_token);
  if (noun == Token::kRoot) return;
  if (!is_owned(name.first_token) && !is_determined(name.first_token, noun)) return;
  if (at(noun).head != at(head).head || at(noun).deprel != at(head).deprel) return;
  const Deprel opens = at(name.first_token - 1).deprel;
  lead(noun, head);
  attach(name.first_token - 1, noun, opens);
}

/// "Lumen 4's training took a week" with Lumen beside the training: behind a number, too, the mark
/// is an owner's.
void ModifierMender::own_what_follows(std::uint32_t mark) {
  std::uint32_t owner = mark - 1;
  if (at(owner).upos != Upos::NUM || !in_one_sentence(owner, mark)) return;
  while (at(owner).deprel == Deprel::flat && at(owner).head < owner) owner = at(owner).head;
  const std::uint32_t noun = noun_from(mark + 1);
  if (noun == Token::kRoot || at(owner).upos != Upos::PROPN) return;
  if (is_below(noun, owner)) take_place_of(noun, owner);
  hang_loose(owner, noun, Deprel::nmod_poss);
  attach(mark, owner, Deprel::case_);
}

/// "Clara Weiss, née Adler, was a chemist" with Adler as another chemist: a name behind such a word
/// is one that the person before it had, and nobody else's.
void ModifierMender::be_born_as(const NameSpan& name) {
  const WordSet& words = knowledge_.discourse_words.born_as;
  std::uint32_t mark = name.first_token;
  if (!words.contains(to_lower(document().word(mark)))) --mark;
  if (name.first_token < 3 || !words.contains(to_lower(document().word(mark)))) return;
  const NameSpan* person = at(mark - 1).xpos == "," ? name_at(mark - 2) : name_at(mark - 1);
  if (person == nullptr || !in_one_sentence(person->first_token, mark)) return;
  const auto bearers = outward(person->first_token, person->end_token);
  if (bearers.size() != 1) return;
  for (const std::uint32_t head : outward(mark, name.end_token)) {
    hang_loose(head, bearers.front(), Deprel::dep);
  }
}

bool ModifierMender::is_owned(std::uint32_t name) {
  return name > 0 && at(name - 1).deprel == Deprel::nmod_poss && at(name - 1).upos == Upos::PRON;
}

/// Whether the article before the name is the noun's behind it.
bool ModifierMender::is_determined(std::uint32_t name, std::uint32_t noun) {
  return name > 0 && at(name - 1).deprel == Deprel::det && at(name - 1).head == noun;
}

/// The last of the nouns, counted ones too, that stand together from `first` on; kRoot: none.
std::uint32_t ModifierMender::noun_from(std::uint32_t first) {
  std::uint32_t noun = Token::kRoot;
  for (std::uint32_t token = first; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(first, token)) break;
    const bool lower = is_lower(code_point_at(document().word(token), 0).value);
    const Upos upos = at(token).upos == Upos::PROPN && lower ? Upos::NOUN : at(token).upos;
    const bool describes = upos == Upos::ADJ || upos == Upos::NUM || at(token).xpos == "VBG";
    if (!lower || (upos != Upos::NOUN && !describes)) break;
    if (upos == Upos::NOUN || upos == Upos::NUM) noun = token;
  }
  return noun;
}

/// Gives `noun` the place of `name` in the tree, and hangs the name on it; what introduces the name
/// or follows both is the noun's.
void ModifierMender::lead(std::uint32_t noun, std::uint32_t name) {
  const std::uint32_t head = at(name).head;
  if (head == Token::kRoot) {
    uproot(noun);
  } else if (!is_below(name, noun)) {
    attach(noun, head, at(name).deprel);
  }
  attach(name, noun, Deprel::compound);
  if (!is_nominal(noun)) make_noun(noun);
  for (std::uint32_t token = name; token-- > 0 && in_one_sentence(token, noun);) {
    if (at(token).head == name && at(token).deprel == Deprel::case_) hang(token, noun);
  }
  for (std::uint32_t token = noun + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(noun, token)) break;
    if (at(token).head == name) hang(token, noun);
  }
}

}  // namespace claimgraph
