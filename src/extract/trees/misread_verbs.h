#pragma once
// Verbs that the parser read as nouns or adjectives: "Acme doubts it", "a fire injured nine
// workers".

#include <cstdint>
#include <optional>
#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadVerbMender : private TreeEditor {
 public:
  MisreadVerbMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// "Acme sells for $5." with a plural noun read where a verb must stand: a sentence without any
  /// finite verb whose head follows a name and ends in -s has its verb there.
  void make_verb_where_none_is(const Sentence& sentence);

  /// Where a number or a gerund shows what must be a verb. The subjects of
  /// verbs that have theirs are shared out by then.
  void make_verbs(const Sentence& sentence);

  /// The same by what stands before and behind it; for sentences that still have none.
  void make_verb_before_object(const Sentence& sentence);

 private:
  void act_before_number(const Sentence& sentence);
  void act_before_amount(const Sentence& sentence);
  void act_behind_adverb(const Sentence& sentence);
  void act_before_plural(const Sentence& sentence);
  void act_as_tagged(const Sentence& sentence);
  void part_opening(std::uint32_t subject, std::uint32_t verb, const Sentence& sentence);
  void act_at_root(const Sentence& sentence);
  void act_before_gerund(const Sentence& sentence);
  void tell_of_gerund(std::uint32_t verb, std::uint32_t done, const Sentence& sentence);
  void give_back(std::uint32_t subject, std::uint32_t verb, std::uint32_t object);
  std::optional<std::uint32_t> object_behind(std::uint32_t verb, const Sentence& sentence);
  std::optional<std::uint32_t> subject_before(std::uint32_t verb, const Sentence& sentence);
  void make_verb(std::uint32_t noun, std::uint32_t subject, std::uint32_t object,
                 const Sentence& sentence);
  void share_between(std::uint32_t verb, std::uint32_t subject, bool takes_name,
                     const Sentence& sentence);
  bool takes_share(std::uint32_t noun, const Sentence& sentence);
  void name_before(std::uint32_t verb);
  void act_before_share(const Sentence& sentence);
  std::optional<std::uint32_t> lone_subject(std::uint32_t root, bool takes_name,
                                            const Sentence& sentence);
  bool asserts(std::uint32_t token, std::uint32_t root, const Sentence& sentence);
  bool names_behind(std::uint32_t noun, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
