#include "annotate/verb_forms.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr const char* kFormsFile = "data/lexicon/verb_forms.tsv";
constexpr const char* kIrregularFile = "data/lexicon/irregular_verbs.tsv";

/// A verb that ends in another one of so many letters is made of it: "livestreams", "outsources".
constexpr std::size_t kShortestPart = 5;
/// … and longer where that alone speaks for a verb: no "outlook" for "looks".
constexpr std::size_t kShortestSurePart = 6;

std::optional<WordClass> class_named(std::string_view name) {
  if (name == "verb") return WordClass::no_noun;
  if (name == "either") return WordClass::any;
  if (name == "past") return WordClass::past;
  if (name == "participle") return WordClass::participle;
  if (name == "possessed") return WordClass::possessed;
  if (name == "summing") return WordClass::summing;
  return std::nullopt;
}

}  // namespace

VerbForms::VerbForms(const Files& files) {
  files.rows(kFormsFile, {"form", "class"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
               const std::string_view form = fields[0];
               const auto known = class_named(fields[1]);
               if (form.empty() || !known) {
                 throw Failure(place.text() + ": expected a form, and 'verb', 'either', 'past', "
                                              "'participle', 'possessed' or 'summing'");
               }
               if (form.starts_with('-')) {
                 endings_.emplace_back(form.substr(1));
               } else {
                 forms_.emplace(form, *known);
                 longest_ = std::max(longest_, form.size());
               }
             });
  files.rows(kIrregularFile, {"form", "lemma"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
               if (fields[0].empty() || fields[1].empty())
                 throw Failure(place.text() + ": expected a form and its lemma");
               irregular_.emplace(fields[0], fields[1]);
             });
}

std::string_view VerbForms::irregular_lemma(std::string_view form) const {
  const auto known = irregular_.find(form);
  return known == irregular_.end() ? std::string_view{} : std::string_view(known->second);
}

bool VerbForms::is_plain(std::string_view form) const {
  if (form.ends_with("ed") || form.ends_with('s') || irregular_.contains(form)) return false;
  const auto known = forms_.find(form);
  const bool past = known != forms_.end() &&
                    (known->second == WordClass::past || known->second == WordClass::participle);
  return !past && has_form_in_s(form);
}

WordClass VerbForms::class_of(std::string_view form) const {
  constexpr std::size_t kShortest = 4;
  const bool plain =
      std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || forms_.empty()) return WordClass::any;
  const auto known = forms_.find(form);
  if (!form.ends_with('s') && known != forms_.end()) return known->second;
  if (form.size() < kShortest) return WordClass::any;
  if (!form.ends_with('s')) {
    const bool none = form.size() > kShortest && !has_form_in_s(form);
    return none ? WordClass::no_plain_verb : WordClass::any;
  }
  if (form.ends_with("ss")) return WordClass::any;
  if (known != forms_.end()) return known->second;
  return may_be_verb(form, kShortestPart) ? WordClass::any : WordClass::no_verb;
}

/// "denies" of "deny", "reaches" of "reach", "sells" of "sell".
bool VerbForms::has_form_in_s(std::string_view form) const {
  std::string third(form);
  const auto is_verb = [&] {
    return forms_.contains(third) || may_be_verb(third, kShortestSurePart);
  };
  third += 's';
  if (is_verb()) return true;
  third.insert(third.size() - 1, 1, 'e');
  if (is_verb()) return true;
  if (!form.ends_with('y')) return false;
  third[form.size() - 1] = 'i';
  return is_verb();
}

bool VerbForms::ends_like_verb(std::string_view form) const {
  return std::any_of(endings_.begin(), endings_.end(),
                     [&](const auto& ending) { return form.ends_with(ending); });
}

bool VerbForms::may_be_verb(std::string_view form, std::size_t shortest) const {
  if (ends_like_verb(form)) return true;
  // No end longer than the longest form is looked up: a run of a million letters is one word, too.
  const std::size_t first = form.size() > longest_ ? form.size() - longest_ : 1;
  for (std::size_t part = first; part + shortest <= form.size(); ++part) {
    if (forms_.contains(form.substr(part))) return true;
  }
  return false;
}

}  // namespace claimgraph
