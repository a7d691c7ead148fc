#include "extract/typed_claims.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extract/qualifiers.h"

namespace claimgraph {
namespace {

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<Clause>& clauses)
      : reading_(reading), predicates_(reading.knowledge.predicates), clauses_(clauses) {}

  std::vector<Candidate> find() {
    for (const Clause& clause : clauses_) {
      by_frames(clause);
      by_measures(clause);
    }
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      by_relation_nouns(token);
      by_possession(token);
    }
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  // ---- verbs and event nouns
  // ------------------------------------------------------------------------

  void by_frames(const Clause& clause) {
    for (const auto& [number, which] : predicates_.frames_of(clause.lemma)) {
      const Predicate& predicate = predicates_.all()[number];
      const Frame& frame = predicate.frames[which];
      if (frame.noun != (clause.form == ClauseForm::noun) || clause.form == ClauseForm::copula)
        continue;
      if (!is_governed(clause, frame)) continue;
      auto object_slot = frame.object;
      if (!frame.particle.empty() && clause.particle != frame.particle) {
        if (!predicate.needs_object) continue;
        object_slot = {Slot::Place::preposition, frame.particle};
      }
      const auto subject = fill(clause, frame.subject);
      const auto object = fill(clause, object_slot);
      if (!subject || (predicate.needs_object && !object)) continue;
      expand(predicate, clause, *subject, object, rule_of(predicate, frame.lemma),
             frame.qualifiers);
    }
  }

  bool is_governed(const Clause& clause, const Frame& frame) const {
    if (frame.complement_of.empty()) return true;
    if (!clause.governor) return false;
    const auto& lemmas = frame.complement_of;
    return std::find(lemmas.begin(), lemmas.end(), at(*clause.governor).lemma) != lemmas.end();
  }

  static std::optional<std::uint32_t> fill(const Clause& clause, const Slot& slot) {
    switch (slot.place) {
      case Slot::Place::subject:
        return clause.subject;
      case Slot::Place::object:
        return clause.object;
      case Slot::Place::indirect:
        return clause.indirect;
      case Slot::Place::preposition:
        for (const Oblique& each : clause.obliques) {
          if (each.preposition == slot.preposition) return each.token;
        }
        return std::nullopt;
      case Slot::Place::none:
        return std::nullopt;
    }
    return std::nullopt;
  }

  static std::string rule_of(const Predicate& predicate, const std::string& how) {
    return predicate.file + "#" + predicate.name + "/" + how;
  }

  void expand(const Predicate& predicate, const Clause& clause, std::uint32_t subject,
              std::optional<std::uint32_t> object, const std::string& rule,
              const std::vector<std::pair<std::string, std::string>>& qualifiers) {
    const auto subjects = conjuncts_of(reading_.document, reading_.tree, subject);
    const auto objects = object ? conjuncts_of(reading_.document, reading_.tree, *object)
                                : std::vector<std::uint32_t>{};
    for (const std::uint32_t one : subjects) {
      if (!predicate.needs_object) {
        build(predicate, clause, argument_at(reading_, one), std::nullopt, rule, qualifiers);
      }
      for (const std::uint32_t other : objects) {
        build(predicate, clause, argument_at(reading_, one), argument_at(reading_, other), rule,
              qualifiers);
      }
    }
  }

  void build(const Predicate& predicate, const Clause& clause, Argument subject,
             std::optional<Argument> object, const std::string& rule,
             const std::vector<std::pair<std::string, std::string>>& qualifiers) {
    if (!takes(predicate.subject, subject)) return;
    if (predicate.needs_object && !takes(predicate.object, *object)) return;
    if (object && subject.entity && subject.entity == object->entity) return;
    Candidate candidate;
    candidate.anchor = clause.anchor;
    Claim& claim = candidate.claim;
    claim.subject = std::move(subject);
    if (predicate.needs_object) claim.object = std::move(object);
    claim.predicate = predicate.name;
    claim.relation = relation_of(clause);
    claim.rule = rule;
    add_qualifiers(reading_, clause, qualifiers, claim);
    place(clause.anchor, claim);
    found_.push_back(std::move(candidate));
  }

  std::string relation_of(const Clause& clause) const {
    std::string words(reading_.document.word(clause.anchor));
    return clause.particle.empty() ? words : words + " " + clause.particle;
  }

  /// Sentence and smallest span of a claim anchored at `anchor`.
  void place(std::uint32_t anchor, Claim& claim) const {
    claim.sentence = reading_.document.sentences[reading_.tree.sentence_of(anchor)].span;
    claim.span = at(anchor).span;
    const auto widen = [&](const std::optional<Span>& span) {
      if (span && claim.sentence.contains(*span)) claim.span = hull(claim.span, *span);
    };
    widen(claim.subject.span);
    if (claim.object) widen(claim.object->span);
    for (const Qualifier& each : claim.qualifiers) widen(each.value.span);
  }

