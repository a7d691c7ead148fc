#include "extract/names/name_fields.h"

#include "base/unicode.h"
#include "extract/names/name_forms.h"

namespace claimgraph {
namespace {

class NameFields {
 public:
  NameFields(const Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : document_(document), knowledge_(knowledge), sentence_(sentence) {}

  std::uint32_t end_of_purpose(std::uint32_t end) const {
    if (!knowledge_.discourse_words.name_purpose.contains(word(end))) return end;
    const std::uint32_t last = last_of_run(end);
    return last > end + 1 ? last + 1 : end;
  }

  std::uint32_t end_of_subject(std::uint32_t end) const {
    if (!knowledge_.clause_words.owner_prepositions.contains(word(end))) return end;
    if (document_.is_heading(sentence_)) return end;
    const std::uint32_t last = last_of_run(end);
    const std::uint32_t first = end + 1;
    if (last < first || of_person(first, last + 1)) return end;
    // "the Alliance of President Roe"
    if (knowledge_.kinds.speaks_of(to_lower(word(last)), "person")) return end;
    if (knowledge_.name_words.is_place(document_.at(document_.span_of(first, last + 1))))
      return end;
    return last + 1;
  }

 private:
  std::string_view word(std::uint32_t token) const { return document_.word(token); }
  bool capitalised(std::uint32_t token) const { return looks_like_name(word(token)); }

  /// The last word with a capital behind the preposition; the preposition where there is none.
  std::uint32_t last_of_run(std::uint32_t preposition) const {
    std::uint32_t last = preposition;
    for (std::uint32_t token = preposition + 1; token < sentence_.end_token; ++token) {
      const Upos upos = document_.tokens[token].upos;
      const bool nominal = upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ;
      const bool dated = document_.date_over(document_.tokens[token].span) != nullptr;
      if (capitalised(token) && nominal && !dated) {
        last = token;
      } else if (!joins(token) || begins_name(token + 1)) {
        break;
      }
    }
    return last;
  }

  /// "of", and the hyphen of "Saint-Denis Pension Board".
  bool joins(std::uint32_t token) const {
    return knowledge_.discourse_words.name_joining.count(word(token)) != 0 ||
           (is_glued_hyphen(document_, token) && capitalised(token + 1));
  }

  /// "the Ministry of Works and Acme Industries".
  bool begins_name(std::uint32_t token) const {
    const NameSpan* name = document_.name_at(token);
    return name != nullptr && name->first_token == token;
  }

  bool of_person(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      const NameSpan* name = document_.name_at(token);
      if (name != nullptr && name->label == NameLabel::person) return true;
    }
    return false;
  }

  const Document& document_;
  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

std::uint32_t end_of_field(const Document& document, const Knowledge& knowledge,
                           const Sentence& sentence, std::string_view kind, std::uint32_t end) {
  if (end + 1 >= sentence.end_token || !looks_like_name(document.word(end - 1))) return end;
  const NameFields fields(document, knowledge, sentence);
  if (const std::uint32_t purpose = fields.end_of_purpose(end); purpose > end) return purpose;
  const bool body = knowledge.kinds.find(kind)->label == NameLabel::organization;
  return body ? fields.end_of_subject(end) : end;
}

}  // namespace claimgraph
