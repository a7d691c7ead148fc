#include "extract/trees/tree_editor.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

/// The sentence that ends first behind the token; null: none.
const Sentence* sentence_over(const Document& document, std::uint32_t token) {
  const auto& sentences = document.sentences;
  const auto over =
      std::upper_bound(sentences.begin(), sentences.end(), token,
                       [](std::uint32_t at, const Sentence& each) { return at < each.end_token; });
  return over == sentences.end() ? nullptr : &*over;
}

}  // namespace

bool TreeEditor::is_below(std::uint32_t token, std::uint32_t ancestor) {
  for (std::uint32_t up = at(token).head; up != Token::kRoot; up = at(up).head) {
    if (up == ancestor) return true;
  }
  return false;
}

void TreeEditor::attach(std::uint32_t token, std::uint32_t head, Deprel deprel) {
  if (token == head || (head != Token::kRoot && is_below(head, token))) return;
  at(token).head = head;
  at(token).deprel = deprel;
}

void TreeEditor::hang(std::uint32_t token, std::uint32_t head) {
  attach(token, head, at(token).deprel);
}

void TreeEditor::hang_loose(std::uint32_t token, std::uint32_t head, Deprel deprel) {
  uproot(token);
  if (head != Token::kRoot) attach(token, head, deprel);
}

void TreeEditor::take_place_of(std::uint32_t token, std::uint32_t other) {
  hang_loose(token, at(other).head, at(other).deprel);
}

void TreeEditor::give_one_head(std::uint32_t first, std::uint32_t end, Deprel deprel) {
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.empty()) return;
  std::uint32_t leader = heads.back();
  for (const std::uint32_t each : heads) {
    if (is_nominal(each) && at(each).deprel != Deprel::compound) leader = each;
    if (at(each).head == Token::kRoot) {
      leader = each;
      break;
    }
  }
  for (const std::uint32_t each : heads) attach(each, leader, deprel);
  introduce(first, end, leader);
}

void TreeEditor::introduce(std::uint32_t first, std::uint32_t end, std::uint32_t leader) {
  const bool introduced = first > 0 && at(first - 1).deprel == Deprel::case_ &&
                          at(first - 1).head >= first && at(first - 1).head < end;
  if (introduced) hang(first - 1, leader);
  // "in Oslo by Jane Roe" with Roe as a part of Oslo's name
  if (introduced && is_a(at(leader).deprel, Deprel::flat)) at(leader).deprel = Deprel::nmod;
}

void TreeEditor::uproot(std::uint32_t token) {
  at(token).head = Token::kRoot;
  at(token).deprel = Deprel::root;
}

bool TreeEditor::in_one_sentence(std::uint32_t a, std::uint32_t b) const {
  const Sentence* sentence = sentence_over(document_, a);
  return sentence != nullptr && b >= sentence->first_token && b < sentence->end_token;
}

std::pair<std::uint32_t, std::uint32_t> TreeEditor::tokens_in(Span span) const {
  return {document_.token_from(span.start), document_.token_from(span.end)};
}

void TreeEditor::make_past(std::uint32_t verb) {
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VBD";
  at(verb).feats = "Mood=Ind|Tense=Past|VerbForm=Fin";
}

void TreeEditor::make_present(std::uint32_t verb, bool third_singular) {
  at(verb).upos = Upos::VERB;
  at(verb).xpos = third_singular ? "VBZ" : "VBP";
  at(verb).feats = third_singular ? "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
                                  : "Mood=Ind|Tense=Pres|VerbForm=Fin";
}

void TreeEditor::make_third_person(std::uint32_t plural) {
  make_present(plural, true);
  at(plural).lemma = stem_of_third_person(to_lower(document_.word(plural)));
}

void TreeEditor::make_infinitive(std::uint32_t verb) {
  at(verb).upos = Upos::VERB;
  at(verb).xpos = "VB";
  at(verb).feats = "VerbForm=Inf";
  at(verb).lemma = to_lower(document_.word(verb));
}

