#include "extract/trees/trimmed_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/party_names.h"

namespace claimgraph {
namespace {

class NameTrimmer : private TreeEditor {
 public:
  NameTrimmer(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void trim() {
    for (NameSpan& name : document().names) {
      leave_title(name);
      be_body(name);
      leave_nouns(name);
      leave_holder(name);
      leave_member(name);
      leave_year(name);
      leave_day(name);
      leave_bearer(name);
      leave_number(name);
      leave_clause(name);
      leave_doer(name);
      leave_employer(name);
    }
    for (const Sentence& sentence : document().sentences) {
      leave_description(sentence);
      for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token)
        find_described(token, sentence);
    }
    add_names(found_);
  }

 private:
  std::string lower(std::uint32_t token) const { return to_lower(document().word(token)); }

  bool speaks_of_person(std::uint32_t token) const {
    return knowledge_.kinds.speaks_of(lower(token), "person");
  }

  bool in_date(std::uint32_t token) { return document().date_over(at(token).span) != nullptr; }

  /// "Acme Chief" and "Technology Officer Jane Roe" for Acme's chief technology officer: what
  /// begins a title ends a body's name, and a person's of two words begins behind the post.
  void leave_title(NameSpan& name) {
    const WordSet& parts = knowledge_.discourse_words.title_parts;
    if (name.label != NameLabel::person) {
      const bool capital =
          name.end_token < document().tokens.size() && is_capitalised(name.end_token);
      if (capital && name.end_token > name.first_token + 1 &&
          parts.contains(document().word(name.end_token - 1)))
        --name.end_token;
      return;
    }
    bool left = false;
    for (std::uint32_t post = name.first_token; post + 1 < name.end_token; ++post) {
      const bool honour = knowledge_.discourse_words.name_titles.contains(document().word(post));
      const bool title = honour || (post + 2 < name.end_token && speaks_of_person(post));
      if (left && !title) return;  // "Chief Justice Jane Roe" has two
      left = left || title;
      if (title) name.first_token = post + 1;
    }
  }

  /// "Jane Roe Thursday vowed to close it" with the day as a part of her name: it says when.
  void leave_day(NameSpan& name) {
    const std::uint32_t day = name.end_token - 1;
    if (name.label != NameLabel::person || name.end_token < name.first_token + 2 || !in_date(day))
      return;
    --name.end_token;
    std::uint32_t verb = at(day).head;
    while (verb != Token::kRoot && verb >= name.first_token && verb < day) verb = at(verb).head;
    if (verb != Token::kRoot && at(verb).upos == Upos::VERB && verb > day)
      hang_loose(day, verb, Deprel::obl_unmarked);
  }

  /// "a report by The Herald that Acme sold it" with one name from Herald to Acme: "that" is inside
  /// none.
  void leave_clause(NameSpan& name) {
    for (std::uint32_t that = name.first_token + 1; that + 1 < name.end_token; ++that) {
      const std::string_view word = document().word(that);
      if (is_capitalised(that) || !knowledge_.attribution_words.that.contains(word)) continue;
      return part(name, that, name.label);
    }
  }

  /// "sued in a court in Texas by Acme" with one name from the court to Acme: no body's name has
  /// who does something inside.
  void leave_doer(NameSpan& name) {
    if (name.label != NameLabel::organization) return;
    const WordSet& agents = knowledge_.clause_words.agent_prepositions;
    for (std::uint32_t by = name.first_token + 1; by + 1 < name.end_token; ++by) {
      const bool doer = at(by).upos == Upos::ADP && is_capitalised(by + 1) &&
                        agents.contains(document().word(by));
      if (doer) return part(name, by, name.label);
    }
  }

  /// "Dora Ebbing of Ebbing Works" as a person: no person's name ends as a body's.
  void leave_employer(NameSpan& name) {
    if (name.label != NameLabel::person) return;
    const std::string_view last = document().word(name.end_token - 1);
    if (knowledge_.kinds.kind_of_ending(last).empty()) return;
    for (std::uint32_t of = name.first_token + 2; of + 1 < name.end_token; ++of) {
      const bool owned = at(of).upos == Upos::ADP && is_capitalised(of + 1);
      if (owned) return part(name, of, NameLabel::organization);
    }
  }

