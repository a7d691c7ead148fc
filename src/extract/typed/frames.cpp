#include "extract/typed/frames.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/clause_dates.h"
#include "extract/typed/frame_clauses.h"

namespace claimgraph {
namespace {

constexpr const char* kBare = "bare";  // in a list of prepositions: none

using Tokens = std::vector<std::uint32_t>;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// One frame against one clause.
class FrameMatch {
 public:
  FrameMatch(ClaimBuilder& builder, const Predicate& predicate, const Frame& frame,
             const Clause& clause)
      : builder_(builder),
        reading_(builder.reading()),
        predicate_(predicate),
        frame_(frame),
        clause_(clause) {}

  void run() {
    if (frame_.word != word_of(clause_)) return;
    // "made Beta its partner" makes nothing.
    const bool predicative = !frame_.object_nouns.empty() && clause_.object && clause_.complement &&
                             at(*clause_.complement).upos != Upos::VERB;
    if (predicative || is_ordered() || is_foreseen() || is_brought_about()) return;
    if (!is_governed() || !has_its_nouns()) return;
    const auto object_slot = slot_with_particle();
    if (!object_slot) return;
    const Tokens subjects = doers(fill(frame_.subject));
    const auto objects = objects_of(*object_slot);
    if (predicate_.needs_object && objects.empty()) {
      object_is_owner();
      return;
    }
    bool made = false;
    const bool first_only = object_slot->place == Slot::Place::fellow;
    for (const std::uint32_t each : with_hosts(subjects)) {
      std::vector<Argument> arguments = arguments_at(reading_, each);
      if (first_only) arguments.resize(std::min<std::size_t>(arguments.size(), 1));
      if (make(arguments, objects)) {
        made = true;
        deny_others(each, arguments, objects, *object_slot);
        break;
      }
    }
    if (!made && subjects.empty()) by_maker(objects);
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  /// "expected the firm to be sold": what is expected is that, and no firm.
  bool is_foreseen() const {
    if (frame_.object.place != Slot::Place::object || !clause_.object || !clause_.complement)
      return false;
    const auto& governors = reading_.knowledge.factuality_words.governors;
    const auto stance = governors.find(clause_.lemma);
    const Token& complement = at(*clause_.complement);
    return stance != governors.end() && stance->second == Stance::predicted && !clause_.passive &&
           complement.deprel == Deprel::xcomp && *clause_.object < *clause_.complement &&
           builder_.dependent(*clause_.complement, Deprel::mark).has_value();
  }

  /// "hopes to have the plant running": what is hoped for is that it runs.
  bool is_brought_about() const {
    if (!clause_.object || !clause_.complement || at(clause_.anchor).xpos != "VB") return false;
    const bool has = reading_.knowledge.clause_words.perfect_helpers.contains(clause_.lemma);
    return has && builder_.dependent(*clause_.object, Deprel::det) &&
           *clause_.object < *clause_.complement && at(*clause_.complement).xpos == "VBG";
  }

  static FrameWord word_of(const Clause& clause) {
    switch (clause.form) {
      case ClauseForm::verb:
        return FrameWord::verb;
      case ClauseForm::noun:
        return FrameWord::noun;
      case ClauseForm::copula:
        return FrameWord::adjective;
    }
    return FrameWord::verb;
  }

  /// Where the object stands, given the words that must stand with the verb: "take over" has a
  /// particle, "invest in" a preposition, "start out in" both. Nothing: they do not.
  std::optional<Slot> slot_with_particle() const {
    if (frame_.particle.empty() || frame_.particle == clause_.particle) return frame_.object;
    if (!predicate_.needs_object) return std::nullopt;
    const std::size_t gap = frame_.particle.find(' ');
    // "ran a story on One" is not "runs on One".
    const bool verb = frame_.word == FrameWord::verb;
    if (clause_.object && !clause_.passive && verb) return std::nullopt;
    if (gap == std::string::npos) return Slot{Slot::Place::preposition, {frame_.particle}};
    if (frame_.particle.substr(0, gap) != clause_.particle) return std::nullopt;
    return Slot{Slot::Place::preposition, {frame_.particle.substr(gap + 1)}};
  }

  /// "requires Acme to sell its stake" does not require Acme.
  bool is_ordered() const {
    return frame_.word == FrameWord::verb && frame_.object.place == Slot::Place::object &&
           (orders_object(reading_, clause_) || foresees_act());
  }

  /// "expects the recall to cost $5 million" does not expect the recall.
  bool foresees_act() const {
    const auto& governors = reading_.knowledge.factuality_words.governors;
    const auto stance = governors.find(clause_.lemma);
    const bool foresees = stance != governors.end() && stance->second == Stance::predicted;
    return foresees && clause_.object && clause_.complement && !clause_.passive &&
           *clause_.complement > *clause_.object && at(*clause_.complement).xpos == "VB";
  }

  bool is_governed() const {
    if (frame_.complement_of.empty()) return true;
    // "refused to renew it, saying why" does not refuse to say so.
    const Token& verb = at(clause_.anchor);
    const bool beside = verb.deprel == Deprel::advcl && verb.xpos == "VBG" &&
                        !child(reading_.tree, reading_.document, clause_.anchor, Deprel::mark);
    return clause_.governor && !beside && holds(frame_.complement_of, at(*clause_.governor).lemma);
  }

  /// The noun by which a rule knows what stands there; of "600 of its 9,000 jobs" what is counted,
  /// of "it" what that was told of.
  std::string noun_at(std::uint32_t token) const {
    if (at(token).upos == Upos::PRON) token = nameless_noun(reading_.discourse, token);
    const QuantityMention* amount =
        at(token).upos == Upos::NUM ? reading_.document.quantity_over(at(token).span) : nullptr;
    const bool counts = amount != nullptr && !amount->quantity.unit.empty();
    return counts ? amount->quantity.unit : to_lower(at(token).lemma);
  }

  bool has_its_nouns() const {
    const auto fits = [&](const std::vector<std::string>& words,
                          std::optional<std::uint32_t> noun) {
      return words.empty() || (noun && holds(words, noun_at(*noun)));
    };
    // "One and Two signed contracts": not with each other for sure.
    const bool several = frame_.object.place == Slot::Place::fellow && clause_.object &&
                         at(*clause_.object).xpos == "NNS";
    const bool barred = clause_.object && holds(frame_.without_object, noun_at(*clause_.object));
    return !several && !barred && fits(frame_.with_subject, clause_.subject) &&
           fits(frame_.with_object, clause_.object) && (!frame_.goods || has_goods()) &&
           (frame_.without.empty() ||
            (behind(frame_.without).empty() && !holds(frame_.without, clause_.particle)));
  }

  /// "sold its plant to One", "sold Two to One": neither is goods.
  bool has_goods() const {
    if (!clause_.object) return true;
    const auto owner = builder_.dependent(*clause_.object, Deprel::nmod_poss);
    if (owner && at(*owner).upos == Upos::PRON) return false;
    const auto things = arguments_at(reading_, *clause_.object);
    return std::none_of(things.begin(), things.end(), [&](const Argument& each) {
      return builder_.takes(predicate_.object, each);
    });
  }

  Tokens fill(const Slot& slot) const {
    const auto one = [](std::optional<std::uint32_t> token) {
      return token ? Tokens{*token} : Tokens{};
    };
    switch (slot.place) {
      case Slot::Place::subject:
        return one(clause_.subject);
      case Slot::Place::object:
        return one(clause_.object ? clause_.object : gerund());
      case Slot::Place::indirect:
        return one(clause_.indirect);
      case Slot::Place::complement:
        return one(clause_.complement);
      case Slot::Place::owner: {
        if (clause_.subject && frame_.with_subject.empty()) return {};  // somebody else does it
        const auto noun = frame_.with_subject.empty() ? clause_.object : clause_.subject;
        return one(noun ? owner_of(reading_, *noun) : std::nullopt);
      }
      case Slot::Place::preposition: {
        Tokens found = behind(slot.prepositions);
        return found.empty() && holds(slot.prepositions, kBare) ? one(bare()) : found;
      }
      case Slot::Place::bare:
        return one(bare());
      case Slot::Place::fellow:
        return fellows();
      case Slot::Place::when:
      case Slot::Place::words:
      case Slot::Place::none:
        return {};
    }
    return {};
  }

  /// "A nurse killed herself": of her the claim is; of several who did, nobody knows when, and a
  /// firm that "established itself in Oslo" was there before.
  Tokens doers(Tokens found) const {
    const std::string feats = found.size() == 1 ? at(found.front()).feats : std::string();
    if (!clause_.subject || feats.find("Reflex=Yes") == std::string::npos) return found;
    const bool one = at(*clause_.subject).xpos != "NNS" && feats.find("Neut") == std::string::npos;
    return one ? Tokens{*clause_.subject} : Tokens{};
  }

  /// What those prepositions introduce: "studied at One and at Two" has two.
  Tokens behind(const std::vector<std::string>& prepositions) const {
    Tokens found;
    const auto add = [&](const std::vector<Oblique>& obliques) {
      for (const Oblique& each : obliques) {
        const bool known = std::find(found.begin(), found.end(), each.token) != found.end();
        if (!known && holds(prepositions, each.preposition)) found.push_back(each.token);
      }
    };
    add(clause_.obliques);
    // "a publisher in Norway, based in Oslo": what hangs on the noun comes second.
    // "on Tuesday doubled tariffs on copper"
    const bool only_dates = std::all_of(found.begin(), found.end(), [&](std::uint32_t each) {
      return date_at(reading_, each) != nullptr;
    });
    if (only_dates) add(prepositional(reading_, clause_));
    const Clause* twin = found.empty() ? twin_of_clause() : nullptr;
    if (twin == nullptr) return found;
    for (const Oblique& each : twin->obliques) {
      const bool shared = each.token > clause_.anchor && each.token > twin->anchor;
      if (shared && holds(prepositions, each.preposition)) found.push_back(each.token);
    }
    return found;
  }

  /// "born and raised in Oslo": the other of two verbs side by side, which share what follows.
  const Clause* twin_of_clause() const {
    constexpr std::uint32_t kSideBySide = 2;
    if (clause_.form != ClauseForm::verb) return nullptr;
    const Token& verb = at(clause_.anchor);
    std::uint32_t other = clause_.anchor;
    if (is_a(verb.deprel, Deprel::conj) && clause_.anchor - verb.head <= kSideBySide) {
      other = verb.head;
    } else if (const auto conjunct = builder_.dependent(clause_.anchor, Deprel::conj)) {
      if (*conjunct - clause_.anchor <= kSideBySide) other = *conjunct;
    }
    if (other == clause_.anchor) return nullptr;
    const Clause* twin = builder_.clause_at(other);
    return twin != nullptr && twin->form == ClauseForm::verb ? twin : nullptr;
  }

  /// "requires cooling": a gerund is the object of verbs that have no other.
  std::optional<std::uint32_t> gerund() const {
    const auto complement = clause_.complement;
    const bool gerund = complement && at(*complement).xpos == "VBG" &&
                        frame_.word == FrameWord::verb && complement == clause_.anchor + 1;
    return gerund && !builder_.dependent(*complement, Deprel::obj) ? complement : std::nullopt;
  }

  /// "worth $5 billion", "founded 1998": what stands beside the word without a preposition.
  std::optional<std::uint32_t> bare() const {
    auto found = builder_.dependent(clause_.anchor, Deprel::obj);
    for (const Oblique& each : clause_.obliques) {
      if (!found && each.preposition.empty() && each.token > clause_.anchor) found = each.token;
    }
    return found && is_level(*found) ? std::nullopt : found;
  }

  /// "fell below $5 million": no difference.
  bool is_level(std::uint32_t token) const {
    const QuantityMention* amount = reading_.document.quantity_over(at(token).span);
    if (amount == nullptr || frame_.word != FrameWord::verb) return false;
    const std::uint32_t first = reading_.document.token_from(amount->span.start);
    return reading_.knowledge.clause_words.level_words.contains(
        to_lower(reading_.document.word(first)));
  }

  /// The subjects after the first: "Acme and Beta merged". Nothing where there is an object too,
  /// unless the frame asks for it ("settled their dispute").
  Tokens fellows() const {
    if (!clause_.subject || (clause_.object && !clause_.passive && frame_.with_object.empty())) {
      return {};
    }
    Tokens found = conjuncts_of(reading_.document, reading_.tree, *clause_.subject);
    found.erase(found.begin());
    return found;
  }

  std::vector<Argument> objects_of(const Slot& slot) const {
    if (!predicate_.needs_object) return {};
    if (slot.place == Slot::Place::when) return dates_of(reading_, clause_.anchor);
    if (slot.place == Slot::Place::words) return {words_of_clause()};
    std::vector<Argument> found;
    for (const std::uint32_t token : fill(slot)) {
      if (slot.place == Slot::Place::complement) return {clause_argument(reading_, token)};
      for (const std::uint32_t each : referents_of(reading_, token)) {
        const std::uint32_t place = predicate_.places_around ? builder_.place_within(each) : each;
        Argument argument = argument_at(reading_, place);
        const bool heads = frame_.object_nouns.empty() || (frame_.names && argument.entity) ||
                           holds(frame_.object_nouns, noun_at(each));
        if (!heads || holds(frame_.without_object, noun_at(each))) continue;
        found.push_back(std::move(argument));
        if (predicate_.places_around) builder_.add_places_around(found);
      }
    }
    return found;
  }

  /// The verb with the adverbs behind it: "fell sharply".
  Argument words_of_clause() const {
    std::uint32_t end = clause_.anchor + 1;
    while (end < reading_.document.tokens.size() && at(end).head == clause_.anchor &&
           is_a(at(end).deprel, Deprel::advmod)) {
      ++end;
    }
    return words_argument(reading_, clause_.anchor, end);
  }

  /// The subject, and where it is a relative clause's the nouns that its noun hangs on: "a model
  /// from a firm that beats One" leaves open what beats One, and the roles' kinds tell.
  Tokens with_hosts(Tokens subjects) const {
    if (subjects.size() != 1) return subjects;
    // "her firm, based in Oslo, which she founded": likewise for its object.
    const Deprel hung = at(clause_.anchor).deprel;
    const bool of_noun = (hung == Deprel::acl || hung == Deprel::acl_relcl) &&
                         at(clause_.anchor).head == subjects.front();
    if (!clause_.relative && !of_noun) return subjects;
    constexpr std::size_t kMostHosts = 2;
    subjects.reserve(1 + kMostHosts);
    std::uint32_t up = subjects.front();
    const bool aside = clause_.relative && is_place_of_thing(up);
    while (subjects.size() < 1 + kMostHosts) {
      const Deprel deprel = at(up).deprel;
      const bool part = is_a(deprel, Deprel::nmod) || deprel == Deprel::appos;
      if (at(up).head == Token::kRoot) break;
      const Token& over = at(at(up).head);
      // "a firm based in Oslo, founded in 1998"
      const bool beside = is_a(deprel, Deprel::obl) && over.deprel == Deprel::acl;
      if (!part && !beside) break;
      up = beside ? over.head : at(up).head;
      subjects.push_back(up);
    }
    // "the plant in Oslo, which cost $5 million": the plant did, if either.
    if (aside) std::rotate(subjects.begin(), subjects.begin() + 1, subjects.end());
    return subjects;
  }

  /// "Oslo" of "the plant in Oslo, which".
  bool is_place_of_thing(std::uint32_t token) const {
    const auto entity = entity_at(reading_.discourse, token);
    const bool within = is_a(at(token).deprel, Deprel::nmod) && token + 1 < clause_.anchor;
    const bool of = reading_.knowledge.clause_words.owner_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, token));
    const Mention* name = mention_headed_by(reading_.discourse, token);
    if (!entity || !within || of || name == nullptr || !is_place(reading_, *entity)) return false;
    const std::uint32_t behind = reading_.document.token_from(name->span.end);
    return behind < clause_.anchor && at(behind).xpos == ",";
  }

