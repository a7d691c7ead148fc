#include "values/date_outlook.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

DateOutlook::DateOutlook(const Document& document, const Knowledge& knowledge,
                         const std::vector<Piece>& pieces, const std::vector<std::uint32_t>& words)
    : document_(document),
      kinds_(knowledge.kinds),
      grammar_(knowledge.date_words.grammar),
      pieces_(pieces),
      words_(words),
      future_(grammar_.class_named("future")),
      not_future_before_(grammar_.class_named("not_future_before")),
      reported_(grammar_.class_named("reported")),
      forecasting_(grammar_.class_named("forecasting")),
      awaiting_(grammar_.class_named("awaiting")),
      reporting_(grammar_.class_named("reporting")),
      moved_to_(grammar_.class_named("moved_to")),
      starting_(grammar_.class_named("starting")),
      compared_(grammar_.class_named("compared")),
      begun_(grammar_.class_named("begun")),
      appointed_(grammar_.class_named("appointed")),
      appointed_for_(grammar_.class_named("appointed_for")),
      late_(grammar_.class_named("late")),
      lasting_(grammar_.class_named("lasting")),
      unit_(grammar_.class_named("unit")),
      committing_(grammar_.class_named("committing")),
      clause_openers_(grammar_.class_named("clause_openers")),
      putting_off_(grammar_.class_named("putting_off")),
      settling_on_(grammar_.class_named("settling_on")),
      taking_effect_(grammar_.class_named("taking_effect")),
      limits_(grammar_.class_named("limits")) {}

Outlook DateOutlook::at(std::size_t at) const {
  constexpr std::size_t kFarthest = 12;
  bool own_past = false;  // of the clause that holds the date
  if (at > 0 && grammar_.value_in(begun_, words_[at - 1]) != nullptr) return Outlook::past;
  for (std::size_t i = at; i > 0 && at - i < kFarthest && !begins_clause(i, at);) {
    --i;
    own_past = own_past || begins_past(i, at);
    if (!is_of_future(i) || had_been(i)) continue;
    // but "said it would close the plant after the contract ended in June"
    if (own_past && grammar_.value_in(reported_, words_[i]) == nullptr) break;
    if (grammar_.value_in(late_, words_[i]) != nullptr && (was_late(at) || lasted(at)))
      return Outlook::past;
    if (!is_to_happen(at)) return Outlook::future;
    return was_told(i) ? Outlook::ahead : Outlook::to_come;
  }
  // "extended the deadline to September 30", but "the three months to June"
  const bool appointed = at > 1 && grammar_.value_in(appointed_for_, words_[at - 1]) != nullptr &&
                         grammar_.value_in(appointed_, words_[at - 2]) != nullptr;
  if (appointed || is_settled_for(at) || is_put_off_to(at)) return Outlook::future;
  const bool moved = at > 1 && grammar_.value_in(moved_to_, words_[at - 1]) != nullptr &&
                     grammar_.value_in(unit_, words_[at - 2]) == nullptr &&
                     grammar_.value_in(compared_, words_[at - 2]) == nullptr;
  if (moved) return Outlook::moved_to;
  const Outlook told = outlook_of_verb(at);
  // "closes its mill from September": what is so today is not meant.
  const auto starts_at = [&](std::size_t before) {
    return before <= at && grammar_.value_in(starting_, words_[at - before]) != nullptr;
  };
  const bool starts =
      starts_at(0) || starts_at(1) || (starts_at(2) && opens_sentence(at_token(at)));
  if (starts && told == Outlook::present) return Outlook::future;
  const bool takes_effect = at > 0 && grammar_.value_in(taking_effect_, words_[at - 1]) != nullptr;
  return takes_effect && told == Outlook::past ? Outlook::present : told;
}

/// The verb close before a date that it belongs to.
const Token* DateOutlook::verb_before(std::size_t at) const {
  constexpr int kSteps = 4;  // "set the hearing on the plant in Oslo for May 19"
  const Token* token = document_.token_at(pieces_[at].span);
  if (token == nullptr) return nullptr;
  const Span date = token->span;
  for (int step = 0; step < kSteps && token->head != Token::kRoot; ++step) {
    token = &document_.tokens[token->head];
    if (token->upos == Upos::VERB) return token->span.start < date.start ? token : nullptr;
  }
  return nullptr;
}