void TreeEditor::mark_infinitive(std::uint32_t to, std::uint32_t verb) {
  at(to).upos = Upos::PART;
  at(to).xpos = "TO";
  hang_loose(to, verb, Deprel::mark);
}

void TreeEditor::make_noun(std::uint32_t token) {
  at(token).upos = Upos::NOUN;
  at(token).xpos = "NN";
  at(token).feats = "Number=Sing";
}

void TreeEditor::make_adjective(std::uint32_t token) {
  at(token).upos = Upos::ADJ;
  at(token).xpos = "JJ";
}

void TreeEditor::make_plural(std::uint32_t token) {
  make_noun(token);
  at(token).xpos = "NNS";
  at(token).feats = "Number=Plur";
  at(token).lemma = stem_of_third_person(to_lower(document_.word(token)));
}

void TreeEditor::make_proper(std::uint32_t token) {
  at(token).upos = Upos::PROPN;
  at(token).xpos = "NNP";
}

bool TreeEditor::has_finite_form(std::uint32_t verb, const Sentence& sentence) {
  return is_finite(at(verb).xpos) || has_dependent(verb, Deprel::aux, sentence);
}

bool TreeEditor::asserts_nothing(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::AUX || is_finite(at(token).xpos)) return false;
  }
  return true;
}

bool TreeEditor::in_share_or_sum(std::uint32_t token) const {
  const QuantityMention* amount = document_.quantity_over(document_.tokens[token].span);
  return amount != nullptr &&
         (!amount->quantity.currency.empty() || amount->quantity.unit == kShare);
}

bool TreeEditor::is_capitalised(std::uint32_t token) const {
  return is_upper(code_point_at(document_.word(token), 0).value);
}

bool TreeEditor::has_dependent(std::uint32_t token, Deprel deprel, const Sentence& sentence) {
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head == token && is_a(at(each).deprel, deprel)) return true;
  }
  return false;
}

bool TreeEditor::ends_like_a_sentence(const Sentence& sentence) {
  std::uint32_t end = sentence.end_token;
  while (end > sentence.first_token && (at(end - 1).xpos == "''" || at(end - 1).xpos == "-RRB-"))
    --end;
  return end > sentence.first_token && at(end - 1).xpos == ".";
}

bool TreeEditor::has_subject(std::uint32_t verb, const Sentence& sentence) {
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head == verb &&
        (is_a(at(each).deprel, Deprel::nsubj) || is_a(at(each).deprel, Deprel::csubj))) {
      return true;
    }
  }
  return false;
}

Deprel TreeEditor::subject_relation(std::uint32_t verb, const Sentence& sentence) {
  return has_dependent(verb, Deprel::aux_pass, sentence) ? Deprel::nsubj_pass : Deprel::nsubj;
}

TreeEditor::Number TreeEditor::number_of_verb(std::uint32_t verb, const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token <= verb; ++token) {
    const bool helps = at(token).head == verb &&
                       (is_a(at(token).deprel, Deprel::aux) || at(token).deprel == Deprel::cop);
    if (!helps && token != verb) continue;
    if (at(token).xpos == "VBZ") return Number::singular;
    if (at(token).xpos == "VBP") return Number::plural;
    const std::string& feats = at(token).feats;
    if (at(token).xpos != "VBD" || at(token).upos != Upos::AUX) return Number::unknown;
    if (feats.find("Number=Sing") != std::string::npos) return Number::singular;
    return feats.find("Number=Plur") != std::string::npos ? Number::plural : Number::unknown;
  }
  return Number::unknown;
}

std::uint32_t TreeEditor::root_of(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == Token::kRoot) return token;
  }
  return Token::kRoot;
}

std::uint32_t TreeEditor::child_before(std::uint32_t token, Deprel deprel) {
  const Sentence* sentence = sentence_over(document_, token);
  if (sentence == nullptr) return Token::kRoot;
  for (std::uint32_t each = token; each-- > sentence->first_token;) {
    if (at(each).head == token && is_a(at(each).deprel, deprel)) return each;
  }
  return Token::kRoot;
}

