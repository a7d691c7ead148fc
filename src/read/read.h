#pragma once
// Bytes → Articles: media type and encoding are found out, markup is read off, metadata kept.

#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "core/article.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What the user said about the input. It decides over what the input itself says, in metadata or
/// in its text.
struct ReadOptions {
  std::string published{};  ///< EDTF
  std::string publisher{};
  std::string author{};
  std::string title{};
  std::string uri{};
  std::string address{};     ///< of articles that name none of their own; empty: the input's name
  std::string encoding{};    ///< overrides detection; empty: detect
  std::string media_type{};  ///< overrides what name and bytes suggest; empty: find out
};

/// Whether a name ends as one of the formats that are read: ".txt", ".md", ".html", ".jsonl" …
bool has_known_ending(std::string_view name);

/// 16 digits that name an article by what it says: the same for the same text of one publisher.
std::string name_by_content(std::string_view text, std::string_view publisher);

/// Reads one input named `name` (a path, or "-"). One file may hold many articles (JSON Lines):
/// each goes to `on_article`, each bad part to `on_error` with its place, in order; the rest goes
/// on. What of a good one had to be left out goes to `on_note`.
void read_articles(std::string_view name, std::string_view bytes, const ReadOptions& options,
                   const Knowledge& knowledge, const std::function<void(Article)>& on_article,
                   const std::function<void(Error)>& on_error,
                   const std::function<void(Error)>& on_note = {});

}  // namespace claimgraph
