#include "extract/names/kind_signs.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "extract/names/body_signs.h"
#include "extract/names/made_things.h"

namespace claimgraph {
namespace {

constexpr double kLead = 2;  // of a wording's kind over the next one

class Signs {
 public:
  Signs(const Document& document, const Tree& tree, const Knowledge& knowledge,
        const FoundName& name)
      : document_(document),
        tree_(tree),
        knowledge_(knowledge),
        name_(name),
        sentence_(document.sentences[tree.sentence_of(name.first)]),
        head_(head_of(document, name.first, name.end)) {}

  std::vector<KindSign> gather() {
    const std::string& body = knowledge_.kinds.default_kind(NameLabel::organization);
    const std::string& person = knowledge_.kinds.default_kind(NameLabel::person);
    const bool appointed = is_given_post();
    const bool addressed = is_addressed();
    if (has_post_before() || addressed || has_age() || is_born() || appointed)
      put(person, kSureSign);
    if (is_model_number(document_, knowledge_, name_) ||
        (!addressed && is_bodys_own(document_, tree_, knowledge_, name_)))
      put(knowledge_.kinds.default_kind(NameLabel::miscellaneous), kSureSign);
    const std::string* called = kind_it_is_called();
    const BodySigns bodily = body_signs(document_, tree_, knowledge_, name_);
    if (called != nullptr && may_be(*called) && !(bodily.ends_as_body && *called == person))
      put(*called, kSureSign);
    const std::string& place = knowledge_.kinds.default_kind(NameLabel::place);
    if (is_located() || is_origin() || (may_be(place) && is_listed_with_place()))
      put(place, kSureSign);
    if (is_wire_of_dateline()) put("publication", kSureSign);
    const std::string_view opening = knowledge_.kinds.kind_of_opening(word(name_.first));
    if (name_.size() > 1 && !opening.empty() && opens_so(opening))
      put(std::string(opening), kSureSign);
    if (bodily.founded) put(body, kSureSign);
    if (bodily.held || owns_version()) {
      put(body, kFairSign);
    } else if (bodily.staffed && !appointed) {
      signs_.push_back({body, kFairSign, true});
    }
    if (bodily.traded) put("company", kFairSign);
    if (bodily.funded && !bodily.traded) signs_.push_back({"company", kFairSign, true});
    if (has_version()) put("product", kSureSign);
    for (const std::string_view kind : {kind_that_has_so_many(), kind_that_is_done_to()}) {
      if (!kind.empty()) put(std::string(kind), kSureSign);
    }
    if (const std::string kind = kind_told_next(document_, tree_, knowledge_, name_); !kind.empty())
      put(kind, kSureSign);
    if (!bodily.called_next.empty()) put(bodily.called_next, kFairSign);
    if (bodily.of_partners) put("company", kFairSign);
    if (bodily.no_person) put(body, kFairSign);
    if (const std::string* thing = kind_it_describes()) put(*thing, kWeakSign);
    if (bodily.ends_as_body) put(body, kFairSign);
    if (speaks_of_several()) put(body, kSureSign);
    if (is_thing_by_article())
      put(knowledge_.kinds.default_kind(NameLabel::miscellaneous), kSureSign);
    if (has_article()) put(knowledge_.kinds.default_kind(NameLabel::miscellaneous), kWeakSign);
    return std::move(signs_);
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::string_view word(std::uint32_t token) const { return document_.word(token); }
  void put(const std::string& kind, double weight) { signs_.push_back({kind, weight}); }

  /// "Jane Roe is a model": a person of two names is no thing that is made, and no person's name a
  /// place's ("a hotel, Jane said").
  bool may_be(const std::string& kind) const {
    const bool person = knowledge_.kinds.find(name_.kind)->label == NameLabel::person &&
                        knowledge_.name_words.is_person(word(name_.first));
    const NameLabel label = knowledge_.kinds.find(kind)->label;
    return !person ||
           (label != NameLabel::place && (name_.size() == 1 || label != NameLabel::miscellaneous));
  }

  /// "Banco Velt"; of storms only "Storm Ada", which have somebody's first name.
  bool opens_so(std::string_view kind) const {
    if (knowledge_.kinds.find(kind)->label != NameLabel::miscellaneous) return true;
    return name_.size() == 2 &&
           knowledge_.first_names.gender_of(word(name_.end - 1)) != Gender::unknown;
  }

  /// "the Social Democrats": several of whom one is a common noun.
  bool speaks_of_several() const {
    if (name_.first == sentence_.first_token || at(name_.first - 1).upos != Upos::DET) return false;
    const std::string last = to_lower(word(name_.end - 1));
    if (name_.size() < 2 || !last.ends_with('s')) return false;
    const std::string one = last.substr(0, last.size() - 1);
    return knowledge_.noun_senses.of(one) == NounSense::person;
  }

  /// "in Wayne, Nebraska": what stands behind a preposition of place and before a known place.
  bool is_located() const {
    if (name_.first == sentence_.first_token || name_.end + 1 >= sentence_.end_token) return false;
    if (word(name_.end) != "," || !knowledge_.name_words.is_place(word(name_.end + 1)))
      return false;
    return knowledge_.clause_words.place_prepositions.contains(to_lower(word(name_.first - 1)));
  }

  /// "VARESE, March 5 (Northern Wire) -"
  bool is_wire_of_dateline() const {
    const bool line = document_.blocks[sentence_.block].role == Role::byline;
    return line && name_.first > sentence_.first_token && name_.end < sentence_.end_token &&
           at(name_.first - 1).xpos == "-LRB-" && at(name_.end).xpos == "-RRB-";
  }

  /// "in Ghent and Aalter", "at its plants in Oslo, Aalter and Turin": beside a known place, behind
  /// a preposition of place.
  bool is_listed_with_place() const {
    const bool joined = at(head_).deprel == Deprel::conj && at(head_).head != Token::kRoot;
    const std::uint32_t first = joined ? at(head_).head : head_;
    const auto opener = child(tree_, document_, first, Deprel::case_);
    if (!opener || !knowledge_.clause_words.place_prepositions.contains(to_lower(word(*opener))))
      return false;
    const auto is_known = [&](std::uint32_t token) {
      return token != head_ && stands_alone(token) && knowledge_.name_words.is_place(word(token));
    };
    const auto& members = tree_.children(first);
    return is_known(first) || std::ranges::any_of(members, [&](std::uint32_t each) {
             return at(each).deprel == Deprel::conj && is_known(each);
           });
  }

  /// "Oslo", but neither word of "Van Wilder".
  bool stands_alone(std::uint32_t token) const {
    const auto is_proper = [&](std::uint32_t each) {
      return each >= sentence_.first_token && each < sentence_.end_token &&
             at(each).upos == Upos::PROPN;
    };
    return !is_proper(token + 1) && (token == 0 || !is_proper(token - 1));
  }

  /// "a man from Carrow": where somebody is from.
  bool is_origin() const {
    if (name_.first < sentence_.first_token + 2) return false;
    const DiscourseWords& words = knowledge_.discourse_words;
    return words.origin_prepositions.contains(to_lower(word(name_.first - 1))) &&
           words.origin_nouns.contains(at(name_.first - 2).lemma);
  }

  /// The kind that a noun speaks of; nothing where it may be of two sorts ("investor" and "agency"
  /// speak of several).
  const std::string* kind_of(std::string_view noun) const {
    const auto& kinds = knowledge_.kinds.kinds_of_noun(noun);
    if (kinds.empty() || is_persons_trade(noun)) return nullptr;
    const NameLabel label = knowledge_.kinds.find(kinds.front())->label;
    const bool one = std::all_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
      return knowledge_.kinds.find(kind)->label == label;
    });
    return one ? &kinds.front() : nullptr;
  }

