#pragma once
// How the numbers stand that two propositions of one matter give.

#include <optional>

#include "core/graph.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// "61,000 boats, not the 48,600 that Acme named" against who gave that figure. Nothing of others.
std::optional<Agreement> relate_refuted(const Kin& kin);

/// Two numbers of one measure; nothing where one gives none, or where nothing can be said.
std::optional<Agreement> relate_amounts(const Kin& kin);

/// A figure that was possible or planned gives way to the next: "could build 30 boats", "has
/// by now ordered 36"; or it is moved in so many words, whatever it was: "raises the price to 36".
std::optional<Agreement> relate_moved(const Kin& kin);

/// "Received 140 objections" and, in another article, "objections had climbed to 612": a count that
/// is told to have moved takes the place of the older one of the same things.
std::optional<Agreement> relate_recount(const Kin& kin);

/// "Acme has ordered 85 trains from Beta", "Beta delivered the 85 trains": one figure that is no
/// round one, told of the same things in whatever words.
std::optional<Agreement> relate_one_figure(const Kin& kin);

/// "Owners of Acme stock get $18.20", "Acme shareholders will receive $18.20": one sum of money of
/// one body, too particular for chance, or between the same two, is told twice; so is a long count,
/// in words that no predicate knows: "the contract covers 18,400 chips", "provides for 18,400"; and
/// a rounder number of one sort, where the words are of one family or alike: "pulls 32,000 jars".
std::optional<Agreement> relate_one_sum(const Kin& kin);

/// "May take up to 12 more trams" and, later, "has ordered another 12 trams": one body has done
/// with so many of one thing what it planned, or could do, in whatever words.
std::optional<Agreement> relate_carried_out(const Kin& kin);

}  // namespace claimgraph
