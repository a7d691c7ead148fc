#include "extract/trees/seated_names.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SeatMender : private TreeEditor {
 public:
  SeatMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (std::uint32_t token = 0; token < document().tokens.size(); ++token) {
      if (knowledge_.discourse_words.settled.contains(to_lower(document().word(token))))
        be_based(token);
    }
    for (const NameSpan& name : document().names) {
      if (name.label == NameLabel::person) bear_title(name);
    }
  }

 private:
  const NameSpan* place_ending_at(std::uint32_t end) const {
    const NameSpan* name = end == 0 ? nullptr : name_at(end - 1);
    const bool place = name != nullptr && name->label == NameLabel::place;
    return place && name->end_token == end ? name : nullptr;
  }

  /// "Salem, Ore.-based Acme": Acme stands where Salem did. "The Salem, Ore.-based pump maker said"
  /// with two that say it, or Salem as what the maker does: the maker does.
  void be_based(std::uint32_t based) {
    std::uint32_t body = at(based).head;
    while (body != Token::kRoot && at(body).deprel == Deprel::compound && at(body).head > body)
      body = at(body).head;
    if (based < 2 || body == Token::kRoot || body < based || document().word(based - 1) != "-")
      return;
    stand_beside_seat(based, body);
    const NameSpan* state = place_ending_at(based - 1);
    if (state == nullptr || state->first_token < 2 || at(state->first_token - 1).xpos != ",")
      return;
    const NameSpan* town = place_ending_at(state->first_token - 1);
    if (town == nullptr || !in_one_sentence(town->first_token, based)) return;
    const auto towns = outward(town->first_token, town->end_token);
    const auto states = outward(state->first_token, state->end_token);
    if (towns.size() != 1 || states.size() != 1) return;
    const std::uint32_t seat = towns.front();
    const bool beside = at(seat).head == body || at(seat).head == at(body).head;
    if (at(body).head != seat && !beside) return;
    if (!beside) take_place_of(body, seat);
    std::uint32_t first = town->first_token;
    while (first > 0 && in_one_sentence(first - 1, seat)) --first;
    for (std::uint32_t token = first;
         token < document().tokens.size() && in_one_sentence(token, seat); ++token) {
      const bool outside = token < town->first_token || token >= town->end_token;
      if (at(token).head == seat && outside && token != body) hang(token, body);
    }
    hang_loose(seat, based, Deprel::obl_unmarked);
    hang_loose(states.front(), seat, Deprel::appos);
  }

  /// "San Jose-based Acme was founded" with the town as a second subject: where Acme is based.
  void stand_beside_seat(std::uint32_t based, std::uint32_t body) {
    const NameSpan* town = name_at(based - 2);
    if (town == nullptr || town->end_token != based - 1) return;
    const auto towns = outward(town->first_token, town->end_token);
    if (towns.size() != 1 || !in_one_sentence(town->first_token, based)) return;
    const std::uint32_t seat = towns.front();
    const bool second = at(seat).head == at(body).head && at(seat).deprel == at(body).deprel;
    if (!second || at(body).head == Token::kRoot) return;
    hang_loose(seat, based, Deprel::obl_unmarked);
    for (std::uint32_t token = town->first_token; token-- > 0 && in_one_sentence(token, seat);) {
      if (at(token).head == seat) hang(token, body);  // "shares of"
    }
  }

  /// "Florida Sen. Jane Roe": the state is the title's.
  void bear_title(const NameSpan& name) {
    if (name.first_token < 2) return;
    const std::uint32_t title = name.first_token - 1;
    const NameSpan* place = place_ending_at(title);
    if (place == nullptr || !in_one_sentence(place->first_token, name.first_token)) return;
    const auto bearers = outward(name.first_token, name.end_token);
    const auto places = outward(place->first_token, place->end_token);
    if (bearers.size() != 1 || places.size() != 1) return;
    const std::uint32_t bearer = bearers.front();
    const bool titled = at(title).head == bearer && at(title).deprel == Deprel::nmod_desc;
    const bool beside = at(places.front()).head == at(bearer).head;
    const bool within =
        child_before(places.front(), Deprel::case_) != Token::kRoot;  // "in Florida"
    if (titled && beside && !within) hang_loose(places.front(), title, Deprel::compound);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_seated_names(Document& document, const Knowledge& knowledge) {
  SeatMender(document, knowledge).mend();
}

}  // namespace claimgraph
