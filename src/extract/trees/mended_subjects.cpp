#include "extract/trees/mended_subjects.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many phrases may stand between a subject and its verb.
constexpr std::size_t kMostPhrases = 3;

}  // namespace

void SubjectMender::mend(const Sentence& sentence) {
  sentence_ = &sentence;
  tell_report_from_content(sentence);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).deprel == Deprel::nsubj && at(token).head != Token::kRoot) {
      describe_subject(token, sentence);
      take_from_object(token, sentence);
      part_from_object(token, sentence);
    }
    if (is_a(at(token).deprel, Deprel::nsubj) && at(token).head != Token::kRoot)
      describe_name_of_opening(token, sentence);
    if (at(token).deprel == Deprel::nsubj_pass) remain(token, sentence);
    hang_on_verb(token);
    if (at(token).upos == Upos::VERB) {
      hang_as_clause(token, sentence);
      part_at_semicolon(token, sentence);
      open_clause_of_time(token, sentence);
      make_finite(token, sentence);
      sayings_.say_of_object(token, sentence);
      sayings_.blame(token, sentence);
      if (knowledge_.attribution_words.verbs.count(at(token).lemma) > 0)
        sayings_.speak(token, sentence);
    }
    sayings_.say_of_thing(token, sentence);
    const bool main = at(token).head == Token::kRoot || at(token).deprel == Deprel::ccomp ||
                      (at(token).deprel == Deprel::parataxis &&
                       knowledge_.attribution_words.verbs.count(at(token).lemma) > 0);
    if (main && at(token).upos == Upos::VERB) {
      take_from_compound(token, sentence);
      take_what_stands_before(token, sentence);
      take_from_opening(token, sentence);
    }
  }
  leave_relative(sentence);
  speak_on(sentence);
}

/// "The bridge will remain closed" with the bridge as the subject of the closing alone: what stands
/// before the verb over it is that verb's.
void SubjectMender::remain(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t participle = at(subject).head;
  if (participle == Token::kRoot || at(participle).deprel != Deprel::xcomp) return;
  const std::uint32_t verb = at(participle).head;
  const bool between = subject < verb && verb < participle;
  if (!between || at(verb).upos != Upos::VERB || has_subject(verb, sentence)) return;
  if (!has_dependent(participle, Deprel::aux_pass, sentence))
    hang_loose(subject, verb, Deprel::nsubj);
}

/// "Acme's older Kestrel 3 is a success" with the older as a subject, too: right before a subject
/// an adjective describes it.
void SubjectMender::describe_subject(std::uint32_t adjective, const Sentence& sentence) {
  const std::uint32_t noun = adjective + 1;
  if (at(adjective).upos != Upos::ADJ || noun >= sentence.end_token || !is_nominal(noun)) return;
  if (at(noun).head == at(adjective).head && at(noun).deprel == Deprel::nsubj) {
    attach(adjective, noun, Deprel::amod);
  }
}

/// "According to Jane Roe, the head of the union, five sites will close" with the head as what
/// closes and the sites as another name of it: another name has a comma behind it, so the first
/// describes the name that the opening phrase ends in.
void SubjectMender::describe_name_of_opening(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t verb = at(subject).head;
  const std::uint32_t first = first_of(subject);
  if (verb < subject || first < sentence.first_token + 2 || at(first - 1).xpos != ",") return;
  const NameSpan* name = name_at(first - 2);
  if (name == nullptr || name->end_token != first - 1) return;
  std::uint32_t opening = outward(name->first_token, name->end_token).back();
  const std::uint32_t described = opening;
  while (at(opening).head != Token::kRoot && at(opening).head != verb) opening = at(opening).head;
  if (at(opening).head != verb || opening > first || first_of(opening) != sentence.first_token)
    return;
  std::uint32_t other = subject + 1;
  while (other < verb && !(at(other).head == subject && at(other).deprel == Deprel::appos)) ++other;
  if (other >= verb || !is_nominal(other) || at(first_of(other) - 1).xpos != ",") return;
  for (std::uint32_t token = other; token < verb; ++token) {
    if (at(token).xpos == ",") return;
  }
  const Deprel does = at(subject).deprel;
  hang_loose(other, verb, does);
  hang_loose(subject, described, Deprel::appos);
}

