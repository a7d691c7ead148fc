#include "extract/names/strange_names.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/unicode.h"
#include "base/word_map.h"
#include "extract/names/kind_signs.h"
#include "extract/names/name_forms.h"
#include "extract/names/recognised_names.h"

namespace claimgraph {
namespace {

constexpr std::string_view kProduct = "product";  // schema/entity_kinds.toml

/// Looks at the words of one document.
class StrangeWords {
 public:
  StrangeWords(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::string_view word(std::uint32_t token) const { return document_.word(token); }
  bool capitalised(std::uint32_t token) const { return looks_like_name(word(token)); }
  bool is_small(std::uint32_t token) const { return is_lower(code_point_at(word(token), 0).value); }

  bool is_post(std::string_view noun) const { return knowledge_.kinds.speaks_of(noun, "person"); }

  /// Does what persons and bodies do, or has people: "ABCD said", "an ABCD fellow".
  bool acts(std::uint32_t token) const {
    const Token& name = at(token);
    if (name.head == Token::kRoot) return false;
    if (name.deprel == Deprel::nsubj)
      return knowledge_.discourse_words.agent_verbs.count(at(name.head).lemma) != 0;
    const bool modifies = is_a(name.deprel, Deprel::compound) || is_a(name.deprel, Deprel::nmod);
    return modifies && is_post(to_lower(word(name.head)));
  }

  /// "Office of Trade Security (OTS)": those in brackets behind words with their capitals, one of
  /// which says that it is a body ("Chief Executive Officer (CEO)" is a post).
  WordSet acronyms_told() const {
    WordSet told;
    for (std::uint32_t token = 2; token + 1 < document_.tokens.size(); ++token) {
      const bool enclosed = at(token - 1).xpos == "-LRB-" && at(token + 1).xpos == "-RRB-";
      if (enclosed && is_acronym(word(token)) && is_body_before(token - 1, word(token)))
        told.emplace(word(token));
    }
    return told;
  }

  FoundName found(std::uint32_t token, NameLabel label) const {
    return {token, token + 1, knowledge_.kinds.default_kind(label), nullptr, false};
  }

 protected:
  /// Whether the words right before `bracket` are the name of a body that gives the acronym.
  bool is_body_before(std::uint32_t bracket, std::string_view acronym) const {
    constexpr std::uint32_t kLongestName = 9;
    bool body = false;
    const std::uint32_t least = bracket - std::min(bracket, kLongestName);
    for (std::uint32_t first = bracket; first-- > least;) {
      const std::string form = to_lower(word(first));
      if (at(first).upos == Upos::PUNCT || is_post(form)) return false;
      body = body || !knowledge_.kinds.kind_of_ending(word(first)).empty() ||
             knowledge_.kinds.speaks_of_body(form);
      const bool whole = body && capitalised(first) && first + 1 < bracket;
      if (whole && abbreviates(acronym, document_.at(document_.span_of(first, bracket))))
        return true;
    }
    return false;
  }

  const Document& document_;
  const Knowledge& knowledge_;
};

class StrangeNames : private StrangeWords {
 public:
  StrangeNames(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : StrangeWords(document, knowledge), tree_(tree) {
    for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
      if (is_small(token)) small_words_.emplace(word(token));
    }
  }

