#include "knowledge/name_words.h"

#include <vector>

#include "knowledge/tsv.h"

namespace claimgraph {
void each_name(const Files& files, std::string_view list,
               const std::function<void(std::string_view)>& take) {
  const std::string path = "data/names/" + std::string(list) + ".tsv";
  files.rows(path, {"name"}, [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
    take(fields[0]);
  });
}

NameWords::NameWords(const Files& files) {
  // "Chase" and "Austin" are a bank and a town too.
  WordSet others;
  for (const char* list : {"companies", "organizations", "countries", "cities_large", "regions"})
    each_name(files, list, [&](std::string_view name) { others.emplace(name); });
  for (const char* list : {"first_names_common", "first_names", "people"}) {
    each_name(files, list, [&](std::string_view name) {
      if (name.find(' ') == std::string_view::npos && !others.contains(name))
        persons_.emplace(name);
    });
  }
  for (const char* list : {"surnames_common", "surnames"}) {
    each_name(files, list, [&](std::string_view name) { surnames_.emplace(name); });
  }
  for (const char* list : {"countries", "regions", "cities_large", "cities"}) {
    each_name(files, list, [&](std::string_view name) { places_.emplace(name); });
  }
  each_name(files, "peoples", [&](std::string_view name) { peoples_.emplace(name); });
  each_name(files, "organizations", [&](std::string_view name) { bodies_.emplace(name); });
  each_name(files, "companies", [&](std::string_view name) { companies_.emplace(name); });
}

}  // namespace claimgraph
