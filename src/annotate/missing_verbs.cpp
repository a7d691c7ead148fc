#include "annotate/missing_verbs.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "annotate/finite_verbs.h"
#include "annotate/verb_labels.h"

namespace claimgraph {
namespace {

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
    const Xpos& xpos = tag_at(root).xpos;
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
    const Xpos& next = tag_at(word + 1).xpos;
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
      const Xpos& xpos = tag_at(word).xpos;
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
    const Xpos& xpos = tag_at(word).xpos;
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

void find_missing_verbs(const SyntaxModel& model, std::span<const Word> words,
                        std::span<const Opinion> opinions, std::span<const std::int32_t> scores,
                        Syntax& syntax) {
  MissingVerbs(model, words, opinions, scores, syntax).find();
}

}  // namespace claimgraph
