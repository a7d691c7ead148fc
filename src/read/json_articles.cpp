#include <algorithm>
#include <map>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "read/formats.h"
#include "read/read.h"

namespace claimgraph {
namespace {

/// A string, a whole number, an object's "name", or an array of those, joined.
std::string text_of(const Json& value) {
  if (value.is_string()) return repair_utf8(value.get_ref<const std::string&>()).text;
  if (value.is_number_integer()) return value.dump();
  if (value.is_object()) return value.contains("name") ? text_of(value["name"]) : "";
  std::string joined;
  if (value.is_array()) {
    for (const Json& part : value) {
      const std::string text = text_of(part);
      if (!text.empty()) joined += (joined.empty() ? "" : ", ") + text;
    }
  }
  return joined;
}

/// The members by folded key: "publishedAt" and "PublishedAt" are one. Of equals, the first.
std::map<std::string, const Json*> members_of(const Json& object) {
  std::map<std::string, const Json*> members;
  for (const auto& [key, value] : object.items()) members.emplace(fold(key), &value);
  return members;
}

using Members = std::map<std::string, const Json*>;

std::string field(const Members& members, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    if (const auto found = members.find(label); found != members.end()) {
      if (std::string text = text_of(*found->second); !text.empty()) return text;
    }
  }
  return {};
}

/// The first of these members that is a string and not empty.
const std::string* string_in(const Members& members, const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    const auto found = members.find(key);
    if (found == members.end() || !found->second->is_string()) continue;
    const auto& text = found->second->get_ref<const std::string&>();
    if (!text.empty()) return &text;
  }
  return nullptr;
}

/// An id as an address: a bare number names nothing outside its file.
std::string address_of(const std::string& id) {
  const bool bare = id.find_first_not_of("0123456789") == std::string::npos;
  return id.empty() || !bare ? id : "#" + id;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      out += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

void take_metadata(const Members& members, const ReadingWords& words, Article& article) {
  Provenance& provenance = article.provenance;
  const auto take = [&](std::string& to, const std::vector<std::string>& labels) {
    if (std::string value = field(members, labels); !value.empty()) to = std::move(value);
  };
  take(provenance.title, words.labels.title);
  take(provenance.publisher, words.labels.publisher);
  take(provenance.author, words.labels.author);
  take(provenance.uri, words.labels.uri);
  if (provenance.uri.empty()) provenance.uri = address_of(field(members, words.json.id));
  if (const std::string date = field(members, words.labels.published); !date.empty()) {
    const std::string of_page = std::exchange(provenance.published, "");
    take_published(date, words, article);
    if (provenance.published.empty()) provenance.published = of_page;
  }
}

/// Whether an object is all that its file holds, which names it then.
enum class Among { others, none };

Result<Article> article_of(const Json& object, const ReadingWords& words, Among among,
                           const std::string& where) {
  if (!object.is_object()) return Error{"expected an object with \"text\" or \"html\"", where};
  const Members members = members_of(object);
  const std::string* text = string_in(members, words.json.text);
  const std::string* html = string_in(members, words.json.html);
  if (text == nullptr && html == nullptr) {
    return Error{"expected a string \"text\" or \"html\"", where};
  }
  const RepairedText repaired = repair_utf8(text != nullptr ? *text : *html);
  Article article = text != nullptr ? read_plain(with_plain_line_ends(repaired.text))
                                    : read_html(repaired.text, words);
  article.provenance.media_type = text != nullptr ? "text/plain" : "text/html";
  article.provenance.replaced_bytes = repaired.replaced;
  take_metadata(members, words, article);
  if (article.provenance.uri.empty() && among == Among::others) {
    article.provenance.uri = "#" + name_by_content(repaired.text, article.provenance.publisher);
  }
  return article;
}

}  // namespace

void read_json(std::string_view name, std::string_view text, JsonForm form,
               const ReadingWords& words,
               const std::function<void(Article, const std::string&)>& on_article,
               const std::function<void(Error)>& on_error) {
  const std::string file(name);
  const auto take = [&](const Json& value, Among among, const std::string& where) {
    Result<Article> article = article_of(value, words, among, where);
    if (!article) return on_error(article.error());
    on_article(std::move(*article), where);
  };
  if (form == JsonForm::value) {
    const Result<Json> parsed = parse_json(text);
    if (!parsed) return on_error({"not JSON: " + parsed.error().what, file});
    if (!parsed->is_array()) return take(*parsed, Among::none, file);
    std::size_t number = 0;
    for (const Json& value : *parsed)
      take(value, Among::others, file + "#" + std::to_string(++number));
    return;
  }
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::string where = file + ":" + std::to_string(++number);
    start = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Result<Json> parsed = parse_json(line);
    if (parsed) {
      take(*parsed, Among::others, where);
    } else {
      on_error({"not JSON: " + parsed.error().what, where});
    }
  }
}

}  // namespace claimgraph
