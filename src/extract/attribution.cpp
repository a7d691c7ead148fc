#include "extract/attribution.h"

#include <algorithm>
#include <string>

#include "extract/factuality.h"

namespace claimgraph {
namespace {

/// Finds cues from left to right and the clause and speaker that each one joins.
class SourceFinder {
 public:
  SourceFinder(const Document& document, const Tree& tree, const Discourse& discourse,
               const AttributionWords& words)
      : document_(document), tree_(tree), discourse_(discourse), words_(words) {}

  std::vector<Source> find() {
    for (std::uint32_t token = 0; token < document_.tokens.size(); ++token) {
      read_verb(token);
      read_noun(token);
      read_preposition(token);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Source& a, const Source& b) { return a.content < b.content; });
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(tree_, document_, token, deprel);
  }

  void read_verb(std::uint32_t cue) {
    const auto verb = words_.verbs.find(at(cue).lemma);
    if (at(cue).upos != Upos::VERB || verb == words_.verbs.end()) return;
    const auto speaker = speaker_of(cue);
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool infinitive = deprel == Deprel::xcomp && verb->second != Modality::reported;
      // Direct speech before or after its verb is a parataxis in some treebanks.
      const bool speech = deprel == Deprel::parataxis && !has_cue_parataxis(each);
      if (deprel == Deprel::ccomp || infinitive || (speech && speaker)) {
        add(speaker, cue, each, verb->second);
      }
    }
    const bool aside = at(cue).deprel == Deprel::parataxis ||
                       (is_a(at(cue).deprel, Deprel::advcl) && is_parenthetical(cue));
    if (aside && speaker && !dependent(cue, Deprel::ccomp)) {
      add(speaker, cue, at(cue).head, verb->second);
    }
  }

  bool has_cue_parataxis(std::uint32_t token) const {
    return words_.verbs.count(at(token).lemma) != 0 && at(token).upos == Upos::VERB;
  }

