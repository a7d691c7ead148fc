#include "ingest/schema_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "core/notation.h"
#include "ingest/pipeline.h"

namespace claimgraph {
namespace {

constexpr double kMostSentences = 0.02;    // of those read, in which one rule may speak
constexpr std::size_t kFewSentences = 50;  // with fewer, a share says nothing
constexpr std::size_t kExamples = 3;

/// The typed claims in one text, as lines.
std::vector<ClaimLine> lines_of(const std::string& text, const Annotator& annotator,
                                const Knowledge& knowledge) {
  Article article;
  article.text = text;
  article.blocks.push_back({Span{0, static_cast<std::uint32_t>(text.size())}});
  const Extraction extraction =
      extraction_of(std::move(article), TextForm::article, annotator, knowledge);
  std::vector<ClaimLine> lines;
  for (const Claim& claim : extraction.claims) {
    if (!claim.open) lines.push_back(line_of(claim, extraction));
  }
  return lines;
}

/// Whether `found` is what an example promises.
bool keeps(const ClaimLine& promised, ClaimLine found) {
  if (promised.speakers.empty()) found.speakers.clear();
  return promised == found;
}

/// What was found instead, for the message: the claims of the predicate, else all.
std::string instead_of(const std::string& predicate, const std::vector<ClaimLine>& lines) {
  std::string of_predicate;
  std::string all;
  for (const ClaimLine& line : lines) {
    const std::string printed = print(line);
    all += (all.empty() ? "" : "; ") + printed;
    if (line.predicate == predicate) of_predicate += (of_predicate.empty() ? "" : "; ") + printed;
  }
  if (!of_predicate.empty()) return of_predicate;
  return all.empty() ? "no claim" : all;
}

class ExampleCheck {
 public:
  ExampleCheck(const Knowledge& knowledge, const Annotator& annotator)
      : knowledge_(knowledge), annotator_(annotator) {}

  std::vector<Finding> take() { return std::move(findings_); }

  void check(const Predicate& predicate) {
    std::size_t counter = 0;
    for (const PredicateExample& example : predicate.examples) {
      if (example.claims.empty()) ++counter;
      check(predicate, example);
    }
    if (predicate.examples.size() - counter < kExamples || counter == 0) {
      findings_.push_back({Severity::warning, predicate.place, predicate.name,
                           fmt::format("{} examples and {} counter-examples; {} and one are wanted",
                                       predicate.examples.size() - counter, counter, kExamples)});
    }
  }

 private:
  void check(const Predicate& predicate, const PredicateExample& example) {
    const std::vector<ClaimLine> lines = lines_of(example.text, annotator_, knowledge_);
    const auto complain = [&](std::string what) {
      findings_.push_back({Severity::error, example.place, predicate.name, std::move(what)});
    };
    if (example.claims.empty()) {
      for (const ClaimLine& line : lines) {
        if (line.predicate == predicate.name) {
          complain(fmt::format("“{}” must not give {}", example.text, print(line)));
        }
      }
      return;
    }
    for (const std::string& claim : example.claims) {
      const auto promised = parse_claim_line(claim);
      if (!promised) {
        complain(fmt::format("“{}” is no claim: {}", claim, to_string(promised.error())));
        continue;
      }
      const bool kept = std::any_of(lines.begin(), lines.end(),
                                    [&](const ClaimLine& line) { return keeps(*promised, line); });
      if (!kept) {
        complain(fmt::format("“{}” gives {} instead of {}", example.text,
                             instead_of(predicate.name, lines), claim));
      }
    }
  }

