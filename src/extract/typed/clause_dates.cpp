#include "extract/typed/clause_dates.h"

#include <algorithm>

#include "extract/clauses/qualifiers.h"

namespace claimgraph {
namespace {

/// "died 2 May 2018", "his death October 19, 2008": a date right behind the word.
const DateMention* bare_date(const Reading& reading, std::uint32_t anchor) {
  const bool last = anchor + 1 == reading.document.tokens.size();
  const DateMention* date = last ? nullptr : date_at(reading, anchor + 1);
  return date != nullptr && date->type == DateType::date ? date : nullptr;
}

/// The date behind the word with no other verb between: "set up by One in Oslo in 1998", "died in
/// Oslo, 3 May 1970", "owned it until his death in 1902", where the parser may hang it elsewhere.
const DateMention* date_behind(const Reading& reading, std::uint32_t anchor) {
  constexpr std::uint32_t kReach = 12;
  const auto& tokens = reading.document.tokens;
  const std::uint32_t sentence = reading.tree.sentence_of(anchor);
  const std::uint32_t last =
      std::min(reading.document.sentences[sentence].end_token, anchor + kReach);
  for (std::uint32_t token = anchor + 1; token + 1 < last; ++token) {
    const Upos upos = tokens[token].upos;
    if (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::CCONJ) return nullptr;
    if (tokens[token].xpos != "IN" && tokens[token].xpos != ",") continue;
    // "a firm founded by One, on Friday opened a plant"
    const std::uint32_t verb = tokens[token + 1].head;
    if (verb != Token::kRoot && verb > token && tokens[verb].upos == Upos::VERB) return nullptr;
    const DateMention* date = date_at(reading, token + 1);
    if (date != nullptr && date->type == DateType::date) return date;
  }
  return nullptr;
}

/// "died two days after his arrest on May 2", "within weeks of it": the day is that of the other
/// event.
bool is_of_another(const Reading& reading, std::uint32_t anchor, const DateMention& date) {
  const ClauseWords& words = reading.knowledge.clause_words;
  const auto& tokens = reading.document.tokens;
  const std::uint32_t end = reading.document.token_from(date.span.start);
  for (std::uint32_t token = anchor + 2; token < end; ++token) {
    if (!words.parting_prepositions.contains(tokens[token].lemma)) continue;
    const DateMention* stretch = date_at(reading, token - 1);
    if ((stretch != nullptr && stretch->type == DateType::duration) ||
        (tokens[token - 1].xpos == "NNS" && words.repeated_times.contains(tokens[token - 1].lemma)))
      return true;
  }
  return false;
}

/// "soon", "a long time ago": what no calendar knows, and no number tells.
bool is_no_day(const Reading& reading, const DateMention& date) {
  if (date.value.find_first_of("0123456789") != std::string::npos) return false;
  const auto& tokens = reading.document.tokens;
  std::uint32_t token = reading.document.token_from(date.span.start);
  for (; token < tokens.size() && tokens[token].span.start < date.span.end; ++token) {
    if (tokens[token].upos == Upos::NUM || tokens[token].upos == Upos::PROPN) return false;
  }
  return true;
}

Argument day(const Reading& reading, const DateMention& date) {
  Argument when;
  when.span = date.span;
  when.text = reading.document.at(date.span);
  when.date = date.value;
  return when;
}

}  // namespace

std::vector<Argument> dates_of(const Reading& reading, std::uint32_t anchor) {
  const DateMention* date = date_below(reading, anchor);
  if (date == nullptr) date = bare_date(reading, anchor);
  if (date == nullptr) date = date_behind(reading, anchor);
  if (date == nullptr || is_no_day(reading, *date)) return {};
  if (is_of_another(reading, anchor, *date)) return {};
  std::vector<Argument> days = {day(reading, *date)};
  const std::uint32_t token = reading.document.token_from(date->span.start);
  // "not in 1998 but in 1999"
  for (const std::uint32_t each : conjuncts_of(reading.document, reading.tree, token)) {
    const DateMention* other = each == token ? nullptr : date_at(reading, each);
    if (other != nullptr) days.push_back(day(reading, *other));
  }
  return days;
}

}  // namespace claimgraph
