#include "extract/trees/opened_clauses.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestAside = 9;  // words between the commas

class OpenedClauses : private TreeEditor {
 public:
  OpenedClauses(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token + 4; verb < sentence.end_token; ++verb) {
      if (may_act(verb, sentence)) open(verb, sentence);
      if (at(verb).upos == Upos::VERB) leave_opening(verb, sentence);
      if (at(verb).upos == Upos::VERB) act_behind_opening(verb, sentence);
      if (at(verb).head == Token::kRoot) act_behind_clause(verb, sentence);
      if (at(verb).head == Token::kRoot) act_behind_participle(verb, sentence);
    }
  }

 private:
  /// A past, or what looks like the plain verb and may be one: "after the founder, Roe, quit".
  bool may_act(std::uint32_t verb, const Sentence& sentence) {
    const Xpos& xpos = at(verb).xpos;
    if (at(verb - 1).xpos != "," || at(verb).head == Token::kRoot) return false;
    const bool plain = xpos == "VB" && !has_dependent(verb, Deprel::mark, sentence) &&
                       is_one_of(verb, knowledge_.clause_words.plain_participles);
    if (xpos != "VBD" && xpos != "VBN" && !plain) return false;
    const Deprel deprel = at(verb).deprel;
    const bool beside = deprel == Deprel::conj || deprel == Deprel::parataxis ||
                        deprel == Deprel::advcl || deprel == Deprel::acl;
    return beside && child_before(verb, Deprel::cc) == Token::kRoot &&
           !has_subject(verb, sentence) && !has_dependent(verb, Deprel::obl_agent, sentence);
  }

  /// Whether what follows makes it no participle: an object, or, behind a name in commas ("after
  /// its chief, Jane Roe, left"), that no comma closes what it opens.
  bool must_act(std::uint32_t verb, std::uint32_t aside, const Sentence& sentence) {
    if (object_between(verb, verb + 1, sentence.end_token) != Token::kRoot) return true;
    if (!is_name(aside)) return false;
    for (std::uint32_t token = verb; token < sentence.end_token; ++token) {
      if (at(token).xpos == ",") return false;
    }
    return true;
  }

  void open(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t relative = comma_of_relative(verb - 1, sentence);
    const bool related = at(verb).xpos == "VBD" && relative != Token::kRoot;
    const std::uint32_t comma = related ? relative : comma_of_aside(verb - 1, sentence);
    if (comma == Token::kRoot || comma == sentence.first_token) return;
    const std::uint32_t noun = leader_at(comma - 1);
    const std::uint32_t above = at(noun).head;
    const std::uint32_t opener = first_of(noun);
    const bool opens =
        at(opener).deprel == Deprel::case_ && at(opener).head == noun &&
        knowledge_.clause_words.clause_openers.contains(to_lower(document().word(opener)));
    if (!opens || above == Token::kRoot || above > opener || is_below(above, verb)) return;
    const std::uint32_t aside = leader_at(verb - 2);
    if (!related && !is_name(noun) && !is_name(aside)) return;
    if (!related && !must_act(verb, aside, sentence)) return;
    hang_loose(verb, above, Deprel::advcl);
    hang_loose(noun, verb, Deprel::nsubj);
    hang_loose(opener, verb, Deprel::mark);
    for (const std::uint32_t each : outward(comma + 1, verb - 1))
      hang_loose(each, noun, related ? Deprel::acl_relcl : Deprel::appos);
    make_past(verb);
  }

  /// "After nine months, a price and two deadlines, Acme dropped it" with the price as who dropped
  /// it, too: right behind the comma stands who does, and the rest is of the opening phrase.
  void leave_opening(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t subject = child_before(verb, Deprel::nsubj);
    if (subject == Token::kRoot || first_of(subject) < sentence.first_token + 4) return;
    if (at(first_of(subject) - 1).xpos != ",") return;
    const std::uint32_t opening = opening_of(verb, sentence);
    for (std::uint32_t other = sentence.first_token; other < subject && opening != Token::kRoot;
         ++other) {
      const bool second =
          at(other).head == verb && at(other).deprel == Deprel::nsubj && is_nominal(other);
      if (second && other > opening && at(first_of(other) - 1).xpos == ",")
        return attach(other, opening, Deprel::conj);
    }
  }

  /// "According to the firm Acme, Beta's share shrank" with the share, and Beta, as the firm: a
  /// verb without a subject has it right behind the comma.
  void act_behind_opening(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t opening = opening_of(verb, sentence);
    if (opening == Token::kRoot || opening > verb || !has_finite_form(verb, sentence)) return;
    if (has_subject(verb, sentence)) return;
    if (act_behind_date(verb, opening, sentence)) return;
    std::uint32_t comma = opening + 1;
    while (comma < verb && at(comma).xpos != ",") ++comma;
    const auto strays = [&](std::uint32_t token) {
      const bool hung = at(token).deprel == Deprel::appos || at(token).deprel == Deprel::conj;
      return hung && at(token).head == opening && is_nominal(token);
    };
    std::uint32_t subject = verb;
    while (subject > comma && !strays(subject)) --subject;
    if (subject <= comma) return;
    for (std::uint32_t token = subject; token < verb; ++token) {  // "From Acme, the maker, came it"
      if (at(token).xpos == ",") return;
    }
    hang_loose(subject, verb, subject_relation(verb, sentence));
    const std::uint32_t owner = owner_of(opening, subject, comma);
    if (owner != Token::kRoot) hang_loose(owner, subject, Deprel::nmod_poss);
  }

  /// "After sales fell, Acme, a maker of pumps, cut jobs" with Acme as what fell, too: a name
  /// behind the comma that closes the opening clause acts in the main one, which has no subject.
  void act_behind_clause(std::uint32_t verb, const Sentence& sentence) {
    if (!has_finite_form(verb, sentence) || has_subject(verb, sentence)) return;
    for (std::uint32_t name = sentence.first_token + 3; name < verb; ++name) {
      const std::uint32_t clause = at(name).head;
      const bool joined = at(name).deprel == Deprel::conj && is_name(name) && clause < name;
      if (!joined || at(clause).head != verb || !is_a(at(clause).deprel, Deprel::advcl)) continue;
      if (!has_subject(clause, sentence) || at(first_of(name) - 1).xpos != ",") continue;
      hang_loose(name, verb, subject_relation(verb, sentence));
      for (std::uint32_t token = name + 1; token < verb; ++token) {
        if (at(token).head == clause && at(token).deprel == Deprel::appos) hang(token, name);
      }
      return;
    }
  }

  /// "Fearing losses, chair Jane Roe sold it" with Roe as feared, too: who stands between the comma
  /// and a verb without a subject acts.
  void act_behind_participle(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t first = sentence.first_token;
    if (at(first).xpos != "VBG" || at(first).upos != Upos::VERB || at(first).head != verb) return;
    if (!has_finite_form(verb, sentence) || has_subject(verb, sentence)) return;
    std::uint32_t comma = verb;
    while (comma > first && at(comma).xpos != ",") --comma;
    if (comma == first) return;
    std::uint32_t subject = Token::kRoot;
    for (const std::uint32_t each : outward(comma + 1, verb)) {
      if (at(each).head == verb) continue;
      const Deprel deprel = at(each).deprel;
      const bool joined = deprel == Deprel::conj || deprel == Deprel::appos;
      if (!joined || !is_nominal(each) || subject != Token::kRoot) return;
      subject = each;
    }
    if (subject == Token::kRoot || child_before(subject, Deprel::cc) != Token::kRoot) return;
    hang_loose(subject, verb, subject_relation(verb, sentence));
    at(first).deprel = Deprel::advcl;
  }

  /// "By the end of 2025 Acme had hired 600" with Acme as whose end it is: a name right behind a
  /// date, and right before the verb or its helper, acts. Returns whether there is one.
  bool act_behind_date(std::uint32_t verb, std::uint32_t opening, const Sentence& sentence) {
    for (std::uint32_t token = opening + 1; token < verb; ++token) {
      const bool hung = at(token).head == opening && is_a(at(token).deprel, Deprel::nmod) &&
                        child_before(token, Deprel::case_) == Token::kRoot;
      const std::uint32_t first = first_of(token);
      if (!hung || !is_name(token) || document().date_over(at(first - 1).span) == nullptr) continue;
      if (token + 1 != verb && at(token + 1).upos != Upos::AUX) continue;
      hang_loose(token, verb, subject_relation(verb, sentence));
      return true;
    }
    return false;
  }

  /// The owner with its "'s" that hangs on the opening, too, between the comma and the subject.
  std::uint32_t owner_of(std::uint32_t opening, std::uint32_t subject, std::uint32_t comma) {
    for (std::uint32_t token = subject; token-- > comma + 1;) {
      if (at(token).xpos != "POS") continue;
      const std::uint32_t owner = at(token).head;
      const bool hung = owner != Token::kRoot && at(owner).head == opening && owner > comma;
      return hung ? owner : Token::kRoot;
    }
    return Token::kRoot;
  }

  /// The phrase that a preposition opens the sentence with, said of the verb; kRoot: none.
  std::uint32_t opening_of(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t first = sentence.first_token;
    const std::uint32_t noun = at(first).head;
    const bool opens = at(first).deprel == Deprel::case_ && noun != Token::kRoot &&
                       at(noun).head == verb && is_a(at(noun).deprel, Deprel::obl);
    return opens ? noun : Token::kRoot;
  }

  /// The comma that opens the words before the one at `close`, without a verb among them; kRoot:
  /// none.
  std::uint32_t comma_of_aside(std::uint32_t close, const Sentence& sentence) {
    for (std::uint32_t token = close; token-- > sentence.first_token;) {
      if (close - token > kLongestAside || at(token).upos == Upos::VERB) return Token::kRoot;
      if (at(token).xpos == ",") return token + 1 < close ? token : Token::kRoot;
    }
    return Token::kRoot;
  }

  /// The comma of "after a clerk, whose complaints were ignored," where the closing one stands at
  /// `close`; kRoot: none.
  std::uint32_t comma_of_relative(std::uint32_t close, const Sentence& sentence) {
    constexpr std::uint32_t kLongest = 14;
    for (std::uint32_t token = close; token-- > sentence.first_token;) {
      if (close - token > kLongest) return Token::kRoot;
      if (at(token).xpos != ",") continue;
      const Xpos& next = at(token + 1).xpos;
      return next == "WP" || next == "WP$" || next == "WDT" ? token : Token::kRoot;
    }
    return Token::kRoot;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void open_described_clauses(Document& document, const Knowledge& knowledge,
                            const Sentence& sentence) {
  OpenedClauses(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
