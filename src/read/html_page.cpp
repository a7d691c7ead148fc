#include "read/html_page.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/unicode.h"
#include "read/html_tokens.h"

namespace claimgraph {
namespace {

constexpr std::size_t kDeepest = 512;
constexpr std::size_t kFurthestInline = 64;  // open elements looked through for an inline one

const std::set<std::string, std::less<>> kBlocks = {
    "address", "article", "aside",   "blockquote", "body",  "caption",  "center",     "dd",
    "details", "dialog",  "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",      "h2",         "h3",    "h4",       "h5",         "h6",
    "header",  "hr",      "html",    "legend",     "li",    "main",     "nav",        "ol",
    "p",       "pre",     "section", "summary",    "table", "tbody",    "td",         "tfoot",
    "th",      "thead",   "tr",      "ul",         "head",  "title"};
const std::set<std::string, std::less<>> kVoid = {"area",  "base",   "br",    "col",  "embed",
                                                  "hr",    "img",    "input", "link", "meta",
                                                  "param", "source", "track", "wbr"};

struct Open {
  std::string name{};
  bool block = false;
  bool skip = false;
  bool main = false;
  bool body = false;
  bool link = false;
  bool bold = false;
  std::uint32_t article = 0;
  Role role = Role::body;
};

/// Whether one of an attribute's words is in the set: whole names, or their parts between '-', '_'.
bool names_one_of(std::string_view names, const WordSet& set, const WordSet* unless) {
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 400);) {
    const std::size_t end = std::min(names.find_first_of(" \t\n", i), names.size());
    const std::string name = to_lower(names.substr(i, end - i));
    i = end + 1;
    bool found = set.contains(name);
    bool kept = false;
    for (std::size_t k = 0; k < name.size();) {
      const std::size_t stop = std::min(name.find_first_of("-_", k), name.size());
      const std::string part = name.substr(k, stop - k);
      found = found || set.contains(part);
      kept = kept || (unless != nullptr && unless->contains(part));
      k = stop + 1;
    }
    if (found && !kept) return true;
  }
  return false;
}

struct Builder {
  const ReadingWords& words;
  Page page{};
  std::vector<Open> open{};
  std::unordered_map<std::string, std::size_t> counts{};
  std::size_t overflow = 0;
  std::uint32_t articles = 0;
  std::uint32_t row = 0;
  PageBlock block{};
  bool blank = false;
  int breaks = 0;

  Open top() const { return open.empty() ? Open{} : open.back(); }

  void flush() {
    while (!block.text.empty() && (block.text.back() == ' ' || block.text.back() == '\n'))
      block.text.pop_back();
    // A bold paragraph that asks is an interviewer's.
    const bool bold = block.bold_bytes == block.ink_bytes && block.text.ends_with('?');
    if (bold && block.role == Role::body) block.role = Role::question;
    if (!block.text.empty()) page.blocks.push_back(std::move(block));
    block = {};
    blank = false;
    breaks = 0;
  }

  void start_block() {
    const Open context = top();
    block.role = context.role;
    block.top_heading = counts["h1"] > 0;
    block.in_main = context.main;
    block.in_body = context.body;
    block.article = context.article;
    block.row = context.role == Role::table_cell ? std::max(row, 1U) : 0;
  }

