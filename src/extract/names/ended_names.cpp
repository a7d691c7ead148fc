#include "extract/names/ended_names.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "base/word_map.h"
#include "extract/names/described_names.h"
#include "extract/names/foreign_bodies.h"
#include "extract/names/joined_names.h"
#include "extract/names/name_fields.h"
#include "extract/names/name_forms.h"
#include "extract/names/name_keys.h"

namespace claimgraph {
namespace {

class EndedNames {
 public:
  EndedNames(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {
    for (const NameSpan& name : document_.names) {
      if (name.end_token - name.first_token == 1) {
        standing_alone_.insert(std::string(word(name.first_token)));
      }
    }
  }

  std::vector<FoundName> find() {
    for (const Sentence& sentence : document_.sentences) by_ending(sentence);
    for (const Sentence& sentence : document_.sentences) by_abbreviation(sentence);
    return std::move(found_);
  }

 private:
  std::string_view word(std::uint32_t token) const { return document_.word(token); }

  bool capitalised(std::uint32_t token) const { return looks_like_name(word(token)); }

  /// Runs of capitalised words that end in a word such as "Fund" or "Corp".
  void by_ending(const Sentence& sentence) {
    for (std::uint32_t last = sentence.first_token + 1; last < sentence.end_token; ++last) {
      const std::string_view kind = knowledge_.kinds.kind_of_ending(word(last));
      if (kind.empty() || opens_title(sentence, last) || opens_person(sentence, last)) continue;
      const std::uint32_t run = run_start(sentence, last);
      const std::uint32_t first = start_with_members(sentence, run);
      const bool of_members = first != run;
      if (is_of_title(first, last)) continue;
      const bool numbered = has_number(kind, first, last);
      const std::uint32_t end =
          numbered ? last + 2 : end_of_field(document_, knowledge_, sentence, kind, last + 1);
      const bool one_word = first == last && end == last + 1;
      // "the Bureau of Foreign Commerce"
      // "the Bank of Tarrant": of firms, where it is all of the name before the "of"
      const bool whole = end > last + 1 && !numbered && (kind != "company" || first == last);
      if (one_word || !(whole || of_members || makes_a_name(kind, first, last))) continue;
      if (is_of_headline_alone(sentence, first, end)) continue;
      if (first == last && is_of_posts(last, end)) continue;
      const bool person = knowledge_.kinds.find(kind)->label == NameLabel::person;
      const std::uint32_t bare = person ? behind_posts(first, last) : first;
      found_.push_back({bare, end, std::string(kind), nullptr, true});
    }
  }

  /// "Senate Bill 214", "Executive Order 14110": of laws, missions and the like the number is a
  /// part of the name; not "signed the Clean Air Act 40 years ago".
  bool has_number(std::string_view kind, std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t number = last + 1;
    if (first == last || number >= document_.tokens.size()) return false;
    const Token& token = document_.tokens[number];
    const bool digits = word(number).find_first_not_of("0123456789") == std::string_view::npos;
    return digits && token.upos == Upos::NUM && token.head >= first && token.head <= last &&
           knowledge_.kinds.find(kind)->label == NameLabel::miscellaneous;
  }

  /// "the Bakers' Alliance": the name of a body begins with those whom it is of.
  std::uint32_t start_with_members(const Sentence& sentence, std::uint32_t first) const {
    constexpr std::uint32_t kBefore = 3;  // the article, the members, the mark
    if (first < sentence.first_token + kBefore) return first;
    const std::uint32_t members = first - 2;
    const bool owned = document_.tokens[first - 1].xpos == "POS" && word(first - 1).size() != 2;
    const bool plural = capitalised(members) && word(members).ends_with('s') &&
                        document_.tokens[members - 1].upos == Upos::DET;
    return owned && plural ? members : first;
  }

  /// "the Board of Directors" is no body's name, but a part of whoever is spoken of.
  bool is_of_posts(std::uint32_t last, std::uint32_t end) const {
    if (end != last + 3) return false;
    const std::string posts = to_lower(word(end - 1));
    return posts.ends_with('s') &&
           knowledge_.kinds.speaks_of(posts.substr(0, posts.size() - 1), "person");
  }

  /// "Acme AI chip licences" over an article that knows Acme, and no "Acme AI".
  bool is_of_headline_alone(const Sentence& sentence, std::uint32_t first,
                            std::uint32_t end) const {
    if (!document_.is_heading(sentence) || standing_alone_.count(word(first)) == 0) return false;
    const std::string_view surface = document_.at(document_.span_of(first, end));
    return std::string_view(document_.text).find(surface, sentence.span.end) ==
           std::string_view::npos;
  }

  /// "District" of "U.S. District Judge".
  bool opens_title(const Sentence& sentence, std::uint32_t word_of_title) const {
    const std::uint32_t post = word_of_title + 1;
    return knowledge_.discourse_words.title_parts.contains(word(word_of_title)) &&
           post < sentence.end_token && capitalised(post) && is_role(post);
  }

  /// "President Bill Roe", "Sen. Bill Roe" is no bill.
  bool opens_person(const Sentence& sentence, std::uint32_t last) const {
    if (last == sentence.first_token || last + 1 >= sentence.end_token) return false;
    std::string title = to_lower(word(last - 1));
    if (title.ends_with('.')) title.pop_back();
    const bool addressed = is_role(last - 1) || knowledge_.text_words.titles.contains(title);
    return addressed && document_.tokens[last + 1].upos == Upos::PROPN &&
           knowledge_.first_names.gender_of(word(last)) != Gender::unknown;
  }

  /// "Acme Chief Technology" before "Officer".
  bool is_of_title(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t post = last + 1;
    if (post >= document_.tokens.size() || !capitalised(post) || !is_role(post)) return false;
    for (std::uint32_t token = first; token < last; ++token) {
      if (knowledge_.discourse_words.title_parts.contains(word(token))) return true;
    }
    return false;
  }

  /// A legal form does; other endings only where the recogniser saw a name too, as "Call Center"
  /// and "1 Newsgroup Service" have capitals as well.
  bool makes_a_name(std::string_view kind, std::uint32_t first, std::uint32_t last) const {
    if (document_.tokens[first].upos == Upos::NUM || is_place(first, last + 1)) return false;
    if (is_surname(document_, knowledge_, kind, first)) return false;
    if (kind == "company" || is_abbreviated(first, last)) return true;
    // "The Maritime Inquiry Board": three capitals behind an article.
    const bool three = last >= first + 2 && capitalised(last) && first > 0 &&
                       document_.tokens[first - 1].upos == Upos::DET &&
                       capitals_before(last + 1) == (capitalised(first - 1) ? first - 1 : first);
    if (three && knowledge_.kinds.find(kind)->label == NameLabel::organization) return true;
    const auto name =
        std::partition_point(document_.names.begin(), document_.names.end(),
                             [&](const NameSpan& each) { return each.end_token <= first; });
    return name != document_.names.end() && name->first_token <= last;
  }

  /// "Walter Roe Jr." of "Vice President Walter Roe Jr.": of two words and more, no post.
  std::uint32_t behind_posts(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t post = first; post + 2 < last; ++post) {
      const bool honour = knowledge_.discourse_words.name_titles.contains(word(post));
      if (honour || is_role(post)) first = post + 1;
    }
    return first;
  }

