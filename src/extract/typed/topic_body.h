#pragma once
// The body that a text speaks of: whose chief executive is meant where it says no more.

#include <cstdint>
#include <optional>

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// Whether the holder's post is an executive's, at nobody that the text tells: "Chief Executive
/// Jane Roe said", "Jane Roe will serve as chief executive", neither "of a rival" nor "hospital
/// chief executive".
bool is_of_nobody(const RelationWords& words, const Relation& relation);

/// The topic is the firm, or body of which nothing tells the kind, that the text mentions most;
/// where two are mentioned as often, or once each, there is none. Holds references: lives while one
/// document is extracted.
class TopicBody {
 public:
  explicit TopicBody(const Reading& reading);

  /// Makes the topic the owner, where it is mentioned nearby and no claim that was found tells of
  /// another body of the holder's. REQUIRES: is_of_nobody().
  void own(ClaimBuilder& builder, Relation& relation) const;

 private:
  bool another_acts(std::uint32_t sentence) const;
  bool another_acts_between(std::uint32_t body, std::uint32_t token) const;
  std::optional<std::uint32_t> mention_near(std::uint32_t token, std::uint32_t before) const;

  const Reading& reading_;
  std::optional<EntityId> topic_{};
  bool clear_ = false;  ///< no other body is mentioned half as often
};

}  // namespace claimgraph
