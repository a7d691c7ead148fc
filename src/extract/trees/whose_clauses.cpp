#include "extract/trees/whose_clauses.h"

#include <optional>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class WhoseClauses : private TreeEditor {
 public:
  WhoseClauses(Document& document, const Sentence& sentence)
      : TreeEditor(document), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t token = sentence_.first_token; token < sentence_.end_token; ++token) {
      if (at(token).xpos != "WP$") continue;
      open_clause_of_owner(token);
      be_done_to_owned(token);
      leave_main_clause(token);
      tell_of_named(token);
    }
  }

 private:
  void open_clause_of_owner(std::uint32_t whose);
  void be_done_to_owned(std::uint32_t whose);
  void leave_main_clause(std::uint32_t whose);
  void tell_of_named(std::uint32_t whose);
  std::uint32_t end_of_owned(std::uint32_t owned);
  std::uint32_t predicate_at(std::uint32_t first);
  std::uint32_t main_predicate(std::uint32_t verb);
  void give_main_clause(std::uint32_t main, std::uint32_t verb, std::uint32_t owner);

  const Sentence& sentence_;
};

/// "whose cost two auditors had questioned" with the cost as who questioned it, or as a part of the
/// auditors' name: what is whose and stands before the verb's own subject is what it was done to.
void WhoseClauses::be_done_to_owned(std::uint32_t whose) {
  const std::uint32_t owned = at(whose).head;
  if (owned != whose + 1 || owned + 2 >= sentence_.end_token || !is_nominal(owned)) return;
  const std::uint32_t next = owned + 1;
  const bool opens = at(next).upos == Upos::DET || at(next).upos == Upos::NUM ||
                     at(next).xpos == "PRP" || at(next).xpos == "PRP$";
  const bool compound = at(owned).deprel == Deprel::compound;
  const std::uint32_t below = at(owned).head;
  if (below == Token::kRoot || below < next) return;
  const std::uint32_t verb = compound ? at(below).head : below;
  if (verb == Token::kRoot || verb < next || at(verb).deprel != Deprel::acl_relcl) return;
  if (!compound && !is_a(at(owned).deprel, Deprel::nsubj)) return;
  const auto acts = [&](std::uint32_t token) {
    return at(token).head == verb && at(token).deprel == Deprel::nsubj;
  };
  std::uint32_t actor = next;
  while (actor < verb && !acts(actor)) ++actor;
  if (actor < verb && (!compound || opens)) hang_loose(owned, verb, Deprel::obj);
}

/// "by the board, whose first report he expects in May" with the report as another name of the
/// board, and the expecting as what describes it: what is whose is the verb's, and the clause the
/// owner's.
void WhoseClauses::open_clause_of_owner(std::uint32_t whose) {
  const std::uint32_t owned = at(whose).head;
  if (owned == Token::kRoot || owned < whose || at(owned).deprel != Deprel::appos) return;
  const std::uint32_t owner = at(owned).head;
  for (std::uint32_t verb = owned + 1; verb < sentence_.end_token; ++verb) {
    if (at(verb).head != owned || at(verb).deprel != Deprel::acl_relcl) continue;
    const std::uint32_t actor = child_before(verb, Deprel::nsubj);
    hang_loose(verb, owner, Deprel::acl_relcl);
    return hang_loose(owned, verb,
                      actor == Token::kRoot || actor < owned ? Deprel::nsubj : Deprel::obj);
  }
}

/// "Acme, whose pumps run in 40 mills, closed at $9" with the running as the main verb and the
/// closing as the mills': what is whose tells of the owner, and behind the comma goes on what the
/// owner does.
void WhoseClauses::leave_main_clause(std::uint32_t whose) {
  if (whose < sentence_.first_token + 2 || at(whose - 1).xpos != ",") return;
  const std::uint32_t owner = leader_at(whose - 2);
  const std::uint32_t owned = at(whose).head;
  const std::uint32_t verb = root_of(sentence_);
  if (!is_nominal(owner) || owned == Token::kRoot || verb == Token::kRoot) return;
  if (owned < whose || verb < owned || at(verb).upos != Upos::VERB || at(owner).head != verb)
    return;
  if (at(owned).head != verb && at(owned).head != owner) return;
  for (std::uint32_t token = owned + 1; token < verb; ++token) {
    if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::VERB) return;
  }
  std::uint32_t main = verb + 2;
  const auto goes_on = [&](std::uint32_t token) {
    const bool past = at(token).xpos == "VBD" || at(token).xpos == "VBZ" || at(token).xpos == "VBN";
    return past && at(token).upos == Upos::VERB && at(token - 1).xpos == ",";
  };
  while (main < sentence_.end_token && !goes_on(main)) ++main;
  if (main >= sentence_.end_token || has_subject(main, sentence_)) return;
  uproot(main);
  if (at(main).xpos == "VBN") make_past(main);
  hang_loose(owner, main, Deprel::nsubj);
  hang_loose(verb, owner, Deprel::acl_relcl);
  if (at(owned).head != verb) hang_loose(owned, verb, Deprel::nsubj);
  for (std::uint32_t token = main + 1; token < sentence_.end_token; ++token) {
    if (at(token).head == verb) hang(token, main);
  }
}

