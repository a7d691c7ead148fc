#include "annotate/finite_verbs.h"

#include "annotate/verb_labels.h"

namespace claimgraph {
namespace {

constexpr std::int32_t kDoubtOfActing = 4 * kMostDoubt;  // of both networks

bool has_copula(const Arcs& tree, Place word) {
  for (Place each = 0; each < tree.heads.size(); ++each) {
    if (tree.heads[each] == word && tree.labels[each] == Deprel::cop) return true;
  }
  return false;
}

class VerbAgreement {
 public:
  VerbAgreement(const SyntaxModel& model, std::span<const std::int32_t> tag_scores,
                const LabelScores& labels, Syntax& syntax)
      : model_(model), tag_scores_(tag_scores), labels_(labels), syntax_(syntax) {}

  void settle() {
    for (Place word = 0; word < syntax_.tags.size(); ++word) {
      if (is_verb(syntax_.tags[word]) && is_of_noun(syntax_.arcs.labels[word])) choose(word);
      if (syntax_.arcs.labels[word] == Deprel::aux_pass) be_participle(syntax_.arcs.heads[word]);
      if (syntax_.arcs.labels[word] == Deprel::obj) help_nobody(syntax_.arcs.heads[word]);
      if (syntax_.arcs.labels[word] == Deprel::obj) act(syntax_.arcs.heads[word], word);
      const Deprel label = syntax_.arcs.labels[word];
      if (label == Deprel::aux || label == Deprel::mark) be_helped(word, syntax_.arcs.heads[word]);
      if (label == Deprel::compound) do_it(word, syntax_.arcs.heads[word]);
      if (is_subject(label) && word > 0) be_version(word);
      if (is_subject(label)) be_past(syntax_.arcs.heads[word], word);
    }
  }

 private:
  /// "Shares fell" with shares that somebody shares, "sales fell, they said" with what fell as a
  /// part of the sales: either it is no verb, or it has a clause.
  void choose(Place word) {
    Arcs& tree = syntax_.arcs;
    const TagId tag = syntax_.tags[word];
    const TagId other = best_tag(word, [&](TagId each) { return !is_verb(each); });
    const Deprel clause = best_label(labels_, word, is_clause);
    const std::int32_t of_tag = score(word, tag) - score(word, other);
    const std::int32_t of_label = labels_.at(word, tree.labels[word]) - labels_.at(word, clause);
    if (of_tag >= of_label) {
      tree.labels[word] = clause;
      return rename_dependants(labels_, word, may_hang_on_verb, tree);
    }
    syntax_.tags[word] = other;
    const Upos upos = model_.tags[other].upos;
    if ((upos == Upos::NOUN || upos == Upos::PROPN) && !has_copula(tree, word))
      rename_dependants(labels_, word, may_hang_on_noun, tree);
  }

  /// "The hearing is set for May" with "set" as an adjective: what is done to something is a verb.
  void be_participle(Place word) {
    if (word >= syntax_.tags.size() || model_.participle == 0) return;
    const Upos upos = model_.tags[syntax_.tags[word]].upos;
    if (upos == Upos::ADJ || upos == Upos::NOUN) syntax_.tags[word] = model_.participle;
  }

  /// "had revenue of $9 million" with "had" as a helper: what has an object is a verb, in the same
  /// form.
  void help_nobody(Place word) {
    if (word >= syntax_.tags.size()) return;
    const Tag& tag = model_.tags[syntax_.tags[word]];
    if (tag.upos != Upos::AUX) return;
    const auto is_verb_of_form = [&](TagId each) {
      return model_.tags[each].upos == Upos::VERB && model_.tags[each].xpos == tag.xpos;
    };
    const TagId verb = best_tag(word, is_verb_of_form);
    if (is_verb_of_form(verb)) syntax_.tags[word] = verb;
  }

  /// "the model cost $60 million" with the cost as a noun: what has an object is a verb.
  void act(Place word, Place object) {
    if (word >= object || model_.tags[syntax_.tags[word]].upos != Upos::NOUN) return;
    const Deprel label = syntax_.arcs.labels[word];
    if (label != Deprel::parataxis && label != Deprel::ccomp && label != Deprel::root) return;
    const TagId verb = best_tag(word, [&](TagId each) { return is_verb(each); });
    if (score(word, syntax_.tags[word]) - score(word, verb) >= kDoubtOfActing) return;
    syntax_.tags[word] = verb;
    rename_dependants(labels_, word, may_hang_on_verb, syntax_.arcs);
  }

