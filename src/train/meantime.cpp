#include "train/meantime.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "train/corpora.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

void keep_annotated(Document& document) {
  if (document.sentences.size() > kMeantimeSentences) document.sentences.resize(kMeantimeSentences);
  const Sentence& last = document.sentences.back();
  document.tokens.resize(last.end_token);
  document.text.resize(last.span.end);
  document.blocks.emplace_back().span = {0, last.span.end};
}

/// The mention whose tokens lie in `span`; end 0 where there are none.
GoldMention mention_in(const Document& document, Span span) {
  const auto& tokens = document.tokens;
  const auto first = std::find_if(tokens.begin(), tokens.end(),
                                  [&](const Token& each) { return each.span.start >= span.start; });
  const auto end = std::find_if(first, tokens.end(),
                                [&](const Token& each) { return each.span.end > span.end; });
  if (first == end) return {};
  GoldMention mention;
  mention.first = static_cast<std::uint32_t>(first - tokens.begin());
  mention.end = static_cast<std::uint32_t>(end - tokens.begin());
  return mention;
}

GumDocument read_one(const Json& article) {
  GumDocument read;
  read.name = article.at("name").get<std::string>();
  read.document = meantime_document(article);
  if (read.document.sentences.empty()) return read;
  keep_annotated(read.document);
  std::map<std::string, std::uint32_t> chains;
  for (const Json& entity : article.at("entities")) {
    const Json& instance = entity.at("instance");  // null where the annotators gave none
    const Span span{entity.at("start").get<std::uint32_t>(), entity.at("end").get<std::uint32_t>()};
    if (!instance.is_string() || span.end > read.document.text.size()) continue;
    GoldMention mention = mention_in(read.document, span);
    if (mention.end == 0) continue;
    const auto number = static_cast<std::uint32_t>(chains.size());
    mention.chain = chains.emplace(instance.get<std::string>(), number).first->second;
    read.mentions.push_back(std::move(mention));
  }
  return read;
}

}  // namespace

Document meantime_document(const Json& article) {
  Document document;
  document.text = article.at("text").get<std::string>();
  for (const Json& bounds : article.at("sentences")) {
    const Span span{bounds.at(0).get<std::uint32_t>(), bounds.at(1).get<std::uint32_t>()};
    const auto first = static_cast<std::uint32_t>(document.tokens.size());
    std::uint32_t start = span.start;
    for (const std::string_view word : split(document.at(span), ' ')) {
      const auto end = start + static_cast<std::uint32_t>(word.size());
      if (!word.empty()) document.tokens.emplace_back().span = {start, end};
      start = end + 1;
    }
    document.sentences.push_back(
        {span, first, static_cast<std::uint32_t>(document.tokens.size()), 0});
  }
  return document;
}

std::vector<GumDocument> read_meantime_documents(const std::filesystem::path& path) {
  const std::string text = read_whole_file(path);
  std::vector<GumDocument> documents;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto article = parse_json(line);
    if (!article) throw Failure(path.string() + ": " + to_string(article.error()));
    documents.push_back(read_one(*article));
  }
  return documents;
}

}  // namespace claimgraph
