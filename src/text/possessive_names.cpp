#include "text/possessive_names.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "text/characters.h"

namespace claimgraph {
namespace {

/// "'s", with whatever apostrophe, right behind the word before it.
bool is_possessive(const Document& document, std::size_t token) {
  const std::string_view mark = document.word(static_cast<std::uint32_t>(token));
  if (mark.size() < 2 || mark.back() != 's') return false;
  const CodePoint sign = code_point_at(mark, 0);
  const bool adjacent = document.tokens[token - 1].span.end == document.tokens[token].span.start;
  return adjacent && is_apostrophe(sign.value) && sign.size + 1 == mark.size();
}

class Joiner {
 public:
  Joiner(Document& document, const TextWords& words) : document_(document), words_(words) {}

  void join() {
    find_names();
    if (joined_.empty()) return;
    std::vector<Token> tokens;
    tokens.reserve(document_.tokens.size());
    std::size_t next = 0;
    for (Sentence& sentence : document_.sentences) {
      const std::uint32_t first = sentence.first_token;
      const std::uint32_t end = sentence.end_token;
      sentence.first_token = static_cast<std::uint32_t>(tokens.size());
      for (std::uint32_t token = first; token < end; ++token) {
        if (next < joined_.size() && joined_[next] == token) {
          tokens.back().span.end = document_.tokens[token].span.end;
          ++next;
        } else {
          tokens.push_back(document_.tokens[token]);
        }
      }
      sentence.end_token = static_cast<std::uint32_t>(tokens.size());
    }
    document_.tokens = std::move(tokens);
  }

 private:
  bool is_capital(std::uint32_t token) const {
    const char first = document_.word(token)[0];
    return first >= 'A' && first <= 'Z';
  }

  // Fills joined_: each "'s" that is of the name before it.
  void find_names() {
    WordSet bare;  // somebody is called so
    std::vector<std::uint32_t> marks;
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        const std::string_view word = document_.word(token);
        if (!is_capital(token) || !words_.possessive_names.contains(word)) continue;
        // "Jane Lowe's": somebody's surname
        const bool called = token > sentence.first_token + 1 && is_capital(token - 1);
        if (!called && token + 1 < sentence.end_token && is_possessive(document_, token + 1)) {
          marks.push_back(token + 1);
        } else {
          bare.insert(word);
        }
      }
    }
    for (const std::uint32_t mark : marks) {
      if (!bare.contains(document_.word(mark - 1))) joined_.push_back(mark);
    }
  }

  Document& document_;
  const TextWords& words_;
  std::vector<std::uint32_t> joined_{};
};

}  // namespace

void join_possessive_names(Document& document, const TextWords& words) {
  Joiner(document, words).join();
}

}  // namespace claimgraph
