#include "extract/typed/brackets.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many tokens one bracket may hold; longer ones tell stories.
constexpr std::uint32_t kLongestBracket = 40;

/// A date or place in a bracket, and the word it follows.
struct Item {
  std::string word{};  ///< folded; empty: none before it
  std::uint32_t token = 0;
  Argument value{};
};

/// One bracket behind one name.
class Bracket {
 public:
  Bracket(ClaimBuilder& builder, std::uint32_t opening)
      : builder_(builder), reading_(builder.reading()) {
    read(opening + 1);
  }

  void claim(const Predicate& predicate, const Argument& subject) {
    const Brackets& asked = predicate.brackets;
    for (const Item& each : items_) {
      if (each.word.empty() || asked.words.count(each.word) == 0) continue;
      std::vector<Argument> values = {each.value};
      if (predicate.places_around) builder_.add_places_around(values);
      bool made = false;
      for (const Argument& value : values) made |= add(predicate, each.token, subject, value);
      if (made) return;
    }
    if (asked.range == Brackets::Range::none || !is_range_) return;
    const Item& end = asked.range == Brackets::Range::start ? items_.front() : items_.back();
    add(predicate, end.token, subject, half_of(end.value, asked.range));
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  /// Dates and places up to the closing bracket. Two dates alone, or one of two ends, are a range.
  void read(std::uint32_t token) {
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(token - 1)];
    const std::uint32_t end = std::min(sentence.end_token, token + kLongestBracket);
    std::string word;
    while (token < end && at(token).xpos != "-RRB-") {
      if (const DateMention* date = date_at(reading_, token)) {
        items_.push_back({word, token, value_of(*date)});
        while (token < end && date->span.contains(at(token).span)) ++token;
        continue;
      }
      const std::uint32_t name = reading_.discourse.inside[token];
      if (name != Discourse::kNone) {
        const std::uint32_t head = reading_.discourse.head_tokens[name];
        items_.push_back({word, head, argument_at(reading_, head)});
        while (token < end && reading_.discourse.inside[token] == name) ++token;
        continue;
      }
      if (reading_.document.word(token) == ";") start_over(word);
      if (at(token).upos != Upos::PUNCT && at(token).upos != Upos::ADP) {
        word = to_lower(reading_.document.word(token));
      }
      ++token;
    }
    if (token == end) items_.clear();
    is_range_ = spans_time();
  }

  /// "(Russian: …; 4 May 1901 – 6 June 1970)": what stands before the semicolon without a date, the
  /// name in another script or how it is spoken, is no word of the dates.
  void start_over(std::string& word) {
    const bool dated = std::any_of(items_.begin(), items_.end(),
                                   [](const Item& each) { return !each.value.date.empty(); });
    if (dated) return;
    items_.clear();
    word.clear();
  }

  bool spans_time() const {
    if (items_.empty() || !items_.front().word.empty()) return false;
    const auto is_date = [](const Item& each) { return !each.value.date.empty(); };
    const auto dates = std::count_if(items_.begin(), items_.end(), is_date);
    const bool one = dates == 1 && items_.front().value.date.find('/') != std::string::npos;
    return is_date(items_.front()) && is_date(items_.back()) && (one || dates == 2);
  }

  Argument value_of(const DateMention& date) const {
    Argument value;
    value.span = date.span;
    value.text = reading_.document.at(date.span);
    value.date = date.value;
    return value;
  }

  /// One end of a range of dates: its value, and its words up to or after the dash.
  Argument half_of(Argument value, Brackets::Range range) const {
    const std::size_t slash = value.date.find('/');
    if (slash == std::string::npos) return value;
    const bool start = range == Brackets::Range::start;
    value.date = start ? value.date.substr(0, slash) : value.date.substr(slash + 1);
    const Span whole = *value.span;
    const auto& tokens = reading_.document.tokens;
    const auto dash = std::find_if(tokens.begin(), tokens.end(), [&](const Token& each) {
      const bool sign =
          each.upos == Upos::SYM || each.upos == Upos::PUNCT || each.deprel == Deprel::case_;
      return sign && each.span.start > whole.start && each.span.end < whole.end;
    });
    if (dash == tokens.end()) return value;
    const auto beside = start ? dash - 1 : dash + 1;
    value.span = start ? Span{whole.start, beside->span.end} : Span{beside->span.start, whole.end};
    value.text = reading_.document.at(*value.span);
    return value;
  }

  bool add(const Predicate& predicate, std::uint32_t anchor, const Argument& subject,
           const Argument& value) {
    Claim claim;
    claim.subject = subject;
    claim.object = value;
    claim.relation = reading_.document.word(anchor);
    claim.rule = ClaimBuilder::rule_of(predicate, "brackets");
    return builder_.add_made(predicate, anchor, std::move(claim));
  }

  ClaimBuilder& builder_;
  const Reading& reading_;
  std::vector<Item> items_{};
  bool is_range_ = false;
};

bool is_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](char each) { return each >= 'A' && each <= 'Z'; });
}

/// The number of the mention of the name that a bracket at `opening` stands behind, past a comma
/// and honours: "John Doe, FRS, KBE (born 1945)".
std::uint32_t name_before(const Reading& reading, std::uint32_t opening) {
  const auto& tokens = reading.document.tokens;
  std::uint32_t last = opening - 1;
  while (last > 1) {
    if (tokens[last].xpos != ",") {
      const bool honour = tokens[last - 1].xpos == "," && is_capitals(reading.document.word(last));
      if (!honour) break;
    }
    --last;
  }
  return reading.discourse.inside[last];
}

}  // namespace

void find_in_brackets(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::vector<const Predicate*> asking;
  for (const Predicate& each : reading.knowledge.predicates.all()) {
    if (!each.brackets.words.empty()) asking.push_back(&each);
  }
  const auto size = static_cast<std::uint32_t>(reading.document.tokens.size());
  for (std::uint32_t token = 1; token < size; ++token) {
    if (builder.at(token).xpos != "-LRB-") continue;
    const std::uint32_t name = name_before(reading, token);
    if (name == Discourse::kNone) continue;
    Bracket bracket(builder, token);
    const Argument subject = argument_at(reading, reading.discourse.head_tokens[name]);
    for (const Predicate* predicate : asking) bracket.claim(*predicate, subject);
  }
}

}  // namespace claimgraph
