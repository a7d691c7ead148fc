#include "values/date_reader.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/unicode.h"
#include "core/tags.h"
#include "values/numbers.h"

namespace claimgraph {

DateReader::DateReader(const Document& document, const Knowledge& knowledge,
                       const std::vector<Piece>& pieces, Anchor today)
    : document_(document),
      kinds_(knowledge.kinds),
      grammar_(knowledge.date_words.grammar),
      numbers_(knowledge.quantity_words),
      pieces_(pieces),
      today_(today),
      suffix_(grammar_.class_named("suffix")),
      ordinal_(grammar_.class_named("ordinal")),
      future_(grammar_.class_named("future")),
      awaiting_(grammar_.class_named("awaiting")),
      moved_to_(grammar_.class_named("moved_to")),
      starting_(grammar_.class_named("starting")),
      compared_(grammar_.class_named("compared")),
      begun_(grammar_.class_named("begun")),
      appointed_(grammar_.class_named("appointed")),
      appointed_for_(grammar_.class_named("appointed_for")),
      unit_(grammar_.class_named("unit")),
      simple_(pieces.size()),
      simple_known_(pieces.size()) {
  words_.reserve(pieces.size());
  for (const Piece& piece : pieces) words_.push_back(grammar_.word(piece.form));
}

std::optional<FoundDate> DateReader::read(std::size_t at, const DateMemory& memory) {
  if (words_[at] == DateGrammar::kNone && !pieces_[at].number &&
      numbers_.number_word(pieces_[at].form) == nullptr) {
    return {};
  }
  if (at > 0 && pieces_[at].glued && (pieces_[at - 1].letters || pieces_[at - 1].number)) {
    return {};
  }
  // "133-03-03-2020" is a number of something.
  if (at > 1 && pieces_[at].glued && pieces_[at].number && pieces_[at - 1].glued &&
      pieces_[at - 1].form == "-" && pieces_[at - 2].number) {
    return {};
  }
  const std::optional<FoundDate>& plain = simple(at, memory);
  std::optional<FoundDate> joined = read_with(grammar_.composite, at, memory);
  if (joined && (!plain || joined->end > plain->end)) return joined;
  return plain;
}

const std::optional<FoundDate>& DateReader::simple(std::size_t at, const DateMemory& memory) {
  if (!simple_known_[at]) {
    simple_known_[at] = true;
    // Read aside: this may be asked for in the midst of a composite pattern.
    std::vector<Capture> captures = std::move(captures_);
    std::vector<Candidate> candidates = std::move(candidates_);
    simple_[at] = read_with(grammar_.simple, at, memory);
    captures_ = std::move(captures);
    candidates_ = std::move(candidates);
  }
  return simple_[at];
}

std::optional<FoundDate> DateReader::read_with(const Trie& trie, std::size_t at,
                                               const DateMemory& memory) {
  candidates_.clear();
  captures_.clear();
  start(trie, at, memory);
  if (candidates_.empty()) return {};
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return a.end != b.end ? a.end > b.end : a.accept->order < b.accept->order;
                   });
  const DateContext context{grammar_, pieces_, today_, memory, outlook(at)};
  for (const Candidate& candidate : candidates_) {
    if (!allowed(*candidate.accept, at, candidate.end)) continue;
    const DateGrammar::Rule& rule = grammar_.rules[candidate.accept->rule];
    if (rule.make == "nothing") return {};
    const Production production = production_named(rule.make);
    if (production == nullptr) throw Failure("a date pattern makes an unknown '" + rule.make + "'");
    const DateMatch match(context, rule, at, candidate.end, candidate.captures);
    if (auto value = production(match)) return FoundDate{candidate.end, std::move(*value)};
  }
  return {};
}

void DateReader::start(const Trie& trie, std::size_t at, const DateMemory& memory) {
  const auto& starts = counts(at) ? trie.counting_starts : trie.starts;
  for (const std::uint32_t number : starts[words_[at]]) {
    const DateGrammar::Edge& edge = trie.nodes.front().edges[number];
    if (edge.glued && !pieces_[at].glued) continue;
    follow(trie, edge, at, memory);
  }
}

