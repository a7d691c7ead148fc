#include "extract/typed/relation_holders.h"

#include <algorithm>
#include <vector>

namespace claimgraph {
namespace {

class HolderFinder {
 public:
  HolderFinder(const ClaimBuilder& builder, const RelationWords& words)
      : builder_(builder), reading_(builder.reading()), words_(words) {}

  /// The names that the noun is said of: beside it, as the subject of "is", by a verb that gives
  /// titles, or listed behind a plural.
  bool find(Relation& relation) const {
    const std::uint32_t noun = relation.noun;
    relation.holders = names_beside(noun);
    if (relation.holders.empty()) relation.holders = described_by(noun);
    relation.beside = !relation.holders.empty();
    if (relation.holders.empty()) relation.holders = subject_of_copula(noun);
    if (relation.holders.empty()) relation.holders = predicated(noun);
    if (relation.holders.empty()) relation.holders = owner_of_post(noun);
    if (relation.holders.empty()) relation.holders = counted_among(noun);
    if (relation.holders.empty()) relation.holders = acting_as(noun);
    // "Jane Roe, founder and chairwoman of Acme"; "is a chemist, founder and chief of Acme"
    std::uint32_t first = noun;
    while (relation.holders.empty() && stands_beside(first)) {
      first = at(first).head;
      // "Acme's founder and chief, Jane Roe, left"
      const bool both = !builder_.dependent(noun, Deprel::det);
      if (both) relation.holders = names_beside(first);
      if (relation.holders.empty()) relation.holders = described_by(first);
      if (relation.holders.empty()) relation.holders = subject_of_copula(first);
      if (relation.holders.empty()) by_verb(first, relation);
    }
    if (relation.holders.empty() && at(noun).xpos == "NNS") relation.holders = listed(noun);
    const std::uint32_t head = at(noun).head;
    if (relation.holders.empty()) {
      by_verb(noun, relation);
    } else if (is_a(at(noun).deprel, Deprel::obj) && head != Token::kRoot) {
      relation.verb = head;  // "had a daughter, Jane Roe"
      relation.owner_has = true;
    }
    if (!relation.holders.empty()) pair_off(relation);
    if (is_several_of_one(relation)) relation.holders.clear();
    return !relation.holders.empty();
  }

 private:
  const Token& at(std::uint32_t token) const { return words_.at(token); }
  bool names_entity(std::uint32_t token) const { return words_.names_entity(token); }

  /// "Jane Roe, analysts said, left", "Jane Roe is 71 delegates short": one person is not several.
  bool is_several_of_one(const Relation& relation) const {
    if (!words_.is_plural(relation.noun) || relation.holders.size() != 1) return false;
    const auto entity = entity_at(reading_.discourse, relation.holders.front());
    const Deprel deprel = at(relation.noun).deprel;
    const bool counted = is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::obl);  // "one of the"
    return entity && words_.is_person(*entity) && !counted && !relation.owner_has &&
           at(relation.holders.front()).upos == Upos::PROPN;
  }

  /// Whether it is one of several things that somebody is.
  bool stands_beside(std::uint32_t noun) const {
    const bool beside = is_a(at(noun).deprel, Deprel::conj) || at(noun).deprel == Deprel::appos;
    return beside && at(noun).head != Token::kRoot && at(noun).head < noun;
  }

  /// "Roe and Doe serve as chief and chair, respectively": the first holder has the first noun.
  /// Which has which is nobody's guess where one is left over.
  void pair_off(Relation& relation) const {
    if (relation.holders.size() < 2 || !pairs_off(reading_, relation.noun)) return;
    const bool later = is_a(at(relation.noun).deprel, Deprel::conj);
    const auto nouns = conjuncts_of(reading_.document, reading_.tree,
                                    later ? at(relation.noun).head : relation.noun);
    const auto own = std::find(nouns.begin(), nouns.end(), relation.noun);
    const bool even = nouns.size() == relation.holders.size() && own != nouns.end();
    relation.holders =
        even ? std::vector{relation.holders[own - nouns.begin()]} : std::vector<std::uint32_t>{};
  }

