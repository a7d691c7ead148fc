#include "extract/names/name_finder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "base/word_map.h"
#include "extract/names/described_names.h"
#include "extract/names/ended_names.h"
#include "extract/names/foreign_bodies.h"
#include "extract/names/joined_names.h"
#include "extract/names/name_fields.h"
#include "extract/names/name_forms.h"
#include "extract/names/name_keys.h"
#include "extract/names/party_words.h"
#include "extract/names/recognised_names.h"
#include "extract/names/strange_names.h"

namespace claimgraph {
namespace {

enum class NameSource : std::uint8_t { gazetteer, ending, recogniser, repetition };

struct Finding {
  FoundName name{};
  NameSource source = NameSource::recogniser;
};

/// Finds names sentence by sentence; holds what all the steps look at.
class NameFinder {
 public:
  NameFinder(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document), tree_(tree), knowledge_(knowledge) {}

  std::vector<FoundName> find() {
    for (const Sentence& sentence : document_.sentences) by_gazetteer(sentence);
    add(find_ended(document_, knowledge_), NameSource::ending);
    add(find_acronyms(document_, knowledge_), NameSource::recogniser);
    by_recogniser();
    std::vector<FoundName> known;
    for (const Finding& each : findings_) known.push_back(each.name);
    add(find_strange_names(document_, tree_, knowledge_, known), NameSource::repetition);
    add(find_groups(document_, tree_, knowledge_), NameSource::ending);
    add(find_party_words(document_, tree_, knowledge_), NameSource::gazetteer);
    add(find_terms(document_, knowledge_), NameSource::ending);
    add(find_models(document_, knowledge_), NameSource::ending);
    add(find_posted(document_, knowledge_), NameSource::ending);
    add(find_branches(document_, known), NameSource::ending);
    for (Finding& finding : findings_) {
      know_without_form(document_, knowledge_, finding.name);
      settle_kind(finding);
    }
    return chosen();
  }

 private:
  void add(std::vector<FoundName> names, NameSource source) {
    for (FoundName& name : names) findings_.push_back({std::move(name), source});
  }

  std::string_view word(std::uint32_t token) const { return document_.word(token); }

  bool capitalised(std::uint32_t token) const { return looks_like_name(word(token)); }

  void by_gazetteer(const Sentence& sentence) {
    for (std::uint32_t at = sentence.first_token; at < sentence.end_token;) {
      const std::uint32_t end = longest_entry(sentence, at);
      at = end > at ? end : at + 1;
    }
  }

  /// Records the longest gazetteer name from `at`; gives its end, or `at`.
  std::uint32_t longest_entry(const Sentence& sentence, std::uint32_t at) {
    const std::size_t longest = knowledge_.gazetteer.longest_from(word(at));
    if (longest == 0) return at;
    const auto most = std::min<std::uint32_t>(
        sentence.end_token, at + static_cast<std::uint32_t>(Gazetteer::kMaxWords));
    std::uint32_t last = at;
    for (std::size_t size = 0; last < most && size <= longest; ++last)
      size += Gazetteer::telling_size(word(last));
    for (std::uint32_t end = last; end > at; --end) {
      const bool sign = document_.tokens[end - 1].upos == Upos::PUNCT || is_dash(word(end - 1));
      if (sign) continue;
      const auto* entry = knowledge_.gazetteer.find(document_.at(document_.span_of(at, end)));
      if (entry == nullptr || !plausible(sentence, at, end)) continue;
      if (is_of_other_country(document_, knowledge_, sentence, *entry, at, end)) continue;
      findings_.push_back({{at, end, entry->kind, entry, true}, NameSource::gazetteer});
      return end;
    }
    return at;
  }

  /// A single capitalised word that the tagger takes for a common one is no name ("Arm the alarm";
  /// a headline's "Apple" is).
  bool plausible(const Sentence& sentence, std::uint32_t first, std::uint32_t end) const {
    // "The information below" is no publication, though a list has one of these words.
    if (end - first == 2 && document_.tokens[first].upos == Upos::DET && !capitalised(first + 1))
      return document_.tokens[first + 1].upos == Upos::PROPN;
    if (end - first > 1 || !capitalised(first)) return true;
    const Token& token = document_.tokens[first];
    const bool opens = first == sentence.first_token;
    return token.upos == Upos::PROPN || token.upos == Upos::X ||
           (!opens && (token.upos == Upos::NOUN || token.upos == Upos::NUM));
  }

  /// "West Bank" is no bank.
  bool is_place(std::uint32_t first, std::uint32_t end) const {
    return knowledge_.name_words.is_place(document_.at(document_.span_of(first, end)));
  }

  void by_recogniser() {
    for (const RecognisedName& name : recognised_names(document_, knowledge_)) {
      const std::string_view surface = document_.at(document_.span_of(name.first, name.end));
      const bool company =
          name.label == NameLabel::organization && knowledge_.name_words.is_company(surface);
      const std::string& kind = company ? "company" : knowledge_.kinds.default_kind(name.label);
      findings_.push_back({{name.first, name.end, kind, nullptr, company}, NameSource::recogniser});
    }
  }