void DateReader::walk(const Trie& trie, std::uint32_t node, std::size_t at,
                      const DateMemory& memory) {
  for (const DateGrammar::Accept& accept : trie.nodes[node].accepts) {
    candidates_.push_back({at, &accept, captures_});
  }
  if (at >= pieces_.size()) return;
  for (const DateGrammar::Edge& edge : trie.nodes[node].edges) {
    if (edge.glued && !pieces_[at].glued) continue;
    follow(trie, edge, at, memory);
  }
}

void DateReader::follow(const Trie& trie, const DateGrammar::Edge& edge, std::size_t at,
                        const DateMemory& memory) {
  if (!edge.is_class) {
    if (edge.what == words_[at]) walk(trie, edge.target, at + 1, memory);
    return;
  }
  Capture capture{edge.what, at, at + 1, 0, nullptr, nullptr};
  if (edge.what == static_cast<std::uint32_t>(BuiltIn::date)) {
    const std::optional<FoundDate>& found = simple(at, memory);
    if (!found) return;
    capture.end = found->end;
    capture.date = &found->value;
  } else if (edge.what < kBuiltIns) {
    const auto found = recognise(static_cast<BuiltIn>(edge.what), at);
    if (!found) return;
    capture.end = found->end;
    capture.number = found->number;
  } else {
    capture.word = grammar_.value_in(edge.what, words_[at]);
    if (capture.word == nullptr) return;
  }
  take(trie, edge, capture, memory);
  if (edge.what == static_cast<std::uint32_t>(BuiltIn::number) && capture.end == at + 2) {
    // "two quarters" is a half, or two of a unit.
    const NumberWord* small = numbers_.number_word(pieces_[at].form);
    if (small == nullptr || small->kind != NumberWord::Kind::small) return;
    if (small->value == 3 && captures_.empty()) return;  // "three quarters" of something
    capture.end = at + 1;
    capture.number = small->value;
    take(trie, edge, capture, memory);
  }
}

void DateReader::take(const Trie& trie, const DateGrammar::Edge& edge, const Capture& capture,
                      const DateMemory& memory) {
  captures_.push_back(capture);
  walk(trie, edge.target, capture.end, memory);
  captures_.pop_back();
}

int DateReader::integer(std::size_t at) const {
  return at < pieces_.size() ? small_integer(pieces_[at]) : -1;
}

bool DateReader::counts(std::size_t at) const {
  return !pieces_[at].letters || numbers_.number_word(pieces_[at].form) != nullptr ||
         grammar_.value_in(ordinal_, words_[at]) != nullptr;
}

bool DateReader::suffix(std::size_t at) const {
  return glued(at) && grammar_.value_in(suffix_, words_[at]) != nullptr;
}

/// "$12 December 27": an amount, no day.
bool DateReader::priced(std::size_t at) const {
  return at > 0 && glued(at) && !pieces_[at - 1].letters &&
         numbers_.currency_signs.find(pieces_[at - 1].form) != numbers_.currency_signs.end();
}

std::optional<DateReader::Recognised> DateReader::recognise(BuiltIn what, std::size_t at) const {
  const int value = integer(at);
  const std::size_t digits = pieces_[at].form.size();
  // "2024-11-30T10:15" goes on with its time.
  const bool timed = glued(at + 2) && pieces_[at + 2].number && pieces_[at + 1].form.size() == 1;
  const bool joined = glued(at + 1) && pieces_[at + 1].letters && !timed;
  const auto one = [&](bool right) {
    return right ? std::optional<Recognised>({at + 1, static_cast<double>(value)}) : std::nullopt;
  };
  switch (what) {
    case BuiltIn::year:
      return recognise_year(at);
    case BuiltIn::short_year:
      return one(value >= 0 && digits == 2);
    case BuiltIn::day:
      if (value < 1 || value > 31 || digits > 2 || priced(at)) return {};
      if (suffix(at + 1)) return Recognised{at + 2, static_cast<double>(value)};
      return one(!joined && !(at + 1 < pieces_.size() && pieces_[at + 1].form == "%"));
    case BuiltIn::nth:
      return recognise_nth(at);
    case BuiltIn::month_number:
      return one(value >= 1 && value <= 12 && digits <= 2 && !joined);
    case BuiltIn::number: {
      const auto number = read_number(pieces_, at, numbers_);
      if (!number || number->value != number->high || number->value < 0) return {};
      return Recognised{number->end, number->value};
    }
    case BuiltIn::digit:
      return one(value >= 1 && value <= 9 && digits == 1);
    case BuiltIn::hour:
      if (const int spoken = spoken_hour(at); spoken > 0) {
        return Recognised{at + 1, static_cast<double>(spoken)};
      }
      return one(value >= 0 && value <= 24 && digits <= 2);
    case BuiltIn::clock:
      return recognise_clock(at);
    case BuiltIn::spoken:
      return recognise_spoken(at);
    case BuiltIn::minute:
      return one(value >= 0 && value <= 59 && digits == 2);
    case BuiltIn::date:
      return {};
  }
  return {};
}

