#pragma once
// Places that show whose words or thoughts something is: cues, the one who speaks, what is said.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/mentions.h"
#include "extract/said/quotations.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

enum class SourceForm : std::uint8_t {
  said,  ///< a clause or quotation that the source says or thinks: "said that S"
  act,   ///< what the source speaks of, wants or judges: "criticised the plan", "refused to sell"
};

/// One place that says whose words or thoughts something is.
struct Source {
  AttributionLink link{};
  std::optional<AttributionLink> relayed{};  ///< the outlet that was told
  Modality modality = Modality::reported;
  SourceForm form = SourceForm::said;
  std::uint32_t cue = 0;        ///< token; what hangs below it alone is not content
  std::uint32_t content = 0;    ///< head of what is said
  bool named = false;           ///< somebody stands there as its speaker
  bool first_person = false;    ///< "I", "we"
  bool figure = false;          ///< an amount, or a noun with one, is what is said
  bool whole_sentence = false;  ///< an aside: all of its sentence but the aside is what is said
};

/// Everything in a document that shows a source, found once.
struct Sources {
  std::vector<Source> sources{};                        ///< ordered by content
  std::vector<Quotation> quotations{};                  ///< ordered, disjoint
  std::vector<std::optional<AttributionLink>> turns{};  ///< of each block: who has the turn
  std::optional<AttributionLink> issuer{};  ///< of a press release: whose words it is as a whole
  bool erratum = false;                 ///< whether the article corrects its house's earlier ones
  std::vector<std::uint32_t> asides{};  ///< of each sentence: whose it is as a whole, or kNone
  /// Token → the number of the stretch between semicolons that it stands in, and whether somebody
  /// has the word in that one: "according to Acme, 31 died; the union says 28".
  std::vector<std::uint32_t> stretches{};
  std::vector<bool> spoken{};
};

/// "X said that S", "S, said X", "according to X, S", "X's claim that S", "as X put it", "X: S",
/// quotations over several sentences, turns of an interview. Linear in the number of tokens but for
/// the depth of trees.
Sources find_sources(const Document& document, const Tree& tree, const Discourse& discourse,
                     const Knowledge& knowledge);

/// The source with that cue whose content is headed at `content`; null: none.
const Source* source_at(const Sources& sources, std::uint32_t cue, std::uint32_t content);

/// The sources whose words the token is, innermost first, as indices into Sources::sources. What
/// names the speaker or is the cue is not what is said.
std::vector<std::uint32_t> sources_over(const Sources& sources, const Document& document,
                                        const Tree& tree, std::uint32_t token);

}  // namespace claimgraph
