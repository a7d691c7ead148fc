#include "extract/names/kinds.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "core/tree.h"
#include "extract/names/kind_signs.h"

namespace claimgraph {
namespace {

// Weights of the kinds of evidence: one sure sign outweighs a few guesses, many acts outweigh it.
constexpr double kSureWeight = 4;
constexpr double kTradesWeight = 2;
constexpr double kActsWeight = 2;
constexpr double kGuesses = 3;  // all guesses of the recogniser together
constexpr int kMostActs = 3;    // more of the same add nothing

struct Evidence {
  KindVotes signs{};           // sure ones
  KindVotes guesses{};         // the recogniser's
  double names = 0;            // how many guesses there are
  bool known = false;          // to the gazetteer
  bool introduced = false;     // as people are: two names, a first name, or a title
  bool full_name = false;      // of a person with a usual first name
  bool well_known = false;     // both its first and its last name are usual ones
  bool may_be_person = false;  // somewhere it has two words, or is what people are called
  bool thing = false;          // "it" or "its" speaks of it
  bool listed = false;         // its first or last word is some person's name
  bool does = false;           // something to something
  int acts = 0;                // subject of a verb that only people and bodies are subject of
  int trades = 0;              // does or owns what businesses do
};

class Settler {
 public:
  Settler(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document), tree_(tree), knowledge_(knowledge) {}

  void settle(NamedEntities& named) const {
    std::vector<Evidence> evidence(named.entities.size());
    for (const LinkedName& linked : named.names)
      note_full_name(linked.name, evidence[index(linked.entity)]);
    note_shared_surnames(named, evidence);
    for (const LinkedName& linked : named.names)
      gather(linked.name, named.entities[index(linked.entity)].name,
             evidence[index(linked.entity)]);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      if (!evidence[i].known) named.entities[i].kind = verdict(evidence[i]);
    }
  }

 private:
  /// `whole`: the entity's name. "Orion" of "Orion Labs" is no place by itself.
  void gather(const FoundName& name, std::string_view whole, Evidence& evidence) const {
    if (name.entry != nullptr) evidence.known = true;
    const std::string_view surface = document_.at(document_.span_of(name.first, name.end));
    const bool known_place = knowledge_.kinds.find(name.kind)->label == NameLabel::place &&
                             surface.size() >= whole.size() &&
                             knowledge_.name_words.is_place(surface) &&
                             !knowledge_.name_words.is_person(surface);
    if (name.sure_kind || known_place) {
      evidence.signs[name.kind] += kSureWeight;
    } else {
      evidence.guesses[name.kind] += 1;
      evidence.names += 1;
    }
    for (const KindSign& sign : kind_signs(document_, tree_, knowledge_, name)) {
      // Jane Scott has staff, and may raise money.
      if (sign.persons_too && evidence.full_name) continue;
      evidence.signs[sign.kind] += sign.weight;
      if (knowledge_.kinds.find(sign.kind)->animate) evidence.introduced = true;
    }
    const std::uint32_t head = head_of(document_, name.first, name.end);
    const Token& token = document_.tokens[head];
    const bool full_name = name.size() > 1 && name.kind == "person";
    const bool known_person = knowledge_.name_words.is_person(document_.word(name.first));
    if (full_name || known_person || has_title(name)) evidence.introduced = true;
    const std::string_view last = document_.word(name.end - 1);
    const bool listed = known_person || knowledge_.name_words.is_surname(last) ||
                        knowledge_.first_names.gender_of(last) != Gender::unknown;
    if (listed) evidence.listed = true;
    if (listed || name.size() > 1) evidence.may_be_person = true;
    if (token.head == Token::kRoot) return;
    if (is_told_as_thing(document_, tree_, head)) evidence.thing = true;
    if (does_as_body(token)) evidence.does = true;
    if (acts_as_business(document_, head, knowledge_.discourse_words)) ++evidence.trades;
    const DiscourseWords& words = knowledge_.discourse_words;
    const std::string& governor = document_.tokens[token.head].lemma;
    if (token.deprel == Deprel::nsubj && words.agent_verbs.count(governor) != 0) ++evidence.acts;
  }

