#include <md4c.h>

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "read/formats.h"
#include "read/html_tokens.h"

namespace claimgraph {
namespace {

/// Collects md4c's events into blocks. One block is open at most; containers only set its role.
struct Writer {
  const ReadingWords& words;
  Article article{};
  std::string text{};
  Role role = Role::body;
  std::uint32_t row = 0;
  unsigned level = 0;  // of a heading; 0: none
  int quotes = 0;
  int items = 0;
  int images = 0;
  int strong = 0;
  bool all_strong = true;  // so far, in this block
  bool titled = false;

  void flush() {
    const std::size_t first = text.find_first_not_of(" \t\n\v\f\r");
    if (first != std::string::npos) {
      const std::size_t last = text.find_last_not_of(" \t\n\v\f\r");
      if (!article.text.empty()) article.text += '\n';
      Block block;
      block.span.start = static_cast<std::uint32_t>(article.text.size());
      article.text.append(text, first, last + 1 - first);
      block.span.end = static_cast<std::uint32_t>(article.text.size());
      block.role = role;
      block.row = role == Role::table_cell ? row : 0;
      // A bold paragraph that asks is an interviewer's.
      if (role == Role::body && all_strong && text[last] == '?') block.role = Role::question;
      if (level == 1 && !titled) {
        block.role = Role::title;
        titled = true;
        if (article.provenance.title.empty())
          article.provenance.title = text.substr(first, last + 1 - first);
      }
      article.blocks.push_back(block);
    }
    text.clear();
    all_strong = true;
  }

  Role of_containers() const {
    if (quotes > 0) return Role::quotation;
    return items > 0 ? Role::list_item : Role::body;
  }
};

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  Writer& writer = *static_cast<Writer*>(data);
  writer.flush();
  if (type == MD_BLOCK_QUOTE) ++writer.quotes;
  if (type == MD_BLOCK_LI) ++writer.items;
  if (type == MD_BLOCK_TABLE) writer.row = 0;
  if (type == MD_BLOCK_TR) ++writer.row;
  writer.role = writer.of_containers();
  if (type == MD_BLOCK_H) {
    writer.role = Role::heading;
    writer.level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
  }
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) writer.role = Role::table_cell;
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* data) {
  Writer& writer = *static_cast<Writer*>(data);
  writer.flush();
  writer.level = 0;
  if (type == MD_BLOCK_QUOTE) --writer.quotes;
  if (type == MD_BLOCK_LI) --writer.items;
  writer.role = writer.of_containers();
  return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* data) {
  if (type == MD_SPAN_STRONG) ++static_cast<Writer*>(data)->strong;
  if (type == MD_SPAN_IMG) ++static_cast<Writer*>(data)->images;
  return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* data) {
  if (type == MD_SPAN_STRONG) --static_cast<Writer*>(data)->strong;
  if (type == MD_SPAN_IMG) --static_cast<Writer*>(data)->images;
  return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data) {
  Writer& writer = *static_cast<Writer*>(data);
  if (writer.images > 0) return 0;  // alternative text is no part of the article
  const std::string_view piece(bytes, size);
  const bool blank = piece.find_first_not_of(" \n") == std::string_view::npos;
  writer.all_strong = writer.all_strong && (writer.strong > 0 || blank);
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      writer.text += '\n';
      break;
    case MD_TEXT_ENTITY:
      writer.text += resolved(piece, writer.words.entities);
      break;
    case MD_TEXT_HTML:
      break;
    case MD_TEXT_NULLCHAR:
      append_utf8(writer.text, 0xFFFD);
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
      writer.text += piece;
      break;
  }
  return 0;
}

std::string_view without_quotes(std::string_view value) {
  const std::size_t first = value.find_first_not_of(" \t[");
  if (first == std::string_view::npos) return {};
  value = value.substr(first, value.find_last_not_of(" \t]") + 1 - first);
  const bool quoted =
      value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void take_field(std::string_view line, Article& article, const ReadingWords& words) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line[0] == ' ' || line[0] == '#') return;
  const std::string key = fold(line.substr(0, colon));
  const std::string_view value = without_quotes(line.substr(colon + 1));
  const auto named = [&](const std::vector<std::string>& labels) {
    return std::find(labels.begin(), labels.end(), key) != labels.end();
  };
  const auto fill_empty = [&](std::string& to, std::string_view from) {
    if (to.empty()) to = from;
  };
  Provenance& provenance = article.provenance;
  if (named(words.labels.title)) fill_empty(provenance.title, value);
  if (named(words.labels.publisher)) fill_empty(provenance.publisher, value);
  if (named(words.labels.author)) fill_empty(provenance.author, value);
  if (named(words.labels.uri)) fill_empty(provenance.uri, value);
  if (named(words.labels.published)) take_published(value, words, article);
}

/// Takes front matter's "key: value" lines; gives the bytes they and their fences take.
std::size_t take_front_matter(std::string_view text, Article& article, const ReadingWords& words) {
  if (!text.starts_with("---\n")) return 0;
  const std::size_t close = text.find("\n---", 3);
  if (close == std::string_view::npos) return 0;
  for (std::size_t start = 4; start < close;) {
    const std::size_t end = std::min(text.find('\n', start), close);
    if (end > start) take_field(text.substr(start, end - start), article, words);
    start = end + 1;
  }
  return std::min(text.find('\n', close + 1), text.size());
}

}  // namespace

Article read_markdown(std::string_view text, const ReadingWords& words) {
  Writer writer{words};
  text.remove_prefix(take_front_matter(text, writer.article, words));
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = take_text;
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &writer);
  writer.flush();
  return std::move(writer.article);
}

}  // namespace claimgraph
