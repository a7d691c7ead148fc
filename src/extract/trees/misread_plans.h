#pragma once
// Plans that the parser read as nouns: "Acme, backed by Beta, plans to sell it".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other. What is mended governs an infinitive
/// (data/lexicon/factuality.toml) and is the one finite verb of its sentence.
class MisreadPlanMender : private TreeEditor {
 public:
  MisreadPlanMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void plan_behind_opening(std::uint32_t noun, const Sentence& sentence);
  void plan_before_saying(std::uint32_t noun, const Sentence& sentence);
  void plan_with_subject(std::uint32_t noun, const Sentence& sentence);
  void plan_in_content(std::uint32_t noun, const Sentence& sentence);
  void plan_behind_aside(std::uint32_t noun, const Sentence& sentence);
  void plan_beside_count(std::uint32_t noun, const Sentence& sentence);
  void plan_behind_name(std::uint32_t noun, const Sentence& sentence);
  void plan(std::uint32_t noun, std::uint32_t subject);
  void plan(std::uint32_t noun);
  bool is_only_verb(std::uint32_t noun, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
