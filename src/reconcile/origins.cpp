#include "reconcile/origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "base/digest.h"
#include "base/unicode.h"
#include "reconcile/entities.h"

namespace claimgraph {
namespace {

// Shorter sentences are said again without being copied.
constexpr std::ptrdiff_t kFewestWords = 8;
constexpr std::size_t kSentenceDigits = 16;
constexpr std::string_view kGovernment = "government_body";
constexpr std::size_t kOpening = 200;  // bytes in which an article says that it is a release

std::string utterance_of(const std::string& sentence) {
  const std::string folded = fold(sentence);
  if (std::count(folded.begin(), folded.end(), ' ') + 1 < kFewestWords) return "";
  return "words:" + sha256_hex(folded).substr(0, kSentenceDigits);
}

void add_who(std::set<std::string>& keys, const StoredArgument& speaker,
             const AgreementWords& words) {
  if (!speaker.entity.empty()) keys.insert("who:" + speaker.entity);
  keys.insert("who:" + words.house_of(speaker.value.text));
}

std::string subject_of(const StoredClaim& stored) {
  return stored.subject.entity.empty() ? fold(stored.subject.value.text) : stored.subject.entity;
}

/// Words that an article names its one source by: "the report said".
bool is_credited(const std::string& folded_speaker, const Credits& credits,
                 const AgreementWords& words) {
  return credits.outlets.size() == 1 && !credits.government &&
         has_words(folded_speaker, words.outlet_nouns);
}

void add_speaker(std::set<std::string>& keys, const StoredClaim& stored, const Credits& credits,
                 const AgreementWords& words) {
  const StoredArgument& speaker = stored.speakers.front();
  const SpeakerKind kind = stored.claim.attribution.front().kind;
  const std::string text = fold(speaker.value.text);
  for (std::size_t i = 1; i < stored.speakers.size(); ++i) {
    if (stored.claim.attribution[i].kind == SpeakerKind::outlet) {
      add_who(keys, stored.speakers[i], words);
    }
  }
  switch (kind) {
    case SpeakerKind::person:
    case SpeakerKind::body:
    case SpeakerKind::outlet:
      if (speaker.entity.empty() && is_credited(text, credits, words)) {
        keys.insert("who:" + words.house_of(*credits.outlets.begin()));
      }
      add_who(keys, speaker, words);
      return;
    case SpeakerKind::document:
    case SpeakerKind::data:
    case SpeakerKind::anonymous:
      if (!speaker.entity.empty()) {
        add_who(keys, speaker, words);
      } else if (is_credited(text, credits, words)) {
        keys.insert("who:" + words.house_of(*credits.outlets.begin()));
      } else if (has_words(text, words.papers)) {
        keys.insert("paper:" + subject_of(stored));
      } else {
        keys.insert("in:" + stored.document);
      }
      return;
  }
}

/// Union-find over numbers, with path halving.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

constexpr std::string_view kWho = "who:";

/// "who:harbour wire|THING" in its parts.
struct Credit {
  std::string house{};
  std::string thing{};
};

std::optional<Credit> credit_in(const std::string& key) {
  if (!key.starts_with(kWho)) return std::nullopt;
  const std::size_t bar = std::min(key.find('|'), key.size());
  return Credit{key.substr(kWho.size(), bar - kWho.size()), key.substr(bar)};
}

bool in_own_voice(const Supporter& supporter) {
  return std::any_of(supporter.keys.begin(), supporter.keys.end(), [&](const std::string& key) {
    const auto credit = credit_in(key);
    return credit && credit->house == supporter.house;
  });
}

/// Who names an outlet as his source has it from that outlet's article, whomever that quotes: from
/// what it says of the same, else from what it says of the matter.
void join_credited(Groups& groups, const std::vector<Supporter>& supporters) {
  std::map<std::pair<std::string, std::string>, std::size_t> of_house;  // with what is said
  std::map<std::string, std::size_t> first_of_house;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    std::string thing;
    for (const std::string& key : supporters[i].keys) {
      if (const auto credit = credit_in(key)) thing = credit->thing;
    }
    of_house.emplace(std::pair{supporters[i].house, thing}, i);
    first_of_house.emplace(supporters[i].house, i);
  }
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    for (const std::string& key : supporters[i].keys) {
      const auto credit = credit_in(key);
      if (!credit || credit->house == supporters[i].house) continue;
      const auto its = of_house.find({credit->house, credit->thing});
      const auto any = first_of_house.find(credit->house);
      if (its != of_house.end()) {
        groups.join(its->second, i);
      } else if (any != first_of_house.end()) {
        groups.join(any->second, i);
      }
    }
  }
}

/// The group of each supporter: joined by keys in common.
Groups by_keys(const std::vector<Supporter>& supporters) {
  Groups groups(supporters.size());
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    for (const std::string& key : supporters[i].keys) {
      const auto [known, fresh] = first.emplace(key, i);
      if (!fresh) groups.join(known->second, i);
    }
  }
  join_credited(groups, supporters);
  return groups;
}

/// A copy has what its original has: the one stands for the other. `places` are of supporters.
void join_copies(Groups& groups, const std::vector<Supporter>& supporters,
                 const std::vector<std::size_t>& places, const Copies& copies) {
  std::map<std::string, std::size_t> of_words;
  for (const std::size_t at : places) {
    const std::string& words = supporters[at].words;
    const auto [known, fresh] = of_words.emplace(words, at);
    if (!fresh && !words.empty()) groups.join(known->second, at);
  }
  for (const auto& [words, other] : copies) {
    const auto a = of_words.find(words);
    const auto b = of_words.find(other);
    if (a != of_words.end() && b != of_words.end()) groups.join(a->second, b->second);
  }
}

