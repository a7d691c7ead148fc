#include "train/unknown_names.h"

#include <algorithm>

#include "annotate/words.h"
#include "base/unicode.h"
#include "knowledge/name_words.h"

namespace claimgraph {
namespace {

constexpr float kReplaced = 0.8F;     // of the names
constexpr float kWithEnding = 0.4F;   // of names of one word
constexpr float kOtherNoun = 0.5F;    // of the endings: any noun; the others are those of firms
constexpr std::size_t kShortest = 4;  // of the endings, in bytes

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

UnknownNames::UnknownNames(const Files& files, std::span<const TreeSentence> sentences,
                           std::span<const Tag> tags)
    : tags_(tags) {
  each_name(files, "calendar", [&](std::string_view word) { calendar_.emplace(word); });
  std::vector<std::string> nouns;
  for (const TreeSentence& sentence : sentences) {
    for (std::size_t at = 0; at < sentence.forms.size(); ++at) {
      const std::string& form = sentence.forms[at];
      const bool noun =
          tags[sentence.tags[at]].upos == Upos::NOUN && form.size() >= kShortest &&
          std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (!noun) continue;
      nouns.push_back(form);
      nouns.back()[0] = static_cast<char>(form[0] - 'a' + 'A');
    }
  }
  std::vector<std::string> firms;
  each_name(files, "organization_words", [&](std::string_view word) {
    const bool plain =
        word.size() >= kShortest && is_capital(word[0]) &&
        std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain) firms.emplace_back(word);
  });
  // As many of either kind: drawn by kOtherNoun.
  const auto firms_of =
      static_cast<std::size_t>(static_cast<float>(nouns.size()) * (1 - kOtherNoun) / kOtherNoun);
  endings_ = std::move(nouns);
  for (std::size_t at = 0; at < firms_of && !firms.empty(); ++at)
    endings_.push_back(firms[at % firms.size()]);
}

bool UnknownNames::is_name(const TreeSentence& sentence, std::size_t at) const {
  return tags_[sentence.tags[at]].upos == Upos::PROPN && is_capital(sentence.forms[at][0]) &&
         !calendar_.contains(sentence.forms[at]);
}

/// Whether the name is of one word, and an argument or a phrase.
bool UnknownNames::stands_alone(const TreeSentence& sentence, std::size_t at) const {
  const auto proper = [&](std::size_t other) {
    return other < sentence.forms.size() && tags_[sentence.tags[other]].upos == Upos::PROPN;
  };
  if (proper(at - 1) || proper(at + 1)) return false;
  const Deprel label = sentence.labels[at];
  return is_a(label, Deprel::nsubj) || label == Deprel::obj || is_a(label, Deprel::obl) ||
         is_a(label, Deprel::nmod) || label == Deprel::conj;
}

std::optional<TreeSentence> UnknownNames::retold(const TreeSentence& sentence,
                                                 Random& random) const {
  const std::size_t size = sentence.forms.size();
  TreeSentence out;
  std::vector<Place> place(size + 1);  // of each word in the new sentence
  bool changed = false;
  for (std::size_t at = 0; at < size; ++at) {
    const bool replaced = is_name(sentence, at) && random.fraction() < kReplaced;
    const bool longer = replaced && stands_alone(sentence, at) && random.fraction() < kWithEnding;
    changed = changed || replaced;
    const auto add = [&](std::string form, Deprel label) {
      out.forms.push_back(std::move(form));
      out.tags.push_back(sentence.tags[at]);
      out.labels.push_back(label);
      out.heads.push_back(sentence.heads[at]);
    };
    if (longer) {
      add(std::string(kWellKnownName), Deprel::compound);
      out.heads.back() = static_cast<Place>(at);
    }
    place[at] = static_cast<Place>(out.forms.size());
    if (longer) {
      add(endings_[random.below(endings_.size())], sentence.labels[at]);
    } else {
      add(replaced ? std::string(kWellKnownName) : sentence.forms[at], sentence.labels[at]);
    }
  }
  if (!changed) return std::nullopt;
  place[size] = static_cast<Place>(out.forms.size());
  for (Place& head : out.heads) head = place[head];
  return out;
}

}  // namespace claimgraph