  bool is_parenthetical(std::uint32_t clause) const {
    const auto children = tree_.children(clause);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return words_.parenthetical_marks.count(at(each).lemma) != 0;
    });
  }

  /// The subject, or the agent of a passive; of joined verbs, the first one's.
  std::optional<std::uint32_t> speaker_of(std::uint32_t cue) const {
    for (;;) {
      if (dependent(cue, Deprel::nsubj) && !dependent(cue, Deprel::aux_pass)) {
        return dependent(cue, Deprel::nsubj);
      }
      if (const auto agent = dependent(cue, Deprel::obl_agent)) return agent;
      const bool joined = at(cue).deprel == Deprel::conj || at(cue).deprel == Deprel::xcomp;
      if (!joined) break;
      cue = at(cue).head;
    }
    return std::nullopt;
  }

  void read_noun(std::uint32_t cue) {
    const auto noun = words_.nouns.find(at(cue).lemma);
    if (at(cue).upos != Upos::NOUN || noun == words_.nouns.end()) return;
    for (const std::uint32_t each : tree_.children(cue)) {
      const bool clause = at(each).deprel == Deprel::acl || at(each).deprel == Deprel::ccomp;
      if (clause && dependent(each, Deprel::mark)) add(owner_of(cue), cue, each, noun->second);
    }
  }

  /// "X's claim", "a claim by X", "the X claim".
  std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
    if (const auto owner = dependent(noun, Deprel::nmod_poss)) return owner;
    if (const auto owner = dependent(noun, Deprel::nmod)) return owner;
    const auto compound = dependent(noun, Deprel::compound);
    if (compound && at(*compound).upos == Upos::PROPN) return compound;
    return std::nullopt;
  }

  void read_preposition(std::uint32_t token) {
    const auto found = words_.prepositions.find(at(token).lemma);
    const auto spelled = found != words_.prepositions.end()
                             ? found
                             : words_.prepositions.find(lower(document_.word(token)));
    if (spelled == words_.prepositions.end()) return;
    if (!spelled->second.empty() &&
        (token + 1 >= document_.tokens.size() || document_.word(token + 1) != spelled->second)) {
      return;
    }
    // Either "according" marks the source, or the source hangs below it.
    std::uint32_t speaker = at(token).head;
    std::uint32_t top = speaker;
    if (!is_a(at(token).deprel, Deprel::case_)) {
      const auto below = dependent(token, Deprel::obl);
      if (!below) return;
      speaker = *below;
      top = token;
    }
    if (top == Token::kRoot || at(top).head == Token::kRoot) return;
    add(speaker, top, at(top).head, Modality::reported);
    Source& source = found_.back();
    const std::uint32_t end = token + (spelled->second.empty() ? 1 : 2);
    source.link.cue_span = document_.span_of(token, end);
    source.link.cue = std::string(document_.at(*source.link.cue_span));
  }

  static std::string lower(std::string_view word) {
    std::string lowered(word);
    for (char& each : lowered) {
      if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    }
    return lowered;
  }

  /// "Some estimates say": what speaks is an estimate.
  bool estimates(std::uint32_t speaker) const {
    const auto noun = words_.nouns.find(at(speaker).lemma);
    return noun != words_.nouns.end() && noun->second == Modality::estimated;
  }

  void add(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t content,
           Modality modality) {
    Source source;
    source.modality = speaker && estimates(*speaker) ? Modality::estimated : modality;
    source.cue = cue;
    source.content = content;
    source.link.cue = std::string(document_.word(cue));
    source.link.cue_span = at(cue).span;
    source.link.content_span = hull_without(content, cue);
    if (speaker) {
      describe(*speaker, source.link);
    } else {
      source.link.kind = SpeakerKind::anonymous;
      source.link.speaker.text = std::string(document_.word(cue));
    }
    found_.push_back(std::move(source));
  }

  /// The stretch of the content's words; what belongs to a cue inside it stays out at the edges.
  Span hull_without(std::uint32_t content, std::uint32_t cue) const {
    std::vector<std::uint32_t> open = {content};
    std::uint32_t first = content;
    std::uint32_t last = content;
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const std::uint32_t each : tree_.children(open[i])) {
        if (each == cue || at(each).deprel == Deprel::punct) continue;
        first = std::min(first, each);
        last = std::max(last, each);
        open.push_back(each);
      }
    }
    return document_.span_of(first, last + 1);
  }

  void describe(std::uint32_t speaker, AttributionLink& link) const {
    std::uint32_t first = speaker;
    while (first > 0 && belongs_to_phrase(first - 1, speaker)) --first;
    std::uint32_t end = speaker + 1;
    while (end < document_.tokens.size() && belongs_to_phrase(end, speaker)) ++end;
    link.speaker.span = document_.span_of(first, end);
    link.speaker.text = std::string(document_.at(*link.speaker.span));
    const auto noun = words_.speaker_nouns.find(at(speaker).lemma);
    if (const auto entity = entity_at(discourse_, speaker)) {
      const Entity& known = discourse_.entities[index(*entity)];
      link.speaker.entity = entity;
      link.speaker.text = known.name;
      const auto kind = words_.speaker_kinds.find(known.kind);
      link.kind = kind == words_.speaker_kinds.end() ? SpeakerKind::body : kind->second;
    } else if (at(speaker).upos == Upos::PROPN) {
      link.kind = SpeakerKind::person;
    } else {
      link.kind = noun == words_.speaker_nouns.end() ? SpeakerKind::anonymous : noun->second;
    }
  }

  /// Whether `token` hangs below `speaker` by nothing looser than a prepositional phrase.
  bool belongs_to_phrase(std::uint32_t token, std::uint32_t speaker) const {
    while (token != speaker) {
      const Deprel deprel = at(token).deprel;
      const bool loose = deprel == Deprel::case_ || deprel == Deprel::punct ||
                         deprel == Deprel::acl_relcl || deprel == Deprel::appos ||
                         deprel == Deprel::parataxis || at(token).head == Token::kRoot;
      if (loose && at(token).head == speaker) return false;
      if (at(token).head == Token::kRoot) return false;
      token = at(token).head;
    }
    return true;
  }

  const Document& document_;
  const Tree& tree_;
  const Discourse& discourse_;
  const AttributionWords& words_;
  std::vector<Source> found_{};
};

bool opens_quotation(std::string_view word) {
  return word == "\"" || word == "\u201C" || word == "``";
}

bool closes_quotation(std::string_view word) {
  return word == "\"" || word == "\u201D" || word == "''";
}

/// Pairs of quotation marks; one left open ends with its block.
std::vector<Quotation> find_quotations(const Document& document) {
  std::vector<Quotation> quotations;
  std::uint32_t opened = Quotation::kNone;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const bool block_starts = s == 0 || document.sentences[s - 1].block != sentence.block;
    if (block_starts && opened != Quotation::kNone) {
      quotations.push_back({.first = opened, .end = sentence.first_token});
      opened = Quotation::kNone;
    }
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const std::string_view word = document.word(i);
      if (opened != Quotation::kNone && closes_quotation(word)) {
        quotations.push_back({.first = opened, .end = i});
        opened = Quotation::kNone;
      } else if (opened == Quotation::kNone && opens_quotation(word)) {
        opened = i + 1;
      }
    }
  }
  return quotations;
}

