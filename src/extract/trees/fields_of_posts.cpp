#include "extract/trees/fields_of_posts.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool starts_with_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

/// A noun or adjective of the language, by its spelling.
bool is_common(const Knowledge& knowledge, const Token& token, std::string_view word) {
  const std::string form = to_lower(word);
  const std::string one = form.ends_with('s') ? form.substr(0, form.size() - 1) : form;
  return token.upos == Upos::ADJ || token.upos == Upos::CCONJ ||
         knowledge.noun_senses.knows(form) || knowledge.noun_senses.knows(one);
}

/// "Mayor's budget" over a text of "Mayor Jane Roe": a title that the text has before a name.
bool is_title_elsewhere(const Document& document, const Knowledge& knowledge,
                        const NameSpan& name) {
  const std::string_view title = document.word(name.first_token);
  if (!knowledge.kinds.speaks_of(to_lower(title), "person")) return false;
  return std::ranges::any_of(document.names, [&](const NameSpan& other) {
    return other.label == NameLabel::person && other.first_token > 0 &&
           document.word(other.first_token - 1) == title;
  });
}

}  // namespace

bool is_field(const Document& document, const Knowledge& knowledge, const NameSpan& name) {
  const auto& tokens = document.tokens;
  if (name.first_token < 2 || name.end_token + 1 >= tokens.size()) return false;
  const std::uint32_t post = name.first_token - 2;
  const bool of = knowledge.clause_words.owner_prepositions.contains(
      to_lower(document.word(name.first_token - 1)));
  if (!of || !knowledge.kinds.speaks_of(to_lower(document.word(post)), "person")) return false;
  if (tokens[name.end_token].upos != Upos::ADP ||
      knowledge.clause_words.owner_prepositions.contains(to_lower(document.word(name.end_token))))
    return false;
  const bool article = tokens[name.end_token + 1].upos == Upos::DET;
  const std::uint32_t whose = name.end_token + (article ? 2 : 1);
  if (whose >= tokens.size() || !starts_with_capital(document.word(whose))) return false;
  const std::string_view text = document.at(document.span_of(name.first_token, name.end_token));
  if (knowledge.gazetteer.find(text) != nullptr || knowledge.name_words.is_company(text) ||
      knowledge.name_words.is_place(text))
    return false;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    if (!is_common(knowledge, tokens[token], document.word(token))) return false;
  }
  return true;
}

bool is_list_of_posts(const Document& document, const Knowledge& knowledge, const NameSpan& name) {
  if (name.label != NameLabel::person) return false;
  const bool one = name.end_token == name.first_token + 1;
  if (one && is_title_elsewhere(document, knowledge, name)) return true;
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
