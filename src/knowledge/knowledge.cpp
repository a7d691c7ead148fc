#include "knowledge/knowledge.h"

namespace claimgraph {

Knowledge load_knowledge(const std::optional<std::filesystem::path>& overlay) {
  Knowledge knowledge;
  knowledge.files = Files::builtin();
  if (overlay) knowledge.files.overlay(*overlay);
  return knowledge;
}

}  // namespace claimgraph
