#include <algorithm>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kHeadBlocks = 8;
constexpr std::size_t kLongestTitle = 220;   // bytes
constexpr std::size_t kLongestByline = 140;  // bytes
constexpr std::size_t kLongestDateLine = 60;

bool ends_like_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with(',') || text.ends_with(':') || text.ends_with(';');
}

void fill(std::string& to, std::string_view from) {
  if (to.empty()) to = trimmed(from);
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "Published: 3 February 2025": fills the field its label names.
bool take_labelled_line(std::string_view text, Provenance& provenance, const ReadingWords& words) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 30 || colon + 1 >= text.size()) return false;
  const std::string label = fold(text.substr(0, colon));
  const std::string_view value = text.substr(colon + 1);
  const MetadataLabels& labels = words.labels;
  if (contains(labels.published, label)) {
    const std::string date = written_date(value, words);
    if (date.empty()) return false;
    fill(provenance.published, date);
  } else if (contains(labels.publisher, label)) {
    fill(provenance.publisher, value);
  } else if (contains(labels.author, label)) {
    fill(provenance.author, value);
  } else if (contains(labels.uri, label)) {
    fill(provenance.uri, value);
  } else {
    return false;
  }
  return true;
}

/// "By Jane Roe | Example Press", "Jane Roe, Staff Writer".
bool take_byline(std::string_view text, Provenance& provenance, const ReadingWords& words) {
  if (text.size() > kLongestByline || text.ends_with('.')) return false;
  const std::string folded = fold(text);
  if (opens_with(folded, words.credit_openers)) return true;
  if (words.kickers.contains(folded) || opens_with(folded, words.reading_time)) return true;
  for (const std::string& opener : words.byline_openers) {
    if (!folded.starts_with(opener + " ")) continue;
    std::string_view name = trimmed(text.substr(std::min(text.size(), opener.size())));
    name = name.substr(0, name.find_first_of("|,\n"));
    if (name.empty() || !is_upper(code_point_at(name, 0).value)) return false;
    fill(provenance.author, name);
    return true;
  }
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return false;
  if (!opens_with(fold(text.substr(comma + 1)), words.byline_jobs)) return false;
  fill(provenance.author, text.substr(0, comma));
  return true;
}

/// A line that is a date and little else.
bool take_date_line(std::string_view text, Provenance& provenance, const ReadingWords& words) {
  if (text.size() > kLongestDateLine || text.ends_with('.')) return false;
  const std::string date = written_date(text, words);
  if (date.size() < 7) return false;
  const bool opened = opens_with(fold(text), words.date_openers);
  if (!opened && text.size() > 36) return false;
  fill(provenance.published, date);
  return true;
}

bool begins_with_date(std::string_view text, const ReadingWords& words) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view first = text.substr(0, text.find_first_of(" ,."));
  return !text.empty() && (digit(text.front()) || words.months.count(fold(first)) != 0);
}

/// A line before any title that tells when or by whom, and is none itself. A title may end with a
/// date ("Acme's results, 3 March 2024"): the date must open the line, or follow a bar or the one
/// word of a weekday or town.
bool is_line_about_article(std::string_view text, const ReadingWords& words) {
  Provenance told;
  if (take_labelled_line(text, told, words) || take_byline(text, told, words)) return true;
  if (!take_date_line(text, told, words)) return false;
  if (opens_with(fold(text), words.date_openers) || begins_with_date(text, words)) return true;
  const std::size_t part = text.find_first_of("|,");
  if (part == std::string_view::npos) return false;
  const bool one_word = text.substr(0, part).find(' ') == std::string_view::npos;
  return (text[part] == '|' || one_word) && begins_with_date(trimmed(text.substr(part + 1)), words);
}

void settle_title(Article& article, const ReadingWords& words) {
  const auto is_title = [](const Block& block) { return block.role == Role::title; };
  if (std::any_of(article.blocks.begin(), article.blocks.end(), is_title)) return;
  const std::string known = fold(article.provenance.title);
  const std::size_t end = std::min(article.blocks.size(), kHeadBlocks);
  for (std::size_t i = 0; i < end; ++i) {
    Block& block = article.blocks[i];
    if (!known.empty() && block.span.size() <= 2 * kLongestTitle &&
        fold(text_of(article, block)) == known) {
      block.role = Role::title;
      return;
    }
  }
  if (article.blocks.size() < 2 || !known.empty()) return;
  for (std::size_t i = 0; i < end; ++i) {
    Block& block = article.blocks[i];
    const std::string_view text = text_of(article, block);
    if (block.role != Role::body && block.role != Role::heading) return;
    if (text.size() <= kLongestTitle && words.kickers.contains(fold(text))) {
      block.role = Role::byline;
      continue;
    }
    if (is_line_about_article(text, words)) continue;  // its role is settled below
    if (text.size() > kLongestTitle || ends_like_sentence(text) || i + 1 == article.blocks.size())
      return;
    block.role = Role::title;
    fill(article.provenance.title, text);
    return;
  }
}

}  // namespace

void settle_head(Article& article, const ReadingWords& words) {
  settle_title(article, words);
  const std::size_t end = std::min(article.blocks.size(), kHeadBlocks);
  for (std::size_t i = 0; i < end; ++i) {
    Block& block = article.blocks[i];
    if (block.role != Role::body && block.role != Role::byline) continue;
    const std::string_view text = text_of(article, block);
    if (text.size() > 2 * kLongestByline) break;
    Provenance& provenance = article.provenance;
    if (take_labelled_line(text, provenance, words) || take_byline(text, provenance, words) ||
        take_date_line(text, provenance, words)) {
      block.role = Role::byline;
    }
  }
}

}  // namespace claimgraph
