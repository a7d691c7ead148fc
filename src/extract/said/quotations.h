#pragma once
// Words between quotation marks.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "knowledge/speech_words.h"

namespace claimgraph {

/// Words between quotation marks, in one block; may run over several sentences. Tokens without the
/// marks themselves.
struct Quotation {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool closed = false;           ///< by a mark, not by the end of its block
  std::uint32_t source = kNone;  ///< index into Sources::sources
};

/// Pairs of quotation marks; one left open ends with its block. Ordered, disjoint, not empty.
std::vector<Quotation> find_quotations(const Document& document, const AttributionWords& words);

/// The quotation that holds `token`; null: none. REQUIRES: ordered and disjoint.
const Quotation* quotation_at(const std::vector<Quotation>& quotations, std::uint32_t token);

}  // namespace claimgraph
