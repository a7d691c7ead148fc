#include "knowledge/knowledge.h"

namespace claimgraph {

Knowledge load_knowledge(const std::optional<std::filesystem::path>& overlay) {
  Knowledge knowledge;
  knowledge.files = Files::builtin();
  if (overlay) knowledge.files.overlay(*overlay);
  knowledge.reading_words = load_reading_words(knowledge.files);
  knowledge.text_words = load_text_words(knowledge.files);
  return knowledge;
}

}  // namespace claimgraph