  /// "Norvane shipped modules": something to something, as no person's own deed is told.
  bool does_as_body(const Token& name) const {
    const std::string& verb = document_.tokens[name.head].lemma;
    const auto object = child(tree_, document_, name.head, Deprel::obj);
    return name.deprel == Deprel::nsubj && object &&
           !knowledge_.discourse_words.personal_verbs.contains(verb) &&
           document_.tokens[*object].feats.find("Reflex=Yes") == std::string::npos;
  }

  /// "Jane Scott", taken for a person or for a thing.
  void note_full_name(const FoundName& name, Evidence& evidence) const {
    const NameWords& names = knowledge_.name_words;
    const NameLabel label = knowledge_.kinds.find(name.kind)->label;
    const std::string_view last = document_.word(name.end - 1);
    if (name.size() < 2 || name.size() > 3 || !names.is_person(document_.word(name.first))) return;
    if (!knowledge_.kinds.kind_of_ending(last).empty()) return;
    if (label == NameLabel::person) evidence.full_name = true;
    const bool may_be = label == NameLabel::person || label == NameLabel::miscellaneous;
    if (may_be && names.is_surname(last)) evidence.well_known = true;
  }

  /// "Scott", where some Scott has a full name that is not known to be this one's, is a person.
  void note_shared_surnames(const NamedEntities& named, std::vector<Evidence>& evidence) const {
    WordSet surnames;
    for (const LinkedName& linked : named.names) {
      if (linked.name.size() > 1 && evidence[index(linked.entity)].full_name)
        surnames.insert(document_.word(linked.name.end - 1));
    }
    for (const LinkedName& linked : named.names) {
      Evidence& own = evidence[index(linked.entity)];
      const bool shared =
          linked.name.size() == 1 &&
          named.entities[index(linked.entity)].name == document_.word(linked.name.first) &&
          surnames.contains(document_.word(linked.name.first));
      if (shared) own.full_name = own.well_known = own.introduced = true;
    }
  }

  bool has_title(const FoundName& name) const {
    const std::uint32_t sentence = tree_.sentence_of(name.first);
    if (name.first == document_.sentences[sentence].first_token) return false;
    const std::string before = to_lower(document_.word(name.first - 1));
    return (before.size() > 1 && before.ends_with('.')) ||
           knowledge_.kinds.speaks_of(before, "person");
  }

  std::string verdict(const Evidence& evidence) const {
    KindVotes votes = evidence.signs;
    count_for_narrower(knowledge_.kinds, votes);
    for (const auto& [kind, count] : evidence.guesses) {
      votes[kind] += kGuesses * count / evidence.names;
    }
    // Where nothing else speaks, the guess is better than none.
    const bool strange = !evidence.may_be_person && (evidence.does || evidence.names > 1);
    const bool doubted =
        evidence.thing || strange || votes.size() > 1 || evidence.acts > 0 || evidence.trades > 0;
    const bool no_person = evidence.thing && !evidence.listed;
    if ((!evidence.introduced && doubted) || no_person) votes.erase("person");
    const std::string& person = knowledge_.kinds.default_kind(NameLabel::person);
    const bool firm = evidence.trades > 0 || votes.count("company") != 0;  // "Edward Jones shares"
    if (evidence.well_known && !firm) votes[person] += kGuesses;
    const std::string& body = knowledge_.kinds.default_kind(NameLabel::organization);
    if (evidence.trades > 0)
      votes["company"] += kTradesWeight * std::min(evidence.trades, kMostActs);
    const bool body_or_person = votes.count("person") != 0 || has_body(votes);
    if (evidence.acts > 0 && !body_or_person)
      votes[body] += kActsWeight * std::min(evidence.acts, kMostActs);
    if (votes.empty()) return body;
    // A business is an organization that trades: votes for the wider kind count for the narrower.
    if (votes.count("company") != 0 && votes.count(body) != 0) votes["company"] += votes[body];
    auto best = votes.begin();
    for (auto at = votes.begin(); at != votes.end(); ++at) {
      if (at->second > best->second) best = at;
    }
    return best->first;
  }

  bool has_body(const KindVotes& votes) const {
    for (const auto& [kind, weight] : votes) {
      if (knowledge_.kinds.find(kind)->label == NameLabel::organization) return true;
    }
    return false;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
};

}  // namespace

void settle_kinds(const Document& document, const Tree& tree, const Knowledge& knowledge,
                  NamedEntities& named) {
  Settler(document, tree, knowledge).settle(named);
}

}  // namespace claimgraph
