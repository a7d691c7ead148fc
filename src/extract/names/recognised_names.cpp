#include "extract/names/recognised_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/unicode.h"
#include "extract/names/joined_names.h"
#include "extract/names/name_finder.h"
#include "extract/names/name_forms.h"

namespace claimgraph {
namespace {

/// Longer names with one first word that are tried: more would make a hostile text slow.
constexpr std::size_t kMostOfOneWord = 8;

constexpr std::size_t kLongestJoinedNumber = 4;  // "2.5"

class Cleaner {
 public:
  Cleaner(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  std::vector<RecognisedName> clean() {
    for (const NameSpan& name : document_.names) {
      surfaces_.emplace(document_.at(document_.span_of(name.first_token, name.end_token)));
      name_ends_.insert(name.end_token);
    }
    for (std::uint32_t token = 0; token + 1 < document_.tokens.size(); ++token) {
      if (stands_alone(token) && at(token + 1).upos == Upos::VERB &&
          is_a(at(token).deprel, Deprel::nsubj) &&
          (token == 0 || !looks_like_name(word(token - 1))))
        acting_.insert(word(token));
    }
    for (const NameSpan& name : document_.names) split(name);
    grow();
    join_beside();
    return std::move(names_);
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::string_view word(std::uint32_t token) const { return document_.word(token); }
  /// Capitalised, or taken for a proper noun where nothing is: of "the Austin chipmaker" the town
  /// alone is a name.
  bool capitalised(std::uint32_t token) const {
    if (looks_like_name(word(token))) return true;
    return at(token).upos == Upos::PROPN && !(token > 0 && looks_like_name(word(token - 1)));
  }

  void split(const NameSpan& name) {
    std::uint32_t first = name.first_token;
    NameLabel label = name.label;
    for (std::uint32_t token = first; token < name.end_token; ++token) {
      if (token == first || !parts(name, first, token)) continue;
      // "Minister of Economics Ada Roe" is a minister of that, whoever she is.
      const bool post = name.label == NameLabel::person && at(token).upos == Upos::ADP &&
                        token == first + 1 && is_title(first);
      if (!post) record(label, first, token);
      // What a person is of, or what owns one, is a body more often than another person, where the
      // lists do not know it as a place.
      if (at(token).upos == Upos::ADP) label = label_behind(token, name.end_token);
      first = token + 1;
      while (first < name.end_token && !capitalised(first)) ++first;
    }
    record(label, first, name.end_token);
  }

  NameLabel label_behind(std::uint32_t preposition, std::uint32_t end) const {
    const bool last = preposition + 1 >= end;
    const bool place = !last && knowledge_.name_words.is_place(
                                    document_.at(document_.span_of(preposition + 1, end)));
    return place ? NameLabel::place : NameLabel::organization;
  }

  /// "Acme" or "Grid" is all of "Acme Grid" where the document has that name elsewhere and these
  /// words stand here too.
  void grow() {
    std::map<std::string_view, std::vector<RecognisedName>> by_first, by_last;
    for (const RecognisedName& name : names_) {
      if (name.end - name.first < 2) continue;
      for (auto* longer : {&by_first[word(name.first)], &by_last[word(name.end - 1)]}) {
        if (longer->size() < kMostOfOneWord) longer->push_back(name);
      }
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::uint32_t begin = i > 0 ? names_[i - 1].end : 0;
      const std::uint32_t limit = i + 1 < names_.size()
                                      ? names_[i + 1].first
                                      : static_cast<std::uint32_t>(document_.tokens.size());
      RecognisedName& name = names_[i];
      for (const RecognisedName& whole : by_first[word(name.first)])
        grow_to(whole, name.first, limit, name);
      for (const RecognisedName& whole : by_last[word(name.end - 1)]) {
        const std::uint32_t size = whole.end - whole.first;
        if (size <= name.end - begin) grow_to(whole, name.end - size, limit, name);
      }
    }
  }

  /// "Harlow Cement" with the town as one name and the firm as another, "Tresko Mobil" with two
  /// firms: what stands right before a body's name and hangs together with it is part of it, a
  /// place where no list knows that body, and a word that none knows.
  void join_beside() {
    std::vector<RecognisedName> joined;
    for (const RecognisedName& name : names_) {
      const bool body = name.label == NameLabel::organization && !is_acronym(word(name.first));
      const bool beside = !joined.empty() && joined.back().end == name.first;
      if (body && beside && begins_name(document_, knowledge_, joined.back(), name)) {
        joined.back().end = name.end;
        joined.back().label = NameLabel::organization;
      } else {
        joined.push_back(name);
        if (!beside && follows_unknown(document_, knowledge_, sentence_at(name.first), name))
          --joined.back().first;
      }
    }
    names_ = std::move(joined);
  }

  /// A proper noun with a capital, of more than one letter.
  bool stands_alone(std::uint32_t token) const {
    return at(token).upos == Upos::PROPN && word(token).size() > 1 && looks_like_name(word(token));
  }

  /// Makes `name` the words of `whole` where these stand from `first` on, before `limit`.
  void grow_to(const RecognisedName& whole, std::uint32_t first, std::uint32_t limit,
               RecognisedName& name) const {
    const std::uint32_t size = whole.end - whole.first;
    if (size <= name.end - name.first || size > limit - first) return;
    if (same_words(whole.first, first, size)) name = {first, first + size, whole.label};
  }

  bool same_words(std::uint32_t one, std::uint32_t other, std::uint32_t size) const {
    for (std::uint32_t i = 0; i < size; ++i) {
      if (word(one + i) != word(other + i)) return false;
    }
    return true;
  }

  /// Whether a name ends before `token`. None but a work's holds a verb. People's names hold no
  /// conjunction, preposition or possessive; others part before what they own, or where what stands
  /// before is known by itself.
  bool parts(const NameSpan& name, std::uint32_t first, std::uint32_t token) const {
    if (is_priced(token) || is_spaced_dash(token)) return true;
    if (is_joined(token) || word(token) == "&") return false;
    const Upos upos = at(token).upos;
    // "Acme Industries bought Beta Systems": only works are called by what somebody does.
    const bool acts = (upos == Upos::VERB || upos == Upos::AUX) && !capitalised(token);
    if (acts) return name.label != NameLabel::miscellaneous;
    // "Court blocks Norrland's takeover" as one body: of its words only small ones have no capital.
    const bool noun = upos == Upos::NOUN && name.label == NameLabel::organization &&
                      !capitalised(token) && token + 1 < name.end_token && capitalised(token - 1) &&
                      capitalised(token + 1);
    if (noun) return true;
    if (at(token).xpos == ",") return are_listed(document_, name, token);
    const bool small = upos == Upos::CCONJ || upos == Upos::PART || upos == Upos::ADP;
    if (!small || capitalised(token)) return false;
    // "Acme Industries' purchase of Beta Systems": an owner and what it owns.
    const bool owns = upos == Upos::PART && token + 1 < name.end_token && !capitalised(token + 1);
    if (owns) return true;
    if (name.label == NameLabel::person) return true;
    const bool joining = knowledge_.discourse_words.name_joining.count(word(token)) != 0;
    if (upos == Upos::ADP && !joining) return name.label != NameLabel::organization;
    if (upos == Upos::ADP)
      return stands_before_home(document_, knowledge_, first, token, name.end_token);
    const bool pair =
        upos == Upos::CCONJ && are_two_names(document_, knowledge_, first, name.end_token);
    return pair || (upos == Upos::CCONJ && ends_list(first, token, name.end_token)) ||
           is_known(first, token) || is_known(token + 1, name.end_token) ||
           (upos == Upos::CCONJ && (stand_apart(first, token, name.end_token) ||
                                    trade_apart(first, token, name.end_token)));
  }

  /// "Acme, Beta Works and Gamma Cloud": behind a name and a comma the last two of a list.
  bool ends_list(std::uint32_t first, std::uint32_t joining, std::uint32_t end) const {
    if (first < 2 || at(first - 1).xpos != "," || !name_ends_.contains(first - 1)) return false;
    if (end < document_.tokens.size() && (at(end).xpos == "," || at(end).upos == Upos::CCONJ))
      return false;
    bool listed = false;  // with what stands before the comma
    for (std::uint32_t token = first; token < end; ++token) {
      const bool other = token != joining && at(token).upos == Upos::CCONJ;
      if (other || at(token).upos == Upos::ADP) return false;
      listed = listed || (at(token).deprel == Deprel::conj && at(token).head + 1 < first);
    }
    return listed && !is_known(first, end);
  }

  /// "Oslo – 6 June 1970": a dash between spaces parts; a hyphen may stand so in "Coca - Cola".
  bool is_spaced_dash(std::uint32_t token) const {
    return is_dash(word(token)) && word(token).size() > 1 &&
           at(token - 1).span.end < at(token).span.start;
  }

  /// "in" of "Moon Jae-in".
  bool is_joined(std::uint32_t token) const {
    return token > 0 && at(token - 1).xpos == "HYPH" &&
           at(token - 1).span.end == at(token).span.start;
  }

  /// "Acme and Beta Systems" where the document has each elsewhere by itself, or the first by
  /// itself does something elsewhere.
  bool stand_apart(std::uint32_t first, std::uint32_t joining, std::uint32_t end) const {
    if (joining + 1 >= end) return false;
    const std::string_view left = document_.at(document_.span_of(first, joining));
    const std::string_view right = document_.at(document_.span_of(joining + 1, end));
    const bool long_right = end - joining > 2;
    return (surfaces_.contains(left) &&
            (surfaces_.contains(right) || surfaces_.contains(word(joining + 1)))) ||
           (long_right && joining == first + 1 && acting_.contains(left));
  }

  /// "Norlake Capital and Varn Bank": two that firms end so.
  bool trade_apart(std::uint32_t first, std::uint32_t joining, std::uint32_t end) const {
    const auto trades = [&](std::uint32_t from, std::uint32_t to) {
      return to > from + 1 && names_trade(document_, {from, to, "", nullptr, false}, knowledge_);
    };
    return trades(first, joining) && trades(joining + 1, end);
  }

  /// Whether lists have the words as a whole name ("Daimler Truck and Scania" are two).
  bool is_known(std::uint32_t first, std::uint32_t end) const {
    return first < end && is_in_lists(knowledge_, document_.at(document_.span_of(first, end)));
  }

  /// "Sales rose", "Divers counted them": a plural of what is measured or of persons, where a
  /// sentence begins.
  bool opens_with_plural(std::uint32_t token) const {
    return sentence_at(token).first_token == token && at(token).xpos == "NNS" &&
           (!knowledge_.predicates.measures_of(at(token).lemma).empty() ||
            knowledge_.noun_senses.of(at(token).lemma) == NounSense::person);
  }

  /// "Mill manager Jane Roe", where a sentence begins: the field of a post; but a founder is a
  /// firm's.
  bool opens_with_field(std::uint32_t token) const {
    const std::uint32_t post = token + 1;
    const bool opens = sentence_at(token).first_token == token &&
                       post < sentence_at(token).end_token && at(post).upos == Upos::NOUN &&
                       knowledge_.noun_senses.knows_form(to_lower(word(token)));
    return opens && !is_known(token, token + 1) && !looks_like_name(word(post)) &&
           knowledge_.kinds.speaks_of(at(post).lemma, "person") &&
           !knowledge_.discourse_words.company_nouns.contains(at(post).lemma);
  }

  void record(NameLabel label, std::uint32_t first, std::uint32_t end) {
    end = before_open_bracket(first, end);
    if (is_known_small(label, first, end)) {
      if (names_.empty() || first >= names_.back().end) names_.push_back({first, end, label});
      return;
    }
    strip(first, end);
    const bool body = label != NameLabel::miscellaneous || ends_like_body(end);
    if (body && opens_with_year(first, end)) ++first;
    if (first >= end) return;
    end = with_noun(label, first, end);
    if (label != NameLabel::person) end = with_version(label, first, end);
    first = without_titles(label, first, end);
    first = without_portfolio(label, first, end);
    first = without_description(label, first, end);
    if (!has_name_word(first, end) || is_date(first, end) || is_priced(first)) return;
    if (end - first == 1 && (is_demonym(first) || opens_with_plural(first))) return;
    if (end - first == 1 && opens_with_field(first)) return;
    const bool acronym = end - first == 1 && is_acronym(word(first));
    const bool place = label == NameLabel::place &&
                       (knowledge_.name_words.is_place(word(first)) || opens_dateline(first));
    if (acronym && !place && label != NameLabel::miscellaneous) label = NameLabel::organization;
    if (!names_.empty() && first < names_.back().end) return;
    names_.push_back({first, end, label});
  }

  /// "Jane Roe (ROH": what a bracket opens in a name and nothing closes there is no part of it.
  std::uint32_t before_open_bracket(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t open = end;
    for (std::uint32_t token = first; token < end; ++token) {
      if (at(token).xpos == "-LRB-" && open == end) open = token;
      if (at(token).xpos == "-RRB-") open = end;
    }
    return open;
  }

  /// "we moved to oslo last year": a name without a capital that lists know with one. A place's
  /// stands behind a preposition or conjunction ("a chihuahua" is a dog), a person's where the
  /// whole sentence does without capitals ("bill" and "mark" are words too).
  bool is_known_small(NameLabel label, std::uint32_t first, std::uint32_t end) const {
    std::string text;
    for (std::uint32_t token = first; token < end; ++token) {
      if (word(token).empty() || word(token)[0] < 'a' || word(token)[0] > 'z') return false;
      if (token > first) text += ' ';
      text += word(token);
      text[text.size() - word(token).size()] = static_cast<char>(word(token)[0] - 'a' + 'A');
    }
    const NameWords& words = knowledge_.name_words;
    switch (label) {
      case NameLabel::person:
        return words.is_person(text) && has_small_start(first);
      case NameLabel::organization:
        return words.is_company(text);
      case NameLabel::place:
        return words.is_place(text) && first > 0 &&
               (at(first - 1).upos == Upos::ADP || at(first - 1).upos == Upos::CCONJ);
      case NameLabel::miscellaneous:
        return false;
    }
    return false;
  }

  /// REQUIRES: a token of the document.
  const Sentence& sentence_at(std::uint32_t token) const {
    return *std::partition_point(document_.sentences.begin(), document_.sentences.end(),
                                 [&](const Sentence& each) { return each.end_token <= token; });
  }

  /// "VARESE, March 5 (Northern Wire) -"
  bool opens_dateline(std::uint32_t token) const {
    const Sentence& sentence = sentence_at(token);
    return token == sentence.first_token && document_.blocks[sentence.block].role == Role::byline;
  }

  bool has_small_start(std::uint32_t token) const {
    return !looks_like_name(word(sentence_at(token).first_token));
  }

  /// "In 2023 Acme Industries": no part of a body's name, as it may be of an event's.
  bool opens_with_year(std::uint32_t first, std::uint32_t end) const {
    return first > 0 && first + 1 < end && at(first).upos == Upos::NUM &&
           at(first - 1).upos == Upos::ADP && document_.date_over(at(first).span) != nullptr;
  }

  bool ends_like_body(std::uint32_t end) const {
    const EntityKind* kind =
        end == 0 ? nullptr : knowledge_.kinds.find(knowledge_.kinds.kind_of_ending(word(end - 1)));
    return kind != nullptr && kind->label == NameLabel::organization;
  }

  /// Articles and marks at the start; endings, marks and common words at the end ("the H30 chips"),
  /// and words that belong to the title behind ("U.S. District Judge").
  void strip(std::uint32_t& first, std::uint32_t& end) const {
    while (first < end && (at(first).upos == Upos::DET || at(first).upos == Upos::PUNCT)) ++first;
    while (end > first && (at(end - 1).upos == Upos::PART || !capitalised(end - 1)) &&
           !is_joined(end - 1))
      --end;
    const WordSet& parts = knowledge_.discourse_words.title_parts;
    const bool titled = end < document_.tokens.size() && capitalised(end) &&
                        knowledge_.kinds.speaks_of(to_lower(word(end)), "person") &&
                        sentence_at(first).end_token > end;
    while (titled && end > first + 1 && parts.contains(word(end - 1))) --end;
  }

  /// "Gamma" of "Gamma Works": a common noun with a capital that the name belongs to ends it,
  /// within a sentence that is no heading.
  std::uint32_t with_noun(NameLabel& label, std::uint32_t first, std::uint32_t end) const {
    if (end - first != 1 || end >= document_.tokens.size()) return end;
    const Token& noun = at(end);
    // "Harlow Cement said": what a town's name begins is a body's where it does something.
    const bool place = label == NameLabel::place && !is_title(end) &&
                       is_a(noun.deprel, Deprel::nsubj) && noun.head != Token::kRoot &&
                       at(noun.head).upos == Upos::VERB;
    // "Elliott Management"
    const bool trade = knowledge_.agreement_words.trade_words.contains(to_lower(word(end)));
    const bool joined =
        (noun.upos == Upos::NOUN || ((place || trade) && noun.upos == Upos::PROPN)) &&
        looks_like_name(word(end)) && !surfaces_.contains(word(end)) &&
        at(first).upos == Upos::PROPN && at(first).head == end &&
        at(first).deprel == Deprel::compound;
    if (!joined || (is_known(first, end) && !place && !trade) || in_heading(first)) return end;
    if (label != NameLabel::miscellaneous) label = NameLabel::organization;
    return end + 1;
  }

  bool in_heading(std::uint32_t token) const { return document_.is_heading(sentence_at(token)); }

  /// "Lyra 2": the number that the tree joins to a thing's name is its version.
  std::uint32_t with_version(NameLabel& label, std::uint32_t first, std::uint32_t end) const {
    if (end >= document_.tokens.size()) return end;
    const Token& number = at(end);
    const bool joined = number.upos == Upos::NUM && number.deprel == Deprel::flat &&
                        number.head != Token::kRoot && number.head >= first && number.head < end;
    if (!joined || word(end).size() > kLongestJoinedNumber) return end;
    if (!is_known(first, end)) label = NameLabel::miscellaneous;
    return end + 1;
  }

  std::uint32_t without_titles(NameLabel& label, std::uint32_t first, std::uint32_t end) const {
    std::uint32_t bare = first;
    bool title_seen = false;
    while (end > bare + 1 && is_title(bare)) {
      title_seen = title_seen || !is_demonym(bare);
      ++bare;
    }
    const auto* entry = knowledge_.gazetteer.find(document_.at(document_.span_of(bare, end)));
    const bool known_person = entry != nullptr && entry->kind == "person";
    const bool titled = title_seen && label != NameLabel::place && names_in(bare, end) == 2;
    if (label != NameLabel::person && !known_person && !titled) return first;
    label = NameLabel::person;
    return bare;
  }

  /// The words of a name, hyphenated ones as one: two of "Jane Roe-Doe".
  std::uint32_t names_in(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t names = 0;
    for (std::uint32_t token = first; token < end; ++token) {
      const bool joined = word(token) == "-" || (token > first && word(token - 1) == "-");
      if (!joined) ++names;
    }
    return names;
  }

  /// "Minister of Economics Ada Roe": what somebody is the minister of is no part of the name.
  std::uint32_t without_portfolio(NameLabel& label, std::uint32_t first, std::uint32_t end) const {
    const bool of =
        first >= 2 && label != NameLabel::person &&
        knowledge_.discourse_words.name_joining.count(std::string(word(first - 1))) != 0;
    if (!of || !knowledge_.kinds.speaks_of(to_lower(word(first - 2)), "person")) return first;
    for (std::uint32_t name = first + 1; name + 2 <= end; ++name) {
      if (!knowledge_.name_words.is_person(word(name))) continue;
      label = NameLabel::person;
      return name;
    }
    return first;
  }

  /// "Rival Acme Cells" at the start of a sentence, where "Acme" stands elsewhere without it: the
  /// capital is the sentence's.
  std::uint32_t without_description(NameLabel label, std::uint32_t first, std::uint32_t end) const {
    if (end - first < 2 || !opens_sentence(first)) return first;
    const std::string noun = to_lower(word(first));
    if (knowledge_.discourse_words.name_describing.contains(noun)) return first + 1;
    if (label == NameLabel::person || knowledge_.kinds.kinds_of_noun(noun).empty()) return first;
    const std::string_view rest = document_.at(document_.span_of(first + 1, end));
    const bool alone = surfaces_.contains(rest) || surfaces_.contains(word(first + 1));
    return alone ? first + 1 : first;
  }

  bool opens_sentence(std::uint32_t token) const { return sentence_at(token).first_token == token; }

  bool is_title(std::uint32_t token) const {
    const std::string folded = to_lower(word(token));
    const bool several =
        folded.ends_with('s') &&
        knowledge_.kinds.speaks_of(std::string_view(folded).substr(0, folded.size() - 1), "person");
    const DiscourseWords& words = knowledge_.discourse_words;
    return is_demonym(token) || several || knowledge_.kinds.speaks_of(folded, "person") ||
           words.he_titles.contains(folded) || words.she_titles.contains(folded) ||
           (folded.size() > 2 && folded.ends_with('.')) || !capitalised(token);
  }

  bool is_demonym(std::uint32_t token) const {
    return !knowledge_.demonyms.country_of(word(token)).empty() ||
           knowledge_.name_words.is_people(word(token));
  }

  bool has_name_word(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      if (capitalised(token) && at(token).upos != Upos::NUM) return true;
    }
    return false;
  }

  /// Whether the token belongs to a sum of money: "Acme's C$5 million bid".
  bool is_priced(std::uint32_t token) const {
    const QuantityMention* sum = document_.quantity_over(at(token).span);
    return sum != nullptr && !sum->quantity.currency.empty();
  }

  bool is_date(std::uint32_t first, std::uint32_t end) const {
    const Span span = document_.span_of(first, end);
    const DateMention* date = document_.date_over(span);
    return date != nullptr && date->span.contains(span);
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<RecognisedName> names_{};
  std::set<std::uint32_t> name_ends_{};  // behind the recogniser's names
  WordSet surfaces_{};                   // of the recogniser's names, whole
  WordSet acting_{};                     // of the recogniser's names, whole
};

}  // namespace

std::vector<RecognisedName> recognised_names(const Document& document, const Knowledge& knowledge) {
  return Cleaner(document, knowledge).clean();
}

}  // namespace claimgraph
