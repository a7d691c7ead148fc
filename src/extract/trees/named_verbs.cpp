#include "extract/trees/named_verbs.h"

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class NamedVerbMender : private TreeEditor {
 public:
  NamedVerbMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    if (document().is_heading(sentence)) return;
    for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
      if (at(token).upos == Upos::VERB && is_capitalised(token) && is_body(token))
        be_name(token, sentence);
    }
  }

 private:
  bool is_body(std::uint32_t token) {
    const std::string_view word = document().word(token);
    return knowledge_.gazetteer.find(word) != nullptr || knowledge_.name_words.is_company(word);
  }

  void be_name(std::uint32_t token, const Sentence& sentence) {
    make_proper(token);
    const std::uint32_t verb = at(token).head;
    const bool clause = at(token).deprel == Deprel::xcomp || at(token).deprel == Deprel::ccomp;
    if (!clause || verb == Token::kRoot || verb + 1 != token) return;
    if (has_dependent(verb, Deprel::obj, sentence)) return;
    at(token).deprel = Deprel::obj;
    for (std::uint32_t each = token + 1; each < sentence.end_token; ++each) {
      if (at(each).head == token && is_a(at(each).deprel, Deprel::obl))
        hang_loose(each, verb, Deprel::obl);
    }
  }

  const Knowledge& knowledge_;
};

}  // namespace

void name_capital_verbs(Document& document, const Knowledge& knowledge) {
  NamedVerbMender mender(document, knowledge);
  for (const Sentence& sentence : document.sentences) mender.mend(sentence);
}

}  // namespace claimgraph
