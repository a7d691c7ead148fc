// show: what is claimed of one entity, a fact on a line.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/display.h"
#include "base/joined.h"
#include "cli/ask_options.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/next_steps.h"
#include "cli/terminal.h"
#include "query/asking.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ShowOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< of one entity's name
  AskOptions ask{};
};

/// One entity with its facts, in the order in which they are shown.
struct Profile {
  GraphEntity entity{};
  std::vector<Fact> facts{};
  std::vector<Rivalry> rivalries{};                           ///< one a fact
  std::map<std::string, AgreementKind> replaced{};            ///< propositions that no longer hold
  std::map<std::string, std::set<AgreementKind>> contests{};  ///< of propositions, while open
};

/// What had been replaced by the day that is asked for: by what was not out yet, nothing.
std::map<std::string, AgreementKind> replaced_by_then(const Store& store, const Ontology& ontology,
                                                      const std::vector<Conflict>& pairs,
                                                      const std::string& as_of) {
  std::set<std::string> known;
  if (!as_of.empty()) {
    for (const StoredClaim& each : narrowed(store, ontology, store.claims({}), {.as_of = as_of})) {
      known.insert(each.proposition);
    }
  }
  std::map<std::string, AgreementKind> replaced;
  for (const Replaced& each : replaced_in(pairs)) {
    if (as_of.empty() || known.count(each.by) != 0) replaced[each.proposition] = each.kind;
  }
  return replaced;
}

Profile profile_of(const Store& store, const Ontology& ontology, const GraphEntity& entity,
                   const AskOptions& ask) {
  ClaimFilter filter;
  filter.about = {entity.id};
  const std::vector<Conflict> pairs = store.conflicts(Store::Pairs::all);
  Profile profile{.entity = entity};
  profile.facts = facts_of(narrowed(store, ontology, store.claims(filter), ask));
  profile.rivalries = put_rivals_together(profile.facts, pairs);
  for (const Conflict& each : pairs) {
    if (!contradicts(each.kind) || each.state != ConflictState::open) continue;
    profile.contests[each.a_proposition].insert(each.kind);
    profile.contests[each.b_proposition].insert(each.kind);
  }
  profile.replaced = replaced_by_then(store, ontology, pairs, ask.as_of);
  return profile;
}

// ---- head

/// "41 claims in 12 articles of 5 outlets".
std::string counts_of(const Profile& profile) {
  std::size_t claims = 0;
  std::set<std::string> articles;
  std::set<std::string> outlets;
  for (const Fact& fact : profile.facts) {
    claims += fact.claims.size();
    outlets.insert(fact.sources.begin(), fact.sources.end());
    for (const StoredClaim& each : fact.claims) articles.insert(each.document);
  }
  return fmt::format("{} in {} of {}", counted(claims, "claim"),
                     counted(articles.size(), "article"), counted(outlets.size(), "outlet"));
}

void print_head(const Profile& profile) {
  const GraphEntity& entity = profile.entity;
  fmt::print("{}   {} · {}\n", styled(made_visible(entity.name), Style::strong),
             made_visible(entity.kind), counts_of(profile));
  std::string also;
  for (const std::string& name : entity.names) {
    if (name != entity.name) also += (also.empty() ? "" : ", ") + made_visible(name);
  }
  std::string line = also.empty() ? "" : "also " + also;
  if (!entity.external.empty()) {
    line += (line.empty() ? "" : " · ") + made_visible(entity.external);
  }
  if (!line.empty()) fmt::print("  {}\n", fitted_behind(2, line));
  fmt::print("\n");
}

// ---- facts