  /// Ends the name before the word; what stands behind it is a name of its own.
  void part(NameSpan& name, std::uint32_t word, NameLabel label) {
    found_.push_back({word + 1, name.end_token, label, name.score});
    name.end_token = word;
  }

  /// "Bank of Tarrant" as a person: no person's name begins as a body's ends.
  void be_body(NameSpan& name) {
    const std::uint32_t of = name.first_token + 1;
    const bool led = name.label == NameLabel::person && of + 1 < name.end_token &&
                     at(of).upos == Upos::ADP &&
                     !knowledge_.kinds.kind_of_ending(document().word(name.first_token)).empty();
    if (led) name.label = NameLabel::organization;
  }

  /// "Canadian label maker Orsane": what follows the last common noun that is written small.
  void leave_nouns(NameSpan& name) {
    for (std::uint32_t noun = name.end_token - 1; noun-- > name.first_token;) {
      const bool common = at(noun).upos == Upos::NOUN && !is_capitalised(noun) &&
                          is_capitalised(noun + 1) && is_known(at(noun).lemma);
      if (!common) continue;
      name.first_token = noun + 1;
      return;
    }
  }

  /// "fellow of the Royal Society" as one name: who somebody is there is no part of it.
  void leave_holder(NameSpan& name) {
    const std::uint32_t post = name.first_token;
    const bool held = name.end_token > post + 2 && at(post).upos == Upos::NOUN &&
                      !is_capitalised(post) && speaks_of_person(post) &&
                      at(post + 1).upos == Upos::ADP;
    if (!held) return;
    const std::uint32_t body = post + (at(post + 2).upos == Upos::DET ? 3 : 2);
    if (body < name.end_token && is_capitalised(body)) name.first_token = body;
  }

  /// "Labour MP" as one body: who is of the party is no part of its name.
  void leave_member(NameSpan& name) {
    const std::uint32_t member = name.end_token - 1;
    const bool body = name.label != NameLabel::person && name.end_token == name.first_token + 2;
    if (!body || at(member).xpos.ends_with('S') || !speaks_of_person(member)) return;
    if (party_called(knowledge_, document().word(name.first_token)) != nullptr) --name.end_token;
  }

  bool is_known(const std::string& noun) const {
    return knowledge_.noun_senses.knows(noun) || !knowledge_.kinds.kinds_of_noun(noun).empty();
  }

  /// "Carmaker Lindqvist", "Consultancy Brennard" where a sentence begins: the capital is its own.
  void leave_description(const Sentence& sentence) {
    const std::uint32_t noun = sentence.first_token;
    NameSpan* name = name_from(noun);
    if (name == nullptr || name->end_token < noun + 2) return;
    const DiscourseWords& words = knowledge_.discourse_words;
    const bool qualifies = words.name_qualifying.contains(lower(noun));
    if (!qualifies && !words.name_describing.contains(lower(noun))) return;
    const std::string_view last = document().word(name->end_token - 1);
    const bool ending =
        name->end_token == noun + 2 && !knowledge_.kinds.kind_of_ending(last).empty();
    if ((ending && !qualifies) || !is_capitalised(noun + 1)) return;
    name->first_token = noun + 1;
    if (knowledge_.kinds.speaks_of_body(lower(noun))) name->label = NameLabel::organization;
  }

  /// The name that begins there.
  NameSpan* name_from(std::uint32_t first) {
    auto& names = document().names;
    const auto found = std::partition_point(
        names.begin(), names.end(), [&](const NameSpan& each) { return each.first_token < first; });
    return found == names.end() || found->first_token != first ? nullptr : &*found;
  }

  /// "By the end of 2025 Voltanza had": the year is of the date before it; not "the 2025 election".
  void leave_year(NameSpan& name) {
    const std::uint32_t next = name.first_token + 1;
    const DateMention* date = document().date_over(at(name.first_token).span);
    const bool year = date != nullptr && date->span.start < at(name.first_token).span.start &&
                      at(name.first_token).upos == Upos::NUM;
    if (year && next < name.end_token && is_capitalised(next) && !in_date(next))
      name.first_token = next;
  }

