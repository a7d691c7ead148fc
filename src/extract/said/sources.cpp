#include "extract/said/sources.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "extract/said/cues.h"
#include "extract/said/issuer.h"
#include "extract/said/signatures.h"
#include "extract/said/speakers.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kNone = Quotation::kNone;

/// Gives quotations to those who are quoted.
class QuotationJoiner {
 public:
  QuotationJoiner(const SpeakerContext& context, Sources& sources)
      : context_(context), document_(context.document), sources_(sources) {
    for (std::uint32_t i = 0; i < sources.sources.size(); ++i) {
      by_cue_.emplace(sources.sources[i].cue, i);
      by_content_.emplace(sources.sources[i].content, i);
    }
  }

  void join() {
    for (std::size_t i = 0; i < sources_.quotations.size(); ++i) {
      Quotation& quotation = sources_.quotations[i];
      quotation.source = followed_by_speaker(quotation);
      if (quotation.source == kNone) quotation.source = followed_by_description(quotation);
      if (quotation.source == kNone) quotation.source = source_inside(quotation);
      if (quotation.source == kNone) quotation.source = signed_by(quotation);
      if (quotation.source == kNone) quotation.source = introduced(quotation);
      if (quotation.source == kNone) quotation.source = announced(quotation);
      if (quotation.source == kNone && i > 0) quotation.source = continued(i);
      if (quotation.source == kNone) quotation.source = told_so(quotation);
      if (quotation.source == kNone) quotation.source = spoken_before(quotation);
      if (quotation.source == kNone) continue;
      if (is_far(quotation)) quotation.source = again(quotation);
      widen(quotation);
    }
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  const Sentence& sentence_at(std::uint32_t token) const {
    return document_.sentences[context_.tree.sentence_of(token)];
  }

  /// "“…,” said Jane Roe", "“…,” Jane Roe said, smiling": the words right before a speaker and a
  /// verb of speech are what is said, whatever clause the tree hangs on the verb.
  std::uint32_t followed_by_speaker(const Quotation& quotation) {
    if (!quotation.closed || quotation.end - quotation.first < 2) return kNone;
    if (quotation.end + 1 >= document_.tokens.size()) return kNone;
    // "“Why?” she asked." may be cut into two sentences.
    const Sentence& next = sentence_at(quotation.end + 1);
    if (next.block != sentence_at(quotation.end).block) return kNone;
    const std::uint32_t end = next.end_token;
    for (std::uint32_t token = quotation.end + 1; token < end; ++token) {
      if (token > quotation.end + kBeside) break;
      const Upos upos = at(token).upos;
      if (upos == Upos::PUNCT || upos == Upos::SCONJ || upos == Upos::CCONJ) break;
      if (upos != Upos::VERB) continue;
      if (at(token).xpos == "VBG" && token == quotation.end + 1) break;  // "“…,” noting that"
      if (!can_introduce(context_, token)) break;
      const std::uint32_t first =
          std::max(quotation.first, sentence_at(quotation.end - 1).first_token);
      const Source said = source_of_words(context_, token, first, quotation.end);
      const auto known = by_cue_.find(token);
      if (known == by_cue_.end()) return add(said);
      Source& source = sources_.sources[known->second];
      // "“It moved.” Two officials told the paper that Acme had lied": their words come behind.
      const bool apart = source.form == SourceForm::said && source.content > token &&
                         document_.word(quotation.end - 1) == ".";
      if (apart) return kNone;
      if (!is_in(*source.link.content_span, quotation)) source = said;
      return known->second;
    }
    return kNone;
  }

  /// "“…,” Jane Roe, an economist, told me.": the tree may hang the verb on any word of it.
  std::uint32_t followed_by_description(const Quotation& quotation) {
    if (!quotation.closed || quotation.end - quotation.first < kFewestWords) return kNone;
    const std::uint32_t name = quotation.end + 1;
    if (name + 3 >= document_.tokens.size()) return kNone;
    if (sentence_at(name).block != sentence_at(quotation.end).block) return kNone;
    const auto verb = verb_behind_description(context_, name, sentence_at(name).end_token);
    if (!verb) return kNone;
    const std::uint32_t first =
        std::max(quotation.first, sentence_at(quotation.end - 1).first_token);
    std::uint32_t speaker = name;  // "“…,” Dr. Jane Roe, an economist, said"
    while (context_.discourse.inside[speaker] == kNone && at(speaker + 1).upos == Upos::PROPN)
      ++speaker;
    const Source said = source_by(context_, speaker, *verb, first, quotation.end);
    const auto known = by_cue_.find(*verb);
    if (known == by_cue_.end()) return add(said);
    sources_.sources[known->second] = said;
    return known->second;
  }

  std::uint32_t add(Source source) {
    const auto number = static_cast<std::uint32_t>(sources_.sources.size());
    by_cue_.emplace(source.cue, number);
    sources_.sources.push_back(std::move(source));
    return number;
  }

  /// The source whose content starts in the quotation and whose cue stands outside.
  std::uint32_t source_inside(const Quotation& quotation) const {
    std::uint32_t found = kNone;
    for (auto each = by_content_.lower_bound(quotation.first);
         each != by_content_.end() && each->first < quotation.end; ++each) {
      const Source& source = sources_.sources[each->second];
      const bool outside = source.cue < quotation.first || source.cue >= quotation.end;
      if (outside && source.form == SourceForm::said) found = each->second;
    }
    return found;
  }

  std::uint32_t signed_by(const Quotation& quotation) {
    auto source = signature_of(context_, quotation);
    return source ? add(std::move(*source)) : kNone;
  }

  /// A verb of speech beside the quotation that the tree joins with nothing: "X added: “…”".
  std::uint32_t introduced(const Quotation& quotation) {
    if (quotation.end - quotation.first < kFewestWords) return kNone;
    auto cue = introducing_verb(quotation.end, sentence_at(quotation.end - 1).end_token, quotation);
    if (!cue) {
      cue = introducing_verb(sentence_at(quotation.first).first_token, quotation.first, quotation);
    }
    if (!cue) return kNone;
    const std::uint32_t end = last_sentence(quotation);
    const auto known = by_cue_.find(*cue);
    if (known == by_cue_.end()) return add(source_of_words(context_, *cue, quotation.first, end));
    Source& source = sources_.sources[known->second];
    // "told Acme: “…”" is no act towards Acme.
    if (source.form == SourceForm::act && !is_in(*source.link.content_span, quotation)) {
      source = source_of_words(context_, *cue, quotation.first, end);
    }
    return known->second;
  }

  /// "The Oslo Times reports:" as a paragraph of its own, or at the end of one, before the
  /// quotation's.
  std::uint32_t announced(const Quotation& quotation) {
    if (quotation.first < 3 || quotation.end - quotation.first < kFewestWords) return kNone;
    const std::uint32_t sign = quotation.first - 2;
    const Sentence& before = sentence_at(sign);
    if (before.block == sentence_at(quotation.first).block) return kNone;
    if (!context_.words.naming_signs.contains(document_.word(sign))) return kNone;
    for (std::uint32_t cue = sign; cue > before.first_token && cue + kNearby > sign; --cue) {
      if (!can_introduce(context_, cue - 1)) continue;
      const std::uint32_t end = last_sentence(quotation);
      const auto known = by_cue_.find(cue - 1);
      Source said = source_of_words(context_, cue - 1, quotation.first, end);
      if (known == by_cue_.end()) return add(std::move(said));
      Source& source = sources_.sources[known->second];
      if (source.form == SourceForm::act) source = std::move(said);
      return known->second;
    }
    return kNone;
  }

  /// "“Nobody will go.” So Jane Roe wrote to the staff.", in the sentence or the paragraph behind.
  std::uint32_t told_so(const Quotation& quotation) {
    if (!quotation.closed || !stands_alone(quotation)) return kNone;
    const std::uint32_t next = sentence_at(quotation.end - 1).end_token;
    if (next + kBeside >= document_.tokens.size()) return kNone;
    if (!context_.words.saying_so.contains(to_lower(document_.word(next)))) return kNone;
    for (std::uint32_t cue = next + 1; cue <= next + kBeside; ++cue) {
      if (at(cue).upos == Upos::PUNCT) return kNone;
      if (at(cue).upos != Upos::VERB) continue;
      if (!can_introduce(context_, cue)) return kNone;
      const auto known = by_cue_.find(cue);
      const bool says_more =
          known != by_cue_.end() && sources_.sources[known->second].form == SourceForm::said;
      if (says_more) return kNone;
      Source said = source_of_words(context_, cue, quotation.first, last_sentence(quotation));
      if (known == by_cue_.end()) return add(std::move(said));
      sources_.sources[known->second] = std::move(said);
      return known->second;
    }
    return kNone;
  }

  /// "Jane Roe denied that it was late. “It moved.”": whoever spoke in the sentence before says a
  /// quotation that is a sentence of its own.
  std::uint32_t spoken_before(const Quotation& quotation) {
    const Sentence& sentence = sentence_at(quotation.first);
    if (!stands_alone(quotation) || sentence.first_token == 0) return kNone;
    const Sentence& before = sentence_at(sentence.first_token - 1);
    if (before.block != sentence.block) return kNone;
    for (std::uint32_t cue = before.first_token; cue < before.end_token; ++cue) {
      const auto known = by_cue_.find(cue);
      if (known == by_cue_.end() || at(cue).head != Token::kRoot) continue;
      const Source& source = sources_.sources[known->second];
      const bool person = source.link.kind == SpeakerKind::person;
      if (!source.named || !person || source.form != SourceForm::said) return kNone;
      Source said = source;
      said.modality = Modality::reported;
      said.relayed.reset();
      said.content = head_of(document_, quotation.first, last_sentence(quotation));
      said.link.content_span = document_.span_of(quotation.first, quotation.end);
      return add(std::move(said));
    }
    return kNone;
  }

  /// Whether the quotation is one or more whole sentences.
  bool stands_alone(const Quotation& quotation) const {
    return quotation.first <= sentence_at(quotation.first).first_token + 1 &&
           quotation.end + 1 >= sentence_at(quotation.end - 1).end_token &&
           quotation.end - quotation.first >= kFewestWords;
  }

  bool is_in(Span span, const Quotation& quotation) const {
    return document_.span_of(quotation.first, quotation.end).start < span.end &&
           span.start < document_.span_of(quotation.first, quotation.end).end;
  }

  /// Where the quotation ends in its first sentence: a head is looked for in one tree.
  std::uint32_t last_sentence(const Quotation& quotation) const {
    return std::min(quotation.end, sentence_at(quotation.first).end_token);
  }

  /// The nearest cue in [first, end), which lies beside the quotation.
  std::optional<std::uint32_t> introducing_verb(std::uint32_t first, std::uint32_t end,
                                                const Quotation& quotation) const {
    const bool behind = first >= quotation.end;
    std::optional<std::uint32_t> found;
    // "condemned it as “a blow” and urged Acme to stay": another verb, of other words
    if (behind && first + 1 < end && at(first + 1).upos == Upos::CCONJ) return found;
    for (std::uint32_t token = first; token < end; ++token) {
      if (behind && token > first + kNearby) break;
      if (!behind && token + kNearby < end) continue;
      if (quotation_at(sources_.quotations, token) != nullptr) continue;
      if (!can_introduce(context_, token)) continue;
      found = token;
      if (behind) break;
    }
    return found;
  }

  /// One that starts a sentence goes on where the one before it in its block, or left open in the
  /// block before, ended.
  std::uint32_t continued(std::size_t number) const {
    const Quotation& before = sources_.quotations[number - 1];
    const Quotation& quotation = sources_.quotations[number];
    const Sentence& sentence = sentence_at(quotation.first);
    if (quotation.first > sentence.first_token + 1) return kNone;
    const std::uint32_t block = sentence_at(before.first).block;
    const bool in_block = block == sentence.block;
    const bool next = block + 1 == sentence.block;
    const bool carried_over = next && (!before.closed || (fills(quotation) && closes(before)));
    return in_block || carried_over ? before.source : kNone;
  }

  /// Whether a whole paragraph is quoted.
  bool fills(const Quotation& quotation) const {
    const Sentence& sentence = sentence_at(quotation.first);
    const std::size_t block = sentence.block;
    return document_.blocks[block].span.start == at(quotation.first - 1).span.start &&
           document_.blocks[block].span.end ==
               (quotation.closed ? at(quotation.end) : at(quotation.end - 1)).span.end;
  }

  /// Whether the paragraph ends in the sentence in which it is told who says the quotation, or
  /// nobody but the one quoted before speaks in it: a quotation that fills the next one goes on.
  bool closes(const Quotation& quotation) const {
    if (quotation.source == kNone) return false;
    const std::uint32_t cue = sources_.sources[quotation.source].cue;
    const Sentence& last = sentence_at(std::max(cue, quotation.end - 1));
    const bool told = sentence_at(cue).block == sentence_at(quotation.first).block;
    return (told || fills(quotation)) && sentence_at(quotation.first).block == last.block &&
           document_.blocks[last.block].span.end == last.span.end;
  }

  /// Whether whole sentences stand between what the source says and the quotation, or the end of a
  /// paragraph.
  bool is_far(const Quotation& quotation) const {
    const Source& source = sources_.sources[quotation.source];
    if (source.cue >= quotation.first || is_in(*source.link.content_span, quotation)) return false;
    if (sentence_at(source.cue).block != sentence_at(quotation.first).block) return true;
    return context_.tree.sentence_of(source.cue) + kNextSentence <
           context_.tree.sentence_of(quotation.first);
  }

  /// The same speaker and cue over a quotation that stands by itself.
  std::uint32_t again(const Quotation& quotation) {
    Source source = sources_.sources[quotation.source];
    source.content = head_of(document_, quotation.first, last_sentence(quotation));
    source.link.content_span = document_.span_of(quotation.first, quotation.end);
    return add(std::move(source));
  }

  /// What is said is the whole quotation with its marks, and what follows of it.
  void widen(const Quotation& quotation) {
    Span marked = document_.span_of(quotation.first, quotation.end);
    if (quotation.first > 0) marked.start = at(quotation.first - 1).span.start;
    if (quotation.closed && quotation.end < document_.tokens.size()) {
      marked.end = at(quotation.end).span.end;
    }
    Source& source = sources_.sources[quotation.source];
    source.link.content_span = hull(*source.link.content_span, marked);
  }

  /// Shorter ones may be words that somebody merely calls in question.
  static constexpr std::uint32_t kFewestWords = 3;
  /// How many words off a verb of speech may stand: "said Jane Roe, the chief executive".
  static constexpr std::uint32_t kNearby = 8;
  /// A quotation that goes on does so in the sentence behind its cue's.
  static constexpr std::uint32_t kNextSentence = 1;
  /// How far a verb of speech stands right behind a quotation.
  static constexpr std::uint32_t kBeside = 6;

  const SpeakerContext& context_;
  const Document& document_;
  Sources& sources_;
  std::map<std::uint32_t, std::uint32_t> by_cue_{};           ///< the first source of each cue
  std::multimap<std::uint32_t, std::uint32_t> by_content_{};  ///< as the trees have it
};

bool by_content(const Source& left, const Source& right) { return left.content < right.content; }

/// Sorts sources by content; quotations keep theirs.
void sort_sources(Sources& sources) {
  std::vector<std::uint32_t> order(sources.sources.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return by_content(sources.sources[a], sources.sources[b]);
  });
  std::vector<std::uint32_t> place(order.size());
  std::vector<Source> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(sources.sources[order[i]]));
  }
  sources.sources = std::move(sorted);
  for (Quotation& each : sources.quotations) {
    if (each.source != kNone) each.source = place[each.source];
  }
}

