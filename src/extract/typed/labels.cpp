#include "extract/typed/labels.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// A label is short: "Number of employees", not the start of a sentence with a colon.
constexpr std::uint32_t kLongestLabel = 4;
/// So is what it gives, where that is plain words.
constexpr std::uint32_t kLongestValue = 8;

class LabelFinder {
 public:
  explicit LabelFinder(ClaimBuilder& builder) : builder_(builder), reading_(builder.reading()) {}

  void run() {
    for (std::uint32_t number = 0; number < reading_.document.sentences.size(); ++number) {
      const Sentence& sentence = reading_.document.sentences[number];
      if (const auto name = name_alone(sentence)) about_ = name;
      if (!about_) continue;
      if (block_of(sentence).role == Role::table_cell) {
        in_row(number);
      } else {
        in_line(sentence);
      }
    }
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }
  const Block& block_of(const Sentence& sentence) const {
    return reading_.document.blocks[sentence.block];
  }

  /// The name that a title, heading or line of its own consists of.
  std::optional<std::uint32_t> name_alone(const Sentence& sentence) const {
    if (block_of(sentence).role == Role::table_cell) return std::nullopt;
    const std::uint32_t name = reading_.discourse.inside[sentence.first_token];
    if (name == Discourse::kNone) return std::nullopt;
    const std::uint32_t last = sentence.end_token - 1;
    if (reading_.discourse.inside[last] != name) return std::nullopt;
    return reading_.discourse.head_tokens[name];
  }

  /// "Founded: 2023".
  void in_line(const Sentence& sentence) {
    const std::uint32_t end =
        std::min(sentence.end_token, sentence.first_token + kLongestLabel + 1);
    for (std::uint32_t colon = sentence.first_token + 1; colon < end; ++colon) {
      if (reading_.document.word(colon) != ":") continue;
      const Span words = reading_.document.span_of(sentence.first_token, colon);
      claim(fold(reading_.document.at(words)), colon + 1, sentence.end_token);
      return;
    }
  }

  /// A cell with a label, and the next cell of its row.
  void in_row(std::uint32_t number) {
    const auto& sentences = reading_.document.sentences;
    if (number + 1 == sentences.size()) return;
    const Sentence& next = sentences[number + 1];
    const Block& cell = block_of(sentences[number]);
    const Block& beside = block_of(next);
    if (beside.role != Role::table_cell || beside.row != cell.row) return;
    std::string label = fold(reading_.document.at(sentences[number].span));
    if (label.ends_with(':')) label.pop_back();
    claim(label, next.first_token, next.end_token);
  }

  void claim(const std::string& label, std::uint32_t first, std::uint32_t end) {
    for (const Predicate& predicate : reading_.knowledge.predicates.all()) {
      if (!predicate.labels.contains(label)) continue;
      for (const Argument& value : values_of(predicate, first, end)) {
        Claim claim;
        claim.subject = argument_at(reading_, *about_);
        claim.object = value;
        claim.relation = label;
        claim.rule = ClaimBuilder::rule_of(predicate, "label");
        builder_.add_made(predicate, first, std::move(claim));
      }
    }
  }

  /// Behind a label that asks for a date four digits are a year; elsewhere they may count anything.
  std::string bare_year(std::uint32_t token) const {
    const std::string word(reading_.document.word(token));
    const bool digits = word.size() == 4 && word.find_first_not_of("0123456789") == word.npos;
    return digits && (word.front() == '1' || word.front() == '2') ? word : "";
  }

  /// The first value that fits, with the places around it; plain words only where they are all.
  std::vector<Argument> values_of(const Predicate& predicate, std::uint32_t first,
                                  std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      Argument value = argument_at(reading_, token);
      if (const DateMention* date = date_at(reading_, token)) {
        value.date = date->value;
        value.span = date->span;
        value.text = reading_.document.at(date->span);
      }
      if (predicate.object.date && value.date.empty()) value.date = bare_year(token);
      if (!value.date.empty()) value.quantity.reset();
      const bool plain = !value.entity && !value.quantity && value.date.empty();
      if (plain || !builder_.takes(predicate.object, value)) continue;
      std::vector<Argument> found = {std::move(value)};
      if (predicate.places_around) builder_.add_places_around(found);
      return found;
    }
    if (!predicate.object.text || first >= end || end - first > kLongestValue) return {};
    Argument words;
    words.span = reading_.document.span_of(first, end);
    words.text = reading_.document.at(*words.span);
    return {words};
  }

  ClaimBuilder& builder_;
  const Reading& reading_;
  std::optional<std::uint32_t> about_{};
};

}  // namespace

void find_labelled_values(ClaimBuilder& builder) { LabelFinder(builder).run(); }

}  // namespace claimgraph