/// "A spokesman said the memo was old and denied that it was false" with the memo as what denied:
/// papers and plants deny nothing, so he who said the first says the second.
void SubjectMender::speak_on(const Sentence& sentence) {
  const auto& speaks = knowledge_.attribution_words.verbs;
  for (std::uint32_t verb = sentence.first_token; verb < sentence.end_token; ++verb) {
    const std::uint32_t first = at(verb).head;
    if (at(verb).deprel != Deprel::conj || first == Token::kRoot || first > verb) continue;
    const std::uint32_t cue = at(first).head;
    const bool content = at(first).deprel == Deprel::ccomp && cue != Token::kRoot && cue < first &&
                         speaks.count(at(cue).lemma) > 0 && speaks.count(at(verb).lemma) > 0;
    if (!content || at(verb).xpos != "VBD" || has_subject(verb, sentence)) continue;
    if (!has_dependent(verb, Deprel::ccomp, sentence)) continue;
    for (std::uint32_t thing = cue + 1; thing < first; ++thing) {
      const bool subject = at(thing).head == first && is_a(at(thing).deprel, Deprel::nsubj);
      if (!subject || at(thing).upos != Upos::NOUN || is_name(thing)) continue;
      if (!knowledge_.kinds.speaks_of_agents(to_lower(at(thing).lemma))) {
        attach(verb, cue, Deprel::conj);
      }
    }
  }
}

/// "Acme, which in May maintained that nobody knew, now accepts it" with the maintaining as the
/// main verb: what a relative pronoun does describes the noun before it, and what that noun does
/// comes first.
void SubjectMender::leave_relative(const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || at(root).upos != Upos::VERB) return;
  std::uint32_t pronoun = sentence.first_token;
  while (pronoun < root && !(at(pronoun).head == root && at(pronoun).xpos.starts_with("W") &&
                             is_a(at(pronoun).deprel, Deprel::nsubj))) {
    ++pronoun;
  }
  if (pronoun >= root || pronoun == sentence.first_token || at(pronoun - 1).xpos != ",") return;
  for (std::uint32_t noun = sentence.first_token; noun + 1 < pronoun; ++noun) {
    const std::uint32_t verb = at(noun).head;
    const bool does = is_a(at(noun).deprel, Deprel::nsubj) && verb != Token::kRoot && verb > root &&
                      at(verb).head == root && has_finite_form(verb, sentence);
    if (!does) continue;
    uproot(verb);
    return attach(root, noun, Deprel::acl_relcl);
  }
}

/// "The Netherlands in 2019 blocked Acme" with Acme as what blocks and the Netherlands as another
/// name of it: behind a verb that reports nothing stands its object.
void SubjectMender::part_from_object(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t verb = at(subject).head;
  if (verb == Token::kRoot || verb > subject || !is_finite(at(verb).xpos)) return;
  if (knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0) return;
  if (has_dependent(verb, Deprel::obj, sentence) || has_dependent(verb, Deprel::aux, sentence))
    return;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    const bool renamed = at(token).head == subject && at(token).deprel == Deprel::appos;
    if (!renamed || !is_nominal(token)) continue;
    attach(token, verb, Deprel::nsubj);
    at(subject).deprel = Deprel::obj;
    return;
  }
}

/// "consists of parts" with the parts read as a noun's: what hangs on a verb says something of it.
void SubjectMender::hang_on_verb(std::uint32_t token) {
  const std::uint32_t head = at(token).head;
  if (head == Token::kRoot || at(head).upos != Upos::VERB || token < head) return;
  if (at(token).deprel == Deprel::nmod) at(token).deprel = Deprel::obl;
}

