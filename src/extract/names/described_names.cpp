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

// Names of people behind a post have two to four words; more are a headline's.
constexpr std::uint32_t kFewestNames = 2;
constexpr std::uint32_t kMostNames = 4;

bool is_post(const Document& document, const Knowledge& knowledge, std::uint32_t token) {
  const Upos upos = document.tokens[token].upos;
  const bool noun = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ;
  return noun && knowledge.kinds.speaks_of(to_lower(document.word(token)), "person");
}

/// A capitalised word that names somebody, though a tagger may take a strange one for a noun.
bool is_name_word(const Document& document, std::uint32_t token) {
  const Upos upos = document.tokens[token].upos;
  return (upos == Upos::PROPN || upos == Upos::NOUN) && looks_like_name(document.word(token));
}

/// Where the run of capitalised words from `first` ends, hyphens between them included.
/// "a spokesman", "Acme's new chief", "its finance chief".
bool is_one(const Document& document, const Sentence& sentence, std::uint32_t noun) {
  constexpr std::uint32_t kReach = 3;
  const std::uint32_t first = noun - std::min(noun - sentence.first_token, kReach);
  for (std::uint32_t token = first; token < noun; ++token) {
    const Xpos& xpos = document.tokens[token].xpos;
    if (xpos == "DT" || xpos == "PRP$" || xpos == "POS") return true;
  }
  return false;
}

std::uint32_t end_of_names(const Document& document, const DiscourseWords& words,
                           const Sentence& sentence, std::uint32_t first) {
  std::uint32_t end = first;
  while (end < sentence.end_token) {
    const bool hyphen = end > first && document.tokens[end].xpos == "HYPH";
    const bool particle = end > first && words.name_particles.contains(document.word(end));
    if (!is_name_word(document, end) && !hyphen && !particle) break;
    // "President Jane Roe Thursday vowed"
    if (end > first && document.date_over(document.tokens[end].span) != nullptr) break;
    ++end;
  }
  return end;
}

/// "Gov.", and no initial.
bool is_short_title(std::string_view word) { return word.size() > 2 && word.ends_with('.'); }

/// Whether lists know the words, or the last of them, as something that is nobody.
bool names_a_thing(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                   std::uint32_t end) {
  const std::string_view text = document.at(document.span_of(first, end));
  const NameWords& words = knowledge.name_words;
  const GazetteerEntry* entry = knowledge.gazetteer.find(text);
  return (entry != nullptr && entry->kind != "person") || words.is_company(text) ||
         words.is_body(text) || words.is_place(text) ||
         !knowledge.kinds.kind_of_ending(document.word(end - 1)).empty() ||
         !knowledge.kinds.kinds_of_noun(to_lower(document.word(end - 1))).empty();
}

