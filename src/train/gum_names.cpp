#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "train/corpora.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

/// A mention between brackets of the Entity fields; open until its bracket closes.
struct Mention {
  std::string id;
  std::string kind;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closed = false;
};

/// GUM's kinds of entity that names may have; time, animal, plant, substance and quantity are left
/// out.
std::optional<NameLabel> label_of_kind(std::string_view kind) {
  using enum NameLabel;
  static constexpr std::array<std::pair<std::string_view, NameLabel>, 6> kLabels = {
      {{"person", person},
       {"organization", organization},
       {"place", place},
       {"event", miscellaneous},
       {"object", miscellaneous},
       {"abstract", miscellaneous}}};
  for (const auto& [name, label] : kLabels) {
    if (name == kind) return label;
  }
  return std::nullopt;
}

/// Takes the words of one sentence, then gives its names.
class SentenceReader {
 public:
  void take_word(const std::vector<std::string_view>& fields) {
    for (const std::string_view item : split(fields[9], '|')) {
      if (item.starts_with("Entity=")) take_brackets(item.substr(7));
    }
    words_.emplace_back(fields[1]);
    proper_.push_back(fields[4].starts_with("NNP") ? 1 : 0);
    heads_.push_back(static_cast<std::size_t>(std::stoul(std::string(fields[6]))));
  }

  bool empty() const { return words_.empty(); }

  NamedSentence finish() {
    NamedSentence sentence{std::move(words_), std::vector<NameState>(proper_.size(), kOutsideName)};
    // Inner mentions first: an outer one that is a name writes over them, any other leaves them.
    std::stable_sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.end - a.begin < b.end - b.begin;
    });
    for (Mention mention : mentions_) {
      const auto label = label_of_kind(mention.kind);
      while (mention.begin < mention.end && proper_[mention.begin] == 0) ++mention.begin;
      while (mention.begin < mention.end && proper_[mention.end - 1] == 0) --mention.end;
      if (mention.closed && label && is_name(mention))
        put_name(sentence.states, mention.begin, mention.end, *label);
    }
    *this = {};
    return sentence;
  }

 private:
  /// Brackets of one word: "(8-organization-…", "9)", "(7-abstract-…)", one after another.
  void take_brackets(std::string_view field) {
    const std::size_t at = words_.size();
    while (!field.empty()) {
      if (field.front() == '(') {
        const auto stop = std::min(field.find_first_of("()", 1), field.size());
        const auto parts = split(field.substr(1, stop - 1), '-');
        Mention mention{std::string(parts[0]), std::string(parts.size() > 1 ? parts[1] : ""), at,
                        at + 1, false};
        field.remove_prefix(stop);
        if (!field.empty() && field.front() == ')') {
          mention.closed = true;
          field.remove_prefix(1);
        }
        mentions_.push_back(std::move(mention));
      } else {
        const auto stop = std::min(field.find(')'), field.size());
        close(field.substr(0, stop), at + 1);
        field.remove_prefix(std::min(stop + 1, field.size()));
      }
    }
  }

  void close(std::string_view id, std::size_t end) {
    for (auto mention = mentions_.rbegin(); mention != mentions_.rend(); ++mention) {
      if (mention->closed || mention->id != id) continue;
      mention->closed = true;
      mention->end = end;
      return;
    }
  }

  /// A name is headed by a proper noun, and may hold small words ("University of Portsmouth"), not
  /// a whole noun phrase.
  bool is_name(const Mention& mention) const {
    std::size_t small = 0;
    for (std::size_t at = mention.begin; at < mention.end; ++at) {
      if (proper_[at] != 0) continue;
      ++small;
      const bool is_head = heads_[at] <= mention.begin || heads_[at] > mention.end;
      if (is_head) return false;
    }
    return 2 * small < mention.end - mention.begin;
  }

  std::vector<std::string> words_;
  std::vector<char> proper_;        // by word: 1 for a proper noun
  std::vector<std::size_t> heads_;  // by word: from 1, 0 for the root
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<NamedSentence> read_gum_names(const std::filesystem::path& path) {
  const std::string text = read_whole_file(path);
  std::vector<NamedSentence> sentences;
  SentenceReader reader;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty() && !reader.empty()) sentences.push_back(reader.finish());
    const auto fields = split(line, '\t');
    const bool is_word =
        fields.size() == 10 && fields[0].find_first_of("-.") == std::string_view::npos;
    if (is_word) reader.take_word(fields);
  }
  if (!reader.empty()) sentences.push_back(reader.finish());
  return sentences;
}

}  // namespace claimgraph
