#include "extract/clauses/arguments.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/clauses.h"
#include "extract/clauses/named_nouns.h"

namespace claimgraph {
namespace {

/// How far a phrase reaches: `counted`, its own words and an of-phrase, where its number stands;
/// `whole`, the other prepositional phrases on its nouns too.
enum class Reach : std::uint8_t { counted, whole };

bool belongs_to_phrase(const Reading& reading, std::uint32_t token, std::uint32_t head,
                       Reach reach) {
  const Token& each = reading.document.tokens[token];
  const Deprel deprel = each.deprel;
  if (is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::flat) || deprel == Deprel::fixed) {
    return true;
  }
  if (is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::nummod) || deprel == Deprel::goeswith) {
    return token < head || each.upos == Upos::NUM;
  }
  if (deprel == Deprel::nmod_poss) return true;
  if (deprel == Deprel::appos) {  // "a stake in the cloud firm Acme", without a comma
    if (token < head || each.upos != Upos::PROPN) return false;
    const Token& next = reading.document.tokens[head + 1];
    return token == head + 1 || (next.head == token && next.upos != Upos::PUNCT);
  }
  // "no one" is a word as "nobody" is.
  if (is_a(deprel, Deprel::det)) return reading.document.tokens[head].upos == Upos::PRON;
  if (deprel == Deprel::case_) return each.xpos != "POS" && token > head;
  if (deprel == Deprel::advmod) {
    // The "not" of "is not part of it" is the clause's.
    const bool denies = each.feats.find("Polarity=Neg") != std::string::npos;
    if (denies && child(reading.tree, reading.document, head, Deprel::cop)) return false;
    return token < head && head - token <= 3;
  }
  // "1.9 kilometres long"
  if (deprel == Deprel::obl_unmarked && token < head)
    return reading.document.quantity_over(each.span) != nullptr &&
           reading.document.tokens[head].upos != Upos::VERB;
  // "the first draft of what would become the plan" is the first draft of something.
  if (!is_a(deprel, Deprel::nmod)) return false;
  if (each.xpos == "WP" && child(reading.tree, reading.document, token, Deprel::acl_relcl))
    return false;
  const std::string preposition = preposition_of(reading.document, reading.tree, token);
  const bool of = reading.knowledge.clause_words.owner_prepositions.contains(preposition);
  if (of || preposition.empty()) return true;
  // "restrictions on chips" belongs together; "sales in May" is dated, and the date tells when.
  return reach == Reach::whole && date_at(reading, token) == nullptr;
}

