#pragma once
// What describes a noun where the parser took it for something else: names before it, "its Mesa,
// Arizona, packaging plant", and clauses behind it.

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class ModifierMender : private TreeEditor {
 public:
  ModifierMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// In all sentences; names have one head each by then.
  void mend();

 private:
  void describe_dated(std::uint32_t participle);
  void be_one_object(std::uint32_t first);
  void be_where_it_happens(std::uint32_t phrase);
  void be_some(std::uint32_t adjective);
  void stand_below(std::uint32_t word);
  void describe_speaker(std::uint32_t adjective);
  void describe_object(std::uint32_t participle);
  void be_noun_behind(std::uint32_t adverb);
  void be_one_post(std::uint32_t last);
  void be_of_both(std::uint32_t several);
  void be_one_noun(std::uint32_t particle);
  void be_one_participle(std::uint32_t participle);
  void lead_places(std::uint32_t opener);
  std::uint32_t end_of_name(std::uint32_t first);
  bool is_comma(std::uint32_t token, std::uint32_t before);
  void own_what_follows(std::uint32_t mark);
  void join_owned(const NameSpan& name);
  void be_born_as(const NameSpan& name);
  bool is_owned(std::uint32_t name);
  bool is_determined(std::uint32_t name, std::uint32_t noun);
  std::uint32_t noun_from(std::uint32_t first);
  void lead(std::uint32_t noun, std::uint32_t name);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
