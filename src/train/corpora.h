#pragma once
// The corpora as training sees them: sentences of words with gold tags, trees or names.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "annotate/names.h"
#include "annotate/network.h"
#include "core/document.h"

namespace claimgraph {

/// A treebank file; throws Failure where it is missing or broken.
Document read_treebank(const std::filesystem::path& path);

/// One sentence with gold names. Where a corpus does not mark miscellaneous names, "outside" says
/// nothing of them.
struct NamedSentence {
  std::vector<std::string> words;
  std::vector<NameState> states;
  bool marks_miscellaneous = false;
  Guidelines guidelines = Guidelines::any;
};

/// UNER's and the WNUT, BTC and CrossNER columns: one word a line, tag in `column`, blank
/// lines between sentences, '#' comments if `column` is not 1. Labels that `label_from` does not
/// give are outside.
using LabelFrom = std::optional<NameLabel> (*)(std::string_view label);
std::vector<NamedSentence> read_named_columns(const std::filesystem::path& path, std::size_t column,
                                              LabelFrom label_from);

/// Named entities of GUM: outermost spans of a named kind whose head is a proper noun.
std::vector<NamedSentence> read_gum_names(const std::filesystem::path& path);

/// The whole file; throws Failure where it cannot be read.
std::string read_whole_file(const std::filesystem::path& path);

/// Where each corpus stands below the corpora's folder.
struct Corpora {
  std::filesystem::path folder;

  std::filesystem::path ewt_train() const { return folder / "ud_ewt/en_ewt-ud-train.conllu"; }
  std::filesystem::path ewt_dev() const { return folder / "ud_ewt/en_ewt-ud-dev.conllu"; }
  std::filesystem::path gum_train() const { return folder / "ud_gum/en_gum-ud-train.open.conllu"; }
  std::filesystem::path meantime() const { return folder / "meantime/meantime_airbus_gm.jsonl"; }
  std::filesystem::path gum_dev() const { return folder / "ud_gum/en_gum-ud-dev.open.conllu"; }
};

/// The sentences that names are trained on, all corpora together; none that are measured on.
std::vector<NamedSentence> name_training_sentences(const Corpora& corpora);
/// UNER's development sentences.
std::vector<NamedSentence> name_development_sentences(const Corpora& corpora);
/// CrossNER's, of artificial intelligence and politics.
std::vector<NamedSentence> encyclopedic_development_sentences(const Corpora& corpora);

}  // namespace claimgraph
