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

/// Characters of a first word that may stand for a body: "Sable", not "Air", "New" or "Bank".
constexpr std::size_t kShortestOfBody = 5;

using Votes = std::array<float, 4>;  // by NameLabel

NameLabel winner(const Votes& votes) {
  return static_cast<NameLabel>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

struct KnownName {
  std::vector<std::string_view> words;
  NameLabel label = NameLabel::miscellaneous;
  bool shortened = false;  ///< the first word of a longer one: "Sable" of "Sable Foods"
};

/// Known names by their first word, longest first.
using KnownNames = std::map<std::string_view, std::vector<KnownName>>;

std::string_view text_of(const Document& document, const NameSpan& name) {
  return document.at(document.span_of(name.first_token, name.end_token));
}

void learn(KnownNames& known, KnownName learnt) {
  auto& names = known[learnt.words.front()];
  const auto same = [&](const KnownName& name) { return name.words == learnt.words; };
  if (names.size() < kMostOfOneWord && std::none_of(names.begin(), names.end(), same)) {
    names.push_back(std::move(learnt));
  }
}

KnownNames known_names(const Document& document) {
  KnownNames known;
  std::vector<KnownName> parts;
  for (const NameSpan& name : document.names) {
    std::vector<std::string_view> words;
    for (auto at = name.first_token; at < name.end_token; ++at) words.push_back(document.word(at));
    const bool full_name = name.label == NameLabel::person && words.size() > 1;
    if (full_name) parts.push_back({{words.back()}, NameLabel::person});
    const bool body = name.label == NameLabel::organization && words.size() > 1 &&
                      words.front().size() >= kShortestOfBody;
    if (body && document.tokens[name.first_token].upos == Upos::PROPN)
      parts.push_back({{words.front()}, NameLabel::organization, true});
    learn(known, {std::move(words), name.label, false});
  }
  // After all names: a word that is a name of its own keeps its label.
  for (KnownName& part : parts) learn(known, std::move(part));
  for (auto& [first, names] : known) {
    std::stable_sort(names.begin(), names.end(), [](const KnownName& a, const KnownName& b) {
      return a.words.size() > b.words.size();
    });
  }
  return known;
}

/// Tags that the tagger gives names it does not know.
bool may_be_noun(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::ADV || upos == Upos::X;
}

bool is_finite_verb(const Token& token) {
  const bool main = token.head == Token::kRoot && token.xpos == "VB";  // "Bly put it at 5"
  return main || token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "MD";
}

/// "said Bly", "Sable owes" with names that look like an adverb and an adjective: a person's last
/// name right before or behind a finite verb; a body's first word before one, where nothing else
/// stands before it.
bool stands_by_verb(const Document& document, const KnownName& name, std::uint32_t at) {
  const auto& tokens = document.tokens;
  if (!may_be_noun(tokens[at].upos)) return false;
  const bool before = at + 1 < tokens.size() && is_finite_verb(tokens[at + 1]);
  const bool opens = at == 0 || tokens[at - 1].upos == Upos::PUNCT;
  const bool set_off = at + 1 < tokens.size() && tokens[at + 1].xpos == ",";  // "Sable, a dairy,"
  if (name.shortened) return opens && (before || set_off);
  if (name.label != NameLabel::person) return false;
  return before || (at > 0 && is_finite_verb(tokens[at - 1]));
}

bool stands_at(const Document& document, const KnownName& name, std::uint32_t at,
               std::uint32_t limit) {
  if (name.words.size() > limit - at) return false;
  for (std::uint32_t i = 0; i < name.words.size(); ++i) {
    if (document.word(at + i) != name.words[i]) return false;
  }
  if (name.words.size() > 1) return true;
  return (document.tokens[at].upos == Upos::PROPN && !name.shortened) ||
         stands_by_verb(document, name, at);
}

/// A name that was read as an adverb is who does what it stood by.
void make_proper(Document& document, std::uint32_t at) {
  Token& token = document.tokens[at];
  if (token.upos == Upos::PROPN) return;
  const bool loose = token.deprel == Deprel::advmod || token.deprel == Deprel::amod;
  const bool stood_by_verb =
      loose && token.head != Token::kRoot && document.tokens[token.head].upos == Upos::VERB;
  if (stood_by_verb) token.deprel = Deprel::nsubj;
  token.upos = Upos::PROPN;
  token.xpos = "NNP";
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
          if (end == at + 1) make_proper(document, at);
        }
      }
      at = end;
    }
  }
  document.names = std::move(names);
}

}  // namespace claimgraph