  bool make(const std::vector<Argument>& subjects, const std::vector<Argument>& objects) {
    bool made = false;
    const bool several = subjects.size() > 1 || objects.size() > 1;
    if (several && predicate_.needs_object && pairs_off(reading_, clause_.anchor)) {
      // The first with the first; which with which is nobody's guess where one is left over.
      if (subjects.size() != objects.size()) return false;
      for (std::size_t i = 0; i < subjects.size(); ++i) made |= add(subjects[i], objects[i]);
      return made;
    }
    for (const Argument& subject : subjects) {
      if (!predicate_.needs_object) made |= add(subject, std::nullopt);
      for (const Argument& object : objects) {
        if (!stands_with_fellow(subject, object, subjects.front())) made |= add(subject, object);
      }
    }
    return made;
  }

  /// "was caused by a valve, and not by hackers": of what stands beside subject or object and is
  /// denied, the opposite is said.
  void deny_others(std::uint32_t subject, const std::vector<Argument>& subjects,
                   const std::vector<Argument>& objects, const Slot& slot) {
    if (!predicate_.needs_object) return;
    const auto deny = [&](const Argument& does, const Argument& is_done) {
      if (add(does, is_done)) builder_.found().back().reversed = !frame_.negative;
    };
    for (const Argument& other : denied_beside(subject)) {
      for (const Argument& object : objects) deny(other, object);
    }
    const bool phrase = slot.place != Slot::Place::when && slot.place != Slot::Place::words &&
                        slot.place != Slot::Place::complement;
    if (!phrase) return;
    for (const std::uint32_t token : fill(slot)) {
      for (const Argument& other : denied_beside(token)) {
        for (const Argument& does : subjects) deny(does, other);
      }
    }
  }

