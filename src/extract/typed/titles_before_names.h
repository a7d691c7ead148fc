#pragma once
// "Acme chief executive Jane Roe", "his son John Doe": titles before names, whatever the tree says.

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// The title that ends with `noun`, with the name behind it and whose it is; nothing where no
/// person's name follows.
std::optional<Relation> title_before_name(const RelationWords& words, std::uint32_t noun);

}  // namespace claimgraph
