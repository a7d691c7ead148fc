#include "annotate/morphology.h"

#include <algorithm>

#include "annotate/words.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

void check_values(const HashIndex& index, std::size_t limit, const ModelReader& reader) {
  for (const HashIndex::Entry& entry : index.entries()) {
    if (entry.value >= limit) reader.fail("is damaged");
  }
}

/// `kind` tells whole forms and endings of each length apart.
std::uint32_t key(std::string_view text, std::uint64_t kind, TagId tag) {
  std::uint64_t hash = (hash_of(text) + kind * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
  hash = (hash ^ (hash >> 29) ^ tag) * 0x94D049BB133111EB;
  return static_cast<std::uint32_t>(hash >> 32);
}

/// Digits in groups, "73,500": what the endings of other numbers say is of their digits.
bool grouped_digits(std::string_view form) {
  return form.find(',') != std::string_view::npos && form[0] >= '0' && form[0] <= '9' &&
         form.find_first_not_of("0123456789,.") == std::string_view::npos;
}

}  // namespace

std::string apply_script(const LemmaScript& script, std::string_view form) {
  std::string lemma = script.lower ? to_lower(form) : std::string(form);
  if (script.drop > lemma.size()) return lemma;
  std::size_t kept = lemma.size() - script.drop;
  // Scripts count bytes: none may cut a character in two.
  while (kept > 0 && kept < lemma.size() && (lemma[kept] & 0xC0) == 0x80) --kept;
  lemma.resize(kept);
  lemma += script.put;
  return lemma;
}

std::uint32_t whole_form_key(std::string_view form, TagId tag) { return key(form, 0, tag); }

std::uint32_t ending_key(std::string_view folded, std::size_t size, TagId tag) {
  return key(folded.substr(folded.size() - size), 1 + size, tag);
}

Morphology Morphology::read(ModelReader& reader, std::size_t tag_count) {
  Morphology morphology;
  const std::uint64_t script_count = reader.number_below(0x10000);
  for (std::uint64_t i = 0; i < script_count; ++i) {
    LemmaScript script;
    script.lower = reader.number_below(2) == 1;
    script.drop = static_cast<std::uint16_t>(reader.number_below(0x10000));
    script.put = reader.text();
    morphology.scripts.push_back(std::move(script));
  }
  morphology.forms = HashIndex::read(reader);
  morphology.endings = HashIndex::read(reader);
  const std::uint64_t feats_count = reader.number_below(0x10000);
  for (std::uint64_t i = 0; i < feats_count; ++i) morphology.feats.push_back(reader.text());
  morphology.feats_of_forms = HashIndex::read(reader);
  morphology.feats_of_tags = reader.array<std::uint32_t>();
  check_values(morphology.forms, morphology.scripts.size(), reader);
  check_values(morphology.endings, morphology.scripts.size(), reader);
  check_values(morphology.feats_of_forms, morphology.feats.size(), reader);
  const auto sound = [&](std::uint32_t value) { return value < morphology.feats.size(); };
  const bool all_sound =
      std::all_of(morphology.feats_of_tags.begin(), morphology.feats_of_tags.end(), sound);
  if (morphology.feats_of_tags.size() != tag_count || !all_sound) reader.fail("is damaged");
  return morphology;
}

void Morphology::write(ModelWriter& writer) const {
  writer.number(scripts.size());
  for (const LemmaScript& script : scripts) {
    writer.number(script.lower ? 1 : 0);
    writer.number(script.drop);
    writer.text(script.put);
  }
  forms.write(writer);
  endings.write(writer);
  writer.number(feats.size());
  for (const std::string& value : feats) writer.text(value);
  feats_of_forms.write(writer);
  writer.array(std::span<const std::uint32_t>(feats_of_tags));
}

std::string Morphology::lemma_of(std::string_view form, TagId tag) const {
  if (grouped_digits(form)) {
    std::string digits(form);
    std::erase(digits, ',');
    return digits;
  }
  if (const auto script = forms.find(whole_form_key(form, tag)))
    return apply_script(scripts[*script], form);
  const std::string folded = folded_word(form);
  for (std::size_t size = std::min(folded.size(), kMaxEnding) + 1; size-- > 0;) {
    if (const auto script = endings.find(ending_key(folded, size, tag))) {
      return apply_script(scripts[*script], form);
    }
  }
  return std::string(form);
}

const std::string& Morphology::feats_of(std::string_view form, TagId tag) const {
  if (const auto known = feats_of_forms.find(whole_form_key(folded_word(form), tag)))
    return feats[*known];
  return feats[feats_of_tags[tag]];
}

}  // namespace claimgraph
