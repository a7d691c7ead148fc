#include "extract/trees/partner_names.h"

#include <utility>
#include <vector>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class PartnerNames : private TreeEditor {
 public:
  explicit PartnerNames(Document& document) : TreeEditor(document) {}

  void join() {
    std::vector<NameSpan> joined;
    for (const NameSpan& name : document().names) {
      const std::uint32_t free_from = joined.empty() ? 0 : joined.back().end_token;
      if (!joined.empty() && is_joined(free_from, name.first_token)) {
        joined.back().end_token = name.end_token;
        joined.back().label = NameLabel::organization;
      } else {
        joined.push_back(name);
        take_partner_before(joined.back(), free_from);
      }
      take_partner_behind(joined.back());
    }
    document().names = std::move(joined);
  }

 private:
  /// Whether the sign alone stands between what ends at `end` and what begins at `first`.
  bool is_joined(std::uint32_t end, std::uint32_t first) {
    return end + 1 == first && document().word(end) == "&" && in_one_sentence(end - 1, first);
  }

  /// A word that may be one of the partners, though nobody took it for a name.
  bool is_partner(std::uint32_t token) {
    return at(token).upos == Upos::PROPN && is_capitalised(token) &&
           document().word(token).size() > 1;
  }

  void take_partner_before(NameSpan& name, std::uint32_t free_from) {
    if (name.first_token < free_from + 2) return;
    const std::uint32_t partner = name.first_token - 2;
    if (!is_partner(partner) || !is_joined(partner + 1, name.first_token)) return;
    name.first_token = partner;
    name.label = NameLabel::organization;
  }

  void take_partner_behind(NameSpan& name) {
    const std::uint32_t partner = name.end_token + 1;
    if (partner >= document().tokens.size() || in_name(partner)) return;
    const bool word = is_partner(partner) ||  // "HM Revenue & Customs"
                      (at(partner).upos == Upos::NOUN && is_capitalised(partner));
    if (!is_joined(name.end_token, partner) || !word) return;
    name.end_token = partner + 1;
    name.label = NameLabel::organization;
  }
};

}  // namespace

void join_partner_names(Document& document) { PartnerNames(document).join(); }

}  // namespace claimgraph
