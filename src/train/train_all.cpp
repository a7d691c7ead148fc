#include "train/train_all.h"

#include <algorithm>
#include <fstream>
#include <istream>
#include <ostream>

#include "base/error.h"
#include "train/unknown_names.h"

namespace claimgraph {
namespace {

void write_file(const std::filesystem::path& path, const std::string& bytes, std::ostream& log) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw Failure(path.string() + ": cannot be written");
  log << path.filename().string() << ": " << bytes.size() << " bytes\n";
}

}  // namespace

void train_all(const Corpora& corpora, const Files& files, const std::filesystem::path& out,
               const std::vector<std::string>& only, std::istream* bulk, std::ostream& log) {
  const auto wanted = [&](const char* model) {
    return only.empty() || std::find(only.begin(), only.end(), model) != only.end();
  };
  const std::vector<Document> treebanks = {read_treebank(corpora.ewt_train()),
                                           read_treebank(corpora.gum_train())};
  const std::vector<Tag> tags = collect_tags(treebanks);
  const auto trees = tree_sentences(treebanks, tags);
  const auto named = name_training_sentences(corpora);
  log << trees.size() << " sentences with trees, " << named.size() << " with names\n";
  WordVectors vectors;
  if (bulk != nullptr) {
    RunningText text;
    for (const TreeSentence& sentence : trees) text.add(sentence.forms);
    for (const NamedSentence& sentence : named) text.add(sentence.words);
    text.add_json_lines(*bulk);
    vectors = train_vectors(text, {});
    log << text.words.size() << " words of running text, " << vectors.size() << " vectors\n";
  }
  const std::filesystem::path syntax_path = out / "syntax.bin";
  if (wanted("syntax")) {
    const UnknownNames unknown_names(files, trees, tags);
    write_file(syntax_path, train_syntax(trees, tags, &unknown_names, vectors, kSyntaxOptions, log),
               log);
  }
  if (wanted("names")) {
    const std::string file = read_whole_file(syntax_path);
    ModelReader reader(syntax_path.string(), file, "syntax");
    const NameLists lists(files);
    const OtherNames other_names(files);
    const SyntaxModel syntax = SyntaxModel::read(reader);
    write_file(out / "names.bin",
               train_names(named, syntax, lists, &other_names, vectors, kNameOptions, log), log);
  }
}

}  // namespace claimgraph
