#pragma once
// What the words around a name say that only bodies have: staff, founders, shares, funds.

#include <string>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

struct BodySigns {
  bool staffed = false;       ///< "Acme founder Ada Roe", "an analyst at Acme"
  bool founded = false;       ///< or has its seat, its head: "Acme was founded by Ada Roe"
  bool held = false;          ///< "founded Acme", "Acme was acquired", "became a unit of Beta"
  bool traded = false;        ///< "shares in Acme"
  bool funded = false;        ///< "Acme raised $2 billion"
  bool of_partners = false;   ///< "Roe & Sons"
  bool ends_as_body = false;  ///< "Kelvin Services", by the recogniser a person
  std::string called_next{};  ///< "Norvane lost money. The Lyon firm …": the kind; empty: nothing
  bool no_person = false;     ///< "Cardew Hythe, which bought it", by the recogniser a person
};

/// The signs at one place of a name.
BodySigns body_signs(const Document& document, const Tree& tree, const Knowledge& knowledge,
                     const FoundName& name);

}  // namespace claimgraph
