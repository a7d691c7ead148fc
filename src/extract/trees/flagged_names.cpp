#include "extract/trees/flagged_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostWords = 4;

class FlaggedNameMender : private TreeEditor {
 public:
  FlaggedNameMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t flag = sentence.first_token; flag + 1 < sentence.end_token; ++flag) {
        if (is_flag(flag)) name_behind(flag, sentence);
      }
    }
  }

 private:
  /// "Panama-flagged" as three words or as one.
  bool is_flag(std::uint32_t token) {
    const std::string word = to_lower(document().word(token));
    const std::size_t hyphen = word.rfind('-');
    if (hyphen != std::string::npos)
      return is_capitalised(token) && words_.flag_participles.contains(word.substr(hyphen + 1));
    return token > 1 && at(token - 1).xpos == "HYPH" && is_capitalised(token - 2) &&
           words_.flag_participles.contains(word);
  }

  void name_behind(std::uint32_t flag, const Sentence& sentence) {
    std::uint32_t first = flag + 1;
    if (at(first).upos == Upos::NOUN && !is_capitalised(first)) ++first;
    std::uint32_t end = first;
    while (end < sentence.end_token && end < first + kMostWords && is_capitalised(end)) ++end;
    if (end == first) return;
    std::vector<NameSpan>& names = document().names;
    const bool goes_on = std::ranges::any_of(names, [&](const NameSpan& each) {
      return each.first_token < end && each.end_token > end;
    });
    if (goes_on) return;
    std::erase_if(names, [&](const NameSpan& each) {
      return each.first_token < end && each.end_token > first;
    });
    for (std::uint32_t token = first; token < end; ++token) make_proper(token);
    add_names({{first, end, NameLabel::miscellaneous, 1}});
    give_one_head(first, end, Deprel::flat);
  }

  const ClauseWords& words_;
};

}  // namespace

void mend_flagged_names(Document& document, const Knowledge& knowledge) {
  FlaggedNameMender(document, knowledge).mend();
}

}  // namespace claimgraph