  /// "A380", "Boeing 787": a number makes a product of a company's name, and of a letter or two.
  bool is_model_number(const FoundName& name) const {
    const std::string_view last = word(name.end - 1);
    const bool digit =
        std::any_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool code =
        digit && last.size() >= 3 && last[0] >= 'A' && last[0] <= 'Z' &&
        std::none_of(last.begin(), last.end() - 1, [](char c) { return c >= 'a' && c <= 'z'; });
    if (name.size() == 1) return code && !knowledge_.name_words.is_body(last);
    return digit && knowledge_.name_words.is_company(
                        document_.at(document_.span_of(name.first, name.end - 1)));
  }

  /// "Acme Satcom" taken for a product, a person or a place: the last word is one that firms end
  /// in.
  bool trades(const FoundName& name) const {
    const EntityKind* guessed = knowledge_.kinds.find(name.kind);
    const bool person = guessed->label == NameLabel::person &&  // "John Mills"
                        knowledge_.first_names.gender_of(word(name.first)) != Gender::unknown;
    return name.size() > 1 && guessed->label != NameLabel::organization && !person &&
           !is_place(name.first, name.end) &&
           knowledge_.agreement_words.trade_words.contains(to_lower(word(name.end - 1)));
  }

  /// "founded by Noa Peled and Jane Roe" with Peled taken for a body: who bears a first name and is
  /// joined to a person is one.
  bool stands_beside_person(const FoundName& name) const {
    const bool body = knowledge_.kinds.find(name.kind)->label == NameLabel::organization;
    const bool given = knowledge_.first_names.gender_of(word(name.first)) != Gender::unknown;
    if (!body || !given || name.size() != 2) return false;
    if (knowledge_.agreement_words.trade_words.contains(to_lower(word(name.end - 1)))) return false;
    const auto names_person = [&](std::uint32_t conjunction, std::uint32_t token) {
      if (document_.tokens[conjunction].upos != Upos::CCONJ) return false;
      const NameSpan* other = document_.name_at(token);
      return other != nullptr && other->label == NameLabel::person &&
             other->end_token > other->first_token + 1;
    };
    const bool behind =
        name.end + 1 < document_.tokens.size() && names_person(name.end, name.end + 1);
    return behind || (name.first >= 2 && names_person(name.first - 1, name.first - 2));
  }

  /// "Party" of "Labour Party of Ruritania": a body is what stands before the "of" in its name.
  std::uint32_t word_before_joining(const FoundName& name) const {
    const bool body = knowledge_.kinds.find(name.kind)->label == NameLabel::organization;
    for (std::uint32_t token = name.first + 1; body && token + 1 < name.end; ++token) {
      const bool small = document_.tokens[token].upos == Upos::ADP && !capitalised(token);
      if (small && knowledge_.discourse_words.name_joining.count(word(token)) != 0)
        return token - 1;
    }
    return name.end - 1;
  }

  /// Better evidence than the recogniser's label: an ending, the noun it modifies ("H30 chips"),
  /// the noun beside it ("chipmaker Acme"; "Acme, a startup"; "Acme is a startup").
  void settle_kind(Finding& finding) const {
    FoundName& name = finding.name;
    if (name.sure_kind) return;
    // "Ministry of Foods": what it is stands before the preposition.
    std::string_view ending = knowledge_.kinds.kind_of_ending(word(word_before_joining(name)));
    if (ending.empty()) ending = knowledge_.kinds.kind_of_ending(word(name.end - 1));
    const bool person = knowledge_.kinds.find(name.kind)->label == NameLabel::person;
    if (name.size() > 1 && !ending.empty() && !is_place(name.first, name.end) &&
        !(person && is_surname(document_, knowledge_, ending, name.first))) {
      name.kind = ending;
      name.sure_kind = true;
      return;
    }
    if (is_model_number(name)) {
      name.kind = "product";
      return;
    }
    if (trades(name)) name.kind = knowledge_.kinds.default_kind(NameLabel::organization);
    if (stands_beside_person(name)) name.kind = knowledge_.kinds.default_kind(NameLabel::person);
    const EntityKind* by_label = knowledge_.kinds.find(name.kind);
    // "the Toledo plant" stands in Toledo.
    if (by_label->label == NameLabel::place && is_place(name.first, name.end)) return;
    for (const std::uint32_t noun : describing_nouns(name)) {
      for (const std::string& kind : knowledge_.kinds.kinds_of_noun(document_.tokens[noun].lemma)) {
        const EntityKind* told = knowledge_.kinds.find(kind);
        if (told->label != by_label->label || (told->animate && has_post(name, noun))) continue;
        name.kind = kind;
        name.sure_kind = true;
        return;
      }
    }
  }

