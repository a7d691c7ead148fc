#include "extract/trees/mended_modifiers.h"

#include <vector>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void ModifierMender::mend() {
  const std::vector<NameSpan>& names = document().names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i + 1 < names.size()) lead_places(names[i], names[i + 1]);
    join_owned(names[i]);
  }
}

/// "its Mesa, Arizona, packaging plant" with the plant beside Mesa: a town that has an owner or an
/// article, and its region between commas, tell where the noun behind them is.
void ModifierMender::lead_places(const NameSpan& town, const NameSpan& region) {
  const bool between = town.end_token + 1 == region.first_token &&
                       region.end_token + 1 < document().tokens.size() &&
                       at(town.end_token).xpos == "," && at(region.end_token).xpos == ",";
  if (!between || region.label != NameLabel::place) return;
  if (town.first_token == 0 || !in_one_sentence(town.first_token - 1, region.end_token + 1)) return;
  const Deprel before = at(town.first_token - 1).deprel;
  if (before != Deprel::det && before != Deprel::nmod_poss) return;
  const std::uint32_t noun = noun_from(region.end_token + 1);
  const std::vector<std::uint32_t> heads = outward(town.first_token, town.end_token);
  if (noun == Token::kRoot || heads.size() != 1) return;
  lead(noun, heads.front());
  attach(town.first_token - 1, noun, before);
  for (const std::uint32_t each : outward(region.first_token, region.end_token)) {
    attach(each, noun, Deprel::compound);
  }
  for (const std::uint32_t comma : {town.end_token, region.end_token}) hang(comma, noun);
}

/// "expects its Mesa plant to open" with the town and the plant as two objects: a place has no
/// owner, so the noun right behind it is what is owned.
void ModifierMender::join_owned(const NameSpan& name) {
  if (name.end_token >= document().tokens.size()) return;
  const std::vector<std::uint32_t> heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1 || !in_one_sentence(name.first_token, name.end_token)) return;
  const std::uint32_t head = heads.front();
  const std::uint32_t noun = noun_from(name.end_token);
  if (noun == Token::kRoot || !is_owned(name.first_token)) return;
  if (at(noun).head != at(head).head || at(noun).deprel != at(head).deprel) return;
  lead(noun, head);
  attach(name.first_token - 1, noun, Deprel::nmod_poss);
}

bool ModifierMender::is_owned(std::uint32_t name) {
  return name > 0 && at(name - 1).deprel == Deprel::nmod_poss && at(name - 1).upos == Upos::PRON;
}

/// The last of the nouns, counted ones too, that stand together from `first` on; kRoot: none.
std::uint32_t ModifierMender::noun_from(std::uint32_t first) {
  std::uint32_t noun = Token::kRoot;
  for (std::uint32_t token = first; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(first, token)) break;
    const Upos upos = at(token).upos;
    const bool lower = is_lower(code_point_at(document().word(token), 0).value);
    const bool describes = upos == Upos::ADJ || upos == Upos::NUM || at(token).xpos == "VBG";
    if (!lower || (upos != Upos::NOUN && !describes)) break;
    if (upos == Upos::NOUN || upos == Upos::NUM) noun = token;
  }
  return noun;
}

/// Gives `noun` the place of `name` in the tree, and hangs the name on it; what follows both is
/// the noun's.
void ModifierMender::lead(std::uint32_t noun, std::uint32_t name) {
  const std::uint32_t head = at(name).head;
  if (head == Token::kRoot) {
    uproot(noun);
  } else if (head != noun && at(noun).head == name) {
    attach(noun, head, at(name).deprel);
  }
  attach(name, noun, Deprel::compound);
  for (std::uint32_t token = noun + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(noun, token)) break;
    if (at(token).head == name) hang(token, noun);
  }
  if (!is_nominal(noun)) make_noun(noun);
}

}  // namespace claimgraph
