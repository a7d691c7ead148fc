#include "knowledge/knowledge.h"

namespace claimgraph {

Knowledge load_knowledge(const std::optional<std::filesystem::path>& overlay) {
  Knowledge knowledge{load_ontology(overlay, PredicateParts::meaning_and_words)};
  knowledge.gazetteer = load_gazetteer(knowledge.files, knowledge.kinds);
  knowledge.demonyms = Demonyms(knowledge.files);
  knowledge.name_words = NameWords(knowledge.files);
  knowledge.clause_words = load_clause_words(knowledge.files);
  knowledge.discourse_words = load_discourse_words(knowledge.files);
  knowledge.first_names = FirstNames(knowledge.files);
  knowledge.noun_senses = NounSenses(knowledge.files);
  knowledge.anaphora_weights = load_anaphora_weights(knowledge.files);
  knowledge.reading_words = load_reading_words(knowledge.files);
  knowledge.text_words = load_text_words(knowledge.files);
  knowledge.date_words = load_date_words(knowledge.files);
  knowledge.quantity_words = load_quantity_words(knowledge.files);
  knowledge.attribution_words = load_attribution_words(knowledge.files);
  knowledge.factuality_words = load_factuality_words(knowledge.files);
  return knowledge;
}

}  // namespace claimgraph
