#include "cli/names.h"

#include <fmt/format.h>

#include "base/display.h"
#include "base/error.h"
#include "cli/suggest.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : fmt::format(" Did you mean '{}'?", made_visible(near));
}

}  // namespace

std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name) {
  std::vector<GraphEntity> found = entities_named(store, name);
  if (found.empty()) {
    fmt::print(stderr, "claimgraph: no entity '{}'.{} `claimgraph entities` lists all.\n",
               made_visible(name), suggestion(name, all_names(store)));
  }
  return found;
}

void check_predicate(const Predicates& predicates, std::string_view name) {
  if (name.empty() || name == "open" || predicates.find(name) != nullptr) return;
  std::vector<std::string> known;
  for (const Predicate& each : predicates.all()) known.push_back(each.name);
  throw Failure(fmt::format("unknown predicate '{}'.{} `claimgraph predicates` lists all.",
                            made_visible(name), suggestion(name, known)));
}

}  // namespace claimgraph
