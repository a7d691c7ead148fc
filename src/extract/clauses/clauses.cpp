#include "extract/clauses/clauses.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/clauses/control.h"

namespace claimgraph {
namespace {

bool has_feature(const Token& token, std::string_view feature) {
  return token.feats.find(feature) != std::string::npos;
}

/// Builds clauses from the heads down, so that a clause may borrow from the one that governs it.
class ClauseBuilder {
 public:
  ClauseBuilder(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document),
        tree_(tree),
        words_(knowledge.clause_words),
        control_(document, tree, knowledge),
        clause_of_(document.tokens.size(), kNone) {}

  std::vector<Clause> build() {
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if (at(token).head == Token::kRoot) walk_down(token);
      }
    }
    std::stable_sort(clauses_.begin(), clauses_.end(),
                     [](const Clause& a, const Clause& b) { return a.anchor < b.anchor; });
    return std::move(clauses_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(tree_, document_, token, deprel);
  }

  void walk_down(std::uint32_t root) {
    std::vector<std::uint32_t> open = {root};
    while (!open.empty()) {
      const std::uint32_t token = open.back();
      open.pop_back();
      consider(token);
      for (const std::uint32_t each : tree_.children(token)) open.push_back(each);
    }
  }

  void consider(std::uint32_t token) {
    const Upos upos = at(token).upos;
    // "is to ask" is a verb's clause as "asks" is.
    const bool full_verb =
        upos == Upos::VERB && (has_feature(at(token), "VerbForm=Fin") || at(token).xpos == "VB");
    if (dependent(token, Deprel::cop) && !full_verb) {
      add(copula(token));
    } else if (upos == Upos::VERB || (upos == Upos::AUX && !is_helper(token))) {
      add(verb(token));
      add_gapped(token);
    } else if (upos == Upos::NOUN) {
      add(noun(token));
    }
  }

  bool is_helper(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    return is_a(deprel, Deprel::aux) || is_a(deprel, Deprel::cop);
  }

  void add(Clause clause) {
    clause_of_[clause.anchor] = static_cast<std::uint32_t>(clauses_.size());
    clauses_.push_back(std::move(clause));
  }

  /// "Acme is valued at $5 billion, and Beta at $3 billion": a clause like the verb's own, of who
  /// stands beside the verb. It comes behind that one, as another of the same anchor.
  void add_gapped(std::uint32_t token) {
    for (const std::uint32_t each : tree_.children(token)) {
      const auto amount = dependent(each, Deprel::orphan);
      if (!amount || !is_a(at(each).deprel, Deprel::conj)) continue;
      Clause clause = *clause_at(token);
      clause.gapped = true;
      clause.surface_subject = each;
      const std::string preposition = preposition_of(document_, tree_, *amount);
      const bool bare = preposition.empty();
      clause.obliques.clear();
      if (!bare) clause.obliques.push_back({preposition, *amount});
      if (clause.passive) {
        clause.object = each;
        if (bare) clause.indirect = amount;
      } else {
        clause.subject = each;
        clause.object = bare ? amount : std::nullopt;
      }
      clauses_.push_back(std::move(clause));
    }
  }

  const Clause* clause_at(std::uint32_t token) const {
    return clause_of_[token] == kNone ? nullptr : &clauses_[clause_of_[token]];
  }

