#pragma once
// What each word brings to the first layer's sums: to those of the word after it, to its own, and
// to those of the word before it. The layer reads three neighbouring words, but each of its sums is
// one product of each word; so a word is multiplied once and not where it comes again, as most
// words of a text do.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/network.h"

namespace claimgraph {

/// A memory of products, for one thread at a time. They are functions of the word: a memory makes
/// reading faster and changes no answer. It keeps the products of the last kShelves words that it
/// learnt, of some two kilobytes each.
class WordProducts {
 public:
  /// REQUIRES: the network outlives the memory.
  explicit WordProducts(const Network& network);

  /// The first layer's sums: a row of 4 × hidden for each word of a sentence.
  void add_up(std::span<const WordRows> words, std::int32_t* sums);

 private:
  /// Products stand on shelves in the order in which words were learnt; shelves are used in turn.
  static constexpr std::size_t kShelves = 4096;
  /// A word is looked for in one place only; where two share it, the later one is known.
  static constexpr std::size_t kPlaces = 2 * kShelves;

  struct Known {
    WordRows word{};
    std::size_t shelf = 0;
  };

  Known& place_of(const WordRows& word);
  std::int16_t* product_on(std::size_t shelf);
  void find(std::span<const WordRows> words);
  std::size_t make_room(std::span<const WordRows> words);
  void learn(std::span<const WordRows> words, std::size_t shelf);

  const Network& network_;
  std::vector<Known> known_;
  std::vector<std::size_t> place_on_;     // by shelf: where the word is known that stood there
  AlignedVector<std::int16_t> products_;  // by shelf; not touched before it is needed
  std::size_t next_shelf_ = 0;
  std::vector<const std::int16_t*> found_;  // product of each word that was asked for
  std::vector<std::size_t> missing_;        // numbers of the words that are to be learnt
  std::vector<Factor> activations_;         // theirs
  AlignedVector<std::int32_t> sums_;        // their products, before they are put on a shelf
  AlignedVector<std::int16_t> none_;        // of the neighbour that a first or last word lacks
};

}  // namespace claimgraph