  std::vector<std::uint32_t> names_beside(std::uint32_t noun) const {
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const Deprel deprel = at(each).deprel;
      const bool beside = is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::flat) ||
                          (deprel == Deprel::nmod_unmarked && follows(noun, each));
      if (beside && names_entity(each)) {
        return conjuncts_of(reading_.document, reading_.tree, each);
      }
    }
    return {};
  }

  /// Whether the name that `name` heads starts right behind the noun or the comma behind it.
  bool follows(std::uint32_t noun, std::uint32_t name) const {
    const std::uint32_t number = reading_.discourse.inside[name];
    if (number == Discourse::kNone || noun + 2 >= reading_.document.tokens.size()) return false;
    const std::uint32_t next = at(noun + 1).xpos == "," ? noun + 2 : noun + 1;
    return reading_.discourse.mentions[number].span.start == at(next).span.start;
  }

  /// "Jane Roe, president of …".
  std::vector<std::uint32_t> described_by(std::uint32_t token) const {
    if (at(token).head == Token::kRoot) return {};
    // "Beta, a wholly owned unit of Acme", with "unit" hung on the participle before it
    const bool owned = token > 0 && at(token).head == token - 1 && at(token - 1).xpos == "VBN";
    const Token& noun = owned && at(token - 1).head != Token::kRoot ? at(token - 1) : at(token);
    const bool modifies = is_a(noun.deprel, Deprel::appos) || is_a(noun.deprel, Deprel::compound) ||
                          noun.deprel == Deprel::nmod_desc || is_a(noun.deprel, Deprel::flat) ||
                          (noun.deprel == Deprel::amod && noun.upos == Upos::NOUN) || owned;
    if (!modifies || noun.head == Token::kRoot) return {};
    // "Jane Roe, whose boss is John Doe": Roe is no boss.
    const auto owner = builder_.dependent(token, Deprel::nmod_poss);
    if (owner && at(*owner).xpos == "WP$") return {};
    // "He was born in Oslo, the son of John Doe": the mended tree hangs the son on "he".
    const bool pronoun = noun.deprel == Deprel::appos && at(noun.head).upos == Upos::PRON;
    if (!pronoun && !names_entity(noun.head)) return {};
    const bool several = noun.xpos == "NNS" && noun.deprel == Deprel::appos;
    if (!several) return {nearest_before(token, noun)};
    // "Acme and Beta, units of Gamma"; of three, only with "all"
    const auto names = conjuncts_of(reading_.document, reading_.tree, noun.head);
    const auto article = builder_.dependent(token, Deprel::det);
    const bool all = article && reading_.knowledge.clause_words.uniting.contains(
                                    to_lower(reading_.document.word(*article)));
    return names.size() == 2 || all ? names : std::vector<std::uint32_t>{noun.head};
  }

  /// "Jane Roe and John Doe, the leader of Acme": of those coordinated the last is one.
  std::uint32_t nearest_before(std::uint32_t token, const Token& noun) const {
    std::uint32_t nearest = noun.head;
    if (noun.deprel != Deprel::appos || nearest > token) return nearest;
    for (const std::uint32_t each : conjuncts_of(reading_.document, reading_.tree, noun.head)) {
      if (each > nearest && each < token && names_entity(each)) nearest = each;
    }
    return nearest;
  }

  std::vector<std::uint32_t> subject_of_copula(std::uint32_t token) const {
    const Clause* clause = builder_.clause_at(token);
    const bool copula = clause != nullptr && clause->form == ClauseForm::copula;
    if (!copula || !clause->surface_subject) return {};
    const WordSet& without = reading_.knowledge.factuality_words.negative_prepositions;
    if (without.contains(preposition_of(reading_.document, reading_.tree, token))) return {};
    const std::uint32_t subject = *clause->surface_subject;
    if (at(token).xpos == "NNS" && names_entity(subject))  // "Roe and Doe are the founders"
      return conjuncts_of(reading_.document, reading_.tree, subject);
    const Upos upos = at(subject).upos;  // "Acmesys is a unit of …": a name that nobody knows
    if (names_entity(subject) || upos == Upos::PRON || upos == Upos::PROPN) return {subject};
    // "Jane Roe is an engineer who was the chief of Acme": the engineer is Roe.
    const auto meant = referents_of(reading_, subject);
    return meant.size() == 1 && names_entity(meant[0]) ? meant : std::vector<std::uint32_t>{};
  }

  /// "The president of Acme is Jane Roe": the person that the noun is said to be.
  std::vector<std::uint32_t> predicated(std::uint32_t noun) const {
    if (!is_a(at(noun).deprel, Deprel::nsubj) || at(noun).head == Token::kRoot) return {};
    const Clause* clause = builder_.clause_at(at(noun).head);
    const bool copula = clause == nullptr
                            ? builder_.dependent(at(noun).head, Deprel::cop).has_value()
                            : clause->form == ClauseForm::copula;
    const auto entity = entity_at(reading_.discourse, at(noun).head);
    // "Its customers are Acme and Beta"
    const bool owned = builder_.dependent(noun, Deprel::nmod_poss).has_value();
    if (!copula || !entity || !(words_.is_person(*entity) || owned)) return {};
    return conjuncts_of(reading_.document, reading_.tree, at(noun).head);
  }

  /// "Jane Roe, one of the founders of Acme": the one is Roe.
  std::vector<std::uint32_t> counted_among(std::uint32_t noun) const {
    const std::uint32_t one = at(noun).head;
    if (!is_a(at(noun).deprel, Deprel::nmod) || one == Token::kRoot || one > noun) return {};
    if (at(one).upos != Upos::NUM || at(noun).xpos != "NNS") return {};
    std::vector<std::uint32_t> found = described_by(one);
    return found.empty() ? subject_of_copula(one) : found;
  }

  /// "her role as president of Acme": whose role it is.
  std::vector<std::uint32_t> owner_of_post(std::uint32_t noun) const {
    const std::uint32_t post = at(noun).head;
    if (!is_a(at(noun).deprel, Deprel::nmod) || post == Token::kRoot || post > noun) return {};
    if (!reading_.knowledge.clause_words.post_nouns.contains(at(post).lemma)) return {};
    const auto owner = builder_.dependent(post, Deprel::nmod_poss);
    if (!owner) return {};
    const bool person = at(*owner).upos == Upos::PRON || names_entity(*owner);
    return person ? std::vector<std::uint32_t>{*owner} : std::vector<std::uint32_t>{};
  }

  /// "As chief of Acme, Jane Roe sold …": whoever acts, at the start of the sentence and, of a
  /// person, without an article ("as a chemist" may compare).
  std::vector<std::uint32_t> acting_as(std::uint32_t noun) const {
    if (!is_a(at(noun).deprel, Deprel::obl) || at(noun).head == Token::kRoot) return {};
    const std::string preposition = preposition_of(reading_.document, reading_.tree, noun);
    const Clause* clause = builder_.clause_at(at(noun).head);
    const bool post = reading_.knowledge.clause_words.post_prepositions.contains(preposition);
    if (!post || clause == nullptr || !clause->subject) return {};
    const std::uint32_t subject = *clause->subject;
    const auto case_marker = builder_.dependent(noun, Deprel::case_);
    const bool opens = case_marker && words_.starts_sentence(*case_marker) && noun < subject;
    if (!opens) return {};
    const auto entity = entity_at(reading_.discourse, subject);
    const bool person = at(subject).upos == Upos::PRON || (entity && words_.is_person(*entity));
    const bool compares = person && builder_.dependent(noun, Deprel::det);
    return (person || entity) && !compares ? std::vector<std::uint32_t>{subject}
                                           : std::vector<std::uint32_t>{};
  }

  /// "three children, Karina, Alec and Brian", read as one list.
  std::vector<std::uint32_t> listed(std::uint32_t noun) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t each : conjuncts_of(reading_.document, reading_.tree, noun)) {
      if (each != noun && names_entity(each)) found.push_back(each);
    }
    // "officials and President Jane Roe": she is another.
    return found.size() == 1 ? std::vector<std::uint32_t>{} : found;
  }

  /// "served as president", "was appointed director", "named her chairwoman".
  void by_verb(std::uint32_t noun, Relation& relation) const {
    if (at(noun).head == Token::kRoot) return;
    // "held the post of director"
    const std::uint32_t over = at(noun).head;
    const bool post = is_a(at(noun).deprel, Deprel::nmod) && at(over).head != Token::kRoot &&
                      reading_.knowledge.clause_words.post_nouns.contains(at(over).lemma);
    if (post) {
      relation.post = over;
      noun = over;
    }
    const std::uint32_t verb = at(noun).head;
    const Clause* clause = builder_.clause_at(verb);
    if (clause == nullptr || clause->form != ClauseForm::verb) return;
    const Deprel deprel = at(noun).deprel;
    const bool linked = is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::xcomp) ||
                        is_a(deprel, Deprel::obj) || is_a(deprel, Deprel::iobj) ||
                        is_a(deprel, Deprel::nmod);
    if (!linked) return;
    const bool takes = reading_.knowledge.clause_words.taking_verbs.contains(
        words_.with_preposition(clause->lemma, noun));
    // "was replaced as director by Jane Roe": who takes the post does it.
    auto holder = clause->passive && !takes ? clause->surface_subject : clause->subject;
    if (!clause->passive && clause->object && *clause->object != noun && *clause->object < noun) {
      const auto entity = entity_at(reading_.discourse, *clause->object);
      if (entity && words_.is_person(*entity) && !takes) holder = clause->object;
    }
    // "appointed a chief": not whoever appoints is one
    const bool gives = !clause->passive && is_a(deprel, Deprel::obj) && !relation.post &&
                       reading_.knowledge.clause_words.appointing_verbs.contains(clause->lemma);
    if (!holder || *holder == noun || (gives && holder == clause->subject)) return;
    relation.holders = conjuncts_of(reading_.document, reading_.tree, *holder);
    relation.verb = verb;
  }

  const ClaimBuilder& builder_;
  const Reading& reading_;
  const RelationWords& words_;
};

}  // namespace

bool find_holders(const ClaimBuilder& builder, const RelationWords& words, Relation& relation) {
  return HolderFinder(builder, words).find(relation);
}

}  // namespace claimgraph
