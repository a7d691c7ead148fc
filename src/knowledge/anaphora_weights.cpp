#include "knowledge/anaphora_weights.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/error.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::string_view kWeightsPath = "data/models/coreference.tsv";

std::int32_t weight_from(std::string_view digits, const TsvPlace& place) {
  std::int32_t weight = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  if (error != std::errc{} || end != digits.data() + digits.size())
    throw Failure(place.text() + ": a weight must be a whole number, not '" + std::string(digits) +
                  "'");
  return weight;
}

}  // namespace

void AnaphoraWeights::add(std::string_view feature, std::int32_t weight) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at <= feature.size();) {
    const std::size_t end = std::min(feature.find(' ', at), feature.size());
    hash = joined_hash(hash, word_hash(feature.substr(at, end - at)));
    at = end + 1;
  }
  if (2 * (size_ + 1) > slots_.size()) {
    std::vector<Slot> old = std::exchange(slots_, {});
    slots_.resize(std::max<std::size_t>(64, 2 * old.size()));
    for (const Slot& slot : old) {
      if (slot.feature != kEmpty) put(slot);
    }
  }
  put({hash, weight});
  ++size_;
}

void AnaphoraWeights::put(Slot slot) {
  std::size_t at = place_of(slot.feature);
  while (slots_[at].feature != kEmpty) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

AnaphoraWeights load_anaphora_weights(const Files& files) {
  AnaphoraWeights weights;
  files.rows(kWeightsPath, {"weight", "feature"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
               weights.add(fields[1], weight_from(fields[0], place));
             });
  return weights;
}

}  // namespace claimgraph
