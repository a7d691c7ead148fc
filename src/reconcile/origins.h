#pragma once
// Where claims of one proposition really come from: copies, reprints, one speaker, one release, one
// named outlet count once.

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"

namespace claimgraph {

/// What an article as a whole owes to others.
struct Credits {
  std::set<std::string> outlets{};  ///< named anywhere: its own words may come from them, too
  std::set<std::string> wires{};    ///< named in its dateline: "(Reuters)"; all of it does
  bool paper = false;               ///< it names a release, a filing …: the same
  bool release = false;             ///< it is a release itself
  bool government = false;          ///< it names a public body: "the agency" may be that
};

/// `text` is the article's, `mentions` those in it, in their order.
Credits credits_of(const std::vector<StoredClaim>& claims_of_article, std::string_view text,
                   const std::vector<NamedSpan>& mentions, const AgreementWords& words);

/// Keys of where a claim comes from; claims of one proposition with a key in common have one
/// origin.
///   who:…    the innermost speaker, by entity and by name; for the article's own voice the
///   outlet's
///            house and the outlets the article credits; a publisher and a speaker of one name are
///            one
///   paper:…  a release, filing … about the claim's subject: named for the claim, or anywhere in
///            the article where the claim is in its own voice; or the article itself
///   words:…  the sentence, if it is long enough not to be anybody's
///   in:…     the article, where nobody else is named
std::vector<std::string> origin_keys(const StoredClaim& stored, const Credits& credits,
                                     const AgreementWords& words);

/// Keys by which propositions of a topic that say several things are counted: one speaker of two
/// utterances is two origins. `thing` tells which proposition is said.
std::vector<std::string> keys_within(const std::vector<std::string>& keys,
                                     const std::string& thing);

/// One claim of a proposition, as far as counting goes.
struct Supporter {
  std::string claim{};
  std::string document{};
  std::string outlet{};  ///< publisher, folded; the article where that is unknown
  std::string house{};
  std::string words{};              ///< the article's text: equal for verbatim copies
  std::vector<std::string> keys{};  ///< origin keys
};

/// Texts that share much, in pairs (Supporter::words).
using Copies = std::vector<std::pair<std::string, std::string>>;

/// The supporters' documents, grouped by origin; each group sorted, the groups too. A document with
/// claims of several origins stands in one of them only: that of what it says itself, else the
/// first.
std::vector<std::vector<std::string>> origins_of(const std::vector<Supporter>& supporters,
                                                 const Copies& copies);

/// Articles → outlets → families → origins. Linear in the keys but for their sorting.
Support support_of(const std::vector<Supporter>& supporters, const Copies& copies);

}  // namespace claimgraph