/// Digits, or two numbers in words as years are spoken: "nineteen ninety-six".
std::optional<DateReader::Recognised> DateReader::recognise_year(std::size_t at) const {
  const int value = integer(at);
  if (value >= 1500 && value <= 2199) return Recognised{at + 1, static_cast<double>(value)};
  const NumberWord* first = numbers_.number_word(pieces_[at].form);
  if (first == nullptr || first->kind != NumberWord::Kind::small) return {};
  if (at + 1 < pieces_.size() && pieces_[at + 1].letters &&
      numbers_.number_word(pieces_[at + 1].form) != nullptr &&
      numbers_.number_word(pieces_[at + 1].form)->kind == NumberWord::Kind::scale) {
    // "two thousand and twenty", "nineteen hundred ninety-three"; a round one counts things.
    const auto spoken = read_number(pieces_, at, numbers_);
    const bool year = spoken && spoken->value > 1500 && spoken->value <= 2100 &&
                      std::fmod(spoken->value, 100) != 0 &&
                      spoken->value == std::floor(spoken->value);
    return year ? std::optional<Recognised>({spoken->end, spoken->value}) : std::nullopt;
  }
  if (first->value < 16 || first->value > 20 || at + 1 >= pieces_.size()) return {};
  const NumberWord* second = numbers_.number_word(pieces_[at + 1].form);
  if (second == nullptr || second->kind != NumberWord::Kind::small || second->value < 10) return {};
  const auto number = read_number(pieces_, at + 1, numbers_);
  if (!number || number->value > 99 || number->value != std::floor(number->value)) return {};
  return Recognised{number->end, first->value * 100 + number->value};
}

std::optional<DateReader::Recognised> DateReader::recognise_nth(std::size_t at) const {
  const int value = integer(at);
  if (value >= 1 && suffix(at + 1)) return Recognised{at + 2, static_cast<double>(value)};
  if (const std::string* word = grammar_.value_in(ordinal_, words_[at])) {
    return Recognised{at + 1, std::stod(*word)};
  }
  const NumberWord* tens = numbers_.number_word(pieces_[at].form);
  if (tens == nullptr || tens->kind != NumberWord::Kind::small || tens->value < 20) return {};
  const std::size_t next = at + 1 < pieces_.size() && pieces_[at + 1].form == "-" ? at + 2 : at + 1;
  if (next >= pieces_.size()) return {};
  const std::string* unit = grammar_.value_in(ordinal_, words_[next]);
  if (unit == nullptr || std::stod(*unit) > 9) return {};
  return Recognised{next + 1, tens->value + std::stod(*unit)};
}

/// "seven" as an hour; 0 where the word is none.
int DateReader::spoken_hour(std::size_t at) const {
  const NumberWord* word = numbers_.number_word(pieces_[at].form);
  const bool hour = word != nullptr && word->kind == NumberWord::Kind::small && word->value >= 1 &&
                    word->value <= 12;
  return hour ? static_cast<int>(word->value) : 0;
}

