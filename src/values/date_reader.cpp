#include "values/date_reader.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/unicode.h"
#include "core/tags.h"
#include "values/numbers.h"

namespace claimgraph {
namespace {

std::vector<std::uint32_t> words_of(const std::vector<Piece>& pieces, const DateGrammar& grammar) {
  std::vector<std::uint32_t> words;
  words.reserve(pieces.size());
  for (const Piece& piece : pieces) words.push_back(grammar.word(piece.form));
  return words;
}

}  // namespace

DateReader::DateReader(const Document& document, const Knowledge& knowledge,
                       const std::vector<Piece>& pieces, Anchor today)
    : document_(document),
      grammar_(knowledge.date_words.grammar),
      numbers_(knowledge.quantity_words),
      pieces_(pieces),
      today_(today),
      suffix_(grammar_.class_named("suffix")),
      ordinal_(grammar_.class_named("ordinal")),
      words_(words_of(pieces, grammar_)),
      outlook_(document, knowledge, pieces, words_),
      simple_(pieces.size()),
      simple_known_(pieces.size()) {}

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
  const DateContext context{grammar_, pieces_, today_, memory, outlook_.at(at)};
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

}  // namespace claimgraph