  const Knowledge& knowledge_;
  const Annotator& annotator_;
  std::vector<Finding> findings_{};
};

// ---- overlaps -----------------------------------------------------------------------------------

bool share(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::any_of(left.begin(), left.end(), [&](const std::string& each) {
    return std::find(right.begin(), right.end(), each) != right.end();
  });
}

/// Whether a word that both ask for can be one word: no demand leaves everything open.
bool can_agree(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return left.empty() || right.empty() || share(left, right);
}

bool same_slot(const Slot& left, const Slot& right) {
  if (left.place != right.place) return false;
  return left.place != Slot::Place::preposition || share(left.prepositions, right.prepositions);
}

bool same_words(const Frame& left, const Frame& right) {
  return left.lemma == right.lemma && left.particle == right.particle && left.word == right.word &&
         left.negative == right.negative && left.narrowness() == right.narrowness() &&
         same_slot(left.subject, right.subject) && same_slot(left.object, right.object) &&
         can_agree(left.with_subject, right.with_subject) &&
         can_agree(left.with_object, right.with_object) &&
         can_agree(left.object_nouns, right.object_nouns) &&
         can_agree(left.complement_of, right.complement_of);
}

/// What both fillers take, in words; empty: nothing.
std::string both_take(const RoleFiller& left, const RoleFiller& right) {
  if (left.any && right.any) return "any";
  if (share(left.kinds, right.kinds)) {
    return *std::find_if(left.kinds.begin(), left.kinds.end(), [&](const std::string& each) {
      return std::find(right.kinds.begin(), right.kinds.end(), each) != right.kinds.end();
    });
  }
  if (left.any && !right.kinds.empty()) return right.kinds.front();
  if (right.any && !left.kinds.empty()) return left.kinds.front();
  if (left.money && right.money) return "money";
  if (left.quantity && right.quantity && can_agree(left.units, right.units)) return "quantity";
  if (left.date && right.date) return "date";
  return left.text && right.text ? "text" : "";
}

/// The first word in one construction that says both; null: none.
const Frame* common_frame(const Predicate& left, const Predicate& right) {
  for (const Frame& mine : left.frames) {
    for (const Frame& other : right.frames) {
      if (same_words(mine, other)) return &mine;
    }
  }
  return nullptr;
}

bool displaces(const Predicate& left, const Predicate& right) {
  const auto& names = left.instead_of;
  return std::find(names.begin(), names.end(), right.name) != names.end();
}

void check_pair(const Predicate& left, const Predicate& right, std::vector<Finding>& findings) {
  if (left.openness() != right.openness() || displaces(left, right) || displaces(right, left)) {
    return;
  }
  if (left.needs_object != right.needs_object) return;
  const Frame* frame = common_frame(left, right);
  if (frame == nullptr) return;
  const std::string subject = both_take(left.subject, right.subject);
  const std::string object = left.needs_object ? both_take(left.object, right.object) : "none";
  if (subject.empty() || object.empty()) return;
  const std::string words =
      frame->particle.empty() ? frame->lemma : frame->lemma + " " + frame->particle;
  findings.push_back(
      {Severity::warning, left.place, left.name,
       fmt::format("“{}” says {} ({}) as well: both take {} and {}, and neither is narrower; "
                   "`instead_of` or a narrower frame decides",
                   words, right.name, right.place, subject, object)});
}

}  // namespace

std::vector<Finding> failing_examples(const Knowledge& knowledge, const Annotator& annotator,
                                      const PredicateFilter& wanted) {
  ExampleCheck check(knowledge, annotator);
  for (const Predicate& each : knowledge.predicates.all()) {
    if (wanted(each)) check.check(each);
  }
  return check.take();
}

std::vector<Finding> overlaps(const Predicates& predicates, const PredicateFilter& wanted) {
  std::vector<Finding> findings;
  const std::vector<Predicate>& all = predicates.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) {
      // Each pair once, told at the one that is asked about.
      if (i == j || !wanted(all[i]) || (wanted(all[j]) && j < i)) continue;
      check_pair(all[i], all[j], findings);
    }
  }
  return findings;
}

void RuleCount::count(const Extraction& extraction) {
  sentences_ += extraction.sentences.size();
  std::set<std::pair<std::string, std::uint32_t>> counted;  // rule, start of the sentence
  for (const Claim& claim : extraction.claims) {
    if (claim.open || !counted.insert({claim.rule, claim.sentence.start}).second) continue;
    ++rules_[claim.predicate][claim.rule];
  }
}

std::vector<Finding> RuleCount::too_eager(const Predicates& predicates,
                                          const PredicateFilter& wanted) const {
  std::vector<Finding> findings;
  if (sentences_ < kFewSentences) return findings;
  for (const auto& [name, rules] : rules_) {
    const Predicate* predicate = predicates.find(name);
    if (predicate == nullptr || !wanted(*predicate)) continue;
    for (const auto& [rule, count] : rules) {
      const double rate = static_cast<double>(count) / static_cast<double>(sentences_);
      if (rate <= kMostSentences) continue;
      findings.push_back({Severity::warning, predicate->place, name,
                          fmt::format("{} speaks in {} of {} sentences ({:.1f} %)", rule, count,
                                      sentences_, 100 * rate)});
    }
  }
  return findings;
}

}  // namespace claimgraph