  /// "Orion 4 goes on sale" with the four as a second subject: right behind a name it is the
  /// name's.
  void be_version(Place number) {
    Arcs& tree = syntax_.arcs;
    const Place name = number - 1;
    const bool beside = tree.heads[name] == tree.heads[number] && is_subject(tree.labels[name]) &&
                        model_.tags[syntax_.tags[name]].upos == Upos::PROPN &&
                        model_.tags[syntax_.tags[number]].upos == Upos::NUM;
    if (!beside) return;
    tree.heads[number] = name;
    tree.labels[number] = Deprel::flat;
  }

  /// "Acme starts making chips" with Acme as a part of the starts: right before a verb that asserts
  /// a name does it.
  void do_it(Place name, Place verb) {
    const bool before = name + 1 == verb && verb < syntax_.tags.size();
    if (!before || !is_verb(syntax_.tags[verb]) || !is_clause(syntax_.arcs.labels[verb])) return;
    if (model_.tags[syntax_.tags[name]].upos != Upos::PROPN) return;
    for (Place other = 0; other < verb; ++other) {
      if (syntax_.arcs.heads[other] == verb && is_subject(syntax_.arcs.labels[other])) return;
    }
    syntax_.arcs.labels[name] = best_label(labels_, name, is_subject);
  }

  /// "Its founder, who quit in May" as if he did so today: of one who does the verb would end in
  /// "s", so a form that may be a past is one.
  void be_past(Place verb, Place subject) {
    if (verb >= syntax_.tags.size() || model_.tags[syntax_.tags[verb]].xpos != "VBP") return;
    const Xpos& who = model_.tags[syntax_.tags[subject]].xpos;
    const bool relative = (who == "WP" || who == "WDT") &&
                          syntax_.arcs.labels[verb] == Deprel::acl_relcl &&
                          syntax_.arcs.heads[verb] < syntax_.tags.size();
    if (!is_one(relative ? syntax_.arcs.heads[verb] : subject)) return;
    const TagId past = best_tag(verb, [&](TagId each) {
      return model_.tags[each].upos == Upos::VERB && model_.tags[each].xpos == "VBD";
    });
    if (score(verb, syntax_.tags[verb]) - score(verb, past) < kDoubtOfActing)
      syntax_.tags[verb] = past;
  }

  /// Whether it is a singular noun, and no two are joined.
  bool is_one(Place noun) const {
    const Xpos& xpos = model_.tags[syntax_.tags[noun]].xpos;
    if (xpos != "NN" && xpos != "NNP") return false;
    for (Place each = 0; each < syntax_.tags.size(); ++each) {
      if (syntax_.arcs.heads[each] == noun && syntax_.arcs.labels[each] == Deprel::conj)
        return false;
    }
    return true;
  }

  /// "will number sixty", "to curb imports" with the number and the curb as nouns: what "will"
  /// helps or an infinitive's "to" introduces is a verb.
  void be_helped(Place helper, Place word) {
    if (word != helper + 1 || word >= syntax_.tags.size() || model_.plain == 0) return;
    const Xpos& xpos = model_.tags[syntax_.tags[helper]].xpos;
    if ((xpos == "MD" || xpos == "TO") && model_.tags[syntax_.tags[word]].upos == Upos::NOUN)
      syntax_.tags[word] = model_.plain;
  }

  bool is_verb(TagId tag) const {
    return model_.tags[tag].upos == Upos::VERB && is_finite(model_.tags[tag].xpos);
  }

  std::int32_t score(Place word, TagId tag) const {
    return tag_scores_[word * model_.tags.size() + tag];
  }

  template <typename IsChoice>
  TagId best_tag(Place word, IsChoice is_choice) const {
    TagId best = syntax_.tags[word];
    const auto count = static_cast<TagId>(model_.tags.size());
    for (TagId each = 0; each < count; ++each) {
      if (!is_choice(each)) continue;
      if (!is_choice(best) || score(word, each) > score(word, best)) best = each;
    }
    return best;
  }

  const SyntaxModel& model_;
  std::span<const std::int32_t> tag_scores_;
  const LabelScores& labels_;
  Syntax& syntax_;
};

}  // namespace

std::vector<std::int32_t> tag_scores(std::span<const Opinion> opinions) {
  const std::size_t count = opinions.front().network->sizes.tags;
  const std::size_t words = opinions.front().reading->words;
  std::vector<std::int32_t> sums(words * count);
  for (const auto& [network, reading] : opinions) {
    for (std::size_t at = 0; at < words; ++at) {
      const std::int32_t* scores = reading->row(at) + network->sizes.tag_at();
      std::int32_t* row = sums.data() + at * count;
      for (std::size_t tag = 0; tag < count; ++tag) row[tag] += scores[tag];
    }
  }
  return sums;
}

void agree_on_verbs(const SyntaxModel& model, std::span<const std::int32_t> tag_scores,
                    const LabelScores& labels, Syntax& syntax) {
  VerbAgreement(model, tag_scores, labels, syntax).settle();
}

}  // namespace claimgraph