  /// "the Product Standards Office (PSO)".
  bool is_abbreviated(std::uint32_t first, std::uint32_t last) const {
    if (last + 3 >= document_.tokens.size() || document_.tokens[last + 1].xpos != "-LRB-")
      return false;
    return is_acronym(word(last + 2)) && document_.tokens[last + 3].xpos == "-RRB-" &&
           abbreviates(word(last + 2), document_.at(document_.span_of(first, last + 1)));
  }

  /// "West Bank" is no bank.
  bool is_place(std::uint32_t first, std::uint32_t end) const {
    return knowledge_.name_words.is_place(document_.at(document_.span_of(first, end)));
  }

  /// "of", and the hyphen of "Saint-Denis Pension Board".
  bool joins(std::uint32_t token) const {
    return knowledge_.discourse_words.name_joining.count(word(token)) != 0 ||
           (is_glued_hyphen(document_, token) && capitalised(token + 1));
  }

  /// Where the run of name words that ends before `last` begins. Joining words belong to it only
  /// between capitalised ones; before a lower-case ending ("government") adjectives may stand too.
  std::uint32_t run_start(const Sentence& sentence, std::uint32_t last) const {
    std::uint32_t first = last;
    std::uint32_t at = last;
    const bool lower_ending = !capitalised(last);
    while (at > sentence.first_token) {
      --at;
      const Token& token = document_.tokens[at];
      const bool name = standing_alone_.count(std::string(word(at))) != 0;
      const bool nominal = token.upos == Upos::PROPN || token.upos == Upos::NOUN ||
                           token.upos == Upos::ADJ || token.upos == Upos::NUM || name;
      // "Varn Bank sold it.": an ending alone is no name.
      const bool ends_it = first == last && at + 1 == last && token.upos == Upos::NOUN &&
                           token.head == last && token.deprel == Deprel::compound;
      const bool opening =
          at == sentence.first_token && token.upos != Upos::PROPN && !name && !ends_it;
      const bool other_name =
          token.upos == Upos::CCONJ && at > sentence.first_token &&
          (standing_alone_.count(word(at - 1)) != 0 || stands_between_names(at) ||
           are_two_names(document_, knowledge_, capitals_before(at), last + 1) ||
           trade_apart(at, last + 1));
      // "Rival Acme Cells", where the text has "Acme" by itself
      const std::string noun = to_lower(word(at));
      const bool describes = knowledge_.discourse_words.name_describing.contains(noun) ||
                             knowledge_.discourse_words.name_qualifying.contains(noun) ||
                             (standing_alone_.count(word(at + 1)) != 0 &&
                              !knowledge_.kinds.kinds_of_noun(noun).empty());
      const bool dated_start = at > sentence.first_token &&  // "Nov 24 Chipmaker Acme Corp"
                               document_.date_over(document_.tokens[at - 1].span) != nullptr;
      const bool described = (at == sentence.first_token || dated_start) && describes;
      const bool bearer = joins(at + 1) && document_.tokens[at + 1].upos != Upos::PUNCT &&
                          (is_role(at) || ends_person(at));
      const bool dated = token.upos == Upos::PROPN && document_.date_over(token.span) != nullptr;
      if (other_name || described || bearer || dated) break;
      if (capitalised(at) && nominal && !opening) {
        first = at;
      } else if (!joins(at) && !(lower_ending && at + 1 == last && token.upos == Upos::ADJ)) {
        break;
      }
    }
    return first;
  }

