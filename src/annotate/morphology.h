#pragma once
// Lemmas and features of tagged words: what the treebanks had for the word, else the rule of its
// longest known ending.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/hash_index.h"
#include "annotate/tag_set.h"

namespace claimgraph {

/// How a lemma is made of a form: lower-cased or not, some bytes dropped at the end, some put
/// there.
struct LemmaScript {
  bool lower = false;
  std::uint16_t drop = 0;
  std::string put;

  auto operator<=>(const LemmaScript&) const = default;
};

/// The lemma, or the form itself where the script drops more than there is.
std::string apply_script(const LemmaScript& script, std::string_view form);

/// The longest ending that rules look at, in bytes.
inline constexpr std::size_t kMaxEnding = 7;

std::uint32_t whole_form_key(std::string_view form, TagId tag);
/// REQUIRES: size <= folded.size().
std::uint32_t ending_key(std::string_view folded, std::size_t size, TagId tag);

struct Morphology {
  std::vector<LemmaScript> scripts;
  HashIndex forms;    ///< whole_form_key → script
  HashIndex endings;  ///< ending_key → script
  std::vector<std::string> feats;
  HashIndex feats_of_forms;  ///< whole_form_key of the folded form → feats
  std::vector<std::uint32_t> feats_of_tags;

  static Morphology read(ModelReader& reader, std::size_t tag_count);
  void write(ModelWriter& writer) const;

  std::string lemma_of(std::string_view form, TagId tag) const;
  const std::string& feats_of(std::string_view form, TagId tag) const;
};

}  // namespace claimgraph
