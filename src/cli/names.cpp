#include "cli/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "cli/suggest.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

/// The first words of a name, as many as asked for.
std::string beginning_of(const std::string& name, std::size_t words) {
  std::size_t end = 0;
  for (; words > 0 && end != std::string::npos; --words)
    end = name.find(' ', end == 0 ? 0 : end + 1);
  return name.substr(0, end);
}

/// The nearest name; else the nearest that begins so, for people leave out what goes without
/// saying ("Corp.").
std::string near_name(std::string_view word, const std::vector<std::string>& names) {
  const std::string whole = suggestion(word, names);
  if (!whole.empty()) return whole;
  const auto blanks = static_cast<std::size_t>(std::count(word.begin(), word.end(), ' '));
  std::vector<std::string> beginnings;
  for (const std::string& name : names) beginnings.push_back(beginning_of(name, blanks + 1));
  const std::string near = nearest(word, beginnings);
  const auto at = std::find(beginnings.begin(), beginnings.end(), near);
  if (near.empty()) return "";
  const auto index = static_cast<std::size_t>(at - beginnings.begin());
  return fmt::format(" Did you mean '{}'?", names[index]);
}

/// The best known of several that a short name may mean.
std::string one_of(const std::vector<GraphEntity>& entities) {
  constexpr std::size_t kMost = 3;
  std::string names;
  const std::size_t count = std::min(entities.size(), kMost);
  for (std::size_t i = 0; i < count; ++i) {
    names += (i == 0 ? "'" : i + 1 == count ? " or '" : ", '") + entities[i].name + "'";
  }
  return " Did you mean " + names + "?";
}

}  // namespace

Option add_entity_words(Parser& parser, std::vector<std::string>& words,
                        const std::string& meaning) {
  return parser.option("entity", words, meaning).placeholder("ENTITY");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name) {
  std::vector<GraphEntity> found = entities_named(store, name);
  if (!found.empty()) return found;
  found = entities_with_words(store, name);
  if (found.size() == 1) return found;
  const std::vector<std::string> names = all_names(store);
  if (names.empty()) {
    complain("the graph holds no entities yet; `claimgraph ingest PATH` reads articles");
  } else {
    complain(fmt::format("no entity '{}'.{} `claimgraph entities` lists all.", name,
                         found.empty() ? near_name(name, names) : one_of(found)));
  }
  return {};
}

void check_predicate(const Predicates& predicates, std::string_view name) {
  if (name.empty() || name == "open" || predicates.find(name) != nullptr) return;
  std::vector<std::string> known;
  for (const Predicate& each : predicates.all()) known.push_back(each.name);
  throw Failure(
      fmt::format("unknown predicate '{}'.{} `claimgraph predicates` lists all; claims without one "
                  "of these have the predicate 'open', and are found by their verb.",
                  name, suggestion(name, known)));
}

DocumentRow document_named(const std::vector<DocumentRow>& documents, const std::string& name) {
  constexpr std::size_t kShortestPrefix = 6;
  std::vector<DocumentRow> found;
  for (const DocumentRow& each : documents) {
    const std::string& uri = each.provenance.uri;
    if (uri == name || each.id == name) return each;
    const bool ends = uri.ends_with("/" + name);
    const bool begins = name.size() >= kShortestPrefix && each.id.starts_with(name);
    if (ends || begins) found.push_back(each);
  }
  if (found.size() == 1) return found.front();
  throw Failure(fmt::format("{} '{}'; `claimgraph sources` lists them",
                            found.empty() ? "no article" : "several articles are", name));
}

}  // namespace claimgraph
