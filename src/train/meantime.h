#pragma once
// MEANTIME's articles: tokenised text, of which the first six sentences are annotated.

#include <cstddef>
#include <filesystem>
#include <vector>

#include "base/json.h"
#include "core/document.h"
#include "train/gum_documents.h"

namespace claimgraph {

inline constexpr std::size_t kMeantimeSentences = 6;  ///< annotated ones of each article

/// An article's sentences and tokens, as given: words stand between blanks.
Document meantime_document(const Json& article);

/// The annotated sentences of all articles with their mentions, whose heads are not known yet
/// (0): the corpus has no trees. Throws Failure where the file is missing or broken.
std::vector<GumDocument> read_meantime_documents(const std::filesystem::path& path);

}  // namespace claimgraph
