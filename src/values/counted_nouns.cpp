#include "values/counted_nouns.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// "900 garden pumps" with the pumps as what the garden does: the verb behind a counted noun that
/// is no plural, or that one counted as if it were a noun; its lemma is the noun's. Null: none.
const Token* misread_plural(const Document& document, const Token& counted) {
  const Token* verb = &counted;
  if (counted.xpos == "NN" && counted.head != Token::kRoot) {
    verb = &document.tokens[counted.head];
    if (document.token_from(counted.span.start) + 1 != counted.head) return nullptr;
  }
  if (verb->xpos != "VBZ" || verb->head == Token::kRoot) return nullptr;
  const bool below = document.tokens[verb->head].span.start < counted.span.start;
  return below && document.at(verb->span).ends_with('s') ? verb : nullptr;
}

/// "40,000 Model 3 cars": the cars, though the number was hung on what they are called.
const Token& behind_number(const Document& document, const Token& counted) {
  const std::uint32_t noun = document.token_from(counted.span.start);
  if (noun + 2 >= document.tokens.size()) return counted;
  const Token& number = document.tokens[noun + 1];
  const Token& goods = document.tokens[noun + 2];
  const bool called = is_upper(code_point_at(document.text, counted.span.start).value) &&
                      number.upos == Upos::NUM && goods.xpos == "NNS";
  return called ? goods : counted;
}

/// "215,000 Fjord SUVs": what letters stand for, in the plural; empty for other names.
std::string plural_of_letters(std::string_view name) {
  constexpr std::size_t kShortest = 3;
  if (name.size() < kShortest || name.back() != 's') return {};
  name.remove_suffix(1);
  const bool letters = std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters ? to_lower(name) : std::string();
}

/// The noun the parser lets the number count: "10,000 Nvidia A100 chips". Empty where it has none.
std::string counted_in_tree(const Document& document, Span number) {
  const Token* token = document.token_over(number.end - 1);
  constexpr int kLongest = 3;  // "hundreds of millions of users": from numeral to numeral
  for (int i = 0; token != nullptr && token->head != Token::kRoot && i < kLongest; ++i) {
    // "Fourteen people" with the number read as a name
    const bool counts = token->deprel == Deprel::nummod ||
                        (token->upos == Upos::PROPN && is_a(token->deprel, Deprel::compound));
    token = &document.tokens[token->head];
    if (token->span.start < number.end) continue;
    while (token->deprel == Deprel::compound && token->head != Token::kRoot &&
           token->span.start < document.tokens[token->head].span.start) {
      token = &document.tokens[token->head];  // "805 AI chips" counts chips
    }
    if (!counts) return {};
    const DateMention* date = document.date_over(token->span);
    const bool apart = date != nullptr && date->type != DateType::duration;
    if (apart && date->span.start >= number.end) return {};  // "fell to 900 last year"
    token = &behind_number(document, *token);
    if (const Token* plural = misread_plural(document, *token)) return plural->lemma;
    return token->upos == Upos::NOUN ? token->lemma : plural_of_letters(document.at(token->span));
  }
  return {};
}

/// The counted noun by its form: the last word of the run of plain words after the number that
/// looks plural.
std::string counted_in_run(const Document& document, const std::vector<Piece>& pieces,
                           const QuantityWords& words, std::size_t at) {
  constexpr std::size_t kFarthest = 5;
  const auto joins = [&](std::size_t piece) {
    const NumberWord* word =
        piece < pieces.size() ? words.number_word(pieces[piece].form) : nullptr;
    return word != nullptr && word->kind == NumberWord::Kind::joins_vague;
  };
  const bool aside = at + 1 < pieces.size() && !pieces[at].letters && !pieces[at].number;
  if (aside && joins(at + 1)) ++at;  // "billions—of users"
  if (joins(at)) ++at;
  for (std::size_t i = at; i < std::min(at + kFarthest, pieces.size()); ++i) {
    const Piece& piece = pieces[i];
    if (piece.number || (piece.form == "-" && piece.glued)) continue;
    if (!piece.letters || words.not_counted.contains(piece.form)) return {};
    const std::string& form = piece.form;
    if (form.size() < 4 || form.back() != 's' || form[form.size() - 2] == 's') continue;
    const Token* token = document.token_over(piece.span.start);
    const bool tagged = token != nullptr && token->span == piece.span;
    if (tagged && !token->lemma.empty() && token->upos == Upos::NOUN) return token->lemma;
    if (tagged && !token->xpos.empty()) continue;
    return form.substr(0, form.size() - 1);
  }
  return {};
}

/// "600 of its 9,000 jobs", "3 of the 20 reactors": a part of what is counted as a whole. Empty
/// where it is none.
std::string counted_in_whole(const Document& document, Span number) {
  constexpr std::uint32_t kFarthest = 8;
  const auto tokens = static_cast<std::uint32_t>(document.tokens.size());
  const Token* numeral = document.token_over(number.end - 1);
  if (numeral == nullptr) return {};
  const auto part = static_cast<std::uint32_t>(numeral - document.tokens.data());
  const auto at = [&](std::uint32_t token) -> const Token& { return document.tokens[token]; };
  if (part + 1 >= tokens || at(part + 1).deprel != Deprel::case_) return {};
  const std::uint32_t whole = at(part + 1).head;
  const bool near = whole != Token::kRoot && whole > part && whole - part < kFarthest;
  if (!near || at(whole).xpos != "NNS") return {};
  // The parser hangs it on the number, or beside it on the verb.
  if (at(whole).head != part && at(whole).head != numeral->head) return {};
  for (std::uint32_t token = part + 2; token < whole; ++token) {
    const bool of_it = at(token).deprel == Deprel::nummod || at(token).deprel == Deprel::nmod_poss;
    if (of_it && at(token).head == whole) return at(whole).lemma;
  }
  return {};
}

}  // namespace

std::string counted_by_hyphen(const std::vector<Piece>& pieces, const QuantityWords& words,
                              std::size_t at) {
  constexpr std::size_t kShortest = 3;  // "a 3-D film", "a 10-K"
  if (at + 1 >= pieces.size() || pieces[at].form != "-") return {};
  const Piece& word = pieces[at + 1];
  const bool joined = pieces[at].glued && word.glued && word.letters;
  if (!joined || word.form.size() < kShortest || words.not_counted.contains(word.form)) return {};
  return word.form;
}

std::string counted_noun(const Document& document, const std::vector<Piece>& pieces,
                         const QuantityWords& words, std::size_t at, Span number) {
  std::string noun = counted_in_tree(document, number);
  if (noun.empty()) noun = counted_in_whole(document, number);
  return noun.empty() ? counted_in_run(document, pieces, words, at) : noun;
}

}  // namespace claimgraph