/// "headquartered_in" as words; the relation of an open claim in quotes.
std::string label_of(const StoredClaim& claim) {
  std::string words = claim.claim.open ? "“" + claim.claim.relation + "”" : claim.claim.predicate;
  if (!claim.claim.open) std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string value_of(const StoredClaim& claim, const std::string& entity) {
  std::string what =
      claim.subject.entity == entity ? object_words(claim) : "← " + claim.subject.name;
  if (claim.claim.polarity == Polarity::negative) what = "not: " + what;
  for (const StoredArgument& each : claim.qualifiers) {
    if (each.role == "time") continue;
    what += (what.empty() ? "" : " · ") + each.role + " " + each.name;
  }
  return what.empty() ? "–" : what;
}

/// How the fact's claims are contradicted.
std::set<AgreementKind> contests_of(const Profile& profile, const Fact& fact) {
  std::set<AgreementKind> kinds;
  for (const StoredClaim& each : fact.claims) {
    const auto at = profile.contests.find(each.proposition);
    if (each.contested && at != profile.contests.end()) {
      kinds.insert(at->second.begin(), at->second.end());
    }
  }
  return kinds;
}

/// "contested"; "date contested" where nothing but the day of it is.
std::string contested_words(const Profile& profile, const Fact& fact) {
  const std::set<AgreementKind> kinds = contests_of(profile, fact);
  const StoredClaim& claim = fact.claims.front();
  const bool dated_beside = !claim.object || claim.object->value.date.empty();
  const bool date_alone = kinds == std::set<AgreementKind>{AgreementKind::differs_in_date};
  return dated_beside && date_alone ? "date contested" : "contested";
}

/// "planned", "possible": how it is put forward, where it is not told as so.
std::string outlook_of(const StoredClaim& claim) {
  const bool so = claim.claim.factuality == Factuality::certain_plus ||
                  claim.claim.factuality == Factuality::certain_minus;
  return so ? "" : std::string(name_of(claim.claim.modality));
}

/// What a reader must know before relying on the fact.
std::string remarks_of(const Profile& profile, std::size_t at) {
  const Fact& fact = profile.facts[at];
  const StoredClaim& claim = fact.claims.front();
  std::vector<std::string> remarks;
  std::string bracket = bracket_of(profile.rivalries[at]);
  if (bracket.empty() && fact.contested) bracket = contested_words(profile, fact);
  if (profile.rivalries[at] == Rivalry::first) bracket += " " + contested_words(profile, fact);
  if (const std::string outlook = outlook_of(claim); !outlook.empty()) remarks.push_back(outlook);
  if (!bracket.empty()) remarks.push_back(bracket);
  if (claim.verdict == ClaimVerdict::confirmed) remarks.push_back("confirmed");
  if (claim.verdict == ClaimVerdict::fixed) remarks.push_back("fixed");
  if (const auto old = profile.replaced.find(claim.proposition); old != profile.replaced.end()) {
    remarks.push_back(old->second == AgreementKind::corrects ? "corrected since" : "updated since");
  }
  if (const std::string said = speakers_of(claim); !said.empty()) remarks.push_back(said);
  std::string line;
  for (const std::string& each : remarks) line += (line.empty() ? "" : " · ") + each;
  return line;
}

Json fact_json(const Profile& profile, std::size_t at) {
  const Fact& fact = profile.facts[at];
  Json json = {{"sources", fact.sources},
               {"origins", fact.origins},
               {"contested", fact.contested},
               {"contests", Json::array()},
               {"replaced", profile.replaced.count(fact.claims.front().proposition) != 0}};
  for (const AgreementKind each : contests_of(profile, fact)) {
    json["contests"].push_back(name_of(each));
  }
  json["claims"] = Json::array();
  for (const StoredClaim& each : fact.claims) json["claims"].push_back(claim_json(each));
  return json;
}

std::vector<std::string> fact_cells(const Profile& profile, std::size_t at) {
  const Fact& fact = profile.facts[at];
  const StoredClaim& claim = fact.claims.front();
  const bool replaced = profile.replaced.count(claim.proposition) != 0;
  const bool judged = claim.verdict != ClaimVerdict::none;
  return {profile.entity.name,
          claim.claim.open ? claim.claim.relation : claim.claim.predicate,
          value_of(claim, profile.entity.id),
          std::string(name_of(claim.claim.modality)),
          time_of(claim),
          claim.published,
          std::to_string(fact.origins),
          fact.contested ? "true" : "false",
          replaced ? "true" : "false",
          claim.speakers.empty() ? "" : claim.speakers.front().name,
          judged ? std::string(name_of(claim.verdict)) : "",
          claim.claim.id};
}

Listing table_of(const Profile& profile) {
  Listing listing{.kind = "facts",
                  .columns = {"predicate", "what", "when", "origins", "id", "remarks"}};
  for (std::size_t i = 0; i < profile.facts.size(); ++i) {
    const Fact& fact = profile.facts[i];
    const StoredClaim& claim = fact.claims.front();
    const bool repeated = i > 0 && label_of(profile.facts[i - 1].claims.front()) == label_of(claim);
    listing.add({repeated ? "" : label_of(claim), value_of(claim, profile.entity.id),
                 time_of(claim).empty() ? "–" : shown_date(time_of(claim)),
                 counted(fact.origins, "origin"), short_id(claim.claim.id), remarks_of(profile, i)},
                fact_json(profile, i));
  }
  return listing;
}

std::string next_step(const Profile& profile) {
  const auto contested = std::find_if(profile.facts.begin(), profile.facts.end(),
                                      [](const Fact& each) { return each.contested; });
  const bool any = contested != profile.facts.end();
  const Fact& named = any ? *contested : profile.facts.front();
  std::vector<std::string> steps = {fmt::format("`claimgraph why {}` shows the sentence",
                                                short_id(named.claims.front().claim.id))};
  if (any) {
    steps.push_back(
        fmt::format("`claimgraph conflicts {}` both sides", shell_quoted(profile.entity.name)));
  }
  return next_steps(steps);
}

int show(const ShowOptions& options, const GlobalOptions& globals) {
  check_ask_options(options.ask);
  const Store store = Store::reading(globals.database);
  const std::vector<GraphEntity> entities = find_or_complain(store, joined(options.words, " "));
  if (entities.empty()) return kNothingFound;
  const Ontology ontology = load_ontology(overlay_of(globals));
  // For programs all entities of the name stand in one answer.
  Listing together{
      .kind = "entities",
      .csv = {.columns = {"entity", "predicate", "what", "modality", "time", "published", "origins",
                          "contested", "replaced", "speaker", "verdict", "id"}}};
  std::size_t shown = 0;
  for (const GraphEntity& entity : entities) {
    const Profile profile = profile_of(store, ontology, entity, options.ask);
    Listing table = table_of(profile);
    shown += table.rows.size();
    if (options.output.json) {
      Json json = entity_json(entity);
      json["facts"] = table.objects;
      together.add({}, std::move(json));
    } else if (options.output.csv) {
      for (std::size_t i = 0; i < profile.facts.size(); ++i) {
        together.rows.emplace_back();
        together.csv.rows.push_back(fact_cells(profile, i));
      }
    } else {
      print_head(profile);
      if (!profile.facts.empty()) table.next = next_step(profile);
      print_listing(table, options.output);
      if (&entity != &entities.back()) fmt::print("\n");
    }
  }
  if (options.output.json || options.output.csv) return print_listing(together, options.output);
  if (shown == 0) {
    complain("no claim about it is like this; fewer options find more");
    return kNothingFound;
  }
  return kFound;
}

}  // namespace

Run bind_show(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<ShowOptions>();
  add_output_options(parser, options->output);
  add_entity_words(parser, options->words, "its name, or another it goes by").required();
  add_ask_options(parser, options->ask);
  return [options, &globals] { return show(*options, globals); };
}

}  // namespace claimgraph