/// "A bridge collapsed in Oslo, officials said." with both nouns read as subjects of the last verb:
/// what was read as a clause about the first noun is what the second one says.
void SubjectMender::tell_report_from_content(const Sentence& sentence) {
  first_subject_.assign(sentence.end_token - sentence.first_token, Token::kRoot);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const std::uint32_t verb = at(token).head;
    if (!is_a(at(token).deprel, Deprel::nsubj) || verb == Token::kRoot) continue;
    std::uint32_t& first = first_subject_[verb - sentence.first_token];
    if (first == Token::kRoot || part_at_colon(first, token, verb, sentence)) {
      first = token;
    } else if (at(first).xpos == "WDT" && token < verb &&
               (at(verb).deprel == Deprel::acl_relcl ||
                at(first - std::min(first, 1u)).xpos == ",") &&
               !has_dependent(verb, Deprel::obj, sentence)) {
      at(first).deprel = Deprel::obj;  // ", which Acme denies"
      first = token;
    } else if (at(first).xpos == "WDT" && token < verb &&
               (at(verb).deprel == Deprel::ccomp || at(verb).deprel == Deprel::advcl)) {
      // "admitted for the first time that wages were paid late"
      at(first).deprel = Deprel::mark;
      at(first).xpos = "IN";
      at(first).upos = Upos::SCONJ;
      at(verb).deprel = Deprel::ccomp;
      first = token;
    } else if (const NameSpan* name = name_at(token);
               name != nullptr && name->first_token == first + 1 && at(first).upos == Upos::NOUN) {
      attach(first, token, Deprel::nmod_desc);  // "chipmaker Acme plans"
      first = token;
    } else if (at(first).upos == Upos::ADJ && has_dependent(first, Deprel::obl, sentence)) {
      // "Contrary to reports, Acme was not sold"
      at(first).deprel = Deprel::advmod;
      first = token;
    } else if (knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0) {
      if (first < verb && token > verb &&
          sayings_.speak_behind_quotation(first, token, verb, sentence))
        continue;
      if (token < verb) give_content_its_verb(first, token, verb);
      if (first < verb && token > verb) give_content_its_subject(token, verb, sentence);
      if (first < verb && at(token).head == verb) make_object(token, verb, sentence);
    } else if (first < verb && token > verb) {
      make_object(token, verb, sentence);
    }
  }
}

/// "She disputed the claim: the firm was told" with the claim told too: what stands before a colon
/// is the object of the verb there.
bool SubjectMender::part_at_colon(std::uint32_t first, std::uint32_t second, std::uint32_t verb,
                                  const Sentence& sentence) {
  const std::uint32_t above = at(verb).head;
  if (above == Token::kRoot || above > first || at(above).upos != Upos::VERB) return false;
  if (has_dependent(above, Deprel::obj, sentence)) return false;
  bool parted = false;
  for (std::uint32_t token = first + 1; token < second; ++token) {
    parted = parted || document().word(token) == ":";
  }
  if (!parted) return false;
  attach(first, above, Deprel::obj);
  at(verb).deprel = Deprel::parataxis;
  return true;
}

/// "Acme is recalling its heaters" with the heaters, too, as a subject: what stands right behind a
/// verb without an object is one.
void SubjectMender::make_object(std::uint32_t noun, std::uint32_t verb, const Sentence& sentence) {
  if (at(noun).deprel != Deprel::nsubj || at(verb).upos != Upos::VERB) return;
  const bool beside = first_of(noun) == verb + 1;
  if (beside && !has_dependent(verb, Deprel::obj, sentence)) at(noun).deprel = Deprel::obj;
}

/// "Roe said two of the boxes were in Oslo." with the boxes, too, as a subject of "said": the
/// clause behind them that has none takes them.
void SubjectMender::give_content_its_subject(std::uint32_t subject, std::uint32_t cue,
                                             const Sentence& sentence) {
  for (std::uint32_t token = subject + 1; token < sentence.end_token; ++token) {
    // "An aide said Jane Roe, the head of Acme, plans to leave."
    const bool beside = at(token).deprel == Deprel::parataxis && is_finite(at(token).xpos);
    const bool content = at(token).head == cue && (at(token).deprel == Deprel::ccomp || beside);
    if (!content || has_subject(token, sentence)) continue;
    at(token).deprel = Deprel::ccomp;
    return attach(subject, token, Deprel::nsubj);
  }
}

