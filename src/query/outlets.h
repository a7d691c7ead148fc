#pragma once
// How outlets have done: how often first, how often alone, how often contradicted later.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

struct OutletRow {
  std::string outlet{};  ///< publisher; the address where that is unknown
  std::string family{};  ///< its house, folded
  std::size_t articles = 0;
  std::size_t said = 0;   ///< propositions that it has
  std::size_t first = 0;  ///< … before any other outlet, of those that several have
  std::size_t alone = 0;  ///< … and no other outlet
  std::size_t contradicted =
      0;  ///< … which a later article of another outlet contradicts or corrects
  std::map<std::string, std::size_t> languages{};  ///< of its articles
};

/// In the order of families, then outlets. First by day of publication: of those on one day none
/// is.
std::vector<OutletRow> outlets_of(const Store& store, const Ontology& ontology);

}  // namespace claimgraph
