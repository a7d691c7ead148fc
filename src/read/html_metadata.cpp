#include <algorithm>

#include "base/json.h"
#include "base/unicode.h"
#include "read/formats.h"
#include "read/html_page.h"
#include "read/html_tokens.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostNodes = 2000;  // of JSON-LD looked at

/// A string, an object's "name", or those of an array joined by commas.
std::string name_in(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.contains("name"))
    return value["name"].is_string() ? value["name"].get<std::string>() : "";
  std::string names;
  if (value.is_array()) {
    for (const Json& part : value) {
      const std::string name = part.is_array() ? "" : name_in(part);
      if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
  }
  return names;
}

bool is_article(const Json& node, const ReadingWords& words) {
  const auto type = node.find("@type");
  if (type == node.end()) return false;
  const auto matches = [&](const Json& name) {
    return name.is_string() && words.article_types.contains(fold(name.get<std::string>()));
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), matches) : matches(*type);
}

/// The first article among a JSON-LD value, its arrays and its @graph; those with a headline first.
Json article_in(const Json& value, const ReadingWords& words) {
  std::vector<const Json*> pending{&value};
  const Json* plain = nullptr;
  for (std::size_t i = 0; i < pending.size() && i < kMostNodes; ++i) {
    const Json& node = *pending[i];
    if (node.is_array()) {
      for (const Json& part : node) pending.push_back(&part);
    } else if (node.is_object()) {
      if (is_article(node, words)) {
        if (node.contains("headline")) return node;
        if (plain == nullptr) plain = &node;
      }
      if (const auto graph = node.find("@graph"); graph != node.end()) pending.push_back(&*graph);
    }
  }
  return plain == nullptr ? Json() : *plain;
}

/// Fills what is empty; white space runs become one blank.
void fill_empty(std::string& to, std::string_view from, const ReadingWords& words) {
  if (!to.empty()) return;
  const std::string text = repair_utf8(resolved(from, words.entities)).text;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) {
      to += c;
    } else if (!to.empty() && to.back() != ' ') {
      to += ' ';
    }
  }
  while (!to.empty() && to.back() == ' ') to.pop_back();
}

std::string_view metadata(const Page& page, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    for (const auto& [name, content] : page.metadata) {
      if (name == label) return content;
    }
  }
  return {};
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// The title without " - Site" or " | Site" at its end.
std::string without_site(std::string_view title, std::string_view site) {
  if (site.empty() || !title.ends_with(site)) return std::string(title);
  std::string_view rest = title.substr(0, title.size() - site.size());
  for (const std::string_view mark :
       {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " : ", " \xC2\xB7 "}) {
    if (rest.ends_with(mark) && rest.size() > mark.size())
      return std::string(rest.substr(0, rest.size() - mark.size()));
  }
  return std::string(title);
}

void fill_from_json(const Json& node, Article& article, const ReadingWords& words) {
  Provenance& provenance = article.provenance;
  const auto text = [&](const char* key) {
    return node.contains(key) ? name_in(node[key]) : std::string();
  };
  fill_empty(provenance.title, text("headline"), words);
  fill_empty(provenance.publisher, text("publisher"), words);
  fill_empty(provenance.author, text("author"), words);
  fill_empty(provenance.uri, text("url"), words);
  take_published(text("datePublished"), words, article);
}

}  // namespace

void take_provenance(const Page& page, const ReadingWords& words, Article& article) {
  Provenance& provenance = article.provenance;
  provenance.media_type = "text/html";
  provenance.uri = page.canonical;
  for (const std::string& script : page.json_ld) {
    const Result<Json> parsed = parse_json(script);
    if (!parsed) continue;
    const Json node = article_in(*parsed, words);
    if (node.is_object()) fill_from_json(node, article, words);
  }
  fill_empty(provenance.title, metadata(page, words.labels.title), words);
  fill_empty(provenance.publisher, metadata(page, words.labels.publisher), words);
  if (const std::string_view author = metadata(page, words.labels.author); !is_address(author)) {
    fill_empty(provenance.author, author, words);
  }
  fill_empty(provenance.uri, metadata(page, words.labels.uri), words);
  take_published(metadata(page, words.labels.published), words, article);
  if (provenance.published.empty()) provenance.published = written_date(page.time, words);
  fill_empty(provenance.title, page.title, words);
  provenance.title = without_site(provenance.title, provenance.publisher);
}

}  // namespace claimgraph