/// "moved the launch to Friday", "was pushed back to Monday": it is yet to be launched.
bool DateOutlook::is_put_off_to(std::size_t at) const {
  constexpr std::size_t kLimit = 3;  // "to no earlier than July 9"
  const auto leads_to = [&](std::size_t before) {
    return at > before && grammar_.value_in(moved_to_, words_[at - before - 1]) != nullptr;
  };
  const bool limited = leads_to(kLimit) && grammar_.value_in(limits_, words_[at - 1]) != nullptr;
  if (!leads_to(0) && !limited) return false;
  const Token* verb = verb_before(at);
  return verb != nullptr && grammar_.value_in(putting_off_, grammar_.word(verb->lemma)) != nullptr;
}

/// "set the hearing for May 19".
bool DateOutlook::is_settled_for(std::size_t at) const {
  if (at == 0 || grammar_.value_in(appointed_for_, words_[at - 1]) == nullptr) return false;
  const Token* verb = verb_before(at);
  return verb != nullptr && grammar_.value_in(settling_on_, grammar_.word(verb->lemma)) != nullptr;
}

/// "will open an inquiry after two workers died on Monday": whether a clause with a past of its own
/// opens at the piece and holds the date.
bool DateOutlook::begins_past(std::size_t piece, std::size_t date) const {
  if (grammar_.value_in(clause_openers_, words_[piece]) == nullptr) return false;
  for (std::size_t i = piece + 1; i < date; ++i) {
    const Token* token = document_.token_at(pieces_[i].span);
    if (token != nullptr && is_finite(token->xpos)) return token->xpos == "VBD";
  }
  return false;
}

/// "did not close the road until Saturday", "was not closed until Saturday": it was closed then.
bool DateOutlook::was_late(std::size_t at) const {
  const Token* token = document_.token_at(pieces_[at].span);
  if (token == nullptr || token->head == Token::kRoot) return false;
  std::uint32_t verb = token->head;  // "Sunday evening"
  if (document_.tokens[verb].upos != Upos::VERB && document_.tokens[verb].head != Token::kRoot)
    verb = document_.tokens[verb].head;
  if (document_.tokens[verb].upos != Upos::VERB || awaits(document_.tokens[verb])) return false;
  bool past = false, negated = false;
  for (std::uint32_t each = helpers_from(verb); each < verb; ++each) {
    const Token& helper = document_.tokens[each];
    if (helper.head != verb) continue;
    past = past || (helper.upos == Upos::AUX && helper.xpos == "VBD");
    negated = negated || helper.feats.find("Polarity=Neg") != std::string::npos;
  }
  return past && negated;
}

/// "led the bank until Friday", "was its chief until Friday": it is over.
bool DateOutlook::lasted(std::size_t at) const {
  constexpr int kSteps = 4;
  const Token* token = document_.token_at(pieces_[at].span);
  for (int step = 0; token != nullptr && step < kSteps && token->head != Token::kRoot; ++step) {
    const std::uint32_t above = token->head;
    token = &document_.tokens[above];
    bool past = token->xpos == "VBD";
    bool noun = false;
    for (std::uint32_t each = helpers_from(above); each < above; ++each) {
      const Token& helper = document_.tokens[each];
      if (helper.head != above || helper.upos != Upos::AUX) continue;
      past = past || helper.xpos == "VBD";
      noun = noun || (helper.deprel == Deprel::cop && token->upos == Upos::NOUN);
    }
    if (noun) return past;
    if (token->upos != Upos::VERB) continue;
    return past && grammar_.value_in(lasting_, grammar_.word(token->lemma)) != nullptr;
  }
  return false;
}

