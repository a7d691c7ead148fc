#include "knowledge/ontology.h"

namespace claimgraph {

Ontology load_ontology(const std::optional<std::filesystem::path>& overlay, PredicateParts parts) {
  Ontology ontology;
  ontology.files = Files::builtin();
  if (overlay) ontology.files.overlay(*overlay);
  ontology.kinds = load_entity_kinds(ontology.files);
  ontology.predicates = load_predicates(ontology.files, ontology.kinds, parts);
  ontology.agreement_words = load_agreement_words(ontology.files);
  return ontology;
}

}  // namespace claimgraph
