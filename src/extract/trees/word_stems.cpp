#include "extract/trees/word_stems.h"

#include <string_view>
#include <utility>

namespace claimgraph {

std::string stem_of_third_person(std::string form) {
  const auto ends = [&](std::string_view ending) { return form.ends_with(ending); };
  if (ends("ies")) return form.substr(0, form.size() - 3) + "y";
  const bool hissing = ends("sses") || ends("shes") || ends("ches") || ends("xes");
  return form.substr(0, form.size() - (hissing ? 2 : 1));
}

namespace {

/// The verb of `form`, which ends in "ing" or "ed", if any is known.
std::string verb_without(std::string_view ending, std::string form, const Knowledge& knowledge) {
  if (!form.ends_with(ending)) return "";
  form.resize(form.size() - ending.size());
  if (is_known_verb(form, knowledge)) return form;
  const bool doubled = form.size() > 2 && form[form.size() - 1] == form[form.size() - 2];
  const std::string single = doubled ? form.substr(0, form.size() - 1) : form + "e";
  return is_known_verb(single, knowledge) ? single : "";
}

}  // namespace

std::string verb_of_gerund(std::string form, const Knowledge& knowledge) {
  return verb_without("ing", std::move(form), knowledge);
}

std::string verb_of_past(const std::string& form, const Knowledge& knowledge) {
  const auto& pasts = knowledge.clause_words.change_pasts;
  const auto irregular = pasts.find(form);
  return irregular != pasts.end() ? irregular->second : verb_without("ed", form, knowledge);
}

bool is_known_verb(const std::string& lemma, const Knowledge& knowledge) {
  return !knowledge.predicates.frames_of(lemma).empty() ||
         knowledge.factuality_words.governors.count(lemma) > 0;
}

}  // namespace claimgraph
