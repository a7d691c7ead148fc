#pragma once
// Which place lies in which (data/lexicon/place_parts.tsv): Oslo in Norway.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// How two places lie, by their names.
enum class PlaceRelation : std::uint8_t {
  same,
  left_inside,   ///< the left one lies in the right one
  right_inside,  ///< and the other way round
  apart,
  unknown,  ///< one of them is not in the list
};

class PlaceParts {
 public:
  PlaceParts() = default;
  /// Throws Failure("file:line: …") where a file is wrong.
  explicit PlaceParts(const Files& files);

  PlaceRelation relation(std::string_view left, std::string_view right) const;

 private:
  /// By the name that the list has, folded.
  std::string key_of(std::string_view name) const;
  /// The place itself and all that it lies in.
  WordSet around(const std::string& key) const;

  std::map<std::string, WordSet, std::less<>> wholes_{};     ///< of each known place; folded
  std::map<std::string, std::string, std::less<>> names_{};  ///< other name → the list's
};

}  // namespace claimgraph