std::optional<DateReader::Recognised> DateReader::recognise_clock(std::size_t at) const {
  const int hours = integer(at);
  if (hours < 0 || hours > 24 || pieces_[at].form.size() > 2) return {};
  if (!glued(at + 1) || pieces_[at + 1].form != ":" || !glued(at + 2)) return {};
  const int minutes = integer(at + 2);
  if (minutes < 0 || minutes > 59 || pieces_[at + 2].form.size() != 2) return {};
  return Recognised{at + 3, static_cast<double>(hours * 60 + minutes)};
}

/// "7.30", or an hour and minutes from ten up in words or digits: "seven thirty", "nine fifteen".
std::optional<DateReader::Recognised> DateReader::recognise_spoken(std::size_t at) const {
  const std::string& form = pieces_[at].form;
  const std::size_t point = form.find('.');
  if (pieces_[at].number && point != std::string::npos) {
    if (point < 1 || point > 2 || form.size() != point + 3) return {};
    const int hours = std::stoi(form.substr(0, point));
    const int minutes = std::stoi(form.substr(point + 1));
    if (hours > 24 || minutes > 59) return {};
    return Recognised{at + 1, static_cast<double>(hours * 60 + minutes)};
  }
  const int hours = spoken_hour(at);
  const std::size_t next = at + 1 < pieces_.size() && pieces_[at + 1].form == "-" ? at + 2 : at + 1;
  if (hours == 0 || next >= pieces_.size() || !pieces_[next].letters) return {};
  const auto minutes = read_number(pieces_, next, numbers_);
  const bool whole = minutes && minutes->value == std::floor(minutes->value);
  if (!whole || minutes->value < 10 || minutes->value > 59) return {};
  return Recognised{minutes->end, hours * 60 + minutes->value};
}

bool DateReader::stands(const DateGrammar::Context& context, std::size_t at) const {
  if (!context.is_class) return words_[at] == context.what;
  if (context.what < kBuiltIns) {
    const auto what = static_cast<BuiltIn>(context.what);
    return what == BuiltIn::number ? pieces_[at].number : recognise(what, at).has_value();
  }
  return grammar_.value_in(context.what, words_[at]) != nullptr;
}

bool DateReader::allowed(const DateGrammar::Accept& accept, std::size_t first,
                         std::size_t end) const {
  return std::all_of(accept.contexts.begin(), accept.contexts.end(),
                     [&](const DateGrammar::Context& context) {
                       const bool inside = context.before ? first > 0 : end < pieces_.size();
                       const std::size_t at = context.before ? first - 1 : end;
                       return (inside && stands(context, at)) != context.negated;
                     });
}

Outlook DateReader::outlook(std::size_t at) const {
  constexpr std::size_t kFarthest = 12;
  if (at > 0 && grammar_.value_in(begun_, words_[at - 1]) != nullptr) return Outlook::past;
  for (std::size_t i = at; i > 0 && at - i < kFarthest && !begins_clause(i, at);) {
    --i;
    if (grammar_.value_in(future_, words_[i]) != nullptr && !had_been(i)) return Outlook::future;
  }
  // "extended the deadline to September 30", but "the three months to June"
  const bool appointed = at > 1 && grammar_.value_in(appointed_for_, words_[at - 1]) != nullptr &&
                         grammar_.value_in(appointed_, words_[at - 2]) != nullptr;
  if (appointed) return Outlook::future;
  const bool moved = at > 1 && grammar_.value_in(moved_to_, words_[at - 1]) != nullptr &&
                     grammar_.value_in(unit_, words_[at - 2]) == nullptr &&
                     grammar_.value_in(compared_, words_[at - 2]) == nullptr;
  if (moved) return Outlook::moved_to;
  const Outlook told = outlook_of_verb(at);
  // "closes its mill from September": what is so today is not meant.
  const bool starts = at > 0 && grammar_.value_in(starting_, words_[at - 1]) != nullptr;
  return starts && told == Outlook::present ? Outlook::future : told;
}

