#include <algorithm>
#include <map>

#include "annotate/words.h"
#include "base/unicode.h"
#include "train/training.h"

namespace claimgraph {
namespace {

using TagCounts = std::map<std::uint32_t, std::uint32_t>;

/// The value seen most; the lower one of two.
std::uint32_t most_frequent(const TagCounts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) {
                            return a.second != b.second ? a.second < b.second : a.first > b.first;
                          })
      ->first;
}

LemmaScript script_of(const std::string& form, const std::string& lemma, bool prefer_lower) {
  const auto from = [&](const std::string& base) {
    std::size_t common = 0;
    while (common < base.size() && common < lemma.size() && base[common] == lemma[common]) ++common;
    return std::pair(static_cast<std::uint16_t>(base.size() - common), lemma.substr(common));
  };
  const auto [drop, put] = from(form);
  const auto [lower_drop, lower_put] = from(to_lower(form));
  const bool lower = lower_drop != drop ? lower_drop < drop : prefer_lower;
  return lower ? LemmaScript{true, lower_drop, lower_put} : LemmaScript{false, drop, put};
}

class ScriptNumbers {
 public:
  std::uint32_t of(const LemmaScript& script) {
    const auto [at, is_new] = numbers_.emplace(script, static_cast<std::uint32_t>(scripts.size()));
    if (is_new) scripts.push_back(script);
    return at->second;
  }
  std::vector<LemmaScript> scripts;

 private:
  std::map<LemmaScript, std::uint32_t> numbers_;
};

/// Keeps of each ending's rules only those that say something else than the next shorter ending.
class EndingRules {
 public:
  void count(std::string_view folded, TagId tag, std::uint32_t script) {
    for (std::size_t size = 0; size <= std::min(folded.size(), kMaxEnding); ++size) {
      ++counts_[size][{ending_key(folded, size, tag),
                       size == 0 ? 0 : ending_key(folded, size - 1, tag)}][script];
    }
  }
  HashIndex learn() const {
    std::map<std::uint32_t, std::uint32_t> rules;
    std::map<std::uint32_t, std::uint32_t>
        effective;  // what an ending gives, by itself or by a shorter one
    for (std::size_t size = 0; size <= kMaxEnding; ++size) {
      for (const auto& [keys, scripts] : counts_[size]) {
        const auto [key, shorter] = keys;
        const std::uint32_t best = most_frequent(scripts);
        effective[key] = best;
        if (size == 0 || effective[shorter] != best) rules[key] = best;
      }
    }
    std::vector<HashIndex::Entry> entries;
    for (const auto& [key, script] : rules) entries.push_back({key, script});
    return HashIndex(std::move(entries));
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, TagCounts> counts_[kMaxEnding + 1];
};

void learn_lemmas(std::span<const TreeSentence> sentences, Morphology& morphology) {
  ScriptNumbers numbers;
  EndingRules rules;
  std::map<std::pair<std::string, TagId>, TagCounts> forms;
  for (const TreeSentence& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.forms.size(); ++at) {
      const std::string& form = sentence.forms[at];
      const bool any_small = form != to_lower(form);
      const std::uint32_t script =
          numbers.of(script_of(form, sentence.lemmas[at], any_small ? false : true));
      ++forms[{form, sentence.tags[at]}][script];
    }
  }
  for (const auto& [key, scripts] : forms)
    rules.count(folded_word(key.first), key.second, most_frequent(scripts));
  morphology.scripts = numbers.scripts;
  morphology.endings = rules.learn();
  std::map<std::uint32_t, std::uint32_t> exceptions;
  for (const auto& [key, scripts] : forms) {
    const auto& [form, tag] = key;
    const std::uint32_t script = most_frequent(scripts);
    if (morphology.lemma_of(form, tag) != apply_script(numbers.scripts[script], form)) {
      exceptions[whole_form_key(form, tag)] = script;
    }
  }
  std::vector<HashIndex::Entry> entries;
  for (const auto& [key, script] : exceptions) entries.push_back({key, script});
  morphology.forms = HashIndex(std::move(entries));
}

void learn_feats(std::span<const TreeSentence> sentences, std::size_t tag_count,
                 Morphology& morphology) {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<TagCounts> by_tag(tag_count);
  std::map<std::uint32_t, TagCounts> by_form;
  std::map<std::uint32_t, TagId> tag_of_form;
  morphology.feats.push_back("");
  numbers.emplace("", 0);
  for (const TreeSentence& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.forms.size(); ++at) {
      const auto [number, is_new] =
          numbers.emplace(sentence.feats[at], static_cast<std::uint32_t>(morphology.feats.size()));
      if (is_new) morphology.feats.push_back(sentence.feats[at]);
      const std::uint32_t key = whole_form_key(folded_word(sentence.forms[at]), sentence.tags[at]);
      ++by_tag[sentence.tags[at]][number->second];
      ++by_form[key][number->second];
      tag_of_form[key] = sentence.tags[at];
    }
  }
  for (const TagCounts& counts : by_tag) {
    morphology.feats_of_tags.push_back(counts.empty() ? 0 : most_frequent(counts));
  }
  std::vector<HashIndex::Entry> entries;
  for (const auto& [key, counts] : by_form) {
    const std::uint32_t best = most_frequent(counts);
    if (best != morphology.feats_of_tags[tag_of_form[key]]) entries.push_back({key, best});
  }
  morphology.feats_of_forms = HashIndex(std::move(entries));
}

}  // namespace

Morphology train_morphology(std::span<const TreeSentence> sentences, std::size_t tag_count) {
  Morphology morphology;
  learn_lemmas(sentences, morphology);
  learn_feats(sentences, tag_count, morphology);
  return morphology;
}

}  // namespace claimgraph
