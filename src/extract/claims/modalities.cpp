#include "extract/claims/modalities.h"

#include <algorithm>
#include <array>

namespace claimgraph {
namespace {

constexpr std::array kRanks = {Modality::hypothetical, Modality::conditional, Modality::required,
                               Modality::permitted,    Modality::denied,      Modality::planned,
                               Modality::predicted,    Modality::estimated,   Modality::possible,
                               Modality::claimed,      Modality::reported,    Modality::asserted};

}  // namespace

bool outranks(Modality left, Modality right) {
  return std::find(kRanks.begin(), kRanks.end(), left) <
         std::find(kRanks.begin(), kRanks.end(), right);
}

Factuality factuality_of(Modality modality, bool negative, bool probable) {
  switch (modality) {
    case Modality::asserted:
    case Modality::reported:
    case Modality::claimed:
    case Modality::denied:
      if (probable) return negative ? Factuality::probable_minus : Factuality::probable_plus;
      return negative ? Factuality::certain_minus : Factuality::certain_plus;
    case Modality::estimated:
    case Modality::planned:
    case Modality::predicted:
      return negative ? Factuality::probable_minus : Factuality::probable_plus;
    case Modality::possible:
      if (probable) return negative ? Factuality::probable_minus : Factuality::probable_plus;
      return negative ? Factuality::possible_minus : Factuality::possible_plus;
    case Modality::conditional:
    case Modality::hypothetical:
    case Modality::required:
    case Modality::permitted:
      return Factuality::unknown;
  }
  return Factuality::unknown;
}

}  // namespace claimgraph
