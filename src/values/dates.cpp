#include <algorithm>

#include "values/date_reader.h"
#include "values/quarter_names.h"
#include "values/values.h"

namespace claimgraph {
namespace {

/// Whether an article belongs to a word inside the mention; "the" of "the third-quarter profit"
/// belongs to the profit.
bool belongs(const Document& document, const Piece& article, Span mention) {
  const Token* token = document.token_at(article.span);
  if (token == nullptr || token->deprel != Deprel::det || token->head == Token::kRoot) return true;
  return mention.contains(document.tokens[token->head].span);
}

/// The mention with the words before it that belong to it: "the end of last year", "nearly".
Span with_words_before(const Document& document, const DateWords& words,
                       const std::vector<Piece>& pieces, std::size_t first, std::size_t end,
                       std::size_t free) {
  const auto span_from = [&](std::size_t at) {
    return Span{pieces[at].span.start, pieces[end - 1].span.end};
  };
  while (first > free) {
    const auto phrase = phrase_behind(pieces, first, words.before_mention);
    if (phrase.first >= first || phrase.first < free) break;
    if (phrase_behind(pieces, first, words.never_before).first < first) break;
    const bool alone = phrase.first + 1 == first;
    // "over the past year": before an article only what ends in a preposition is part of the date.
    if (alone && words.articles.contains(pieces[first].form)) break;
    const bool article = alone && words.articles.contains(pieces[phrase.first].form);
    if (article && !belongs(document, pieces[phrase.first], span_from(first))) break;
    first = phrase.first;
  }
  const bool article = words.articles.contains(pieces[first].form);
  if (article && first + 1 < end && !belongs(document, pieces[first], span_from(first + 1))) {
    ++first;
  }
  return span_from(first);
}

/// The end without a full stop that shortens nothing: "19 June." but "19 Jan. it".
std::size_t without_full_stop(const std::vector<Piece>& pieces, std::size_t end,
                              const DateGrammar& grammar) {
  constexpr std::size_t kLongestShort = 4;  // "sept"
  if (end < 2 || pieces[end - 1].form != ".") return end;
  const bool month =
      grammar.value_in(grammar.class_named("month"), grammar.word(pieces[end - 2].form)) != nullptr;
  const bool last = end == pieces.size();
  return month && (last || pieces[end - 2].form.size() > kLongestShort) ? end - 1 : end;
}

/// "Jan Kolar", "April Jones": what opens the name of a person, and is not all of it, is no date;
/// nor is a surname behind a first name: "Larry Summers", but "told Roe Monday".
bool is_in_person(const Document& document, const Knowledge& knowledge, Span date) {
  return std::any_of(document.names.begin(), document.names.end(), [&](const NameSpan& name) {
    const Span person = document.span_of(name.first_token, name.end_token);
    if (name.label != NameLabel::person || !person.contains(date) || person == date) return false;
    return person.start == date.start ||
           (person.end == date.end && knowledge.name_words.is_surname(document.at(date)) &&
            knowledge.first_names.gender_of(document.word(name.first_token)) != Gender::unknown);
  });
}

}  // namespace

void find_dates(Document& document, const Knowledge& knowledge) {
  document.dates.clear();
  const Anchor today = anchor_of(document.provenance.published);
  DateMemory memory;
  const QuarterNames names(document, knowledge.date_words);
  for (const Span stretch : stretches_of(document)) {
    const std::vector<Piece> pieces = pieces_of(document.text, stretch);
    DateReader reader(document, knowledge, pieces, today);
    ++memory.sentence;
    std::size_t free = 0;  // the first piece after the last date
    for (std::size_t i = 0; i < pieces.size();) {
      auto found = reader.read(i, memory);
      if (!found || names.has(pieces, i, found->end) ||
          is_in_person(document, knowledge,
                       {pieces[i].span.start, pieces[found->end - 1].span.end})) {
        ++i;
        continue;
      }
      found->end = without_full_stop(pieces, found->end, knowledge.date_words.grammar);
      DateMention mention;
      mention.span = with_words_before(document, knowledge.date_words, pieces, i, found->end, free);
      mention.type = found->value.type;
      mention.value = found->value.value;
      mention.timex = found->value.timex;
      mention.shape = shape_of(found->value);
      document.dates.push_back(std::move(mention));
      memory.keep(found->value, today);
      free = i = found->end;
    }
  }
}

}  // namespace claimgraph