/// The numbers that may end a product's name: "the Torrent M4", "the Torrent 4".
class ModelNumbers {
 public:
  ModelNumbers(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  /// A letter with a number, or a short number, behind a word with a capital.
  bool may_be_one(std::uint32_t code) const {
    if (!looks_like_name(document_.word(code - 1))) return false;
    return is_model_code(document_.word(code)) || is_version(code);
  }

  /// Whether the name is told from others by it: behind an article, an owner or a count, where
  /// nothing dates it and the word before names no people, post or part of a text.
  bool names_a_model(std::uint32_t code) const {
    if (!may_be_one(code) || document_.date_over(at(code).span) != nullptr) return false;
    const std::string_view before = document_.word(code - 1);
    const bool other = at(code - 1).upos == Upos::DET ||
                       !knowledge_.demonyms.country_of(before).empty() ||
                       knowledge_.kinds.speaks_of_agents(to_lower(before));
    if (other) return false;
    if (at(code - 2).upos == Upos::DET) return true;
    if (!is_version(code)) return false;
    const bool owned = at(code - 2).xpos == "POS" || at(code - 2).xpos == "PRP$";
    const bool counted = at(code - 2).upos == Upos::NUM && code + 1 < document_.tokens.size() &&
                         at(code + 1).upos == Upos::NOUN;
    return owned || counted;
  }

  std::string_view name_of(std::uint32_t code) const {
    return document_.at(document_.span_of(code - 1, code + 1));
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  /// "4", "2.5" behind a name or a noun with a capital, with neither unit nor currency of its own.
  bool is_version(std::uint32_t code) const {
    constexpr std::size_t kLongestVersion = 3;
    const std::string_view number = document_.word(code);
    const bool written = at(code).upos == Upos::NUM && number.size() <= kLongestVersion &&
                         is_digit(static_cast<char32_t>(number.front())) &&
                         is_digit(static_cast<char32_t>(number.back()));
    // "passed the House 18-13"
    const std::uint32_t lost = code + 2;
    const bool score = at(code).deprel == Deprel::obl_unmarked && lost < document_.tokens.size() &&
                       at(lost).upos == Upos::NUM && at(lost).head == code;
    const Upos before = at(code - 1).upos;
    if (!written || score || (before != Upos::PROPN && before != Upos::NOUN)) return false;
    if (knowledge_.quantity_words.names_before.contains(to_lower(document_.word(code - 1)))) {
      return false;
    }
    const QuantityMention* amount = document_.quantity_over(at(code).span);
    return amount == nullptr || amount->span == at(code).span;
  }

  const Document& document_;
  const Knowledge& knowledge_;
};

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
    // "Canadian startup Acme said": one of them, with its name
    const auto called = child(tree, document, token, Deprel::appos);
    if (called && document.tokens[*called].upos == Upos::PROPN) continue;
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

std::vector<FoundName> find_posted(const Document& document, const Knowledge& knowledge) {
  std::vector<FoundName> found;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t post = sentence.first_token; post + kFewestNames < sentence.end_token;
         ++post) {
      if (!is_post(document, knowledge, post)) continue;
      // "a spokesman, Jan Roe, said"
      const bool apart = document.tokens[post + 1].xpos == "," && is_one(document, sentence, post);
      std::uint32_t first = apart ? post + 2 : post + 1;
      if (is_short_title(document.word(first))) ++first;  // "nominee Gov. Jan Roe"
      const bool honour = knowledge.discourse_words.name_titles.contains(document.word(first));
      // "Attorney General Jan Roe", "Chief Justice Jan Roe"
      if (!apart && (honour || is_post(document, knowledge, first))) continue;
      const std::uint32_t end = end_of_names(document, knowledge.discourse_words, sentence, first);
      std::uint32_t names = 0;
      bool titled = false;  // "Chief Technology Officer Jan Roe": by a post behind this one
      for (std::uint32_t at = first; at < end; ++at) {
        if (is_name_word(document, at)) ++names;
        titled = titled || (at + kFewestNames < end && is_post(document, knowledge, at));
      }
      const bool closed = end < sentence.end_token &&
                          (document.tokens[end].xpos == "," || document.tokens[end].xpos == ".");
      const bool one = names >= kFewestNames && names <= kMostNames && (!apart || closed);
      if (!one || titled || document.tokens[end - 1].upos != Upos::PROPN ||
          names_a_thing(document, knowledge, first, end)) {
        continue;
      }
      found.push_back({first, end, "person", nullptr, true});
    }
  }
  return found;
}

std::vector<FoundName> find_models(const Document& document, const Knowledge& knowledge) {
  const ModelNumbers numbers(document, knowledge);
  WordSet models;
  for (std::uint32_t code = 2; code < document.tokens.size(); ++code) {
    if (numbers.names_a_model(code)) models.emplace(numbers.name_of(code));
  }
  std::vector<FoundName> found;
  for (std::uint32_t code = 1; code < document.tokens.size() && models.begin() != models.end();
       ++code) {
    if (!numbers.may_be_one(code) || !models.contains(numbers.name_of(code))) continue;
    found.push_back({code - 1, code + 1, "product", nullptr, false});
  }
  return found;
}

}  // namespace claimgraph