  /// What is told apart from the phrase; amounts are told as what the claim's own is instead of.
  std::vector<Argument> denied_beside(std::uint32_t token) const {
    std::vector<Argument> found;
    for (const std::uint32_t each : reading_.tree.children(token)) {
      const bool denied =
          at(each).deprel == Deprel::conj && is_denied(reading_.document, reading_.tree, each);
      if (denied && quantity_at(reading_, each) == nullptr)
        found.push_back(argument_at(reading_, each));
    }
    return found;
  }

  bool add(const Argument& subject, std::optional<Argument> object) {
    if (frame_.subject_kinds && !builder_.takes(*frame_.subject_kinds, subject)) return false;
    if (frame_.object_kinds && object && !builder_.takes(*frame_.object_kinds, *object))
      return false;
    if (!builder_.add(predicate_, clause_, subject, std::move(object),
                      ClaimBuilder::rule_of(predicate_, frame_.lemma), frame_.qualifiers)) {
      return false;
    }
    Candidate& made = builder_.found().back();
    if (!frame_.complement_of.empty()) made.asserted_by = clause_.governor;
    made.narrowness = frame_.narrowness();
    made.reversed = frame_.negative;
    return true;
  }

  /// "X1 was released in May", "the May release of X1": its maker did it. A noun alone ("after the
  /// X1 release") only points back at that.
  void by_maker(const std::vector<Argument>& objects) {
    if (!predicate_.by_maker) return;
    if (clause_.form == ClauseForm::noun && date_below(reading_, clause_.anchor) == nullptr) return;
    for (const Argument& object : objects) {
      const auto maker = object.entity ? builder_.maker_of(*object.entity) : std::nullopt;
      if (maker) make({understood(reading_, *maker)}, {object});
    }
  }

