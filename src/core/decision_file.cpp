// The decisions file: a line names the kind, indented lines below it say about what.
//
//   same
//     entity  name:acme
//     entity  name:acme works
//
//   reject
//     claim   acquired(Acme, Beta Labs) time=2021
//     quote   Acme acquired Beta Labs in 2021.
//     note    the sentence is from a novel

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/decision.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFileHead =
    "# Decisions of people about a claimgraph, version 1. `claimgraph judge load FILE` takes them "
    "in.\n";
constexpr std::size_t kKeyWidth = 7;

/// What stands for the two sides of a decision about names.
struct SideKeys {
  std::string_view a{};
  std::string_view b{};
};

SideKeys side_keys(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::same:
    case DecisionKind::not_same:
    case DecisionKind::unsure:
      return {"entity", "entity"};
    case DecisionKind::family:
      return {"outlet", "outlet"};
    case DecisionKind::copy:
      return {"article", "of"};
    case DecisionKind::reject:
    case DecisionKind::confirm:
    case DecisionKind::fix:
    case DecisionKind::dismiss:
    case DecisionKind::settle:
      return {};
  }
  return {};
}

void put(std::string& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out += fmt::format("  {:<{}} {}\n", key, kKeyWidth, value);
}

std::string printed(const Decision& decision) {
  std::string out = std::string(name_of(decision.kind)) + '\n';
  const SideKeys keys = side_keys(decision.kind);
  put(out, keys.a, decision.a);
  put(out, keys.b, decision.b);
  put(out, "claim", decision.claim.line);
  put(out, "quote", decision.claim.quote);
  put(out, "against", decision.against.line);
  put(out, "quote", decision.against.quote);
  for (const auto& [role, value] : decision.fixes) {
    put(out, "set", value.empty() ? role + " =" : role + " = " + value);
  }
  put(out, "note", decision.note);
  put(out, "made", decision.made);
  return out;
}

/// Thrown inside this file only; parse_decisions turns it into an Error.
struct BadLine {
  std::string what{};
  std::size_t line = 0;
};

class FileReader {
 public:
  std::vector<PlacedDecision> read(std::string_view text) {
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      at = end + 1;
      ++number;
      while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) {
        line.remove_suffix(1);
      }
      if (!line.empty()) take(line, number);
    }
    finish();
    return std::move(found_);
  }

 private:
  void take(std::string_view line, std::size_t number) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view words = line.substr(indent);
    if (words.starts_with('#')) return;
    if (indent == 0) {
      finish();
      const auto kind = decision_kind_from(words);
      if (!kind) {
        throw BadLine{
            fmt::format("unknown decision '{}'; there are same, not-same, unsure, reject, "
                        "confirm, fix, dismiss, settle, family, copy",
                        words),
            number};
      }
      open_ = PlacedDecision{{.kind = *kind}, number};
      return;
    }
    if (!open_) throw BadLine{"an indented line before any decision", number};
    const std::size_t gap = std::min(words.find_first_of(" \t"), words.size());
    const std::size_t value = std::min(words.find_first_not_of(" \t", gap), words.size());
    put_value(words.substr(0, gap), std::string(words.substr(value)), number);
  }

  void put_value(std::string_view key, std::string value, std::size_t number) {
    Decision& decision = open_->decision;
    const SideKeys keys = side_keys(decision.kind);
    if (value.empty()) throw BadLine{fmt::format("'{}' says nothing", key), number};
    if (key == "set" && decision.kind == DecisionKind::fix) {
      put_fix(value, number);
      return;
    }
    std::string* place = nullptr;
    if (key == "note") place = &decision.note;
    if (key == "made") place = &decision.made;
    if (!keys.a.empty()) {
      if (key == keys.b && (keys.a != keys.b || !decision.a.empty())) place = &decision.b;
      if (key == keys.a && decision.a.empty()) place = &decision.a;
    } else {
      if (key == "claim") place = &decision.claim.line;
      if (key == "against" && is_on_two_claims(decision.kind)) place = &decision.against.line;
      if (key == "quote") {
        place = decision.against.line.empty() ? &decision.claim.quote : &decision.against.quote;
      }
    }
    if (place == nullptr) {
      throw BadLine{fmt::format("'{}' does not belong to '{}'", key, name_of(decision.kind)),
                    number};
    }
    if (!place->empty()) throw BadLine{fmt::format("'{}' is said twice", key), number};
    *place = std::move(value);
  }

  void put_fix(const std::string& value, std::size_t number) {
    const std::size_t sign = value.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw BadLine{fmt::format("expected 'set ROLE = VALUE', not '{}'", value), number};
    }
    std::string role = value.substr(0, value.find_last_not_of(' ', sign - 1) + 1);
    const std::size_t start = std::min(value.find_first_not_of(' ', sign + 1), value.size());
    open_->decision.fixes.emplace_back(std::move(role), value.substr(start));
  }

  /// The decision that was open is complete, or it is told what it lacks.
  void finish() {
    if (!open_) return;
    const Decision& decision = open_->decision;
    const SideKeys keys = side_keys(decision.kind);
    const auto need = [&](const std::string& value, std::string_view key) {
      if (value.empty()) {
        throw BadLine{fmt::format("'{}' lacks a line '{}'", name_of(decision.kind), key),
                      open_->line};
      }
    };
    if (!keys.a.empty()) {
      need(decision.a, keys.a);
      need(decision.b, keys.b);
      if (decision.a == decision.b) throw BadLine{"both sides are one", open_->line};
    } else {
      need(decision.claim.line, "claim");
      need(decision.claim.quote, "quote");
    }
    if (is_on_two_claims(decision.kind)) {
      need(decision.against.line, "against");
      need(decision.against.quote, "quote");
    }
    if (decision.kind == DecisionKind::fix && decision.fixes.empty()) need("", "set");
    found_.push_back({normal(decision), open_->line});
    open_.reset();
  }

  std::optional<PlacedDecision> open_{};
  std::vector<PlacedDecision> found_{};
};

}  // namespace

std::string print_decisions(std::vector<Decision> decisions) {
  std::vector<std::pair<DecisionKind, std::string>> blocks;
  for (const Decision& each : decisions) blocks.emplace_back(each.kind, printed(normal(each)));
  std::sort(blocks.begin(), blocks.end());
  std::string out(kFileHead);
  for (const auto& [kind, block] : blocks) out += '\n' + block;
  return out;
}

Result<std::vector<PlacedDecision>> parse_decisions(std::string_view text) {
  try {
    return FileReader().read(text);
  } catch (const BadLine& bad) {
    return Error{bad.what, std::to_string(bad.line)};
  }
}

bool is_decision_file(std::string_view text) {
  const std::string_view known = kFileHead.substr(0, kFileHead.find(','));
  if (text.empty() || text.starts_with(known)) return true;
  const auto decisions = parse_decisions(text);
  return decisions && !decisions->empty();
}

}  // namespace claimgraph
