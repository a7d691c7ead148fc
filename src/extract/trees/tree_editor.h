#pragma once
// Changes heads and relations of a document's trees so that trees they stay. Menders change heads
// through its functions alone: a circle would keep every walk up a tree from ending.

#include <cstdint>
#include <utility>
#include <vector>

#include "base/word_map.h"
#include "core/document.h"

namespace claimgraph {

/// A hand on the trees of one document. Tokens are indices into Document::tokens.
class TreeEditor {
 public:
  explicit TreeEditor(Document& document) : document_(document) {}

  Document& document() { return document_; }
  const Document& document() const { return document_; }
  Token& at(std::uint32_t token) { return document_.tokens[token]; }

  /// Whether `ancestor` is on the way from `token` to its root.
  bool is_below(std::uint32_t token, std::uint32_t ancestor);

  /// Hangs `token` on `head`, unless that would close a circle.
  void attach(std::uint32_t token, std::uint32_t head, Deprel deprel);

  /// The same with the relation it has.
  void hang(std::uint32_t token, std::uint32_t head);

  /// Cuts the token off its head and hangs it on the other; it stays a root of its own where that
  /// is kRoot or stands below it, which would close a circle.
  void hang_loose(std::uint32_t token, std::uint32_t head, Deprel deprel);

  /// Hangs `token` where `other` hangs, as what hung on it there.
  void take_place_of(std::uint32_t token, std::uint32_t other);

  /// "Jane Roe" with two subjects becomes one: of the tokens of [first, end) that hang outside, the
  /// last nominal leads, or the root, and the others hang on it by `deprel`.
  void give_one_head(std::uint32_t first, std::uint32_t end, Deprel deprel);

  /// "at Oberlin College", "for C$5 million" with the preposition hung on a part: it introduces
  /// `leader`, which leads [first, end).
  void introduce(std::uint32_t first, std::uint32_t end, std::uint32_t leader);

  /// Makes `token` the root of its tree.
  void uproot(std::uint32_t token);

  /// Whether both tokens stand in the sentence of `a`.
  bool in_one_sentence(std::uint32_t a, std::uint32_t b) const;

  /// The tokens that start in `span`, first and one past the last.
  std::pair<std::uint32_t, std::uint32_t> tokens_in(Span span) const;

  /// Whether it ends in a full stop, as headlines and captions do not.
  bool ends_like_a_sentence(const Sentence& sentence);

  /// Whether it has no finite verb and no helper.
  bool asserts_nothing(const Sentence& sentence);

  /// Whether something in the sentence is the subject of `verb`.
  bool has_subject(std::uint32_t verb, const Sentence& sentence);

  /// What a subject of the verb is to it: a passive's where a helper makes it one.
  Deprel subject_relation(std::uint32_t verb, const Sentence& sentence);

  /// Whether it is finite by itself or by a helper.
  bool has_finite_form(std::uint32_t verb, const Sentence& sentence);

  enum class Number : std::uint8_t { unknown, singular, plural };

  /// What the verb's own form, or that of its first helper, tells of its subject.
  Number number_of_verb(std::uint32_t verb, const Sentence& sentence);

  /// The token that hangs on nothing; kRoot: none.
  std::uint32_t root_of(const Sentence& sentence);

  /// Whether something in the sentence hangs on `token` by `deprel` or a subtype of it.
  bool has_dependent(std::uint32_t token, Deprel deprel, const Sentence& sentence);

  /// The nearest word before `token`, in its sentence, that hangs on it so; kRoot: none.
  std::uint32_t child_before(std::uint32_t token, Deprel deprel);

  bool is_definite_article(std::uint32_t token);

  /// Whether "the" stands before it as its article.
  bool is_definite(std::uint32_t noun);

  /// The first token of [first, end) that is the verb's object; kRoot: none.
  std::uint32_t object_between(std::uint32_t verb, std::uint32_t first, std::uint32_t end);

  bool is_nominal(std::uint32_t token);

  /// Whether it is a number, or the sign of what is counted: "$", "%".
  bool is_number_or_sign(std::uint32_t token);

  /// Whether it heads a name: a proper noun, or the common one that ends it ("Beta Systems").
  bool is_name(std::uint32_t token);

  /// Whether it stands in a person's name.
  bool names_person(std::uint32_t token) const;

  /// Whether it is one of the words, case aside.
  bool is_one_of(std::uint32_t token, const WordSet& words) const;

  const NameSpan* name_at(std::uint32_t token) const { return document_.name_at(token); }

  /// The head of the name that the token stands in; the token itself outside of names.
  std::uint32_t leader_at(std::uint32_t token) const;

  /// Gives the document more names. REQUIRES: they stand in their order, and over no name it has.
  void add_names(const std::vector<NameSpan>& found);
  bool in_name(std::uint32_t token) const { return name_at(token) != nullptr; }

  /// Tags the token anew; lemma and tree stay.
  void make_past(std::uint32_t verb);
  void make_present(std::uint32_t verb, bool third_singular);
  void make_third_person(std::uint32_t plural);  ///< of what looks like one: "plans"; lemma too
  void make_infinitive(std::uint32_t verb);      ///< as it is written; lemma too
  void make_noun(std::uint32_t token);
  void make_plural(std::uint32_t token);  ///< lemma too; REQUIRES an "s" at its end
  void make_proper(std::uint32_t token);
  void make_adjective(std::uint32_t token);

  /// Makes "to" the mark of the infinitive.
  void mark_infinitive(std::uint32_t to, std::uint32_t verb);

  /// Whether it belongs to a share or a sum of money: "9 percent", "$5 million".
  bool in_share_or_sum(std::uint32_t token) const;

  bool is_capitalised(std::uint32_t token) const;

  /// The verb that a noun hangs on, through the nouns between; kRoot: none.
  std::uint32_t verb_over(std::uint32_t noun);

  /// Where the phrase that `token` heads starts.
  std::uint32_t first_of(std::uint32_t token);

  /// The last noun of the phrase without prepositions that begins at `first` and ends before `end`:
  /// "a former contractor's claim that"; kRoot: no noun begins there.
  std::uint32_t noun_of_phrase(std::uint32_t first, std::uint32_t end);

  /// The tokens of [first, end) that hang outside of it.
  std::vector<std::uint32_t> outward(std::uint32_t first, std::uint32_t end) const;

 private:
  Document& document_;
};

}  // namespace claimgraph