/// For each document the supporter that stands for it: what it says itself, else the first.
std::map<std::string, std::size_t> heads_of(const std::vector<Supporter>& supporters) {
  std::map<std::string, std::size_t> heads;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    if (in_own_voice(supporters[i])) heads.emplace(supporters[i].document, i);
  }
  for (std::size_t i = 0; i < supporters.size(); ++i) heads.emplace(supporters[i].document, i);
  return heads;
}

/// All that an article says in its own voice is of one origin, whatever it says it of: an outlet's
/// later article is not independent of the earlier one where any of it is of the same thing.
void join_own_words(Groups& groups, const std::vector<Supporter>& supporters,
                    const std::map<std::string, std::size_t>& heads) {
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    const std::size_t head = heads.at(supporters[i].document);
    if (in_own_voice(supporters[i]) && in_own_voice(supporters[head])) groups.join(head, i);
  }
}

}  // namespace

Credits credits_of(const std::vector<StoredClaim>& claims_of_article, std::string_view text,
                   const std::vector<NamedSpan>& mentions, const AgreementWords& words) {
  Credits credits;
  const std::string folded = fold(text);
  credits.release = has_words(std::string_view(folded).substr(0, kOpening), words.releases);
  credits.paper = has_words(folded, words.releases);
  for (const NamedSpan& each : mentions) {
    const Span span = each.span;
    if (each.kind == kGovernment) credits.government = true;
    if (span.end >= kOpening || span.start == 0 || span.end >= text.size()) continue;
    const bool bracketed = text[span.start - 1] == '(' && text[span.end] == ')';
    if (bracketed && each.kind == kPublicationKind) {
      credits.wires.insert(std::string(text.substr(span.start, span.size())));
    }
  }
  for (const StoredClaim& stored : claims_of_article) {
    for (std::size_t i = 0; i < stored.speakers.size(); ++i) {
      const std::string& speaker = stored.speakers[i].value.text;
      const SpeakerKind kind = stored.claim.attribution[i].kind;
      if (kind == SpeakerKind::outlet) credits.outlets.insert(speaker);
      const bool paper = kind == SpeakerKind::document || kind == SpeakerKind::data;
      if (paper && has_words(fold(speaker), words.papers)) credits.paper = true;
    }
  }
  return credits;
}

std::vector<std::string> keys_within(const std::vector<std::string>& keys,
                                     const std::string& thing) {
  std::vector<std::string> found;
  for (const std::string& key : keys) {
    const bool shared = key.starts_with("who:") || key.starts_with("paper:");
    found.push_back(shared ? key + "|" + thing : key);
  }
  return found;
}

std::vector<std::string> origin_keys(const StoredClaim& stored, const Credits& credits,
                                     const AgreementWords& words) {
  std::set<std::string> keys;
  if (stored.speakers.empty()) {
    keys.insert("who:" + words.house_of(stored.source));
    for (const std::string& outlet : credits.outlets) keys.insert("who:" + words.house_of(outlet));
    if (credits.paper) keys.insert("paper:" + subject_of(stored));
  } else {
    add_speaker(keys, stored, credits, words);
  }
  if (has_words(fold(stored.sentence), words.releases)) keys.insert("paper:" + subject_of(stored));
  for (const std::string& wire : credits.wires) keys.insert("who:" + words.house_of(wire));
  if (credits.release) keys.insert("paper:" + subject_of(stored));
  const std::string utterance = utterance_of(stored.sentence);
  if (!utterance.empty()) keys.insert(utterance);
  return {keys.begin(), keys.end()};
}

std::vector<std::vector<std::string>> origins_of(const std::vector<Supporter>& supporters,
                                                 const Copies& copies) {
  Groups groups = by_keys(supporters);
  const std::map<std::string, std::size_t> heads = heads_of(supporters);
  join_own_words(groups, supporters, heads);
  std::vector<std::size_t> places;
  for (const auto& [document, at] : heads) places.push_back(at);
  join_copies(groups, supporters, places, copies);
  std::map<std::size_t, std::vector<std::string>> members;
  for (const auto& [document, at] : heads) members[groups.find(at)].push_back(document);
  std::vector<std::vector<std::string>> origins;
  for (auto& [group, documents] : members) origins.push_back(std::move(documents));
  std::sort(origins.begin(), origins.end());
  return origins;
}

Support support_of(const std::vector<Supporter>& supporters, const Copies& copies) {
  // Of one thing said: an article that quotes another's source is not independent of that one,
  // whatever it says itself.
  Groups groups = by_keys(supporters);
  std::vector<std::size_t> places(supporters.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  join_copies(groups, supporters, places, copies);
  std::set<std::string> articles;
  std::set<std::string> outlets;
  std::set<std::string> houses;
  std::set<std::size_t> origins;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    articles.insert(supporters[i].document);
    outlets.insert(supporters[i].outlet);
    houses.insert(supporters[i].house);
    origins.insert(groups.find(i));
  }
  return {supporters.size(), articles.size(), outlets.size(), houses.size(), origins.size()};
}

}  // namespace claimgraph
