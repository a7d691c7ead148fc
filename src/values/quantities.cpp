#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include "base/unicode.h"
#include "values/bare_currencies.h"
#include "values/counted_nouns.h"
#include "values/duration_amounts.h"
#include "values/money.h"
#include "values/numbered_names.h"
#include "values/numbers.h"
#include "values/pieces.h"
#include "values/scores.h"
#include "values/values.h"

namespace claimgraph {
namespace {

/// Of a small number, as goods have it behind their names.
constexpr std::size_t kMostDigits = 2;

struct Reader {
  const Document& document;
  std::string_view text;
  const std::vector<Piece>& pieces;
  const QuantityWords& words;
  const WordSet& change_verbs;
  const WordSet& changing_verbs;
  const NumberedNames& numbered;
  std::size_t free = 0;    ///< the first piece after the last quantity
  bool has_lower = false;  ///< not all of it is in capitals, as headlines are

  std::string form(std::size_t at) const { return at < pieces.size() ? pieces[at].form : ""; }
  bool does(std::size_t at, NumberWord::Kind kind) const {
    const NumberWord* word = at < pieces.size() ? words.number_word(pieces[at].form) : nullptr;
    return word != nullptr && word->kind == kind;
  }
  /// Whether a date stands in pieces [first, end): "a year" of "$5 million a year earlier".
  bool dated(std::size_t first, std::size_t end) const {
    const Span span{pieces[first].span.start, pieces[end - 1].span.end};
    const DateMention* date = document.date_over(span);
    return date != nullptr && date->type != DateType::set;
  }
};

bool all_upper(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = code_point_at(name, at);
    if (!is_upper(c.value)) return false;
    at += c.size;
  }
  return true;
}

bool has_lower(std::string_view text, const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.letters && !piece.capital && is_lower(code_point_at(text, piece.span.start).value);
  });
}

/// Whether a point joins the number to another: "3.5.1", "192.168.1.2".
bool dotted(const Reader& r, std::size_t at, std::size_t end) {
  const auto joined = [&](std::size_t point, std::size_t other) {
    return other < r.pieces.size() && r.form(point) == "." && r.pieces[other].number &&
           r.pieces[std::max(point, other)].glued;
  };
  return (at > 1 && r.pieces[at].glued && r.pieces[at - 1].glued && joined(at - 1, at - 2)) ||
         (end < r.pieces.size() && r.pieces[end].glued && joined(end, end + 1));
}

/// "the Three Mile Island plant": a number in letters behind a small word and before two words with
/// a capital, as it has one.
bool is_spelt_name(const Reader& r, std::size_t at, std::size_t end) {
  return !r.pieces[end - 1].number && r.pieces[at].capital && at > 0 && r.pieces[at - 1].letters &&
         !r.pieces[at - 1].capital && end + 1 < r.pieces.size() && r.pieces[end].capital &&
         r.pieces[end + 1].capital;
}

/// Whether the number is part of a name: "H100", "GPT-4", "Section 301", "3.5.1".
bool part_of_name(const Reader& r, std::size_t at, std::size_t end) {
  if (is_spelt_name(r, at, end)) return true;
  if (at > 0 && r.words.names_before.contains(r.form(at - 1))) return true;
  if (at > 1 && r.form(at - 1) == "." && r.words.names_before.contains(r.form(at - 2))) return true;
  if (currency_before(r.text, r.pieces, r.free, at, r.words) ||
      currency_after(r.text, r.pieces, end, r.words)) {
    return false;  // "USD115", "115USD"
  }
  if (at > 0 && r.pieces[at].glued && r.pieces[at - 1].letters) return true;
  if (dotted(r, at, end)) return true;
  if (at > 1 && r.pieces[at].glued && r.form(at - 1) == "-" && r.pieces[at - 1].glued) {
    return r.pieces[at - 2].letters && r.words.number_word(r.form(at - 2)) == nullptr;
  }
  const bool letters_follow = end < r.pieces.size() && r.pieces[end].glued && r.pieces[end].letters;
  return r.pieces[end - 1].number && letters_follow &&
         phrase_ahead(r.pieces, end, r.words.units).first == end;
}

void set_bound(Quantity& quantity, Bound bound) {
  quantity.bound = bound;
  if (bound == Bound::more_than || bound == Bound::at_least) quantity.high.reset();
  if (bound == Bound::less_than || bound == Bound::at_most || bound == Bound::up_to) {
    quantity.low.reset();
  }
}