/// "Norfund said S. It added that T.": a body that has the word keeps it, whatever thing of the
/// sentence before the pronoun was taken for.
void carry_on(const SpeakerContext& context, std::vector<Source>& sources) {
  const Document& document = context.document;
  std::map<std::uint32_t, const Source*> mains;  // by sentence
  std::vector<Source*> order;
  for (Source& each : sources) order.push_back(&each);
  std::ranges::stable_sort(order, {}, [](const Source* each) { return each->cue; });
  for (Source* each : order) {
    if (document.tokens[each->cue].head != Token::kRoot || !each->named) continue;
    if (each->form != SourceForm::said || !each->link.speaker.span) continue;
    const std::uint32_t sentence = context.tree.sentence_of(each->cue);
    const auto before = sentence == 0 ? mains.end() : mains.find(sentence - 1);
    const std::uint32_t speaker = document.token_from(each->link.speaker.span->start);
    const bool it = document.tokens[speaker].upos == Upos::PRON &&
                    document.tokens[speaker].feats.find("Gender=Neut") != std::string::npos &&
                    document.sentences[sentence].first_token == speaker;
    const bool goes_on =
        before != mains.end() && before->second->link.kind == SpeakerKind::body &&
        document.sentences[sentence - 1].block == document.sentences[sentence].block;
    if (it && goes_on) {
      each->link.kind = SpeakerKind::body;
      each->link.speaker.entity = before->second->link.speaker.entity;
      each->link.speaker.text = before->second->link.speaker.text;
    }
    mains[sentence] = each;
  }
}