bool TreeEditor::is_definite_article(std::uint32_t token) {
  return at(token).feats.find("Definite=Def") != std::string::npos;
}

bool TreeEditor::is_definite(std::uint32_t noun) {
  const std::uint32_t article = child_before(noun, Deprel::det);
  return article != Token::kRoot && is_definite_article(article);
}

std::uint32_t TreeEditor::object_between(std::uint32_t verb, std::uint32_t first,
                                         std::uint32_t end) {
  for (std::uint32_t token = first; token < end; ++token) {
    if (at(token).head == verb && at(token).deprel == Deprel::obj) return token;
  }
  return Token::kRoot;
}

bool TreeEditor::is_nominal(std::uint32_t token) {
  return at(token).upos == Upos::NOUN || at(token).upos == Upos::PROPN;
}

bool TreeEditor::is_number_or_sign(std::uint32_t token) {
  return at(token).upos == Upos::NUM || at(token).upos == Upos::SYM;
}

bool TreeEditor::is_name(std::uint32_t token) {
  return at(token).upos == Upos::PROPN ||
         (token > 0 && at(token - 1).upos == Upos::PROPN && at(token - 1).head == token);
}

bool TreeEditor::names_person(std::uint32_t token) const {
  const NameSpan* name = name_at(token);
  return name != nullptr && name->label == NameLabel::person;
}

bool TreeEditor::is_one_of(std::uint32_t token, const WordSet& words) const {
  return words.contains(to_lower(document_.word(token)));
}

std::uint32_t TreeEditor::leader_at(std::uint32_t token) const {
  const NameSpan* name = name_at(token);
  if (name == nullptr) return token;
  const auto heads = outward(name->first_token, name->end_token);
  return heads.size() == 1 ? heads.front() : token;
}

void TreeEditor::add_names(const std::vector<NameSpan>& found) {
  std::vector<NameSpan>& names = document().names;
  const auto known = static_cast<std::ptrdiff_t>(names.size());
  names.insert(names.end(), found.begin(), found.end());
  std::inplace_merge(
      names.begin(), names.begin() + known, names.end(),
      [](const NameSpan& a, const NameSpan& b) { return a.first_token < b.first_token; });
}

std::uint32_t TreeEditor::verb_over(std::uint32_t noun) {
  std::uint32_t head = at(noun).head;
  while (head != Token::kRoot && at(head).upos != Upos::VERB) head = at(head).head;
  return head;
}

std::uint32_t TreeEditor::first_of(std::uint32_t token) {
  std::uint32_t first = token;
  const auto parts = [&](std::uint32_t mark) {  // but no hyphen within a word
    return at(mark).upos == Upos::PUNCT && at(mark).xpos != "HYPH";
  };
  while (first > 0 && !parts(first - 1) && is_below(first - 1, token)) --first;
  return first;
}

std::uint32_t TreeEditor::noun_of_phrase(std::uint32_t first, std::uint32_t end) {
  std::uint32_t noun = Token::kRoot;
  for (std::uint32_t token = first; token < end; ++token) {
    const Upos upos = at(token).upos;
    const bool named = is_nominal(token) && upos != Upos::PRON;
    if (named) noun = token;
    const bool inside = named || upos == Upos::DET || upos == Upos::ADJ || upos == Upos::NUM ||
                        at(token).xpos == "POS" || at(token).xpos == "HYPH" ||
                        at(token).xpos == "PRP$";
    if (!inside) break;
  }
  return noun;
}

std::vector<std::uint32_t> TreeEditor::outward(std::uint32_t first, std::uint32_t end) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t token = first; token < end; ++token) {
    const std::uint32_t head = document_.tokens[token].head;
    if (head == Token::kRoot || head < first || head >= end) found.push_back(token);
  }
  return found;
}

}  // namespace claimgraph
