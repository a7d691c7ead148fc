#include "train/train_all.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include "base/error.h"
#include "train/training.h"

namespace claimgraph {
namespace {

constexpr std::size_t kFolds = 4;

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw Failure(path.string() + ": cannot be written");
}

/// A tagger trained on the spot. `file` keeps its weights alive.
struct FreshTagger {
  std::string file;
  Tagger tagger;
};

FreshTagger fresh_tagger(std::span<const TreeSentence> sentences, std::span<const Tag> tags,
                         const TrainingOptions& options) {
  FreshTagger fresh;
  ModelWriter writer;
  train_tagger(sentences, tags, options, writer);
  fresh.file = writer.finish("tagger");
  ModelReader reader("tagger", fresh.file, "tagger");
  fresh.tagger = Tagger::read(reader);
  return fresh;
}

/// Tags each part of the sentences by a tagger trained on the other parts, so that the parser
/// learns from tags as wrong as it will meet.
void tag_across(std::vector<TreeSentence>& sentences, std::span<const Tag> tags,
                TrainingOptions options) {
  options.rounds = 5;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<TreeSentence> others;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i % kFolds != fold) others.push_back(sentences[i]);
    }
    const FreshTagger fresh = fresh_tagger(others, tags, options);
    for (std::size_t i = fold; i < sentences.size(); i += kFolds) {
      sentences[i].tags = fresh.tagger.tag(sentences[i].words);
    }
  }
}

}  // namespace

void train_all(const Corpora& corpora, const std::filesystem::path& out,
               const std::vector<std::string>& only, std::ostream& log) {
  const auto wanted = [&](const char* model) {
    return only.empty() || std::find(only.begin(), only.end(), model) != only.end();
  };
  const std::vector<Document> treebanks = {read_treebank(corpora.ewt_train()),
                                           read_treebank(corpora.gum_train())};
  const std::vector<Tag> tags = collect_tags(treebanks);
  std::vector<TreeSentence> sentences = tree_sentences(treebanks, tags);
  const Lexicon lexicon = count_habits(sentences);
  look_up_words(sentences, lexicon);
  log << sentences.size() << " sentences, " << tags.size() << " joint tags\n";

  const TrainingOptions tagger_options{.rounds = 8, .row_bits = 15};
  ModelWriter tagger_model;
  lexicon.write(tagger_model);
  train_tagger(sentences, tags, tagger_options, tagger_model);
  train_morphology(sentences, tags.size()).write(tagger_model);
  const std::string tagger_file = tagger_model.finish("tagger");
  if (wanted("tagger")) write_file(out / "tagger.bin", tagger_file);
  log << "tagger " << tagger_file.size() << " bytes\n";
  ModelReader reader("tagger.bin", tagger_file, "tagger");
  (void)Lexicon::read(reader);
  const Tagger tagger = Tagger::read(reader);

  if (wanted("parser")) {
    tag_across(sentences, tags, tagger_options);
    ModelWriter parser_model;
    train_parser(sentences, tags, {.rounds = 10, .row_bits = 15}, parser_model);
    const std::string file = parser_model.finish("parser");
    write_file(out / "parser.bin", file);
    log << "parser " << file.size() << " bytes\n";
  }
  if (wanted("names")) {
    ModelWriter name_model;
    train_names(name_training_sentences(corpora), lexicon, tagger, {.rounds = 10, .row_bits = 17},
                name_model);
    const std::string file = name_model.finish("names");
    write_file(out / "names.bin", file);
    log << "names " << file.size() << " bytes\n";
  }
}

}  // namespace claimgraph