  void add_text(std::string_view text) {
    const Open context = top();
    if (context.skip || context.name == "head") return;
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = code_point_at(text, i);
      const std::string_view bytes = text.substr(i, c.size);
      i += c.size;
      if (c.value == 0x00AD || c.value == 0x200B || c.value == 0xFEFF || c.value == 0) continue;
      if (c.value == 0x00A0 || c.value == ' ' || (c.value >= '\t' && c.value <= '\r')) {
        blank = true;
        continue;
      }
      if (block.text.empty()) {
        start_block();
      } else if (breaks > 0) {
        block.text += '\n';
      } else if (blank) {
        block.text += ' ';
      }
      blank = false;
      breaks = 0;
      block.text += bytes;
      block.ink_bytes += c.size;
      if (context.link) block.link_bytes += c.size;
      if (context.bold) block.bold_bytes += c.size;
    }
  }

  void pop() {
    --counts[open.back().name];
    if (open.back().block) flush();
    open.pop_back();
  }

  void pop_if(std::initializer_list<std::string_view> names) {
    if (!open.empty() && std::find(names.begin(), names.end(), open.back().name) != names.end())
      pop();
  }

  /// Elements whose end tag may be left out end where one of their kind begins.
  void close_implied(const std::string& name) {
    pop_if({"p", "h1", "h2", "h3", "h4", "h5", "h6"});
    if (name == "li") pop_if({"li"});
    if (name == "dt" || name == "dd") pop_if({"dt", "dd"});
    if (name == "td" || name == "th" || name == "tr") pop_if({"td", "th"});
    if (name == "tr") pop_if({"tr"});
    if (name == "body") pop_if({"head"});
  }

  bool is_left_out(const HtmlTag& tag, const Open& parent) const {
    if (tag.name == "html" || tag.name == "body" || tag.name == "main") return false;
    if (tag.name == "form" && parent.name == "body") return false;  // whole pages stand in one
    if (words.skip_elements.contains(tag.name) || tag.has("hidden")) return true;
    if (tag.attribute("aria-hidden") == "true") return true;
    if (tag.name == "header" && parent.article == 0 && !parent.main) return true;
    if (tag.attribute("style").find("display:none") != std::string_view::npos) return true;
    if (tag.name == "article") return false;
    if (names_one_of(tag.attribute("class"), words.caption_words, nullptr) ||
        names_one_of(tag.attribute("class"), words.byline_words, nullptr)) {
      return false;
    }
    for (const std::string_view attribute : {"class", "id", "role"}) {
      if (names_one_of(tag.attribute(attribute), words.skip_words, &words.keep_words)) return true;
    }
    return false;
  }

  Role role_of(const HtmlTag& tag, Role inherited) const {
    const std::string& name = tag.name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      return Role::heading;
    const std::string_view classes = tag.attribute("class");
    if (names_one_of(classes, words.pull_quote_words, nullptr) || name == "blockquote")
      return Role::quotation;
    if (name == "figcaption" || name == "caption") return Role::caption;
    if (name == "td" || name == "th") return Role::table_cell;
    if (name == "li") return Role::list_item;
    if (names_one_of(classes, words.caption_words, nullptr)) return Role::caption;
    if (names_one_of(classes, words.byline_words, nullptr)) return Role::byline;
    if (names_one_of(classes, words.question_words, nullptr)) return Role::question;
    return inherited;
  }

  void take_metadata(const HtmlTag& tag) {
    if (tag.name == "meta") {
      for (const std::string_view key : {"property", "name", "itemprop"}) {
        if (!tag.attribute(key).empty() && !tag.attribute("content").empty()) {
          page.metadata.emplace_back(fold(tag.attribute(key)), tag.attribute("content"));
        }
      }
    }
    if (tag.name == "link" && to_lower(tag.attribute("rel")) == "canonical" &&
        page.canonical.empty()) {
      page.canonical = tag.attribute("href");
    }
    if (tag.name == "time" && page.time.empty() && !top().skip)
      page.time = tag.attribute("datetime");
  }

  void start_tag(const HtmlTag& tag) {
    take_metadata(tag);
    if (tag.name == "br" && !top().skip) {
      if (++breaks >= 2) flush();
      return;
    }
    const bool is_block = kBlocks.contains(tag.name);
    if (is_block) {
      flush();
      close_implied(tag.name);
    }
    if (tag.name == "tr") ++row;
    if (tag.name == "table" && top().role != Role::table_cell) row = 0;
    if (kVoid.contains(tag.name)) return;
    if (open.size() >= kDeepest) {
      ++overflow;
      return;
    }
    const Open parent = top();
    Open element = parent;
    element.name = tag.name;
    element.block = is_block;
    element.skip = parent.skip || is_left_out(tag, parent);
    element.link = parent.link || tag.name == "a";
    element.bold = parent.bold || tag.name == "b" || tag.name == "strong";
    element.main = parent.main || tag.name == "main" || tag.attribute("role") == "main";
    element.body = parent.body || to_lower(tag.attribute("itemprop")) == "articlebody";
    if (tag.name == "article" && parent.article == 0 && !element.skip) element.article = ++articles;
    element.role = role_of(tag, parent.role);
    if (element.skip && !parent.skip) flush();
    ++counts[tag.name];
    open.push_back(std::move(element));
  }

  void end_tag(const HtmlTag& tag) {
    if (overflow > 0) {
      --overflow;
      return;
    }
    const auto count = counts.find(tag.name);
    if (count == counts.end() || count->second == 0) {
      if (tag.name == "p") flush();
      return;
    }
    if (!kBlocks.contains(tag.name)) {
      std::size_t depth = 0;
      for (std::size_t i = open.size(); i > 0 && depth < kFurthestInline; --i, ++depth) {
        if (open[i - 1].name == tag.name) break;
        if (open[i - 1].block) return;  // an inline end tag closes no block
      }
      if (depth >= kFurthestInline) return;
    }
    while (open.back().name != tag.name) pop();
    pop();
  }

  void raw(const HtmlTag& tag, std::string_view content) {
    if (tag.name == "title" && page.title.empty() && counts["svg"] == 0)
      page.title = resolved(content, words.entities);
    if (tag.name == "script" &&
        to_lower(tag.attribute("type")).starts_with("application/ld+json")) {
      page.json_ld.emplace_back(content);
    }
  }
};

}  // namespace

Page read_page(std::string_view html, const ReadingWords& words) {
  Builder builder{words};
  HtmlEvents events;
  events.on_text = [&](std::string_view text) { builder.add_text(text); };
  events.on_tag = [&](const HtmlTag& tag) {
    tag.closing ? builder.end_tag(tag) : builder.start_tag(tag);
  };
  events.on_raw = [&](const HtmlTag& tag, std::string_view content) { builder.raw(tag, content); };
  tokenize_html(html, words.entities, events);
  builder.flush();
  return std::move(builder.page);
}

}  // namespace claimgraph
