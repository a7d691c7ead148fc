#include "knowledge/name_words.h"

#include <vector>

#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

/// Calls `take` with each name of a list.
template <typename Take>
void each_name(const Files& files, std::string_view list, Take take) {
  const std::string path = "data/names/" + std::string(list) + ".tsv";
  read_tsv(path, files.read(path), {"name"},
           [&](const std::vector<std::string_view>& fields, const std::string&) {
             take(std::string(fields[0]));
           });
}

}  // namespace

NameWords::NameWords(const Files& files) {
  for (const char* list : {"first_names_common", "first_names", "people"}) {
    each_name(files, list, [&](std::string name) {
      if (name.find(' ') == std::string::npos) persons_.insert(std::move(name));
    });
  }
  // "Chase" and "Austin" are a bank and a town too.
  for (const char* list : {"companies", "organizations", "countries", "cities_large", "regions"}) {
    each_name(files, list, [&](const std::string& name) { persons_.erase(name); });
  }
  for (const char* list : {"countries", "regions", "cities_large", "cities"}) {
    each_name(files, list, [&](std::string name) { places_.insert(std::move(name)); });
  }
  each_name(files, "peoples", [&](std::string name) { peoples_.insert(std::move(name)); });
  each_name(files, "organizations", [&](std::string name) { bodies_.insert(std::move(name)); });
  each_name(files, "companies", [&](std::string name) { companies_.insert(std::move(name)); });
}

}  // namespace claimgraph
