#include "extract/names/described_names.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

// A quoted stretch longer than this is a saying, not a term.
constexpr std::uint32_t kLongestTerm = 5;

/// Subject, object or agent of a verb, by itself or as a conjunct of one.
bool is_argument(const Document& document, std::uint32_t token) {
  const Token* each = &document.tokens[token];
  if (each->deprel == Deprel::conj && each->head != Token::kRoot)
    each = &document.tokens[each->head];
  return is_a(each->deprel, Deprel::nsubj) || is_a(each->deprel, Deprel::obj) ||
         each->deprel == Deprel::obl_agent;
}

/// Several, or a mass: "chipmakers", "media"; not "the Acmean chipmaker".
bool speaks_of_many(const Document& document, const Tree& tree, std::uint32_t noun) {
  const Token& token = document.tokens[noun];
  if (token.feats.find("Number=Plur") != std::string::npos) return true;
  return !child(tree, document, noun, Deprel::det) &&
         !child(tree, document, noun, Deprel::nmod_poss);
}

/// The modifier that says which country's group it is, at the start of the phrase.
std::optional<std::uint32_t> country_modifier(const Document& document, const Tree& tree,
                                              const Knowledge& knowledge, std::uint32_t noun) {
  for (const std::uint32_t each : tree.children(noun)) {
    if (each >= noun) break;
    const std::string_view word = document.word(each);
    const GazetteerEntry* place = knowledge.gazetteer.find(word);
    const bool country = place != nullptr && place->kind == "place";
    const bool modifies = is_a(document.tokens[each].deprel, Deprel::amod) ||
                          is_a(document.tokens[each].deprel, Deprel::compound);
    if (modifies && (country || !knowledge.demonyms.country_of(word).empty())) return each;
  }
  return std::nullopt;
}

/// The tokens between a quotation mark at `open` and its partner, where they are few.
std::optional<std::uint32_t> close_of(const Document& document, const DiscourseWords& words,
                                      const Sentence& sentence, std::uint32_t open) {
  const auto most = std::min(sentence.end_token, open + kLongestTerm + 2);
  for (std::uint32_t at = open + 2; at < most; ++at) {
    if (words.quotes_close.count(document.word(at)) != 0) return at;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FoundName> find_groups(const Document& document, const Tree& tree,
                                   const Knowledge& knowledge) {
  std::vector<FoundName> found;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    const Token& noun = document.tokens[token];
    if (noun.upos != Upos::NOUN) continue;
    const auto kind = knowledge.discourse_words.groups.find(noun.lemma);
    if (kind == knowledge.discourse_words.groups.end()) continue;
    if (!speaks_of_many(document, tree, token) || !is_argument(document, token)) continue;
    const auto country = country_modifier(document, tree, knowledge, token);
    if (country) found.push_back({*country, token + 1, kind->second, nullptr, true});
  }
  return found;
}

std::vector<FoundName> find_terms(const Document& document, const Knowledge& knowledge) {
  const DiscourseWords& words = knowledge.discourse_words;
  std::vector<FoundName> found;
  for (const Sentence& sentence : document.sentences) {
    bool naming = false;  // after "known as", and through "… and “…”"
    for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
      const std::string word = to_lower(document.word(at));
      const bool opens = words.quotes_open.count(word) != 0;
      if (opens && naming) {
        const auto close = close_of(document, words, sentence, at);
        if (!close) break;
        std::uint32_t end = *close;
        while (end > at + 1 && document.tokens[end - 1].upos == Upos::PUNCT) --end;
        if (end > at + 1) found.push_back({at + 1, end, "concept", nullptr, true});
        at = *close;
      } else if (words.term_cues.count(word) != 0) {
        naming = true;
      } else if (document.tokens[at].upos != Upos::CCONJ &&
                 document.tokens[at].upos != Upos::PUNCT) {
        naming = false;
      }
    }
  }
  return found;
}

}  // namespace claimgraph