/// A quotation is of the source whose content begins in it; one without is of the last quotation's
/// source in its block. REQUIRES: sources ordered by content, quotations ordered.
void join_quotations(const Document& document, const Tree& tree, Sources& sources) {
  std::size_t next = 0;
  std::uint32_t last = Quotation::kNone;
  std::uint32_t last_block = 0;
  for (Quotation& quotation : sources.quotations) {
    if (quotation.first >= quotation.end) continue;
    while (next < sources.sources.size() && sources.sources[next].content < quotation.first) ++next;
    for (std::size_t i = next; i < sources.sources.size(); ++i) {
      const Source& source = sources.sources[i];
      if (source.content >= quotation.end) break;
      const bool outside = source.cue < quotation.first || source.cue >= quotation.end;
      if (outside) quotation.source = static_cast<std::uint32_t>(i);
    }
    const Sentence& sentence = document.sentences[tree.sentence_of(quotation.first)];
    const bool starts_sentence = quotation.first <= sentence.first_token + 1;
    if (quotation.source == Quotation::kNone && last_block == sentence.block && starts_sentence) {
      quotation.source = last;
    }
    if (quotation.source != Quotation::kNone) {
      last = quotation.source;
      last_block = sentence.block;
    }
  }
}

std::optional<AttributionLink> turn_of(const Block& block, const Discourse& discourse) {
  if (block.speaker.empty() || block.role == Role::question) return std::nullopt;
  AttributionLink link;
  link.speaker.text = block.speaker;
  link.content_span = block.span;
  for (std::uint32_t i = 0; i < discourse.entities.size(); ++i) {
    const Entity& entity = discourse.entities[i];
    const bool known = entity.name == block.speaker ||
                       std::find(entity.aliases.begin(), entity.aliases.end(), block.speaker) !=
                           entity.aliases.end();
    if (!known) continue;
    link.speaker.entity = EntityId{i};
    link.speaker.text = entity.name;
    break;
  }
  return link;
}

void add_link(const Source& source, Claim& claim) {
  const bool again =
      std::any_of(claim.attribution.begin(), claim.attribution.end(),
                  [&](const AttributionLink& link) { return link.speaker == source.link.speaker; });
  if (again) return;
  claim.attribution.push_back(source.link);
  if (outranks(source.modality, claim.modality)) claim.modality = source.modality;
}

}  // namespace

Sources find_sources(const Document& document, const Tree& tree, const Discourse& discourse,
                     const Knowledge& knowledge) {
  Sources sources;
  sources.sources = SourceFinder(document, tree, discourse, knowledge.attribution_words).find();
  sources.quotations = find_quotations(document);
  join_quotations(document, tree, sources);
  for (const Block& block : document.blocks) sources.turns.push_back(turn_of(block, discourse));
  return sources;
}

void attribute(const Sources& sources, const Document& document, const Tree& tree,
               const Knowledge& knowledge, Candidate& candidate) {
  Claim& claim = candidate.claim;
  for (const std::uint32_t each : tree.children(candidate.anchor)) {
    const auto hearsay = knowledge.attribution_words.adverbs.find(document.tokens[each].lemma);
    if (hearsay == knowledge.attribution_words.adverbs.end()) continue;
    if (outranks(hearsay->second, claim.modality)) claim.modality = hearsay->second;
  }
  std::vector<std::uint32_t> path;
  for (std::uint32_t at = candidate.anchor; at != Token::kRoot; at = document.tokens[at].head) {
    const auto [first, last] =
        std::equal_range(sources.sources.begin(), sources.sources.end(), Source{{}, {}, 0, at},
                         [](const Source& a, const Source& b) { return a.content < b.content; });
    for (auto source = first; source != last; ++source) {
      if (std::find(path.begin(), path.end(), source->cue) == path.end()) add_link(*source, claim);
    }
    path.push_back(at);
  }
  const auto quotation =
      std::upper_bound(sources.quotations.begin(), sources.quotations.end(), candidate.anchor,
                       [](std::uint32_t token, const Quotation& each) { return token < each.end; });
  if (quotation != sources.quotations.end() && quotation->first <= candidate.anchor &&
      quotation->source != Quotation::kNone) {
    add_link(sources.sources[quotation->source], claim);
  }
  const Sentence& sentence = document.sentences[tree.sentence_of(candidate.anchor)];
  if (sentence.block >= sources.turns.size()) return;
  if (const auto& turn = sources.turns[sentence.block]) claim.attribution.push_back(*turn);
}

}  // namespace claimgraph