/// Whether the number before piece `first` is what something was before it changed: "raised it from
/// 100 to 120". `from`: the piece with that word.
bool is_changed(const Reader& r, std::size_t from) {
  constexpr std::size_t kFarthest = 10;
  for (std::size_t i = from; i > 0 && from - i < kFarthest; --i) {
    const Piece& piece = r.pieces[i - 1];
    const Token* token = piece.letters ? r.document.token_at(piece.span) : nullptr;
    const bool verb = token != nullptr && (token->upos == Upos::VERB || token->upos == Upos::NOUN);
    if (verb && r.change_verbs.contains(token->lemma)) return true;
  }
  return false;
}

/// "handed over 300 files", "took over 45% of it": the "over" is the verb's.
bool is_particle(const Reader& r, std::size_t word, const WordMap<WordSet>& particles) {
  const auto verbs = particles.find(r.form(word));
  if (verbs == particles.end() || word == 0) return false;
  const Token* token = r.document.token_at(r.pieces[word - 1].span);
  return token != nullptr && token->upos == Upos::VERB && verbs->second.contains(token->lemma);
}

/// "by 12% to 15%", "between 12% and 15%": where the word between the ends stands, behind the unit
/// that both bear. Else the number's end: "rose 12% to 15%" tells what it came to.
std::size_t behind_unit(const Reader& r, std::size_t first, const ReadNumber& number) {
  const std::size_t end = number.end;
  const std::size_t before = phrase_behind(r.pieces, first, r.words.bounds).first;
  const bool opened = before > 0 && (r.words.two_ended.contains(r.form(before - 1)) ||
                                     r.words.range_openers.contains(r.form(before - 1)));
  const auto unit = phrase_ahead(r.pieces, end, r.words.units);
  if (!opened || unit.first == end || !r.words.ranges.contains(r.form(unit.first))) return end;
  const auto second = read_number(r.pieces, unit.first + 1, r.words);
  if (!second) return end;
  const auto again = phrase_ahead(r.pieces, second->end, r.words.units);
  const bool same = again.first > second->end && again.second->second == unit.second->second;
  // "raised its stake of 12% to 30%", "rose by 5% to 25%": to what it came.
  const bool by = r.words.changed_by.contains(r.form(before - 1));
  const bool two_ended = r.words.two_ended.contains(r.form(before - 1));
  const bool far = !by || second->value > 2 * number.value;
  if (!same || (!two_ended && far && is_changed(r, before - 1))) return end;
  return unit.first;
}

/// "fell $2.50 to $41.75": right behind a verb of change a sum tells by how much, and the next one
/// to what it came. Where nothing is past, only sums far apart do: "will grow $3 million to $4
/// million". `first`: the piece where the sum starts.
bool changed_to(const Reader& r, std::size_t first, const Quantity& by, double second) {
  const Token* verb = first > 0 ? r.document.token_at(r.pieces[first - 1].span) : nullptr;
  if (verb == nullptr || verb->upos != Upos::VERB || !r.changing_verbs.contains(verb->lemma))
    return false;
  const bool past = verb->xpos == "VBD" || verb->xpos == "VBN";
  return !by.currency.empty() && (past || second > 2 * *by.low);
}

/// "to six", "–$5.1bn" after a number: sets the upper end.
std::size_t read_range(const Reader& r, std::size_t first, const ReadNumber& number,
                       Quantity& quantity) {
  const std::size_t end = number.end;
  const std::size_t to = behind_unit(r, first, number);
  const bool either = r.words.either.contains(r.form(to));
  if (!either && !r.words.ranges.contains(r.form(to))) return end;
  const bool two_ended = first > 0 && r.words.two_ended.contains(r.form(first - 1));
  const bool joins = r.does(to, NumberWord::Kind::joins);
  if (joins && !two_ended) return end;
  // "raised it by $10 billion to $85 billion": by so much, to so much.
  const std::size_t before = phrase_behind(r.pieces, first, r.words.bounds).first;
  const bool by = before > 0 && r.words.changed_by.contains(r.form(before - 1));
  const bool changed = by && is_changed(r, before - 1);
  if (changed && !quantity.currency.empty()) return end;
  if (two_ended && !joins && r.pieces[to].letters && is_changed(r, first - 1)) return end;
  std::size_t at = to + 1;
  if (r.form(at) == "-") ++at;
  const auto sign = phrase_ahead(r.pieces, at, r.words.currency_signs);
  if (changed && sign.first > at) return end;  // "by a third to $6 million"
  const auto second = read_number(r.pieces, sign.first, r.words);
  if (!second) return end;
  if (r.pieces[to].letters && !either && changed_to(r, first, quantity, second->value)) return end;
  // "$100-$120 million" are both millions.
  const bool shared =
      number.alone && second->scale > 1 && number.value <= second->value / second->scale;
  const double low = *quantity.low * (shared ? second->scale : 1);
  if (second->value < low) return end;
  // "five or six": any other two numbers are an alternative, no interval.
  if (either && second->value != low + (shared ? second->scale : 1)) return end;
  quantity.low = low;
  quantity.high = second->high;
  return second->end;
}

