#include "extract/trees/unknown_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class RunFinder : private TreeEditor {
 public:
  RunFinder(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        knowledge_(knowledge),
        named_(document.tokens.size(), false),
        found_at_(document.tokens.size(), false) {
    for (const NameSpan& name : document.names) {
      if (!is_doubtful(name))
        std::fill(named_.begin() + name.first_token, named_.begin() + name.end_token, true);
    }
  }

  void find() {
    for (const Sentence& sentence : document().sentences) find_in(sentence);
    std::vector<NameSpan>& names = document().names;
    std::erase_if(names, [&](const NameSpan& name) { return found_at_[name.first_token]; });
    add_names(found_);
  }

 private:
  void find_in(const Sentence& sentence) {
    if (document().is_heading(sentence)) return;
    for (std::uint32_t first = sentence.first_token; first < sentence.end_token; ++first) {
      const std::uint32_t end = end_of_run(first, sentence);
      if (end >= first + 2 && stands_alone(first, end, sentence) && is_one_phrase(first, end))
        add(first, end);
      first = std::max(first, end);
    }
  }

  /// One word that was a name elsewhere, or describes no more than the end of one: "Vantor", of
  /// which "Vantor Chemicals" may be the whole, "Marine" of "Vikstad Marine", "Solar" of "First
  /// Solar".
  bool is_doubtful(const NameSpan& name) {
    const std::uint32_t word = name.first_token;
    if (word > 0 && is_opening(word - 1)) return true;
    if (name.end_token != word + 1) return false;
    const bool led = word > 0 && at(word - 1).head == word &&
                     is_a(at(word - 1).deprel, Deprel::compound) && is_of_name(word - 1);
    return name.score == 0 || led;
  }

  std::string_view word(std::uint32_t token) const { return document().word(token); }

  std::uint32_t end_of_run(std::uint32_t first, const Sentence& sentence) {
    std::uint32_t end = first;
    const bool led = is_led(first, sentence);
    while (end < sentence.end_token &&
           (is_of_name(end) || ((led || end > first) && is_common_word(end)))) {
      ++end;
      if (joins(end, sentence)) ++end;
    }
    return end;
  }

  bool is_of_name(std::uint32_t token) {
    const std::string_view text = word(token);
    if (is_opening(token)) return true;
    if (named_[token] || at(token).upos != Upos::PROPN || !is_capitalised(token)) return false;
    if (text.size() < 2 || text.ends_with('.') || is_post(token)) return false;
    return knowledge_.demonyms.country_of(text).empty() &&
           document().date_over(at(token).span) == nullptr;
  }

  /// "chief executive of Basic Reading": what somebody is the chief of has a name, be its words
  /// common ones.
  bool is_led(std::uint32_t first, const Sentence& sentence) {
    if (first < sentence.first_token + 3 || at(first - 1).upos != Upos::ADP) return false;
    const WordSet& executives = knowledge_.discourse_words.executives;
    return is_common_word(first) && (executives.contains(to_lower(word(first - 2))) ||
                                     executives.contains(to_lower(word(first - 3))));
  }

  /// "First Solar": right before a body's name, or one that is hardly anything else's, a number in
  /// words is part of it; "First Norway banned it" and "First Jane Roe sued" tell an order.
  bool is_opening(std::uint32_t token) {
    const std::uint32_t next = token + 1;
    if (next >= document().tokens.size() || !is_capitalised(token) || !is_capitalised(next))
      return false;
    const bool opens = is_nominal(next) && !is_post(next) &&
                       knowledge_.discourse_words.name_opening.contains(to_lower(word(token)));
    const NameSpan* name = name_at(next);
    if (!opens || name == nullptr || name->end_token == next + 1) {
      const bool place = name != nullptr && name->label == NameLabel::place;
      return opens && !place && at(next).upos == Upos::PROPN &&
             knowledge_.gazetteer.find(word(next)) == nullptr;
    }
    return name->label == NameLabel::organization ||
           !knowledge_.kinds.kind_of_ending(word(name->end_token - 1)).empty();
  }

  /// "Brightfen Sensors" with the sensors as common ones: within a sentence they have no capital.
  bool is_common_word(std::uint32_t token) {
    const Upos upos = at(token).upos;
    return !named_[token] && (upos == Upos::NOUN || upos == Upos::ADJ) && is_capitalised(token) &&
           !is_post(token);
  }

  bool is_post(std::uint32_t token) const {
    return knowledge_.kinds.speaks_of(to_lower(word(token)), "person");
  }

  /// "Fields & Anglers".
  bool joins(std::uint32_t token, const Sentence& sentence) {
    return token + 1 < sentence.end_token && word(token) == "&" && is_of_name(token + 1);
  }

  /// No other name, capital or number right beside it.
  bool stands_alone(std::uint32_t first, std::uint32_t end, const Sentence& sentence) {
    const auto belongs = [&](std::uint32_t token) {
      return at(token).upos != Upos::PUNCT && (is_capitalised(token) || at(token).xpos == "HYPH");
    };
    const bool before = first > sentence.first_token && belongs(first - 1);
    return !before && !(end < sentence.end_token && belongs(end));
  }

  /// Whether all words but one, or but those of one name, hang on another of them, or all are one
  /// verb's subject.
  bool is_one_phrase(std::uint32_t first, std::uint32_t end) {
    const std::vector<std::uint32_t> heads = outward(first, end);
    return !heads.empty() && std::all_of(heads.begin(), heads.end(), [&](std::uint32_t each) {
      const bool beside = at(each).deprel == Deprel::nsubj &&
                          at(each).deprel == at(heads.front()).deprel &&
                          at(each).head == at(heads.front()).head;
      return each == heads.front() || beside ||
             (name_at(each) != nullptr && name_at(each) == name_at(heads.front()));
    });
  }

  void add(std::uint32_t first, std::uint32_t end) {
    const std::string last = to_lower(word(end - 1));
    const bool person = knowledge_.first_names.gender_of(word(first)) != Gender::unknown &&
                        at(end - 1).upos == Upos::PROPN &&
                        knowledge_.kinds.kind_of_ending(word(end - 1)).empty() &&
                        knowledge_.kinds.kinds_of_noun(last).empty() &&
                        knowledge_.noun_senses.of(last) == NounSense::other &&
                        !knowledge_.agreement_words.trade_words.contains(last);
    std::fill(found_at_.begin() + first, found_at_.begin() + end, true);
    const NameSpan* seen = name_at(end - 1);
    const bool body = (seen != nullptr && seen->label == NameLabel::organization) ||
                      knowledge_.discourse_words.name_opening.contains(to_lower(word(first)));
    const NameLabel label = person ? NameLabel::person
                            : body ? NameLabel::organization
                                   : NameLabel::miscellaneous;
    found_.push_back({first, end, label, 0});
  }

  const Knowledge& knowledge_;
  std::vector<bool> named_;
  std::vector<bool> found_at_;  ///< whether a token is of a name found here
  std::vector<NameSpan> found_{};
};

}  // namespace

void add_unknown_names(Document& document, const Knowledge& knowledge) {
  RunFinder(document, knowledge).find();
}

}  // namespace claimgraph
