#include <algorithm>

#include "base/error.h"
#include "base/unicode.h"
#include "knowledge/reading_words.h"

namespace claimgraph {
namespace {

/// "U+0026 U+200A" → the characters. Failure where it is nothing of the kind.
std::string characters_of(std::string_view codes, const std::string& place) {
  std::string characters;
  for (std::size_t i = 0; i < codes.size();) {
    const std::size_t end = std::min(codes.find(' ', i), codes.size());
    const std::string_view code = codes.substr(i, end - i);
    const bool good =
        code.starts_with("U+") && code.size() >= 6 && code.size() <= 8 &&
        code.substr(2).find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
    if (!good) throw Failure(place + ": expected code points such as U+0026");
    append_utf8(characters,
                static_cast<char32_t>(std::stoul(std::string(code.substr(2)), nullptr, 16)));
    i = end + 1;
  }
  return characters;
}

}  // namespace

HtmlEntities load_html_entities(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/html_entities.tsv";
  const std::string_view text = files.read(kPath);
  HtmlEntities entities;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::string place = std::string(kPath) + ":" + std::to_string(++number);
    start = end + 1;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos) throw Failure(place + ": expected three columns");
    entities.emplace(line.substr(0, first),
                     HtmlEntity{characters_of(line.substr(first + 1, second - first - 1), place),
                                line.substr(second + 1) == "1"});
  }
  return entities;
}

}  // namespace claimgraph
