#include "extract/trees/described_openings.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DescribedOpening : private TreeEditor {
 public:
  DescribedOpening(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    const std::uint32_t noun = sentence.first_token;
    const std::uint32_t first = noun + 1;
    const NameSpan* name = first < sentence.end_token ? name_at(first) : nullptr;
    const std::string word = to_lower(document().word(noun));
    const bool describes = knowledge_.discourse_words.name_describing.contains(word);
    const bool qualifies = knowledge_.discourse_words.name_qualifying.contains(word);
    if (name == nullptr || name->first_token != first || in_name(noun)) return;
    const auto heads = outward(first, name->end_token);
    if (heads.size() != 1) return;
    if (qualifies) return qualify(noun, heads.front(), sentence);
    if (!describes) return;
    if (at(noun).head == heads.front()) return share_out(noun, heads.front(), sentence);
    const bool leads = at(heads.front()).head == noun;
    const bool beside = at(heads.front()).head == at(noun).head && at(noun).head != Token::kRoot;
    if (leads) take_place_of(heads.front(), noun);
    if (!leads && !beside) return;
    share_out(noun, heads.front(), sentence);
    make_noun(noun);
    attach(noun, heads.front(), Deprel::nmod_desc);
  }

 private:
  /// "Longtime Acme engineer Jane Roe left" with the word as a part of the name, or as who left.
  void qualify(std::uint32_t adjective, std::uint32_t name, const Sentence& sentence) {
    if (is_below(name, adjective)) take_place_of(name, adjective);
    share_out(adjective, name, sentence);
    make_adjective(adjective);
    hang_loose(adjective, name, Deprel::amod);
  }

  /// "Carmaker Acme and Beta sold it": what is joined to the noun is joined to the name.
  void share_out(std::uint32_t noun, std::uint32_t name, const Sentence& sentence) {
    for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
      if (at(token).head == noun && token != name) hang(token, name);
    }
  }

  const Knowledge& knowledge_;
};

}  // namespace

void describe_opening(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  DescribedOpening(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