/// "If the deal closes, Acme would sell" with the verb as a second subject, "ruled that it had
/// broken the law" with the verb as a thing: what "if" opens, or has a subject, is a clause.
void SubjectMender::hang_as_clause(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t above = at(verb).head;
  if (at(verb).deprel == Deprel::obj && above < verb && has_subject(verb, sentence) &&
      has_finite_form(verb, sentence)) {
    at(verb).deprel = Deprel::ccomp;
    const std::uint32_t that = above + 1;
    if (that < verb && at(that).deprel == Deprel::mark && at(that).head > verb) hang(that, verb);
    return;
  }
  if (at(verb).deprel != Deprel::nsubj || !is_finite(at(verb).xpos)) return;
  if (has_dependent(verb, Deprel::mark, sentence)) at(verb).deprel = Deprel::advcl;
}

/// "Acme said it was safe; Beta did not comment" with the comment as what Acme said: behind a
/// semicolon a clause with a subject of its own stands for itself; "The mood was not bleak: sales
/// rose" with the sales as what was bleak: so it does behind a colon, where nobody says it.
void SubjectMender::part_at_semicolon(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t above = at(verb).head;
  const bool below = above != Token::kRoot && above < verb;
  const bool loose = at(verb).deprel == Deprel::ccomp || at(verb).deprel == Deprel::parataxis;
  if (!below || !loose || !has_subject(verb, sentence)) return;
  const std::uint32_t first = first_of(verb);
  if (first == sentence.first_token) return;
  const std::string_view sign = document().word(first - 1);
  const bool told = knowledge_.attribution_words.verbs.contains(at(above).lemma);
  if (sign != ";" && (sign != ":" || told)) return;
  at(verb).deprel = Deprel::parataxis;
  // "It grew, Roe said; Beta did not comment" with the comment below the saying
  if (at(above).head != Token::kRoot && at(above).deprel == Deprel::parataxis)
    hang(verb, at(above).head);
}

/// "after two of them caught fire" with the phrase and the verb side by side: what opens a phrase
/// of time opens a clause as well.
void SubjectMender::open_clause_of_time(std::uint32_t verb, const Sentence& sentence) {
  if (at(verb).deprel != Deprel::advcl || verb < sentence.first_token + 2) return;
  const Xpos& xpos = at(verb).xpos;
  const bool active =
      xpos == "VBD" || (xpos == "VBN" && has_dependent(verb, Deprel::obj, sentence));
  if (!active || has_subject(verb, sentence)) return;
  // "after doctors at a clinic complained": the clinic is the doctors'.
  std::uint32_t noun = phrase_before(verb, verb);
  std::vector<std::uint32_t> between;
  while (noun != Token::kRoot && !opens_clause(noun) && between.size() < kMostPhrases) {
    const std::uint32_t first = first_of(noun);
    between.push_back(noun);
    noun = first > sentence.first_token ? phrase_before(first, verb) : Token::kRoot;
  }
  if (noun == Token::kRoot || !opens_clause(noun)) return;
  const std::uint32_t opener = first_of(noun);
  attach(opener, verb, Deprel::mark);
  attach(noun, verb, Deprel::nsubj);
  for (const std::uint32_t each : between) attach(each, noun, Deprel::nmod);
  make_past(verb);
}

/// The phrase that ends right before `end` and hangs where `verb` does; kRoot: none.
std::uint32_t SubjectMender::phrase_before(std::uint32_t end, std::uint32_t verb) {
  const std::uint32_t above = at(verb).head;
  std::uint32_t noun = end - 1;
  while (at(noun).head != Token::kRoot && at(noun).head < verb && at(noun).head != above) {
    noun = at(noun).head;
  }
  const bool beside = at(noun).head == above && at(noun).deprel == Deprel::obl && noun < verb;
  return beside ? noun : Token::kRoot;
}

/// "after doctors": a phrase whose preposition may open a clause.
bool SubjectMender::opens_clause(std::uint32_t noun) {
  const std::uint32_t opener = first_of(noun);
  return at(opener).deprel == Deprel::case_ && at(opener).head == noun &&
         knowledge_.clause_words.clause_openers.contains(to_lower(document().word(opener)));
}