  bool takes(const RoleFiller& filler, const Argument& argument) const {
    if (argument.entity) {
      const std::string& kind = reading_.discourse.entities[index(*argument.entity)].kind;
      if (filler.takes_kind(kind)) return true;
    }
    if (argument.quantity) {
      const Quantity& quantity = *argument.quantity;
      if (!quantity.currency.empty()) return filler.money;
      if (filler.quantity) {
        return filler.units.empty() || std::find(filler.units.begin(), filler.units.end(),
                                                 quantity.unit) != filler.units.end();
      }
    }
    if (!argument.date.empty() && filler.date) return true;
    return filler.text && !argument.entity && argument.date.empty() && !is_pronoun(argument);
  }

  bool is_pronoun(const Argument& argument) const {
    if (!argument.span) return false;
    const auto token =
        std::find_if(reading_.document.tokens.begin(), reading_.document.tokens.end(),
                     [&](const Token& each) { return each.span.start >= argument.span->start; });
    return token != reading_.document.tokens.end() && token->upos == Upos::PRON;
  }

  // ---- measures: "revenue of $5 million", "revenue rose to …"
  // ---------------------------------------

  void by_measures(const Clause& clause) {
    std::optional<std::uint32_t> noun;
    std::optional<std::uint32_t> amount;
    std::optional<std::uint32_t> owner;
    if (clause.form == ClauseForm::noun) {
      noun = clause.anchor;
      amount = amount_below(clause);
      owner = owner_of(clause.anchor);
      if (!owner) owner = reporter_of(clause.anchor);
    } else if (clause.subject || clause.surface_subject) {
      noun = clause.surface_subject ? clause.surface_subject : clause.subject;
      amount = amount_of(clause);
      owner = owner_of(*noun);
    }
    if (!noun || !amount || !owner) return;
    for (const auto& [number, which] : predicates_.measures_of(at(*noun).lemma)) {
      const Predicate& predicate = predicates_.all()[number];
      Argument value = argument_at(reading_, *amount);
      value.entity.reset();
      build(predicate, clause, argument_at(reading_, *owner), std::move(value),
            rule_of(predicate, at(*noun).lemma), {});
    }
  }

