#pragma once
// The main verb of a sentence, where the parser read it as a noun or as a part of an aside.

#include <cstdint>
#include <optional>
#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class VerbMender : private TreeEditor {
 public:
  VerbMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// "Acme sells for $5." with a plural noun read where a verb must stand: a sentence without any
  /// finite verb whose head follows a name and ends in -s has its verb there.
  void make_verb_where_none_is(const Sentence& sentence);

  /// Finds the verb that a sentence with a noun at its top has all the same. The subjects of verbs
  /// that have theirs are shared out by then.
  void choose_main_verb(const Sentence& sentence);

 private:
  struct BehindAside {
    std::uint32_t subject;
    std::uint32_t aside;  ///< its first token
    std::uint32_t verb;
  };

  void act_before_number(const Sentence& sentence);
  void act_before_gerund(const Sentence& sentence);
  void give_back(std::uint32_t subject, std::uint32_t verb, std::uint32_t object);
  void act_behind_aside(const Sentence& sentence);
  void make_verb_behind(const BehindAside& found, const Sentence& sentence);
  void hang_loose(std::uint32_t token, std::uint32_t head, Deprel deprel);
  bool starts_phrase(std::uint32_t token);
  bool asserts_from(std::uint32_t first, const Sentence& sentence);
  void go_on_after_aside(const Sentence& sentence);
  void act_where_nothing_else_does(const Sentence& sentence);
  void make_verb_before_object(const Sentence& sentence);
  std::optional<std::uint32_t> object_behind(std::uint32_t verb, const Sentence& sentence);
  std::optional<std::uint32_t> subject_before(std::uint32_t verb, const Sentence& sentence);
  void make_verb(std::uint32_t noun, std::uint32_t subject, std::uint32_t object,
                 const Sentence& sentence);
  void make_main(std::uint32_t verb, std::uint32_t root);
  void take_what_follows(std::uint32_t verb, std::uint32_t subject);
  void share_between(std::uint32_t verb, std::uint32_t subject, bool takes_name,
                     const Sentence& sentence);
  std::optional<std::uint32_t> lone_subject(std::uint32_t root, bool takes_name,
                                            const Sentence& sentence);
  bool asserts(std::uint32_t token, std::uint32_t root, const Sentence& sentence);
  bool asserts_nothing(const Sentence& sentence);
  bool is_known_verb(const std::string& lemma) const;
  bool names_behind(std::uint32_t noun, const Sentence& sentence);
  bool is_or_describes(std::uint32_t noun, std::uint32_t root);
  bool has_its_preposition(std::uint32_t verb, const Sentence& sentence);
  bool ends_like_a_sentence(const Sentence& sentence);
  bool is_break(std::uint32_t token);
  bool may_go_on(std::uint32_t verb, const Sentence& sentence);
  bool starts_coordination(std::uint32_t verb);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
