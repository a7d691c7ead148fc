#include "extract/names/made_things.h"

#include <algorithm>
#include <cstddef>

#include "extract/names/joined_names.h"

namespace claimgraph {
namespace {

/// Whether the recogniser, or the ending, has the token in a body's name.
bool in_body(const Document& document, const Knowledge& knowledge, std::uint32_t token) {
  const NameSpan* name = document.name_at(token);
  if (name == nullptr) return false;
  const std::string_view ending =
      knowledge.kinds.kind_of_ending(document.word(name->end_token - 1));
  return name->label == NameLabel::organization ||
         (!ending.empty() && knowledge.kinds.find(ending)->label == NameLabel::organization);
}

}  // namespace

bool is_model_number(const Document& document, const Knowledge& knowledge, const FoundName& name) {
  constexpr std::ptrdiff_t kMostLetters = 4;
  const std::string_view word = document.word(name.first);
  if (name.size() != 1 || is_in_lists(knowledge, word)) return false;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto number = std::find_if_not(word.begin(), word.end(), is_capital);
  const auto end = std::find_if_not(number, word.end(), is_digit);
  const bool lettered = number != word.begin() && number - word.begin() <= kMostLetters;
  return lettered && end != number && std::all_of(end, word.end(), is_capital);
}

bool is_bodys_own(const Document& document, const Tree& tree, const Knowledge& knowledge,
                  const FoundName& name) {
  // Of such names a lot stand in the lists of places; nobody owns a town.
  const std::string_view word = document.word(name.first);
  const NameWords& words = knowledge.name_words;
  const bool known = knowledge.gazetteer.find(word) != nullptr || words.is_company(word) ||
                     words.is_body(word) || words.is_person(word);
  if (name.size() != 1 || known) return false;
  const auto owner = child(tree, document, name.first, Deprel::nmod_poss);
  return owner && in_body(document, knowledge, *owner);
}

std::string kind_told_next(const Document& document, const Tree& tree, const Knowledge& knowledge,
                           const FoundName& name) {
  const bool thing = name.kind == knowledge.kinds.default_kind(NameLabel::miscellaneous);
  const Token& head = document.tokens[head_of(document, name.first, name.end)];
  const bool told = head.deprel == Deprel::obj || is_a(head.deprel, Deprel::nsubj);
  const std::uint32_t next = tree.sentence_of(name.first) + 1;
  if (!thing || !told || next >= document.sentences.size()) return {};
  const std::uint32_t article = document.sentences[next].first_token;
  const std::uint32_t noun = document.tokens[article].head;
  const bool subject = document.tokens[article].feats.find("Definite=Def") != std::string::npos &&
                       noun == article + 1 && is_a(document.tokens[noun].deprel, Deprel::nsubj);
  if (!subject || document.tokens[noun].xpos != "NN") return {};
  const auto& kinds = knowledge.kinds.kinds_of_noun(document.tokens[noun].lemma);
  const bool made = kinds.size() == 1 && knowledge.kinds.has_parts(kinds.front());
  return made ? kinds.front() : std::string{};
}

}  // namespace claimgraph