  std::optional<std::uint32_t> amount_below(const Clause& clause) const {
    for (const Oblique& each : clause.obliques) {
      if (each.preposition == "of" && quantity_at(reading_, each.token) != nullptr)
        return each.token;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> amount_of(const Clause& clause) const {
    if (clause.object && quantity_at(reading_, *clause.object) != nullptr &&
        *clause.object != *clause.surface_subject) {
      return clause.object;
    }
    for (const Oblique& each : clause.obliques) {
      const bool reached = each.preposition == "to" || each.preposition == "at";
      if (reached && quantity_at(reading_, each.token) != nullptr) return each.token;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
    if (const auto owner = dependent(noun, Deprel::nmod_poss)) return owner;
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const bool of = is_a(at(each).deprel, Deprel::nmod) &&
                      preposition_of(reading_.document, reading_.tree, each) == "of";
      if (of && entity_at(reading_.discourse, each)) return each;
    }
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      if (is_a(at(each).deprel, Deprel::compound) && entity_at(reading_.discourse, each))
        return each;
    }
    return std::nullopt;
  }

  /// "Acme reported revenue of …": the subject of the verb whose object the noun is.
  std::optional<std::uint32_t> reporter_of(std::uint32_t noun) const {
    if (!is_a(at(noun).deprel, Deprel::obj)) return std::nullopt;
    const auto clause = std::lower_bound(
        clauses_.begin(), clauses_.end(), at(noun).head,
        [](const Clause& each, std::uint32_t token) { return each.anchor < token; });
    if (clause == clauses_.end() || clause->anchor != at(noun).head) return std::nullopt;
    return clause->subject;
  }

  // ---- relation nouns: "Acme's founder, Jane Roe"
  // -----------------------------------------------------

  void by_relation_nouns(std::uint32_t token) {
    if (at(token).upos != Upos::NOUN && at(token).upos != Upos::PROPN) return;
    for (const auto& [number, which] : predicates_.relation_nouns_of(title_lemma(token))) {
      const Predicate& predicate = predicates_.all()[number];
      const RelationNoun& noun = predicate.relation_nouns[which];
      const auto holder = holder_of(token);
      if (!holder) continue;
      const auto owner = owner_of_title(token, *holder);
      if (!owner && noun.title.empty()) continue;
      relate(predicate, noun, token, *holder, owner);
    }
  }

  /// Titles are often capitalised, and tagged as names: "President".
  std::string title_lemma(std::uint32_t token) const {
    std::string lemma = at(token).lemma;
    std::transform(lemma.begin(), lemma.end(), lemma.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lemma;
  }

  /// The name that the noun is said of: beside it, before it, or as the subject of "is".
  std::optional<std::uint32_t> holder_of(std::uint32_t token) const {
    const Token& noun = at(token);
    for (const std::uint32_t each : reading_.tree.children(token)) {
      const Deprel deprel = at(each).deprel;
      const bool beside = is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::flat);
      if (beside && entity_at(reading_.discourse, each)) return each;
    }
    const bool modifies = is_a(noun.deprel, Deprel::appos) || is_a(noun.deprel, Deprel::compound) ||
                          noun.deprel == Deprel::nmod_desc || is_a(noun.deprel, Deprel::flat);
    if (modifies && noun.head != Token::kRoot && entity_at(reading_.discourse, noun.head)) {
      return noun.head;
    }
    if (dependent(token, Deprel::cop)) {
      const auto subject = dependent(token, Deprel::nsubj);
      if (subject && entity_at(reading_.discourse, *subject)) return subject;
    }
    return std::nullopt;
  }

  /// Whose title it is: "Acme's founder", "founder of Acme", "Acme founder", "fellow at Acme".
  std::optional<std::uint32_t> owner_of_title(std::uint32_t token, std::uint32_t holder) const {
    for (const std::uint32_t base : {token, holder}) {
      if (const auto owner = dependent(base, Deprel::nmod_poss)) return owner;
      for (const std::uint32_t each : reading_.tree.children(base)) {
        if (each == token || each == holder) continue;
        const bool near =
            is_a(at(each).deprel, Deprel::compound) || is_a(at(each).deprel, Deprel::nmod);
        if (near && entity_at(reading_.discourse, each)) return each;
      }
    }
    return std::nullopt;
  }

  void relate(const Predicate& predicate, const RelationNoun& noun, std::uint32_t token,
              std::uint32_t holder, std::optional<std::uint32_t> owner) {
    Candidate candidate;
    candidate.anchor = token;
    Claim& claim = candidate.claim;
    claim.predicate = predicate.name;
    claim.relation = reading_.document.word(token);
    claim.rule = rule_of(predicate, noun.lemma);
    bool has_subject = false;
    const auto fill_role = [&](const std::string& role, Argument value) {
      if (role == "subject") {
        claim.subject = std::move(value);
        has_subject = true;
      } else if (role == "object") {
        claim.object = std::move(value);
      } else if (!role.empty()) {
        add_qualifier(claim, role, std::move(value));
      }
    };
    fill_role(noun.holder, argument_at(reading_, holder));
    if (owner) fill_role(noun.owner, argument_at(reading_, *owner));
    if (!noun.title.empty()) fill_role(noun.title, title_of(token));
    if (!has_subject || !claim.object) return;
    if (!takes(predicate.subject, claim.subject) || !takes(predicate.object, *claim.object)) return;
    if (claim.subject.entity && claim.subject.entity == claim.object->entity) return;
    place(token, claim);
    found_.push_back(std::move(candidate));
  }

  /// The title's own words: "nonresident fellow", "chief executive".
  Argument title_of(std::uint32_t token) const {
    std::uint32_t first = token;
    while (first > 0 && at(first - 1).head == token && !entity_at(reading_.discourse, first - 1) &&
           (is_a(at(first - 1).deprel, Deprel::amod) ||
            is_a(at(first - 1).deprel, Deprel::compound))) {
      --first;
    }
    while (first < token &&
           !reading_.knowledge.demonyms.country_of(reading_.document.word(first)).empty()) {
      ++first;
    }
    Argument title;
    title.span = reading_.document.span_of(first, token + 1);
    title.text = reading_.document.at(*title.span);
    return title;
  }

  // ---- possession: "Acme's X1"
  // ----------------------------------------------------------------------

  void by_possession(std::uint32_t token) {
    if (at(token).deprel != Deprel::nmod_poss || at(token).head == Token::kRoot) return;
    if (at(token).upos == Upos::PRON) return;
    for (const Predicate& predicate : predicates_.all()) {
      if (!predicate.possessive) continue;
      Argument owner = argument_at(reading_, token);
      Argument thing = argument_at(reading_, at(token).head);
      if (!owner.entity || !thing.entity || owner.entity == thing.entity) continue;
      if (!takes(predicate.subject, owner) || !takes(predicate.object, thing)) continue;
      Candidate candidate;
      candidate.anchor = at(token).head;
      candidate.claim.predicate = predicate.name;
      candidate.claim.subject = std::move(owner);
      candidate.claim.object = std::move(thing);
      candidate.claim.object->quantity.reset();
      candidate.claim.rule = rule_of(predicate, "possessive");
      place(candidate.anchor, candidate.claim);
      found_.push_back(std::move(candidate));
    }
  }

  const Reading& reading_;
  const Predicates& predicates_;
  const std::vector<Clause>& clauses_;
  std::vector<Candidate> found_{};
};

}  // namespace

std::vector<Candidate> typed_claims(const Reading& reading, const std::vector<Clause>& clauses) {
  return Finder(reading, clauses).find();
}

}  // namespace claimgraph
