#pragma once
// Names of persons behind nouns that say what they are, beside others: "the engineer Jane Roe,
// investor John Doe and Ann Lee", "her husband, violinist John Doe, sings".

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// In lists makes each person one of several, where the parser made a title one of them ("by Jane
/// Roe and investor" …) or one name a part of the next; behind whose or what somebody is, names
/// him. REQUIRES: names have one head.
class TitledNameMender : private TreeEditor {
 public:
  TitledNameMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend();

 private:
  /// "investor John Doe": its title and name, which end where it does.
  struct Person {
    std::uint32_t first = 0;  ///< of the title; without one, of the name
    std::uint32_t name = 0;   ///< where the name starts
    std::uint32_t end = 0;

    bool titled() const { return first < name; }
  };

  Person person_with_title(const NameSpan& name);
  bool is_title(std::uint32_t token);
  std::uint32_t link_behind(const Person& one) const;
  void mend_lists();
  void join(const std::vector<Person>& listed);
  std::optional<std::uint32_t> hook_of(const std::vector<Person>& listed);
  bool acts_alone(const std::vector<Person>& listed);
  std::uint32_t lead_name(const Person& one);
  void describe(const Person& one, std::uint32_t leader);
  void lead_title(const Person& one);
  void be_phrase(const Person& one);
  void lead_office(const NameSpan& name);
  void name_relative(const Person& one);
  std::uint32_t owned_before(std::uint32_t first);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