/// "hundreds of millions, maybe even billions": of two vague numbers the second sets the upper end.
std::size_t read_alternative(const Reader& r, const ReadNumber& number, std::size_t end,
                             Quantity& quantity) {
  if (number.value == number.high || end >= r.pieces.size()) return end;
  const std::size_t first = r.pieces[end].letters ? end : end + 1;
  const auto joins = phrase_ahead(r.pieces, first, r.words.alternatives);
  if (joins.first == first) return end;
  const auto second = read_number(r.pieces, joins.first, r.words);
  if (!second || second->value == second->high || second->value <= number.value) return end;
  quantity.high = second->high;
  return second->end;
}

void scale(Quantity& quantity, double factor) {
  quantity.low = *quantity.low * factor;
  quantity.high = *quantity.high * factor;
}

bool ends_clause(const Reader& r, std::size_t at) {
  return at >= r.pieces.size() || (!r.pieces[at].letters && !r.pieces[at].number);
}

/// "3 dollars 50 cents", "3 dollars 50", "thirteen dollars and forty-five cents": adds the cents.
std::size_t read_change(const Reader& r, std::size_t end, Quantity& quantity) {
  const std::size_t at = r.does(end, NumberWord::Kind::joins) ? end + 1 : end;
  const auto number = read_number(r.pieces, at, r.words);
  if (!number || !(number->value < 100) || *quantity.low != *quantity.high) return end;
  const auto minor = currency_after(r.text, r.pieces, number->end, r.words);
  if (!minor && ends_clause(r, number->end) && number->value >= 1 &&
      number->value == std::floor(number->value) && *quantity.low < 1000) {
    quantity.low = quantity.high = *quantity.low + number->value / 100;  // "three dollars fifty"
    return number->end;
  }
  if (!minor || minor->part >= 1) return end;
  quantity.low = quantity.high = *quantity.low + number->value * minor->part;
  return minor->at;
}

/// The currency behind the number, with what may follow it: "dollars 50 cents", "USD million".
std::size_t read_currency(const Reader& r, const CurrencyRead& money, QuantityMention& mention) {
  Quantity& quantity = mention.quantity;
  quantity.currency = money.code;
  if (money.part != 1) {
    scale(quantity, money.part);
    if (money.part < 1) mention.part = money.part;
    return money.at;
  }
  const NumberWord* word = r.words.number_word(r.form(money.at));
  if (word != nullptr && word->kind == NumberWord::Kind::scale &&
      !r.words.letters.contains(r.form(money.at))) {
    scale(quantity, word->value);
    return money.at + 1;
  }
  return read_change(r, money.at, quantity);
}

/// "$600 million in sales a year", "9,000 tonnes of steel a month", "9,000 electric cars a month":
/// the period behind what it is an amount or a number of, one or two words; empty: none.
std::string period_of_stuff(const Reader& r, std::size_t end, bool counts) {
  constexpr std::size_t kLongestStuff = 2;
  const bool linked = r.words.stuff_links.contains(r.form(end));
  if (!linked && !counts) return "";
  const std::size_t stuff = linked ? end + 1 : end;
  for (std::size_t length = 1; length <= kLongestStuff; ++length) {
    const std::size_t behind = stuff + length;
    if (behind > r.pieces.size() || !r.pieces[behind - 1].letters) return "";
    const auto period = phrase_ahead(r.pieces, behind, r.words.periods);
    if (period.first > behind && !r.dated(behind, period.first)) return period.second->second;
  }
  return "";
}

