#pragma once
// A page as it was tokenized: its blocks with what speaks for and against each, and its metadata.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/article.h"
#include "knowledge/reading_words.h"

namespace claimgraph {

struct PageBlock {
  std::string text{};
  Role role = Role::body;
  bool top_heading = false;  ///< <h1>
  bool in_main = false;
  bool in_body = false;       ///< itemprop=articleBody
  std::uint32_t article = 0;  ///< number of the outermost <article>, from 1; 0: none
  std::uint32_t row = 0;
  std::size_t link_bytes = 0;
  std::size_t bold_bytes = 0;
  std::size_t ink_bytes = 0;  ///< all but blanks
};

struct Page {
  std::vector<PageBlock> blocks{};
  std::vector<std::pair<std::string, std::string>> metadata{};  ///< folded name, content
  std::vector<std::string> json_ld{};
  std::string title{};      ///< of <title>
  std::string canonical{};  ///< of <link rel=canonical>
  std::string time{};       ///< the first <time datetime> outside what is left out
};

/// Linear in the text; elements nested deeper than 512 are read as their 512th ancestor.
Page read_page(std::string_view html, const ReadingWords& words);

/// The blocks of the main content: articleBody, else the <article> with most text, else <main>,
/// else the run of blocks with most unlinked text.
std::vector<PageBlock> main_blocks(std::vector<PageBlock> blocks);

/// JSON-LD, OpenGraph, <meta>, <time> and <title>, in that order of trust.
void take_provenance(const Page& page, const ReadingWords& words, Article& article);

}  // namespace claimgraph
