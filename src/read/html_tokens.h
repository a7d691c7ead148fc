#pragma once
// HTML as tokens, after the WHATWG's tokenizer but without its tree construction: linear in the
// input whatever it holds, and without recursion.

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/reading_words.h"

namespace claimgraph {

struct HtmlTag {
  std::string name{};  ///< lower case
  bool closing = false;
  std::vector<std::pair<std::string, std::string>>
      attributes{};  ///< those of use to us; first wins

  /// The value of an attribute; empty where it is absent or empty.
  std::string_view attribute(std::string_view name_of_attribute) const;
  bool has(std::string_view name_of_attribute) const;
};

struct HtmlEvents {
  std::function<void(std::string_view)> on_text{};  ///< character references resolved
  std::function<void(const HtmlTag&)> on_tag{};
  /// The raw content of script, style, textarea, title …, before its closing tag.
  std::function<void(const HtmlTag&, std::string_view)> on_raw{};
};

void tokenize_html(std::string_view text, const HtmlEntities& entities, const HtmlEvents& events);

/// Text with its character references resolved.
std::string resolved(std::string_view text, const HtmlEntities& entities);

}  // namespace claimgraph
