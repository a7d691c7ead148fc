#include "extract/trees/name_runs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class NameRuns : private TreeEditor {
 public:
  NameRuns(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (NameSpan& name : document().names) {
      leave_date(name);
      leave_verb(name);
    }
    add_names(found_);
    found_.clear();
    for (const Sentence& sentence : document().sentences) {
      if (document().is_heading(sentence)) continue;
      for (NameSpan* name : names_in(sentence.first_token, sentence.end_token))
        take_ending(*name, sentence);
      std::uint32_t first = sentence.first_token;
      while (first < sentence.end_token) {
        const std::uint32_t end = end_of_run(first, sentence);
        if (end > first) mend_run(first, end, sentence);
        first = std::max(first + 1, end);
      }
    }
    add_names(found_);
  }

 private:
  std::string_view word(std::uint32_t token) const { return document().word(token); }

  bool in_date(std::uint32_t token) { return document().date_over(at(token).span) != nullptr; }

  /// "On Monday Acme Systems shut it" with the Monday as the name's first word.
  void leave_date(NameSpan& name) {
    const DateMention* date = document().date_over(at(name.first_token).span);
    // Not "the 1983 election".
    if (date == nullptr || !is_capitalised(name.first_token)) return;
    const std::uint32_t end = tokens_in(date->span).second;
    const bool introduced = name.first_token > 0 && at(name.first_token - 1).upos == Upos::ADP;
    if (introduced && end > name.first_token && end < name.end_token) name.first_token = end;
  }

  /// "Office of Trade Security fined Acme" as one name: what has a subject within it and is written
  /// small is a verb, and behind it stands another name.
  void leave_verb(NameSpan& name) {
    for (std::uint32_t verb = name.first_token + 1; verb < name.end_token; ++verb) {
      if (is_capitalised(verb) || at(verb).upos != Upos::VERB || !is_finite(at(verb).xpos))
        continue;
      const std::uint32_t subject = child_before(verb, Deprel::nsubj);
      if (subject == Token::kRoot || subject < name.first_token) continue;
      if (verb + 1 < name.end_token && is_capitalised(verb + 1))
        found_.push_back({verb + 1, name.end_token, label_of(name.end_token, name.label), 0});
      name.end_token = verb;
      name.label = label_of(verb, name.label);
      return;
    }
  }

  /// "Reliance Enterprises" with the Reliance alone, whatever that is by itself: in running text a
  /// word that firms' names end in is the name's.
  void take_ending(NameSpan& name, const Sentence& sentence) {
    const std::uint32_t next = name.end_token;
    if (next >= sentence.end_token || !is_capitalised(next)) return;
    if (!names_in(next, next + 1).empty()) return;
    const bool whole = name.label == NameLabel::person && name.end_token > name.first_token + 1;
    if (whole || knowledge_.kinds.kind_of_ending(word(next)) != "company") return;
    if (next + 1 < sentence.end_token && is_capitalised(next + 1)) return;
    name.end_token = next + 1;
    name.label = NameLabel::organization;
  }

  /// A word with a capital that is no post, people, title or part of a date. The first one is a
  /// proper noun; behind it may stand common ones: "Merlimau Digital".
  bool goes_on(std::uint32_t token, bool first, const Sentence& sentence) {
    const Upos upos = at(token).upos;
    // "Volta Chips expects it": the second capital is the name's, and so the first.
    const bool opens = first && token == sentence.first_token && token + 1 < sentence.end_token &&
                       is_capitalised(token + 1) && (upos == Upos::NOUN || upos == Upos::ADJ) &&
                       at(token + 1).upos == Upos::NOUN;
    const bool common = opens || (!first && (upos == Upos::NOUN || upos == Upos::ADJ));
    if (!is_capitalised(token) || (upos != Upos::PROPN && !common) || in_date(token)) return false;
    const std::string form = to_lower(word(token));
    const DiscourseWords& words = knowledge_.discourse_words;
    // "San Rafael Ca", "Dr Mcdonald"
    const bool short_word = form.size() == 2 && form[1] == word(token)[1];
    return form.size() > 1 && !short_word && !form.ends_with('.') &&
           !words.he_titles.contains(form) && !words.she_titles.contains(form) &&
           !words.name_describing.contains(form) && !words.name_qualifying.contains(form) &&
           !words.title_parts.contains(word(token)) && !words.name_titles.contains(word(token)) &&
           !knowledge_.kinds.speaks_of(form, "person") &&
           !knowledge_.name_words.is_people(word(token)) &&
           knowledge_.demonyms.country_of(word(token)).empty();
  }

  std::uint32_t end_of_run(std::uint32_t first, const Sentence& sentence) {
    std::uint32_t end = first;
    while (end < sentence.end_token && goes_on(end, end == first, sentence)) ++end;
    return end;
  }

  void mend_run(std::uint32_t first, std::uint32_t end, const Sentence& sentence) {
    const bool dated = first > sentence.first_token && in_date(first - 1);
    if (dated) part_from_date(first, end, sentence);
    const auto hyphenated = [&](std::uint32_t token) { return at(token).xpos == "HYPH"; };
    if ((first > sentence.first_token && hyphenated(first - 1)) ||
        (end < sentence.end_token && hyphenated(end)))
      return;
    if (end >= first + 2) fill_run(first, end, sentence, dated);
  }

  /// The names of which a part lies in the run.
  std::vector<NameSpan*> names_in(std::uint32_t first, std::uint32_t end) {
    std::vector<NameSpan>& names = document().names;
    auto name = std::partition_point(names.begin(), names.end(),
                                     [&](const NameSpan& each) { return each.end_token <= first; });
    std::vector<NameSpan*> found;
    for (; name != names.end() && name->first_token < end; ++name) found.push_back(&*name);
    return found;
  }

  /// Whether it is one by itself whatever stands beside it: "Nvidia Blackwell".
  bool is_whole(const NameSpan& name) const {
    const std::string_view text =
        document().at(document().span_of(name.first_token, name.end_token));
    const GazetteerEntry* entry = knowledge_.gazetteer.find(text);
    const bool place = name.label == NameLabel::place;
    const bool trade = knowledge_.agreement_words.trade_words.contains(to_lower(text));
    if (trade) return false;  // "Bozkir AI" with the AI alone
    return (entry != nullptr && !place) || knowledge_.name_words.is_company(text);
  }

  void fill_run(std::uint32_t first, std::uint32_t end, const Sentence& sentence, bool dated) {
    const std::vector<NameSpan*> names = names_in(first, end);
    if (names.empty()) {
      const bool opens = at(first).upos == Upos::NOUN && end == first + 2;
      if (dated || opens)
        found_.push_back({first, end, label_of(end, NameLabel::miscellaneous), 0});
      return;
    }
    NameSpan& name = *names.front();
    if (names.size() > 1 || name.first_token < first || name.end_token > end) return;
    if ((name.first_token == first && name.end_token == end) || is_whole(name)) return;
    if (at(first).upos != Upos::PROPN && end > first + 2) return;
    if (name.first_token > first && name.label == NameLabel::person) return;
    if (name.first_token > first && !leads(first, name.first_token, sentence)) return;
    if (!goes_on_strangely(name, first, end)) return;
    if (!is_one_phrase(first, end)) return;
    name.label = label_of(end, name.label);
    name.first_token = first;
    name.end_token = end;
  }

  /// "Iraq War", "Jane Roe Motors": behind a known place or several words a common word need not be
  /// part of the name; a strange one is.
  bool goes_on_strangely(const NameSpan& name, std::uint32_t first, std::uint32_t end) {
    const std::string_view text =
        document().at(document().span_of(name.first_token, name.end_token));
    const bool one = name.end_token == name.first_token + 1;
    const bool place = knowledge_.name_words.is_place(text) || knowledge_.gazetteer.find(text);
    if (one && !place) return true;
    const bool firm = knowledge_.kinds.kind_of_ending(word(end - 1)) == "company";
    if (firm && end > name.end_token + 1) return true;  // "Keystone Fluid Controls"
    for (std::uint32_t token = first; token < end; ++token) {
      const bool inside = token >= name.first_token && token < name.end_token;
      if (!inside && is_strange(token)) return true;
    }
    return false;
  }

  bool is_strange(std::uint32_t token) {
    const std::string form = to_lower(word(token));
    const bool acronym = form.size() > 1 && form[1] != word(token)[1];  // "GOP", "MPs"
    return at(token).upos == Upos::PROPN && !acronym && !knowledge_.noun_senses.knows_form(form);
  }

  /// Whether the words before a name are no common ones: "Rival Acme", "Sales of".
  bool leads(std::uint32_t first, std::uint32_t end, const Sentence& sentence) {
    for (std::uint32_t token = first; token < end; ++token) {
      const bool opens = token == sentence.first_token;
      if (at(token).upos != Upos::PROPN) return false;
      if (opens && knowledge_.noun_senses.knows(to_lower(word(token)))) return false;
    }
    return true;
  }

  /// Whether all hang on each other but one, or are taken for more of the noun before them.
  bool is_one_phrase(std::uint32_t first, std::uint32_t end) {
    const std::vector<std::uint32_t> heads = outward(first, end);
    const auto loose = [&](std::uint32_t token) {
      return is_a(at(token).deprel, Deprel::flat) || is_a(at(token).deprel, Deprel::compound) ||
             at(token).deprel == Deprel::appos;
    };
    return heads.size() <= 1 || std::count_if(heads.begin(), heads.end(), loose) + 1 >=
                                    static_cast<std::ptrdiff_t>(heads.size());
  }

  NameLabel label_of(std::uint32_t end, NameLabel seen) {
    const bool body = !knowledge_.kinds.kind_of_ending(word(end - 1)).empty();
    const bool common = knowledge_.noun_senses.knows(to_lower(word(end - 1)));
    const bool changed = seen == NameLabel::place || (seen == NameLabel::person && common);
    return body || changed ? NameLabel::organization : seen;
  }

  /// "Since 15 March Acme has needed it", "On 5 March Acme said": the date hangs where the name
  /// hangs, with what introduces it.
  void part_from_date(std::uint32_t first, std::uint32_t end, const Sentence& sentence) {
    const Span span = document().date_over(at(first - 1).span)->span;
    const std::uint32_t start = tokens_in(span).first;
    if (start < sentence.first_token || start >= first) return;
    std::uint32_t subject = Token::kRoot;
    for (const std::uint32_t each : outward(first, end)) {
      const bool owns = at(each).deprel == Deprel::nmod_poss && at(each).head != Token::kRoot;
      const std::uint32_t whole =
          owns ? at(each).head : each;  // "On 5 March Acme's network failed"
      if (is_a(at(whole).deprel, Deprel::nsubj)) subject = whole;
    }
    if (subject == Token::kRoot) return;
    const std::uint32_t verb = at(subject).head;
    if (verb == Token::kRoot) return;
    const std::vector<std::uint32_t> heads = outward(start, first);
    const bool glued = std::any_of(heads.begin(), heads.end(), [&](std::uint32_t each) {
      return at(each).head == subject || (at(each).head >= first && at(each).head < end);
    });
    if (!glued) return;
    const std::uint32_t leader = first - 1;
    hang_loose(leader, verb, Deprel::obl);
    for (const std::uint32_t each : heads) {
      if (each != leader) hang_loose(each, leader, Deprel::nummod);
    }
    if (start == sentence.first_token) {
      at(leader).deprel = Deprel::obl_unmarked;
      return;
    }
    const Upos before = at(start - 1).upos;
    if (before == Upos::ADP || before == Upos::SCONJ) {
      hang_loose(start - 1, leader, Deprel::case_);
      at(start - 1).upos = Upos::ADP;
      at(start - 1).xpos = "IN";
    }
  }

  const Knowledge& knowledge_;
  std::vector<NameSpan> found_{};
};

}  // namespace

void mend_name_runs(Document& document, const Knowledge& knowledge) {
  NameRuns(document, knowledge).mend();
}

}  // namespace claimgraph
