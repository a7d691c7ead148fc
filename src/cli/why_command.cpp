// why: where a claim comes from.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "annotate/annotator.h"
#include "base/display.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/columns.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/terminal.h"
#include "core/tree.h"
#include "ingest/pipeline.h"
#include "knowledge/knowledge.h"
#include "knowledge/rule_precision.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct WhyOptions {
  OutputOptions output{};
  std::string id{};
};

/// The sentence with the claim's span marked.
std::string marked(const StoredClaim& stored) {
  const Span span = stored.claim.span;
  const Span sentence = stored.claim.sentence;
  if (!sentence.contains(span) || sentence.size() != stored.sentence.size()) {
    return made_visible(stored.sentence);
  }
  const std::string_view text = stored.sentence;
  const std::size_t from = span.start - sentence.start;
  const std::size_t to = span.end - sentence.start;
  return made_visible(text.substr(0, from)) + "▸" + made_visible(text.substr(from, to - from)) +
         "◂" + made_visible(text.substr(to));
}

void explain_argument(std::string_view role, const StoredArgument& argument) {
  std::string words = made_visible(argument.value.text);
  if (!argument.entity.empty() && argument.name != argument.value.text) {
    words += " → " + made_visible(argument.name);
  }
  if (!argument.entity.empty()) words += "  (" + made_visible(argument.entity) + ")";
  if (argument.value.quantity) {
    const Quantity& quantity = *argument.value.quantity;
    words += fmt::format(" → {} {}{}", name_of(quantity.bound),
                         quantity.currency.empty() ? "" : quantity.currency + " ",
                         quantity.low ? *quantity.low : quantity.high.value_or(0));
  }
  if (!argument.value.date.empty()) words += " → " + argument.value.date;
  fmt::print("{:<12}{}\n", role, words);
}

/// The tree over the claim's words: each head on a line with its dependents, as the parser sees the
/// sentence alone.
void explain_tree(const StoredClaim& stored, const Knowledge& knowledge,
                  const Annotator& annotator) {
  Article article;
  article.text = stored.sentence;
  std::replace(article.text.begin(), article.text.end(), '\n', ' ');  // one sentence, one line
  article.blocks = {{{0, static_cast<std::uint32_t>(stored.sentence.size())}}};
  const Document document = annotated(std::move(article), TextForm::lines, annotator, knowledge);
  const Tree tree(document);
  const Span span = stored.claim.span;
  const std::uint32_t shift = stored.claim.sentence.start;
  const auto inside = [&](std::uint32_t token) {
    const Span at = document.tokens[token].span;
    return at.start + shift >= span.start && at.end + shift <= span.end &&
           document.tokens[token].deprel != Deprel::punct;
  };
  bool first = true;
  for (std::uint32_t head = 0; head < document.tokens.size(); ++head) {
    std::string line;
    for (const std::uint32_t each : tree.children(head)) {
      if (!inside(each)) continue;
      line += fmt::format(" ─{}→ {}", name_of(document.tokens[each].deprel), document.word(each));
    }
    if (line.empty() || !inside(head)) continue;
    fmt::print("{:<12}{}{}\n", first ? "tree" : "", made_visible(document.word(head)),
               made_visible(line));
    first = false;
  }
}

void explain(const StoredClaim& claim, const Measured& measured) {
  fmt::print("{}   {}\n\n“{}”\n{}{}, bytes {}–{}\n\n",
             styled(made_visible(claim_line(claim)), Style::strong),
             name_of(claim.claim.factuality), marked(claim),
             made_visible(claim.title.empty() ? claim.source : claim.title),
             claim.published.empty() ? "" : ", published " + made_visible(claim.published),
             claim.claim.span.start, claim.claim.span.end);
  if (claim.verdict != ClaimVerdict::none) {
    fmt::print("{:<12}{} by a person ({})\n", "verdict", name_of(claim.verdict),
               short_id(claim.decision));
    if (claim.verdict == ClaimVerdict::fixed) {
      fmt::print("{:<12}{}\n", "read as", made_visible(claim.line));
    }
  }
  const Support& support = claim.support;
  if (support.claims > 0) {
    fmt::print("{:<12}{} → {} → {} → {}{}\n", "support", counted(support.articles, "article"),
               counted(support.outlets, "outlet"), counted(support.families, "family", "families"),
               counted(support.origins, "origin"), claim.contested ? ", contested" : "");
  }
  fmt::print("{:<12}{}\n", "rule", made_visible(claim.claim.rule));
  if (measured.of > 0) {
    fmt::print("{:<12}right {} of {} times on the development sets\n", "confidence", measured.right,
               measured.of);
  }
  fmt::print("{:<12}{}, {}\n", "put forward", name_of(claim.claim.modality),
             name_of(claim.claim.polarity));
  explain_argument("subject", claim.subject);
  if (claim.object) explain_argument("object", *claim.object);
  for (const StoredArgument& one : claim.qualifiers) explain_argument(one.role, one);
  for (std::size_t i = 0; i < claim.speakers.size(); ++i) {
    const std::string& cue = claim.claim.attribution[i].cue;
    fmt::print("{:<12}{} ({}){}\n", i == 0 ? "speaker" : "relayed by",
               made_visible(claim.speakers[i].name), made_visible(claim.speakers[i].role),
               cue.empty() ? "" : " ← “" + made_visible(cue) + "”");
  }
}

/// Why names lead to the entities of the claim, those of subject and object.
void explain_links(const StoredClaim& claim, const Store& store) {
  std::vector<const StoredArgument*> arguments = {&claim.subject};
  if (claim.object) arguments.push_back(&*claim.object);
  for (const StoredArgument* each : arguments) {
    if (each->entity.empty()) continue;
    for (const NameReason& reason : store.name_reasons(each->entity)) {
      constexpr std::size_t kLabel = 12;
      std::string label = "link";
      for (const std::string& line :
           wrapped(made_visible(fmt::format("{} “{}” → {}: {}", reason.family, reason.bare,
                                            each->name, reason.reason)),
                   terminal_width() - kLabel)) {
        fmt::print("{:<{}}{}\n", label, kLabel, line);
        label.clear();
      }
    }
  }
}

int why(const WhyOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const StoredClaim claim = claim_named(store, options.id);
  if (options.output.json || options.output.csv) {
    Listing listing{.kind = "claims", .columns = {"id", "claim", "rule", "source", "sentence"}};
    listing.add({claim.claim.id, claim_line(claim), claim.claim.rule, claim.source, claim.sentence},
                claim_json(claim));
    return print_listing(listing, options.output);
  }
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  const Annotator annotator(knowledge);
  const RulePrecision precision = load_rule_precision(knowledge.files);
  explain(claim, precision.of(claim.claim.rule));
  explain_links(claim, store);
  explain_tree(claim, knowledge, annotator);
  return kFound;
}

}  // namespace

Run bind_why(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<WhyOptions>();
  add_output_options(parser, options->output);
  parser.option("claim", options->id, "four or more digits of its id").required().placeholder("ID");
  return [options, &globals] { return why(*options, globals); };
}

}  // namespace claimgraph
