#include "extract/names/antecedent_bars.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr int kHighestBar = 8;

class Bars {
 public:
  Bars(const Document& document, const Tree& tree, const DiscourseWords& words,
       const Phrase& anaphor, const Phrase& other)
      : document_(document), tree_(tree), words_(words), anaphor_(anaphor), other_(other) {}

  bool any() const {
    if (is_several_for_one() || is_an_act() || is_never_founded() || is_out_of_reach() ||
        turns_on_another() || is_home_of_name() || is_told_in_passing())
      return true;
    if (anaphor_.sentence != other_.sentence) return false;
    if (is_pronoun(anaphor_.form) && (is_in_description() || is_own_object())) return true;
    if (other_.form != PhraseForm::name) return false;
    if (is_pronoun(anaphor_.form) && (is_parted_by() || is_quoted_by())) return true;
    if (anaphor_.form == PhraseForm::definite && (is_beside_description() || is_fellow()))
      return true;
    if (anaphor_.form == PhraseForm::it || anaphor_.form == PhraseForm::definite) {
      if (is_no_payer() || describes_beside() || makes_offer()) return true;
    }
    if (anaphor_.form == PhraseForm::it)
      return is_other_doer() || is_aside() || has_another_act() || did_what_describes();
    return anaphor_.form == PhraseForm::they && (acts_on_several() || is_told_by_others());
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  /// "Acme was fined. The companies lied": more than one named thing. A name in the plural is many
  /// people's by one word alone ("Democrats", but neither "OTS" nor "Acme Industries").
  bool is_several_for_one() const {
    if (is_pronoun(anaphor_.form) || anaphor_.number != PhraseNumber::several ||
        other_.form != PhraseForm::name || other_.number == PhraseNumber::joined)
      return false;
    const NameSpan* name = document_.name_at(other_.token);
    const bool word = name == nullptr || name->end_token == name->first_token + 1;
    const std::string_view text = document_.word(other_.token);
    return other_.number == PhraseNumber::one || !word || text.ends_with('S');
  }

  /// "Acme fell out with Beta. It was a bid under a bad star": no name of who acts.
  bool is_an_act() const {
    const bool act =
        anaphor_.called == NounSense::event || anaphor_.called == NounSense::communication;
    if (!act || other_.form != PhraseForm::name) return false;
    const NameSpan* name = document_.name_at(other_.token);
    return name == nullptr || name->label != NameLabel::miscellaneous;
  }

  /// "The round brings the total raised since it was founded in 2019": rounds are not.
  bool is_never_founded() const {
    const std::uint32_t verb = at(anaphor_.token).head;
    const bool founded = anaphor_.form == PhraseForm::it && verb != Token::kRoot &&
                         at(anaphor_.token).deprel == Deprel::nsubj_pass &&
                         words_.foundings.contains(at(verb).lemma);
    const bool act = other_.sense == NounSense::other || other_.sense == NounSense::event ||
                     other_.sense == NounSense::communication;
    return founded && other_.form != PhraseForm::name && !is_pronoun(other_.form) && act &&
           other_.kinds == 0;
  }

  /// "Acme staff and Beta's board threatened to quit themselves": what turns back on somebody does
  /// not mean who only owns or describes something there.
  bool is_out_of_reach() const {
    const bool within =
        other_.role == PhraseRole::possessor || is_a(at(other_.token).deprel, Deprel::compound);
    return at(anaphor_.token).feats.find("Reflex=Yes") != std::string::npos &&
           anaphor_.sentence == other_.sentence && within;
  }

  /// "A group calling itself Red Fox", "Acme sold itself": one thing that turns back on itself is
  /// what acts there, or what the clause describes.
  bool turns_on_another() const {
    const Token& pronoun = at(anaphor_.token);
    const bool turns = pronoun.feats.find("Reflex=Yes") != std::string::npos &&
                       anaphor_.number == PhraseNumber::one && pronoun.head != Token::kRoot;
    if (!turns || at(pronoun.head).upos != Upos::VERB) return false;
    const Token& verb = at(pronoun.head);
    auto doer = child(tree_, document_, pronoun.head, Deprel::nsubj);
    const bool relative = doer && at(*doer).feats.find("PronType=Rel") != std::string::npos;
    const bool describes =
        verb.deprel == Deprel::acl || (relative && is_a(verb.deprel, Deprel::acl));
    if ((!doer || relative) && describes && verb.head != Token::kRoot) doer = verb.head;
    return doer && at(*doer).upos != Upos::PRON && other_.token != *doer;
  }

  /// "The furnace, supplied by Austria's Hall, opened. It cuts costs": a place that only tells
  /// where a body is from that is named in passing is nothing that "it" means.
  /// Nor is that which a person is from, "Jane Roe of Ohio".
  bool is_home_of_name() const {
    const Token& place = at(other_.token);
    if (anaphor_.form != PhraseForm::it || other_.form != PhraseForm::name) return false;
    if (place.head == Token::kRoot) return false;
    const NameSpan* name = document_.name_at(other_.token);
    const NameSpan* owned = document_.name_at(place.head);
    const bool lived_in = is_a(place.deprel, Deprel::nmod) && name != nullptr &&
                          name->label == NameLabel::place && owned != nullptr &&
                          owned->label == NameLabel::person;
    if (lived_in || other_.role != PhraseRole::possessor) return lived_in;
    const bool passing = is_a(document_.tokens[place.head].deprel, Deprel::obl);
    return passing && name != nullptr && name->label == NameLabel::place && owned != nullptr &&
           owned->label == NameLabel::organization;
  }

  /// "Acme said it would close a mill, weeks after Beta left. The company lost": what a clause of
  /// time tells of is passed over where the main clause has a body for its subject.
  bool is_told_in_passing() const {
    const bool points = anaphor_.form == PhraseForm::it || anaphor_.form == PhraseForm::definite;
    if (!points || other_.form != PhraseForm::name || anaphor_.token < other_.token) return false;
    std::uint32_t up = other_.token;
    for (int steps = 0; steps < kHighestBar && at(up).head != Token::kRoot; ++steps) {
      const std::uint32_t above = at(up).head;
      const auto mark = child(tree_, document_, up, Deprel::mark);
      const bool timed = is_a(at(up).deprel, Deprel::advcl) && mark && *mark < up &&
                         words_.passing.contains(to_lower(document_.word(*mark)));
      if (timed) return !is_below(anaphor_.token, up) && has_body(above);
      up = above;
    }
    return false;
  }

  /// Whether the subject of the clause is a body's name, or "it"; "soared after raising $5
  /// million": of a clause without one, that of the clause above it.
  bool has_body(std::uint32_t verb) const {
    auto subject = child(tree_, document_, verb, Deprel::nsubj);
    for (int steps = 0; !subject && steps < kHighestBar; ++steps) {
      const Deprel link = at(verb).deprel;
      const bool shares = is_a(link, Deprel::advcl) || link == Deprel::xcomp;
      if (!shares || at(verb).head == Token::kRoot) return false;
      verb = at(verb).head;
      subject = child(tree_, document_, verb, Deprel::nsubj);
    }
    if (!subject) return false;
    const NameSpan* name = document_.name_at(*subject);
    const bool body = name != nullptr ? name->label == NameLabel::organization
                                      : at(*subject).upos == Upos::PROPN;
    return body || at(*subject).feats.find("Gender=Neut") != std::string::npos;
  }

  /// "The US put them on a list, accusing them": whoever does it does it to another.
  bool is_own_object() const {
    if (anaphor_.role != PhraseRole::object || other_.role != PhraseRole::subject) return false;
    std::uint32_t verb = at(anaphor_.token).head;
    for (int steps = 0; steps < kHighestBar && verb != Token::kRoot; ++steps) {
      if (const auto subject = child(tree_, document_, verb, Deprel::nsubj))
        return *subject == other_.token;
      const Deprel deprel = at(verb).deprel;
      // Not "Acme raised $5 million, valuing it at …": the raising does.
      const auto helper = child(tree_, document_, verb, Deprel::aux);  // "having bought it"
      const bool sure = (helper && at(*helper).xpos == "VBG") ||
                        child(tree_, document_, verb, Deprel::mark);  // "after buying it"
      const bool aside =
          deprel == Deprel::advcl && ((at(verb).xpos == "VBG" && anaphor_.form != PhraseForm::it) ||
                                      (sure && at(verb).xpos != "VB"));
      const bool shares = deprel == Deprel::conj || deprel == Deprel::xcomp || aside;
      if (!shares) return false;
      verb = at(verb).head;
    }
    return false;
  }

  /// "Acme called on the company to pay": who acts on whom, or asks whom, is another.
  bool is_fellow() const {
    const std::uint32_t verb = at(anaphor_.token).head;
    const bool argument =
        anaphor_.role == PhraseRole::object || anaphor_.role == PhraseRole::oblique;
    std::uint32_t doer = other_.token;  // "the union IG Metall"
    for (int steps = 0; steps < kHighestBar && is_beside(doer); ++steps) doer = at(doer).head;
    return argument && verb != Token::kRoot && at(doer).head == verb &&
           is_a(at(doer).deprel, Deprel::nsubj) && at(verb).upos == Upos::VERB;
  }

  /// Whether the word only says what a noun is, or is called.
  bool is_beside(std::uint32_t token) const {
    const Deprel link = at(token).deprel;
    return link == Deprel::appos || link == Deprel::flat || link == Deprel::nmod_desc ||
           is_a(link, Deprel::compound);
  }

  /// "Acme and Beta will merge, they said": of several, the others say so.
  bool is_told_by_others() const {
    const std::uint32_t cue = at(anaphor_.token).head;
    if (anaphor_.form != PhraseForm::they || !anaphor_.speaks || other_.token > anaphor_.token)
      return false;
    if (cue == Token::kRoot) return false;
    const bool aside = at(cue).deprel == Deprel::parataxis;
    const auto told =
        aside ? std::optional(at(cue).head) : child(tree_, document_, cue, Deprel::ccomp);
    return told && *told < cue && is_below(other_.token, *told);
  }

  /// "Acme, it said, had agreed to sell": who says it between a subject and its verb is another.
  bool is_parted_by() const {
    const std::uint32_t cue = at(anaphor_.token).head;
    const std::uint32_t told = at(other_.token).head;
    if (anaphor_.role != PhraseRole::subject || cue == Token::kRoot || told == Token::kRoot)
      return false;
    const bool joined = at(told).deprel == Deprel::ccomp && at(told).head == cue;
    const bool aside = at(cue).deprel == Deprel::parataxis && at(cue).head == told;
    return (joined || aside) && is_a(at(other_.token).deprel, Deprel::nsubj) &&
           other_.token < anaphor_.token && cue < told;
  }

  /// "“Acme has assured us of it,” it reads": who is quoted calls himself by no name.
  bool is_quoted_by() const {
    if (anaphor_.quoted || !other_.quoted || other_.token > anaphor_.token) return false;
    return anaphor_.speaks || at(anaphor_.token - 1).xpos == "''";
  }

  /// Of two clauses with an object each: the first one's subject.
  bool is_other_doer() const {
    if (anaphor_.role != PhraseRole::object || other_.role != PhraseRole::subject) return false;
    const std::uint32_t verb = at(anaphor_.token).head;
    const std::uint32_t first = at(other_.token).head;
    if (verb == Token::kRoot || first == Token::kRoot) return false;
    return at(verb).deprel == Deprel::conj && at(verb).head == first &&
           child(tree_, document_, verb, Deprel::nsubj) &&
           child(tree_, document_, first, Deprel::obj);
  }

  /// Who has another do it: the other's are what he acts on.
  bool has_another_act() const {
    std::uint32_t up = anaphor_.token;
    for (int steps = 0; steps < kHighestBar && at(up).head != Token::kRoot; ++steps) {
      const std::uint32_t above = at(up).head;
      if (at(up).deprel == Deprel::xcomp && at(up).xpos == "VB") {
        auto doer = child(tree_, document_, above, Deprel::obj);
        if (!doer) doer = child(tree_, document_, above, Deprel::iobj);
        const bool controls = doer && *doer < up && at(*doer).upos == Upos::PROPN;
        return controls && at(other_.token).head == above && other_.role == PhraseRole::subject;
      }
      up = above;
    }
    return false;
  }

  /// In a clause that only describes another name, in which the pronoun does not stand.
  bool is_aside() const {
    std::uint32_t up = other_.token;
    for (int steps = 0; steps < kHighestBar && at(up).head != Token::kRoot; ++steps) {
      const std::uint32_t above = at(up).head;
      const bool describes = at(up).deprel == Deprel::acl || at(up).deprel == Deprel::acl_relcl;
      const bool subject = is_a(at(above).deprel, Deprel::nsubj) && at(above).upos == Upos::PROPN;
      if (describes && subject) return !is_below(anaphor_.token, up);
      up = above;
    }
    return false;
  }

  /// "Acme raised $5 million from Beta, valuing the company at $20 million": whoever gets the money
  /// is valued.
  bool is_no_payer() const {
    const std::uint32_t verb = at(anaphor_.token).head;
    if (anaphor_.role != PhraseRole::object || verb == Token::kRoot) return false;
    const bool result = is_a(at(verb).deprel, Deprel::advcl) && at(verb).xpos == "VBG" &&
                        words_.funding.contains(at(verb).lemma);
    return result && other_.token < verb && other_.role == PhraseRole::oblique;
  }

  /// "Acme made an offer valuing it at $5 million", "an offer by Acme that values it": another
  /// firm.
  bool makes_offer() const {
    const std::uint32_t verb = at(anaphor_.token).head;
    if (anaphor_.role != PhraseRole::object || verb == Token::kRoot) return false;
    const std::uint32_t offer = at(verb).head;
    const bool tells = is_a(at(verb).deprel, Deprel::acl) && offer != Token::kRoot &&
                       words_.funding.contains(at(verb).lemma) &&
                       words_.offers.contains(at(offer).lemma);
    if (!tells || other_.token > verb) return false;
    const std::uint32_t above = at(other_.token).head;
    // not "Acme received an offer valuing it"
    const bool makes = above == at(offer).head && other_.role == PhraseRole::subject &&
                       words_.offering.contains(at(above).lemma);
    return above == offer || makes;
  }

  /// "a round led by Beta, valuing it at $5 million": who did what only describes a thing.
  bool did_what_describes() const {
    const Token& other = at(other_.token);
    if (other.deprel != Deprel::obl_agent || other.head == Token::kRoot) return false;
    const std::uint32_t verb = at(anaphor_.token).head;
    const bool describes = at(other.head).deprel == Deprel::acl && at(other.head).xpos == "VBN";
    return describes && other_.token < anaphor_.token && verb != Token::kRoot &&
           is_a(at(verb).deprel, Deprel::advcl) && at(verb).xpos == "VBG" &&
           !is_below(anaphor_.token, other.head);
  }

  /// In the participle's clause that opens the sentence and tells of the pronoun itself.
  bool is_in_description() const {
    if (other_.token > anaphor_.token) return false;
    const std::uint32_t verb = at(anaphor_.token).head;
    std::uint32_t up = other_.token;
    for (int steps = 0; steps < kHighestBar && at(up).head != Token::kRoot; ++steps) {
      const bool opens = is_a(at(up).deprel, Deprel::advcl) && at(up).xpos == "VBN";
      if (opens && at(up).head == verb && up < anaphor_.token) {
        return !child(tree_, document_, up, Deprel::nsubj) &&
               !child(tree_, document_, up, Deprel::mark);
      }
      up = at(up).head;
    }
    return false;
  }

  /// "Founded by Jane Roe of Beta, the company grew": no Beta; but "Asked about Acme's plans, the
  /// company was silent" may speak of it.
  bool is_beside_description() const {
    return anaphor_.role == PhraseRole::subject && other_.role != PhraseRole::possessor &&
           is_in_description();
  }

  bool is_below(std::uint32_t token, std::uint32_t ancestor) const {
    for (int steps = 0; steps < kHighestBar && at(token).head != Token::kRoot; ++steps) {
      token = at(token).head;
      if (token == ancestor) return true;
    }
    return false;
  }

  /// "in a round led by Beta that values the company": who acts in one clause that describes a noun
  /// is not meant in the next one.
  bool describes_beside() const {
    const auto describing = [&](std::uint32_t token) {
      for (int steps = 0; steps < kHighestBar && at(token).head != Token::kRoot; ++steps) {
        const Deprel deprel = at(token).deprel;
        if (is_a(deprel, Deprel::acl) || deprel == Deprel::advcl_relcl) return token;
        token = at(token).head;
      }
      return Token::kRoot;
    };
    const std::uint32_t mine = describing(anaphor_.token);
    if (mine != Token::kRoot && at(mine).head == other_.token) return true;  // what describes Beta
    const std::uint32_t theirs = describing(other_.token);
    if (mine == Token::kRoot || theirs == Token::kRoot || mine == theirs) return false;
    return (at(mine).head == at(theirs).head || at(mine).head == theirs) &&
           at(theirs).xpos == "VBN";
  }

  /// The subject of what is done to several things, of which a reason follows, or something else
  /// that was done to them: "Acme sold 20 jets, but they were grounded".
  bool acts_on_several() const {
    const std::uint32_t verb = at(anaphor_.token).head;
    if (other_.role != PhraseRole::subject || other_.number != PhraseNumber::one) return false;
    if (verb == Token::kRoot || at(verb).head == Token::kRoot) return false;
    const Deprel deprel = at(verb).deprel;
    const bool undergone = is_a(at(anaphor_.token).deprel, Deprel::nsubj_pass) &&
                           (deprel == Deprel::conj || is_a(deprel, Deprel::acl));
    if (!undergone && !is_a(deprel, Deprel::advcl)) return false;
    // "sold 20 jets in Norway, where they were grounded"
    const std::uint32_t above = at(verb).head;
    const std::uint32_t main = is_a(deprel, Deprel::acl) ? at(above).head : above;
    if (main == Token::kRoot || main != at(other_.token).head) return false;
    const auto things = child(tree_, document_, main, Deprel::obj);
    return things && at(*things).xpos == "NNS" && *things < anaphor_.token;
  }

  const Document& document_;
  const Tree& tree_;
  const DiscourseWords& words_;
  const Phrase& anaphor_;
  const Phrase& other_;
};

}  // namespace