QuantityMention read_quantity(const Document& document, const Reader& r, std::size_t at,
                              const ReadNumber& number, std::size_t& next) {
  QuantityMention mention;
  Quantity& quantity = mention.quantity;
  quantity.low = number.value;
  quantity.high = number.high;
  std::size_t first = at;
  if (const auto sign = currency_before(r.text, r.pieces, r.free, at, r.words)) {
    quantity.currency = sign->code;
    scale(quantity, sign->part);
    first = sign->at;
  }
  std::size_t end = read_range(r, first, number, quantity);
  end = read_alternative(r, number, end, quantity);
  mention.number_span = {r.pieces[at].span.start, r.pieces[end - 1].span.end};
  const std::size_t joined = r.form(end) == "-" ? end + 1 : end;
  bool counts = false;
  const bool of = r.does(end, NumberWord::Kind::joins_vague);  // "billions of dollars"
  if (const auto money = currency_after(r.text, r.pieces, of ? end + 1 : joined, r.words)) {
    end = read_currency(r, *money, mention);
  } else if (const auto unit = phrase_ahead(r.pieces, joined, r.words.units); unit.first > joined) {
    quantity.unit = unit.second->second;
    const bool percentage = r.words.percentages.contains(quantity.unit);
    mention.kind = percentage ? QuantityKind::percentage : QuantityKind::dimension;
    end = unit.first;
  } else if (quantity.currency.empty()) {
    quantity.unit = counted_by_hyphen(r.pieces, r.words, end);
    if (quantity.unit.empty()) {
      quantity.unit = counted_noun(document, r.pieces, r.words, joined, mention.number_span);
      counts = !quantity.unit.empty();
    } else {
      end = joined + 1;
    }
  }
  if (const auto period = phrase_ahead(r.pieces, end, r.words.periods);
      period.first > end && !r.dated(end, period.first)) {
    quantity.period = period.second->second;
    end = period.first;
  } else {
    quantity.period = period_of_stuff(r, end, counts);
  }
  if (!quantity.currency.empty()) mention.kind = QuantityKind::currency;
  mention.amount_span = {r.pieces[first].span.start, r.pieces[end - 1].span.end};
  auto bound = phrase_behind(r.pieces, first, r.words.bounds);
  const auto belongs = [&](const WordMap<WordSet>& particles) {
    return bound.first < first && is_particle(r, bound.first, particles);
  };
  const bool share = mention.kind == QuantityKind::percentage;
  if (belongs(r.words.particle_verbs) || (share && belongs(r.words.share_particle_verbs)))
    bound.first = first;
  if (bound.first < first) set_bound(quantity, bound.second->second);
  if (const auto each = phrase_ahead(r.pieces, end, r.words.each);
      each.first > end && !quantity.currency.empty()) {
    quantity.unit = each.second->second;
    end = each.first;
  }
  mention.span = {r.pieces[bound.first].span.start, r.pieces[end - 1].span.end};
  next = end;
  return mention;
}

bool is_tagged(const Reader& r, std::size_t piece, Upos upos) {
  const Token* token = r.document.token_over(r.pieces[piece].span.start);
  return token != nullptr && !token->xpos.empty() && token->upos == upos;
}

/// Whether the tagger takes the word before the small number for a name that stands within its
/// clause: "the Torrent 4 pumps". After a preposition that opens one, the number may count:
/// "In Ohio 7 plants closed".
bool names_goods(const Reader& r, std::size_t at) {
  if (r.pieces[at].form.size() > kMostDigits || !is_tagged(r, at - 1, Upos::PROPN)) return false;
  std::size_t first = at - 1;
  while (first > 0 && r.pieces[first - 1].capital && is_tagged(r, first - 1, Upos::PROPN)) --first;
  if (first > 0 && is_tagged(r, first - 1, Upos::DET)) --first;
  if (first == 0 || !is_tagged(r, first - 1, Upos::ADP)) return true;
  return first > 1 && r.pieces[first - 2].letters;
}

/// "in the mid-$500s": no one number. `end`: behind the digits.
bool is_decade(const Reader& r, std::size_t end) {
  return r.form(end) == "s" && r.pieces[end].glued && r.pieces[end - 1].number;
}

