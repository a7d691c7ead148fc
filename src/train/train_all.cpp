#include "train/train_all.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include "base/error.h"

namespace claimgraph {
namespace {

void write_file(const std::filesystem::path& path, const std::string& bytes, std::ostream& log) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw Failure(path.string() + ": cannot be written");
  log << path.filename().string() << ": " << bytes.size() << " bytes\n";
}

}  // namespace

void train_all(const Corpora& corpora, const std::filesystem::path& out,
               const std::vector<std::string>& only, const TrainingOptions& options,
               std::ostream& log) {
  const auto wanted = [&](const char* model) {
    return only.empty() || std::find(only.begin(), only.end(), model) != only.end();
  };
  const std::filesystem::path syntax_path = out / "syntax.bin";
  if (wanted("syntax")) {
    const std::vector<Document> treebanks = {read_treebank(corpora.ewt_train()),
                                             read_treebank(corpora.gum_train())};
    const std::vector<Tag> tags = collect_tags(treebanks);
    const auto sentences = tree_sentences(treebanks, tags);
    log << sentences.size() << " sentences with trees, " << tags.size() << " joint tags\n";
    write_file(syntax_path, train_syntax(sentences, tags, options, log), log);
  }
  if (wanted("names")) {
    const std::string file = read_whole_file(syntax_path);
    ModelReader reader(syntax_path.string(), file, "syntax");
    const SyntaxModel syntax = SyntaxModel::read(reader);
    const auto sentences = name_training_sentences(corpora);
    log << sentences.size() << " sentences with names\n";
    write_file(out / "names.bin", train_names(sentences, syntax, options, log), log);
  }
}

}  // namespace claimgraph
