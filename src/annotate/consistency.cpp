#include "annotate/consistency.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {
namespace {

/// Names that begin with one word and are tried where it stands: more would make a hostile text
/// slow.
constexpr std::size_t kMostOfOneWord = 8;

using Votes = std::array<float, 4>;  // by NameLabel

NameLabel winner(const Votes& votes) {
  return static_cast<NameLabel>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

struct KnownName {
  std::vector<std::string_view> words;
  NameLabel label = NameLabel::miscellaneous;
};

/// Known names by their first word, longest first.
using KnownNames = std::map<std::string_view, std::vector<KnownName>>;

std::string_view text_of(const Document& document, const NameSpan& name) {
  return document.at(document.span_of(name.first_token, name.end_token));
}

void learn(KnownNames& known, std::vector<std::string_view> words, NameLabel label) {
  auto& names = known[words.front()];
  const auto same = [&](const KnownName& name) { return name.words == words; };
  if (names.size() < kMostOfOneWord && std::none_of(names.begin(), names.end(), same)) {
    names.push_back({std::move(words), label});
  }
}

KnownNames known_names(const Document& document) {
  KnownNames known;
  std::vector<KnownName> surnames;
  for (const NameSpan& name : document.names) {
    std::vector<std::string_view> words;
    for (auto at = name.first_token; at < name.end_token; ++at) words.push_back(document.word(at));
    const bool full_name = name.label == NameLabel::person && words.size() > 1;
    if (full_name) surnames.push_back({{words.back()}, NameLabel::person});
    learn(known, std::move(words), name.label);
  }
  // After all names: a word that is a name of its own keeps its label.
  for (KnownName& surname : surnames) learn(known, std::move(surname.words), surname.label);
  for (auto& [first, names] : known) {
    std::stable_sort(names.begin(), names.end(), [](const KnownName& a, const KnownName& b) {
      return a.words.size() > b.words.size();
    });
  }
  return known;
}

bool stands_at(const Document& document, const KnownName& name, std::uint32_t at,
               std::uint32_t limit) {
  if (name.words.size() > limit - at) return false;
  for (std::uint32_t i = 0; i < name.words.size(); ++i) {
    if (document.word(at + i) != name.words[i]) return false;
  }
  return name.words.size() > 1 || document.tokens[at].upos == Upos::PROPN;
}

}  // namespace

void make_names_consistent(Document& document) {
  std::map<std::string_view, Votes> votes;
  for (const NameSpan& name : document.names) {
    votes[text_of(document, name)][static_cast<std::size_t>(name.label)] +=
        std::max(name.score, 0.01F);
  }
  for (NameSpan& name : document.names) name.label = winner(votes[text_of(document, name)]);

  const KnownNames known = known_names(document);
  std::vector<NameSpan> names;
  auto next = document.names.begin();
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t at = sentence.first_token; at < sentence.end_token;) {
      if (next != document.names.end() && next->first_token == at) {
        names.push_back(*next);
        at = std::max(at + 1, next->end_token);
        ++next;
        continue;
      }
      const std::uint32_t limit =
          std::min(sentence.end_token,
                   next == document.names.end() ? sentence.end_token : next->first_token);
      const auto candidates = known.find(document.word(at));
      std::uint32_t end = at + 1;
      if (candidates != known.end()) {
        const auto found = std::find_if(
            candidates->second.begin(), candidates->second.end(),
            [&](const KnownName& name) { return stands_at(document, name, at, limit); });
        if (found != candidates->second.end()) {
          end = at + static_cast<std::uint32_t>(found->words.size());
          names.push_back({at, end, found->label, 0});
        }
      }
      at = end;
    }
  }
  document.names = std::move(names);
}

}  // namespace claimgraph
