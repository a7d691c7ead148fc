#pragma once
// The readers of single formats: decoded text in, one Article out. Roles that only the words give
// away are left to `text`.

#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "core/article.h"
#include "knowledge/reading_words.h"

namespace claimgraph {

/// Fills an empty day of publication from metadata; what is no date is kept apart.
void take_published(std::string_view written, const ReadingWords& words, Article& article);

/// Plain text: kept to the character. Hard-wrapped lines are joined into one block a paragraph;
/// otherwise a line is a block.
Article read_plain(std::string text);

/// Markdown with or without front matter; marks are read off, blocks parted by line ends.
Article read_markdown(std::string_view text, const ReadingWords& words);

/// HTML: the main content's blocks, and what the page says of itself.
Article read_html(std::string_view text, const ReadingWords& words);

/// JSON: one object, an array of them, or (`lines`) one object a line; articles and errors come
/// with their place in `name`. What names an object within the file alone is an address that begins
/// with
/// "#". One of several that bears no name is named by what it says (name_by_content): by its place,
/// one put in front would rename all behind it, and tomorrow's file of the same name would take the
/// places of today's articles. The price is that an edited one stands beside what it said before,
/// as a copy of one origin, until somebody removes that.
enum class JsonForm { value, lines };
void read_json(std::string_view name, std::string_view text, JsonForm form,
               const ReadingWords& words,
               const std::function<void(Article, const std::string&)>& on_article,
               const std::function<void(Error)>& on_error);

/// The encoding an HTML or XML text declares in its first 1,024 bytes; empty if none.
std::string_view declared_encoding(std::string_view bytes);

}  // namespace claimgraph
