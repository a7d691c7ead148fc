#include "extract/typed/brackets.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many tokens one bracket may hold; longer ones tell stories.
constexpr std::uint32_t kLongestBracket = 40;
constexpr int kShortestLife = 15;  // years

/// A date or place in a bracket, and the word it follows.
struct Item {
  std::string word{};  ///< folded; empty: none before it
  std::uint32_t token = 0;
  Argument value{};
};

/// One bracket behind one name.
class Bracket {
 public:
  Bracket(ClaimBuilder& builder, const WordSet& cues, std::uint32_t opening)
      : builder_(builder), reading_(builder.reading()), cues_(cues) {
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
    if (predicate.object.date) return claim_date(predicate, subject);
    if (dash_) claim_place(predicate, subject);
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  void claim_date(const Predicate& predicate, const Argument& subject) {
    const Brackets::Range range = predicate.brackets.range;
    const auto is_date = [](const Item& each) { return !each.value.date.empty(); };
    const auto first = std::find_if(items_.begin(), items_.end(), is_date);
    const auto last = std::find_if(items_.rbegin(), items_.rend(), is_date);
    const Item& end = range == Brackets::Range::start ? *first : *last;
    add(predicate, end.token, subject, half_of(end.value, range));
  }

  /// "(4 May 1901, Oslo – 6 June 1970, Berlin)": the first place on that side of the dash.
  void claim_place(const Predicate& predicate, const Argument& subject) {
    const bool start = predicate.brackets.range == Brackets::Range::start;
    for (std::size_t i = start ? 0 : *dash_; i < (start ? *dash_ : items_.size()); ++i) {
      if (!builder_.takes(predicate.object, items_[i].value)) continue;
      std::vector<Argument> values = {items_[i].value};
      if (predicate.places_around) builder_.add_places_around(values);
      for (const Argument& value : values) add(predicate, items_[i].token, subject, value);
      return;
    }
  }

  /// Dates and places up to the closing bracket. Two dates alone, or one of two ends, are a range.
  void read(std::uint32_t token) {
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(token - 1)];
    const std::uint32_t end = std::min(sentence.end_token, token + kLongestBracket);
    std::string word;
    while (token < end && at(token).xpos != "-RRB-") {
      if (const DateMention* date = date_at(reading_, token); date && is_numbered(*date)) {
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
      const std::string_view sign = reading_.document.word(token);
      if (sign == ";") start_over(word);
      if (is_dash(sign) && !items_.empty() && !dash_) {
        dash_ = items_.size();
        word.clear();
      } else if (at(token).upos != Upos::PUNCT && at(token).upos != Upos::ADP &&
                 at(token).upos != Upos::DET) {
        word = to_lower(sign);
      }
      ++token;
    }
    if (token == end) items_.clear();
    is_range_ = spans_time();
  }

  /// Not "(last week: 2)".
  bool is_numbered(const DateMention& date) const {
    const std::string_view text = reading_.document.at(date.span);
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// "(Russian: …; 4 May 1901 – 6 June 1970)": what stands before the semicolon without a date, the
  /// name in another script or how it is spoken, is no word of the dates; a cue before another name
  /// is: "(born John Roe; 4 May 1901)".
  void start_over(std::string& word) {
    const bool dated = std::any_of(items_.begin(), items_.end(),
                                   [](const Item& each) { return !each.value.date.empty(); });
    if (dated) return;
    const bool kept = !items_.empty() && items_.front().word == word && cues_.contains(word);
    items_.clear();
    if (!kept) word.clear();
  }

  /// Two dates, or one of two ends, that nothing introduces. A place may stand beside each where a
  /// dash parts the two.
  bool spans_time() const {
    const auto is_date = [](const Item& each) { return !each.value.date.empty(); };
    std::vector<std::size_t> dates;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_date(items_[i])) dates.push_back(i);
    }
    if (dates.empty() || dates.size() > 2 || !items_[dates.front()].word.empty()) return false;
    if (dates.size() == 2 && dash_) {
      const bool bare = items_[dates.back()].word.empty() && items_.front().word.empty();
      return bare && dates.front() < *dash_ && dates.back() >= *dash_;
    }
    if (!is_date(items_.front()) || !is_date(items_.back())) return false;
    if (is_term_of_office(items_.front().value.date, items_.back().value.date)) return false;
    return dates.size() == 2 || items_.front().value.date.find('/') != std::string::npos;
  }

