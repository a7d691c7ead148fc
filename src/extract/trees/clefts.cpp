#include "extract/trees/clefts.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

/// "It was May that Acme sold.", in words and stop.
constexpr std::uint32_t kShortest = 7;

constexpr Xpos kWho = "WP";  // "what", "who"

class Cleft : private TreeEditor {
 public:
  Cleft(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    name_what_is_done(sentence);
    name_what_was_done(sentence);
    mend_time(sentence);
  }

 private:
  /// "A fine is what the court gave Acme" with what is so as a fine: the fine is what is given.
  void name_what_is_done(const Sentence& sentence) {
    const std::uint32_t what = root_of(sentence);
    if (what == Token::kRoot || at(what).xpos != kWho) return;
    std::uint32_t thing = sentence.first_token;
    while (thing < what && (at(thing).head != what || !is_a(at(thing).deprel, Deprel::nsubj)))
      ++thing;
    const std::uint32_t helper = child_before(what, Deprel::cop);
    if (helper == Token::kRoot || thing > helper || !is_nominal(thing)) return;
    const std::uint32_t verb = clause_of(what, what, sentence);
    if (verb == Token::kRoot || !is_a(at(verb).deprel, Deprel::acl)) return;
    if (!has_subject(verb, sentence) || tells(verb)) return;
    uproot(verb);
    receive(verb, sentence);
    hang_loose(thing, verb, Deprel::obj);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (at(token).head != what || token == verb) continue;
      // "a fine of $5 million" with both as what it is
      const bool part = token < helper && is_a(at(token).deprel, Deprel::nsubj);
      hang_loose(token, part ? thing : verb, part ? Deprel::nmod : at(token).deprel);
    }
    hang_loose(what, verb, Deprel::dep);
    at(helper).deprel = Deprel::dep;
  }

  /// "What the court gave Acme was a fine" with the fine as what is told of the giving, or the
  /// giving as what describes it.
  void name_what_was_done(const Sentence& sentence) {
    const std::uint32_t what = sentence.first_token;
    if (at(what).xpos != kWho || at(what).head == Token::kRoot) return;
    const bool above = at(what).deprel == Deprel::obj;
    const std::uint32_t verb = above ? at(what).head : clause_of(what, what, sentence);
    const std::uint32_t thing = above ? content_of(verb, sentence) : at(what).head;
    if (verb == Token::kRoot || thing == Token::kRoot || thing < verb || tells(verb)) return;
    const std::uint32_t helper = child_before(thing, Deprel::cop);
    const std::uint32_t subject = child_before(thing, Deprel::nsubj);
    const bool cleft = at(thing).upos == Upos::NOUN && helper != Token::kRoot && helper > verb &&
                       (subject == Token::kRoot || subject == what);
    if (!cleft || !has_subject(verb, sentence)) return;
    if (at(thing).head == Token::kRoot) uproot(verb);
    receive(verb, sentence);
    hang_loose(thing, verb, Deprel::obj);
    hang_loose(helper, verb, Deprel::dep);
    hang_loose(what, verb, Deprel::dep);
  }

  std::uint32_t content_of(std::uint32_t verb, const Sentence& sentence) {
    for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
      if (at(token).head == verb && at(token).deprel == Deprel::ccomp) return token;
    }
    return Token::kRoot;
  }

  /// Who stands where the object does is given it.
  void receive(std::uint32_t verb, const Sentence& sentence) {
    const std::uint32_t receiver = object_between(verb, verb + 1, sentence.end_token);
    if (receiver != Token::kRoot) at(receiver).deprel = Deprel::iobj;
  }

  /// What is told is told so, and no thing: "a lie is what the paper wrote".
  bool tells(std::uint32_t verb) {
    return knowledge_.attribution_words.verbs.contains(at(verb).lemma);
  }

  void mend_time(const Sentence& sentence) {
    const std::uint32_t it = sentence.first_token;
    const std::uint32_t helper = it + 1;
    if (sentence.end_token < it + kShortest || at(it).upos != Upos::PRON ||
        !knowledge_.clause_words.cleft_openers.contains(at(it).lemma))
      return;
    if (at(helper).upos != Upos::AUX || at(helper).deprel == Deprel::aux) return;
    const std::uint32_t that = that_behind(helper, sentence);
    if (that == Token::kRoot) return;
    const std::uint32_t time = time_between(helper, that);
    if (time == Token::kRoot) return;
    const std::uint32_t clause = clause_of(time, that, sentence);
    if (clause == Token::kRoot) return;
    uproot(clause);
    hang_loose(time, clause, Deprel::obl);
    leave_until(helper, time);
    at(helper).deprel = Deprel::dep;
    at(it).deprel = Deprel::expl;
    for (std::uint32_t token = it; token < sentence.end_token; ++token) {
      const bool of_time = token > helper && token < that;
      if (at(token).head == time && !of_time) hang_loose(token, clause, at(token).deprel);
    }
    hang_loose(that, clause, Deprel::mark);
  }

  /// "Not until May": in May.
  void leave_until(std::uint32_t helper, std::uint32_t time) {
    const std::uint32_t first = tokens_in(document().date_over(at(time).span)->span).first;
    const std::uint32_t before = helper + 1;
    if (first != before + 2 || at(before).xpos != "RB" || at(first - 1).upos != Upos::ADP) return;
    at(first - 1).upos = Upos::ADV;
    at(first - 1).xpos = "RB";
    at(first - 1).deprel = Deprel::advmod;
  }

  /// The head of the date that stands there; kRoot: none.
  std::uint32_t time_between(std::uint32_t helper, std::uint32_t that) {
    for (std::uint32_t token = helper + 1; token < that; ++token) {
      const DateMention* date = document().date_over(at(token).span);
      if (date == nullptr) continue;
      const auto [first, end] = tokens_in(date->span);
      const std::vector<std::uint32_t> heads = outward(first, std::min(end, that));
      if (heads.empty()) return Token::kRoot;
      for (const std::uint32_t each : heads) {
        if (each != heads.back()) hang_loose(each, heads.back(), Deprel::nummod);
      }
      return heads.back();
    }
    return Token::kRoot;
  }

  bool is_that(std::uint32_t token) {
    return knowledge_.attribution_words.that.contains(at(token).lemma);
  }

  std::uint32_t that_behind(std::uint32_t helper, const Sentence& sentence) {
    for (std::uint32_t token = helper + 1; token < sentence.end_token; ++token) {
      if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::VERB) break;
      if (is_that(token) && token > helper + 1) return token;
    }
    return Token::kRoot;
  }

  std::uint32_t clause_of(std::uint32_t time, std::uint32_t that, const Sentence& sentence) {
    for (std::uint32_t token = that + 1; token < sentence.end_token; ++token) {
      const bool leads = at(token).head == time || at(token).head == Token::kRoot;
      if (leads && at(token).upos == Upos::VERB) return token;
    }
    return Token::kRoot;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_cleft(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  Cleft(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
