#include "extract/trees/mended_titles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class TitleMender : private TreeEditor {
 public:
  TitleMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (std::uint32_t token = 0; token < document().tokens.size(); ++token) {
      close_title(token);
      end_with_part(token);
      // "Acme's chief executive resigned" with "executive" read as an adjective
      const Deprel deprel = at(token).deprel;
      const bool argument = is_a(deprel, Deprel::nsubj) || is_a(deprel, Deprel::obj) ||
                            is_a(deprel, Deprel::obl) || deprel == Deprel::appos;
      // "will not become vice-chair" with the post as an adverb
      const bool become = at(token).upos == Upos::ADV && deprel == Deprel::advmod && token > 0 &&
                          at(token).head == token - 1 && at(token - 1).upos == Upos::VERB;
      if (become && speaks_of_person(token)) at(token).deprel = Deprel::xcomp;
      // "president and chief executive", "is the chief executive"
      const bool described = token > 0 && at(token - 1).head == token &&
                             is_a(at(token - 1).deprel, Deprel::amod) && !goes_on(token);
      const bool post = become || (at(token).upos == Upos::ADJ && (argument || described));
      if (post && speaks_of_person(token)) {
        at(token).upos = Upos::NOUN;
        at(token).xpos = "NN";
      }
    }
    for (const NameSpan& name : document().names) {
      if (name.label != NameLabel::person || name.first_token == 0) continue;
      const std::uint32_t noun = name.first_token - 1;
      if (!in_one_sentence(noun, name.first_token)) continue;
      open_with_title(noun, name);
      // "Mayor Jane Roe" has its title with a capital.
      if (!speaks_of_person(noun) && !is_title_of(noun, name)) continue;
      const std::vector<std::uint32_t> heads = outward(name.first_token, name.end_token);
      if (heads.size() == 1) lead_titles(noun, heads.front());
      if (heads.size() == 1) mend_before(noun, heads.front());
      if (heads.size() == 1) join_to_name(noun, heads.front());
    }
  }

 private:
  /// "attorney general", where the general leads or stands beside the attorney: one post, which the
  /// first word leads.
  void close_title(std::uint32_t closer) {
    const DiscourseWords& words = knowledge_.discourse_words;
    if (closer == 0 || in_name(closer) || !in_one_sentence(closer - 1, closer)) return;
    const std::string word = to_lower(document().word(closer));
    if (!words.title_closers.contains(word)) return;
    const std::uint32_t post = closer - 1;
    if (!words.closed_titles.contains(at(post).lemma) || in_name(post)) return;
    const std::uint32_t next = closer + 1;  // "Attorney General Jane Roe", "the attorney general's"
    const bool goes_on = next < document().tokens.size() && in_one_sentence(closer, next);
    if (goes_on && (in_name(next) || at(next).xpos == "POS")) return;
    if (at(post).head == closer) {
      take_place_of(post, closer);
    } else if (at(closer).head != post && !stands_beside(post, closer)) {
      return;
    }
    for (std::uint32_t token = post; in_one_sentence(token, closer); --token) {
      if (at(token).head == closer) hang(token, post);
      if (token == 0) break;
    }
    for (std::uint32_t token = next;
         token < document().tokens.size() && in_one_sentence(token, closer); ++token) {
      if (at(token).head == closer) hang(token, post);
    }
    hang_loose(closer, post, Deprel::flat);
    make_noun(closer);
  }

  /// "Professor Emeritus of Law" with the Emeritus as the professor's name: it describes the post.
  void end_with_part(std::uint32_t part) {
    if (part == 0 || in_name(part) || at(part).upos != Upos::PROPN) return;
    if (!knowledge_.discourse_words.title_parts.contains(document().word(part))) return;
    const std::uint32_t post = part - 1;
    const bool behind = at(part).head == post && is_nominal(post) && !in_name(post) &&
                        knowledge_.kinds.speaks_of(to_lower(document().word(post)), "person");
    if (!behind) return;
    make_adjective(part);
    at(part).deprel = Deprel::amod;
    for (std::uint32_t token = part + 1;
         token < document().tokens.size() && in_one_sentence(part, token); ++token) {
      if (at(token).head == part) hang(token, post);
    }
  }

  /// "the attorney general of Ohio" with the general as another name of the same.
  bool stands_beside(std::uint32_t post, std::uint32_t closer) {
    return at(post).head == at(closer).head && at(post).deprel == at(closer).deprel &&
           at(post).head != Token::kRoot;
  }

  /// A common noun of persons, as it is written: "actor".
  bool speaks_of_person(std::uint32_t token) {
    const std::string_view word = document().word(token);
    const bool spoken = knowledge_.kinds.speaks_of(word, "person") ||
                        knowledge_.kinds.speaks_of(at(token).lemma, "person");  // "brothers"
    return word == to_lower(word) && spoken;
  }

  /// Whether a noun or adjective follows that it may describe.
  bool goes_on(std::uint32_t token) {
    const std::uint32_t next = token + 1;
    return next < document().tokens.size() && in_one_sentence(token, next) &&
           (is_nominal(next) || at(next).upos == Upos::ADJ);
  }

  /// "Analyst Jane Roe questioned it" with the analyst as a verb: no verb opens a sentence before
  /// who bears the title, and who does acts.
  void open_with_title(std::uint32_t title, const NameSpan& name) {
    const std::string word = to_lower(document().word(title));
    const bool opens = title == 0 || !in_one_sentence(title - 1, title);
    if (!opens || at(title).upos != Upos::VERB || at(title).head != Token::kRoot) return;
    if (!knowledge_.kinds.speaks_of(word, "person") || name.end_token < name.first_token + 2)
      return;
    const auto heads = outward(name.first_token, name.end_token);
    if (heads.empty()) return;
    const std::uint32_t bearer = heads.front();
    std::uint32_t verb = name.end_token;
    const auto acts = [&](std::uint32_t token) {
      return at(token).upos == Upos::VERB && is_finite(at(token).xpos) && is_below(token, title) &&
             at(token).deprel == Deprel::parataxis;
    };
    while (in_one_sentence(title, verb) && !acts(verb)) ++verb;
    if (!in_one_sentence(title, verb)) return;
    make_noun(title);
    at(title).lemma = word;
    hang_loose(verb, Token::kRoot, Deprel::root);
    for (const std::uint32_t each : heads) hang_loose(each, bearer, Deprel::flat);
    hang_loose(bearer, verb, Deprel::nsubj);
    hang_loose(title, bearer, Deprel::nmod_desc);
  }

  /// "Mayor" that leads the name behind it in the tree, or stands beside it.
  bool is_title_of(std::uint32_t noun, const NameSpan& name) {
    const auto heads = outward(name.first_token, name.end_token);
    const bool adjective = is_a(at(noun).deprel, Deprel::amod);  // "Chief Executive"
    if (heads.size() != 1 || (!is_nominal(noun) && !adjective)) return false;
    const bool leads = at(heads.front()).head == noun || at(noun).head == heads.front() ||
                       are_arguments_of_one(noun, heads.front());
    const bool spoken = knowledge_.kinds.speaks_of(to_lower(document().word(noun)), "person") ||
                        is_post(noun);  // "Senators"
    return leads && spoken;
  }

  /// "co-founder and chief scientist Priya Nair", "by its chairman and CEO Ed Kray" with the first
  /// as one of two: both titles are the name's.
  void lead_titles(std::uint32_t last, std::uint32_t name) {
    const std::uint32_t first = at(name).head;
    if (at(name).deprel != Deprel::conj || first == Token::kRoot || first >= last) return;
    // "officials and President Jane Roe", "a union and Senator Jane Roe" are two parties.
    if (at(first).xpos == "NNS" || (at(last).upos == Upos::PROPN && !owned_or_letters(first, last)))
      return;
    if (!is_nominal(first) || !is_post(first) || !is_post(last)) return;
    for (std::uint32_t token = first + 1; token < last; ++token) {
      if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::DET) return;
    }
    take_place_of(name, first);
    hang_loose(first, name, Deprel::nmod_desc);
    hang_loose(last, first, Deprel::conj);
    for (std::uint32_t token = first + 1; token < last; ++token) {
      if (at(token).head == name) hang(token, last);
    }
    for (std::uint32_t token = first; token-- > 0 && in_one_sentence(token, first);) {
      if (at(token).head == first && at(token).deprel == Deprel::case_) hang(token, name);
    }
  }

  /// "its chairman and President Jane Roe", "chairman and CEO Jane Roe".
  bool owned_or_letters(std::uint32_t first, std::uint32_t last) {
    const std::string_view word = document().word(last);
    const bool letters =
        std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return letters ||
           (first > 0 && at(first - 1).head == first && at(first - 1).deprel == Deprel::nmod_poss);
  }

  /// A noun of persons, capitalised or not: "CEO".
  bool is_post(std::uint32_t token) {
    return knowledge_.kinds.speaks_of(to_lower(at(token).lemma), "person");
  }

  /// "Acme chief Jane Roe sold it" with Roe as a part of Acme: who has the title acts.
  void lead_body(std::uint32_t noun, std::uint32_t name) {
    const std::uint32_t body = at(name).head;
    if (body == Token::kRoot || body >= noun || !is_a(at(name).deprel, Deprel::flat)) return;
    const NameSpan* span = name_at(body);
    if (span == nullptr || span->end_token > noun || span->label == NameLabel::person) return;
    take_place_of(name, body);
    hang_loose(body, noun, Deprel::compound);
    hang_loose(noun, name, Deprel::nmod_desc);
    for (std::uint32_t token = span->end_token; token < noun; ++token) {
      if (at(token).head == name) hang(token, noun);
    }
  }

  void mend_before(std::uint32_t noun, std::uint32_t name) {
    lead_body(noun, name);
    if (at(noun).head == name) return describe_by_all(noun, name);
    if (at(noun).head == Token::kRoot) return;
    if (at(noun).upos == Upos::VERB) {
      if (!is_noun_in_disguise(noun)) return;  // "agreed to coach Jane Roe"
      make_phrase(noun);
    }
    const bool loose = at(name).head == noun && !is_a(at(name).deprel, Deprel::appos);
    if (loose) {
      const std::uint32_t head = at(noun).head;
      attach(name, head, at(noun).deprel);
      describe(noun, name);
    } else if (are_arguments_of_one(noun, name)) {
      describe(noun, name);
    }
  }

  /// "married to actor": the word above asks for the preposition that "to" is here.
  bool is_noun_in_disguise(std::uint32_t verb) {
    if (verb == 0 || at(verb - 1).head != verb || at(verb - 1).deprel != Deprel::mark) return false;
    const std::string preposition = to_lower(document().word(verb - 1));
    const Predicates& predicates = knowledge_.predicates;
    for (const auto& [number, which] : predicates.frames_of(at(at(verb).head).lemma)) {
      const auto& wanted = predicates.all()[number].frames[which].object.prepositions;
      if (std::count(wanted.begin(), wanted.end(), preposition) > 0) return true;
    }
    return false;
  }

  /// "art historian Jane Roe" with "art" as an argument beside the name; "Attorney General Jane
  /// Roe" with the attorney as one.
  void describe_by_all(std::uint32_t noun, std::uint32_t name) {
    if (noun == 0 || !in_one_sentence(noun - 1, noun)) return;
    // "Chief Executive Jane Roe" with Roe as chief and executive, each for itself
    if (is_a(at(noun).deprel, Deprel::amod) && at(noun - 1).head == name &&
        is_a(at(noun - 1).deprel, Deprel::amod) && is_capitalised(noun - 1)) {
      hang_loose(noun, name, Deprel::nmod_desc);
      return hang_loose(noun - 1, noun, Deprel::amod);
    }
    const bool titles =
        at(noun - 1).upos == Upos::NOUN || (is_nominal(noun - 1) && is_post(noun - 1));
    if (titles && are_arguments_of_one(noun - 1, name)) {
      describe(noun - 1, name);
    }
  }

  bool are_arguments_of_one(std::uint32_t noun, std::uint32_t name) {
    const auto is_argument = [&](std::uint32_t token) {
      const Deprel deprel = at(token).deprel;
      return is_a(deprel, Deprel::obj) || is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::nsubj);
    };
    return at(noun).head == at(name).head && at(name).head != Token::kRoot && is_argument(noun) &&
           is_argument(name);
  }

  /// "Senators Jane Roe and John Doe" with Doe as another senator beside the noun: what was joined
  /// to the title is joined to the name.
  void join_to_name(std::uint32_t title, std::uint32_t name) {
    if (at(title).head != name) return;
    for (std::uint32_t token = name + 1; token < document().tokens.size(); ++token) {
      if (!in_one_sentence(name, token)) break;
      if (at(token).head == title && at(token).deprel == Deprel::conj) hang(token, name);
    }
  }

  /// The noun becomes a part of the name's phrase, and what introduced it introduces the name.
  void describe(std::uint32_t noun, std::uint32_t name) {
    attach(noun, name, Deprel::nmod_desc);
    if (at(noun).head != name) return;
    // "Mayor Jane Roe, who built it" with the building said of the mayor
    for (std::uint32_t each = name + 1; each < document().tokens.size(); ++each) {
      if (!in_one_sentence(name, each)) break;
      if (at(each).head == noun && at(each).deprel == Deprel::acl_relcl) hang(each, name);
    }
    for (std::uint32_t each = noun; each > 0; --each) {
      const Token& token = at(each - 1);
      if (token.deprel != Deprel::case_ || token.head != noun) continue;
      attach(each - 1, name, Deprel::case_);
      at(name).deprel = at(name).deprel == Deprel::obj ? Deprel::obl : at(name).deprel;
      return;
    }
  }

  /// "married to actor": a verb that is none, with the preposition that was its mark.
  void make_phrase(std::uint32_t noun) {
    make_noun(noun);
    at(noun - 1).upos = Upos::ADP;
    at(noun - 1).xpos = "IN";
    at(noun - 1).deprel = Deprel::case_;
    at(noun).deprel = Deprel::obl;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_titles(Document& document, const Knowledge& knowledge) {
  TitleMender(document, knowledge).mend();
}

}  // namespace claimgraph
