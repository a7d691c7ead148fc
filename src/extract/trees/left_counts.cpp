#include "extract/trees/left_counts.h"

#include <optional>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class LeftCountMender : private TreeEditor {
 public:
  LeftCountMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), words_(knowledge.clause_words), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t verb = sentence_.first_token; verb + 2 < sentence_.end_token; ++verb) {
      if (at(verb).upos != Upos::VERB || !words_.leaving_verbs.contains(at(verb).lemma)) continue;
      const std::vector<Part> parts = parts_behind(verb);
      if (!parts.empty()) leave(verb, parts);
    }
  }

 private:
  /// "at least 40 workers injured".
  struct Part {
    std::uint32_t first;   ///< where it begins
    std::uint32_t leader;  ///< what is counted, or where that is not said, the number
    std::uint32_t state;
  };

  std::vector<Part> parts_behind(std::uint32_t verb) {
    std::vector<Part> parts;
    std::uint32_t first = verb + 1;
    while (const std::optional<Part> part = part_at(first)) {
      parts.push_back(*part);
      first = part->state + 1;
      while (first < sentence_.end_token && joins(first)) ++first;
    }
    return parts;
  }

  bool joins(std::uint32_t token) {
    return at(token).upos == Upos::CCONJ || document().word(token) == ",";
  }

  std::optional<Part> part_at(std::uint32_t first) {
    if (first + 1 >= sentence_.end_token) return std::nullopt;
    const QuantityMention* count = document().quantity_over(at(first).span);
    if (count == nullptr || count->span.start != at(first).span.start) return std::nullopt;
    if (count->kind != QuantityKind::number || count->number_span.end > sentence_.span.end)
      return std::nullopt;
    std::uint32_t state = tokens_in(count->number_span).second;
    std::uint32_t leader = state - 1;
    for (; state < sentence_.end_token && describes_counted(state); ++state) leader = state;
    const bool left = state < sentence_.end_token && is_state(state) && !stands_before_noun(state);
    return left ? std::optional(Part{first, leader, state}) : std::nullopt;
  }

  /// The words of "40 factory workers", "two others".
  bool describes_counted(std::uint32_t token) {
    if (is_state(token)) return false;
    return at(token).upos == Upos::NOUN || at(token).upos == Upos::ADJ;
  }

  /// "found nine missing sailors", "left them missing pay"
  bool stands_before_noun(std::uint32_t state) {
    const std::uint32_t next = state + 1;
    return next < sentence_.end_token && (describes_counted(next) || in_name(next));
  }

  bool is_state(std::uint32_t token) {
    return words_.states.contains(to_lower(document().word(token)));
  }

  void leave(std::uint32_t verb, const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      // Each an object: who is joined to another would be dead as that one is.
      hang_loose(part.leader, verb, Deprel::obj);
      hang_loose(part.state, part.leader, Deprel::amod);
      at(part.state).upos = Upos::ADJ;
      for (const std::uint32_t each : outward(part.first, part.leader + 1)) {
        if (each != part.leader) hang_loose(each, part.leader, Deprel::nummod);
      }
      count_people(part.leader);
      join(part);
    }
  }

  /// The "and" before a part is its own.
  void join(const Part& part) {
    for (std::uint32_t token = part.first; token-- > 0 && joins(token);)
      hang_loose(token, part.leader, at(token).upos == Upos::CCONJ ? Deprel::cc : Deprel::punct);
  }

  /// "left nine dead": who is counted where nobody is named.
  void count_people(std::uint32_t number) {
    if (at(number).upos != Upos::NUM) return;
    const QuantityMention* count = document().quantity_over(at(number).span);
    if (count == nullptr || !count->quantity.unit.empty()) return;
    at(number).lemma = words_.people;
    document()
        .quantities[static_cast<std::size_t>(count - document().quantities.data())]
        .quantity.unit = words_.people;
  }

  const ClauseWords& words_;
  const Sentence& sentence_;
};

}  // namespace

void mend_left_counts(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  LeftCountMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
