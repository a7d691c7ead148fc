#pragma once
// The steps of settle_roles, in the order they run.

#include <optional>
#include <string_view>
#include <utility>

#include "core/article.h"
#include "knowledge/gazetteer.h"
#include "knowledge/reading_words.h"

namespace claimgraph {

/// Title, kicker, "Label: value" lines, byline and date line at the top; fills provenance.
void settle_head(Article& article, const ReadingWords& words);

/// Splits "PLACE, Feb 3 (Press) - " off the paragraph it opens; fills publisher and, where a year
/// is given, published.
void split_dateline(Article& article, const ReadingWords& words, const Gazetteer& gazetteer);

/// Captions, credits and other notes that are not the article's own voice.
void settle_notes(Article& article, const ReadingWords& words);

/// Questions and answers with their speakers, by labels ("Q:", "MR. ROE:") or, where the title
/// names the guest ("A Conversation with Jane Roe"), by the questions themselves.
void settle_turns(Article& article, const ReadingWords& words);

/// Marks pull quotes: blocks that say again, all but word for word, what a longer one says.
void mark_repeated(Article& article);

/// A block parted after its first `size` bytes: a byline block and the rest; white space between
/// them falls away. Nothing where either would be empty.
std::optional<std::pair<Block, Block>> parted(const Article& article, const Block& block,
                                              std::size_t size);

inline std::string_view text_of(const Article& article, const Block& block) {
  return std::string_view(article.text).substr(block.span.start, block.span.size());
}

/// Whether folded `text` starts with one of `openers`, as whole words.
bool opens_with(std::string_view folded, const std::vector<std::string>& openers);

}  // namespace claimgraph