  std::vector<FoundName> find(const std::vector<FoundName>& known) {
    std::vector<bool> named(document_.tokens.size(), false);
    of_bodies_.assign(document_.tokens.size(), false);
    places_.assign(document_.tokens.size(), false);
    for (const FoundName& each : known) {
      const auto is_of = [&](NameLabel label) {
        return !each.kind.empty() && knowledge_.kinds.find(each.kind)->label == label;
      };
      const bool body = is_of(NameLabel::organization);
      const bool place = is_of(NameLabel::place);
      for (std::uint32_t token = each.first; token < each.end; ++token) {
        named[token] = true;
        of_bodies_[token] = body;
        places_[token] = place;
      }
      if (!body || each.end < each.first + 2) continue;
      const auto [known_word, is_new] = first_words_.emplace(word(each.first), each.kind);
      const bool shared = !is_new && known_word->second != each.kind;
      if (shared) known_word->second.clear();  // of several kinds
    }
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        const bool honour = token + 1 < sentence.end_token && named[token + 1] &&
                            knowledge_.discourse_words.name_titles.contains(word(token));
        if (named[token] || honour) continue;
        if (const std::uint32_t end = end_of_run(token, sentence, named); end > token + 1) {
          if (const std::string* kind = kind_of_run(token, end)) {
            called_.push_back({token, end, *kind, nullptr, false});
            token = end - 1;
            continue;
          }
        }
        if (is_introduced_code(token)) {
          called_.push_back({token, token + 1, std::string(kProduct), nullptr, false});
          continue;
        }
        if (!is_strange(token)) continue;
        const auto short_form = first_words_.find(word(token));
        const bool is_short =
            short_form != first_words_.end() && !short_form->second.empty() && stands_apart(token);
        const std::string* kind = is_short ? &short_form->second : kind_it_is_called(token);
        if (kind != nullptr) {
          called_.push_back({token, end_of_version(token), *kind, nullptr, false});
        } else {
          count(token, token > sentence.first_token);
        }
      }
    }
    std::vector<FoundName> names = std::move(called_);
    std::map<std::string_view, std::string> kinds;
    for (const FoundName& each : names) kinds.emplace(text_of(each), each.kind);
    for (const auto& [text, uses] : uses_) {
      const bool returns = uses.places.size() > 1 && uses.within;
      if (!returns && !uses.called && !uses.numbered && !uses.heads) continue;
      const bool body = ((uses.acts || uses.does) && !uses.numbered) || uses.called;
      for (const std::uint32_t token : uses.places) {
        names.push_back(found(token, body ? NameLabel::organization : NameLabel::miscellaneous));
        if (body) continue;
        names.back().end = end_of_version(token);
        const auto told = kinds.find(text_of(names.back()));
        if (told != kinds.end()) names.back().kind = told->second;
      }
    }
    return names;
  }

 private:
  /// What the text does with one word.
  struct Uses {
    std::vector<std::uint32_t> places{};
    bool within = false;  ///< not at the start of a sentence alone
    bool acts = false;    ///< or owns
    bool heads = false;   ///< the subject of a sentence, by itself
    bool does = false;    ///< … that has an object
    bool called = false;  ///< a firm, an agency
    bool numbered = false;
  };

  void count(std::uint32_t token, bool within) {
    Uses& uses = uses_[word(token)];
    uses.places.push_back(token);
    uses.within = uses.within || within;
    uses.acts = uses.acts || acts(token) || at(token).deprel == Deprel::nmod_poss;
    uses.called = uses.called || is_called_body(token);
    const bool heads = heads_clause(token);
    uses.heads = uses.heads || heads;
    uses.does = uses.does || (heads && does_something(token));
    uses.numbered = uses.numbered || is_numbered(token);
  }

  /// "phase out Lyra 2": a word that the language lacks, with one number; not "Section 2", nor the
  /// two seats that some Lyra won.
  bool is_numbered(std::uint32_t token) const {
    constexpr std::size_t kLongestVersion = 3;
    const std::uint32_t number = token + 1;
    if (end_of_version(token) != number + 1 || word(number).size() > kLongestVersion) return false;
    const bool digits = is_digit(code_point_at(word(number), 0).value);
    const QuantityMention* amount = document_.quantity_over(at(number).span);
    const bool bare = amount == nullptr || amount->span == at(number).span;
    const NameWords& names = knowledge_.name_words;
    return digits && bare && document_.date_over(at(number).span) == nullptr &&
           !knowledge_.noun_senses.knows_form(to_lower(word(token))) &&
           !names.is_surname(word(token)) && !names.is_person(word(token)) &&
           !names.is_place(word(token)) && (token == 0 || !capitalised(token - 1));
  }

  /// "Norvane is replanting", "Norvane of Lyon costs more": the subject of a verb that asserts, in
  /// a word that the language lacks.
  bool heads_clause(std::uint32_t token) const {
    const Token& name = at(token);
    if (!is_a(name.deprel, Deprel::nsubj) || name.head == Token::kRoot || !stands_apart(token))
      return false;
    const bool known = knowledge_.noun_senses.knows_form(to_lower(word(token)));
    const bool sentence = !document_.is_heading(document_.sentences[tree_.sentence_of(token)]);
    // "let Norvane buy it", but "Norvane will buy it" and "Norvane is to buy it"
    const bool infinitive = at(name.head).feats.find("VerbForm=Inf") != std::string::npos &&
                            !child(tree_, document_, name.head, Deprel::aux) &&
                            !child(tree_, document_, name.head, Deprel::cop);
    const bool gerund = word(token).ends_with("ing");  // "Reversing the rule will help"
    return sentence && !known && name.head > token && !infinitive && !gerund;
  }