  Clause verb(std::uint32_t token) const {
    Clause clause;
    clause.anchor = token;
    clause.lemma = at(token).lemma;
    if (const auto particle = dependent(token, Deprel::compound_prt)) {
      clause.particle = to_lower(document_.word(*particle));
    }
    const Deprel deprel = at(token).deprel;
    const bool participle = has_feature(at(token), "VerbForm=Part") && at(token).xpos == "VBN";
    const bool reduced = deprel == Deprel::acl || deprel == Deprel::advcl;
    clause.passive = dependent(token, Deprel::nsubj_pass) || dependent(token, Deprel::aux_pass) ||
                     (participle && reduced && !dependent(token, Deprel::aux));
    const auto helper = dependent(token, Deprel::aux);  // "having sold it" is not finite
    clause.finite = has_feature(at(token), "VerbForm=Fin") || (helper && at(*helper).xpos != "VBG");
    share_helpers(token, clause);
    clause.surface_subject = subject_of(token, clause);
    clause.finite = clause.finite || is_to_act(token, clause);
    auto own_object = without_relative(dependent(token, Deprel::obj));
    // "… to buy it for $5 million, not $4 million", which parsers take for an object.
    if (own_object && is_denied(document_, tree_, *own_object)) own_object.reset();
    if (!own_object) own_object = nominal_complement(token);
    if (clause.passive) {
      clause.subject = agent_of(token);
      if (!clause.subject) clause.subject = shared_agent(token);
      clause.object = clause.surface_subject;
      if (own_object) clause.indirect = own_object;
    } else {
      clause.subject = clause.surface_subject;
      clause.object = own_object ? own_object : gap_of(token, clause);
      if (!clause.object) clause.object = shared_object(token);
      clause.indirect = dependent(token, Deprel::iobj);
    }
    clause.obliques = obliques_of(token, Deprel::obl);
    clause.complement = dependent(token, Deprel::xcomp);
    if (!clause.complement) clause.complement = dependent(token, Deprel::ccomp);
    return clause;
  }

  /// "was founded in 1998 and bought by Beta", "will buy Beta and sell Gamma": a conjunct without
  /// subject and helpers of its own has those of the first.
  void share_helpers(std::uint32_t token, Clause& clause) const {
    if (!is_a(at(token).deprel, Deprel::conj) || clause.finite) return;
    const Clause* first = clause_at(at(token).head);
    if (first == nullptr || first->form != ClauseForm::verb || dependent(token, Deprel::nsubj))
      return;
    if (at(token).xpos != at(first->anchor).xpos) return;
    clause.finite = first->finite;
    const bool done_to = !words_.intransitive_verbs.contains(at(token).lemma);
    if (at(token).xpos == "VBN" && first->passive && done_to) {
      const auto object = dependent(token, Deprel::obj);
      clause.passive = !object || is_penalty(token, *object);
    }
  }

  /// "was convicted and fined $3 million": the sum is what it is to pay; but "was told and fined
  /// Acme $3 million".
  bool is_penalty(std::uint32_t verb, std::uint32_t object) const {
    return words_.penalty_nouns.contains(at(verb).lemma) && !dependent(verb, Deprel::iobj) &&
           document_.quantity_over(at(object).span) != nullptr;
  }

  /// "Acme is to open its plant", "work is to begin"; but the task is to open it, and does not.
  bool is_to_act(std::uint32_t token, const Clause& clause) const {
    if (!dependent(token, Deprel::cop) || !clause.surface_subject) return false;
    const Token& subject = at(*clause.surface_subject);
    const bool happens = words_.happening_verbs.contains(at(token).lemma);
    return (happens && !dependent(token, Deprel::obj)) ||
           !words_.content_nouns.contains(subject.lemma);
  }

  /// "makes pumps" with the noun read as a complement clause.
  std::optional<std::uint32_t> nominal_complement(std::uint32_t token) const {
    const auto complement = dependent(token, Deprel::xcomp);
    if (!complement || *complement < token) return std::nullopt;
    const bool nominal = at(*complement).upos == Upos::NOUN || at(*complement).upos == Upos::PROPN;
    // "is said to be the best": a clause of its own
    const bool clause = dependent(*complement, Deprel::cop).has_value();
    return nominal && !clause ? complement : std::nullopt;
  }

  Clause copula(std::uint32_t token) const {
    Clause clause;
    clause.anchor = token;
    clause.form = ClauseForm::copula;
    clause.lemma = "be";
    clause.finite = true;
    clause.surface_subject = subject_of(token, clause);
    clause.subject = clause.surface_subject;
    clause.object = token;
    clause.obliques = obliques_of(token, Deprel::obl);
    for (Oblique& each : obliques_of(token, Deprel::nmod))
      clause.obliques.push_back(std::move(each));
    return clause;
  }