  /// "Jane Roe (1999 – 2003)": so few years, told by their numbers alone, are no life.
  static bool is_term_of_office(std::string_view first, std::string_view last) {
    const std::string_view start = first.substr(0, first.find('/'));
    const std::string_view end = last.substr(last.find('/') + 1);
    if (start.size() != 4 || end.size() != 4) return false;
    const auto from = days_of(start), to = days_of(end);
    return from && to && to->first - from->first < std::chrono::days{kShortestLife * 365};
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
  const WordSet& cues_;  // words that some predicate asks for
  std::vector<Item> items_{};
  std::optional<std::size_t> dash_{};  // how many items stand before it
  bool is_range_ = false;
};

bool is_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](char each) { return each >= 'A' && each <= 'Z'; });
}

/// The token that the bracket ending at `closing` opens with; none where it is too long.
std::optional<std::uint32_t> opening_of(const Reading& reading, std::uint32_t closing) {
  const auto& tokens = reading.document.tokens;
  for (std::uint32_t token = closing; token > 0 && closing - token < kLongestBracket; --token) {
    if (tokens[token].xpos == "-LRB-") return token;
  }
  return std::nullopt;
}

/// The name that a bracket at `opening` stands behind, past a comma, honours and other brackets:
/// "John Doe, FRS, KBE (also Jack) (born 1945)"; or whom the noun before it describes: "John Doe is
/// a chemist (born 1945)".
std::optional<std::uint32_t> described_before(const Reading& reading, std::uint32_t opening) {
  const auto& tokens = reading.document.tokens;
  std::uint32_t last = opening - 1;
  while (last > 1) {
    if (tokens[last].xpos == "-RRB-") {
      const auto other = opening_of(reading, last);
      if (!other || *other == 0) return std::nullopt;
      last = *other;
    } else if (tokens[last].xpos != ",") {
      const bool honour = tokens[last - 1].xpos == "," && is_capitals(reading.document.word(last));
      if (!honour) break;
    }
    --last;
  }
  if (reading.tree.sentence_of(last) != reading.tree.sentence_of(opening)) return std::nullopt;
  const std::uint32_t name = reading.discourse.inside[last];
  if (name != Discourse::kNone) return reading.discourse.head_tokens[name];
  const auto meant = referents_of(reading, last);
  const bool described = tokens[last].upos == Upos::NOUN && meant.size() == 1 &&
                         entity_at(reading.discourse, meant[0]) && meant[0] < last;
  return described ? std::optional(meant[0]) : std::nullopt;
}

}  // namespace

void find_in_brackets(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::vector<const Predicate*> asking;
  WordSet cues;
  for (const Predicate& each : reading.knowledge.predicates.all()) {
    if (each.brackets.words.empty()) continue;
    asking.push_back(&each);
    cues.insert(each.brackets.words.begin(), each.brackets.words.end());
  }
  const auto size = static_cast<std::uint32_t>(reading.document.tokens.size());
  for (std::uint32_t token = 1; token < size; ++token) {
    if (builder.at(token).xpos != "-LRB-") continue;
    const auto described = described_before(reading, token);
    if (!described) continue;
    Bracket bracket(builder, cues, token);
    const Argument subject = argument_at(reading, *described);
    for (const Predicate* predicate : asking) bracket.claim(*predicate, subject);
  }
}

}  // namespace claimgraph
