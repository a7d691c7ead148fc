#include <algorithm>

#include "base/json.h"
#include "base/unicode.h"
#include "read/formats.h"

namespace claimgraph {
namespace {

/// A member that is a string, or the first of an array of strings, or an object's "name".
std::string text_of(const Json& value) {
  if (value.is_string()) return repair_utf8(value.get<std::string>()).text;
  if (value.is_object() && value.contains("name") && value["name"].is_string()) {
    return repair_utf8(value["name"].get<std::string>()).text;
  }
  std::string joined;
  if (value.is_array()) {
    for (const Json& part : value) {
      if (!part.is_string()) continue;
      joined += (joined.empty() ? "" : ", ") + repair_utf8(part.get<std::string>()).text;
    }
  }
  return joined;
}

std::string field(const Json& object, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    if (const auto found = object.find(label); found != object.end()) {
      if (std::string text = text_of(*found); !text.empty()) return text;
    }
  }
  return {};
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

Result<Article> article_of(const Json& object, const ReadingWords& words,
                           const std::string& where) {
  if (!object.is_object()) return Error{"expected an object with \"text\" or \"html\"", where};
  const auto text = object.find("text");
  const auto html = object.find("html");
  const bool has_text = text != object.end() && text->is_string();
  const bool has_html = html != object.end() && html->is_string();
  if (!has_text && !has_html) return Error{"expected a string \"text\" or \"html\"", where};
  const RepairedText repaired = repair_utf8((has_text ? *text : *html).get<std::string>());
  Article article =
      has_text ? read_plain(with_plain_line_ends(repaired.text)) : read_html(repaired.text, words);
  Provenance& provenance = article.provenance;
  provenance.media_type = has_text ? "text/plain" : "text/html";
  provenance.replaced_bytes = repaired.replaced;
  const auto take = [&](std::string& to, const std::vector<std::string>& labels) {
    if (std::string value = field(object, labels); !value.empty()) to = std::move(value);
  };
  take(provenance.title, words.labels.title);
  take(provenance.publisher, words.labels.publisher);
  take(provenance.author, words.labels.author);
  take(provenance.uri, words.labels.uri);
  if (provenance.uri.empty()) take(provenance.uri, {"id"});
  if (const std::string date = field(object, words.labels.published); !date.empty()) {
    const std::string edtf = written_date(date, words);
    provenance.published = edtf.empty() ? provenance.published : edtf;
  }
  return article;
}

}  // namespace

void read_json(std::string_view name, std::string_view text, JsonForm form,
               const ReadingWords& words, const std::function<void(Article)>& on_article,
               const std::function<void(Error)>& on_error) {
  const auto take = [&](const Json& value, const std::string& where) {
    Result<Article> article = article_of(value, words, where);
    if (!article) return on_error(article.error());
    if (article->provenance.uri.empty()) article->provenance.uri = where;
    on_article(std::move(*article));
  };
  if (form == JsonForm::value) {
    const Result<Json> parsed = parse_json(text);
    if (!parsed) return on_error({"not JSON: " + parsed.error().what, std::string(name)});
    if (!parsed->is_array()) return take(*parsed, std::string(name));
    std::size_t number = 0;
    for (const Json& value : *parsed)
      take(value, std::string(name) + "#" + std::to_string(++number));
    return;
  }
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::string where = std::string(name) + ":" + std::to_string(++number);
    start = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Result<Json> parsed = parse_json(line);
    if (parsed) {
      take(*parsed, where);
    } else {
      on_error({"not JSON: " + parsed.error().what, where});
    }
  }
}

}  // namespace claimgraph
