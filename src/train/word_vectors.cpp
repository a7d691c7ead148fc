#include "train/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <istream>

#include "annotate/words.h"
#include "base/json.h"
#include "base/unicode.h"
#include "train/matrices.h"
#include "train/random.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kRare = 0xFFFFFFFF;
constexpr std::size_t kSamplingTable = 1 << 20;

/// Sums sixteen partial products, so that the loop runs in vectors and its order stays fixed.
float product(const float* left, const float* right, std::size_t size) {
  float parts[kLane] = {};
  for (std::size_t i = 0; i < size; i += kLane) {
    for (std::size_t lane = 0; lane < kLane; ++lane)
      parts[lane] += left[i + lane] * right[i + lane];
  }
  float sum = 0;
  for (const float part : parts) sum += part;
  return sum;
}

void add_scaled(float factor, const float* from, float* to, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) to[i] += factor * from[i];
}

struct Vocabulary {
  std::vector<std::uint32_t> hashes;   // by number
  std::vector<std::size_t> counts;     // by number
  std::vector<std::uint32_t> numbers;  // of the text's words; kRare
};

Vocabulary vocabulary_of(const RunningText& text, std::size_t least_count) {
  std::vector<std::uint32_t> sorted = text.words;
  std::sort(sorted.begin(), sorted.end());
  Vocabulary vocabulary;
  for (auto at = sorted.begin(); at != sorted.end();) {
    const auto end = std::upper_bound(at, sorted.end(), *at);
    if (static_cast<std::size_t>(end - at) >= least_count) {
      vocabulary.hashes.push_back(*at);
      vocabulary.counts.push_back(static_cast<std::size_t>(end - at));
    }
    at = end;
  }
  for (const std::uint32_t word : text.words) {
    const auto at = std::lower_bound(vocabulary.hashes.begin(), vocabulary.hashes.end(), word);
    const bool known = at != vocabulary.hashes.end() && *at == word;
    vocabulary.numbers.push_back(known ? static_cast<std::uint32_t>(at - vocabulary.hashes.begin())
                                       : kRare);
  }
  return vocabulary;
}

/// Words in proportion to the square root of their count: near the usual power of 0.75, and exact.
std::vector<std::uint32_t> sampling_table(const Vocabulary& vocabulary) {
  double total = 0;
  for (const std::size_t count : vocabulary.counts) total += std::sqrt(static_cast<double>(count));
  std::vector<std::uint32_t> table;
  double sum = 0;
  for (std::size_t number = 0; number < vocabulary.counts.size(); ++number) {
    sum += std::sqrt(static_cast<double>(vocabulary.counts[number]));
    while (static_cast<double>(table.size()) < sum / total * static_cast<double>(kSamplingTable)) {
      table.push_back(static_cast<std::uint32_t>(number));
    }
  }
  return table;
}

class VectorTrainer {
 public:
  VectorTrainer(const Vocabulary& vocabulary, const VectorOptions& options)
      : vocabulary_(vocabulary),
        options_(options),
        random_(options.seed),
        table_(sampling_table(vocabulary)) {
    inner_.resize(vocabulary.hashes.size() * options.size);
    outer_.resize(inner_.size());
    for (float& value : inner_)
      value = (random_.fraction() - 0.5F) / static_cast<float>(options.size);
  }