  /// "the Regional Alliance of President Jane Roe": whose the body is.
  void leave_bearer(NameSpan& name) {
    if (name.label == NameLabel::person || name.end_token < name.first_token + 3) return;
    const std::uint32_t post = name.end_token - 1;
    const bool followed = name.end_token < document().tokens.size() &&
                          is_capitalised(name.end_token) && in_one_sentence(post, name.end_token);
    if (followed && at(post - 1).upos == Upos::ADP && speaks_of_person(post)) name.end_token -= 2;
  }

  /// "the Social Democrats 28 and the Green List six" of seats: a number in words, or behind
  /// several persons, is how many they have.
  void leave_number(NameSpan& name) {
    const bool within = at(name.end_token - 1).upos == Upos::NUM;
    const std::uint32_t number = within ? name.end_token - 1 : name.end_token;
    if (number <= name.first_token || number >= document().tokens.size()) return;
    if (at(number).upos != Upos::NUM || !in_one_sentence(name.first_token, number)) return;
    const std::uint32_t counts = at(number).head;  // "left Acme two years ago"
    if (!within && (counts < name.first_token || counts >= name.end_token)) return;
    const bool digits =
        document().word(number).find_first_of("0123456789") != std::string_view::npos;
    if (is_capitalised(number) || (digits && !speaks_of_several(number - 1))) return;
    if (within) --name.end_token;
    if (is_a(at(number).deprel, Deprel::flat)) at(number).deprel = Deprel::dep;
    // Who has so many is no further thing that the one before them has.
    for (const std::uint32_t each : outward(name.first_token, name.end_token)) {
      if (at(each).deprel == Deprel::conj || at(each).deprel == Deprel::appos)
        at(each).deprel = Deprel::dep;
    }
  }

  bool speaks_of_several(std::uint32_t plural) const {
    const std::string form = lower(plural);
    if (form.size() < 2 || !form.ends_with('s')) return false;
    const std::string one = form.substr(0, form.size() - 1);
    return knowledge_.noun_senses.of(one) == NounSense::person ||
           knowledge_.kinds.speaks_of(one, "person");
  }

  void find_described(std::uint32_t first, const Sentence& sentence) {
    // "Activist Oakhollow has built a stake": the capital is the sentence's.
    const bool opens = first == sentence.first_token + 1 && is_capitalised(first - 1) &&
                       knowledge_.discourse_words.name_describing.contains(lower(first - 1));
    if (document().is_heading(sentence) || in_name(first - 1)) return;
    if (!opens && !describes_body(first - 1)) return;
    std::uint32_t end = first;
    while (end < sentence.end_token && is_strange(end)) ++end;
    // "Activist Mira Halden" with the surname alone as a name
    if (end == first || (end < sentence.end_token && name_from(end) != nullptr)) return;
    const bool body = !opens || knowledge_.kinds.speaks_of_body(lower(first - 1));
    found_.push_back({first, end, body ? NameLabel::organization : NameLabel::miscellaneous, 0});
  }

  /// A noun of bodies that is written small, "start-up" too.
  bool describes_body(std::uint32_t noun) {
    if (at(noun).xpos == "NN" && !is_capitalised(noun))
      if (knowledge_.kinds.speaks_of_body(at(noun).lemma)) return true;
    if (noun < 2 || document().word(noun - 1) != "-" || is_capitalised(noun)) return false;
    return knowledge_.kinds.speaks_of_body(
        to_lower(document().at(document().span_of(noun - 2, noun + 1))));
  }

  /// A proper noun in no name and no date that is no post, people or title.
  bool is_strange(std::uint32_t token) {
    const std::string form = lower(token);
    const DiscourseWords& words = knowledge_.discourse_words;
    return at(token).upos == Upos::PROPN && is_capitalised(token) && !in_name(token) &&
           !in_date(token) && form.size() > 2 && !form.ends_with('.') && !speaks_of_person(token) &&
           !words.he_titles.contains(form) && !words.she_titles.contains(form) &&
           !words.title_parts.contains(document().word(token)) &&
           !knowledge_.name_words.is_people(document().word(token)) &&
           knowledge_.demonyms.country_of(document().word(token)).empty();
  }

  const Knowledge& knowledge_;
  std::vector<NameSpan> found_{};
};

}  // namespace

void trim_names(Document& document, const Knowledge& knowledge) {
  NameTrimmer(document, knowledge).trim();
}

}  // namespace claimgraph
