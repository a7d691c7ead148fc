#include "annotate/ruled_out.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "annotate/verb_labels.h"

namespace claimgraph {
namespace {

/// In no sentence are more words misread; more would make a hostile text slow.
constexpr std::size_t kMostTried = 16;

constexpr std::int32_t kRuledOut = std::numeric_limits<std::int32_t>::min() / 4;

/// What verbs in -s are to others; what describes a noun has a pronoun.
bool may_be_of_verb(Deprel label) {
  return (is_clause(label) && label != Deprel::acl) || label == Deprel::xcomp ||
         is_a(label, Deprel::csubj);
}
bool may_be_of_participle(Deprel label) {
  return may_be_of_verb(label) || label == Deprel::acl || label == Deprel::amod;
}
/// What nouns may be, which no clause makes them.
bool may_be_of_noun(Deprel label) {
  return label != Deprel::ccomp && label != Deprel::xcomp && !is_a(label, Deprel::aux) &&
         !is_a(label, Deprel::advcl) && !is_a(label, Deprel::acl);
}
/// What may hang on nouns, of which some have a copula and what goes with it.
bool may_hang_on_any_noun(Deprel label) {
  return label != Deprel::obj && !is_a(label, Deprel::iobj) && !is_a(label, Deprel::aux) &&
         label != Deprel::xcomp && label != Deprel::compound_prt;
}

/// The labels that a word's own arc may have, and those below it.
struct Choice {
  bool (*own)(Deprel);
  bool (*below)(Deprel);
};
constexpr Choice kVerb = {may_be_of_verb, may_hang_on_verb};
constexpr Choice kParticiple = {may_be_of_participle, may_hang_on_verb};
constexpr Choice kNoun = {may_be_of_noun, may_hang_on_any_noun};

const Choice& choice_of(const Word& word) {
  switch (word.spelling) {
    case WordClass::participle:
      return kParticiple;
    case WordClass::no_noun:
    case WordClass::past:
    case WordClass::possessed:
    case WordClass::summing:
      return kVerb;
    case WordClass::any:
    case WordClass::no_verb:
    case WordClass::no_plain_verb:
      return kNoun;
  }
  return kNoun;
}

/// The best tags of a sentence's words.
class BestTags {
 public:
  BestTags(const SyntaxModel& model, std::span<const std::int32_t> scores)
      : tags_(model.tags), scores_(scores) {}
  const Tag& at(Place word) const {
    return tags_[place_of_largest(scores_.data() + word * tags_.size(), tags_.size())];
  }
  Place size() const { return static_cast<Place>(scores_.size() / tags_.size()); }