  void learn(std::span<const std::uint32_t> sentence, float rate) {
    const std::size_t size = options_.size;
    std::vector<float> context(size), gradient(size);
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      if (sentence[at] == kRare) continue;
      const std::size_t reach = 1 + random_.below(options_.window);
      const std::size_t begin = at < reach ? 0 : at - reach;
      const std::size_t end = std::min(sentence.size(), at + reach + 1);
      std::fill(context.begin(), context.end(), 0.0F);
      std::fill(gradient.begin(), gradient.end(), 0.0F);
      float neighbours = 0;
      for (std::size_t i = begin; i < end; ++i) {
        if (i == at || sentence[i] == kRare) continue;
        add_scaled(1, inner_.data() + sentence[i] * size, context.data(), size);
        neighbours += 1;
      }
      if (neighbours == 0) continue;
      for (float& value : context) value /= neighbours;
      for (std::size_t sample = 0; sample <= options_.negatives; ++sample) {
        const std::uint32_t word =
            sample == 0 ? sentence[at] : table_[random_.below(table_.size())];
        if (sample > 0 && word == sentence[at]) continue;
        float* outer = outer_.data() + word * size;
        const float chance = 1.0F / (1.0F + exponential(-product(context.data(), outer, size)));
        const float step = ((sample == 0 ? 1.0F : 0.0F) - chance) * rate;
        add_scaled(step, outer, gradient.data(), size);
        add_scaled(step, context.data(), outer, size);
      }
      for (std::size_t i = begin; i < end; ++i) {
        if (i == at || sentence[i] == kRare) continue;
        add_scaled(1, gradient.data(), inner_.data() + sentence[i] * size, size);
      }
    }
  }

  WordVectors vectors() const {
    double squares = 0;
    for (const float value : inner_) squares += static_cast<double>(value) * value;
    const auto scale =
        static_cast<float>(0.1 / std::sqrt(squares / static_cast<double>(inner_.size()) + 1e-12));
    WordVectors vectors;
    for (std::size_t number = 0; number < vocabulary_.hashes.size(); ++number) {
      std::vector<float>& vector = vectors[vocabulary_.hashes[number]];
      for (std::size_t i = 0; i < options_.size; ++i) {
        vector.push_back(std::clamp(inner_[number * options_.size + i] * scale, -0.4F, 0.4F));
      }
    }
    return vectors;
  }

 private:
  const Vocabulary& vocabulary_;
  VectorOptions options_;
  Random random_;
  std::vector<std::uint32_t> table_;
  std::vector<float> inner_, outer_;
};

}  // namespace

void RunningText::add(std::span<const std::string> forms) {
  for (const std::string& form : forms) words.push_back(hash_of(folded_word(form)));
  ends.push_back(words.size());
}

void RunningText::add_raw(std::string_view text) {
  std::vector<std::string> forms;
  const auto is_mark = [](char c) {
    return std::string_view(".,;:!?()[]\"'").find(c) != std::string_view::npos;
  };
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \t\n"), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::vector<std::string> behind;
    while (!word.empty() && is_mark(word.front())) {
      forms.emplace_back(1, word.front());
      word.remove_prefix(1);
    }
    while (!word.empty() && is_mark(word.back())) {
      behind.emplace_back(1, word.back());
      word.remove_suffix(1);
    }
    if (!word.empty()) forms.emplace_back(word);
    forms.insert(forms.end(), behind.rbegin(), behind.rend());
  }
  if (!forms.empty()) add(forms);
}

void RunningText::add_json_lines(std::istream& lines) {
  for (std::string line; std::getline(lines, line);) {
    const auto record = parse_json(line);
    if (!record || !record->is_object()) continue;
    for (const char* field : {"title", "abstract"}) {
      const auto at = record->find(field);
      if (at != record->end() && at->is_string()) add_raw(at->get<std::string>());
    }
  }
}

WordVectors train_vectors(const RunningText& text, const VectorOptions& options) {
  const Vocabulary vocabulary = vocabulary_of(text, options.least_count);
  VectorTrainer trainer(vocabulary, options);
  Random random(options.seed + 1);
  const double total = static_cast<double>(text.ends.size()) * options.rounds;
  double done = 0;
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t number : shuffled(text.ends.size(), random)) {
      const std::size_t begin = number == 0 ? 0 : text.ends[number - 1];
      const auto rate = static_cast<float>(0.05 * std::max(0.02, 1.0 - done / total));
      trainer.learn(std::span(vocabulary.numbers).subspan(begin, text.ends[number] - begin), rate);
      done += 1;
    }
  }
  return trainer.vectors();
}

}  // namespace claimgraph
