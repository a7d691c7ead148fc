#include "core/decision.h"

#include <algorithm>
#include <array>

#include "base/digest.h"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 10> kKinds = {"same",    "not-same", "unsure",  "reject",
                                                     "confirm", "fix",      "dismiss", "settle",
                                                     "family",  "copy"};
constexpr std::size_t kAnchorDigits = 16;
constexpr std::size_t kIdDigits = 12;

/// Whether a control character of eight bits (U+0080 to U+009F) begins here.
bool is_wide_control(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || static_cast<unsigned char>(text[at]) != 0xC2) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return next >= 0x80 && next < 0xA0;
}

/// Runs of blanks and control characters as one blank, none at the ends: a file of decisions is
/// read on terminals, too.
std::string on_one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool wide = is_wide_control(text, i);
    if (byte <= 0x20 || byte == 0x7f || wide) {
      gap = !line.empty();
      i += wide ? 1 : 0;
      continue;
    }
    if (gap) line += ' ';
    gap = false;
    line += text[i];
  }
  return line;
}

/// Which side stands first tells nothing.
bool undirected(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::same:
    case DecisionKind::not_same:
    case DecisionKind::unsure:
    case DecisionKind::dismiss:
    case DecisionKind::family:
      return true;
    case DecisionKind::reject:
    case DecisionKind::confirm:
    case DecisionKind::fix:
    case DecisionKind::settle:
    case DecisionKind::copy:
      return false;
  }
  return false;
}

}  // namespace

bool is_on_claim(DecisionKind kind) {
  return kind == DecisionKind::reject || kind == DecisionKind::confirm || kind == DecisionKind::fix;
}

bool is_on_two_claims(DecisionKind kind) {
  return kind == DecisionKind::dismiss || kind == DecisionKind::settle;
}

std::string_view name_of(DecisionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<DecisionKind> decision_kind_from(std::string_view name) {
  const auto at = std::find(kKinds.begin(), kKinds.end(), name);
  if (at == kKinds.end()) return std::nullopt;
  return static_cast<DecisionKind>(at - kKinds.begin());
}

ClaimAnchor anchor_of(std::string_view line, std::string_view sentence) {
  return {on_one_line(line), on_one_line(sentence)};
}

std::string key_of(const ClaimAnchor& anchor) {
  return sha256_hex(anchor.line + '\n' + anchor.quote).substr(0, kAnchorDigits);
}

Decision normal(Decision decision) {
  for (std::string* each : {&decision.a, &decision.b, &decision.note, &decision.made}) {
    *each = on_one_line(*each);
  }
  for (ClaimAnchor* each : {&decision.claim, &decision.against}) {
    *each = anchor_of(each->line, each->quote);
  }
  for (auto& [role, value] : decision.fixes) value = on_one_line(value);
  std::sort(decision.fixes.begin(), decision.fixes.end());
  if (undirected(decision.kind)) {
    if (decision.b < decision.a) std::swap(decision.a, decision.b);
    if (decision.against < decision.claim) std::swap(decision.claim, decision.against);
  }
  return decision;
}

std::string id_of(const Decision& decision) {
  Decision bare = decision;
  bare.note.clear();
  bare.made.clear();
  return sha256_hex(print_decisions({bare})).substr(0, kIdDigits);
}

std::string summary_of(const Decision& decision) {
  std::string line(name_of(decision.kind));
  const auto add = [&](const std::string& words) {
    if (!words.empty()) line += (line.find(' ') == std::string::npos ? " " : " · ") + words;
  };
  add(decision.a);
  add(decision.b);
  add(decision.claim.line);
  add(decision.against.line);
  for (const auto& [role, value] : decision.fixes) add(role + "=" + value);
  return line;
}

}  // namespace claimgraph
