#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "train/corpora.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

template <std::size_t N>
using LabelTable = std::array<std::pair<std::string_view, NameLabel>, N>;

template <std::size_t N>
std::optional<NameLabel> find_label(const LabelTable<N>& table, std::string_view label) {
  for (const auto& [name, value] : table) {
    if (name == label) return value;
  }
  return std::nullopt;
}

using enum NameLabel;

std::optional<NameLabel> three_labels(std::string_view label) {
  static constexpr LabelTable<3> kTable = {
      {{"PER", person}, {"ORG", organization}, {"LOC", place}}};
  return find_label(kTable, label);
}

std::optional<NameLabel> wnut_label(std::string_view label) {
  static constexpr LabelTable<6> kTable = {{{"person", person},
                                            {"corporation", organization},
                                            {"group", organization},
                                            {"location", place},
                                            {"product", miscellaneous},
                                            {"creative-work", miscellaneous}}};
  return find_label(kTable, label);
}

/// CrossNER's kinds that are names; fields, tasks, metrics, genres and substances are not.
std::optional<NameLabel> crossner_label(std::string_view label) {
  static constexpr LabelTable<27> kTable = {{
      {"person", person},
      {"researcher", person},
      {"politician", person},
      {"scientist", person},
      {"writer", person},
      {"musicalartist", person},
      {"organisation", organization},
      {"university", organization},
      {"politicalparty", organization},
      {"band", organization},
      {"location", place},
      {"country", place},
      {"product", miscellaneous},
      {"event", miscellaneous},
      {"election", miscellaneous},
      {"conference", miscellaneous},
      {"award", miscellaneous},
      {"book", miscellaneous},
      {"poem", miscellaneous},
      {"magazine", miscellaneous},
      {"album", miscellaneous},
      {"song", miscellaneous},
      {"academicjournal", miscellaneous},
      {"programlang", miscellaneous},
      {"astronomicalobject", miscellaneous},
      {"algorithm", miscellaneous},
      {"misc", miscellaneous},
  }};
  return find_label(kTable, label);
}

/// A word's IOB tag: '-' parts and label.
struct Tagged {
  bool inside = false;
  bool begins = false;
  std::string label;
};

Tagged tagged_of(std::string_view tag) {
  const bool named = tag.size() > 2 && tag[1] == '-';
  if (!named) return {};
  return {true, tag[0] == 'B' || tag[0] == 'S', std::string(tag.substr(2))};
}

NamedSentence sentence_of(std::vector<std::string> words, const std::vector<Tagged>& tags,
                          LabelFrom label_from) {
  NamedSentence sentence{std::move(words), std::vector<NameState>(tags.size(), kOutsideName)};
  for (std::size_t begin = 0; begin < tags.size();) {
    std::size_t end = begin + 1;
    if (tags[begin].inside) {
      while (end < tags.size() && tags[end].inside && !tags[end].begins &&
             tags[end].label == tags[begin].label) {
        ++end;
      }
      if (const auto label = label_from(tags[begin].label))
        put_name(sentence.states, begin, end, *label);
    }
    begin = end;
  }
  return sentence;
}

void append(std::vector<NamedSentence>& all, std::vector<NamedSentence> more,
            bool marks_miscellaneous, Guidelines guidelines) {
  for (NamedSentence& sentence : more) {
    sentence.guidelines = guidelines;
    sentence.marks_miscellaneous = marks_miscellaneous;
    all.push_back(std::move(sentence));
  }
}

}  // namespace

std::vector<NamedSentence> read_named_columns(const std::filesystem::path& path, std::size_t column,
                                              LabelFrom label_from) {
  const std::string text = read_whole_file(path);
  std::vector<NamedSentence> sentences;
  std::vector<std::string> words;
  std::vector<Tagged> tags;
  const auto finish = [&] {
    if (!words.empty()) sentences.push_back(sentence_of(std::move(words), tags, label_from));
    words.clear();
    tags.clear();
  };
  for (std::string_view line : split(text, '\n')) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const auto fields = split(line, '\t');
    const bool comment = line.starts_with("# ") && fields.size() == 1;
    if (comment) continue;
    if (fields.size() <= column || fields[column - 1].empty()) {
      finish();
      continue;
    }
    words.emplace_back(fields[column - 1]);
    tags.push_back(tagged_of(fields[column]));
  }
  finish();
  return sentences;
}

std::vector<NamedSentence> name_training_sentences(const Corpora& corpora) {
  const auto& folder = corpora.folder;
  std::vector<NamedSentence> all;
  append(
      all,
      read_named_columns(folder / "uner_ewt/en_ewt-ud-train.dec2022.3types.iob2", 2, three_labels),
      false, Guidelines::uner);
  append(all, read_gum_names(corpora.gum_train()), true, Guidelines::gum);
  for (const char* file : {"literature.train", "literature.dev", "music.train", "music.dev",
                           "science.train", "science.dev", "ai.train", "politics.train"}) {
    append(
        all,
        read_named_columns(folder / "crossner" / (std::string(file) + ".txt"), 1, crossner_label),
        true, Guidelines::crossner);
  }
  append(all, read_named_columns(folder / "wnut17/wnut17train.conll", 1, wnut_label), true,
         Guidelines::wnut);
  for (const char* file : {"a", "b", "e", "g", "h"}) {
    append(all,
           read_named_columns(folder / "btc" / (std::string(file) + ".conll"), 1, three_labels),
           false, Guidelines::tweets);
  }
  return all;
}

std::vector<NamedSentence> encyclopedic_development_sentences(const Corpora& corpora) {
  std::vector<NamedSentence> all;
  for (const char* file : {"ai.dev.txt", "politics.dev.txt"}) {
    append(all, read_named_columns(corpora.folder / "crossner" / file, 1, crossner_label), true,
           Guidelines::any);
  }
  return all;
}

std::vector<NamedSentence> name_development_sentences(const Corpora& corpora) {
  return read_named_columns(corpora.folder / "uner_ewt/en_ewt-ud-dev.iob2", 2, three_labels);
}

}  // namespace claimgraph
