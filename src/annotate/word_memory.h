#pragma once
// What was found out of the words met so far. Most words of a text have come before, so most are
// not looked up in the models' tables again. All of it is a function of the word: a memory makes
// reading faster and changes no answer.

#include <string>
#include <string_view>
#include <vector>

#include "annotate/models.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// For one thread at a time. Of words that share a place it keeps the last.
class WordMemory {
 public:
  struct Known {
    std::string form{};
    Word syntax{};         ///< as the network of trees reads it
    Word plain{};          ///< what the word looks like
    bool guessed = false;  ///< `syntax` is another word's, for no more than a capital
    Word names{};          ///< as that of names does, with what lists say of the word alone
  };
  struct Inflection {
    std::string form{};
    TagId tag = 0;      ///< as the network chose it
    TagId settled = 0;  ///< as the form allows it
    std::string lemma{};
    const std::string* feats = nullptr;
  };

  /// Without knowledge, all words are read as they are. REQUIRES: both outlive the memory.
  WordMemory(const ModelSet& models, const Knowledge* knowledge);

  // Both valid until the next call.
  const Known& word(std::string_view form);
  const Inflection& inflection(std::string_view form, TagId tag);

  NetworkRooms& syntax_rooms() { return syntax_rooms_; }
  NetworkRooms& name_rooms() { return name_rooms_; }

 private:
  bool stands_in(std::string_view form, const Word& word) const;
  std::string_view read_as(std::string_view form) const;

  const ModelSet& models_;
  const Knowledge* knowledge_;
  Word well_known_;
  std::vector<Known> words_;
  std::vector<Inflection> inflections_;
  NetworkRooms syntax_rooms_;
  NetworkRooms name_rooms_;
};

}  // namespace claimgraph