/// Tokens of the short phrase, in text order.
std::vector<std::uint32_t> phrase_tokens(const Reading& reading, std::uint32_t head, Reach reach) {
  std::vector<std::uint32_t> found = {head};
  for (std::size_t at = 0; at < found.size(); ++at) {
    const bool inner = at > 0;
    for (const std::uint32_t each : reading.tree.children(found[at])) {
      const Token& token = reading.document.tokens[each];
      const bool case_word =
          inner && (token.deprel == Deprel::case_ || token.deprel == Deprel::det);
      const bool hyphen = token.deprel == Deprel::punct && reading.document.word(each) == "-";
      // "its Mesa, Arizona, plant", "a long, costly trial"
      const bool comma = token.deprel == Deprel::punct && token.xpos == "," && each < found[at];
      // "talks between Acme and Beta", "restrictions on chips and tools"
      const bool joined = inner && reach == Reach::whole &&
                          (token.deprel == Deprel::conj || token.deprel == Deprel::cc) &&
                          token.upos != Upos::VERB;
      if (case_word || hyphen || comma || joined ||
          belongs_to_phrase(reading, each, found[at], reach)) {
        found.push_back(each);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// A word written with hyphens is one word, wherever the tree cuts it: "self-sufficient".
void whole_words(const Document& document, std::uint32_t& first, std::uint32_t& last) {
  const auto& tokens = document.tokens;
  const auto joined = [&](std::uint32_t hyphen) {
    return document.at(tokens[hyphen]) == "-" &&
           tokens[hyphen - 1].span.end == tokens[hyphen].span.start &&
           tokens[hyphen].span.end == tokens[hyphen + 1].span.start;
  };
  while (first > 1 && joined(first - 1)) first -= 2;
  while (last + 2 < tokens.size() && joined(last + 1)) last += 2;
}

/// "half the price", "twice the size": whether the token and the article behind it say how many
/// times the noun's amount is meant.
bool is_multiple_of(const Document& document, std::uint32_t token, std::uint32_t noun) {
  const Token& word = document.tokens[token];
  const Token& article = document.tokens[token + 1];
  const bool multiple = word.feats.find("NumType=Mult") != std::string::npos ||
                        word.feats.find("NumType=Frac") != std::string::npos;
  const bool beside = word.head == noun || word.head == document.tokens[noun].head;
  return multiple && beside && article.head == noun && article.deprel == Deprel::det;
}

/// "three times the price": where the number stands that says how many times the noun's amount is
/// meant, before the article at `article`; none: nothing says so.
std::optional<std::uint32_t> multiple_before(const Document& document, std::uint32_t article,
                                             std::uint32_t noun) {
  const auto& tokens = document.tokens;
  if (article < 2 || tokens[article].deprel != Deprel::det || tokens[article].head != noun)
    return std::nullopt;
  const Token& times = tokens[article - 1];
  const bool counts =
      times.upos == Upos::NOUN && times.head == noun &&
      (times.deprel == Deprel::nmod_unmarked || times.deprel == Deprel::obl_unmarked);
  const Token& number = tokens[article - 2];
  const bool counted = number.upos == Upos::NUM && number.head == article - 1;
  return counts && counted ? std::optional(article - 2) : std::nullopt;
}

/// The run of `tokens` without gaps that holds `head`: a phrase is one stretch of text.
Span stretch_around(const Document& document, const std::vector<std::uint32_t>& tokens,
                    std::uint32_t head) {
  std::uint32_t first = head;
  std::uint32_t last = head;
  while (first > 0 && std::binary_search(tokens.begin(), tokens.end(), first - 1)) --first;
  while (std::binary_search(tokens.begin(), tokens.end(), last + 1)) ++last;
  if (first >= 2 && is_multiple_of(document, first - 2, head)) first -= 2;
  if (const auto number = multiple_before(document, first, head)) first = *number;
  if (first > 0) first = multiple_before(document, first - 1, head).value_or(first);
  while (last > head && document.tokens[last].upos == Upos::ADP) --last;
  const bool pronoun = document.tokens[head].upos == Upos::PRON;  // "no one"
  while (first < head && (document.tokens[first].upos == Upos::PUNCT ||
                          (document.tokens[first].deprel == Deprel::det && !pronoun))) {
    ++first;
  }
  whole_words(document, first, last);
  return document.span_of(first, last + 1);
}

/// A gerund or infinitive with what follows it: "developing new models".
Span clause_span(const Reading& reading, std::uint32_t verb) {
  std::uint32_t last = verb;
  std::uint32_t end = verb + 1;
  for (const std::uint32_t each : subtree(reading.tree, verb)) {
    if (each != end) continue;
    const Token& token = reading.document.tokens[each];
    if (token.xpos == "," || token.xpos == ":" || token.xpos == ".") break;
    end = each + 1;
    if (token.upos != Upos::PUNCT) last = each;
  }
  return reading.document.span_of(verb, last + 1);
}

/// Whether the amount at `number` is one of the phrase headed at `head`, and not of something
/// within it: "sales of $5 million", "a fleet of 30 ships", but neither "a review of the $5 million
/// deal" nor "the share of the two", nor "a 43-year-old nurse".
bool is_of(const Reading& reading, const QuantityMention& mention, std::uint32_t number,
           std::uint32_t head) {
  const auto& tokens = reading.document.tokens;
  // "the iPhone 17"
  if (number > head && is_a(tokens[number].deprel, Deprel::flat)) return false;
  std::uint32_t top = number;  // what the phrase has it in
  while (top != head && tokens[top].head != head && tokens[top].head != Token::kRoot)
    top = tokens[top].head;
  const bool measured = tokens[top].upos == Upos::ADJ && is_a(tokens[top].deprel, Deprel::amod) &&
                        tokens[number].head != top && top != number;
  if (top != head && measured && mention.quantity.currency.empty()) return false;
  if (top == head || !is_a(tokens[top].deprel, Deprel::nmod)) return true;
  if (tokens[top].deprel == Deprel::nmod_poss) return true;
  // "one of four", "a father of three": neither is four or three.
  const bool one_of = tokens[head].upos == Upos::NUM ||
                      reading.knowledge.noun_senses.of(tokens[head].lemma) == NounSense::person;
  if (one_of && tokens[top].head == head) return false;
  if (tokens[top].upos == Upos::NUM)
    return !child(reading.tree, reading.document, top, Deprel::det);
  if (mention.span.overlaps(tokens[top].span)) return true;
  // "the recall of 40,000 heaters" is none of them
  if (reading.knowledge.clause_words.counted_deeds.contains(to_lower(tokens[head].lemma)))
    return false;
  const bool counts = tokens[number].head == top && is_a(tokens[number].deprel, Deprel::nummod);
  return mention.quantity.currency.empty() &&
         (counts || mention.quantity.unit == tokens[top].lemma);
}

/// Null for what is no kind of the schema.
const EntityKind* kind_of(const Reading& reading, EntityId entity) {
  return reading.knowledge.kinds.find(reading.discourse.entities[index(entity)].kind);
}

/// "two of the makers": the makers; `token` itself where it counts nothing so.
std::uint32_t counted_noun(const Reading& reading, std::uint32_t token) {
  if (reading.document.tokens[token].upos != Upos::NUM) return token;
  for (const std::uint32_t each : reading.tree.children(token)) {
    const bool counted = each > token && is_a(reading.document.tokens[each].deprel, Deprel::nmod);
    if (counted && reading.knowledge.clause_words.owner_prepositions.contains(
                       preposition_of(reading.document, reading.tree, each)))
      return each;
  }
  return token;
}

}  // namespace

Argument clause_argument(const Reading& reading, std::uint32_t verb) {
  const auto tokens = subtree(reading.tree, verb);
  const auto& all = reading.document.tokens;
  // "Back when it joined, Norway pledged that it …" with the joining as part of what was pledged
  const std::uint32_t over = all[verb].head;
  std::uint32_t first = over < verb ? std::max(tokens.front(), over + 1) : tokens.front();
  // "whether it had" asks
  const WordSet& asking = reading.knowledge.factuality_words.condition_marks;
  const auto introduces = [&](const Token& token) {
    return token.upos == Upos::PUNCT ||
           (token.deprel == Deprel::mark && !asking.contains(token.lemma));
  };
  while (first < verb && introduces(all[first])) ++first;
  return words_argument(reading, first, tokens.back() + 1);
}

Argument words_argument(const Reading& reading, std::uint32_t first, std::uint32_t end) {
  Argument argument;
  argument.span = reading.document.span_of(first, end);
  argument.text = reading.document.at(*argument.span);
  return argument;
}

std::vector<std::uint32_t> referents_of(const Reading& reading, std::uint32_t token) {
  std::vector<std::uint32_t> found;
  if (auto several = named_together(reading, token); !several.empty()) return several;
  const std::uint32_t told = nameless_noun(reading.discourse, token);
  const Mention* whole = mention_headed_by(reading.discourse, told);
  for (const std::uint32_t each : conjuncts_of(reading.document, reading.tree, told)) {
    const Token& word = reading.document.tokens[each];  // of "the CHIPS and Science Act", perhaps
    if (each != told && whole != nullptr && whole->span.contains(word.span)) continue;
    const std::uint32_t noun = counted_noun(reading, each);
    const bool common = reading.document.tokens[noun].upos == Upos::NOUN;
    const auto name =
        common && !entity_at(reading.discourse, noun) ? named_by(reading, noun) : std::nullopt;
    if (!name) {
      found.push_back(each);
      continue;
    }
    const auto names = conjuncts_of(reading.document, reading.tree, *name);
    found.insert(found.end(), names.begin(), names.end());
  }
  return found;
}

std::optional<std::uint32_t> head_of(const Reading& reading, const Argument& argument) {
  if (!argument.span) return std::nullopt;
  const auto& tokens = reading.document.tokens;
  std::uint32_t token = reading.document.token_from(argument.span->start);
  for (; token < tokens.size() && tokens[token].span.end <= argument.span->end; ++token) {
    const std::uint32_t head = tokens[token].head;
    if (head == Token::kRoot || !argument.span->contains(tokens[head].span)) return token;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> owner_of(const Reading& reading, std::uint32_t noun) {
  const Document& document = reading.document;
  if (const auto owner = child(reading.tree, document, noun, Deprel::nmod_poss)) return owner;
  const ClauseWords& words = reading.knowledge.clause_words;
  for (const std::uint32_t each : reading.tree.children(noun)) {
    if (!is_a(document.tokens[each].deprel, Deprel::nmod)) continue;
    const std::string preposition = preposition_of(document, reading.tree, each);
    const auto nouns = words.noun_owners.find(preposition);
    const bool of = words.owner_prepositions.contains(preposition) ||
                    (nouns != words.noun_owners.end() &&
                     nouns->second.count(to_lower(document.tokens[noun].lemma)) > 0);
    if (of && entity_at(reading.discourse, each)) return each;
  }
  for (const std::uint32_t each : reading.tree.children(noun)) {
    const Deprel deprel = document.tokens[each].deprel;
    if (!is_a(deprel, Deprel::compound)) continue;
    if (entity_at(reading.discourse, each)) return each;
    // "Acme's stock price": the owner may hang on the noun's own modifier.
    if (const auto owner = child(reading.tree, document, each, Deprel::nmod_poss)) return owner;
  }
  return std::nullopt;
}

bool orders_object(const Reading& reading, const Clause& clause) {
  if (!clause.object || clause.passive) return false;
  const ClauseWords& words = reading.knowledge.clause_words;
  const auto& tokens = reading.document.tokens;
  if (clause.complement && tokens[*clause.complement].deprel == Deprel::xcomp) {
    const auto done = child(reading.tree, reading.document, *clause.complement, Deprel::aux_pass);
    if (done || tokens[*clause.complement].xpos == "VB")  // "requires it to be closed"
      return words.ordering_verbs.contains(clause.lemma);
  }
  // "caused the cables to fail", with the failing as what they were caused for
  if (!words.causing_verbs.contains(clause.lemma)) return false;
  const auto children = reading.tree.children(clause.anchor);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return tokens[each].xpos == "VB" && each > *clause.object &&
           is_a(tokens[each].deprel, Deprel::advcl) &&
           std::none_of(tokens.begin() + *clause.object, tokens.begin() + each,
                        [](const Token& token) { return token.upos == Upos::PUNCT; });
  });
}

std::vector<Argument> arguments_at(const Reading& reading, std::uint32_t token) {
  std::vector<Argument> found;
  for (const std::uint32_t each : referents_of(reading, token)) {
    found.push_back(argument_at(reading, each));
  }
  return found;
}

Argument understood(const Reading& reading, EntityId entity) {
  Argument argument;
  argument.entity = entity;
  argument.text = reading.discourse.entities[index(entity)].name;
  return argument;
}

std::vector<Oblique> prepositional(const Reading& reading, const Clause& clause) {
  std::vector<Oblique> found = clause.obliques;
  if (!clause.object || clause.form == ClauseForm::noun) return found;
  for (const std::uint32_t each : reading.tree.children(*clause.object)) {
    if (!is_a(reading.document.tokens[each].deprel, Deprel::nmod)) continue;
    std::string preposition = preposition_of(reading.document, reading.tree, each);
    if (!preposition.empty()) found.push_back({std::move(preposition), each});
  }
  return found;
}

Span phrase_of(const Reading& reading, std::uint32_t token) {
  if (reading.document.tokens[token].upos == Upos::VERB) return clause_span(reading, token);
  return stretch_around(reading.document, phrase_tokens(reading, token, Reach::whole), token);
}

/// "fines of as much as $10 million": an amount that begins within the phrase is all in it.
Span with_whole_amount(const Document& document, Span phrase) {
  for (const QuantityMention& each : document.quantities_from(phrase.start)) {
    if (each.span.start >= phrase.end) break;
    phrase.end = std::max(phrase.end, each.span.end);
  }
  return phrase;
}

Argument argument_at(const Reading& reading, std::uint32_t token) {
  Argument argument;
  const Mention* mention = mention_headed_by(reading.discourse, token);
  if (mention != nullptr) {
    argument.entity = mention->entity;
    argument.span = mention->span;
    argument.text = mention->form == MentionForm::name
                        ? squeezed(reading.document.at(mention->span))
                        : reading.discourse.entities[index(mention->entity)].name;
    if (reading.document.tokens[token].upos == Upos::NOUN) {  // "25 Chinese companies"
      if (const QuantityMention* counted = quantity_at(reading, token)) {
        argument.quantity = counted->quantity;
      }
    }
    return argument;
  }
  argument.span = with_whole_amount(reading.document, phrase_of(reading, token));
  argument.entity = describing_entity(reading, token);
  if (const QuantityMention* quantity = quantity_at(reading, token)) {
    argument.quantity = quantity->quantity;
    // "sales of $5 million" come to an amount; a "$5 million deal" is a deal.
    const bool qualifies = quantity->span.end <= reading.document.tokens[token].span.start;
    // "An offer of $5 million was refused": the offer.
    const bool acts = is_a(reading.document.tokens[token].deprel, Deprel::nsubj);
    if (!quantity->quantity.currency.empty() && !qualifies && !acts) argument.span = quantity->span;
    if (argument.span->overlaps(quantity->span)) {  // "by 12% to 15%"
      argument.span = hull(*argument.span, quantity->span);
    }
  }
  if (const DateMention* date = date_at(reading, token)) {
    argument.date = date->value;
    // "more than a year" is no year
    const auto& tokens = reading.document.tokens;
    const Token& first = tokens[reading.document.token_from(date->span.start)];
    const bool bounded = date->value.starts_with('P') && first.upos != Upos::DET &&
                         date->span.end == argument.span->end;
    if (bounded) argument.span = hull(*argument.span, date->span);
  }
  argument.text = reading.document.at(*argument.span);
  return argument;
}

bool is_person(const Reading& reading, EntityId entity) {
  const EntityKind* kind = kind_of(reading, entity);
  return kind != nullptr && kind->animate;
}

bool is_body(const Reading& reading, EntityId entity) {
  const EntityKind* kind = kind_of(reading, entity);
  return kind != nullptr && kind->label == NameLabel::organization;
}

bool is_place(const Reading& reading, EntityId entity) {
  const EntityKind* kind = kind_of(reading, entity);
  return kind != nullptr && kind->label == NameLabel::place;
}

const QuantityMention* quantity_at(const Reading& reading, std::uint32_t token) {
  for (const std::uint32_t each : phrase_tokens(reading, token, Reach::counted)) {
    const Span span = reading.document.tokens[each].span;
    const QuantityMention* mention = reading.document.quantity_over(span);
    const bool number = mention != nullptr && mention->number_span.overlaps(span);
    if (number && is_of(reading, *mention, each, token)) return mention;
  }
  return nullptr;
}

const DateMention* date_at(const Reading& reading, std::uint32_t token) {
  const Span head = reading.document.tokens[token].span;
  const DateMention* mention = reading.document.date_over(head);
  return mention != nullptr && mention->span.contains(head) ? mention : nullptr;
}

bool pairs_off(const Reading& reading, std::uint32_t anchor) {
  const Sentence& sentence = reading.document.sentences[reading.tree.sentence_of(anchor)];
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const Token& each = reading.document.tokens[token];
    if (each.upos == Upos::ADV && reading.knowledge.clause_words.pairing.contains(each.lemma)) {
      return true;
    }
  }
  return false;
}

}  // namespace claimgraph