/// "Owners of shares get $5." with a bare infinitive where the sentence has its verb: with a
/// subject and no helper it is finite.
void SubjectMender::make_finite(std::uint32_t verb, const Sentence& sentence) {
  const bool bare = at(verb).head == Token::kRoot && at(verb).xpos == "VB";
  // "Shares in Acme closed at $5." as a participle, though something does it
  const bool main = at(verb).head == Token::kRoot;
  const bool does = has_dependent(verb, Deprel::nsubj, sentence) &&
                    (!has_dependent(verb, Deprel::nsubj_pass, sentence) ||
                     (main && has_dependent(verb, Deprel::obj, sentence)));  // "raised $5 million"
  const bool active = at(verb).xpos == "VBN" && at(verb).deprel != Deprel::amod && does;
  if (!bare && !active) return;
  if (bare && !has_subject(verb, sentence)) return;
  for (const Deprel helper : {Deprel::aux, Deprel::aux_pass, Deprel::mark, Deprel::expl}) {
    if (has_dependent(verb, helper, sentence)) return;
  }
  if (!active) return make_present(verb, false);
  make_past(verb);
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    if (at(token).head == verb && at(token).deprel == Deprel::nsubj_pass) {
      at(token).deprel = Deprel::nsubj;
    }
  }
}

void SubjectMender::give_content_its_verb(std::uint32_t subject, std::uint32_t speaker,
                                          std::uint32_t cue) {
  const std::uint32_t start = first_of(speaker);
  if (start == 0 || (at(start - 1).xpos != "," && at(start - 1).xpos != "''")) return;
  // "Acme, the maker of it, sold it, two people said" with the maker as who said it, too
  const std::uint32_t above = at(cue).head;
  const bool between = above != Token::kRoot && subject < above && above < start;
  if (between && is_finite(at(above).xpos) && !has_subject(above, *sentence_))
    return attach(subject, above, subject_relation(above, *sentence_));
  if (const auto verb = verb_before(subject)) {
    attach(*verb, cue, Deprel::ccomp);
    attach(subject, *verb, Deprel::obj);
    return attach(*verb - 1, *verb, Deprel::nsubj);
  }
  // "The unit, she said, is not for sale" with the unit beside her
  for (std::uint32_t token = cue + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(cue, token)) break;
    if (at(token).head != cue || at(token).deprel != Deprel::ccomp) continue;
    const bool own = has_subject(token, *sentence_);
    if (!own) return attach(subject, token, Deprel::nsubj);
  }
  for (std::uint32_t token = subject + 1; token < start; ++token) {
    const bool hung = at(token).deprel == Deprel::acl || at(token).deprel == Deprel::parataxis;
    if (!hung || at(token).xpos == "VBG") continue;
    // "Talks between Acme and Beta collapsed" with the collapse as Beta's: no agent did it.
    const bool below =
        at(token).head == subject || (is_below(token, subject) && at(token).upos == Upos::VERB &&
                                      !has_dependent(token, Deprel::obl_agent, *sentence_));
    if (!below) continue;
    attach(token, cue, Deprel::ccomp);
    attach(subject, token, Deprel::nsubj);
    if (at(token).xpos == "VBN") make_past(token);
    return;
  }
}

/// "Acme blames rain, officials said." with the blaming as a part of the rain: a finite verb right
/// behind a noun is what the noun does.
std::optional<std::uint32_t> SubjectMender::verb_before(std::uint32_t object) {
  for (std::uint32_t token = object; token-- > 1 && in_one_sentence(token - 1, object);) {
    const bool within = at(token).deprel == Deprel::compound || at(token).deprel == Deprel::amod;
    if (at(token).head != object || !within || at(token).upos != Upos::VERB) continue;
    const bool acts = is_finite(at(token).xpos) && is_nominal(token - 1) &&
                      (at(token - 1).head == token || at(token - 1).head == object);
    return acts ? std::optional(token) : std::nullopt;
  }
  return std::nullopt;
}

/// "The rebels have strong links" with the rebels as subject of the links: a finite verb between
/// the two that governs the second and has no subject takes it.
void SubjectMender::take_from_object(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t noun = at(subject).head;
  if (noun < subject || !is_nominal(noun) || has_dependent(noun, Deprel::cop, sentence)) return;
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb <= subject || verb >= noun) return;
  if (at(verb).upos == Upos::VERB && has_finite_form(verb, sentence) &&
      !has_subject(verb, sentence)) {
    attach(subject, verb, Deprel::nsubj);
  }
}

