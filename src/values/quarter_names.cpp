#include "values/quarter_names.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool is_name_word(const Piece& piece) { return piece.letters && piece.capital; }

bool counts_noun(const Document& document, const std::vector<Piece>& pieces, std::size_t end) {
  const Token* next = end < pieces.size() ? document.token_at(pieces[end].span) : nullptr;
  return next != nullptr && next->upos == Upos::NOUN;
}

}  // namespace

QuarterNames::QuarterNames(const Document& document, const DateWords& words) : words_(words) {
  const bool any =
      std::any_of(document.tokens.begin(), document.tokens.end(),
                  [&](const Token& each) { return is_model_code(document.at(each.span)); });
  if (!any) return;
  for (const Span stretch : stretches_of(document)) {
    const std::vector<Piece> pieces = pieces_of(document.text, stretch);
    for (std::size_t at = 2; at + 1 < pieces.size(); ++at) {
      if (!is_quarter(pieces, at) || !is_name_word(pieces[at - 1])) continue;
      std::size_t first = at - 1;
      while (first > 0 && is_name_word(pieces[first - 1]) &&
             !words_.articles.contains(pieces[first - 1].form)) {
        --first;
      }
      if (first == 0 || !words_.articles.contains(pieces[first - 1].form)) continue;
      if (counts_noun(document, pieces, at + 2)) continue;
      const std::string quarter = phrase_of(pieces, at, at + 2);
      names_.insert(phrase_of(pieces, at - 1, at + 2));
      quarters_.insert(quarter);
    }
  }
}

/// "Q1", in two pieces.
bool QuarterNames::is_quarter(const std::vector<Piece>& pieces, std::size_t at) const {
  return at + 1 < pieces.size() && words_.quarter_letters.contains(pieces[at].form) &&
         pieces[at].capital && pieces[at + 1].glued && pieces[at + 1].form.size() == 1 &&
         pieces[at + 1].form[0] >= '1' && pieces[at + 1].form[0] <= '4';
}

bool QuarterNames::has(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) const {
  if (first == 0 || !is_quarter(pieces, first)) return false;
  for (std::size_t at = first + 2; at < end; ++at) {
    if (pieces[at].letters || pieces[at].number) return false;  // "Q1 2026"
  }
  end = first + 2;
  if (names_.contains(phrase_of(pieces, first - 1, end))) return true;
  return words_.articles.contains(pieces[first - 1].form) &&
         quarters_.contains(phrase_of(pieces, first, end));
}

}  // namespace claimgraph