bool is_barred(const Document& document, const Tree& tree, const DiscourseWords& words,
               const Phrase& anaphor, const Phrase& other) {
  return Bars(document, tree, words, anaphor, other).any();
}

bool is_beside_the_point(const Document& document, const Tree& tree, const DiscourseWords& words,
                         const Phrase& other) {
  if (other.form != PhraseForm::name) return false;
  std::uint32_t token = other.token;
  for (int steps = 0; steps < kHighestBar; ++steps) {
    const Token& name = document.tokens[token];
    if (name.deprel != Deprel::conj || name.head == Token::kRoot) break;
    token = name.head;
  }
  const auto preposition = child(tree, document, token, Deprel::case_);
  return preposition && *preposition < token &&
         words.beside.contains(to_lower(document.word(*preposition)));
}

bool is_of_other_sort(const Document& document, const Tree& tree, const Phrase& anaphor,
                      const Phrase& other) {
  const auto sort_of = [&](std::uint32_t noun) -> const Token* {
    const auto modifier = child(tree, document, noun, Deprel::compound);
    const auto owner = child(tree, document, noun, Deprel::nmod_poss);
    const auto telling = modifier ? modifier : owner;
    if (!telling || document.tokens[*telling].upos != Upos::NOUN) return nullptr;
    return &document.tokens[*telling];
  };
  const Token* mine = sort_of(anaphor.token);
  const Token* theirs = sort_of(other.token);
  if (mine != nullptr && theirs != nullptr && mine->lemma != theirs->lemma) return true;
  // "the central bank" behind "the Lisbon bank"
  const auto home = child(tree, document, other.token, Deprel::compound);
  return home && document.tokens[*home].upos == Upos::PROPN &&
         child(tree, document, anaphor.token, Deprel::det) &&
         child(tree, document, anaphor.token, Deprel::amod) &&
         !child(tree, document, anaphor.token, Deprel::compound) &&
         !child(tree, document, other.token, Deprel::amod);
}

bool is_of_life(const Document& document, const Tree& tree, const DiscourseWords& words,
                const Phrase& other) {
  const Token& name = document.tokens[other.token];
  if (is_a(name.deprel, Deprel::compound) && name.head != Token::kRoot) {
    const auto adjective = child(tree, document, name.head, Deprel::amod);
    return adjective && words.former.contains(document.tokens[*adjective].lemma);
  }
  if (other.form != PhraseForm::name || other.role == PhraseRole::subject) return false;
  const std::uint32_t verb = other.clause;
  if (verb == Phrase::kNone || document.tokens[verb].xpos != "VBD") return false;
  const auto subject = child(tree, document, verb, Deprel::nsubj);
  if (!subject) return false;
  const Token& doer = document.tokens[*subject];
  const bool direct =
      other.role == PhraseRole::oblique && document.tokens[other.token].head == verb;
  const bool gendered = doer.feats.find("Gender=") != std::string::npos &&
                        doer.feats.find("Gender=Neut") == std::string::npos;
  return (direct && gendered) ||
         (doer.xpos == "WP" && document.tokens[verb].deprel == Deprel::acl_relcl);
}

}  // namespace claimgraph
