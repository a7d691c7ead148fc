#include "extract/claims/headlines.h"

#include <string>
#include <unordered_map>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool is_told_as_open(const Claim& claim) {
  return claim.factuality == Factuality::probable_plus ||
         claim.factuality == Factuality::possible_plus;
}

/// Whether nothing tells that their objects differ.
bool may_have_one_object(const Claim& one, const Claim& other) {
  if (!one.object || !other.object) return true;
  if (one.object->entity && other.object->entity) return one.object->entity == other.object->entity;
  if (one.object->quantity && other.object->quantity)
    return one.object->quantity == other.object->quantity;
  return true;
}

/// More of one subject and predicate are not looked at: the cost stays linear.
constexpr std::size_t kMostOfOneKind = 32;

class Headlines {
 public:
  Headlines(const Reading& reading, const std::vector<Candidate>& candidates)
      : document_(reading.document), tree_(reading.tree) {
    for (const Candidate& each : candidates) {
      if (is_in_heading(each)) continue;
      std::vector<const Candidate*>& of_its_kind = told_below_[kind_of(each)];
      if (of_its_kind.size() < kMostOfOneKind) of_its_kind.push_back(&each);
    }
  }

  void settle(Candidate& candidate) const {
    const Xpos& tag = document_.tokens[candidate.anchor].xpos;
    const bool present = tag == "VBZ" || tag == "VBP";
    if (!present || !is_in_heading(candidate) || !is_told_as_done(candidate.claim)) return;
    const auto of_its_kind = told_below_.find(kind_of(candidate));
    if (of_its_kind == told_below_.end()) return;
    const Candidate* open = nullptr;
    for (const Candidate* below : of_its_kind->second) {
      if (!may_have_one_object(candidate.claim, below->claim)) continue;
      if (is_told_as_done(below->claim)) return;
      if (open == nullptr && is_told_as_open(below->claim)) open = below;
    }
    if (open == nullptr) return;
    candidate.claim.modality = open->claim.modality;
    candidate.claim.factuality = open->claim.factuality;
  }

 private:
  bool is_in_heading(const Candidate& candidate) const {
    return document_.is_heading(document_.sentences[tree_.sentence_of(candidate.anchor)]);
  }

  /// Its subject and predicate; of an open claim, the verb.
  std::string kind_of(const Candidate& candidate) const {
    const Claim& claim = candidate.claim;
    const std::string& verb = document_.tokens[candidate.anchor].lemma;
    return (claim.open ? verb : claim.predicate) + '\x1f' +
           (claim.subject.entity ? std::to_string(index(*claim.subject.entity))
                                 : to_lower(claim.subject.text));
  }

  const Document& document_;
  const Tree& tree_;
  std::unordered_map<std::string, std::vector<const Candidate*>> told_below_{};
};

}  // namespace

void settle_headlines(const Reading& reading, std::vector<Candidate>& candidates) {
  const Headlines headlines(reading, candidates);
  for (Candidate& each : candidates) headlines.settle(each);
}

}  // namespace claimgraph
