#include "extract/trees/partial_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

/// "12", "3.5", "4o": more characters are a year or an amount.
constexpr std::size_t kLongestVersionWord = 3;

class PartialNames : private TreeEditor {
 public:
  PartialNames(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    part_owners();
    for (NameSpan& name : document().names) {
      leave_post(name);
      leave_title(name);
      leave_goods(name);
    }
    for (const Sentence& sentence : document().sentences) leave_description(sentence);
    add_names(std::exchange(found_, {}));
    std::vector<NameSpan>& names = document().names;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Sentence& sentence = sentence_of(names[i].first_token);
      const std::uint32_t limit = i + 1 < names.size()
                                      ? std::min(names[i + 1].first_token, sentence.end_token)
                                      : sentence.end_token;
      const std::uint32_t earliest =
          i == 0 ? sentence.first_token : std::max(names[i - 1].end_token, sentence.first_token);
      take_ending(names[i], limit);
      take_adverb(names[i], limit);
      take_genitive(names[i], limit);
      if (!document().is_heading(sentence)) take_first_word(names[i], earliest);
      take_surname(names[i], limit);
      take_number(names[i], limit);
      take_variant(names[i], limit);
      take_front(names[i], earliest);
      leave_verb(names[i], sentence);
    }
    find_unseen();
    for (const NameSpan& name : names) {
      be_done_to(name, sentence_of(name.first_token));
      open_with_given_name(name, sentence_of(name.first_token));
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return document().word(token); }

  const Sentence& sentence_of(std::uint32_t token) const {
    const auto& sentences = document().sentences;
    return *std::partition_point(sentences.begin(), sentences.end(),
                                 [&](const Sentence& each) { return each.end_token <= token; });
  }

  /// "Kestrel AI's Lumen 2 Pro" as one name: who owns what has a version is another, and so is an
  /// owner that ends as bodies do ("Kestrel AI's Lumen Pro", not "International Women's Day").
  void part_owners() {
    std::vector<NameSpan> parted;
    for (NameSpan name : document().names) {
      std::uint32_t mark = name.first_token;
      while (mark < name.end_token && at(mark).xpos != "POS") ++mark;
      bool owned = mark + 1 < name.end_token && is_body(name.first_token, mark);
      for (std::uint32_t token = mark + 2; token < name.end_token; ++token)
        owned = owned || is_version(token);
      if (owned && mark > name.first_token) {
        parted.push_back({name.first_token, mark, NameLabel::organization, name.score});
        name.first_token = mark + 1;
        name.label = NameLabel::miscellaneous;
      }
      parted.push_back(name);
    }
    document().names = std::move(parted);
  }

  /// "CFO of Acme" as one name: the post is none of it.
  void leave_post(NameSpan& name) {
    const std::uint32_t post = name.first_token;
    if (name.label != NameLabel::organization || name.end_token < post + 3) return;
    const std::string_view word = this->word(post);
    const bool letters =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool titled = letters && knowledge_.kinds.speaks_of(to_lower(word), "person");
    if (titled && at(post + 1).upos == Upos::ADP) name.first_token = post + 2;
  }