  bool is_post(std::string_view lemma) const {
    const std::string* kind = kind_of(lemma);
    return kind != nullptr && knowledge_.kinds.find(*kind)->animate;
  }

  /// "Chief Executive Ada Roe", "lawmaker Ada Roe", "Judge Roe"; one word after a post in small
  /// letters may be a body's name ("market leader Acme").
  bool has_post_before() const {
    if (name_.first == sentence_.first_token) return false;
    const std::uint32_t before = name_.first - 1;
    if (!is_post(to_lower(word(before)))) return false;
    // "its partner Acme Corp"
    if (knowledge_.kinds.kind_of_ending(word(name_.end - 1)) == "company") return false;
    return name_.size() > 1 || looks_like_name(word(before));
  }

  /// "Ms Roe", "Acme's Mr. Roe", whatever it was taken for: "Lord" without a period may be a
  /// name's.
  bool is_addressed() const {
    const bool led = name_.size() == 2 && knowledge_.discourse_words.name_titles.contains(
                                              word(name_.first));  // "Justice Roe"
    if (led && knowledge_.kinds.kind_of_ending(word(name_.end - 1)).empty()) return true;
    if (name_.first == sentence_.first_token) return false;
    const std::string_view title = word(name_.first - 1);
    const DiscourseWords& words = knowledge_.discourse_words;
    const std::string folded = to_lower(title);
    const bool shortened = title.ends_with('.') &&
                           (words.he_titles.contains(folded) || words.she_titles.contains(folded));
    return shortened || opens_name(knowledge_.text_words, title);
  }