/// "Acme yesterday denied reports" with Acme as a part of the reports: what stands before a verb
/// without a subject is no part of what stands behind it.
void SubjectMender::take_from_compound(std::uint32_t verb, const Sentence& sentence) {
  const bool past = at(verb).xpos == "VBN" && at(verb).head == Token::kRoot;
  if (!past && !has_finite_form(verb, sentence)) return;
  if (has_subject(verb, sentence) || has_dependent(verb, Deprel::aux_pass, sentence)) return;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    const std::uint32_t object = at(token).head;
    const bool within = at(token).deprel == Deprel::compound && object != Token::kRoot &&
                        object > verb && at(object).head == verb;
    if (!within || !is_nominal(token)) continue;
    attach(token, verb, Deprel::nsubj);
    for (std::uint32_t each = sentence.first_token; each < token; ++each) {
      if (at(each).head == object) hang(each, token);  // "Norway's [oil fund]"
    }
    if (past && !has_dependent(verb, Deprel::aux, sentence)) make_past(verb);
    return;
  }
}

/// "Unlike small firms, large firms hedge" with the large firms beside the small ones: a finite
/// verb without subject takes the noun right before it that stands behind a comma or at the start.
void SubjectMender::take_what_stands_before(std::uint32_t verb, const Sentence& sentence) {
  // "A spokesman said the memo was old" with the past of "say" as a participle
  const bool says = at(verb).head == Token::kRoot && at(verb).xpos == "VBN" &&
                    has_dependent(verb, Deprel::ccomp, sentence) && !has_subject(verb, sentence) &&
                    knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
  if (says && !has_dependent(verb, Deprel::aux, sentence)) make_past(verb);
  if (!has_finite_form(verb, sentence) || has_dependent(verb, Deprel::expl, sentence)) return;
  std::uint32_t noun = verb;
  while (noun > sentence.first_token) {
    const Upos upos = at(--noun).upos;
    if (upos != Upos::AUX && upos != Upos::ADV && upos != Upos::PART) break;
  }
  if (noun == verb || has_subject(verb, sentence)) return;
  while (at(noun).deprel == Deprel::flat && at(noun).head < noun) noun = at(noun).head;
  while (at(noun).head != Token::kRoot && at(noun).head < verb &&
         (at(noun).head > noun || at(at(noun).head).deprel == Deprel::conj))
    noun = at(noun).head;
  if (!is_nominal(noun) || noun > verb) return;
  const Deprel deprel = at(noun).deprel;
  // "A spokesman said the memo was old and denied it" with the spokesman as who denied alone
  const bool below =
      at(noun).head != Token::kRoot && is_a(deprel, Deprel::nsubj) && is_below(at(noun).head, verb);
  const bool loose = deprel == Deprel::conj || deprel == Deprel::appos || deprel == Deprel::nmod ||
                     at(noun).head == verb || below;
  if (!loose || has_dependent(noun, Deprel::case_, sentence) ||
      has_dependent(noun, Deprel::cc, sentence)) {
    return;
  }
  const std::uint32_t start = first_of(noun);
  if (start > sentence.first_token && at(start - 1).xpos != ",") return;
  attach(noun, verb, subject_relation(verb, sentence));
}

/// "Under the rule, 18 firms, two of them large, face fines" with the firms beside the rule: behind
/// the comma that closes an opening phrase stands the subject.
void SubjectMender::take_from_opening(std::uint32_t verb, const Sentence& sentence) {
  if (!has_finite_form(verb, sentence) || has_subject(verb, sentence)) return;
  for (std::uint32_t noun = sentence.first_token + 2; noun < verb; ++noun) {
    const std::uint32_t head = at(noun).head;
    if (at(noun).deprel != Deprel::appos || head == Token::kRoot || head > noun) continue;
    const bool opening = at(head).head == verb && is_a(at(head).deprel, Deprel::obl) &&
                         first_of(head) == sentence.first_token &&
                         has_dependent(head, Deprel::case_, sentence);
    if (!opening || !is_nominal(noun) || at(first_of(noun) - 1).xpos != ",") continue;
    return attach(noun, verb, subject_relation(verb, sentence));
  }
}

}  // namespace claimgraph