  /// "Norvane no longer plans to sell it" with the name as a noun: a word that the language lacks
  /// opens the sentence, and says or wants something.
  bool is_somebody(std::uint32_t token) const {
    const Token& name = at(token);
    const bool opens = token == document_.sentences[tree_.sentence_of(token)].first_token;
    if (!opens || name.upos != Upos::NOUN || name.xpos != "NN" || !heads_clause(token))
      return false;
    const AttributionWords& words = knowledge_.attribution_words;
    const std::string& verb = at(name.head).lemma;
    return words.act_infinitives.contains(verb) || words.verbs.contains(verb);
  }

  /// "Norvane shipped modules"; what is sold costs, and weighs, so much.
  bool does_something(std::uint32_t subject) const {
    const auto object = child(tree_, document_, at(subject).head, Deprel::obj);
    return object && document_.quantity_over(at(*object).span) == nullptr;
  }

  /// Whether no other capital stands beside it.
  bool stands_apart(std::uint32_t token) const {
    const bool behind = token + 1 < document_.tokens.size() && capitalised(token + 1);
    return !behind && (token == 0 || !capitalised(token - 1));
  }

  /// "Lyra 2, a language model, …", "a model called Lyra 2": the kind of what is no body; null:
  /// none.
  const std::string* kind_it_is_called(std::uint32_t token) const {
    if (token > 0 && capitalised(token - 1)) return nullptr;
    const std::uint32_t end = end_of_version(token);
    if (end < document_.tokens.size() && capitalised(end)) return nullptr;
    const std::uint32_t verb = at(token).head;
    const bool called = verb != Token::kRoot && verb + 1 == token && at(verb).xpos == "VBN" &&
                        knowledge_.clause_words.naming_verbs.contains(at(verb).lemma);
    if (called && is_a(at(verb).deprel, Deprel::acl)) return kind_of_thing(at(verb).head);
    const auto noun = child(tree_, document_, token, Deprel::appos);
    const bool told = noun && *noun > end && end < document_.tokens.size() && word(end) == ",";
    if (told) return kind_of_thing(*noun);
    if (is_described_before(token)) return kind_of_thing(token - 1);
    return kind_of_made(token, end);
  }

  /// "its chatbot, Lyra,", "the Lyra chatbot": the kind of what is made; null: none. Of several,
  /// "its Lyra satellites", somebody else may be the maker.
  const std::string* kind_of_made(std::uint32_t token, std::uint32_t end) const {
    const std::uint32_t noun = at(token).head;
    if (noun == Token::kRoot || token == 0) return nullptr;
    const bool behind = at(token).deprel == Deprel::appos && noun + 2 == token &&
                        word(token - 1) == "," && is_one_of(noun);
    const bool before = is_a(at(token).deprel, Deprel::compound) && noun == end &&
                        at(noun).xpos == "NN" && is_one_of(token);
    const std::string* kind = behind || before ? kind_of_thing(noun) : nullptr;
    const bool made = kind != nullptr && (*kind == kProduct || knowledge_.kinds.has_parts(*kind));
    return made ? kind : nullptr;
  }

  /// Whether an article or an owner opens the phrase that goes on at `token`.
  bool is_one_of(std::uint32_t token) const {
    constexpr std::uint32_t kReach = 4;
    const std::uint32_t least = token - std::min(token, kReach);
    for (std::uint32_t each = token; each-- > least;) {
      const Token& word = at(each);
      if (word.upos == Upos::DET || word.xpos == "PRP$" || word.xpos == "POS") return true;
      if (word.upos != Upos::ADJ && word.upos != Upos::NOUN && word.upos != Upos::NUM) return false;
    }
    return false;
  }

  /// "The cable operator Norvane", "start-up Vexelle of Grenoble": the noun right before it says
  /// what it is, whichever of the two hangs on the other.
  bool is_described_before(std::uint32_t token) const {
    if (token == 0 || !is_small(token - 1) || at(token - 1).upos != Upos::NOUN) return false;
    const auto describes = [](Deprel deprel) {
      return is_a(deprel, Deprel::flat) || deprel == Deprel::appos || deprel == Deprel::nmod_desc ||
             deprel == Deprel::compound || deprel == Deprel::nmod;
    };
    return (at(token).head == token - 1 && describes(at(token).deprel)) ||
           (at(token - 1).head == token && describes(at(token - 1).deprel));
  }

