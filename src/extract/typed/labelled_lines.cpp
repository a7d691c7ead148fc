#include "extract/typed/labelled_lines.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestLineLabel = 3;   // words: "Year of foundation"
constexpr std::uint32_t kLongestLineValue = 10;  // longer ones are prose

class LabelledLines {
 public:
  explicit LabelledLines(const Reading& reading) : reading_(reading), document_(reading.document) {}

  std::vector<Candidate> run() {
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.block >= document_.blocks.size()) continue;
      const Block& block = document_.blocks[sentence.block];
      const bool heading = document_.is_heading(sentence);
      if (heading) about_ = entity_named_by(sentence);
      if (heading || !about_ || block.span != sentence.span) continue;
      if (block.role == Role::body || block.role == Role::list_item) read(sentence);
    }
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  /// The entity whose name is all that the sentence says.
  std::optional<EntityId> entity_named_by(const Sentence& sentence) const {
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Mention* mention = mention_headed_by(reading_.discourse, token);
      if (mention != nullptr && mention->form == MentionForm::name &&
          mention->span.contains(document_.span_of(sentence.first_token, sentence.end_token))) {
        return mention->entity;
      }
    }
    return std::nullopt;
  }

  void read(const Sentence& sentence) {
    std::uint32_t colon = sentence.first_token;
    while (colon < sentence.end_token && document_.word(colon) != ":") ++colon;
    const std::uint32_t label = colon - sentence.first_token;
    if (colon + 1 >= sentence.end_token || label == 0 || label > kLongestLineLabel) return;
    if (sentence.end_token - colon - 1 > kLongestLineValue) return;
    for (std::uint32_t token = colon + 1; token < sentence.end_token; ++token) {
      const bool asserts = at(token).feats.find("VerbForm=Fin") != std::string::npos;
      if (asserts || at(token).upos == Upos::PRON || document_.word(token) == ":") return;
    }
    add(sentence, colon);
  }

  void add(const Sentence& sentence, std::uint32_t colon) {
    const std::uint32_t head = head_of(document_, colon + 1, sentence.end_token);
    Candidate candidate;
    candidate.anchor = sentence.first_token;
    Claim& claim = candidate.claim;
    claim.open = true;
    claim.predicate = "open";
    claim.relation = to_lower(document_.at(document_.span_of(sentence.first_token, colon)));
    claim.subject = understood(reading_, *about_);
    claim.object = argument_at(reading_, head);
    if (claim.object->entity == about_) return;
    const bool known =
        claim.object->entity || claim.object->quantity || !claim.object->date.empty();
    if (!known) return;
    claim.span = document_.span_of(sentence.first_token, sentence.end_token);
    claim.sentence = sentence.span;
    claim.rule = "open#label/1";
    found_.push_back(std::move(candidate));
  }

  const Reading& reading_;
  const Document& document_;
  std::optional<EntityId> about_{};
  std::vector<Candidate> found_{};
};

}  // namespace

std::vector<Candidate> labelled_claims(const Reading& reading,
                                       const std::vector<Candidate>& typed) {
  std::set<std::uint32_t> taken;  // where the sentences start that gave a typed claim
  for (const Candidate& each : typed) {
    if (!each.claim.open) taken.insert(each.claim.sentence.start);
  }
  std::vector<Candidate> found = LabelledLines(reading).run();
  std::erase_if(found,
                [&](const Candidate& each) { return taken.count(each.claim.sentence.start) != 0; });
  return found;
}

}  // namespace claimgraph
