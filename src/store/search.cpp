// Full-text search. The user's words never reach the query parser: each is cut out and quoted here.

#include <algorithm>
#include <set>

#include "base/breaks.h"
#include "base/unicode.h"
#include "store/state.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kMostBytes = 4096;

/// Every word as a quoted FTS5 string, all of them wanted; empty where there is no word.
std::string match_expression(std::string_view question) {
  const RepairedText repaired = repair_utf8(question.substr(0, kMostBytes));
  const std::string text = searchable_words(repaired.text);
  std::string expression;
  std::string word;
  std::size_t words = 0;
  const auto finish = [&] {
    if (!word.empty() && words++ < kMostWords) {
      expression += (expression.empty() ? "\"" : " \"") + word + "\"";
    }
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value) || is_digit(c.value)) {
      word.append(text, at, c.size);
    } else {
      finish();
    }
    at += c.size;
  }
  finish();
  return expression;
}

}  // namespace

std::vector<FoundSentence> Store::search(std::string_view question, std::size_t limit) const {
  std::vector<FoundSentence> found;
  const std::string expression = match_expression(question);
  if (expression.empty()) return found;
  translated(state_->path, [&] {
    SQLite::Statement row(
        *state_->database,
        "SELECT s.document, coalesce(d.publisher, d.uri), coalesce(d.title, d.uri), d.published, "
        "s.start, s.\"end\", s.text FROM sentence_fts f JOIN sentence s ON s.id = f.rowid "
        "JOIN document d ON d.id = s.document WHERE sentence_fts MATCH ? "
        "ORDER BY bm25(sentence_fts), d.published, d.uri, s.start LIMIT ?");
    row.bind(1, expression);
    row.bind(2, static_cast<std::int64_t>(limit));
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)),
                       text_of(row.getColumn(1)),
                       text_of(row.getColumn(2)),
                       text_of(row.getColumn(3)),
                       {static_cast<std::uint32_t>(row.getColumn(4).getInt64()),
                        static_cast<std::uint32_t>(row.getColumn(5).getInt64())},
                       text_of(row.getColumn(6))});
    }
  });
  return found;
}

}  // namespace claimgraph