  /// "Acme founder Ada Roe", "a spokeswoman for Acme": the post is held at what is named.
  bool has_post(const FoundName& name, std::uint32_t noun) const {
    const Token& head = document_.tokens[head_of(document_, name.first, name.end)];
    if (is_a(head.deprel, Deprel::nmod) && head.head == noun) return true;
    return is_a(head.deprel, Deprel::compound) && noun >= name.end;
  }

  std::vector<std::uint32_t> describing_nouns(const FoundName& name) const {
    std::vector<std::uint32_t> nouns;
    const std::uint32_t head = head_of(document_, name.first, name.end);
    const Token& token = document_.tokens[head];
    // "the city of Oslo", but neither "the plant in Oslo" nor "Acme's plant".
    const auto preposition = child(tree_, document_, head, Deprel::case_);
    const bool of = token.deprel == Deprel::nmod && preposition &&
                    knowledge_.discourse_words.name_joining.contains(word(*preposition));
    const bool modifies = is_a(token.deprel, Deprel::compound) ||
                          is_a(token.deprel, Deprel::appos) || of ||
                          is_a(token.deprel, Deprel::flat);
    // "its Aria 3 language model": by the last noun, too
    constexpr int kLongest = 3;
    std::uint32_t noun = modifies ? token.head : Token::kRoot;
    const Token& first = document_.tokens[name.first];
    if (!modifies && is_a(first.deprel, Deprel::compound) && first.head >= name.end)
      noun = first.head;  // with the number as the language's
    for (int i = 0; i < kLongest && noun != Token::kRoot; ++i) {
      nouns.push_back(noun);
      const Token& part = document_.tokens[noun];
      noun = is_a(part.deprel, Deprel::compound) && part.head > noun ? part.head : Token::kRoot;
    }
    const bool subject = is_a(token.deprel, Deprel::nsubj) && token.head != Token::kRoot;
    if (subject && child(tree_, document_, token.head, Deprel::cop)) nouns.push_back(token.head);
    if (name.first > 0) nouns.push_back(name.first - 1);
    for (const std::uint32_t each : tree_.children(head)) {
      const Deprel deprel = document_.tokens[each].deprel;
      if (is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::compound)) nouns.push_back(each);
    }
    return nouns;
  }

  /// In words, but for an article at the start ("the West" is shorter than "West Bank").
  std::uint32_t size_of(const Finding& finding) const {
    const bool article = document_.tokens[finding.name.first].upos == Upos::DET;
    return finding.name.size() - (article && finding.name.size() > 1 ? 1 : 0);
  }

  /// The findings that stand, longest first.
  std::vector<FoundName> chosen() {
    std::stable_sort(findings_.begin(), findings_.end(), [&](const Finding& a, const Finding& b) {
      if (size_of(a) != size_of(b)) return size_of(a) > size_of(b);
      if (a.source != b.source) return a.source < b.source;
      return a.name.first < b.name.first;
    });
    std::vector<std::uint32_t> owner(document_.tokens.size(), kFree);
    std::vector<FoundName> names;
    for (const Finding& finding : findings_) {
      const FoundName& name = finding.name;
      if (!fits(name, owner, names)) continue;
      for (std::uint32_t at = name.first; at < name.end; ++at) {
        owner[at] = static_cast<std::uint32_t>(names.size());
      }
      names.push_back(name);
    }
    std::sort(names.begin(), names.end(), [](const FoundName& a, const FoundName& b) {
      return std::pair(a.first, b.end) < std::pair(b.first, a.end);
    });
    return names;
  }

  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  /// Free tokens, or the start of a longer name that ends in a lower-case noun ("State Council
  /// meeting").
  bool fits(const FoundName& name, const std::vector<std::uint32_t>& owner,
            const std::vector<FoundName>& names) const {
    const std::uint32_t holder = owner[name.first];
    for (std::uint32_t at = name.first; at < name.end; ++at) {
      if (owner[at] != holder) return false;
    }
    if (holder == kFree) return true;
    const FoundName& outer = names[holder];
    const bool lower_ending = !capitalised(outer.end - 1);
    return lower_ending && name.sure_kind && name.end < outer.end && name.kind != outer.kind &&
           outer.entry == nullptr && outer.kind == "event";
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  std::vector<Finding> findings_{};
};

}  // namespace

bool looks_like_name(std::string_view word) {
  if (word.empty()) return false;
  const char32_t first = code_point_at(word, 0).value;
  if (is_upper(first) || is_digit(first)) return true;
  // "iPhone", "xAI": a capital right after a small first letter.
  return word.size() > 1 && is_lower(first) && word[1] >= 'A' && word[1] <= 'Z';
}

std::vector<FoundName> find_names(const Document& document, const Tree& tree,
                                  const Knowledge& knowledge) {
  return NameFinder(document, tree, knowledge).find();
}

}  // namespace claimgraph
