#include "annotate/quoted_predicates.h"

#include <algorithm>
#include <string_view>

#include "core/tags.h"

namespace claimgraph {
namespace {

/// A double quote, straight or curly, in at most three bytes.
bool is_mark(std::string_view word) { return word.size() <= 3 && folded_word(word) == "\""; }

TagId tag_of(const SyntaxModel& model, const Xpos& xpos) {
  const auto found = std::ranges::find(model.tags, xpos, &Tag::xpos);
  return found == model.tags.end() ? TagId{0} : static_cast<TagId>(found - model.tags.begin());
}

/// A noun or a pronoun that can be a subject: "chips", "Norway", "it".
bool may_be_subject(const Tag& tag) {
  return tag.upos == Upos::NOUN || tag.upos == Upos::PROPN || tag.xpos == "PRP";
}

/// A finite verb, or a past that was read as a participle.
bool may_be_predicate(const Tag& tag) {
  return is_finite(tag.xpos) || tag.xpos == "MD" || tag.xpos == "VBN";
}

}  // namespace

std::vector<QuoteMarks> quoted_predicates(const Document& document, const Sentence& sentence,
                                          const SyntaxModel& model, std::span<const TagId> tags) {
  std::vector<QuoteMarks> found;
  bool is_open = false;
  std::uint32_t open = 0;
  for (std::uint32_t at = 0; at < tags.size(); ++at) {
    if (!is_mark(document.word(sentence.first_token + at))) continue;
    is_open = !is_open;
    if (is_open) {
      open = at;
      continue;
    }
    const bool words_between = at > open + 1 && open > 0;
    if (words_between && may_be_subject(model.tags[tags[open - 1]]) &&
        may_be_predicate(model.tags[tags[open + 1]]))
      found.emplace_back(open, at);
  }
  return found;
}

Syntax read_syntax_without(const std::vector<QuoteMarks>& quotes, const SyntaxModel& model,
                           const std::vector<Word>& words, NetworkRooms& rooms) {
  std::vector<bool> is_left_out(words.size());
  for (const auto& [open, close] : quotes) is_left_out[open] = is_left_out[close] = true;
  std::vector<Word> kept;
  std::vector<Place> places;  // of those kept, among all
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_left_out[at]) continue;
    kept.push_back(words[at]);
    places.push_back(static_cast<Place>(at));
  }
  places.push_back(static_cast<Place>(words.size()));  // the root's head
  const Syntax read = read_syntax(model, kept, rooms);
  Syntax syntax{
      std::vector<TagId>(words.size()),
      {std::vector<Place>(words.size()), std::vector<Deprel>(words.size(), Deprel::punct)}};
  for (std::size_t at = 0; at < kept.size(); ++at) {
    syntax.tags[places[at]] = read.tags[at];
    syntax.arcs.heads[places[at]] = places[read.arcs.heads[at]];
    syntax.arcs.labels[places[at]] = read.arcs.labels[at];
  }
  for (const auto& [open, close] : quotes) {
    Place head = static_cast<Place>(open + 1);
    while (syntax.arcs.heads[head] > open && syntax.arcs.heads[head] < close)
      head = syntax.arcs.heads[head];
    syntax.tags[open] = tag_of(model, "``");
    syntax.tags[close] = tag_of(model, "''");
    syntax.arcs.heads[open] = syntax.arcs.heads[close] = head;
  }
  return syntax;
}

}  // namespace claimgraph