  /// "Acme's acquisition of Beta", "the purchase of Beta by Acme", "the Beta acquisition".
  Clause noun(std::uint32_t token) const {
    Clause clause;
    clause.anchor = token;
    clause.form = ClauseForm::noun;
    clause.lemma = at(token).lemma;
    clause.obliques = obliques_of(token, Deprel::nmod);
    const auto owner = dependent(token, Deprel::nmod_poss);
    for (const Oblique& each : clause.obliques) {
      const bool owner_of = words_.owner_prepositions.contains(each.preposition);
      const bool agent = words_.agent_prepositions.contains(each.preposition);
      if (owner_of && !clause.object) clause.object = each.token;
      if (agent && !clause.subject) clause.subject = each.token;
    }
    const auto modifier = dependent(token, Deprel::compound);
    if (owner && !clause.subject) clause.subject = owner;
    if (modifier && !clause.object) clause.object = modifier;
    return clause;
  }

  /// The subject as it stands or is understood.
  std::optional<std::uint32_t> subject_of(std::uint32_t token, Clause& clause) const {
    if (const auto own = dependent(token, Deprel::nsubj)) {
      // "Acme, a third of which belongs to Beta": the third does
      const bool part = at(*own).xpos == "WDT" && child(tree_, document_, *own, Deprel::case_);
      if (part) return std::nullopt;
      const auto subject = without_relative(own);
      clause.relative = subject != own;
      return subject;
    }
    if (const auto clausal = dependent(token, Deprel::csubj)) {
      return at(*clausal).xpos == "VBG" ? clausal : std::nullopt;  // "Training the X1 took days"
    }
    const std::uint32_t head = at(token).head;
    if (head == Token::kRoot) return std::nullopt;
    const Deprel deprel = at(token).deprel;
    const Clause* above = clause_at(head);
    if (is_a(deprel, Deprel::conj)) {
      if (above == nullptr || above->form == ClauseForm::noun) return std::nullopt;
      clause.governor = head;
      return above->surface_subject;
    }
    if (deprel == Deprel::xcomp) {
      if (above == nullptr || above->form == ClauseForm::noun) return std::nullopt;
      clause.governor = head;
      return control_.of_complement(*above, token);
    }
    if (is_a(deprel, Deprel::advcl)) {
      // One that is finite has a subject of its own, which the parser has lost.
      const bool subjectless = !clause.finite;
      if (above == nullptr || !subjectless || above->form == ClauseForm::noun) return std::nullopt;
      clause.governor = head;
      return control_.of_adverbial(*above, token);
    }
    if (deprel == Deprel::acl) {
      // "a plan to build", "the idea of building": the noun does not do it.
      if (has_feature(at(token), "VerbForm=Inf") || dependent(token, Deprel::mark)) {
        const auto planner = control_.of_plan(head);
        if (planner) clause.governor = head;
        return planner;
      }
      const auto doer = control_.of_participle(token, head);
      clause.relative = doer == head;
      return doer;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> without_relative(std::optional<std::uint32_t> argument) const {
    return argument ? antecedent_of(document_, *argument) : argument;
  }

  /// "the chips Acme bought": a relative clause without relative pronoun lacks its object.
  std::optional<std::uint32_t> gap_of(std::uint32_t token, const Clause& clause) const {
    const bool relative = at(token).deprel == Deprel::acl_relcl;
    if (!relative || !clause.surface_subject || *clause.surface_subject == at(token).head) {
      return std::nullopt;
    }
    if (dependent(token, Deprel::ccomp) || dependent(token, Deprel::xcomp)) return std::nullopt;
    // "the firm whose chief resigned": the chief is the firm's, and nothing is missing.
    const auto owner = dependent(*clause.surface_subject, Deprel::nmod_poss);
    if (owner && at(*owner).xpos == "WP$") return std::nullopt;
    // "every time the firm cuts": then, and not that.
    if (words_.repeated_times.contains(at(at(token).head).lemma)) return std::nullopt;
    // "daughters with whom he never spoke": he spoke with them; "a rule it lobbied to keep" is
    // kept.
    const auto children = tree_.children(token);
    const bool within = std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      const bool purpose = is_a(at(each).deprel, Deprel::advcl) && at(each).xpos == "VB";
      return purpose ||
             (is_a(at(each).deprel, Deprel::obl) && has_feature(at(each), "PronType=Rel"));
    });
    return within ? std::nullopt : std::optional(at(token).head);
  }

