#include "extract/trees/whole_names.h"

#include <algorithm>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

/// How far behind a name what it owns may stand: "Acme's former chief of the Oslo plant".
constexpr std::uint32_t kLongestOwned = 12;

class WholeNames : private TreeEditor {
 public:
  WholeNames(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (const NameSpan& name : document().names) {
      const auto heads = outward(name.first_token, name.end_token);
      if (heads.size() != 1) continue;
      be_no_clause(heads.front(), name);
      act(heads.front(), name);
      own(heads.front(), name);
      describe_nearest(heads.front(), name);
      gather(heads.front(), name);
      lead(heads.front(), name);
      be_one(name);
    }
    for (std::uint32_t token = 0; token < document().tokens.size(); ++token) leave_part(token);
  }

 private:
  void be_no_clause(std::uint32_t head, const NameSpan& name) {
    if (name.end_token > name.first_token + 1) return;
    if (at(head).deprel == Deprel::csubj) {
      make_proper(head);
      at(head).deprel = Deprel::nsubj;
    } else if (at(head).head == Token::kRoot && at(head).upos == Upos::VERB) {
      be_subject(head);
    }
  }

  /// "An inspection by the builder, Acme, was short" with Acme as the inspection: no act is
  /// anybody, and the noun before the comma is nearer.
  void describe_nearest(std::uint32_t head, const NameSpan& name) {
    const std::uint32_t act = at(head).head;
    const bool apart = name.first_token > 1 && at(name.first_token - 1).xpos == ",";
    const bool agent = name.label == NameLabel::person || name.label == NameLabel::organization;
    if (!apart || !agent || at(head).deprel != Deprel::appos || act >= name.first_token) return;
    const std::uint32_t nearest = name.first_token - 2;
    if (act == nearest || !is_below(nearest, act) || at(act).upos != Upos::NOUN) return;
    const NounSense sense = knowledge_.noun_senses.of(at(act).lemma);
    const bool does = sense == NounSense::event || sense == NounSense::communication ||
                      (sense == NounSense::other && knowledge_.noun_senses.knows(at(act).lemma));
    if (does && !knowledge_.kinds.speaks_of_agents(at(act).lemma)) hang(head, nearest);
  }

  /// "Norway's Acme raises prices" with both as who raises, "Brill & Moss's chairman, Jane Roe,
  /// left" with both as who left: the first has the second.
  void own(std::uint32_t owner, const NameSpan& name) {
    const std::uint32_t mark = name.end_token;
    if (mark + 1 >= document().tokens.size() || at(mark).xpos != "POS") return;
    const Deprel role = at(owner).deprel;
    const std::uint32_t above = at(owner).head;
    if (above == Token::kRoot) return;
    const std::uint32_t end = std::min(above, mark + kLongestOwned);
    for (std::uint32_t owned = mark + 1; owned < end && in_one_sentence(mark, owned); ++owned) {
      if (first_of(owned) != mark + 1) continue;
      const bool joined = at(owned).head == owner && at(owned).deprel == Deprel::conj;
      const bool second = at(owned).head == above && is_a(at(owned).deprel, Deprel::nsubj);
      if (joined) take_place_of(owned, owner);
      if (joined || (second && is_a(role, Deprel::nsubj)))
        return attach(owner, owned, Deprel::nmod_poss);
    }
  }

  /// "Brannock no longer expects it" with Brannock as the main verb.
  void be_subject(std::uint32_t name) {
    for (std::uint32_t verb = name + 1;
         verb < document().tokens.size() && in_one_sentence(name, verb); ++verb) {
      const bool beside = at(verb).head == name && at(verb).deprel == Deprel::parataxis;
      if (!beside || !is_finite(at(verb).xpos)) continue;
      make_proper(name);
      uproot(verb);
      hang_loose(name, verb, Deprel::nsubj);
      return;
    }
  }

  /// "Ada Roe resigned as president" with her as the sentence and the resigning as a circumstance:
  /// a past right behind the name that nobody else does is what she did.
  void act(std::uint32_t head, const NameSpan& name) {
    const std::uint32_t verb = name.end_token;
    if (at(head).head != Token::kRoot || verb >= document().tokens.size()) return;
    if (!in_one_sentence(head, verb) || at(verb).head != head) return;
    if (at(verb).xpos != "VBD" && at(verb).xpos != "VBN") return;
    if (at(verb).deprel != Deprel::advcl || at(name.first_token).upos == Upos::PROPN) return;
    make_past(verb);
    uproot(verb);
    hang_loose(head, verb, Deprel::nsubj);
    for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
      if (at(token).upos != Upos::PROPN && is_capitalised(token)) make_proper(token);
    }
  }

  /// "is Director General and head of the agency" with the head joined to the General.
  void leave_part(std::uint32_t token) {
    const std::uint32_t part = at(token).head;
    if (at(token).deprel != Deprel::conj || part == Token::kRoot || in_name(part)) return;
    const std::uint32_t whole = at(part).head;
    if (at(part).deprel == Deprel::flat && whole < part && part < token) hang(token, whole);
  }

  /// "Brill & Moss" with a Moss beside the Brill: no part of a name stands for itself. What "and"
  /// joins may be two names.
  void be_one(const NameSpan& name) {
    for (std::uint32_t token = name.first_token + 2; token < name.end_token; ++token) {
      const std::uint32_t head = at(token).head;
      const std::uint32_t sign = child_before(token, Deprel::cc);
      const bool inside = head != Token::kRoot && head >= name.first_token && head < token;
      const bool joined = sign != Token::kRoot && document().word(sign) == "&";
      if (inside && joined && at(token).deprel == Deprel::conj) at(token).deprel = Deprel::flat;
    }
  }

  /// "in Danish brewer Norland Works" with the "in" before the Works alone.
  void lead(std::uint32_t head, const NameSpan& name) {
    for (std::uint32_t token = name.first_token; token-- > 0 && in_one_sentence(token, head);) {
      const std::uint32_t part = at(token).head;
      const bool inner = part != head && part >= name.first_token && part < name.end_token;
      if (inner && at(token).deprel == Deprel::case_) hang(token, head);
      if (at(token).upos == Upos::VERB || at(token).upos == Upos::PUNCT) return;
    }
  }

  /// What describes the name from behind.
  void gather(std::uint32_t head, const NameSpan& name) {
    const bool person = name.label == NameLabel::person;
    const auto describes = [&](Deprel deprel) {
      return deprel == Deprel::appos || is_a(deprel, Deprel::acl) || deprel == Deprel::punct ||
             (person && deprel == Deprel::conj);
    };
    const auto end = static_cast<std::uint32_t>(document().tokens.size());
    for (std::uint32_t token = name.end_token; token < end && in_one_sentence(head, token);
         ++token) {
      const std::uint32_t part = at(token).head;
      const bool inner = part != head && part >= name.first_token && part < name.end_token;
      if (inner && describes(at(token).deprel)) hang(token, head);
    }
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_whole_names(Document& document, const Knowledge& knowledge) {
  WholeNames(document, knowledge).mend();
}

}  // namespace claimgraph