/// "will be completed in the fourth quarter", "is expected to open in it": the date is when that is
/// to happen. Figures may be expected of a quarter that is over: "will report sales in it".
bool DateOutlook::is_to_happen(std::size_t at) const {
  const Token* token = document_.token_at(pieces_[at].span);
  if (token == nullptr || token->head == Token::kRoot) return false;
  const Token* verb = &document_.tokens[token->head];
  // "fourth" of "the fourth quarter"
  if (grammar_.value_in(unit_, grammar_.word(verb->lemma)) != nullptr && verb->head != Token::kRoot)
    verb = &document_.tokens[verb->head];
  if (verb->upos != Upos::VERB || verb->span.start > token->span.start) return false;
  const auto lemma = grammar_.word(verb->lemma);
  if (grammar_.value_in(reporting_, lemma) != nullptr) return false;
  const auto place = static_cast<std::uint32_t>(verb - document_.tokens.data());
  if (verb->xpos == "VB") return true;
  bool plain = false;  // "be completed"
  for (std::uint32_t each = helpers_from(place); each < place; ++each)
    plain = plain || (document_.tokens[each].head == place && document_.tokens[each].xpos == "VB");
  return verb->xpos == "VBN" && plain;
}

/// "who taught until 1995, died on Friday": whether a comma stands before the piece, and a finite
/// verb from there to the date.
bool DateOutlook::begins_clause(std::size_t piece, std::size_t date) const {
  const Token* before = document_.token_at(pieces_[piece - 1].span);
  if (before == nullptr || before->xpos != ",") return false;
  for (std::size_t i = piece; i < date; ++i) {
    const Token* token = document_.token_at(pieces_[i].span);
    if (token != nullptr && is_finite(token->xpos)) return true;
  }
  return false;
}

/// A word of the future: "due to open", whatever its "to" is taken for, but not "next to the
/// river".
bool DateOutlook::is_of_future(std::size_t piece) const {
  if (grammar_.value_in(future_, words_[piece]) == nullptr) return false;
  const std::size_t after = piece + 1;
  if (after + 1 >= words_.size() || grammar_.value_in(not_future_before_, words_[after]) == nullptr)
    return true;
  const Token* token = document_.token_at(pieces_[after].span);
  const Token* next = document_.token_at(pieces_[after + 1].span);
  return token == nullptr || token->upos != Upos::ADP || next == nullptr || next->xpos == "VB";
}

/// "had been expected": no more.
bool DateOutlook::had_been(std::size_t piece) const {
  const Token* token = document_.token_at(pieces_[piece].span);
  return token != nullptr && token->xpos == "VBN" &&
         is_over(document_.token_from(token->span.start));
}

/// "said it would open in March", "was expected to open in March": it may have, by now.
bool DateOutlook::was_told(std::size_t piece) const {
  if (grammar_.value_in(reported_, words_[piece]) != nullptr) return true;
  const Token* token = document_.token_at(pieces_[piece].span);
  if (token == nullptr) return false;
  const auto place = static_cast<std::uint32_t>(token - document_.tokens.data());
  for (std::uint32_t each = helpers_from(place); each < place; ++each) {
    const Token& helper = document_.tokens[each];
    if (helper.head == place && helper.upos == Upos::AUX && helper.xpos == "VBD") return true;
  }
  return false;
}

