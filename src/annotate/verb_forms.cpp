#include "annotate/verb_forms.h"

#include <algorithm>

#include "base/error.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr const char* kFormsFile = "data/lexicon/verb_forms.tsv";

/// A verb that ends in another one of so many letters is made of it: "livestreams", "outsources".
constexpr std::size_t kShortestPart = 5;

}  // namespace

VerbForms::VerbForms(const Files& files) {
  read_tsv(kFormsFile, files.read(kFormsFile), {"form", "class"},
           [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
             const std::string_view form = fields[0];
             const bool verb = fields[1] == "verb";
             if (form.empty() || (!verb && fields[1] != "either"))
               throw Failure(place.text() + ": expected a form, and 'verb' or 'either'");
             if (form.starts_with('-')) {
               endings_.emplace_back(form.substr(1));
             } else {
               forms_.emplace(form, verb ? WordClass::no_noun : WordClass::any);
             }
           });
}

WordClass VerbForms::class_of(std::string_view form) const {
  constexpr std::size_t kShortest = 4;
  const bool in_s = form.size() >= kShortest && form.ends_with('s') && !form.ends_with("ss");
  const bool plain =
      in_s && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || forms_.empty()) return WordClass::any;
  const auto known = forms_.find(form);
  if (known != forms_.end()) return known->second;
  return may_be_verb(form) ? WordClass::any : WordClass::no_verb;
}

bool VerbForms::ends_like_verb(std::string_view form) const {
  return std::any_of(endings_.begin(), endings_.end(),
                     [&](const auto& ending) { return form.ends_with(ending); });
}

/// Whether a form that is not in the table ends like verbs.
bool VerbForms::may_be_verb(std::string_view form) const {
  if (ends_like_verb(form)) return true;
  for (std::size_t part = 1; part + kShortestPart <= form.size(); ++part) {
    if (forms_.contains(form.substr(part))) return true;
  }
  return false;
}

}  // namespace claimgraph