  /// "named Ada Roe chief executive", "Ada Roe was elected chair".
  bool is_given_post() const {
    const Token& head = at(head_);
    if (head.head == Token::kRoot) return false;
    if (head.deprel != Deprel::obj && head.deprel != Deprel::nsubj_pass) return false;
    if (!knowledge_.clause_words.appointing_verbs.contains(at(head.head).lemma)) return false;
    const auto post = child(tree_, document_, head.head, Deprel::xcomp);
    return post && *post >= name_.end && is_post(to_lower(at(*post).lemma));
  }

  /// "Roe, 46,"
  bool has_age() const {
    if (name_.end + 2 >= sentence_.end_token || word(name_.end) != ",") return false;
    const std::string_view age = word(name_.end + 1);
    const bool number = age.size() == 2 && std::all_of(age.begin(), age.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    return number && word(name_.end + 2) == ",";
  }

  /// "Roe (born 1963)", "Roe, born in Oslo,"
  bool is_born() const {
    for (const std::uint32_t each : tree_.children(head_)) {
      const bool told = is_a(at(each).deprel, Deprel::acl) && at(each).xpos == "VBN";
      if (told && knowledge_.discourse_words.births.contains(at(each).lemma)) return true;
    }
    const Token& head = at(head_);
    return head.deprel == Deprel::nsubj_pass && head.head != Token::kRoot &&
           knowledge_.discourse_words.births.contains(at(head.head).lemma);
  }

  /// Whether a noun that speaks of firms is what a person of this name may be too.
  bool is_persons_trade(std::string_view noun) const {
    return name_.size() > 1 && knowledge_.discourse_words.trades.contains(noun) &&
           knowledge_.kinds.find(name_.kind)->label == NameLabel::person;
  }

  /// By the noun beside it or behind it: "its head, Ada Roe, …", "Roe, an economist at …", "Acme is
  /// a maker of pumps", "the startup Acme".
  const std::string* kind_it_is_called() const {
    const Token& head = at(head_);
    const bool beside = is_a(head.deprel, Deprel::appos) && head.head < name_.first;
    if (beside) {
      if (const std::string* kind = kind_of(at(head.head).lemma)) return kind;
    }
    if (const std::string* kind = kind_of_noun_that_calls()) return kind;
    if (const std::string* kind = kind_of_noun_that_lists()) return kind;
    const bool subject = is_a(head.deprel, Deprel::nsubj) && head.head != Token::kRoot;
    if (subject && child(tree_, document_, head.head, Deprel::cop)) {
      if (const std::string* kind = kind_of(at(head.head).lemma)) return kind;
    }
    for (const std::uint32_t each : tree_.children(head_)) {
      const bool noun = at(each).upos == Upos::NOUN && each > name_.end && word(name_.end) == ",";
      // "led by Acme, its chief executive, Ada Roe, said": such a post is the next name's.
      const auto owner = child(tree_, document_, each, Deprel::nmod_poss);
      if (!noun || !is_a(at(each).deprel, Deprel::appos)) continue;
      if (owner && at(*owner).upos == Upos::PRON) continue;
      if (const std::string* kind = kind_of(at(each).lemma)) return kind;
    }
    return kind_of_noun_before();
  }

  /// "four chipmakers, including Acme and Beta".
  const std::string* kind_of_noun_that_lists() const {
    const std::uint32_t first = is_a(at(head_).deprel, Deprel::conj) ? at(head_).head : head_;
    const auto opener = child(tree_, document_, first, Deprel::case_);
    if (!is_a(at(first).deprel, Deprel::nmod) || !opener) return nullptr;
    const bool listed = knowledge_.discourse_words.listing.contains(to_lower(word(*opener)));
    return listed ? kind_of(at(at(first).head).lemma) : nullptr;
  }

  /// "a model called Lyra", "the startup, named Acme,".
  const std::string* kind_of_noun_that_calls() const {
    const std::uint32_t verb = at(head_).head;
    if (verb == Token::kRoot || verb + 1 != name_.first || at(verb).xpos != "VBN") return nullptr;
    const std::uint32_t noun = at(verb).head;
    const bool calls = is_a(at(verb).deprel, Deprel::acl) && noun != Token::kRoot &&
                       knowledge_.clause_words.naming_verbs.contains(at(verb).lemma);
    return calls ? kind_of(at(noun).lemma) : nullptr;
  }

  /// "Acme's Orion 4": who owns what has the number of a version made it.
  bool owns_version() const {
    const Token& head = at(head_);
    if (head.deprel != Deprel::nmod_poss || head.head == Token::kRoot) return false;
    const std::uint32_t version = head.head + 1;
    return at(head.head).upos == Upos::PROPN && version < sentence_.end_token &&
           at(version).upos == Upos::NUM && word(version).size() <= 3 &&
           document_.date_over(at(version).span) == nullptr;
  }

  /// "the startup Acme", "the think tank Acme": of bodies; posts are seen apart.
  const std::string* kind_of_noun_before() const {
    if (name_.first == sentence_.first_token) return nullptr;
    const std::uint32_t before = name_.first - 1;
    if (at(before).upos != Upos::NOUN) return nullptr;
    const std::string noun = at(before).lemma;
    const bool hyphened = before >= sentence_.first_token + 2 && at(before - 1).xpos == "HYPH";
    const std::string* kind =
        kind_of(hyphened ? to_lower(word(before - 2)) + "-" + noun : noun);  // "start-up"
    if (kind == nullptr && before > sentence_.first_token)
      kind = kind_of(std::string(word(before - 1)) + " " + noun);
    const bool body =
        kind != nullptr && knowledge_.kinds.find(*kind)->label == NameLabel::organization;
    return body ? kind : nullptr;
  }

  /// "Orion 4", "Orion 4 Mini": the number of a version is part of what is made.
  bool has_version() const {
    const auto is_version = [&](std::uint32_t token) {
      return token > name_.first && at(token).upos == Upos::NUM && word(token).size() <= 3 &&
             at(token - 1).upos == Upos::PROPN && document_.date_over(at(token).span) == nullptr;
    };
    return is_version(name_.end - 1) || (name_.size() > 2 && is_version(name_.end - 2));
  }

  /// "Orion has 90 billion parameters": things of one kind alone have such.
  std::string_view kind_that_has_so_many() const {
    const Token& head = at(head_);
    if (head.deprel != Deprel::nsubj || head.head == Token::kRoot) return {};
    const auto object = child(tree_, document_, head.head, Deprel::obj);
    const bool counted = object && child(tree_, document_, *object, Deprel::nummod);
    return counted ? knowledge_.kinds.kind_of_parts(at(*object).lemma) : std::string_view{};
  }

  /// "the Kestrel broke up": no person's name of one word has an article.
  bool has_article() const {
    if (name_.size() > 1 || knowledge_.kinds.find(name_.kind)->label != NameLabel::person)
      return false;
    const auto article = child(tree_, document_, head_, Deprel::det);
    return article && *article < name_.first && at(name_.first).upos == Upos::PROPN &&
           !at(head_).xpos.ends_with('S');
  }

  /// "Orion was trained", "training Orion 4": of made things one kind alone is.
  std::string_view kind_that_is_done_to() const {
    const Token& head = at(head_);
    const bool object = head.deprel == Deprel::obj || head.deprel == Deprel::nsubj_pass;
    const bool made =
        has_version() || knowledge_.kinds.find(name_.kind)->label == NameLabel::miscellaneous;
    if (!object || !made || head.head == Token::kRoot) return {};
    return knowledge_.kinds.kind_done_to(at(head.head).lemma);
  }

  /// "The Stella Marlow, a ferry,": no person, however many words its name has.
  bool is_thing_by_article() const {
    const bool person = knowledge_.kinds.find(name_.kind)->label == NameLabel::person;
    if (!person || name_.size() < 2 || name_.first == sentence_.first_token) return false;
    if (is_a(at(head_).deprel, Deprel::compound)) return false;  // "the Jane Roe campaign"
    const Token& article = at(name_.first - 1);
    if (article.feats.find("Definite=Def") == std::string::npos || at(head_).xpos.ends_with('S'))
      return false;
    return !knowledge_.kinds.speaks_of(to_lower(word(name_.first)), "person");  // "the Mayor Roe"
  }

  /// "its Marlin chatbot", where Marlin was taken for a person: the thing's own name.
  const std::string* kind_it_describes() const {
    const Token& head = at(head_);
    const bool one_word = name_.size() == 1 &&
                          !knowledge_.name_words.is_person(word(name_.first)) &&
                          knowledge_.kinds.find(name_.kind)->label == NameLabel::person;
    if (!one_word || !is_a(head.deprel, Deprel::compound) || head.head != name_.end) return nullptr;
    const std::string* kind = kind_of(at(head.head).lemma);
    const bool thing =
        kind != nullptr && knowledge_.kinds.find(*kind)->label == NameLabel::miscellaneous;
    return thing ? kind : nullptr;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const FoundName& name_;
  const Sentence& sentence_;
  std::uint32_t head_;
  std::vector<KindSign> signs_{};
};

/// What is known of one wording, all its places together.
struct Wording {
  KindVotes votes{};
  std::vector<std::size_t> names{};  // indices
  bool known = false;
};

/// Whether "it" does or undergoes what the clause tells: no weather, and nothing that is so.
template <typename IsThing>
bool is_subject_of_action(const Document& document, const Tree& tree, std::uint32_t verb,
                          IsThing is_thing) {
  if (document.tokens[verb].upos != Upos::VERB) return false;
  return is_thing(child(tree, document, verb, Deprel::nsubj)) ||
         is_thing(child(tree, document, verb, Deprel::nsubj_pass));
}

/// The kind that leads by a sure sign, if one does.
std::string leading_kind(const Wording& wording) {
  std::string best;
  double most = 0, next = 0;
  for (const auto& [kind, weight] : wording.votes) {
    if (weight > most) {
      next = most;
      most = weight;
      best = kind;
    } else {
      next = std::max(next, weight);
    }
  }
  return most >= kSureSign && most - next >= kLead ? best : std::string();
}

}  // namespace

void count_for_narrower(const EntityKinds& kinds, KindVotes& votes) {
  const auto wide = votes.find(kinds.default_kind(NameLabel::miscellaneous));
  if (wide == votes.end()) return;
  auto narrow = votes.end();
  for (auto at = votes.begin(); at != votes.end(); ++at) {
    const bool made = at != wide && kinds.find(at->first)->label == NameLabel::miscellaneous;
    const bool most = narrow == votes.end() || at->second > narrow->second;
    if (made && at->second >= kSureSign && most) narrow = at;
  }
  if (narrow == votes.end()) return;
  narrow->second += wide->second;
  votes.erase(wide);
}

bool is_where_done(const Document& document, std::uint32_t token, const WordSet& verbs) {
  const std::uint32_t verb = document.tokens[token].head;
  return verb != Token::kRoot && is_a(document.tokens[token].deprel, Deprel::obl) &&
         verbs.contains(document.tokens[verb].lemma);
}

bool acts_as_business(const Document& document, std::uint32_t token, const DiscourseWords& words) {
  const Token& word = document.tokens[token];
  if (word.head == Token::kRoot) return false;
  const std::string& governor = document.tokens[word.head].lemma;
  if (word.deprel == Deprel::nsubj) return words.company_verbs.count(governor) != 0;
  const bool owns = word.deprel == Deprel::nmod_poss || is_a(word.deprel, Deprel::compound);
  if (!owns || words.company_nouns.count(governor) != 0) return owns;
  const std::uint32_t before = word.head == 0 ? 0 : word.head - 1;  // "Acme's parent company"
  return words.company_nouns.count(to_lower(document.word(before)) + ' ' + governor) != 0;
}

bool is_told_as_thing(const Document& document, const Tree& tree, std::uint32_t token) {
  const Token& name = document.tokens[token];
  if (!is_a(name.deprel, Deprel::nsubj) || name.head == Token::kRoot) return false;
  const auto is_thing = [&](std::optional<std::uint32_t> pronoun) {
    return pronoun && *pronoun > token && document.tokens[*pronoun].upos == Upos::PRON &&
           document.tokens[*pronoun].feats.find("Gender=Neut") != std::string::npos;
  };
  const auto object = child(tree, document, name.head, Deprel::obj);
  for (const std::uint32_t each : tree.children(name.head)) {
    const Deprel link = document.tokens[each].deprel;
    const bool owned = link == Deprel::obj || (is_a(link, Deprel::obl) && !object);
    if (owned && is_thing(child(tree, document, each, Deprel::nmod_poss))) return true;
    if (link == Deprel::ccomp && is_subject_of_action(document, tree, each, is_thing)) return true;
  }
  // "rejected reports that it was sold"
  const auto told = object ? child(tree, document, *object, Deprel::acl) : std::nullopt;
  return told && is_subject_of_action(document, tree, *told, is_thing);
}

std::vector<KindSign> kind_signs(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge, const FoundName& name) {
  return Signs(document, tree, knowledge, name).gather();
}

void settle_wordings(const Document& document, const Tree& tree, const Knowledge& knowledge,
                     std::vector<FoundName>& names) {
  std::map<std::string_view, Wording> wordings;
  const NameWords& words = knowledge.name_words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const FoundName& name = names[i];
    Wording& wording = wordings[document.at(document.span_of(name.first, name.end))];
    wording.names.push_back(i);
    if (name.entry != nullptr) wording.known = true;
    if (name.sure_kind) wording.votes[name.kind] += kSureSign;
    for (const KindSign& sign : kind_signs(document, tree, knowledge, name))
      wording.votes[sign.kind] += sign.weight;
  }
  for (auto& [surface, wording] : wordings) {
    const std::string text(surface);
    count_for_narrower(knowledge.kinds, wording.votes);
    if (wording.known || words.is_place(text) || words.is_body(text)) continue;
    const std::string kind = leading_kind(wording);
    if (kind.empty()) continue;
    for (const std::size_t i : wording.names) {
      names[i].kind = kind;
      names[i].sure_kind = true;
    }
  }
}

}  // namespace claimgraph
