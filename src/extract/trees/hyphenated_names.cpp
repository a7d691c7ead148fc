#include "extract/trees/hyphenated_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class HyphenatedNames : private TreeEditor {
 public:
  HyphenatedNames(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void join() {
    std::vector<NameSpan> joined;
    for (NameSpan name : document().names) {
      const std::uint32_t taken = joined.empty() ? 0 : joined.back().end_token;
      if (name.first_token < taken) continue;
      if (goes_on_as_person(name)) {
        name.label = NameLabel::person;
        name.end_token += 2;
      }
      if (name.label == NameLabel::person) begin_before(name, taken);
      if (name.label == NameLabel::place || name.label == NameLabel::organization)
        take_letters(name, taken);
      end_behind(name);
      if (name.label == NameLabel::person) take_first_name(name, joined);
      find_between(taken, name.first_token, joined);
      joined.push_back(name);
    }
    const auto tokens = static_cast<std::uint32_t>(document().tokens.size());
    find_between(joined.empty() ? 0 : joined.back().end_token, tokens, joined);
    document().names = std::move(joined);
  }

 private:
  /// Whether both stand in one sentence, without a space between them.
  bool touch(std::uint32_t token) const {
    const auto& tokens = document().tokens;
    return token > 0 && token < tokens.size() &&
           tokens[token - 1].span.end == tokens[token].span.start &&
           in_one_sentence(token - 1, token);
  }

  /// Whether the token is a hyphen within a word.
  bool is_hyphen(std::uint32_t token) const {
    return touch(token) && touch(token + 1) && document().word(token) == "-";
  }

  bool names(std::uint32_t token) {
    return token < document().tokens.size() && at(token).upos == Upos::PROPN &&
           is_capitalised(token);
  }

  /// "Roe" of "Soo-Jin Roe" and of "Jane Doe-Roe" begins with the first name, "Jae" of "Moon
  /// Jae-in" with the one before it.
  void begin_before(NameSpan& name, std::uint32_t taken) {
    const std::uint32_t first = name.first_token;
    if (first >= taken + 3 && is_hyphen(first - 2) && !touch(first) && names(first - 1) &&
        names(first - 3)) {
      name.first_token = first - 3;
    } else if (first >= taken + 2 && is_hyphen(first - 1) && names(first - 2)) {
      name.first_token = first - 2;
      if (first >= taken + 3 && !touch(first - 2) && names(first - 3)) name.first_token = first - 3;
    } else if (first > taken && name.end_token == first + 1 && is_hyphen(name.end_token) &&
               !is_capitalised(name.end_token + 1) && at(name.end_token + 1).upos != Upos::VERB &&
               !touch(first) && names(first - 1) && in_one_sentence(first - 1, first)) {
      name.first_token = first - 1;
      name.end_token += 2;
    }
  }

  /// "Ilario Doe-Roe" with Ilario as another person, or as nobody: a surname of two parts stands
  /// behind a first name.
  void take_first_name(NameSpan& name, std::vector<NameSpan>& joined) {
    const std::uint32_t first = name.first_token;
    const bool double_name = name.end_token == first + 3 && is_hyphen(first + 1);
    if (!double_name || first == 0 || touch(first) || !in_one_sentence(first - 1, first)) return;
    const bool placed =
        first > 1 && in_one_sentence(first - 2, first) &&
        knowledge_.clause_words.place_prepositions.contains(to_lower(document().word(first - 2)));
    if (placed) return;  // "In August Doe-Roe left"
    const bool beside = !joined.empty() && joined.back().end_token == first;
    if (beside && joined.back().first_token + 1 != first) return;
    const bool person = beside && joined.back().label == NameLabel::person;
    if (!person && !(names(first - 1) && is_first_name(document().word(first - 1)))) return;
    name.first_token = first - 1;
    if (beside) joined.pop_back();
  }

  /// Whether the word is a first name, or none that anybody knows.
  bool is_first_name(std::string_view word) const {
    return knowledge_.first_names.gender_of(word) != Gender::unknown ||
           knowledge_.name_words.is_person(word) ||
           (!knowledge_.noun_senses.knows(to_lower(word)) &&
            knowledge_.gazetteer.find(word) == nullptr);
  }

  /// "IG-Nord" of which the recogniser saw Nord: letters joined to a name are its first part.
  void take_letters(NameSpan& name, std::uint32_t taken) {
    const std::uint32_t first = name.first_token;
    if (first < taken + 2 || !is_hyphen(first - 1) || !names(first - 2)) return;
    const std::string_view letters = document().word(first - 2);
    const bool capitals =
        letters.size() > 1 &&
        std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!capitals || knowledge_.gazetteer.find(letters) != nullptr) return;
    name.first_token = first - 2;
    name.label = NameLabel::organization;
  }

  /// "Lip-Bu Tan" of whom the recogniser saw nothing: three capitals, two of them in one word,
  /// with neither an article nor more capitals beside them.
  void find_between(std::uint32_t first, std::uint32_t end, std::vector<NameSpan>& found) {
    for (std::uint32_t token = first; token + 4 <= end; ++token) {
      const bool triple = names(token) && is_hyphen(token + 1) && names(token + 2) &&
                          !touch(token + 3) && names(token + 3) &&
                          in_one_sentence(token, token + 3);
      if (!triple || (token + 4 < end && is_capitalised(token + 4))) continue;
      const bool described = token > 0 && (at(token - 1).upos == Upos::DET || names(token - 1) ||
                                           at(token - 1).upos == Upos::ADJ);
      if (described) continue;
      found.push_back({token, token + 4, NameLabel::person, 0});
      token += 3;
    }
  }

  /// "-un" of "Kim Jong-un", whatever the tagger takes it for.
  bool goes_on_small(std::uint32_t hyphen) {
    if (!is_hyphen(hyphen)) return false;
    const Token& last = at(hyphen + 1);
    if (last.upos == Upos::PROPN) return true;
    const bool describes = is_a(last.deprel, Deprel::compound) || last.deprel == Deprel::amod;
    return last.upos == Upos::NOUN && last.xpos == "NN" && !describes &&
           (last.deprel == Deprel::flat ||
            !knowledge_.noun_senses.knows(to_lower(document().word(hyphen + 1))));
  }

  /// "Park Ji" of "Park Ji-hoon", taken for a body.
  bool goes_on_as_person(const NameSpan& name) {
    const std::uint32_t hyphen = name.end_token;
    if (name.label == NameLabel::person || hyphen != name.first_token + 2 || !is_hyphen(hyphen) ||
        is_capitalised(hyphen + 1))
      return false;
    const Token& last = at(hyphen + 1);  // "Wells Fargo-style loans"
    const bool ends = last.deprel == Deprel::flat || last.deprel == Deprel::appos;
    const std::string_view whole = document().at(document().span_of(name.first_token, hyphen));
    return ends && (last.upos == Upos::PROPN || last.upos == Upos::NOUN) &&
           knowledge_.name_words.is_person(document().word(name.first_token)) &&
           !knowledge_.name_words.is_company(whole) && knowledge_.gazetteer.find(whole) == nullptr;
  }

  /// "-young" of "Lee Ki-young condemned": behind two words of a person's name, of which the second
  /// is as short as such names are, a plain word that describes nothing behind it.
  bool ends_small(const NameSpan& name) {
    constexpr std::size_t kLongestPart = 4;  // not "Bill Gates-like"
    const std::uint32_t hyphen = name.end_token;
    if (hyphen < name.first_token + 2 || !is_hyphen(hyphen)) return false;
    if (document().word(hyphen - 1).size() > kLongestPart) return false;
    const Xpos& xpos = at(hyphen + 1).xpos;
    if (xpos != "NN" && xpos != "JJ" && xpos != "RB") return false;
    const std::uint32_t next = hyphen + 2;
    if (next >= document().tokens.size() || !in_one_sentence(hyphen, next)) return true;
    const Upos upos = at(next).upos;
    return !touch(next) && (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::ADP ||
                            upos == Upos::CCONJ || (upos == Upos::PUNCT && xpos == "NN"));
  }

  void end_behind(NameSpan& name) {
    const bool person = name.label == NameLabel::person;
    if (person && ends_small(name)) name.end_token += 2;
    while (is_hyphen(name.end_token) &&
           (is_capitalised(name.end_token + 1) || (person && goes_on_small(name.end_token)))) {
      name.end_token += 2;
    }
    // "Mark-Oliver" goes on with the surname.
    const bool one_word = name.end_token == name.first_token + 3 && is_hyphen(name.first_token + 1);
    const std::uint32_t end = name.end_token;
    if (person && one_word && names(end) && !touch(end) && in_one_sentence(end - 1, end))
      ++name.end_token;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void join_hyphenated_names(Document& document, const Knowledge& knowledge) {
  HyphenatedNames(document, knowledge).join();
}

}  // namespace claimgraph
