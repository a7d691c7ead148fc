#pragma once
// All trained models together, and the files they come from.

#include <span>
#include <vector>

#include "annotate/arcs.h"
#include "annotate/morphology.h"
#include "annotate/name_lists.h"
#include "annotate/names.h"
#include "annotate/network.h"
#include "annotate/network_room.h"
#include "annotate/tag_set.h"
#include "annotate/verb_forms.h"
#include "annotate/words.h"
#include "knowledge/files.h"

namespace claimgraph {

inline constexpr const char* kSyntaxFile = "data/models/syntax.bin";
inline constexpr const char* kNamesFile = "data/models/names.bin";

/// Tags, trees, lemmas and features. Networks that learnt the same from another start err in other
/// places: what they say of tags, arcs and labels is summed.
struct SyntaxModel {
  Lexicon lexicon;
  std::vector<Tag> tags;
  Morphology morphology;
  std::vector<Network> networks;  ///< from 1 to kMostNetworks
  std::vector<TagId> finite;      ///< of verbs in the present or past
  TagId past = 0;                 ///< of verbs; 0 where the tags lack it
  TagId participle = 0;           ///< likewise
  TagId present = 0;              ///< likewise, but of the third person singular
  TagId plain = 0;                ///< likewise: of infinitives

  /// Whether the form is a past that cannot be a participle, "fell": read as one its lemma would be
  /// another, and the participle of the past's lemma is another word that the lexicon has.
  bool is_only_past(std::string_view form) const;

  /// By Morphology; of a past or participle whose lemma is no word that the lexicon has, by the
  /// rules for the other, where those give one: "apologized" is of "apologize" as either; else
  /// without its double letter or with one, where that is a word: "signalled" is of "signal".
  std::string lemma_of(std::string_view form, TagId tag) const;

  static SyntaxModel read(ModelReader& reader);

 private:
  std::string lemma_of_plural(std::string_view form, std::string lemma) const;
};

struct NameModel {
  Lexicon lexicon;
  std::vector<Network> networks;  ///< asked together, as those of trees

  static NameModel read(ModelReader& reader);
};

struct ModelSet {
  NameLists lists;
  VerbForms verb_forms;
  SyntaxModel syntax;
  NameModel names;
};

/// Opens both files; embeddings are used in place, so `files` must outlive the result. Throws
/// Failure naming the file that is missing, damaged or of another version.
ModelSet read_models(const Files& files);

/// What Annotator::annotate does, with models opened by the caller.
void annotate(Document& document, const ModelSet& models);

/// The words of a sentence as the networks read them.
std::vector<Word> words_of(std::span<const std::string_view> forms, const Lexicon& lexicon);

/// Tags and tree of one sentence.
struct Syntax {
  std::vector<TagId> tags;
  Arcs arcs;
};

/// A room of each network of a model.
using NetworkRooms = std::vector<NetworkRoom>;
inline NetworkRooms rooms_of(const std::vector<Network>& networks) {
  return {networks.begin(), networks.end()};
}

/// Of a sentence of at least one word.
Syntax read_syntax(const SyntaxModel& model, std::span<const std::string_view> forms);
/// The same, of words that were looked up. REQUIRES: at least one. Sentences of more than 256 words
/// are read in pieces, whose roots hang from the first piece's: the cost stays linear.
/// `rooms` are of the model.
Syntax read_syntax(const SyntaxModel& model, std::span<const Word> words, NetworkRooms& rooms);

/// The names of a sentence; token numbers start at `first_token`.
std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<const std::string_view> forms,
                                 std::span<const TagId> tags, std::uint32_t first_token);
/// The same, of words that were looked up, in the lists too; `rooms` are of the model.
std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<Word> words, std::span<const TagId> tags,
                                 std::uint32_t first_token, NetworkRooms& rooms);

}  // namespace claimgraph