  /// "X1's release": the owner of an event noun may be what it happens to.
  void object_is_owner() {
    if (clause_.form != ClauseForm::noun || !clause_.subject) return;
    by_maker({argument_at(reading_, *clause_.subject)});
  }

  ClaimBuilder& builder_;
  const Reading& reading_;
  const Predicate& predicate_;
  const Frame& frame_;
  const Clause& clause_;
};

}  // namespace

void find_by_frames(ClaimBuilder& builder) {
  const Predicates& predicates = builder.reading().knowledge.predicates;
  const auto match = [&](const std::string& lemma, const Clause& clause) {
    for (const auto& [number, which] : predicates.frames_of(lemma)) {
      const Predicate& predicate = predicates.all()[number];
      FrameMatch(builder, predicate, predicate.frames[which], clause).run();
    }
  };
  for (const Clause& clause : builder.clauses()) {
    const bool copula = clause.form == ClauseForm::copula;
    const Clause* whole = &clause;
    const std::optional<Clause> completed = with_bracketed_subject(builder, clause);
    if (completed) whole = &*completed;
    match(copula ? builder.at(clause.anchor).lemma : clause.lemma, *whole);
  }
  for (std::uint32_t token = 0; token < builder.reading().document.tokens.size(); ++token) {
    const std::optional<Clause> clause = behind_noun(builder, token);
    if (clause) match(builder.at(token).lemma, *clause);
  }
}

}  // namespace claimgraph