  /// Behind the words with capitals that stand side by side in running text, none of them named;
  /// `first` itself where that is no run. What is a name is not always tagged as one ("General
  /// Instrument is").
  std::uint32_t end_of_run(std::uint32_t first, const Sentence& sentence,
                           const std::vector<bool>& named) const {
    if (document_.is_heading(sentence)) return first;
    std::uint32_t end = first;
    const auto goes_on = [&](std::uint32_t token) {
      const Upos upos = at(token).upos;
      const bool may =
          upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::VERB;
      return may && !named[token] && capitalised(token) &&
             !knowledge_.name_words.is_people(word(token)) &&
             knowledge_.demonyms.country_of(word(token)).empty() &&
             document_.date_over(at(token).span) == nullptr;
    };
    while (end < sentence.end_token && goes_on(end)) ++end;
    return end > first && is_post(to_lower(word(end - 1))) ? first : end;
  }

  /// "Sling Broadband is a provider", "Sling Broadband, a provider in Oslo,", "Sling Broadband is
  /// based in Oslo": what is called a body or does what bodies do; null: nothing told.
  const std::string* kind_of_run(std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t head = head_of(document_, first, end);
    const Token& name = at(head);
    const std::string* body = &knowledge_.kinds.default_kind(NameLabel::organization);
    const auto noun = child(tree_, document_, head, Deprel::appos);
    if (noun && *noun > end && word(end) == ",")
      return speaks_of_body(*noun) ? body : kind_of_thing(*noun);
    if (name.head == Token::kRoot) return nullptr;
    if (is_a(name.deprel, Deprel::nsubj) && child(tree_, document_, name.head, Deprel::cop))
      return speaks_of_body(name.head) ? body : kind_of_thing(name.head);
    const bool article = child(tree_, document_, head, Deprel::det).has_value();  // "the Black Sea"
    const DiscourseWords& words = knowledge_.discourse_words;
    const bool led = words.foundings.contains(at(name.head).lemma) ||
                     knowledge_.clause_words.leading_verbs.contains(at(name.head).lemma);
    const bool told = name.deprel == Deprel::nsubj_pass &&
                      (words.seats.contains(at(name.head).lemma) ||
                       words.settled.contains(word(name.head)) || (led && !article));
    const bool acts = !article && acts_as_business(document_, head, words);
    return told || acts ? body : nullptr;
  }

  /// "Copenhagen's Norvane owns", "Oslo-based Norvane": what a place has or is the base of.
  bool is_of_place(std::uint32_t token) const {
    if (token < 2 || tree_.sentence_of(token - 2) != tree_.sentence_of(token)) return false;
    const bool based = knowledge_.discourse_words.settled.contains(to_lower(word(token - 1))) &&
                       word(token - 2) == "-";
    const bool owned =
        at(token - 1).xpos == "POS" && places_[token - 2] && is_a(at(token).deprel, Deprel::nsubj);
    return based || owned;
  }

  /// Behind the numbers that follow it: "Lyra 2".
  std::uint32_t end_of_version(std::uint32_t token) const {
    std::uint32_t end = token + 1;
    while (end < document_.tokens.size() && at(end).upos == Upos::NUM &&
           at(end).deprel == Deprel::flat)
      ++end;
    return end;
  }

  std::string_view text_of(const FoundName& name) const {
    return document_.at(document_.span_of(name.first, name.end));
  }

  const std::string* kind_of_thing(std::uint32_t noun) const {
    if (noun == Token::kRoot || at(noun).upos != Upos::NOUN) return nullptr;
    const auto& kinds = knowledge_.kinds.kinds_of_noun(at(noun).lemma);
    const bool thing =
        !kinds.empty() && knowledge_.kinds.find(kinds.front())->label == NameLabel::miscellaneous;
    return thing ? &kinds.front() : nullptr;
  }

