#include <algorithm>

#include "values/pieces.h"
#include "values/values.h"

namespace claimgraph {
namespace {

struct Reader {
  const std::vector<Piece>& pieces;
  const QuantityWords& words;

  std::string form(std::size_t at) const { return at < pieces.size() ? pieces[at].form : ""; }
};

std::string phrase(const Reader& r, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first && !r.pieces[i].glued) text += ' ';
    text += r.pieces[i].form;
  }
  return text;
}

/// The longest phrase of the table that starts at `at`.
template <typename Table>
auto ahead(const Reader& r, std::size_t at, const Table& table) {
  constexpr std::size_t kLongest = 5;
  for (std::size_t end = std::min(at + kLongest, r.pieces.size()); end > at; --end) {
    const auto found = table.find(phrase(r, at, end));
    if (found != table.end()) return std::make_pair(end, found);
  }
  return std::make_pair(at, table.end());
}

/// The longest phrase of the table that ends before `at`.
template <typename Table>
auto behind(const Reader& r, std::size_t at, const Table& table) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t first = at < kLongest ? 0 : at - kLongest; first < at; ++first) {
    const auto found = table.find(phrase(r, first, at));
    if (found != table.end()) return std::make_pair(first, found);
  }
  return std::make_pair(at, table.end());
}

/// Whether the number is part of a name: "H100", "GPT-4", "Section 301", "3.5.1".
bool part_of_name(const Reader& r, std::size_t at, std::size_t end) {
  if (at > 0 && r.words.names_before.contains(r.form(at - 1))) return true;
  if (at > 0 && r.pieces[at].glued && r.pieces[at - 1].letters) return true;
  if (at > 1 && r.pieces[at].glued && r.form(at - 1) == "-" && r.pieces[at - 1].glued) {
    return r.pieces[at - 2].letters && !r.words.numbers.contains(r.form(at - 2));
  }
  const bool letters_follow = end < r.pieces.size() && r.pieces[end].glued && r.pieces[end].letters;
  return r.pieces[end - 1].number && letters_follow && ahead(r, end, r.words.units).first == end;
}

/// The counted noun: the last word of the run of plain words after the number that looks plural.
std::string counted(const Document& document, const Reader& r, std::size_t at) {
  constexpr std::size_t kFarthest = 5;
  if (r.form(at) == "of") ++at;
  for (std::size_t i = at; i < std::min(at + kFarthest, r.pieces.size()); ++i) {
    const Piece& piece = r.pieces[i];
    if (piece.number || (piece.form == "-" && piece.glued)) continue;
    if (!piece.letters || r.words.not_counted.contains(piece.form)) return {};
    const std::string& form = piece.form;
    if (form.size() < 4 || form.back() != 's' || form[form.size() - 2] == 's') continue;
    const auto token =
        std::lower_bound(document.tokens.begin(), document.tokens.end(), piece.span.start,
                         [](const Token& t, std::uint32_t start) { return t.span.start < start; });
    const bool tagged = token != document.tokens.end() && token->span == piece.span;
    if (tagged && !token->lemma.empty() && token->upos == Upos::NOUN) return token->lemma;
    if (tagged && !token->xpos.empty()) continue;
    return form.substr(0, form.size() - 1);
  }
  return {};
}

void set_bound(Quantity& quantity, Bound bound) {
  quantity.bound = bound;
  if (bound == Bound::more_than || bound == Bound::at_least) quantity.high.reset();
  if (bound == Bound::less_than || bound == Bound::at_most || bound == Bound::up_to) {
    quantity.low.reset();
  }
}

/// "to six", "–$5.1bn" after a number: sets the upper end.
std::size_t read_range(const Reader& r, std::size_t first, std::size_t end, Quantity& quantity) {
  if (!r.words.ranges.contains(r.form(end))) return end;
  if (r.form(end) == "and" && (first == 0 || r.form(first - 1) != "between")) return end;
  std::size_t at = end + 1;
  if (r.form(at) == "-") ++at;
  const auto sign = ahead(r, at, r.words.currency_signs);
  const auto second = read_number(r.pieces, sign.first, r.words);
  if (!second || second->value < *quantity.low) return end;
  quantity.high = second->high;
  return second->end;
}

QuantityMention read_quantity(const Document& document, const Reader& r, std::size_t at,
                              const ReadNumber& number, std::size_t& next) {
  QuantityMention mention;
  Quantity& quantity = mention.quantity;
  quantity.low = number.value;
  quantity.high = number.high;
  const auto sign = behind(r, at, r.words.currency_signs);
  if (sign.first < at) quantity.currency = sign.second->second;
  std::size_t end = read_range(r, sign.first, number.end, quantity);
  mention.number_span = {r.pieces[at].span.start, r.pieces[end - 1].span.end};
  const std::size_t joined = r.form(end) == "-" ? end + 1 : end;
  if (const auto money = ahead(r, joined, r.words.currency_words); money.first > joined) {
    quantity.currency = money.second->second;
    end = money.first;
  } else if (const auto unit = ahead(r, joined, r.words.units); unit.first > joined) {
    quantity.unit = unit.second->second;
    end = unit.first;
  } else if (quantity.currency.empty()) {
    quantity.unit = counted(document, r, joined);
  }
  if (const auto period = ahead(r, end, r.words.periods); period.first > end) {
    quantity.period = period.second->second;
    end = period.first;
  }
  const auto bound = behind(r, sign.first, r.words.bounds);
  if (bound.first < sign.first) set_bound(quantity, bound.second->second);
  mention.span = {r.pieces[bound.first].span.start, r.pieces[end - 1].span.end};
  next = end;
  return mention;
}

}  // namespace

void find_quantities(Document& document, const Knowledge& knowledge) {
  document.quantities.clear();
  auto date = document.dates.begin();
  for (const Span stretch : stretches_of(document)) {
    const std::vector<Piece> pieces = pieces_of(document.text, stretch);
    const Reader reader{pieces, knowledge.quantity_words};
    for (std::size_t i = 0; i < pieces.size();) {
      while (date != document.dates.end() && date->span.end <= pieces[i].span.start) ++date;
      const bool dated = date != document.dates.end() && date->span.overlaps(pieces[i].span);
      const auto number =
          dated ? std::optional<ReadNumber>() : read_number(pieces, i, knowledge.quantity_words);
      if (!number || part_of_name(reader, i, number->end)) {
        i = number ? number->end : i + 1;
        continue;
      }
      QuantityMention mention = read_quantity(document, reader, i, *number, i);
      const bool clear =
          document.quantities.empty() || document.quantities.back().span.end <= mention.span.start;
      const bool on_date = date != document.dates.end() && date->span.overlaps(mention.span);
      if (clear && !on_date) document.quantities.push_back(std::move(mention));
    }
  }
}

}  // namespace claimgraph