  /// "designs and sells", "founded, and still leads": the verb that the conjunction joins to this
  /// one with nothing but adverbs between them.
  std::optional<std::uint32_t> verb_joined_right_behind(std::uint32_t token) const {
    const auto next = dependent(token, Deprel::conj);
    if (!next || *next < token || at(*next).upos != Upos::VERB) return std::nullopt;
    const bool finite = is_finite_form(token) && is_finite_form(*next);
    if (!finite && at(*next).xpos != at(token).xpos) return std::nullopt;
    bool joined = false;
    for (std::uint32_t each = token + 1; each < *next; ++each) {
      const bool how = at(each).deprel == Deprel::advmod && at(each).head == *next;
      joined = joined || at(each).deprel == Deprel::cc;
      if (!how && at(each).deprel != Deprel::cc && at(each).xpos != ",") return std::nullopt;
    }
    return joined ? next : std::nullopt;
  }

  bool is_finite_form(std::uint32_t token) const { return has_feature(at(token), "VerbForm=Fin"); }

  /// "designs and sells pumps": what is sold.
  std::optional<std::uint32_t> shared_object(std::uint32_t token) const {
    const auto next = verb_joined_right_behind(token);
    return next ? without_relative(dependent(*next, Deprel::obj)) : std::nullopt;
  }

  /// "founded and led by Jane Roe": who leads.
  std::optional<std::uint32_t> shared_agent(std::uint32_t token) const {
    const auto next = verb_joined_right_behind(token);
    return next ? agent_of(*next) : std::nullopt;
  }

  /// "closed by Acme"; "closed by June" tells when.
  std::optional<std::uint32_t> agent_of(std::uint32_t token) const {
    for (const std::uint32_t each : tree_.children(token)) {
      if (document_.date_over(at(each).span) != nullptr) continue;
      if (at(each).deprel == Deprel::obl_agent) return each;
      const bool oblique = is_a(at(each).deprel, Deprel::obl);
      if (oblique && words_.agent_prepositions.contains(preposition_of(document_, tree_, each))) {
        return each;
      }
    }
    return std::nullopt;
  }

  std::vector<Oblique> obliques_of(std::uint32_t token, Deprel deprel) const {
    std::vector<Oblique> found;
    for (const std::uint32_t each : tree_.children(token)) {
      const Deprel mine = at(each).deprel;
      if (!is_a(mine, deprel) || mine == Deprel::obl_agent || mine == Deprel::nmod_poss) continue;
      if (is_aside(document_, tree_, words_, each)) continue;
      found.push_back({preposition_of(document_, tree_, each), told_by(each)});
    }
    if (deprel == Deprel::obl) add_gerunds(token, found);
    return found;
  }

  /// What a relative pronoun stands for, but for "any body with which he works": no one body.
  std::uint32_t told_by(std::uint32_t pronoun) const {
    const std::uint32_t noun = antecedent_of(document_, pronoun).value_or(pronoun);
    const auto determiner = dependent(noun, Deprel::det);
    return determiner && has_feature(at(*determiner), "PronType=Ind") ? pronoun : noun;
  }

