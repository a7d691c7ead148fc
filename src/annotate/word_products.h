#pragma once
// What each word brings to the first layer's sums: to those of the word after it, to its own, and
// to those of the word before it. The layer reads three neighbouring words, but each of its sums is
// one product of each word; so a word is multiplied once and not where it comes again, as most
// words of a text do.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "annotate/network.h"

namespace claimgraph {

/// A memory of products, for one thread at a time. They are functions of the word: a memory makes
/// reading faster and changes no answer.
class WordProducts {
 public:
  /// Remembers at most `places` words, a power of two, of about six kilobytes each.
  /// REQUIRES: the network outlives the memory.
  explicit WordProducts(const Network& network, std::size_t places = 2048);

  /// The first layer's sums: a row of 4 × hidden for each word of a sentence.
  void add_up(std::span<const WordRows> words, std::int32_t* sums);

 private:
  std::size_t place_of(const WordRows& word) const;
  void find(std::span<const WordRows> words);
  void learn(std::span<const WordRows> words);

  const Network& network_;
  std::vector<WordRows> known_;               // by place
  std::unique_ptr<std::int32_t[]> products_;  // by place; not touched before it is needed
  std::vector<std::size_t> turns_;            // of `find`, in which each place was used last
  std::size_t turn_ = 0;
  std::vector<const std::int32_t*> found_;  // of each word that was asked for
  std::vector<std::size_t> missing_;        // numbers of the words that were not known
  std::vector<std::int16_t> activations_;   // theirs
  std::vector<std::int32_t> learnt_;        // and their products
  std::vector<std::int32_t> none_;          // of the neighbour that a first or last word lacks
};

}  // namespace claimgraph
