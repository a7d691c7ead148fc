#include "extract/trees/fields_of_posts.h"

#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool starts_with_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

/// A noun or adjective of the language, by its spelling.
bool is_common(const Knowledge& knowledge, const Token& token, std::string_view word) {
  return token.upos == Upos::ADJ || token.upos == Upos::CCONJ ||
         knowledge.noun_senses.knows_form(to_lower(word));
}

/// Whether what stands behind the name is whose post it is: "at Acme", not "in Oslo" or "of Acme".
bool is_whose(const Document& document, const Knowledge& knowledge, std::uint32_t preposition) {
  const std::string word = to_lower(document.word(preposition));
  const ClauseWords& words = knowledge.clause_words;
  if (document.tokens[preposition].upos != Upos::ADP || words.owner_prepositions.contains(word) ||
      words.within_prepositions.contains(word))
    return false;
  const bool article = document.tokens[preposition + 1].upos == Upos::DET;
  const std::uint32_t whose = preposition + (article ? 2 : 1);
  return whose < document.tokens.size() && starts_with_capital(document.word(whose));
}

}  // namespace

WordSet titles_before_names(const Document& document, const Knowledge& knowledge) {
  WordSet titles;
  for (const NameSpan& name : document.names) {
    if (name.label != NameLabel::person || name.first_token == 0) continue;
    const std::string_view title = document.word(name.first_token - 1);
    if (knowledge.kinds.speaks_of(to_lower(title), "person")) titles.emplace(title);
  }
  return titles;
}

bool is_field(const Document& document, const Knowledge& knowledge, const NameSpan& name) {
  const auto& tokens = document.tokens;
  const bool person = name.label == NameLabel::person;
  // "Secretary of Defense" as one name
  const bool whole = person && name.end_token == name.first_token + 3;
  const std::uint32_t first = name.first_token + (whole ? 2 : 0);
  if (first < 2 || name.end_token + 1 >= tokens.size()) return false;
  const std::uint32_t post = first - 2;
  const bool of =
      knowledge.clause_words.owner_prepositions.contains(to_lower(document.word(first - 1)));
  if (!of || !knowledge.kinds.speaks_of(to_lower(document.word(post)), "person")) return false;
  // "chief executive of Rare Metals": a firm's
  if (knowledge.discourse_words.executives.contains(to_lower(document.word(post)))) return false;
  // "the Secretary of Defense", taken for a person
  const std::string_view field = document.word(first);
  const bool office =
      person && name.end_token == first + 1 && starts_with_capital(document.word(post)) &&
      !knowledge.name_words.is_surname(field) && !knowledge.name_words.is_person(field);
  if (!office && !is_whose(document, knowledge, name.end_token)) return false;
  const std::string_view text = document.at(document.span_of(first, name.end_token));
  if (knowledge.gazetteer.find(text) != nullptr || knowledge.name_words.is_company(text) ||
      knowledge.name_words.is_place(text))
    return false;
  for (std::uint32_t token = first; token < name.end_token; ++token) {
    if (!is_common(knowledge, tokens[token], document.word(token))) return false;
  }
  return true;
}

bool is_rest_of_post(const Document& document, const Knowledge& knowledge, const NameSpan& name) {
  if (name.first_token == 0) return false;
  const std::string_view post = document.word(name.first_token - 1);
  return knowledge.discourse_words.title_parts.contains(document.word(name.first_token)) &&
         knowledge.kinds.speaks_of(to_lower(post), "person") &&
         name.end_token > name.first_token + 1 &&
         document.tokens[name.first_token + 1].upos == Upos::ADP;
}

bool is_list_of_posts(const Document& document, const Knowledge& knowledge, const WordSet& titles,
                      const NameSpan& name) {
  if (name.label != NameLabel::person) return false;
  const bool one = name.end_token == name.first_token + 1;
  if (one && titles.contains(document.word(name.first_token))) return true;
  bool post = false;
  bool joined = one;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    const Upos upos = document.tokens[token].upos;
    post = post || knowledge.discourse_words.insiders.contains(to_lower(document.word(token)));
    joined = joined || upos == Upos::CCONJ || upos == Upos::ADP;
  }
  return post && joined;
}

}  // namespace claimgraph
