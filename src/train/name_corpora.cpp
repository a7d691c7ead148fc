#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "train/corpora.h"

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

std::optional<NameLabel> re3d_label(std::string_view label) {
  static constexpr LabelTable<3> kTable = {
      {{"Person", person}, {"Organisation", organization}, {"Location", place}}};
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

/// Turns spans of words into states.
void put_name(std::vector<NameState>& states, std::size_t begin, std::size_t end, NameLabel label) {
  if (end == begin + 1) {
    states[begin] = name_state(label, NamePart::single);
    return;
  }
  for (std::size_t at = begin; at < end; ++at) states[at] = name_state(label, NamePart::inside);
  states[begin] = name_state(label, NamePart::begin);
  states[end - 1] = name_state(label, NamePart::end);
}

NamedSentence sentence_of(std::vector<std::string> words, const std::vector<Tagged>& tags,
                          LabelFrom label_from) {
  NamedSentence sentence{std::move(words), std::vector<NameState>(tags.size(), kOutsideName),
                         false};
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

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

void append(std::vector<NamedSentence>& all, std::vector<NamedSentence> more,
            bool marks_miscellaneous) {
  for (NamedSentence& sentence : more) {
    sentence.marks_miscellaneous = marks_miscellaneous;
    all.push_back(std::move(sentence));
  }
}

/// One entity mention of GUM that is still open, or closed.
struct GumMention {
  std::string id;
  std::string kind;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closed = false;
};

/// Reads the brackets of one word's Entity field: "(8-organization-…", "9)", "(7-abstract-…)".
void take_brackets(std::string_view field, std::size_t at, std::vector<GumMention>& mentions) {
  const auto close = [&](std::string_view id) {
    for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
      if (!mention->closed && mention->id == id) {
        mention->closed = true;
        mention->end = at + 1;
        return;
      }
    }
  };
  while (!field.empty()) {
    if (field.front() == '(') {
      const auto stop = std::min(field.find_first_of("()", 1), field.size());
      const auto parts = split(field.substr(1, stop - 1), '-');
      GumMention mention{std::string(parts[0]), std::string(parts.size() > 1 ? parts[1] : ""), at,
                         at + 1, false};
      field.remove_prefix(stop);
      if (!field.empty() && field.front() == ')') {
        mention.closed = true;
        field.remove_prefix(1);
      }
      mentions.push_back(std::move(mention));
    } else {
      const auto stop = std::min(field.find(')'), field.size());
      close(field.substr(0, stop));
      field.remove_prefix(std::min(stop + 1, field.size()));
    }
  }
}

std::optional<NameLabel> gum_label(std::string_view kind) {
  static constexpr LabelTable<6> kTable = {{{"person", person},
                                            {"organization", organization},
                                            {"place", place},
                                            {"event", miscellaneous},
                                            {"object", miscellaneous},
                                            {"abstract", miscellaneous}}};
  return find_label(kTable, kind);
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

std::vector<NamedSentence> read_gum_names(const std::filesystem::path& path) {
  const std::string text = read_whole_file(path);
  std::vector<NamedSentence> sentences;
  std::vector<std::string> words;
  std::vector<char> proper;        // by word: is a proper noun
  std::vector<std::size_t> heads;  // by word: from 1, 0 for the root
  std::vector<GumMention> mentions;
  const auto finish = [&] {
    if (words.empty()) return;
    NamedSentence sentence{std::move(words), std::vector<NameState>(proper.size(), kOutsideName),
                           true};
    // Inner mentions first, so that "Portsmouth" stays a name of its own unless what holds it is
    // one.
    std::stable_sort(
        mentions.begin(), mentions.end(),
        [](const GumMention& a, const GumMention& b) { return a.end - a.begin < b.end - b.begin; });
    for (GumMention mention : mentions) {
      const auto label = gum_label(mention.kind);
      while (mention.begin < mention.end && proper[mention.begin] == 0) ++mention.begin;
      while (mention.begin < mention.end && proper[mention.end - 1] == 0) --mention.end;
      if (!mention.closed || !label || mention.begin == mention.end) continue;
      bool named = true;
      for (std::size_t at = mention.begin; at < mention.end; ++at) {
        const bool outside_head = heads[at] <= mention.begin || heads[at] > mention.end;
        if (outside_head && proper[at] == 0) named = false;
      }
      // A name may hold small words ("University of Portsmouth"), not a whole noun phrase.
      const auto small = std::count(proper.begin() + static_cast<std::ptrdiff_t>(mention.begin),
                                    proper.begin() + static_cast<std::ptrdiff_t>(mention.end), 0);
      const auto size = static_cast<std::ptrdiff_t>(mention.end - mention.begin);
      if (named && 2 * small < size) put_name(sentence.states, mention.begin, mention.end, *label);
    }
    sentences.push_back(std::move(sentence));
    words.clear();
    proper.clear();
    heads.clear();
    mentions.clear();
  };
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) finish();
    const auto fields = split(line, '\t');
    const bool is_word =
        fields.size() == 10 && fields[0].find_first_of("-.") == std::string_view::npos;
    if (!is_word) continue;
    for (const std::string_view item : split(fields[9], '|')) {
      if (item.starts_with("Entity=")) take_brackets(item.substr(7), words.size(), mentions);
    }
    words.emplace_back(fields[1]);
    proper.push_back(fields[4].starts_with("NNP") ? 1 : 0);
    heads.push_back(static_cast<std::size_t>(std::stoul(std::string(fields[6]))));
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
      false);
  append(all, read_gum_names(corpora.gum_train()), true);
  for (const char* file : {"literature.train", "literature.dev", "music.train", "music.dev",
                           "science.train", "science.dev", "ai.train", "politics.train"}) {
    append(
        all,
        read_named_columns(folder / "crossner" / (std::string(file) + ".txt"), 1, crossner_label),
        true);
  }
  append(all, read_named_columns(folder / "re3d/re3d-train.conll", 1, re3d_label), false);
  append(all, read_named_columns(folder / "wnut17/wnut17train.conll", 1, wnut_label), true);
  for (const char* file : {"a", "b", "e", "g", "h"}) {
    append(all,
           read_named_columns(folder / "btc" / (std::string(file) + ".conll"), 1, three_labels),
           false);
  }
  return all;
}

std::vector<NamedSentence> name_development_sentences(const Corpora& corpora) {
  return read_named_columns(corpora.folder / "uner_ewt/en_ewt-ud-dev.iob2", 2, three_labels);
}

}  // namespace claimgraph
