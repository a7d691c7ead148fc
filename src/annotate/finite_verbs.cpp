#include "annotate/finite_verbs.h"

#include <algorithm>
#include <utility>

namespace claimgraph {
namespace {

/// How much less likely than its best tag, of each network, a verb's may be: e to that power. With
/// it LAS on gold tokens went from 84.28 to 84.32 (EWT dev) and from 84.43 to 84.51 (GUM dev).
constexpr std::int32_t kMostDoubt = 5 * kActivationOne / 2 * kWeightOne;

constexpr std::int32_t kDoubtOfActing = 4 * kMostDoubt;  // of both networks

bool is_subject(Deprel label) { return is_a(label, Deprel::nsubj); }

/// What nouns are to others.
bool is_of_noun(Deprel label) {
  return is_a(label, Deprel::nsubj) || label == Deprel::obj || is_a(label, Deprel::iobj) ||
         is_a(label, Deprel::obl) || is_a(label, Deprel::nmod) || label == Deprel::compound ||
         label == Deprel::appos || label == Deprel::amod;
}

/// What others are to nouns, and to verbs.
bool hangs_on_noun(Deprel label) {
  return is_a(label, Deprel::acl) || label == Deprel::amod || label == Deprel::appos ||
         label == Deprel::case_ || label == Deprel::compound || is_a(label, Deprel::det) ||
         is_a(label, Deprel::nmod) || label == Deprel::nummod || label == Deprel::flat;
}
bool hangs_on_verb(Deprel label) {
  return is_a(label, Deprel::nsubj) || label == Deprel::obj || is_a(label, Deprel::iobj) ||
         is_a(label, Deprel::obl) || is_a(label, Deprel::aux) || label == Deprel::xcomp ||
         label == Deprel::compound_prt || label == Deprel::expl;
}
bool may_hang_on_noun(Deprel label) { return !hangs_on_verb(label); }

/// Names what hangs on the word anew where it may not hang there.
void rename_dependants(const LabelScores& labels, Place word, bool (*may_hang)(Deprel),
                       Arcs& tree) {
  for (Place each = 0; each < tree.heads.size(); ++each) {
    if (tree.heads[each] == word && !may_hang(tree.labels[each]))
      tree.labels[each] = best_label(labels, each, may_hang);
  }
}

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