  /// "Roe" of "Jane Roe of Varn Bank": who is of a body is no part of its name.
  bool ends_person(std::uint32_t last) const {
    if (!knowledge_.kinds.kind_of_ending(word(last)).empty()) return false;
    const auto seen =
        std::partition_point(document_.names.begin(), document_.names.end(),
                             [&](const NameSpan& each) { return each.end_token <= last; });
    const bool person = seen != document_.names.end() && seen->first_token < last &&
                        seen->label == NameLabel::person;
    const std::uint32_t first = capitals_before(last + 1);
    if (last <= first) return person;
    return person || (knowledge_.first_names.gender_of(word(first)) != Gender::unknown &&
                      !is_place(first, first + 1));
  }

  /// Whether the recogniser saw a name end there and another one begin.
  bool stands_between_names(std::uint32_t joining) const {
    const auto behind =
        std::partition_point(document_.names.begin(), document_.names.end(),
                             [&](const NameSpan& each) { return each.first_token <= joining; });
    return behind != document_.names.begin() && behind != document_.names.end() &&
           std::prev(behind)->end_token == joining && behind->first_token == joining + 1;
  }

  /// "Norlake Capital and Varn Bank": two that firms end so.
  bool trade_apart(std::uint32_t joining, std::uint32_t end) const {
    const std::uint32_t first = capitals_before(joining);
    return joining > first + 1 && end > joining + 2 &&
           names_trade(document_, {first, joining, "", nullptr, false}, knowledge_);
  }

  /// Where the words with capitals right before `end` begin.
  std::uint32_t capitals_before(std::uint32_t end) const {
    while (end > 0 && capitalised(end - 1)) --end;
    return end;
  }

  /// "CEO of Acme Corp": a post, capitalised or not, is no part of the name that it is held at.
  bool is_role(std::uint32_t token) const {
    return knowledge_.kinds.speaks_of(to_lower(word(token)), "person");
  }

  /// "Norwood Pumps Trading (NPT)": what the letters in brackets stand for is a body's name.
  void by_abbreviation(const Sentence& sentence) {
    for (std::uint32_t open = sentence.first_token + 2; open + 2 < sentence.end_token; ++open) {
      const bool bracketed = document_.tokens[open].xpos == "-LRB-" && is_acronym(word(open + 1)) &&
                             document_.tokens[open + 2].xpos == "-RRB-";
      if (!bracketed) continue;
      const std::uint32_t run = std::max(capitals_before(open), sentence.first_token);
      for (std::uint32_t first = run; first + 1 < open; ++first) {
        if (!abbreviates(word(open + 1), document_.at(document_.span_of(first, open)))) continue;
        const std::string& kind = knowledge_.kinds.default_kind(NameLabel::organization);
        found_.push_back({first, open, kind, nullptr, false});
        break;
      }
    }
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<FoundName> found_{};
  WordSet standing_alone_{};  // one-word names of the recogniser
};

}  // namespace

std::vector<FoundName> find_ended(const Document& document, const Knowledge& knowledge) {
  return EndedNames(document, knowledge).find();
}

bool is_surname(const Document& document, const Knowledge& knowledge, std::string_view kind,
                std::uint32_t first) {
  return knowledge.kinds.find(kind)->label != NameLabel::organization &&
         knowledge.first_names.gender_of(document.word(first)) != Gender::unknown;
}

}  // namespace claimgraph
