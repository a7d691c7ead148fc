#include "query/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/error.h"
#include "base/unicode.h"
#include "core/notation.h"
#include "knowledge/tsv.h"
#include "query/facts.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

std::optional<double> positive_number(std::string_view digits) {
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && number > 0 && number < 1e12 ? std::optional(number) : std::nullopt;
}

bool is_currency(std::string_view code) {
  return code.size() == 3 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_money(const StoredClaim& claim) {
  return claim.object && claim.object->value.quantity &&
         !claim.object->value.quantity->currency.empty();
}

bool is_plainly_stated(const StoredClaim& claim) {
  return claim.claim.polarity == Polarity::positive &&
         mode_of(claim.claim.modality) == Mode::stated && !claim.subject.entity.empty() &&
         !claim.proposition.empty();
}

/// Equal for claims of one matter: subject, predicate, period and circumstances but for time.
std::string matter_key_of(const StoredClaim& claim) {
  std::vector<std::string> parts;
  for (const StoredArgument& each : claim.qualifiers) {
    if (each.role == kTimeRole) continue;
    parts.push_back(each.role + '=' + (each.entity.empty() ? fold(each.value.text) : each.entity));
  }
  std::sort(parts.begin(), parts.end());
  std::string key = claim.subject.entity + '\n' + claim.claim.predicate + '\n' +
                    (claim.claim.open ? fold(claim.claim.relation) : "") + '\n' +
                    claim.object->value.quantity->period;
  for (const std::string& each : parts) key += '\n' + each;
  return key;
}

bool of_other_times(const StoredClaim& one, const StoredClaim& other) {
  const auto a = days_of(time_of(one));
  const auto b = days_of(time_of(other));
  return a && b && !a->overlaps(*b);
}

std::string date_of(const StoredClaim& claim) {
  const std::string time = time_of(claim);
  return days_of(time) ? time : claim.published;
}

Quantity converted(Quantity amount, const std::string& currency, double rate) {
  if (amount.low) *amount.low *= rate;
  if (amount.high) *amount.high *= rate;
  amount.currency = currency;
  return amount;
}

bool can_both_be_right(const Quantity& one, const Quantity& other) {
  // Two figures of one sum are rounded each in its own currency: a hundredth apart is the same.
  constexpr double kRounding = 0.01;
  const AmountRelation relation = relation_of(one, other, kRounding);
  return relation == AmountRelation::equal || relation == AmountRelation::close ||
         relation == AmountRelation::same_rate;
}

std::optional<Conflict> compared(const StoredClaim& one, const StoredClaim& other,
                                 const ExchangeRates& rates) {
  const Quantity& ours = *one.object->value.quantity;
  const Quantity& theirs = *other.object->value.quantity;
  const auto at_one = rates.rate(theirs.currency, ours.currency, date_of(one));
  const auto at_other = rates.rate(theirs.currency, ours.currency, date_of(other));
  if (!at_one || !at_other) return std::nullopt;
  const DatedRate* used = &*at_other;
  bool agree = false;
  for (const DatedRate* each : {&*at_other, &*at_one}) {
    agree = can_both_be_right(ours, converted(theirs, ours.currency, each->rate));
    if (agree) used = each;
    if (agree) break;
  }
  Conflict found{.entity = one.subject.entity, .predicate = one.claim.predicate};
  found.kind = agree ? AgreementKind::compatible : AgreementKind::differs_in_value;
  found.reason =
      fmt::format("{} against {}, at 1 {} = {:.6g} {} ({})", print_quantity(ours),
                  print_quantity(theirs), theirs.currency, used->rate, ours.currency, used->date);
  found.a = one.claim.id;
  found.b = other.claim.id;
  found.a_proposition = one.proposition;
  found.b_proposition = other.proposition;
  return found;
}

}  // namespace

ExchangeRates::ExchangeRates(std::string_view name, std::string_view text) {
  read_tsv(name, text, {"date", "from", "to", "rate"},
           [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
             const auto days = days_of(fields[0]);
             if (!days) {
               throw Failure(fmt::format("{}: '{}' is no date; write 2025, 2025-02 or 2025-02-03",
                                         place.text(), fields[0]));
             }
             for (const std::string_view code : {fields[1], fields[2]}) {
               if (is_currency(code)) continue;
               throw Failure(fmt::format("{}: '{}' is no currency; write USD", place.text(), code));
             }
             const auto rate = positive_number(fields[3]);
             if (!rate) throw Failure(fmt::format("{}: '{}' is no rate", place.text(), fields[3]));
             const std::string from(fields[1]);
             const std::string to(fields[2]);
             rates_[{from, to}].push_back({std::string(fields[0]), *days, *rate});
             rates_[{to, from}].push_back({std::string(fields[0]), *days, 1 / *rate});
           });
}

std::optional<DatedRate> ExchangeRates::rate(const std::string& from, const std::string& to,
                                             std::string_view date) const {
  const auto days = days_of(date);
  const auto known = rates_.find({from, to});
  if (!days || known == rates_.end()) return std::nullopt;
  const DatedRate* best = nullptr;
  const auto length = [](const DatedRate& each) { return each.days.last - each.days.first; };
  for (const DatedRate& each : known->second) {
    if (!each.days.contains(*days)) continue;
    if (best == nullptr || length(each) < length(*best)) best = &each;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

std::vector<Conflict> across_currencies(const std::vector<StoredClaim>& claims,
                                        const ExchangeRates& rates) {
  constexpr std::size_t kMostCompared = 50;  // of a matter
  std::map<std::string, std::vector<const StoredClaim*>> matters;
  std::set<std::string> known;  // propositions
  for (const StoredClaim& each : claims) {
    if (!is_money(each) || !is_plainly_stated(each) || !known.insert(each.proposition).second) {
      continue;
    }
    auto& list = matters[matter_key_of(each)];
    if (list.size() < kMostCompared) list.push_back(&each);
  }
  std::vector<Conflict> found;
  for (const auto& [matter, list] : matters) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (std::size_t j = i + 1; j < list.size(); ++j) {
        const StoredClaim& one = *list[i];
        const StoredClaim& other = *list[j];
        const bool alike =
            one.object->value.quantity->currency == other.object->value.quantity->currency;
        if (alike || of_other_times(one, other)) continue;
        if (auto conflict = compared(one, other, rates)) found.push_back(std::move(*conflict));
      }
    }
  }
  return found;
}

}  // namespace claimgraph
