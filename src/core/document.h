#pragma once
// A Document is an article's text with everything that was read off it so far: blocks, sentences,
// tokens with tags and trees, names, dates, quantities. All offsets are UTF-8 bytes into `text`.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/date.h"
#include "core/quantity.h"
#include "core/span.h"
#include "core/tags.h"

namespace claimgraph {

/// What a single quotation mark is to a quotation; none: an apostrophe, or no mark at all.
enum class QuoteMark : std::uint8_t { none, opens, closes };

/// Fields as in CoNLL-U. Before `annotate` only `span` and `quote` are set.
struct Token {
  static constexpr std::uint32_t kRoot = 0xFFFFFFFF;

  Span span{};
  std::string lemma{};
  Xpos xpos{};
  std::string feats{};  ///< "Number=Sing|Person=3", "" for none
  std::uint32_t head =
      kRoot;  ///< index into Document::tokens, in the same sentence; kRoot for the root
  Upos upos = Upos::X;
  Deprel deprel = Deprel::dep;
  QuoteMark quote = QuoteMark::none;

  bool operator==(const Token&) const = default;
};

struct Sentence {
  Span span{};
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;  ///< one past the last
  std::uint32_t block = 0;      ///< index into Document::blocks

  bool operator==(const Sentence&) const = default;
};

enum class NameLabel : std::uint8_t { person, organization, place, miscellaneous };

/// A name as the recogniser sees it; which entity it is comes later.
struct NameSpan {
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  NameLabel label = NameLabel::miscellaneous;
  float score = 0;  ///< margin of the recogniser; larger is surer

  bool operator==(const NameSpan&) const = default;
};

struct Document {
  Provenance provenance{};
  std::string id{};        ///< digest of provenance.uri, text and what else identifies it
  std::string language{};  ///< BCP 47; "en" unless detected otherwise
  std::string text{};
  std::vector<Block> blocks{};
  std::vector<Sentence> sentences{};          ///< ordered, disjoint
  std::vector<Token> tokens{};                ///< ordered, disjoint; a sentence's are consecutive
  std::vector<NameSpan> names{};              ///< ordered, disjoint
  std::vector<DateMention> dates{};           ///< ordered, disjoint
  std::vector<QuantityMention> quantities{};  ///< ordered, disjoint

  bool operator==(const Document&) const = default;

  /// Valid while this Document is neither changed nor moved.
  std::string_view at(Span span) const {
    return std::string_view(text).substr(span.start, span.size());
  }
  std::string_view at(const Token& token) const { return at(token.span); }

  /// The word to be read there: the text's, but for single quotation marks, which read as double
  /// ones.
  std::string_view word(std::uint32_t token) const {
    const Token& read = tokens[token];
    if (read.quote == QuoteMark::none) return at(read.span);
    return read.quote == QuoteMark::opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
  }

  /// The span from the first to the last of tokens [first, end). REQUIRES: first < end.
  Span span_of(std::uint32_t first, std::uint32_t end) const {
    return {tokens[first].span.start, tokens[end - 1].span.end};
  }

  /// Whether the sentence stands in a title or heading.
  bool is_heading(const Sentence& sentence) const;

  /// The first token that starts at or behind the byte; tokens.size() where none does.
  std::uint32_t token_from(std::uint32_t byte) const;

  /// The token of exactly this span, or null.
  const Token* token_at(Span span) const;

  /// The token that holds the byte, or null.
  const Token* token_over(std::uint32_t byte) const;

  /// The recogniser's name that the token stands in, or null.
  const NameSpan* name_at(std::uint32_t token) const;

  /// The first date, or quantity, that overlaps the span, or null.
  const DateMention* date_over(Span span) const;
  const QuantityMention* quantity_over(Span span) const;

  /// The quantities that start at the byte or behind it.
  std::span<const QuantityMention> quantities_from(std::uint32_t byte) const;
};

}  // namespace claimgraph
