#include "extract/trees/mended_datelines.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

/// "NEW YORK and LONDON, May 3, 2026 (Northern Wire) -".
constexpr std::uint32_t kLongestDateline = 16;

class DatelineMender : private TreeEditor {
 public:
  explicit DatelineMender(Document& document) : TreeEditor(document) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      const auto dash = dash_of(sentence);
      if (!dash) continue;
      name_place(sentence);
      if (*dash + 1 < sentence.end_token) free_clause(sentence, *dash);
    }
  }

 private:
  /// The dash of a dateline at the start of a paragraph: before it stand a town in capitals, or a
  /// place and a day ("Oslo, 3 May 2026 -"), names, dates and what is in brackets.
  std::optional<std::uint32_t> dash_of(const Sentence& sentence) const {
    const auto& tokens = document().tokens;
    const Block& block = document().blocks[sentence.block];
    if (block.span.start != sentence.span.start) return std::nullopt;
    bool placed = is_capitals(document().word(sentence.first_token));
    const NameSpan* name = name_at(sentence.first_token);
    const bool place = name != nullptr && name->label == NameLabel::place;
    if (!placed && !place) return std::nullopt;
    const std::uint32_t end = std::min(sentence.end_token, sentence.first_token + kLongestDateline);
    bool in_brackets = false;
    for (std::uint32_t token = sentence.first_token + 1; token < end; ++token) {
      if (tokens[token].xpos == "-LRB-") in_brackets = true;
      if (tokens[token].xpos == "-RRB-") in_brackets = false;
      if (is_dash(document().word(token)) && stands_apart(token))
        return placed ? std::optional(token) : std::nullopt;
      placed = placed || is_day(token);
      const Upos upos = tokens[token].upos;
      const bool fits = upos == Upos::PROPN || upos == Upos::PUNCT || upos == Upos::NUM ||
                        upos == Upos::CCONJ || document().date_over(tokens[token].span) != nullptr;
      if (!fits && !in_brackets) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "LOWELL, June 10 -" with the town as a firm.
  void name_place(const Sentence& sentence) {
    auto& names = document().names;
    const auto name = std::partition_point(names.begin(), names.end(), [&](const NameSpan& each) {
      return each.first_token < sentence.first_token;
    });
    if (name != names.end() && name->first_token == sentence.first_token &&
        name->label != NameLabel::person)
      name->label = NameLabel::place;
  }

  /// Whether it belongs to a date that tells the day: "17 February 2026", "March 6".
  bool is_day(std::uint32_t token) const {
    const DateMention* date = document().date_over(document().tokens[token].span);
    return date != nullptr && date->type == DateType::date &&
           document().at(date->span).find(' ') != std::string_view::npos &&
           document().tokens[token].upos == Upos::NUM;
  }

  static bool is_capitals(std::string_view word) {
    return word.size() >= 3 &&
           std::none_of(word.begin(), word.end(),
                        [](char each) { return each >= 'a' && each <= 'z'; }) &&
           word.front() >= 'A' && word.front() <= 'Z';
  }

  bool stands_apart(std::uint32_t token) const {
    const auto& tokens = document().tokens;
    return tokens[token - 1].span.end < tokens[token].span.start &&
           (token + 1 == tokens.size() || tokens[token].span.end < tokens[token + 1].span.start);
  }

  /// The dateline hangs loosely on the clause; what hung on it from behind the dash takes its
  /// place.
  void free_clause(const Sentence& sentence, std::uint32_t dash) {
    const std::vector<std::uint32_t> heads = outward(sentence.first_token, dash + 1);
    std::vector<std::uint32_t> behind;
    for (std::uint32_t token = dash + 1; token < sentence.end_token; ++token) {
      const std::uint32_t head = at(token).head;
      if (head != Token::kRoot && head <= dash) behind.push_back(token);
    }
    const auto leader = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t each) {
      return at(each).head == Token::kRoot || is_a(at(each).deprel, Deprel::nsubj);
    });
    if (leader != heads.end() && !behind.empty()) replace(*leader, behind);
    for (const std::uint32_t each : heads) {
      if (at(each).head != Token::kRoot) at(each).deprel = Deprel::dep;
    }
  }

  void replace(std::uint32_t leader, const std::vector<std::uint32_t>& behind) {
    const std::uint32_t head = at(leader).head;
    const auto verb = std::find_if(behind.begin(), behind.end(),
                                   [&](std::uint32_t each) { return at(each).upos == Upos::VERB; });
    const std::uint32_t chosen =
        head == Token::kRoot && verb != behind.end() ? *verb : behind.front();
    if (head == Token::kRoot) {
      uproot(chosen);
      hang(leader, chosen);
    } else if (is_nominal(chosen) && chosen < head) {
      attach(chosen, head, at(leader).deprel);
    }
    for (const std::uint32_t each : behind) {
      if (each == chosen) continue;
      const bool subject = head == Token::kRoot && chosen > each && is_nominal(each);
      attach(each, chosen, subject ? Deprel::nsubj : at(each).deprel);
    }
  }
};

}  // namespace

void mend_datelines(Document& document) { DatelineMender(document).mend(); }

}  // namespace claimgraph
