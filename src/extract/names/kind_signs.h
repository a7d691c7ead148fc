#pragma once
// What the words around a name say of its kind: posts, ages, appositions, staff, shares.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

struct KindSign {
  std::string kind{};
  double weight = 0;
  bool persons_too = false;  ///< a body's, but people have staff and raise money, too
};

/// A sign that settles a kind, and one that outweighs the recogniser's guesses where nothing else
/// speaks against it.
inline constexpr double kSureSign = 4;
inline constexpr double kFairSign = 3.5;
inline constexpr double kWeakSign = 1;  ///< only against the guess that it is a person

/// What speaks for each kind, by its name.
using KindVotes = std::map<std::string, double>;

/// A model is a product, too: what speaks for the widest kind of made things speaks for a narrower
/// one that has a sure sign.
void count_for_narrower(const EntityKinds& kinds, KindVotes& votes);

/// "Harlan posted a loss", "Harlan shares": whether the word at `token` is the subject of what
/// firms do, or owns what they have.
bool acts_as_business(const Document& document, std::uint32_t token, const DiscourseWords& words);

/// "moved to Basel", "lives in Basel": whether the word at `token` is where one of `verbs` is done.
bool is_where_done(const Document& document, std::uint32_t token, const WordSet& verbs);

/// "Norvane has replaced its sales chief", "Norvane denied that it was sold": whether the name
/// whose head is at `token` is what "its" or "it" speaks of, as no person is.
bool is_told_as_thing(const Document& document, const Tree& tree, std::uint32_t token);

/// The signs at one place of a name: a post before it ("Judge Ada Roe"), an age or a post beside it
/// ("Roe, 46, …", "its head, Roe"), somebody whose post it has ("Acme founder Ada Roe", "an analyst
/// at Acme"), shares and takeovers ("shares in Acme").
std::vector<KindSign> kind_signs(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge, const FoundName& name);

/// Gives all names of one wording the kind that the signs at all its places speak for, where they
/// do so clearly; names of the gazetteer keep theirs.
void settle_wordings(const Document& document, const Tree& tree, const Knowledge& knowledge,
                     std::vector<FoundName>& names);

}  // namespace claimgraph