/// "who taught until 1995, died on Friday": whether a comma stands before the piece, and a finite
/// verb from there to the date.
bool DateReader::begins_clause(std::size_t piece, std::size_t date) const {
  const Token* before = document_.token_at(pieces_[piece - 1].span);
  if (before == nullptr || before->xpos != ",") return false;
  for (std::size_t i = piece; i < date; ++i) {
    const Token* token = document_.token_at(pieces_[i].span);
    if (token != nullptr && is_finite(token->xpos)) return true;
  }
  return false;
}

/// "had been expected": no more.
bool DateReader::had_been(std::size_t piece) const {
  const Token* token = document_.token_at(pieces_[piece].span);
  return token != nullptr && token->xpos == "VBN" &&
         is_over(document_.token_from(token->span.start));
}

/// "would cut 900 jobs, or 8% of its workforce, by the end of June", "fell to 4% in May": the verb
/// that the date belongs to tells, however far away it stands.
Outlook DateReader::outlook_of_verb(std::size_t at) const {
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
    if (token->upos != Upos::VERB) {
      // "hired Jane Roe as chief in May": neither she nor the chief has a date.
      const bool counts = numbered || token->upos == Upos::NUM || token->upos == Upos::SYM ||
                          token->upos == Upos::PROPN || kinds_.speaks_of(token->lemma, "person");
      of_verb = of_verb && (counts || above >= place);
      continue;
    }
    if (above > place && opens_behind(place, above)) continue;
    const bool fronted = opens_sentence(place) && token->deprel != Deprel::ccomp;
    if (above > place && fronted && token->xpos == "VBD") return Outlook::past;
    if (above > place) return Outlook::unknown;  // "said Friday it would close"
    if (points_ahead(above) || may_be(above)) return Outlook::future;
    if (token->xpos == "VBD") return of_verb ? Outlook::past : Outlook::unknown;
    if (token->xpos == "VBZ" || token->xpos == "VBP") return Outlook::present;
    if (token->xpos == "VBN" && of_verb) return outlook_of_helpers(above);
    if (token->xpos != "VB") return Outlook::unknown;
    // An infinitive is as far ahead as its verb says.
  }
  return Outlook::unknown;
}

/// "had been expected to open": who knows whether it has.
bool DateReader::is_over(std::uint32_t participle) const {
  const std::uint32_t first = helpers_from(participle);
  return first < participle && document_.tokens[first].xpos == "VBD" && first + 1 < participle &&
         document_.tokens[first + 1].xpos == "VBN";
}

/// "was set to open": no past, for what it waits for.
bool DateReader::awaits(const Token& token) const {
  const bool described = token.upos == Upos::ADJ || token.xpos == "VBN";
  return described &&
         grammar_.value_in(awaiting_, grammar_.word(to_lower(document_.at(token.span)))) != nullptr;
}

/// "was fined in May", "has been fined", "fined in May": what a participle tells is past, but for
/// "is fined in May".
Outlook DateReader::outlook_of_helpers(std::uint32_t participle) const {
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
bool DateReader::opens_sentence(std::uint32_t place) const {
  const auto& sentences = document_.sentences;
  const auto next = std::upper_bound(
      sentences.begin(), sentences.end(), place,
      [](std::uint32_t token, const Sentence& each) { return token < each.first_token; });
  return next != sentences.begin() && place - std::prev(next)->first_token < 2;
}

/// "left in May after losing ground" with May hung on the losing: the clause opens behind it.
bool DateReader::opens_behind(std::uint32_t place, std::uint32_t verb) const {
  if (!is_a(document_.tokens[verb].deprel, Deprel::advcl)) return false;
  for (std::uint32_t token = place + 1; token < verb; ++token) {
    const Token& each = document_.tokens[token];
    if (each.head == verb && each.deprel == Deprel::mark) return true;
  }
  return false;
}

/// Where a verb's helpers may begin.
std::uint32_t DateReader::helpers_from(std::uint32_t verb) {
  constexpr std::uint32_t kNear = 6;
  return verb < kNear ? 0 : verb - kNear;
}

/// Whether the verb or a helper close before it is a word of the future.
bool DateReader::points_ahead(std::uint32_t verb) const {
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
bool DateReader::may_be(std::uint32_t verb) const {
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
