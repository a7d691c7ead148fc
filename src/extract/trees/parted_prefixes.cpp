#include "extract/trees/parted_prefixes.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class PrefixMender : private TreeEditor {
 public:
  PrefixMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.text_words) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t token = sentence.first_token; token + 2 < sentence.end_token; ++token) {
        if (is_parted(token)) describe(token, sentence);
      }
    }
    for (NameSpan& name : document().names) {
      if (name.end_token > name.first_token + 2 && is_parted(name.first_token))
        name.first_token += 2;
    }
  }

 private:
  bool is_parted(std::uint32_t prefix) const {
    const auto& tokens = document().tokens;
    return document().word(prefix + 1) == "-" && is_capitalised(prefix + 2) &&
           tokens[prefix].span.end == tokens[prefix + 1].span.start &&
           tokens[prefix + 1].span.end == tokens[prefix + 2].span.start &&
           words_.parted_prefixes.contains(to_lower(document().word(prefix)));
  }

  /// "ex-Acme engineers founded it" with the prefix as who did, and all else as parts of it.
  void describe(std::uint32_t prefix, const Sentence& sentence) {
    const std::uint32_t name = prefix + 2;
    std::uint32_t end = name + 1;
    while (end < sentence.end_token && is_capitalised(end) && at(end).upos == Upos::PROPN) ++end;
    const bool noun = end < sentence.end_token && at(end).upos == Upos::NOUN && !in_name(end);
    std::uint32_t leader = noun ? end : name;
    if (!noun && at(name).head > name && at(name).head < end) leader = at(name).head;
    if (is_below(leader, prefix)) {
      take_place_of(leader, prefix);
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if (at(token).head != prefix || token == prefix + 1) continue;
        const bool before = noun && token >= name && token < leader;
        attach(token, leader, before ? Deprel::compound : at(token).deprel);
      }
    }
    make_adjective(prefix);
    hang_loose(prefix, leader, Deprel::amod);
    attach(prefix + 1, prefix, Deprel::punct);
  }

  const TextWords& words_;
};

}  // namespace

void mend_parted_prefixes(Document& document, const Knowledge& knowledge) {
  PrefixMender(document, knowledge).mend();
}

}  // namespace claimgraph
