#include "annotate/word_memory.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/word_map.h"

namespace claimgraph {
namespace {

constexpr std::size_t kPlaces = 16384;

std::size_t place_of(std::string_view form, std::size_t salt) {
  return (WordHash{}(form) + salt * 0x9E3779B9) % kPlaces;
}

/// Capital first and a digit later: how products and models are called.
bool looks_like_code(std::string_view form) {
  const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
  return capital &&
         std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "GPUs", of which endings in small letters say nothing.
bool is_plural_of_capitals(std::string_view form) {
  if (form.size() < 3 || !form.ends_with('s')) return false;
  form.remove_suffix(1);
  return std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

WordMemory::WordMemory(const ModelSet& models, const Knowledge* knowledge)
    : models_(models),
      knowledge_(knowledge),
      well_known_(word_of(kWellKnownName, models.syntax.lexicon)),
      words_(kPlaces),
      inflections_(kPlaces),
      syntax_rooms_(rooms_of(models.syntax.networks)),
      name_rooms_(rooms_of(models.names.networks)) {}

/// Names that the gazetteer knows, and codes, are read as a well-known name where the treebanks did
/// not know them.
bool WordMemory::stands_in(std::string_view form, const Word& word) const {
  if (knowledge_ == nullptr) return false;
  const bool unknown = word.number == 0;
  const bool code = looks_like_code(form);
  return (unknown && code) || ((unknown || code) && knowledge_->gazetteer.find(form) != nullptr);
}

/// "Ms Roe", "Prof. Roe": titles that the treebanks hardly know, or with a period only, are read as
/// the one they have most; "start-up" as "startup".
std::string_view WordMemory::read_as(std::string_view form) const {
  if (knowledge_ == nullptr) return form;
  if (const std::string* closed = closed_up(knowledge_->text_words, form)) return *closed;
  return opens_name(knowledge_->text_words, form) ? kWellKnownTitle : form;
}

const WordMemory::Known& WordMemory::word(std::string_view form) {
  Known& known = words_[place_of(form, 0)];
  if (known.form == form && !form.empty()) return known;
  Word word = word_of(read_as(form), models_.syntax.lexicon);
  word.spelling = models_.verb_forms.class_of(form);
  known.form = form;
  known.names = word;
  known.names.number = models_.names.lexicon.find(word.lower).value_or(0);
  models_.lists.look_up(form, known.names);
  known.plain = word;
  known.syntax = stands_in(form, word) ? well_known_ : word;
  const bool person = known.names.lists.front() != 0;  // names of people keep their endings
  known.guessed = is_unknown_name(word) && !person && known.syntax.number == 0;
  if (known.guessed) known.syntax = well_known_;
  return known;
}

const WordMemory::Inflection& WordMemory::inflection(std::string_view form, TagId tag) {
  Inflection& known = inflections_[place_of(form, 1U + tag)];
  if (known.feats != nullptr && known.tag == tag && known.form == form) return known;
  known.form = form;
  known.tag = tag;
  const SyntaxModel& syntax = models_.syntax;
  const bool inflected = tag == syntax.participle || tag == syntax.present || tag == syntax.past;
  const bool plain = inflected && models_.verb_forms.is_plain(to_lower(form));  // "users pay"
  if (plain) {
    known.settled = tag == syntax.past ? syntax.present : tag;
  } else {
    const bool past = inflected && tag != syntax.past && syntax.is_only_past(form);
    known.settled = past ? syntax.past : tag;
  }
  const Xpos& xpos = syntax.tags[known.settled].xpos;
  const bool formed = xpos.starts_with("VB") && xpos != "VB";  // "found" is a plain verb, too
  const std::string* closed =
      knowledge_ == nullptr ? nullptr : closed_up(knowledge_->text_words, form);
  const std::string_view irregular =
      formed ? models_.verb_forms.irregular_lemma(to_lower(form)) : std::string_view{};
  const std::string_view read = closed == nullptr ? form : std::string_view(*closed);
  known.lemma = irregular.empty() ? syntax.lemma_of(read, plain ? syntax.plain : known.settled)
                                  : std::string(irregular);
  if (xpos.starts_with("NN") && is_plural_of_capitals(form))
    known.lemma = to_lower(form.substr(0, form.size() - 1));
  known.feats = &syntax.morphology.feats_of(form, known.settled);
  return known;
}

}  // namespace claimgraph