/// Semicolons within quotations part nothing.
void find_stretches(const Document& document, Sources& sources) {
  sources.stretches.assign(document.tokens.size(), 0);
  std::uint32_t stretch = 0;
  for (const Sentence& sentence : document.sentences) {
    ++stretch;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const bool parts =
          document.word(token) == ";" && quotation_at(sources.quotations, token) == nullptr;
      stretch += parts ? 1 : 0;
      sources.stretches[token] = stretch;
    }
  }
  sources.spoken.assign(stretch + 1, false);
  for (const Source& source : sources.sources) {
    if (source.named) sources.spoken[sources.stretches[source.cue]] = true;
  }
}

/// Whether somebody else has the word by the time of `token`.
bool is_told_anew(const Sources& sources, const Source& source, std::uint32_t token) {
  const std::uint32_t stretch = sources.stretches[token];
  return sources.stretches[source.cue] < stretch && sources.spoken[stretch];
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

}  // namespace

Sources find_sources(const Document& document, const Tree& tree, const Discourse& discourse,
                     const Knowledge& knowledge) {
  const SpeakerContext context{document, tree, discourse, knowledge.attribution_words,
                               knowledge.clause_words};
  Sources sources;
  sources.sources = find_cues(context);
  for (Source& each : find_naming_headlines(context)) sources.sources.push_back(std::move(each));
  carry_on(context, sources.sources);
  sources.quotations = find_quotations(document, knowledge.attribution_words);
  QuotationJoiner(context, sources).join();
  sort_sources(sources);
  sources.asides.assign(document.sentences.size(), kNone);
  for (std::uint32_t i = 0; i < sources.sources.size(); ++i) {
    if (!sources.sources[i].whole_sentence) continue;
    sources.asides[tree.sentence_of(sources.sources[i].cue)] = i;
  }
  find_stretches(document, sources);
  sources.issuer = find_issuer(context);
  sources.erratum = has_words(fold(document.text), knowledge.agreement_words.errata);
  for (const Block& block : document.blocks) sources.turns.push_back(turn_of(block, discourse));
  return sources;
}

