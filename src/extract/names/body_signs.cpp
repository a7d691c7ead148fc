#include "extract/names/body_signs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestPost = 4;  // words: "Chief Financial Officer"

class Looker {
 public:
  Looker(const Document& document, const Tree& tree, const Knowledge& knowledge,
         const FoundName& name)
      : document_(document),
        tree_(tree),
        knowledge_(knowledge),
        name_(name),
        sentence_(document.sentences[tree.sentence_of(name.first)]),
        head_(head_of(document, name.first, name.end)) {}

  BodySigns look() const {
    return {.staffed = has_staff(),
            .founded = has_executive() || was_founded(),
            .held = is_founded() || is_joined() || is_part() || sells(),
            .traded = is_traded(),
            .funded = is_funded(),
            .of_partners = joins_partners(),
            .ends_as_body = ends_as_body_may(),
            .called_next = kind_called_next(),
            .no_person = is_told_by_which()};
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::string_view word(std::uint32_t token) const { return document_.word(token); }

  /// "is owned by Cardew Hythe, which bought it", taken for a person.
  bool is_told_by_which() const {
    const std::uint32_t pronoun = name_.end + 1;
    if (pronoun >= sentence_.end_token || word(name_.end) != ",") return false;
    if (knowledge_.kinds.find(name_.kind)->label != NameLabel::person) return false;
    if (at(pronoun).xpos != "WDT" || knowledge_.name_words.is_person(word(name_.first)))
      return false;
    const auto clauses = tree_.children(head_);
    return std::ranges::any_of(clauses, [&](std::uint32_t each) {
      return at(each).deprel == Deprel::acl_relcl && each > pronoun;
    });
  }

  /// "Roe & Sons".
  bool joins_partners() const {
    bool joined = false;
    for (std::uint32_t token = name_.first + 1; token + 1 < name_.end; ++token) {
      if (at(token).upos == Upos::ADP) return false;  // "Centers for Disease Control & Prevention"
      joined = joined || word(token) == "&";
    }
    return joined;
  }

  /// "Kelvin Services", "VTM Foundry", taken for a person: what ends in a common noun is called by
  /// what it does. Nouns are surnames too ("Stone"), and names elsewhere ("Wang Song").
  bool ends_as_body_may() const {
    if (name_.size() < 2 || knowledge_.kinds.find(name_.kind)->label != NameLabel::person)
      return false;
    const std::uint32_t last = name_.end - 1;
    const NameWords& names = knowledge_.name_words;
    if (names.is_surname(word(last)) || names.is_person(word(last))) return false;
    const NounSenses& senses = knowledge_.noun_senses;
    const std::string noun = to_lower(word(last));
    const std::string one = noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun;
    const bool several = one != noun && senses.knows(one);
    if (!several && !senses.knows(noun)) return false;
    if (senses.of(several ? one : noun) == NounSense::person) return false;
    const std::string_view first = word(name_.first);
    return several || (!names.is_person(first) && !names.is_surname(first));
  }

  /// "Norvane lost money. The Lyon firm", "The winemaker": what the next sentence is about is the
  /// only one that this sentence is about.
  std::string kind_called_next() const {
    const Token& head = at(head_);
    const bool subject = is_a(head.deprel, Deprel::nsubj) && !may_be_persons();
    const std::uint32_t next = tree_.sentence_of(name_.first) + 1;
    if (!subject || next >= document_.sentences.size()) return {};
    const Sentence& telling = document_.sentences[next];
    const Token& article = at(telling.first_token);
    if (telling.block != sentence_.block || article.head >= telling.end_token) return {};
    const std::uint32_t noun = article.head;
    const bool points = article.feats.find("Definite=Def") != std::string::npos &&
                        at(noun).xpos == "NN" && is_a(at(noun).deprel, Deprel::nsubj);
    if (!points || !knowledge_.kinds.speaks_of_body(at(noun).lemma)) return {};
    for (std::uint32_t token = telling.first_token + 1; token < noun; ++token)
      if (!tells_of_body_before(token, noun)) return {};
    return names_another_body() ? std::string{}
                                : knowledge_.kinds.kinds_of_noun(at(noun).lemma).front();
  }

  /// "Jane Roe", "Roe"; of a strange name of several words neither its first nor its last is one
  /// that people are called.
  bool may_be_persons() const {
    const NameWords& names = knowledge_.name_words;
    if (names.is_person(word(name_.first))) return true;
    if (name_.size() == 1) return false;
    const std::string_view last = word(name_.end - 1);
    return names.is_surname(last) || names.is_person(last);
  }

  /// "The Lyon firm", "The Dutch paper group": where it is from or its trade, as neither "the new
  /// firm" nor "the law firm" tell of one named before.
  bool tells_of_body_before(std::uint32_t token, std::uint32_t noun) const {
    const bool home = knowledge_.name_words.is_place(word(token)) ||
                      !knowledge_.demonyms.country_of(word(token)).empty();
    const bool trade = is_a(at(token).deprel, Deprel::compound) && at(token).upos == Upos::NOUN &&
                       at(token).head == noun &&
                       !knowledge_.discourse_words.other_bodies.contains(at(token).lemma);
    return home || trade;
  }

  bool names_another_body() const {
    return std::ranges::any_of(document_.names, [&](const NameSpan& each) {
      return each.first_token >= sentence_.first_token && each.end_token <= sentence_.end_token &&
             each.first_token != name_.first && each.label == NameLabel::organization;
    });
  }

  bool is_staff(std::string_view lemma) const {
    return knowledge_.discourse_words.staff.count(std::string(lemma)) != 0;
  }

  /// "Acme Chief Executive Ada Roe", "Acme's founder", "an analyst at Acme".
  bool has_staff() const {
    std::uint32_t token = name_.end;
    if (token < sentence_.end_token && at(token).upos == Upos::PART) ++token;
    const std::uint32_t limit = std::min(sentence_.end_token, token + kLongestPost);
    for (; token < limit; ++token) {
      const Upos upos = at(token).upos;
      const bool nominal = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ;
      if (!nominal) break;
      // "Roe campaign spokesman": people campaign
      if (knowledge_.discourse_words.personal_nouns.contains(at(token).lemma)) return false;
      if (is_staff(to_lower(word(token))) || is_staff(at(token).lemma)) return true;
    }
    const Token& head = at(head_);
    if (!is_a(head.deprel, Deprel::nmod) || head.head >= name_.first) return false;
    return child(tree_, document_, head_, Deprel::case_) &&
           (is_staff(at(head.head).lemma) || is_described_staff(head.head));
  }

  /// "chief executive of Norden": whoever else may be called so, that is a body.
  bool has_executive() const {
    const Token& head = at(head_);
    if (knowledge_.kinds.find(name_.kind)->label == NameLabel::organization) return false;
    if (!is_a(head.deprel, Deprel::nmod) || head.head >= name_.first) return false;
    const auto preposition = child(tree_, document_, head_, Deprel::case_);
    return preposition &&
           knowledge_.clause_words.owner_prepositions.contains(to_lower(word(*preposition))) &&
           knowledge_.discourse_words.executives.contains(at(head.head).lemma);
  }

  /// "Polaris was founded by Jane Roe", "Zulm is headquartered in Oslo": no person or town of one
  /// name is, though towns are founded in some year.
  bool was_founded() const {
    const Token& head = at(head_);
    const DiscourseWords& words = knowledge_.discourse_words;
    const NameLabel label = knowledge_.kinds.find(name_.kind)->label;
    if (label == NameLabel::organization || head.head == Token::kRoot) return false;
    const std::string verb = with_particle(head.head);
    if (is_a(head.deprel, Deprel::nsubj) && opens_with_founding(head.head)) return true;
    if (head.deprel != Deprel::nsubj_pass) return false;
    if (words.seats.contains(verb) || is_led(verb)) return true;
    if (label == NameLabel::person && words.settings_up.contains(verb)) return true;
    return child(tree_, document_, head.head, Deprel::obl_agent) && words.foundings.contains(verb);
  }

  /// "BTC is led by Ada Roe": what is made and used is led by nobody.
  bool is_led(const std::string& verb) const {
    if (name_.kind != knowledge_.kinds.default_kind(NameLabel::miscellaneous)) return false;
    const auto leader = child(tree_, document_, at(head_).head, Deprel::obl_agent);
    return leader && at(*leader).upos == Upos::PROPN &&
           knowledge_.clause_words.leading_verbs.contains(verb);
  }

  /// "Headquartered in Oslo, Zulm makes pumps".
  bool opens_with_founding(std::uint32_t verb) const {
    const DiscourseWords& words = knowledge_.discourse_words;
    for (const std::uint32_t each : tree_.children(verb)) {
      const bool told = at(each).deprel == Deprel::advcl && at(each).xpos == "VBN" &&
                        each < name_.first && !child(tree_, document_, each, Deprel::nsubj_pass);
      if (told &&
          (words.seats.contains(at(each).lemma) || words.foundings.contains(at(each).lemma)))
        return true;
    }
    return false;
  }

  /// "the analyst Dan Keller" of "Semi Insight".
  bool is_described_staff(std::uint32_t person) const {
    if (at(person).upos != Upos::PROPN) return false;
    const auto title = child(tree_, document_, person, Deprel::nmod_desc);
    return title && *title < person && is_staff(at(*title).lemma);
  }

  /// "founded Acme", "Acme was acquired", "Acme, founded in 2019,".
  bool is_founded() const {
    const Token& head = at(head_);
    for (const std::uint32_t each : tree_.children(head_)) {
      const bool told = at(each).deprel == Deprel::acl && at(each).xpos == "VBN" && each > head_;
      if (told && knowledge_.discourse_words.holdings.count(with_particle(each)) != 0) return true;
    }
    const bool object = head.deprel == Deprel::obj || head.deprel == Deprel::nsubj_pass;
    return object && head.head != Token::kRoot &&
           knowledge_.discourse_words.holdings.count(with_particle(head.head)) != 0;
  }

  /// The lemma, "set up" where a particle belongs to it.
  std::string with_particle(std::uint32_t verb) const {
    const auto particle = child(tree_, document_, verb, Deprel::compound_prt);
    return particle ? at(verb).lemma + ' ' + to_lower(word(*particle)) : at(verb).lemma;
  }

  /// "Acme is a division of Beta", "became a unit of Beta", "operates as an arm of Beta".
  bool is_part() const {
    const Token& head = at(head_);
    if (head.head == Token::kRoot || !is_a(head.deprel, Deprel::nsubj)) return false;
    if (child(tree_, document_, head.head, Deprel::cop)) return is_part_of_body(head.head);
    const auto children = tree_.children(head.head);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      const bool becomes = at(each).deprel == Deprel::xcomp &&
                           knowledge_.clause_words.staying_verbs.contains(at(head.head).lemma);
      return (becomes || acts_as(each)) && is_part_of_body(each);
    });
  }

  bool acts_as(std::uint32_t phrase) const {
    const auto preposition = child(tree_, document_, phrase, Deprel::case_);
    return preposition && is_a(at(phrase).deprel, Deprel::obl) &&
           knowledge_.clause_words.post_prepositions.contains(to_lower(word(*preposition)));
  }

  /// "a division of Beta": of what has a name.
  bool is_part_of_body(std::uint32_t noun) const {
    const auto whole = child(tree_, document_, noun, Deprel::nmod);
    if (!whole || at(*whole).upos != Upos::PROPN) return false;
    const auto preposition = child(tree_, document_, *whole, Deprel::case_);
    return preposition && knowledge_.discourse_words.parts.count(at(noun).lemma) != 0 &&
           knowledge_.clause_words.owner_prepositions.contains(to_lower(word(*preposition)));
  }

  /// "joined Acme as chief executive", "joined Acme from Beta".
  bool is_joined() const {
    const Token& head = at(head_);
    if (head.deprel != Deprel::obj || head.head == Token::kRoot) return false;
    if (!knowledge_.clause_words.departing_verbs.contains(at(head.head).lemma)) return false;
    for (const std::uint32_t above : {head.head, head_}) {
      for (const std::uint32_t each : tree_.children(above))
        if (each > head_ && is_post_or_origin(each)) return true;
    }
    return false;
  }

  /// "bought the mill from Acme": a word that is no place's or person's name sold it.
  bool sells() const {
    const Token& head = at(head_);
    if (!is_a(head.deprel, Deprel::obl) || head.head == Token::kRoot || name_.size() != 1)
      return false;
    const NameWords& names = knowledge_.name_words;
    const std::string_view name = word(name_.first);
    if (names.is_place(name) || names.is_person(name) || names.is_surname(name)) return false;
    const auto preposition = child(tree_, document_, head_, Deprel::case_);
    const bool bought = child(tree_, document_, head.head, Deprel::obj) ||
                        child(tree_, document_, head.head, Deprel::nsubj_pass);
    return bought && preposition &&
           knowledge_.discourse_words.origin_prepositions.contains(to_lower(word(*preposition))) &&
           knowledge_.discourse_words.holding_verbs.contains(at(head.head).lemma);
  }

  /// "as chief executive", "from Beta".
  bool is_post_or_origin(std::uint32_t token) const {
    const auto preposition = child(tree_, document_, token, Deprel::case_);
    if (!preposition) return false;
    const std::string led_by = to_lower(word(*preposition));
    if (is_staff(at(token).lemma))
      return knowledge_.clause_words.post_prepositions.contains(led_by);
    return at(token).upos == Upos::PROPN &&
           knowledge_.discourse_words.origin_prepositions.contains(led_by);
  }

  /// "shares in Acme", "the takeover of Acme", "owns 3 percent of Acme".
  bool is_traded() const {
    const Token& head = at(head_);
    if (!is_a(head.deprel, Deprel::nmod) || head.head >= name_.first) return false;
    const DiscourseWords& words = knowledge_.discourse_words;
    if (words.holdings.count(at(head.head).lemma) != 0) return true;
    const QuantityMention* share = document_.quantity_over(at(head.head).span);
    const std::uint32_t verb = at(head.head).head;
    return share != nullptr && share->quantity.unit == kShare && verb != Token::kRoot &&
           at(head.head).deprel == Deprel::obj && words.holding_verbs.contains(at(verb).lemma);
  }

  /// "raised $2 billion", "was valued at $15 billion": money that firms get or are worth.
  bool is_funded() const {
    const Token& head = at(head_);
    const bool does = head.deprel == Deprel::nsubj || head.deprel == Deprel::nsubj_pass ||
                      head.deprel == Deprel::obj;  // "values Acme at $15 billion"
    if (!does || head.head == Token::kRoot) return false;
    if (!knowledge_.discourse_words.funding.contains(at(head.head).lemma)) return false;
    for (const std::uint32_t each : tree_.children(head.head)) {
      const QuantityMention* sum = document_.quantity_over(at(each).span);
      const bool thing = each > head.head &&
                         (at(each).deprel == Deprel::obj || is_a(at(each).deprel, Deprel::obl));
      if (thing && sum != nullptr && !sum->quantity.currency.empty()) return true;
    }
    return false;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const FoundName& name_;
  const Sentence& sentence_;
  std::uint32_t head_;
};

}  // namespace

BodySigns body_signs(const Document& document, const Tree& tree, const Knowledge& knowledge,
                     const FoundName& name) {
  return Looker(document, tree, knowledge, name).look();
}

}  // namespace claimgraph
