#pragma once
// An Article is what a reader made of one input: provenance, normalised text, and the blocks its
// markup shows. Roles that only the text itself gives away are added later, by `text`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/span.h"

namespace claimgraph {

/// What a stretch of text is for the reader. Names as in the extraction record.
enum class Role : std::uint8_t {
  title,
  byline,
  heading,
  body,
  quotation,
  question,
  caption,
  list_item,
  table_cell,
  boilerplate,
};

/// One paragraph, heading, list item … of a text.
struct Block {
  Span span{};
  Role role = Role::body;
  std::string speaker{};  ///< whose turn this is in an interview or transcript; empty: the
                          ///< article's own voice
  bool repeated =
      false;  ///< a pull quote: says again what the body says, and is not extracted twice
  std::uint32_t row = 0;  ///< table cells: the row's number in its table, from 1; 0 elsewhere

  bool operator==(const Block&) const = default;
};

/// Where an article comes from. Empty means unknown, and stays unknown.
struct Provenance {
  std::string uri{};
  std::string media_type{};
  std::string title{};
  std::string publisher{};
  std::string author{};
  std::string published{};  ///< EDTF, at the precision known: 2025, 2025-02, 2025-02-03
  std::string encoding{};  ///< how the bytes were decoded, and which rule decided: "utf-8 (strict)"
  std::size_t replaced_bytes = 0;  ///< invalid sequences that became U+FFFD

  bool operator==(const Provenance&) const = default;
};

struct Article {
  Provenance provenance{};
  std::string text{};           ///< valid UTF-8, '\n' line ends, no NUL
  std::vector<Block> blocks{};  ///< ordered and disjoint; everything outside them is white space
  std::string unread_date{};    ///< what its metadata give as its day of publication and is none

  bool operator==(const Article&) const = default;
};

}  // namespace claimgraph