 private:
  const std::vector<Tag>& tags_;
  std::span<const std::int32_t> scores_;
};

bool is_possessive(const Tag& tag) {
  return tag.xpos == "PRP$" || tag.xpos == "WP$" || tag.xpos == "POS";
}
bool is_amount(const Tag& tag) { return tag.upos == Upos::NUM || tag.upos == Upos::SYM; }

/// Whether what stands around the word leaves it what its class says: "Acme and Beta own it", but
/// "its own"; "its debts total $5", but "a total of $5".
bool rules_out_here(WordClass spelling, const BestTags& best, Place word) {
  if (spelling != WordClass::possessed && spelling != WordClass::summing) return true;
  if (word == 0 || word + 1 == best.size()) return false;
  const Tag& before = best.at(word - 1);
  if (spelling == WordClass::possessed)
    return !is_possessive(before) && before.upos != Upos::ADV && before.upos != Upos::ADJ;
  const bool behind_noun = before.upos == Upos::NOUN || before.upos == Upos::PROPN;
  return behind_noun && is_amount(best.at(word + 1));
}

bool is_out(WordClass spelling, const Tag& tag) {
  switch (spelling) {
    case WordClass::any:
      return false;
    case WordClass::no_verb:
      return tag.xpos == "VBZ";
    case WordClass::no_noun:
      return tag.upos == Upos::NOUN || tag.upos == Upos::PROPN;
    case WordClass::past:
      return tag.xpos != "VBD";
    case WordClass::participle:
      return tag.xpos != "VBD" && tag.xpos != "VBN";
    case WordClass::no_plain_verb:
      return tag.upos == Upos::VERB && (tag.xpos == "VB" || tag.xpos == "VBP");
    case WordClass::possessed:
    case WordClass::summing:
      return tag.xpos != "VBP" && tag.xpos != "VBZ" && tag.xpos != "VB";
  }
  return false;
}

/// By how much the best label falls short that `is_choice` admits.
std::int32_t loss(const LabelScores& labels, Place word, bool (*is_choice)(Deprel)) {
  return labels.at(word, best_label(labels, word, is_choice)) -
         labels.at(word, best_label(labels, word));
}

/// Arcs to and from the word lose what their best label has over the best that is a choice.
void discourage(std::span<const Opinion> opinions, Place word, const Choice& choice,
                std::vector<std::int32_t>& scores) {
  const std::size_t words = opinions.front().reading->words;
  const std::vector<Place> same(words, word);
  std::vector<Place> all(words);
  std::iota(all.begin(), all.end(), Place{0});
  const LabelScores below = label_scores(opinions, all, same);
  const LabelScores own = label_scores(opinions, same, all);
  for (Place other = 0; other < words; ++other) {
    if (other == word) continue;
    scores[other * (words + 1) + word] += loss(below, other, choice.below) >> kArcShift;
    scores[word * (words + 1) + other] += loss(own, other, choice.own) >> kArcShift;
  }
}

}  // namespace

std::vector<Place> rule_out_tags(const SyntaxModel& model, std::span<const Word> words,
                                 std::vector<std::int32_t>& scores) {
  std::vector<Place> changed;
  const std::size_t count = model.tags.size();
  const BestTags best_tags(model, scores);
  for (Place at = 0; at < words.size(); ++at) {
    const WordClass spelling = words[at].spelling;
    if (spelling == WordClass::any || !rules_out_here(spelling, best_tags, at)) continue;
    std::int32_t* row = scores.data() + at * count;
    const std::size_t best = place_of_largest(row, count);
    for (std::size_t tag = 0; tag < count; ++tag) {
      if (is_out(spelling, model.tags[tag])) row[tag] = kRuledOut;
    }
    if (row[best] != kRuledOut) continue;
    // What is no plain verb may be a past.
    const bool verb = model.tags[place_of_largest(row, count)].upos == Upos::VERB;
    if (!verb || spelling != WordClass::no_plain_verb) changed.push_back(at);
  }
  return changed;
}

std::vector<Place> misplaced_verbs(std::span<const Word> words, const Arcs& tree) {
  std::vector<Place> found;
  for (Place word = 0; word < words.size(); ++word) {
    if (words[word].spelling != WordClass::no_noun || tree.heads[word] == words.size()) continue;
    if (!kVerb.own(tree.labels[word])) found.push_back(word);
  }
  return found;
}

std::vector<Place> best_heads_without(std::span<const Opinion> opinions,
                                      std::span<const Word> words, std::span<const Place> changed) {
  std::vector<std::int32_t> scores = arc_scores(opinions);
  const std::size_t tried = std::min(changed.size(), kMostTried);
  for (const Place word : changed.first(tried))
    discourage(opinions, word, choice_of(words[word]), scores);
  return best_heads(scores, words.size());
}

void rename_without(const LabelScores& labels, std::span<const Word> words,
                    std::span<const Place> changed, Arcs& tree) {
  const auto rename = [&](Place word, bool (*is_choice)(Deprel)) {
    if (tree.heads[word] < words.size() && !is_choice(tree.labels[word]))
      tree.labels[word] = best_label(labels, word, is_choice);
  };
  for (const Place word : changed) {
    rename(word, choice_of(words[word]).own);
    for (Place other = 0; other < words.size(); ++other) {
      if (tree.heads[other] == word) rename(other, choice_of(words[word]).below);
    }
  }
}

}  // namespace claimgraph