  /// "will number sixty", "to curb imports" with the number and the curb as nouns: what "will"
  /// helps or an infinitive's "to" introduces is a verb.
  void be_helped(Place helper, Place word) {
    if (word != helper + 1 || word >= syntax_.tags.size() || model_.plain == 0) return;
    const std::string& xpos = model_.tags[syntax_.tags[helper]].xpos;
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

class MissingVerbs {
 public:
  MissingVerbs(const SyntaxModel& model, std::span<const Word> words,
               std::span<const Opinion> opinions, std::span<const std::int32_t> scores,
               Syntax& syntax)
      : model_(model), words_(words), opinions_(opinions), scores_(scores), syntax_(syntax) {}

  void find() {
    if (syntax_.tags.size() < kShortest) return;
    if (ends_in_full_stop()) {
      const bool was_name = end_name();
      const Place root = root_of(syntax_.arcs);
      if (!asserts() && give_main_verb(verbs_of_sentence()) && was_name) leave_to_verb(root);
    } else if (!asserts()) {
      give_main_verb(headline_verbs());
    }
    for (Place word = 2; word < syntax_.tags.size(); ++word) {
      if (tag_at(word).upos == Upos::NOUN && is_introduced(word)) make_clause(word);
    }
  }

 private:
  struct Verb {
    Place place;
    TagId tag;
    std::int32_t score;
  };
  static constexpr std::size_t kShortest = 4;
  static constexpr std::size_t kMostTried = 3;

  /// "Kestrel Works employs 400 people." with the working as the verb: within a sentence that ends
  /// in a full stop a verb has no capital, and behind a name such a word ends it.
  bool end_name() {
    const Place root = root_of(syntax_.arcs);
    if (root == 0 || !words_[root].capital || !words_[root - 1].capital) return false;
    const bool verb = is_finite(tag_at(root).xpos) || tag_at(root).xpos == "VBG";
    if (!verb || tag_at(root - 1).upos != Upos::PROPN) return false;
    const std::size_t tags = model_.tags.size();
    TagId name = syntax_.tags[root - 1];
    for (TagId each = 0; each < tags; ++each) {
      const bool better = scores_[root * tags + each] > scores_[root * tags + name];
      if (model_.tags[each].upos == Upos::PROPN && better) name = each;
    }
    syntax_.tags[root] = name;
    return true;
  }

  /// The first of these words that gets a subject becomes the main verb; whether there is one.
  bool give_main_verb(const std::vector<Verb>& verbs) {
    for (const Verb& verb : verbs) {
      Arcs tree{best_heads_below(opinions_, verb.place), {}};
      const LabelScores labels = label_scores(opinions_, tree.heads);
      tree.labels = best_labels(labels, tree.heads);
      rename_dependants(labels, verb.place, may_hang_on_verb, tree);
      const Place top = root_of(syntax_.arcs);
      const bool told = is_behind_aside(verb.place) || tag_at(top).upos == Upos::PROPN;
      if (told && top < verb.place && tree.heads[top] == verb.place)
        tree.labels[top] = best_label(labels, top, is_subject);
      Place name = verb.place - 1;
      while (tree.labels[name] == Deprel::flat && tree.heads[name] < name) name = tree.heads[name];
      const bool alone = !has(tree, verb.place, Deprel::nsubj);
      if (aims(verb.place) && alone && tree.heads[name] == verb.place)
        tree.labels[name] = best_label(labels, name, is_subject);
      if (!has(tree, verb.place, Deprel::nsubj)) continue;
      syntax_.arcs = std::move(tree);
      syntax_.tags[verb.place] = verb.tag;
      return true;
    }
    return false;
  }

  /// "acquired Kestrel Seeds for $4 million": what was said of the seeding is said of the verb.
  void leave_to_verb(Place name) {
    Arcs& tree = syntax_.arcs;
    const LabelScores labels = label_scores(opinions_, tree.heads);
    for (Place word = 0; word < tree.heads.size(); ++word) {
      const bool oblique = tree.heads[word] == name && is_a(tree.labels[word], Deprel::obl);
      if (oblique) tree.heads[word] = tree.heads[name];
    }
    rename_dependants(labels, name, may_hang_on_noun, tree);
    if (is_clause(tree.labels[name])) tree.labels[name] = best_label(labels, name, is_of_noun);
  }

  /// Whether "if" or "though" introduces it, and no "is".
  bool is_introduced(Place noun) const {
    const Arcs& tree = syntax_.arcs;
    if (has(tree, noun, Deprel::cop) || has(tree, noun, Deprel::aux)) return false;
    for (Place word = 0; word < noun; ++word) {
      if (tree.heads[word] == noun && tree.labels[word] == Deprel::mark)
        return tag_at(word).upos == Upos::SCONJ;
    }
    return false;
  }

  /// "If the deal closes" with the closing as a noun, "if Norway blocks the deal" with the blocks
  /// as what the deal is.
  void make_clause(Place noun) {
    const Verb verb = as_verb(noun);
    if (verb.score < -most_doubt()) return;
    const Syntax before = syntax_;
    Arcs& tree = syntax_.arcs;
    const Place above = tree.heads[noun];
    const bool inside = above < tree.heads.size() && above > noun &&
                        tree.labels[noun] == Deprel::nsubj && tag_at(above).upos == Upos::NOUN;
    if (inside) {
      tree.heads[noun] = tree.heads[above];
      tree.labels[noun] = tree.labels[above];
      tree.heads[above] = noun;
    }
    syntax_.tags[noun] = verb.tag;
    leave_to_subject(noun);
    rename_dependants(label_scores(opinions_, tree.heads), noun, may_hang_on_verb, tree);
    if (!is_clause(tree.labels[noun])) tree.labels[noun] = Deprel::advcl;
    if (!has(tree, noun, Deprel::nsubj)) syntax_ = before;
  }

  /// "the deal closes": what described the noun describes the one before it, now its subject.
  void leave_to_subject(Place verb) {
    Arcs& tree = syntax_.arcs;
    Place subject = verb;
    while (subject > 0 &&
           (tree.heads[subject - 1] != verb || tag_at(subject - 1).upos == Upos::ADV))
      --subject;
    if (subject == 0 || tree.labels[--subject] != Deprel::compound) return;
    for (Place word = 0; word < subject; ++word) {
      const Deprel label = tree.labels[word];
      const bool described = label == Deprel::det || label == Deprel::amod ||
                             label == Deprel::compound || label == Deprel::nmod_poss;
      if (tree.heads[word] == verb && described) tree.heads[word] = subject;
    }
  }

  const Tag& tag_at(std::size_t word) const { return model_.tags[syntax_.tags[word]]; }

  bool ends_in_full_stop() const {
    const std::size_t last = syntax_.tags.size() - 1;
    return tag_at(last).xpos == "." || tag_at(last - 1).xpos == ".";  // and a quotation mark
  }

  /// Whether what stands at the root asserts or orders something: a verb, or what something is. A
  /// noun with a subject and no "is" was a verb.
  bool asserts() const {
    const Arcs& tree = syntax_.arcs;
    const Place root = root_of(tree);
    const std::string& xpos = tag_at(root).xpos;
    const bool has_subject = has(tree, root, Deprel::nsubj) || has(tree, root, Deprel::csubj);
    return is_finite(xpos) || xpos == "VB" || has(tree, root, Deprel::cop) ||
           has_finite_helper(root) ||
           (has_subject && !has(tree, root, Deprel::aux) && tag_at(root).upos != Upos::NOUN &&
            tag_at(root).upos != Upos::PROPN);
  }

  /// "has sold", not "having sold".
  bool has_finite_helper(Place word) const {
    const Arcs& tree = syntax_.arcs;
    for (Place before = 0; before < word; ++before) {
      const bool helps = tree.heads[before] == word && is_a(tree.labels[before], Deprel::aux);
      if (helps && tag_at(before).xpos != "VBG") return true;
    }
    return false;
  }

  static Place root_of(const Arcs& tree) {
    const auto root = static_cast<Place>(tree.heads.size());
    return static_cast<Place>(std::find(tree.heads.begin(), tree.heads.end(), root) -
                              tree.heads.begin());
  }

  /// By how much the best verb's tag falls short of the word's own.
  Verb as_verb(Place word) const {
    const std::int32_t* row = scores_.data() + word * model_.tags.size();
    const TagId tag = *std::max_element(model_.finite.begin(), model_.finite.end(),
                                        [&](TagId a, TagId b) { return row[a] < row[b]; });
    return {word, tag, row[tag] - row[syntax_.tags[word]]};
  }

  /// "Acme plans to open a plant", "Acme denies having sold it" with plans and denies as nouns: a
  /// plural behind a name and before an infinitive or gerund is the verb, where nothing else
  /// asserts.
  bool aims(Place word) const {
    const bool behind_name = word > 0 && tag_at(word - 1).upos == Upos::PROPN;
    const bool may_be = tag_at(word).xpos == "NNS" && !words_[word].capital &&
                        words_[word].spelling != WordClass::no_verb;
    if (!behind_name || !may_be || word + 2 >= syntax_.tags.size()) return false;
    const std::string& next = tag_at(word + 1).xpos;
    return next == "VBG" || (next == "TO" && tag_at(word + 2).xpos == "VB");
  }

  std::vector<Verb> verbs_of_sentence() const {
    for (Place word = 1; word < syntax_.tags.size(); ++word) {
      if (aims(word)) return {as_verb(word)};
    }
    return likeliest_verbs();
  }

  /// The words that are likeliest to be the sentence's verb, best first; without those that are too
  /// much in doubt.
  std::vector<Verb> likeliest_verbs() const {
    std::vector<Verb> verbs;
    for (Place word = 1; word < syntax_.tags.size(); ++word) {
      if (!may_be_verb(word)) continue;
      const Verb verb = as_verb(word);
      if (verb.score >= -most_doubt_of(word)) verbs.push_back(verb);
    }
    return best_of(std::move(verbs));
  }

  /// "Acme widens curbs", "fire kills nine": of what headlines have, words that are nothing but
  /// verbs, and plurals before something else that may well be verbs.
  std::vector<Verb> headline_verbs() const {
    constexpr std::int32_t kOfPlural = 3;
    constexpr std::int32_t kBeforePreposition = 2;  // "export limits on chips"
    std::vector<Verb> verbs;
    for (Place word = 1; word < syntax_.tags.size(); ++word) {
      const std::string& xpos = tag_at(word).xpos;
      const bool sure = words_[word].spelling == WordClass::no_noun && is_finite(xpos);
      const bool plural = xpos == "NNS" && !words_[word].capital && word + 1 < syntax_.tags.size();
      if ((!sure && !plural) || !may_be_verb(word)) continue;
      const Verb verb = as_verb(word);
      const bool present = model_.tags[verb.tag].xpos == "VBZ";
      const bool parted = plural && tag_at(word + 1).upos == Upos::ADP;
      const std::int32_t most = (parted ? kBeforePreposition : kOfPlural) * most_doubt();
      if (sure || (present && verb.score >= -most)) verbs.push_back(verb);
    }
    return best_of(std::move(verbs));
  }

  /// The likeliest first; no more than are worth a try.
  static std::vector<Verb> best_of(std::vector<Verb> verbs) {
    std::stable_sort(verbs.begin(), verbs.end(),
                     [](const Verb& a, const Verb& b) { return a.score > b.score; });
    verbs.resize(std::min(verbs.size(), kMostTried));
    return verbs;
  }

  std::int32_t most_doubt() const {
    return static_cast<std::int32_t>(opinions_.size()) * kMostDoubt;
  }

  /// "reported" is a participle and a past, "cut" a plain form too: which of them is seldom sure.
  std::int32_t most_doubt_of(Place word) const {
    constexpr std::int32_t kOfSameForm = 2;
    constexpr std::int32_t kBehindAside = 4;
    if (is_behind_aside(word)) return kBehindAside * most_doubt();
    const bool named = tag_at(root_of(syntax_.arcs)).upos == Upos::PROPN;  // and no order
    const std::string& xpos = tag_at(word).xpos;
    const bool same_form = (xpos == "VBN" || (named && xpos == "VB")) && !asserts_beside_root();
    return same_form ? kOfSameForm * most_doubt() : most_doubt();
  }

  /// "About Acme: founded in 2011, Acme sells pumps."
  bool asserts_beside_root() const {
    const Arcs& tree = syntax_.arcs;
    for (Place word = 0; word < tree.heads.size(); ++word) {
      const bool beside =
          tree.labels[word] == Deprel::conj || tree.labels[word] == Deprel::parataxis;
      if (beside && is_finite(tag_at(word).xpos)) return true;
    }
    return false;
  }

  /// "Roe, who served in the army, lives in Oslo": whether the word stands behind the comma that
  /// ends what is told of the root.
  bool is_behind_aside(Place word) const {
    const Arcs& tree = syntax_.arcs;
    const Place root = root_of(tree);
    if (tag_at(word - 1).xpos != ",") return false;
    for (Place each = root + 1; each + 1 < word; ++each) {
      if (tree.heads[each] == root && tree.labels[each] == Deprel::acl_relcl) return true;
    }
    return false;
  }

  /// No verb stands behind "the" or "of"; one with a subject or "if" has a clause of its own, but
  /// for "Delmont acquired" with a participle that nothing helps.
  bool may_be_verb(Place word) const {
    const Upos before = tag_at(word - 1).upos;
    const bool noun = before == Upos::ADP || before == Upos::DET ||
                      tag_at(word - 1).xpos == "PRP$" || tag_at(word - 1).xpos == "POS" ||
                      tag_at(word).xpos == "VBG" || tag_at(word).upos == Upos::AUX ||
                      tag_at(word).upos == Upos::PROPN;
    const Arcs& tree = syntax_.arcs;
    const bool free = tree.heads[word] == syntax_.tags.size() || !has(tree, word, Deprel::nsubj) ||
                      (tag_at(word).xpos == "VBN" && !has(tree, word, Deprel::aux));
    return !noun && free && !has(tree, word, Deprel::mark);
  }

  /// Whether something before the word hangs on it so.
  static bool has(const Arcs& tree, Place word, Deprel deprel) {
    for (Place before = 0; before < word; ++before) {
      if (tree.heads[before] == word && is_a(tree.labels[before], deprel)) return true;
    }
    return false;
  }

  const SyntaxModel& model_;
  std::span<const Word> words_;
  std::span<const Opinion> opinions_;
  std::span<const std::int32_t> scores_;
  Syntax& syntax_;
};

}  // namespace

bool may_hang_on_verb(Deprel label) { return !hangs_on_noun(label); }

bool is_clause(Deprel label) {
  return label == Deprel::root || label == Deprel::ccomp || label == Deprel::conj ||
         label == Deprel::parataxis || is_a(label, Deprel::acl) || is_a(label, Deprel::advcl);
}

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

void find_missing_verbs(const SyntaxModel& model, std::span<const Word> words,
                        std::span<const Opinion> opinions, std::span<const std::int32_t> scores,
                        Syntax& syntax) {
  MissingVerbs(model, words, opinions, scores, syntax).find();
}

}  // namespace claimgraph