/// "sold 40,000 cars and Honda 310", "won 220 seats and the Greens 12": whether so many of what was
/// counted right before are another's, with whom the clause ends.
bool counts_for_another(const Reader& r, std::size_t at, std::size_t end) {
  constexpr std::uint32_t kLongestSubject = 60;
  constexpr std::ptrdiff_t kMostFellows = 8;
  const auto& before = r.document.quantities;
  auto counting = before.rbegin();  // the first of "40,000 cars, Honda 310 and Fiat 20"
  while (counting != before.rend() && counting->kind == QuantityKind::number &&
         counting->quantity.unit.empty() && counting - before.rbegin() < kMostFellows)
    ++counting;
  if (counting == before.rend() || counting->quantity.unit.empty()) return false;
  const bool more = end < r.pieces.size() && is_tagged(r, end, Upos::CCONJ);  // ", Honda 310 and"
  const bool ends = end >= r.pieces.size() || (!r.pieces[end].letters && !r.pieces[end].number);
  if (!more && !ends) return false;
  std::size_t first = at - 1;
  while (first > 0 && r.pieces[first - 1].capital) --first;
  if (first > 0 && is_tagged(r, first - 1, Upos::DET)) --first;
  const std::uint32_t counted = before.back().span.end;
  const bool joined =
      first > 0 && (is_tagged(r, first - 1, Upos::CCONJ) || (more && r.form(first - 1) == ","));
  return joined && counted <= r.pieces[first - 1].span.start &&
         r.pieces[at].span.start - counted < kLongestSubject;
}

/// Whether a number without anything it counts is the end of a name: "Windows 11", "RTX 4090". An
/// acronym makes one even of "RTX 4090 cards", and so does what the document calls so again.
bool ends_name(const Reader& r, std::size_t at, const ReadNumber& number,
               const QuantityMention& mention) {
  const Quantity& quantity = mention.quantity;
  const bool plain = number.alone && number.in_digits && mention.kind == QuantityKind::number &&
                     quantity.period.empty() && mention.span == mention.number_span;
  if (!plain || at == 0 || quantity.low != quantity.high || is_score(r.pieces, at)) return false;
  if (is_told_score(r.pieces, at, r.words)) return false;
  const Piece& before = r.pieces[at - 1];
  if (!before.letters || !before.capital || r.words.number_word(before.form) != nullptr) {
    return false;
  }
  const std::string_view name = r.text.substr(before.span.start, before.span.size());
  const std::size_t end = mention.number_span.end;
  if (r.numbered.contains(r.text.substr(before.span.start, end - before.span.start))) return true;
  if (counts_for_another(r, at, number.end)) return false;
  if (names_goods(r, at)) return true;
  const bool acronym = name.size() > 1 && all_upper(name);
  return acronym ? r.has_lower : at > 1 && quantity.unit.empty();
}

}  // namespace

void find_quantities(Document& document, const Knowledge& knowledge) {
  document.quantities.clear();
  const NumberedNames numbered = numbered_names(document, kMostDigits);
  auto date = document.dates.begin();
  for (const Span stretch : stretches_of(document)) {
    const std::vector<Piece> pieces = pieces_of(document.text, stretch);
    Reader reader{document,
                  document.text,
                  pieces,
                  knowledge.quantity_words,
                  knowledge.clause_words.change_verbs,
                  knowledge.clause_words.changing_verbs,
                  numbered};
    reader.has_lower = has_lower(document.text, pieces);
    for (std::size_t i = 0; i < pieces.size();) {
      while (date != document.dates.end() && date->span.end <= pieces[i].span.start) ++date;
      const bool dated = date != document.dates.end() && date->span.overlaps(pieces[i].span);
      const auto number =
          dated ? std::optional<ReadNumber>() : read_number(pieces, i, knowledge.quantity_words);
      if (!number || part_of_name(reader, i, number->end) || is_decade(reader, number->end)) {
        i = number ? number->end : i + 1;
        continue;
      }
      const std::size_t start = i;
      QuantityMention mention = read_quantity(document, reader, i, *number, i);
      // "one" alone is a pronoun or an article more often than an amount.
      const bool one = number->value == 1 && number->alone && !number->in_digits &&
                       mention.span == mention.number_span;
      if (one) continue;
      if (ends_name(reader, start, *number, mention)) continue;
      reader.free = i;
      const bool clear =
          document.quantities.empty() || document.quantities.back().span.end <= mention.span.start;
      const bool on_date = date != document.dates.end() && date->type != DateType::set &&
                           date->span.overlaps(mention.span);
      if (clear && !on_date) document.quantities.push_back(std::move(mention));
    }
  }
  settle_bare_currencies(document, knowledge.quantity_words);
  add_duration_amounts(document);
}

}  // namespace claimgraph
