#include "extract/trees/word_stems.h"

#include <string_view>

namespace claimgraph {

std::string stem_of_third_person(std::string form) {
  const auto ends = [&](std::string_view ending) { return form.ends_with(ending); };
  if (ends("ies")) return form.substr(0, form.size() - 3) + "y";
  const bool hissing = ends("sses") || ends("shes") || ends("ches") || ends("xes");
  return form.substr(0, form.size() - (hissing ? 2 : 1));
}

std::string verb_of_gerund(std::string form, const Knowledge& knowledge) {
  constexpr std::string_view kEnding = "ing";
  if (!form.ends_with(kEnding)) return "";
  form.resize(form.size() - kEnding.size());
  if (is_known_verb(form, knowledge)) return form;
  const bool doubled = form.size() > 2 && form[form.size() - 1] == form[form.size() - 2];
  const std::string single = doubled ? form.substr(0, form.size() - 1) : form + "e";
  return is_known_verb(single, knowledge) ? single : "";
}

bool is_known_verb(const std::string& lemma, const Knowledge& knowledge) {
  return !knowledge.predicates.frames_of(lemma).empty() ||
         knowledge.factuality_words.governors.count(lemma) > 0;
}

}  // namespace claimgraph
