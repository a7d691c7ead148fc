#include <algorithm>
#include <map>

#include "base/encoding.h"
#include "base/unicode.h"
#include "read/formats.h"
#include "read/html_page.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLeastArticle = 140;   // bytes of body text that make an <article> the one
constexpr std::size_t kLinkListBlock = 240;  // bytes; longer blocks are text, however linked
constexpr std::ptrdiff_t kBlockCost = 60;    // bytes a block must say to be worth its place

bool is_body(const PageBlock& block) {
  return block.role == Role::body || block.role == Role::quotation || block.role == Role::list_item;
}

bool is_link_list(const PageBlock& block) {
  return is_body(block) && block.text.size() < kLinkListBlock &&
         block.link_bytes * 10 > block.text.size() * 7;
}

template <typename Keep>
std::vector<PageBlock> kept(std::vector<PageBlock> blocks, Keep keep) {
  std::erase_if(blocks, [&](const PageBlock& block) { return !keep(block); });
  return blocks;
}

/// The run of blocks whose unlinked text, less a cost a block, is largest (Kadane's algorithm).
std::vector<PageBlock> densest(std::vector<PageBlock> blocks) {
  std::ptrdiff_t best = 0;
  std::ptrdiff_t sum = 0;
  std::size_t start = 0;
  std::size_t best_start = 0;
  std::size_t best_end = blocks.size();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto size = static_cast<std::ptrdiff_t>(blocks[i].text.size());
    const auto linked = static_cast<std::ptrdiff_t>(blocks[i].link_bytes);
    const std::ptrdiff_t cost = blocks[i].role == Role::heading ? size : kBlockCost;
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += size - 2 * linked - cost;
    if (sum > best) {
      best = sum;
      best_start = start;
      best_end = i + 1;
    }
  }
  while (best_start > 0 && (blocks[best_start - 1].role == Role::heading ||
                            blocks[best_start - 1].role == Role::byline))
    --best_start;
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(best_end), blocks.end());
  blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(best_start));
  return blocks;
}

}  // namespace

std::vector<PageBlock> main_blocks(std::vector<PageBlock> blocks) {
  std::erase_if(blocks, is_link_list);
  std::map<std::uint32_t, std::size_t> sizes;
  std::size_t body = 0;
  std::size_t main = 0;
  for (const PageBlock& block : blocks) {
    if (!is_body(block)) continue;
    sizes[block.article] += block.text.size();
    body += block.in_body ? block.text.size() : 0;
    main += block.in_main ? block.text.size() : 0;
  }
  if (body >= kLeastArticle) {
    return kept(std::move(blocks), [](const PageBlock& b) { return b.in_body || b.top_heading; });
  }
  std::uint32_t best = 0;
  for (const auto& [article, size] : sizes) {
    if (article != 0 && size >= kLeastArticle && (best == 0 || size > sizes[best])) best = article;
  }
  // An article that holds but a small part of the main text is a teaser or a box.
  if (best != 0 && sizes[best] * 4 >= main) {
    return kept(std::move(blocks),
                [best](const PageBlock& b) { return b.article == best || b.top_heading; });
  }
  if (main >= kLeastArticle) {
    return kept(std::move(blocks), [](const PageBlock& b) { return b.in_main || b.top_heading; });
  }
  return densest(std::move(blocks));
}

Article read_html(std::string_view text, const ReadingWords& words) {
  Page page = read_page(text, words);
  Article article;
  take_provenance(page, words, article);
  bool titled = false;
  for (const PageBlock& block : main_blocks(std::move(page.blocks))) {
    if (!article.text.empty()) article.text += '\n';
    Block placed;
    placed.span.start = static_cast<std::uint32_t>(article.text.size());
    article.text += block.text;
    placed.span.end = static_cast<std::uint32_t>(article.text.size());
    placed.role = block.role;
    placed.row = block.row;
    if (block.top_heading && !titled) {
      placed.role = Role::title;
      titled = true;
      if (article.provenance.title.empty()) article.provenance.title = block.text;
    }
    article.blocks.push_back(placed);
  }
  return article;
}

std::string_view declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string_view::npos) continue;
    at += key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const std::size_t end = std::min(head.find_first_of("\"' />;\r\n", at), head.size());
    const std::string_view name = head.substr(at, end - at);
    if (!name.empty() && !to_lower(name).starts_with("utf-16") && is_known_encoding(name))
      return name;
  }
  return {};
}

}  // namespace claimgraph