const Source* source_at(const Sources& sources, std::uint32_t cue, std::uint32_t content) {
  Source key;
  key.content = content;
  const auto [first, last] =
      std::equal_range(sources.sources.begin(), sources.sources.end(), key, by_content);
  const auto found = std::find_if(first, last, [&](const Source& each) { return each.cue == cue; });
  return found == last ? nullptr : &*found;
}

std::vector<std::uint32_t> sources_over(const Sources& sources, const Document& document,
                                        const Tree& tree, std::uint32_t token) {
  std::vector<std::uint32_t> found;
  const Span place = document.tokens[token].span;
  const Quotation* quotation = quotation_at(sources.quotations, token);
  const auto add = [&](std::uint32_t number) {
    const Source& source = sources.sources[number];
    const auto& speaker = source.link.speaker.span;
    if (source.cue == token || (speaker && speaker->contains(place))) return;
    // '"We knew, and should have asked," she said': nobody within the quotation says what is
    // without.
    const Quotation* quoted = quotation_at(sources.quotations, source.cue);
    const bool within =
        quoted != nullptr && speaker &&
        quotation_at(sources.quotations, document.token_from(speaker->start)) == quoted;
    if (within && quoted != quotation) return;
    if (std::find(found.begin(), found.end(), number) == found.end()) found.push_back(number);
  };
  std::vector<std::uint32_t> path;
  for (std::uint32_t at = token; at != Token::kRoot; at = document.tokens[at].head) {
    Source key;
    key.content = at;
    const auto [first, last] =
        std::equal_range(sources.sources.begin(), sources.sources.end(), key, by_content);
    for (auto source = first; source != last; ++source) {
      if (std::find(path.begin(), path.end(), source->cue) != path.end()) continue;
      if (is_told_anew(sources, *source, token)) continue;
      add(static_cast<std::uint32_t>(source - sources.sources.begin()));
    }
    path.push_back(at);
  }
  if (quotation != nullptr && quotation->source != Quotation::kNone) add(quotation->source);
  const std::uint32_t aside = sources.asides[tree.sentence_of(token)];
  const bool around = aside != Quotation::kNone &&
                      sources.sources[aside].link.content_span->contains(place) &&
                      !is_told_anew(sources, sources.sources[aside], token);
  if (around) add(aside);
  return found;
}

}  // namespace claimgraph