/// Where the clause goes on behind what is whose, and behind that one's name between commas.
std::uint32_t WhoseClauses::end_of_owned(std::uint32_t owned) {
  const std::uint32_t comma = owned + 1;
  const NameSpan* name = comma + 1 < sentence_.end_token ? name_at(comma + 1) : nullptr;
  const bool named = name != nullptr && at(comma).xpos == "," && name->first_token == comma + 1 &&
                     name->end_token < sentence_.end_token && at(name->end_token).xpos == ",";
  if (!named) return comma;
  hang_loose(leader_at(comma + 1), owned, Deprel::appos);
  return name->end_token + 1;
}

/// What the finite verb or helper at `first` is the predicate of or belongs to; kRoot: none stands
/// there.
std::uint32_t WhoseClauses::predicate_at(std::uint32_t first) {
  if (first >= sentence_.end_token) return Token::kRoot;
  const bool helper = at(first).upos == Upos::AUX;
  if (!helper)
    return at(first).upos == Upos::VERB && is_finite(at(first).xpos) ? first : Token::kRoot;
  const std::uint32_t verb = at(first).head;
  return verb != Token::kRoot && verb > first ? verb : Token::kRoot;
}

/// Behind the comma that ends the clause of `verb`, the predicate that the sentence goes on with.
std::uint32_t WhoseClauses::main_predicate(std::uint32_t verb) {
  for (std::uint32_t comma = verb + 1; comma + 1 < sentence_.end_token; ++comma) {
    if (at(comma).xpos != ",") continue;
    const std::uint32_t next = comma + 1;
    const bool bare = at(next).upos == Upos::VERB && at(next).xpos == "VB";  // "cut 300 jobs"
    return bare ? next : predicate_at(next);
  }
  return Token::kRoot;
}

/// "Acme, whose chairwoman, Jane Roe, resigned in May, lost" with Acme as who resigned, "Acme,
/// whose chief is Jane Roe, lost" with Acme as Roe: of what is whose, the clause tells, and of the
/// owner what stands behind the clause.
void WhoseClauses::tell_of_named(std::uint32_t whose) {
  const std::uint32_t owned = at(whose).head;
  const bool aside = whose >= sentence_.first_token + 2 && at(whose - 1).xpos == ",";
  if (!aside || owned == Token::kRoot || owned < whose || owned + 2 >= sentence_.end_token) return;
  const std::uint32_t owner = leader_at(whose - 2);
  if (!is_nominal(owner) && !is_capitalised(owner)) return;
  const std::uint32_t end = end_of_owned(owned);
  const bool named = end > owned + 1;
  if (named && end < sentence_.end_token && at(end).xpos == "VBN") make_past(end);
  const std::uint32_t verb = predicate_at(end);
  if (verb == Token::kRoot || verb == owner) return;
  const std::uint32_t main = main_predicate(verb);
  if (main == Token::kRoot && (at(verb).head == Token::kRoot || at(verb).head > verb)) return;
  if (main != Token::kRoot) give_main_clause(main, verb, owner);
  if (!is_nominal(owned)) make_noun(owned);
  hang_loose(verb, owner, Deprel::acl_relcl);
  if (at(owned).head != verb) hang_loose(owned, verb, subject_relation(verb, sentence_));
}

void WhoseClauses::give_main_clause(std::uint32_t main, std::uint32_t verb, std::uint32_t owner) {
  const bool settled = is_a(at(owner).deprel, Deprel::nsubj) && at(owner).head == main &&
                       !is_below(main, verb);
  if (settled || main == owner) return;
  if (at(main).xpos == "VB" && !has_dependent(main, Deprel::aux, sentence_)) make_past(main);
  if (at(owner).upos == Upos::VERB) make_proper(owner);
  const bool leads = at(verb).head == Token::kRoot || at(owner).head == Token::kRoot;
  if (leads) {
    uproot(main);
  } else if (is_below(main, verb) || is_below(main, owner)) {
    take_place_of(main, is_below(owner, verb) ? verb : owner);
  }
  hang_loose(owner, main, subject_relation(main, sentence_));
  for (std::uint32_t token = main + 1; token < sentence_.end_token; ++token) {
    if (at(token).head == verb || at(token).head == owner) hang(token, main);
  }
}

}  // namespace

void mend_whose_clauses(Document& document) {
  for (const Sentence& sentence : document.sentences) WhoseClauses(document, sentence).mend();
}

}  // namespace claimgraph
