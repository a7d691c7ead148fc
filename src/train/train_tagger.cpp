#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "train/table_trainer.h"
#include "train/training.h"

namespace claimgraph {
namespace {

/// Words seen less often say too little of their habits: the tag would be the training tag itself.
constexpr std::uint32_t kHabitCount = 4;

}  // namespace

std::vector<Tag> collect_tags(std::span<const Document> documents) {
  std::set<Tag> tags;
  for (const Document& document : documents) {
    for (const Token& token : document.tokens) tags.insert({token.upos, token.xpos});
  }
  return {tags.begin(), tags.end()};
}

std::vector<TreeSentence> tree_sentences(std::span<const Document> documents,
                                         std::span<const Tag> tags) {
  std::vector<TreeSentence> sentences;
  for (const Document& document : documents) {
    for (const Sentence& sentence : document.sentences) {
      TreeSentence& out = sentences.emplace_back();
      for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
        const Token& token = document.tokens[at];
        auto tag = std::lower_bound(tags.begin(), tags.end(), Tag{token.upos, token.xpos});
        if (tag == tags.end()) --tag;
        out.forms.emplace_back(document.at(token));
        out.lemmas.push_back(token.lemma);
        out.feats.push_back(token.feats);
        out.gold_tags.push_back(static_cast<TagId>(tag - tags.begin()));
        const bool is_root = token.head == Token::kRoot;
        out.heads.push_back(is_root ? sentence.end_token - sentence.first_token
                                    : token.head - sentence.first_token);
        out.labels.push_back(token.deprel);
      }
      out.tags = out.gold_tags;
    }
  }
  return sentences;
}

void look_up_words(std::vector<TreeSentence>& sentences, const Lexicon& lexicon) {
  for (TreeSentence& sentence : sentences) {
    sentence.words.clear();
    for (const std::string& form : sentence.forms) sentence.words.push_back(word_of(form, lexicon));
  }
}

Lexicon count_habits(std::span<const TreeSentence> sentences) {
  std::map<std::uint32_t, std::map<TagId, std::uint32_t>> counts;
  for (const TreeSentence& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.forms.size(); ++at) {
      ++counts[hash_of(folded_word(sentence.forms[at]))][sentence.gold_tags[at]];
    }
  }
  // A habit is the set of tags that take at least a twentieth of the word's uses, most used first.
  std::map<std::vector<TagId>, std::uint32_t> habits;
  std::vector<HashIndex::Entry> entries;
  for (const auto& [hash, by_tag] : counts) {
    std::uint32_t total = 0;
    for (const auto& [tag, count] : by_tag) total += count;
    if (total < kHabitCount) continue;
    std::vector<std::pair<std::uint32_t, TagId>> ranked;
    for (const auto& [tag, count] : by_tag) {
      if (count * 20 >= total) ranked.emplace_back(count, tag);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<TagId> habit;
    for (const auto& [count, tag] : ranked) habit.push_back(tag);
    const auto number = static_cast<std::uint32_t>(habits.size() + 1);
    entries.push_back({hash, habits.emplace(habit, number).first->second});
  }
  return Lexicon(std::move(entries));
}

void train_tagger(std::span<const TreeSentence> sentences, std::span<const Tag> tags,
                  const TrainingOptions& options, ModelWriter& writer) {
  TableTrainer table(options.row_bits, (tags.size() + 15) / 16 * 16);
  Random random(options.seed);
  TagFeatures buffer;
  std::array<std::int32_t, kMaxWidth> scores;
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t number : shuffled(sentences.size(), random)) {
      const TreeSentence& sentence = sentences[number];
      std::vector<TagId> tagged(sentence.words.size(), kNoTag);
      for (std::size_t at = 0; at < tagged.size(); ++at) {
        const auto features = tag_features(sentence.words, tagged, at, buffer);
        table.score(features, scores.data());
        const auto end = scores.begin() + static_cast<std::ptrdiff_t>(tags.size());
        const auto best =
            static_cast<TagId>(std::max_element(scores.begin(), end) - scores.begin());
        if (best != sentence.gold_tags[at]) {
          table.add(features, sentence.gold_tags[at], 1);
          table.add(features, best, -1);
        }
        tagged[at] = best;
        table.tick();
      }
    }
  }
  writer.number(tags.size());
  for (const Tag& tag : tags) {
    writer.number(static_cast<std::uint64_t>(tag.upos));
    writer.text(tag.xpos);
  }
  table.write(writer, table.fitting_scale(10));
}

}  // namespace claimgraph