/// "would cut 900 jobs, or 8% of its workforce, by the end of June", "fell to 4% in May": the verb
/// that the date belongs to tells, however far away it stands.
Outlook DateOutlook::outlook_of_verb(std::size_t at) const {
  constexpr int kSteps = 12;
  const Token* token = document_.token_at(pieces_[at].span);
  if (token == nullptr) return Outlook::unknown;
  const std::uint32_t place = document_.token_from(token->span.start);
  bool of_verb = true;  // not of a thing that it has done: "announced a sale in May"
  for (int step = 0; step < kSteps && token->head != Token::kRoot; ++step) {
    const std::uint32_t above = token->head;
    // "launched the X 4 in May" with the month as the number's
    const bool numbered = token->upos == Upos::NUM && token->deprel == Deprel::flat;
    const bool infinitive = token->xpos == "VB";
    token = &document_.tokens[above];
    if (infinitive && awaits(*token)) return is_over(above) ? Outlook::unknown : Outlook::future;
    if (infinitive && is_described_now(above)) return Outlook::future;
    // "agreed to close it on June 30": soon, if not before
    const bool commits = grammar_.value_in(committing_, grammar_.word(token->lemma)) != nullptr;
    if (infinitive && commits && !is_over(above)) return Outlook::present;
    if (token->upos != Upos::VERB) {
      // "hired Jane Roe as chief in May": neither she nor the chief has a date.
      const bool counts = numbered || token->upos == Upos::NUM || token->upos == Upos::SYM ||
                          token->upos == Upos::PROPN || kinds_.speaks_of(token->lemma, "person");
      of_verb = of_verb && (counts || above >= place);
      continue;
    }
    if (above > place && opens_behind(place, above)) continue;
    const bool fronted = opens_sentence(place) && token->deprel != Deprel::ccomp;
    if (above > place && fronted) return outlook_of_fronted(above);
    if (above > place) return Outlook::unknown;  // "said Friday it would close"
    // "Starting in May, …": as the main verb says
    const auto form = grammar_.word(to_lower(document_.at(token->span)));
    if (opens_sentence(place) && grammar_.value_in(starting_, form) != nullptr) continue;
    if (is_arranged(above)) return Outlook::ahead;
    // "forecast fourth-quarter revenue of $5 billion"
    if (grammar_.value_in(forecasting_, grammar_.word(token->lemma)) != nullptr) {
      // "raised its profit forecast on Friday" with the forecasting as done
      const bool noun = token->xpos == "VBN" && token->deprel == Deprel::xcomp && above > 0 &&
                        document_.tokens[above - 1].upos == Upos::NOUN;
      if (noun) continue;
      return Outlook::future;
    }
    if (points_ahead(above) || may_be(above))
      return is_to_happen(at) ? Outlook::ahead : Outlook::future;
    if (token->xpos == "VBD") return of_verb ? Outlook::past : Outlook::unknown;
    if (token->xpos == "VBZ" || token->xpos == "VBP" || is_going_on(above)) return Outlook::present;
    if (token->xpos == "VBN" && of_verb) return outlook_of_helpers(above);
    if (token->xpos != "VB") return Outlook::unknown;
    // An infinitive is as far ahead as its verb says.
  }
  return Outlook::unknown;
}

/// "In May the court ruled", "On May 5 Acme will open it": of what opens the sentence.
Outlook DateOutlook::outlook_of_fronted(std::uint32_t verb) const {
  const Xpos& xpos = document_.tokens[verb].xpos;
  if (xpos == "VBD") return Outlook::past;
  if (is_arranged(verb) || points_ahead(verb)) return Outlook::ahead;
  const bool present = xpos == "VBZ" || xpos == "VBP" || may_be(verb) || is_going_on(verb);
  return present ? Outlook::present : Outlook::unknown;
}

/// The token that a piece begins with.
std::uint32_t DateOutlook::at_token(std::size_t piece) const {
  return document_.token_from(pieces_[piece].span.start);
}

/// "had been expected to open": who knows whether it has.
bool DateOutlook::is_over(std::uint32_t participle) const {
  const std::uint32_t first = helpers_from(participle);
  return first < participle && document_.tokens[first].xpos == "VBD" && first + 1 < participle &&
         document_.tokens[first + 1].xpos == "VBN";
}

/// "was set to open": no past, for what it waits for.
bool DateOutlook::awaits(const Token& token) const {
  const bool described = token.upos == Upos::ADJ || token.xpos == "VBN";
  return described &&
         grammar_.value_in(awaiting_, grammar_.word(to_lower(document_.at(token.span)))) != nullptr;
}

/// "is in talks to sell it in May", "is on course to": what is to follow from how things are now.
bool DateOutlook::is_described_now(std::uint32_t predicate) const {
  if (document_.tokens[predicate].upos == Upos::VERB) return false;
  for (std::uint32_t token = helpers_from(predicate); token < predicate; ++token) {
    const Token& each = document_.tokens[token];
    const bool is = each.head == predicate && each.deprel == Deprel::cop;
    if (is && (each.xpos == "VBZ" || each.xpos == "VBP")) return true;
  }
  return false;
}

