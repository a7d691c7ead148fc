#pragma once
// Which words can be verbs, and which in -s nothing else (data/lexicon/verb_forms.tsv), and of
// which verbs no rule tells that they are forms (irregular_verbs.tsv): spelling knows what a
// network that never met the word can only guess.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/words.h"
#include "base/word_map.h"
#include "knowledge/files.h"

namespace claimgraph {

class VerbForms {
 public:
  /// Without a form, which rules nothing out.
  VerbForms() = default;
  /// Throws Failure("file:line: …") where the table is missing or wrong.
  explicit VerbForms(const Files& files);

  /// Says something of plain words in lower case: of four letters or more that end in one -s, of
  /// five or more whose form in -s would be no verb's ("outlook"), and of pasts that the table has.
  WordClass class_of(std::string_view form) const;

  /// The lemma of a past, a participle or a form in -s that no rule makes of it ("struck" of
  /// "strike"); empty: rules do. REQUIRES: lower case.
  std::string_view irregular_lemma(std::string_view form) const;

  /// Whether it has an ending that is of any verbs: "Outbidding".
  bool ends_like_verb(std::string_view form) const;
  /// "pay", "hire": a form that another in -s is of ("pays"), that neither ends like pasts nor is
  /// known as one. REQUIRES: lower case.
  bool is_plain(std::string_view form) const;

 private:
  /// Whether a form that is not in the table ends like verbs, or in a verb of so many letters.
  bool may_be_verb(std::string_view form, std::size_t shortest) const;
  bool has_form_in_s(std::string_view form) const;

  WordMap<WordClass> forms_;
  WordMap<std::string> irregular_;
  std::vector<std::string> endings_;  // of any verbs
  std::size_t longest_ = 0;           // of the forms
};

}  // namespace claimgraph
