#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "base/error.h"
#include "base/json.h"
#include "train/evaluate.h"
#include "train/meantime.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

using NameSet = std::set<std::tuple<std::uint32_t, std::uint32_t, NameLabel>>;  // bytes of the text

std::optional<NameLabel> label_from(const std::string& type) {
  if (type == "PER") return NameLabel::person;
  if (type == "ORG") return NameLabel::organization;
  if (type == "LOC") return NameLabel::place;
  return std::nullopt;
}

NameSet outermost_names(const Json& article, std::uint32_t limit) {
  std::vector<std::pair<Span, std::string>> names;
  for (const Json& entity : article.at("entities")) {
    const Span span{entity.at("start").get<std::uint32_t>(), entity.at("end").get<std::uint32_t>()};
    const Json& type = entity.at("type");  // null where the annotators gave none
    const bool is_name = entity.at("syntactic") == "NAM" && type.is_string();
    if (is_name && span.end <= limit) names.emplace_back(span, type.get<std::string>());
  }
  NameSet wanted;
  for (const auto& name : names) {
    const Span span = name.first;
    const bool inner = std::any_of(names.begin(), names.end(), [&](const auto& other) {
      return other.first != span && other.first.contains(span);
    });
    const auto label = label_from(name.second);
    if (!inner && label) wanted.emplace(span.start, span.end, *label);
  }
  return wanted;
}

}  // namespace

NameScoresOverall measure_meantime(const std::filesystem::path& path, const ModelSet& models) {
  const std::string text = read_whole_file(path);
  std::size_t right = 0, found = 0, wanted = 0;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto article = parse_json(line);
    if (!article) throw Failure(path.string() + ": " + to_string(article.error()));
    Document document = meantime_document(*article);
    annotate(document, models);
    const std::size_t last = std::min(kMeantimeSentences, document.sentences.size());
    const std::uint32_t limit = last == 0 ? 0 : document.sentences[last - 1].span.end;
    const NameSet gold = outermost_names(*article, limit);
    wanted += gold.size();
    for (const NameSpan& name : document.names) {
      const Span span = document.span_of(name.first_token, name.end_token);
      if (name.label == NameLabel::miscellaneous || span.end > limit) continue;
      ++found;
      right += gold.count({span.start, span.end, name.label});
    }
  }
  return scores_of(right, found, wanted);
}

}  // namespace claimgraph