  /// "started out in quarrying": a gerund behind a preposition.
  void add_gerunds(std::uint32_t token, std::vector<Oblique>& found) const {
    for (const std::uint32_t each : tree_.children(token)) {
      // "was quoted as saying": what was said stands elsewhere.
      const bool says = words_.saying_verbs.contains(at(each).lemma);
      if (at(each).xpos != "VBG" || each < token || says) continue;
      const auto mark = dependent(each, Deprel::mark);
      if (mark && at(*mark).xpos == "IN") {
        found.push_back({to_lower(document_.word(*mark)), each});
      }
    }
  }

  const Document& document_;
  const Tree& tree_;
  const ClauseWords& words_;
  Control control_;
  std::vector<Clause> clauses_{};
  std::vector<std::uint32_t> clause_of_;
};

}  // namespace

std::vector<Clause> find_clauses(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge) {
  return ClauseBuilder(document, tree, knowledge).build();
}

const Clause* clause_at(const std::vector<Clause>& clauses, std::uint32_t token) {
  const auto clause = std::lower_bound(
      clauses.begin(), clauses.end(), token,
      [](const Clause& each, std::uint32_t anchor) { return each.anchor < anchor; });
  return clause == clauses.end() || clause->anchor != token ? nullptr : &*clause;
}

std::optional<std::uint32_t> antecedent_of(const Document& document, std::uint32_t token) {
  if (!has_feature(document.tokens[token], "PronType=Rel")) return token;
  std::uint32_t up = document.tokens[token].head;
  for (int steps = 0; steps < 8 && up != Token::kRoot; ++steps) {
    const bool relative = document.tokens[up].deprel == Deprel::acl_relcl;
    if (relative && document.tokens[up].head != Token::kRoot) return document.tokens[up].head;
    up = document.tokens[up].head;
  }
  return std::nullopt;
}

bool is_free_relative(const Document& document, std::uint32_t verb) {
  const Token& token = document.tokens[verb];
  if (token.deprel != Deprel::acl_relcl || token.head == Token::kRoot) return false;
  return token.head < verb && document.tokens[token.head].xpos == "WP";
}

bool is_aside(const Document& document, const Tree& tree, const ClauseWords& words,
              std::uint32_t token) {
  return words.aside_nouns.contains(document.tokens[token].lemma) &&
         !child(tree, document, token, Deprel::det);
}

bool is_denied(const Document& document, const Tree& tree, std::uint32_t token) {
  const auto children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    // "nor" denies no more of the second than "neither" does of the first.
    return each < token && document.tokens[each].deprel != Deprel::cc &&
           has_feature(document.tokens[each], "Polarity=Neg");
  });
}

std::vector<std::uint32_t> conjuncts_of(const Document& document, const Tree& tree,
                                        std::uint32_t token) {
  std::vector<std::uint32_t> found = {token};
  for (std::size_t i = 0; i < found.size(); ++i) {  // a conjunct may hang on the one before it
    for (const std::uint32_t each : tree.children(found[i])) {
      if (document.tokens[each].deprel != Deprel::conj || is_denied(document, tree, each)) continue;
      // "The chair is Roe, and the head is Doe": what has a subject of its own is another clause.
      if (!child(tree, document, each, Deprel::nsubj)) found.push_back(each);
    }
  }
  std::sort(found.begin() + 1, found.end());
  return found;
}

std::string preposition_of(const Document& document, const Tree& tree, std::uint32_t token) {
  std::string words;
  std::uint32_t last = 0;
  for (const std::uint32_t each : tree.children(token)) {
    if (document.tokens[each].deprel != Deprel::case_) continue;
    if (!words.empty() && each > last + 1) break;  // "at $1.14 per share"
    last = each;
    if (!words.empty()) words += ' ';
    words += to_lower(document.word(each));
    for (const std::uint32_t rest : tree.children(each)) {
      if (document.tokens[rest].deprel != Deprel::fixed) continue;
      words += ' ' + to_lower(document.word(rest));
      last = rest;
    }
  }
  return words;
}

}  // namespace claimgraph
