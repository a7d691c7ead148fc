#pragma once
// GUM's documents with their gold mentions: which phrases point at the same thing.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/document.h"

namespace claimgraph {

/// A phrase at tokens [first, end) of one sentence.
struct GoldMention {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;   ///< the token whose head stands outside
  std::uint32_t chain = 0;  ///< the same number: the same thing, within a document
  std::string kind{};       ///< GUM's: person, organization, place, object, abstract, time …
  std::string link{};       ///< how it joins its chain: coref, ana, cata, appos, pred, disc, sgl
};

struct GumDocument {
  std::string name{};
  Document document{};  ///< gold tokens, tags and trees
  std::vector<GoldMention> mentions{};
};

/// The documents of a GUM treebank file, in its order. Throws Failure where the file is missing or
/// broken, or a mention's brackets do not match.
std::vector<GumDocument> read_gum_documents(const std::filesystem::path& path);

}  // namespace claimgraph