/// "was fined in May", "has been fined", "fined in May": what a participle tells is past, but for
/// "is fined in May".
Outlook DateOutlook::outlook_of_helpers(std::uint32_t participle) const {
  bool present = false;
  for (std::uint32_t token = helpers_from(participle); token < participle; ++token) {
    const Token& each = document_.tokens[token];
    if (each.head != participle || !is_a(each.deprel, Deprel::aux)) continue;
    if (each.xpos == "VBD" || each.xpos == "VBN") return Outlook::past;
    present = present || each.deprel == Deprel::aux_pass;
  }
  return present ? Outlook::present : Outlook::past;
}

/// "In May the court ruled": the date opens the sentence, so that it is its first verb's.
bool DateOutlook::opens_sentence(std::uint32_t place) const {
  constexpr std::uint32_t kFront = 3;  // "Starting in May"
  const auto& sentences = document_.sentences;
  const auto next = std::upper_bound(
      sentences.begin(), sentences.end(), place,
      [](std::uint32_t token, const Sentence& each) { return token < each.first_token; });
  return next != sentences.begin() && place - std::prev(next)->first_token < kFront;
}

/// "left in May after losing ground" with May hung on the losing: the clause opens behind it.
bool DateOutlook::opens_behind(std::uint32_t place, std::uint32_t verb) const {
  if (!is_a(document_.tokens[verb].deprel, Deprel::advcl)) return false;
  for (std::uint32_t token = place + 1; token < verb; ++token) {
    const Token& each = document_.tokens[token];
    if (each.head == verb && each.deprel == Deprel::mark) return true;
  }
  return false;
}

/// Where a verb's helpers may begin.
std::uint32_t DateOutlook::helpers_from(std::uint32_t verb) {
  constexpr std::uint32_t kNear = 6;
  return verb < kNear ? 0 : verb - kNear;
}

/// "is to open in June", "are to be shut", "said it was to open": what is arranged is yet to come.
bool DateOutlook::is_arranged(std::uint32_t verb) const {
  for (std::uint32_t token = helpers_from(verb) + 1; token < verb; ++token) {
    const Token& to = document_.tokens[token];
    const Token& is = document_.tokens[token - 1];
    const bool told = is.xpos == "VBD" && document_.tokens[verb].deprel == Deprel::ccomp;
    const bool helps = is.upos == Upos::AUX && (is.xpos == "VBZ" || is.xpos == "VBP" || told);
    if (to.xpos == "TO" && to.head == verb && helps) return true;
  }
  return false;
}

/// "is cutting 300 jobs by June".
bool DateOutlook::is_going_on(std::uint32_t verb) const {
  if (document_.tokens[verb].xpos != "VBG") return false;
  int helpers = 0, present = 0;
  for (std::uint32_t token = helpers_from(verb); token < verb; ++token) {
    const Token& each = document_.tokens[token];
    if (each.head != verb || !is_a(each.deprel, Deprel::aux)) continue;
    ++helpers;
    if (each.xpos == "VBZ" || each.xpos == "VBP") ++present;
  }
  return helpers == 1 && present == 1;  // and not "has been cutting"
}

/// Whether the verb or a helper close before it is a word of the future.
bool DateOutlook::points_ahead(std::uint32_t verb) const {
  for (std::uint32_t token = helpers_from(verb); token <= verb; ++token) {
    const bool helps = token == verb || (document_.tokens[token].head == verb &&
                                         is_a(document_.tokens[token].deprel, Deprel::aux));
    if (!helps) continue;
    const auto word = grammar_.word(to_lower(document_.word(token)));
    if (grammar_.value_in(future_, word) != nullptr) return true;
  }
  return false;
}

/// "might slip into the fourth quarter": what may be is still to come, but not what may have been
/// ("might have slipped"), and what could not be may have been tried.
bool DateOutlook::may_be(std::uint32_t verb) const {
  const Token& plain = document_.tokens[verb];
  if (plain.xpos != "VB") return false;
  bool modal = false;
  for (std::uint32_t token = helpers_from(verb); token < verb; ++token) {
    const Token& each = document_.tokens[token];
    if (each.head != verb) continue;
    if (each.feats.find("Polarity=Neg") != std::string::npos) return false;
    modal = modal || each.xpos == "MD";
  }
  return modal;
}

}  // namespace claimgraph