  /// "Ms Roe" as one name that the title leads.
  void leave_title(NameSpan& name) {
    const std::uint32_t title = name.first_token;
    const std::string word = to_lower(this->word(title));
    const DiscourseWords& words = knowledge_.discourse_words;
    const bool titled = words.he_titles.contains(word) || words.she_titles.contains(word);
    if (!titled || name.end_token < title + 2) return;
    ++name.first_token;
    const std::uint32_t bearer = title + 1;
    if (at(bearer).head != title) return;
    take_place_of(bearer, title);
    hang_loose(title, bearer, Deprel::nmod_desc);
    const Sentence& sentence = sentence_of(title);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head == title) hang(token, bearer);
    }
  }

  /// "Sales of Ostivel fell" with the sales as a part of the name: the capital is the sentence's,
  /// of several things and of no persons, bodies, places or works.
  void leave_goods(NameSpan& name) {
    const std::uint32_t noun = name.first_token;
    if (name.end_token < noun + 3 || noun != sentence_of(noun).first_token) return;
    const std::string form = to_lower(word(noun));
    const std::string one = form.ends_with('s') ? form.substr(0, form.size() - 1) : "";
    const NounSenses& senses = knowledge_.noun_senses;
    const NounSense sense = senses.of(one);
    const bool goods = sense == NounSense::other || sense == NounSense::artifact ||
                       sense == NounSense::substance || sense == NounSense::plant;
    const bool of = knowledge_.clause_words.owner_prepositions.contains(to_lower(word(noun + 1)));
    if (!of || !goods || !senses.knows(one) || !knowledge_.kinds.kinds_of_noun(one).empty()) return;
    name.first_token = noun + 2;
  }

  bool is_body(std::uint32_t first, std::uint32_t end) const {
    if (end < first + 2) return false;
    return !knowledge_.kinds.kind_of_ending(word(end - 1)).empty() ||
           knowledge_.name_words.is_body(document().at(document().span_of(first, end)));
  }

  /// "Rival Delvar Cloud fell" with the rival as the name's first word, or as another that fell:
  /// the capital is the sentence's, and what stands behind such a word is the name.
  void leave_description(const Sentence& sentence) {
    std::uint32_t noun = sentence.first_token;
    // "Nov 24 Chipmaker Acme Works said"
    while (noun + 1 < sentence.end_token && document().date_over(at(noun).span) != nullptr) ++noun;
    std::uint32_t end = noun + 1;
    while (end < sentence.end_token && at(end).upos == Upos::PROPN && is_capitalised(end)) ++end;
    if (end >= sentence.end_token || !describes(noun)) return;
    std::vector<NameSpan>& names = document().names;
    const auto first = std::partition_point(
        names.begin(), names.end(), [&](const NameSpan& each) { return each.end_token <= noun; });
    const bool seen = first != names.end() && first->first_token < end;
    // A name of one word is the recogniser's to see, be it with the noun.
    const std::uint32_t shortest = seen && first->first_token == noun ? 2 : 3;
    if ((seen && first->end_token != end) || end < noun + shortest) return;
    if (seen) {
      first->first_token = noun + 1;
    } else {
      found_.push_back({noun + 1, end, NameLabel::organization, 0});
    }
    const std::uint32_t leader = end - 1;
    if (is_below(leader, noun)) take_place_of(leader, noun);
    hang_loose(noun, leader, Deprel::nmod_desc);
    for (std::uint32_t token = noun + 1; token < leader; ++token) {
      if (!is_below(token, leader)) hang_loose(token, leader, Deprel::flat);
    }
  }

  /// "Rival", "Chipmakers".
  bool describes(std::uint32_t noun) const {
    const std::string whole = to_lower(document().word(noun));
    const WordSet& nouns = knowledge_.discourse_words.name_describing;
    const std::string_view one = std::string_view(whole).substr(0, whole.size() - 1);
    return nouns.contains(whole) || (whole.ends_with('s') && nouns.contains(one));
  }

  /// "Kestrel AI unveiled it" with the "AI" as a helper of the unveiling.
  void take_ending(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t last = name.end_token;
    if (last >= limit || name.label == NameLabel::person || !is_capitalised(last)) return;
    const bool beside = at(last).head == at(last - 1).head && at(last - 1).upos == Upos::PROPN;
    if (!beside || knowledge_.kinds.kind_of_ending(word(last)).empty()) return;
    ++name.end_token;
    name.label = NameLabel::organization;
    make_proper(last);
    at(last).deprel = at(last - 1).deprel;
  }

  /// "Morvane First won 14 seats" with the First as how it won: within a sentence an adverb has no
  /// capital.
  void take_adverb(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t adverb = name.end_token;
    const bool behind = adverb < limit && at(adverb).upos == Upos::ADV && is_capitalised(adverb) &&
                        word(adverb).size() > 2;
    if (!behind || document().is_heading(sentence_of(adverb))) return;
    if (adverb + 1 < limit && is_capitalised(adverb + 1)) return;
    const Upos next = adverb + 1 < limit ? at(adverb + 1).upos : Upos::PUNCT;
    if (next == Upos::ADP || next == Upos::DET) return;  // "left Acme Overnight in May"
    ++name.end_token;
    name.label = NameLabel::organization;
    make_proper(adverb);
    hang_loose(adverb, adverb - 1, Deprel::flat);
  }

  /// "Moody's cut its rating" with Moody as whose the cut is: before a verb the genitive is the
  /// name's own.
  void take_genitive(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t mark = name.end_token;
    if (mark + 1 >= limit || at(mark).xpos != "POS" || name.label == NameLabel::place) return;
    const std::uint32_t only = name.first_token;
    const std::uint32_t verb = mark + 1;
    const bool acts = mark == only + 1 && at(only).head == verb && at(verb).upos == Upos::VERB &&
                      is_a(at(only).deprel, Deprel::nsubj) && at(verb).xpos != "VBG";
    if (!acts) return;
    ++name.end_token;
    name.label = NameLabel::organization;
    hang_loose(mark, only, Deprel::flat);
    at(only).deprel = Deprel::nsubj;
    if (at(verb).xpos == "VB" || at(verb).xpos == "VBN") make_past(verb);
  }

  /// Whether it may be part of a name by its looks: a proper noun with a capital that is no title,
  /// no noun for persons or bodies, and no word of the lists.
  bool is_strange(std::uint32_t token) {
    if (at(token).upos != Upos::PROPN || !is_capitalised(token) || in_name(token)) return false;
    const std::string form = to_lower(word(token));
    const DiscourseWords& words = knowledge_.discourse_words;
    return form.size() > 2 && !words.he_titles.contains(form) && !words.she_titles.contains(form) &&
           !words.name_describing.contains(form) && !words.name_qualifying.contains(form) &&
           knowledge_.kinds.kinds_of_noun(form).empty() &&
           knowledge_.demonyms.country_of(word(token)).empty() &&
           document().date_over(at(token).span) == nullptr;
  }

  /// "Nomsa Khuzwayo said" with the Khuzwayo alone as a name: a strange word right before it that
  /// hangs on it. `first`: no earlier than there.
  void take_first_word(NameSpan& name, std::uint32_t first) {
    const std::uint32_t last = name.end_token - 1;
    if (last != name.first_token || last <= first || name.label == NameLabel::place) return;
    const std::uint32_t word = last - 1;
    const bool joined = at(word).head == last && (is_a(at(word).deprel, Deprel::compound) ||
                                                  is_a(at(word).deprel, Deprel::flat));
    const bool beside = at(word).head == at(last).head && at(word).deprel == at(last).deprel;
    if (!is_strange(word) || !(joined || beside)) return;
    if (knowledge_.noun_senses.of(to_lower(this->word(word))) != NounSense::other) return;
    const bool given = knowledge_.first_names.gender_of(this->word(word)) != Gender::unknown;
    --name.first_token;
    if (given) name.label = NameLabel::person;
  }

  /// "Minister Tom Held urged calm" with the "Held" as a helper of the urging, or as what Tom did:
  /// between a first name and a finite verb a word with a capital is a surname.
  void take_surname(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t last = name.end_token;
    const std::uint32_t first = name.first_token;
    const bool one = last == first + 1 && last + 1 < limit && is_capitalised(last) &&
                     (at(last).upos == Upos::VERB || at(last).upos == Upos::AUX);
    if (!one || knowledge_.first_names.gender_of(word(first)) == Gender::unknown) return;
    const std::uint32_t verb = last + 1;
    if (at(last).upos == Upos::AUX && at(verb).upos == Upos::AUX && is_finite(at(verb).xpos) &&
        at(verb).xpos != "MD") {  // "Theresa May was"
      ++name.end_token;
      name.label = NameLabel::person;
      make_proper(last);
      return hang_loose(last, first, Deprel::flat);
    }
    const bool acts = at(verb).upos == Upos::VERB && at(last).head == verb && !is_capitalised(verb);
    if (!acts) return;
    ++name.end_token;
    name.label = NameLabel::person;
    make_proper(last);
    const std::uint32_t title = child_before(verb, Deprel::nsubj);
    at(last).deprel = Deprel::nsubj;
    if (title != Token::kRoot && title < first) hang_loose(title, last, Deprel::nmod_desc);
    if (at(verb).xpos == "VBN") make_past(verb);
  }

  bool is_version(std::uint32_t token) {
    const std::string_view number = word(token);
    return at(token).upos == Upos::NUM && number.size() <= kLongestVersionWord &&
           number[0] >= '0' && number[0] <= '9' && document().date_over(at(token).span) == nullptr;
  }

  /// "Curlew 2 has": whether the number is the subject of the verb behind it.
  bool acts(std::uint32_t number) {
    const Upos next = at(number + 1).upos;
    return is_version(number) && is_a(at(number).deprel, Deprel::nsubj) &&
           (next == Upos::VERB || next == Upos::AUX) && at(number).head > number &&
           at(number).head != Token::kRoot;
  }

  /// "Curlew 2 has" with the number as what has, too: before a verb it is the version's. "released
  /// Marrow 2" with Marrow as a person: no person of one name has a number behind it.
  void take_number(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t number = name.end_token;
    if (number + 1 >= limit || name.label == NameLabel::place) return;
    const bool thing = name.label != NameLabel::person && acts(number);
    const bool one = number == name.first_token + 1 && is_version(number) &&
                     at(number).head == name.first_token && at(number).deprel == Deprel::flat;
    if (!thing && !one) return;
    ++name.end_token;
    name.label = NameLabel::miscellaneous;
  }

  /// "trails Osprey 4 Ultra" with the Ultra alone as a name. `first`: no earlier than there.
  void take_front(NameSpan& name, std::uint32_t first) {
    if (name.first_token < first + 2 || name.end_token != name.first_token + 1) return;
    const std::uint32_t number = name.first_token - 1;
    const std::uint32_t word = number - 1;
    const bool opens = at(word).upos == Upos::PROPN && is_capitalised(word) && is_version(number) &&
                       at(number).head == word && is_a(at(number).deprel, Deprel::flat);
    if (!opens || document().date_over(at(word).span) != nullptr) return;
    name.first_token = word;
    name.label = NameLabel::miscellaneous;
    hang_loose(name.end_token - 1, word, Deprel::flat);
  }

  /// The same where the recogniser saw no name at all.
  void find_unseen() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t word = sentence.first_token; word + 2 < sentence.end_token; ++word) {
        make_object(word, sentence);
        const std::uint32_t end = end_of_unseen(word, sentence);
        const bool opens = word == sentence.first_token + 1 && opens_with_gerund(sentence);
        const bool inside = word > sentence.first_token && is_capitalised(word - 1) && !opens;
        if (end != word && !inside) found_.push_back({word, end, NameLabel::miscellaneous, 0});
      }
    }
    add_names(std::exchange(found_, {}));
  }

  /// "will release Osprey 4 in May", "outperforms Osprey 3.5" with Osprey as an adverb: such a word
  /// has no capital within a sentence.
  void make_object(std::uint32_t word, const Sentence& sentence) {
    const std::uint32_t verb = word - 1;
    const std::uint32_t number = word + 1;
    if (word == sentence.first_token || at(word).upos != Upos::ADV || !is_capitalised(word)) return;
    if (at(verb).upos != Upos::VERB || is_capitalised(verb) || !is_version(number)) return;
    if (in_name(word) || in_name(number) || has_dependent(verb, Deprel::obj, sentence)) return;
    make_proper(word);
    hang_loose(word, verb, Deprel::obj);
    // "its new model outperforms Osprey 3.5" with the model as a part of the number
    std::uint32_t subject = verb;
    for (std::uint32_t token = verb; token-- > sentence.first_token;) {
      if (at(token).head != number) continue;
      if (subject == verb) subject = token;
      if (token == subject) hang_loose(token, verb, Deprel::nsubj);
      if (token < subject) hang_loose(token, subject, at(token).deprel);
    }
    hang_loose(number, word, Deprel::flat);
    found_.push_back({word, number + 1, NameLabel::miscellaneous, 0});
  }

  /// Where such a name ends before a verb; `word`: there is none.
  std::uint32_t end_of_unseen(std::uint32_t word, const Sentence& sentence) {
    const std::uint32_t number = word + 1;
    const bool joined = is_a(at(number).deprel, Deprel::flat) && at(number).head == word;
    const bool called = word > sentence.first_token && at(word).head == word - 1 &&
                        at(number).head == word - 1 &&
                        knowledge_.clause_words.naming_verbs.contains(at(word - 1).lemma);
    const bool beside = called || ((acts(number) || is_a(at(word).deprel, Deprel::nsubj)) &&
                                   at(word).head == at(number).head);
    const bool opens = word == sentence.first_token && opens_as_noun(word) && acts(number);
    const bool proper = at(word).upos == Upos::PROPN || opens;
    const bool thing = proper && is_capitalised(word) && !in_name(word) && !in_name(number) &&
                       is_version(number) && (joined || beside) &&
                       document().date_over(at(word).span) == nullptr;
    if (!thing || knowledge_.quantity_words.names_before.contains(to_lower(this->word(word))))
      return word;
    std::uint32_t end = number + 1;
    if (at(end).upos == Upos::PROPN && is_capitalised(end) && !in_name(end)) ++end;
    const bool acting =
        end < sentence.end_token &&
        (at(end).upos == Upos::VERB || at(end).upos == Upos::AUX || at(end).upos == Upos::ADV);
    // "Sparrow 3 from Acme tops the list" with both as what does
    const bool both = is_a(at(word).deprel, Deprel::nsubj) &&
                      is_a(at(number).deprel, Deprel::nsubj) && at(word).head == at(number).head;
    if (!acting && !called && !both) return word;
    if (opens) {
      make_proper(word);
      hang_loose(word, number, Deprel::compound);
    }
    return end;
  }

  /// "Quill 3 was trained" with Quill as an adverb: no adverb and no time is a noun, too.
  bool opens_as_noun(std::uint32_t word) {
    const std::string form = to_lower(this->word(word));
    const NounSenses& senses = knowledge_.noun_senses;
    return at(word).upos == Upos::ADV && senses.knows(form) && senses.of(form) != NounSense::time &&
           !(knowledge_.quantity_words.bounds.find(form) != knowledge_.quantity_words.bounds.end());
  }

  /// "Osprey 4 Mini came out" with the Mini as another that came.
  void take_variant(NameSpan& name, std::uint32_t limit) {
    const std::uint32_t variant = name.end_token;
    const bool versioned = name.end_token > name.first_token + 1 && is_version(variant - 1);
    if (!versioned || variant >= limit || at(variant).upos != Upos::PROPN) return;
    const bool last = variant + 1 >= limit || !is_capitalised(variant + 1);
    const bool post = knowledge_.kinds.speaks_of(to_lower(word(variant)), "person");
    const bool alone = document().date_over(at(variant).span) != nullptr || post ||
                       knowledge_.name_words.is_person(word(variant));
    if (is_capitalised(variant) && last && !alone) name.end_token = variant + 1;
  }

  /// Whether the sentence opens with the "Training" of "Training Osprey 4 cost $9 million".
  bool opens_with_gerund(const Sentence& sentence) {
    const std::string_view form = word(sentence.first_token);
    return !verb_of_gerund(to_lower(form), knowledge_).empty();
  }

  /// "Training Osprey 4" as a name: the capital is the sentence's.
  void leave_verb(NameSpan& name, const Sentence& sentence) {
    const std::uint32_t verb = name.first_token;
    if (verb != sentence.first_token || name.end_token < verb + 2) return;
    const std::string_view next = word(verb + 1);
    const bool numbered = next.find_first_of("0123456789") != std::string_view::npos ||  // "GPT-4"
                          (name.end_token > verb + 2 && is_version(verb + 2));
    if (numbered && opens_with_gerund(sentence)) ++name.first_token;
  }

  /// "Training Osprey 4 cost $9 million" with Osprey as what cost that: it is what is trained.
  void be_done_to(const NameSpan& name, const Sentence& sentence) {
    const std::uint32_t verb = sentence.first_token;
    if (name.first_token != verb + 1 || !opens_with_gerund(sentence)) return;
    const auto things = outward(name.first_token, name.end_token);
    if (things.size() != 1 || at(things.front()).head == Token::kRoot) return;
    const std::uint32_t thing = things.front();
    const std::uint32_t top = at(verb).head == thing ? thing : verb;
    const bool versioned = name.end_token >= verb + 3 && is_version(verb + 2);
    if (!versioned && !is_a(at(top).deprel, Deprel::nsubj)) return;
    if (top == thing) take_place_of(verb, thing);
    const std::uint32_t main = at(verb).head;
    if (main == Token::kRoot || (at(thing).head != main && at(thing).head != verb)) return;
    at(verb).lemma = verb_of_gerund(to_lower(word(verb)), knowledge_);
    at(verb).upos = Upos::VERB;
    at(verb).xpos = "VBG";
    at(verb).deprel = Deprel::csubj;
    attach(thing, verb, Deprel::obj);
  }

  /// "succeeds Per Dahl", "Per Dahl left" with a preposition before Dahl: a person's name begins
  /// with none.
  void open_with_given_name(const NameSpan& name, const Sentence& sentence) {
    const std::uint32_t given = name.first_token;
    const std::uint32_t surname = at(given).head;
    const bool misread = name.label == NameLabel::person && at(given).upos == Upos::ADP &&
                         is_capitalised(given) && surname > given && surname < name.end_token;
    if (!misread) return;
    make_proper(given);
    const std::uint32_t verb = at(surname).head;
    take_place_of(given, surname);
    hang_loose(surname, given, Deprel::flat);
    if (verb == Token::kRoot || !is_a(at(given).deprel, Deprel::obl)) return;
    const bool acts = given < verb && !has_subject(verb, sentence);
    at(given).deprel = acts ? subject_relation(verb, sentence) : Deprel::obj;
  }

  const Knowledge& knowledge_;
  std::vector<NameSpan> found_{};
};

}  // namespace

void mend_partial_names(Document& document, const Knowledge& knowledge) {
  PartialNames(document, knowledge).mend();
}

}  // namespace claimgraph