  /// "Acmesys is a unit of …", "Acmesys is led by …", "Acmesys, a startup in Oslo, …", "the startup
  /// Acmesys": by one word, alone.
  bool is_called_body(std::uint32_t token) const {
    const bool alone = (token == 0 || !capitalised(token - 1)) &&
                       token + 1 < document_.tokens.size() && !capitalised(token + 1);
    if (!alone) return false;
    const Token& name = at(token);
    // "backed by Acme Partners and Betasys"
    const bool joined = name.deprel == Deprel::conj && name.head != Token::kRoot && token > 1 &&
                        at(token - 1).deprel == Deprel::cc;
    if (joined && of_bodies_[name.head] && of_bodies_[token - 2]) return true;
    const WordSet& parts = knowledge_.discourse_words.parts;  // "its ferry arm Acmesys"
    if (is_described_before(token) &&
        (speaks_of_body(token - 1) || parts.contains(at(token - 1).lemma)))
      return true;
    if (is_of_place(token)) return true;
    if (is_a(name.deprel, Deprel::nmod) && name.head != Token::kRoot && name.head < token) {
      const DiscourseWords& words = knowledge_.discourse_words;  // "shares in Acmesys"
      const std::string& noun = at(name.head).lemma;
      return words.holdings.contains(noun) || words.staff.contains(noun);
    }
    const bool subject = is_a(name.deprel, Deprel::nsubj) && name.head != Token::kRoot;
    if (subject && child(tree_, document_, name.head, Deprel::cop))
      return speaks_of_body(name.head);
    if (name.deprel == Deprel::nsubj_pass && name.head != Token::kRoot) {
      const std::string& lemma = at(name.head).lemma;
      return knowledge_.clause_words.leading_verbs.contains(lemma) ||
             knowledge_.discourse_words.holdings.contains(lemma);
    }
    const auto noun = child(tree_, document_, token, Deprel::appos);
    return noun && *noun > token && word(token + 1) == "," && speaks_of_body(*noun);
  }

  bool speaks_of_body(std::uint32_t noun) const {
    return at(noun).upos == Upos::NOUN && knowledge_.kinds.speaks_of_body(at(noun).lemma);
  }

  /// "The N2 has 90 billion transistors", "delayed its X1b": letters and digits behind an article
  /// or an owner, that do or undergo something.
  bool is_introduced_code(std::uint32_t token) const {
    constexpr std::size_t kLongest = 6;
    const std::string_view text = word(token);
    const bool noun = at(token).upos == Upos::NOUN || at(token).upos == Upos::PROPN;
    const bool digits =
        std::any_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!noun || !digits || text.size() > kLongest || !capitalised(token) || token == 0)
      return false;
    const Deprel link = at(token).deprel;
    const bool argument = is_a(link, Deprel::nsubj) || link == Deprel::obj;
    const Token& opener = at(token - 1);
    const bool introduced = opener.head == token && (opener.upos == Upos::DET ||
                                                     opener.xpos == "PRP$" || opener.xpos == "POS");
    return argument && introduced && document_.date_over(at(token).span) == nullptr &&
           document_.quantity_over(at(token).span) == nullptr;
  }

  /// A word with a capital that is no people, post, ending or date, and neither an abbreviation
  /// ("Capt.") nor a word that the text writes small too ("the Best in the World").
  bool is_strange(std::uint32_t token) const {
    constexpr std::size_t kShortest = 4;
    const std::string_view text = word(token);
    if (text.size() < kShortest) return false;
    if (at(token).upos != Upos::PROPN && !is_somebody(token)) return false;
    if (!capitalised(token) || is_acronym(text) || is_post(to_lower(text))) return false;
    if (text.ends_with('.') || small_words_.contains(to_lower(text))) return false;
    if (!knowledge_.kinds.kind_of_ending(text).empty()) return false;
    if (knowledge_.name_words.is_people(text)) return false;
    if (!knowledge_.demonyms.country_of(text).empty()) return false;
    return document_.date_over(at(token).span) == nullptr;
  }

  const Tree& tree_;
  WordSet small_words_{};          // as they begin without a capital
  std::vector<bool> of_bodies_{};  // whether a token is of a known body's name
  std::vector<bool> places_{};     // or of a place's
  std::map<std::string_view, Uses> uses_{};
  std::vector<FoundName> called_{};     // of known kinds
  WordMap<std::string> first_words_{};  // of bodies' longer names, with their kind; empty: several
};

}  // namespace

std::vector<FoundName> find_acronyms(const Document& document, const Knowledge& knowledge) {
  const StrangeWords words(document, knowledge);
  const WordSet told = words.acronyms_told();
  std::vector<FoundName> names;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
      const bool acts = words.at(token).upos == Upos::PROPN && is_acronym(words.word(token)) &&
                        words.acts(token) && words.is_small(token + 1);
      const bool noun = words.at(token).upos == Upos::NOUN || words.at(token).upos == Upos::PROPN;
      if (acts || (noun && told.contains(words.word(token))))
        names.push_back(words.found(token, NameLabel::organization));
    }
  }
  return names;
}

std::vector<FoundName> find_strange_names(const Document& document, const Tree& tree,
                                          const Knowledge& knowledge,
                                          const std::vector<FoundName>& known) {
  return StrangeNames(document, tree, knowledge).find(known);
}

}  // namespace claimgraph
