#include "read/read.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "base/display.h"
#include "base/encoding.h"
#include "base/unicode.h"
#include "read/formats.h"

namespace claimgraph {
namespace {

enum class Format { plain, markdown, html, json, json_lines };

struct FormatName {
  std::string_view ending;
  std::string_view media_type;
  Format format;
};

constexpr FormatName kFormats[] = {
    {".txt", "text/plain", Format::plain},
    {".text", "text/plain", Format::plain},
    {".md", "text/markdown", Format::markdown},
    {".markdown", "text/markdown", Format::markdown},
    {".html", "text/html", Format::html},
    {".htm", "text/html", Format::html},
    {".xhtml", "application/xhtml+xml", Format::html},
    {".json", "application/json", Format::json},
    {".jsonl", "application/jsonl", Format::json_lines},
    {".ndjson", "application/x-ndjson", Format::json_lines},
};

/// Offsets are 32-bit, and no article is longer; larger inputs are taken for a mistake.
constexpr std::size_t kLargestArticle = std::size_t{1} << 30U;

/// How files begin that hold no text to be read, though some bytes of theirs are letters.
struct ForeignFormat {
  std::string_view opening;
  std::string_view what;
};

constexpr ForeignFormat kForeign[] = {
    {"%PDF-", "a PDF; make text of it first, as by pdftotext"},
    {"{\\rtf", "an RTF document; save it as text or HTML first"},
};

/// Why these bytes are not read; empty: they may be.
std::string unreadable(std::string_view bytes, const std::string& encoding) {
  if (bytes.empty()) return "empty";
  if (bytes.size() > kLargestArticle) return "larger than 1 GiB";
  for (const ForeignFormat& each : kForeign) {
    if (bytes.starts_with(each.opening)) return std::string(each.what);
  }
  if (looks_binary(bytes)) return "not text (NUL bytes in the first block)";
  if (encoding.empty() || is_known_encoding(encoding)) return "";
  return "unknown encoding '" + encoding + "'; use a name such as utf-8";
}

const FormatName& sniffed(std::string_view bytes) {
  const std::size_t start = std::min(bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), bytes.size());
  const std::string head = to_lower(repair_utf8(bytes.substr(start, 300)).text);
  if (head.starts_with("<!doctype html") || head.starts_with("<html") ||
      head.starts_with("<head") || head.starts_with("<body") || head.starts_with("<article") ||
      head.find("<html") != std::string::npos) {
    return kFormats[4];
  }
  if (head.starts_with("{\"")) return kFormats[8];
  if (head.starts_with("---\n") && head.find("\n---") != std::string::npos) return kFormats[2];
  return kFormats[0];
}

const FormatName& format_of(std::string_view name, std::string_view bytes,
                            std::string_view media_type) {
  for (const FormatName& format : kFormats) {
    if (format.media_type == media_type) return format;
  }
  const std::string lower = to_lower(name);
  for (const FormatName& format : kFormats) {
    if (lower.ends_with(format.ending)) return format;
  }
  return sniffed(bytes);
}

std::string with_line_feeds(std::string text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      text[out++] = '\n';
    } else {
      text[out++] = text[i];
    }
  }
  text.resize(out);
  return text;
}

/// What the user says decides over what the input says.
void apply(const ReadOptions& options, Provenance& provenance) {
  const auto take = [](const std::string& from, std::string& to) {
    if (!from.empty()) to = from;
  };
  take(options.published, provenance.published);
  take(options.publisher, provenance.publisher);
  take(options.author, provenance.author);
  take(options.title, provenance.title);
  take(options.uri, provenance.uri);
}

}  // namespace

bool has_known_ending(std::string_view name) {
  const std::string lower = to_lower(name);
  return std::any_of(std::begin(kFormats), std::end(kFormats),
                     [&](const FormatName& each) { return lower.ends_with(each.ending); });
}

void take_published(std::string_view written, const ReadingWords& words, Article& article) {
  std::string& published = article.provenance.published;
  if (!published.empty() || written.empty()) return;
  published = written_date(written, words);
  if (published.empty()) article.unread_date = written;
}

std::string name_by_content(std::string_view text, std::string_view publisher) {
  constexpr std::size_t kDigits = 16;
  std::string named(publisher);
  if (!named.empty()) named += '\n';
  return sha256_hex(named.append(text)).substr(0, kDigits);
}

void read_articles(std::string_view name, std::string_view bytes, const ReadOptions& options,
                   const Knowledge& knowledge, const std::function<void(Article)>& on_article,
                   const std::function<void(Error)>& on_error,
                   const std::function<void(Error)>& on_note) {
  const std::string where(name);
  if (const std::string why = unreadable(bytes, options.encoding); !why.empty())
    return on_error({why, where});
  const FormatName& format = format_of(name, bytes, options.media_type);
  const bool markup = format.format == Format::html;
  Decoded decoded = decode(bytes, {options.encoding, markup ? declared_encoding(bytes) : ""});
  const std::string address = options.address.empty() ? where : options.address;
  bool given = false;
  const auto give_part = [&](Article article, const std::string& place) {
    if (given && !options.uri.empty()) {  // all under one address, only the last would stay
      return on_error({"--uri names one article, and this is another", place});
    }
    given = true;
    Provenance& from = article.provenance;
    if (from.uri.empty() || from.uri.starts_with('#')) from.uri.insert(0, address);
    from.encoding = decoded.encoding;
    from.replaced_bytes += decoded.replaced;
    if (from.media_type.empty()) from.media_type = format.media_type;
    apply(options, from);
    if (article.blocks.empty()) return on_error({"no text in it", place});
    if (on_note && from.published.empty() && !article.unread_date.empty()) {
      constexpr std::size_t kShown = 40;
      on_note(
          {"published '" + clipped(article.unread_date, kShown) + "' is no date; left out", place});
    }
    on_article(std::move(article));
  };
  const auto give = [&](Article article) { give_part(std::move(article), where); };
  const ReadingWords& words = knowledge.reading_words;
  switch (format.format) {
    case Format::plain:
      return give(read_plain(with_line_feeds(std::move(decoded.text))));
    case Format::markdown:
      return give(read_markdown(with_line_feeds(std::move(decoded.text)), words));
    case Format::html:
      return give(read_html(with_line_feeds(std::move(decoded.text)), words));
    case Format::json:
      return read_json(name, decoded.text, JsonForm::value, words, give_part, on_error);
    case Format::json_lines:
      return read_json(name, decoded.text, JsonForm::lines, words, give_part, on_error);
  }
}

}  // namespace claimgraph
